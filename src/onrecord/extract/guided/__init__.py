"""The rules' findings put right by the tagger's: it finds stretches and judges sentences, rules read the values."""
