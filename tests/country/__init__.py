"""A made country: procedures of invented places at the real authorities' borders, for trials of speed and of truth."""
