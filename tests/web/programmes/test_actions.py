"""Loading: once or twice, two at once, cut short, amended, refused."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from lotrinh.programme.figures import Figure
from lotrinh.programme.outline import Outline
from lotrinh.programme.programme import Programme
from lotrinh.text import Refused
from lotrinh.web.figures.models import Entry, Source
from lotrinh.web.programmes import queries
from lotrinh.web.programmes.actions import attach_document, load_programme
from lotrinh.web.programmes.models import AuditEntry, DocumentText, Version

Make = Callable[..., Programme]


@pytest.mark.django_db
def test_a_loaded_programme_is_kept_whole_and_can_be_checked_against_its_digest(invented: Make) -> None:
    loaded = load_programme(programme=invented(), by="Lan", note="bản đầu")
    version = Version.objects.get()
    assert loaded.created
    assert loaded.recorded == ("khach-2022", "khach-2023")
    assert (version.programme, version.number, version.loaded_by, version.note) == (
        "muoi-nam",
        1,
        "Lan",
        "bản đầu",
    )
    assert version.digest == hashlib.sha256(version.content.encode()).hexdigest()
    assert Programme.model_validate_json(version.content) == invented(figures=())
    assert AuditEntry.objects.values_list("by", "what", "subject").get() == (
        "Lan",
        "programme.load",
        "muoi-nam 1",
    )


@pytest.mark.django_db
def test_the_same_programme_again_changes_nothing(invented: Make) -> None:
    first = load_programme(programme=invented(), by="Lan")
    again = load_programme(programme=invented(), by="Minh")
    assert not again.changed
    assert again.version == first.version
    assert (Version.objects.count(), Entry.objects.count(), AuditEntry.objects.count()) == (1, 2, 1)


@pytest.mark.django_db
def test_new_figures_come_in_without_a_new_version(invented: Make, figure: Callable[..., Figure]) -> None:
    load_programme(programme=invented(), by="Lan")
    more = (*invented().figures, figure("khach-2024", "9900", period="2024"))
    loaded = load_programme(programme=invented(figures=more), by="Lan")
    assert (loaded.created, loaded.recorded, loaded.version.number) == (False, ("khach-2024",), 1)
    assert AuditEntry.objects.first().details["figures"] == ["khach-2024"]  # type: ignore[union-attr]


@pytest.mark.django_db
def test_a_figure_that_is_gone_from_the_pack_stays_in_the_ledger(invented: Make) -> None:
    load_programme(programme=invented(), by="Lan")
    assert not load_programme(programme=invented(figures=()), by="Lan").changed
    assert Entry.objects.count() == 2


@pytest.mark.django_db
def test_what_was_promised_before_an_amendment_stays_readable(invented: Make) -> None:
    load_programme(programme=invented(vision_year=2045), by="Lan")
    amended = invented(effective=dt.date(2025, 7, 1), vision_year=2050)
    assert load_programme(programme=amended, by="Lan").version.number == 2
    before, after = (
        queries.version_on("muoi-nam", dt.date(2025, 6, 30)),
        queries.version_on("muoi-nam", dt.date(2025, 7, 1)),
    )
    assert before is not None
    assert after is not None
    assert (before.number, after.number) == (1, 2)
    assert queries.version_on("muoi-nam", dt.date(2024, 8, 14)) is None
    assert queries.programme("muoi-nam", dt.date(2025, 6, 30)).header.vision_year == 2045
    assert queries.programme("muoi-nam").header.vision_year == 2050
    assert [version.number for version in queries.versions("muoi-nam")] == [2, 1]


@pytest.mark.django_db
def test_a_correction_of_the_first_state_does_not_displace_the_amendment(invented: Make) -> None:
    load_programme(programme=invented(), by="Lan")
    load_programme(programme=invented(effective=dt.date(2025, 7, 1)), by="Lan")
    load_programme(programme=invented(version="1.1"), by="Lan")
    first, now = queries.version_on("muoi-nam", dt.date(2025, 1, 1)), queries.current("muoi-nam")
    assert first is not None
    assert now is not None
    assert (first.number, now.number) == (3, 2)


@pytest.mark.django_db
def test_an_older_state_again_changes_nothing_and_says_so(invented: Make) -> None:
    load_programme(programme=invented(), by="Lan")
    load_programme(programme=invented(version="2"), by="Lan")
    loaded = load_programme(programme=invented(), by="Lan")
    assert loaded.overtaken
    assert not loaded.changed
    assert (loaded.version.number, loaded.newest.number) == (1, 2)


@pytest.mark.django_db
def test_an_older_state_does_not_bring_back_its_description_of_a_source(invented: Make) -> None:
    source = invented().sources[0]
    load_programme(programme=invented(), by="Lan")
    renamed = source.model_copy(update={"title": "Niên giám thống kê 2023"})
    load_programme(programme=invented(sources=(renamed,)), by="Lan")
    assert Source.objects.get().title == "Niên giám thống kê 2023"
    load_programme(programme=invented(), by="Lan")
    assert Source.objects.get().title == "Niên giám thống kê 2023"


@pytest.mark.django_db
def test_a_changed_figure_is_refused_by_name_and_nothing_is_half_done(
    invented: Make, figure: Callable[..., Figure]
) -> None:
    load_programme(programme=invented(), by="Lan")
    wrong = (
        figure("khach-2022", "7600", period="2022"),
        figure("khach-2023", "8701"),
        figure("moi", "1", period="2021"),
    )
    with pytest.raises(Refused) as refused:
        load_programme(programme=invented(figures=wrong, version="2"), by="Lan")
    for sentence in (refused.value.text.vi, refused.value.text.en):
        assert "khach-2023" in sentence
        assert "khach-2022" not in sentence
        assert "supersedes" in sentence
    assert (Version.objects.count(), Entry.objects.count(), AuditEntry.objects.count()) == (1, 2, 1)
    assert Entry.objects.get(figure="khach-2023").value == 8700


@pytest.mark.django_db(transaction=True)
def test_two_loads_at_once_make_one_version(invented: Make) -> None:
    together = Barrier(4)

    def load(name: str) -> bool:
        together.wait()
        try:
            return load_programme(programme=invented(), by=name).created
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        created = list(pool.map(load, ["Lan", "Minh", "Hoa", "Tuấn"]))
    assert sorted(created) == [False, False, False, True]
    assert (Version.objects.count(), Entry.objects.count(), AuditEntry.objects.count()) == (1, 2, 1)


KILLED = """
import os, signal, sys
from lotrinh.programme.programme import Programme
import django
django.setup()
from django.db import connections
connections["default"].settings_dict["NAME"] = sys.argv[1]
from lotrinh.web.programmes import actions, audit
def killed(**_):
    assert actions.Version.objects.count() == 1
    os.kill(os.getpid(), signal.SIGKILL)
audit.record = killed
actions.load_programme(programme=Programme.model_validate_json(sys.stdin.read()), by="Lan")
"""


@pytest.mark.django_db(transaction=True)
def test_a_load_that_is_killed_leaves_nothing(invented: Make) -> None:
    name = connection.settings_dict["NAME"]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, name],
        input=invented().model_dump_json(),
        text=True,
        capture_output=True,
        check=False,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "lotrinh.web.settings"},
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert (Version.objects.count(), Entry.objects.count(), Source.objects.count()) == (0, 0, 0)
    assert load_programme(programme=invented(), by="Lan").version.number == 1


@pytest.mark.django_db
def test_the_documents_words_are_attached_once_and_replaced_whole() -> None:
    texts = {"TITLE": "CHƯƠNG TRÌNH", "I": "I. MỤC TIÊU"}
    sha = hashlib.sha256(b"a").hexdigest()

    def attach(outline: Outline) -> bool:
        return attach_document(
            programme="muoi-nam", outline=outline, file_name="van-ban.txt", sha256=sha, by="Lan"
        )

    assert attach(Outline(texts))
    assert not attach(Outline(texts))
    assert queries.document("muoi-nam") == texts
    assert attach(Outline({"TITLE": "KẾ HOẠCH"}))
    assert queries.document("muoi-nam") == {"TITLE": "KẾ HOẠCH"}
    found = queries.clause_text("muoi-nam", "TITLE")
    assert found is not None
    assert (found.file_name, found.sha256, found.attached_by) == ("van-ban.txt", sha, "Lan")
    assert queries.clause_text("muoi-nam", "I") is None
    assert [entry.details["replaced"] for entry in AuditEntry.objects.all()] == [[sha], []]
    assert DocumentText.objects.count() == 1
