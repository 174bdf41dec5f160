"""The fence around the tests holds: no other machine is reached, and this one is."""

from __future__ import annotations

import socket
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.request import urlopen

import pytest

# Set aside by RFC 5737 for documentation: nobody answers there.
ELSEWHERE = "192.0.2.1"


def test_an_address_elsewhere_is_refused_before_anything_is_sent() -> None:
    with socket.socket() as one, pytest.raises(RuntimeError, match="tests reach no machine but this one"):
        one.connect((ELSEWHERE, 80))


def test_a_datagram_elsewhere_is_refused() -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as one,
        pytest.raises(RuntimeError, match=r"socket\.sendto to 192\.0\.2\.1"),
    ):
        one.sendto(b"?", (ELSEWHERE, 53))


def test_a_name_elsewhere_is_not_even_looked_up() -> None:
    with pytest.raises(RuntimeError, match=r"socket\.getaddrinfo to lotrinh\.example"):
        socket.getaddrinfo("lotrinh.example", 443)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine_is_reached(host: str) -> None:
    class Hello(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"hello")

        def log_message(self, *args: object) -> None:
            """Keeps the test's output clean."""

    with HTTPServer(("127.0.0.1", 0), Hello) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        with urlopen(f"http://{host}:{server.server_port}/") as answer:
            assert answer.read() == b"hello"


@pytest.mark.browser
def test_a_page_is_drawn_by_a_real_browser(page) -> None:  # type: ignore[no-untyped-def]
    page.set_content("<main>Xin chào</main>")
    assert page.inner_text("main") == "Xin chào"
