"""The files that can be taken away, as bytes: the same programme and ledger always give the same ones."""

from __future__ import annotations

import csv
import io
import json
import math
from dataclasses import dataclass
from typing import Any

from lotrinh.assessing.verdict import Verdict
from lotrinh.programme.pack import schema, write
from lotrinh.text import Text
from lotrinh.web.public.scene import Scene, kept


@dataclass(frozen=True)
class File:
    """One file: its address, its own name, its type, what it holds, and the making of its content."""

    address: str
    name: str
    kind: str
    title: Text
    note: Text
    content: bytes

    @property
    def ending(self) -> str:
        """What sort of file it is: ``CSV``."""
        return self.name.rpartition(".")[2].upper()

    @property
    def size(self) -> Text:
        """Its size as a person says it.

        >>> File("a", "a.csv", "text/csv", Text(vi="a", en="a"), Text(vi="a", en="a"), b"x" * 40_318).size.vi
        '40 KB'
        """
        kilo = max(1, round(len(self.content) / 1000))
        return Text(vi=f"{kilo} KB", en=f"{kilo} kB")


CSV, JSON, ZIP = "text/csv; charset=utf-8", "application/json", "application/zip"


@kept
def figures_file(scene: Scene, indicator: str | None = None) -> File:
    """The ledger as known on the scene's day, or one indicator of it, with the columns of a pack's figures.csv."""
    figures = [one for one in scene.ledger if indicator in (None, one.indicator)]
    name = f"{scene.programme.id}-{indicator or 'so-lieu'}.csv"
    return File(
        "figures-file",
        name,
        CSV,
        Text(vi="Sổ số liệu", en="The ledger of figures"),
        Text(
            vi=f"{len(figures)} dòng, gồm cả số đã bị thay; cột như figures.csv của gói",
            en=f"{len(figures)} rows, superseded ones included; the columns of a pack's figures.csv",
        ),
        write.figures_csv(figures).encode(),
    )


@kept
def pack_file(scene: Scene) -> File:
    """The whole programme with its figures as a pack that `lotrinh check` accepts."""
    whole = scene.programme.model_copy(update={"figures": tuple(scene.ledger)})
    return File(
        "pack-file",
        f"{scene.programme.id}.zip",
        ZIP,
        Text(vi="Cả gói chương trình", en="The whole pack"),
        Text(
            vi="mục, mục tiêu, nhiệm vụ, cơ quan, địa bàn, văn bản, số liệu; lotrinh load nạp lại được",
            en="clauses, targets, tasks, agencies, areas, instruments, figures; lotrinh load takes it back",
        ),
        write.zipped(whole, readme(scene)),
    )


def readme(scene: Scene) -> str:
    """What lies beside the pack's files, so that the folder speaks for itself."""
    header = scene.programme.header
    licence = header.licence or "—"
    return (
        f"# {header.title.vi}\n\n{header.kind.vi} {header.number}. Giấy phép của dữ liệu: {licence}.\n"
        f"Kiểm tra: `lotrinh check .` · Nạp: `lotrinh load .`\n\n"
        f"# {header.title.en}\n\n{header.kind.en} {header.number}. Licence of the data: {licence}.\n"
        f"Check it: `lotrinh check .` · Load it: `lotrinh load .`\n"
    )


@kept
def verdicts_json(scene: Scene) -> File:
    """Every verdict with its reasons, as `lotrinh assess --json` prints it."""
    content = {
        "programme": scene.programme.id,
        "on": scene.day.isoformat(),
        "verdicts": [_finite(verdict.as_json()) for verdict in scene.verdicts.values()],
    }
    return File(
        "verdicts-json",
        f"{scene.programme.id}-danh-gia.json",
        JSON,
        Text(vi="Mọi đánh giá, kèm lý do", en="Every verdict, with its reasons"),
        Text(
            vi=f"{len(scene.verdicts)} mục tiêu, tính đến ngày {scene.day:%-d/%-m/%Y}; cả cách đọc khác và số đã dùng",
            en=f"{len(scene.verdicts)} targets as on {scene.day:%-d %B %Y}; other readings and the figures used, too",
        ),
        (json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode(),
    )


_COLUMNS = (
    "target", "clause", "sector", "title_vi", "title_en", "vow_vi", "vow_en", "outcome", "outcome_vi", "outcome_en",
    "freshness", "newest_year", "newest_value", "distance", "required_pace", "required_unit", "achieved_pace",
    "achieved_unit", "differs_under_another_reading",
)  # fmt: skip


@kept
def verdicts_csv(scene: Scene) -> File:
    """One row for each verdict, for a spreadsheet."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_row(verdict) for verdict in scene.verdicts.values())
    return File(
        "verdicts-csv",
        f"{scene.programme.id}-danh-gia.csv",
        CSV,
        Text(vi="Mọi đánh giá, mỗi mục tiêu một dòng", en="Every verdict, a row for each target"),
        Text(vi="mở được bằng bảng tính", en="for a spreadsheet"),
        # The mark tells spreadsheets that it is UTF-8; without it they garble Vietnamese.
        b"\xef\xbb\xbf" + out.getvalue().encode(),
    )


def _row(verdict: Verdict) -> dict[str, Any]:
    said, target = _finite(verdict.as_json()), verdict.target
    required, achieved, figure = (said[key] or {} for key in ("required_pace", "achieved_pace", "figure"))
    return {
        "target": target.id,
        "clause": target.clause,
        "sector": target.sector,
        "title_vi": target.title.vi,
        "title_en": target.title.en,
        "vow_vi": target.vow.vi,
        "vow_en": target.vow.en,
        "outcome": verdict.outcome.value,
        "outcome_vi": verdict.outcome.word.vi,
        "outcome_en": verdict.outcome.word.en,
        "freshness": said["freshness"]["state"],
        "newest_year": figure.get("year"),
        "newest_value": figure.get("value"),
        "distance": said["distance"],
        "required_pace": required.get("value"),
        "required_unit": required.get("unit"),
        "achieved_pace": achieved.get("value"),
        "achieved_unit": achieved.get("unit"),
        "differs_under_another_reading": said["differs_under_another_reading"],
    }


def _finite(value: Any) -> Any:
    """JSON has no infinity; what is without bound is left out as unknown."""
    if isinstance(value, dict):
        return {key: _finite(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(one) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


@kept
def schema_file(scene: Scene) -> File:
    """The JSON Schema of packs, a schema for each file, as `lotrinh schema` prints it."""
    content = json.dumps(schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    return File(
        "pack-schema",
        "lotrinh-goi.schema.json",
        JSON,
        Text(vi="Lược đồ của gói", en="The schema of packs"),
        Text(vi="JSON Schema 2020-12, một lược đồ cho mỗi tệp", en="JSON Schema 2020-12, one for each file"),
        content.encode(),
    )


@kept
def files(scene: Scene) -> tuple[File, ...]:
    """Everything on offer for the programme as a whole."""
    made = (pack_file, figures_file, verdicts_csv, verdicts_json, schema_file)
    return tuple(make(scene) for make in made)
