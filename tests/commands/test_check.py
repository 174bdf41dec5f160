"""`lotrinh check`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

Run = Callable[..., Result]


def test_a_clean_pack_is_followed_by_what_the_ledger_has_to_say(lotrinh: Run, folder: Path) -> None:
    result = lotrinh("check", folder, "--json")
    assert result.exit_code == 0
    assert [(one["id"], one["severity"]) for one in json.loads(result.output)] == [
        ("ledger.conflict", "warning"),
        ("ledger.no-period", "note"),
        ("ledger.undated", "note"),
    ]


def test_a_formula_that_cannot_be_is_an_error(lotrinh: Run, folder: Path) -> None:
    indicators = folder / "indicators.toml"
    text = indicators.read_text("utf-8").replace(
        'id = "thu-du-lich"\n', 'id = "thu-du-lich"\nformula = "thu-du-lich + 1"\n'
    )
    indicators.write_text(text, "utf-8")
    result = lotrinh("check", folder, "--lang", "en")
    assert result.exit_code == 1
    assert "ledger.formula-" in result.output


def test_errors_end_with_code_1_and_are_told_in_both_languages(lotrinh: Run, broken: Path) -> None:
    result = lotrinh("check", broken)
    assert result.exit_code == 1
    assert result.output == (
        "lỗi / error tasks.toml:26 · II.2.1 · lead pack.reference\n"
        "  “so-du-lic” không có trong agencies.toml. Ý là “so-du-lich”?\n"
        "  “so-du-lic” is not in agencies.toml. Did you mean “so-du-lich”?\n"
        "  Vì sao: Tham chiếu trỏ vào chỗ trống.\n"
        "  Why: The reference points to nothing.\n"
        "  Cách sửa: Sửa mã, hoặc thêm mục “so-du-lic” vào agencies.toml.\n"
        "  What to do: Correct the id, or add “so-du-lic” to agencies.toml.\n"
        "cảnh báo / warning tasks.toml:14 · II.1.2 · start pack.target.time\n"
        "  Năm 2002 nằm ngoài chương trình (2021–2040).\n"
        "  The year 2002 lies outside the programme (2021–2040).\n"
        "  Vì sao: Thường là gõ nhầm năm.\n"
        "  Why: Usually a slip in the year.\n"
        "  Cách sửa: Sửa năm, hoặc last_year, vision_year của chương trình.\n"
        "  What to do: Correct the year, or the programme's last_year or vision_year.\n"
        "1 lỗi, 1 cảnh báo, 0 ghi chú. / 1 error, 1 warning, 0 notes.\n"
    )


def test_warnings_alone_end_with_code_0(lotrinh: Run, broken: Path) -> None:
    tasks = broken / "tasks.toml"
    tasks.write_text(tasks.read_text("utf-8").replace('so-du-lic"', 'so-du-lich"'), "utf-8")
    result = lotrinh("check", broken, "--lang", "en")
    assert result.exit_code == 0
    assert "warning tasks.toml:14" in result.output
    assert "0 errors" in result.output


def test_one_language_alone(lotrinh: Run, broken: Path) -> None:
    vietnamese = lotrinh("check", broken, "--lang", "vi").output
    assert "lỗi tasks.toml:26" in vietnamese
    assert "Why" not in vietnamese
    english = lotrinh("check", broken, "--lang", "en").output
    assert "error tasks.toml:26" in english
    assert "Vì sao" not in english


def test_a_language_that_does_not_exist_is_refused_in_both(lotrinh: Run, folder: Path) -> None:
    result = lotrinh("check", folder, "--lang", "fr")
    assert result.exit_code == 2
    assert result.stderr == (
        "lotrinh check: --lang: Không có ngôn ngữ “fr”; chọn vi hoặc en.\n"
        "lotrinh check: --lang: There is no language “fr”; choose vi or en.\n"
        "Xem / See: lotrinh check --help\n"
    )


def test_json_for_machines(lotrinh: Run, broken: Path) -> None:
    result = lotrinh("check", broken, "--json")
    assert result.exit_code == 1
    first, second = json.loads(result.output)
    assert {name: first[name] for name in ("id", "severity", "file", "line", "item", "field")} == {
        "id": "pack.reference",
        "severity": "error",
        "file": "tasks.toml",
        "line": 26,
        "item": "II.2.1",
        "field": "lead",
    }
    assert set(first["message"]) == set(first["hint"]) == {"vi", "en"}
    assert second["severity"] == "warning"


def test_a_bundled_pack_goes_by_its_name(lotrinh: Run) -> None:
    assert lotrinh("check", "hau-giang-dich-vu-2030").exit_code == 0


def test_what_a_pack_says_is_not_markup(lotrinh: Run, folder: Path) -> None:
    tasks = folder / "tasks.toml"
    tasks.write_text(
        tasks.read_text("utf-8").replace('lead = "so-du-lich"', 'lead = "[red]x[/nope]"'), "utf-8"
    )
    assert "“[red]x[/nope]”" in lotrinh("check", folder).output
