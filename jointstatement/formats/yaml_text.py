"""A dict of JSON types as YAML text, and back, strictly: what reads a file; `yaml_block.py` writes it."""

import re
from decimal import Decimal
from typing import Any

import yaml

from jointstatement.errors import FormatError
from jointstatement.formats.halves import halved, joined
from jointstatement.wire.values import Refused, Repeated

_DEEPEST = 50
"""Far deeper than any statement nests."""
_LONGEST = 1000
"""Far more digits than any number of a statement has, and fewer than Python refuses to read."""
_HALF_ESCAPED = re.compile(r"\\u[dD][89a-fA-F]")

_UNREAD = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML allows only as an escape."""

_NULL = re.compile(r"(?:null|Null|NULL|~|)\Z")
_TRUE, _FALSE = frozenset(("true", "True", "TRUE")), frozenset(("false", "False", "FALSE"))
_WHOLE = re.compile(r"[-+]?(?:0|[1-9]\d*)\Z", re.ASCII)
_REAL = re.compile(r"[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,4})?\Z", re.ASCII)


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
    except FormatError:
        raise
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        raise FormatError((("", f"is not YAML: {where}{error.problem or error.context}"),)) from None
    except (yaml.YAMLError, ValueError, ArithmeticError, RecursionError) as error:
        raise FormatError((("", f"is not YAML: {' '.join(str(error).split()):.200}"),)) from None


class _Open:
    """A list or an object of which the end has not been read yet."""

    __slots__ = ("key", "keyed", "made", "refused", "twice")

    def __init__(self, made: list[Any] | dict[Any, Any], *, refused: bool = False) -> None:
        self.made = made
        self.refused = refused
        """Whether it is none of the format, whatever it holds."""
        self.key: Any = None
        self.keyed = False
        """Whether the key of the next value has been read."""
        self.twice: dict[Any, None] = {}
        """The keys that were given again, in order."""

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
            if isinstance(value, Refused):
                raise FormatError((("", value.why),))
            if value in self.made:
                self.twice[value] = None
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
            refused = _amiss(event)
            if refused is not None:
                stack[-1].replace(refused)
            stack.append(_Open(made, refused=refused is not None))
            if len(stack) > _DEEPEST:
                raise _refused(event, "is nested too deep")
        elif isinstance(event, yaml.CollectionEndEvent):
            done = stack.pop()
            if done.twice and not done.refused:
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
        # two escapes may make one character, as writers of JSON give it
        return joined(value) if halved(value) else value
    if _NULL.match(value):
        return None
    if value in _TRUE or value in _FALSE:
        return value in _TRUE
    if _WHOLE.match(value):
        if len(value) > _LONGEST:
            raise _refused(event, "holds too great a number")
        return int(value)
    return Decimal(value) if _REAL.match(value) else value
