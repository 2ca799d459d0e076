"""Many documents on many machines: `spark` and `dask`, each an adapter of `corpus.parse_batches`.

Each is a module of its own, imported by name, since the engine that it is for is an extra.
"""
