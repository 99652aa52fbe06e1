"""Sources that are looked at again and again: feeds, GDELT queries and drop folders (docs/watch.md)."""
