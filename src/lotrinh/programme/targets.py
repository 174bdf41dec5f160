"""Targets: a statement about an indicator. A statistic of a series, an interval that accepts it, the years it needs.

What the text says (`bound`) and what it is taken to mean (`effective_bound`) are two fields. What the text leaves
open is a :class:`Reading`: a question with options, one of them chosen, each changing fields of the target.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from lotrinh.programme.base import Locator, Number, Plain, Slug, TargetId, Value, Year
from lotrinh.programme.indicators import Direction
from lotrinh.programme.quantities import Prices
from lotrinh.text import Refused, Text


class TargetKind(StrEnum):
    """A number, a direction only, or a thing done."""

    QUANTITATIVE = "quantitative"
    DIRECTIONAL = "directional"
    MILESTONE = "milestone"


class Shape(StrEnum):
    """The statistic that a target is about (DESIGN section 5)."""

    LEVEL = "level"
    AVERAGE_GROWTH = "average_growth"
    GROWTH_EACH_YEAR = "growth_each_year"
    INCREASE = "increase"
    MULTIPLE = "multiple"
    MAINTAIN = "maintain"
    MEAN = "mean"
    TOTAL = "total"
    VERSUS = "versus"
    UNIVERSAL = "universal"
    RANK = "rank"
    DIRECTION = "direction"
    MILESTONE = "milestone"
    STAGES = "stages"


class Bound(StrEnum):
    """Which values are accepted."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    ABOUT = "about"
    EQUAL = "equal"


class Timing(StrEnum):
    """When a comparison with another series must hold."""

    AT_YEAR = "at_year"
    EACH_YEAR = "each_year"
    AVERAGE = "average"


class Compared(StrEnum):
    """What of the two series a `versus` target compares."""

    LEVEL = "level"
    GROWTH = "growth"


class Operator(StrEnum):
    """Own minus, or over, the reference."""

    MINUS = "minus"
    OVER = "over"


class TimeSource(StrEnum):
    """Where the text states the time."""

    EXPLICIT = "explicit"
    INHERITED = "inherited"
    DOCUMENT = "document"
    NONE = "none"


class Stage(Value):
    """One step of a staged target: the value due by a year."""

    year: Year
    effective_bound: Bound = Bound.AT_LEAST
    value: Number


#: The fields of a target that a reading may change.
READABLE = frozenset(
    {
        "shape",
        "effective_bound",
        "value",
        "low",
        "high",
        "tolerance",
        "unit",
        "year",
        "first_year",
        "last_year",
        "base_year",
        "indicator",
        "reference",
        "reference_area",
        "timing",
        "compared",
        "operator",
        "margin",
        "prices",
        "area",
        "undefined",
    }
)


class Option(Value):
    """One way to read an open question; `set` gives the fields of the target that it changes."""

    id: Slug
    title: Text
    set: dict[str, Any] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _readable(self) -> Self:
        if unknown := sorted(set(self.set) - READABLE):
            names, allowed = ", ".join(unknown), ", ".join(sorted(READABLE))
            raise Refused(
                vi=f"một cách đọc không được đổi trường {names}; các trường được đổi: {allowed}",
                en=f"a reading cannot change {names}; it may change: {allowed}",
            )
        return self


class Reading(Value):
    """A named assumption about one target: the question, the options, the one chosen and who confirmed it."""

    target: TargetId
    id: Slug
    question: Text
    chosen: Slug
    options: Annotated[tuple[Option, ...], Field(min_length=1)]
    confirmed_by: Plain = ""
    confirmed_on: dt.date | None = None

    @model_validator(mode="after")
    def _chosen_is_there(self) -> Self:
        ids = [option.id for option in self.options]
        if self.chosen not in ids:
            listed = ", ".join(ids)
            raise Refused(
                vi=f"cách đọc được chọn “{self.chosen}” không có trong các cách nêu ra: {listed}",
                en=f"the chosen option “{self.chosen}” is not among those listed: {listed}",
            )
        if len(set(ids)) < len(ids):
            raise Refused(vi="hai cách đọc cùng một mã", en="two options share one id")
        return self

    def option(self, id: str) -> Option:
        """The option `id`. Raises `KeyError`."""
        found = next((option for option in self.options if option.id == id), None)
        if found is None:
            raise KeyError(id)
        return found


class Target(Value):
    """A target of the programme.

    Time: `year` for what must hold by or at a year; `first_year`, `last_year` for what must hold over years;
    `base_year` is the year whose level is the start. Values are in `unit`. `tolerance` widens "about".
    `undefined` says which part of the statement is not defined: such a target cannot be measured.
    `supplier` is the agency that should supply figures, a proposal where the document names none.
    """

    id: TargetId
    clause: Locator
    kind: TargetKind
    sector: Slug
    title: Text
    vow: Text
    area: Slug
    indicator: Slug | None = None
    shape: Shape
    direction: Direction | None = None
    bound: Bound | None = None
    effective_bound: Bound | None = None
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    tolerance: Annotated[Number, Field(ge=0)] | None = None
    unit: Slug | None = None
    prices: Prices | None = None
    year: Year | None = None
    first_year: Year | None = None
    last_year: Year | None = None
    base_year: Year | None = None
    time_source: TimeSource = TimeSource.EXPLICIT
    reference: Slug | None = None
    reference_area: Slug | None = None
    compared: Compared | None = None
    operator: Operator = Operator.MINUS
    timing: Timing | None = None
    margin: Annotated[Number, Field(ge=0)] | None = None
    register_id: Slug | None = None
    stages: tuple[Stage, ...] = ()
    undefined: Text | None = None
    supplier: Slug | None = None
    supplier_note: Text | None = None
    amended_by: Slug | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.undefined is None:
            for check in (_check_times, _check_values, _check_versus):
                check(self)
        return self

    def read_as(self, options: list[Option] | tuple[Option, ...]) -> Target:
        """The target with the fields that `options` set, validated anew. Raises `pydantic.ValidationError`."""
        changes: dict[str, Any] = {}
        for option in options:
            changes.update(option.set)
        if not changes:
            return self
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        # The text “none” takes a field away: TOML has no null.
        fields.update({name: None if value == "none" else value for name, value in changes.items()})
        return Target.model_validate(fields)

    @property
    def begins(self) -> int | None:
        """The first year that the target speaks of; None where it begins with the programme."""
        return self.first_year

    @property
    def ends(self) -> int | None:
        """The last year that the target needs; None where it has no end."""
        if self.stages:
            return max(stage.year for stage in self.stages)
        return self.year or self.last_year


_NEEDS_YEAR = {Shape.LEVEL, Shape.INCREASE, Shape.MULTIPLE, Shape.UNIVERSAL, Shape.RANK, Shape.MILESTONE}
_NEEDS_SPAN = {Shape.AVERAGE_GROWTH, Shape.GROWTH_EACH_YEAR, Shape.MAINTAIN, Shape.MEAN, Shape.TOTAL}
_NEEDS_BASE = {Shape.AVERAGE_GROWTH, Shape.INCREASE, Shape.MULTIPLE}
_NO_VALUE = {Shape.DIRECTION, Shape.MILESTONE, Shape.STAGES}


def _missing(target: Target, *names: str) -> None:
    absent = [name for name in names if getattr(target, name) is None]
    if absent:
        listed = ", ".join(absent)
        raise Refused(
            vi=f"mục tiêu dạng “{target.shape}” còn thiếu: {listed}",
            en=f"a “{target.shape}” target also needs: {listed}",
        )


def _check_times(target: Target) -> None:
    if target.shape in _NEEDS_YEAR:
        _missing(target, "year")
    if target.shape in _NEEDS_SPAN:
        _missing(target, "first_year", "last_year")
    if target.shape in _NEEDS_BASE:
        _missing(target, "base_year")
    if target.first_year and target.last_year and target.last_year < target.first_year:
        raise Refused(
            vi=f"thời kỳ kết thúc ({target.last_year}) trước khi bắt đầu ({target.first_year})",
            en=f"the period ends ({target.last_year}) before it begins ({target.first_year})",
        )
    if target.base_year and target.ends and target.base_year >= target.ends:
        raise Refused(
            vi=f"năm gốc ({target.base_year}) phải trước năm đích ({target.ends})",
            en=f"the base year ({target.base_year}) must come before the end ({target.ends})",
        )
    if target.shape is Shape.STAGES and not target.stages:
        raise Refused(
            vi="mục tiêu dạng “stages” cần ít nhất một chặng", en="a “stages” target needs at least one stage"
        )
    if target.shape is Shape.DIRECTION:
        _missing(target, "direction")


def _check_values(target: Target) -> None:
    if target.shape in _NO_VALUE or (
        target.shape is Shape.VERSUS and target.value is None and target.low is None
    ):
        return
    _missing(target, "effective_bound", "unit")
    if target.effective_bound is Bound.BETWEEN:
        _missing(target, "low", "high")
    elif target.effective_bound is Bound.ABOUT:
        _missing(target, "value", "tolerance")
    elif target.value is None and target.low is None and target.high is None:
        raise Refused(
            vi="thiếu giá trị: ghi value, hoặc low và high", en="no value: give value, or low and high"
        )
    ends = {
        Bound.AT_LEAST: ("low",), Bound.MORE_THAN: ("low",), Bound.AT_MOST: ("high",), Bound.LESS_THAN: ("high",),
        Bound.EQUAL: ("low", "high"),
    }  # fmt: skip
    if target.value is None and target.effective_bound in ends:
        _missing(target, *ends[target.effective_bound])
    if target.low is not None and target.high is not None and target.low > target.high:
        raise Refused(
            vi=f"đầu thấp ({target.low}) cao hơn đầu cao ({target.high})",
            en=f"the low end ({target.low}) is above the high end ({target.high})",
        )


def _check_versus(target: Target) -> None:
    if target.shape is Shape.VERSUS:
        _missing(target, "reference", "compared", "timing", "effective_bound")
        if target.timing is Timing.AT_YEAR:
            _missing(target, "year")
        else:
            _missing(target, "first_year", "last_year")
        if target.timing is Timing.AVERAGE and target.compared is Compared.GROWTH:
            _missing(target, "base_year")
