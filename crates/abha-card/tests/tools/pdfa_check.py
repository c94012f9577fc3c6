"""Says what keeps each PDF of a folder from being PDF/A-2b; nothing when nothing does."""

import pathlib
import sys

from pikepdf.pdfa import validate_written

for path in sorted(pathlib.Path(sys.argv[1]).glob("*.pdf")):
    report = validate_written(path, "2b")
    if not report.passed:
        print(path.name, "is not approved")
    for finding in report.findings:
        print(path.name, finding)
