### What went wrong, in words for the person: what happened, and what to do.

fault-offline = आत्ता कनेक्शन नाही
fault-offline-line = काही पाठवले नाही आणि काही हरवले नाही. थोडे थांबून पुन्हा प्रयत्न करा.
fault-interrupted = कनेक्शन तुटले
fault-interrupted-line = विनंती तरीही पोचली असू शकते. तुम्ही टाकलेले इथेच आहे: पुन्हा प्रयत्न करा.
fault-timed-out = उत्तर वेळेत आले नाही
fault-timed-out-line = विनंती तरीही पोचली असू शकते. तुम्ही टाकलेले इथेच आहे: थोड्या वेळाने पुन्हा प्रयत्न करा.
fault-service-down = ABDM ची सेवा आत्ता चालत नाही
fault-service-down-line = यात तुमची चूक नाही. तुम्ही टाकलेले इथेच आहे. एका मिनिटाने पुन्हा प्रयत्न करा.
fault-uidai-down = आत्ता UIDAI शी संपर्क होत नाही
fault-uidai-down-line = यात तुमची चूक नाही. तुम्ही टाकलेले इथेच आहे. काही मिनिटांनी पुन्हा प्रयत्न करा.
fault-garbled = उत्तर वाचता आले नाही
fault-garbled-line = तुम्ही टाकलेले इथेच आहे. पुन्हा प्रयत्न करा.
fault-slow-down = कृपया एक मिनिट थांबा
fault-slow-down-line = मग पुन्हा प्रयत्न करा. तुम्ही टाकलेले इथेच आहे.
fault-key-refused = सेवेने विनंती घेतली नाही
fault-key-refused-line = ती पुन्हा तयार केली आहे. तुम्ही टाकलेले तपासा आणि पुन्हा प्रयत्न करा.
fault-aadhaar-unknown = आधार नंबर बरोबर नाही
fault-aadhaar-unknown-line = UIDAI कडे हा नंबर नाही. तो तुमच्या कार्डशी जुळवून पाहा.
fault-aadhaar-let-go = कृपया तुमचा आधार नंबर पुन्हा टाका
fault-aadhaar-let-go-line = पाठवल्यावर आम्ही तो ठेवत नाही, आणि तो पुन्हा एकदा लागतो.
fault-transaction-expired = थोडा जास्त वेळ लागला
fault-transaction-expired-line = सेवेने ही पायरी बंद केली आहे. इथे दिलेले वापरा, किंवा पुन्हा सुरू करा.
fault-proof-expired = तुम्ही कोण ते कृपया पुन्हा दाखवा
fault-proof-expired-line = तुमच्या सुरक्षेसाठी साइन-इन काही वेळाने संपते. तुम्ही टाकलेले इथेच आहे: पुढे गेल्यावर नवा कोड येईल.
fault-mobile-refused = हा मोबाइल नंबर वापरता येत नाही
fault-mobile-refused-line = नंबर तपासा, किंवा दुसरा द्या.
fault-mobile-on-six = या मोबाइल नंबरवर आधीच 6 आभा आहेत
fault-mobile-on-six-line = त्याला आणखी जोडता येत नाहीत. कृपया दुसरा नंबर द्या.
fault-mobile-not-verified = आधी मोबाइल नंबर तपासावा लागेल
fault-mobile-not-verified-line = तुमचा आभा नंबरच पत्ता ठेवून तुम्ही पुढे जाऊ शकता.
fault-address-refused = हा पत्ता वापरता येत नाही
fault-address-refused-line = सुचवलेला पत्ता निवडा, किंवा तुमचा थोडा बदला.
fault-older-abha = या आधारवर आधीच आभा आहे
fault-older-abha-line = ते पूर्वी बनवले होते, म्हणून नवे लागत नाही. “संपवा” दाबा, पुन्हा सुरू करा आणि “मला माझा आभा नंबर आठवत नाही” निवडा, किंवा काउंटरवर विचारा.
fault-method-not-allowed = या आभासाठी हा मार्ग चालत नाही
fault-method-not-allowed-line = मागे जाऊन कोड मिळवण्याचा दुसरा मार्ग निवडा, किंवा काउंटरवर विचारा.
fault-not-found = काही सापडले नाही
fault-not-found-line = तुम्ही टाकलेले तपासा.
fault-refused = सेवेने विनंती घेतली नाही
fault-refused-line = तुम्ही टाकलेले तपासा आणि पुन्हा प्रयत्न करा, किंवा काउंटरवर विचारा.
code-may-come = कोड कदाचित येतच असेल
code-may-come-line = कृपया थोडे थांबा, मग इथून नवा कोड मागवता येईल. फक्त सगळ्यात नवा कोड चालतो.
new-code-may-come = नवा कोड कदाचित येत असेल
new-code-may-come-line = फोन पाहा आणि सगळ्यात नव्या मेसेजमधले अंक टाका.
cooldown-pace = जरा सावकाश घेऊया
cooldown-pace-line = इथे एकामागोमाग बरेच नंबर टाकले गेले. तुम्ही टाकलेले इथेच आहे.
cooldown-hour = इथून थोडा वेळ आणखी कोड जाणार नाहीत
cooldown-hour-line = या मशीनने गेल्या तासात खूप कोड पाठवले. { $time } वाजता पुन्हा सुरू होईल. तुम्ही काउंटरवरही विचारू शकता.
cooldown-wait = { $seconds ->
    [one] { $seconds } सेकंदाने पुढे जाऊ शकता
   *[other] { $seconds } सेकंदांनी पुढे जाऊ शकता
}
not-recorded = आत्ता पुढे जाता येत नाही
not-recorded-line = कृपया कर्मचाऱ्यांना विचारा. काही पाठवले नाही, आणि तुम्ही टाकलेले इथेच आहे: त्यांनी पाहिल्यावर पुन्हा प्रयत्न करा.
fault-cancelled = तुम्ही वाट पाहणे थांबवले
fault-cancelled-line = विनंती तरीही पोचली असू शकते. तुम्ही पुन्हा प्रयत्न करू शकता.
