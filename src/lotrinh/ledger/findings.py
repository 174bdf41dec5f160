"""What the ledger has to say about its entries: each finding with a stable id, both sides named, and what to do.

The ids are documented in docs/explanation/figures.md; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from lotrinh.ledger.cells import Cell, Computed, Entry
from lotrinh.ledger.disagreeing import Conflict, GrowthGap
from lotrinh.ledger.formulas.errors import WRITTEN, FormulaError, Trouble
from lotrinh.ledger.formulas.telling import amount, line
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.findings import Finding, Severity
from lotrinh.programme.indicators import Indicator
from lotrinh.text import Text

#: Every finding of the ledger and its severity. The formulas' ids follow the kinds of trouble.
SEVERITIES: dict[str, Severity] = {
    "ledger.conflict": Severity.WARNING,
    "ledger.firmed": Severity.NOTE,
    "ledger.growth": Severity.WARNING,
    "ledger.formula-disagrees": Severity.WARNING,
    "ledger.indicator": Severity.WARNING,
    "ledger.unit": Severity.WARNING,
    "ledger.source": Severity.NOTE,
    "ledger.undated": Severity.NOTE,
    "ledger.no-period": Severity.NOTE,
    "ledger.supersedes-unknown": Severity.NOTE,
    "ledger.supersedes-cell": Severity.WARNING,
    "ledger.supersedes-circle": Severity.WARNING,
    **{
        f"ledger.formula-{trouble}": Severity.ERROR if trouble in WRITTEN else Severity.WARNING
        for trouble in Trouble
        if trouble is not Trouble.MISSING  # a value that cannot be computed yet is missing, which is no fault
    },
}
_SETTLE = Text(
    vi="Xác định số đúng ở nguồn, rồi ghi một số đính chính nêu mã của số sai ở cột supersedes.",
    en="Find out at the sources which one is right, then enter a correction that names the wrong one in supersedes.",
)
_FIRMED = Text(
    vi="Không phải làm gì: số chắc chắn hơn, công bố sau, đã thay số trước.",
    en="Nothing to do: a firmer figure, published later, took the place of the earlier ones.",
)
_GROWTH = Text(
    vi="Một trong ba số đã được sửa mà chưa ghi, hoặc khác phạm vi; tìm số đã sửa và ghi đính chính.",
    en="One of the three was revised unrecorded, or covers something else; find the revision and enter it.",
)
_PARTS = Text(
    vi="Kiểm tra các thành phần và tổng ở nguồn; nếu công thức sai thì sửa indicators.toml.",
    en="Check the parts and the total at the source; if the formula is wrong, correct indicators.toml.",
)
_ORDER = {severity: place for place, severity in enumerate(Severity)}


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """The gravest first, then by id, item and sentence: the same ledger always gives the same list."""
    return sorted(findings, key=lambda f: (_ORDER[f.severity], f.id, f.item, f.message.vi))


def make(id: str, message: Text, hint: Text, item: str, field: str, file: str = "figures.csv") -> Finding:
    return Finding(
        id=id, severity=SEVERITIES[id], message=message, hint=hint, file=file, item=item, field=field
    )


class Teller:
    """Makes findings readable: titles of indicators and publishers of sources instead of ids, where they are known."""

    def __init__(self, indicators: Mapping[str, Indicator], sources: Mapping[str, Source]) -> None:
        self._indicators, self._sources = indicators, sources

    def conflict(self, found: Conflict) -> Finding:
        """Sources that disagree over one cell."""
        where, why = self._where(found.cell), found.cell.why
        sides = [self._side(entry, found.cell) for entry in (found.used, *found.others)]
        vi, en = ("; ".join(side.get(language) for side in sides) for language in ("vi", "en"))
        id, hint = ("ledger.firmed", _FIRMED) if found.firming else ("ledger.conflict", _SETTLE)
        message = line(
            vi=f"{where.vi}: các số khác nhau: {vi}. Đang dùng số đầu: {why.vi}",
            en=f"{where.en}: the figures differ: {en}. The first is in use: {why.en}",
        )
        return make(id, message, hint, found.used.figure.id, "value")

    def growth(self, found: GrowthGap) -> Finding:
        """A published growth against the published levels."""
        where = self._where(found.growth)
        assert isinstance(found.growth.used, Figure)
        said, now, before = (self._said(cell) for cell in (found.growth, found.now, found.before))
        between = amount(found.between.quantize(Decimal("0.01")), found.growth.unit)
        message = line(
            vi=f"{where.vi}: công bố tăng {said.vi}, mà từ {before.vi} lên {now.vi} là {between.vi}",
            en=f"{where.en}: the published growth is {said.en}, but from {before.en} to {now.en} it is {between.en}",
        )
        return make("ledger.growth", message, _GROWTH, found.growth.used.id, "value")

    def formula_disagrees(self, cell: Cell, computed: Computed) -> Finding:
        """A published value against the indicator's formula."""
        where, said = self._where(cell), self._said(cell)
        assert isinstance(cell.used, Figure)
        step = computed.steps[-1]
        message = line(
            vi=f"{where.vi}: công bố {said.vi}, mà công thức {computed.formula} cho {step.vi}",
            en=f"{where.en}: published as {said.en}, but the formula {computed.formula} gives {step.en}",
        )
        return make("ledger.formula-disagrees", message, _PARTS, cell.used.id, "value")

    def formula(self, indicator: str, trouble: FormulaError, where: str = "") -> Finding:
        """A formula that is wrong, or has no value with the figures of the day. `where`: area and period."""
        title, at = self._title(indicator), f" ({where})" if where else ""
        message = line(
            vi=f"Công thức của “{title.vi}”{at}: {trouble.text.vi}",
            en=f"Formula of “{title.en}”{at}: {trouble.text.en}",
        )
        return make(
            f"ledger.formula-{trouble.trouble}",
            message,
            trouble.hint,
            indicator,
            "formula",
            "indicators.toml",
        )

    def _title(self, indicator: str) -> Text:
        known = self._indicators.get(indicator)
        return known.title if known else Text(vi=indicator, en=indicator)

    def _where(self, cell: Cell) -> Text:
        title, label = self._title(cell.indicator), cell.period.label
        part = f", {cell.breakdown}" if cell.breakdown else ""
        return Text(
            vi=f"{title.vi[:200]}, {cell.area}{part}, {label.vi}",
            en=f"{title.en[:200]}, {cell.area}{part}, {label.en}",
        )

    def _side(self, entry: Entry, cell: Cell) -> Text:
        assert entry.value is not None
        value, source = amount(entry.value, cell.unit), self._source(entry.figure)
        return Text(vi=f"{value.vi} ({source})", en=f"{value.en} ({source})")

    def _said(self, cell: Cell) -> Text:
        """The value in use and who published it."""
        assert cell.value is not None
        value = amount(cell.value, cell.unit)
        source = self._source(cell.used) if isinstance(cell.used, Figure) else ""
        return Text(vi=f"{value.vi} ({source})", en=f"{value.en} ({source})")

    def _source(self, figure: Figure) -> str:
        source = self._sources.get(figure.source)
        who = source.publisher[:100] if source and source.publisher else figure.source
        return f"{who}, {figure.published.code}" if figure.published else who
