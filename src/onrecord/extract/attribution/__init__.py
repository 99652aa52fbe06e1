"""Attribution: who says what, through whom, with which stance."""

from onrecord.extract.attribution.engine import find_attributions

__all__ = ["find_attributions"]
