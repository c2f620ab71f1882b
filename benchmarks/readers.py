# ruff: noqa: INP001 - the benchmarks are scripts beside the package, not a part of it
"""The readers that are compared, each asked in its own best way.

A reader is opened for a day of speech and the settings that it knows; that is not timed. Asking it
is; turning what it gave into a window is not. A point in time is a window of one day, unless the
library tells that it means a week, a month, a quarter or a year: then it is that whole unit.
"""

import functools
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final, TypeAlias

from benchmarks.questions import Answer, Question
from tracker.dates import DateOrder, PhraseError, Settings, Window, hull_of

Ask: TypeAlias = Callable[[str], Any]
