"""A release-schedule tracker for the terminal: windows, announcements, timelines."""

__version__ = "0.1.0"
