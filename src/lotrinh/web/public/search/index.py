"""An index of titles in memory: built once for each state of a programme, asked in a few milliseconds.

Titles are compared without marks, case, spaces and punctuation (`squeezed`). The distance counts the letters that are
wrong, missing, too many, or changed places with their neighbour (optimal string alignment, Damerau 1964). Beside the
whole title, words are compared one by one, so that two words out of a long title find it too.
"""

from __future__ import annotations

import math
import re
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from lotrinh.programme.programme import Programme
from lotrinh.text import folded, nfc
from lotrinh.web.public.search.items import Item, items

LONGEST = 200  # letters of a question; the longest title of the first programme has under 150
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of a text as search compares them.

    >>> words("Tỷ trọng dịch vụ, %")
    ['ty', 'trong', 'dich', 'vu']
    """
    return _WORD.findall(folded(text))


def squeezed(text: str) -> str:
    """The letters and digits alone: a forgotten space is no slip.

    >>> squeezed("Quyết định 531/QĐ-TTg")
    'quyetdinh531qdttg'
    """
    return "".join(words(text))


@dataclass(frozen=True)
class Hit:
    """Something found. `slips` is how far its title, or another name, is from what was asked; None where words fit."""

    item: Item
    slips: int | None


@dataclass(frozen=True)
class Answer:
    """What was found, the best first, and the words of titles that fit a word of the question, for marking them."""

    hits: tuple[Hit, ...]
    words: frozenset[str]

    @property
    def best(self) -> int:
        """How many hits stand above the others: three, or all that are as near as the third is."""
        if len(self.hits) <= 3:
            return len(self.hits)
        third = self.hits[2].slips
        if third is None or third > 1:
            return 3
        return max(3, sum(hit.slips is not None and hit.slips <= third for hit in self.hits))


@dataclass(frozen=True)
class _Name:
    """One name of one item. `main` for a title, in whichever language."""

    item: int
    text: str
    main: bool


class Index:
    """Titles and other names of all items."""

    def __init__(self, found: Iterable[Item]) -> None:
        self.items = tuple(found)
        self._names = [name for place, item in enumerate(self.items) for name in _names(place, item)]
        self._squeezed = [squeezed(name.text) for name in self._names]
        self._folded = [" ".join(words(name.text)) for name in self._names]
        self._spaced = [f" {text}" for text in self._folded]  # a phrase begins where a word does
        self._postings: dict[str, set[int]] = defaultdict(set)
        for name, text in zip(self._names, self._folded, strict=True):
            for word in text.split():
                self._postings[word].add(name.item)
        self._vocabulary = list(self._postings)
        self._alike = lru_cache(maxsize=4096)(
            self._like
        )  # the same few hundred words are asked again and again
        self._codes: dict[str, list[int]] = defaultdict(list)
        for place, item in enumerate(self.items):
            for code in item.codes:
                self._codes[code.lower()].append(place)

    def find(self, question: str) -> Answer:
        """What fits the question, the best first: whole names, then phrases, then words."""
        question = nfc(question)[:LONGEST]
        asked = words(question)
        if not asked:
            return Answer((), frozenset())
        fits = {word: self._alike(word) for word in asked}
        ranks = self._by_words(asked, fits)
        ranked = (
            *((place, (_NAME, 0)) for place in self._codes.get(question.strip().lower(), ())),
            *self._by_phrase(" ".join(asked)),
            *self._by_name(question, "".join(asked)),
        )
        for place, rank in ranked:
            ranks[place] = min(rank, ranks.get(place, rank))
        order = sorted(ranks, key=lambda place: (ranks[place], place))
        hits = tuple(Hit(self.items[place], _slips(ranks[place])) for place in order)
        # A word that titles have as it was typed is the one that was meant.
        meant = ({word} if word in found else found for word, found in fits.items())
        return Answer(hits, frozenset(word for found in meant for word in found))

    def near(self, question: str, most: int = 3) -> tuple[Item, ...]:
        """What somebody may have meant who found nothing."""
        asked = " ".join(words(question))[:LONGEST]
        if not asked:
            return ()
        alike = fuzz.partial_token_sort_ratio  # parts of titles, whatever the order of the words
        found = process.extract(asked, self._folded, scorer=alike, score_cutoff=55, limit=4 * most)
        return tuple(dict.fromkeys(self.items[self._names[place].item] for _, _, place in found))[:most]

    def _by_name(self, question: str, asked: str) -> Iterable[tuple[int, _Rank]]:
        """Names that differ from the question in a slip or two."""
        raw = question.lower()
        near = process.extract(
            asked, self._squeezed, scorer=OSA.distance, score_cutoff=_reach(asked), limit=None
        )
        for _, slips, place in near:
            name = self._names[place]
            tier = _NAME if slips == 0 else _SLIP if slips == 1 else _SLIPS
            marks = OSA.distance(raw, name.text.lower())
            # A letter is left out more often than put in; between titles that differ in marks, those typed decide.
            shorter = len(self._squeezed[place]) < len(asked)
            yield name.item, (tier, slips, not name.main, shorter, marks)

    def _by_phrase(self, asked: str) -> Iterable[tuple[int, _Rank]]:
        """Names in which the question stands as it is; those that begin with it first."""
        start = f" {asked}"
        for name, text in zip(self._names, self._spaced, strict=True):
            at = text.find(start)
            if at >= 0:
                yield name.item, (_PHRASE, at > 0, not name.main, len(text))

    def _by_words(self, asked: list[str], fits: dict[str, Mapping[str, float]]) -> dict[int, _Rank]:
        """Items in which all words are found, or most of what they weigh."""
        gained: Counter[int] = Counter()
        missed: Counter[int] = Counter()
        weights = {word: max((self._weight(one) for one in fits[word]), default=1.0) for word in asked}
        for word, found in fits.items():
            best: dict[int, float] = {}
            for one, fit in found.items():
                for place in self._postings[one]:
                    best[place] = max(best.get(place, 0.0), fit)
            for place, fit in best.items():
                gained[place] += round(1000 * weights[word] * fit)
                missed[place] += 1
        whole = sum(1000 * weight for weight in weights.values())
        ranks: dict[int, _Rank] = {}
        for place, gain in gained.items():
            if missed[place] == len(fits):
                ranks[place] = (_WORDS, -gain, len(self.items[place].title.vi))
            elif len(fits) > 2 and gain >= 0.6 * whole:
                ranks[place] = (_MOST, -gain, len(self.items[place].title.vi))
        return ranks

    def _like(self, word: str) -> Mapping[str, float]:
        """The words of titles that fit one word of the question, each with how well: 1 for the same word."""
        found = {one: 0.9 for one in self._vocabulary if len(word) > 1 and one.startswith(word)}
        reach = 0 if len(word) < 3 else 1 if len(word) < 8 else 2
        near = process.extract(word, self._vocabulary, scorer=OSA.distance, score_cutoff=reach, limit=None)
        for one, slips, _ in near:
            fit = 1.0 if slips == 0 else 0.6 if slips == 1 else 0.4
            found[one] = max(fit, found.get(one, 0.0))
        return found

    def _weight(self, word: str) -> float:
        """A rare word says more than one that stands in every title."""
        return math.log(1 + len(self.items) / len(self._postings[word]))


#: The smaller, the better: the kind of fit, then how good within its kind.
_Rank = tuple[float, ...]
_NAME, _SLIP, _PHRASE, _WORDS, _SLIPS, _MOST = range(6)


def _slips(rank: _Rank) -> int | None:
    return int(rank[1]) if rank[0] in (_NAME, _SLIP, _SLIPS) else None


def _reach(asked: str) -> int:
    """How many slips a name may have: one, and two in a longer question."""
    return 1 if len(asked) < 8 else 2


def _names(place: int, item: Item) -> Iterable[_Name]:
    titles = dict.fromkeys((item.title.vi, item.title.en))
    yield from (_Name(place, text, True) for text in titles)
    yield from (_Name(place, text, False) for text in dict.fromkeys(item.also) if text not in titles)


def index_of(programme: Programme) -> Index:
    """The index of a programme, built once for each digest in a process."""
    digest = programme.digest
    with _lock:
        if digest in _kept:
            _kept.move_to_end(digest)
            return _kept[digest]
    made = Index(items(programme))
    with _lock:
        _kept[digest] = made
        while len(_kept) > _MOST_KEPT:
            _kept.popitem(last=False)
    return made


_MOST_KEPT = 4
_kept: OrderedDict[str, Index] = OrderedDict()
_lock = Lock()
