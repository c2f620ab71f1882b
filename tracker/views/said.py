"""The words for an announcement: what it claims, what it changed, what it is about."""

from collections.abc import Callable

from tracker.dates.window import Window
from tracker.schedule.history import Told
from tracker.schedule.model import Announcement, Episodes, Premiere, Ref, Relation, Status
from tracker.text import safe
from tracker.views import rows
from tracker.views.changes import change_words, kind_words


def subject_name(title: str, about: Ref, *, numbered: bool) -> str:
    """Give the name of what is spoken of, with the season's number where it is part of it."""
    return rows.full_name(title, about if numbered else Ref(about.series))


def told_name(told: Told) -> str:
    """Give the name of what an announcement is about."""
    return subject_name(told.series.title, told.said.about, numbered=told.numbered)


def fact_words(fact: Premiere | Episodes | Status) -> str:
    """Give a single fact as it stands in a sentence or a line of its own."""
    match fact:
        case Premiere(words=words, window=Window() as window):
            iso = rows.iso_window(window)
            return safe(words) if words == iso else f"{safe(words)} ({iso})"
        case Premiere(words=words):
            return safe(words) if words == "TBA" else f"{safe(words)} (TBA)"
        case Episodes():
            return f"{fact} episode" if fact == Episodes(1, 1) else f"{fact} episodes"
        case Status():
            return fact.value


def said_words(said: Announcement) -> str:
    """Give all that an announcement claims: ``mid-to-late 2017; 8 episodes; filming``."""
    words = [safe(one.words) for one in (said.premiere, said.relation) if one]
    return "; ".join([*words, *(fact_words(fact) for fact in (said.episodes, said.status) if fact)])


def relation_words(relation: Relation, name: Callable[[Ref], str]) -> str:
    """Give what a relation means in days: ``89 to 123 days after Iron Fist S1``."""
    to = name(relation.to)
    words = [_gap_words(relation, to)] if (relation.least, relation.most) != (None, None) else []
    return " and ".join([*words, *([f"in the year of {to}"] if relation.same_year else [])])


def _gap_words(relation: Relation, to: str) -> str:
    """Give the days between two premieres; an end that is open is not told."""
    least, most = relation.least, relation.most
    if least is not None and least < 0 and most is not None and most > 0:
        return f"from {_counted(-least)} before to {_counted(most)} after {to}"
    side = "after" if (least or 0) > 0 or (most or 0) > 0 else "before"
    near, far = (least, most) if side == "after" else (most, least)
    ends = [abs(days) for days in (near, far) if days is not None]
    if far is None:
        return f"{side} {to}" if ends == [1] else f"at least {_counted(ends[0])} {side} {to}"
    if near is None or ends[0] == ends[-1]:
        return f"{'' if near else 'at most '}{_counted(ends[-1])} {side} {to}"
    return f"{ends[0]} to {_counted(ends[-1])} {side} {to}"


def _counted(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"


def said_window(said: Announcement) -> str:
    """Give the window that an announcement means; nothing if it means none."""
    window = said.premiere.window if said.premiere else None
    return rows.iso_window(window) if isinstance(window, Window) else "TBA" if window else ""


def told_style(told: Told) -> str:
    """Give the style of an announcement in its history: how sure it is, struck if retracted."""
    return "cancelled" if told.retraction else told.said.certainty.value


def told_kind(told: Told) -> str:
    """Give what an announcement changed in few words: ``slipped 5-6 months``, ``retracted``."""
    if told.retraction is not None:
        return "retracted"
    return kind_words(told.change) if told.change else ""


def told_change(told: Told) -> str:
    """Give what an announcement changed, or that it was retracted and why."""
    if told.retraction is None:
        return change_words(told.change) if told.change else ""
    reason = f": {safe(told.retraction.reason)}" if told.retraction.reason else ""
    return f"retracted {told.retraction.on}{reason}"
