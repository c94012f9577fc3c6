### Words of the screens. Short, kind, active; the person is "you". Never blame, never a code.

## Everywhere
continue = पुढे जा
back = मागे
cancel = रद्द करा
close = बंद करा
finish-and-clear = संपवा आणि पुसा
next-person = पुढची व्यक्ती
finish = संपवा
help = मदत
languages = भाषा
text-size = अक्षरांचा आकार
contrast = रंग
display-sample = अआ
languages-title = कोणती भाषा?
text-normal = नेहमीची
text-large = मोठी
text-largest = सर्वात मोठी
colours-light = फिका
colours-dark = गडद
colours-contrast = ठळक
practice-badge = सराव
sandbox-badge = फक्त चाचणी
practice-explained = सराव: इथे काहीही खरे नाही, आणि ABDM ला काही पाठवले जात नाही.
clinic-default = आरोग्य खाते काउंटर

## The five steps
step-consent = संमती
step-aadhaar = आधार
step-code = कोड
step-address = पत्ता
step-card = कार्ड
step-phone = फोन
step-number = नंबर
# Where there is no room for all steps: which one this is, of how many, and its name.
step-of = { $of } पैकी { $at }: { $name }

## Choice of a language
language-question = तुमची भाषा निवडा

## While nobody can begin
service-closed = आत्ता सुरू करता येत नाही
service-closed-because = आत्ता सुरू करता येत नाही. { $why }
service-silent-since = आरोग्य खाते सेवेने (ABDM) { $time } पासून उत्तर दिलेले नाही. कृपया काउंटरवर विचारा.
service-silent = आरोग्य खाते सेवा (ABDM) उत्तर देत नाही. कृपया काउंटरवर विचारा.
service-needs-staff = कर्मचाऱ्यांनी आधी हे मशीन पाहायला हवे. कृपया काउंटरवर विचारा.
service-staff-offline = ABDM शी कनेक्शन नाही: या मशीनची नेटवर्क केबल किंवा Wi-Fi, राउटर, आणि लावलेला असेल तर proxy तपासा.
service-staff-no-answer = ABDM पर्यंत पोचतो, पण उत्तर वेळेत येत नाही: नेटवर्क हळू आहे का ते पाहा. नाहीतर थांबा; आपोआप पुन्हा प्रयत्न होतो.
service-staff-not-working = उत्तर ABDM सारखे नाही: एकतर ABDM बंद आहे, किंवा त्याच्या जागी हे नेटवर्क उत्तर देत आहे (साइन-इन पान, proxy). आपोआप पुन्हा प्रयत्न होतो.
service-staff-slow-down = ABDM वर खूप काम आहे आणि ते या मशीनला थांबायला सांगते. आपोआप पुन्हा प्रयत्न होतो.
service-staff-clock-off = { $minutes ->
    [one] या मशीनचे घड्याळ { $minutes } मिनिट चुकले आहे: तारीख आणि वेळ लावा, आणि ती NTP ने नीट राहू द्या.
   *[other] या मशीनचे घड्याळ { $minutes } मिनिटे चुकले आहे: तारीख आणि वेळ लावा, आणि ती NTP ने नीट राहू द्या.
}

## For staff: the record, and a start after the program was cut off
record-staff-newer = रेकॉर्ड या प्रोग्रामच्या नव्या आवृत्तीने लिहिले आहे: ती आवृत्ती चालू करा.
record-staff-broken = रेकॉर्ड खराब आहे: तपासणाऱ्यासाठी त्याच्या फाइल जपून ठेवा, त्या दुसरीकडे हलवा आणि पुन्हा सुरू करा.
record-staff-read-only = रेकॉर्डमध्ये लिहिता येत नाही: या प्रोग्रामच्या user ला फाइल आणि तिच्या फोल्डरमध्ये लिहू द्या.
record-staff-exposed = इतरांना रेकॉर्ड वाचता येते: फाइल आणि तिचा फोल्डर फक्त या प्रोग्रामच्या user ला द्या.
record-staff-no-room = रेकॉर्डसाठी जागा नाही: त्याच्या डिस्कवर जागा करा. मग ते आपोआप पुढे चालते.
record-staff-in-use = रेकॉर्ड दुसऱ्या प्रोग्रामकडे आहे: तो बंद करा. मग ते आपोआप पुढे चालते.
record-staff-disk = रेकॉर्डची डिस्क नीट चालत नाही: ती पाहा.
cut-off-staff = हे मशीन क्षणभर थांबले होते, आता पुन्हा चालू आहे.
cut-off-staff-enrolment = एक आभा बनत असताना ते { $time } वाजता थांबले. ते बनले की नाही, इथे माहीत नाही: त्या व्यक्तीने साइन-इन करून पाहावे.
cut-off-staff-change = एक आभा बदलत असताना ते { $time } वाजता थांबले. ते बदलले की नाही, इथे माहीत नाही: त्या व्यक्तीने साइन-इन करून पाहावे.

## Home
home-create = मी नवीन आहे: माझे आभा बनवा
home-create-line = तुमचा आधार नंबर आणि त्याला जोडलेल्या फोनने.

## Consent
consent-read-on = पुढे वाचा
consent-help = { $pages } पैकी { $page }
consent-needed-mark = पुढे जाण्यासाठी गरजेचे
consent-free-mark = तुमची मर्जी
consent-show-english = इंग्रजी मजकूर दाखवा, तोच बंधनकारक आहे
consent-show-translation = मराठी भाषांतर दाखवा
consent-unofficial = हे आमचे स्वतःचे भाषांतर आहे. इंग्रजी मजकूरच बंधनकारक आहे.
consent-needed = याच्याशिवाय हे मशीन तुमच्या आधारने आभा बनवू शकत नाही. उपचार तरीही मिळतात, आणि दुसरे मार्ग काउंटरवर सांगू शकतात. ते पुन्हा वाचा, किंवा “आत्ता नको” दाबा.
consent-declined = मान्य करणे सक्तीचे नाही
consent-again = पुन्हा वाचा
consent-agree = मला मान्य आहे
consent-decline = मला मान्य नाही
consent-said-yes = तुम्ही हो म्हणालात
consent-said-no = तुम्ही नाही म्हणालात
consent-list-question = हे वाचून दाखवा: त्यांना मान्य आहे का?
consent-list-help = “मला मान्य आहे” म्हणजे जे गरजेचे आहे आणि जिथे “हो” निवडले आहे, त्याला हो. बाकी सगळ्यासाठी “नाही” अशी नोंद होते.
consent-list-needed = गरजेचे
consent-list-declined = “गरजेचे” अशी खूण असलेल्यांशिवाय हे मशीन तुमच्या आधारने आभा बनवू शकत नाही. उपचार तरीही मिळतात, आणि दुसरे मार्ग काउंटरवर सांगू शकतात. ते पुन्हा वाचा, किंवा “आत्ता नको” दाबा.
consent-switch-on = हो
consent-switch-off = नाही
consent-close = यादीकडे परत
consent-plain-1 = आम्ही UIDAI कडून तुमचे नाव, जन्मतारीख, फोटो आणि पत्ता मागतो
consent-plain-3 = तुमच्या आधीच्या सरकारी आरोग्य नोंदी आणि या भेटीतल्या नोंदी तुमच्या आभाला जोडल्या जातात
consent-plain-4 = या भेटीत तुमच्यावर उपचार करणारे तुमच्या सगळ्या आरोग्य नोंदी पाहू शकतात
consent-plain-5 = तुमच्या सरकारी आरोग्य नोंदी, तुमच्या नावाशिवाय, सार्वजनिक आरोग्यासाठी वापरल्या जाऊ शकतात
consent-plain-6 = { $operator } यांनी तुम्हाला हे सगळे समजावून सांगितले आहे
consent-plain-7 = तुम्ही कशाला संमती दिली ते तुम्हाला समजले आहे

## Aadhaar
aadhaar-question = तुमचा आधार नंबर टाका
aadhaar-help = तुमच्या आधार कार्डवरचे 12 अंक. आम्ही ते ठेवत नाही.
vid-question = तुमची व्हर्च्युअल आयडी टाका
vid-help = UIDAI ने आधार नंबरच्या जागी तुम्हाला दिलेले 16 अंक. आम्ही ते ठेवत नाही.
number-show = दाखवा
number-hide = लपवा
number-clear = पुसा
aadhaar-use-vid = माझ्याकडे व्हर्च्युअल आयडी आहे
aadhaar-use-aadhaar = माझ्याकडे आधार नंबर आहे
aadhaar-not-valid = आधार नंबर बरोबर नाही
aadhaar-not-valid-length = आधार नंबरमध्ये 12 अंक असतात. कार्ड पाहा आणि राहिलेले अंक टाका.
vid-not-valid = ही व्हर्च्युअल आयडी बरोबर नाही
vid-not-valid-length = व्हर्च्युअल आयडीमध्ये 16 अंक असतात. राहिलेले टाका.
vid-not-valid-digit = एक अंक वेगळा वाटतो. UIDAI ने दिलेल्या नंबरशी जुळवून पाहा.
aadhaar-not-valid-digit = एक अंक वेगळा वाटतो. “दाखवा” दाबून नंबर तुमच्या कार्डशी जुळवून पाहा, मग तो अंक दाबून बदला.
only-digits = कृपया फक्त अंक टाका
only-digits-line = 0 ते 9 ही बटणे वापरा.
digits-too-many = { $extra ->
    [one] { $extra } अंक जास्त आहे
   *[other] { $extra } अंक जास्त आहेत
}
digits-too-many-line = या नंबरमध्ये { $length } अंक असतात. जास्तीचे काढा, किंवा नंबर पुन्हा टाका.

## Mobile
mobile-question = तुमचा मोबाइल नंबर
mobile-help = तुमच्या आरोग्य खात्याच्या मेसेजसाठी: 10 अंक. आधारला जोडलेला फोन सर्वात सोपा: त्यासाठी दुसरा कोड लागत नाही.
mobile-not-valid = हा अजून मोबाइल नंबर नाही
mobile-not-valid-length = मोबाइल नंबरमध्ये 10 अंक असतात.
mobile-not-valid-digit = मोबाइल नंबर 6, 7, 8 किंवा 9 ने सुरू होतो.

## Where the code goes
destination-question = फोन तुमच्याजवळ आहे का?
destination-help = UIDAI तुमच्या आधारला जोडलेल्या फोनवर कोड पाठवेल. तो आत्ता तुमच्या हातात हवा.
destination-again = कोड आधीच पाठवला आहे. नव्या कोडची गरज नाही.
destination-yes = हो, कोड पाठवा
destination-yes-again = हो, पुढे जा
destination-no = नाही, माझ्याजवळ नाही

## Codes
otp-question = फोनवर आलेला कोड टाका
otp-help-aadhaar = UIDAI ने तुमच्या आधारला जोडलेल्या फोनवर (शेवटी { $phone }) 6 अंक पाठवले.
otp-help-aadhaar-unnamed = UIDAI ने तुमच्या आधारला जोडलेल्या फोनवर 6 अंक पाठवले.
otp-help-mobile = आम्ही तुमच्या मोबाइलवर (शेवटी { $phone }) 6 अंक पाठवले.
otp-mobile-first = तुमच्या मोबाइलवर (शेवटी { $phone }) कोड पाठवावा लागेल.
otp-verify = कोड तपासा
otp-send = कोड पाठवा
otp-resend = नवा कोड पाठवा
otp-resend-wait = { $seconds ->
    [one] नवा कोड { $seconds } सेकंदाने
   *[other] नवा कोड { $seconds } सेकंदांनी
}
otp-resend-open = { $resends ->
    [one] मेसेज आला नाही? तुम्ही आणखी { $resends } वेळा नवा कोड मागवू शकता.
   *[other] मेसेज आला नाही? तुम्ही आणखी { $resends } वेळा नवा कोड मागवू शकता.
}
otp-resend-spent = आता आणखी कोड पाठवता येत नाहीत.
otp-tries = { $tries ->
    [one] तुमचा { $tries } प्रयत्न उरला आहे.
   *[other] तुमचे { $tries } प्रयत्न उरले आहेत.
}
otp-incomplete = कोडमध्ये 6 अंक असतात
otp-incomplete-line = मेसेजमधले सगळे 6 अंक टाका.
otp-repeated = तुम्ही तोच कोड पुन्हा टाकला आहे
otp-repeated-line = तो आत्ताच बरोबर नव्हता, म्हणून आम्ही तो पाठवला नाही. फोनवरचा मेसेज पुन्हा एकदा पाहा.
otp-wrong = तुमचा कोड बरोबर नव्हता
otp-wrong-line = { $tries ->
    [one] फोनवरचा मेसेज पाहा आणि 6 अंक पुन्हा टाका. { $tries } प्रयत्न उरला आहे.
   *[other] फोनवरचा मेसेज पाहा आणि 6 अंक पुन्हा टाका. { $tries } प्रयत्न उरले आहेत.
}
otp-tries-spent = तीन कोड बरोबर नव्हते
otp-tries-spent-line = यासाठी आत्ता आणखी कोड येणार नाहीत. मागे जा, किंवा काउंटरवर विचारा.
otp-expired = हा कोड जुना झाला आहे
otp-expired-line = नवा कोड मागवा, मग सगळ्यात नव्या मेसेजमधले अंक टाका.
otp-other-mobile = दुसरा नंबर वापरा
otp-skip-mobile = मोबाइल नंबरशिवाय पुढे जा

## ABHA address
address-question = तुमचा आभा पत्ता निवडा
address-help = तुमच्या आरोग्य खात्याचे छोटे, लक्षात राहील असे नाव. आवडेल ते दाबा, मग घ्या.
address-own = मला माझा स्वतः लिहायचा आहे
address-keep-number = माझा आभा नंबरच पत्ता ठेवा
address-loading = अजून कोणाचा नाही असे पत्ते शोधत आहोत
address-none = आत्ता सुचवलेले पत्ते नाहीत. तुम्ही स्वतः लिहू शकता.
address-own-question = तुमचा आभा पत्ता स्वतः लिहा
address-own-help = इंग्रजी अक्षरांत. जसे, तुमचे नाव आणि जन्माचे वर्ष.
address-see-suggestions = सुचवलेले पाहा
address-take = हा पत्ता घ्या
address-rule-length = 8 ते 18 अक्षरे
address-rule-characters = अक्षरे आणि अंक, किमान एक अक्षर
address-rule-separators = जास्तीत जास्त एक टिंब (.) आणि एक अंडरस्कोर (_)
address-rule-edges = सुरुवातीला आणि शेवटी अक्षर किंवा अंक
address-taken = हा पत्ता आधीच कोणाचा तरी आहे
address-taken-line = सुचवलेला पत्ता निवडा, किंवा तुमचा थोडा बदला.
address-breaks-rule = अजून पूर्ण नाही
address-breaks-rule-line = शेजारी लिहिलेले नियम पाहा.

## Number and address
created-question = तुमचे आभा तयार आहे
created-existing-question = तुमचे आभा आधीच आहे
created-help = सगळ्या भारतात आरोग्य सेवांसाठी हा तुमचा नंबर आहे.
created-existing-help = नवीन काही बनवले नाही. हा तुमचा नंबर आहे.
abha-number = आभा नंबर
abha-address = आभा पत्ता
created-show-card = माझे कार्ड दाखवा
created-show = माझे आभा दाखवा

## Card
card-question = तुमचे आभा कार्ड
card-official-question = तुमचे आभा कार्ड, ABDM ने बनवलेले
card-help = ते काउंटरवर द्या, मग “संपवा आणि पुसा” दाबा.
card-help-print = ते प्रिंट करा आणि सोबत घ्या.
card-help-taken = काम झाले की “संपवा आणि पुसा” दाबा.
card-ours = दोन भाषांतले कार्ड
card-official = ABDM ने बनवलेले कार्ड
card-more = माझ्या खात्याबद्दल आणखी
card-coming = तुमचे कार्ड बनत आहे
card-official-coming = ABDM कडून कार्ड आणत आहोत
card-unavailable = कार्ड आत्ता दाखवता येत नाही. तुमचा आभा नंबर आणि पत्ता त्याशिवायही चालतात.
card-official-unavailable = ABDM आत्ता त्यांचे कार्ड देत नाही. दोन भाषांतले कार्डही तितकेच चांगले आहे.
card-save = माझे कार्ड काउंटरला द्या
card-save-stick = USB स्टिकवर सेव्ह करा
card-print = माझे कार्ड प्रिंट करा
card-saved = तुमचे कार्ड काउंटरकडे आहे
card-saved-already = तुमचे कार्ड आधीच काउंटरकडे आहे
card-saved-line = तिथे नंबर { $number } मागा.
card-saved-line-unnumbered = तिथे तुमचे कार्ड मागा.
card-saved-stick = तुमचे कार्ड तुमच्या स्टिकवर आहे
card-saved-stick-already = तुमचे कार्ड आधीच तुमच्या स्टिकवर आहे
card-saved-stick-line = आता तुम्ही स्टिक काढू शकता.
card-not-saved = कार्ड सेव्ह करता आले नाही
card-not-saved-line = कर्मचाऱ्यांना सांगा. तुमचे आभा तरीही चालते.
card-not-saved-stick = ही स्टिक इथे चालत नाही. दुसरी लावा आणि पुन्हा प्रयत्न करा.
card-not-saved-room = या स्टिकवर जागा नाही. दुसरी लावा आणि पुन्हा प्रयत्न करा.
card-not-saved-protected = या स्टिकवर काही लिहिता येत नाही. दुसरी लावा आणि पुन्हा प्रयत्न करा.
card-not-saved-gone = स्टिक काढली होती. ती पुन्हा लावा, आणि पुन्हा एकदा प्रयत्न करा.
# For staff: what is wrong with the folder for cards.
card-staff-room = कार्डच्या फोल्डरची डिस्क भरली आहे
card-staff-protected = कार्डच्या फोल्डरमध्ये लिहिण्याची परवानगी नाही
card-staff-gone = कार्डचा फोल्डर तिथे नाही
card-staff-other = फाइल लिहिता आल्या नाहीत; कारण log मध्ये आहे
card-staff-not-made = कार्ड काढता आले नाही; कारण log मध्ये आहे

## Printing
print-running = कृपया थोडे थांबा
print-stop = प्रिंट थांबवा
print-stopping = प्रिंटरला थांबायला सांगत आहोत
print-asked = तुमचे कार्ड प्रिंट झाले का?
print-asked-help = प्रिंटरच्या ट्रेमध्ये पाहा.
print-yes = हो, मिळाले
print-yes-next = हो: पुढची व्यक्ती
print-no = नाही, झाले नाही
print-printed = तुमचे कार्ड प्रिंट झाले आहे
print-printed-line = ते सोबत घ्या, मग “संपवा आणि पुसा” दाबा.
print-again = पुन्हा प्रिंट करा
print-try-again = पुन्हा प्रयत्न करा
for-staff = कर्मचारी: { $words }
print-not-seen = कृपया काउंटरवर विचारा
print-not-seen-line = तुमचे कार्ड प्रिंटरमध्ये अडकले असेल. कोणीतरी पाहील. तुम्ही ते पुन्हा प्रिंट करू शकता.
print-failed-line = तुम्ही पुन्हा प्रयत्न करू शकता, कार्ड सेव्ह करू शकता, किंवा काउंटरवर विचारू शकता.
print-spent-line = आता आणखी काही प्रिंट होऊ शकत नाही. कर्मचारी तुम्हाला मदत करू शकतात.

## Waiting
waiting-aadhaar-otp = UIDAI ला कोड पाठवायला सांगत आहोत
waiting-enrol = UIDAI कडे तुमचा कोड तपासत आहोत
waiting-mobile-otp = तुमच्या मोबाइलवर कोड पाठवत आहोत
waiting-verify-mobile = तुमचा कोड तपासत आहोत
waiting-choose-address = तुमचा आभा पत्ता ठरवत आहोत
waiting-long = नेहमीपेक्षा जास्त वेळ लागत आहे. तुम्ही थांबू शकता, किंवा रद्द करू शकता.

## Nobody there
idle-question = तुम्ही अजून इथे आहात का?
idle-line = { $seconds ->
    [one] { $seconds } सेकंदात तुम्ही टाकलेले सगळे पुसले जाईल.
   *[other] { $seconds } सेकंदांत तुम्ही टाकलेले सगळे पुसले जाईल.
}
idle-stay = मी अजून इथेच आहे
idle-new = नाही, नवीन सुरू करा

## The end
stop-question = थांबवून पुसायचे का?
stop-line = तुम्ही टाकलेले पुसले जाईल. त्यानंतर ते कोणालाही दिसत नाही, आणि तुम्हाला पुन्हा सुरू करावे लागेल.
stop-no = नाही, पुढे जा
stop-yes = हो, थांबवा आणि पुसा
without-card-question = कार्ड न घेता?
without-card-line = तुमचे कार्ड अजून प्रिंट किंवा सेव्ह झालेले नाही. तुमचे आभा तुमचेच राहते, पण हे पान पुसले जाईल.
without-card-no = नाही, मागे जा
without-card-yes = हो, संपवा आणि पुसा
goodbye-card = तुमचे कार्ड घ्या. काउंटरवर जा.
goodbye-printing = प्रिंटरजवळ कार्डसाठी थांबा
goodbye-stick = तुमची स्टिक घ्या. काउंटरवर जा.
goodbye-saved = तुमचे कार्ड सेव्ह झाले. काउंटरवर जा.
goodbye-desk = या स्क्रीनवरचे सगळे पुसले आहे. पुढे काय ते काउंटरला माहीत आहे.
goodbye-cleared = सगळे पुसले आहे
goodbye-cleared-line = या स्क्रीनवर तुमचे काहीही उरले नाही. पुढे काय करायचे त्यात काउंटर मदत करू शकते.

## The time of one person
time-left-title = इथला तुमचा वेळ संपत आला आहे
time-left-line = { $minutes ->
    [one] साधारण { $minutes } मिनिट उरले आहे. कृपया चालू काम पूर्ण करा.
   *[other] साधारण { $minutes } मिनिटे उरली आहेत. कृपया चालू काम पूर्ण करा.
}
time-left-why = मग ही स्क्रीन सगळे पुसते, म्हणजे तुमचे काही इथे राहत नाही. तुम्ही लगेच पुन्हा सुरू करू शकता.
time-left-go-on = पुढे जा
time-up = इथला तुमचा वेळ संपला
time-up-line = तुम्ही टाकलेले सगळे पुसले आहे. तुम्ही पुन्हा सुरू करू शकता, किंवा काउंटरवर विचारू शकता.
time-up-made-line = इथले सगळे पुसले आहे. तुमचे आभा आहे: त्याचे कार्ड मिळवण्यासाठी पुन्हा सुरू करा, किंवा काउंटरवर विचारा.
time-up-perhaps-line = इथले सगळे पुसले आहे. तुमचे आभा बनले असेल: पुन्हा सुरू करा, मग आधी ते शोधले जाते, किंवा काउंटरवर विचारा.

## Full-screen notices
notice-no-phone = फोन लागतो
notice-no-phone-line = काही पाठवले नाही. आधारला जोडलेला फोन घेऊन परत या, किंवा काउंटरवर विचारा: आभाशिवायही तुम्हाला उपचार मिळतात. आधार केंद्र नवा फोन नंबर जोडून देऊ शकते.
notice-no-mobile = या आधारला कोणताही फोन जोडलेला नाही
notice-no-mobile-line = जोडलेल्या फोनशिवाय कोड पाठवता येत नाही. आधार केंद्र तो जोडून देऊ शकते. काउंटरवर विचारा: आभाशिवायही तुम्हाला उपचार मिळतात.
notice-locked = पुढच्या कोडआधी कृपया थांबा
notice-locked-line = कोड किंवा प्रयत्न खूप झाले. तुमच्या सुरक्षेसाठी सेवा { $time } पर्यंत (साधारण { $minutes } मिनिटे) थांबायला सांगते. मग तुम्ही पुन्हा सुरू करू शकता.
notice-deactivated = तुमचे आभा बंद आहे
notice-deactivated-line = ते अजूनही तुमचेच आहे. आधारला जोडलेल्या फोनवरच्या कोडने तुम्ही ते आत्ता पुन्हा चालू करू शकता.
notice-codes-spent = आत्ता आणखी कोड नाहीत
notice-codes-spent-line = या नंबरसाठी आजचे सगळे कोड संपले आहेत. उद्या परत या, किंवा काउंटरवर विचारा: आभाशिवायही तुम्हाला उपचार मिळतात.
notice-tries-spent = तीन कोड बरोबर नव्हते
notice-tries-spent-line = आत्ता इथे पुढे जाता येत नाही, म्हणजे कोणी कोडचा अंदाज लावू शकत नाही. काउंटरवर विचारा: आभाशिवायही तुम्हाला उपचार मिळतात.
notice-details = माहिती जुळत नाही
notice-details-line = तुम्ही दिलेली माहिती आधारमधल्या माहितीपेक्षा वेगळी आहे. पुन्हा सुरू करा, किंवा काउंटरवर विचारा.
notice-staff = कृपया कर्मचाऱ्यांना बोलवा
notice-staff-line = हे मशीन आत्ता ABDM पर्यंत पोचू शकत नाही. यात तुमची चूक नाही, आणि काही हरवले नाही. आभाशिवायही तुम्हाला उपचार मिळतात. कर्मचाऱ्यांना कारण “मदत” मध्ये दिसेल.
notice-back = प्रश्नाकडे परत

## For staff
staff-not-authorised = ABDM ने client id, secret किंवा एक परवानगी नाकारली: सेटिंगमध्ये [abdm] तपासा.
staff-api-not-allowed = या client id ला ABDM च्या एका API ची परवानगी नाही (900908): ABDM ला ती चालू करायला सांगा.
staff-network-refused = या नेटवर्क किंवा देशातून ABDM पर्यंत पोचता येत नाही: इंटरनेट कनेक्शन, VPN आणि proxy तपासा.
staff-encryption-unknown = ABDM या आवृत्तीला माहीत नसलेले encryption मागते: मशीन अपडेट करा.
staff-certificate-date = ABDM च्या सर्व्हरच्या सर्टिफिकेटची मुदत संपली आहे किंवा अजून सुरू झालेली नाही: आधी या मशीनची तारीख तपासा.
staff-certificate-name = सर्व्हरचे सर्टिफिकेट दुसऱ्या नावाचे आहे: [abdm] मधले पत्ते, नेटवर्क आणि proxy तपासा.
staff-certificate-issuer = सर्व्हरचे सर्टिफिकेट देणाऱ्यावर हे मशीन विश्वास ठेवत नाही: नेटवर्क आणि proxy तपासा. दवाखान्याचा proxy TLS उघडत असेल, तर [abdm] मध्ये roots लागतात.
staff-certificate = सर्व्हरचे सर्टिफिकेट नाकारले: log पाहा, आणि नेटवर्क आणि proxy तपासा.
staff-handshake = सर्व्हर नीट TLS बोलत नाही, किंवा मध्ये काहीतरी ते तोडते: नेटवर्क आणि proxy तपासा.
staff-redirected = सर्व्हर call दुसऱ्या पत्त्यावर पाठवतो, आणि मशीन तिथे जात नाही: [abdm] मधले पत्ते आणि proxy तपासा, आणि हे नेटवर्क sign-in मागते का ते पाहा.
staff-foreign-host = एक call सेटिंगमध्ये परवानगी नसलेल्या host कडे जाणार होता: [abdm] मधले पत्ते आणि hosts तपासा.
staff-unexpected-key = सेवेची key ही key_sha256 मधल्यांपैकी नाही: तिने काही encrypt होत नाही. सेटिंग बदलण्याआधी key बदलली आहे का ते ABDM ला विचारा.
staff-clock = या मशीनचे घड्याळ चुकले आहे: तारीख आणि वेळ लावा.
staff-creation-limit = हा client id sandbox मध्ये आणखी खाती बनवू शकत नाही.

## Help
help-title = मदत
help-language = तुम्हाला सर्वात चांगली वाचता येते ती भाषा दाबा. ती कधीही बदलता येते.
help-home = सुरू करण्यासाठी मोठे बटण दाबा. कर्मचारीही तुमच्यासाठी दाबू शकतात.
help-consent = प्रत्येक पान वाचा, किंवा कोणालातरी वाचून दाखवायला सांगा. “मला मान्य आहे” किंवा “मला मान्य नाही” दाबा: पुढचे पान आपोआप येते. कोड पाठवेपर्यंत तुम्ही मागे जाऊन उत्तर बदलू शकता.
help-consent-list = प्रत्येक ओळ त्या व्यक्तीला वाचून दाखवा; पूर्ण मजकुरासाठी ओळ दाबा. त्यांना मनापासून जे मान्य आहे, तिथे “हो” करा. “मला मान्य आहे” म्हणजे त्याला आणि जे गरजेचे आहे त्याला हो. कोड पाठवेपर्यंत तुम्ही मागे जाऊन ते बदलू शकता.
help-aadhaar = आधार नंबर तुमच्या आधार कार्डच्या पुढच्या बाजूला आहे: चार-चार अंकांचे तीन गट. टाकताना तो लपलेला असतो, आणि तो ठेवला जात नाही.
help-mobile = तुमच्या आरोग्य खात्याचे मेसेज जिथे हवे तो नंबर द्या. तो घरच्यांचा फोनही असू शकतो.
help-code-destination = आधार बनवताना किंवा बदलताना दिलेल्या फोनवर कोडचा मेसेज येतो. तो फोन दुसऱ्या कोणाकडे असेल, तर पुढे जाण्याआधी त्यांना फोन करा.
help-otp = मेसेज यायला एक मिनिट लागू शकते. कोडमध्ये 6 अंक असतात. तुम्हाला फोन करणाऱ्या कोणालाही तो कधीच सांगू नका.
help-address = पत्ता म्हणजे तुमचा आभा नंबर लिहिण्याची दुसरी रीत. लक्षात राहील असा निवडा.
help-created = नंबर लिहून घ्या किंवा कार्डकडे पुढे जा.
help-card = कार्डवरची चौकोनी नक्षी दवाखान्याचा स्कॅनर वाचतो. काम झाले की “संपवा आणि पुसा” दाबा: मग या स्क्रीनवर तुमचे काहीही राहत नाही.
help-notice = इथे लिहिलेले वाचा. कर्मचारी मदत करू शकतात.
help-keys = कीबोर्ड: Tab ने पुढे जा, Enter ने निवडा, Esc ने मागे जा, F1 ने ही मदत उघडा.

## Practice phone
phone-title = सरावाचा फोन
phone-empty = कोडचे मेसेज इथे दिसतात.
phone-practise = कोडचे मेसेज इथे दिसतात. सरावासाठी आधार { $aadhaar } आणि मोबाइल { $mobile } टाका.
phone-code = कोड { $code } आहे.
phone-to = { $number } ला
