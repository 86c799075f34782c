"""Text in, typed values out: durations and what they are used for."""
