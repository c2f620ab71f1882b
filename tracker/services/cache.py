"""What services answered, kept with what tells whether it is still current.

A cache that cannot be read or written is no cache; no command fails for it.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tracker.services.wire import Response

MOST = 2000
"""How many answers are kept; the oldest go first."""

_VALIDATORS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}


@dataclass(frozen=True, slots=True)
class Cache:
    """Answers in a folder, a file each; None keeps nothing."""

    folder: Path | None

    def conditions(self, url: str) -> dict[str, str]:
        """Give the headers that ask for an answer only if it is another one than is kept."""
        kept = self._kept(url)
        headers = kept.headers if kept else {}
        return {
            name: headers[validator]
            for validator, name in _VALIDATORS.items()
            if validator in headers
        }

    def body(self, url: str) -> bytes | None:
        """Give the answer that is kept."""
        kept = self._kept(url)
        return kept.body if kept else None

    def keep(self, url: str, response: Response) -> None:
        """Keep an answer that can be asked for again on a condition."""
        validators = {
            name: response.headers[name] for name in _VALIDATORS if name in response.headers
        }
        if self.folder is None or not validators:
            return
        record = {"url": url, "headers": validators, "body": response.body.decode("latin-1")}
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path = self._path(url)
            fresh = path.with_suffix(".new")
            fresh.unlink(missing_ok=True)
            with fresh.open(
                "x", encoding="ascii"
            ) as file:  # a link that lies in wait is not followed
                file.write(json.dumps(record))
            fresh.replace(path)
            self._prune()

    def _kept(self, url: str) -> Response | None:
        if self.folder is None:
            return None
        try:
            record = json.loads(self._path(url).read_text(encoding="ascii"))
        except (OSError, ValueError):
            return None
        return _response(url, record)

    def _path(self, url: str) -> Path:
        assert self.folder is not None  # noqa: S101 - for the type checker
        return self.folder / f"{sha256(url.encode()).hexdigest()[:32]}.json"

    def _prune(self) -> None:
        assert self.folder is not None  # noqa: S101 - for the type checker
        paths = list(self.folder.glob("*.json"))
        for path in sorted(paths, key=lambda path: path.stat().st_mtime)[: len(paths) - MOST]:
            path.unlink(missing_ok=True)


def _response(url: str, record: object) -> Response | None:
    """Give what is kept, unless it is of another address or damaged."""
    if not isinstance(record, Mapping) or record.get("url") != url:
        return None
    body, headers = record.get("body"), record.get("headers")
    if not isinstance(body, str) or not isinstance(headers, dict):
        return None
    if not all(isinstance(value, str) and value.isprintable() for value in headers.values()):
        return None
    return Response(200, headers, body.encode("latin-1", "replace"))
