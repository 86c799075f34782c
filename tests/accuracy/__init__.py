"""Programs that measure accuracy on real documents; each prints a table: python -m tests.accuracy.NAME."""
