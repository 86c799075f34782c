"""Two odd PDFs, made from their own parts."""


def picture_pdf():
    """A page with a drawing and no text."""
    return _pdf(b"0 0 1 rg 10 10 100 100 re f")


def locked_pdf():
    """A page behind a password, made by hand: the standard handler with entries no password fits."""
    encrypt = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"
    return _pdf(b"BT /F1 12 Tf (hidden) Tj ET", encrypt)


def _pdf(drawing, encrypt=None):
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing),
    ]
    if encrypt:
        parts.append(encrypt)
    out = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = b" /Encrypt 5 0 R /ID [<00><00>]" if encrypt else b""
    return out + b"trailer << /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, lock, start)
