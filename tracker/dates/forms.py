"""The forms of phrases that are read, with an example each: what help and the reference show.

What an example means is not written down here; it is read whenever the table is shown.
"""

from dataclasses import dataclass
from datetime import date

from tracker.dates.reading import Reading, read

SAID_ON = date(2016, 10, 31)
"""The day on which the examples are said."""

FORMS = (
    ("a day", "March 17, 2017"),
    ("", "17.03.2017"),
    ("", "Thursday, March 16, 2017"),
    ("a month", "March 2017"),
    ("a quarter, a half", "Q3 2017"),
    ("", "second half of 2018"),
    ("a season", "spring 2018"),
    ("", "winter 2018-19"),
    ("a year, a decade", "2018"),
    ("", "the 2020s"),
    ("a part of one", "early 2018"),
    ("", "mid-to-late 2017"),
    ("", "end of March 2017"),
    ("a week, a weekend", "week of May 5, 2017"),
    ("", "last weekend of June 2017"),
    ("a named day", "Halloween 2017"),
    ("", "the holidays"),
    ("a range", "March 3-17, 2017"),
    ("", "between May and July 2017"),
    ("one of several", "June or August 2017"),
    ("open at an end", "by March 2017"),
    ("", "not before 2018"),
    ("", "after Halloween"),
    ("a length of time", "in six months"),
    ("", "in 2-3 weeks"),
    ("from that day on", "next month"),
    ("", "later this year"),
    ("", "this Friday"),
    ("roughly", "around March 2017"),
    ("how surely", "probably fall 2017"),
    ("no date", "TBA"),
    ("", "TBA 2018"),
    ("EDTF", "2017-03~"),
    ("", "2017-05/2017-12"),
)
"""What is read, and an example; forms without a name are more of the one above."""


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a form, as it was read."""

    form: str
    reading: Reading


def examples() -> list[Example]:
    """Read every example, as said on ``SAID_ON``."""
    return [Example(form, read(phrase, on=SAID_ON)) for form, phrase in FORMS]
