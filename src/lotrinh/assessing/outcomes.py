"""What the system can say of a target: the outcomes, how fresh its figures are, what the responsible people think.

Three things kept apart (DESIGN section 5). Outcome follows from arithmetic alone; freshness from the age of the
newest figure; judgement is what people say, and never changes the other two.
"""

from __future__ import annotations

from enum import StrEnum

from lotrinh.text import Text


class Outcome(StrEnum):
    """What the arithmetic says, in the order in which the rules are tried."""

    NOT_MEASURABLE = "not_measurable"
    NOT_BEGUN = "not_begun"
    BREACHED = "breached"
    NO_DATA = "no_data"
    TOO_LITTLE_DATA = "too_little_data"
    ATTAINED = "attained"
    MISSED = "missed"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"

    @property
    def word(self) -> Text:
        """The word that a reader sees."""
        return _TITLES[self]

    @property
    def meaning(self) -> Text:
        """The word explained in a line."""
        return _MEANINGS[self]

    @property
    def assessed(self) -> bool:
        """True where figures were enough to say how the target stands."""
        return self in _ASSESSED


#: From the most cautious to the most favourable; of two paces the more cautious outcome counts.
CAUTION = (Outcome.OFF_TRACK, Outcome.AT_RISK, Outcome.ON_TRACK)
#: How pages list outcomes: good news first, then what needs work, then what cannot be said.
DISPLAY_ORDER = (
    Outcome.ATTAINED,
    Outcome.ON_TRACK,
    Outcome.AT_RISK,
    Outcome.OFF_TRACK,
    Outcome.MISSED,
    Outcome.BREACHED,
    Outcome.NO_DATA,
    Outcome.TOO_LITTLE_DATA,
    Outcome.NOT_MEASURABLE,
    Outcome.NOT_BEGUN,
)
#: From worst to best, for targets in stages: the whole stands as its worst stage.
WORST_FIRST = (
    Outcome.MISSED,
    Outcome.BREACHED,
    Outcome.OFF_TRACK,
    Outcome.AT_RISK,
    Outcome.NOT_MEASURABLE,
    Outcome.NO_DATA,
    Outcome.TOO_LITTLE_DATA,
    Outcome.ON_TRACK,
    Outcome.NOT_BEGUN,
    Outcome.ATTAINED,
)
_ASSESSED = {
    Outcome.ATTAINED,
    Outcome.MISSED,
    Outcome.BREACHED,
    Outcome.ON_TRACK,
    Outcome.AT_RISK,
    Outcome.OFF_TRACK,
}
_TITLES: dict[Outcome, Text] = {
    Outcome.NOT_MEASURABLE: Text(vi="không đo được", en="not measurable"),
    Outcome.NOT_BEGUN: Text(vi="chưa bắt đầu", en="not begun"),
    Outcome.BREACHED: Text(vi="vi phạm", en="breached"),
    Outcome.NO_DATA: Text(vi="chưa có số liệu", en="no data"),
    Outcome.TOO_LITTLE_DATA: Text(vi="chưa đủ số liệu", en="too little data"),
    Outcome.ATTAINED: Text(vi="đạt", en="attained"),
    Outcome.MISSED: Text(vi="không đạt", en="missed"),
    Outcome.ON_TRACK: Text(vi="đúng tiến độ", en="on track"),
    Outcome.AT_RISK: Text(vi="có nguy cơ", en="at risk"),
    Outcome.OFF_TRACK: Text(vi="chậm", en="off track"),
}
_MEANINGS: dict[Outcome, Text] = {
    Outcome.NOT_MEASURABLE: Text(vi="như văn bản đang viết", en="as the document is worded"),
    Outcome.NOT_BEGUN: Text(vi="thời kỳ chưa tới", en="its period has not come"),
    Outcome.BREACHED: Text(
        vi="mục tiêu “hằng năm” đã hụt một năm",
        en="an every-year target failed in a year",
    ),
    Outcome.NO_DATA: Text(vi="không có số năm nào trong thời kỳ", en="no yearly figure within the period"),
    Outcome.TOO_LITTLE_DATA: Text(
        vi="mới có một số rời, hoặc thiếu năm gốc",
        en="one stray figure, or no base year",
    ),
    Outcome.ATTAINED: Text(
        vi="đủ số các năm cần có, nằm trong vùng",
        en="all years needed are in, and accepted",
    ),
    Outcome.MISSED: Text(
        vi="đủ số các năm cần có, ngoài vùng",
        en="all years needed are in, and not accepted",
    ),
    Outcome.ON_TRACK: Text(vi="đà không kém mức cần", en="its pace is no less than needed"),
    Outcome.AT_RISK: Text(
        vi="đà kém mức cần, chưa quá nửa",
        en="its pace falls short, by no more than half",
    ),
    Outcome.OFF_TRACK: Text(
        vi="đà kém xa mức cần, hoặc ngược chiều",
        en="its pace falls far short, or runs the wrong way",
    ),
}


class FreshnessState(StrEnum):
    """The newest figure against the indicator's period and publication lag."""

    FRESH = "fresh"
    DUE = "due"
    OVERDUE = "overdue"
    NEVER = "never"

    @property
    def word(self) -> Text:
        """The word that a reader sees."""
        return _FRESHNESS[self]

    @property
    def meaning(self) -> Text:
        """The word explained in a line."""
        return _FRESHNESS_MEANINGS[self]


_FRESHNESS: dict[FreshnessState, Text] = {
    FreshnessState.FRESH: Text(vi="mới", en="fresh"),
    FreshnessState.DUE: Text(vi="sắp có số mới", en="due"),
    FreshnessState.OVERDUE: Text(vi="quá hạn", en="overdue"),
    FreshnessState.NEVER: Text(vi="chưa từng có", en="never"),
}
_FRESHNESS_MEANINGS: dict[FreshnessState, Text] = {
    FreshnessState.FRESH: Text(
        vi="năm kế tiếp của số mới nhất chưa kết thúc",
        en="the year after the newest figure's has not ended",
    ),
    FreshnessState.DUE: Text(
        vi="năm kế tiếp đã kết thúc, còn trong hạn công bố",
        en="that year has ended and its figure may still come in time",
    ),
    FreshnessState.OVERDUE: Text(
        vi="đã quá hạn công bố mà chưa có số của năm kế tiếp",
        en="the time of publication is over and that year has no figure",
    ),
    FreshnessState.NEVER: Text(vi="chưa có số năm nào", en="there has been no yearly figure"),
}


class Judgement(StrEnum):
    """What the responsible people think; a field of its own."""

    SECURED = "secured"
    ATTAINABLE = "attainable"
    NEEDS_SUPPORT = "needs_support"
    COMPROMISED = "compromised"

    @property
    def word(self) -> Text:
        """The word that a reader sees."""
        return _JUDGEMENTS[self]

    @property
    def meaning(self) -> Text:
        """The word explained in a line."""
        return _JUDGEMENT_MEANINGS[self]


_JUDGEMENTS: dict[Judgement, Text] = {
    Judgement.SECURED: Text(vi="chắc chắn", en="secured"),
    Judgement.ATTAINABLE: Text(vi="có thể đạt", en="attainable"),
    Judgement.NEEDS_SUPPORT: Text(vi="cần hỗ trợ", en="needs support"),
    Judgement.COMPROMISED: Text(vi="khó đạt", en="compromised"),
}
_JUDGEMENT_MEANINGS: dict[Judgement, Text] = {
    Judgement.SECURED: Text(
        vi="cơ quan phụ trách tin chắc sẽ đạt",
        en="those responsible are sure that it will be met",
    ),
    Judgement.ATTAINABLE: Text(
        vi="sẽ đạt nếu việc làm đúng kế hoạch",
        en="it will be met if the work goes as planned",
    ),
    Judgement.NEEDS_SUPPORT: Text(
        vi="chỉ đạt khi được hỗ trợ thêm",
        en="it will be met only with further support",
    ),
    Judgement.COMPROMISED: Text(
        vi="khó còn đạt được, dù được hỗ trợ",
        en="it can hardly be met any more, even with support",
    ),
}
