"""The words and numbers of a chart, in one language."""

from __future__ import annotations

from decimal import Context, Decimal

from lotrinh.formats import number
from lotrinh.text import Language, Text, same
from lotrinh.writing.charts.shape import Chart, Point, Region, Status

STATUS_WORDS: dict[Status, Text] = {
    "final": Text(vi="chính thức", en="final"),
    "revised": Text(vi="sửa lại", en="revised"),
    "estimate": Text(vi="ước", en="estimate"),
    "preliminary": Text(vi="sơ bộ", en="preliminary"),
    "unstated": Text(vi="nguồn không nói", en="not stated"),
    "superseded": Text(vi="đã thay", en="superseded"),
    "derived": Text(vi="suy ra", en="derived"),
}
OTHER_AREA = Text(vi="địa bàn khác", en="another area")
NO_FIGURES = Text(vi="chưa có số liệu", en="no figures yet")
TRUNCATED = Text(vi="Trục dựng không bắt đầu từ 0", en="The vertical axis does not start at 0")
OFF_SCALE = Text(vi="ngoài khung", en="off the scale")
_NINTH, _WIDE = Decimal("1e-9"), Context(prec=40)
MILLION, BILLION = Text(vi="triệu", en="million"), Text(vi="tỷ", en="billion")


def exact(value: float) -> Decimal:
    """The value as it was written, with no trailing zeros, and no digit beyond the ninth decimal: those are noise.

    >>> str(exact(583000.0)), str(exact(34.37)), str(exact(0.1 + 0.2))
    ('583000', '34.37', '0.3')
    """
    short = Decimal(repr(float(value))).quantize(_NINTH, context=_WIDE).normalize(_WIDE)
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short


def value(chart: Chart, amount: float, lang: Language) -> str:
    """A value of `chart` as its points print it, without unit."""
    return number(exact(amount), lang, chart.decimals)


def with_unit(text: str, unit: Text | None, lang: Language) -> str:
    """A printed value with its unit: "%" closed up, a word after a space that does not break."""
    if unit is None:
        return text
    word = unit.get(lang)
    return f"{text}{word}" if word.startswith("%") else f"{text}\u00a0{word}"


def when(point: Point, lang: Language) -> str:
    """The time of a point: its own words, or its year."""
    return point.when.get(lang) if point.when else str(int(point.x // 1))


def printed(chart: Chart, point: Point, lang: Language) -> str:
    """What stands beside a point."""
    return point.label.get(lang) if point.label else value(chart, point.value, lang)


def remark(point: Point, lang: Language) -> str:
    """The grey words after a point's value; a replaced or derived figure always says so."""
    if point.note:
        return point.note.get(lang)
    return STATUS_WORDS[point.status].get(lang) if point.status in ("superseded", "derived") else ""


def spoken(chart: Chart, point: Point, lang: Language) -> str:
    """A point in one phrase, for a tooltip and a screen reader.

    >>> from lotrinh.writing.charts.shape import Chart, Point
    >>> chart = Chart(id="c", title=same("c"), unit=same("%"), first_year=2020, last_year=2030)
    >>> spoken(chart, Point(x=2021, value=39.83, status="revised"), "vi")
    '2021: 39,83%, sửa lại'
    """
    parts = [f"{when(point, lang)}: {with_unit(value(chart, point.value, lang), chart.unit, lang)}"]
    if point.other_area:
        parts.append(OTHER_AREA.get(lang))
    status, note = STATUS_WORDS[point.status].get(lang), point.note.get(lang) if point.note else ""
    if status not in note:
        parts.append(status)
    return ", ".join([*parts, note] if note else parts)


def accepted(chart: Chart, region: Region, lang: Language) -> str:
    """The values a region accepts, in words."""
    low = None if region.low is None else value(chart, region.low, lang)
    high = None if region.high is None else value(chart, region.high, lang)
    if low is None and high is None:
        return "mọi giá trị" if lang == "vi" else "any value"
    if low == high:
        return with_unit(str(low), chart.unit, lang)
    if high is None:
        return ("từ " if lang == "vi" else "from ") + with_unit(str(low), chart.unit, lang)
    if low is None:
        return ("đến " if lang == "vi" else "up to ") + with_unit(high, chart.unit, lang)
    return with_unit(f"{low}–{high}", chart.unit, lang)


def describe(chart: Chart, lang: Language) -> str:
    """The chart in a sentence or two, for those who do not see it."""
    if chart.description:
        return chart.description.get(lang)
    series = "; ".join(
        f"{when(p, lang)}: {with_unit(value(chart, p.value, lang), chart.unit, lang)}" for p in chart.series
    )
    regions = "; ".join(
        f"{r.label.get(lang)} ({accepted(chart, r, lang)}, {_years(r)})" for r in chart.regions
    )
    said = (series or NO_FIGURES.get(lang)) + "."
    if regions:
        said += (" Vùng chấp nhận: " if lang == "vi" else " Accepted: ") + regions + "."
    return f"{chart.title.get(lang)}. {said}"


def _years(region: Region) -> str:
    first, last = int(region.x0 // 1), int(region.x1 // 1)
    return str(first) if first == last else f"{first}–{last}"


def scaled_unit(unit: Text | None, factor: int) -> Text | None:
    """The unit on an axis whose names are divided by `factor` (1, a million or a billion)."""
    if factor == 1:
        return unit
    word = MILLION if factor == 10**6 else BILLION
    return word + unit if unit else word


__all__ = ["describe", "same", "spoken", "value"]
