"""Ways to spoil a document, by what is known of its format. Same seed, same bytes, on every platform."""
