### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = ਕਲੀਨਿਕ ਦੇ ਸਿਸਟਮ ਨੂੰ ਭੇਜਣਾ
staff-handoff-ok = ਸਭ ਪਹੁੰਚ ਗਏ ਹਨ।
staff-handoff-local = ਮਰੀਜ਼ ਨੰਬਰ ਇੱਥੇ ਹੀ ਬਣਦੇ ਹਨ। ਕੁਝ ਨਹੀਂ ਭੇਜਿਆ ਜਾਂਦਾ।
staff-handoff-waits = ਉਡੀਕ ਵਿੱਚ: { $count }, ਪਹਿਲਾ { $time } ਤੋਂ।
staff-handoff-failed = ਨਹੀਂ ਪਹੁੰਚੇ: { $count }। ਕਿਸੇ ਨੂੰ ਵੇਖਣਾ ਪਵੇਗਾ: “ਭੇਜਣਾ” ਖੋਲ੍ਹੋ।
staff-handoff-off-record = ਇਹ ਬੰਦ ਹੈ: ਜੋ ਉਡੀਕ ਵਿੱਚ ਹੈ ਉਸ ਨੂੰ ਰੱਖਣ ਲਈ ਰਿਕਾਰਡ ਨਹੀਂ। ਸੈਟਿੰਗ ਵਿੱਚ [record] ਅਤੇ state_dir ਵੇਖੋ।
staff-handoff-off-place = ਇਹ ਬੰਦ ਹੈ: ਇਸ ਦੀ ਚਾਬੀ (key) ਲਈ ਥਾਂ ਨਹੀਂ। ਸੈਟਿੰਗ ਵਿੱਚ state_dir ਜਾਂ key_file ਲਿਖੋ।
staff-handoff-off-secret = ਇਹ ਬੰਦ ਹੈ: ਇਸ ਦੀ ਚਾਬੀ (key) ਪੜ੍ਹੀ ਨਹੀਂ ਜਾਂਦੀ, ਜਾਂ ਹੋਰ ਵੀ ਪੜ੍ਹ ਸਕਦੇ ਹਨ। ਫ਼ਾਈਲ ਸਿਰਫ਼ ਕਿਓਸਕ ਦੇ ਯੂਜ਼ਰ ਨੂੰ ਦਿਓ; ਵਜ੍ਹਾ ਲੌਗ ਵਿੱਚ ਹੈ।
staff-handoff-off-damaged = ਇਹ ਬੰਦ ਹੈ: ਇਸ ਦੀ ਚਾਬੀ (key) ਖਰਾਬ ਹੈ। ਚਾਬੀ ਦੀ ਕਾਪੀ ਵਾਪਸ ਰੱਖੋ।
staff-handoff-off-unmade = ਇਹ ਬੰਦ ਹੈ: ਇਸ ਦੀ ਚਾਬੀ (key) ਲਿਖੀ ਨਹੀਂ ਜਾਂਦੀ। ਕਿਓਸਕ ਦੇ ਯੂਜ਼ਰ ਨੂੰ ਚਾਬੀ ਦੇ ਫੋਲਡਰ ਵਿੱਚ ਲਿਖਣ ਦਿਓ।
staff-handoff-off-address = ਇਹ ਬੰਦ ਹੈ: ਪਤਾ ਨਹੀਂ ਚੱਲਦਾ। ਸੈਟਿੰਗ ਵਿੱਚ [handoff] ਵੇਖੋ।
staff-handoff-another-key = ਚਾਬੀ (key) ਪਹਿਲਾਂ ਵਾਲੀ ਨਹੀਂ, ਇਸ ਲਈ ਕਿਸੇ ਨੂੰ ਨਹੀਂ ਭੇਜਿਆ ਜਾਂਦਾ। ਪੁਰਾਣੀ ਚਾਬੀ ਵਾਪਸ ਰੱਖੋ, ਫਿਰ ਕਿਓਸਕ ਮੁੜ ਸ਼ੁਰੂ ਕਰੋ।
staff-handoff-no-file = ਅਜੇ ਰਿਕਾਰਡ ਨਹੀਂ, ਜਾਂ ਉਸ ਦੀ ਫ਼ਾਈਲ ਨਹੀਂ ਰਹੀ। ਰਿਕਾਰਡ ਵੇਖੋ।
staff-handoff-full = 1,00,000 ਲੋਕ ਉਡੀਕ ਵਿੱਚ ਹਨ, ਅਤੇ ਨਵੇਂ ਨਹੀਂ ਲਏ ਜਾਂਦੇ। ਕਲੀਨਿਕ ਦਾ ਸਿਸਟਮ ਵਿਖਾਓ।
staff-handoff-no-number = ਇਸ ਤਰ੍ਹਾਂ ਦਾ ਮਰੀਜ਼ ਨੰਬਰ ਨਹੀਂ ਬਚਿਆ। ਸੈਟਿੰਗ ਵਿੱਚ ਹੋਰ patient_id ਲਿਖੋ।
staff-handoff-not-sealed = ਕਿਸੇ ਦੀ ਜਾਣਕਾਰੀ ਸੁਰੱਖਿਅਤ (encryption) ਨਹੀਂ ਰੱਖੀ ਜਾ ਸਕੀ। ਮਸ਼ੀਨ ਮੁੜ ਚਾਲੂ ਕਰੋ।

## The page of its own
staff-tab-handoff = ਭੇਜਣਾ
staff-handoff-outbox = ਜੋ ਇੱਥੇ ਉਡੀਕ ਵਿੱਚ ਹੈ
staff-handoff-to-fhir = ਕਲੀਨਿਕ ਦਾ ਸਰਵਰ (FHIR)
staff-handoff-to-folder = ਕਲੀਨਿਕ ਦਾ ਫੋਲਡਰ
staff-handoff-to-webhook = ਕਲੀਨਿਕ ਦਾ ਪਤਾ (webhook)
staff-handoff-to-nats = ਕਈ ਕੇਂਦਰਾਂ ਦੀ ਸਟ੍ਰੀਮ (NATS)
staff-handoff-idle = ਹੁਣ ਭੇਜਣ ਨੂੰ ਕੁਝ ਨਹੀਂ।
staff-handoff-sending = ਭੇਜਿਆ ਜਾ ਰਿਹਾ ਹੈ।
staff-handoff-paused = ਕਰਮਚਾਰੀ ਨੇ ਰੋਕਿਆ ਹੈ। “ਅੱਗੇ ਚਲਾਓ” ਨਾਲ ਜਾਂ ਕਿਓਸਕ ਮੁੜ ਸ਼ੁਰੂ ਹੋਣ ’ਤੇ ਚੱਲੇਗਾ।
staff-handoff-again-at = { $time } ’ਤੇ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਹੋਵੇਗੀ।
staff-handoff-again-hourly = ਹਰ ਘੰਟੇ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਹੁੰਦੀ ਹੈ, ਜਾਂ “ਹੁਣੇ ਕੋਸ਼ਿਸ਼” ਨਾਲ ਤੁਰੰਤ।
staff-handoff-count-waiting = ਉਡੀਕ ਵਿੱਚ
staff-handoff-count-since = ਉਡੀਕ ਵਿੱਚ, ਪਹਿਲਾ { $time } ਤੋਂ
staff-handoff-count-sent = ਹੁਣੇ ਪਹੁੰਚੇ
staff-handoff-lost = ਕੀ ਨਹੀਂ ਪਹੁੰਚਿਆ, ਅਤੇ ਕੀ ਕਰੀਏ

## Why something did not arrive, and what to do about it
handoff-fault-offline = ਕਨੈਕਸ਼ਨ ਨਹੀਂ ਬਣਦਾ। ਨੈੱਟਵਰਕ ਵੇਖੋ, ਅਤੇ ਇਹ ਵੀ ਕਿ ਕਲੀਨਿਕ ਦਾ ਸਿਸਟਮ ਚਾਲੂ ਹੈ।
handoff-fault-timed-out = ਸਮੇਂ ’ਤੇ ਜਵਾਬ ਨਹੀਂ ਆਇਆ। ਵੇਖੋ ਕਿ ਕਲੀਨਿਕ ਦਾ ਸਿਸਟਮ ਚਾਲੂ ਹੈ।
handoff-fault-interrupted = ਕਨੈਕਸ਼ਨ ਟੁੱਟ ਗਿਆ। ਨੈੱਟਵਰਕ ਵੇਖੋ।
handoff-fault-untrusted = ਕਲੀਨਿਕ ਦੇ ਸਿਸਟਮ ਦਾ ਸਰਟੀਫ਼ਿਕੇਟ ਨਹੀਂ ਮੰਨਿਆ ਗਿਆ। ਉਹ ਵਿਖਾਓ, ਅਤੇ ਸੈਟਿੰਗ ਵਿੱਚ roots ਵੇਖੋ।
handoff-fault-busy = ਕਲੀਨਿਕ ਦੇ ਸਿਸਟਮ ਨੇ ਉਡੀਕ ਕਰਨ ਨੂੰ ਕਿਹਾ। ਕੁਝ ਨਹੀਂ ਕਰਨਾ।
handoff-fault-server-failed = ਕਲੀਨਿਕ ਦੇ ਸਿਸਟਮ ਵਿੱਚ ਖਰਾਬੀ ਹੈ। ਉਹ ਵਿਖਾਓ।
handoff-fault-not-signed-in = ਕਲੀਨਿਕ ਦਾ ਸਿਸਟਮ ਇਸ ਕਿਓਸਕ ਨੂੰ ਨਹੀਂ ਪਛਾਣਦਾ। ਸੈਟਿੰਗ ਵਿੱਚ token ਜਾਂ password ਵੇਖੋ।
handoff-fault-not-allowed = ਕਲੀਨਿਕ ਦਾ ਸਿਸਟਮ ਕਿਓਸਕ ਨੂੰ ਇਹ ਨਹੀਂ ਕਰਨ ਦਿੰਦਾ। ਉੱਥੇ ਆਗਿਆ ਦਿਵਾਓ।
handoff-fault-secret-unreadable = token ਜਾਂ password ਇੱਥੇ ਪੜ੍ਹਿਆ ਨਹੀਂ ਜਾਂਦਾ। ਉਸ ਦੀ ਫ਼ਾਈਲ ਵੇਖੋ।
handoff-fault-wrong-address = ਇਸ ਪਤੇ ’ਤੇ ਮਰੀਜ਼ ਨਹੀਂ ਲਏ ਜਾਂਦੇ। ਸੈਟਿੰਗ ਵਿੱਚ address ਵੇਖੋ।
handoff-fault-redirected = ਇਹ ਪਤਾ ਹੋਰ ਥਾਂ ਭੇਜਦਾ ਹੈ, ਅਤੇ ਕਿਓਸਕ ਉੱਥੇ ਨਹੀਂ ਜਾਂਦਾ। ਸੈਟਿੰਗ ਵਿੱਚ address ਵੇਖੋ।
handoff-fault-no-answer = ਜੋ ਆਇਆ ਉਹ ਜਵਾਬ ਨਹੀਂ। ਕਲੀਨਿਕ ਦਾ ਸਿਸਟਮ ਵਿਖਾਓ।
handoff-fault-not-writable = ਫੋਲਡਰ ਨਹੀਂ ਹੈ, ਜਾਂ ਉਸ ਵਿੱਚ ਲਿਖਿਆ ਨਹੀਂ ਜਾਂਦਾ। ਉਸ ਦੀ ਡਿਸਕ ਜੋੜੋ, ਜਾਂ ਕਿਓਸਕ ਦੇ ਯੂਜ਼ਰ ਨੂੰ ਲਿਖਣ ਦਿਓ।
handoff-fault-no-room = ਫੋਲਡਰ ਵਿੱਚ ਥਾਂ ਨਹੀਂ। ਉੱਥੇ ਥਾਂ ਬਣਾਓ।
handoff-fault-several-matches = ਉੱਥੇ ਇੱਕ ਆਭਾ (ABHA) ਨੰਬਰ ਦੇ ਕਈ ਮਰੀਜ਼ ਹਨ। ਉਨ੍ਹਾਂ ਨੂੰ ਉੱਥੇ ਇੱਕ ਕਰੋ, ਫਿਰ “ਫਿਰ ਭੇਜੋ” ਦਬਾਓ।
handoff-fault-another-person = ਜਵਾਬ ਕਿਸੇ ਹੋਰ ਬਾਰੇ ਸੀ। ਕਲੀਨਿਕ ਦਾ ਸਿਸਟਮ ਵਿਖਾਓ, ਫਿਰ “ਫਿਰ ਭੇਜੋ” ਦਬਾਓ।
handoff-fault-conflict = ਕਲੀਨਿਕ ਦੇ ਸਿਸਟਮ ਵਿੱਚ ਕੁਝ ਹੋਰ ਹੈ। ਉੱਥੇ ਦੋਵੇਂ ਮਿਲਾਓ, ਫਿਰ “ਫਿਰ ਭੇਜੋ” ਦਬਾਓ।
handoff-fault-refused = ਕਲੀਨਿਕ ਦਾ ਸਿਸਟਮ ਇਸ ਨੂੰ ਇੰਝ ਨਹੀਂ ਲੈਂਦਾ। ਇਸ ਨੂੰ ਫ਼ਾਈਲ ਵਿੱਚ ਲਿਖੋ, ਅਤੇ ਉੱਥੇ ਹੱਥ ਨਾਲ ਭਰੋ।
handoff-fault-unreadable = ਇਹ ਹੁਣ ਨਹੀਂ ਖੁੱਲ੍ਹਦਾ। ਸਹੀ ਚਾਬੀ (key) ਵਾਪਸ ਰੱਖੋ, ਫਿਰ “ਫਿਰ ਭੇਜੋ” ਦਬਾਓ।

## What staff do about it
staff-handoff-send-again = ਫਿਰ ਭੇਜੋ
staff-handoff-pause = ਰੋਕੋ
staff-handoff-go-on = ਅੱਗੇ ਚਲਾਓ
staff-handoff-try-now = ਹੁਣੇ ਕੋਸ਼ਿਸ਼
staff-handoff-write-out = ਜੋ ਨਹੀਂ ਪਹੁੰਚਿਆ, ਲਿਖੋ
staff-handoff-write-question = ਜੋ ਨਹੀਂ ਪਹੁੰਚਿਆ, ਉਸ ਨੂੰ ਫ਼ਾਈਲਾਂ ਵਿੱਚ ਲਿਖੀਏ?
staff-handoff-write-line = ਜਿਨ੍ਹਾਂ ਦੀ ਜਾਣਕਾਰੀ ਲਿਖੀ ਜਾਵੇਗੀ: { $count } ਲੋਕ। ਜੋ { $folder } ਫੋਲਡਰ ਖੋਲ੍ਹ ਸਕੇ, ਉਹ ਪੜ੍ਹ ਸਕਦਾ ਹੈ। ਕੰਮ ਹੋ ਜਾਣ ’ਤੇ ਫ਼ਾਈਲਾਂ ਮਿਟਾ ਦਿਓ।
staff-handoff-sent-again = ਫਿਰ ਭੇਜੇ ਗਏ: { $count }
staff-handoff-written = ਲਿਖੇ ਗਏ: { $count }
staff-handoff-written-line = ਫ਼ਾਈਲਾਂ { $folder } ਵਿੱਚ ਹਨ। ਕੰਮ ਹੋ ਜਾਣ ’ਤੇ ਮਿਟਾ ਦਿਓ।
staff-handoff-unreadable = ਕੁਝ ਖੁੱਲ੍ਹੇ ਨਹੀਂ ਅਤੇ ਲਿਖੇ ਨਹੀਂ ਗਏ: { $count }।
staff-handoff-not-written = ਸਭ ਕੁਝ ਨਹੀਂ ਲਿਖਿਆ ਗਿਆ
staff-handoff-folder-exposed = { $folder } ਫੋਲਡਰ ਹੋਰ ਵੀ ਖੋਲ੍ਹ ਸਕਦੇ ਹਨ। ਉਹ ਸਿਰਫ਼ ਕਿਓਸਕ ਦੇ ਯੂਜ਼ਰ ਨੂੰ ਦਿਓ (chmod 700), ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ।
staff-handoff-folder-full = { $folder } ਫੋਲਡਰ ਲਈ ਥਾਂ ਨਹੀਂ। ਉਸ ਦੀ ਡਿਸਕ ’ਤੇ ਥਾਂ ਬਣਾਓ, ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ।
staff-handoff-folder-read-only = { $folder } ਫੋਲਡਰ ਵਿੱਚ ਕੁਝ ਲਿਖਿਆ ਨਹੀਂ ਜਾਂਦਾ। ਕਿਓਸਕ ਦੇ ਯੂਜ਼ਰ ਨੂੰ ਉੱਥੇ ਲਿਖਣ ਦਿਓ, ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ।
