"""An index of the small release, and reading with it."""

import pytest
from tests.disclosure.rxnorm.release_rows import folder

from alongside.disclosure.rxnorm.build import import_release
from alongside.disclosure.rxnorm.index import forget_index


def quiet(line):
    """No progress is wanted."""


@pytest.fixture(scope="session")
def index_file(tmp_path_factory):
    place = tmp_path_factory.mktemp("rxnorm")
    import_release(folder(place / "release"), place / "index.sqlite", quiet)
    return place / "index.sqlite"


@pytest.fixture
def with_index(index_file, monkeypatch):
    use(index_file, monkeypatch)
    yield
    forget_index()


@pytest.fixture
def request_index(index_file, monkeypatch):
    """Called, it brings the index into use in the middle of a test."""
    yield lambda: use(index_file, monkeypatch)
    forget_index()


@pytest.fixture
def request_file(monkeypatch):
    """Called with a file, it brings that into use as the index."""
    yield lambda path: use(path, monkeypatch)
    forget_index()


@pytest.fixture
def index_of(tmp_path, monkeypatch):
    """Makes the index of a release and uses it; gives what was imported."""

    def make(files):
        imported = import_release(folder(tmp_path / "release", files), tmp_path / "own.sqlite", quiet)
        use(tmp_path / "own.sqlite", monkeypatch)
        return imported

    yield make
    forget_index()


def use(path, monkeypatch):
    forget_index()
    monkeypatch.setenv("ALONGSIDE_RXNORM", str(path))
