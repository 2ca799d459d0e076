"""Schema versions: what a file says of its own, and how an earlier one becomes the present one."""

import re
from collections.abc import Callable
from typing import Any

from jointstatement.wire.values import shown

UPGRADES: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = ()
"""Step `n` turns a dict of schema version `n + 1` into one of version `n + 2`, without changing its input."""

SCHEMA = f"jointstatement/{len(UPGRADES) + 1}"
"""What a file of this version says of itself."""

_VERSION = re.compile(r"jointstatement/([1-9]\d{0,5})\Z", re.ASCII)


def upgraded(data: object) -> tuple[object, tuple[tuple[str, str], ...]]:
    """The fields of a file as the present version has them, without its schema, and what is wrong with that.

    Of a version that is not known the fields are what they are.
    """
    if not isinstance(data, dict):
        return data, ()
    fields = data.copy()
    said = fields.pop("schema", None)
    match = _VERSION.match(said) if isinstance(said, str) else None
    if match is None:
        earlier = " or an earlier version, of number 1 or more" if UPGRADES else ""
        return fields, (("schema", f"must be {SCHEMA!r}{earlier} (got {shown(said)})"),)
    version, newest = int(match[1]), len(UPGRADES) + 1
    if version > newest:
        later = f"is of a later version than this library reads ({said!r}, up to {SCHEMA!r})"
        return fields, (("schema", f"{later}: update the library"),)
    for step in UPGRADES[version - 1 :]:
        fields = step(fields)
    return fields, ()
