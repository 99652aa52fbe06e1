"""Archives read by many workers: pages in, Parquet tables of reports, claims and drafts out (docs/batch.md)."""
