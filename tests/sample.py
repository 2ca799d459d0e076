"""A short statement that tests of files write and read, and the formats."""

from jointstatement import parse

TEXT = """Joint Statement of Kenya and Norway

Nairobi, 3 May 2001

Kenya and Norway agreed to set up a fisheries committee and to raise trade to 1.5 billion dollars by 2015.
The two sides support the United Nations."""
STATEMENT = parse(TEXT)
FORMATS = ("json", "yaml")
