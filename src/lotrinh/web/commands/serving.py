"""`lotrinh serve` and `lotrinh demo`: the site on this machine, until Ctrl-C or a termination."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Annotated

import typer

from lotrinh.text import Text
from lotrinh.web.commands import ready

FIRST = "hau-giang-dich-vu-2030"

Port = Annotated[
    int,
    typer.Option(
        "--port",
        "-p",
        envvar="PORT",
        min=0,
        max=65535,
        help="Cổng; 0: tự chọn. / The port; 0 picks a free one.",
    ),
]
Host = Annotated[str, typer.Option("--host", help="Địa chỉ để lắng nghe. / The address to listen at.")]
Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="FOLDER",
        envvar="LOTRINH_DATA",
        show_default=False,
        help="Thư mục dữ liệu. / The data folder.",
    ),
]
PackName = Annotated[
    str, typer.Option("--pack", metavar="PACK", help="Gói để trình bày. / The pack to show.")
]


def serve(port: Port = 8000, host: Host = "127.0.0.1", data: Data = None) -> None:
    """Mở trang công khai. / Serves the public pages."""
    listening = _listen(host, port)
    with ready.database(data) as database:
        ready.say(database.where)
        _run(listening)


def demo(port: Port = 8000, host: Host = "127.0.0.1", data: Data = None, pack: PackName = FIRST) -> None:
    """Mở chương trình đầu tiên trên máy này. / Shows the first programme on this machine."""
    from lotrinh.commands.findings import loaded

    listening = _listen(host, port)
    programme = loaded(pack, None)
    os.environ.setdefault("LOTRINH_PROGRAMME", programme.id)  # before the settings are read
    with ready.database(data) as database:
        from lotrinh.web.commands.loading import tell
        from lotrinh.web.programmes.actions import load_programme

        ready.say(database.where)
        tell(load_programme(programme=programme, by="lotrinh demo"))
        _run(listening)


def _listen(host: str, port: int) -> socket.socket:
    """Take the port before anything else is done, so that a port in use is said at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        ready.fail(_taken(host, port, error.strerror or ""))
    return listening


def _taken(host: str, port: int, reason: str) -> str:
    other = port + 1 if port < 65535 else 8000
    return (
        f"Không mở được cổng {port} tại {host} ({reason}); có thể chương trình khác đang dùng. "
        f"Hãy chọn cổng khác: --port {other}, hoặc make demo PORT={other}.\n"
        f"Port {port} at {host} cannot be opened ({reason}); another program may be using it. "
        f"Choose another: --port {other}, or make demo PORT={other}."
    )


def _run(listening: socket.socket) -> None:
    """Serve until told to stop. The bundled database stops afterwards, when the process ends."""
    from django.core.checks import ERROR, run_checks
    from django.db import connections

    from lotrinh.web.server import Site

    for message in run_checks(include_deployment_checks=False, databases=["default"]):
        typer.echo(str(message), err=True)
        if message.level >= ERROR:
            raise typer.Exit(1)
    connections.close_all()  # each worker opens its own
    listening.listen()  # whoever opens the address as soon as it is said waits a moment and is answered
    host, port = listening.getsockname()[:2]
    shown = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    ready.say(
        Text(
            vi=f"Trang đang mở tại {shown}  (Ctrl-C để dừng)",
            en=f"The site is open at {shown}  (Ctrl-C stops it)",
        )
    )
    Site(listening).run()
