"""The command line. Every command parses, calls the library and prints."""

from onrecord.cli.app import main

__all__ = ["main"]
