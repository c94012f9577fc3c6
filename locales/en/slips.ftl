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

## What was agreed to
more-consent = What I agreed to
more-consent-line = To read, to take along, and how to take it back
consent-slip-title = What you agreed to
consent-slip-help = Keep it with your card.
consent-slip-aadhaar = Yes: UIDAI gives your name, birth date, photo and address to make your ABHA.
consent-slip-past-yes = Yes: your earlier government health records and this visit’s are linked to your ABHA.
consent-slip-past-no = No: your earlier government health records and this visit’s are not linked to your ABHA.
consent-slip-share-yes = Yes: those who treat you on this visit may see all your health records.
consent-slip-share-no = No: those who treat you on this visit do not see all your health records.
consent-slip-public-yes = Yes: your government health records may be used for public health, without your name.
consent-slip-public-no = No: your government health records are not used for public health.
consent-slip-withdraw = You can change your mind at any time: call 14477, free of charge. On abha.abdm.gov.in or in the ABHA app you can switch your ABHA off or have it deleted.
consent-slip-text = The words: NHA’s consent to an ABHA, version { $version }.
consent-slip-when = Agreed on
help-consent-slip = This page says what you agreed to, and how to take it back. Neither your name nor a number of yours stands on it. “Back” leads to the page before.
