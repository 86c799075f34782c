"""alignctl aligns safeguarding procedures across neighbouring areas."""

__version__ = "0.1.0"
