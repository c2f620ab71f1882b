"""The article of ``tracker read``: its text, its day, and what another program proposed for it."""

import json
from datetime import date

from tracker.cli.context import Context
from tracker.cli.inputs import read_input
from tracker.cli.reading import day_meant
from tracker.errors import InputError, UsageError
from tracker.news import LONGEST, dateline
from tracker.text import safe


def article_text(context: Context, file: str | None, text: str | None) -> str:
    """Give the article as typed, from a file, or (``-``) from the standard input."""
    if (text is None) == (file is None):
        raise UsageError("one article is read", hint="try: tracker read article.txt, or --text")
    if text is None:
        text = _decoded(context, read_input(context, file or ""))
    if len(text) > LONGEST:
        raise InputError(f"the article has more than {LONGEST} characters", hint="give it in parts")
    return text


def _decoded(context: Context, data: bytes) -> str:
    """Give bytes as text; what is not UTF-8 is shown as such and said."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        context.say(
            f"byte {error.start} is not UTF-8: what cannot be read stands as \ufffd in the text"
        )
        return data.decode("utf-8-sig", errors="replace")


def article_day(context: Context, typed: str | None, text: str) -> date:
    """Give the day on which the article appeared: told, read in it, or today, and that loudly."""
    if typed is not None:
        return day_meant(typed, context.today, "--on")
    found = dateline(text)
    if found is not None and found[0] <= context.today:
        context.say(f"read as of {found[0]}, the day that the article names")
        return found[0]
    context.say(
        f"READ AS OF TODAY ({context.today}): the article names no day.",
        '"next year" and "this fall" count from it; if it is older: --on DAY',
    )
    return context.today


def offered_document(context: Context, name: str) -> object:
    """Give what another program proposed, as its JSON reads."""
    try:
        return json.loads(read_input(context, name))
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"{safe(name)} is no JSON: {safe(str(error))}", hint="see: tracker read --json"
        ) from None
