"""A folder of the project that is exchanged for a link while it is read."""

import ctypes
import os
import threading

import pytest
from project import PATIENCE

RENAME_EXCHANGE = 2
AT_FDCWD = -100


def test_nothing_from_outside_the_project_is_published(project):
    content, outside = project.folder / "Content" / "x", project.folder.parent / "outside"
    for folder, words in [(content, "Ours."), (outside, "SECRET")]:
        folder.mkdir()
        for number in range(60):
            (folder / f"a{number}.md").write_text(f"---\ntitle: A{number}\nsummary: s\n---\n\n{words}\n")
            (folder / f"f{number}.txt").write_text(words)
    link = project.folder.parent / "link"
    link.symlink_to(outside)
    libc = ctypes.CDLL(None, use_errno=True)
    names = [os.fsencode(content), os.fsencode(link)]
    if libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) != 0:
        pytest.skip("this file system can't exchange")
    stop = threading.Event()

    def exchange() -> None:
        while not stop.is_set():
            libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE)

    thread = threading.Thread(target=exchange)
    thread.start()
    codes = set()
    try:
        for _ in range(150):
            run = project.build()
            codes.add(run.code)
            assert run.code in (0, 1, 2), run.stderr
            for path, bytes_ in project.site().items():
                assert not isinstance(bytes_, bytes) or b"SECRET" not in bytes_, path
    finally:
        stop.set()
        thread.join(PATIENCE)
    assert len(codes) > 1 or codes == {1}, codes
