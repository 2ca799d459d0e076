"""Many documents: as Arrow batches, wherever they are; and on one machine, from files to tables."""

from jointstatement.corpus.batches import BatchParser, batch_schema, compacted, parse_batches, tables

__all__ = ["BatchParser", "batch_schema", "compacted", "parse_batches", "tables"]
