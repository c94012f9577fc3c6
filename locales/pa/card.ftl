card-title = ਆਯੁਸ਼ਮਾਨ ਭਾਰਤ ਸਿਹਤ ਖਾਤਾ (ਆਭਾ)
card-abha-number = ਆਭਾ ਨੰਬਰ
card-abha-address = ਆਭਾ ਪਤਾ
card-date-of-birth = ਜਨਮ ਤਾਰੀਖ਼
card-year-of-birth = ਜਨਮ ਦਾ ਸਾਲ
card-gender = ਲਿੰਗ
card-gender-female = ਔਰਤ
card-gender-male = ਮਰਦ
card-gender-other = ਹੋਰ
card-mobile = ਮੋਬਾਈਲ
card-address = ਪਤਾ
card-helpline = ਆਭਾ ਹੈਲਪਲਾਈਨ, ਮੁਫ਼ਤ: 14477 ਜਾਂ 1800{"\u00A0"}11{"\u00A0"}4477
# On the back of the card.
card-note = ਹਸਪਤਾਲ, ਕਲੀਨਿਕ ਜਾਂ ਲੈਬ ਜਾਓ ਤਾਂ ਕਾਊਂਟਰ ’ਤੇ ਇਹ ਕਾਰਡ ਵਿਖਾਓ। ਚੌਰਸ ਕੋਡ ਵਿੱਚ ਤੁਹਾਡੀ ਉਹੀ ਜਾਣਕਾਰੀ ਹੈ ਜੋ ਇੱਥੇ ਲਿਖੀ ਹੈ। ਕਾਰਡ ਸੰਭਾਲ ਕੇ ਰੱਖੋ।
# On the back of the card: what to do.
card-step-show = ਹਸਪਤਾਲ, ਕਲੀਨਿਕ ਜਾਂ ਲੈਬ ਦੇ ਕਾਊਂਟਰ ’ਤੇ ਇਹ ਕਾਰਡ ਵਿਖਾਓ।
card-step-code = ਉੱਥੇ ਚੌਰਸ ਕੋਡ ਸਕੈਨ ਹੁੰਦਾ ਹੈ: ਉਸ ਵਿੱਚ ਤੁਹਾਡੀ ਉਹੀ ਜਾਣਕਾਰੀ ਹੈ ਜੋ ਇੱਥੇ ਛਪੀ ਹੈ।
card-step-safe = ਕਾਰਡ ਸੰਭਾਲ ਕੇ ਰੱਖੋ, ਅਤੇ ਫ਼ੋਨ ’ਤੇ ਆਇਆ ਕੋਡ ਕਿਸੇ ਨੂੰ ਨਾ ਦੱਸੋ।
# Over the numbers to call.
card-emergency = ਐਮਰਜੈਂਸੀ
card-helpline-free = ਆਭਾ ਹੈਲਪਲਾਈਨ, ਮੁਫ਼ਤ
card-made-at = { $clinic } ਵਿਖੇ ਬਣਿਆ
# Beside a true-size card on an A4 sheet.
card-cut-and-fold = ਨਿਸ਼ਾਨਾਂ ’ਤੇ ਕੱਟੋ, ਫਿਰ ਵਿਚਕਾਰੋਂ ਮੋੜੋ।
card-cut = ਨਿਸ਼ਾਨਾਂ ’ਤੇ ਕੱਟੋ।
# At the end of a slip from a receipt printer, which fades.
card-slip-note = ਇਹ ਪਰਚੀ ਕਾਊਂਟਰ ’ਤੇ ਵਿਖਾਓ। ਸਮੇਂ ਨਾਲ ਇਹ ਫਿੱਕੀ ਪੈ ਜਾਂਦੀ ਹੈ: ਇਸ ਨੂੰ ਗਰਮੀ ਅਤੇ ਧੁੱਪ ਤੋਂ ਬਚਾਓ।
# Read aloud in place of the pictures.
card-photo-alternative = ਕਾਰਡ ਵਾਲੇ ਦੀ ਫ਼ੋਟੋ
card-qr-alternative = ਇਸ ਕਾਰਡ ਦੀ ਜਾਣਕਾਰੀ ਵਾਲਾ ਕਿਊਆਰ ਕੋਡ
card-service-alternative = ABDM ਦਾ ਬਣਾਇਆ ਕਾਰਡ
