"""Prints for each PNG of a folder its name, a tab, and what zxing-cpp reads in it, if anything."""

import pathlib
import sys

import zxingcpp
from PIL import Image

for path in sorted(pathlib.Path(sys.argv[1]).glob("*.png")):
    for code in zxingcpp.read_barcodes(Image.open(path), formats=zxingcpp.BarcodeFormat.QRCode):
        print(path.name, code.text, sep="\t")
