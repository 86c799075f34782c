"""What Word and Excel files share: the second home of python-docx, which writes Word reports here."""
