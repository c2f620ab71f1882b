"""One exchange with a server that breaks the rules of HTTP, byte by byte."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tracker.errors import ServiceError
from tracker.services.wire import Limits, get

OK = b"HTTP/1.1 200 OK\r\n"
Behaviour = Callable[[socket.socket, threading.Event], None]


@contextmanager
def server(behaviour: Behaviour) -> Iterator[str]:
    """Give the address of a server that does with a connection what it is told."""
    done = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(4096)
            behaviour(connection, done)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    finally:
        done.set()
        thread.join()
        listener.close()


def sending(data: bytes) -> Behaviour:
    """Send bytes and hang up."""
    return lambda connection, _: connection.sendall(data)


def dripping(connection: socket.socket, done: threading.Event) -> None:
    """Send a header a byte at a time, and never come to an end."""
    connection.sendall(OK + b"X-Slow: ")
    while not done.wait(0.02):
        connection.sendall(b"x")


CASES: list[tuple[str, Behaviour, str]] = [
    ("less than promised", sending(OK + b"Content-Length: 99\r\n\r\n{}"), "the answer of X was cut short"),
    ("half a chunk", sending(OK + b"Transfer-Encoding: chunked\r\n\r\nff\r\n{}"), "the answer of X was cut short"),
    ("nothing", sending(b""), "X (http://127.0.0.1) cannot be reached: Remote end closed connection without response"),
    ("no HTTP", sending(b"SSH-2.0-x\r\n\r\n"), "X (http://127.0.0.1) cannot be reached: SSH-2.0-x"),
    ("a header without end", sending(OK + b"X: " + b"x" * 70_000), "X (http://127.0.0.1) cannot be reached: got more than 65536 bytes when reading header line"),
    ("a drip", dripping, "X (http://127.0.0.1) did not answer within 0.5 seconds"),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "behaviour", "words"), CASES, ids=[row[0] for row in CASES])
def test_a_server_that_breaks_the_rules(reason: str, behaviour: Behaviour, words: str) -> None:
    """Whatever it does, there is an error in words, within the time that it has."""
    with server(behaviour) as url, pytest.raises(ServiceError) as error:
        get("X", url, {}, Limits(total=0.5))
    assert (error.value.message.strip(), reason) == (words, reason)


def test_a_key_is_not_told_to_another_server() -> None:
    """Headers go to the server that they are meant for; another one is asked without them."""
    from tracker.services import wire  # noqa: PLC0415 - its parts are replaced

    seen: list[tuple[str, bool]] = []

    def exchange(_: str, url: str, headers: dict[str, str], __: Limits) -> wire.Response:
        seen.append((url, "X-Api-Key" in headers))
        moved = {"location": "https://b.example/x"} if "a.example" in url else {}
        return wire.Response(302 if moved else 200, moved, b"{}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wire, "_exchange", exchange)
        wire.get("X", "https://a.example/", {"X-Api-Key": "k"})
    assert seen == [("https://a.example/", True), ("https://b.example/x", False)]


def test_redirects_come_to_an_end() -> None:
    """Five are followed, a sixth is not."""
    from tracker.services import wire  # noqa: PLC0415 - its parts are replaced

    calls: list[str] = []

    def exchange(_: str, url: str, __: object, ___: Limits) -> wire.Response:
        calls.append(url)
        return wire.Response(301, {"location": f"https://a.example/{len(calls)}"}, b"")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wire, "_exchange", exchange)
        with pytest.raises(ServiceError, match="sends from one address to the next without end"):
            wire.get("X", "https://a.example/", {})
    assert len(calls) == 6
