"""The page about method."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.assessing.outcomes import FreshnessState, Outcome
from lotrinh.text import Text
from lotrinh.web.addresses import Address, language_of
from lotrinh.web.public.method.examples import shown
from lotrinh.web.public.scene import scene_for

#: What must hold for each outcome, in the order in which the rules are tried; the words beside the mark say the rest.
RULES: dict[Outcome, Text] = {
    Outcome.NOT_MEASURABLE: Text(
        vi="một phần của câu chữ chưa định nghĩa được, hoặc chưa chọn chỉ tiêu để đo",
        en="a part of the statement is undefined, or no indicator has been chosen",
    ),
    Outcome.NOT_BEGUN: Text(
        vi="năm đầu tiên cần có số còn ở phía trước", en="the first year needed lies ahead"
    ),
    Outcome.BREACHED: Text(
        vi="mục tiêu phải đúng mỗi năm mà đã có một năm hụt; không sửa lại được",
        en="it must hold every year, and one year failed; that cannot be made good",
    ),
    Outcome.NO_DATA: Text(
        vi="không có số công bố nào trong những năm mà mục tiêu nói đến",
        en="nothing was published for the years that it speaks of",
    ),
    Outcome.TOO_LITTLE_DATA: Text(
        vi="mới có một số rời, thiếu số năm gốc, hoặc năm đích đã qua mà số của nó chưa có",
        en="one stray figure, no base, or the due year is past and its figure is not in",
    ),
    Outcome.ATTAINED: Text(
        vi="mọi năm cần có đã có số công bố, và đều nằm trong vùng chấp nhận",
        en="every year needed is in and published, and accepted",
    ),
    Outcome.MISSED: Text(
        vi="mọi năm cần có đã có số công bố, và nằm ngoài vùng",
        en="every year needed is in, and not accepted",
    ),
    Outcome.ON_TRACK: Text(
        vi="đã ở trong vùng, hoặc đà đạt được không kém đà cần có",
        en="already accepted, or its pace is at least the pace required",
    ),
    Outcome.AT_RISK: Text(
        vi="đà đạt được kém đà cần có, nhưng từ một nửa trở lên; hoặc đà chỉ đủ nhờ phần hồi phục sau gián đoạn, hoặc "
        "giữ đà này thì vượt khỏi vùng",
        en="its pace falls short of what is required, but makes at least half; or is enough only with the "
        "recovery after a break, or kept up would run out of the accepted range",
    ),
    Outcome.OFF_TRACK: Text(
        vi="đà đạt được chưa bằng một nửa đà cần có, hoặc ngược chiều",
        en="its pace is under half of what is required, or runs the wrong way",
    ),
}
FRESHNESS: dict[FreshnessState, Text] = {
    FreshnessState.FRESH: Text(vi="năm sau năm ấy chưa hết", en="the year after it has not ended"),
    FreshnessState.DUE: Text(
        vi="năm sau đã hết, số của nó còn trong thời gian chờ công bố",
        en="the next year has ended and its figure may still come",
    ),
    FreshnessState.OVERDUE: Text(
        vi="đã quá thời gian chờ công bố của chỉ tiêu", en="the indicator's usual delay is over"
    ),
    FreshnessState.NEVER: Text(vi="chưa có số năm nào", en="no yearly figure at all"),
}


def method(request: HttpRequest) -> HttpResponse:
    """How a verdict comes about: the rules in their order, the examples, and what is not done yet."""
    scene = scene_for(request)
    context = {
        "section": "method",
        "scene": scene,
        "programme": scene.programme,
        "bands": scene.programme.header.bands,
        "rules": [(outcome, RULES[outcome]) for outcome in Outcome],
        "freshness": [(state, FRESHNESS[state]) for state in FreshnessState],
        "chapters": shown(language_of(request.path_info)),
        "readings": len(scene.programme.readings),
        "confirmed": sum(bool(one.confirmed_by) for one in scene.programme.readings),
        "differing": [verdict for verdict in scene.verdicts.values() if verdict.differs],
    }
    return render(request, "public/method.html", context)


PAGES = [Address("method", vi="cach-danh-gia/", en="method/", view=method)]
