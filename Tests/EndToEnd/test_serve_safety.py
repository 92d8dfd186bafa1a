"""The preview shows the made site, to the people who write it, and nothing else to nobody else."""

import contextlib
import json
import socket
import time

import pytest
from preview import serving


@pytest.fixture
def preview(project):
    with serving(project.folder) as preview:
        yield preview


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8080", "127.0.0.1.evil.example:8080", "localhost",
                                  "127.0.0.1:1", "", "localhost:8080@evil.example", "[::1"])
def test_a_name_that_leads_here_by_a_trick_is_refused(preview, host):
    assert preview.ask("about/", Host=host).status in (400, 403)
    assert preview.ask("/.sitegen/events", Host=host).status in (400, 403)


def test_names_of_this_computer_are_answered(preview):
    for host in ("127.0.0.1", "localhost", "LOCALHOST", "[::1]"):
        assert preview.ask("about/", Host=f"{host}:{preview.port}").status == 200, host


def test_pages_of_other_sites_learn_nothing(preview):
    for origin in ("https://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1"):
        for path in ("about/", "/.sitegen/events", "/.sitegen/page.json?path=/guide/"):
            assert preview.ask(path, Origin=origin).status == 403, (origin, path)
    assert b" 403 " in preview.raw(
        f"GET /.sitegen/page.json?path=/guide/ HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nSec-Fetch-Site: same-origin\r\n"
        "Sec-Fetch-Site: cross-site\r\nConnection: close\r\n\r\n".encode()).split(b"\r\n")[0]
    for where in ("cross-site", "same-site"):
        assert preview.ask("/.sitegen/page.json?path=/guide/", Sec_Fetch_Site=where).status == 403
        assert preview.ask("/.sitegen/events", Sec_Fetch_Site=where).status == 403
    assert preview.ask("about/", Sec_Fetch_Site="cross-site").status == 200, "a link from elsewhere is fine"
    own = f"http://127.0.0.1:{preview.port}"
    assert preview.ask("/.sitegen/page.json?path=/guide/", Origin=own, Sec_Fetch_Site="same-origin").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW"])
def test_nothing_but_reading_is_allowed(preview, method):
    answer = preview.raw(f"{method} /guide/ HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n"
                         "Content-Length: 3\r\nConnection: close\r\n\r\nabc".encode())
    assert answer.startswith((b"HTTP/1.1 405", b"HTTP/1.1 400", b"HTTP/1.0 400")), answer[:80]


@pytest.mark.parametrize("path", [
    "/guide/../../../../etc/passwd", "/guide/..%2f..%2fetc/passwd", "/guide/%2e%2e/%2e%2e/etc/passwd", "/guide/%00",
    "/guide/a%00b", "/guide/..\\..\\etc\\passwd", "/guide/..%5c..%5cetc", "//etc/passwd", "/guide//etc/passwd",
    "/guide/%ff%fe", "/guide/.%2e/", "/guide/%252e%252e/", "/guide/Content/about.md", "/Content/site.yaml",
    "/guide/Templates/base.html", "/guide/.sitegen/Public/record", "/guide/about.md", "/.sitegen/../guide/",
    "/.sitegen/%2e%2e/Content/site.yaml", "/guide/microneedling/.", "/.sitegen/", "/.sitegen", "/guide/images/",
    "/guide/about/index.html/", "/guide/;", "/guide/about/../../..", "http://127.0.0.1/guide/about/", "*",
])
def test_no_path_leads_out_of_the_made_site(preview, path):
    answer = preview.raw(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nConnection: close\r\n\r\n".encode())
    status = int(answer.split(b" ", 2)[1])
    assert status in (302, 400, 404), answer[:100]
    for secret in (b"root:", b"title: ", b"publisher:", b"\\(layout"):
        assert secret not in answer
    assert preview.ask("about/").status == 200


def test_requests_that_nobody_sends_end_in_a_status_and_cost_nothing(preview):
    host = f"Host: 127.0.0.1:{preview.port}\r\n".encode()
    preview.ask("about/")
    before = preview.memory
    fields = b"".join(b"X-%d: %s\r\n" % (number, b"v" * 20) for number in range(10_000))
    requests = [
        b"GET /guide/ HTTP/1.1\r\n" + host + fields + b"\r\n", b"GET /" + b"a" * 1_000_000 + b" HTTP/1.1\r\n" + host + b"\r\n",
        b"GET /guide/ HTTP/1.1\r\n" + host + b"X: " + b"v" * 1_000_000 + b"\r\n\r\n", b"\0" * 1000 + b"\r\n\r\n",
        b"GET /guide/\r\n\r\n", b"HELLO\r\n\r\n", b"GET /guide/ HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc",
        b"GET /guide/ HTTP/1.1\r\n\r\n", b"GET /guide/ HTTP/1.1\r\n" + host + host + b"\r\n",
        b"POST /guide/ HTTP/1.1\r\n" + host + b"Content-Length: 100000000\r\n\r\n" + b"x" * 1_000_000,
        b"GET /guide/ HTTP/1.1\r\n" + host + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
        b"GET /guide/ HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\nZZZ\r\n",
    ]
    for request in requests:
        answer = preview.raw(request, wait=3)
        assert not answer or answer.startswith(b"HTTP/1."), (request[:60], answer[:80])
        assert b" 200 " not in answer.split(b"\r\n")[0], (request[:60], answer[:80])
    for _ in range(20):
        for request in requests[:4]:
            with contextlib.suppress(ConnectionError):
                preview.raw(request, wait=3)
    assert preview.ask("about/").status == 200
    assert preview.memory < before + (60 << 20)


def test_every_answer_says_what_may_be_done_with_it(preview):
    for path in ("about/", "about", "nothing/", "share.png", "/.sitegen/desk.html", "/.sitegen/nothing", "/.sitegen/version.json", "/%00"):
        fields = preview.ask(path).fields
        assert fields["cache-control"] == "no-store" and fields["x-content-type-options"] == "nosniff", path
        assert fields["cross-origin-resource-policy"] == fields["cross-origin-opener-policy"] == "same-origin", path
        assert fields["content-security-policy"].startswith("default-src 'none'"), path


def test_a_body_that_is_too_long_is_answered(preview):
    for count in (100_000, 5_000_000):
        answer = preview.raw(f"POST /guide/ HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nContent-Length: {count}\r\n\r\n".encode()
                             + b"x" * count, wait=10)
        assert answer.startswith(b"HTTP/1.1 413"), answer[:80]
    assert preview.ask("about/").status == 200


def film(project, size):
    """A film that a page of the site shows."""
    content = b"\0\0\0\x18ftypmp42" + bytes(size)
    project.write("Content/film.mp4", content)
    project.page("films.md", "Films", "See [the film](film.mp4).")
    return content


def test_a_large_file_is_whole_when_the_connection_ends_after_it(project):
    content = film(project, 30_000_000)
    with serving(project.folder) as preview:
        for _ in range(15):
            answer = preview.ask("film.mp4", Connection="close")
            assert len(answer.body) == len(content) and answer.body == content


def test_whoever_does_not_read_costs_little(project):
    film(project, 60_000_000)
    with serving(project.folder) as preview, contextlib.ExitStack() as stack:
        preview.ask("about/")
        before = preview.memory
        for _ in range(200):
            connection = socket.socket()
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            stack.enter_context(connection).connect(("127.0.0.1", preview.port))
            connection.sendall(f"GET /guide/film.mp4 HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
        for _ in range(10):
            time.sleep(0.2)
            assert preview.ask("about/").status == 200
        assert preview.memory < before + (120 << 20)


def test_those_who_only_hold_connections_keep_nobody_out(preview):
    with contextlib.ExitStack() as stack:
        held = []
        for number in range(600):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", preview.port), timeout=5))
            path = "/.sitegen/events" if number % 2 else "/guide/"
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n{'' if number % 2 else 'X:'}".encode()
                               + (b"\r\n" if number % 2 else b""))
            held.append(connection)
        for _ in range(5):
            for connection in held[::2]:
                with contextlib.suppress(OSError):
                    connection.sendall(b"x")
            assert preview.ask("about/").status == 200


def test_a_thousand_idle_connections_and_half_requests_keep_nobody_out(preview):
    connections = []
    with contextlib.ExitStack() as stack:
        for number in range(1000):
            with contextlib.suppress(OSError):
                connection = stack.enter_context(socket.create_connection(("127.0.0.1", preview.port), timeout=5))
                if number % 2:
                    connection.sendall(b"GET /guide/ HTTP/1.1\r\nHost: ")
                connections.append(connection)
        end = time.monotonic() + 60
        while True:
            with contextlib.suppress(OSError):
                if preview.ask("about/").status == 200:
                    break
            assert time.monotonic() < end, "idle connections keep everybody else out"
            time.sleep(0.5)
    assert preview.ask("about/").status == 200


def test_films_are_sent_in_the_parts_that_players_ask_for(project):
    film = b"\0\0\0\x18ftypmp42" + bytes(range(256)) * 4000
    project.write("Content/film.mp4", film)
    with serving(project.folder) as preview:
        whole = preview.ask("film.mp4")
        assert (whole.status, whole.body, whole.fields["content-type"]) == (200, film, "video/mp4")
        assert whole.fields["accept-ranges"] == "bytes"
        for field, start, end in [("bytes=0-99", 0, 100), ("bytes=1000-", 1000, len(film)), ("bytes=-500", len(film) - 500, len(film)),
                                  ("bytes=100-99999999", 100, len(film)), ("bytes=0-0", 0, 1)]:
            part = preview.ask("film.mp4", Range=field)
            assert (part.status, part.body) == (206, film[start:end]), field
            assert part.fields["content-range"] == f"bytes {start}-{end - 1}/{len(film)}"
        assert preview.ask("film.mp4", Range="bytes=0-5", If_Range='"x"').status == 200
        for field in ("bytes=5-2", "bytes=a-b", "lines=0-5", "bytes=0-1,5-6", "bytes=", "bytes=-", "bytes=0-x"):
            assert preview.ask("film.mp4", Range=field).status == 200, field
        for field in (f"bytes={len(film)}-", "bytes=-0", "bytes=99999999999-"):
            assert preview.ask("film.mp4", Range=field).status == 416, field
        assert preview.ask("film.mp4", method="HEAD").fields["content-length"] == str(len(film))
        assert preview.ask("film.mp4", Range="bytes=99999999999999999999999-").status in (200, 416)


@pytest.mark.parametrize(("path", "kind"), [
    ("about/", "text/html; charset=utf-8"), ("feed.xml", "application/xml"), ("images/share.png", "image/png"),
    ("robots.txt", "text/plain; charset=utf-8"), ("words.vtt", "text/vtt; charset=utf-8"), ("p.avif", "image/avif"),
    ("app.webmanifest", "application/manifest+json"), ("apple-touch-icon.png", "image/png"), ("icon.svg", "image/svg+xml"),
])
def test_files_have_the_types_that_browsers_insist_on(project, path, kind):
    project.write("Content/words.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nWords\n")
    project.write("Content/app.webmanifest", "{}")
    settings = project.content / "site.yaml"
    settings.write_text(settings.read_text().replace("[prices, txt]", "[prices, txt, webmanifest]"))
    with serving(project.folder) as preview:
        answer = preview.ask(path)
        if answer.status == 404:
            pytest.skip("the sample has no such file")
        assert answer.fields["content-type"] == kind
        assert answer.fields["cache-control"] == "no-store" and answer.fields["x-content-type-options"] == "nosniff"


def test_pages_are_shown_under_the_policy_of_the_published_site(project):
    project.must_build()
    policy = next(line for line in (project.output / "_headers").read_text().splitlines() if "Content-Security" in line)
    published = dict(part.strip().split(" ", 1) for part in policy.split(": ", 1)[1].split(";"))
    with serving(project.folder) as preview:
        shown = dict(part.strip().split(" ", 1) for part in preview.ask("about/").fields["content-security-policy"].split(";"))
    assert shown.pop("frame-src") == "'self'", "the desk is a frame"
    published.pop("frame-src", None)
    assert shown == published


def test_what_the_preview_adds_is_never_published(project):
    with serving(project.folder) as preview:
        preview.ask("about/")
        project.must_build()
    for path, content in project.site().items():
        if isinstance(content, bytes) and path.endswith((".html", ".js", ".json", ".css")):
            assert b"/.sitegen/" not in content, path


def test_odd_questions_to_the_desk_are_answered(preview):
    for path in ("/.sitegen/page.json", "/.sitegen/page.json?path=", "/.sitegen/page.json?path=../../etc/passwd",
                 "/.sitegen/page.json?path=%00", "/.sitegen/page.json?path=%ff", "/.sitegen/nothing.js"):
        assert preview.ask(path).status in (400, 404), path
    assert json.loads(preview.ask("/.sitegen/page.json?path=/somewhere/else/").body)["count"] == 0
