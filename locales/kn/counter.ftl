### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = ನನ್ನ ಬಳಿ ಆಭಾ ಆ್ಯಪ್ ಇದೆ
counter-way-line = ಕೋಡ್ ಸ್ಕ್ಯಾನ್ ಮಾಡಿ ನಿಮ್ಮ ವಿವರ ನೀಡಿ
counter-question = ಈ ಕೋಡ್ ಅನ್ನು ನಿಮ್ಮ ಆಭಾ ಆ್ಯಪ್‌ನಿಂದ ಸ್ಕ್ಯಾನ್ ಮಾಡಿ
counter-step-open = ನಿಮ್ಮ ಫೋನ್‌ನಲ್ಲಿ ಆಭಾ ಆ್ಯಪ್ ತೆರೆಯಿರಿ.
counter-step-scan = ಅದರಿಂದ ಈ ಕೋಡ್ ಸ್ಕ್ಯಾನ್ ಮಾಡಿ, ಅಲ್ಲಿ ಹೌದು ಎನ್ನಿ.
counter-step-number = ಆ್ಯಪ್ ನಿಮ್ಮ ಸಂಖ್ಯೆ ತೋರಿಸುತ್ತದೆ. ಕರೆಯುವವರೆಗೆ ಕಾಯಿರಿ.
counter-called = ಈಗ ಕರೆದದ್ದು: { $number }
counter-waiting = ಮುಂದೆ: { $numbers }
counter-nobody = ಇನ್ನೂ ಯಾರನ್ನೂ ಕರೆದಿಲ್ಲ.
