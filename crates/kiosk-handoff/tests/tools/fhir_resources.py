"""Whether each patient of a folder is one for fhir.resources. A line for each fault: NAME: what."""

import pathlib
import sys

from fhir.resources.R4B.patient import Patient

for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    try:
        Patient.model_validate_json(path.read_bytes())
    except ValueError as error:
        first = str(error).splitlines()
        print(f"{path.name}: {' '.join(first[:3])}")
