"""What can be wrong with a formula, as it is written or with the figures of the day."""

from __future__ import annotations

from enum import StrEnum

from lotrinh.text import Refused, Text


class Trouble(StrEnum):
    """The kind of trouble; a finding's id is ``ledger.formula-`` and this."""

    SYNTAX = "syntax"
    TOO_LONG = "too-long"
    TOO_DEEP = "too-deep"
    CONSTANT = "constant"
    UNKNOWN = "unknown"
    CYCLE = "cycle"
    UNIT = "unit"
    MISSING = "missing"
    ZERO = "zero"
    BASE = "base"
    SIZE = "size"


#: Troubles of the formula itself; the others depend on the figures.
WRITTEN = frozenset(
    {
        Trouble.SYNTAX,
        Trouble.TOO_LONG,
        Trouble.TOO_DEEP,
        Trouble.CONSTANT,
        Trouble.UNKNOWN,
        Trouble.CYCLE,
        Trouble.UNIT,
    }
)

HINTS = {
    Trouble.SYNTAX: Text(
        vi="Viết như: share([dich-vu], [grdp]) hoặc [a] + [b] * 2.",
        en="Write it like: share([services], [grdp]) or [a] + [b] * 2.",
    ),
    Trouble.TOO_LONG: Text(
        vi="Chia công thức thành các chỉ tiêu trung gian.",
        en="Divide the formula into indicators in between.",
    ),
    Trouble.TOO_DEEP: Text(
        vi="Bớt ngoặc lồng nhau hoặc bớt tầng chỉ tiêu trung gian.",
        en="Use fewer nested brackets, or fewer indicators in between.",
    ),
    Trouble.CONSTANT: Text(
        vi="Nhắc đến ít nhất một chỉ tiêu trong ngoặc vuông.",
        en="Name at least one indicator in square brackets.",
    ),
    Trouble.UNKNOWN: Text(
        vi="Xem lại mã trong indicators.toml.", en="Look at the ids in indicators.toml again."
    ),
    Trouble.CYCLE: Text(
        vi="Bỏ công thức của một chỉ tiêu trong vòng và nhập số của nó.",
        en="Take away the formula of one indicator of the circle and enter its figures.",
    ),
    Trouble.UNIT: Text(
        vi="Chỉ cộng trừ cùng loại đơn vị; dùng share(a, b) để ra phần trăm, per(a, b, n) để ra mức trên n.",
        en="Add only like units; use share(a, b) for per cent, per(a, b, n) for so many in n.",
    ),
    Trouble.MISSING: Text(
        vi="Nhập số còn thiếu rồi tính lại.", en="Enter the missing figure, then compute again."
    ),
    Trouble.ZERO: Text(
        vi="Xem lại số bằng 0 ở mẫu; nếu đúng thì kỳ này không có giá trị.",
        en="Look at the zero below the line again; if it is right, this period has no value.",
    ),
    Trouble.BASE: Text(
        vi="Tốc độ tăng chỉ có nghĩa khi kỳ trước là số dương.",
        en="A growth rate has a meaning only where the value before is positive.",
    ),
    Trouble.SIZE: Text(
        vi="Xem lại đơn vị và phép nhân trong công thức.",
        en="Look at the units and products of the formula again.",
    ),
}


class FormulaError(Refused):
    """A formula that cannot be read, makes no sense, or has no value here. `text` says why, `hint` what to do."""

    def __init__(self, trouble: Trouble, vi: str, en: str) -> None:
        self.trouble = trouble
        super().__init__(vi=vi, en=en)

    @property
    def hint(self) -> Text:
        """What to do about it."""
        return HINTS[self.trouble]
