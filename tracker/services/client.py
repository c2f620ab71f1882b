"""Asking a service politely: it learns who asks, and is asked no more often than it allows."""

import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from tracker.errors import ServiceError, UsageError
from tracker.services.answers import parsed
from tracker.services.cache import Cache
from tracker.services.wire import Limits, Response, get
from tracker.text import cut, safe

CALLS, SECONDS = 20, 10.0
"""How many calls are made in how many seconds at most; TVmaze allows as many."""

LONGEST_WAIT = 60
"""The longest time, in seconds, for which a service is waited for when it asks for it."""

_TOO_MANY, _UNAVAILABLE, _NOT_MODIFIED, _OK = 429, 503, 304, 200
_NOT_FOUND, _UNAUTHORIZED, _FORBIDDEN, _BROKEN = 404, 401, 403, 500


@dataclass
class Pace:
    """The moments of the last calls, so that no more are made than are allowed."""

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    calls: deque[float] = field(default_factory=lambda: deque(maxlen=CALLS))

    def wait(self) -> None:
        """Wait until one more call may be made, and note it."""
        if len(self.calls) == CALLS:
            left = self.calls[0] + SECONDS - self.clock()
            if left > 0:
                self.sleep(left)
        self.calls.append(self.clock())


@dataclass(frozen=True)
class Client:
    """A service at an address. ``headers`` are sent with every call, to that server only."""

    service: str
    base: str
    headers: Mapping[str, str]
    cache: Cache
    pace: Pace
    limits: Limits

    def json(self, path: str, **query: str) -> Any:  # noqa: ANN401 - what JSON holds is not known yet
        """Give what the service answers, None for what it does not know (404).

        Raises ``ServiceError`` for every other answer.
        """
        url = self.base.rstrip("/") + path + (f"?{urlencode(query)}" if query else "")
        response = self._asked(url)
        if response.status == _NOT_MODIFIED:
            return parsed(self.service, self.cache.body(url) or b"")
        if response.status == _NOT_FOUND:
            return None
        if response.status != _OK:
            raise self._refused(response)
        value = parsed(self.service, response.body)
        self.cache.keep(url, response)
        return value

    def _asked(self, url: str) -> Response:
        """Ask, and once more after the time for which the service asks to be left alone."""
        response = self._once(url)
        if response.status in (_TOO_MANY, _UNAVAILABLE):
            seconds = _seconds_to_wait(response)
            if seconds is not None and seconds <= LONGEST_WAIT:
                self.pace.sleep(seconds)
                response = self._once(url)
        return response

    def _once(self, url: str) -> Response:
        self.pace.wait()
        return get(self.service, url, {**self.headers, **self.cache.conditions(url)}, self.limits)

    def _refused(self, response: Response) -> ServiceError:
        match response.status:
            case status if status == _TOO_MANY:
                seconds = _seconds_to_wait(response)
                when = "in a while" if seconds is None else f"in {seconds:g} seconds"
                words, hint = "was asked too often", f"try again {when}"
            case status if status in (_UNAUTHORIZED, _FORBIDDEN):
                words, hint = "does not accept the key", "look at TRACKER_SONARR_KEY"
            case status if status >= _BROKEN:
                words, hint = "has a fault of its own", "try again later"
            case _:
                words, hint = "answered something unexpected", "is its address right?"
        return ServiceError(f"{self.service} {words} (status {response.status})", hint=hint)


def client_at(
    service: str,
    given: str | None,
    usual: str,
    folder: Path | None,
    headers: Mapping[str, str] | None = None,
) -> Client:
    """Give the client of a service, at the address that was given or else the usual one."""
    base = given or usual
    parts = urlsplit(base)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise UsageError(
            f'the address of {service}, "{cut(safe(base), 60)}", is no address of a server',
            hint="it looks like: http://localhost:8989",
        )
    return Client(service, base, headers or {}, Cache(folder), Pace(), Limits())


def _seconds_to_wait(response: Response) -> float | None:
    """Give for how many seconds a service asks to be left alone; None if it does not say.

    A moment is taken against the server's own clock, which it tells in the same answer.
    """
    told = response.headers.get("retry-after", "").strip()
    if told.isascii() and told.isdigit() and len(told) <= 6:  # noqa: PLR2004 - ten days at most
        return float(told)
    try:
        moment, now = (parsedate_to_datetime(text) for text in (told, response.headers["date"]))
        return max((moment - now).total_seconds(), 0.0)
    except (ValueError, TypeError, KeyError):
        return SECONDS if response.status == _TOO_MANY and not told else None
