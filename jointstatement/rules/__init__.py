"""The rules, one concern a file; they know what the lexicon's words are for, never the words."""
