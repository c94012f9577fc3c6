### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = ನಿಮ್ಮ ಆರೋಗ್ಯ ಖಾತೆ ಮಾಡಿ ಅಥವಾ ಹುಡುಕಿ
welcome-free = ಅದು ಇಲ್ಲದಿದ್ದರೂ ನಿಮಗೆ ಚಿಕಿತ್ಸೆ ಸಿಗುತ್ತದೆ.
welcome-aadhaar = ನಿಮ್ಮ ಆಧಾರ್ ಕಾರ್ಡ್
welcome-phone = ಅದಕ್ಕೆ ಲಿಂಕ್ ಆದ ಫೋನ್
welcome-time = ಸುಮಾರು ಐದು ನಿಮಿಷ
languages-more = ಇನ್ನಷ್ಟು ಭಾಷೆಗಳು

## What makes it easier
needs = ಸುಲಭ
needs-title = ನಿಮಗೆ ಯಾವುದು ಸುಲಭ?
needs-more = ಇನ್ನಷ್ಟು
text-small = ಚಿಕ್ಕದು
switch-on = ಆನ್
switch-off = ಆಫ್
needs-voice = ಓದಿ ಹೇಳಿ
needs-slow = ಹೆಚ್ಚು ಸಮಯ
needs-low = ಬಟನ್‌ಗಳು ಕೆಳಗೆ
needs-hand = ಎಡಗೈಗೆ ಬಟನ್‌ಗಳು
needs-slow-speech = ನಿಧಾನವಾಗಿ ಮಾತಾಡಿ
needs-headphones = ಹೆಡ್‌ಫೋನ್ ಹಾಕಿದ್ದೇನೆ: ನನ್ನ ನಂಬರ್ ಹೇಳಿ
needs-louder = ಧ್ವನಿ ಜೋರು
needs-softer = ಧ್ವನಿ ಮೆಲ್ಲಗೆ
needs-volume = ಧ್ವನಿ: { $percent }

## Voice
listen = ಕೇಳಿ
voice-none = ಈ ಮೆಷಿನ್‌ಗೆ ಈಗ ನಿಮ್ಮ ಭಾಷೆ ಮಾತಾಡಲು ಆಗುತ್ತಿಲ್ಲ. ಕೌಂಟರ್‌ನಲ್ಲಿ ನಿಮಗೆ ಓದಿ ಹೇಳಬಹುದು.
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = ನಿಮ್ಮ ಭಾಷೆ ಕೇಳಿಸುವವರೆಗೆ ಟ್ಯಾಬ್ ಒತ್ತಿ, ನಂತರ ಎಂಟರ್ ಒತ್ತಿ.
spoken-button = { $name }. ಬಟನ್.
spoken-digits = { $length } ಅಂಕಿಗಳಲ್ಲಿ { $count }
spoken-digits-none = ಇನ್ನೂ ಏನೂ ಟೈಪ್ ಮಾಡಿಲ್ಲ.
spoken-erased = ಒಂದನ್ನು ತೆಗೆದಿದೆ. { $length } ಅಂಕಿಗಳಲ್ಲಿ { $count }
spoken-full = ಎಲ್ಲಾ { $length } ಅಂಕಿಗಳು ಬಂದಿವೆ. ಎಂಟರ್ ಒತ್ತಿ.

## Calling somebody
call-somebody = ಯಾರನ್ನಾದರೂ ಕರೆಯಿರಿ
call-told = ಒಬ್ಬರನ್ನು ಕರೆದಾಗಿದೆ
call-told-line = ದಯವಿಟ್ಟು ಇಲ್ಲೇ ಇರಿ. ನೀವು ಯಾವ ಪುಟದಲ್ಲಿದ್ದೀರಿ ಎಂದು ಅವರಿಗೆ ಗೊತ್ತು; ನಿಮ್ಮ ಬಗ್ಗೆ ಬೇರೆ ಏನೂ ಗೊತ್ತಿಲ್ಲ.
call-desk = ದಯವಿಟ್ಟು ಕೌಂಟರ್‌ನಲ್ಲಿ ಕೇಳಿ
call-desk-line = ಈ ಮೆಷಿನ್ ತಾನೇ ಯಾರನ್ನೂ ಕರೆಯಲು ಆಗುವುದಿಲ್ಲ. ಅಲ್ಲಿ ನಂಬರ್ { $number } ಹೇಳಿ: ನೀವು ಯಾವ ಪುಟದಲ್ಲಿದ್ದೀರಿ ಎಂದು ಅದರಿಂದ ತಿಳಿಯುತ್ತದೆ; ನಿಮ್ಮ ಬಗ್ಗೆ ಬೇರೆ ಏನೂ ತಿಳಿಯುವುದಿಲ್ಲ.
