"""Schedules to be exchanged, services to be asked, and whole-file goldens (``TRACKER_GOLDENS=write`` makes them)."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import icalendar
import pytest
from pytest_httpserver import HTTPServer

from tests.cli.conftest import Terminal, empty, terminal
from tests.log.conftest import announced, invented
from tracker.services import client
from tracker.services.client import Pace

__all__ = ["announced", "empty", "invented", "terminal"]

GOLDENS = Path(__file__).parent / "goldens"

Golden = Callable[[str, bytes], None]


@pytest.fixture
def golden() -> Golden:
    """Give a comparison with a golden file, byte for byte."""
    return _write if os.environ.get("TRACKER_GOLDENS") == "write" else _compare


def _write(name: str, data: bytes) -> None:
    (GOLDENS / name).write_bytes(data)


def _compare(name: str, data: bytes) -> None:
    assert data.decode() == (GOLDENS / name).read_bytes().decode()


def exported(terminal: Terminal, form: str, *options: str) -> bytes:
    """Export a schedule into a file of its folder; give its bytes."""
    terminal.ok("export", form, "-o", f"out.{form}", "--force", *options)
    return (terminal.folder / f"out.{form}").read_bytes()


def events_of(data: bytes) -> list[Any]:
    """Give the events of a calendar as the library reads them."""
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


@dataclass
class Service:
    """A server that stands for a service, and a terminal that asks it."""

    server: HTTPServer
    terminal: Terminal
    waits: list[float]

    def answers(self, path: str, value: Any) -> None:  # noqa: ANN401 - what JSON holds
        """Answer a path with JSON."""
        self.server.expect_request(path).respond_with_json(value)

    def ok(self, *argv: str) -> str:
        """Run a command that has to succeed."""
        return self.terminal.ok(*argv)

    def point_at(self, url: str) -> None:
        """Let both services be at another address."""
        places = {"TRACKER_TVMAZE_URL": url, "TRACKER_SONARR_URL": url}
        self.terminal.environment = {**self.terminal.environment, **places}

    def seasons(self) -> list[list[Any]]:
        """Give what the schedule holds now."""
        items = json.loads(self.terminal.ok("list", "--json"))["items"]
        return [
            [
                one["ref"],
                one["phrase"],
                one["episodes"] and list(one["episodes"].values()),
                one["source"],
            ]
            for one in sorted(items, key=lambda one: str(one["ref"]))
        ]


@pytest.fixture
def service(httpserver: HTTPServer, empty: Terminal, monkeypatch: pytest.MonkeyPatch) -> Service:
    """Give a server whose address stands in the variables, and time that does not pass."""
    waits: list[float] = []
    pace = Pace(clock=lambda: sum(waits), sleep=waits.append)
    monkeypatch.setattr(client, "Pace", lambda: pace)
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    url = httpserver.url_for("").rstrip("/")
    empty.environment = {
        **empty.environment,
        "TRACKER_TVMAZE_URL": url,
        "TRACKER_SONARR_URL": url,
        "TRACKER_SONARR_KEY": "k3y",
    }
    return Service(httpserver, empty, waits)
