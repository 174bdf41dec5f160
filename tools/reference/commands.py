"""docs/reference/commands.md, from the commands of `lotrinh.cli` as typer understands them."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperArgument, TyperOption

from lotrinh import cli

from .tables import table

_HEAD = """# Lệnh · Commands

`make setup` puts `lotrinh` at `.venv/bin/lotrinh`. What a command says to a person is in Vietnamese and English; what
it prints with `--json` is for programs. `lotrinh COMMAND --help` says what stands here; this page is made from the same
declarations by `make reference`.

{commands}
## Mã thoát · Exit codes

{codes}"""
_CODES = (
    (
        "0",
        "xong; `demo` và `serve` được dừng bằng Ctrl-C hay SIGTERM",
        "done; `demo` and `serve` were stopped by Ctrl-C or SIGTERM",
    ),
    (
        "1",
        "không làm được điều đã yêu cầu: gói có lỗi, câu hỏi bị từ chối, tệp không đọc được, cơ sở dữ liệu không trả "
        "lời; đầu ra lỗi nói vì sao và cách sửa",
        "what was asked cannot be done: the pack has errors, a question was answered with no, a file cannot be read, "
        "the database does not answer; standard error says why and what to do",
    ),
    ("2", "lệnh viết chưa đúng", "the command was written wrongly"),
)


def page() -> str:
    """The page."""
    codes = table(["mã · code", "nghĩa", "meaning"], _CODES)
    return _HEAD.format(commands="\n".join(map(_command, cli.COMMANDS)), codes=codes)


Parameter = TyperArgument | TyperOption


def parameters(name: str) -> list[Parameter]:
    """The arguments and options of a command, in the order in which it declares them."""
    return list(_typed(name).params)


def _typed(name: str) -> Any:
    group = typer.main.get_command(cli.app)
    assert isinstance(group, cli.Lazy)
    return group.get_command(None, name)


def _command(name: str) -> str:
    vi, en = _both(str(_typed(name).help))
    every = parameters(name)
    usage = " ".join(["lotrinh", name, *(_usage(one) for one in every)])
    rows = [[_written(one), *_both(_help(one)), _default(one)] for one in every]
    options = "\n" + table(["tham số · parameter", "", "", "mặc định · default"], rows) if rows else ""
    return f"## {name}\n\n{vi}\\\n{en}\n\n```\n{usage}\n```\n{options}"


def _both(text: str) -> tuple[str, str]:
    """The Vietnamese and the English half of what a command says of itself. Raises `ValueError` where one lacks."""
    vi, en = " ".join(text.split()).split(" / ")
    return vi, en


def _help(one: Parameter) -> str:
    return str(getattr(one, "help", "") or "")


def _metavar(one: Parameter) -> str:
    return (one.metavar or str(one.name).upper()).strip("[]")


def _usage(one: Parameter) -> str:
    if isinstance(one, TyperArgument):
        return _metavar(one) if one.required else f"[{_metavar(one)}]"
    value = "" if getattr(one, "is_flag", False) else f" {_metavar(one)}"
    return f"[{one.opts[0]}{value}]"


def _written(one: Parameter) -> str:
    if isinstance(one, TyperArgument):
        return f"`{_metavar(one)}`"
    value = "" if getattr(one, "is_flag", False) else f" {_metavar(one)}"
    return ", ".join(f"`{name}{value}`" for name in one.opts)


def _default(one: Parameter) -> str:
    shown = "" if one.default in (None, "", False) else f"`{one.default}`"
    variable = f"`{one.envvar}`" if one.envvar else ""
    return ", ".join(part for part in (variable, shown) if part)
