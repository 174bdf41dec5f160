"""docs/reference/outcomes.md, from `lotrinh.assessing.outcomes`."""

from __future__ import annotations

from collections.abc import Iterable

from lotrinh.assessing.outcomes import DISPLAY_ORDER, WORST_FIRST, FreshnessState, Judgement, Outcome

from .tables import table

_HEAD = """# Kết quả, độ mới, ý kiến · Outcomes, freshness, judgements

Ba điều tách riêng; không điều nào sửa điều nào.\\
Three things kept apart; none changes another. [How a verdict comes about](../explanation/verdicts.md) has the rules.
Made by `make reference` from `src/lotrinh/assessing/outcomes.py`.

## Kết quả · Outcomes

Do phép tính. Các quy tắc được thử theo thứ tự này, quy tắc đầu tiên đúng là kết quả.\\
By arithmetic. The rules are tried in this order, and the first that applies is the outcome.

{outcomes}
- Thứ tự trên trang · The order on pages: {display}.
- Mục tiêu nhiều giai đoạn lấy giai đoạn xấu nhất; từ xấu tới tốt ·
  A target in stages stands as its worst stage; from worst to best: {worst}.

## Độ mới · Freshness

Tuổi của số mới nhất so với kỳ và độ trễ công bố của chỉ tiêu.\\
The age of the newest figure against the indicator's period and publication lag.

{freshness}
## Ý kiến · Judgements

Cơ quan phụ trách nghĩ thế nào, từ chắc chắn nhất.\\
What the responsible people think, from the surest.

{judgements}"""


def page() -> str:
    """The page."""
    return _HEAD.format(
        outcomes=_words(Outcome),
        display=_listed(DISPLAY_ORDER),
        worst=_listed(WORST_FIRST),
        freshness=_words(FreshnessState),
        judgements=_words(Judgement),
    )


def _words(every: Iterable[Outcome | FreshnessState | Judgement]) -> str:
    rows = [
        [f"`{one}`", f"**{one.word.vi}**: {one.meaning.vi}", f"**{one.word.en}**: {one.meaning.en}"]
        for one in every
    ]
    return table(["mã · id", "tiếng Việt", "English"], rows)


def _listed(every: Iterable[Outcome]) -> str:
    return ", ".join(f"{one.word.vi} (`{one}`)" for one in every)
