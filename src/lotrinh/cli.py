"""The command `lotrinh`. Each command lives in a module of its own, loaded only when it is called.

To add one: write a function with typed parameters, and give it a line in :data:`COMMANDS`.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

import typer
from typer.core import TyperGroup

from lotrinh import __version__
from lotrinh.text import Text


@dataclass(frozen=True)
class Command:
    """`function` of `module` carries the command out; `about` stands in the list of commands."""

    module: str
    function: str
    about: Text

    @property
    def there(self) -> bool:
        """True where the module is installed."""
        try:
            return importlib.util.find_spec(self.module) is not None
        except ModuleNotFoundError:
            return False


#: The commands by name, in the order of the help.
COMMANDS: dict[str, Command] = {
    "demo": Command(
        "lotrinh.web.commands",
        "demo",
        Text(vi="mở chương trình đầu tiên trên máy này", en="shows the first programme here"),
    ),
    "check": Command("lotrinh.commands.check", "check", Text(vi="kiểm tra một gói", en="checks a pack")),
    "show": Command("lotrinh.commands.show", "show", Text(vi="in một gói ra", en="prints a pack")),
    "diff": Command("lotrinh.commands.diff", "diff", Text(vi="so hai gói", en="compares two packs")),
    "schema": Command(
        "lotrinh.commands.schema",
        "schema",
        Text(vi="in lược đồ JSON của gói", en="prints the JSON Schema of packs"),
    ),
    "assess": Command(
        "lotrinh.commands.assess", "assess", Text(vi="đánh giá các mục tiêu", en="assesses the targets")
    ),
    "load": Command("lotrinh.web.commands", "load", Text(vi="nạp một gói", en="loads a pack")),
    "attach": Command(
        "lotrinh.web.commands",
        "attach",
        Text(vi="gắn nguyên văn của văn bản", en="attaches the document's own text"),
    ),
    "migrate": Command(
        "lotrinh.web.commands",
        "migrate",
        Text(vi="đưa cơ sở dữ liệu lên đời mới nhất", en="brings the database up to date"),
    ),
    "serve": Command(
        "lotrinh.web.commands", "serve", Text(vi="mở trang công khai", en="serves the public pages")
    ),
}


#: The base of the errors that typer raises where a command is written wrongly; each version keeps it elsewhere.
_Misuse = cast("type[Exception]", typer.BadParameter.mro()[2])


class Lazy(TyperGroup):
    """A group that imports a command when it is called: the first word of help must not wait for the web."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands that are installed."""
        return [name for name, command in COMMANDS.items() if command.there]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command `cmd_name`. Raises `typer.BadParameter` where there is none."""
        command = COMMANDS.get(cmd_name)
        if command is None or not command.there:
            raise typer.BadParameter(_no_such_command(cmd_name))
        app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        app.command(cmd_name)(getattr(importlib.import_module(command.module), command.function))
        return typer.main.get_command(app)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Runs a command; one that was written wrongly is answered in both languages, with exit code 2."""
        run = partial(super().main, args, prog_name, complete_var, False, windows_expand_args, **extra)
        if not standalone_mode:
            return run()
        try:
            code = run()
        except typer.Abort:
            typer.echo("Đã dừng. / Stopped.", err=True)
            sys.exit(1)
        except _Misuse as error:
            from lotrinh.commands.usage import report

            report(error)
            sys.exit(getattr(error, "exit_code", 2))
        sys.exit(code if isinstance(code, int) else 0)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The list of commands, made without importing them."""
        names = self.list_commands(ctx)
        widest = max(map(len, names))
        formatter.write("Lộ trình: một chương trình hành động của chính quyền, chạy được.\n")
        formatter.write("Lộ trình: a government action programme that runs.\n\n")
        formatter.write("lotrinh COMMAND --help   lotrinh --version\n\n")
        for name in names:
            about = COMMANDS[name].about
            formatter.write(f"  {name:<{widest}}  {about.vi} / {about.en}\n")


def _no_such_command(name: str) -> str:
    from lotrinh.programme.pack.rules import guess, shortened

    word = shortened(name)
    near = guess(name, list(COMMANDS))
    vi, en = (f" {near.vi}", f" {near.en}") if near else ("", "")
    return f"Không có lệnh “{word}”.{vi} / There is no command “{word}”.{en}"


app = typer.Typer(cls=Lazy, add_completion=False, pretty_exceptions_enable=False)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"lotrinh {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Phiên bản. / The version."
    ),
) -> None:
    """Lộ trình."""


def main() -> None:
    """Entry point of the command line."""
    app(sys.argv[1:] or ["--help"], prog_name="lotrinh")
