card-title = ఆయుష్మాన్ భారత్ ఆరోగ్య ఖాతా (ఆభా)
card-abha-number = ఆభా నంబర్
card-abha-address = ఆభా అడ్రస్
card-date-of-birth = పుట్టిన తేదీ
card-year-of-birth = పుట్టిన సంవత్సరం
card-gender = లింగం
card-gender-female = స్త్రీ
card-gender-male = పురుషుడు
card-gender-other = ఇతర
card-mobile = మొబైల్
card-address = అడ్రస్
card-helpline = ఆభా హెల్ప్‌లైన్, ఉచితం: 14477 లేదా 1800{"\u00A0"}11{"\u00A0"}4477
# On the back of the card.
card-note = ఆసుపత్రి, క్లినిక్ లేదా ల్యాబ్‌కు వెళ్లినప్పుడు కౌంటర్‌లో ఈ కార్డు చూపించండి. ఇక్కడ కనిపించే మీ వివరాలే చదరపు కోడ్‌లో ఉంటాయి. కార్డును జాగ్రత్తగా ఉంచండి.
# On the back of the card: what to do.
card-step-show = ఏ ఆసుపత్రి, క్లినిక్ లేదా ల్యాబ్ కౌంటర్‌లోనైనా ఈ కార్డు చూపించండి.
card-step-code = అక్కడ చదరపు కోడ్‌ను స్కాన్ చేస్తారు: ఇక్కడ ప్రింట్ అయిన మీ వివరాలే అందులో ఉంటాయి.
card-step-safe = కార్డును జాగ్రత్తగా ఉంచండి. మీ ఫోన్‌కు వచ్చే కోడ్‌ను ఎవరికీ చెప్పకండి.
# Over the numbers to call.
card-emergency = అత్యవసరం
card-helpline-free = ఆభా హెల్ప్‌లైన్, ఉచితం
card-made-at = తయారైన చోటు: { $clinic }
# Beside a true-size card on an A4 sheet.
card-cut-and-fold = గుర్తుల వెంట కత్తిరించి, తర్వాత మధ్యలో మడవండి.
card-cut = గుర్తుల వెంట కత్తిరించండి.
# At the end of a slip from a receipt printer, which fades.
card-slip-note = ఈ చీటీని కౌంటర్‌లో చూపించండి. కొన్నాళ్లకు అక్షరాలు వెలిసిపోతాయి: వేడి, ఎండ తగలకుండా ఉంచండి.
# Read aloud in place of the pictures.
card-photo-alternative = కార్డు ఉన్నవారి ఫోటో
card-qr-alternative = ఈ కార్డు వివరాలు ఉన్న QR కోడ్
card-service-alternative = ABDM తయారు చేసిన కార్డు
