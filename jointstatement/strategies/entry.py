"""How Hypothesis comes to know the strategies: it calls `register` itself, as it is imported.

That may be because the strategies are being imported, and need it: each is looked up when it is asked for.
"""

from functools import partial
from importlib import import_module
from typing import Any

from hypothesis import strategies as st

from jointstatement import model as m

_STRATEGIES: dict[type, str] = {
    m.Span: "spans",
    m.PartialDate: "partial_dates",
    m.Party: "parties",
    m.Representative: "representatives",
    m.Place: "places",
    m.Relationship: "relationships",
    m.Action: "actions",
    m.Target: "targets",
    m.Pledge: "pledges",
    m.PolicyPosition: "policy_positions",
    m.Reference: "references",
    m.Mechanism: "mechanisms",
    m.Origin: "origins",
    m.JointStatement: "statements",
}


def register() -> None:
    """Tell Hypothesis of every strategy here; it calls this itself through the entry point."""
    for kind, name in _STRATEGIES.items():
        st.register_type_strategy(kind, partial(_strategy, name))


def _strategy(name: str, kind: type) -> st.SearchStrategy[Any]:
    made: st.SearchStrategy[Any] = getattr(import_module("jointstatement.strategies"), name)()
    return made
