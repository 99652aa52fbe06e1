"""Measurements: the project's own corpus, and figures on it and on others'. No part of the installed package."""
