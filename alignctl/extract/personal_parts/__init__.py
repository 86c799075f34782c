"""Parts of the look for filled-in forms."""
