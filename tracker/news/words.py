"""The words of release news that are not words of dates: verbs, nouns for works, turns.

Words of dates and words of doubt stand in ``tracker.dates.words``; nothing here repeats them.
"""

from typing import Final

from tracker.dates.words import NEGATIONS
from tracker.schedule.model import Kind


def listed(text: str) -> list[str]:
    """Give the words of a table that is written as running text."""
    return text.split()


ARTICLES: Final = frozenset({"a", "an", "the"})

SLOTS: Final = frozenset(listed("date dates window day slot schedule timeframe berth"))
"""What can stand behind a date that is kept or lost: "its May 5 slot"."""

DENIALS: Final = frozenset(NEGATIONS) - {"unlikely", "without", "none"}
"""Words that deny a verb, without their apostrophes."""

DECOYS: Final = frozenset(
    listed(
        """
        recap recaps hotfix crossover crossovers trailer trailers promo promos teaser teasers beta
        demo pre-order pre-orders preorder preorders ticket tickets soundtrack album poster clip
        clips dub dubbed subtitles paperback paperbacks audiobook audiobooks dvd blu-ray bluray
        merchandise merch panel exhibition presentation upfront upfronts blu-rays dvds patch update
        updates dlc expansion expansions port ports screening previews preview marathon rerun reruns
        repeats edition repeated re-aired reaired reissued reprinted rebroadcast re-released
        rereleased re-airs repeat convention festival tour auction featurette interview podcast
        early-access playtest toys figures manga remaster re-release reissue translation
        translations finale finales reunion livestream showcase footage server servers pre-release
        pre-launch pre-sale pre-sales soft-launch soft-launched re-releases playtests rereleases
        disc discs disk vinyl cd cds rented rental digital digitally maintenance abroad overseas
        elsewhere version versions special-edition box-set
        """
    )
)
"""What is released beside a work: its date is not the work's premiere."""

HEADS: Final = frozenset(
    listed(
        """
        season seasons series run runs return arrival premiere premieres release launch debut start
        publication opening half halves part parts rest remainder batch date dates volume volumes
        instalment installment instalments installments broadcast comeback renewal cancellation
        pickup order schedule plans slot window future status show film game title adventures
        opener opus name completion
        """
    )
)
"""Nouns of which a title can be told without another thing being meant: "the return of X"."""

PEOPLE: Final = frozenset(
    listed(
        """
        star stars creator creators actor actors actress filmmaker helmer alum author authors writer
        writers director directors producer producers showrunner showrunners boss bosses cast crew
        staff fan fans maker makers developer developers publisher publishers franchise universe
        trilogy duology studio composer novelist editor narrator set sets viewers readers players
        spokesperson spokeswoman spokesman team composers hero heroine lead leads team minds company
        label banner shingle imprint actress's theme song score episode episodes' role villain
        """
    )
)
"""Who and what belongs to a work and is not the work."""

OFFSHOOTS: Final = frozenset(
    listed(
        """
        special sequel follow-up prequel spin-off spinoff reboot revival remake adaptation spin
        offshoot stage
        """
    )
)
"""What is made out of a work and is another one."""

PLACES: Final = frozenset(
    listed(
        """
        theaters theatres theater theatre cinemas cinema screen screens shelves shelf stores shops
        airwaves air service services network networks platform platforms streamer streamers
        channel channels box sofa market public audience audiences viewers fans homes country world
        web internet bookshops bookstores newsstands multiplexes wild app slot
        """
    )
)
"""Where a work arrives: after "hits the" no other thing."""

NOT_PREMIERES: Final = frozenset(
    listed(
        """
        award awards prize prizes nominated ceremony anniversary birthday ratings poll
        """
    )
)

PRODUCTION: Final = frozenset(
    listed(
        """
        animation filming shooting production photography cameras shoot writing scripts casting
        work development
        """
    )
)

REGIONS: Final = frozenset(
    listed(
        """
        uk u.k us u.s usa u.s.a america north britain ireland canada australia japan europe germany
        france italy spain india china korea brazil mexico territories asia
        """
    )
)
"""Where a work may come out on another day than elsewhere."""

NATIONAL: Final = frozenset(
    listed(
        """
        american european british irish canadian australian japanese german french italian spanish
        indian chinese korean brazilian mexican asian western
        """
    )
)
"""Of which country somebody is who gets a work."""

RECEPTION: Final = frozenset(
    listed("hit hits success flop sensation favourite favorite drew ran won acclaimed watched seen")
)
"""How what is out was received."""

PERSONS: Final = frozenset(
    listed("they we he she i you we've we're we'll i'm i've i'll they've they're he's she's")
)
"""Who acts and is no work."""

UNTRUE: Final = frozenset(listed("correction false untrue unfounded incorrect hoax"))
"""Words of a sentence in which nothing is told at all."""

UNSURE: Final = frozenset(listed("doubt doubtful unclear uncertain unlikely"))
"""Words of a sentence in which nothing is told plainly."""

ANAPHORS: Final = {
    **dict.fromkeys(listed("it its he"), frozenset[Kind]()),
    **dict.fromkeys(
        listed(
            """
            series season show sitcom serial dramedy docuseries soap procedural
            """
        ),
        frozenset({Kind.SERIES, Kind.MINI_SERIES}),
    ),
    **dict.fromkeys(
        listed("drama comedy anime spin-off spinoff reboot prequel thriller offshoot revival"),
        frozenset({Kind.SERIES, Kind.MINI_SERIES, Kind.FILM, Kind.SPECIAL, Kind.BOOK, Kind.GAME}),
    ),
    **dict.fromkeys(
        listed("shows dramas comedies serials seasons"), frozenset({Kind.SERIES, Kind.MINI_SERIES})
    ),
    **dict.fromkeys(listed("mini-series miniseries"), frozenset({Kind.MINI_SERIES})),
    **dict.fromkeys(listed("film movie feature picture films movies"), frozenset({Kind.FILM})),
    **dict.fromkeys(listed("special"), frozenset({Kind.SPECIAL})),
    **dict.fromkeys(
        listed("game shooter rpg platformer sequel games titles title project adaptation"),
        frozenset({Kind.GAME, Kind.SERIES, Kind.FILM, Kind.MINI_SERIES, Kind.BOOK}),
    ),
    **dict.fromkeys(
        listed(
            """
            adventure epic romance western musical mystery documentary saga fantasy biopic remake
            production program programme cartoon whodunit satire tale story puzzler simulator sim
            simulation roguelike fable farce chiller caper import project strip pic flick slasher
            tentpole juggernaut phenomenon docusoap doc competition contest opera racer brawler
            fighter metroidvania deckbuilder soulslike hourlong anthology docudrama mockumentary
            whodunnit tearjerker potboiler actioner romcom rom-com telenovela telefilm telepic
            threequel
            """
        ),
        frozenset[Kind](),
    ),
    **dict.fromkeys(listed("parter"), frozenset({Kind.SERIES, Kind.MINI_SERIES})),
    **dict.fromkeys(
        listed("book novel volume memoir collection books novels"), frozenset({Kind.BOOK})
    ),
}
"""Nouns that can point back to a work, and the kinds of work that they name; none for any."""

POINTING: Final = frozenset(listed("the this that both these those all each"))

MANY: Final = frozenset(
    listed("shows dramas comedies serials films movies games titles books novels seasons")
)

OLD_CUES: Final = frozenset(
    listed(
        "originally previously initially formerly once supposed instead rather earlier-announced"
    )
)
"""Words that make a date beside them the old one."""

DEAD_OPENERS: Final = frozenset(listed("once when if unless whether assuming"))
"""Words that open a clause which states nothing."""

OPENERS: Final = frozenset(
    listed("but while with though although which whereas that who where as whose")
)
"""Words that open a clause of its own."""

WEIGHTLESS: Final = frozenset(
    listed(
        """
        there'll there's the a an this that these those its their his her our and or of on in at for
        to from by with is are was were be been being has have had will would shall can may might
        could should do does did not also now then there so still just only even very all both each
        new newest first second third fourth fifth final next last upcoming latest highly long much
        as finally officially already currently yet here again meanwhile however later early earlier
        too after before until over about it more most who which what when where such up down than
        set way get going go gets off no never back one two three four five six seven consist
        consisted consists comprise comprises run runs span spans contain contains feature features
        total totals comprised comprising consisting totaling spanning featuring given time order
        eight nine ten eleven twelve thirteen own but while whether because if unless though itself
        remains remain stays stay look themselves himself herself although whose s brand i.e.
        broadcast publication transmission installments instalments shorter longer
        """
    )
)
"""Words that name nothing."""
