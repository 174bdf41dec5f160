from __future__ import annotations

import os

import pytest

from lotrinh.database import processes
from lotrinh.database.folder import Folder

# What is asked here is the same for every version.
one_version = pytest.mark.parametrize("programs", ["embedded"], indirect=True, scope="session")


@one_version
def test_server_is_known_by_name_and_folder(opened, folder, servers, tmp_path):
    with opened():
        pid = int((folder / "postgresql/cluster/postmaster.pid").read_text().split()[0])
        assert pid in servers()
        assert processes.is_server(pid, Folder(folder).cluster)
        assert not processes.is_server(pid, tmp_path)
        assert processes.is_postgres_by_ps(pid)
    assert not processes.is_server(pid, Folder(folder).cluster)
    assert not processes.is_postgres_by_ps(pid)


def test_other_program_in_the_same_folder_is_no_server(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert not processes.is_server(os.getpid(), tmp_path)
    assert processes.servers_in(tmp_path) == []
