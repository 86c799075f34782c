"""What readers of flowing text share: lines with their looks, and how headings are told from them."""
