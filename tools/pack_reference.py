"""Writes the pages of reference that are made from the code: `tools/pack_reference.py`, or with `--check`.

docs/reference/findings.md from the table of findings; the fields at the end of docs/reference/pack.md from the values;
docs/reference/schema/ from the same. A test refuses a page that is out of date.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from lotrinh.formats import number
from lotrinh.programme.base import LOCATOR, SLUG, TARGET_ID
from lotrinh.programme.pack import schema
from lotrinh.programme.pack.check.references import REFERENCES
from lotrinh.programme.pack.draft import file_of
from lotrinh.programme.pack.explain import FORMS
from lotrinh.programme.pack.rules import RULES, Rule
from lotrinh.programme.pack.tables import TABLES, Table
from lotrinh.programme.units import BUILT_IN

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"
MARK = "<!-- From here on this page is made by tools/pack_reference.py; write above this line. -->"

_FINDINGS = """# Findings about packs

What `lotrinh check` can say, by its stable id. An error refuses the pack; a warning wants a look; a note informs. Each
is told in Vietnamese and English with its file, line, item and field; words in braces stand for the details of a case.
`lotrinh check PACK --json` gives the same as data. Once a pack has no errors, the command also tells what the
ledger has to say of its figures and formulas (`ledger.…`, in [figures](../explanation/figures.md)).

This page is made from the table in `src/lotrinh/programme/pack/rules/` by `tools/pack_reference.py`.
"""
_KINDS = {"error": "lỗi · error", "warning": "cảnh báo · warning", "note": "ghi chú · note"}


def findings() -> str:
    """The page of findings."""
    index = "\n".join(f"| [`{one.id}`](#{_anchor(one.id)}) | {one.severity} |" for one in RULES.values())
    parts = [_FINDINGS, f"| id | severity |\n|---|---|\n{index}\n", *map(_finding, RULES.values())]
    return "\n".join(parts)


def _anchor(id: str) -> str:
    return id.replace(".", "")


def _finding(rule: Rule) -> str:
    return (
        f"## {rule.id}\n\n*{_KINDS[rule.severity]}*\n\n"
        f"- {_plain(rule.says.vi)}\\\n  {_plain(rule.says.en)}\n"
        f"- **Vì sao:** {rule.why.vi}\\\n  **Why:** {rule.why.en}\n"
        f"- **Cách sửa:** {_plain(rule.hint.vi)}\\\n  **What to do:** {_plain(rule.hint.en)}\n"
    )


def _plain(template: str) -> str:
    """A template as a reader takes it: details in braces, doubled braces single, no place for a guess."""
    return template.replace(" {guess}", "").replace("{guess}", "").replace("{{", "{").replace("}}", "}")


def fields() -> str:
    """The fields of every table of a pack."""
    schemas = schema()
    parts, described = [MARK + "\n\n## Fields\n"], set[str]()
    for table in TABLES:
        whole: dict[str, Any] = schemas[table.file]
        name = table.model.__name__
        heading = f"`{table.file}`" + (
            f" `[[{table.key}]]`" if table.key and table.file.endswith(".toml") else ""
        )
        parts.append(f"### {heading}\n")
        if name in described:
            parts.append(f"Fields as of [{name}](#{name.lower()}), above.\n")
            continue
        described.add(name)
        definition = whole["$defs"].get(name) or whole
        parts.append(_described(definition))
        parts.append(_rows(definition, table))
        parts += _parts(whole["$defs"], definition, table, described)
    return "\n".join([*parts, _units()])


def _units() -> str:
    """The units that every pack has."""
    rows = "\n".join(
        f"| `{one.id}` | {one.title.vi} · {one.title.en} | {one.dimension} | {number(one.factor, 'en')} |"
        for one in BUILT_IN.values()
    )
    return f"## Built-in units\n\n| unit | | dimension | of its base |\n|---|---|---|---|\n{rows}\n"


def _described(definition: dict[str, Any]) -> str:
    """What the values say of themselves, without the examples that only a test reads."""
    words = str(definition.get("description", "")).partition(">>>")[0]
    return " ".join(words.replace("`None`", "absent").split()) + "\n"


def _parts(defs: dict[str, Any], owner: dict[str, Any], table: Table, described: set[str]) -> list[str]:
    """The tables within a table, each described once."""
    found: list[str] = []
    for name in _named(owner):
        if name in described or name == "Text" or "properties" not in defs[name]:
            continue
        described.add(name)
        found += [f"#### {name}\n", _described(defs[name]), _rows(defs[name], table)]
        found += _parts(defs, defs[name], table, described)
    return found


def _named(part: Any) -> list[str]:
    """The definitions that a part of a schema refers to, in order."""
    if isinstance(part, dict):
        own = [str(part["$ref"]).rpartition("/")[2]] if "$ref" in part else []
        inner = [name for key, value in part.items() if key != "$defs" for name in _named(value)]
        return list(dict.fromkeys(own + inner))
    return [name for one in part for name in _named(one)] if isinstance(part, list) else []


def _rows(definition: dict[str, Any], table: Table) -> str:
    required = definition.get("required", [])
    lines = ["| field | needed | what |", "|---|---|---|"]
    for name, part in definition["properties"].items():
        needed = "yes" if name in required else ""
        lines.append(f"| `{name}` | {needed} | {_what(part)}{_leads(table, name)}{_default(part)} |")
    return "\n".join(lines) + "\n"


def _leads(table: Table, name: str) -> str:
    """Where an identifier leads, as the table of references says."""
    goals = {one.to for one in REFERENCES if one.field == table.field and one.path.split(".")[-1] == name}
    return "".join(
        f" of `{file_of(goal)}`" + (f" ({goal})" if goal != "units" else " or a built-in unit")
        for goal in goals
    )


def _default(part: dict[str, Any]) -> str:
    value = part.get("default")
    return f"; else `{json.dumps(value, ensure_ascii=False)}`" if value not in (None, "", [], {}) else ""


_PATTERNS = {SLUG: "slug", LOCATOR: "locator of a clause", TARGET_ID: "id of a target"}
_PATTERNS |= {
    pattern: f"{wanted.en}, `{example}`"
    for pattern, (wanted, example) in FORMS.items()
    if pattern not in _PATTERNS
}
_FORMATS = {"date": "day, `2024-08-15`", "date-time": "moment with its zone, `2026-11-22T00:00:00Z`"}


def _what(part: dict[str, Any]) -> str:
    """A part of a schema in a few words."""
    if "$ref" in part:
        return _reference(str(part["$ref"]).rpartition("/")[2])
    if "anyOf" in part:
        kinds = [one for one in part["anyOf"] if one.get("type") != "null"]
        return (
            "exact number" if {one.get("type") for one in kinds} == {"number", "string"} else _what(kinds[0])
        )
    if part.get("type") == "array":
        return f"list: {_what(part['items'])}"
    if part.get("type") == "string":
        pattern = part.get("pattern", "")
        known = _PATTERNS.get(pattern) or _FORMATS.get(part.get("format", ""))
        return known or (f"text of the form `{pattern}`".replace("|", "\\|") if pattern else "text")
    return {"integer": "whole number", "boolean": "true or false", "number": "number"}.get(
        part.get("type", ""), "table"
    )


_ENUMS: dict[str, str] = {}


def _reference(name: str) -> str:
    if name == "Text":
        return '`{ vi = "…", en = "…" }`'
    return _ENUMS.get(name) or f"table [{name}](#{name.lower()})"


def _collect_enums() -> None:
    for one in schema().values():
        for name, definition in one["$defs"].items():
            if "enum" in definition:
                _ENUMS[name] = "one of " + ", ".join(f"`{value}`" for value in definition["enum"])


def pages() -> dict[Path, str]:
    """Every page that is made, by its path."""
    _collect_enums()
    pack = REFERENCE / "pack.md"
    written = pack.read_text("utf-8").partition(MARK)[0] if pack.exists() else ""
    made = {REFERENCE / "findings.md": findings(), pack: written + fields()}
    for name, content in schema().items():
        text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        made[REFERENCE / "schema" / f"{name}.schema.json"] = text
    return made


def main() -> int:
    """Writes the pages, or with `--check` names those that are out of date."""
    stale = [path for path, text in pages().items() if not path.exists() or path.read_text("utf-8") != text]
    if sys.argv[1:] == ["--check"]:
        for path in stale:
            sys.stderr.write(
                f"{path.relative_to(REFERENCE.parent.parent)} is out of date: run tools/pack_reference.py\n"
            )
        return 1 if stale else 0
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages()[path], "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
