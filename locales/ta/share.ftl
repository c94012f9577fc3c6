### Words of the wall screen and the desk, where people wait by numbers.

share-calling = இப்போது அழைக்கப்படும் எண்
share-waiting = காத்திருப்போர்
share-nobody = யாரும் காத்திருக்கவில்லை
share-call-next = அடுத்த எண்ணை அழைக்கவும்
share-counter = கவுண்டர்
share-patient = நோயாளி எண்
share-missing = விவரங்கள் வரவில்லை. தயவுசெய்து கேட்டுத் தெரிந்துகொள்ளவும்.
share-scan = இதை உங்கள் ABHA ஆப்பில் ஸ்கேன் செய்யுங்கள். உங்களுக்கு ஒரு எண் கிடைக்கும், எதையும் எழுத வேண்டாம்.
share-key = கவுண்டரின் திறவுகோல்
