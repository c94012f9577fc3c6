"""The card through typst's Python package, with its code from qrcode. See card_words.run."""

import json
import pathlib
import sys
import tempfile

import typst

import card_words as words

TEMPLATE = """
#let card = json("card.json")
#set page(width: 85.6mm, height: 53.98mm, margin: 0mm)
#set text(font: ("Noto Sans", "Noto Sans Devanagari"), lang: "en", fill: rgb("#10233F"))
#set document(title: card.title.at(0), date: none)
#let at(x, y, body) = place(top + left, dx: x * 1mm, dy: y * 1mm, body)
#let hindi(body) = text(lang: "hi", body)
#let pair(words, size, color) = text(size: size, fill: color)[#words.at(0) · #hindi(words.at(1))]
#let quiet = rgb("#2C3A52")
#let frame = {
  at(0, 0, rect(width: 85.6mm, height: 9.6mm, fill: rgb("#10233F")))
  at(0, 9.6, rect(width: 85.6mm, height: 0.55mm, fill: rgb("#1F8A84")))
  at(0, 50.9, rect(width: 85.6mm, height: 3.1mm, fill: rgb("#10233F")))
  at(3.4, 1.8, text(size: 7.8pt, weight: "bold", fill: white, card.title.at(0)))
  at(3.4, 5.6, text(size: 6.9pt, fill: white, hindi(card.title.at(1))))
  at(3.4, 51.4, pair(card.helpline, 5pt, white))
}
#frame
#at(3.4, 12, text(size: 12pt, weight: "bold", card.name))
#at(3.4, 17, text(size: 10.5pt, hindi(card.local_name)))
#at(3.4, 22.7, image("photo.jpg", width: 16.2mm, height: 20.3mm, fit: "cover", alt: "Photo"))
#for (place, field) in card.fields.enumerate() {
  at(21.8, 23 + place * 5.2, pair(field.at(0), 5pt, quiet))
  at(21.8, 25.2 + place * 5.2, text(size: 7.2pt, weight: "bold", field.at(1)))
}
#at(3.4, 44.5, pair(card.number_label, 5pt, quiet))
#at(3.4, 46.7, text(size: 12.2pt, weight: "bold", card.number))
#at(51.3, 14, image("code.svg", width: 30.9mm, alt: "QR code"))
#pagebreak()
#frame
#at(3.4, 12.4, pair(card.address_label, 5.4pt, quiet))
#at(3.4, 15.2, block(width: 78mm, text(size: 8pt)[
  #card.address \\ #hindi(card.local_address)
  #set text(size: 7pt, fill: quiet)
  #card.note.at(0)

  #hindi(card.note.at(1))
]))
"""

FOLDER = pathlib.Path(tempfile.mkdtemp())
(FOLDER / "card.typ").write_text(TEMPLATE, encoding="utf-8")
COMPILER = typst.Compiler(
    str(FOLDER / "card.typ"),
    root=str(FOLDER),
    font_paths=[str(words.FONTS)],
    ignore_system_fonts=True,
)


def make(card):
    (FOLDER / "card.json").write_text(
        json.dumps(
            {
                "title": words.TITLE,
                "helpline": words.HELPLINE,
                "note": words.NOTE,
                "number_label": words.NUMBER,
                "address_label": words.ADDRESS,
                "name": card.name,
                "local_name": card.local_name,
                "number": card.number,
                "fields": card.fields,
                "address": card.address,
                "local_address": card.local_address,
            }
        ),
        encoding="utf-8",
    )
    (FOLDER / "photo.jpg").write_bytes(card.photo)
    modules = card.modules()
    dark = "".join(
        f"M{column} {row}h1v1h-1z"
        for row, line in enumerate(modules)
        for column, is_dark in enumerate(line)
        if is_dark
    )
    side = len(modules)
    (FOLDER / "code.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<path d="{dark}"/></svg>'
    )
    return COMPILER.compile(format="pdf")


if __name__ == "__main__":
    words.run(make, sys.argv[1:])
