"""What stands on the card, for the makers that are compared with ours."""

import base64
import json
import pathlib

FONTS = pathlib.Path(__file__).resolve().parents[2] / "assets" / "fonts"

TITLE = ("Ayushman Bharat Health Account (ABHA)", "आयुष्मान भारत स्वास्थ्य खाता (आभा)")
NUMBER = ("ABHA number", "आभा संख्या")
ADDRESS = ("Address", "पता")
HELPLINE = (
    "ABHA helpline, free of charge: 14477 or 1800 11 4477",
    "आभा सहायता, निःशुल्क: 14477 या 1800 11 4477",
)
NOTE = (
    "Show this card at the desk when you visit a hospital, a clinic or a laboratory. The square "
    "code holds your details as you see them here. Keep the card safe.",
    "अस्पताल, क्लिनिक या जाँच केंद्र जाएँ तो काउंटर पर यह कार्ड दिखाएँ। चौकोर कोड में आपका वही "
    "विवरण है जो यहाँ लिखा है। कार्ड सँभालकर रखें।",
)


class Card:
    """A person's card, read from the body of GET /v3/profile/account."""

    def __init__(self, path):
        profile = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
        localized = profile["localizedDetails"]
        day, month, year = (profile[f"{part}OfBirth"] for part in ("day", "month", "year"))
        self.name = profile["name"]
        self.local_name = localized["name"]
        self.number = profile["ABHANumber"]
        self.address = profile["address"]
        self.local_address = ", ".join((localized["districtName"], localized["stateName"]))
        self.fields = [
            (("ABHA address", "आभा पता"), profile["preferredAbhaAddress"]),
            (("Date of birth", "जन्म तिथि"), f"{int(day):02}-{int(month):02}-{year}"),
            (("Gender", "लिंग"), f"Female · {localized['gender']}"),
            (("Mobile", "मोबाइल"), profile["mobile"]),
        ]
        self.photo = base64.b64decode(profile["profilePhoto"])
        self.qr = json.dumps(
            {
                "hidn": self.number,
                "hid": profile["preferredAbhaAddress"],
                "name": self.name,
                "gender": profile["gender"],
                "statelgd": profile["stateCode"],
                "distlgd": profile["districtCode"],
                "dob": f"{int(day)}/{int(month)}/{year}",
                "state name": profile["stateName"],
                "district_name": profile["districtName"],
                "mobile": profile["mobile"],
                "address": self.address,
            },
            separators=(",", ":"),
            ensure_ascii=False,
        )

    def modules(self):
        """The code's modules at level M, row by row."""
        import qrcode

        code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
        code.add_data(qrcode.util.QRData(self.qr.encode(), mode=qrcode.util.MODE_8BIT_BYTE))
        code.make()
        return code.modules


def run(make, arguments):
    """`PROFILE.json OUT.pdf` makes one card; with a count, prints the CPU ms of each of so many."""
    import time

    card = Card(arguments[0])
    pathlib.Path(arguments[1]).write_bytes(make(card))
    if len(arguments) > 2:
        count = int(arguments[2])
        start = time.process_time()
        for _ in range(count):
            make(Card(arguments[0]))
        print((time.process_time() - start) * 1000 / count)
