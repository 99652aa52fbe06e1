"""What `make release` decides by rule."""

import pytest

from release.__main__ import may_be_used


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("MIT", True),
        ("Apache-2.0", True),
        ("BSD-3-Clause AND MIT", True),
        ("MPL-2.0", True),
        ("LGPL-3.0-or-later", True),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0", False),
        ("MIT AND GPL-2.0", False),
        ("", False),
    ],
)
def test_a_licence_that_binds_the_whole_is_refused_unless_there_is_a_choice(words, may):
    assert may_be_used(words) is may
