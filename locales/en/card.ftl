card-title = Ayushman Bharat Health Account (ABHA)
card-abha-number = ABHA number
card-abha-address = ABHA address
card-date-of-birth = Date of birth
card-year-of-birth = Year of birth
card-gender = Gender
card-gender-female = Female
card-gender-male = Male
card-gender-other = Other
card-mobile = Mobile
card-address = Address
card-helpline = ABHA helpline, free of charge: 14477 or 1800{"\u00A0"}11{"\u00A0"}4477
# On the back of the card.
card-note = Show this card at the desk when you visit a hospital, a clinic or a laboratory. The square code holds your details as you see them here. Keep the card safe.
# On the back of the card: what to do.
card-step-show = Show this card at the desk of any hospital, clinic or laboratory.
card-step-code = The square code is scanned there: it holds your details as printed here.
card-step-safe = Keep the card safe, and tell nobody a code that comes to your phone.
# Over the numbers to call.
card-emergency = Emergency
card-helpline-free = ABHA helpline, free of charge
card-made-at = Made at { $clinic }
# Beside a true-size card on an A4 sheet.
card-cut-and-fold = Cut along the marks, then fold in the middle.
card-cut = Cut along the marks.
# At the end of a slip from a receipt printer, which fades.
card-slip-note = Show this slip at the desk. It fades with time: keep it out of heat and sun.
# Read aloud in place of the pictures.
card-photo-alternative = Photo of the card holder
card-qr-alternative = QR code with the details of this card
card-service-alternative = The card as ABDM made it
