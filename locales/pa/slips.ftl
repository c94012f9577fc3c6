### Slips: for the desk, and what helps without a phone. Nothing of a person stands on them. On paper
### the same words stand in the person's language and in English.

## Not now
not-now = ਹੁਣ ਨਹੀਂ
slip-question = ਅੱਜ ਆਭਾ ਤੋਂ ਬਿਨਾਂ
slip-help = ਕਾਊਂਟਰ ’ਤੇ ਜਾਓ ਅਤੇ ਇਹ ਨੰਬਰ ਦੱਸੋ।
slip-help-print = ਕਾਊਂਟਰ ਲਈ ਪਰਚੀ ਛਾਪੋ, ਜਾਂ ਉੱਥੇ ਇਹ ਨੰਬਰ ਦੱਸੋ।
slip-title = ਕਾਊਂਟਰ ਲਈ
slip-number = ਅੱਜ ਤੁਹਾਡਾ ਨੰਬਰ
slip-desk-line = ਅੱਜ ਆਭਾ ਤੋਂ ਬਿਨਾਂ ਨਾਂ ਲਿਖਿਆ ਗਿਆ। ਕੁਝ ਵੀ ਨਹੀਂ ਰੱਖਿਆ ਗਿਆ।
slip-care-line = ਆਭਾ ਤੋਂ ਬਿਨਾਂ ਵੀ ਤੁਹਾਡਾ ਇਲਾਜ ਹੁੰਦਾ ਹੈ। ਇਹ ਕਿਸੇ ਹੋਰ ਦਿਨ ਵੀ ਬਣਾ ਸਕਦੇ ਹੋ।
slip-when = ਤਾਰੀਖ਼ ਅਤੇ ਸਮਾਂ

## What helps without a phone
rescue-ask = ਮੈਂ ਕੀ ਕਰਾਂ?
rescue-title = ਅਗਲੀ ਵਾਰ ਕੋਡ ਕਿਵੇਂ ਲਈਏ
rescue-help = ਇਹ ਗੱਲਾਂ ਆਪਣੇ ਨਾਲ ਲੈ ਜਾਓ।
# UIDAI's service says yes or no to a number; it names none.
rescue-check = ਵੇਖੋ ਕਿ ਤੁਹਾਡਾ ਫ਼ੋਨ ਤੁਹਾਡੇ ਆਧਾਰ ਨਾਲ ਜੁੜਿਆ ਹੈ ਜਾਂ ਨਹੀਂ: myaadhaar.uidai.gov.in ’ਤੇ ਜਾਂ mAadhaar ਐਪ ਵਿੱਚ। ਜਾਂ UIDAI ਨੂੰ 1947 ’ਤੇ ਫ਼ੋਨ ਕਰੋ।
rescue-link = ਜੇ ਨਹੀਂ ਜੁੜਿਆ, ਤਾਂ ਆਧਾਰ ਕੇਂਦਰ ਇਸ ਨੂੰ ਜੋੜਦਾ ਹੈ। ਖ਼ੁਦ ਜਾਓ, ਅਤੇ ਆਪਣਾ ਆਧਾਰ ਕਾਰਡ ਲੈ ਜਾਓ। ਫ਼ੀਸ UIDAI ਦੀ ਸੂਚੀ ਵਿੱਚ ਹੈ।
rescue-desk = ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ: ਹੋ ਸਕਦਾ ਹੈ ਉੱਥੇ ਉਂਗਲ ਦਾ ਨਿਸ਼ਾਨ ਪੜ੍ਹਨ ਵਾਲੀ ਮਸ਼ੀਨ ਹੋਵੇ। ਉਸ ਲਈ ਫ਼ੋਨ ਨਹੀਂ ਚਾਹੀਦਾ।
# Only where the kiosk's ABDM client may do it.
rescue-face = ਜਾਂ ਚਿਹਰੇ ਨਾਲ: ਕਿਸੇ ਹੋਰ ਦੇ ਫ਼ੋਨ ’ਤੇ ਇੱਕ ਐਪ ਕੋਡ ਦਾ ਕੰਮ ਕਰਦੀ ਹੈ। ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ।

## Printing
slip-print = ਪਰਚੀ ਛਾਪੋ
slip-sending = ਤੁਹਾਡੀ ਪਰਚੀ ਛਪ ਰਹੀ ਹੈ।
slip-attention = ਪ੍ਰਿੰਟਰ ਰੁਕ ਗਿਆ ਹੈ: ਕਿਰਪਾ ਕਰਕੇ ਸਟਾਫ਼ ਨੂੰ ਦੱਸੋ, ਉਸ ਤੋਂ ਬਾਅਦ ਤੁਹਾਡੀ ਪਰਚੀ ਛਪੇਗੀ।
slip-asked = ਕੀ ਤੁਹਾਡੀ ਪਰਚੀ ਛਪ ਗਈ?
slip-printed = ਤੁਹਾਡੀ ਪਰਚੀ ਛਪ ਗਈ
slip-printed-line = ਇਸ ਨੂੰ ਨਾਲ ਲੈ ਜਾਓ, ਫਿਰ “ਸਮਾਪਤ ਕਰਕੇ ਸਾਫ਼ ਕਰੋ” ਦੱਬੋ।
slip-not-seen-line = ਹੋ ਸਕਦਾ ਹੈ ਤੁਹਾਡੀ ਪਰਚੀ ਪ੍ਰਿੰਟਰ ਵਿੱਚ ਫਸ ਗਈ ਹੋਵੇ। ਉਸ ’ਤੇ ਜੋ ਲਿਖਿਆ ਹੈ, ਉਹ ਸਭ ਇੱਥੇ ਵੀ ਹੈ।
slip-not-printed = ਤੁਹਾਡੀ ਪਰਚੀ ਨਹੀਂ ਛਪੀ
slip-not-printed-line = ਉਸ ’ਤੇ ਜੋ ਲਿਖਿਆ ਹੈ, ਉਹ ਸਭ ਇੱਥੇ ਵੀ ਹੈ। ਤੁਸੀਂ ਮੁੜ ਕੋਸ਼ਿਸ਼ ਕਰ ਸਕਦੇ ਹੋ।
slip-shown-line = ਉਸ ’ਤੇ ਜੋ ਲਿਖਿਆ ਹੈ, ਉਹ ਸਭ ਇੱਥੇ ਵੀ ਹੈ।
slip-unknown = ਹੋ ਸਕਦਾ ਹੈ ਤੁਹਾਡੀ ਪਰਚੀ ਛਪ ਗਈ ਹੋਵੇ: ਕਿਰਪਾ ਕਰਕੇ ਪਹਿਲਾਂ ਟ੍ਰੇ ਵਿੱਚ ਵੇਖੋ।

## The end
goodbye-slip = ਆਪਣੀ ਪਰਚੀ ਲਓ। ਕਾਊਂਟਰ ’ਤੇ ਜਾਓ।
goodbye-slip-printing = ਪ੍ਰਿੰਟਰ ਕੋਲ ਆਪਣੀ ਪਰਚੀ ਦੀ ਉਡੀਕ ਕਰੋ
goodbye-number = ਕਾਊਂਟਰ ’ਤੇ ਜਾਓ: ਨੰਬਰ { $number }
help-slip = ਇਹ ਪੰਨਾ ਨਾਲ ਲਿਜਾਣ ਜਾਂ ਯਾਦ ਰੱਖਣ ਲਈ ਹੈ। ਇਸ ’ਤੇ ਤੁਹਾਡੇ ਬਾਰੇ ਕੁਝ ਨਹੀਂ ਲਿਖਿਆ। “ਪਿੱਛੇ” ਦੱਬਣ ਨਾਲ ਪਿਛਲਾ ਪੰਨਾ ਆਉਂਦਾ ਹੈ।

## What was agreed to
more-consent = ਮੇਰੀ ਸਹਿਮਤੀ
more-consent-line = ਪੜ੍ਹੋ, ਨਾਲ ਲੈ ਜਾਓ, ਅਤੇ ਵੇਖੋ ਕਿ ਵਾਪਸ ਕਿਵੇਂ ਲੈਣੀ ਹੈ
consent-slip-title = ਤੁਸੀਂ ਕਿਸ ਲਈ ਸਹਿਮਤ ਹੋਏ
consent-slip-help = ਇਸ ਨੂੰ ਆਪਣੇ ਕਾਰਡ ਨਾਲ ਰੱਖੋ।
consent-slip-aadhaar = ਹਾਂ: ਤੁਹਾਡਾ ਆਭਾ ਬਣਾਉਣ ਲਈ UIDAI ਤੁਹਾਡਾ ਨਾਂ, ਜਨਮ ਤਾਰੀਖ਼, ਫ਼ੋਟੋ ਅਤੇ ਪਤਾ ਦਿੰਦਾ ਹੈ।
consent-slip-past-yes = ਹਾਂ: ਤੁਹਾਡੇ ਪਹਿਲੇ ਸਰਕਾਰੀ ਸਿਹਤ ਰਿਕਾਰਡ ਅਤੇ ਇਸ ਵਾਰ ਦੇ ਰਿਕਾਰਡ ਤੁਹਾਡੇ ਆਭਾ ਨਾਲ ਜੋੜੇ ਜਾਂਦੇ ਹਨ।
consent-slip-past-no = ਨਹੀਂ: ਤੁਹਾਡੇ ਪਹਿਲੇ ਸਰਕਾਰੀ ਸਿਹਤ ਰਿਕਾਰਡ ਅਤੇ ਇਸ ਵਾਰ ਦੇ ਰਿਕਾਰਡ ਤੁਹਾਡੇ ਆਭਾ ਨਾਲ ਨਹੀਂ ਜੋੜੇ ਜਾਂਦੇ।
consent-slip-share-yes = ਹਾਂ: ਇਸ ਵਾਰ ਤੁਹਾਡਾ ਇਲਾਜ ਕਰਨ ਵਾਲੇ ਤੁਹਾਡੇ ਸਾਰੇ ਸਿਹਤ ਰਿਕਾਰਡ ਵੇਖ ਸਕਦੇ ਹਨ।
consent-slip-share-no = ਨਹੀਂ: ਇਸ ਵਾਰ ਤੁਹਾਡਾ ਇਲਾਜ ਕਰਨ ਵਾਲੇ ਤੁਹਾਡੇ ਸਾਰੇ ਸਿਹਤ ਰਿਕਾਰਡ ਨਹੀਂ ਵੇਖਦੇ।
consent-slip-public-yes = ਹਾਂ: ਤੁਹਾਡੇ ਸਰਕਾਰੀ ਸਿਹਤ ਰਿਕਾਰਡ, ਤੁਹਾਡੇ ਨਾਂ ਤੋਂ ਬਿਨਾਂ, ਜਨਤਕ ਸਿਹਤ ਲਈ ਵਰਤੇ ਜਾ ਸਕਦੇ ਹਨ।
consent-slip-public-no = ਨਹੀਂ: ਤੁਹਾਡੇ ਸਰਕਾਰੀ ਸਿਹਤ ਰਿਕਾਰਡ ਜਨਤਕ ਸਿਹਤ ਲਈ ਨਹੀਂ ਵਰਤੇ ਜਾਂਦੇ।
consent-slip-withdraw = ਤੁਸੀਂ ਕਦੇ ਵੀ ਆਪਣਾ ਮਨ ਬਦਲ ਸਕਦੇ ਹੋ: 14477 ’ਤੇ ਫ਼ੋਨ ਕਰੋ, ਮੁਫ਼ਤ। abha.abdm.gov.in ’ਤੇ ਜਾਂ ਆਭਾ ਐਪ ਵਿੱਚ ਤੁਸੀਂ ਆਪਣਾ ਆਭਾ ਬੰਦ ਕਰ ਸਕਦੇ ਹੋ ਜਾਂ ਮਿਟਵਾ ਸਕਦੇ ਹੋ।
consent-slip-text = ਸ਼ਬਦ: ਆਭਾ ਲਈ NHA ਦੀ ਸਹਿਮਤੀ, ਸੰਸਕਰਣ { $version }।
consent-slip-when = ਸਹਿਮਤੀ ਦੀ ਤਾਰੀਖ਼
help-consent-slip = ਇਸ ਪੰਨੇ ’ਤੇ ਲਿਖਿਆ ਹੈ ਕਿ ਤੁਸੀਂ ਕਿਸ ਗੱਲ ਲਈ ਸਹਿਮਤ ਹੋਏ, ਅਤੇ ਸਹਿਮਤੀ ਵਾਪਸ ਕਿਵੇਂ ਲੈਣੀ ਹੈ। ਇਸ ’ਤੇ ਨਾ ਤੁਹਾਡਾ ਨਾਂ ਹੈ, ਨਾ ਤੁਹਾਡਾ ਕੋਈ ਨੰਬਰ। “ਪਿੱਛੇ” ਦੱਬਣ ਨਾਲ ਪਿਛਲਾ ਪੰਨਾ ਆਉਂਦਾ ਹੈ।
