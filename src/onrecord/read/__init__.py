"""Part of onrecord."""
