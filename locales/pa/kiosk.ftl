### Words of the screens. Short, kind, active; the person is "you". Never blame, never a code.

## Everywhere
continue = ਅੱਗੇ ਵਧੋ
back = ਪਿੱਛੇ
cancel = ਰੱਦ ਕਰੋ
close = ਬੰਦ ਕਰੋ
finish-and-clear = ਸਮਾਪਤ ਕਰਕੇ ਸਾਫ਼ ਕਰੋ
next-person = ਅਗਲਾ ਵਿਅਕਤੀ
finish = ਸਮਾਪਤ
help = ਮਦਦ
languages = ਭਾਸ਼ਾ
text-size = ਅੱਖਰਾਂ ਦਾ ਆਕਾਰ
contrast = ਰੰਗ
display-sample = ਕਖ
languages-title = ਕਿਹੜੀ ਭਾਸ਼ਾ?
text-normal = ਆਮ
text-large = ਵੱਡੇ
text-largest = ਸਭ ਤੋਂ ਵੱਡੇ
colours-light = ਹਲਕੇ
colours-dark = ਗੂੜ੍ਹੇ
colours-contrast = ਤੇਜ਼
practice-badge = ਅਭਿਆਸ
sandbox-badge = ਸਿਰਫ਼ ਜਾਂਚ
practice-explained = ਅਭਿਆਸ: ਇੱਥੇ ਕੁਝ ਵੀ ਅਸਲੀ ਨਹੀਂ ਹੈ, ਅਤੇ ABDM ਨੂੰ ਕੁਝ ਨਹੀਂ ਭੇਜਿਆ ਜਾਂਦਾ।
clinic-default = ਸਿਹਤ ਖਾਤਾ ਕਾਊਂਟਰ

## The five steps
step-consent = ਸਹਿਮਤੀ
step-aadhaar = ਆਧਾਰ
step-code = ਕੋਡ
step-address = ਪਤਾ
step-card = ਕਾਰਡ
step-phone = ਫ਼ੋਨ
step-number = ਨੰਬਰ
# Where there is no room for all steps: which one this is, of how many, and its name.
step-of = { $of } ਵਿੱਚੋਂ { $at }: { $name }

## Choice of a language
language-question = ਆਪਣੀ ਭਾਸ਼ਾ ਚੁਣੋ

## While nobody can begin
service-closed = ਹੁਣੇ ਸ਼ੁਰੂ ਨਹੀਂ ਹੋ ਸਕਦਾ
service-closed-because = ਹੁਣੇ ਸ਼ੁਰੂ ਨਹੀਂ ਹੋ ਸਕਦਾ। { $why }
service-silent-since = ਸਿਹਤ ਖਾਤਾ ਸੇਵਾ (ABDM) ਤੋਂ { $time } ਵਜੇ ਤੋਂ ਜਵਾਬ ਨਹੀਂ ਆਇਆ। ਕਿਰਪਾ ਕਰਕੇ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ।
service-silent = ਸਿਹਤ ਖਾਤਾ ਸੇਵਾ (ABDM) ਤੋਂ ਜਵਾਬ ਨਹੀਂ ਆ ਰਿਹਾ। ਕਿਰਪਾ ਕਰਕੇ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ।
service-needs-staff = ਪਹਿਲਾਂ ਸਟਾਫ਼ ਨੂੰ ਇਹ ਮਸ਼ੀਨ ਵੇਖਣੀ ਪਵੇਗੀ। ਕਿਰਪਾ ਕਰਕੇ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ।
service-staff-offline = ABDM ਨਾਲ ਕਨੈਕਸ਼ਨ ਨਹੀਂ ਹੈ: ਇਸ ਮਸ਼ੀਨ ਦੀ ਨੈੱਟਵਰਕ ਤਾਰ ਜਾਂ Wi-Fi, ਰਾਊਟਰ, ਅਤੇ ਜੇ ਪ੍ਰੌਕਸੀ ਲੱਗੀ ਹੈ ਤਾਂ ਉਹ ਵੇਖੋ।
service-staff-no-answer = ABDM ਤੱਕ ਪਹੁੰਚ ਹੈ ਪਰ ਜਵਾਬ ਸਮੇਂ ਸਿਰ ਨਹੀਂ ਆਉਂਦਾ: ਵੇਖੋ ਕਿ ਨੈੱਟਵਰਕ ਹੌਲੀ ਤਾਂ ਨਹੀਂ। ਨਹੀਂ ਤਾਂ ਉਡੀਕ ਕਰੋ; ਆਪੇ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਹੁੰਦੀ ਹੈ।
service-staff-not-working = ਜੋ ਜਵਾਬ ਆਉਂਦਾ ਹੈ ਉਹ ABDM ਵਰਗਾ ਨਹੀਂ ਹੈ: ਜਾਂ ABDM ਬੰਦ ਹੈ, ਜਾਂ ਇਹ ਨੈੱਟਵਰਕ ਉਸ ਦੀ ਥਾਂ ਜਵਾਬ ਦਿੰਦਾ ਹੈ (ਸਾਈਨ-ਇਨ ਪੰਨਾ, ਪ੍ਰੌਕਸੀ)। ਆਪੇ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਹੁੰਦੀ ਹੈ।
service-staff-slow-down = ABDM ’ਤੇ ਬਹੁਤ ਕੰਮ ਹੈ ਅਤੇ ਉਹ ਚਾਹੁੰਦਾ ਹੈ ਕਿ ਇਹ ਮਸ਼ੀਨ ਉਡੀਕ ਕਰੇ। ਆਪੇ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਹੁੰਦੀ ਹੈ।
service-staff-clock-off = { $minutes ->
    [one] ਇਸ ਮਸ਼ੀਨ ਦੀ ਘੜੀ { $minutes } ਮਿੰਟ ਗਲਤ ਹੈ: ਤਾਰੀਖ਼ ਅਤੇ ਸਮਾਂ ਠੀਕ ਕਰੋ, ਅਤੇ ਮਸ਼ੀਨ ਨੂੰ NTP ਨਾਲ ਮਿਲਾ ਕੇ ਰੱਖੋ।
   *[other] ਇਸ ਮਸ਼ੀਨ ਦੀ ਘੜੀ { $minutes } ਮਿੰਟ ਗਲਤ ਹੈ: ਤਾਰੀਖ਼ ਅਤੇ ਸਮਾਂ ਠੀਕ ਕਰੋ, ਅਤੇ ਮਸ਼ੀਨ ਨੂੰ NTP ਨਾਲ ਮਿਲਾ ਕੇ ਰੱਖੋ।
}

## For staff: the record, and a start after the program was cut off
record-staff-newer = ਰਿਕਾਰਡ ਇਸ ਪ੍ਰੋਗਰਾਮ ਦੇ ਨਵੇਂ ਰੂਪ ਨੇ ਲਿਖਿਆ ਹੈ: ਉਹ ਰੂਪ ਚਲਾਓ।
record-staff-broken = ਰਿਕਾਰਡ ਟੁੱਟਿਆ ਹੋਇਆ ਹੈ: ਇਸ ਦੀਆਂ ਫ਼ਾਈਲਾਂ ਜਾਂਚ ਕਰਨ ਵਾਲੇ ਲਈ ਸੰਭਾਲੋ, ਹੋਰ ਥਾਂ ਰੱਖੋ ਅਤੇ ਫਿਰ ਸ਼ੁਰੂ ਕਰੋ।
record-staff-read-only = ਰਿਕਾਰਡ ਲਿਖਿਆ ਨਹੀਂ ਜਾ ਸਕਦਾ: ਇਸ ਪ੍ਰੋਗਰਾਮ ਦੇ ਯੂਜ਼ਰ ਨੂੰ ਫ਼ਾਈਲ ਅਤੇ ਫ਼ੋਲਡਰ ਵਿੱਚ ਲਿਖਣ ਦਿਓ।
record-staff-exposed = ਹੋਰ ਲੋਕ ਰਿਕਾਰਡ ਪੜ੍ਹ ਸਕਦੇ ਹਨ: ਫ਼ਾਈਲ ਅਤੇ ਫ਼ੋਲਡਰ ਸਿਰਫ਼ ਇਸ ਪ੍ਰੋਗਰਾਮ ਦੇ ਯੂਜ਼ਰ ਨੂੰ ਦਿਓ।
record-staff-no-room = ਰਿਕਾਰਡ ਲਈ ਥਾਂ ਨਹੀਂ ਹੈ: ਇਸ ਦੀ ਡਿਸਕ ’ਤੇ ਥਾਂ ਬਣਾਓ। ਫਿਰ ਆਪੇ ਅੱਗੇ ਚੱਲੇਗਾ।
record-staff-in-use = ਰਿਕਾਰਡ ਕਿਸੇ ਹੋਰ ਪ੍ਰੋਗਰਾਮ ਕੋਲ ਹੈ: ਉਸ ਨੂੰ ਬੰਦ ਕਰੋ। ਫਿਰ ਆਪੇ ਅੱਗੇ ਚੱਲੇਗਾ।
record-staff-disk = ਰਿਕਾਰਡ ਵਾਲੀ ਡਿਸਕ ਠੀਕ ਕੰਮ ਨਹੀਂ ਕਰਦੀ: ਉਸ ਨੂੰ ਵੇਖੋ।
cut-off-staff = ਇਹ ਮਸ਼ੀਨ ਥੋੜ੍ਹੀ ਦੇਰ ਰੁਕ ਗਈ ਸੀ, ਹੁਣ ਫਿਰ ਚੱਲਦੀ ਹੈ।
cut-off-staff-enrolment = ਇਹ { $time } ਵਜੇ ਰੁਕੀ, ਜਦੋਂ ਇੱਕ ਆਭਾ ਬਣ ਰਿਹਾ ਸੀ। ਇੱਥੇ ਪਤਾ ਨਹੀਂ ਕਿ ਬਣਿਆ ਜਾਂ ਨਹੀਂ: ਉਹ ਵਿਅਕਤੀ ਸਾਈਨ-ਇਨ ਕਰਕੇ ਵੇਖੇ।
cut-off-staff-change = ਇਹ { $time } ਵਜੇ ਰੁਕੀ, ਜਦੋਂ ਇੱਕ ਆਭਾ ਬਦਲਿਆ ਜਾ ਰਿਹਾ ਸੀ। ਇੱਥੇ ਪਤਾ ਨਹੀਂ ਕਿ ਬਦਲਿਆ ਜਾਂ ਨਹੀਂ: ਉਹ ਵਿਅਕਤੀ ਸਾਈਨ-ਇਨ ਕਰਕੇ ਵੇਖੇ।

## Home
home-create = ਪਹਿਲੀ ਵਾਰ: ਮੇਰਾ ਆਭਾ ਬਣਾਓ
home-create-line = ਆਧਾਰ ਨੰਬਰ ਅਤੇ ਉਸ ਨਾਲ ਜੁੜੇ ਫ਼ੋਨ ਨਾਲ।

## Consent
consent-read-on = ਅੱਗੇ ਪੜ੍ਹੋ
consent-help = { $pages } ਵਿੱਚੋਂ { $page }
consent-needed-mark = ਅੱਗੇ ਵਧਣ ਲਈ ਲੋੜੀਂਦਾ
consent-free-mark = ਤੁਹਾਡੀ ਮਰਜ਼ੀ
consent-show-english = ਅੰਗਰੇਜ਼ੀ ਲਿਖਤ ਵੇਖੋ, ਉਹੀ ਮੰਨੀ ਜਾਂਦੀ ਹੈ
consent-show-translation = ਅਨੁਵਾਦ ਵੇਖੋ
consent-unofficial = ਇਹ ਸਾਡਾ ਆਪਣਾ ਅਨੁਵਾਦ ਹੈ। ਅੰਗਰੇਜ਼ੀ ਲਿਖਤ ਹੀ ਮੰਨੀ ਜਾਂਦੀ ਹੈ।
consent-needed = ਇਸ ਤੋਂ ਬਿਨਾਂ ਇਹ ਮਸ਼ੀਨ ਤੁਹਾਡੇ ਆਧਾਰ ਨਾਲ ਆਭਾ ਨਹੀਂ ਬਣਾ ਸਕਦੀ। ਇਲਾਜ ਫਿਰ ਵੀ ਮਿਲਦਾ ਹੈ, ਅਤੇ ਕਾਊਂਟਰ ’ਤੇ ਹੋਰ ਰਾਹ ਦੱਸ ਸਕਦੇ ਹਨ। ਫਿਰ ਪੜ੍ਹੋ, ਜਾਂ “ਹੁਣ ਨਹੀਂ” ਦੱਬੋ।
consent-declined = ਸਹਿਮਤ ਹੋਣਾ ਜ਼ਰੂਰੀ ਨਹੀਂ
consent-again = ਫਿਰ ਪੜ੍ਹੋ
consent-agree = ਮੈਂ ਸਹਿਮਤ ਹਾਂ
consent-decline = ਮੈਂ ਸਹਿਮਤ ਨਹੀਂ
consent-said-yes = ਤੁਸੀਂ ਹਾਂ ਕਿਹਾ
consent-said-no = ਤੁਸੀਂ ਨਾਂਹ ਕਿਹਾ
consent-list-question = ਪੜ੍ਹ ਕੇ ਸੁਣਾਓ: ਕੀ ਉਹ ਸਹਿਮਤ ਹਨ?
consent-list-help = “ਮੈਂ ਸਹਿਮਤ ਹਾਂ” ਲੋੜੀਂਦੀ ਗੱਲ ਨੂੰ, ਅਤੇ ਜਿਸ ’ਤੇ “ਹਾਂ” ਹੈ ਉਸ ਨੂੰ ਹਾਂ ਕਹਿੰਦਾ ਹੈ। ਬਾਕੀ ਸਭ ਨਾਂਹ ਲਿਖਿਆ ਜਾਂਦਾ ਹੈ।
consent-list-needed = ਲੋੜੀਂਦਾ
consent-list-declined = “ਲੋੜੀਂਦਾ” ਵਾਲੀ ਗੱਲ ਤੋਂ ਬਿਨਾਂ ਇਹ ਮਸ਼ੀਨ ਤੁਹਾਡੇ ਆਧਾਰ ਨਾਲ ਆਭਾ ਨਹੀਂ ਬਣਾ ਸਕਦੀ। ਇਲਾਜ ਫਿਰ ਵੀ ਮਿਲਦਾ ਹੈ, ਅਤੇ ਕਾਊਂਟਰ ’ਤੇ ਹੋਰ ਰਾਹ ਦੱਸ ਸਕਦੇ ਹਨ। ਫਿਰ ਪੜ੍ਹੋ, ਜਾਂ “ਹੁਣ ਨਹੀਂ” ਦੱਬੋ।
consent-switch-on = ਹਾਂ
consent-switch-off = ਨਹੀਂ
consent-close = ਸੂਚੀ ’ਤੇ ਵਾਪਸ
consent-plain-1 = ਅਸੀਂ UIDAI ਤੋਂ ਤੁਹਾਡਾ ਨਾਂ, ਜਨਮ ਤਾਰੀਖ਼, ਫ਼ੋਟੋ ਅਤੇ ਪਤਾ ਲਵਾਂਗੇ
consent-plain-3 = ਤੁਹਾਡੇ ਪਹਿਲਾਂ ਦੇ ਸਰਕਾਰੀ ਸਿਹਤ ਰਿਕਾਰਡ ਅਤੇ ਇਸ ਵਾਰ ਦੇ ਰਿਕਾਰਡ ਤੁਹਾਡੇ ਆਭਾ ਨਾਲ ਜੁੜਨਗੇ
consent-plain-4 = ਇਸ ਵਾਰ ਤੁਹਾਡਾ ਇਲਾਜ ਕਰਨ ਵਾਲੇ ਤੁਹਾਡੇ ਸਾਰੇ ਸਿਹਤ ਰਿਕਾਰਡ ਵੇਖ ਸਕਣਗੇ
consent-plain-5 = ਤੁਹਾਡੇ ਸਰਕਾਰੀ ਸਿਹਤ ਰਿਕਾਰਡ, ਬਿਨਾਂ ਨਾਂ ਦੇ, ਲੋਕਾਂ ਦੀ ਸਿਹਤ ਦੇ ਕੰਮ ਆ ਸਕਣਗੇ
consent-plain-6 = { $operator } ਨੇ ਤੁਹਾਨੂੰ ਇਹ ਸਭ ਸਮਝਾ ਦਿੱਤਾ ਹੈ
consent-plain-7 = ਤੁਸੀਂ ਸਮਝ ਲਿਆ ਹੈ ਕਿ ਤੁਸੀਂ ਕਿਸ ਗੱਲ ’ਤੇ ਸਹਿਮਤ ਹੋਏ ਹੋ

## Aadhaar
aadhaar-question = ਆਪਣਾ ਆਧਾਰ ਨੰਬਰ ਭਰੋ
aadhaar-help = ਤੁਹਾਡੇ ਆਧਾਰ ਕਾਰਡ ਦੇ 12 ਅੰਕ। ਇਹ ਸਾਡੇ ਕੋਲ ਨਹੀਂ ਰਹਿੰਦੇ।
vid-question = ਆਪਣੀ ਵਰਚੁਅਲ ਆਈਡੀ ਭਰੋ
vid-help = UIDAI ਨੇ ਆਧਾਰ ਨੰਬਰ ਦੀ ਥਾਂ ਜੋ 16 ਅੰਕ ਤੁਹਾਨੂੰ ਦਿੱਤੇ ਹਨ। ਇਹ ਸਾਡੇ ਕੋਲ ਨਹੀਂ ਰਹਿੰਦੇ।
number-show = ਵਿਖਾਓ
number-hide = ਲੁਕਾਓ
number-clear = ਮਿਟਾਓ
aadhaar-use-vid = ਮੇਰੇ ਕੋਲ ਵਰਚੁਅਲ ਆਈਡੀ ਹੈ
aadhaar-use-aadhaar = ਮੇਰੇ ਕੋਲ ਆਧਾਰ ਨੰਬਰ ਹੈ
aadhaar-not-valid = ਆਧਾਰ ਨੰਬਰ ਠੀਕ ਨਹੀਂ ਹੈ
aadhaar-not-valid-length = ਆਧਾਰ ਨੰਬਰ ਵਿੱਚ 12 ਅੰਕ ਹੁੰਦੇ ਹਨ। ਕਾਰਡ ਵੇਖ ਕੇ ਬਾਕੀ ਅੰਕ ਭਰੋ।
vid-not-valid = ਇਹ ਵਰਚੁਅਲ ਆਈਡੀ ਠੀਕ ਨਹੀਂ ਹੈ
vid-not-valid-length = ਵਰਚੁਅਲ ਆਈਡੀ ਵਿੱਚ 16 ਅੰਕ ਹੁੰਦੇ ਹਨ। ਬਾਕੀ ਅੰਕ ਭਰੋ।
vid-not-valid-digit = ਲੱਗਦਾ ਹੈ ਇੱਕ ਅੰਕ ਵੱਖਰਾ ਹੈ। UIDAI ਤੋਂ ਮਿਲੇ ਨੰਬਰ ਨਾਲ ਮਿਲਾਓ।
aadhaar-not-valid-digit = ਲੱਗਦਾ ਹੈ ਇੱਕ ਅੰਕ ਵੱਖਰਾ ਹੈ। “ਵਿਖਾਓ” ਦੱਬ ਕੇ ਨੰਬਰ ਆਪਣੇ ਕਾਰਡ ਨਾਲ ਮਿਲਾਓ, ਫਿਰ ਉਸ ਅੰਕ ਨੂੰ ਛੂਹ ਕੇ ਬਦਲੋ।
only-digits = ਕਿਰਪਾ ਕਰਕੇ ਸਿਰਫ਼ ਅੰਕ ਭਰੋ
only-digits-line = 0 ਤੋਂ 9 ਵਾਲੇ ਬਟਨ ਦੱਬੋ।
digits-too-many = { $extra ->
    [one] { $extra } ਅੰਕ ਵੱਧ ਹੈ
   *[other] { $extra } ਅੰਕ ਵੱਧ ਹਨ
}
digits-too-many-line = ਇਸ ਨੰਬਰ ਵਿੱਚ { $length } ਅੰਕ ਹੁੰਦੇ ਹਨ। ਵਾਧੂ ਅੰਕ ਮਿਟਾਓ, ਜਾਂ ਨੰਬਰ ਫਿਰ ਭਰੋ।

## Mobile
mobile-question = ਆਪਣਾ ਮੋਬਾਈਲ ਨੰਬਰ ਭਰੋ
mobile-help = ਇਸ ’ਤੇ ਤੁਹਾਡੇ ਸਿਹਤ ਖਾਤੇ ਦੇ ਮੈਸੇਜ ਆਉਣਗੇ: 10 ਅੰਕ। ਆਧਾਰ ਨਾਲ ਜੁੜਿਆ ਫ਼ੋਨ ਸਭ ਤੋਂ ਸੌਖਾ ਹੈ: ਦੂਜਾ ਕੋਡ ਨਹੀਂ ਲੱਗਦਾ।
mobile-not-valid = ਮੋਬਾਈਲ ਨੰਬਰ ਇੱਕ ਵਾਰ ਫਿਰ ਵੇਖੋ
mobile-not-valid-length = ਮੋਬਾਈਲ ਨੰਬਰ ਵਿੱਚ 10 ਅੰਕ ਹੁੰਦੇ ਹਨ।
mobile-not-valid-digit = ਮੋਬਾਈਲ ਨੰਬਰ 6, 7, 8 ਜਾਂ 9 ਨਾਲ ਸ਼ੁਰੂ ਹੁੰਦਾ ਹੈ।

## Where the code goes
destination-question = ਕੀ ਆਧਾਰ ਨਾਲ ਜੁੜਿਆ ਫ਼ੋਨ ਤੁਹਾਡੇ ਕੋਲ ਹੈ?
destination-help = UIDAI ਤੁਹਾਡੇ ਆਧਾਰ ਨਾਲ ਜੁੜੇ ਫ਼ੋਨ ’ਤੇ ਕੋਡ ਭੇਜੇਗਾ। ਉਹ ਫ਼ੋਨ ਹੁਣ ਤੁਹਾਡੇ ਹੱਥ ਵਿੱਚ ਹੋਣਾ ਚਾਹੀਦਾ ਹੈ।
destination-again = ਕੋਡ ਪਹਿਲਾਂ ਹੀ ਭੇਜਿਆ ਜਾ ਚੁੱਕਾ ਹੈ। ਨਵੇਂ ਕੋਡ ਦੀ ਲੋੜ ਨਹੀਂ।
destination-yes = ਹਾਂ, ਕੋਡ ਭੇਜੋ
destination-yes-again = ਹਾਂ, ਅੱਗੇ ਵਧੋ
destination-no = ਨਹੀਂ, ਮੇਰੇ ਕੋਲ ਨਹੀਂ ਹੈ

## Codes
otp-question = ਫ਼ੋਨ ’ਤੇ ਆਇਆ ਕੋਡ ਭਰੋ
otp-help-aadhaar = UIDAI ਨੇ ਤੁਹਾਡੇ ਆਧਾਰ ਨਾਲ ਜੁੜੇ ਫ਼ੋਨ ’ਤੇ 6 ਅੰਕ ਭੇਜੇ ਹਨ। ਉਸ ਨੰਬਰ ਦੇ ਅਖੀਰ ਵਿੱਚ { $phone } ਹੈ।
otp-help-aadhaar-unnamed = UIDAI ਨੇ ਤੁਹਾਡੇ ਆਧਾਰ ਨਾਲ ਜੁੜੇ ਫ਼ੋਨ ’ਤੇ 6 ਅੰਕ ਭੇਜੇ ਹਨ।
otp-help-mobile = ਅਸੀਂ ਤੁਹਾਡੇ ਮੋਬਾਈਲ ’ਤੇ 6 ਅੰਕ ਭੇਜੇ ਹਨ। ਉਸ ਨੰਬਰ ਦੇ ਅਖੀਰ ਵਿੱਚ { $phone } ਹੈ।
otp-mobile-first = ਤੁਹਾਡੇ ਮੋਬਾਈਲ ’ਤੇ, ਜਿਸ ਦੇ ਅਖੀਰ ਵਿੱਚ { $phone } ਹੈ, ਇੱਕ ਕੋਡ ਭੇਜਣਾ ਪਵੇਗਾ।
otp-verify = ਕੋਡ ਜਾਂਚੋ
otp-send = ਕੋਡ ਭੇਜੋ
otp-resend = ਨਵਾਂ ਕੋਡ ਭੇਜੋ
otp-resend-wait = { $seconds ->
    [one] ਨਵਾਂ ਕੋਡ { $seconds } ਸਕਿੰਟ ਬਾਅਦ
   *[other] ਨਵਾਂ ਕੋਡ { $seconds } ਸਕਿੰਟ ਬਾਅਦ
}
otp-resend-open = { $resends ->
    [one] ਮੈਸੇਜ ਨਹੀਂ ਆਇਆ? ਨਵਾਂ ਕੋਡ { $resends } ਵਾਰ ਹੋਰ ਮੰਗਿਆ ਜਾ ਸਕਦਾ ਹੈ।
   *[other] ਮੈਸੇਜ ਨਹੀਂ ਆਇਆ? ਨਵਾਂ ਕੋਡ { $resends } ਵਾਰ ਹੋਰ ਮੰਗਿਆ ਜਾ ਸਕਦਾ ਹੈ।
}
otp-resend-spent = ਹੁਣ ਹੋਰ ਕੋਡ ਨਹੀਂ ਭੇਜੇ ਜਾ ਸਕਦੇ।
otp-tries = { $tries ->
    [one] ਤੁਹਾਡੇ ਕੋਲ { $tries } ਮੌਕਾ ਬਚਿਆ ਹੈ।
   *[other] ਤੁਹਾਡੇ ਕੋਲ { $tries } ਮੌਕੇ ਬਚੇ ਹਨ।
}
otp-incomplete = ਕੋਡ ਵਿੱਚ 6 ਅੰਕ ਹੁੰਦੇ ਹਨ
otp-incomplete-line = ਮੈਸੇਜ ਵਾਲੇ ਸਾਰੇ 6 ਅੰਕ ਭਰੋ।
otp-repeated = ਤੁਸੀਂ ਉਹੀ ਕੋਡ ਫਿਰ ਭਰਿਆ ਹੈ
otp-repeated-line = ਉਹ ਹੁਣੇ ਠੀਕ ਨਹੀਂ ਸੀ, ਇਸ ਲਈ ਅਸੀਂ ਨਹੀਂ ਭੇਜਿਆ। ਫ਼ੋਨ ’ਤੇ ਮੈਸੇਜ ਇੱਕ ਵਾਰ ਫਿਰ ਵੇਖੋ।
otp-wrong = ਤੁਹਾਡਾ ਕੋਡ ਠੀਕ ਨਹੀਂ ਸੀ
otp-wrong-line = { $tries ->
    [one] ਫ਼ੋਨ ’ਤੇ ਮੈਸੇਜ ਵੇਖੋ ਅਤੇ 6 ਅੰਕ ਫਿਰ ਭਰੋ। { $tries } ਮੌਕਾ ਬਚਿਆ ਹੈ।
   *[other] ਫ਼ੋਨ ’ਤੇ ਮੈਸੇਜ ਵੇਖੋ ਅਤੇ 6 ਅੰਕ ਫਿਰ ਭਰੋ। { $tries } ਮੌਕੇ ਬਚੇ ਹਨ।
}
otp-tries-spent = ਤਿੰਨ ਕੋਡ ਠੀਕ ਨਹੀਂ ਸਨ
otp-tries-spent-line = ਇਸ ਲਈ ਹੁਣ ਹੋਰ ਕੋਡ ਨਹੀਂ ਆਉਣਗੇ। ਪਿੱਛੇ ਜਾਓ, ਜਾਂ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ।
otp-expired = ਇਹ ਕੋਡ ਪੁਰਾਣਾ ਹੋ ਗਿਆ ਹੈ
otp-expired-line = ਨਵਾਂ ਕੋਡ ਮੰਗੋ, ਫਿਰ ਸਭ ਤੋਂ ਨਵੇਂ ਮੈਸੇਜ ਦੇ ਅੰਕ ਭਰੋ।
otp-other-mobile = ਹੋਰ ਨੰਬਰ ਵਰਤੋ
otp-skip-mobile = ਮੋਬਾਈਲ ਨੰਬਰ ਤੋਂ ਬਿਨਾਂ ਅੱਗੇ ਵਧੋ

## ABHA address
address-question = ਆਪਣਾ ਆਭਾ ਪਤਾ ਚੁਣੋ
address-help = ਤੁਹਾਡੇ ਸਿਹਤ ਖਾਤੇ ਦਾ ਛੋਟਾ ਨਾਂ, ਜੋ ਯਾਦ ਰਹੇ। ਜੋ ਚੰਗਾ ਲੱਗੇ ਉਸ ਨੂੰ ਛੂਹੋ, ਫਿਰ ਲੈ ਲਵੋ।
address-own = ਮੈਂ ਆਪਣਾ ਪਤਾ ਲਿਖਣਾ ਹੈ
address-keep-number = ਮੇਰਾ ਆਭਾ ਨੰਬਰ ਹੀ ਪਤਾ ਰੱਖੋ
address-loading = ਖਾਲੀ ਪਤੇ ਲੱਭੇ ਜਾ ਰਹੇ ਹਨ
address-none = ਹੁਣੇ ਕੋਈ ਸੁਝਾਅ ਨਹੀਂ ਹੈ। ਤੁਸੀਂ ਆਪਣਾ ਪਤਾ ਲਿਖ ਸਕਦੇ ਹੋ।
address-own-question = ਆਪਣਾ ਆਭਾ ਪਤਾ ਆਪ ਲਿਖੋ
address-own-help = ਅੰਗਰੇਜ਼ੀ ਅੱਖਰਾਂ ਵਿੱਚ। ਜਿਵੇਂ ਤੁਹਾਡਾ ਨਾਂ ਅਤੇ ਜਨਮ ਦਾ ਸਾਲ।
address-see-suggestions = ਸੁਝਾਅ ਵੇਖੋ
address-take = ਇਹ ਪਤਾ ਲਵੋ
address-rule-length = 8 ਤੋਂ 18 ਅੱਖਰ
address-rule-characters = ਅੱਖਰ ਅਤੇ ਅੰਕ, ਘੱਟੋ-ਘੱਟ ਇੱਕ ਅੱਖਰ
address-rule-separators = ਵੱਧ ਤੋਂ ਵੱਧ ਇੱਕ ਬਿੰਦੀ (.) ਅਤੇ ਇੱਕ ਅੰਡਰਸਕੋਰ (_)
address-rule-edges = ਸ਼ੁਰੂ ਅਤੇ ਅਖੀਰ ਵਿੱਚ ਅੱਖਰ ਜਾਂ ਅੰਕ
address-taken = ਇਹ ਪਤਾ ਕਿਸੇ ਹੋਰ ਦਾ ਹੈ
address-taken-line = ਕੋਈ ਸੁਝਾਅ ਚੁਣੋ, ਜਾਂ ਆਪਣਾ ਥੋੜ੍ਹਾ ਬਦਲੋ।
address-breaks-rule = ਬੱਸ ਥੋੜ੍ਹਾ ਹੋਰ
address-breaks-rule-line = ਨਾਲ ਲਿਖੇ ਨਿਯਮ ਵੇਖੋ।

## Number and address
created-question = ਤੁਹਾਡਾ ਆਭਾ (ABHA) ਤਿਆਰ ਹੈ
created-existing-question = ਤੁਹਾਡਾ ਆਭਾ (ABHA) ਪਹਿਲਾਂ ਤੋਂ ਹੈ
created-help = ਪੂਰੇ ਭਾਰਤ ਵਿੱਚ ਸਿਹਤ ਸੇਵਾਵਾਂ ਲਈ ਇਹ ਤੁਹਾਡਾ ਨੰਬਰ ਹੈ।
created-existing-help = ਨਵਾਂ ਕੁਝ ਨਹੀਂ ਬਣਿਆ। ਇਹ ਤੁਹਾਡਾ ਨੰਬਰ ਹੈ।
abha-number = ਆਭਾ ਨੰਬਰ
abha-address = ਆਭਾ ਪਤਾ
created-show-card = ਮੇਰਾ ਕਾਰਡ ਵਿਖਾਓ
created-show = ਮੇਰਾ ਆਭਾ ਵਿਖਾਓ

## Card
card-question = ਤੁਹਾਡਾ ਆਭਾ (ABHA) ਕਾਰਡ
card-official-question = ਤੁਹਾਡਾ ਆਭਾ (ABHA) ਕਾਰਡ, ABDM ਦਾ ਬਣਾਇਆ
card-help = ਇਹ ਕਾਊਂਟਰ ਨੂੰ ਦਿਓ, ਫਿਰ “ਸਮਾਪਤ ਕਰਕੇ ਸਾਫ਼ ਕਰੋ” ਦੱਬੋ।
card-help-print = ਪ੍ਰਿੰਟ ਕਰੋ ਅਤੇ ਨਾਲ ਲੈ ਜਾਓ।
card-help-taken = ਕੰਮ ਹੋ ਜਾਵੇ ਤਾਂ “ਸਮਾਪਤ ਕਰਕੇ ਸਾਫ਼ ਕਰੋ” ਦੱਬੋ।
card-ours = ਦੋ ਭਾਸ਼ਾਵਾਂ ਵਾਲਾ ਕਾਰਡ
card-official = ABDM ਦਾ ਬਣਾਇਆ ਕਾਰਡ
card-more = ਮੇਰੇ ਖਾਤੇ ਬਾਰੇ ਹੋਰ
card-coming = ਤੁਹਾਡਾ ਕਾਰਡ ਬਣ ਰਿਹਾ ਹੈ
card-official-coming = ABDM ਤੋਂ ਕਾਰਡ ਆ ਰਿਹਾ ਹੈ
card-unavailable = ਕਾਰਡ ਹੁਣੇ ਵਿਖਾਇਆ ਨਹੀਂ ਜਾ ਸਕਦਾ। ਤੁਹਾਡਾ ਆਭਾ ਨੰਬਰ ਅਤੇ ਪਤਾ ਇਸ ਤੋਂ ਬਿਨਾਂ ਵੀ ਚੱਲਦੇ ਹਨ।
card-official-unavailable = ABDM ਹੁਣੇ ਆਪਣਾ ਕਾਰਡ ਨਹੀਂ ਦਿੰਦਾ। ਦੋ ਭਾਸ਼ਾਵਾਂ ਵਾਲਾ ਕਾਰਡ ਵੀ ਓਨਾ ਹੀ ਚੰਗਾ ਹੈ।
card-save = ਮੇਰਾ ਕਾਰਡ ਕਾਊਂਟਰ ਨੂੰ ਦਿਓ
card-save-stick = USB ਸਟਿੱਕ ’ਤੇ ਰੱਖੋ
card-print = ਮੇਰਾ ਕਾਰਡ ਪ੍ਰਿੰਟ ਕਰੋ
card-saved = ਤੁਹਾਡਾ ਕਾਰਡ ਕਾਊਂਟਰ ਕੋਲ ਹੈ
card-saved-already = ਤੁਹਾਡਾ ਕਾਰਡ ਪਹਿਲਾਂ ਹੀ ਕਾਊਂਟਰ ਕੋਲ ਹੈ
card-saved-line = ਉੱਥੇ ਨੰਬਰ { $number } ਮੰਗੋ।
card-saved-line-unnumbered = ਉੱਥੇ ਆਪਣਾ ਕਾਰਡ ਮੰਗੋ।
card-saved-stick = ਤੁਹਾਡਾ ਕਾਰਡ ਸਟਿੱਕ ’ਤੇ ਹੈ
card-saved-stick-already = ਤੁਹਾਡਾ ਕਾਰਡ ਪਹਿਲਾਂ ਹੀ ਸਟਿੱਕ ’ਤੇ ਹੈ
card-saved-stick-line = ਹੁਣ ਸਟਿੱਕ ਕੱਢ ਸਕਦੇ ਹੋ।
card-not-saved = ਕਾਰਡ ਰੱਖਿਆ ਨਹੀਂ ਜਾ ਸਕਿਆ
card-not-saved-line = ਸਟਾਫ਼ ਨੂੰ ਦੱਸੋ। ਤੁਹਾਡਾ ਆਭਾ ਫਿਰ ਵੀ ਚੱਲਦਾ ਹੈ।
card-not-saved-stick = ਇਹ ਸਟਿੱਕ ਇੱਥੇ ਨਹੀਂ ਚੱਲਦੀ। ਹੋਰ ਸਟਿੱਕ ਲਾ ਕੇ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ।
card-not-saved-room = ਇਸ ਸਟਿੱਕ ’ਤੇ ਥਾਂ ਨਹੀਂ ਹੈ। ਹੋਰ ਸਟਿੱਕ ਲਾ ਕੇ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ।
card-not-saved-protected = ਇਸ ਸਟਿੱਕ ’ਤੇ ਕੁਝ ਲਿਖਿਆ ਨਹੀਂ ਜਾ ਸਕਦਾ। ਹੋਰ ਸਟਿੱਕ ਲਾ ਕੇ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ।
card-not-saved-gone = ਸਟਿੱਕ ਕੱਢ ਲਈ ਗਈ। ਫਿਰ ਲਾਓ, ਅਤੇ ਇੱਕ ਵਾਰ ਹੋਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ।
# For staff: what is wrong with the folder for cards.
card-staff-room = ਕਾਰਡਾਂ ਵਾਲੇ ਫ਼ੋਲਡਰ ਦੀ ਡਿਸਕ ਭਰੀ ਹੋਈ ਹੈ
card-staff-protected = ਕਾਰਡਾਂ ਵਾਲੇ ਫ਼ੋਲਡਰ ਵਿੱਚ ਲਿਖਣ ਦੀ ਆਗਿਆ ਨਹੀਂ ਹੈ
card-staff-gone = ਕਾਰਡਾਂ ਵਾਲਾ ਫ਼ੋਲਡਰ ਨਹੀਂ ਹੈ
card-staff-other = ਫ਼ਾਈਲਾਂ ਲਿਖੀਆਂ ਨਹੀਂ ਜਾ ਸਕੀਆਂ; ਕਾਰਨ ਲੌਗ ਵਿੱਚ ਹੈ
card-staff-not-made = ਕਾਰਡ ਬਣਾਇਆ ਨਹੀਂ ਜਾ ਸਕਿਆ; ਕਾਰਨ ਲੌਗ ਵਿੱਚ ਹੈ

## Printing
print-running = ਕਿਰਪਾ ਕਰਕੇ ਥੋੜ੍ਹਾ ਰੁਕੋ
print-stop = ਪ੍ਰਿੰਟ ਰੋਕੋ
print-stopping = ਪ੍ਰਿੰਟਰ ਨੂੰ ਰੁਕਣ ਲਈ ਕਿਹਾ ਹੈ
print-asked = ਕੀ ਤੁਹਾਡਾ ਕਾਰਡ ਪ੍ਰਿੰਟ ਹੋਇਆ?
print-asked-help = ਪ੍ਰਿੰਟਰ ਦੀ ਟਰੇਅ ਵਿੱਚ ਵੇਖੋ।
print-yes = ਹਾਂ, ਮੈਨੂੰ ਮਿਲ ਗਿਆ
print-yes-next = ਹਾਂ: ਅਗਲਾ ਵਿਅਕਤੀ
print-no = ਨਹੀਂ, ਨਹੀਂ ਹੋਇਆ
print-printed = ਤੁਹਾਡਾ ਕਾਰਡ ਪ੍ਰਿੰਟ ਹੋ ਗਿਆ
print-printed-line = ਨਾਲ ਲੈ ਜਾਓ, ਫਿਰ “ਸਮਾਪਤ ਕਰਕੇ ਸਾਫ਼ ਕਰੋ” ਦੱਬੋ।
print-again = ਫਿਰ ਪ੍ਰਿੰਟ ਕਰੋ
print-try-again = ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ
for-staff = ਸਟਾਫ਼: { $words }
print-not-seen = ਕਿਰਪਾ ਕਰਕੇ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ
print-not-seen-line = ਹੋ ਸਕਦਾ ਹੈ ਤੁਹਾਡਾ ਕਾਰਡ ਪ੍ਰਿੰਟਰ ਵਿੱਚ ਫਸਿਆ ਹੋਵੇ। ਕੋਈ ਵੇਖੇਗਾ। ਤੁਸੀਂ ਫਿਰ ਪ੍ਰਿੰਟ ਕਰ ਸਕਦੇ ਹੋ।
print-failed-line = ਤੁਸੀਂ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰ ਸਕਦੇ ਹੋ, ਕਾਰਡ ਰੱਖ ਸਕਦੇ ਹੋ, ਜਾਂ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ।
print-spent-line = ਹੁਣ ਹੋਰ ਪ੍ਰਿੰਟ ਨਹੀਂ ਹੋ ਸਕਦਾ। ਸਟਾਫ਼ ਮਦਦ ਕਰ ਸਕਦਾ ਹੈ।

## Waiting
waiting-aadhaar-otp = UIDAI ਨੂੰ ਕੋਡ ਭੇਜਣ ਲਈ ਕਿਹਾ ਜਾ ਰਿਹਾ ਹੈ
waiting-enrol = UIDAI ਤੋਂ ਤੁਹਾਡਾ ਕੋਡ ਜਾਂਚਿਆ ਜਾ ਰਿਹਾ ਹੈ
waiting-mobile-otp = ਤੁਹਾਡੇ ਮੋਬਾਈਲ ’ਤੇ ਕੋਡ ਭੇਜਿਆ ਜਾ ਰਿਹਾ ਹੈ
waiting-verify-mobile = ਤੁਹਾਡਾ ਕੋਡ ਜਾਂਚਿਆ ਜਾ ਰਿਹਾ ਹੈ
waiting-choose-address = ਤੁਹਾਡਾ ਆਭਾ ਪਤਾ ਰੱਖਿਆ ਜਾ ਰਿਹਾ ਹੈ
waiting-long = ਆਮ ਨਾਲੋਂ ਵੱਧ ਸਮਾਂ ਲੱਗ ਰਿਹਾ ਹੈ। ਤੁਸੀਂ ਉਡੀਕ ਕਰ ਸਕਦੇ ਹੋ, ਜਾਂ ਰੱਦ ਕਰ ਸਕਦੇ ਹੋ।

## Nobody there
idle-question = ਕੀ ਤੁਸੀਂ ਹਾਲੇ ਇੱਥੇ ਹੋ?
idle-line = { $seconds ->
    [one] { $seconds } ਸਕਿੰਟ ਵਿੱਚ ਤੁਹਾਡਾ ਭਰਿਆ ਸਭ ਕੁਝ ਸਾਫ਼ ਹੋ ਜਾਵੇਗਾ।
   *[other] { $seconds } ਸਕਿੰਟ ਵਿੱਚ ਤੁਹਾਡਾ ਭਰਿਆ ਸਭ ਕੁਝ ਸਾਫ਼ ਹੋ ਜਾਵੇਗਾ।
}
idle-stay = ਮੈਂ ਹਾਲੇ ਇੱਥੇ ਹਾਂ
idle-new = ਨਹੀਂ, ਨਵਾਂ ਸ਼ੁਰੂ ਕਰੋ

## The end
stop-question = ਰੋਕ ਕੇ ਸਾਫ਼ ਕਰੀਏ?
stop-line = ਜੋ ਤੁਸੀਂ ਭਰਿਆ ਉਹ ਸਾਫ਼ ਹੋ ਜਾਵੇਗਾ। ਫਿਰ ਕੋਈ ਨਹੀਂ ਵੇਖ ਸਕੇਗਾ, ਅਤੇ ਤੁਹਾਨੂੰ ਮੁੜ ਸ਼ੁਰੂ ਕਰਨਾ ਪਵੇਗਾ।
stop-no = ਨਹੀਂ, ਅੱਗੇ ਵਧੋ
stop-yes = ਹਾਂ, ਰੋਕ ਕੇ ਸਾਫ਼ ਕਰੋ
without-card-question = ਬਿਨਾਂ ਕਾਰਡ ਦੇ?
without-card-line = ਤੁਹਾਡਾ ਕਾਰਡ ਹਾਲੇ ਨਾ ਪ੍ਰਿੰਟ ਹੋਇਆ ਹੈ ਨਾ ਰੱਖਿਆ ਗਿਆ ਹੈ। ਆਭਾ ਤੁਹਾਡਾ ਹੀ ਰਹੇਗਾ, ਪਰ ਇਹ ਪੰਨਾ ਸਾਫ਼ ਹੋ ਜਾਵੇਗਾ।
without-card-no = ਨਹੀਂ, ਵਾਪਸ ਜਾਓ
without-card-yes = ਹਾਂ, ਸਮਾਪਤ ਕਰਕੇ ਸਾਫ਼ ਕਰੋ
goodbye-card = ਆਪਣਾ ਕਾਰਡ ਲਵੋ। ਕਾਊਂਟਰ ’ਤੇ ਜਾਓ।
goodbye-printing = ਪ੍ਰਿੰਟਰ ਕੋਲ ਆਪਣੇ ਕਾਰਡ ਦੀ ਉਡੀਕ ਕਰੋ
goodbye-stick = ਆਪਣੀ ਸਟਿੱਕ ਲਵੋ। ਕਾਊਂਟਰ ’ਤੇ ਜਾਓ।
goodbye-saved = ਤੁਹਾਡਾ ਕਾਰਡ ਰੱਖ ਲਿਆ ਗਿਆ ਹੈ। ਕਾਊਂਟਰ ’ਤੇ ਜਾਓ।
goodbye-desk = ਇਸ ਸਕਰੀਨ ’ਤੇ ਸਭ ਕੁਝ ਸਾਫ਼ ਹੋ ਗਿਆ ਹੈ। ਅੱਗੇ ਕੀ ਹੈ, ਕਾਊਂਟਰ ’ਤੇ ਪਤਾ ਹੈ।
goodbye-cleared = ਸਭ ਕੁਝ ਸਾਫ਼ ਹੋ ਗਿਆ ਹੈ
goodbye-cleared-line = ਇਸ ਸਕਰੀਨ ’ਤੇ ਤੁਹਾਡਾ ਕੁਝ ਨਹੀਂ ਬਚਿਆ। ਅੱਗੇ ਲਈ ਕਾਊਂਟਰ ’ਤੇ ਮਦਦ ਮਿਲ ਸਕਦੀ ਹੈ।

## The time of one person
time-left-title = ਇੱਥੇ ਤੁਹਾਡਾ ਸਮਾਂ ਮੁੱਕਣ ਵਾਲਾ ਹੈ
time-left-line = { $minutes ->
    [one] ਲਗਭਗ { $minutes } ਮਿੰਟ ਬਚਿਆ ਹੈ। ਜੋ ਕਰ ਰਹੇ ਹੋ, ਕਿਰਪਾ ਕਰਕੇ ਪੂਰਾ ਕਰ ਲਵੋ।
   *[other] ਲਗਭਗ { $minutes } ਮਿੰਟ ਬਚੇ ਹਨ। ਜੋ ਕਰ ਰਹੇ ਹੋ, ਕਿਰਪਾ ਕਰਕੇ ਪੂਰਾ ਕਰ ਲਵੋ।
}
time-left-why = ਫਿਰ ਇਹ ਸਕਰੀਨ ਸਭ ਕੁਝ ਸਾਫ਼ ਕਰ ਦਿੰਦੀ ਹੈ, ਤਾਂ ਜੋ ਤੁਹਾਡਾ ਕੁਝ ਇੱਥੇ ਨਾ ਰਹੇ। ਤੁਸੀਂ ਤੁਰੰਤ ਮੁੜ ਸ਼ੁਰੂ ਕਰ ਸਕਦੇ ਹੋ।
time-left-go-on = ਅੱਗੇ ਵਧੋ
time-up = ਇੱਥੇ ਤੁਹਾਡਾ ਸਮਾਂ ਮੁੱਕ ਗਿਆ ਹੈ
time-up-line = ਜੋ ਤੁਸੀਂ ਭਰਿਆ ਸੀ ਉਹ ਸਾਫ਼ ਹੋ ਗਿਆ ਹੈ। ਮੁੜ ਸ਼ੁਰੂ ਕਰ ਸਕਦੇ ਹੋ, ਜਾਂ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ।
time-up-made-line = ਇੱਥੇ ਸਭ ਕੁਝ ਸਾਫ਼ ਹੋ ਗਿਆ ਹੈ। ਤੁਹਾਡਾ ਆਭਾ ਬਣ ਗਿਆ ਹੈ: ਕਾਰਡ ਲਈ ਮੁੜ ਸ਼ੁਰੂ ਕਰੋ, ਜਾਂ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ।
time-up-perhaps-line = ਇੱਥੇ ਸਭ ਕੁਝ ਸਾਫ਼ ਹੋ ਗਿਆ ਹੈ। ਹੋ ਸਕਦਾ ਹੈ ਤੁਹਾਡਾ ਆਭਾ ਬਣ ਗਿਆ ਹੋਵੇ: ਮੁੜ ਸ਼ੁਰੂ ਕਰੋ, ਪਹਿਲਾਂ ਉਹੀ ਲੱਭਿਆ ਜਾਵੇਗਾ, ਜਾਂ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ।

## Full-screen notices
notice-no-phone = ਫ਼ੋਨ ਚਾਹੀਦਾ ਹੈ
notice-no-phone-line = ਕੁਝ ਨਹੀਂ ਭੇਜਿਆ ਗਿਆ। ਆਧਾਰ ਨਾਲ ਜੁੜਿਆ ਫ਼ੋਨ ਲੈ ਕੇ ਆਓ, ਜਾਂ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ: ਇਲਾਜ ਆਭਾ ਤੋਂ ਬਿਨਾਂ ਵੀ ਮਿਲਦਾ ਹੈ। ਆਧਾਰ ਕੇਂਦਰ ਵਿੱਚ ਨਵਾਂ ਫ਼ੋਨ ਨੰਬਰ ਜੁੜ ਸਕਦਾ ਹੈ।
notice-no-mobile = ਇਸ ਆਧਾਰ ਨਾਲ ਕੋਈ ਫ਼ੋਨ ਨਹੀਂ ਜੁੜਿਆ
notice-no-mobile-line = ਜੁੜੇ ਫ਼ੋਨ ਤੋਂ ਬਿਨਾਂ ਕੋਡ ਨਹੀਂ ਭੇਜਿਆ ਜਾ ਸਕਦਾ। ਆਧਾਰ ਕੇਂਦਰ ਵਿੱਚ ਜੁੜ ਸਕਦਾ ਹੈ। ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ: ਇਲਾਜ ਆਭਾ ਤੋਂ ਬਿਨਾਂ ਵੀ ਮਿਲਦਾ ਹੈ।
notice-locked = ਅਗਲੇ ਕੋਡ ਤੋਂ ਪਹਿਲਾਂ ਉਡੀਕ ਕਰੋ
notice-locked-line = ਬਹੁਤ ਸਾਰੇ ਕੋਡ ਜਾਂ ਕੋਸ਼ਿਸ਼ਾਂ ਹੋਈਆਂ। ਤੁਹਾਡੀ ਸੁਰੱਖਿਆ ਲਈ ਸੇਵਾ { $time } ਵਜੇ ਤੱਕ (ਲਗਭਗ { $minutes } ਮਿੰਟ) ਰੁਕਣ ਲਈ ਕਹਿੰਦੀ ਹੈ। ਫਿਰ ਮੁੜ ਸ਼ੁਰੂ ਕਰ ਸਕਦੇ ਹੋ।
notice-deactivated = ਤੁਹਾਡਾ ਆਭਾ ਬੰਦ ਹੈ
notice-deactivated-line = ਇਹ ਹਾਲੇ ਵੀ ਤੁਹਾਡਾ ਹੈ। ਆਧਾਰ ਨਾਲ ਜੁੜੇ ਫ਼ੋਨ ’ਤੇ ਆਏ ਕੋਡ ਨਾਲ ਹੁਣੇ ਚਾਲੂ ਕਰ ਸਕਦੇ ਹੋ।
notice-codes-spent = ਹੁਣ ਹੋਰ ਕੋਡ ਨਹੀਂ
notice-codes-spent-line = ਇਸ ਨੰਬਰ ਦੇ ਅੱਜ ਦੇ ਸਾਰੇ ਕੋਡ ਵਰਤੇ ਜਾ ਚੁੱਕੇ ਹਨ। ਕੱਲ੍ਹ ਆਓ, ਜਾਂ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ: ਇਲਾਜ ਆਭਾ ਤੋਂ ਬਿਨਾਂ ਵੀ ਮਿਲਦਾ ਹੈ।
notice-tries-spent = ਤਿੰਨ ਕੋਡ ਠੀਕ ਨਹੀਂ ਸਨ
notice-tries-spent-line = ਹੁਣ ਇੱਥੇ ਅੱਗੇ ਨਹੀਂ ਵਧ ਸਕਦੇ, ਤਾਂ ਜੋ ਕੋਈ ਕੋਡ ਦਾ ਅੰਦਾਜ਼ਾ ਨਾ ਲਾ ਸਕੇ। ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ: ਇਲਾਜ ਆਭਾ ਤੋਂ ਬਿਨਾਂ ਵੀ ਮਿਲਦਾ ਹੈ।
notice-details = ਵੇਰਵੇ ਨਹੀਂ ਮਿਲਦੇ
notice-details-line = ਜੋ ਤੁਸੀਂ ਦਿੱਤਾ, ਆਧਾਰ ਵਿੱਚ ਉਸ ਤੋਂ ਵੱਖਰਾ ਹੈ। ਮੁੜ ਸ਼ੁਰੂ ਕਰੋ, ਜਾਂ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ।
notice-staff = ਕਿਰਪਾ ਕਰਕੇ ਸਟਾਫ਼ ਨੂੰ ਬੁਲਾਓ
notice-staff-line = ਇਹ ਮਸ਼ੀਨ ਹੁਣੇ ABDM ਤੱਕ ਨਹੀਂ ਪਹੁੰਚ ਸਕਦੀ। ਇਸ ਵਿੱਚ ਤੁਹਾਡਾ ਕਸੂਰ ਨਹੀਂ, ਅਤੇ ਕੁਝ ਗੁਆਚਿਆ ਨਹੀਂ। ਇਲਾਜ ਆਭਾ ਤੋਂ ਬਿਨਾਂ ਵੀ ਮਿਲਦਾ ਹੈ। ਕਾਰਨ ਸਟਾਫ਼ ਨੂੰ “ਮਦਦ” ਵਿੱਚ ਮਿਲੇਗਾ।
notice-back = ਸਵਾਲ ’ਤੇ ਵਾਪਸ

## For staff
staff-not-authorised = ABDM ਨੇ client id, secret ਜਾਂ ਆਗਿਆ ਨਹੀਂ ਮੰਨੀ: ਸੈਟਿੰਗਾਂ ਵਿੱਚ [abdm] ਵੇਖੋ।
staff-api-not-allowed = ਇਸ client id ਨੂੰ ABDM ਦੇ ਇੱਕ API ਦੀ ਆਗਿਆ ਨਹੀਂ ਹੈ (900908): ABDM ਨੂੰ ਚਾਲੂ ਕਰਨ ਲਈ ਕਹੋ।
staff-network-refused = ਇਸ ਨੈੱਟਵਰਕ ਜਾਂ ਦੇਸ਼ ਤੋਂ ABDM ਤੱਕ ਪਹੁੰਚ ਨਹੀਂ ਹੈ: ਇੰਟਰਨੈੱਟ, VPN ਅਤੇ ਪ੍ਰੌਕਸੀ ਵੇਖੋ।
staff-encryption-unknown = ABDM ਅਜਿਹੀ ਇਨਕ੍ਰਿਪਸ਼ਨ ਮੰਗਦਾ ਹੈ ਜੋ ਇਹ ਰੂਪ ਨਹੀਂ ਜਾਣਦਾ: ਪ੍ਰੋਗਰਾਮ ਨਵਾਂ ਕਰੋ।
staff-certificate-date = ABDM ਦੇ ਸਰਵਰ ਦੇ ਸਰਟੀਫ਼ਿਕੇਟ ਦੀ ਮਿਆਦ ਮੁੱਕ ਗਈ ਹੈ ਜਾਂ ਹਾਲੇ ਸ਼ੁਰੂ ਨਹੀਂ ਹੋਈ: ਪਹਿਲਾਂ ਇਸ ਮਸ਼ੀਨ ਦੀ ਤਾਰੀਖ਼ ਵੇਖੋ।
staff-certificate-name = ਸਰਵਰ ਦਾ ਸਰਟੀਫ਼ਿਕੇਟ ਹੋਰ ਨਾਂ ਦਾ ਹੈ: [abdm] ਦੇ ਪਤੇ, ਨੈੱਟਵਰਕ ਅਤੇ ਪ੍ਰੌਕਸੀ ਵੇਖੋ।
staff-certificate-issuer = ਸਰਵਰ ਦਾ ਸਰਟੀਫ਼ਿਕੇਟ ਅਜਿਹੇ ਜਾਰੀ ਕਰਨ ਵਾਲੇ ਦਾ ਹੈ ਜਿਸ ’ਤੇ ਇਹ ਮਸ਼ੀਨ ਭਰੋਸਾ ਨਹੀਂ ਕਰਦੀ: ਨੈੱਟਵਰਕ ਅਤੇ ਪ੍ਰੌਕਸੀ ਵੇਖੋ। ਕਲੀਨਿਕ ਦੀ ਪ੍ਰੌਕਸੀ ਜੋ TLS ਖੋਲ੍ਹਦੀ ਹੈ, ਉਸ ਲਈ [abdm] ਵਿੱਚ roots ਚਾਹੀਦੇ ਹਨ।
staff-certificate = ਸਰਵਰ ਦਾ ਸਰਟੀਫ਼ਿਕੇਟ ਨਹੀਂ ਮੰਨਿਆ ਗਿਆ: ਲੌਗ, ਨੈੱਟਵਰਕ ਅਤੇ ਪ੍ਰੌਕਸੀ ਵੇਖੋ।
staff-handshake = ਸਰਵਰ TLS ਠੀਕ ਤਰ੍ਹਾਂ ਨਹੀਂ ਬੋਲਦਾ, ਜਾਂ ਵਿਚਕਾਰ ਕੁਝ ਇਸ ਨੂੰ ਕੱਟਦਾ ਹੈ: ਨੈੱਟਵਰਕ ਅਤੇ ਪ੍ਰੌਕਸੀ ਵੇਖੋ।
staff-redirected = ਸਰਵਰ ਹੋਰ ਪਤੇ ’ਤੇ ਭੇਜਦਾ ਹੈ, ਅਤੇ ਮਸ਼ੀਨ ਉੱਥੇ ਨਹੀਂ ਜਾਂਦੀ: [abdm] ਦੇ ਪਤੇ, ਪ੍ਰੌਕਸੀ, ਅਤੇ ਇਹ ਵੇਖੋ ਕਿ ਨੈੱਟਵਰਕ ਸਾਈਨ-ਇਨ ਤਾਂ ਨਹੀਂ ਮੰਗਦਾ।
staff-foreign-host = ਇੱਕ ਕਾਲ ਅਜਿਹੇ ਹੋਸਟ ਨੂੰ ਜਾਣੀ ਸੀ ਜਿਸ ਦੀ ਸੈਟਿੰਗਾਂ ਵਿੱਚ ਆਗਿਆ ਨਹੀਂ: [abdm] ਦੇ ਪਤੇ ਅਤੇ ਹੋਸਟ ਵੇਖੋ।
staff-unexpected-key = ਸੇਵਾ ਦੀ ਕੁੰਜੀ key_sha256 ਵਾਲੀਆਂ ਵਿੱਚੋਂ ਨਹੀਂ: ਇਸ ਨਾਲ ਕੁਝ ਇਨਕ੍ਰਿਪਟ ਨਹੀਂ ਹੁੰਦਾ। ਸੈਟਿੰਗਾਂ ਬਦਲਣ ਤੋਂ ਪਹਿਲਾਂ ABDM ਤੋਂ ਪੁੱਛੋ ਕਿ ਕੁੰਜੀ ਬਦਲੀ ਹੈ ਜਾਂ ਨਹੀਂ।
staff-clock = ਇਸ ਮਸ਼ੀਨ ਦੀ ਘੜੀ ਗਲਤ ਹੈ: ਤਾਰੀਖ਼ ਅਤੇ ਸਮਾਂ ਠੀਕ ਕਰੋ।
staff-creation-limit = ਇਹ client id ਸੈਂਡਬਾਕਸ ਵਿੱਚ ਹੋਰ ਖਾਤੇ ਨਹੀਂ ਬਣਾ ਸਕਦੀ।

## Help
help-title = ਮਦਦ
help-language = ਉਸ ਭਾਸ਼ਾ ਨੂੰ ਛੂਹੋ ਜੋ ਤੁਸੀਂ ਚੰਗੀ ਤਰ੍ਹਾਂ ਪੜ੍ਹਦੇ ਹੋ। ਕਦੇ ਵੀ ਬਦਲ ਸਕਦੇ ਹੋ।
help-home = ਸ਼ੁਰੂ ਕਰਨ ਲਈ ਵੱਡਾ ਬਟਨ ਦੱਬੋ। ਸਟਾਫ਼ ਵੀ ਤੁਹਾਡੇ ਲਈ ਦੱਬ ਸਕਦਾ ਹੈ।
help-consent = ਹਰ ਪੰਨਾ ਪੜ੍ਹੋ, ਜਾਂ ਕਿਸੇ ਨੂੰ ਪੜ੍ਹ ਕੇ ਸੁਣਾਉਣ ਲਈ ਕਹੋ। “ਮੈਂ ਸਹਿਮਤ ਹਾਂ” ਜਾਂ “ਮੈਂ ਸਹਿਮਤ ਨਹੀਂ” ਦੱਬੋ: ਅਗਲਾ ਪੰਨਾ ਆਪੇ ਆਉਂਦਾ ਹੈ। ਕੋਡ ਭੇਜੇ ਜਾਣ ਤੱਕ ਪਿੱਛੇ ਜਾ ਕੇ ਜਵਾਬ ਬਦਲ ਸਕਦੇ ਹੋ।
help-consent-list = ਹਰ ਲਾਈਨ ਵਿਅਕਤੀ ਨੂੰ ਪੜ੍ਹ ਕੇ ਸੁਣਾਓ; ਪੂਰੀ ਲਿਖਤ ਲਈ ਲਾਈਨ ਨੂੰ ਛੂਹੋ। ਜਿਸ ’ਤੇ ਵਿਅਕਤੀ ਆਪਣੀ ਮਰਜ਼ੀ ਨਾਲ ਸਹਿਮਤ ਹੈ, ਉਸ ਨੂੰ “ਹਾਂ” ਕਰੋ। “ਮੈਂ ਸਹਿਮਤ ਹਾਂ” ਉਸ ਨੂੰ ਅਤੇ ਲੋੜੀਂਦੀ ਗੱਲ ਨੂੰ ਹਾਂ ਕਹਿੰਦਾ ਹੈ। ਕੋਡ ਭੇਜੇ ਜਾਣ ਤੱਕ ਪਿੱਛੇ ਜਾ ਕੇ ਬਦਲ ਸਕਦੇ ਹੋ।
help-aadhaar = ਆਧਾਰ ਨੰਬਰ ਤੁਹਾਡੇ ਆਧਾਰ ਕਾਰਡ ਦੇ ਸਾਹਮਣੇ ਵਾਲੇ ਪਾਸੇ ਹੈ: ਚਾਰ-ਚਾਰ ਅੰਕਾਂ ਦੇ ਤਿੰਨ ਹਿੱਸੇ। ਭਰਦੇ ਸਮੇਂ ਇਹ ਲੁਕਿਆ ਰਹਿੰਦਾ ਹੈ, ਅਤੇ ਰੱਖਿਆ ਨਹੀਂ ਜਾਂਦਾ।
help-mobile = ਉਹ ਨੰਬਰ ਦਿਓ ਜਿਸ ’ਤੇ ਤੁਸੀਂ ਆਪਣੇ ਸਿਹਤ ਖਾਤੇ ਦੇ ਮੈਸੇਜ ਚਾਹੁੰਦੇ ਹੋ। ਇਹ ਪਰਿਵਾਰ ਦਾ ਫ਼ੋਨ ਵੀ ਹੋ ਸਕਦਾ ਹੈ।
help-code-destination = ਕੋਡ ਉਸ ਫ਼ੋਨ ’ਤੇ ਮੈਸੇਜ ਵਿੱਚ ਆਉਂਦਾ ਹੈ ਜੋ ਆਧਾਰ ਬਣਾਉਣ ਜਾਂ ਬਦਲਣ ਵੇਲੇ ਦਿੱਤਾ ਸੀ। ਜੇ ਉਹ ਫ਼ੋਨ ਕਿਸੇ ਹੋਰ ਕੋਲ ਹੈ, ਤਾਂ ਅੱਗੇ ਵਧਣ ਤੋਂ ਪਹਿਲਾਂ ਉਸ ਨੂੰ ਫ਼ੋਨ ਕਰੋ।
help-otp = ਮੈਸੇਜ ਆਉਣ ਵਿੱਚ ਇੱਕ ਮਿੰਟ ਲੱਗ ਸਕਦਾ ਹੈ। ਕੋਡ ਵਿੱਚ 6 ਅੰਕ ਹੁੰਦੇ ਹਨ। ਜੋ ਕੋਈ ਫ਼ੋਨ ਕਰਕੇ ਪੁੱਛੇ, ਉਸ ਨੂੰ ਕਦੇ ਨਾ ਦੱਸੋ।
help-address = ਪਤਾ ਤੁਹਾਡਾ ਆਭਾ ਨੰਬਰ ਲਿਖਣ ਦਾ ਦੂਜਾ ਤਰੀਕਾ ਹੈ। ਅਜਿਹਾ ਚੁਣੋ ਜੋ ਯਾਦ ਰਹੇ।
help-created = ਨੰਬਰ ਲਿਖ ਲਵੋ ਜਾਂ ਕਾਰਡ ਵੱਲ ਅੱਗੇ ਵਧੋ।
help-card = ਕਾਰਡ ਦਾ ਚੌਰਸ ਨਿਸ਼ਾਨ ਕਲੀਨਿਕ ਦਾ ਸਕੈਨਰ ਪੜ੍ਹਦਾ ਹੈ। ਕੰਮ ਹੋ ਜਾਵੇ ਤਾਂ “ਸਮਾਪਤ ਕਰਕੇ ਸਾਫ਼ ਕਰੋ” ਦੱਬੋ: ਫਿਰ ਇਸ ਸਕਰੀਨ ’ਤੇ ਤੁਹਾਡਾ ਕੁਝ ਨਹੀਂ ਰਹਿੰਦਾ।
help-notice = ਇੱਥੇ ਜੋ ਲਿਖਿਆ ਹੈ ਪੜ੍ਹੋ। ਸਟਾਫ਼ ਮਦਦ ਕਰ ਸਕਦਾ ਹੈ।
help-keys = ਕੀਬੋਰਡ: Tab ਨਾਲ ਅੱਗੇ, Enter ਨਾਲ ਚੋਣ, Esc ਨਾਲ ਪਿੱਛੇ, F1 ਨਾਲ ਇਹ ਮਦਦ।

## Practice phone
phone-title = ਅਭਿਆਸ ਵਾਲਾ ਫ਼ੋਨ
phone-empty = ਕੋਡ ਵਾਲੇ ਮੈਸੇਜ ਇੱਥੇ ਆਉਂਦੇ ਹਨ।
phone-practise = ਕੋਡ ਵਾਲੇ ਮੈਸੇਜ ਇੱਥੇ ਆਉਂਦੇ ਹਨ। ਅਭਿਆਸ ਲਈ ਆਧਾਰ { $aadhaar } ਅਤੇ ਮੋਬਾਈਲ { $mobile } ਭਰੋ।
phone-code = ਕੋਡ { $code } ਹੈ।
phone-to = { $number } ਲਈ
