### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = ನನ್ನ ಆಭಾ ನಂಬರ್ ನೆನಪಿಲ್ಲ
home-retrieve-line = ನಿಮ್ಮ ಆಭಾದ ಫೋನ್‌ನಿಂದ.
home-login = ನನ್ನ ಕಾರ್ಡ್ ಪ್ರಿಂಟ್
home-login-show = ನನ್ನ ಕಾರ್ಡ್ ತೋರಿಸಿ
home-login-line = ನಿಮ್ಮ ಆಭಾದ ಫೋನ್‌ನಿಂದ.
home-reactivate = ನನ್ನ ಆಭಾ ಮತ್ತೆ ಆನ್ ಮಾಡಿ
home-reactivate-line = ನಿಮ್ಮ ಆಭಾ ನಂಬರ್ ಮತ್ತು ನಿಮ್ಮ ಆಧಾರ್‌ನ ಫೋನ್‌ನಿಂದ.
home-mobile = ನನ್ನ ಮೊಬೈಲ್ ನಂಬರ್ ಬದಲಿಸಿ
home-mobile-line = ನಿಮ್ಮ ಆಧಾರ್‌ನ ಫೋನ್ ಮತ್ತು ಹೊಸ ಫೋನ್‌ನಿಂದ.

## Who somebody is
login-mobile-help = ನಿಮ್ಮ ಆಭಾದಲ್ಲಿರುವ ಮೊಬೈಲ್: 10 ಅಂಕಿಗಳು.
login-number-question = ನಿಮ್ಮ ಆಭಾ ನಂಬರ್ ಟೈಪ್ ಮಾಡಿ
login-number-help = ನಿಮ್ಮ ಕಾರ್ಡ್‌ನಲ್ಲಿರುವಂತೆ 14 ಅಂಕಿಗಳು.
login-address-question = ನಿಮ್ಮ ಆಭಾ ವಿಳಾಸ ಟೈಪ್ ಮಾಡಿ
login-address-help = ನಿಮ್ಮ ಕಾರ್ಡ್‌ನಲ್ಲಿರುವಂತೆ. @ ನಂತರ ಇರುವುದನ್ನು ಬಿಡಬಹುದು.
login-aadhaar-help = ಇದಕ್ಕೆ ಲಿಂಕ್ ಆದ ಫೋನ್‌ಗೆ UIDAI ಕೋಡ್ ಕಳುಹಿಸುತ್ತದೆ. ಈ ನಂಬರ್ ಅನ್ನು ನಾವು ಇಟ್ಟುಕೊಳ್ಳುವುದಿಲ್ಲ.
login-use-mobile = ನನ್ನ ಮೊಬೈಲ್ ನಂಬರ್ ಬಳಸಿ
login-use-number = ನನ್ನ ಆಭಾ ನಂಬರ್ ಬಳಸಿ
login-use-address = ನನ್ನ ಆಭಾ ವಿಳಾಸ ಬಳಸಿ
login-use-aadhaar = ನನ್ನ ಆಧಾರ್ ನಂಬರ್ ಬಳಸಿ
login-number-hint = ನಂಬರ್ ಅನ್ನು ನಿಮ್ಮ ಕಾರ್ಡ್ ಜೊತೆ ಹೋಲಿಸಿ
login-number-hint-line = ಒಂದು ಅಂಕಿ ಬೇರೆ ಇರುವಂತಿದೆ. ಸರಿ ಇದ್ದರೆ “ಮುಂದೆ” ಒತ್ತಿ.
abha-number-incomplete = ಆಭಾ ನಂಬರ್‌ನಲ್ಲಿ 14 ಅಂಕಿಗಳಿವೆ
abha-number-incomplete-line = ಉಳಿದವನ್ನು ಟೈಪ್ ಮಾಡಿ.
abha-address-not-valid = ಇದು ಇನ್ನೂ ಆಭಾ ವಿಳಾಸ ಆಗಿಲ್ಲ
abha-address-not-valid-line = ನಿಮ್ಮ ಕಾರ್ಡ್‌ನಲ್ಲಿರುವಂತೆ ಅಕ್ಷರಗಳು, ಅಂಕಿಗಳು, ಚುಕ್ಕಿ ಅಥವಾ ಅಂಡರ್‌ಸ್ಕೋರ್.
address-ending = @ ನಂತರ ಏನಿದೆ ನೋಡಿ
address-ending-line = ಇಲ್ಲಿ ಆಭಾ ವಿಳಾಸಗಳ ಕೊನೆಯಲ್ಲಿ @{ $ending } ಇರುತ್ತದೆ. ಅದನ್ನು ಬದಲಿಸಿ, ಅಥವಾ @ ಮತ್ತು ಅದರ ನಂತರ ಇರುವುದನ್ನು ತೆಗೆಯಿರಿ.

## Name, gender and date of birth
details-name-question = ಆಧಾರ್‌ನಲ್ಲಿರುವಂತೆ ನಿಮ್ಮ ಹೆಸರು
details-name-help = ಇಂಗ್ಲಿಷ್ ಅಕ್ಷರಗಳಲ್ಲಿ.
details-gender-question = ಆಧಾರ್‌ನಲ್ಲಿರುವಂತೆ ನಿಮ್ಮ ಲಿಂಗ
gender-male = ಪುರುಷ
gender-female = ಮಹಿಳೆ
gender-other = ಇತರೆ
details-birth-question = ನೀವು ಹುಟ್ಟಿದ ದಿನಾಂಕ
details-birth-help = ದಿನ, ತಿಂಗಳು, ವರ್ಷ: 2, 2 ಮತ್ತು 4 ಅಂಕಿಗಳು.
details-year-question = ನೀವು ಹುಟ್ಟಿದ ವರ್ಷ
details-year-help = ಆಧಾರ್‌ನಲ್ಲಿರುವಂತೆ 4 ಅಂಕಿಗಳು.
details-year-alone = ನನಗೆ ವರ್ಷ ಮಾತ್ರ ಗೊತ್ತು
details-whole-date = ನನಗೆ ಪೂರ್ತಿ ದಿನಾಂಕ ಗೊತ್ತು
name-empty = ನಿಮ್ಮ ಹೆಸರು ಬೇಕು
name-empty-line = ಆಧಾರ್‌ನಲ್ಲಿರುವಂತೆ ಟೈಪ್ ಮಾಡಿ.
name-too-long = ಈ ಹೆಸರು ತುಂಬಾ ಉದ್ದ ಇದೆ
name-too-long-line = ಆಧಾರ್‌ನಲ್ಲಿರುವಂತೆ ಟೈಪ್ ಮಾಡಿ.
name-characters = ದಯವಿಟ್ಟು ಅಕ್ಷರಗಳು ಮಾತ್ರ
name-characters-line = ಹೆಸರಿನಲ್ಲಿ ಅಕ್ಷರಗಳು, ಖಾಲಿ ಜಾಗ, ಚುಕ್ಕಿಗಳು, ಡ್ಯಾಶ್ ಮತ್ತು ಅಪಾಸ್ಟ್ರಫಿ ಇರಬಹುದು.
gender-needed = ದಯವಿಟ್ಟು ಒಂದನ್ನು ಆರಿಸಿ
gender-needed-line = ಆಧಾರ್‌ನಲ್ಲಿರುವಂತೆ.
birth-date-not-valid = ಇಂಥ ದಿನಾಂಕ ಇಲ್ಲ
birth-date-not-valid-line = ದಿನ, ತಿಂಗಳು, ವರ್ಷ ನೋಡಿಕೊಳ್ಳಿ.

## A code for somebody who has an ABHA
otp-help-abha = ಕೊನೆಯಲ್ಲಿ { $phone } ಇರುವ ನಿಮ್ಮ ಆಭಾದ ಮೊಬೈಲ್‌ಗೆ ABDM 6 ಅಂಕಿಗಳನ್ನು ಕಳುಹಿಸಿದೆ.
otp-help-abha-unnamed = ನಿಮ್ಮ ಆಭಾದ ಮೊಬೈಲ್‌ಗೆ ABDM 6 ಅಂಕಿಗಳನ್ನು ಕಳುಹಿಸಿದೆ.
otp-abha-first = ನಿಮ್ಮ ಆಭಾದ ಮೊಬೈಲ್‌ಗೆ ಕೋಡ್ ಕಳುಹಿಸಬೇಕು.
otp-aadhaar-first = ನಿಮ್ಮ ಆಧಾರ್‌ಗೆ ಲಿಂಕ್ ಆದ ಫೋನ್‌ಗೆ ಕೋಡ್ ಕಳುಹಿಸಬೇಕು.

## Which account
account-question = ಇವರಲ್ಲಿ ನೀವು ಯಾರು?
account-help = ಈ ಆಭಾಗಳು ಈ ಮೊಬೈಲ್ ನಂಬರ್‌ನಲ್ಲಿ ಇವೆ.
account-code-help = ನಿಮ್ಮ ಹೆಸರು ಒತ್ತಿ. ನಂತರ ಈ ಮೊಬೈಲ್‌ಗೆ ಕೋಡ್ ಬರುತ್ತದೆ.
account-born = ಹುಟ್ಟಿದ್ದು { $year }
account-ends = ನಂಬರ್ ಕೊನೆಯಲ್ಲಿ { $digits }
account-off = ಆಫ್ ಆಗಿದೆ
account-unusable = ಈ ಆಭಾವನ್ನು ಇಲ್ಲಿ ತೆರೆಯಲು ಆಗುವುದಿಲ್ಲ
account-unusable-line = ಕೌಂಟರ್‌ನಲ್ಲಿ ಕೇಳಿ, ಅಥವಾ ಬೇರೆಯದನ್ನು ಆರಿಸಿ.

## The profile
profile-question = ದಯವಿಟ್ಟು ಒಂದು ಕ್ಷಣ
profile-help = ನಿಮ್ಮ ಆಭಾವನ್ನು ತರುತ್ತಿದ್ದೇವೆ.
profile-again = ಮತ್ತೆ ಮಾಡಿ
create-help = ನಿಮ್ಮ ಆಭಾ ಆಗುತ್ತಿದೆ.

## Another mobile
change-question = ನಿಮ್ಮ ಹೊಸ ಮೊಬೈಲ್ ನಂಬರ್ ಟೈಪ್ ಮಾಡಿ
change-help = ಈಗ ನಿಮ್ಮ ಆಭಾದಲ್ಲಿ ಕೊನೆಯಲ್ಲಿ { $phone } ಇರುವ ಮೊಬೈಲ್ ಇದೆ.
change-help-unnamed = 10 ಅಂಕಿಗಳು.
confirm-question = ಇದು ಸರಿ ಇದೆಯೇ?
confirm-help = ನಿಮ್ಮ ಆರೋಗ್ಯ ಖಾತೆಯ ಮೆಸೇಜ್‌ಗಳು ಮತ್ತು ಕೋಡ್‌ಗಳು ಹೊಸ ನಂಬರ್‌ಗೆ ಬರುತ್ತವೆ. ಹಳೆಯದಕ್ಕೆ ಇನ್ನು ಬರುವುದಿಲ್ಲ.
confirm-old = ಈಗ
confirm-old-ends = ಕೊನೆಯಲ್ಲಿ { $phone }
confirm-old-unknown = ಇಲ್ಲಿ ಗೊತ್ತಿಲ್ಲ
confirm-new = ಹೊಸದು
confirm-send = ಹೌದು, ಕೋಡ್ ಕಳುಹಿಸಿ
same-mobile = ನಿಮ್ಮ ಆಭಾದಲ್ಲಿ ಈಗಾಗಲೇ ಈ ನಂಬರ್ ಇದೆ
same-mobile-line = ಬೇರೆಯದನ್ನು ಟೈಪ್ ಮಾಡಿ, ಅಥವಾ “ಮುಗಿಸಿ” ಒತ್ತಿ.

## More about an account
more-question = ನಿಮ್ಮ ಖಾತೆಯ ಬಗ್ಗೆ ಇನ್ನಷ್ಟು
more-help = ಬದಲಿಸಬೇಕಾದದ್ದನ್ನು ಒತ್ತಿ. ಅದರ ಕೋಡ್ ಟೈಪ್ ಮಾಡುವವರೆಗೆ ಏನೂ ಬದಲಾಗುವುದಿಲ್ಲ.
more-back = ನನ್ನ ಕಾರ್ಡ್‌ಗೆ ಹಿಂದೆ
more-email = ನನ್ನ ಇ-ಮೇಲ್ ವಿಳಾಸ ಬದಲಿಸಿ
more-email-none = ಇನ್ನೂ ಯಾವುದೂ ಇಲ್ಲ.
more-email-done = ನಿಮ್ಮ ಇ-ಮೇಲ್ ವಿಳಾಸ ಬದಲಾಗಿದೆ.
more-kyc = ಆಧಾರ್‌ನಿಂದ ಮತ್ತೆ ಖಚಿತಪಡಿಸಿ (KYC)
more-kyc-verified = ನಿಮ್ಮ ಖಾತೆಯನ್ನು ಆಧಾರ್ ಖಚಿತಪಡಿಸಿದೆ.
more-kyc-pending = ನಿಮ್ಮ ಖಾತೆಯನ್ನು ಆಧಾರ್ ಇನ್ನೂ ಖಚಿತಪಡಿಸಿಲ್ಲ.
more-kyc-line = ನಿಮ್ಮ ಆಧಾರ್‌ಗೆ ಲಿಂಕ್ ಆದ ಫೋನ್‌ಗೆ ಕೋಡ್ ಬರುತ್ತದೆ.
more-kyc-done = ನಿಮ್ಮ ಖಾತೆಯನ್ನು ಆಧಾರ್ ಖಚಿತಪಡಿಸಿದೆ.
more-address = ನನ್ನ ಆಭಾ ವಿಳಾಸ ಆರಿಸಿ
more-address-line = ಸುಲಭವಾಗಿ ನೆನಪಿರುವ ಚಿಕ್ಕ ಹೆಸರು.
more-address-done = ನಿಮ್ಮ ಆಭಾ ವಿಳಾಸ ಆರಿಸಲಾಗಿದೆ.
email-question = ನಿಮ್ಮ ಇ-ಮೇಲ್ ವಿಳಾಸ ಟೈಪ್ ಮಾಡಿ
email-help = ABDM ಈಗ ಅದಕ್ಕೆ ಕೋಡ್ ಕಳುಹಿಸುತ್ತದೆ.
email-send = ಕೋಡ್ ಕಳುಹಿಸಿ
email-not-yet = ಇದು ಇನ್ನೂ ಇ-ಮೇಲ್ ವಿಳಾಸ ಆಗಿಲ್ಲ
email-not-yet-at = ಅದರಲ್ಲಿ ಒಂದು @ ಇರುತ್ತದೆ, name@example.in ಹಾಗೆ.
email-not-yet-name = @ ಮೊದಲು ಏನಿದೆ ನೋಡಿ: ಇಂಗ್ಲಿಷ್ ಅಕ್ಷರಗಳು, ಅಂಕಿಗಳು, ಚುಕ್ಕಿಗಳು, ಡ್ಯಾಶ್, ಖಾಲಿ ಜಾಗ ಇಲ್ಲದೆ.
email-not-yet-domain = @ ನಂತರ ಏನಿದೆ ನೋಡಿ: ಚುಕ್ಕಿ ಇರುವ ಹೆಸರು, example.in ಹಾಗೆ.
email-not-yet-length = ಇಲ್ಲಿ ಟೈಪ್ ಮಾಡಲು ಇದು ತುಂಬಾ ಉದ್ದ ಇದೆ.
otp-email-question = ಇ-ಮೇಲ್‌ನಲ್ಲಿ ಬಂದ ಕೋಡ್ ಟೈಪ್ ಮಾಡಿ
otp-email-first = { $email }ಗೆ ಕೋಡ್ ಕಳುಹಿಸಬೇಕು.
otp-help-email = { $email }ಗೆ ABDM 6 ಅಂಕಿಗಳನ್ನು ಕಳುಹಿಸಿದೆ.
kyc-help = ನಿಮ್ಮ ಆಧಾರ್‌ಗೆ ಲಿಂಕ್ ಆದ ಫೋನ್‌ಗೆ UIDAI ಕೋಡ್ ಕಳುಹಿಸುತ್ತದೆ. ಅದರಿಂದ ಆಧಾರ್ ನಿಮ್ಮ ಖಾತೆಯನ್ನು ಇನ್ನೊಮ್ಮೆ ಖಚಿತಪಡಿಸುತ್ತದೆ.

## Done
done-retrieved-question = ಇದು ನಿಮ್ಮ ಆಭಾ
done-reactivated-question = ನಿಮ್ಮ ಆಭಾ ಮತ್ತೆ ಆನ್ ಆಗಿದೆ
done-mobile-question = ನಿಮ್ಮ ಮೊಬೈಲ್ ನಂಬರ್ ಬದಲಾಗಿದೆ
done-help = ಕಾರ್ಡ್‌ಗಾಗಿ, ಇದು ನೀವೇ ಎಂದು ಕೋಡ್‌ನಿಂದ ಇನ್ನೊಮ್ಮೆ ತೋರಿಸಬೇಕು.
done-sign-in = ನನ್ನ ಕಾರ್ಡ್‌ಗೆ ಹೋಗಿ

## Notices with another journey
notice-not-found = ಯಾವ ಆಭಾ ಸಿಗಲಿಲ್ಲ
notice-not-found-line = ಪರವಾಗಿಲ್ಲ. ಈಗ ಒಂದು ಮಾಡಿಕೊಳ್ಳಬಹುದು, ಅಥವಾ ಹಿಂದೆ ಹೋಗಿ ಬೇರೆ ನಂಬರ್ ಪ್ರಯತ್ನಿಸಬಹುದು.
notice-may-be-made = ನಿಮ್ಮ ಆಭಾ ಆಗಿರಬಹುದು
notice-may-be-made-line = ಉತ್ತರ ನಮಗೆ ತಲುಪಲಿಲ್ಲ. ಅದನ್ನು ಹುಡುಕೋಣ: ಇದು ನೀವೇ ಎಂದು ಕೋಡ್ ತೋರಿಸುತ್ತದೆ. ಯಾವುದೂ ಎರಡು ಸಲ ಆಗುವುದಿಲ್ಲ.
notice-look = ನನ್ನ ಆಭಾ ಹುಡುಕಿ
cut-off = ಈ ಮೆಷಿನ್ ಸ್ವಲ್ಪ ಹೊತ್ತು ನಿಂತಿತ್ತು
cut-off-enrolment = ಒಂದು ಆಭಾ ಆಗುತ್ತಿರುವಾಗ ಇದು { $time } ಗಂಟೆಗೆ ನಿಂತಿತು. ಅದು ಆಯಿತೋ ಇಲ್ಲವೋ ನಮಗೆ ಗೊತ್ತಿಲ್ಲ. ಅದು ನೀವೇನಾ? ಹಾಗಾದರೆ ಅದನ್ನು ಹುಡುಕಿ: ಇದು ನೀವೇ ಎಂದು ಕೋಡ್ ತೋರಿಸುತ್ತದೆ. ಯಾವುದೂ ಎರಡು ಸಲ ಆಗುವುದಿಲ್ಲ.
cut-off-change = ಒಂದು ಆಭಾ ಬದಲಾಗುತ್ತಿರುವಾಗ ಇದು { $time } ಗಂಟೆಗೆ ನಿಂತಿತು. ಅದು ಬದಲಾಯಿತೋ ಇಲ್ಲವೋ ನಮಗೆ ಗೊತ್ತಿಲ್ಲ. ಅದು ನೀವೇನಾ? ಹಾಗಾದರೆ ಸೈನ್-ಇನ್ ಮಾಡಿ ನೋಡಿ: ಇದು ನೀವೇ ಎಂದು ಕೋಡ್ ತೋರಿಸುತ್ತದೆ.
cut-off-other = ಅದು ನಾನಲ್ಲ
notice-make = ನನ್ನ ಆಭಾ ಮಾಡಿ
notice-reactivate = ಮತ್ತೆ ಆನ್ ಮಾಡಿ

## Waiting
waiting-send-code = ಕೋಡ್ ಕೇಳುತ್ತಿದ್ದೇವೆ
waiting-check-code = ನಿಮ್ಮ ಕೋಡ್ ಚೆಕ್ ಮಾಡುತ್ತಿದ್ದೇವೆ
waiting-find = ನಿಮ್ಮ ಆಭಾ ಹುಡುಕುತ್ತಿದ್ದೇವೆ
waiting-find-methods = ಯಾವ ಫೋನ್‌ಗೆ ಕೋಡ್ ಬರಬಹುದು ಎಂದು ನೋಡುತ್ತಿದ್ದೇವೆ
waiting-enter = ನಿಮ್ಮ ಆಭಾ ತೆರೆಯುತ್ತಿದ್ದೇವೆ
waiting-profile = ನಿಮ್ಮ ಆಭಾ ತರುತ್ತಿದ್ದೇವೆ
waiting-create = ನಿಮ್ಮ ಆಭಾ ಮಾಡುತ್ತಿದ್ದೇವೆ

## Help
help-login-id = ಬಟನ್‌ಗಳಿಂದ ನಂಬರ್ ಟೈಪ್ ಮಾಡಿ. ಬೇರೆಯದು ಚೆನ್ನಾಗಿ ಗೊತ್ತಿದ್ದರೆ ಅದರ ಬಟನ್ ಒತ್ತಿ.
help-details = ನಿಮ್ಮ ಆಧಾರ್ ಕಾರ್ಡ್‌ನಲ್ಲಿ ನಿಮ್ಮ ಬಗ್ಗೆ ಇರುವುದನ್ನೇ ಟೈಪ್ ಮಾಡಿ.
help-account = ನಿಮ್ಮ ಹೆಸರನ್ನೇ ಒತ್ತಿ. ಬೇರೆ ಯಾರ ನಂಬರ್ ಕಾಣುವುದಿಲ್ಲ.
help-mobile-confirm = ಎರಡೂ ನಂಬರ್ ಹೋಲಿಸಿ. ಕೋಡ್‌ಗಳ ನಂತರವೇ ಬದಲಾಗುತ್ತದೆ.
help-more = ಒತ್ತಿದ ಮಾತ್ರಕ್ಕೆ ಏನೂ ಬದಲಾಗುವುದಿಲ್ಲ: ಇದು ನೀವೇ ಎಂದು ಕೋಡ್ ತೋರಿಸುತ್ತದೆ. “ನನ್ನ ಕಾರ್ಡ್‌ಗೆ ಹಿಂದೆ” ಒತ್ತಿದರೆ ಎಲ್ಲವೂ ಇದ್ದಂತೆಯೇ ಇರುತ್ತದೆ.
help-email = ಒಂದೊಂದೇ ಅಕ್ಷರ ಟೈಪ್ ಮಾಡಿ. ಅದಕ್ಕೆ ಕೋಡ್ ಬರುತ್ತದೆ, ಆದ್ದರಿಂದ ನಿಮ್ಮ ಇ-ಮೇಲ್ ಈಗಲೇ ನೋಡಲು ಆಗಬೇಕು, ಉದಾಹರಣೆಗೆ ನಿಮ್ಮ ಫೋನ್‌ನಲ್ಲಿ. 123 ಇರುವ ಬಟನ್ ಅಂಕಿಗಳನ್ನು, ಇನ್ನಷ್ಟು ಗುರುತುಗಳನ್ನು ತೋರಿಸುತ್ತದೆ.
help-done = ನಂಬರ್ ಬರೆದುಕೊಳ್ಳಿ, ಅಥವಾ ಕಾರ್ಡ್‌ಗೆ ಹೋಗಿ.
