"""Linking, measured and fitted: the table of rare words, whole texts as drafts, clusters, weights."""
