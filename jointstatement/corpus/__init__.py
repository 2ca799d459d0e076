"""Many documents: as Arrow batches, wherever they are; and on one machine, from files to tables."""

from jointstatement.corpus.batches import BatchParser, batch_schema, compacted, parse_batches, tables
from jointstatement.corpus.run import Summary, parse_corpus, table_file

__all__ = [
    "BatchParser",
    "Summary",
    "batch_schema",
    "compacted",
    "parse_batches",
    "parse_corpus",
    "table_file",
    "tables",
]
