"""Dask, on a cluster of two processes on this machine, of which one is killed now and then."""

import os
import pickle
import signal
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import clusters
from jointstatement import FormatError, LanguageError, LexiconError
from jointstatement.corpus import batch_schema, tables
from jointstatement.engines import dask as engine
from tests.clusters import PATIENCE, VOCABULARY, Gate, documents, parsed_here, run_guide, slices, wait_for

pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")
pytest.importorskip("distributed", reason="dask is not installed: pip install '.[dask]'")
dd = pytest.importorskip("dask.dataframe", reason="dask is not installed: pip install '.[dask]'")

# which Dask has yet
pytestmark = pytest.mark.filterwarnings("ignore:The inplace keyword in DataFrame:DeprecationWarning")


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    """A cluster of two processes with a thread each; it is gone when the tests are."""
    with clusters.dask(2) as client:
        yield client


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Forty documents in a folder of four files, of one row group each."""
    folder = tmp_path / "documents"
    folder.mkdir()
    table = documents(40)
    for number in range(4):
        parquet.write_table(table.slice(number * 10, 10), folder / f"{number}.parquet")
    return folder


def _read(frame: Any) -> Any:
    return pa.Table.from_pandas(frame.compute(), preserve_index=False)


def _is_here(found: Any, expected: Any) -> bool:
    """Whether a table has the types and the rows of another, in order; pandas forgets what is never null."""
    columns = [(field.name, field.type) for field in expected.schema]
    return [(f.name, f.type) for f in found.schema] == columns and found.to_pylist() == expected.to_pylist()


@pytest.mark.usefixtures("client")
def test_the_rows_are_those_of_this_process(files: Path) -> None:
    parsed = engine.parse_frame(dd.read_parquet(files))
    assert _is_here(_read(parsed), parsed_here(documents(40)))


@pytest.mark.usefixtures("client")
def test_the_index_is_that_of_the_documents() -> None:
    frame = documents(40).to_pandas().set_index("shelf")
    parsed = engine.parse_frame(dd.from_pandas(frame, npartitions=4))
    assert parsed.divisions[0] == 0
    assert parsed.divisions[-1] == 39
    assert parsed.loc[17].compute()["id"].tolist() == ["good-0017"]


@pytest.mark.usefixtures("client")
def test_what_is_promised_of_a_frame_is_what_it_has(files: Path) -> None:
    parsed = engine.parse_frame(dd.read_parquet(files))
    computed = parsed.partitions[0].compute()
    assert parsed.dtypes.equals(computed.dtypes)
    assert parsed.columns.tolist() == batch_schema().names
    for name in ("statements", "pledges", "failures"):
        flat = engine.table(parsed, name)
        assert flat.dtypes.equals(flat.partitions[0].compute().dtypes)


def test_a_partition_is_read_where_it_is_parsed(files: Path) -> None:
    parsed = engine.parse_frame(dd.read_parquet(files))
    for file in files.iterdir():
        file.write_bytes(b"")  # nothing has been read of them but their columns
    plan = parsed.optimize()
    assert len(plan.__dask_graph__()) == 4


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("name", ["statements", "parties", "pledges", "positions", "targets", "failures"])
def test_the_flat_tables_are_those_of_this_process(files: Path, name: str) -> None:
    found = _read(engine.table(engine.parse_frame(dd.read_parquet(files)), name))
    assert _is_here(found, tables(parsed_here(documents(40)))[name])


def test_a_stream_comes_back_in_order(client: Any) -> None:
    found = pa.Table.from_batches(engine.parse_batches(slices(documents(40), 3), client))
    assert _is_here(found, parsed_here(documents(40)))


def test_a_vocabulary_of_ones_own_reaches_the_workers(client: Any, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(VOCABULARY)
    text = "Joint Statement of Kenya and the Zembla Community\n\nThe Zembla Community will open a port."
    batch = pa.RecordBatch.from_pylist([{"id": "one", "text": text}])
    parsed = engine.parse_frame(dd.from_pandas(batch.to_pandas(), npartitions=1), lexicon=[file])
    stream = engine.parse_batches([batch], client, lexicon=[file])
    file.unlink()  # what the client has read is what is sent
    assert _read(engine.table(parsed, "pledges"))["parties"].to_pylist() == [["ZMB2"]]
    assert tables(next(stream))["pledges"]["parties"].to_pylist() == [["ZMB2"]]


def test_what_is_wrong_is_told_before_a_task_starts(tmp_path: Path) -> None:
    batch = pa.RecordBatch.from_pylist([{"id": "one", "words": 1}])
    frame = dd.from_pandas(batch.to_pandas(), npartitions=1)
    with pytest.raises(FormatError, match="column text: is missing"):
        engine.parse_frame(frame)
    with pytest.raises(FormatError, match="column text: is missing"):
        next(engine.parse_batches([batch], _Inline()))
    with pytest.raises(FormatError, match="column text: must hold strings, not int64"):
        engine.parse_frame(frame.rename(columns={"words": "text"}))
    good = frame.assign(text="A text.")
    with pytest.raises(LexiconError):
        engine.parse_frame(good, lexicon=[tmp_path / "none.toml"])
    with pytest.raises(LanguageError):
        engine.parse_batches([batch], _Inline(), language="xx")
    with pytest.raises(FormatError, match="table pledge: is none"):
        engine.table(engine.parse_frame(good), "pledge")


def test_the_guide_runs(
    client: Any,
    root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    # the workers are still where they were started
    whole = dd.read_parquet
    monkeypatch.setattr(dd, "read_parquet", lambda path: whole(tmp_path / path))
    run_guide(root, "Dask", {"client": client})
    assert "12 documents" in capsys.readouterr().out


# ---- a worker that is killed


def test_every_document_comes_once_though_a_worker_is_killed(
    client: Any, files: Path, tmp_path: Path
) -> None:
    gate = Gate(tmp_path / "gate", "good-0017")
    hold = gate.hold()

    def held(frame: Any) -> Any:
        hold(frame["id"].tolist())
        return frame

    read = dd.read_parquet(files)
    parsed = engine.parse_frame(read.map_partitions(held, meta=read._meta))
    job = client.compute(parsed)
    try:
        worker = gate.process()
        assert not job.done()
        os.kill(worker, signal.SIGKILL)
    finally:
        gate.open()
    found = pa.Table.from_pandas(job.result(timeout=PATIENCE), preserve_index=False)
    assert _is_here(found, parsed_here(documents(40)))


def test_a_stream_has_every_document_once_though_a_worker_is_killed(client: Any) -> None:
    client.wait_for_workers(2, timeout=PATIENCE)

    def batches() -> Iterator[Any]:
        for number, batch in enumerate(slices(documents(40), 3)):
            if number == 5:  # none has been fetched yet, and what is done is with the worker that did it
                _kill_one_with_results(client)
            yield batch

    found = pa.Table.from_batches(engine.parse_batches(batches(), client))
    assert _is_here(found, parsed_here(documents(40)))


def _kill_one_with_results(client: Any) -> None:
    def holders() -> list[str]:
        return [worker for worker, keys in client.has_what().items() if keys]

    holder = wait_for(holders, "no worker has done anything")[0]
    os.kill(client.run(os.getpid, workers=[holder])[holder], signal.SIGKILL)


# ---- what is sent


class _Inline:
    """Stands for the client of a cluster of one thread: does each task as asked, and keeps what it got."""

    def __init__(self) -> None:
        self.sent: list[Any] = []
        self.waiting = self.most = 0

    def submit(self, function: Any, parser: Any, batch: Any, *, pure: bool) -> Any:
        assert not pure
        self.sent.append(batch)
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        return SimpleNamespace(result=lambda: self._done(function(parser, batch)))

    def _done(self, value: Any) -> Any:
        self.waiting -= 1
        return value

    def nthreads(self) -> dict[str, int]:
        return {"tcp://127.0.0.1:1": 1}


def test_a_task_is_sent_its_own_rows_and_no_more() -> None:
    many = pa.Table.from_pylist([{"id": str(n), "text": "One sea.", "ill": "x" * 5000} for n in range(2000)])
    (one,) = slices(many.slice(7, 10), 10)
    assert len(pickle.dumps(one)) > 5_000_000
    client = _Inline()
    assert sum(batch.num_rows for batch in engine.parse_batches([one], client)) == 10
    (sent,) = client.sent
    assert len(pickle.dumps(sent)) < 2000


def test_large_batches_are_cut_and_few_are_under_way() -> None:
    large = pa.RecordBatch.from_pylist([{"id": str(n), "text": "x " * 50_000} for n in range(30)])
    client = _Inline()
    parsed = list(engine.parse_batches([large], client))
    assert [row for batch in parsed for row in batch["id"].to_pylist()] == large["id"].to_pylist()
    assert len(client.sent) >= 3
    assert all(len(pickle.dumps(batch)) < 2_000_000 for batch in client.sent)
    assert client.most <= 4


@given(st.lists(st.integers(0, 12), max_size=6), st.integers(0, 5))
def test_however_a_stream_is_cut_its_rows_are_the_same(cuts: list[int], first: int) -> None:
    texts = [None, *(f"Kenya and Norway agreed to open {number} ports." for number in range(9))]
    rows = [{"id": str(number), "text": text} for number, text in enumerate(texts)]
    whole = pa.RecordBatch.from_pylist(rows).slice(first)
    ends = sorted({0, *(min(cut, whole.num_rows) for cut in cuts), whole.num_rows})
    parts = [whole.slice(a, b - a) for a, b in pairwise(ends)] + [whole.slice(0, 0)]
    found = pa.Table.from_batches(engine.parse_batches(parts, _Inline()), batch_schema())
    assert _is_here(found, parsed_here(pa.Table.from_batches([whole])))
