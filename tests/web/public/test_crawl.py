"""Every link on every page leads somewhere: the whole site of both programmes, in both languages, is walked."""

from __future__ import annotations

from collections import defaultdict
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from django.test import Client

from lotrinh.programme.programme import Programme


class Reader(HTMLParser):
    """What a page links to, the ids that it has, and what a strict policy would refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.refused: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag in ("a", "form") and (named.get("href") or named.get("action")):
            self.links.append(str(named.get("href") or named.get("action")))
        if named.get("id"):
            self.ids.append(str(named["id"]))
        if "style" in named or tag == "style" or (tag == "script" and not named.get("src")):
            self.refused.append(self.get_starttag_text() or tag)
        if any(name.startswith("on") for name in named):
            self.refused.append(self.get_starttag_text() or tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)


def read(content: str) -> Reader:
    reader = Reader()
    reader.feed(content)
    return reader


class Walk:
    """A walk over a site: from page to page by the links that are there."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.seen: dict[str, Reader | None] = {}
        self.broken: dict[str, str] = {}
        self.fragments: dict[str, set[str]] = defaultdict(set)
        self.pictured = False

    def go(self, start: str) -> None:
        waiting = [(start, "the start")]
        while waiting:
            address, source = waiting.pop()
            if address in self.seen:
                continue
            reader = self.seen[address] = self._fetch(address, source)
            for link in reader.links if reader else ():
                waiting += self._follow(address, link)

    def _follow(self, address: str, link: str) -> list[tuple[str, str]]:
        goal = urlsplit(urljoin(f"http://testserver{address}", link))
        if goal.netloc != "testserver":
            return []
        path = goal.path + (f"?{goal.query}" if goal.query else "")
        if goal.fragment:
            self.fragments[path].add(unquote(goal.fragment))
        if goal.path.endswith(".png"):
            if self.pictured:  # drawing one takes a quarter of a second: the first stands for all
                return []
            self.pictured = True
        return [(path, address)]

    def _fetch(self, address: str, source: str) -> Reader | None:
        response: Any = self.client.get(address)
        if response.status_code != 200:
            self.broken[address] = f"{response.status_code}, linked from {source}"
            return None
        if not response["Content-Type"].startswith("text/html"):
            assert response.content
            return None
        return read(response.content.decode())

    @property
    def lost(self) -> list[str]:
        """Fragments that no element of their page bears."""
        return [
            f"{address}#{fragment}"
            for address, fragments in self.fragments.items()
            for fragment in fragments
            if (reader := self.seen.get(address)) is not None and fragment not in reader.ids
        ]


@pytest.mark.slow
def test_every_link_of_every_page_leads_somewhere(client: Client, loaded: Programme) -> None:
    walk = Walk(client)
    walk.go("/")
    assert walk.broken == {}
    assert walk.lost == []
    pages = {address: reader for address, reader in walk.seen.items() if reader}
    assert {address: reader.refused for address, reader in pages.items() if reader.refused} == {}
    assert {a: sorted(r.ids) for a, r in pages.items() if len(set(r.ids)) < len(r.ids)} == {}
    paths = {urlsplit(address).path for address in walk.seen}
    things = ("targets", "tasks", "clauses", "agencies", "areas", "instruments", "indicators", "figures")
    whole = sum(len(getattr(loaded, thing)) for thing in things)
    assert len(paths) > 2 * whole  # each has a page in each language; the root clause is no more than a title


def test_the_reader_sees_links_ids_and_what_is_refused() -> None:
    page = read('<a id="a" href="/x#y">x</a><p style="color:red" onclick="z()"></p><form action="/s"></form>')
    assert page.links == ["/x#y", "/s"]
    assert page.ids == ["a"]
    assert len(page.refused) == 2
