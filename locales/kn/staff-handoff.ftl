### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್‌ಗೆ ರವಾನೆ
staff-handoff-ok = ಎಲ್ಲ ತಲುಪಿವೆ.
staff-handoff-local = ರೋಗಿ ಸಂಖ್ಯೆ ಇಲ್ಲೇ ಆಗುತ್ತದೆ. ಏನನ್ನೂ ಕಳುಹಿಸುವುದಿಲ್ಲ.
staff-handoff-waits = ಕಾಯುತ್ತಿರುವುದು: { $count }, ಮೊದಲನೆಯದು { $time }ರಿಂದ.
staff-handoff-failed = ತಲುಪದ್ದು: { $count }. ಯಾರಾದರೂ ನೋಡಬೇಕು: “ರವಾನೆ” ತೆರೆಯಿರಿ.
staff-handoff-off-record = ಇದು ಆಫ್ ಆಗಿದೆ: ಕಾಯುವುದನ್ನು ಇಡಲು ದಾಖಲೆ ಇಲ್ಲ. ಸೆಟ್ಟಿಂಗ್‌ಗಳಲ್ಲಿ [record], state_dir ನೋಡಿ.
staff-handoff-off-place = ಇದು ಆಫ್ ಆಗಿದೆ: ಇದರ ಕೀಲಿಗೆ (key) ಜಾಗ ಇಲ್ಲ. ಸೆಟ್ಟಿಂಗ್‌ಗಳಲ್ಲಿ state_dir ಅಥವಾ key_file ಬರೆಯಿರಿ.
staff-handoff-off-secret = ಇದು ಆಫ್ ಆಗಿದೆ: ಇದರ ಕೀಲಿಯನ್ನು (key) ಓದಲು ಆಗುತ್ತಿಲ್ಲ, ಅಥವಾ ಬೇರೆಯವರೂ ಓದಬಹುದು. ಫೈಲ್ ಅನ್ನು ಕಿಯೋಸ್ಕ್ ಯೂಸರ್‌ಗೆ ಮಾತ್ರ ಕೊಡಿ; ಕಾರಣ ಲಾಗ್‌ನಲ್ಲಿದೆ.
staff-handoff-off-damaged = ಇದು ಆಫ್ ಆಗಿದೆ: ಇದರ ಕೀಲಿ (key) ಹಾಳಾಗಿದೆ. ಕೀಲಿಯ ಪ್ರತಿಯನ್ನು ಮತ್ತೆ ಇಡಿ.
staff-handoff-off-unmade = ಇದು ಆಫ್ ಆಗಿದೆ: ಇದರ ಕೀಲಿಯನ್ನು (key) ಬರೆಯಲು ಆಗುತ್ತಿಲ್ಲ. ಕೀಲಿಯ ಫೋಲ್ಡರ್‌ನಲ್ಲಿ ಕಿಯೋಸ್ಕ್ ಯೂಸರ್‌ಗೆ ಬರೆಯಲು ಬಿಡಿ.
staff-handoff-off-address = ಇದು ಆಫ್ ಆಗಿದೆ: ವಿಳಾಸ ನಡೆಯುವುದಿಲ್ಲ. ಸೆಟ್ಟಿಂಗ್‌ಗಳಲ್ಲಿ [handoff] ನೋಡಿ.
staff-handoff-another-key = ಕೀಲಿ (key) ಮೊದಲಿನದಲ್ಲ, ಆದ್ದರಿಂದ ಯಾರನ್ನೂ ಕಳುಹಿಸುವುದಿಲ್ಲ. ಹಳೆಯ ಕೀಲಿಯನ್ನು ಇಡಿ, ನಂತರ ಕಿಯೋಸ್ಕ್ ಮತ್ತೆ ಶುರು ಮಾಡಿ.
staff-handoff-no-file = ದಾಖಲೆ ಇನ್ನೂ ಇಲ್ಲ, ಅಥವಾ ಅದರ ಫೈಲ್ ಇಲ್ಲ. ದಾಖಲೆಯನ್ನು ನೋಡಿ.
staff-handoff-full = 1,00,000 ಜನ ಕಾಯುತ್ತಿದ್ದಾರೆ, ಹೊಸಬರನ್ನು ತೆಗೆದುಕೊಳ್ಳುವುದಿಲ್ಲ. ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್ ನೋಡಲು ಹೇಳಿ.
staff-handoff-no-number = ಈ ರೀತಿಯ ರೋಗಿ ಸಂಖ್ಯೆ ಉಳಿದಿಲ್ಲ. ಸೆಟ್ಟಿಂಗ್‌ಗಳಲ್ಲಿ ಬೇರೆ patient_id ಬರೆಯಿರಿ.
staff-handoff-not-sealed = ಒಬ್ಬರ ವಿವರಗಳನ್ನು ಭದ್ರವಾಗಿ (encryption) ಇಡಲು ಆಗಲಿಲ್ಲ. ಮೆಷಿನ್ ಮತ್ತೆ ಶುರು ಮಾಡಿ.

## The page of its own
staff-tab-handoff = ರವಾನೆ
staff-handoff-outbox = ಇಲ್ಲಿ ಕಾಯುತ್ತಿರುವುದು
staff-handoff-to-fhir = ಕ್ಲಿನಿಕ್ ಸರ್ವರ್ (FHIR)
staff-handoff-to-folder = ಕ್ಲಿನಿಕ್ ಫೋಲ್ಡರ್
staff-handoff-to-webhook = ಕ್ಲಿನಿಕ್ ವಿಳಾಸ (webhook)
staff-handoff-to-nats = ಹಲವು ಕೇಂದ್ರಗಳ ಸ್ಟ್ರೀಮ್ (NATS)
staff-handoff-idle = ಈಗ ಕಳುಹಿಸಲು ಏನೂ ಇಲ್ಲ.
staff-handoff-sending = ಕಳುಹಿಸಲಾಗುತ್ತಿದೆ.
staff-handoff-paused = ಸಿಬ್ಬಂದಿ ನಿಲ್ಲಿಸಿದ್ದಾರೆ. “ಮುಂದುವರಿಸಿ” ಒತ್ತಿದರೆ ಅಥವಾ ಕಿಯೋಸ್ಕ್ ಮತ್ತೆ ಶುರು ಆದರೆ ನಡೆಯುತ್ತದೆ.
staff-handoff-again-at = { $time }ಕ್ಕೆ ಮತ್ತೆ ಪ್ರಯತ್ನಿಸುತ್ತದೆ.
staff-handoff-again-hourly = ಗಂಟೆಗೊಮ್ಮೆ ಮತ್ತೆ ಪ್ರಯತ್ನಿಸುತ್ತದೆ, ಅಥವಾ “ಈಗ ಪ್ರಯತ್ನಿಸಿ” ಒತ್ತಿದರೆ ಕೂಡಲೇ.
staff-handoff-count-waiting = ಕಾಯುತ್ತಿರುವುದು
staff-handoff-count-since = ಕಾಯುತ್ತಿರುವುದು, ಮೊದಲನೆಯದು { $time }ರಿಂದ
staff-handoff-count-sent = ಇತ್ತೀಚೆಗೆ ತಲುಪಿದ್ದು
staff-handoff-lost = ಯಾವುದು ತಲುಪಿಲ್ಲ, ಏನು ಮಾಡಬೇಕು

## Why something did not arrive, and what to do about it
handoff-fault-offline = ಸಂಪರ್ಕ ಆಗುತ್ತಿಲ್ಲ. ನೆಟ್‌ವರ್ಕ್ ನೋಡಿ, ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್ ಆನ್ ಇದೆಯೇ ನೋಡಿ.
handoff-fault-timed-out = ಸಮಯಕ್ಕೆ ಉತ್ತರ ಬರಲಿಲ್ಲ. ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್ ಆನ್ ಇದೆಯೇ ನೋಡಿ.
handoff-fault-interrupted = ಸಂಪರ್ಕ ಕಡಿಯಿತು. ನೆಟ್‌ವರ್ಕ್ ನೋಡಿ.
handoff-fault-untrusted = ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್‌ನ certificate ಒಪ್ಪಲಿಲ್ಲ. ಅದನ್ನು ನೋಡಲು ಹೇಳಿ, ಸೆಟ್ಟಿಂಗ್‌ಗಳಲ್ಲಿ roots ನೋಡಿ.
handoff-fault-busy = ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್ ಕಾಯಲು ಹೇಳಿದೆ. ಏನೂ ಮಾಡಬೇಕಿಲ್ಲ.
handoff-fault-server-failed = ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್‌ನಲ್ಲಿ ದೋಷ ಇದೆ. ಅದನ್ನು ನೋಡಲು ಹೇಳಿ.
handoff-fault-not-signed-in = ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್‌ಗೆ ಈ ಕಿಯೋಸ್ಕ್ ಗೊತ್ತಿಲ್ಲ. ಸೆಟ್ಟಿಂಗ್‌ಗಳಲ್ಲಿ token ಅಥವಾ password ನೋಡಿ.
handoff-fault-not-allowed = ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್ ಇದನ್ನು ಮಾಡಲು ಬಿಡುತ್ತಿಲ್ಲ. ಅಲ್ಲಿ ಅನುಮತಿ ಕೊಡಲು ಹೇಳಿ.
handoff-fault-secret-unreadable = token ಅಥವಾ password ಅನ್ನು ಇಲ್ಲಿ ಓದಲು ಆಗುತ್ತಿಲ್ಲ. ಅದರ ಫೈಲ್ ನೋಡಿ.
handoff-fault-wrong-address = ಈ ವಿಳಾಸ ರೋಗಿಗಳನ್ನು ತೆಗೆದುಕೊಳ್ಳುವುದಿಲ್ಲ. ಸೆಟ್ಟಿಂಗ್‌ಗಳಲ್ಲಿ address ನೋಡಿ.
handoff-fault-redirected = ಈ ವಿಳಾಸ ಬೇರೆ ಕಡೆ ಕಳುಹಿಸುತ್ತದೆ, ಕಿಯೋಸ್ಕ್ ಅಲ್ಲಿಗೆ ಹೋಗುವುದಿಲ್ಲ. ಸೆಟ್ಟಿಂಗ್‌ಗಳಲ್ಲಿ address ನೋಡಿ.
handoff-fault-no-answer = ಬಂದದ್ದು ಉತ್ತರ ಅಲ್ಲ. ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್ ನೋಡಲು ಹೇಳಿ.
handoff-fault-not-writable = ಫೋಲ್ಡರ್ ಇಲ್ಲ, ಅಥವಾ ಅದರಲ್ಲಿ ಬರೆಯಲು ಆಗುತ್ತಿಲ್ಲ. ಅದರ ಡಿಸ್ಕ್ ಜೋಡಿಸಿ, ಅಥವಾ ಕಿಯೋಸ್ಕ್ ಯೂಸರ್‌ಗೆ ಬರೆಯಲು ಬಿಡಿ.
handoff-fault-no-room = ಫೋಲ್ಡರ್‌ನಲ್ಲಿ ಜಾಗ ಇಲ್ಲ. ಅಲ್ಲಿ ಜಾಗ ಮಾಡಿ.
handoff-fault-several-matches = ಅಲ್ಲಿ ಒಂದೇ ಆಭಾ ಸಂಖ್ಯೆಗೆ ಹಲವು ರೋಗಿಗಳು ಇದ್ದಾರೆ. ಅವರನ್ನು ಅಲ್ಲಿ ಒಂದು ಮಾಡಿ, “ಮತ್ತೆ ಕಳುಹಿಸಿ” ಒತ್ತಿ.
handoff-fault-another-person = ಉತ್ತರ ಬೇರೆಯವರದ್ದು. ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್ ನೋಡಲು ಹೇಳಿ, “ಮತ್ತೆ ಕಳುಹಿಸಿ” ಒತ್ತಿ.
handoff-fault-conflict = ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್‌ನಲ್ಲಿ ಬೇರೆ ಇದೆ. ಅಲ್ಲಿ ಎರಡನ್ನೂ ಹೋಲಿಸಿ, “ಮತ್ತೆ ಕಳುಹಿಸಿ” ಒತ್ತಿ.
handoff-fault-refused = ಕ್ಲಿನಿಕ್ ಸಿಸ್ಟಮ್ ಇದನ್ನು ಹೀಗೆ ತೆಗೆದುಕೊಳ್ಳುವುದಿಲ್ಲ. ಇದನ್ನು ಫೈಲ್‌ನಲ್ಲಿ ಬರೆದು, ಅಲ್ಲಿ ಕೈಯಿಂದ ತುಂಬಿ.
handoff-fault-unreadable = ಇದು ಇನ್ನು ತೆರೆಯುವುದಿಲ್ಲ. ಸರಿಯಾದ ಕೀಲಿ (key) ಇಟ್ಟು, “ಮತ್ತೆ ಕಳುಹಿಸಿ” ಒತ್ತಿ.

## What staff do about it
staff-handoff-send-again = ಮತ್ತೆ ಕಳುಹಿಸಿ
staff-handoff-pause = ನಿಲ್ಲಿಸಿ
staff-handoff-go-on = ಮುಂದುವರಿಸಿ
staff-handoff-try-now = ಈಗ ಪ್ರಯತ್ನಿಸಿ
staff-handoff-write-out = ತಲುಪದ್ದನ್ನು ಬರೆಯಿರಿ
staff-handoff-write-question = ತಲುಪದ್ದನ್ನು ಫೈಲ್‌ಗಳಲ್ಲಿ ಬರೆಯಬೇಕೇ?
staff-handoff-write-line = ವಿವರ ಬರೆಯುವುದು: { $count } ಜನರದ್ದು. { $folder } ಫೋಲ್ಡರ್ ತೆರೆಯುವವರು ಓದಬಹುದು. ಕೆಲಸ ಆದ ಮೇಲೆ ಫೈಲ್‌ಗಳನ್ನು ಅಳಿಸಿ.
staff-handoff-sent-again = ಮತ್ತೆ ಕಳುಹಿಸಿದ್ದು: { $count }
staff-handoff-written = ಬರೆದದ್ದು: { $count }
staff-handoff-written-line = ಫೈಲ್‌ಗಳು { $folder } ಒಳಗೆ ಇವೆ. ಕೆಲಸ ಆದ ಮೇಲೆ ಅಳಿಸಿ.
staff-handoff-unreadable = ಕೆಲವು ತೆರೆಯಲಿಲ್ಲ, ಬರೆಯಲಿಲ್ಲ: { $count }.
staff-handoff-not-written = ಎಲ್ಲವನ್ನೂ ಬರೆಯಲಿಲ್ಲ
staff-handoff-folder-exposed = { $folder } ಫೋಲ್ಡರ್ ಅನ್ನು ಬೇರೆಯವರೂ ತೆರೆಯಬಹುದು. ಅದನ್ನು ಕಿಯೋಸ್ಕ್ ಯೂಸರ್‌ಗೆ ಮಾತ್ರ ಕೊಟ್ಟು (chmod 700), ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.
staff-handoff-folder-full = { $folder } ಫೋಲ್ಡರ್‌ಗೆ ಜಾಗ ಇಲ್ಲ. ಅದರ ಡಿಸ್ಕ್‌ನಲ್ಲಿ ಜಾಗ ಮಾಡಿ, ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.
staff-handoff-folder-read-only = { $folder } ಫೋಲ್ಡರ್‌ನಲ್ಲಿ ಏನನ್ನೂ ಬರೆಯಲು ಆಗುತ್ತಿಲ್ಲ. ಕಿಯೋಸ್ಕ್ ಯೂಸರ್‌ಗೆ ಅಲ್ಲಿ ಬರೆಯಲು ಬಿಟ್ಟು, ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.
