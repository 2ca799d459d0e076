"""Files that earlier versions of the library wrote are read for good."""

from pathlib import Path
from typing import Any

import attrs
import pytest

from jointstatement import FormatError, JointStatement, Span, dumps, load, load_lines, loads, model
from jointstatement.wire import from_dict, to_dict, upgrades

SAMPLES = sorted((Path(__file__).parent / "wire").glob("v*/every-field.*"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}{path.suffix}")
def test_a_sample_of_every_version_is_read_with_every_field(path: Path) -> None:
    """The file was written once and is never written anew: what it says must go on to be read."""
    statement = load(path)
    assert statement == load(path.parent / "every-field.json")
    seen: dict[type, set[str]] = {}
    _given(statement, seen)
    classes = [kind for kind in vars(model).values() if attrs.has(kind) and kind.__module__ == model.__name__]
    absent = {
        kind.__name__: {field.name for field in attrs.fields(kind)} - seen.get(kind, set())
        for kind in classes
    }
    assert {name: fields for name, fields in absent.items() if fields} == {}


def _given(value: Any, seen: dict[type, set[str]]) -> None:
    """Which fields of each class are not empty anywhere in a value."""
    if isinstance(value, tuple):
        for each in value:
            _given(each, seen)
    elif attrs.has(type(value)):
        for name in (field.name for field in attrs.fields(type(value))):
            part = getattr(value, name)
            if part not in (None, (), False):
                seen.setdefault(type(value), set()).add(name)
                _given(part, seen)


@pytest.mark.parametrize("path", [path for path in SAMPLES if path.parent.name == SAMPLES[-1].parent.name])
def test_the_present_version_is_written_as_its_sample_is(path: Path) -> None:
    """A file written today that differs from the sample is of a new version, or wrong."""
    assert dumps(load(path), path.suffix[1:]) == path.read_text("utf-8")


def test_a_sample_of_many_statements_is_read() -> None:
    for path in sorted((Path(__file__).parent / "wire").glob("v*/two-statements.jsonl")):
        first, second = load_lines(path)
        assert first == load(path.parent / "every-field.json")
        assert second == JointStatement(text="Nothing was agreed.")


def test_there_is_a_sample_of_every_version() -> None:
    versions = range(1, len(upgrades.UPGRADES) + 2)
    assert sorted({path.parent.name for path in SAMPLES}) == [f"v{number}" for number in versions]


def test_an_earlier_file_goes_through_every_step_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the versions to come will do, shown on two steps that rename a field."""

    def renamed(old: str, new: str) -> Any:
        def step(fields: dict[str, Any]) -> dict[str, Any]:
            return {(new if key == old else key): value for key, value in fields.items()}

        return step

    monkeypatch.setattr(upgrades, "UPGRADES", (renamed("heading", "name"), renamed("name", "title")))
    first = {"schema": "jointstatement/1", "text": "x", "heading": "Joint Statement"}
    given = first.copy()
    assert from_dict(given).title == "Joint Statement"
    assert given == first, "a step must not change what it is given"
    assert from_dict({"schema": "jointstatement/2", "text": "x", "name": "y"}).title == "y"
    with pytest.raises(FormatError, match="name: is no field"):
        from_dict({"schema": "jointstatement/3", "text": "x", "name": "y"})
    with pytest.raises(FormatError, match="later version"):
        from_dict({"schema": "jointstatement/4", "text": "x"})


def test_what_is_refused_is_told_before_a_step_could_lose_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def anew(fields: dict[str, Any]) -> dict[str, Any]:
        parties = [dict(party) for party in fields["parties"]]
        return {**fields, "parties": parties, "title": "x"}

    monkeypatch.setattr(upgrades, "UPGRADES", (anew,))
    party = '{"id": "KEN", "name": "Kenya", "name": "Kenya", "kind": "state"}'
    text = '"text": "x", "text": "x"'
    written = f'{{"schema": "jointstatement/1", {text}, "parties": [{party}], "title": 1e{"9" * 20}}}'
    with pytest.raises(FormatError) as caught:
        loads(written)
    assert [path for path, _ in caught.value.faults] == ["text", "parties[0].name", "title"]


@pytest.mark.parametrize("parties", [7, None, [7], [{}]], ids=repr)
def test_a_file_that_a_step_fails_on_is_malformed(monkeypatch: pytest.MonkeyPatch, parties: Any) -> None:
    def renamed(fields: dict[str, Any]) -> dict[str, Any]:
        return {**fields, "parties": [{"id": party["code"]} for party in fields["parties"]]}

    monkeypatch.setattr(upgrades, "UPGRADES", (dict, renamed))
    with pytest.raises(FormatError, match="schema: could not be upgraded from 'jointstatement/2'"):
        from_dict({"schema": "jointstatement/1", "text": "x", "parties": parties})


def test_a_dict_that_holds_itself_is_refused_like_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upgrades, "UPGRADES", (dict,))
    fields: dict[str, Any] = {"schema": "jointstatement/1", "text": "x"}
    fields["parties"] = [fields, fields]
    with pytest.raises(FormatError, match=r"parties\[0\]\.id: is missing"):
        from_dict(fields)


def test_a_dict_that_is_read_is_not_changed() -> None:
    statement = JointStatement(text="x", place=model.Place(name="Oslo", span=Span(start=0, end=1)))
    plain = to_dict(statement)
    before = {**plain}
    from_dict(plain)
    assert plain == before
