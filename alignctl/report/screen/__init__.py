"""Parts of the renderer for the screen."""
