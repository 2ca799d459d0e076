"""Spark: a data frame of documents in, a data frame of what they say out.

The executors need this library and `pyarrow`, as the driver does. No vocabulary has to be there: files of
your own are read where these functions are called, and sent along.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jointstatement.corpus import BatchParser, batch_schema
from jointstatement.corpus.string_columns import check_columns, read_columns
from jointstatement.engines.checks import check_table
from jointstatement.exports.tables import FAILURES, STATEMENTS

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["parse_frame", "table"]


def parse_frame(
    frame: "DataFrame", *, language: str = "en", lexicon: Sequence[str | Path] = ()
) -> "DataFrame":
    """Parse the documents of a data frame, with `mapInArrow`: nothing is read before the result is asked for.

    Args:
        frame: with the string columns `id` and `text`, and perhaps `language`, `title`, `issued_on` (an EDTF
            string: `2015-06-30`), `publisher` and `url`; null where it is not known. Other columns are not
            read. A partition is the work of one task: a frame in one partition is parsed by one executor.
        language: the BCP 47 tag of documents that have none in a column.
        lexicon: paths of vocabulary files of your own, on the machine of the driver.

    Returns:
        One row for each row of the frame, with the columns of `jointstatement.corpus.batch_schema()`, each of
        which may be null. A document without an id or a text, or one that cannot be read, is a row with an
        `error`.

    Raises:
        ExtraError: `pyarrow` is not installed.
        FormatError: the frame lacks `id` or `text`, or one of the columns named above holds no strings.
        LanguageError: there is no vocabulary for the language.
        LexiconError: a vocabulary file cannot be read, is malformed, or contradicts another.
    """
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
    from pyspark.sql.types import StructType

    names = read_columns(frame.columns)
    read = [field for field in frame.schema.fields if field.name in names]
    check_columns(to_arrow_schema(StructType(read)))
    # Spark takes no notice of what is null within what is null: an error that is null has no kind
    schema = from_arrow_schema(batch_schema()).toNullable()
    return frame.select(names).mapInArrow(BatchParser(language=language, lexicon=lexicon), schema)


def table(parsed: "DataFrame", name: str) -> "DataFrame":
    """One flat table of what `parse_frame` gave, with the columns that it has in files too.

    Args:
        parsed: what `parse_frame` gave. It is parsed once for each table that is taken of it, unless it is
            written or cached first.
        name: `statements`, `parties`, `pledges`, `positions`, `targets` or `failures`.

    Returns:
        A row for each statement, party, pledge, position, target or document that could not be read.

    Raises:
        FormatError: there is no such table.
    """
    from pyspark.sql.functions import col, inline

    document = col("id").alias("document")
    if name == FAILURES.name:
        return parsed.where(col("error").isNotNull()).select(document, "error.*")
    if name == STATEMENTS.name:
        names = [column.name for column in STATEMENTS.columns if column.name != "document"]
        return parsed.where(col("error").isNull()).select(document, *names)
    check_table(name)
    return parsed.select(inline(name))
