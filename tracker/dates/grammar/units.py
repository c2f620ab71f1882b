"""The grammar of units and weekdays as terms, where more may follow than after a part."""

from tracker.dates.errors import PhraseError
from tracker.dates.grammar.ahead import coming_units
from tracker.dates.grammar.leaves import day_month, is_day_number
from tracker.dates.grammar.leaves import weekday as weekday_alone
from tracker.dates.grammar.numeric import month_and_day
from tracker.dates.grammar.offsets import hangs
from tracker.dates.grammar.parts import year_end
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.wholes import starts_whole, unit, week_beside, whole
from tracker.dates.phrase import Current, Cycle, Node, Offset, Period, Place, Unit, Which, Yearly
from tracker.dates.tokens import Token
from tracker.dates.words import Kind


def unit_term(stream: Stream) -> Node:
    """Read unit-term = unit ["-"] "end" | unit "after" "next" | units-ahead | day-beside | unit."""
    if _says_end(stream):
        return year_end(stream)
    if stream.says_many(stream.token) and _says_ahead(stream):
        return coming_units(stream)
    word, before = stream.token, stream.behind()
    found = unit(stream)
    if isinstance(found, Current) and stream.token.text in ("after", "before"):
        return _beside(stream, found)
    if isinstance(found, Current) and before != "the":
        raise _unit_alone(stream, word)
    return found


def _unit_alone(stream: Stream, word: Token) -> PhraseError:
    said = stream.slice(word)
    return stream.error(f'which {said}? expected a word before "{said}"', word, hint=f"this {said}")


def _says_end(stream: Stream) -> bool:
    distance = 2 if stream.ahead().text == "-" else 1
    return stream.ahead(distance).text == "end"


def _says_ahead(stream: Stream) -> bool:
    """Tell "the weeks ahead" and "the months to come"."""
    following = stream.ahead()
    return following.text == "ahead" or (following.text == "to" and stream.ahead(2).text == "come")


def _beside(stream: Stream, found: Current) -> Node:
    """Read unit-beside = ("day" | "week" | "weekend") ("after" | "before") (whole | DAYWORD)."""
    word = stream.advance()
    if word.text == "after" and stream.skip("next"):
        return Current(found.unit, Which.AFTER_NEXT)
    if stream.token.kind is not Kind.DAYWORD and not starts_whole(stream.token):
        raise hangs(stream, word)
    if found.unit in (Unit.WEEK, Unit.WEEKEND):
        return _week_beside(stream, found.unit, word)
    if found.unit is not Unit.DAY:
        name = found.unit.value
        message = f'"{name} {word.text}" can be counted in two ways; say "one {name} {word.text}"'
        raise stream.error(message, stream.tokens[stream.index - 2], to=word)
    days = 1 if word.text == "after" else -1
    return Offset(days, days, Unit.DAY, _day_or_whole(stream, word), exact=True)


def _day_or_whole(stream: Stream, word: Token) -> Period:
    if stream.token.kind is Kind.DAYWORD:
        return Current(Unit.DAY, stream.advance().value)
    return whole(stream, word.text)


def _week_beside(stream: Stream, unit: Unit, word: Token) -> Period:
    if unit is Unit.WEEK:
        stream.note(
            "week-beside", f"the seven days {word.text} it, and the week from Monday {word.text} it"
        )
    return week_beside(stream, unit, Place(word.text))


def weekday(stream: Stream) -> Node:
    """Read dated-weekday = WEEKDAY ["," | "("] day [")"] | weekday: a day is checked against it."""
    name = stream.token
    distance = _to_day(stream, 1)
    if distance == 0:
        return weekday_alone(stream)
    stream.go(stream.index + distance)
    first = stream.token
    bracketed = stream.behind() == "("
    found = _day_behind(stream, name)
    if bracketed:
        stream.skip(")")
    if isinstance(found, Yearly) and found.cycle is Cycle.DAY:
        return Yearly(found.cycle, found.number, found.year, found.which, name.value)
    raise stream.error(f'expected a day after "{stream.slice(name)}"', first)


def weekday_ahead(stream: Stream) -> Node | None:
    """Read weekday-ahead = ("this" | "next") ["coming"] dated-weekday: the day says which one."""
    distance = 2 if stream.ahead().text == "coming" else 1
    is_weekday = stream.ahead(distance).kind is Kind.WEEKDAY
    if stream.token.value < Which.THIS or not is_weekday or not _to_day(stream, distance + 1):
        return None
    stream.go(stream.index + distance)
    return weekday(stream)


def _to_day(stream: Stream, distance: int) -> int:
    """Count the tokens from here to the day that a weekday names, 0 when it names none."""
    while stream.ahead(distance).text in (",", "the", ".", "("):
        distance += 1
    return distance if _is_dated(stream, distance) else 0


def _is_dated(stream: Stream, distance: int) -> bool:
    """Tell whether a day follows a weekday, as "March 17", "17 March", "17/3" or in figures."""
    token, following = stream.ahead(distance), stream.ahead(distance + 1)
    if token.kind is Kind.MONTH:
        return is_day_number(following)
    if following.text in ("of", "-"):
        following = stream.ahead(distance + 2)
    return token.kind is Kind.DATE or (
        is_day_number(token) and (following.kind is Kind.MONTH or following.text == "/")
    )


def _day_behind(stream: Stream, name: Token) -> Period:
    if not is_day_number(stream.token):
        return whole(stream, stream.slice(name))
    return month_and_day(stream) if stream.ahead().text == "/" else day_month(stream)
