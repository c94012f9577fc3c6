### Words of the screens. Short, kind, active; the person is "you". Never blame, never a code.

## Everywhere
continue = Continue
back = Back
cancel = Cancel
close = Close
finish-and-clear = Finish and clear
next-person = Next person
finish = Finish
help = Help
languages = Language
text-size = Size of the letters
contrast = Colours
display-sample = Aa
languages-title = Which language?
text-normal = Normal
text-large = Large
text-largest = Largest
colours-light = Light
colours-dark = Dark
colours-contrast = Strong
practice-badge = PRACTICE
sandbox-badge = TEST ONLY
practice-explained = Practice mode: nothing here is real, and nothing is sent to ABDM.
clinic-default = Health account desk

## The five steps
step-consent = Consent
step-aadhaar = Aadhaar
step-code = Code
step-address = Address
step-card = Card
step-phone = Phone
step-number = Number
# Where there is no room for all steps: which one this is, of how many, and its name.
step-of = { $at } of { $of }: { $name }

## Choice of a language
language-question = Choose your language

## While nobody can begin
service-closed = You cannot begin just now
service-closed-because = You cannot begin just now. { $why }
service-silent-since = The health account service (ABDM) has not answered since { $time }. Please ask at the desk.
service-silent = The health account service (ABDM) does not answer. Please ask at the desk.
service-needs-staff = The staff have to see to this machine first. Please ask at the desk.
service-staff-offline = No connection to ABDM: check the network cable or Wi-Fi of this machine, the router, and the proxy if one is set.
service-staff-no-answer = ABDM is reached and does not answer in time: check whether the network is slow. Otherwise wait; it is tried again by itself.
service-staff-not-working = What answers does not work as ABDM does: either ABDM is down, or this network answers in its place (a sign-in page, a proxy). It is tried again by itself.
service-staff-slow-down = ABDM has too much to do and wants this kiosk to wait. It is tried again by itself.
service-staff-clock-off = { $minutes ->
    [one] The clock of this machine is { $minutes } minute off: set date and time, and let the machine keep them by NTP.
   *[other] The clock of this machine is { $minutes } minutes off: set date and time, and let the machine keep them by NTP.
}

## For staff: the record, and a start after the program was cut off
record-staff-newer = The record was written by a newer version of this program: start that version.
record-staff-broken = The record is broken: keep its files for whoever looks into it, move them away and start again.
record-staff-read-only = The record cannot be written: let this program’s user write the file and its folder.
record-staff-exposed = Others can read the record: give the file and its folder to this program’s user alone.
record-staff-no-room = There is no room for the record: make room on its disk. It goes on by itself then.
record-staff-in-use = Another program has the record: end that one. It goes on by itself then.
record-staff-disk = The disk of the record does not work as it should: look at it.
cut-off-staff = This kiosk stopped for a moment, and works again.
cut-off-staff-enrolment = It stopped at { $time } while an ABHA was being made. It is not known here whether it was made: the person signs in and looks.
cut-off-staff-change = It stopped at { $time } while an ABHA was being changed. It is not known here whether it was changed: the person signs in and looks.

## Home
home-create = I am new: make my ABHA
home-create-line = With your Aadhaar number and the phone linked to it.

## Consent
consent-read-on = Read on
consent-help = { $page } of { $pages }
consent-needed-mark = Needed to go on
consent-free-mark = Your free choice
consent-show-english = Show the English text, which is binding
consent-show-translation = Show the translation
consent-unofficial = This is our own translation. The English text is the binding one.
consent-needed = Without this one the kiosk cannot make an ABHA with your Aadhaar. You still get your treatment, and the desk can tell you of other ways. Read it again, or touch “Not now”.
consent-declined = You do not have to agree
consent-again = Read it again
consent-agree = I agree
consent-decline = I do not agree
consent-said-yes = You said yes
consent-said-no = You said no
consent-list-question = Read this out: do they agree?
consent-list-help = “I agree” says yes to what is needed, and to what is switched to Yes. Everything else is recorded as no.
consent-list-needed = Needed
consent-list-declined = Without what is marked “Needed” the kiosk cannot make an ABHA with your Aadhaar. You still get your treatment, and the desk can tell you of other ways. Read it again, or touch “Not now”.
consent-switch-on = Yes
consent-switch-off = No
consent-close = Back to the list
consent-plain-1 = We ask UIDAI for your name, birth date, photo and address
consent-plain-3 = Your earlier government health records and those of this visit are linked to your ABHA
consent-plain-4 = Those who treat you on this visit may see all your health records
consent-plain-5 = Your government health records may be used for public health, without your name
consent-plain-6 = { $operator } has explained all of this to you
consent-plain-7 = You have understood what you agreed to

## Aadhaar
aadhaar-question = Type your Aadhaar number
aadhaar-help = The 12 digits on your Aadhaar card. We do not keep them.
vid-question = Type your virtual ID
vid-help = The 16 digits that UIDAI gave you in place of your Aadhaar number. We do not keep them.
number-show = Show
number-hide = Hide
number-clear = Clear
aadhaar-use-vid = I have a virtual ID
aadhaar-use-aadhaar = I have an Aadhaar number
aadhaar-not-valid = Aadhaar Number is not valid
aadhaar-not-valid-length = An Aadhaar number has 12 digits. Look at your card and type the missing ones.
vid-not-valid = This virtual ID is not valid
vid-not-valid-length = A virtual ID has 16 digits. Type the missing ones.
vid-not-valid-digit = One digit seems to be different. Compare it with what UIDAI gave you.
aadhaar-not-valid-digit = One digit seems to be different. Touch “Show” and compare the number with your card, then touch the digit to change it.
only-digits = Only digits, please
only-digits-line = Use the keys 0 to 9.
digits-too-many = { $extra ->
    [one] There is 1 digit too many
   *[other] There are { $extra } digits too many
}
digits-too-many-line = This number has { $length } digits. Take away what is too much, or type it again.

## Mobile
mobile-question = Your mobile number
mobile-help = For messages about your health account: 10 digits. The phone linked to Aadhaar is easiest: it needs no second code.
mobile-not-valid = This is not a mobile number yet
mobile-not-valid-length = A mobile number has 10 digits.
mobile-not-valid-digit = A mobile number begins with 6, 7, 8 or 9.

## Where the code goes
destination-question = Do you have the phone with you?
destination-help = UIDAI will send a code to the phone linked to your Aadhaar. You need it in your hand now.
destination-again = The code was already sent. No new one is needed.
destination-yes = Yes, send the code
destination-yes-again = Yes, go on
destination-no = No, I do not have it

## Codes
otp-question = Type the code from the phone
otp-help-aadhaar = UIDAI sent 6 digits to the phone ending in { $phone }, which is linked to your Aadhaar.
otp-help-aadhaar-unnamed = UIDAI sent 6 digits to the phone linked to your Aadhaar.
otp-help-mobile = We sent 6 digits to your mobile ending in { $phone }.
otp-mobile-first = A code must be sent to your mobile ending in { $phone }.
otp-verify = Check the code
otp-send = Send the code
otp-resend = Send a new code
otp-resend-wait = { $seconds ->
    [one] New code in { $seconds } second
   *[other] New code in { $seconds } seconds
}
otp-resend-open = { $resends ->
    [one] No message? You can ask for a new code once more.
   *[other] No message? You can ask for a new code { $resends } times.
}
otp-resend-spent = No more codes can be sent now.
otp-tries = { $tries ->
    [one] You have 1 try left.
   *[other] You have { $tries } tries left.
}
otp-incomplete = The code has 6 digits
otp-incomplete-line = Type all 6 digits from the message.
otp-repeated = You have typed the same code again
otp-repeated-line = It was not right just now, so we did not send it. Look at the message on your phone once more.
otp-wrong = Your code was not right
otp-wrong-line = { $tries ->
    [one] Look at the message on your phone and type the 6 digits again. 1 try left.
   *[other] Look at the message on your phone and type the 6 digits again. { $tries } tries left.
}
otp-tries-spent = Three codes were not right
otp-tries-spent-line = No more codes come for this now. Go back, or ask at the desk.
otp-expired = This code is too old
otp-expired-line = Ask for a new code, then type the digits of the newest message.
otp-other-mobile = Use another number
otp-skip-mobile = Go on without a mobile number

## ABHA address
address-question = Choose your ABHA address
address-help = A short name for your health account, easy to remember. Touch the one you like, then take it.
address-own = I want to type my own
address-keep-number = Keep my ABHA number as the address
address-loading = Looking for addresses that nobody has yet
address-none = There are no suggestions right now. You can type your own.
address-own-question = Type your own ABHA address
address-own-help = In English letters. For example, your name and your year of birth.
address-see-suggestions = See the suggestions
address-take = Take this address
address-rule-length = 8 to 18 characters
address-rule-characters = Letters and digits, with at least one letter
address-rule-separators = At most one dot (.) and one underscore (_)
address-rule-edges = Begins and ends with a letter or digit
address-taken = Somebody already has this address
address-taken-line = Choose a suggestion, or change yours a little.
address-breaks-rule = Not quite yet
address-breaks-rule-line = Look at the rules beside the field.

## Number and address
created-question = Your ABHA is ready
created-existing-question = You already have an ABHA
created-help = This is your number for health services in all of India.
created-existing-help = Nothing new was made. This is your number.
abha-number = ABHA number
abha-address = ABHA address
created-show-card = Show my card
created-show = Show my ABHA

## Card
card-question = Your ABHA card
card-official-question = Your ABHA card, made by ABDM
card-help = Give it to the desk, then touch “Finish and clear”.
card-help-print = Print it and take it with you.
card-help-taken = Touch “Finish and clear” when you are done.
card-ours = Card in two languages
card-official = Card made by ABDM
card-more = More about my account
card-coming = Making your card
card-official-coming = Fetching the card from ABDM
card-unavailable = The card cannot be shown now. Your ABHA number and address work without it.
card-official-unavailable = ABDM does not give its card now. The card in two languages is as good.
card-save = Give my card to the desk
card-save-stick = Save on USB stick
card-print = Print my card
card-saved = The desk has your card
card-saved-already = The desk has your card already
card-saved-line = Ask there for number { $number }.
card-saved-line-unnumbered = Ask there for your card.
card-saved-stick = Your card is on your stick
card-saved-stick-already = Your card is on your stick already
card-saved-stick-line = You can take the stick out now.
card-not-saved = The card could not be saved
card-not-saved-line = Tell a member of staff. Your ABHA still works.
card-not-saved-stick = This stick cannot be used here. Put in another one and try again.
card-not-saved-room = There is no room on this stick. Put in another one and try again.
card-not-saved-protected = Nothing can be written on this stick. Put in another one and try again.
card-not-saved-gone = The stick was taken out. Put it in again, and try once more.
# For staff: what is wrong with the folder for cards.
card-staff-room = the disk with the folder for cards is full
card-staff-protected = nothing may be written into the folder for cards
card-staff-gone = the folder for cards is not there
card-staff-other = the files could not be written; the log says why
card-staff-not-made = the card could not be drawn; the log says why

## Printing
print-running = One moment, please
print-stop = Stop printing
print-stopping = Asking the printer to stop
print-asked = Did your card print?
print-asked-help = Look at the tray of the printer.
print-yes = Yes, I have it
print-yes-next = Yes: next person
print-no = No, it did not
print-printed = Your card is printed
print-printed-line = Take it with you, then touch “Finish and clear”.
print-again = Print again
print-try-again = Try again
for-staff = Staff: { $words }
print-not-seen = Please ask at the desk
print-not-seen-line = Your card may be stuck in the printer. Somebody will look. You can print it again.
print-failed-line = You can try again, save your card, or ask at the desk.
print-spent-line = Nothing more can be printed now. Staff can help you.

## Waiting
waiting-aadhaar-otp = Asking UIDAI to send the code
waiting-enrol = Checking your code with UIDAI
waiting-mobile-otp = Sending a code to your mobile
waiting-verify-mobile = Checking your code
waiting-choose-address = Setting your ABHA address
waiting-long = This takes longer than usual. You can wait, or cancel.

## Nobody there
idle-question = Are you still there?
idle-line = { $seconds ->
    [one] In { $seconds } second everything you typed will be cleared.
   *[other] In { $seconds } seconds everything you typed will be cleared.
}
idle-stay = I am still here
idle-new = No, start new

## The end
stop-question = Stop and clear?
stop-line = What you typed will be cleared. Nobody can see it after that, and you would begin again.
stop-no = No, go on
stop-yes = Yes, stop and clear
without-card-question = Without your card?
without-card-line = Your card is not printed or saved yet. Your ABHA stays yours, but this page will be cleared.
without-card-no = No, go back
without-card-yes = Yes, finish and clear
goodbye-card = Take your card. Go to the desk.
goodbye-printing = Wait for your card at the printer
goodbye-stick = Take your stick. Go to the desk.
goodbye-saved = Your card is saved. Go to the desk.
goodbye-desk = Everything on this screen is cleared. The desk knows what comes next.
goodbye-cleared = Everything is cleared
goodbye-cleared-line = Nothing of yours is left on this screen. The desk can help you with what comes next.

## The time of one person
time-left-title = Your time here is nearly over
time-left-line = { $minutes ->
    [one] About { $minutes } minute is left. Please finish what you are doing.
   *[other] About { $minutes } minutes are left. Please finish what you are doing.
}
time-left-why = Then this screen clears everything, so that nothing of yours stays here. You can begin again at once.
time-left-go-on = Go on
time-up = Your time here is over
time-up-line = Everything you typed is cleared. You can begin again, or ask at the desk.
time-up-made-line = Everything here is cleared. You have an ABHA: begin again to get its card, or ask at the desk.
time-up-perhaps-line = Everything here is cleared. Your ABHA may have been made: begin again and it is looked for first, or ask at the desk.

## Full-screen notices
notice-no-phone = The phone is needed
notice-no-phone-line = Nothing was sent. Come back with the phone that is linked to your Aadhaar, or ask at the desk: you get your treatment without an ABHA too. An Aadhaar centre can link a new phone number.
notice-no-mobile = No phone is linked to this Aadhaar
notice-no-mobile-line = Without a linked phone no code can be sent. An Aadhaar centre can link one. Ask at the desk: you get your treatment without an ABHA too.
notice-locked = Please wait before the next code
notice-locked-line = Too many codes or tries. For your safety the service asks for a pause until { $time } (about { $minutes } min). Then you can begin again.
notice-deactivated = Your ABHA is switched off
notice-deactivated-line = It is still yours. You can switch it on again now, with a code to the phone linked to your Aadhaar.
notice-codes-spent = No more codes for now
notice-codes-spent-line = Every code for this number is used up for today. Come back tomorrow, or ask at the desk: you get your treatment without an ABHA too.
notice-tries-spent = Three codes were not right
notice-tries-spent-line = It does not go on here for now, so that nobody can guess a code. Ask at the desk: you get your treatment without an ABHA too.
notice-details = The details do not match
notice-details-line = What you gave is different from what Aadhaar has. Begin again, or ask at the desk.
notice-staff = Please call a member of staff
notice-staff-line = The kiosk cannot reach ABDM just now. This is not your fault, and nothing is lost. You get your treatment without an ABHA too. Staff find the reason under Help.
notice-back = Back to the question

## For staff
staff-not-authorised = ABDM refused the client id, the secret or a permission: check [abdm] in the settings.
staff-api-not-allowed = This client id has no access to one of ABDM's APIs (900908): ask ABDM to enable it.
staff-network-refused = ABDM is not reachable from this network or country: check the internet connection, VPN and proxy.
staff-encryption-unknown = ABDM asks for an encryption that this version does not know: update the kiosk.
staff-certificate-date = The certificate of ABDM's server has expired or is not valid yet: check the date of this machine first.
staff-certificate-name = The certificate of the server is for another name: check the addresses in [abdm], the network and the proxy.
staff-certificate-issuer = The certificate of the server is from an issuer that the kiosk does not trust: check the network and the proxy. A proxy of the clinic that opens TLS needs roots in [abdm].
staff-certificate = The certificate of the server was refused: see the log, and check the network and the proxy.
staff-handshake = The server does not speak TLS as it should, or something between cuts it off: check the network and the proxy.
staff-redirected = The server sends calls on to another address, and the kiosk does not follow: check the addresses in [abdm], the proxy, and whether this network wants a sign-in.
staff-foreign-host = A call was to leave to a host that the settings do not allow: check the addresses and hosts in [abdm].
staff-unexpected-key = The key of the service is not one of those in key_sha256: nothing is encrypted with it. Ask ABDM whether its key has changed before you change the settings.
staff-clock = The clock of this machine is wrong: set date and time.
staff-creation-limit = This client id may create no more accounts in the sandbox.

## Help
help-title = Help
help-language = Touch the language you read best. You can change it at any time.
help-home = Touch the big button to begin. A member of staff can press for you.
help-consent = Read each page, or ask somebody to read it to you. Touch “I agree” or “I do not agree”: the next page comes by itself. You can go back and change your answer until the code is sent.
help-consent-list = Read each line to the person; touch a line for its full text. Switch to “Yes” what the person agrees to freely. “I agree” says yes to that and to what is needed. You can go back and change it until the code is sent.
help-aadhaar = Your Aadhaar number is on the front of your Aadhaar card: three groups of four digits. It is hidden as you type, and it is not kept.
help-mobile = Give the number where you want to get messages about your health account. It can be the phone of your family.
help-code-destination = The code comes as a message to the phone that was given when the Aadhaar was made or changed. If somebody else has that phone, call them before you go on.
help-otp = The message can take a minute. The code has 6 digits. Never tell it to anybody who calls you.
help-address = The address is another way to write your ABHA number. Choose one you can remember.
help-created = Write the number down or go on to the card.
help-card = The square pattern on the card is read by the clinic's scanner. Touch “Finish and clear” when you are done: then nothing of yours stays on this screen.
help-notice = Read what is written here. A member of staff can help.
help-keys = Keyboard: Tab moves, Enter chooses, Esc goes back, F1 opens this help.

## Practice phone
phone-title = Practice phone
phone-empty = Messages with codes appear here.
phone-practise = Messages with codes appear here. To practise, type Aadhaar { $aadhaar } and mobile { $mobile }.
phone-code = The code is { $code }.
phone-to = To { $number }
