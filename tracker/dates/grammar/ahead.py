"""The grammar of what lies ahead of the day of speech: "within six months", "coming weeks"."""

from tracker.dates.errors import PhraseError
from tracker.dates.grammar.offsets import count, starts_count
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.wholes import whole
from tracker.dates.phrase import Coming, Node, Unit, Within
from tracker.dates.tokens import Token
from tracker.dates.words import UNIT_BY_NUMBER, Kind


def within(stream: Stream) -> Node:
    """Read within = ("within" | "less than" | "under") ["the" "next"] (count | whole)."""
    word = stream.advance()
    stream.skip("than")
    stream.skip("the")
    if stream.token.text in ("next", "coming") and starts_count(stream, 1):
        stream.advance()
    if starts_count(stream):
        counted = count(stream)
        stream.skip("from")
        stream.skip("now", "today")
        return Within(counted.high, counted.unit)
    if stream.token.text == "next" and stream.ahead().kind is Kind.UNIT and word.text == "within":
        stream.advance()
        return Within(1, UNIT_BY_NUMBER[stream.advance().value])
    if stream.token.kind is Kind.UNIT and stream.behind() == "the":
        raise _within_the(stream, word)
    return whole(stream, stream.slice(word))


def _within_the(stream: Stream, word: Token) -> PhraseError:
    unit = stream.token.text
    return stream.error(
        f'"within the {unit}" is this {unit}, or within one {unit}?',
        word,
        to=stream.token,
        hint=f"within one {unit}",
    )


def next_count(stream: Stream) -> Within:
    """Read next-count = "next" count."""
    stream.advance()
    counted = count(stream)
    return Within(counted.high, counted.unit)


_COMING = {Unit.DAY: (14, Unit.DAY), Unit.WEEK: (2, Unit.MONTH), Unit.MONTH: (12, Unit.MONTH)}


def coming(stream: Stream) -> Node:
    """Read coming = "coming" ("days" | "weeks" | "months")."""
    word = stream.advance()
    if stream.token.kind is not Kind.UNIT:
        raise stream.error('expected days, weeks or months after "coming"')
    return coming_units(stream, word)


def coming_units(stream: Stream, word: Token | None = None) -> Coming:
    """Read coming-units = ("days" | "weeks" | "months") ["ahead" | "to" "come"]."""
    token = stream.token
    word = word or token
    unit = UNIT_BY_NUMBER[token.value]
    if not token.text.endswith("s") or unit not in _COMING:
        raise _ambiguous_coming(stream, word, unit)
    stream.advance()
    if not stream.skip("ahead") and stream.token.text == "to" and stream.ahead().text == "come":
        stream.go(stream.index + 2)
    return Coming(*_COMING[unit])


def _ambiguous_coming(stream: Stream, word: Token, unit: Unit) -> PhraseError:
    if unit in _COMING or unit in (Unit.YEAR, Unit.QUARTER):
        return stream.error(
            f'"coming {unit.value}" is next {unit.value}, or one {unit.value} from now?',
            word,
            to=stream.token,
            hint=f"next {unit.value}",
        )
    return stream.error(
        "expected coming days, weeks or months", word, to=stream.token, hint="in the coming weeks"
    )
