"""Correcting a statement by hand: every function returns a new statement, whose invariants hold.

Words are quoted, and their spans found and checked; items stay in text order, and their ids stay the same.
What a person added or changed has the source `manual`.
"""

from jointstatement.editing.items import add_pledge, add_position, amend, drop
from jointstatement.editing.merging import merge
from jointstatement.editing.quotation import locate

__all__ = ["add_pledge", "add_position", "amend", "drop", "locate", "merge"]
