from __future__ import annotations

import pytest

from lotrinh.database.locks import BusyError, Share, exclusive


@pytest.fixture
def path(tmp_path):
    (tmp_path / "lock").touch()
    return tmp_path / "lock"


def test_only_one_holds_it_at_a_time(path):
    with exclusive(path), pytest.raises(BusyError), exclusive(path, patience=0.05):
        pass
    with exclusive(path, patience=0):
        pass


def test_last_use_given_back_knows_it_was_the_last(path):
    first, second = Share(path), Share(path)
    assert first.release() is False
    assert second.release() is True


def test_no_lock_is_taken_through_a_link(path, tmp_path):
    (tmp_path / "link").symlink_to(path)
    with pytest.raises(OSError, match="symbolic links"), exclusive(tmp_path / "link"):
        pass
