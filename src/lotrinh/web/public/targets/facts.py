"""The four facts beside a verdict: how fresh, on what basis, under other readings, what the responsible think."""

from __future__ import annotations

from lotrinh.assessing.verdict import Verdict
from lotrinh.formats import both
from lotrinh.text import Text
from lotrinh.web.public.glance.title import Fact
from lotrinh.web.public.scene import Scene

_FIGURES = Text(vi="Số liệu", en="Figures")
_BASIS = Text(vi="Căn cứ", en="Basis")
_READINGS = Text(vi="Theo cách đọc khác", en="Under other readings")
_JUDGEMENT = Text(vi="Ý kiến cơ quan phụ trách", en="Judgement of the responsible")


def facts(scene: Scene, verdict: Verdict) -> tuple[Fact, ...]:
    """The four facts in their order."""
    fresh = verdict.freshness
    return (
        Fact(_FIGURES, fresh.state.word, fresh.note),
        _basis(verdict),
        _readings(verdict),
        _judgement(scene, verdict),
    )


def _basis(verdict: Verdict) -> Fact:
    n = both(verdict.measure.usable)
    if not verdict.outcome.assessed:
        return Fact(_BASIS, Text(vi="chưa đánh giá", en="not assessed"), verdict.outcome.meaning)
    if verdict.measure.decided is not None or verdict.measure.breached is not None:
        return Fact(_BASIS, Text(vi="đủ số liệu", en="figures that settle it"), verdict.ruling.words)
    if verdict.measure.track is None or verdict.measure.inside:
        return Fact(_BASIS, Text(vi="chỉ xét số đã có", en="the figures so far"), verdict.ruling.words)
    return Fact(
        _BASIS,
        Text(vi="chỉ xét đà", en="pace only"),
        Text(
            vi=f"có {n.vi} số năm; so đà đạt được với đà cần có, không phải xác suất",
            en=f"{n.en} yearly value{'' if verdict.measure.usable == 1 else 's'}; two paces compared, no probability",
        ),
    )


def _readings(verdict: Verdict) -> Fact:
    others = verdict.other_readings
    if not others:
        return Fact(_READINGS, Text(vi="không có", en="none"), None)
    n = both(len(others))
    if not verdict.differs:
        word = verdict.outcome.word
        same = Text(vi=f"vẫn {word.vi}", en=f"still {word.en}")
        plural = "" if len(others) == 1 else "s"
        return Fact(_READINGS, same, Text(vi=f"{n.vi} cách đọc khác", en=f"{n.en} other reading{plural}"))
    differing = [other for other in others if other.differs]
    first, k = differing[0], both(len(differing))
    answer = Text(vi=f"khác ở {k.vi} trong {n.vi}", en=f"different in {k.en} of {n.en}")
    return Fact(
        _READINGS,
        answer if len(others) > 1 else Text(vi="khác", en="different"),
        Text(
            vi=f"đọc “{first.title.vi}”: {first.outcome.word.vi}",
            en=f"read as “{first.title.en}”: {first.outcome.word.en}",
        ),
    )


def _judgement(scene: Scene, verdict: Verdict) -> Fact:
    judgement = scene.judgements.get(verdict.target.id)
    if judgement is None:
        none = Text(vi="chưa có", en="none recorded")
        return Fact(
            _JUDGEMENT, none, Text(vi="không thay được kết quả tính", en="would not overwrite the arithmetic")
        )
    said = " · ".join(part for part in (judgement.by, judgement.comment) if part)
    return Fact(_JUDGEMENT, judgement.title, Text(vi=said, en=said))
