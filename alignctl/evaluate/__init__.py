"""Results held against gold answers: how much is found, and how much of what is claimed is right."""

from alignctl.evaluate.agreement import agreement, reader_agreement
from alignctl.evaluate.floors import Floor, figures, hold_floors, parse_floor
from alignctl.evaluate.gold import Gold, Side
from alignctl.evaluate.gold_reader import gold_files, parse_gold, read_gold
from alignctl.evaluate.scoring import score
from alignctl.model.evaluation import Evaluation, GoldScore, pool

__all__ = [
    "Evaluation",
    "Floor",
    "Gold",
    "GoldScore",
    "Side",
    "agreement",
    "figures",
    "gold_files",
    "hold_floors",
    "parse_floor",
    "parse_gold",
    "pool",
    "read_gold",
    "reader_agreement",
    "score",
]
