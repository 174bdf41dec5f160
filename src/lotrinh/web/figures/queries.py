"""What is read from the ledger. A page asks for the ledger of its programme: one small query while nothing is new.

ledger = queries.ledger(programme)         # everything; then ledger.known_on(day)
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from django.db import connection
from django.db.models import Count, Max, QuerySet

from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.figures import Figure
from lotrinh.programme.programme import Programme
from lotrinh.web.figures.models import Entry, Judgement, Source

_State = tuple[
    int, int
]  # the newest row's key and how many rows: since rows only come, this tells ledgers apart


def ledger(programme: Programme) -> Ledger:
    """The ledger of `programme`: one query, and a second one where there are new entries since the last time."""
    state = ledger_state(programme.id)
    # The database's name, because two databases may count alike.
    key = (str(connection.settings_dict["NAME"]), programme.id, programme.digest, state)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    made = Ledger.of(programme, figures(programme.id))
    with _lock:
        _kept[key] = made
        while len(_kept) > _MOST:
            _kept.popitem(last=False)
    return made


def ledger_state(slug: str) -> _State:
    """What changes whenever the programme's ledger does: for caches and ETags. One query."""
    found = Entry.objects.filter(programme=slug).aggregate(newest=Max("pk"), count=Count("pk"))
    return found["newest"] or 0, found["count"]


def figures(slug: str) -> tuple[Figure, ...]:
    """All entries as figures, in the order in which they came. One query."""
    return tuple(entry.as_figure for entry in entries(slug))


def entries(slug: str) -> QuerySet[Entry]:
    """All entries with their source and what they supersede, in the order in which they came."""
    return Entry.objects.filter(programme=slug).select_related("source", "supersedes").order_by("pk")


def entry(slug: str, figure: str) -> Entry | None:
    """One entry, for its passport: who recorded it here, and when."""
    return entries(slug).filter(figure=figure).first()


def sources(slug: str) -> QuerySet[Source]:
    """The programme's sources in Vietnamese alphabetical order."""
    return Source.objects.filter(programme=slug).order_by("title_key", "pk")


def latest_judgements(slug: str) -> dict[str, Judgement]:
    """The newest judgement of each target by its id; targets that nobody has judged are absent. One query."""
    rows = Judgement.objects.filter(programme=slug).order_by("target", "-pk").distinct("target")
    return {row.target: row for row in rows}


def judgements(slug: str, target: str) -> QuerySet[Judgement]:
    """All judgements of one target, the newest first."""
    return Judgement.objects.filter(programme=slug, target=target).order_by("-pk")


def forget() -> None:
    """Drop what is kept in this process; for tests that change databases under it."""
    with _lock:
        _kept.clear()


_MOST = 8  # ledgers kept: a few programmes, or a few states of one while figures come in
_kept: OrderedDict[tuple[str, str, str, _State], Ledger] = OrderedDict()
_lock = Lock()
