"""The facts of a result as tables, before any format: what a workbook, CSV and Word documents show of them."""
