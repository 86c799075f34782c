"""The parts of the PDF reader, each knowing one thing about pages."""
