"""Clusters on this machine, for the tests and the benchmark of the engines; each ends with its block."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

_ROOT = Path(__file__).parent.parent


@contextmanager
def spark(workers: int, folder: Path, **settings: str) -> Iterator[Any]:
    """A session of Spark with a master and as many executors, each a JVM of a gigabyte with one core.

    Args:
        workers: how many executors.
        folder: for what they write; it must be there.
        settings: Spark's, with `_` for the dots.
    """
    from pyspark import SparkContext
    from pyspark.sql import SparkSession

    environment = {
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_HOSTNAME": "localhost",
        "SPARK_WORKER_DIR": str(folder / "work"),
        "SPARK_LOCAL_DIRS": str(folder / "local"),
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
    }
    with mock.patch.dict(os.environ, environment):
        builder = (
            SparkSession.builder.master(f"local-cluster[{workers},1,1024]")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.executorEnv.PYTHONPATH", str(_ROOT))
            .config("spark.sql.warehouse.dir", str(folder / "warehouse"))
        )
        for name, value in settings.items():
            builder = builder.config(name.replace("_", "."), value)
        session = builder.getOrCreate()
        gateway = SparkContext._gateway
        try:
            yield session
        finally:
            session.stop()
            # the JVM would stay till this process ends, and the next session would have its settings
            gateway.shutdown()
            SparkContext._gateway = SparkContext._jvm = None
            gateway.proc.stdin.close()
            gateway.proc.wait(timeout=60)


@contextmanager
def dask(workers: int) -> Iterator[Any]:
    """A client of Dask with as many workers, each a process with one thread."""
    from distributed import Client, LocalCluster

    with (
        LocalCluster(
            n_workers=workers, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client
