"""A document of a corpus: its id, its text, what is known of it; and its statement, or why there is none."""

from collections.abc import Mapping

from attrs import frozen

from jointstatement.errors import ModelError, SourceError
from jointstatement.formats.halves import halved
from jointstatement.model import JointStatement, Origin, PartialDate
from jointstatement.parser import Parser

FACTS = ("language", "title", "issued_on", "publisher", "url")
"""What may be known of a document besides its text: columns of a table, keys of a line of JSON."""


@frozen
class Failed:
    """A document that could not be read."""

    id: str | None
    error: Exception


def read_document(parser: Parser, language: str, document: Mapping[str, object]) -> JointStatement | Failed:
    """The statement of a document; whatever is wrong with the document is told, and never raised.

    Args:
        parser: what reads it.
        language: the BCP 47 tag of a document that has none of its own.
        document: strings: `id` and `text`, which must not be blank, and perhaps some of `FACTS`; of these one
            that is absent, null or blank is not known. `issued_on` is an EDTF string. Where a value is an
            error, it is the document's.
    """
    id = document.get("id")
    named = id if isinstance(id, str) and id.strip() and not halved(id) else None
    try:
        text = _text("text", document)
        facts = {name: _fact(name, document) for name in FACTS}
        if named is None:
            _text("id", document)
        return parser.parse(
            text,
            language=facts["language"] or language,
            title=facts["title"],
            issued_on=_date("issued_on", facts["issued_on"]),
            origin=_origin(facts["publisher"], facts["url"]),
        )
    except Exception as error:  # whatever one document brings about, the others are read
        return Failed(named, error)


def _text(name: str, document: Mapping[str, object]) -> str:
    value = _string(name, document)
    if value is None:
        raise SourceError(name, "is missing")
    if not value.strip():
        raise SourceError(name, "is empty")
    return value


def _fact(name: str, document: Mapping[str, object]) -> str | None:
    value = _string(name, document)
    return value if value and value.strip() else None


def _string(name: str, document: Mapping[str, object]) -> str | None:
    value = document.get(name)
    if isinstance(value, Exception):
        raise value
    if value is None:
        return None
    if not isinstance(value, str):
        raise SourceError(name, f"must be a string, not {type(value).__name__}")
    if halved(value):
        raise SourceError(name, "holds half of a surrogate pair, which no encoding has")
    return value


def _date(name: str, written: str | None) -> PartialDate | None:
    try:
        return PartialDate.parse(written) if written else None
    except ModelError:
        raise SourceError(name, f"{written!r:.200} is no date such as 2015, 2015-06 or 2015-06-30") from None


def _origin(publisher: str | None, url: str | None) -> Origin | None:
    return Origin(publisher=publisher, url=url) if publisher or url else None
