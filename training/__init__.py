"""Training of the tagger, with its own environment (training/README.md)."""
