"""What is said, in both languages, when a command was written wrongly."""

from __future__ import annotations

from typing import Any

from lotrinh.text import Text, same


def told(error: Any) -> Text:
    """The sentence for an error of typer's. Its own are English only; those of our commands are already “vi / en”."""
    kind, message = type(error).__name__, str(getattr(error, "message", "") or error)
    if kind == "MissingParameter":
        name = _name(error)
        return Text(vi=f"Thiếu {name}.", en=f"{name} is missing.")
    if kind == "NoSuchOption":
        return _no_such_option(error)
    if kind == "BadOptionUsage":
        name = error.option_name
        return Text(vi=f"Tùy chọn {name} cần một giá trị.", en=f"The option {name} needs a value.")
    vi, slash, en = message.partition(" / ")
    hint = f"{error.param_hint}: " if getattr(error, "param_hint", None) else ""
    if slash and " / " not in en:
        return Text(vi=hint + vi, en=hint + en)
    if slash:
        return same(hint + message)
    return Text(vi=f"Lệnh viết chưa đúng: {message}", en=message)


def _no_such_option(error: Any) -> Text:
    name, near = error.option_name, list(error.possibilities or ())
    vi = f" Ý là {', '.join(near)}?" if near else ""
    en = f" Did you mean {', '.join(near)}?" if near else ""
    return Text(vi=f"Không có tùy chọn {name}.{vi}", en=f"There is no option {name}.{en}")


def _name(error: Any) -> str:
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "?")
    return str(
        getattr(parameter, "metavar", None) or (parameter.opts[-1] if parameter.opts else parameter.name)
    )


def report(error: Any) -> None:
    """Prints the sentence, Vietnamese first, and where the command explains itself."""
    import typer

    context = getattr(error, "ctx", None)
    command = context.command_path if context else "lotrinh"
    said = told(error)
    for sentence in dict.fromkeys((said.vi, said.en)):
        typer.echo(f"{command}: {sentence}", err=True)
    typer.echo(f"Xem / See: {command} --help", err=True)
