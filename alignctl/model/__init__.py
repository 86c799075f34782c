"""The values that pass between stages: frozen, made once, standard library only."""
