"""Published weights are fetched once, checked, resumed; without network there is a way out."""

import hashlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from alc_engine.features.backbones.published import fetch
from alc_engine.features.backbones.torchvision_models import network_names, published
from alc_engine.runtime.errors import Cancelled, UserFixableError
from alc_engine.runtime.progress import ignore_progress, never_cancelled

CONTENT = bytes(range(256)) * 4000  # about 1 MB
DIGITS = hashlib.sha256(CONTENT).hexdigest()[:8]
NAME = f"tiny-{DIGITS}.pth"


class Server(ThreadingHTTPServer):
    """Serves `CONTENT`; counts, and misbehaves as told."""

    content = CONTENT
    status = 200
    ranges = True
    cut_at: int | None = None
    stall = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.sent_from: list[int] = []
        self.release = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/models/{NAME}"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self):
        server, start = self.server, 0
        if server.status != 200:
            self.send_error(server.status)
            return
        if server.ranges and "Range" in self.headers:
            start = int(self.headers["Range"].removeprefix("bytes=").removesuffix("-"))
        if start >= len(server.content):
            self.send_error(416)
            return
        server.sent_from.append(start)
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(server.content) - start))
        self.end_headers()
        self.wfile.write(server.content[start : server.cut_at])
        if server.stall:
            self.wfile.flush()
            server.release.wait(10)

    def log_message(self, *_):
        pass


@pytest.fixture
def server(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.release.set()
    server.shutdown()
    thread.join()
    server.server_close()


def get(url, folder, progress=ignore_progress, cancelled=never_cancelled):
    return fetch(url, progress, cancelled, folder)


def test_a_file_is_fetched_once_with_progress_in_megabytes(server, tmp_path):
    reports = []
    path = get(server.url, tmp_path / "hub", reports.append)
    assert path == tmp_path / "hub" / NAME
    assert path.read_bytes() == CONTENT
    assert reports[-1].stage == "backbone"
    assert reports[-1].done == reports[-1].total == len(CONTENT)
    assert reports[-1].values["megabytes_total"] == pytest.approx(len(CONTENT) / 1e6)
    assert get(server.url, tmp_path / "hub") == path
    assert server.sent_from == [0]
    assert [p.name for p in path.parent.iterdir()] == [NAME]


def test_an_interrupted_download_goes_on_where_it_stopped(server, tmp_path):
    server.cut_at = 300_000
    with pytest.raises(UserFixableError):
        get(server.url, tmp_path)
    assert not (tmp_path / NAME).exists()
    server.cut_at = None
    assert get(server.url, tmp_path).read_bytes() == CONTENT
    assert server.sent_from == [0, 300_000]


def test_a_server_that_cannot_go_on_begins_again(server, tmp_path):
    (tmp_path / f"{NAME}.part").write_bytes(CONTENT[:1000])
    server.ranges = False
    assert get(server.url, tmp_path).read_bytes() == CONTENT


def test_a_whole_download_that_was_never_moved_is_taken_again(server, tmp_path):
    (tmp_path / f"{NAME}.part").write_bytes(CONTENT)
    assert get(server.url, tmp_path).read_bytes() == CONTENT


def test_another_content_never_enters_under_that_name(server, tmp_path):
    server.content = CONTENT[:-1] + b"!"
    with pytest.raises(UserFixableError, match="hash differs"):
        get(server.url, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_kept_file_that_was_damaged_is_fetched_again(server, tmp_path):
    (tmp_path / NAME).write_bytes(CONTENT[:500])
    assert get(server.url, tmp_path).read_bytes() == CONTENT


def test_without_network_the_message_names_the_ways_out(server, tmp_path):
    url = server.url
    server.shutdown()
    server.server_close()
    with pytest.raises(UserFixableError, match="network can't be reached") as caught:
        get(url, tmp_path)
    assert url in caught.value.where
    assert "built-in features" in caught.value.remedy
    assert str(tmp_path / NAME) in caught.value.remedy


def test_a_server_that_refuses_is_told_from_no_network(server, tmp_path):
    server.status = 404
    with pytest.raises(UserFixableError, match="404"):
        get(server.url, tmp_path)


def test_cancel_is_heard_while_the_network_is_silent(server, tmp_path):
    server.cut_at, server.stall = 1000, True
    with pytest.raises(Cancelled):
        get(server.url, tmp_path, cancelled=lambda: bool(server.sent_from))
    assert not (tmp_path / NAME).exists()


def test_a_folder_that_cannot_be_made_is_said(server, tmp_path):
    (tmp_path / "hub").write_text("a file in the way")
    with pytest.raises(UserFixableError, match="can't be kept"):
        get(server.url, tmp_path / "hub")


def test_a_name_without_a_hash_is_refused(server, tmp_path):
    with pytest.raises(UserFixableError, match="no hash"):
        get(server.url.replace(f"-{DIGITS}", ""), tmp_path)


def test_everything_torchvision_publishes_carries_its_hash(tmp_path):
    for name in network_names():
        url = published(name).url
        with pytest.raises(Cancelled):  # that is, not refused for its name
            fetch(url, ignore_progress, lambda: True, tmp_path)
