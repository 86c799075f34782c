"""What the readers of office documents are made of."""
