"""The card through reportlab, qrcode and Pillow. See card_words.run."""

import io
import sys

from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, shapeStr
from reportlab.pdfgen.canvas import Canvas

import card_words as words

WIDTH, HEIGHT = 85.6 * mm, 53.98 * mm
INK, QUIET, TEAL, WHITE = (HexColor(code) for code in ("#10233F", "#2C3A52", "#1F8A84", "#FFFFFF"))
FACES = {
    "en": "NotoSans-Regular",
    "en-bold": "NotoSans-Bold",
    "hi": "NotoSansDevanagari-Regular",
}

for name, stem in FACES.items():
    pdfmetrics.registerFont(TTFont(name, str(words.FONTS / f"{stem}.ttf"), shapable=True))


class Page:
    """Writes on a canvas, in millimetres from the top left."""

    def __init__(self, canvas):
        self.canvas = canvas

    def text(self, text, x, y, size, face="en", color=INK):
        self.canvas.setFillColor(color)
        self.canvas.setFont(face, size)
        width = pdfmetrics.stringWidth(text, face, size) / mm
        if face == "hi":
            text = shapeStr(text, face, size, force=True)
        self.canvas.drawString(x * mm, HEIGHT - y * mm, text)
        return x + width

    def pair(self, pair, x, y, size, color=INK):
        after = self.text(pair[0] + " · ", x, y, size, color=color)
        self.text(pair[1], after, y, size, "hi", color)

    def wrapped(self, text, x, y, size, width, face="en", color=INK):
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if pdfmetrics.stringWidth(longer, face, size) > width * mm:
                self.text(line, x, y, size, face, color)
                y += size * 0.48
                line = word
            else:
                line = longer
        self.text(line, x, y, size, face, color)
        return y + size * 0.6

    def bar(self, x, y, width, height, color):
        self.canvas.setFillColor(color)
        self.canvas.rect(x * mm, HEIGHT - (y + height) * mm, width * mm, height * mm, 0, 1)

    def frame(self):
        self.bar(0, 0, 85.6, 9.6, INK)
        self.bar(0, 9.6, 85.6, 0.55, TEAL)
        self.bar(0, 50.9, 85.6, 3.1, INK)
        self.text(words.TITLE[0], 3.4, 4.4, 7.8, "en-bold", WHITE)
        self.text(words.TITLE[1], 3.4, 8.2, 6.9, "hi", WHITE)
        self.pair(words.HELPLINE, 3.4, 53.0, 5, WHITE)


def make(card):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), pageCompression=1, lang="en")
    canvas.setTitle(words.TITLE[0])
    page = Page(canvas)
    page.frame()
    page.text(card.name, 3.4, 15.5, 12, "en-bold")
    page.text(card.local_name, 3.4, 20.5, 10.5, "hi")
    photo = Image.open(io.BytesIO(card.photo))
    photo.load()
    canvas.drawImage(ImageReader(photo), 3.4 * mm, HEIGHT - 43.0 * mm, 16.2 * mm, 20.3 * mm)
    for place, (label, value) in enumerate(card.fields):
        y = 24.5 + place * 5.2
        page.pair(label, 21.8, y, 5, QUIET)
        page.text(value.partition(" · ")[0], 21.8, y + 2.7, 7.2, "en-bold")
        if " · " in value:
            page.text(value.partition(" · ")[2], 35.0, y + 2.7, 7.2, "hi")
    page.pair(words.NUMBER, 3.4, 46.0, 5, QUIET)
    page.text(card.number, 3.4, 50.0, 12.2, "en-bold")
    modules = card.modules()
    pitch = 0.4233
    left, top = 85.6 - 3.4 - pitch * len(modules), 14.0
    path = canvas.beginPath()
    for row, line in enumerate(modules):
        for column, dark in enumerate(line):
            if dark:
                x, y = (left + column * pitch) * mm, HEIGHT - (top + (row + 1) * pitch) * mm
                path.rect(x, y, pitch * mm, pitch * mm)
    canvas.setFillColor(HexColor("#000000"))
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.showPage()

    page.frame()
    page.pair(words.ADDRESS, 3.4, 14.0, 5.4, QUIET)
    y = page.wrapped(card.address, 3.4, 18.0, 8, 78)
    y = page.wrapped(card.local_address, 3.4, y, 8, 78, "hi")
    y = page.wrapped(words.NOTE[0], 3.4, y + 2, 7, 78, color=QUIET)
    page.wrapped(words.NOTE[1], 3.4, y, 7, 78, "hi", QUIET)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


if __name__ == "__main__":
    words.run(make, sys.argv[1:])
