"""What tracked changes in Word files are made of: the file, the text in it, where words stand, and the changes."""
