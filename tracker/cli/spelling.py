"""Spellings that people use for our words."""

AMERICAN = {"canceled": "cancelled", "rumored": "rumoured"}
"""American spellings of a status or certainty."""
