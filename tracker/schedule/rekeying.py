"""Announcements under the keys that their content makes, whatever stands in the file."""

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.errors import DataError
from tracker.schedule.model import Announcement, Retraction
from tracker.schedule.records import announcement_key
from tracker.schedule.tables import LOG, Tables, path
from tracker.values import replace


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """The announcements and retractions under the keys that their content makes.

    ``moved`` are the new keys by those that announcements had.
    """

    announcements: Mapping[str, Announcement]
    retractions: Mapping[str, Retraction]
    moved: Mapping[str, str]

    @property
    def standing(self) -> dict[str, Announcement]:
        """Give the announcements that were not retracted."""
        return {
            key: said for key, said in self.announcements.items() if key not in self.retractions
        }


def check_log_is_readable(tables: Tables) -> None:
    """Refuse a log with a record that cannot be read: nothing can be made from the rest of it."""
    for table, key in tables.unreadable:
        if table in LOG:
            raise DataError(
                f"{path(table, key)} cannot be read, and nothing of the log may be lost",
                hint="correct it in an editor first; tracker check says what is wrong with it",
            )


def rekeyed(tables: Tables) -> Rekeyed:
    """Put every announcement under the key that its content makes; no claim is lost.

    Two that make the same key say the same: the record with the smaller ``n`` stays. A retraction
    goes with its announcement, unless the key is that of another record.
    """
    announcements = {k: said for k, said in tables.announcements.items() if _fits(k, said)}
    retractions, moved_keys = dict(tables.retractions), {}
    for old, said in tables.announcements.items():
        if _fits(old, said):
            continue
        moved = said
        while (key := announcement_key(moved)) in announcements and key in retractions:
            moved = replace(moved, again=moved.again + 1)
        if old in retractions and key not in announcements:
            retractions[key] = retractions.pop(old)
        known = announcements.get(key, moved)
        announcements[key] = known if known.n <= moved.n else moved
        moved_keys[old] = key
    return Rekeyed(announcements, retractions, moved_keys)


def _fits(key: str, said: Announcement) -> bool:
    return key == announcement_key(said)
