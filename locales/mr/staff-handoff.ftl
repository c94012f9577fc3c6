### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = क्लिनिकच्या सिस्टमला पाठवणे
staff-handoff-ok = सर्व पोहोचले आहेत.
staff-handoff-local = रुग्ण क्रमांक इथेच बनतात. काही पाठवले जात नाही.
staff-handoff-waits = थांबलेले: { $count }, पहिला { $time } पासून.
staff-handoff-failed = न पोहोचलेले: { $count }. कोणीतरी पाहावे लागेल: “पाठवणे” उघडा.
staff-handoff-off-record = हे बंद आहे: थांबलेले ठेवायला रेकॉर्ड ठेवले जात नाही. सेटिंगमध्ये [record] आणि state_dir पाहा.
staff-handoff-off-place = हे बंद आहे: याच्या किल्लीला (key) जागा नाही. सेटिंगमध्ये state_dir किंवा key_file द्या.
staff-handoff-off-secret = हे बंद आहे: याची किल्ली (key) वाचता येत नाही, किंवा इतरांनाही वाचता येते. फाइल फक्त किऑस्कच्या यूजरला द्या; कारण लॉगमध्ये आहे.
staff-handoff-off-damaged = हे बंद आहे: याची किल्ली (key) खराब आहे. किल्लीची प्रत परत ठेवा.
staff-handoff-off-unmade = हे बंद आहे: याची किल्ली (key) लिहिता येत नाही. किऑस्कच्या यूजरला किल्लीच्या फोल्डरमध्ये लिहू द्या.
staff-handoff-off-address = हे बंद आहे: पत्ता चालत नाही. सेटिंगमध्ये [handoff] पाहा.
staff-handoff-another-key = किल्ली (key) आधीची नाही, म्हणून कोणालाही पाठवले जात नाही. जुनी किल्ली परत ठेवा, मग किऑस्क पुन्हा सुरू करा.
staff-handoff-no-file = अजून रेकॉर्ड नाही, किंवा त्याची फाइल नाही. रेकॉर्ड पाहा.
staff-handoff-full = 1,00,000 लोक थांबले आहेत, आणि नवे घेतले जात नाहीत. क्लिनिकचा सिस्टम पाहायला सांगा.
staff-handoff-no-number = या प्रकारचा रुग्ण क्रमांक उरला नाही. सेटिंगमध्ये दुसरा patient_id द्या.
staff-handoff-not-sealed = एकाची माहिती सुरक्षित रूपात (encryption) ठेवता आली नाही. मशीन पुन्हा सुरू करा.

## The page of its own
staff-tab-handoff = पाठवणे
staff-handoff-outbox = इथे जे थांबले आहे
staff-handoff-to-fhir = क्लिनिकचा सर्व्हर (FHIR)
staff-handoff-to-folder = क्लिनिकचे फोल्डर
staff-handoff-to-webhook = क्लिनिकचा पत्ता (webhook)
staff-handoff-to-nats = अनेक केंद्रांचा प्रवाह (NATS)
staff-handoff-idle = आता पाठवायला काही नाही.
staff-handoff-sending = पाठवले जात आहे.
staff-handoff-paused = कर्मचाऱ्यांनी थांबवले आहे. “पुढे चालू” ने किंवा किऑस्क पुन्हा सुरू झाल्यावर चालेल.
staff-handoff-again-at = { $time } ला पुन्हा प्रयत्न होईल.
staff-handoff-again-hourly = दर तासाला पुन्हा प्रयत्न होतो, किंवा “आता प्रयत्न करा” ने लगेच.
staff-handoff-count-waiting = थांबलेले
staff-handoff-count-since = थांबलेले, पहिला { $time } पासून
staff-handoff-count-sent = अलीकडे पोहोचलेले
staff-handoff-lost = काय पोहोचले नाही, आणि काय करावे

## Why something did not arrive, and what to do about it
handoff-fault-offline = कनेक्शन होत नाही. नेटवर्क पाहा, आणि क्लिनिकचा सिस्टम चालू आहे का ते पाहा.
handoff-fault-timed-out = वेळेत उत्तर आले नाही. क्लिनिकचा सिस्टम चालू आहे का ते पाहा.
handoff-fault-interrupted = कनेक्शन तुटले. नेटवर्क पाहा.
handoff-fault-untrusted = क्लिनिकच्या सिस्टमचे सर्टिफिकेट मान्य झाले नाही. ते पाहायला सांगा, आणि सेटिंगमध्ये roots पाहा.
handoff-fault-busy = क्लिनिकच्या सिस्टमने थांबायला सांगितले. काही करायचे नाही.
handoff-fault-server-failed = क्लिनिकच्या सिस्टममध्ये बिघाड आहे. तो पाहायला सांगा.
handoff-fault-not-signed-in = क्लिनिकचा सिस्टम या किऑस्कला ओळखत नाही. सेटिंगमध्ये token किंवा password पाहा.
handoff-fault-not-allowed = क्लिनिकचा सिस्टम किऑस्कला हे करू देत नाही. तिथे परवानगी द्यायला सांगा.
handoff-fault-secret-unreadable = token किंवा password इथे वाचता येत नाही. त्याची फाइल पाहा.
handoff-fault-wrong-address = या पत्त्यावर रुग्ण घेतले जात नाहीत. सेटिंगमध्ये address पाहा.
handoff-fault-redirected = हा पत्ता दुसरीकडे पाठवतो, आणि किऑस्क तिकडे जात नाही. सेटिंगमध्ये address पाहा.
handoff-fault-no-answer = जे आले ते उत्तर नाही. क्लिनिकचा सिस्टम पाहायला सांगा.
handoff-fault-not-writable = फोल्डर नाही, किंवा त्यात लिहिता येत नाही. त्याची डिस्क जोडा, किंवा किऑस्कच्या यूजरला लिहू द्या.
handoff-fault-no-room = फोल्डरमध्ये जागा नाही. तिथे जागा करा.
handoff-fault-several-matches = तिथे एका आभा क्रमांकाचे अनेक रुग्ण आहेत. ते तिथे एक करा, मग “पुन्हा पाठवा” दाबा.
handoff-fault-another-person = उत्तर दुसऱ्याच व्यक्तीबद्दल होते. क्लिनिकचा सिस्टम पाहायला सांगा, मग “पुन्हा पाठवा” दाबा.
handoff-fault-conflict = क्लिनिकच्या सिस्टममध्ये वेगळे आहे. तिथे दोन्ही ताडून पाहा, मग “पुन्हा पाठवा” दाबा.
handoff-fault-refused = क्लिनिकचा सिस्टम हे असे घेत नाही. ते फाइलमध्ये लिहा, आणि तिथे हाताने भरा.
handoff-fault-unreadable = हे आता उघडता येत नाही. बरोबर किल्ली (key) परत ठेवा, मग “पुन्हा पाठवा” दाबा.

## What staff do about it
staff-handoff-send-again = पुन्हा पाठवा
staff-handoff-pause = थांबवा
staff-handoff-go-on = पुढे चालू
staff-handoff-try-now = आता प्रयत्न करा
staff-handoff-write-out = न पोहोचलेले लिहा
staff-handoff-write-question = न पोहोचलेले फाइलमध्ये लिहायचे का?
staff-handoff-write-line = ज्यांची माहिती लिहिली जाईल: { $count } लोक. { $folder } फोल्डर जो उघडू शकतो तो ती वाचू शकतो. काम झाल्यावर फाइल पुसून टाका.
staff-handoff-sent-again = पुन्हा पाठवलेले: { $count }
staff-handoff-written = लिहिलेले: { $count }
staff-handoff-written-line = फाइल { $folder } मध्ये आहेत. काम झाल्यावर त्या पुसून टाका.
staff-handoff-unreadable = काही उघडता आले नाहीत आणि लिहिले नाहीत: { $count }.
staff-handoff-not-written = सर्व काही लिहिले नाही
staff-handoff-folder-exposed = { $folder } फोल्डर इतरांनाही उघडता येते. ते फक्त किऑस्कच्या यूजरला द्या (chmod 700), मग पुन्हा प्रयत्न करा.
staff-handoff-folder-full = { $folder } फोल्डरसाठी जागा नाही. त्याच्या डिस्कवर जागा करा, मग पुन्हा प्रयत्न करा.
staff-handoff-folder-read-only = { $folder } फोल्डरमध्ये काही लिहिता येत नाही. किऑस्कच्या यूजरला तिथे लिहू द्या, मग पुन्हा प्रयत्न करा.
