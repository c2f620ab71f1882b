"""Both ways of cutting a phrase give the same tokens."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tracker.dates.tokens import cut_tokens, folded, plain_tokens
from tracker.dates.words import WORDS

CASES = Path(__file__).parent / "cases"


def agree(phrase: str) -> bool:
    """Tell whether the short way, where it is taken, gives what the long way gives."""
    text = folded(phrase)
    plain = plain_tokens(text)
    return plain is None or plain == cut_tokens(text)


def test_every_case_is_cut_alike() -> None:
    """The phrases of the case table, and there are plain ones among them."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(CASES.glob("*.jsonl")))
    rows = [json.loads(line)["phrase"] for text in texts for line in text.splitlines()]
    assert [phrase for phrase in rows if not agree(phrase)] == []
    assert sum(plain_tokens(folded(phrase)) is not None for phrase in rows) > 100


PIECES = st.sampled_from([*WORDS, "2017", "1999", "17", "pm", "Early", "8", "access"])


@given(st.lists(PIECES, max_size=6), st.sampled_from([" ", "  ", "\t", ", "]))
def test_any_words_of_the_table_are_cut_alike(words: list[str], blank: str) -> None:
    """Whatever words stand beside one another."""
    assert agree(blank.join(words))
