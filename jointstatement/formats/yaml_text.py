"""A dict of JSON types as YAML text that every reader takes alike, and back, strictly."""

import json
import re
from decimal import Decimal
from typing import Any

import yaml

from jointstatement.errors import FormatError
from jointstatement.formats.halves import halved, refuse_pairs
from jointstatement.wire.values import Refused, Repeated

_DEEPEST = 50
"""Far deeper than any statement nests."""
_LONGEST = 1000
"""Far more digits than any number of a statement has, and fewer than Python refuses to read."""
_HALF_ESCAPED = re.compile(r"\\u[dD][89a-fA-F]")

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_/()' .-]*\Z")
_TAKEN = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"])
_UNPRINTED = re.compile("[^\n -~\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]|[\u2028\u2029]")
"""What one of the emitters at least writes only as an escape, so that the other shall too."""

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


def _represent_object(dumper: Any, value: dict[str, Any]) -> Any:
    """An object in block style, but a span, of which there are many, on one line."""
    span = all(type(each) is int for each in value.values())
    return dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=span)


class _PureDumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


class _FastDumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    def ignore_aliases(self, data: Any) -> bool:
        return True


for _dumper in (_PureDumper, _FastDumper):
    _dumper.add_representer(str, _represent)
    _dumper.add_representer(dict, _represent_object)


def write(plain: dict[str, Any]) -> str:
    """An object as YAML text in block style, long text as it stands.

    Raises:
        FormatError: a string holds both halves of a surrogate pair.
    """
    dumper: Any = _FastDumper
    if halved(json.dumps(plain, ensure_ascii=False)):
        refuse_pairs(plain)
        # the C emitter encodes what it is given, and half a surrogate pair has no encoding
        dumper = _PureDumper
    return str(yaml.dump(plain, Dumper=dumper, allow_unicode=True, width=1_000_000))


def read(text: str) -> object:
    """The value that YAML text is.

    An object that gives a key twice is a `Repeated` one; an alias, and a node with an anchor or a tag, is
    `Refused`.

    Raises:
        FormatError: it is not YAML, holds several documents, or has a key that is a list or an object.
    """
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

    __slots__ = ("key", "keyed", "made", "twice")

    def __init__(self, made: list[Any] | dict[Any, Any]) -> None:
        self.made = made
        self.key: Any = None
        self.keyed = False
        """Whether the key of the next value has been read."""
        self.twice: list[Any] = []
        """The keys that were given again."""

    def add(self, value: Any, event: Any) -> None:
        """Take the next node: a member, a key, or the value of the last key."""
        if isinstance(self.made, list):
            self.made.append(value)
        elif self.keyed:
            self.made[self.key] = value
            self.keyed = False
        else:
            if isinstance(value, list | dict):
                raise _refused(event, "a key must be a string")
            if value in self.made and value not in self.twice:
                self.twice.append(value)
            self.key, self.keyed = value, True

    def replace(self, value: Any) -> None:
        """Put something else in the place of what was taken last."""
        if isinstance(self.made, list):
            self.made[-1] = value
        else:
            self.made[self.key] = value


def _build(text: str, loader: Any) -> object:
    """The object that one YAML document is, without aliases, tags or recursion."""
    root = _Open([])
    stack = [root]
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, yaml.ScalarEvent):
            stack[-1].add(_amiss(event) or _scalar(event), event)
        elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            made: list[Any] | dict[Any, Any] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
            stack[-1].add(made, event)
            if refused := _amiss(event):
                stack[-1].replace(refused)
            stack.append(_Open(made))
            if len(stack) > _DEEPEST:
                raise _refused(event, "is nested too deep")
        elif isinstance(event, yaml.CollectionEndEvent):
            done = stack.pop()
            if done.twice:
                repeated = Repeated(done.made)
                repeated.twice = tuple(done.twice)
                stack[-1].replace(repeated)
        elif isinstance(event, yaml.AliasEvent):
            stack[-1].add(Refused(_at(event, "aliases are no part of the format")), event)
        elif isinstance(event, yaml.DocumentStartEvent) and root.made:
            raise _refused(event, "holds more than one document")
    documents = root.made
    if not documents:
        raise FormatError((("", "is empty"),))
    return documents[0]


def _amiss(event: Any) -> Refused | None:
    """Why a node is none of the format, if so."""
    if event.anchor or event.tag:
        return Refused(_at(event, "anchors and tags are no part of the format"))
    return None


def _at(event: Any, why: str) -> str:
    return f"line {event.start_mark.line + 1}: {why}"


def _refused(event: Any, why: str) -> FormatError:
    return FormatError((("", _at(event, why)),))


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
