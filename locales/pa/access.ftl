### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = ਆਪਣਾ ਸਿਹਤ ਖਾਤਾ ਬਣਾਓ ਜਾਂ ਲੱਭੋ
welcome-free = ਇਸ ਤੋਂ ਬਿਨਾਂ ਵੀ ਤੁਹਾਡਾ ਇਲਾਜ ਹੁੰਦਾ ਹੈ।
welcome-aadhaar = ਤੁਹਾਡਾ ਆਧਾਰ ਕਾਰਡ
welcome-phone = ਇਸ ਨਾਲ ਜੁੜਿਆ ਫ਼ੋਨ
welcome-time = ਕਰੀਬ ਪੰਜ ਮਿੰਟ
languages-more = ਹੋਰ ਭਾਸ਼ਾਵਾਂ

## What makes it easier
needs = ਸੌਖਾ
needs-title = ਤੁਹਾਡੇ ਲਈ ਕੀ ਸੌਖਾ ਰਹੇਗਾ?
needs-more = ਹੋਰ
text-small = ਛੋਟੇ
switch-on = ਚਾਲੂ
switch-off = ਬੰਦ
needs-voice = ਪੜ੍ਹ ਕੇ ਸੁਣਾਓ
needs-slow = ਵੱਧ ਸਮਾਂ
needs-low = ਬਟਨ ਹੇਠਾਂ ਵੱਲ
needs-hand = ਖੱਬੇ ਹੱਥ ਲਈ ਬਟਨ
needs-slow-speech = ਹੌਲੀ ਬੋਲੋ
needs-headphones = ਮੈਂ ਹੈੱਡਫ਼ੋਨ ਲਾਏ ਹਨ: ਮੇਰੇ ਨੰਬਰ ਬੋਲੋ
needs-louder = ਹੋਰ ਉੱਚੀ
needs-softer = ਹੋਰ ਧੀਮੀ
needs-volume = ਆਵਾਜ਼: { $percent }

## Voice
listen = ਸੁਣੋ
voice-none = ਇਹ ਮਸ਼ੀਨ ਇਸ ਵੇਲੇ ਤੁਹਾਡੀ ਭਾਸ਼ਾ ਨਹੀਂ ਬੋਲ ਸਕਦੀ। ਕਾਊਂਟਰ ’ਤੇ ਕੋਈ ਤੁਹਾਨੂੰ ਪੜ੍ਹ ਕੇ ਸੁਣਾ ਸਕਦਾ ਹੈ।
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = ਟੈਬ ਦੱਬਦੇ ਰਹੋ ਜਦੋਂ ਤੱਕ ਤੁਹਾਡੀ ਭਾਸ਼ਾ ਨਾ ਸੁਣੇ, ਫਿਰ ਐਂਟਰ ਦੱਬੋ।
spoken-button = { $name }। ਬਟਨ।
spoken-digits = { $length } ਵਿੱਚੋਂ { $count } ਅੰਕ
spoken-digits-none = ਹਾਲੇ ਕੁਝ ਨਹੀਂ ਭਰਿਆ।
spoken-erased = ਇੱਕ ਅੰਕ ਹਟਾਇਆ। { $length } ਵਿੱਚੋਂ { $count } ਅੰਕ
spoken-full = ਸਾਰੇ { $length } ਅੰਕ ਆ ਗਏ। ਐਂਟਰ ਦੱਬੋ।

## Calling somebody
call-somebody = ਕਿਸੇ ਨੂੰ ਬੁਲਾਓ
call-told = ਕਿਸੇ ਨੂੰ ਬੁਲਾ ਲਿਆ ਹੈ
call-told-line = ਕਿਰਪਾ ਕਰਕੇ ਇੱਥੇ ਹੀ ਰਹੋ। ਉਹਨਾਂ ਨੂੰ ਪਤਾ ਹੈ ਕਿ ਤੁਸੀਂ ਕਿਹੜੇ ਪੰਨੇ ’ਤੇ ਹੋ; ਤੁਹਾਡੇ ਬਾਰੇ ਹੋਰ ਕੁਝ ਨਹੀਂ।
call-desk = ਕਿਰਪਾ ਕਰਕੇ ਕਾਊਂਟਰ ’ਤੇ ਪੁੱਛੋ
call-desk-line = ਇਹ ਮਸ਼ੀਨ ਆਪ ਕਿਸੇ ਨੂੰ ਨਹੀਂ ਬੁਲਾ ਸਕਦੀ। ਉੱਥੇ ਨੰਬਰ { $number } ਦੱਸੋ: ਉਸ ਤੋਂ ਪਤਾ ਲੱਗਦਾ ਹੈ ਕਿ ਤੁਸੀਂ ਕਿਹੜੇ ਪੰਨੇ ’ਤੇ ਹੋ; ਤੁਹਾਡੇ ਬਾਰੇ ਹੋਰ ਕੁਝ ਨਹੀਂ।
