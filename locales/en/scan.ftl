## Scanning an ABHA card

scan-card = Scan my ABHA card
scan-question = Hold your ABHA card to the scanner
scan-help = Your ABHA app on a phone will do, too.
scan-step-turn = Turn the square pattern of your card to the scanner.
scan-step-hold = Hold it still, a hand away, until it beeps.
scan-step-look = We show you what the card says. You then say if it is you.
scanned-question = Is this you?
scanned-help = This is what your card says. Next, a code on your phone shows that it is really you.
scanned-name = Name
scanned-person = Born, gender
scanned-mobile = Mobile number
scanned-mobile-ends = ending in { $phone }
scanned-yes = Yes, this is me
scanned-no = No

## What was scanned and is of no use here

scan-not-used = Nothing can be scanned here. Everything stays as it was.
scan-incomplete = We could not read the whole card
scan-incomplete-line = Hold it still and scan it once more, or type the number.
scan-payment = This is a code to pay with
scan-payment-line = You do not pay here. Scan the square pattern of your ABHA card.
scan-aadhaar = This is a code of Aadhaar
scan-aadhaar-line = We do not read Aadhaar codes, and kept nothing of it. Type the number, or scan an ABHA card.
scan-facility = This is a code for phones
scan-facility-line = It belongs to a clinic: people scan it with the ABHA app. Here, scan your own ABHA card.
scan-web = This is a web address
scan-web-line = We do not open it. Scan the square pattern of your ABHA card.
scan-contact = This is somebody’s contact card
scan-contact-line = We kept nothing of it. Scan the square pattern of your ABHA card.
scan-unknown = This code is not from an ABHA card
scan-unknown-line = Scan the square pattern of your ABHA card, or type the number.
scan-has-abha = This is an ABHA card
scan-has-abha-line = Whoever has one needs no new one. Touch “Back” until the first page, and scan it there.

## The camera

camera-missing = There is no camera here
camera-missing-line = Hold your card to the scanner, or touch “Back” and type the number.
camera-busy = The camera is in use elsewhere
camera-busy-line = Tell the desk. You can touch “Back” and type the number.
camera-lost = The camera shows nothing any more
camera-lost-line = Tell the desk. You can touch “Back” and type the number.

## Help
help-scan = Hold the square pattern of your card, or of the ABHA app on your phone, to the scanner. If it does not work, touch “Back” and type the number.
help-scanned = Compare name and number with your card. If it is not yours, touch “No”.
