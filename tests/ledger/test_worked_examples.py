"""The cases that the design names, with the province's published values (each has its address in the pack)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tests.ledger.make import VISITS, figure, indicator, ledger, used, year

from lotrinh.ledger.cells import Role
from lotrinh.ledger.growing import implied_levels

SHARE = indicator("share", "share")
GROWTH = indicator("growth", "growth")
VISITORS = indicator("visitors", unit=VISITS.id)


def test_the_share_of_2021_was_revised_a_year_later() -> None:
    """38.81 % published in December 2021 by the ministry, 39.83 % on 29 December 2022 by the statistics office."""
    first = figure("38.81", "2021", "share", unit="percent", published="2021-12")
    revised = figure("39.83", "2021", "share", unit="percent", published="2022-12-29", supersedes=first.id)
    whole = ledger([first, revised], SHARE)
    assert used(whole.known_on(dt.date(2021, 12, 30)), 2021, "share") is None
    assert used(whole.known_on(dt.date(2022, 6, 30)), 2021, "share") == Decimal("38.81")
    assert used(whole.known_on(dt.date(2022, 12, 28)), 2021, "share") == Decimal("38.81")
    assert used(whole.known_on(dt.date(2022, 12, 29)), 2021, "share") == Decimal("39.83")
    cell = whole.cell("share", "here", year(2021))
    assert cell is not None
    assert cell.role_of(first.id) is Role.SUPERSEDED
    assert whole.superseded_by(first.id) == (revised,)
    assert whole.conflicts() == ()


def test_growth_of_2024_was_an_estimate_for_six_weeks() -> None:
    """7.6 % put before the council on 9 December 2024, 8.76 % told by the province on 22 January 2025."""
    for link in ({"supersedes": "december"}, {"supersedes": None}):
        early = figure("7.6", "2024", "growth", unit="percent-growth", id="december", published="2024-12-09")
        late = figure("8.76", "2024", "growth", unit="percent-growth", published="2025-01-22", **link)
        whole = ledger([late, early], GROWTH)
        assert used(whole.known_on(dt.date(2025, 1, 21)), 2024, "growth") == Decimal("7.6")
        assert used(whole.known_on(dt.date(2025, 1, 22)), 2024, "growth") == Decimal("8.76")
        assert bool(whole.conflicts()) is (link["supersedes"] is None), (
            "a revision that is named is no conflict"
        )


def test_more_than_580_000_yields_to_583_000() -> None:
    """Two papers on the visitors of 2024; the rounded one is published later and would otherwise be in use."""
    rounded = figure(580000, "2024", "visitors", unit="luot-khach", qualifier="hơn; làm tròn", published="2025-12-31",
                     source="press")  # fmt: skip
    exact = figure(583000, "2024", "visitors", unit="luot-khach", published="2025-01-09")
    whole = ledger([rounded, exact], VISITORS)
    cell = whole.cell("visitors", "here", year())
    assert cell is not None
    assert cell.value == 583000
    assert cell.role_of(rounded.id) is Role.ROUNDED
    assert "làm tròn" in cell.why.vi
    assert whole.conflicts() == ()


def test_retail_growth_of_2023_has_two_sources_that_disagree() -> None:
    """18.89 % by the statistics office, 17.76 % by the department of industry and trade."""
    one = figure("18.89", "2023", "growth", unit="percent-growth", published="2023-12")
    other = figure("17.76", "2023", "growth", unit="percent-growth", published="2023-12", source="council")
    whole = ledger([one, other], GROWTH, statistics=10, council=20)
    assert used(whole, 2023, "growth") == Decimal("18.89")
    (finding,) = whole.findings()
    assert (finding.id, finding.severity) == ("ledger.conflict", "warning")
    for part in ("18,89", "17,76", "Statistics", "Council"):
        assert part in finding.message.vi
    assert "18.89%" in finding.message.en


def test_four_sources_give_8_76() -> None:
    """Equal values corroborate each other; one is in use, the newest of them."""
    days = {"statistics": "2025-01-22", "council": "2025-01-23", "press": "2025-02-19", "province": "2025"}
    figures = [
        figure("8.76", "2024", "growth", unit="percent-growth", id=source, source=source, published=day)
        for source, day in days.items()
    ]
    cell = ledger(figures, GROWTH).cell("growth", "here", year())
    assert cell is not None
    assert [entry.role for entry in cell.entries] == [Role.USED, *[Role.CORROBORATES] * 3]
    assert cell.entries[0].figure.id == "province", "an imprecise day counts from its last day"
    assert cell.why.vi == "4 nguồn cùng nêu số này."


def test_what_was_derived_on_a_page_is_never_used() -> None:
    """39.13 % is 15,011 ÷ 38,362 by somebody's hand; another page gives 39.65 %."""
    figures = [
        figure(value, "2020", "share", unit="percent", status="derived", id=f"d-{place}")
        for place, value in enumerate(("39.13", "39.65"))
    ]
    whole = ledger(figures, SHARE)
    cell = whole.cell("share", "here", year(2020))
    assert cell is not None
    assert cell.used is None
    assert {entry.role for entry in cell.entries} == {Role.DERIVED}
    assert whole.yearly("share", "here") == ()
    assert whole.conflicts() == ()


def test_the_same_share_by_a_declared_formula_is_used() -> None:
    """15,011 of 38,362.17 tỷ đồng are 39.1297 %."""
    share = indicator("share", "share", formula="share([services], [grdp])")
    figures = [figure("15011", "2020", "services"), figure("38362.17", "2020", "grdp")]
    whole = ledger(figures, share, indicator("services"), indicator("grdp"))
    (value,) = whole.yearly("share", "here")
    assert round(value.value, 4) == Decimal("39.1297")
    assert value.figure.id == "computed:share:here:2020"
    assert set(value.figure.figures) == {f.id for f in figures}
    assert value.figure.steps[-1].vi == "39,1297% = 15.011 tỷ đồng ÷ 38.362,17 tỷ đồng"


def test_visitors_of_2023_follow_from_2024() -> None:
    """583,000 visits, 12.15 % more than the year before: 583,000 ÷ 1.1215 = 519,839.5."""
    growth = indicator("visitors-growth", "growth", growth_of="visitors")
    figures = [
        figure(583000, "2024", "visitors", unit="luot-khach"),
        figure("12.15", "2024", "visitors-growth", unit="percent-growth"),
    ]
    whole = ledger(figures, VISITORS, growth)
    levels, rates = whole.yearly("visitors", "here"), whole.yearly("visitors-growth", "here")
    (implied,) = implied_levels(levels, rates)
    assert implied.year == 2023
    assert round(implied.value, 1) == Decimal("519839.5")
    assert implied.figure.figures == tuple(sorted(f.id for f in figures))


def test_budget_revenue_of_2024_does_not_bear_out_its_growth() -> None:
    """7,520 after 6,529 is 15.18 % more, not the 23.52 % published: the 2023 figure was revised unseen."""
    growth = indicator("growth", "growth", growth_of="own")
    figures = [figure(6529, "2023"), figure(7520, "2024"),
               figure("23.52", "2024", "growth", unit="percent-growth")]  # fmt: skip
    (finding,) = ledger(figures, growth).findings()
    assert finding.id == "ledger.growth"
    for part in ("23,52%", "6.529", "7.520", "15,18%"):
        assert part in finding.message.vi


def test_two_figures_for_the_merged_city_and_the_later_one_counts() -> None:
    """8.3 % put before the council in early December 2025, 7.23 % published three weeks later by the office."""
    council = figure("8.3", "2025", "growth", unit="percent-growth", area="can-tho", source="council",
                     published="2025-12-05")  # fmt: skip
    office = figure("7.23", "2025", "growth", unit="percent-growth", area="can-tho", published="2025-12-27")
    whole = ledger([council, office], GROWTH)
    cell = whole.cell("growth", "can-tho", year(2025))
    assert cell is not None
    assert cell.value == Decimal("7.23")
    assert cell.role_of(council.id) is Role.OLDER
    assert len(whole.conflicts()) == 1
    assert whole.cells("growth", "here") == (), "another area's figures never enter this one's series"
