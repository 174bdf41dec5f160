"""Where the programme stands: a sentence out of the verdicts, and the strip of outcomes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lotrinh.assessing import sentences
from lotrinh.assessing.outcomes import DISPLAY_ORDER, Outcome
from lotrinh.assessing.verdict import Verdict
from lotrinh.formats import both
from lotrinh.programme.targets import TargetKind
from lotrinh.text import Text, same
from lotrinh.web.public import wording
from lotrinh.web.public.scene import Scene, kept

#: A group with more marks than this takes the room of two in the strip.
MANY = 8
_BAD = (Outcome.MISSED, Outcome.BREACHED, Outcome.OFF_TRACK)


@dataclass(frozen=True)
class Group:
    """The targets with one outcome."""

    outcome: Outcome
    verdicts: tuple[Verdict, ...]

    @property
    def many(self) -> bool:
        """Whether the marks need the room of two groups."""
        return len(self.verdicts) > MANY


def quantitative(scene: Scene) -> tuple[Verdict, ...]:
    """Verdicts on the targets with a number."""
    return tuple(v for v in scene.verdicts.values() if v.target.kind is TargetKind.QUANTITATIVE)


def others(scene: Scene) -> tuple[Verdict, ...]:
    """Verdicts on directions and milestones."""
    return tuple(v for v in scene.verdicts.values() if v.target.kind is not TargetKind.QUANTITATIVE)


def groups(verdicts: Iterable[Verdict], always: Iterable[Outcome] = ()) -> tuple[Group, ...]:
    """The verdicts by outcome, in the order of display; empty groups only for the outcomes in `always`."""
    verdicts, always = tuple(verdicts), set(always)
    found = (Group(outcome, tuple(v for v in verdicts if v.outcome is outcome)) for outcome in DISPLAY_ORDER)
    return tuple(group for group in found if group.verdicts or group.outcome in always)


@dataclass(frozen=True)
class Opening:
    """The first sentence: words, the count that a reader should remember, words."""

    before: Text | None
    count: Text
    after: Text


@dataclass(frozen=True)
class Lede:
    """The opening in three sentences. The middle one names the failing targets between `before` and `after`."""

    opening: Opening
    bad: tuple[Verdict, ...]
    before: Text | None
    after: Text | None
    newest: Text | None


@kept
def lede(scene: Scene) -> Lede:
    """How many targets can be assessed and how they stand; which are failing; how new the figures are."""
    verdicts = quantitative(scene)
    bad = tuple(v for v in verdicts if v.outcome in _BAD)
    before = _before(scene, bad) if bad else None
    return Lede(_opening(verdicts), bad, before, _after(scene, bad), _newest(scene))


def _opening(verdicts: tuple[Verdict, ...]) -> Opening:
    assessed = [v for v in verdicts if v.outcome.assessed]
    n, total = both(len(assessed)), both(len(verdicts))
    count = Text(vi=f"{n.vi} trong {total.vi}", en=f"{n.en} of the {total.en}")
    if not assessed:
        return Opening(
            Text(vi="Có", en="There are figures enough to assess"),
            count,
            Text(vi="mục tiêu bằng số có đủ số liệu để đánh giá.", en="targets with a number."),
        )
    said = wording.listed(_counted(group) for group in groups(assessed))
    verb = "has" if len(assessed) == 1 else "have"
    after = Text(
        vi=f"mục tiêu bằng số có đủ số liệu để đánh giá: {said.vi}.",
        en=f"targets with a number {verb} figures enough to be assessed: {said.en}.",
    )
    few = 2 * len(assessed) < len(verdicts)
    return Opening(Text(vi="Mới", en="Only") if few else None, count, after)


def _counted(group: Group) -> Text:
    n, word = both(len(group.verdicts)), group.outcome.word
    return Text(vi=f"{n.vi} {word.vi}", en=f"{n.en} {word.en}")


def _before(scene: Scene, bad: tuple[Verdict, ...]) -> Text:
    """What the failing targets share, where the data say that they share something."""
    if len(bad) == 1:
        return Text(vi="Mục tiêu đang hụt là", en="The failing one is")
    n, shared = wording.small_number(len(bad)), _shared(scene, bad)
    return Text(
        vi=f"{wording.capital(n).vi} mục tiêu đang hụt{shared[0]}:",
        en=f"The {n.en} that are failing{shared[1]}:",
    )


def _shared(scene: Scene, bad: tuple[Verdict, ...]) -> tuple[str, str]:
    clauses, sectors = {v.target.clause for v in bad}, {v.target.sector for v in bad}
    if len(clauses) == 1:
        locator = clauses.pop()
        return f" cùng ở mục {locator}", f" stand in one clause, {locator}"
    if len(sectors) == 1:
        title = scene.programme.sector_by_id[sectors.pop()].title
        return f" cùng thuộc lĩnh vực {title.vi}", f" are all of one sector, {title.en}"
    return "", ""


def _after(scene: Scene, bad: tuple[Verdict, ...]) -> Text:
    if len(bad) != 1:
        return same(".")
    said = sentences.short(bad[0])
    return Text(vi=f": {said.vi}.", en=f": {said.en}.")


def _newest(scene: Scene) -> Text | None:
    """The newest year with a figure for the programme's own area; whether more can be expected."""
    header = scene.programme.header
    years = [v.figure.year for v in scene.verdicts.values() if v.figure and v.target.area == header.area]
    if not years:
        return None
    year, area = max(years), scene.programme.area_by_id[header.area]
    newest = Text(
        vi=f"Số năm mới nhất của địa bàn là năm {year}", en=f"The newest yearly figure is for {year}"
    )
    if area.valid_to is None or area.valid_to >= scene.day:
        return wording.sentence(newest)
    name = wording.area_name(area)
    return Text(
        vi=f"{newest.vi}; từ khi hợp nhất, {name.vi} không còn được công bố riêng.",
        en=f"{newest.en}; since the merger {name.en} has not been published on its own.",
    )
