"""What a parse leaves behind."""

import gc

from jointstatement import parse

_TEXTS = (
    "Joint Statement of Kenya and Norway\n\nOslo, 3 May 2019\n\nThe two sides agreed to open a port by 2021.",
    'OSLO, May 3 (Savanna Press) -- Kenya pledged to open a port. "We condemn the raid," Mr. Otieno said.',
)


def test_a_parse_leaves_nothing_to_the_garbage_collector() -> None:
    def parsed() -> None:
        for text in _TEXTS:
            parse(text)

    parsed()
    gc.collect()
    gc.disable()
    try:
        parsed()
        assert gc.collect() == 0
    finally:
        gc.enable()
