"""Programs that measure accuracy on real documents, and the floors tests hold: python -m tests.accuracy.NAME."""
