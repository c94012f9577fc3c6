card-title = ಆಯುಷ್ಮಾನ್ ಭಾರತ್ ಆರೋಗ್ಯ ಖಾತೆ (ಆಭಾ)
card-abha-number = ಆಭಾ ನಂಬರ್
card-abha-address = ಆಭಾ ವಿಳಾಸ
card-date-of-birth = ಹುಟ್ಟಿದ ದಿನಾಂಕ
card-year-of-birth = ಹುಟ್ಟಿದ ವರ್ಷ
card-gender = ಲಿಂಗ
card-gender-female = ಮಹಿಳೆ
card-gender-male = ಪುರುಷ
card-gender-other = ಇತರೆ
card-mobile = ಮೊಬೈಲ್
card-address = ವಿಳಾಸ
card-helpline = ಆಭಾ ಸಹಾಯವಾಣಿ, ಉಚಿತ: 14477 ಅಥವಾ 1800{"\u00A0"}11{"\u00A0"}4477
# On the back of the card.
card-note = ಆಸ್ಪತ್ರೆ, ಕ್ಲಿನಿಕ್ ಅಥವಾ ಲ್ಯಾಬ್‌ಗೆ ಹೋದಾಗ ಕೌಂಟರ್‌ನಲ್ಲಿ ಈ ಕಾರ್ಡ್ ತೋರಿಸಿ. ಇಲ್ಲಿ ಕಾಣುವ ನಿಮ್ಮ ವಿವರಗಳೇ ಚೌಕ ಕೋಡ್‌ನಲ್ಲಿ ಇವೆ. ಕಾರ್ಡ್ ಜೋಪಾನವಾಗಿ ಇಟ್ಟುಕೊಳ್ಳಿ.
# On the back of the card: what to do.
card-step-show = ಯಾವುದೇ ಆಸ್ಪತ್ರೆ, ಕ್ಲಿನಿಕ್ ಅಥವಾ ಲ್ಯಾಬ್‌ನ ಕೌಂಟರ್‌ನಲ್ಲಿ ಈ ಕಾರ್ಡ್ ತೋರಿಸಿ.
card-step-code = ಅಲ್ಲಿ ಚೌಕ ಕೋಡ್ ಸ್ಕ್ಯಾನ್ ಮಾಡುತ್ತಾರೆ: ಇಲ್ಲಿ ಪ್ರಿಂಟ್ ಆಗಿರುವ ನಿಮ್ಮ ವಿವರಗಳೇ ಅದರಲ್ಲಿ ಇವೆ.
card-step-safe = ಕಾರ್ಡ್ ಜೋಪಾನವಾಗಿ ಇಟ್ಟುಕೊಳ್ಳಿ. ನಿಮ್ಮ ಫೋನ್‌ಗೆ ಬರುವ ಕೋಡ್ ಯಾರಿಗೂ ಹೇಳಬೇಡಿ.
# Over the numbers to call.
card-emergency = ತುರ್ತು
card-helpline-free = ಆಭಾ ಸಹಾಯವಾಣಿ, ಉಚಿತ
card-made-at = ಮಾಡಿದ ಸ್ಥಳ: { $clinic }
# Beside a true-size card on an A4 sheet.
card-cut-and-fold = ಗುರುತುಗಳ ಮೇಲೆ ಕತ್ತರಿಸಿ, ನಂತರ ಮಧ್ಯದಲ್ಲಿ ಮಡಿಸಿ.
card-cut = ಗುರುತುಗಳ ಮೇಲೆ ಕತ್ತರಿಸಿ.
# At the end of a slip from a receipt printer, which fades.
card-slip-note = ಈ ಚೀಟಿಯನ್ನು ಕೌಂಟರ್‌ನಲ್ಲಿ ತೋರಿಸಿ. ದಿನ ಕಳೆದಂತೆ ಅಕ್ಷರಗಳು ಮಾಸುತ್ತವೆ: ಬಿಸಿ, ಬಿಸಿಲು ತಾಗದಂತೆ ಇಡಿ.
# Read aloud in place of the pictures.
card-photo-alternative = ಕಾರ್ಡ್ ಹೊಂದಿರುವವರ ಫೋಟೋ
card-qr-alternative = ಈ ಕಾರ್ಡ್‌ನ ವಿವರಗಳಿರುವ QR ಕೋಡ್
card-service-alternative = ABDM ಮಾಡಿದ ಕಾರ್ಡ್
