"""Schema versions: what a file says of its own, and how an earlier one becomes the present one."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from jointstatement.errors import FormatError
from jointstatement.wire.paths import at, within
from jointstatement.wire.values import Refused, Repeated, shown

UPGRADES: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = ()
"""Step `n` turns a dict of schema version `n + 1` into one of version `n + 2`, without changing its input.

A step need not look for faults: it may raise whatever it will where the file is not what it should be.
"""

SCHEMA = f"jointstatement/{len(UPGRADES) + 1}"
"""What a file of this version says of itself."""

_VERSION = re.compile(r"jointstatement/([1-9]\d{0,5})\Z", re.ASCII)

_Faults = tuple[tuple[str, str], ...]


def upgraded(data: object) -> tuple[object, _Faults]:
    """The fields of a file as the present version has them, without its schema, and what is wrong with that.

    Where the file does not say its version, its fields are left what they are.

    Raises:
        FormatError: the file is of a later version, or is of an earlier one and cannot be upgraded. Of these
            nothing else is said, for it would be said of fields of another version.
    """
    if not isinstance(data, Mapping):
        return data, ()
    fields = data.copy() if isinstance(data, Repeated) else dict(data)
    if "schema" not in fields:
        return fields, (("schema", f"is missing (must be {_wanted()})"),)
    said = fields.pop("schema")
    if isinstance(said, Refused):
        return fields, (("schema", said.why),)
    match = _VERSION.match(said) if isinstance(said, str) else None
    if match is None:
        return fields, (("schema", f"must be {_wanted()} (got {shown(said)})"),)
    version, newest = int(match[1]), len(UPGRADES) + 1
    if version > newest:
        later = f"is of a later version than this library reads ({match[0]!r}, up to {SCHEMA!r})"
        raise FormatError((("schema", f"{later}: update the library"),))
    if version < newest:
        fields = _through_steps(fields, version)
    return fields, ()


def _wanted() -> str:
    return repr(SCHEMA) + (" or an earlier version, of number 1 or more" if UPGRADES else "")


def _through_steps(fields: dict[str, Any], version: int) -> dict[str, Any]:
    """The fields of an earlier version as the present one has them."""
    # a step makes new dicts of these, and would lose what is wrong with them
    refused = _refused(fields)
    if refused:
        raise FormatError(refused)
    for number, step in enumerate(UPGRADES[version - 1 :], version):
        try:
            fields = step(fields)
        except Exception as error:  # whatever a step meets with, the file is at fault
            why = f"could not be upgraded from 'jointstatement/{number}', for the file is malformed"
            raise FormatError((("schema", f"{why} ({shown(error)})"),)) from error
    return fields


def _refused(fields: dict[str, Any]) -> _Faults:
    """What a reader of files handed on to be refused, with its path in the file."""
    found: list[tuple[str, str]] = []
    seen: set[int] = set()
    left: list[tuple[str, object]] = [("", fields)]
    while left:
        path, value = left.pop()
        # a dict of a caller may hold itself
        if id(value) in seen:
            continue
        if isinstance(value, Refused):
            found.append((path, value.why))
        elif isinstance(value, Mapping):
            seen.add(id(value))
            if isinstance(value, Repeated):
                found += [(within(path, key), "is given twice") for key in value.twice]
            left += [(within(path, key), part) for key, part in reversed(list(value.items()))]
        elif isinstance(value, list | tuple):
            seen.add(id(value))
            left += [(at(path, index), part) for index, part in reversed(list(enumerate(value)))]
    return tuple(found)
