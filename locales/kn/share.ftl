### Words of the wall screen and the desk, where people wait by numbers.

share-calling = ಈಗ ಕರೆಯುತ್ತಿರುವ ನಂಬರ್
share-waiting = ಕಾಯುತ್ತಿರುವವರು
share-nobody = ಯಾರೂ ಕಾಯುತ್ತಿಲ್ಲ
share-call-next = ಮುಂದಿನ ನಂಬರ್ ಕರೆಯಿರಿ
share-counter = ಕೌಂಟರ್
share-patient = ರೋಗಿ ಸಂಖ್ಯೆ
share-missing = ವಿವರಗಳು ಬಂದಿಲ್ಲ. ದಯವಿಟ್ಟು ಕೇಳಿ ತಿಳಿದುಕೊಳ್ಳಿ.
share-scan = ನಿಮ್ಮ ಆಭಾ ಆ್ಯಪ್‌ನಿಂದ ಇದನ್ನು ಸ್ಕ್ಯಾನ್ ಮಾಡಿ. ನಿಮಗೆ ನಂಬರ್ ಸಿಗುತ್ತದೆ, ಏನನ್ನೂ ಬರೆಯಬೇಕಿಲ್ಲ.
share-key = ಕೌಂಟರ್‌ನ ಕೀಲಿ
