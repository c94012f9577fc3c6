### Words of the wall screen and the desk, where people wait by numbers.

share-calling = ఇప్పుడు పిలుస్తున్న నంబర్
share-waiting = వేచి ఉన్నవారు
share-nobody = ఎవరూ వేచి లేరు
share-call-next = తర్వాతి నంబర్‌ను పిలవండి
share-counter = కౌంటర్
share-patient = పేషెంట్ నంబర్
share-missing = వివరాలు రాలేదు. దయచేసి అడిగి తెలుసుకోండి.
share-scan = దీన్ని మీ ఆభా యాప్‌తో స్కాన్ చేయండి. మీకు నంబర్ వస్తుంది, ఏమీ రాయక్కర్లేదు.
share-key = కౌంటర్ తాళం చెవి
