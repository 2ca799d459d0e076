"""Statements as JSON and YAML text and files: two thin skins over the wire format."""

import json
import os
import re
import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from jointstatement.errors import FormatError, SourceError
from jointstatement.model import JointStatement
from jointstatement.wire import from_dict, to_dict

FORMATS = ("json", "yaml")
"""The formats that can be written and read."""

_SUFFIXES = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}
_DEEPEST = 50
"""Far deeper than any statement nests."""
_LONGEST = 1000
"""Far more digits than any number of a statement has, and fewer than Python refuses to read."""
_HALF = re.compile("[\ud800-\udfff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_HALF_ESCAPED = re.compile(r"\\u[dD][89a-fA-F]")


def dumps(statement: JointStatement, format: str = "json") -> str:
    """A statement as a string.

    Args:
        statement: what to write.
        format: `json` or `yaml`.

    Raises:
        FormatError: there is no such format, or a string has two halves of a surrogate pair as characters
            of their own, which no file can tell from the one character they make.
    """
    plain = to_dict(statement)
    paired = [key for key, value in plain.items() if _PAIR.search(_flat(value))]
    if paired:
        why = "holds both halves of a surrogate pair as two characters"
        raise FormatError(tuple((key, why) for key in paired))
    return str(_of(format, {"json": _json_from, "yaml": _yaml_from})(plain))


def loads(text: str | bytes, format: str = "json") -> JointStatement:
    """The statement that a string or UTF-8 bytes hold.

    Args:
        text: what `dumps` wrote, or a person or another program in the same form.
        format: `json` or `yaml`.

    Raises:
        FormatError: it is not that format, or no statement: with every fault and its path.
    """
    read = _of(format, {"json": _json_to, "yaml": _yaml_to})
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            raise FormatError((("", f"is not UTF-8 at byte {error.start}"),)) from None
    return from_dict(read(text.removeprefix("\ufeff")))


def dump(statement: JointStatement, path: str | Path, format: str | None = None) -> None:
    """Write a statement to a file, whole or not at all.

    Args:
        statement: what to write.
        path: the file; one that is there is replaced only when the new one is complete.
        format: `json` or `yaml`; by the file's suffix where it is not given.

    Raises:
        FormatError: no format is given and the suffix names none, or as for `dumps`.
        OSError: the file cannot be written.
    """
    path = Path(path)
    data = dumps(statement, format or _by_suffix(path)).encode("utf-8")
    try:
        _replace(path, data)
    except OSError as error:
        if error.errno is None:
            raise
        # not the file beside it, of which the caller knows nothing
        raise OSError(error.errno, error.strerror, str(path)) from error


def _replace(path: Path, data: bytes) -> None:
    """Write a file beside the one that is meant, and put it in its place."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def load(path: str | Path, format: str | None = None) -> JointStatement:
    """Read a statement from a file.

    Args:
        path: the file.
        format: `json` or `yaml`; by the file's suffix where it is not given.

    Raises:
        FormatError: no format is given and the suffix names none, or as for `loads`.
        SourceError: the file cannot be read, or is not UTF-8.
    """
    path = Path(path)
    format = format or _by_suffix(path)
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise SourceError(str(path), error.strerror or str(error)) from None
    except UnicodeDecodeError as error:
        raise SourceError(str(path), f"is not UTF-8 at byte {error.start}") from None
    except ValueError as error:  # a path that can name no file
        raise SourceError(str(path), str(error)) from None
    return loads(text, format)


def _of(format: str, known: dict[str, Callable[[Any], Any]]) -> Callable[[Any], Any]:
    if format not in known:
        raise FormatError((("", f"there is no format {format!r}: use one of {', '.join(FORMATS)}"),))
    return known[format]


def _by_suffix(path: Path) -> str:
    found = _SUFFIXES.get(path.suffix.lower())
    if found is None:
        raise FormatError(
            (("", f"{path.name}: the suffix names no format: use one of {', '.join(_SUFFIXES)}"),)
        )
    return found


def _umask() -> int:
    """What a new file of this process may not have; there is no way to read it but to set it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _flat(plain: object) -> str:
    """Every string of a value, with its characters as they are, to be searched at once."""
    return json.dumps(plain, ensure_ascii=False)


# ---- JSON


def _json_from(plain: dict[str, Any]) -> str:
    written = json.dumps(plain, ensure_ascii=False, indent=2)
    # half a surrogate pair cannot be encoded as UTF-8, its escape can
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", written) + "\n"


def _json_to(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_float=Decimal, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise FormatError(
            (("", f"is not JSON: line {error.lineno}, column {error.colno}: {error.msg}"),)
        ) from None
    except ValueError as error:
        raise FormatError((("", f"is not JSON: {error}"),)) from None
    except (RecursionError, ArithmeticError):
        raise FormatError((("", "is nested too deep or holds too great a number"),)) from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        keys = [key for key, _ in pairs]
        raise FormatError((("", f"gives the key {next(k for k in keys if keys.count(k) > 1)!r} twice"),))
    return made


def _no_number(name: str) -> object:
    raise FormatError((("", f"{name} is no JSON number"),))


# ---- YAML

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_/()' .-]*\Z")
_TAKEN = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"])
_UNPRINTED = re.compile("[^\n -~\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029]")

_UNREAD = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML allows only as an escape."""

_NULL = re.compile(r"(?:null|Null|NULL|~|)\Z")
_TRUE, _FALSE = frozenset(("true", "True", "TRUE")), frozenset(("false", "False", "FALSE"))
_WHOLE = re.compile(r"[-+]?(?:0|[1-9]\d*)\Z", re.ASCII)
_REAL = re.compile(r"[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,4})?\Z", re.ASCII)


def _represent(dumper: Any, value: str) -> Any:
    """A string in the style that every YAML reader takes for that string."""
    style = '"'
    if "\n" in value and not _UNPRINTED.search(value) and value[0] not in " \n":
        style = "|"
    elif _PLAIN.match(value) and value[-1] not in " ." and value.lower() not in _TAKEN:
        style = ""
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style or None)


class _PureDumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


class _FastDumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    def ignore_aliases(self, data: Any) -> bool:
        return True


for _dumper in (_PureDumper, _FastDumper):
    _dumper.add_representer(str, _represent)


def _yaml_from(plain: dict[str, Any]) -> str:
    # the C emitter encodes what it is given, and half a surrogate pair has no encoding
    dumper = _PureDumper if _HALF.search(_flat(plain)) else _FastDumper
    return yaml.dump(plain, Dumper=dumper, sort_keys=False, allow_unicode=True, width=1_000_000)


def _yaml_to(text: str) -> object:
    # PyYAML would say this too, but not on which line
    if unread := _UNREAD.search(text):
        line = text.count("\n", 0, unread.start()) + 1
        why = f"is not YAML: line {line}: U+{ord(unread[0]):04X} may stand there only as an escape"
        raise FormatError((("", why),))
    fast = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader = yaml.SafeLoader if _HALF_ESCAPED.search(text) else fast
    try:
        return _build(text, loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        raise FormatError((("", f"is not YAML: {where}{error.problem or error.context}"),)) from None
    except (yaml.YAMLError, ValueError, ArithmeticError, RecursionError) as error:
        raise FormatError((("", f"is not YAML: {' '.join(str(error).split()):.200}"),)) from None


class _Open:
    """A list or an object of which the end has not been read yet."""

    __slots__ = ("key", "made")

    def __init__(self, made: list[Any] | dict[Any, Any]) -> None:
        self.made = made
        self.key: str | None = None

    def add(self, value: Any, event: Any) -> None:
        if isinstance(self.made, list):
            self.made.append(value)
        elif self.key is None:
            if not isinstance(value, str):
                raise _refused(event, "a key must be a string")
            if value in self.made:
                raise _refused(event, f"gives the key {value!r} twice")
            self.key = value
        else:
            self.made[self.key] = value
            self.key = None


def _build(text: str, loader: Any) -> object:
    """The object that one YAML document is, without aliases, tags or recursion."""
    root = _Open([])
    stack = [root]
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, yaml.AliasEvent):
            raise _refused(event, "aliases are no part of the format")
        if isinstance(event, yaml.NodeEvent) and (event.anchor or getattr(event, "tag", None)):
            raise _refused(event, "anchors and tags are no part of the format")
        if isinstance(event, yaml.ScalarEvent):
            stack[-1].add(_scalar(event), event)
        elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            made: list[Any] | dict[Any, Any] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
            stack[-1].add(made, event)
            stack.append(_Open(made))
            if len(stack) > _DEEPEST:
                raise _refused(event, "is nested too deep")
        elif isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and root.made:
            raise _refused(event, "holds more than one document")
    documents = root.made
    if not documents:
        raise FormatError((("", "is empty"),))
    return documents[0]


def _refused(event: Any, why: str) -> FormatError:
    return FormatError((("", f"line {event.start_mark.line + 1}: {why}"),))


def _scalar(event: yaml.ScalarEvent) -> object:
    """What a scalar says: only a plain one may be no string, and then only as JSON has it."""
    value: str = event.value
    if event.style or not event.implicit[0]:
        return value
    if _NULL.match(value):
        return None
    if value in _TRUE or value in _FALSE:
        return value in _TRUE
    if _WHOLE.match(value):
        if len(value) > _LONGEST:
            raise _refused(event, "holds too great a number")
        return int(value)
    return Decimal(value) if _REAL.match(value) else value
