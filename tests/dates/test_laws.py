"""Laws of reading and writing, which hold for every phrase, day and window."""

from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tracker import dates
from tracker.dates.words import WORDS

FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
DAYS = st.dates(FIRST, LAST)
YEARS = st.integers(1950, 2150)
ANY_DAY = date(2018, 6, 12)
MONTHS = st.sampled_from(["January", "February", "March", "May", "June", "October"])
WHOLES = st.one_of(
    YEARS.map(str),
    st.builds("{} {}".format, MONTHS, YEARS),
    st.builds("Q{} {}".format, st.integers(1, 4), YEARS),
    st.builds("H{} {}".format, st.integers(1, 2), YEARS),
    st.builds("{} {}".format, st.sampled_from(["spring", "summer", "fall"]), YEARS),
)
PIECES = st.sampled_from(
    [*sorted(WORDS), "2017", "2018-19", "'19", "17", "Q3", "17th", "2020s", "03/04/2017", "2017-03"]
)
PHRASES = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=9).map(" ".join),
    st.lists(PIECES, max_size=6).map("-".join),
)
RELATIVE = st.sampled_from(
    [
        *("tomorrow", "Friday", "next Friday", "this weekend", "next week", "next month", "in May"),
        *("next quarter", "next year", "later this year", "in the fall", "this winter", "Q4"),
        *("early next year", "in two weeks", "in six months", "in a year", "in 3-4 months"),
        *("by the end of the year", "Thanksgiving", "Labor Day weekend", "December 25", "soon"),
        *("first Friday of May", "second weekend of June", "the week of May 5", "next summer"),
        *("within six months", "in the coming weeks", "10 days ago", "last summer", "mid-2020s"),
    ]
)


def windows() -> st.SearchStrategy[dates.Window]:
    """Give windows of every kind, the round ones that people announce more often than chance."""
    closed = st.tuples(DAYS, DAYS).map(lambda pair: dates.Window(min(pair), max(pair)))
    after = DAYS.map(lambda day: dates.Window(day, None))
    before = DAYS.map(lambda day: dates.Window(None, day))
    said = WHOLES.map(lambda words: _window(words, ANY_DAY))
    return st.one_of(closed, after, before, said)


def _window(words: str, on: date) -> dates.Window:
    window = dates.read(words, on=on).window
    assert isinstance(window, dates.Window)
    return window


def _shifted(day: date | None) -> date | None:
    return None if day is None else day.replace(year=day.year + 28)


@given(windows(), DAYS)
def test_what_is_written_reads_as_the_same_window(window: dates.Window, on: date) -> None:
    """Words for a window mean that window on whatever day they are read."""
    assert dates.read(dates.write(window), on=on).window == window


@given(windows())
def test_edtf_of_a_window_reads_as_the_same_window(window: dates.Window) -> None:
    """EDTF means exactly the window, as a phrase with a prefix and by itself."""
    text = dates.to_edtf(window)
    assert text is not None
    assert dates.from_edtf(text).window == window
    assert dates.read(f"edtf:{text}", on=ANY_DAY).window == window


@given(PHRASES, DAYS)
@settings(max_examples=500)
def test_any_text_is_a_window_tba_or_our_error(phrase: str, on: date) -> None:
    """No text makes reading fail in another way, and an error points into its phrase."""
    try:
        reading = dates.read(phrase, on=on)
    except dates.PhraseError as error:
        _check(error, on)
    else:
        assert reading.window is dates.TBA or isinstance(reading.window, dates.Window)


def _check(error: dates.PhraseError, on: date) -> None:
    assert 0 <= error.start <= error.end <= len(error.phrase)
    assert error.hint is not None
    dates.read(error.hint, on=on)


@given(PHRASES, DAYS)
def test_pieces_lie_inside_the_window(phrase: str, on: date) -> None:
    """The window is the hull of its pieces, of which there are none or at least two."""
    try:
        reading = dates.read(phrase, on=on)
    except dates.PhraseError:
        return
    assert len(reading.pieces) != 1
    assert all(_encloses(reading.window, piece) for piece in reading.pieces)


def _encloses(window: dates.When, piece: dates.Window) -> bool:
    return isinstance(window, dates.Window) and window.encloses(piece)


@given(WHOLES, st.sampled_from(["early", "mid", "late", "mid-to-late", "early-to-mid"]))
def test_a_part_lies_inside_its_whole(whole: str, part: str) -> None:
    """Early, mid and late never leave the period they are parts of."""
    assert _window(whole, ANY_DAY).encloses(_window(f"{part} {whole}", ANY_DAY))


@given(WHOLES)
def test_two_parts_are_the_hull_of_both(whole: str) -> None:
    """From the start of the first part to the end of the last."""
    mid, late = (_window(f"{part} {whole}", ANY_DAY) for part in ("mid", "late"))
    assert _window(f"mid-to-late {whole}", ANY_DAY) == dates.Window(mid.earliest, late.latest)


@given(WHOLES)
def test_the_three_parts_make_the_whole(whole: str) -> None:
    """No day of a period is left out by its parts, and none is in two."""
    early, mid, late = (_window(f"{part} {whole}", ANY_DAY) for part in ("early", "mid", "late"))
    assert early.latest is not None
    assert mid.earliest == early.latest + timedelta(days=1)
    assert dates.Window(early.earliest, late.latest) == _window(whole, ANY_DAY)


@given(RELATIVE, st.dates(date(1903, 1, 1), date(2066, 12, 31)))
def test_moving_the_day_by_28_years_moves_the_window(phrase: str, on: date) -> None:
    """Within 1901-2099 the calendar repeats every 28 years, weekdays included."""
    assume((on.month, on.day) != (2, 29))
    window, later = _window(phrase, on), _window(phrase, on.replace(year=on.year + 28))
    assume("decade" not in phrase and "2020s" not in phrase)
    assert later == dates.Window(_shifted(window.earliest), _shifted(window.latest))


@given(WHOLES, WHOLES)
def test_bounds_meet_the_period_they_name(first: str, second: str) -> None:
    """By ends with it, before ends a day earlier, from starts with it, after starts a day later."""
    window = _window(first, ANY_DAY)
    assert window.earliest is not None
    assert window.latest is not None
    assert _window(f"by {first}", ANY_DAY).latest == window.latest
    assert _window(f"before {first}", ANY_DAY).latest == window.earliest - timedelta(days=1)
    assert _window(f"from {first}", ANY_DAY).earliest == window.earliest
    assert _window(f"after {first}", ANY_DAY).earliest == window.latest + timedelta(days=1)
    either = dates.read(f"{first} or {second}", on=ANY_DAY)
    assert either.pieces == (window, _window(second, ANY_DAY))
