"""The web server: gunicorn, with a few threads in each of a few processes.

=====================  ===============================================================================
FORWARDED_ALLOW_IPS    addresses of proxies whose X-Forwarded-Proto counts while LOTRINH_HTTPS is 0 (with 1,
                       everybody's does), commas between; by default this machine's own
=====================  ===============================================================================
"""

from __future__ import annotations

import os
import signal
import socket
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

_THREADS = 4
_MOST_PROCESSES = 4  # beyond that, more machines are the better answer


class Site(BaseApplication):
    """Gunicorn on a socket that is already bound. Ctrl-C and SIGTERM let requests in progress finish, then stop it."""

    def __init__(self, listening: socket.socket) -> None:
        self._listening = listening
        super().__init__()

    def load_config(self) -> None:
        """Called by gunicorn."""
        options = {
            "bind": f"fd://{os.dup(self._listening.fileno())}",
            "workers": min(os.cpu_count() or 1, _MOST_PROCESSES),
            "threads": _THREADS,
            "worker_class": "gthread",
            "timeout": 60,
            "graceful_timeout": 5,
            "keepalive": 5,
            "loglevel": "warning",
            "proc_name": "lotrinh",
            "preload_app": True,  # imported once, shared by all processes
            "control_socket_disable": True,
            "worker_tmp_dir": "/dev/shm" if Path("/dev/shm").is_dir() else None,
            "post_worker_init": _only_the_parent_hears_ctrl_c,
            "forwarded_allow_ips": os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1"),
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """Called by gunicorn, once, before the processes are made: the application, with its first pages seen."""
        from lotrinh.web.wsgi import application

        _warm(application)
        return application


def _only_the_parent_hears_ctrl_c(worker: Any) -> None:
    """A terminal sends Ctrl-C to every process; a worker that heard it twice would be cut off while it leaves."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _warm(application: Any) -> None:
    """Ask for the front pages, so that what all pages stand on is worked out once and shared by all processes."""
    from django.conf import settings
    from django.db import connections

    from lotrinh.text import LANGUAGES
    from lotrinh.web import addresses

    host = next((name for name in settings.ALLOWED_HOSTS if name[:1] not in "*."), "localhost")
    for language in LANGUAGES:
        environ: dict[str, Any] = {"PATH_INFO": addresses.front(language), "HTTP_HOST": host}
        environ["HTTP_X_FORWARDED_PROTO"] = "https"
        setup_testing_defaults(environ)
        answer = application(environ, lambda *_: None)
        for _ in answer:
            pass
        answer.close()
    connections.close_all()  # a connection must not be shared by processes
