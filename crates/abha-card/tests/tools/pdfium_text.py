"""Writes beside each PDF of a folder what pdfium reads in it: NAME.pdfium.txt."""

import pathlib
import sys

import pypdfium2

for path in sorted(pathlib.Path(sys.argv[1]).glob("*.pdf")):
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    path.with_suffix(".pdfium.txt").write_text("\f".join(pages), encoding="utf-8", newline="")
