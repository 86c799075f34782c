import sys
from tests.planted.bank import make_bank
if "--bank" in sys.argv: make_bank()
