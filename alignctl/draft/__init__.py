"""Common wording for what was agreed, and the changes that carry it into the documents of each area."""
