### Slips: for the desk, and what helps without a phone. Nothing of a person stands on them. On paper
### the same words stand in the person's language and in English.

## Not now
not-now = आत्ता नको
slip-question = आज आभा (ABHA) शिवाय
slip-help = काउंटरवर जाऊन हा नंबर सांगा.
slip-help-print = काउंटरसाठी चिठ्ठी प्रिंट करा, किंवा तिथे हा नंबर सांगा.
slip-title = काउंटरसाठी
slip-number = आजचा तुमचा नंबर
slip-desk-line = आज आभाशिवाय नोंदणी. काहीही ठेवलेले नाही.
slip-care-line = आभाशिवायही तुम्हाला उपचार मिळतात. ते दुसऱ्या दिवशीही बनवता येते.
slip-when = तारीख आणि वेळ

## What helps without a phone
rescue-ask = आता काय करायचे?
rescue-title = पुढच्या वेळी कोड कसा मिळवायचा
rescue-help = या सूचना सोबत घेऊन जा.
# UIDAI's service says yes or no to a number; it names none.
rescue-check = तुमचा फोन आधारला जोडलेला आहे का ते पाहा: myaadhaar.uidai.gov.in वर किंवा mAadhaar ॲपमध्ये. किंवा UIDAI ला फोन करा: 1947.
rescue-link = नसेल तर: आधार केंद्रात जोडून मिळतो. स्वतः जा, आणि आधार कार्ड सोबत न्या. फी UIDAI च्या यादीत आहे.
rescue-desk = काउंटरवर विचारा: तिथे बोटाचा ठसा घेणारे मशीन असू शकते. त्यासाठी फोन लागत नाही.
# Only where the kiosk's ABDM client may do it.
rescue-face = किंवा चेहऱ्याने: दुसऱ्याच्या फोनवरचे ॲप कोडच्या जागी चालते. काउंटरवर विचारा.

## Printing
slip-print = चिठ्ठी प्रिंट करा
slip-sending = तुमची चिठ्ठी प्रिंट होत आहे.
slip-attention = प्रिंटर थांबला आहे: कृपया कर्मचाऱ्यांना सांगा, त्यानंतर तुमची चिठ्ठी प्रिंट होईल.
slip-asked = तुमची चिठ्ठी प्रिंट झाली का?
slip-printed = तुमची चिठ्ठी प्रिंट झाली
slip-printed-line = ती सोबत घ्या, मग “संपवा आणि पुसा” दाबा.
slip-not-seen-line = तुमची चिठ्ठी प्रिंटरमध्ये अडकली असेल. तिच्यावरचे सगळे इथेही आहे.
slip-not-printed = तुमची चिठ्ठी प्रिंट झाली नाही
slip-not-printed-line = तिच्यावरचे सगळे इथेही आहे. तुम्ही पुन्हा प्रयत्न करू शकता.
slip-shown-line = तिच्यावरचे सगळे इथेही आहे.
slip-unknown = तुमची चिठ्ठी प्रिंट झाली असेल: कृपया आधी ट्रेमध्ये पाहा.

## The end
goodbye-slip = चिठ्ठी घ्या. काउंटरवर जा.
goodbye-slip-printing = प्रिंटरजवळ चिठ्ठीसाठी थांबा
goodbye-number = काउंटरवर जा: नंबर { $number }
help-slip = हे पान सोबत नेण्यासाठी किंवा लक्षात ठेवण्यासाठी आहे. त्यावर तुमच्याबद्दल काही लिहिलेले नाही. “मागे” दाबल्यावर आधीचे पान येते.

## What was agreed to
more-consent = मी कशाला संमती दिली
more-consent-line = वाचण्यासाठी, सोबत नेण्यासाठी, आणि संमती परत कशी घ्यायची
consent-slip-title = तुम्ही कशाला संमती दिली
consent-slip-help = हे तुमच्या कार्डसोबत ठेवा.
consent-slip-aadhaar = हो: तुमचे आभा बनवण्यासाठी UIDAI तुमचे नाव, जन्मतारीख, फोटो आणि पत्ता देते.
consent-slip-past-yes = हो: तुमच्या आधीच्या सरकारी आरोग्य नोंदी आणि या भेटीतल्या नोंदी तुमच्या आभाला जोडल्या जातात.
consent-slip-past-no = नाही: तुमच्या आधीच्या सरकारी आरोग्य नोंदी आणि या भेटीतल्या नोंदी तुमच्या आभाला जोडल्या जात नाहीत.
consent-slip-share-yes = हो: या भेटीत तुमच्यावर उपचार करणारे तुमच्या सगळ्या आरोग्य नोंदी पाहू शकतात.
consent-slip-share-no = नाही: या भेटीत तुमच्यावर उपचार करणारे तुमच्या सगळ्या आरोग्य नोंदी पाहत नाहीत.
consent-slip-public-yes = हो: तुमच्या सरकारी आरोग्य नोंदी, तुमच्या नावाशिवाय, सार्वजनिक आरोग्यासाठी वापरल्या जाऊ शकतात.
consent-slip-public-no = नाही: तुमच्या सरकारी आरोग्य नोंदी सार्वजनिक आरोग्यासाठी वापरल्या जात नाहीत.
consent-slip-withdraw = तुम्ही कधीही मत बदलू शकता: 14477 वर मोफत फोन करा. abha.abdm.gov.in वर किंवा आभा ॲपमध्ये तुम्ही तुमचे आभा बंद करू शकता किंवा काढून टाकू शकता.
consent-slip-text = मजकूर: आभासाठी NHA ची संमती, आवृत्ती { $version }.
consent-slip-when = संमती दिली ती वेळ
help-consent-slip = तुम्ही कशाला संमती दिली आणि ती परत कशी घ्यायची, ते या पानावर आहे. त्यावर तुमचे नाव नाही, आणि तुमचा कोणताही नंबर नाही. “मागे” दाबल्यावर आधीचे पान येते.
