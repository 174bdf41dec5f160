"""What a verdict says, in both languages, on the worked examples."""

from __future__ import annotations

import pytest

from lotrinh.assessing.examples import Example, chapters
from lotrinh.assessing.sentences import sentence, short

EXAMPLES = {example.id: example for chapter in chapters() for example in chapter.examples}


@pytest.mark.parametrize(("id", "vi", "en"), [
    ("about",
     "Từ 39,83% năm 2021 đến 34,37% năm 2023, tức giảm 2,73 điểm %/năm; "
     "để tới 37% năm 2030 phải tăng 0,38 điểm %/năm.",
     "From 39.83% in 2021 to 34.37% in 2023: it fell 2.73 pp a year; "
     "to reach 37% by 2030 it must rise 0.38 pp a year."),
    ("average-growth",
     "Bình quân tăng 6,3%/năm (2020–2024); từ 2024 đến 2030 phải tăng 10,3%/năm.",
     "On average it rose 6.3% a year (2020–2024); until 2030 it must rise 10.3% a year."),
    ("each-year", "Hụt các năm: 2021, 2024.", "Failed in: 2021, 2024."),
    ("nothing", "Không có số năm nào trong thời kỳ.", "No yearly figure within the period."),
    ("maintain", "Đạt cả 3 năm có số, 2021–2023.", "Held in all 3 known years, 2021–2023."),
    ("direction", "Tăng 2,51 điểm/năm (2020–2022).", "Rose 2.51 points a year (2020–2022)."),
])  # fmt: skip
def test_the_sentence_of_an_example(id: str, vi: str, en: str) -> None:
    example = EXAMPLES[id]
    said = sentence(example.verdict())
    assert (said.vi, said.en) == (vi, en)


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES.keys())
def test_every_example_has_a_line_and_a_sentence_in_both_languages(example: Example) -> None:
    verdict = example.verdict()
    for said in (short(verdict), sentence(verdict)):
        assert "None" not in said.vi + said.en
        assert said.vi != said.en
    assert sentence(verdict).en.endswith(".")
