"""Terminals for hostile texts."""

from tests.cli.conftest import empty, terminal

__all__ = ["empty", "terminal"]
