"""docs/reference/figures.md: the columns from the models `Figure` and `Source`, their meaning from the words here."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from lotrinh.programme.base import Value
from lotrinh.programme.figures import STATUS_TITLES, Figure, Source, SourceKind, Status
from lotrinh.programme.periods import ALLOWED, Period, PeriodKind
from lotrinh.text import Text

from .tables import table

_Kind = TypeVar("_Kind", bound=StrEnum)

_HEAD = """# Số liệu và nguồn · Figures and sources

Cột của `figures.csv` và `sources.csv` trong một gói. Tệp CSV viết bằng UTF-8, dòng đầu là tên các cột, ô trống là
không có. [Thêm hoặc đính chính một con số](../how-to/them-so-lieu.md) chỉ từng bước; [pack.md](pack.md) nói mỗi giá trị
viết thế nào.

The columns of `figures.csv` and `sources.csv` in a pack. The files are CSV in UTF-8, their first line names the
columns, an empty cell means nothing. [pack.md](pack.md) says how each kind of value is written. Made by
`make reference` from `src/lotrinh/programme/figures.py` and `periods.py`.

## figures.csv

{figure}
## status: mức chắc chắn · how firm

Chắc chắn nhất trước; “sửa lại” không phải một mức mà là một dòng mới thay dòng cũ.\\
Firmest first; "revised" is no status but a new entry that supersedes.

{status}
## period: kỳ · time

Kỳ khác (dịp Tết, không rõ ngày) thì để trống: số được giữ, không vào dãy nào.\\
Any other time (a holiday, no date) is left empty: the figure is kept and enters no series.

{period}
## sources.csv

{source}
## kind: loại nguồn · who speaks

{kind}"""
FIGURE = {
    "id": Text(vi="mã của dòng, không bao giờ dùng lại", en="the entry's id, never used again"),
    "indicator": Text(vi="chỉ tiêu, theo indicators.toml", en="the indicator, by indicators.toml"),
    "area": Text(vi="địa bàn, theo areas.toml", en="the area, by areas.toml"),
    "period": Text(vi="kỳ mà con số nói về", en="the time that the figure speaks of"),
    "breakdown": Text(
        vi="phần của chỉ tiêu; trống là toàn bộ", en="a part of the indicator; empty is the whole"
    ),
    "value": Text(
        vi="con số, dấu chấm thập phân, đúng từng chữ số như nguồn",
        en="the number, with a decimal point, digit for digit as published",
    ),
    "unit": Text(vi="đơn vị mà nguồn dùng", en="the unit that the source uses"),
    "status": Text(vi="mức chắc chắn", en="how firm it is"),
    "published": Text(
        vi="ngày công bố, hoặc chỉ tháng, năm; từ hết ngày ấy con số được coi là đã biết; trống thì tính từ lúc ghi sổ",
        en="the day of publication, or its month or year alone, by the end of which the figure counts as known; "
        "where empty, the day of recording",
    ),
    "recorded": Text(
        vi="lúc ghi vào sổ này, kèm múi giờ", en="when it was recorded here, with the time zone"
    ),
    "source": Text(vi="nguồn, theo sources.csv", en="the source, by sources.csv"),
    "qualifier": Text(
        vi="chữ nguồn viết kèm: hơn, gần, ước, làm tròn; số làm tròn nhường số đầy đủ",
        en="the source's own word beside it (more than, nearly, rounded); a rounded figure yields to an exact one",
    ),
    "supersedes": Text(
        vi="mã của dòng mà dòng này đính chính", en="the id of the entry that this one corrects"
    ),
    "note": Text(vi="ghi chú: lý do đính chính, chỗ cần lưu ý", en="why it was corrected, what to mind"),
}
SOURCE = {
    "id": Text(vi="mã của nguồn", en="the source's id"),
    "title": Text(vi="tên tài liệu hoặc bài", en="what the document or article is called"),
    "publisher": Text(vi="ai công bố", en="who published it"),
    "kind": Text(vi="loại nguồn", en="who speaks"),
    "url": Text(vi="địa chỉ trang", en="the page's address"),
    "published": Text(
        vi="ngày công bố, hoặc chỉ tháng, năm", en="the day of publication, or its month or year alone"
    ),
    "precedence": Text(
        vi="thứ tự tin cậy, số nhỏ trước, khi hai số cùng mức và cùng ngày",
        en="whom to believe first, the smaller number, between figures as firm and as new",
    ),
}
_STATUS = {
    Status.FINAL: Text(vi="cơ quan công bố coi là số cuối cùng", en="the publisher calls it final"),
    Status.PRELIMINARY: Text(
        vi="đủ kỳ, còn có thể sửa", en="the period is over, the figure may still change"
    ),
    Status.ESTIMATE: Text(vi="ước trước khi có đủ số", en="estimated before all was counted"),
    Status.UNSTATED: Text(vi="nguồn không nói mức nào", en="the source does not say"),
    Status.DERIVED: Text(
        vi="do người đăng tự tính; chỉ để tham khảo, không bao giờ dùng để đánh giá",
        en="worked out by whoever wrote it; for reference only, never used in a verdict",
    ),
}
_PERIOD = {
    PeriodKind.YEAR: Text(vi="cả năm", en="a whole year"),
    PeriodKind.HALF: Text(vi="nửa năm", en="a half"),
    PeriodKind.QUARTER: Text(vi="quý", en="a quarter"),
    PeriodKind.MONTH: Text(vi="tháng", en="a month"),
    PeriodKind.CUMULATED: Text(vi="lũy kế nhiều tháng", en="months cumulated"),
    PeriodKind.INSTANT: Text(vi="thời điểm", en="an instant"),
    PeriodKind.AVERAGE: Text(vi="bình quân nhiều năm", en="an average over years"),
}
_KIND = {
    SourceKind.STATISTICS: Text(vi="cơ quan thống kê", en="a statistics office"),
    SourceKind.GOVERNMENT: Text(vi="chính quyền, sở, ngành", en="a government or one of its offices"),
    SourceKind.INDEX: Text(vi="đơn vị công bố bộ chỉ số", en="whoever publishes an index"),
    SourceKind.PRESS: Text(vi="báo, đài", en="the press"),
    SourceKind.REPORT: Text(vi="báo cáo khác", en="another report"),
}


def page() -> str:
    """The page."""
    return _HEAD.format(
        figure=_columns(Figure, FIGURE),
        status=_words(Status, _STATUS, STATUS_TITLES),
        period=_periods(),
        source=_columns(Source, SOURCE),
        kind=_words(SourceKind, _KIND),
    )


def _columns(model: type[Value], words: Mapping[str, Text]) -> str:
    """The fields of `model` in order. Raises `KeyError` where one has no words."""
    rows = []
    for name, field in model.model_fields.items():
        optional = "" if field.default in (None, "") else f"`{field.default}`"
        needed = "cần · yes" if field.is_required() else optional
        rows.append([f"`{name}`", needed, words[name].vi, words[name].en])
    return table(["cột · column", "cần, hoặc mặc định · needed, or default", "nghĩa", "meaning"], rows)


def _words(
    every: type[_Kind], words: Mapping[_Kind, Text], titles: Mapping[_Kind, Text] | None = None
) -> str:
    def told(one: _Kind, language: str) -> str:
        title = f"**{titles[one].get(language)}**: " if titles else ""
        return title + words[one].get(language)

    rows = [[f"`{one}`", told(one, "vi"), told(one, "en")] for one in every]
    return table(["mã · id", "nghĩa", "meaning"], rows)


def _periods() -> str:
    """The kinds of periods, each with the example that the reader of packs itself names."""
    examples = {Period.parse(code).kind: Period.parse(code) for code in ALLOWED.split(", ")}
    rows = [
        [f"`{examples[kind]}`", f"{_PERIOD[kind].vi}: {examples[kind].label.vi}",
         f"{_PERIOD[kind].en}: {examples[kind].label.en}"]
        for kind in PeriodKind
    ]  # fmt: skip
    return table(["viết · written", "nghĩa", "meaning"], rows)
