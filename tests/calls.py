"""How often a function is called: what tells quadratic work from linear, whatever the machine."""

from typing import Any

import pytest


class Calls:
    """A count of the calls of a function, from now to the end of the test.

    Args:
        monkeypatch: what puts the function back.
        owner: the module or class that has it.
        name: what it is called there.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> None:
        self.count = 0
        function = getattr(owner, name)

        def counted(*arguments: Any) -> Any:
            self.count += 1
            return function(*arguments)

        monkeypatch.setattr(owner, name, counted)
