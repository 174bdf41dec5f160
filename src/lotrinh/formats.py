"""Numbers and dates as officials write them, and as English readers do.

Vietnamese: ``1.200.000``, ``34,37``, ``−2,73``, ``15/8/2024``. English: ``1,200,000``, ``34.37``, ``15 August 2024``.
The minus sign is U+2212 in both. Nothing here rounds silently: without `decimals` a value is written as it is kept.
"""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

from lotrinh.text import Text

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
MINUS = "\u2212"
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def number(value: Decimal | float | int, language: str, decimals: int | None = None) -> str:
    """`value` written for a reader of `language`.

    `decimals` rounds half up to so many places and keeps trailing zeros; None writes the value as kept.

    >>> number(Decimal("1200000"), "vi"), number(Decimal("34.37"), "vi"), number(Decimal("-2.73"), "en")
    ('1.200.000', '34,37', '−2.73')
    >>> number(12.784, "vi", 1)
    '12,8'
    """
    # Twelve figures of a float: 12.149999999999999 is 12.15 seen through floating point.
    exact = Decimal(f"{value:.12g}") if isinstance(value, float) else Decimal(value)
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    if exact == 0:
        exact = abs(exact)  # no "−0,00"
    digits = f"{abs(exact):,f}"
    if language != "en":
        digits = digits.translate(str.maketrans(",.", ".,"))
    return (MINUS if exact < 0 else "") + digits


def rounded(value: float, language: str, significant: int = 3) -> str:
    """A computed value to about `significant` figures, never fewer than its whole part, zeros at the end dropped.

    >>> rounded(12.7843, "vi"), rounded(0.5186, "vi"), rounded(15478.9, "vi"), rounded(-2.73, "en")
    ('12,8', '0,519', '15.479', '−2.73')
    """
    if value == 0:
        return "0"
    exact = Decimal(f"{value:.12g}")
    places = max(0, significant - 1 - exact.adjusted())
    short = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    if places:
        short = short.normalize()
    return number(short, language)


def both(value: Decimal | float | int, decimals: int | None = None) -> Text:
    """The number in both languages."""
    return Text(vi=number(value, "vi", decimals), en=number(value, "en", decimals))


def date(day: dt.date, language: str) -> str:
    """A day: ``15/8/2024`` or ``15 August 2024``.

    >>> date(dt.date(2024, 8, 15), "vi"), date(dt.date(2024, 8, 15), "en")
    ('15/8/2024', '15 August 2024')
    """
    if language == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{day.day}/{day.month}/{day.year}"


def moment(instant: dt.datetime, language: str) -> str:
    """An instant in Vietnam's time: ``14:32 ngày 27/11/2026`` or ``27 November 2026, 14:32``."""
    local = instant.astimezone(VIETNAM)
    clock = f"{local:%H:%M}"
    return (
        f"{date(local.date(), 'en')}, {clock}"
        if language == "en"
        else f"{clock} ngày {date(local.date(), 'vi')}"
    )


def today() -> dt.date:
    """Today in Vietnam: the day by which deadlines and "known" are judged."""
    return dt.datetime.now(VIETNAM).date()
