### Slips: for the desk, and what helps without a phone. Nothing of a person stands on them. On paper
### the same words stand in the person's language and in English.

## Not now
not-now = Not now
slip-question = Today without an ABHA
slip-help = Go to the desk and say this number.
slip-help-print = Print the slip for the desk, or say this number there.
slip-title = For the desk
slip-number = Your number today
slip-desk-line = Registered without an ABHA today. Nothing was kept.
slip-care-line = You get your treatment without an ABHA too. You can make one on another day.
slip-when = Date and time

## What helps without a phone
rescue-ask = What can I do?
rescue-title = How to get a code next time
rescue-help = Take these steps with you.
# UIDAI's service says yes or no to a number; it names none.
rescue-check = See whether your phone is linked to your Aadhaar: on myaadhaar.uidai.gov.in or in the mAadhaar app. Or call UIDAI: 1947.
rescue-link = If it is not: an Aadhaar centre links it. Go yourself, and take your Aadhaar card. The fee is on UIDAI’s list.
rescue-desk = Ask at the desk: they may have a reader for your finger. It needs no phone.
# Only where the kiosk's ABDM client may do it.
rescue-face = Or with your face: an app on another person’s phone takes the place of the code. Ask at the desk.

## Printing
slip-print = Print the slip
slip-sending = Your slip is being printed.
slip-attention = The printer has stopped: please tell a member of staff, and your slip is printed after that.
slip-asked = Did your slip print?
slip-printed = Your slip is printed
slip-printed-line = Take it with you, then touch “Finish and clear”.
slip-not-seen-line = Your slip may be stuck in the printer. Everything on it stands here too.
slip-not-printed = Your slip was not printed
slip-not-printed-line = Everything on it stands here too. You can try again.
slip-shown-line = Everything on it stands here too.
slip-unknown = Your slip may have been printed: please look in the tray first.

## The end
goodbye-slip = Take your slip. Go to the desk.
goodbye-slip-printing = Wait for your slip at the printer
goodbye-number = Go to the desk: number { $number }
help-slip = This page is to take along or to remember. Nothing about you stands on it. “Back” leads to the page before.
