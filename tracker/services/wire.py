"""One exchange with a server, over the standard library: bounded in time, in bytes and in hops.

A library of its own would add six packages for what four requests need, and none of those looked at
bounds the whole exchange: their limits are for each read.
"""

import gzip
import http.client
import io
import threading
import urllib.request
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit

from tracker import __version__
from tracker.errors import ServiceError

CONNECT_SECONDS = 5
TOTAL_SECONDS = 15
LARGEST = 10 * 1024 * 1024
"""The bytes of an answer, once it is decompressed."""
MOST_REDIRECTS = 5

_USER_AGENT = f"premiere-tracker/{__version__} (release schedule in the terminal)"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Response:
    """What a server answered; the names of the headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """How long an exchange may take, in seconds, and how large an answer may be, in bytes."""

    connect: float = CONNECT_SECONDS
    total: float = TOTAL_SECONDS
    largest: int = LARGEST


def get(service: str, url: str, headers: Mapping[str, str], limits: Limits = Limits()) -> Response:
    """Ask for ``url`` and follow up to five redirects, none of them to http.

    Raises ``ServiceError`` when there is no answer, or one that is too large or cut short. The
    headers are not sent on to another server.
    """
    result: list[Response | BaseException] = []

    def work() -> None:
        try:
            result.append(_follow(service, url, headers, limits))
        except BaseException as error:  # noqa: BLE001 - handed to the thread that waits
            result.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(limits.total)
    if not result:
        raise _silent(service, url, limits)
    if isinstance(result[0], BaseException):
        raise result[0]
    return result[0]


def _follow(service: str, url: str, headers: Mapping[str, str], limits: Limits) -> Response:
    origin = _origin(url)
    for _ in range(MOST_REDIRECTS + 1):
        own = headers if _origin(url) == origin else {}
        response = _exchange(service, url, own, limits)
        target = response.headers.get("location")
        if response.status not in _REDIRECTS or target is None:
            return response
        url = urljoin(url, target)
        if urlsplit(url).scheme != "https":
            raise ServiceError(
                f"{service} sends on to an address without https, which is not followed: "
                f"{_host(url)}",
                hint="if that is your own server, give its address itself",
            )
    raise ServiceError(f"{service} sends from one address to the next without end")


def _exchange(service: str, url: str, headers: Mapping[str, str], limits: Limits) -> Response:
    request = urllib.request.Request(url)  # noqa: S310 - the scheme was looked at
    for name, value in {"Accept": "application/json", "Accept-Encoding": "gzip"}.items():
        request.add_header(name, value)
    request.add_header("User-Agent", _USER_AGENT)
    for name, value in headers.items():
        request.add_unredirected_header(name, value)
    try:
        with _opener(limits).open(request, timeout=limits.total) as answer:
            return _read(service, answer, limits)
    except HTTPError as error:
        with error:
            return _read(service, error, limits)
    except TimeoutError:
        raise _silent(service, url, limits) from None
    except URLError as error:
        raise _unreachable(service, url, error.reason, limits) from None
    except (OSError, http.client.HTTPException) as error:
        raise _unreachable(service, url, error, limits) from None


def _read(service: str, answer: Any, limits: Limits) -> Response:  # noqa: ANN401 - an answer or an error that is one
    body = _bounded(service, answer, limits)
    headers = {name.lower(): value for name, value in answer.headers.items()}
    return Response(answer.status, headers, body)


def _bounded(service: str, answer: Any, limits: Limits) -> bytes:  # noqa: ANN401 - likewise
    """Give the body, decompressed as it comes, so that a small answer cannot become a huge one."""
    is_packed = answer.headers.get("Content-Encoding", "").lower() == "gzip"
    stream = gzip.GzipFile(fileobj=answer) if is_packed else answer
    body = io.BytesIO()
    try:
        while chunk := stream.read(_CHUNK):
            body.write(chunk)
            if body.tell() > limits.largest:
                raise ServiceError(
                    f"{service} answered more than {limits.largest // 2**20} MiB; "
                    "the rest was not read"
                )
    except (EOFError, zlib.error, gzip.BadGzipFile, http.client.IncompleteRead):
        raise _cut_short(service) from None
    expected = answer.headers.get("Content-Length", "")
    if not is_packed and expected.isdigit() and body.tell() < int(expected):
        raise _cut_short(service)
    return body.getvalue()


def _cut_short(service: str) -> ServiceError:
    return ServiceError(f"the answer of {service} was cut short", hint="try again")


def _silent(service: str, url: str, limits: Limits) -> ServiceError:
    return ServiceError(
        f"{service} ({_host(url)}) did not answer within {limits.total:g} seconds",
        hint="try again later",
    )


def _unreachable(service: str, url: str, reason: object, limits: Limits) -> ServiceError:
    if isinstance(reason, TimeoutError):
        return _silent(service, url, limits)
    words = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    return ServiceError(
        f"{service} ({_host(url)}) cannot be reached: {words}", hint="is this machine online?"
    )


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc


def _host(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname or ''}"


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect, so that each can be looked at."""

    def redirect_request(
        self, req: object, fp: object, code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        """Make no request."""


def _opener(limits: Limits) -> urllib.request.OpenerDirector:
    class Plain(http.client.HTTPConnection):
        def connect(self) -> None:
            _connect(self, super().connect, limits)

    class Secure(http.client.HTTPSConnection):
        def connect(self) -> None:
            _connect(self, super().connect, limits)

    class PlainHandler(urllib.request.HTTPHandler):
        def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(Plain, req)

    class SecureHandler(urllib.request.HTTPSHandler):
        def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(Secure, req)

    return urllib.request.build_opener(_Stay, PlainHandler, SecureHandler)


def _connect(connection: http.client.HTTPConnection, connect: Any, limits: Limits) -> None:  # noqa: ANN401 - a method
    """Connect within its own limit, then leave the rest of the time to the answer."""
    connection.timeout = limits.connect
    connect()
    connection.sock.settimeout(limits.total)
