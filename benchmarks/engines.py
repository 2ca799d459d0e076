"""What Spark and Dask add to the time of a document, against `parse_batches` in one process of the same run.

`python -m benchmarks.engines`, after `pip install '.[spark,dask]'`, and with Java for Spark. Each parses the
same documents from the same Parquet files. `start` is the time till the cluster is up; `first` what its first
job takes longer than a later one. `each` is for how long a document keeps a worker, in the fastest of several
jobs; `plain` the same in plain Python, by turns with those; `added` the difference.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from benchmarks import clusters
from benchmarks.texts import written
from jointstatement import corpus

_FILES = 8
_Job = Callable[[], object]


def _batches(folder: Path) -> Iterator[pa.RecordBatch]:
    for file in sorted(folder.iterdir()):
        yield from parquet.ParquetFile(file).iter_batches()


def _rows(batches: Iterable[pa.RecordBatch]) -> int:
    return sum(batch.num_rows for batch in batches)


@contextmanager
def _spark(documents: Path, workers: int) -> Iterator[_Job]:
    from jointstatement.engines.spark import parse_frame

    with (
        tempfile.TemporaryDirectory() as folder,
        clusters.spark(workers, Path(folder)) as session,
    ):
        parsed = parse_frame(session.read.parquet(str(documents)))
        yield parsed.write.format("noop").mode("overwrite").save


@contextmanager
def _dask(documents: Path, workers: int) -> Iterator[_Job]:
    from dask import dataframe

    from jointstatement.engines.dask import parse_frame

    with clusters.dask(workers):
        yield parse_frame(dataframe.read_parquet(documents)).map_partitions(len).sum().compute


@contextmanager
def _dask_stream(documents: Path, workers: int) -> Iterator[_Job]:
    from jointstatement.engines.dask import parse_batches

    with clusters.dask(workers) as client:
        yield lambda: _rows(parse_batches(_batches(documents), client))


def _took(job: _Job) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def _report(
    name: str, engine: AbstractContextManager[_Job], here: _Job, workers: int, count: int, times: int
) -> None:
    start = time.perf_counter()
    with engine as job:
        up = time.perf_counter() - start
        first = _took(job)
        # by turns, so that what else the machine does meets both
        both = [(_took(job), _took(here)) for _ in range(times)]
    best = min(took for took, _ in both)
    each, plain = best * workers / count, min(took for _, took in both) / count
    print(
        f"{name:12} {up:7.1f} s {first - best:7.1f} s {each * 1e3:8.2f} ms {plain * 1e3:8.2f} ms"
        f" {(each - plain) * 1e3:+8.2f} ms {(each - plain) / plain:+6.0%}",
        flush=True,
    )


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.engines", description=__doc__)
    options.add_argument("--documents", type=int, default=2000, help="how many are parsed")
    options.add_argument("--workers", type=int, default=1, help="how many each cluster has")
    options.add_argument("--times", type=int, default=5, help="how many warm jobs, of which the best counts")
    options.add_argument("--engine", action="append", choices=_ENGINES, help="one of them; else all")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = [{"id": str(seed), "text": written(seed)} for seed in range(given.documents)]
        table = pa.Table.from_pylist(rows)
        share = -(-given.documents // _FILES)
        for number in range(_FILES):
            parquet.write_table(table.slice(number * share, share), Path(folder, f"{number}.parquet"))
        size = sum(len(row["text"].encode()) for row in rows) / 1e6
        print(f"{given.documents} documents, {size:.1f} MB, best of {given.times}; workers: {given.workers}")
        print(f"{'':12} {'start':>9} {'first':>9} {'each':>11} {'plain':>11} {'added':>11}")
        documents = Path(folder)

        def here() -> int:
            return _rows(corpus.parse_batches(_batches(documents)))

        here()
        for name in given.engine or _ENGINES:
            engine = _ENGINES[name](documents, given.workers)
            _report(name, engine, here, given.workers, given.documents, given.times)


_ENGINES: dict[str, Callable[[Path, int], AbstractContextManager[Any]]] = {
    "spark": _spark,
    "dask": _dask,
    "dask-stream": _dask_stream,
}

if __name__ == "__main__":  # a worker of Dask imports this anew
    main()
