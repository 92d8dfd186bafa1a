"""Marks tests of promises that the program does not keep yet. The mark must go with the bug: a marked test that passes fails."""

import pytest


def known_bug(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=True, reason=reason)
