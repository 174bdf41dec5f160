"""Words that several public pages share: offices and areas by name, values with their unit, days as published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from lotrinh import formats
from lotrinh.programme.figures import Figure, Published
from lotrinh.programme.units import Unit
from lotrinh.territory.agencies import Agency
from lotrinh.territory.areas import Area, AreaLevel
from lotrinh.text import LANGUAGES, Text, same


def amount(value: Decimal | float, unit: Unit | None) -> Text:
    """A value with its unit: ``34,37%``, ``7.520 tỷ đồng``; a computed one to about four figures.

    >>> from lotrinh.programme.units import BUILT_IN
    >>> str(amount(Decimal("34.37"), BUILT_IN["percent"])), amount(7520, BUILT_IN["ty-dong"]).en.split()
    ('34,37%', ['7,520', 'billion', 'dong'])
    """
    said = plain(value)
    if unit is None:
        return said
    gap = "" if unit.closed_up else "\N{NO-BREAK SPACE}"
    return Text(vi=f"{said.vi}{gap}{unit.symbol.vi}", en=f"{said.en}{gap}{unit.symbol.en}")


def plain(value: Decimal | float) -> Text:
    """The value alone: as published where it is exact or short, else to about four figures."""
    if isinstance(value, Decimal) and len(value.as_tuple().digits) <= 15:
        return formats.both(value)
    return Text(vi=formats.rounded(float(value), "vi", 4), en=formats.rounded(float(value), "en", 4))


def unit_line(unit: Unit | None) -> Text | None:
    """The unit as it stands over a column."""
    return unit.symbol if unit else None


def day(value: dt.date) -> Text:
    """A day in both languages."""
    return Text(vi=formats.date(value, "vi"), en=formats.date(value, "en"))


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def published(value: Published) -> Text:
    """A day of publication as precisely as it is known.

    >>> str(published(Published.parse("2023-12"))), published(Published.parse("2024-01-08")).en
    ('12/2023', '8 January 2024')
    """
    parts = value.code.split("-")
    if len(parts) == 3:
        return day(value.counts_from)
    if len(parts) == 2:
        month = int(parts[1])
        return Text(vi=f"{month}/{parts[0]}", en=f"{_MONTHS[month - 1]} {parts[0]}")
    return same(parts[0])


def when_published(figure: Figure) -> Text | None:
    """The day of publication; None where the source gives none."""
    return published(figure.published) if figure.published else None


def listed(texts: Iterable[Text]) -> Text:
    """Several things in one phrase: ``A, B và C``. Raises `ValueError` where there is none."""
    texts = tuple(texts)
    return Text(
        vi=_joined([text.vi for text in texts], " và "), en=_joined([text.en for text in texts], " and ")
    )


def _joined(words: Sequence[str], last: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])}{last}{words[-1]}"


def short(agency: Agency) -> Text:
    """The agency's short name, where it has one."""
    return agency.short or agency.name


def names(agencies: Iterable[Agency]) -> Text | None:
    """The short names of several agencies in one phrase; None where there is none."""
    found = tuple(agencies)
    return listed(short(agency) for agency in found) if found else None


def starts_lower(text: Text, *words: str) -> Text:
    """The text with a small first letter where it begins with one of the common nouns `words`.

    >>> str(starts_lower(Text(vi="Tỉnh Hậu Giang", en="Hậu Giang province"), "Tỉnh"))
    'tỉnh Hậu Giang'
    """
    begins = any(text.vi.startswith(word) for word in words)
    return Text(vi=text.vi[0].lower() + text.vi[1:], en=text.en) if begins else text


def area_name(area: Area) -> Text:
    """An area inside a sentence: ``tỉnh Hậu Giang``."""
    return starts_lower(
        area.name, "Tỉnh", "Thành phố", "Huyện", "Thị xã", "Xã", "Phường", "Thị trấn", "Địa bàn"
    )


#: What stands at a level, as counted.
LEVELS: dict[AreaLevel, Text] = {
    AreaLevel.COUNTRY: Text(vi="cả nước", en="country"),
    AreaLevel.REGION: Text(vi="vùng", en="regions"),
    AreaLevel.PROVINCE: Text(vi="tỉnh, thành phố", en="provinces"),
    AreaLevel.DISTRICT: Text(vi="đơn vị cấp huyện", en="districts"),
    AreaLevel.COMMUNE: Text(vi="xã, phường", en="communes and wards"),
}


def capital(text: Text) -> Text:
    """The text with a capital first letter."""
    vi, en = (text.get(lang)[:1].upper() + text.get(lang)[1:] for lang in LANGUAGES)
    return Text(vi=vi, en=en)


def full_stop(text: Text) -> Text:
    """The text with a full stop at the end, unless it ends a sentence already."""
    vi, en = (said if said.endswith((".", "!", "?", "…")) else f"{said}." for said in (text.vi, text.en))
    return Text(vi=vi, en=en)


def without_stop(text: Text) -> Text:
    """The text as it goes on inside a sentence: no full stop at its end."""
    return Text(vi=text.vi.rstrip("."), en=text.en.rstrip("."))


def sentence(text: Text) -> Text:
    """The text as a sentence: capital first letter, full stop at the end."""
    return full_stop(capital(text))


_SMALL = (
    ("không", "no"), ("một", "one"), ("hai", "two"), ("ba", "three"), ("bốn", "four"), ("năm", "five"),
    ("sáu", "six"), ("bảy", "seven"), ("tám", "eight"), ("chín", "nine"), ("mười", "ten"),
)  # fmt: skip


def small_number(count: int) -> Text:
    """A count in words up to ten, as it begins a sentence.

    >>> str(small_number(2)), small_number(37).en
    ('hai', '37')
    """
    if count < len(_SMALL):
        return Text(vi=_SMALL[count][0], en=_SMALL[count][1])
    return formats.both(count)


def inside(text: Text) -> Text:
    """A title inside a sentence: small first letter, unless it begins with an abbreviation or a name.

    >>> str(inside(Text(vi="Lượt khách du lịch", en="GRDP growth"))), inside(same("GRDP")).en
    ('lượt khách du lịch', 'GRDP')
    """
    vi, en = (said if said[1:2].isupper() else said[:1].lower() + said[1:] for said in (text.vi, text.en))
    return Text(vi=vi, en=en)
