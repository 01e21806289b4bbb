"""Reading ease of patient texts: known syllables, and both formulas on a text counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.knowledge.reading_ease import ease_es, grade_en


def test_the_english_grade_of_a_text_counted_by_hand() -> None:
    # 10 words, 2 sentences, 11 syllables
    assert grade_en("The spray can lift your mood. Ask us about it.") == pytest.approx(0.39 * 5 + 11.8 * 1.1 - 15.59)


def test_the_spanish_ease_of_a_text_counted_by_hand() -> None:
    # 5 words, 1 sentence, 10 syllables: el a-e-ro-sol su-be la pre-sión
    assert ease_es("El aerosol sube la presión.") == pytest.approx(206.835 - 62.3 * 10 / 5 - 5)


@pytest.mark.parametrize(("text", "names"), [("", ()), ("Sertraline.", ("sertraline",))])
def test_a_text_without_words_is_easy(text: str, names: tuple[str, ...]) -> None:
    assert grade_en(text, names) == 0
    assert ease_es(text, names) == 100


@given(st.text(alphabet="abcdefghij áéó.,", min_size=1, max_size=200))
def test_any_text_has_a_figure(text: str) -> None:
    assert isinstance(grade_en(text), float)
    assert isinstance(ease_es(text), float)


@given(st.lists(st.sampled_from(["take", "care", "of", "the", "dose"]), min_size=2, max_size=30))
def test_one_long_sentence_is_harder_than_two_short_ones(words: list[str]) -> None:
    half = len(words) // 2
    two = f"{' '.join(words[:half])}. {' '.join(words[half:])}."
    assert grade_en(f"{' '.join(words)}.") > grade_en(two)
