### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = ਸਟਾਫ਼ ਲਈ
staff-pin-question = ਸਟਾਫ਼ ਦਾ ਪਿੰਨ ਲਿਖੋ
staff-pin-help = 6 ਤੋਂ 12 ਅੰਕ। ਉਹ ਦਿਖਾਏ ਨਹੀਂ ਜਾਂਦੇ।
staff-pin-open = ਖੋਲ੍ਹੋ
staff-pin-checking = ਪਿੰਨ ਵੇਖਿਆ ਜਾ ਰਿਹਾ ਹੈ।
staff-pin-wrong = ਇਹ ਪਿੰਨ ਸਹੀ ਨਹੀਂ ਹੈ
staff-pin-tries = { $tries ->
    [one] ਰੁਕਣ ਤੋਂ ਪਹਿਲਾਂ { $tries } ਕੋਸ਼ਿਸ਼ ਬਾਕੀ ਹੈ।
   *[other] ਰੁਕਣ ਤੋਂ ਪਹਿਲਾਂ { $tries } ਕੋਸ਼ਿਸ਼ਾਂ ਬਾਕੀ ਹਨ।
}
# Minutes and seconds, as 0:30.
staff-pin-wait = ਬਹੁਤ ਵਾਰ ਕੋਸ਼ਿਸ਼ ਹੋਈ। ਕਿਰਪਾ ਕਰਕੇ { $time } ਉਡੀਕ ਕਰੋ (ਮਿੰਟ ਅਤੇ ਸਕਿੰਟ)।
staff-pin-none = ਕੋਈ ਪਿੰਨ ਨਹੀਂ ਰੱਖਿਆ
staff-pin-none-line = ਇਹ ਪੰਨੇ ਪਿੰਨ ਨਾਲ ਖੁੱਲ੍ਹਦੇ ਹਨ। ਜੋ ਇਸ ਮਸ਼ੀਨ ਨੂੰ ਸੰਭਾਲਦੇ ਹਨ, ਉਹ “abha-kiosk setup” ਕਮਾਂਡ ਨਾਲ ਪਿੰਨ ਰੱਖਣ ਅਤੇ ਫਿਰ ਕਿਓਸਕ ਮੁੜ ਸ਼ੁਰੂ ਕਰਨ।
staff-back = ਕਿਓਸਕ ’ਤੇ ਵਾਪਸ
staff-help = ਜੋ ਠੀਕ ਨਹੀਂ ਉਹ ਸਭ ਤੋਂ ਉੱਪਰ ਹੈ, ਨਾਲ ਲਿਖਿਆ ਹੈ ਕਿ ਕੀ ਕਰਨਾ ਹੈ। “ਅੱਜ” ਵਿੱਚ ਲੋਕ ਨਾਵਾਂ ਤੋਂ ਬਿਨਾਂ ਗਿਣੇ ਜਾਂਦੇ ਹਨ। “ਕੰਮ” ਵਿੱਚ ਪਰਖ ਕਾਰਡ ਅਤੇ ਕਿਓਸਕ ਬੰਦ ਕਰਨਾ ਹੈ। ਇਹ ਪੰਨੇ ਇੱਕ ਮਿੰਟ ਬਾਅਦ ਆਪੇ ਬੰਦ ਹੁੰਦੇ ਹਨ।
staff-end-question = ਇਸ ਵਿਅਕਤੀ ਦਾ ਕੰਮ ਖ਼ਤਮ ਕਰਨਾ ਹੈ?
staff-end-line = ਇਸ ਵਿਅਕਤੀ ਨੇ ਜੋ ਭਰਿਆ ਉਹ ਸਭ ਸਾਫ਼ ਹੋ ਜਾਵੇਗਾ, ਅਤੇ ਉਨ੍ਹਾਂ ਨੂੰ ਮੁੜ ਸ਼ੁਰੂ ਕਰਨਾ ਪਵੇਗਾ। ਪਹਿਲਾਂ ਉਨ੍ਹਾਂ ਨੂੰ ਪੁੱਛੋ।
staff-end-wait = ਇਸ ਵਿਅਕਤੀ ਦਾ ਕੁਝ ਕੰਮ ਚੱਲ ਰਿਹਾ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਪੂਰਾ ਹੋਣ ਤੱਕ ਉਡੀਕ ਕਰੋ।
staff-end-yes = ਹਾਂ, ਖ਼ਤਮ ਕਰੋ

## How everything stands
staff-tab-state = ਹਾਲ
staff-tab-today = ਅੱਜ
staff-tab-actions = ਕੰਮ
staff-state = ਸਭ ਕਿਵੇਂ ਚੱਲ ਰਿਹਾ ਹੈ
staff-part = { $part }: { $state }
staff-ok = ਠੀਕ
staff-look = ਕਿਰਪਾ ਕਰਕੇ ਵੇਖੋ
staff-broken = ਨਹੀਂ ਚੱਲਦਾ
staff-part-network = ਨੈੱਟਵਰਕ
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = ਘੜੀ
staff-part-printer = ਪ੍ਰਿੰਟਰ
staff-part-save = ਕਾਰਡਾਂ ਲਈ ਥਾਂ
staff-part-state = ਆਪਣੀਆਂ ਫ਼ਾਈਲਾਂ ਲਈ ਥਾਂ
staff-part-record = ਰਿਕਾਰਡ
staff-part-version = ਵਰਜਨ
staff-not-looked = ਅਜੇ ਵੇਖਿਆ ਨਹੀਂ ਗਿਆ। ਕਿਰਪਾ ਕਰਕੇ ਥੋੜ੍ਹਾ ਰੁਕੋ।
staff-network-ok = ਨੈੱਟਵਰਕ ਚੱਲ ਰਿਹਾ ਹੈ।
staff-network-practice = ਅਭਿਆਸ ਲਈ ਨੈੱਟਵਰਕ ਨਹੀਂ ਚਾਹੀਦਾ।
staff-abdm-ok = ਆਖ਼ਰੀ ਜਵਾਬ { $time } ’ਤੇ ਆਇਆ।
staff-abdm-failed = ਆਖ਼ਰੀ ਮੁਸ਼ਕਲ { $time } ’ਤੇ ਆਈ।
staff-uidai-ok = ਆਖ਼ਰੀ ਜਵਾਬ { $time } ’ਤੇ ਆਇਆ।
staff-uidai-silent = { $time } ’ਤੇ ਜਵਾਬ ਨਹੀਂ ਆਇਆ। ਉਡੀਕ ਕਰੋ; ਜਿਨ੍ਹਾਂ ਕੋਲ ਆਭਾ (ABHA) ਹੈ, ਉਹ ਉਦੋਂ ਤੱਕ ਮੋਬਾਈਲ ਨਾਲ ਸਾਈਨ ਇਨ ਕਰ ਸਕਦੇ ਹਨ।
staff-uidai-unknown = ਇਹ ਉਦੋਂ ਹੀ ਪਤਾ ਲੱਗਦਾ ਹੈ ਜਦੋਂ ਕੋਈ ਕੋਡ ਮੰਗੇ। ਪਹਿਲੀ ਰਜਿਸਟਰੇਸ਼ਨ ਵੇਖੋ।
staff-clock-ok = ਇੱਥੇ { $time } ਵੱਜੇ ਹਨ, ਅਤੇ ABDM ਦਾ ਸਮਾਂ ਵੀ ਇਹੀ ਹੈ।
staff-clock-alone = ਇੱਥੇ { $time } ਵੱਜੇ ਹਨ। ਇਸ ਨੂੰ ਕਿਸੇ ਘੜੀ ਨਾਲ ਮਿਲਾਓ।
staff-printer-ok = ਉਹ ਤਿਆਰ ਹੈ। ਉਸ ਦਾ ਕਾਗਜ਼: { $paper }।
staff-printer-none = ਕੋਈ ਪ੍ਰਿੰਟਰ ਨਹੀਂ ਲੱਗਾ, ਇਸ ਲਈ ਕਾਰਡ ਛਪਦੇ ਨਹੀਂ, ਸੰਭਾਲੇ ਜਾਂਦੇ ਹਨ।
staff-room-ok = { $free } ਥਾਂ ਖਾਲੀ ਹੈ।
staff-room-little = ਸਿਰਫ਼ { $free } ਥਾਂ ਖਾਲੀ ਹੈ। ਜੋ ਕਿਸੇ ਕੰਮ ਦਾ ਨਹੀਂ, ਉਹ ਹਟਾਓ।
staff-folder-ok = ਫ਼ਾਈਲਾਂ ਲਿਖੀਆਂ ਜਾ ਸਕਦੀਆਂ ਹਨ।
staff-folder-unset = ਸੈਟਿੰਗ ਵਿੱਚ ਇਸ ਦਾ ਫੋਲਡਰ ਨਹੀਂ ਲਿਖਿਆ: state_dir ਲਿਖੋ।
staff-folder-missing = ਫੋਲਡਰ ਅਜੇ ਨਹੀਂ ਹੈ। ਜੇ ਉਸ ਲਈ ਕੋਈ ਡਿਸਕ ਜੋੜਨੀ ਹੈ, ਤਾਂ ਜੋੜੋ।
staff-folder-refused = ਉੱਥੇ ਕੁਝ ਲਿਖਿਆ ਨਹੀਂ ਜਾ ਸਕਦਾ। ਕਿਓਸਕ ਦੇ ਯੂਜ਼ਰ ਨੂੰ ਲਿਖਣ ਦਿਓ, ਜਾਂ ਸੈਟਿੰਗ ਵਿੱਚ ਹੋਰ ਫੋਲਡਰ ਲਿਖੋ।
staff-record-ok = ਜੋ ਲਿਖਣਾ ਜ਼ਰੂਰੀ ਹੈ, ਸਭ ਲਿਖਿਆ ਜਾਂਦਾ ਹੈ।
staff-record-off = ਕੋਈ ਰਿਕਾਰਡ ਨਹੀਂ ਰੱਖਿਆ ਜਾਂਦਾ।
staff-version = { $version }। { $since } ਤੋਂ ਚੱਲ ਰਿਹਾ ਹੈ।

## What was counted today
staff-today = ਅੱਜ ਕੀ ਹੋਇਆ
staff-today-since = { $time } ਤੋਂ ਗਿਣਿਆ, ਨਾਵਾਂ ਤੋਂ ਬਿਨਾਂ।
staff-began = ਜਿਨ੍ਹਾਂ ਨੇ ਸ਼ੁਰੂ ਕੀਤਾ
staff-made = ਬਣੇ ਹੋਏ ਆਭਾ (ABHA)
staff-found = ਲੱਭੇ ਹੋਏ ਆਭਾ (ABHA)
staff-reactivated = ਮੁੜ ਚਾਲੂ ਹੋਏ ਆਭਾ (ABHA)
staff-mobile-changed = ਬਦਲੇ ਹੋਏ ਮੋਬਾਈਲ
staff-printed = ਛਪੇ ਹੋਏ ਕਾਰਡ
staff-saved = ਸੰਭਾਲੇ ਹੋਏ ਕਾਰਡ
staff-stopped = ਬਾਕੀ ਕਿੱਥੇ ਰੁਕੇ
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = ਉਨ੍ਹਾਂ ਨੇ ਖ਼ਤਮ ਕੀਤਾ
staff-why-left = ਉਹ ਚਲੇ ਗਏ
staff-why-new-person = ਕਿਸੇ ਹੋਰ ਨੇ ਸ਼ੁਰੂ ਕੀਤਾ
staff-why-program = ਕਿਓਸਕ ਬੰਦ ਹੋਇਆ
staff-why-staff = ਸਟਾਫ਼ ਨੇ ਖ਼ਤਮ ਕੀਤਾ

## What can be done
staff-actions = ਤੁਸੀਂ ਕੀ ਕਰਨਾ ਚਾਹੁੰਦੇ ਹੋ?
staff-test-card = ਪਰਖ ਕਾਰਡ ਛਾਪੋ
staff-test-printing = ਪਰਖ ਕਾਰਡ ਪ੍ਰਿੰਟਰ ਵੱਲ ਜਾ ਰਿਹਾ ਹੈ।
staff-test-printed = ਪਰਖ ਕਾਰਡ ਛਪ ਗਿਆ।
staff-test-not-printed = ਪਰਖ ਕਾਰਡ ਨਹੀਂ ਛਪਿਆ
staff-no-reprint = ਇੱਥੋਂ ਕੋਈ ਕਾਰਡ ਦੁਬਾਰਾ ਨਹੀਂ ਛਪ ਸਕਦਾ: ਕਾਰਡ ਰੱਖੇ ਨਹੀਂ ਜਾਂਦੇ। ਵਿਅਕਤੀ ਮੁੜ ਸਾਈਨ ਇਨ ਕਰਕੇ ਉਸ ਨੂੰ ਛਾਪੇ।
staff-kept = ਆਵਾਜ਼ ਅਤੇ ਰੰਗ ਕਿਓਸਕ ਦੇ ਮੁੜ ਸ਼ੁਰੂ ਹੋਣ ਤੱਕ ਰਹਿੰਦੇ ਹਨ।
staff-practice-on = ਅਭਿਆਸ ਚਾਲੂ ਕਰੋ
staff-practice-off = ਅਭਿਆਸ ਬੰਦ ਕਰੋ
staff-practice-on-question = ਅਭਿਆਸ ਚਾਲੂ ਕਰਨਾ ਹੈ?
staff-practice-on-line = ਫਿਰ ਕੁਝ ਵੀ ਅਸਲੀ ਨਹੀਂ: ABDM ਨੂੰ ਕੁਝ ਨਹੀਂ ਭੇਜਿਆ ਜਾਂਦਾ, ਅਤੇ ਹਰ ਪੰਨੇ ਅਤੇ ਕਾਰਡ ’ਤੇ ਇਹ ਲਿਖਿਆ ਹੁੰਦਾ ਹੈ। ਇਹ ਤੁਹਾਡੇ ਬੰਦ ਕਰਨ ਜਾਂ ਕਿਓਸਕ ਦੇ ਮੁੜ ਸ਼ੁਰੂ ਹੋਣ ਤੱਕ ਰਹਿੰਦਾ ਹੈ।
staff-practice-off-question = ਅਭਿਆਸ ਬੰਦ ਕਰਨਾ ਹੈ?
staff-practice-off-line = ਫਿਰ ਸਭ ਕੁਝ ਮੁੜ ਅਸਲੀ ਹੈ: ਲੋਕ ਆਪਣਾ ਆਭਾ (ABHA) ਬਣਾਉਂਦੇ ਹਨ।
staff-restart = ਮੁੜ ਸ਼ੁਰੂ ਕਰੋ
staff-restart-question = ਕਿਓਸਕ ਮੁੜ ਸ਼ੁਰੂ ਕਰਨਾ ਹੈ?
staff-restart-line = ਕੁਝ ਸਕਿੰਟ ਲੱਗਦੇ ਹਨ। ਸੈਟਿੰਗ ਮੁੜ ਪੜ੍ਹੀ ਜਾਂਦੀ ਹੈ।
staff-leave = ਕਿਓਸਕ ਛੱਡੋ
staff-leave-question = ਕਿਓਸਕ ਛੱਡਣਾ ਹੈ?
staff-leave-line = ਕਿਓਸਕ ਬੰਦ ਹੋ ਜਾਵੇਗਾ, ਅਤੇ ਇਸ ਮਸ਼ੀਨ ਦੇ ਮੁੜ ਚੱਲਣ ਤੱਕ ਆਪੇ ਸ਼ੁਰੂ ਨਹੀਂ ਹੋਵੇਗਾ।
staff-switching = ਇੱਕ ਪਲ
staff-switching-line = ਕਿਓਸਕ ਬਦਲ ਰਿਹਾ ਹੈ।
staff-not-switched = ਇਹ ਨਹੀਂ ਹੋਇਆ
staff-not-switched-line = ਕੁਝ ਨਹੀਂ ਬਦਲਿਆ। ਵਜ੍ਹਾ ਲੌਗ ਵਿੱਚ ਹੈ।
