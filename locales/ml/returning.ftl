### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = ABHA നമ്പർ മറന്നു
home-retrieve-line = ABHA-യിലെ ഫോൺ വേണം.
home-login = എന്റെ കാർഡ് പ്രിന്റ്
home-login-show = എന്റെ കാർഡ് കാണാൻ
home-login-line = ABHA-യിലെ ഫോൺ വേണം.
home-reactivate = ABHA വീണ്ടും ഓണാക്കാൻ
home-reactivate-line = ABHA നമ്പറും ആധാറിലെ ഫോണും വേണം.
home-mobile = മൊബൈൽ നമ്പർ മാറ്റാൻ
home-mobile-line = ആധാറിലെ ഫോണും പുതിയ ഫോണും വേണം.

## Who somebody is
login-mobile-help = നിങ്ങളുടെ ABHA-യിലുള്ള മൊബൈൽ: 10 അക്കം.
login-number-question = ABHA നമ്പർ നൽകുക
login-number-help = കാർഡിലുള്ള 14 അക്കം.
login-address-question = ABHA വിലാസം നൽകുക
login-address-help = കാർഡിലുള്ളതുപോലെ. @-നു ശേഷമുള്ളത് വിടാം.
login-aadhaar-help = അതുമായി ലിങ്ക് ചെയ്ത ഫോണിലേക്ക് UIDAI കോഡ് അയയ്ക്കും. നമ്പർ ഞങ്ങൾ സൂക്ഷിക്കില്ല.
login-use-mobile = മൊബൈൽ നമ്പർ വഴി
login-use-number = ABHA നമ്പർ വഴി
login-use-address = ABHA വിലാസം വഴി
login-use-aadhaar = ആധാർ നമ്പർ വഴി
login-number-hint = നമ്പർ കാർഡുമായി ഒത്തുനോക്കുക
login-number-hint-line = ഒരു അക്കം വേറെയാണെന്നു തോന്നുന്നു. ശരിയാണെങ്കിൽ “തുടരുക” തൊടുക.
abha-number-incomplete = ABHA നമ്പറിന് 14 അക്കം
abha-number-incomplete-line = ബാക്കിയുള്ളവ നൽകുക.
abha-address-not-valid = ഇത് ABHA വിലാസം ആയിട്ടില്ല
abha-address-not-valid-line = കാർഡിലുള്ളതുപോലെ അക്ഷരം, അക്കം, കുത്ത് (.) അല്ലെങ്കിൽ അടിവര (_).
address-ending = @-നു ശേഷമുള്ളത് നോക്കുക
address-ending-line = ഇവിടെ ABHA വിലാസം @{ $ending } എന്ന് അവസാനിക്കും. മാറ്റുക, അല്ലെങ്കിൽ @-ഉം ശേഷമുള്ളതും കളയുക.

## Name, gender and date of birth
details-name-question = ആധാറിലുള്ള നിങ്ങളുടെ പേര്
details-name-help = ഇംഗ്ലീഷ് അക്ഷരത്തിൽ.
details-gender-question = ആധാറിലുള്ള നിങ്ങളുടെ ലിംഗം
gender-male = പുരുഷൻ
gender-female = സ്ത്രീ
gender-other = മറ്റുള്ളവ
details-birth-question = നിങ്ങളുടെ ജനനത്തീയതി
details-birth-help = ദിവസം, മാസം, വർഷം: 2, 2, 4 അക്കം.
details-year-question = നിങ്ങൾ ജനിച്ച വർഷം
details-year-help = ആധാറിലുള്ളതുപോലെ 4 അക്കം.
details-year-alone = വർഷം മാത്രമേ അറിയൂ
details-whole-date = മുഴുവൻ തീയതിയും അറിയാം
name-empty = നിങ്ങളുടെ പേര് വേണം
name-empty-line = ആധാറിലുള്ളതുപോലെ നൽകുക.
name-too-long = പേര് വളരെ നീളം
name-too-long-line = ആധാറിലുള്ളതുപോലെ നൽകുക.
name-characters = അക്ഷരങ്ങൾ മാത്രം
name-characters-line = പേരിൽ അക്ഷരം, ഇടം, കുത്ത് (.), വര (-), അപ്പോസ്ട്രോഫി (') ആകാം.
gender-needed = ഒന്ന് തിരഞ്ഞെടുക്കുക
gender-needed-line = ആധാറിലുള്ളതുപോലെ.
birth-date-not-valid = ഇങ്ങനെയൊരു ദിവസമില്ല
birth-date-not-valid-line = ദിവസം, മാസം, വർഷം നോക്കുക.

## A code for somebody who has an ABHA
otp-help-abha = നിങ്ങളുടെ ABHA-യിലെ മൊബൈലിലേക്ക് (അവസാനം { $phone }) ABDM 6 അക്കം അയച്ചു.
otp-help-abha-unnamed = നിങ്ങളുടെ ABHA-യിലെ മൊബൈലിലേക്ക് ABDM 6 അക്കം അയച്ചു.
otp-abha-first = നിങ്ങളുടെ ABHA-യിലെ മൊബൈലിലേക്ക് കോഡ് അയയ്ക്കണം.
otp-aadhaar-first = ആധാറുമായി ലിങ്ക് ചെയ്ത ഫോണിലേക്ക് കോഡ് അയയ്ക്കണം.

## Which account
account-question = ഇതിൽ ആരാണ് നിങ്ങൾ?
account-help = ഈ മൊബൈൽ നമ്പറിലുള്ള ABHA-കൾ.
account-code-help = നിങ്ങളുടെ പേര് തൊടുക. ഈ മൊബൈലിൽ കോഡ് വരും.
account-born = ജനനം { $year }
account-ends = നമ്പറിന്റെ അവസാനം { $digits }
account-off = ഓഫാണ്
account-unusable = ഈ ABHA ഇവിടെ തുറക്കാനാവില്ല
account-unusable-line = കൗണ്ടറിൽ ചോദിക്കുക, അല്ലെങ്കിൽ മറ്റൊന്ന് തൊടുക.

## The profile
profile-question = ഒരു നിമിഷം
profile-help = നിങ്ങളുടെ ABHA എടുക്കുന്നു.
profile-again = വീണ്ടും നോക്കുക
create-help = നിങ്ങളുടെ ABHA ഉണ്ടാക്കുന്നു.

## Another mobile
change-question = പുതിയ മൊബൈൽ നമ്പർ നൽകുക
change-help = നിങ്ങളുടെ ABHA-യിൽ ഇപ്പോൾ ഉള്ള മൊബൈലിന്റെ അവസാനം { $phone }.
change-help-unnamed = 10 അക്കം.
confirm-question = ഇത് ശരിയാണോ?
confirm-help = ആരോഗ്യ അക്കൗണ്ടിന്റെ മെസേജുകളും കോഡുകളും പുതിയ നമ്പറിലേക്ക് വരും. പഴയതിലേക്ക് ഇനി വരില്ല.
confirm-old = ഇപ്പോൾ
confirm-old-ends = അവസാനം { $phone }
confirm-old-unknown = ഇവിടെ അറിയില്ല
confirm-new = പുതിയത്
confirm-send = അതെ, കോഡ് അയയ്ക്കുക
same-mobile = ABHA-യിൽ ഈ നമ്പർതന്നെ ഉണ്ട്
same-mobile-line = മറ്റൊന്ന് നൽകുക, അല്ലെങ്കിൽ “തീർക്കുക” തൊടുക.

## More about an account
more-question = അക്കൗണ്ടിനെക്കുറിച്ച് കൂടുതൽ
more-help = മാറ്റേണ്ടത് തൊടുക. അതിനുള്ള കോഡ് നൽകുംവരെ ഒന്നും മാറില്ല.
more-back = കാർഡിലേക്ക് മടങ്ങുക
more-email = ഇമെയിൽ വിലാസം മാറ്റാൻ
more-email-none = ഇതുവരെ ഒന്നുമില്ല.
more-email-done = നിങ്ങളുടെ ഇമെയിൽ വിലാസം മാറി.
more-kyc = ആധാർ വഴി വീണ്ടും ഉറപ്പാക്കാൻ (KYC)
more-kyc-verified = ആധാർ നിങ്ങളുടെ അക്കൗണ്ട് ഉറപ്പാക്കിയിട്ടുണ്ട്.
more-kyc-pending = ആധാർ ഇതുവരെ നിങ്ങളുടെ അക്കൗണ്ട് ഉറപ്പാക്കിയിട്ടില്ല.
more-kyc-line = ആധാറുമായി ലിങ്ക് ചെയ്ത ഫോണിലേക്ക് കോഡ് വരും.
more-kyc-done = ആധാർ നിങ്ങളുടെ അക്കൗണ്ട് ഉറപ്പാക്കി.
more-address = ABHA വിലാസം തിരഞ്ഞെടുക്കാൻ
more-address-line = എളുപ്പം ഓർക്കാവുന്ന ചെറിയ പേര്.
more-address-done = നിങ്ങളുടെ ABHA വിലാസം എടുത്തു.
email-question = ഇമെയിൽ വിലാസം നൽകുക
email-help = ABDM ഇപ്പോൾ അതിലേക്ക് കോഡ് അയയ്ക്കും.
email-send = കോഡ് അയയ്ക്കുക
email-not-yet = ഇത് ഇമെയിൽ വിലാസം ആയിട്ടില്ല
email-not-yet-at = അതിൽ ഒരു @ ഉണ്ടാകും, name@example.in പോലെ.
email-not-yet-name = @-നു മുമ്പുള്ളത് നോക്കുക: ഇംഗ്ലീഷ് അക്ഷരം, അക്കം, കുത്ത് (.), വര (-); ഇടം പാടില്ല.
email-not-yet-domain = @-നു ശേഷമുള്ളത് നോക്കുക: കുത്തുള്ള ഒരു പേര്, example.in പോലെ.
email-not-yet-length = ഇവിടെ നൽകാൻ ഇത് വളരെ നീളം.
otp-email-question = ഇമെയിലിൽ വന്ന കോഡ് നൽകുക
otp-email-first = { $email }-ലേക്ക് കോഡ് അയയ്ക്കണം.
otp-help-email = { $email }-ലേക്ക് ABDM 6 അക്കം അയച്ചു.
kyc-help = ആധാറുമായി ലിങ്ക് ചെയ്ത ഫോണിലേക്ക് UIDAI കോഡ് അയയ്ക്കും. അതുവഴി ആധാർ നിങ്ങളുടെ അക്കൗണ്ട് വീണ്ടും ഉറപ്പാക്കും.

## Done
done-retrieved-question = ഇതാണ് നിങ്ങളുടെ ABHA
done-reactivated-question = ABHA വീണ്ടും ഓണായി
done-mobile-question = മൊബൈൽ നമ്പർ മാറി
done-help = കാർഡിന്, ഇത് നിങ്ങളാണെന്ന് ഒരു കോഡ് വഴി ഒന്നുകൂടി കാണിക്കുക.
done-sign-in = കാർഡിലേക്ക് പോകുക

## Notices with another journey
notice-not-found = ABHA കണ്ടില്ല
notice-not-found-line = സാരമില്ല. ഇപ്പോൾ ഒന്ന് ഉണ്ടാക്കാം, അല്ലെങ്കിൽ പിന്നോട്ട് പോയി മറ്റൊരു നമ്പർ നോക്കാം.
notice-may-be-made = നിങ്ങളുടെ ABHA ആയിട്ടുണ്ടാകാം
notice-may-be-made-line = മറുപടി ഞങ്ങൾക്ക് കിട്ടിയില്ല. നമുക്ക് നോക്കാം: ഇത് നിങ്ങളാണെന്ന് ഒരു കോഡ് കാണിക്കും. ഒന്നും രണ്ടുതവണ ഉണ്ടാക്കില്ല.
notice-look = എന്റെ ABHA നോക്കുക
cut-off = ഈ മെഷീൻ അൽപ്പനേരം നിന്നു
cut-off-enrolment = ഒരു ABHA ഉണ്ടാക്കുമ്പോൾ, { $time }-ന് നിന്നു. അത് ആയോ എന്ന് അറിയില്ല. അത് നിങ്ങളായിരുന്നോ? എങ്കിൽ നോക്കുക: ഇത് നിങ്ങളാണെന്ന് ഒരു കോഡ് കാണിക്കും. ഒന്നും രണ്ടുതവണ ഉണ്ടാക്കില്ല.
cut-off-change = ഒരു ABHA മാറ്റുമ്പോൾ, { $time }-ന് നിന്നു. അത് മാറിയോ എന്ന് അറിയില്ല. അത് നിങ്ങളായിരുന്നോ? എങ്കിൽ കയറി നോക്കുക: ഇത് നിങ്ങളാണെന്ന് ഒരു കോഡ് കാണിക്കും.
cut-off-other = അത് ഞാനല്ല
notice-make = ABHA ഉണ്ടാക്കുക
notice-reactivate = വീണ്ടും ഓണാക്കുക

## Waiting
waiting-send-code = കോഡ് ചോദിക്കുന്നു
waiting-check-code = കോഡ് പരിശോധിക്കുന്നു
waiting-find = നിങ്ങളുടെ ABHA തിരയുന്നു
waiting-find-methods = ഏത് ഫോണിൽ കോഡ് വരുമെന്ന് നോക്കുന്നു
waiting-enter = നിങ്ങളുടെ ABHA തുറക്കുന്നു
waiting-profile = നിങ്ങളുടെ ABHA എടുക്കുന്നു
waiting-create = ABHA ഉണ്ടാക്കുന്നു

## Help
help-login-id = ബട്ടണുകൾകൊണ്ട് നമ്പർ നൽകുക. മറ്റൊരു നമ്പറാണ് നന്നായി അറിയുന്നതെങ്കിൽ, അതിന്റെ ബട്ടൺ തൊടുക.
help-details = ആധാർ കാർഡിലുള്ളതുപോലെ നൽകുക.
help-account = സ്വന്തം പേരുതന്നെ തൊടുക. മറ്റാരുടെയും നമ്പർ കാണിക്കില്ല.
help-mobile-confirm = രണ്ട് നമ്പറുകളും ഒത്തുനോക്കുക. കോഡുകൾക്കു ശേഷമേ മാറൂ.
help-more = തൊട്ടതുകൊണ്ടു മാത്രം ഒന്നും മാറില്ല: ഇത് നിങ്ങളാണെന്ന് ഒരു കോഡ് കാണിക്കും. “കാർഡിലേക്ക് മടങ്ങുക” തൊട്ടാൽ എല്ലാം അതുപോലെ ഇരിക്കും.
help-email = ഓരോ അക്ഷരമായി നൽകുക. അതിലേക്ക് കോഡ് അയയ്ക്കും, അതിനാൽ ഇമെയിൽ ഇപ്പോൾ കാണാനാവണം, ഉദാഹരണത്തിന് ഫോണിൽ. 123 ബട്ടൺ അക്കങ്ങളും മറ്റ് ചിഹ്നങ്ങളും കാണിക്കും.
help-done = നമ്പർ എഴുതിവയ്ക്കുക, അല്ലെങ്കിൽ കാർഡിലേക്ക് പോകുക.
