"""The chart of a target: the drawing that reads best for what it speaks of.

Levels are drawn with the path to the accepted region. A target about the growth of something published only as a rate
is drawn as yearly rates with the band that accepts them; a comparison of two growths as the gap between them. Those two
have a second chart each: the level that the rates add up to, and the two series side by side.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lotrinh.assessing.series import Observation
from lotrinh.assessing.verdict import Verdict
from lotrinh.programme.indicators import Observes
from lotrinh.programme.quantities import prices_label
from lotrinh.programme.targets import Compared, Shape, Target
from lotrinh.programme.units import BUILT_IN, Unit
from lotrinh.text import Language, Text, same
from lotrinh.web.public import wording
from lotrinh.web.public.charting import points, promise, surroundings
from lotrinh.web.public.scene import Scene, kept
from lotrinh.writing.charts import Chart, Path, Point, Region, Series, Span

_OLDEST = 5  # years before the base year that a chart still shows


@kept
def chart_of(scene: Scene, id: str, lang: Language) -> Chart | None:
    """The main chart of a target; None where there is no figure to draw, and a frame must say why."""
    verdict = scene.verdicts[id]
    if verdict.target.indicator is None:
        return None
    chart = _drawn(scene, verdict, lang)
    return chart if chart.points else None


@kept
def thumbnail(scene: Scene, id: str, lang: Language) -> Chart | None:
    """The same as a small multiple: its own years only, without what needs words. None without any figure in use."""
    chart = chart_of(scene, id, lang)
    if chart is None or not chart.series:
        return None
    own = tuple(point for point in chart.points if not point.other_area and point.x > chart.first_year - 0.6)
    bare = tuple(replace(region, note=None, label=_brief(region.label)) for region in chart.regions)
    small = replace(chart, id=f"thumb-{chart.id}", points=own, regions=bare, gaps=(), events=(), breaks=())
    return small if small.series else None


def legend(scene: Scene, id: str, lang: Language) -> Text | None:
    """What the dots of the main chart mean, those that occur; None where they are all alike."""
    chart = chart_of(scene, id, lang)
    found = {_dot_words(point) for point in chart.points} if chart else set()
    said = [words for key, words in _DOTS.items() if key in found]
    if len(said) < 2:
        return None
    vi, en = "; ".join(words.vi for words in said), "; ".join(words.en for words in said)
    return wording.sentence(Text(vi=vi, en=en))


_DOTS = {
    "filled": Text(vi="chấm đặc: số chính thức hoặc sửa lại", en="filled dots: final or revised"),
    "hollow": Text(
        vi="chấm rỗng: số ước, hoặc nguồn không nói", en="hollow: estimates, or the source does not say"
    ),
    "faint": Text(vi="chấm mờ: số đã bị thay", en="faint: superseded"),
    "dashed": Text(vi="chấm gạch: số suy ra", en="dashed: derived"),
    "other": Text(vi="hình thoi: địa bàn khác", en="diamonds: another area"),
}
_DOT_OF = {"final": "filled", "revised": "filled", "superseded": "faint", "derived": "dashed"}


def _dot_words(point: Point) -> str:
    return "other" if point.other_area else _DOT_OF.get(point.status, "hollow")


def _brief(label: Text) -> Text:
    """The promise without "a year", which the words above a small picture say."""
    return Text(vi=label.vi.removesuffix("/năm"), en=label.en.removesuffix(" a year"))


@kept
def index_chart(scene: Scene, id: str, lang: Language) -> Chart | None:
    """Where a target speaks of average growth published as rates: the level they add up to, and the path from there."""
    verdict = scene.verdicts[id]
    measure, target = verdict.measure, verdict.target
    if not (_is_rates(scene, target) and measure.series.index and measure.series.years and measure.due):
        return None
    first = measure.series.years[0]
    return Chart(
        id=_id(id, "index"),
        title=_indicator_title(scene, target.indicator),
        subtitle=Text(vi=f"Đổi tốc độ ra mức, năm {first} = 100", en=f"The rates as a level, {first} = 100"),
        unit=None,
        first_year=first,
        last_year=measure.due,
        points=tuple(_computed(one) for one in _in_order(verdict)),
        regions=promise.regions(verdict),
        path=promise.path_of(verdict),
        source=_sources(scene, measure.series.by_year.values()),
        decimals=1,
        floor=0,
    )


@kept
def pair_chart(scene: Scene, id: str, lang: Language) -> Chart | None:
    """Where a target compares two growths: both of them, the other one in grey."""
    target = scene.verdicts[id].target
    if target.shape is not Shape.VERSUS or not target.indicator or not target.reference:
        return None
    first, last = _years(scene, target)
    other = scene.ledger.yearly(target.reference, target.reference_area or target.area)
    pairs = tuple((value.period.position, float(value.value)) for value in other if value.year >= first)
    own = tuple(
        s for s in points.of_series(scene, target.indicator, target.area, lang) if s.point.x > first - 0.6
    )
    if not own or not pairs:
        return None
    return Chart(
        id=_id(id, "pair"),
        title=_indicator_title(scene, target.indicator),
        unit=_unit(scene, target.indicator).symbol,
        first_year=first,
        last_year=min(last, scene.day.year),
        points=tuple(shown.point for shown in own),
        reference=Series(points=pairs, label=_indicator_title(scene, target.reference)),
        source=_source_line(scene, [id for shown in own for id in shown.figures]),
    )


# ---- the three drawings ----


def _drawn(scene: Scene, verdict: Verdict, lang: Language) -> Chart:
    target = verdict.target
    if target.shape is Shape.VERSUS and target.undefined is None:
        return _gaps_chart(scene, verdict)
    if _is_rates(scene, target):
        band = () if target.undefined else promise.rate_regions(target)
        return _figures_chart(scene, verdict, lang, band, promise.rate_path(verdict))
    if target.shape is Shape.GROWTH_EACH_YEAR and target.undefined is None:
        return _rates_from_levels(scene, verdict)
    return _figures_chart(scene, verdict, lang, promise.regions(verdict), promise.path_of(verdict))


def _is_rates(scene: Scene, target: Target) -> bool:
    """Whether the target speaks of a growth that is itself what is published."""
    if target.indicator is None or target.shape not in (Shape.AVERAGE_GROWTH, Shape.GROWTH_EACH_YEAR):
        return False
    return scene.programme.indicator_by_id[target.indicator].observes is Observes.GROWTH


def _figures_chart(
    scene: Scene, verdict: Verdict, lang: Language, regions: tuple[Region, ...], path: Path | None
) -> Chart:
    """The published figures themselves."""
    target = verdict.target
    assert target.indicator is not None
    first, last = _years(scene, target)
    own = points.of_series(scene, target.indicator, target.area, lang)
    shown = (*own, *points.of_heirs(scene, target.indicator, target.area, lang))
    shown = tuple(one for one in shown if one.point.x >= first - _OLDEST)
    unit = _unit(scene, target.indicator)
    in_use = [round(one.point.x) for one in own if one.point.in_use]
    share = unit.dimension == "share"
    return _framed(
        scene,
        verdict,
        unit.symbol,
        points=tuple(one.point for one in shown),
        regions=regions,
        path=path,
        gaps=surroundings.gaps(scene, target.area, [year for year in in_use if year >= first], last),
        source=_source_line(scene, [id for one in shown for id in one.figures]),
        floor=0 if unit.dimension not in ("growth", "share-difference") else None,
        ceiling=100 if share and unit.id == "percent" else None,
    )


def _rates_from_levels(scene: Scene, verdict: Verdict) -> Chart:
    """Yearly growth computed from published levels."""
    return _computed_chart(
        scene, verdict, BUILT_IN["percent-growth"].symbol, promise.rate_regions(verdict.target)
    )


def _gaps_chart(scene: Scene, verdict: Verdict) -> Chart:
    """Own minus the reference (or over it), year by year."""
    growth = verdict.target.compared is Compared.GROWTH
    unit = (
        BUILT_IN["percentage-point"].symbol
        if growth
        else (verdict.measure.unit or BUILT_IN["percent"]).symbol
    )
    return _computed_chart(scene, verdict, unit, promise.regions(verdict))


def _computed_chart(scene: Scene, verdict: Verdict, unit: Text, regions: tuple[Region, ...]) -> Chart:
    target = verdict.target
    _, last = _years(scene, target)
    years = verdict.measure.series.years
    return _framed(
        scene,
        verdict,
        unit,
        points=tuple(_computed(one) for one in _in_order(verdict)),
        regions=regions,
        path=promise.path_of(verdict),
        gaps=surroundings.gaps(scene, target.area, years, last),
        source=_sources(scene, verdict.measure.series.by_year.values()),
        decimals=2,
    )


def _framed(
    scene: Scene,
    verdict: Verdict,
    unit: Text,
    *,
    points: tuple[Point, ...],
    regions: tuple[Region, ...],
    path: Path | None,
    gaps: tuple[Span, ...],
    source: Text | None,
    decimals: int | None = None,
    floor: float | None = None,
    ceiling: float | None = None,
) -> Chart:
    target = verdict.target
    assert target.indicator is not None
    first, last = _years(scene, target)
    return Chart(
        id=_id(target.id, "main"),
        title=_title(scene, target),
        subtitle=_subtitle(target, unit),
        unit=unit,
        first_year=first,
        last_year=last,
        points=points,
        regions=regions,
        path=path,
        events=surroundings.endings(scene, target.area, first, last),
        gaps=gaps,
        breaks=surroundings.breaks(scene, target.indicator, first, last),
        source=source,
        decimals=decimals,
        floor=floor,
        ceiling=ceiling,
    )


# ---- words and years ----


def _title(scene: Scene, target: Target) -> Text:
    own = _indicator_title(scene, target.indicator)
    if target.shape is not Shape.VERSUS or not target.reference:
        return own
    other = _indicator_title(scene, target.reference)
    sign = ("trừ", "minus") if target.operator.value == "minus" else ("trên", "over")
    inner = wording.inside(other)
    return Text(vi=f"{own.vi} {sign[0]} {inner.vi}", en=f"{own.en} {sign[1]} {inner.en}")


def _subtitle(target: Target, unit: Text) -> Text:
    words = Text(vi=f"Đơn vị: {unit.vi}", en=f"Unit: {unit.en}")
    if target.prices:
        prices = prices_label(target.prices)
        return Text(vi=f"{words.vi}, {prices.vi}", en=f"{words.en}, {prices.en}")
    return words


def _indicator_title(scene: Scene, indicator: str | None) -> Text:
    return scene.programme.indicator_by_id[str(indicator)].title


def _unit(scene: Scene, indicator: str) -> Unit:
    return scene.programme.unit_by_id[scene.programme.indicator_by_id[indicator].unit]


def _years(scene: Scene, target: Target) -> tuple[int, int]:
    """The years of the axis: from the base year (or the programme's) to the last year needed."""
    header = scene.programme.header
    first = min(target.base_year or header.base_year, header.base_year)
    return first, max(target.ends or header.last_year, first + 1)


def _id(target: str, kind: str) -> str:
    return f"ch-{target.replace('.', '-')}-{kind}"


def _in_order(verdict: Verdict) -> tuple[Observation, ...]:
    series = verdict.measure.series
    return tuple(series.by_year[year] for year in series.years)


def _computed(observation: Observation) -> Point:
    """A value that the assessment computed: it has no passport of its own; its figures stand in the table."""
    value = round(observation.value, 10)
    return Point(x=float(observation.year), value=value, status="unstated", when=same(str(observation.year)))


def _sources(scene: Scene, observations: Iterable[Observation]) -> Text | None:
    found = [id for one in observations for id in one.figures]
    return _source_line(scene, found)


def _source_line(scene: Scene, figures: list[str]) -> Text | None:
    """``Nguồn: …``: publishers in the order in which their figures stand, each once."""
    ids = [id for id in dict.fromkeys(figures) if scene.has(id)]
    sources = dict.fromkeys(scene.ledger.entry(id).source for id in ids)
    publishers = dict.fromkeys(
        scene.programme.source_by_id[one].publisher if one in scene.programme.source_by_id else one
        for one in sources
    )
    if not publishers:
        return None
    return Text(vi=f"Nguồn: {'; '.join(publishers)}.", en=f"Source: {'; '.join(publishers)}.")
