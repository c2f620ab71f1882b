"""The JSON form of the domain's values, both ways, and the key of an announcement.

Fields are written in a fixed order and absent instead of null. Decoding raises ``DataError`` that
names the path of what is wrong; unknown fields are kept in ``extra``.
"""

from tracker.errors import DataError
from tracker.schedule.facts import (
    Record,
    encode_episodes,
    encode_premiere,
    encode_relation,
    encode_window,
    episodes_of,
    premiere_of,
    present,
    relation_of,
    window_of,
)
from tracker.schedule.fields import Fields, Where
from tracker.schedule.keys import parse_ref
from tracker.schedule.model import (
    Announcement,
    Beside,
    Certainty,
    Episodes,
    Kind,
    Premiere,
    Ref,
    Retraction,
    Season,
    Series,
    Standing,
    Status,
)

KEY_DIGITS = 12
"""How many hexadecimal digits of the digest a key carries: no two of a million claims meet."""


def announcement_key(said: Announcement) -> str:
    """Give the key of an announcement: what it is about, the day, a digest of its content.

    The digest is of the canonical JSON without ``n``, so the same claim has the same key wherever
    it was entered.
    """
    import hashlib  # noqa: PLC0415 - reading commands make no keys

    from tracker.schedule.json_values import canonical  # noqa: PLC0415 - likewise

    content = encode_announcement(said)
    del content["n"]
    digest = hashlib.sha256(canonical(content).encode()).hexdigest()
    return f"{said.about}@{said.said_on}.{digest[:KEY_DIGITS]}"


def encode_announcement(said: Announcement) -> Record:
    """Give the record of an announcement."""
    return present(
        about=str(said.about),
        said_on=said.said_on.isoformat(),
        n=said.n,
        certainty=said.certainty.value,
        premiere=said.premiere and encode_premiere(said.premiere),
        episodes=said.episodes and encode_episodes(said.episodes),
        status=said.status and said.status.value,
        relation=said.relation and encode_relation(said.relation),
        source=said.source,
        quote=said.quote,
        note=said.note,
        again=said.again or None,
        **said.extra,
    )


def decode_announcement(key: str, record: object) -> Announcement:
    """Read the record of an announcement; all fields in their order, which is the quickest way."""
    fields = Fields(record, _path("announcements", key))
    about = _ref(fields, "about")
    return Announcement(
        about,
        fields.required_day("said_on"),
        fields.number("n", 1),
        fields.required_choice("certainty", Certainty),
        premiere_of(fields),
        episodes_of(fields),
        fields.choice("status", Status),
        relation_of(fields, about),
        fields.text("source"),
        fields.text("quote"),
        fields.text("note"),
        fields.number("again", 0),
        fields.rest(),
    )


def encode_series(series: Series) -> Record:
    """Give the record of a series."""
    return present(
        title=series.title,
        kind=series.kind.value,
        single=series.single or None,
        network=series.network,
        aliases=list(series.aliases) or None,
        ids=dict(series.ids) or None,
        **series.extra,
    )


def decode_series(key: str, record: object) -> Series:
    """Read the record of a series; its fields as those of an announcement."""
    fields = Fields(record, _path("series", key))
    return Series(
        fields.required_text("title"),
        fields.choice("kind", Kind) or Kind.SERIES,
        fields.flag("single"),
        fields.text("network"),
        fields.texts("aliases"),
        fields.mapping("ids"),
        fields.rest(),
    )


def encode_season(season: Season) -> Record:
    """Give the row of a season."""
    return present(
        premiere=season.premiere and encode_premiere(season.premiere),
        certainty=season.certainty and season.certainty.value,
        said_on=season.said_on and season.said_on.isoformat(),
        beside={kind: _encode_beside(kind, claim) for kind, claim in season.beside.items()} or None,
        episodes=season.episodes and encode_episodes(season.episodes),
        status=season.status and season.status.value,
        outcome=season.outcome and season.outcome.value,
        narrowed=season.narrowed and encode_window(season.narrowed),
        contradicted=season.contradicted or None,
        **season.extra,
    )


def decode_season(key: str, record: object) -> Season:
    """Read the row of a season; its fields as those of an announcement."""
    fields = Fields(record, _path("seasons", key))
    return Season(
        _season_key(key, fields),
        premiere_of(fields),
        fields.choice("certainty", Certainty),
        fields.day("said_on"),
        _besides(fields),
        episodes_of(fields),
        fields.choice("status", Status),
        fields.choice("outcome", Standing),
        window_of(fields, "narrowed"),
        fields.flag("contradicted"),
        fields.rest(),
    )


def encode_retraction(retraction: Retraction) -> Record:
    """Give the record of a retraction."""
    return present(on=retraction.on.isoformat(), reason=retraction.reason, **retraction.extra)


def decode_retraction(key: str, record: object) -> Retraction:
    """Read the record of a retraction."""
    fields = Fields(record, _path("retractions", key))
    return Retraction(
        on=fields.required_day("on"), reason=fields.text("reason"), extra=fields.rest()
    )


def _path(table: str, key: str) -> Where:
    def where() -> str:
        from tracker.text import safe  # noqa: PLC0415 - only an error needs it

        return f'{table}["{safe(key)}"]'

    return where


def _ref(fields: Fields, name: str) -> Ref:
    text = fields.required_text(name)
    ref = parse_ref(text)
    if ref is None:
        raise fields.wrong(name, "the key of a series or season", text)
    return ref


def _season_key(key: str, fields: Fields) -> Ref:
    ref = parse_ref(key)
    if ref is None or ref.is_series:
        raise DataError(
            f"{fields.where}: the key must be like iron-fist/s1 or stranger-things/s4-part2"
        )
    return ref


def _encode_beside(kind: str, claim: Beside) -> Record:
    return {
        kind: _encode_fact(claim.value),
        "certainty": claim.certainty.value,
        "said_on": claim.said_on.isoformat(),
    }


def _encode_fact(fact: Premiere | Episodes | Status) -> object:
    match fact:
        case Premiere():
            return encode_premiere(fact)
        case Episodes():
            return encode_episodes(fact)
        case Status():
            return fact.value


def _besides(fields: Fields) -> dict[str, Beside]:
    claims = fields.mapping("beside").items()
    return {kind: _beside(kind, claim, fields.at(f"beside.{kind}")) for kind, claim in claims}


def _beside(kind: str, record: object, where: Where) -> Beside:
    fields = Fields(record, where)
    facts = {
        "premiere": premiere_of(fields),
        "episodes": episodes_of(fields),
        "status": fields.choice("status", Status),
    }
    value = facts.get(kind)
    if value is None:
        raise DataError(f"{fields.where} must be a premiere, episodes or a status")
    return Beside(
        value, fields.required_choice("certainty", Certainty), fields.required_day("said_on")
    )
