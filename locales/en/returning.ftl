### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = I forgot my ABHA number
home-retrieve-line = With the phone of your ABHA.
home-login = Print my card
home-login-show = Show my card
home-login-line = With the phone of your ABHA.
home-reactivate = Switch my ABHA back on
home-reactivate-line = With your ABHA number and the phone of your Aadhaar.
home-mobile = Change my mobile number
home-mobile-line = With the phone of your Aadhaar and the new phone.

## Who somebody is
login-mobile-help = The mobile that is in your ABHA: 10 digits.
login-number-question = Type your ABHA number
login-number-help = The 14 digits, as on your card.
login-address-question = Type your ABHA address
login-address-help = As on your card. What stands after the @ can be left out.
login-aadhaar-help = UIDAI sends a code to the phone linked to it. We do not keep the number.
login-use-mobile = Use my mobile number
login-use-number = Use my ABHA number
login-use-address = Use my ABHA address
login-use-aadhaar = Use my Aadhaar number
login-number-hint = Compare the number with your card
login-number-hint-line = One digit seems to be different. If it is right, touch Continue.
abha-number-incomplete = The ABHA number has 14 digits
abha-number-incomplete-line = Type the missing ones.
abha-address-not-valid = This is not an ABHA address yet
abha-address-not-valid-line = Letters, digits, a dot or an underscore, as on your card.
address-ending = Look at what stands after the @
address-ending-line = Here ABHA addresses end with @{ $ending }. Change it, or take away the @ and what follows.

## Name, gender and date of birth
details-name-question = Your name, as in Aadhaar
details-name-help = In English letters.
details-gender-question = Your gender, as in Aadhaar
gender-male = Man
gender-female = Woman
gender-other = Other
details-birth-question = Your date of birth
details-birth-help = Day, month and year: 2, 2 and 4 digits.
details-year-question = Your year of birth
details-year-help = 4 digits, as in Aadhaar.
details-year-alone = I know only the year
details-whole-date = I know the whole date
name-empty = Your name is needed
name-empty-line = Type it as it is in Aadhaar.
name-too-long = This name is too long
name-too-long-line = Type it as it is in Aadhaar.
name-characters = Only letters, please
name-characters-line = A name has letters, blanks, dots, dashes and apostrophes.
gender-needed = Please choose one
gender-needed-line = As it is in Aadhaar.
birth-date-not-valid = This day does not exist
birth-date-not-valid-line = Check day, month and year.

## A code for somebody who has an ABHA
otp-help-abha = ABDM sent 6 digits to the mobile of your ABHA, which ends in { $phone }.
otp-help-abha-unnamed = ABDM sent 6 digits to the mobile of your ABHA.
otp-abha-first = A code must be sent to the mobile of your ABHA.
otp-aadhaar-first = A code must be sent to the phone linked to your Aadhaar.

## Which account
account-question = Which one is you?
account-help = These ABHAs use this mobile number.
account-code-help = Touch your name. A code follows to this mobile.
account-born = born { $year }
account-ends = number ending in { $digits }
account-off = switched off
account-unusable = This ABHA cannot be opened here
account-unusable-line = Ask at the desk, or choose another one.

## The profile
profile-question = One moment, please
profile-help = Your ABHA is being fetched.
profile-again = Try again
create-help = Your ABHA is being made.

## Another mobile
change-question = Type your new mobile number
change-help = Your ABHA has the mobile ending in { $phone } now.
change-help-unnamed = 10 digits.
confirm-question = Is this right?
confirm-help = Messages and codes of your health account will go to the new number. The old one gets none any more.
confirm-old = Now
confirm-old-ends = ending in { $phone }
confirm-old-unknown = not known here
confirm-new = New
confirm-send = Yes, send the code
same-mobile = Your ABHA has this number already
same-mobile-line = Type another one, or touch Finish.

## More about an account
more-question = More about your account
more-help = Touch what you want to change. Nothing changes before you have typed the code for it.
more-back = Back to my card
more-email = Change my e-mail address
more-email-none = There is none yet.
more-email-done = Your e-mail address is changed.
more-kyc = Confirm again with Aadhaar (KYC)
more-kyc-verified = Aadhaar has confirmed your account.
more-kyc-pending = Aadhaar has not confirmed your account yet.
more-kyc-line = A code goes to the phone linked to your Aadhaar.
more-kyc-done = Aadhaar has confirmed your account.
more-address = Choose my ABHA address
more-address-line = A short name that is easy to remember.
more-address-done = Your ABHA address is chosen.
email-question = Type your e-mail address
email-help = ABDM sends a code to it now.
email-send = Send the code
email-not-yet = This is not an e-mail address yet
email-not-yet-at = It has one @ in it, like name@example.in.
email-not-yet-name = Look at what stands before the @: English letters, digits, dots and dashes, without blanks.
email-not-yet-domain = Look at what stands behind the @: a name with a dot in it, like example.in.
email-not-yet-length = It is too long to be typed here.
otp-email-question = Type the code from the e-mail
otp-email-first = A code must be sent to { $email }.
otp-help-email = ABDM sent 6 digits to { $email }.
kyc-help = UIDAI sends a code to the phone linked to your Aadhaar. With it Aadhaar confirms your account once more.

## Done
done-retrieved-question = This is your ABHA
done-reactivated-question = Your ABHA is on again
done-mobile-question = Your mobile number is changed
done-help = For the card you prove once more who you are, with a code.
done-sign-in = Go on to my card

## Notices with another journey
notice-not-found = No ABHA was found
notice-not-found-line = That is no problem. You can make one now, or go back and try another number.
notice-may-be-made = Your ABHA may have been made
notice-may-be-made-line = The answer did not reach us. Let us look for it: a code shows us that it is you. Nothing is made twice.
notice-look = Look for my ABHA
cut-off = This kiosk stopped for a moment
cut-off-enrolment = It stopped at { $time }, while an ABHA was being made. We do not know whether it was made. Was that you? Then look for it: a code shows us that it is you. Nothing is made twice.
cut-off-change = It stopped at { $time }, while an ABHA was being changed. We do not know whether it was changed. Was that you? Then sign in and look: a code shows us that it is you.
cut-off-other = That was not me
notice-make = Make my ABHA
notice-reactivate = Switch it on again

## Waiting
waiting-send-code = Asking for the code
waiting-check-code = Checking your code
waiting-find = Looking for your ABHA
waiting-find-methods = Checking which phone can get the code
waiting-enter = Opening your ABHA
waiting-profile = Fetching your ABHA
waiting-create = Making your ABHA

## Help
help-login-id = Type the number with the keys. If you know another one better, touch its button.
help-details = Type what your Aadhaar card says about you.
help-account = Touch your own name. Nobody else's number is shown.
help-mobile-confirm = Compare both numbers. The change is made only after the codes.
help-more = Nothing changes by a touch alone: a code shows that it is you. “Back to my card” leaves everything as it is.
help-email = Type it letter by letter. A code is sent to it, so you need to see your e-mails now, for example on your phone. The key with 123 shows digits and more signs.
help-done = Write the number down, or go on to the card.
