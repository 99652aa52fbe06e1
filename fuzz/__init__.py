"""Fuzzers of the parsers that meet other people's bytes (docs/threats.md): `make fuzz`."""
