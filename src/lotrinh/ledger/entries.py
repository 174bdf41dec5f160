"""What is wrong with a single entry: its unit, its times, what it says it corrects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lotrinh.ledger.findings import Teller, make
from lotrinh.programme.figures import Figure
from lotrinh.programme.findings import Finding
from lotrinh.text import Text

if TYPE_CHECKING:
    from lotrinh.ledger.ledger import Ledger

_UNIT_HINT = Text(
    vi="Ghi một số đính chính với đơn vị đúng, nêu mã số này ở cột supersedes.",
    en="Enter a correction in the right unit that names this entry in supersedes.",
)
_UNDATED_HINT = Text(
    vi="Tìm ngày công bố ở nguồn; đến lúc đó số này chỉ được tính là đã biết từ ngày ghi sổ.",
    en="Find the day at the source; until then the entry counts as known only from the day it was recorded.",
)
_CELL_HINT = Text(
    vi="Số đính chính phải cùng chỉ tiêu, địa bàn, kỳ và phân tổ với số nó thay; xem lại mã.",
    en="A correction is of the same indicator, area, period and breakdown as what it corrects; look at the id again.",
)
_CIRCLE_HINT = Text(
    vi="Không số nào trong vòng được dùng; ghi một số mới thay cho số cuối cùng.",
    en="None of them is used; enter a new figure that supersedes the last of them.",
)


def check(ledger: Ledger, teller: Teller) -> Iterator[Finding]:
    """The findings on every entry that still stands; a corrected one has been dealt with."""
    circling = _circling(ledger)
    for figure in ledger:
        if figure.id in circling:
            yield _circle(figure, circling[figure.id])
        elif not ledger.superseded_by(figure.id):
            yield from _standing(ledger, figure)
        yield from _superseding(ledger, figure)


def _standing(ledger: Ledger, figure: Figure) -> Iterator[Finding]:
    yield from _measured(ledger, figure)
    if figure.source not in ledger.sources:
        message = Text(
            vi=f"Nguồn “{figure.source}” không có trong danh sách nguồn.",
            en=f"The source “{figure.source}” is not in the list of sources.",
        )
        hint = Text(vi="Thêm nguồn vào sources.csv.", en="Add the source to sources.csv.")
        yield make("ledger.source", message, hint, figure.id, "source")
    if figure.published is None:
        message = Text(vi="Không rõ ngày công bố.", en="The day of publication is not known.")
        yield make("ledger.undated", message, _UNDATED_HINT, figure.id, "published")
    if figure.period is None:
        message = Text(
            vi="Số này không thuộc kỳ nào nên không vào chuỗi số liệu.",
            en="The figure has no period, so it enters no series.",
        )
        hint = Text(
            vi="Nếu nguồn có nêu kỳ thì ghi số đính chính.",
            en="If the source names a period, enter a correction.",
        )
        yield make("ledger.no-period", message, hint, figure.id, "period")


def _measured(ledger: Ledger, figure: Figure) -> Iterator[Finding]:
    """An entry that is kept and never used, since nothing can be made of its indicator or unit."""
    indicator = ledger.indicators.get(figure.indicator)
    if indicator is None:
        message = Text(
            vi=f"Không có chỉ tiêu “{figure.indicator}”; số này không được dùng.",
            en=f"There is no indicator “{figure.indicator}”; the figure is not used.",
        )
        hint = Text(vi="Xem lại mã trong indicators.toml.", en="Look at the ids in indicators.toml again.")
        yield make("ledger.indicator", message, hint, figure.id, "indicator")
        return
    own, wanted = ledger.units.get(figure.unit), ledger.units.get(indicator.unit)
    if wanted is not None and (own is None or own.dimension != wanted.dimension):
        vi, en = (own.title.vi, own.title.en) if own else (figure.unit, figure.unit)
        message = Text(
            vi=f"Số tính bằng “{vi}”, chỉ tiêu “{indicator.id}” tính bằng “{wanted.title.vi}”; số này không được dùng.",
            en=f"The figure is in “{en}”, the indicator “{indicator.id}” in “{wanted.title.en}”; it is not used.",
        )
        yield make("ledger.unit", message, _UNIT_HINT, figure.id, "unit")


def _superseding(ledger: Ledger, figure: Figure) -> Iterator[Finding]:
    if figure.supersedes is None:
        return
    try:
        earlier = ledger.entry(figure.supersedes)
    except KeyError:
        message = Text(
            vi=f"Số được thay “{figure.supersedes}” không có trong sổ.",
            en=f"What it supersedes, “{figure.supersedes}”, is not in the ledger.",
        )
        hint = Text(vi="Xem lại mã ở cột supersedes.", en="Look at the id in supersedes again.")
        yield make("ledger.supersedes-unknown", message, hint, figure.id, "supersedes")
        return
    if _cell(earlier) != _cell(figure):
        message = Text(
            vi=f"Số này thay “{earlier.id}”, là số của một ô khác.",
            en=f"It supersedes “{earlier.id}”, which is of another cell.",
        )
        yield make("ledger.supersedes-cell", message, _CELL_HINT, figure.id, "supersedes")


def _cell(figure: Figure) -> tuple[str, str, str, str]:
    return (figure.indicator, figure.area, str(figure.period or ""), figure.breakdown)


def _circle(figure: Figure, chain: str) -> Finding:
    message = Text(
        vi=f"Các số thay nhau thành vòng: {chain}.", en=f"Figures supersede each other in a circle: {chain}."
    )
    return make("ledger.supersedes-circle", message, _CIRCLE_HINT, figure.id, "supersedes")


def _circling(ledger: Ledger) -> dict[str, str]:
    """The entries that supersede each other in a circle, each with the chain drawn; every entry is passed once."""
    chains: dict[str, str] = {}
    passed: set[str] = set()
    names = {figure.id: figure.supersedes for figure in ledger if figure.supersedes}
    for start in sorted(names):
        path: dict[str, None] = {}  # in the order of walking, found again at once
        at: str | None = start
        while at is not None and at not in passed and at not in path:
            path[at] = None
            at = names.get(at)
        if at is not None and at in path:
            ids = list(path)
            circle = ids[ids.index(at) :]
            chains |= dict.fromkeys(circle, " → ".join([*circle[:10], circle[0]]))
        passed.update(path)
    return chains
