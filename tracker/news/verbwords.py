"""The verbs of release news and their turns, by what they tell of a work."""

from typing import Final

from tracker.news.tags import Event
from tracker.news.words import listed


def turns(text: str) -> tuple[str, ...]:
    """Give the turns of a table that is written as running text, parted by semicolons."""
    return tuple(" ".join(turn.split()) for turn in text.split(";"))


PRESENT: Final = {
    Event.PREMIERE: listed(
        """ appear transmission
        premiere premieres premiering debut debuts debuting launch launches launching arrive
        arrives arriving release releases releasing air airs airing return returns returning come
        comes coming land lands landing hit hits hitting drop drops dropping open opens opening bow
        bows bowing stream streams streaming publish publishes publishing ship ships shipping reach
        reaches rolls available opener follow follows following start starts starting begin begins
        kicks screens reopen reopens surface surfaces surfacing appears
        appearing unlocks emerges touches brings bring bringing
        """
    ),
    Event.SCHEDULED: listed("expect expects sets"),
    Event.END: listed(
        """ closing
        end ends ending conclude concludes concluding finale finales finish finishes closes closer
        closers
        """
    ),
    Event.ORDER: listed("renews renew orders renewal greenlights commissions"),
    Event.CANCEL: listed("cancels cancel axes axe scraps cancellation cancelling canceling"),
    Event.ANNOUNCE: listed(
        """
        announces announcing reveals revealing confirms confirming says say saying speaks suggests
        names reports tell tells told said announced revealed confirmed reported unveiled unveils
        tweeted posted wrote teased shared showed signed joined hired won wins sold watched
        mentioned spoke interview added bought acquired praised nominated recorded earned grossed
        """
    ),
    Event.MOVED: listed(
        """
        delays postpones moves move push postpone shift slips slip pushes delay shifts slides moving
        sends sending pushing slide bumps bumping leave exits exit leaves vacates vacate swaps
        trades abandons hold holds holding
        """
    ),
}
"""Forms that say it of the time to come, unless something beside them says otherwise."""

PAST: Final = {
    Event.PREMIERE: listed(
        """ ran
        premiered debuted launched arrived released aired returned came landed dropped opened bowed
        streamed published shipped appeared started began begun followed shown reopened
        surfaced
        """
    ),
    Event.END: listed("ended concluded finished closed"),
    Event.FILM: listed("shot filmed taped"),
    Event.ORDER: listed(
        "renewed recommissioned ordered greenlit green-lit commissioned greenlighted"
    ),
    Event.CANCEL: listed("cancelled canceled axed scrapped"),
    Event.WRAP: listed("wrapped completed"),
    Event.HOLD: listed("shelved paused suspended halted"),
    Event.MOVED: listed(
        "delayed postponed pushed moved bumped shifted rescheduled slipped deferred held"
    ),
    Event.SCHEDULED: listed(
        """
        set slated scheduled due dated planned expected targeted eyed pencilled penciled promised
        listed tapped anticipated aimed
        """
    ),
}
"""Forms that say it of the past, or that it has been set so."""

PAST_TURNS: Final = {
    Event.PREMIERE: turns(
        """
        came out; came back; went on sale; kicked off; rolled out; hit theaters; went out; went
        live; first broadcast; first televised; made its debut; made its bow
        """
    ),
    Event.ORDER: turns(
        """
        picked up; being revived; been revived; given the green light; gave the green light; given
        the go-ahead; given the nod
        """
    ),
    Event.OTHER: ("resumed",),
}
"""The same of the past."""

TURNS: Final = {
    Event.SCHEDULED: turns(
        """
        announced for; hoping for; has it down for; have it down for; confirmed for; aiming for;
        targeting; eyeing; planned for; down for; pencilled in for; plans to; is to; are to; locked
        in for; staked out; stakes out; on track for; on course for; on schedule for
        """
    ),
    Event.PREMIERE: turns(
        """
        leading into; leads into; lead into; gets underway; get underway; gets under way; be in the
        shops; bow on; takes off; kick off; kicks off; kicking off; goes on sale; go on sale; on
        sale; comes out; come out; coming out; comes back; coming back; in cinemas; in theaters; in
        theatres; out on; out in; be out; be back; is back; are back; be ready; turn up; a date;
        release date; premiere date; launch date; air date; publication date; rolls out; roll out;
        is the day; is the date; be the day; followed by; viewers get; preceded by; stays put; stay
        put; staying put; audiences get; fans get; readers get; players get; can see; not see; to
        show; will see; can watch; can expect; sets sail; see the light of day; opens its doors;
        joined in; joined on; joined the; go out; goes out; going out; be seen; be shown; be had; go
        live; goes live; be on shelves; on shelves; be in shops; be in stores; be in bookshops; be
        in bookstores; be in cinemas; be in theaters; be in theatres; set up shop; sets up shop; go
        wide; goes wide; going wide; take a bow; takes a bow; takes a slot; take a slot; takes the
        slot; takes over the slot; make its way; makes its way; makes its bow; make landfall; makes
        landfall; sees the light of day; version 1 . 0; takes its place; taking its place; special
        preview; gets a preview; get a preview; comes to; come to; slides into theaters; slides into
        theatres; slides into cinemas; sees the publication of; see the publication of; sees the
        release of; sees the arrival of; heads to; heads for; heading to; headed to
        """
    ),
    Event.FILM: turns(
        """
        principal photography; in production; in full production; in active production; in the
        middle of production; in the middle of filming; in the middle of shooting; before the
        cameras; cameras; filming; shooting; production; shoot; shoots; animated
        """
    ),
    Event.COMPLETE: turns(
        """
        gone gold; is complete; been submitted for certification; went gold; goes gold; finished
        filming; finished shooting; finished production; completed filming; completed production;
        wrapped filming; wrapped production; wrapped shooting; wraps filming; wraps production;
        wraps shooting; wrapped principal photography; in post-production; in post - production;
        entered post-production; entered post - production; in the can; stopped rolling; stop
        rolling
        """
    ),
    Event.ORDER: turns(
        """
        picks up; early pickups; early pickup; early renewal; early renewals; straight to series;
        green - lit; pickup for; pickups for; pickup to; pickups to; renewal for; renewals for;
        renewal to; renewals to; order for; order to; orders for; orders to; series order; straight
        - to - series order; signed up for
        """
    ),
    Event.CANCEL: turns(
        """
        is done after; gone is; gone are; is gone; is no more; won't be back; won't be returning;
        won't be coming back; passed on; passes on; pulled the plug; pulls the plug; not be moving
        forward; been dropped; not return for; was dropped; not be back; not be coming back; not be
        returning; not coming back; not returning; not be renewed; got the axe; gets the axe; given
        the axe
        """
    ),
    Event.HOLD: turns(
        """
        on hold; on hiatus; on ice; on indefinite hold; indefinite hiatus; off the schedule; off the
        air for now
        """
    ),
    Event.END: turns(
        """
        bows out; bow out; bowed out; bowing out; wraps up; wraps its run; wraps its season; wrapped
        its run; wrapped up; wrap up; signs off; sign off; says goodbye; say goodbye; come to an
        end; comes to an end; came to an end; come to a close; comes to a close; final episode; last
        episode; series finale; last bow; ran until; ran through; went off the air; goes off the air
        """
    ),
    Event.OUT: turns(
        """
        now available; out now; out already; available now; already out; already available; now
        streaming; are streaming; is streaming; are available; remains available; remain available;
        still available; is available; now out; is out; are out; now on; currently streaming;
        currently available; available to stream; in stores now
        """
    ),
    Event.MOVED: turns(
        """
        put off; puts off; brought forward; moved up; brings forward; pulled forward; pushed back;
        put back; retreats to; jumps to; slides to; jumps from; slides from; relocates to; switches
        to; goes from; goes to
        """
    ),
    Event.OTHER: turns(
        """
        published the notes; opened up; came in; come in; came up; comes up; come up; comes as; come
        as; came as; comes amid; came amid; came from; comes from; come from; comes with; came with;
        split; came next; come together; open - world; following week; wrap; wraps; came and went;
        opened to; opens to; opening to; come and go; comes and goes; is back in print; are back in
        print; come back into print; resume; resumes; resuming; ran out; runs out; run out of;
        burned off; burn off; burns off; continues; continue; continuing; returns from; return from;
        returning from; returned from; back from; early access; play with
        """
    ),
}
"""Turns of several words, the longest first where several fit."""

NOUNS: Final = frozenset(
    listed(
        """
        end return start arrival premiere debut launch release finale delay opener renewal order
        cancellation shoot opening bow closer transmission
        """
    )
)
"""Forms that can be the noun for the event."""

GETTING: Final = frozenset(
    listed(
        """
        get gets getting got lands landed landing secures secured earns earned scores scored bags
        nabs nabbed receives received have has handed hands gives gave given granted grants awarded
        gained snags snagged
        """
    )
)
"""What is done with a season that is ordered: "gets a third season"."""

KEEPING: Final = frozenset(
    listed(
        """
        keeps keep kept retains retain given gets takes claims claim holds has secures stakes eyes
        """
    )
)
"""What is done with a date that holds: "keeps its May 5 release"."""

LOSING: Final = frozenset(
    listed(
        """
        off
        loses lose lost misses miss missed missing vacates vacated vacating abandons abandoned
        leaves left gives giving gave scraps surrenders make meet
        """
    )
)
"""What is done with a date that holds no more: "loses its May 5 release"."""

LEAVING: Final = frozenset(listed("leaves leave exits exit vacates vacate swaps trades abandons"))
"""Verbs of moving whose object is the old date: "leaves November 3 for March 15"."""

SAYING: Final = frozenset(
    listed(
        """
        say says said saying speaks spoke promises promised named names suggests reads read
        """
    )
)
"""Verbs after which a date is what is said: "the caption said 2022"."""

FEARED: Final = frozenset(
    listed(
        """
        feared fear fears assumed denied denies wondered wonders doubted doubts joked jokes
        """
    )
)
"""Verbs after which something is told that need not be so."""

REVIVED: Final = frozenset(
    listed(
        """
        revived resurrected rescued saved uncancelled reinstated reversed revive rescue save
        """
    )
)
"""What is done to a work that had been cancelled."""

BEGUN: Final = frozenset(
    listed(
        """
        underway way began begun started currently already still went rolling entered ongoing
        continues
        """
    )
)
