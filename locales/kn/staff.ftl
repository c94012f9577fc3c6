### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = ಸಿಬ್ಬಂದಿಗಾಗಿ
staff-pin-question = ಸಿಬ್ಬಂದಿಯ ಪಿನ್ ಟೈಪ್ ಮಾಡಿ
staff-pin-help = 6ರಿಂದ 12 ಅಂಕೆಗಳು. ಅವನ್ನು ತೋರಿಸುವುದಿಲ್ಲ.
staff-pin-open = ತೆರೆಯಿರಿ
staff-pin-checking = ಪಿನ್ ನೋಡಲಾಗುತ್ತಿದೆ.
staff-pin-wrong = ಈ ಪಿನ್ ಸರಿಯಲ್ಲ
staff-pin-tries = { $tries ->
    [one] ನಿಲ್ಲುವ ಮೊದಲು { $tries } ಪ್ರಯತ್ನ ಉಳಿದಿದೆ.
   *[other] ನಿಲ್ಲುವ ಮೊದಲು { $tries } ಪ್ರಯತ್ನಗಳು ಉಳಿದಿವೆ.
}
# Minutes and seconds, as 0:30.
staff-pin-wait = ತುಂಬಾ ಸಲ ಪ್ರಯತ್ನ ಆಯಿತು. { $time } ಕಾಯಿರಿ (ನಿಮಿಷ, ಸೆಕೆಂಡ್).
staff-pin-none = ಪಿನ್ ಇಟ್ಟಿಲ್ಲ
staff-pin-none-line = ಈ ಪುಟಗಳು ಪಿನ್‌ನಿಂದ ತೆರೆಯುತ್ತವೆ. ಈ ಮೆಷಿನ್ ನೋಡಿಕೊಳ್ಳುವವರು “abha-kiosk setup” ಕಮಾಂಡ್‌ನಿಂದ ಪಿನ್ ಇಟ್ಟು, ನಂತರ ಕಿಯೋಸ್ಕ್ ಮತ್ತೆ ಶುರು ಮಾಡಲಿ.
staff-back = ಕಿಯೋಸ್ಕ್‌ಗೆ ಹಿಂದೆ
staff-help = ಸರಿ ಇಲ್ಲದ್ದು ಮೊದಲು ಇರುತ್ತದೆ, ಏನು ಮಾಡಬೇಕು ಎಂಬುದರ ಜೊತೆ. “ಇಂದು” ಜನರನ್ನು ಹೆಸರಿಲ್ಲದೆ ಎಣಿಸುತ್ತದೆ. “ಕೆಲಸ”ದಲ್ಲಿ ಪರೀಕ್ಷಾ ಕಾರ್ಡ್ ಮತ್ತು ಕಿಯೋಸ್ಕ್ ನಿಲ್ಲಿಸುವುದು ಇದೆ. ಈ ಪುಟಗಳು ಒಂದು ನಿಮಿಷದ ನಂತರ ತಾನಾಗಿ ಮುಚ್ಚುತ್ತವೆ.
staff-end-question = ಇವರ ಕೆಲಸ ಮುಗಿಸಬೇಕೇ?
staff-end-line = ಇವರು ಟೈಪ್ ಮಾಡಿದ್ದೆಲ್ಲ ಅಳಿಸಿಹೋಗುತ್ತದೆ, ಇವರು ಮತ್ತೆ ಶುರು ಮಾಡಬೇಕು. ಮೊದಲು ಇವರನ್ನು ಕೇಳಿ.
staff-end-wait = ಇವರಿಗಾಗಿ ಏನೋ ನಡೆಯುತ್ತಿದೆ. ಮುಗಿಯುವವರೆಗೆ ಕಾಯಿರಿ.
staff-end-yes = ಹೌದು, ಮುಗಿಸಿ

## How everything stands
staff-tab-state = ಸ್ಥಿತಿ
staff-tab-today = ಇಂದು
staff-tab-actions = ಕೆಲಸ
staff-state = ಎಲ್ಲ ಹೇಗಿದೆ
staff-part = { $part }: { $state }
staff-ok = ಸರಿ ಇದೆ
staff-look = ನೋಡಿ
staff-broken = ನಡೆಯುತ್ತಿಲ್ಲ
staff-part-network = ನೆಟ್‌ವರ್ಕ್
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = ಗಡಿಯಾರ
staff-part-printer = ಪ್ರಿಂಟರ್
staff-part-save = ಕಾರ್ಡ್‌ಗಳಿಗೆ ಜಾಗ
staff-part-state = ಸ್ವಂತ ಫೈಲ್‌ಗಳಿಗೆ ಜಾಗ
staff-part-record = ದಾಖಲೆ
staff-part-version = ಆವೃತ್ತಿ
staff-not-looked = ಇನ್ನೂ ನೋಡಿಲ್ಲ. ಸ್ವಲ್ಪ ಕಾಯಿರಿ.
staff-network-ok = ನೆಟ್‌ವರ್ಕ್ ನಡೆಯುತ್ತಿದೆ.
staff-network-practice = ಅಭ್ಯಾಸಕ್ಕೆ ನೆಟ್‌ವರ್ಕ್ ಬೇಡ.
staff-abdm-ok = ಕೊನೆಯ ಉತ್ತರ { $time }ಕ್ಕೆ ಬಂತು.
staff-abdm-failed = ಕೊನೆಯ ತೊಂದರೆ { $time }ಕ್ಕೆ ಆಯಿತು.
staff-uidai-ok = ಕೊನೆಯ ಉತ್ತರ { $time }ಕ್ಕೆ ಬಂತು.
staff-uidai-silent = { $time }ಕ್ಕೆ ಉತ್ತರ ಬರಲಿಲ್ಲ. ಕಾಯಿರಿ; ಆಭಾ ಇರುವವರು ಅಲ್ಲಿಯವರೆಗೆ ಮೊಬೈಲ್‌ನಿಂದ ಸೈನ್ ಇನ್ ಮಾಡಬಹುದು.
staff-uidai-unknown = ಯಾರಾದರೂ ಕೋಡ್ ಕೇಳಿದಾಗ ಮಾತ್ರ ತಿಳಿಯುತ್ತದೆ. ಮೊದಲ ನೋಂದಣಿ ನೋಡಿ.
staff-clock-ok = ಇಲ್ಲಿ ಸಮಯ { $time }, ABDM ಸಮಯವೂ ಅದೇ.
staff-clock-alone = ಇಲ್ಲಿ ಸಮಯ { $time }. ಒಂದು ಗಡಿಯಾರದೊಂದಿಗೆ ಹೋಲಿಸಿ.
staff-printer-ok = ಅದು ಸಿದ್ಧ. ಅದರ ಕಾಗದ: { $paper }.
staff-printer-none = ಪ್ರಿಂಟರ್ ಇಲ್ಲ, ಹಾಗಾಗಿ ಕಾರ್ಡ್ ಪ್ರಿಂಟ್ ಆಗುವುದಿಲ್ಲ, ಸೇವ್ ಆಗುತ್ತದೆ.
staff-room-ok = { $free } ಜಾಗ ಖಾಲಿ ಇದೆ.
staff-room-little = { $free } ಜಾಗ ಮಾತ್ರ ಖಾಲಿ ಇದೆ. ಬೇಡದ್ದನ್ನು ತೆಗೆಯಿರಿ.
staff-folder-ok = ಫೈಲ್‌ಗಳನ್ನು ಬರೆಯಬಹುದು.
staff-folder-unset = ಸೆಟ್ಟಿಂಗ್‌ಗಳಲ್ಲಿ ಇದಕ್ಕೆ ಫೋಲ್ಡರ್ ಇಲ್ಲ: state_dir ಬರೆಯಿರಿ.
staff-folder-missing = ಫೋಲ್ಡರ್ ಇನ್ನೂ ಇಲ್ಲ. ಅದಕ್ಕೆ ಡಿಸ್ಕ್ ಜೋಡಿಸಬೇಕಿದ್ದರೆ ಜೋಡಿಸಿ.
staff-folder-refused = ಅಲ್ಲಿ ಏನನ್ನೂ ಬರೆಯಲು ಆಗುತ್ತಿಲ್ಲ. ಕಿಯೋಸ್ಕ್ ಯೂಸರ್‌ಗೆ ಬರೆಯಲು ಬಿಡಿ, ಅಥವಾ ಸೆಟ್ಟಿಂಗ್‌ಗಳಲ್ಲಿ ಬೇರೆ ಫೋಲ್ಡರ್ ಬರೆಯಿರಿ.
staff-record-ok = ಬರೆಯಬೇಕಾದದ್ದೆಲ್ಲ ಬರೆಯಲಾಗುತ್ತಿದೆ.
staff-record-off = ದಾಖಲೆ ಇಡುವುದಿಲ್ಲ.
staff-version = { $version }. { $since }ರಿಂದ ನಡೆಯುತ್ತಿದೆ.

## What was counted today
staff-today = ಇಂದು ಏನಾಯಿತು
staff-today-since = { $time }ರಿಂದ ಎಣಿಕೆ, ಹೆಸರುಗಳಿಲ್ಲದೆ.
staff-began = ಶುರು ಮಾಡಿದವರು
staff-made = ಮಾಡಿದ ಆಭಾ
staff-found = ಸಿಕ್ಕಿದ ಆಭಾ
staff-reactivated = ಮತ್ತೆ ಆನ್ ಆದ ಆಭಾ
staff-mobile-changed = ಬದಲಾದ ಮೊಬೈಲ್
staff-printed = ಪ್ರಿಂಟ್ ಆದ ಕಾರ್ಡ್‌ಗಳು
staff-saved = ಸೇವ್ ಆದ ಕಾರ್ಡ್‌ಗಳು
staff-stopped = ಉಳಿದವರು ಎಲ್ಲಿ ನಿಂತರು
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = ಅವರೇ ಮುಗಿಸಿದರು
staff-why-left = ಅವರು ಹೋದರು
staff-why-new-person = ಬೇರೆಯವರು ಶುರು ಮಾಡಿದರು
staff-why-program = ಕಿಯೋಸ್ಕ್ ನಿಂತಿತು
staff-why-staff = ಸಿಬ್ಬಂದಿ ಮುಗಿಸಿದರು

## What can be done
staff-actions = ಏನು ಮಾಡಬೇಕು?
staff-test-card = ಪರೀಕ್ಷಾ ಕಾರ್ಡ್ ಪ್ರಿಂಟ್
staff-test-printing = ಪರೀಕ್ಷಾ ಕಾರ್ಡ್ ಪ್ರಿಂಟರ್‌ಗೆ ಹೋಗುತ್ತಿದೆ.
staff-test-printed = ಪರೀಕ್ಷಾ ಕಾರ್ಡ್ ಪ್ರಿಂಟ್ ಆಯಿತು.
staff-test-not-printed = ಪರೀಕ್ಷಾ ಕಾರ್ಡ್ ಪ್ರಿಂಟ್ ಆಗಲಿಲ್ಲ
staff-no-reprint = ಇಲ್ಲಿಂದ ಕಾರ್ಡ್ ಮತ್ತೆ ಪ್ರಿಂಟ್ ಆಗುವುದಿಲ್ಲ: ಕಾರ್ಡ್‌ಗಳನ್ನು ಇಡುವುದಿಲ್ಲ. ಅವರು ಮತ್ತೆ ಸೈನ್ ಇನ್ ಮಾಡಿ ಪ್ರಿಂಟ್ ಮಾಡಬೇಕು.
staff-kept = ಧ್ವನಿ, ಬಣ್ಣಗಳು ಕಿಯೋಸ್ಕ್ ಮತ್ತೆ ಶುರು ಆಗುವವರೆಗೆ ಇರುತ್ತವೆ.
staff-practice-on = ಅಭ್ಯಾಸ ಆನ್
staff-practice-off = ಅಭ್ಯಾಸ ಆಫ್
staff-practice-on-question = ಅಭ್ಯಾಸ ಆನ್ ಮಾಡಬೇಕೇ?
staff-practice-on-line = ಆಗ ಯಾವುದೂ ನಿಜವಲ್ಲ: ABDMಗೆ ಏನನ್ನೂ ಕಳುಹಿಸುವುದಿಲ್ಲ, ಪ್ರತಿ ಪುಟ ಮತ್ತು ಕಾರ್ಡ್‌ನಲ್ಲಿ ಅದು ಬರೆದಿರುತ್ತದೆ. ನೀವು ಆಫ್ ಮಾಡುವವರೆಗೆ ಅಥವಾ ಕಿಯೋಸ್ಕ್ ಮತ್ತೆ ಶುರು ಆಗುವವರೆಗೆ ಹೀಗೇ ಇರುತ್ತದೆ.
staff-practice-off-question = ಅಭ್ಯಾಸ ಆಫ್ ಮಾಡಬೇಕೇ?
staff-practice-off-line = ಆಗ ಎಲ್ಲವೂ ಮತ್ತೆ ನಿಜ: ಜನರು ತಮ್ಮ ಆಭಾ ಮಾಡುತ್ತಾರೆ.
staff-restart = ಮತ್ತೆ ಶುರು ಮಾಡಿ
staff-restart-question = ಕಿಯೋಸ್ಕ್ ಮತ್ತೆ ಶುರು ಮಾಡಬೇಕೇ?
staff-restart-line = ಕೆಲವು ಸೆಕೆಂಡ್ ಬೇಕು. ಸೆಟ್ಟಿಂಗ್‌ಗಳನ್ನು ಮತ್ತೆ ಓದುತ್ತದೆ.
staff-leave = ಕಿಯೋಸ್ಕ್ ಬಿಡಿ
staff-leave-question = ಕಿಯೋಸ್ಕ್ ಬಿಡಬೇಕೇ?
staff-leave-line = ಕಿಯೋಸ್ಕ್ ನಿಲ್ಲುತ್ತದೆ, ಈ ಮೆಷಿನ್ ಮತ್ತೆ ಆನ್ ಆಗುವವರೆಗೆ ತಾನಾಗಿ ಶುರು ಆಗುವುದಿಲ್ಲ.
staff-switching = ಒಂದು ಕ್ಷಣ
staff-switching-line = ಕಿಯೋಸ್ಕ್ ಬದಲಾಗುತ್ತಿದೆ.
staff-not-switched = ಅದು ಆಗಲಿಲ್ಲ
staff-not-switched-line = ಏನೂ ಬದಲಾಗಿಲ್ಲ. ಕಾರಣ ಲಾಗ್‌ನಲ್ಲಿದೆ.
