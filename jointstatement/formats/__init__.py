"""Statements as strings and files, in JSON and YAML, one or many to a file."""

from jointstatement.formats.lines import dump_lines, load_lines
from jointstatement.formats.single import dump, load
from jointstatement.formats.strings import FORMATS, dumps, loads

__all__ = ["FORMATS", "dump", "dump_lines", "dumps", "load", "load_lines", "loads"]
