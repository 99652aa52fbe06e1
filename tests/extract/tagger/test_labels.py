"""What the tagger answers, and where it lies in its output."""

from itertools import pairwise

from onrecord.extract.tagger.labels import LAYOUT


def test_the_heads_fill_the_output_without_gap_or_overlap():
    parts = list(LAYOUT.slices().values())
    assert parts[0].start == 0
    assert parts[-1].stop == LAYOUT.width
    assert all(one.stop == two.start for one, two in pairwise(parts))
