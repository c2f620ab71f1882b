"""Reading articles: from prose to announcements that somebody confirms.

Rules only, nothing is looked up outside: ``read_article`` finds titles, seasons, dates, episode
counts, statuses and orders in a text, and gives proposals with their evidence. Pure: no clock, no
file; the day on which the article appeared is an argument.
"""

from tracker.news.dateline import dateline
from tracker.news.reading import LONGEST, read_article
from tracker.news.values import Article, Evidence, FactKind, Proposal, RelationClaim, Tier, Work

__all__ = [
    "LONGEST",
    "Article",
    "Evidence",
    "FactKind",
    "Proposal",
    "RelationClaim",
    "Tier",
    "Work",
    "dateline",
    "read_article",
]
