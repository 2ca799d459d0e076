"""Spark, on a cluster of two executors on this machine, of which one is killed now and then."""

import os
import shutil
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from benchmarks import clusters
from jointstatement import FormatError, LanguageError, LexiconError
from jointstatement.corpus import batch_schema, tables
from jointstatement.engines.spark import parse_frame, table
from tests.clusters import (
    PATIENCE,
    VOCABULARY,
    Gate,
    by_id,
    documents,
    parent,
    parsed_here,
    run_guide,
    wait_for,
)

pyspark = pytest.importorskip("pyspark", reason="pyspark is not installed: pip install '.[spark]'")
pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("Java is not installed, on which Spark runs", allow_module_level=True)

pytestmark = [
    # what is used of Spark here uses no pandas, whose newest version it does not know yet
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A cluster of two executors, each a JVM with one core, and the master; it is gone when the tests are."""
    folder = tmp_path_factory.mktemp("spark")
    # several batches to a partition, so that a task has given some when it is killed
    small = {"spark_sql_execution_arrow_maxRecordsPerBatch": "4", "spark_sql_shuffle_partitions": "4"}
    with clusters.spark(2, folder, **small) as session:
        yield session


@pytest.fixture
def frame(session: Any) -> Any:
    """Forty documents, on both executors."""
    return _frame(session, documents(40))


def _frame(session: Any, table: Any) -> Any:
    types = ", ".join(f"{f.name} {'bigint' if f.type == pa.int64() else 'string'}" for f in table.schema)
    return session.createDataFrame([tuple(row.values()) for row in table.to_pylist()], types).repartition(4)


def test_the_rows_are_those_of_this_process(frame: Any) -> None:
    assert by_id(parse_frame(frame).toArrow().to_pylist()) == by_id(parsed_here(documents(40)).to_pylist())


def test_the_columns_are_those_of_the_batches(frame: Any) -> None:
    parsed = parse_frame(frame)
    assert parsed.columns == batch_schema().names


@pytest.mark.parametrize("name", ["statements", "pledges", "targets", "failures"])
def test_the_flat_tables_are_those_of_this_process(frame: Any, name: str) -> None:
    expected = tables(parsed_here(documents(40)))[name]
    found = table(parse_frame(frame), name).toArrow()
    assert found.schema.names == expected.schema.names

    def key(row: dict[str, Any]) -> list[str]:
        return [str(value) for value in row.values()]

    assert sorted(found.to_pylist(), key=key) == sorted(expected.to_pylist(), key=key)


def test_a_vocabulary_of_ones_own_reaches_the_executors(session: Any, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(VOCABULARY)
    text = "Joint Statement of Kenya and the Zembla Community\n\nThe Zembla Community will open a port."
    frame = session.createDataFrame([("one", text)], "id string, text string")
    parsed = parse_frame(frame, lexicon=[file])
    file.unlink()  # what the driver has read is what is sent
    assert [row.parties for row in table(parsed, "pledges").collect()] == [["ZMB2"]]


def test_what_is_wrong_is_told_before_a_task_starts(session: Any, tmp_path: Path) -> None:
    frame = session.createDataFrame([("one", 1)], "id string, words int")
    with pytest.raises(FormatError, match="column text: is missing"):
        parse_frame(frame)
    with pytest.raises(FormatError, match="column text: must hold strings, not int32"):
        parse_frame(frame.withColumnRenamed("words", "text"))
    good = frame.select("id", frame.id.alias("text"))
    with pytest.raises(LexiconError):
        parse_frame(good, lexicon=[tmp_path / "none.toml"])
    with pytest.raises(LanguageError):
        parse_frame(good, language="xx")
    with pytest.raises(FormatError, match="table pledge: is none"):
        table(parse_frame(good), "pledge")


def test_the_guide_runs(
    session: Any,
    root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    # the JVM is still where it was started
    reader, read = type(session.read), type(session.read).parquet
    monkeypatch.setattr(reader, "parquet", lambda self, path: read(self, str(tmp_path / path)))
    writer, write = type(session.range(1).write), type(session.range(1).write).parquet
    monkeypatch.setattr(writer, "parquet", lambda self, path: write(self, str(tmp_path / path)))
    run_guide(root, "Spark", {"spark": session})
    assert "without a text" in capsys.readouterr().out


@pytest.mark.skipif(
    not Path("/proc").is_dir(), reason="who started a process is asked of /proc, as Linux has"
)
@pytest.mark.parametrize("victim", ["executor", "python worker"])
def test_every_document_comes_once_though_a_process_is_killed(
    session: Any, frame: Any, tmp_path: Path, victim: str
) -> None:
    gate = Gate(tmp_path / "gate", "good-0017")
    hold = gate.hold()

    def held(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            hold(batch["id"].to_pylist())
            yield batch

    parsed = parse_frame(frame.mapInArrow(held, frame.schema))
    out = tmp_path / "parsed"
    with ThreadPoolExecutor(1) as pool:
        job = pool.submit(parsed.write.parquet, str(out))
        try:
            worker = gate.process()
            process = parent(parent(worker)) if victim == "executor" else worker
            line = Path(f"/proc/{process}/cmdline").read_bytes()
            assert (b"CoarseGrainedExecutorBackend" in line) == (victim == "executor")
            assert not job.done()
            os.kill(process, signal.SIGKILL)
            wait_for(lambda: not _alive(process), "a killed process lives on")
        finally:
            gate.open()
        job.result(timeout=PATIENCE)
    assert by_id(parquet.read_table(out).to_pylist()) == by_id(parsed_here(documents(40)).to_pylist())


def _alive(process: int) -> bool:
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    return False
