"""What the tests of the laws share: targets of every shape in a line, and the required pace followed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st
from tests.assessing.make import indicator, programme, target

from lotrinh.assessing.outcomes import Outcome
from lotrinh.assessing.scales import Scale
from lotrinh.assessing.sentences import sentence, short
from lotrinh.assessing.verdict import Assessor, Verdict
from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.targets import Target

LATER = dt.date(2031, 6, 1)
HAIR = 1e-6
Series = Mapping[str, Mapping[int | str, Any]]
positive = st.floats(1, 1e9).map(lambda x: float(f"{x:.9g}"))
share = st.floats(1, 99).map(lambda x: round(x, 4))
rate = st.floats(-5, 15).map(lambda x: round(x, 2))
anything = st.floats(-1e6, 1e6).map(lambda x: round(x, 3))
one_sided = st.sampled_from(["at_least", "more_than", "at_most", "less_than"])
UPWARDS = ("at_least", "more_than")
CLOSED = ("at_least", "at_most", "between", "about", "equal")
ORDER = [Outcome.OFF_TRACK, Outcome.AT_RISK, Outcome.ON_TRACK]
STOCK, SHARE = (indicator(observes="stock"),), (indicator(observes="share"),)
TWO = (indicator("own"), indicator("ref"))
GROWING = (indicator("own", "growth"), indicator("ref", "growth"))


def years(values: list[float], first: int = 2020) -> dict[int | str, Any]:
    return {first + i: value for i, value in enumerate(values)}


def by(bound: str, value: float, shape: str = "level", **fields: Any) -> Target:
    return target(shape=shape, effective_bound=bound, value=repr(value), **{"year": 2030, **fields})


def over(bound: str, value: float, shape: str, **fields: Any) -> Target:
    return by(bound, value, shape, **{"year": None, "first_year": 2021, "last_year": 2030, **fields})


def faster(bound: str, value: float, **fields: Any) -> Target:
    usual = {
        "unit": "percentage-point-per-year",
        "reference": "ref",
        "compared": "growth",
        "timing": "average",
        "base_year": 2020,
    }
    return over(bound, value, "versus", **{**usual, **fields})


def required(verdict: Verdict) -> float:
    assert verdict.measure.required is not None
    return verdict.measure.required.value


def follow(verdict: Verdict, value: float, steps: float) -> float:
    """The value after `steps` years of the required pace."""
    pace = verdict.measure.required
    assert pace is not None
    return value * (1 + pace.value / 100) ** steps if pace.scale is Scale.LOG else value + pace.value * steps


def carried_on(verdict: Verdict, value: float, steps: float) -> float:
    """The value after `steps` more years of the pace achieved so far."""
    assert verdict.measure.track is not None
    pace = verdict.measure.track.achieved
    return value * (1 + pace.value / 100) ** steps if pace.scale is Scale.LOG else value + pace.value * steps


def spoken(one: Target, series: Series, on: dt.date = dt.date(2026, 11, 22), **more: Any) -> str:
    """The verdict as strict JSON with both of its sentences, which is all that a reader ever gets."""
    whole = programme(one, series, **more)
    verdict = Assessor(whole, Ledger.of(whole).known_on(on), on).verdict(one)
    said = short(verdict), sentence(verdict)
    return json.dumps([verdict.as_json(), *(text.model_dump() for text in said)], allow_nan=False)


def english(one: Target, series: Series, **more: Any) -> str:
    return json.loads(spoken(one, series, **more))[2]["en"]
