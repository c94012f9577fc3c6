### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = ਮੇਰਾ ਆਭਾ ਨੰਬਰ ਯਾਦ ਨਹੀਂ
home-retrieve-line = ਤੁਹਾਡੇ ਆਭਾ ਵਾਲੇ ਫ਼ੋਨ ਨਾਲ।
home-login = ਮੇਰਾ ਕਾਰਡ ਛਾਪੋ
home-login-show = ਮੇਰਾ ਕਾਰਡ ਵਿਖਾਓ
home-login-line = ਤੁਹਾਡੇ ਆਭਾ ਵਾਲੇ ਫ਼ੋਨ ਨਾਲ।
home-reactivate = ਮੇਰਾ ਆਭਾ ਮੁੜ ਚਾਲੂ ਕਰੋ
home-reactivate-line = ਤੁਹਾਡੇ ਆਭਾ ਨੰਬਰ ਅਤੇ ਆਧਾਰ ਵਾਲੇ ਫ਼ੋਨ ਨਾਲ।
home-mobile = ਮੇਰਾ ਮੋਬਾਈਲ ਨੰਬਰ ਬਦਲੋ
home-mobile-line = ਤੁਹਾਡੇ ਆਧਾਰ ਵਾਲੇ ਫ਼ੋਨ ਅਤੇ ਨਵੇਂ ਫ਼ੋਨ ਨਾਲ।

## Who somebody is
login-mobile-help = ਜੋ ਮੋਬਾਈਲ ਤੁਹਾਡੇ ਆਭਾ ਵਿੱਚ ਹੈ: 10 ਅੰਕ।
login-number-question = ਆਪਣਾ ਆਭਾ ਨੰਬਰ ਭਰੋ
login-number-help = 14 ਅੰਕ, ਜਿਵੇਂ ਕਾਰਡ ’ਤੇ ਹਨ।
login-address-question = ਆਪਣਾ ਆਭਾ ਪਤਾ ਭਰੋ
login-address-help = ਜਿਵੇਂ ਕਾਰਡ ’ਤੇ ਹੈ। @ ਤੋਂ ਬਾਅਦ ਵਾਲਾ ਹਿੱਸਾ ਛੱਡ ਸਕਦੇ ਹੋ।
login-aadhaar-help = UIDAI ਇਸ ਨਾਲ ਜੁੜੇ ਫ਼ੋਨ ’ਤੇ ਕੋਡ ਭੇਜਦਾ ਹੈ। ਅਸੀਂ ਇਹ ਨੰਬਰ ਨਹੀਂ ਰੱਖਦੇ।
login-use-mobile = ਮੋਬਾਈਲ ਨੰਬਰ ਵਰਤੋ
login-use-number = ਆਭਾ ਨੰਬਰ ਵਰਤੋ
login-use-address = ਆਭਾ ਪਤਾ ਵਰਤੋ
login-use-aadhaar = ਆਧਾਰ ਨੰਬਰ ਵਰਤੋ
login-number-hint = ਨੰਬਰ ਨੂੰ ਆਪਣੇ ਕਾਰਡ ਨਾਲ ਮਿਲਾਓ
login-number-hint-line = ਇੱਕ ਅੰਕ ਵੱਖਰਾ ਲੱਗਦਾ ਹੈ। ਜੇ ਸਹੀ ਹੈ, ਤਾਂ “ਅੱਗੇ ਵਧੋ” ਦੱਬੋ।
abha-number-incomplete = ਆਭਾ ਨੰਬਰ ਵਿੱਚ 14 ਅੰਕ ਹੁੰਦੇ ਹਨ
abha-number-incomplete-line = ਬਾਕੀ ਅੰਕ ਭਰੋ।
abha-address-not-valid = ਇਹ ਹਾਲੇ ਪੂਰਾ ਆਭਾ ਪਤਾ ਨਹੀਂ ਹੈ
abha-address-not-valid-line = ਅੱਖਰ, ਅੰਕ, ਇੱਕ ਬਿੰਦੀ ਜਾਂ ਅੰਡਰਸਕੋਰ, ਜਿਵੇਂ ਕਾਰਡ ’ਤੇ ਹੈ।
address-ending = ਵੇਖੋ ਕਿ @ ਤੋਂ ਬਾਅਦ ਕੀ ਲਿਖਿਆ ਹੈ
address-ending-line = ਇੱਥੇ ਆਭਾ ਪਤੇ ਦੇ ਅਖੀਰ ਵਿੱਚ @{ $ending } ਆਉਂਦਾ ਹੈ। ਉਸ ਨੂੰ ਬਦਲੋ, ਜਾਂ @ ਅਤੇ ਉਸ ਤੋਂ ਬਾਅਦ ਸਭ ਹਟਾ ਦਿਓ।

## Name, gender and date of birth
details-name-question = ਤੁਹਾਡਾ ਨਾਂ, ਜਿਵੇਂ ਆਧਾਰ ਵਿੱਚ ਹੈ
details-name-help = ਅੰਗਰੇਜ਼ੀ ਅੱਖਰਾਂ ਵਿੱਚ।
details-gender-question = ਤੁਹਾਡਾ ਲਿੰਗ, ਜਿਵੇਂ ਆਧਾਰ ਵਿੱਚ ਹੈ
gender-male = ਮਰਦ
gender-female = ਔਰਤ
gender-other = ਹੋਰ
details-birth-question = ਤੁਹਾਡੀ ਜਨਮ ਤਾਰੀਖ਼
details-birth-help = ਦਿਨ, ਮਹੀਨਾ ਅਤੇ ਸਾਲ: 2, 2 ਅਤੇ 4 ਅੰਕ।
details-year-question = ਤੁਹਾਡੇ ਜਨਮ ਦਾ ਸਾਲ
details-year-help = 4 ਅੰਕ, ਜਿਵੇਂ ਆਧਾਰ ਵਿੱਚ ਹੈ।
details-year-alone = ਮੈਨੂੰ ਸਿਰਫ਼ ਸਾਲ ਯਾਦ ਹੈ
details-whole-date = ਮੈਨੂੰ ਪੂਰੀ ਤਾਰੀਖ਼ ਯਾਦ ਹੈ
name-empty = ਤੁਹਾਡਾ ਨਾਂ ਚਾਹੀਦਾ ਹੈ
name-empty-line = ਜਿਵੇਂ ਆਧਾਰ ਵਿੱਚ ਹੈ, ਉਵੇਂ ਭਰੋ।
name-too-long = ਇਹ ਨਾਂ ਬਹੁਤ ਲੰਮਾ ਹੈ
name-too-long-line = ਜਿਵੇਂ ਆਧਾਰ ਵਿੱਚ ਹੈ, ਉਵੇਂ ਭਰੋ।
name-characters = ਕਿਰਪਾ ਕਰਕੇ ਸਿਰਫ਼ ਅੱਖਰ ਭਰੋ
name-characters-line = ਨਾਂ ਵਿੱਚ ਅੱਖਰ, ਖਾਲੀ ਥਾਂ, ਬਿੰਦੀ, ਡੈਸ਼ ਅਤੇ ਅਪੌਸਟ੍ਰੌਫ਼ੀ ਹੁੰਦੇ ਹਨ।
gender-needed = ਕਿਰਪਾ ਕਰਕੇ ਇੱਕ ਚੁਣੋ
gender-needed-line = ਜਿਵੇਂ ਆਧਾਰ ਵਿੱਚ ਹੈ।
birth-date-not-valid = ਇਹ ਤਾਰੀਖ਼ ਨਹੀਂ ਹੁੰਦੀ
birth-date-not-valid-line = ਦਿਨ, ਮਹੀਨਾ ਅਤੇ ਸਾਲ ਵੇਖ ਲਓ।

## A code for somebody who has an ABHA
otp-help-abha = ABDM ਨੇ ਤੁਹਾਡੇ ਆਭਾ ਦੇ ਮੋਬਾਈਲ ’ਤੇ, ਜਿਸ ਦੇ ਅਖੀਰ ਵਿੱਚ { $phone } ਹੈ, 6 ਅੰਕ ਭੇਜੇ ਹਨ।
otp-help-abha-unnamed = ABDM ਨੇ ਤੁਹਾਡੇ ਆਭਾ ਦੇ ਮੋਬਾਈਲ ’ਤੇ 6 ਅੰਕ ਭੇਜੇ ਹਨ।
otp-abha-first = ਤੁਹਾਡੇ ਆਭਾ ਦੇ ਮੋਬਾਈਲ ’ਤੇ ਕੋਡ ਭੇਜਣਾ ਹੈ।
otp-aadhaar-first = ਤੁਹਾਡੇ ਆਧਾਰ ਨਾਲ ਜੁੜੇ ਫ਼ੋਨ ’ਤੇ ਕੋਡ ਭੇਜਣਾ ਹੈ।

## Which account
account-question = ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਤੁਸੀਂ ਕੌਣ ਹੋ?
account-help = ਇਹ ਆਭਾ ਇਸ ਮੋਬਾਈਲ ਨੰਬਰ ਨਾਲ ਜੁੜੇ ਹਨ।
account-code-help = ਆਪਣਾ ਨਾਂ ਦੱਬੋ। ਫਿਰ ਇਸ ਮੋਬਾਈਲ ’ਤੇ ਕੋਡ ਆਵੇਗਾ।
account-born = ਜਨਮ { $year }
account-ends = ਨੰਬਰ ਦੇ ਅਖੀਰ ਵਿੱਚ { $digits }
account-off = ਬੰਦ ਹੈ
account-unusable = ਇਹ ਆਭਾ ਇੱਥੇ ਨਹੀਂ ਖੁੱਲ੍ਹ ਸਕਦਾ
account-unusable-line = ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ, ਜਾਂ ਕੋਈ ਹੋਰ ਚੁਣੋ।

## The profile
profile-question = ਕਿਰਪਾ ਕਰਕੇ ਥੋੜ੍ਹਾ ਰੁਕੋ
profile-help = ਤੁਹਾਡਾ ਆਭਾ ਆ ਰਿਹਾ ਹੈ।
profile-again = ਮੁੜ ਕੋਸ਼ਿਸ਼ ਕਰੋ
create-help = ਤੁਹਾਡਾ ਆਭਾ ਬਣ ਰਿਹਾ ਹੈ।

## Another mobile
change-question = ਆਪਣਾ ਨਵਾਂ ਮੋਬਾਈਲ ਨੰਬਰ ਭਰੋ
change-help = ਹੁਣ ਤੁਹਾਡੇ ਆਭਾ ਦੇ ਮੋਬਾਈਲ ਦੇ ਅਖੀਰ ਵਿੱਚ { $phone } ਹੈ।
change-help-unnamed = 10 ਅੰਕ।
confirm-question = ਕੀ ਇਹ ਸਹੀ ਹੈ?
confirm-help = ਤੁਹਾਡੇ ਸਿਹਤ ਖਾਤੇ ਦੇ ਮੈਸੇਜ ਅਤੇ ਕੋਡ ਨਵੇਂ ਨੰਬਰ ’ਤੇ ਆਉਣਗੇ। ਪੁਰਾਣੇ ’ਤੇ ਹੋਰ ਨਹੀਂ ਆਉਣਗੇ।
confirm-old = ਹੁਣ
confirm-old-ends = ਅਖੀਰ ਵਿੱਚ { $phone }
confirm-old-unknown = ਇੱਥੇ ਪਤਾ ਨਹੀਂ
confirm-new = ਨਵਾਂ
confirm-send = ਹਾਂ, ਕੋਡ ਭੇਜੋ
same-mobile = ਤੁਹਾਡੇ ਆਭਾ ਵਿੱਚ ਇਹੀ ਨੰਬਰ ਹੈ
same-mobile-line = ਕੋਈ ਹੋਰ ਨੰਬਰ ਭਰੋ, ਜਾਂ “ਸਮਾਪਤ” ਦੱਬੋ।

## More about an account
more-question = ਤੁਹਾਡੇ ਖਾਤੇ ਬਾਰੇ ਹੋਰ
more-help = ਜੋ ਬਦਲਣਾ ਹੈ, ਉਹ ਦੱਬੋ। ਉਸ ਦਾ ਕੋਡ ਭਰਨ ਤੋਂ ਪਹਿਲਾਂ ਕੁਝ ਨਹੀਂ ਬਦਲਦਾ।
more-back = ਮੇਰੇ ਕਾਰਡ ’ਤੇ ਵਾਪਸ
more-email = ਮੇਰਾ ਈਮੇਲ ਪਤਾ ਬਦਲੋ
more-email-none = ਹਾਲੇ ਕੋਈ ਨਹੀਂ ਹੈ।
more-email-done = ਤੁਹਾਡਾ ਈਮੇਲ ਪਤਾ ਬਦਲ ਗਿਆ ਹੈ।
more-kyc = ਆਧਾਰ ਨਾਲ ਮੁੜ ਤਸਦੀਕ ਕਰੋ (KYC)
more-kyc-verified = ਆਧਾਰ ਨੇ ਤੁਹਾਡਾ ਖਾਤਾ ਤਸਦੀਕ ਕੀਤਾ ਹੋਇਆ ਹੈ।
more-kyc-pending = ਆਧਾਰ ਨੇ ਹਾਲੇ ਤੁਹਾਡਾ ਖਾਤਾ ਤਸਦੀਕ ਨਹੀਂ ਕੀਤਾ।
more-kyc-line = ਤੁਹਾਡੇ ਆਧਾਰ ਨਾਲ ਜੁੜੇ ਫ਼ੋਨ ’ਤੇ ਕੋਡ ਆਵੇਗਾ।
more-kyc-done = ਆਧਾਰ ਨੇ ਤੁਹਾਡਾ ਖਾਤਾ ਤਸਦੀਕ ਕਰ ਦਿੱਤਾ ਹੈ।
more-address = ਮੇਰਾ ਆਭਾ ਪਤਾ ਚੁਣੋ
more-address-line = ਛੋਟਾ ਨਾਂ, ਜੋ ਸੌਖਾ ਯਾਦ ਰਹੇ।
more-address-done = ਤੁਹਾਡਾ ਆਭਾ ਪਤਾ ਚੁਣ ਲਿਆ ਗਿਆ ਹੈ।
email-question = ਆਪਣਾ ਈਮੇਲ ਪਤਾ ਭਰੋ
email-help = ABDM ਹੁਣ ਉਸ ’ਤੇ ਕੋਡ ਭੇਜੇਗਾ।
email-send = ਕੋਡ ਭੇਜੋ
email-not-yet = ਇਹ ਹਾਲੇ ਪੂਰਾ ਈਮੇਲ ਪਤਾ ਨਹੀਂ ਹੈ
email-not-yet-at = ਇਸ ਵਿੱਚ ਇੱਕ @ ਹੁੰਦਾ ਹੈ, ਜਿਵੇਂ name@example.in।
email-not-yet-name = @ ਤੋਂ ਪਹਿਲਾਂ ਵੇਖੋ: ਅੰਗਰੇਜ਼ੀ ਅੱਖਰ, ਅੰਕ, ਬਿੰਦੀ ਅਤੇ ਡੈਸ਼, ਬਿਨਾਂ ਖਾਲੀ ਥਾਂ ਦੇ।
email-not-yet-domain = @ ਤੋਂ ਬਾਅਦ ਵੇਖੋ: ਬਿੰਦੀ ਵਾਲਾ ਨਾਂ, ਜਿਵੇਂ example.in।
email-not-yet-length = ਇੱਥੇ ਭਰਨ ਲਈ ਇਹ ਬਹੁਤ ਲੰਮਾ ਹੈ।
otp-email-question = ਈਮੇਲ ਵਿੱਚ ਆਇਆ ਕੋਡ ਭਰੋ
otp-email-first = { $email } ’ਤੇ ਕੋਡ ਭੇਜਣਾ ਹੈ।
otp-help-email = ABDM ਨੇ { $email } ’ਤੇ 6 ਅੰਕ ਭੇਜੇ ਹਨ।
kyc-help = UIDAI ਤੁਹਾਡੇ ਆਧਾਰ ਨਾਲ ਜੁੜੇ ਫ਼ੋਨ ’ਤੇ ਕੋਡ ਭੇਜਦਾ ਹੈ। ਉਸ ਨਾਲ ਆਧਾਰ ਤੁਹਾਡਾ ਖਾਤਾ ਇੱਕ ਵਾਰ ਹੋਰ ਤਸਦੀਕ ਕਰਦਾ ਹੈ।

## Done
done-retrieved-question = ਇਹ ਤੁਹਾਡਾ ਆਭਾ ਹੈ
done-reactivated-question = ਤੁਹਾਡਾ ਆਭਾ ਮੁੜ ਚਾਲੂ ਹੈ
done-mobile-question = ਤੁਹਾਡਾ ਮੋਬਾਈਲ ਨੰਬਰ ਬਦਲ ਗਿਆ ਹੈ
done-help = ਕਾਰਡ ਲਈ ਇੱਕ ਕੋਡ ਨਾਲ ਮੁੜ ਦੱਸੋ ਕਿ ਇਹ ਤੁਸੀਂ ਹੀ ਹੋ।
done-sign-in = ਮੇਰੇ ਕਾਰਡ ’ਤੇ ਜਾਓ

## Notices with another journey
notice-not-found = ਕੋਈ ਆਭਾ ਨਹੀਂ ਲੱਭਿਆ
notice-not-found-line = ਕੋਈ ਗੱਲ ਨਹੀਂ। ਤੁਸੀਂ ਹੁਣ ਨਵਾਂ ਬਣਾ ਸਕਦੇ ਹੋ, ਜਾਂ ਪਿੱਛੇ ਜਾ ਕੇ ਕੋਈ ਹੋਰ ਨੰਬਰ ਭਰ ਸਕਦੇ ਹੋ।
notice-may-be-made = ਹੋ ਸਕਦਾ ਹੈ ਤੁਹਾਡਾ ਆਭਾ ਬਣ ਗਿਆ ਹੋਵੇ
notice-may-be-made-line = ਜਵਾਬ ਸਾਡੇ ਤੱਕ ਨਹੀਂ ਪਹੁੰਚਿਆ। ਆਓ, ਉਸ ਨੂੰ ਲੱਭੀਏ: ਇੱਕ ਕੋਡ ਤੋਂ ਸਾਨੂੰ ਪਤਾ ਲੱਗੇਗਾ ਕਿ ਇਹ ਤੁਸੀਂ ਹੀ ਹੋ। ਕੁਝ ਵੀ ਦੋ ਵਾਰ ਨਹੀਂ ਬਣਦਾ।
notice-look = ਮੇਰਾ ਆਭਾ ਲੱਭੋ
cut-off = ਇਹ ਮਸ਼ੀਨ ਥੋੜ੍ਹੀ ਦੇਰ ਲਈ ਰੁਕ ਗਈ ਸੀ
cut-off-enrolment = ਇਹ { $time } ਵਜੇ ਰੁਕ ਗਈ, ਜਦੋਂ ਇੱਕ ਆਭਾ ਬਣ ਰਿਹਾ ਸੀ। ਸਾਨੂੰ ਨਹੀਂ ਪਤਾ ਕਿ ਉਹ ਬਣਿਆ ਜਾਂ ਨਹੀਂ। ਕੀ ਉਹ ਤੁਹਾਡਾ ਸੀ? ਤਾਂ ਉਸ ਨੂੰ ਲੱਭੋ: ਇੱਕ ਕੋਡ ਤੋਂ ਸਾਨੂੰ ਪਤਾ ਲੱਗੇਗਾ ਕਿ ਇਹ ਤੁਸੀਂ ਹੀ ਹੋ। ਕੁਝ ਵੀ ਦੋ ਵਾਰ ਨਹੀਂ ਬਣਦਾ।
cut-off-change = ਇਹ { $time } ਵਜੇ ਰੁਕ ਗਈ, ਜਦੋਂ ਇੱਕ ਆਭਾ ਬਦਲਿਆ ਜਾ ਰਿਹਾ ਸੀ। ਸਾਨੂੰ ਨਹੀਂ ਪਤਾ ਕਿ ਉਹ ਬਦਲਿਆ ਜਾਂ ਨਹੀਂ। ਕੀ ਉਹ ਤੁਹਾਡਾ ਸੀ? ਤਾਂ ਉਸ ਨੂੰ ਖੋਲ੍ਹ ਕੇ ਵੇਖੋ: ਇੱਕ ਕੋਡ ਤੋਂ ਸਾਨੂੰ ਪਤਾ ਲੱਗੇਗਾ ਕਿ ਇਹ ਤੁਸੀਂ ਹੀ ਹੋ।
cut-off-other = ਉਹ ਕੋਈ ਹੋਰ ਸੀ
notice-make = ਮੇਰਾ ਆਭਾ ਬਣਾਓ
notice-reactivate = ਇਸ ਨੂੰ ਮੁੜ ਚਾਲੂ ਕਰੋ

## Waiting
waiting-send-code = ਕੋਡ ਮੰਗਿਆ ਜਾ ਰਿਹਾ ਹੈ
waiting-check-code = ਤੁਹਾਡੇ ਕੋਡ ਦੀ ਜਾਂਚ ਹੋ ਰਹੀ ਹੈ
waiting-find = ਤੁਹਾਡਾ ਆਭਾ ਲੱਭਿਆ ਜਾ ਰਿਹਾ ਹੈ
waiting-find-methods = ਵੇਖਿਆ ਜਾ ਰਿਹਾ ਹੈ ਕਿ ਕੋਡ ਕਿਸ ਫ਼ੋਨ ’ਤੇ ਆ ਸਕਦਾ ਹੈ
waiting-enter = ਤੁਹਾਡਾ ਆਭਾ ਖੁੱਲ੍ਹ ਰਿਹਾ ਹੈ
waiting-profile = ਤੁਹਾਡਾ ਆਭਾ ਆ ਰਿਹਾ ਹੈ
waiting-create = ਤੁਹਾਡਾ ਆਭਾ ਬਣ ਰਿਹਾ ਹੈ

## Help
help-login-id = ਬਟਨਾਂ ਨਾਲ ਨੰਬਰ ਭਰੋ। ਜੇ ਕੋਈ ਹੋਰ ਨੰਬਰ ਵੱਧ ਯਾਦ ਹੈ, ਤਾਂ ਉਸ ਦਾ ਬਟਨ ਦੱਬੋ।
help-details = ਜੋ ਤੁਹਾਡੇ ਆਧਾਰ ਕਾਰਡ ’ਤੇ ਹੈ, ਉਹੀ ਭਰੋ।
help-account = ਆਪਣਾ ਹੀ ਨਾਂ ਦੱਬੋ। ਕਿਸੇ ਹੋਰ ਦਾ ਨੰਬਰ ਨਹੀਂ ਵਿਖਾਇਆ ਜਾਂਦਾ।
help-mobile-confirm = ਦੋਵੇਂ ਨੰਬਰ ਮਿਲਾਓ। ਕੋਡ ਭਰਨ ਤੋਂ ਬਾਅਦ ਹੀ ਨੰਬਰ ਬਦਲੇਗਾ।
help-more = ਸਿਰਫ਼ ਛੂਹਣ ਨਾਲ ਕੁਝ ਨਹੀਂ ਬਦਲਦਾ: ਕੋਡ ਤੋਂ ਪਤਾ ਲੱਗਦਾ ਹੈ ਕਿ ਇਹ ਤੁਸੀਂ ਹੀ ਹੋ। “ਮੇਰੇ ਕਾਰਡ ’ਤੇ ਵਾਪਸ” ਦੱਬਣ ਨਾਲ ਸਭ ਉਵੇਂ ਹੀ ਰਹਿੰਦਾ ਹੈ।
help-email = ਇੱਕ-ਇੱਕ ਅੱਖਰ ਭਰੋ। ਉਸ ’ਤੇ ਕੋਡ ਆਵੇਗਾ, ਇਸ ਲਈ ਤੁਹਾਨੂੰ ਆਪਣੀ ਈਮੇਲ ਹੁਣੇ ਵੇਖਣੀ ਪਵੇਗੀ, ਜਿਵੇਂ ਆਪਣੇ ਫ਼ੋਨ ’ਤੇ। 123 ਵਾਲਾ ਬਟਨ ਅੰਕ ਅਤੇ ਹੋਰ ਨਿਸ਼ਾਨ ਵਿਖਾਉਂਦਾ ਹੈ।
help-done = ਨੰਬਰ ਲਿਖ ਲਓ, ਜਾਂ ਕਾਰਡ ’ਤੇ ਜਾਓ।
