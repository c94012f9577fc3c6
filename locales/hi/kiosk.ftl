### Words of the screens. Short, kind, active; the person is "you". Never blame, never a code.

## Everywhere
continue = आगे बढ़ें
back = पीछे
cancel = रद्द करें
close = बंद करें
finish-and-clear = समाप्त करके साफ़ करें
next-person = अगला व्यक्ति
finish = समाप्त
help = मदद
languages = भाषा
text-size = अक्षर का आकार
contrast = रंग
display-sample = अआ
languages-title = कौन सी भाषा?
text-normal = सामान्य
text-large = बड़े
text-largest = सबसे बड़े
colours-light = हल्का
colours-dark = गहरा
colours-contrast = साफ़
practice-badge = अभ्यास
sandbox-badge = केवल जाँच
practice-explained = अभ्यास: यहाँ कुछ भी असली नहीं है, और ABDM को कुछ नहीं भेजा जाता।
clinic-default = स्वास्थ्य खाता काउंटर

## The five steps
step-consent = सहमति
step-aadhaar = आधार
step-code = कोड
step-address = आभा पता
step-card = कार्ड
step-phone = फ़ोन
step-number = नंबर
# Where there is no room for all steps: which one this is, of how many, and its name.
step-of = { $of } में से { $at }: { $name }

## Choice of a language
language-question = अपनी भाषा चुनें

## While nobody can begin
service-closed = अभी शुरू नहीं हो सकता
service-closed-because = अभी शुरू नहीं हो सकता। { $why }
service-silent-since = स्वास्थ्य खाता सेवा (ABDM) { $time } बजे से जवाब नहीं दे रही। कृपया काउंटर पर पूछें।
service-silent = स्वास्थ्य खाता सेवा (ABDM) जवाब नहीं दे रही। कृपया काउंटर पर पूछें।
service-needs-staff = पहले कर्मचारी को यह मशीन देखनी होगी। कृपया काउंटर पर पूछें।
service-staff-offline = ABDM से कनेक्शन नहीं है: इस मशीन का नेटवर्क तार या Wi-Fi, राउटर और (लगा हो तो) प्रॉक्सी जाँचें।
service-staff-no-answer = ABDM तक पहुँच है, पर जवाब समय पर नहीं आता: देखें कि नेटवर्क धीमा तो नहीं। नहीं तो रुकें; अपने आप फिर कोशिश होती है।
service-staff-not-working = जवाब ABDM जैसा नहीं है: या तो ABDM बंद है, या उसकी जगह यह नेटवर्क जवाब देता है (साइन-इन पेज, प्रॉक्सी)। अपने आप फिर कोशिश होती है।
service-staff-slow-down = ABDM पर अभी बहुत काम है और वह रुकने को कहता है। अपने आप फिर कोशिश होती है।
service-staff-clock-off = { $minutes ->
    [one] इस मशीन की घड़ी { $minutes } मिनट ग़लत है: तारीख़ और समय ठीक करें, और उन्हें NTP से ठीक रहने दें।
   *[other] इस मशीन की घड़ी { $minutes } मिनट ग़लत है: तारीख़ और समय ठीक करें, और उन्हें NTP से ठीक रहने दें।
}

## For staff: the record, and a start after the program was cut off
record-staff-newer = रिकॉर्ड इस प्रोग्राम के नए संस्करण ने लिखा है: वही संस्करण चलाएँ।
record-staff-broken = रिकॉर्ड टूटा हुआ है: जाँच के लिए उसकी फ़ाइलें सँभालकर रखें, उन्हें यहाँ से हटाएँ और फिर से चलाएँ।
record-staff-read-only = रिकॉर्ड में लिखा नहीं जा सकता: इस प्रोग्राम के यूज़र को फ़ाइल और उसके फ़ोल्डर में लिखने दें।
record-staff-exposed = रिकॉर्ड दूसरे भी पढ़ सकते हैं: फ़ाइल और उसका फ़ोल्डर सिर्फ़ इस प्रोग्राम के यूज़र को दें।
record-staff-no-room = रिकॉर्ड के लिए जगह नहीं है: उसकी डिस्क पर जगह बनाएँ। फिर यह अपने आप चलेगा।
record-staff-in-use = रिकॉर्ड किसी और प्रोग्राम के पास है: उसे बंद करें। फिर यह अपने आप चलेगा।
record-staff-disk = रिकॉर्ड की डिस्क ठीक से काम नहीं कर रही: उसे देखें।
cut-off-staff = यह मशीन थोड़ी देर के लिए रुक गई थी, अब फिर चल रही है।
cut-off-staff-enrolment = यह { $time } बजे रुक गई, जब एक आभा खाता बन रहा था। यहाँ पता नहीं कि वह बना या नहीं: वह व्यक्ति कोड से देख ले।
cut-off-staff-change = यह { $time } बजे रुक गई, जब एक आभा खाता बदला जा रहा था। यहाँ पता नहीं कि वह बदला या नहीं: वह व्यक्ति कोड से देख ले।

## Home
home-create = नया आभा (ABHA) खाता बनाएँ
home-create-line = आधार नंबर और उससे जुड़े फ़ोन से।

## Consent
consent-read-on = और पढ़ें
consent-help = { $pages } में से { $page }
consent-needed-mark = आगे बढ़ने के लिए ज़रूरी
consent-free-mark = आपकी मर्ज़ी
consent-show-english = मान्य अंग्रेज़ी पाठ देखें
consent-show-translation = हिन्दी अनुवाद देखें
consent-unofficial = यह हमारा अपना अनुवाद है। कानूनी रूप से अंग्रेज़ी पाठ ही मान्य है।
consent-needed = इसके बिना आधार से आभा खाता नहीं बन सकता। इलाज आपको फिर भी मिलेगा, और काउंटर पर दूसरे तरीके पूछ सकते हैं। इसे फिर से पढ़ें, या “अभी नहीं” दबाएँ।
consent-declined = सहमत होना ज़रूरी नहीं है
consent-again = फिर से पढ़ें
consent-agree = मैं सहमत हूँ
consent-decline = मैं सहमत नहीं हूँ
consent-said-yes = आपने हाँ कहा है
consent-said-no = आपने ना कहा है
consent-list-question = पढ़कर सुनाएँ: क्या वे सहमत हैं?
consent-list-help = “मैं सहमत हूँ” का मतलब है, जो ज़रूरी है और जहाँ हाँ चुना है, उस पर हाँ। बाकी सब पर ना दर्ज होगा।
consent-list-needed = ज़रूरी
consent-list-declined = जिस पर “ज़रूरी” लिखा है, उसके बिना आधार से आभा खाता नहीं बन सकता। इलाज आपको फिर भी मिलेगा, और काउंटर पर दूसरे तरीके पूछ सकते हैं। इसे फिर से पढ़ें, या “अभी नहीं” दबाएँ।
consent-switch-on = हाँ
consent-switch-off = ना
consent-close = सूची पर वापस
consent-plain-1 = हम UIDAI से आपका नाम, जन्मतिथि, फ़ोटो और पता लेंगे
consent-plain-3 = आपके पुराने सरकारी स्वास्थ्य रिकॉर्ड और इस बार के रिकॉर्ड आपके आभा से जोड़े जाएँगे
consent-plain-4 = इस बार आपका इलाज करने वाले आपके सभी स्वास्थ्य रिकॉर्ड देख सकेंगे
consent-plain-5 = आपके सरकारी स्वास्थ्य रिकॉर्ड, बिना नाम के, जन स्वास्थ्य के काम आ सकेंगे
consent-plain-6 = { $operator } ने आपको यह सब समझा दिया है
consent-plain-7 = आपने समझ लिया है कि आप किस बात पर सहमत हुए हैं

## Aadhaar
aadhaar-question = अपना आधार नंबर डालें
aadhaar-help = आपके आधार कार्ड पर छपे 12 अंक। ये हमारे पास नहीं रहते।
vid-question = अपनी वर्चुअल आईडी डालें
vid-help = UIDAI ने आधार नंबर की जगह जो 16 अंक आपको दिए हैं। ये हमारे पास नहीं रहते।
number-show = दिखाएँ
number-hide = छिपाएँ
number-clear = मिटाएँ
aadhaar-use-vid = मेरे पास वर्चुअल आईडी है
aadhaar-use-aadhaar = मेरे पास आधार नंबर है
aadhaar-not-valid = आधार नंबर सही नहीं है
aadhaar-not-valid-length = आधार नंबर में 12 अंक होते हैं। कार्ड देखकर बाकी अंक डालें।
vid-not-valid = यह वर्चुअल आईडी सही नहीं है
vid-not-valid-length = वर्चुअल आईडी में 16 अंक होते हैं। बाकी अंक डालें।
vid-not-valid-digit = लगता है एक अंक अलग है। UIDAI से मिले नंबर से मिलाएँ।
aadhaar-not-valid-digit = कोई एक अंक अलग लगता है। “दिखाएँ” दबाकर नंबर को अपने कार्ड से मिलाएँ, फिर उस अंक को छूकर बदलें।
only-digits = कृपया सिर्फ़ अंक डालें
only-digits-line = 0 से 9 वाले बटन दबाएँ।
digits-too-many = { $extra ->
    [one] { $extra } अंक ज़्यादा है
   *[other] { $extra } अंक ज़्यादा हैं
}
digits-too-many-line = इस नंबर में { $length } अंक होते हैं। ज़्यादा अंक मिटा दें, या नंबर फिर से डालें।

## Mobile
mobile-question = अपना मोबाइल नंबर डालें
mobile-help = इसी पर आपके आभा खाते के मैसेज आएँगे: 10 अंक। आधार से जुड़ा मोबाइल सबसे आसान है: उसमें दूसरा कोड नहीं लगता।
mobile-not-valid = मोबाइल नंबर एक बार फिर देखें
mobile-not-valid-length = मोबाइल नंबर में 10 अंक होते हैं।
mobile-not-valid-digit = मोबाइल नंबर 6, 7, 8 या 9 से शुरू होता है।

## Where the code goes
destination-question = क्या आधार से जुड़ा फ़ोन आपके पास है?
destination-help = UIDAI आपके आधार से जुड़े फ़ोन पर कोड भेजेगा। वह फ़ोन अभी आपके हाथ में होना चाहिए।
destination-again = कोड पहले ही भेजा जा चुका है। नए कोड की ज़रूरत नहीं है।
destination-yes = हाँ, कोड भेजें
destination-yes-again = हाँ, आगे बढ़ें
destination-no = नहीं, मेरे पास नहीं है

## Codes
otp-question = फ़ोन पर आया कोड डालें
otp-help-aadhaar = UIDAI ने आपके आधार से जुड़े फ़ोन पर 6 अंक भेजे हैं। उस नंबर के अंत में { $phone } है।
otp-help-aadhaar-unnamed = UIDAI ने आपके आधार से जुड़े फ़ोन पर 6 अंक भेजे हैं।
otp-help-mobile = हमने आपके मोबाइल पर 6 अंक भेजे हैं। उस नंबर के अंत में { $phone } है।
otp-mobile-first = आपके मोबाइल पर, जिसके अंत में { $phone } है, एक कोड भेजना होगा।
otp-verify = कोड जाँचें
otp-send = कोड भेजें
otp-resend = नया कोड भेजें
otp-resend-wait = { $seconds ->
    [one] नया कोड { $seconds } सेकंड बाद
   *[other] नया कोड { $seconds } सेकंड बाद
}
otp-resend-open = { $resends ->
    [one] मैसेज नहीं आया? नया कोड { $resends } बार और मँगाया जा सकता है।
   *[other] मैसेज नहीं आया? नया कोड { $resends } बार और मँगाया जा सकता है।
}
otp-resend-spent = अब और कोड नहीं भेजे जा सकते।
otp-tries = { $tries ->
    [one] आपके पास { $tries } मौका बचा है।
   *[other] आपके पास { $tries } मौके बचे हैं।
}
otp-incomplete = कोड में 6 अंक होते हैं
otp-incomplete-line = मैसेज में आए सभी 6 अंक डालें।
otp-repeated = आपने वही कोड फिर से डाला है
otp-repeated-line = यह कोड अभी सही नहीं था, इसलिए हमने उसे दोबारा नहीं भेजा। अपने फ़ोन पर मैसेज एक बार फिर देखें।
otp-wrong = यह कोड सही नहीं था
otp-wrong-line = { $tries ->
    [one] अपने फ़ोन पर मैसेज देखें और 6 अंक फिर से डालें। { $tries } मौका बचा है।
   *[other] अपने फ़ोन पर मैसेज देखें और 6 अंक फिर से डालें। { $tries } मौके बचे हैं।
}
otp-tries-spent = तीन बार कोड सही नहीं था
otp-tries-spent-line = इसके लिए अभी और कोड नहीं आएँगे। पीछे जाएँ, या काउंटर पर पूछें।
otp-expired = यह कोड पुराना हो गया है
otp-expired-line = नया कोड मँगाएँ, फिर सबसे नए मैसेज के अंक डालें।
otp-other-mobile = दूसरा नंबर दें
otp-skip-mobile = बिना मोबाइल नंबर आगे बढ़ें

## ABHA address
address-question = अपना आभा पता चुनें
address-help = आपके स्वास्थ्य खाते का छोटा नाम, जो याद रहे। जो पसंद हो उसे छुएँ, फिर चुन लें।
address-own = मुझे अपना पता खुद लिखना है
address-keep-number = मेरा आभा नंबर ही पता रखें
address-loading = खाली पते ढूँढे जा रहे हैं
address-none = अभी सुझाव नहीं मिल रहे। चाहें तो अपना पता खुद लिखें।
address-own-question = अपना आभा पता खुद लिखें
address-own-help = जैसे, अंग्रेज़ी अक्षरों में आपका नाम और जन्म का साल।
address-see-suggestions = सुझाव देखें
address-take = यह पता लें
address-rule-length = 8 से 18 अक्षर
address-rule-characters = अंग्रेज़ी अक्षर और अंक, कम से कम 1 अक्षर
address-rule-separators = ज़्यादा से ज़्यादा 1 डॉट (.) और 1 अंडरस्कोर (_)
address-rule-edges = शुरू और अंत में अक्षर या अंक
address-taken = यह पता किसी और के पास है
address-taken-line = कोई सुझाव चुनें, या अपना पता थोड़ा बदलें।
address-breaks-rule = पता अभी तैयार नहीं है
address-breaks-rule-line = साथ में लिखे नियम देखें।

## Number and address
created-question = आपका आभा (ABHA) खाता तैयार है
created-existing-question = आपका आभा (ABHA) खाता पहले से है
created-help = पूरे भारत में स्वास्थ्य सेवाओं के लिए यह आपका नंबर है।
created-existing-help = नया कुछ नहीं बनाया गया। यह आपका नंबर है।
abha-number = आभा नंबर
abha-address = आभा पता
created-show-card = मेरा कार्ड दिखाएँ
created-show = मेरा आभा दिखाएँ

## Card
card-question = आपका आभा (ABHA) कार्ड
card-official-question = आपका आभा (ABHA) कार्ड, ABDM का बनाया हुआ
card-help = इसे काउंटर को दें, फिर “समाप्त करके साफ़ करें” दबाएँ।
card-help-print = इसे प्रिंट करके अपने साथ ले जाएँ।
card-help-taken = हो जाए तो “समाप्त करके साफ़ करें” दबाएँ।
card-ours = दो भाषाओं वाला कार्ड
card-official = ABDM का बनाया कार्ड
card-more = मेरा खाता
card-coming = आपका कार्ड बन रहा है
card-official-coming = ABDM से कार्ड आ रहा है
card-unavailable = कार्ड अभी नहीं दिखाया जा सकता। आपका आभा नंबर और पता इसके बिना भी काम करेंगे।
card-official-unavailable = ABDM से कार्ड अभी नहीं मिल रहा। दो भाषाओं वाला कार्ड भी उतना ही अच्छा है।
card-save = मेरा कार्ड काउंटर को दें
card-save-stick = USB स्टिक पर सेव करें
card-print = मेरा कार्ड प्रिंट करें
card-saved = आपका कार्ड काउंटर के पास है
card-saved-already = आपका कार्ड काउंटर के पास पहले से है
card-saved-line = वहाँ नंबर { $number } माँगें।
card-saved-line-unnumbered = वहाँ अपना कार्ड माँगें।
card-saved-stick = आपका कार्ड आपकी स्टिक पर है
card-saved-stick-already = आपका कार्ड स्टिक पर पहले से है
card-saved-stick-line = अब आप स्टिक निकाल सकते हैं।
card-not-saved = कार्ड सेव नहीं हो पाया
card-not-saved-line = किसी कर्मचारी को बताएँ। आपका आभा खाता फिर भी ठीक है।
card-not-saved-stick = यह स्टिक यहाँ काम नहीं कर रही। दूसरी स्टिक लगाकर फिर से कोशिश करें।
card-not-saved-room = इस स्टिक में जगह नहीं है। दूसरी स्टिक लगाकर फिर से कोशिश करें।
card-not-saved-protected = इस स्टिक पर कुछ लिखा नहीं जा सकता। दूसरी स्टिक लगाकर फिर से कोशिश करें।
card-not-saved-gone = स्टिक निकाल ली गई थी। उसे फिर से लगाएँ और एक बार फिर कोशिश करें।
# For staff: what is wrong with the folder for cards.
card-staff-room = कार्ड वाले फ़ोल्डर की डिस्क भर गई है
card-staff-protected = कार्ड वाले फ़ोल्डर में लिखने की अनुमति नहीं है
card-staff-gone = कार्ड वाला फ़ोल्डर मौजूद नहीं है
card-staff-other = फ़ाइलें नहीं लिखी जा सकीं; कारण लॉग में है
card-staff-not-made = कार्ड नहीं बन सका; कारण लॉग में है

## Printing
print-running = कृपया थोड़ा रुकें
print-stop = प्रिंट रोकें
print-stopping = प्रिंटर को रुकने के लिए कहा जा रहा है
print-asked = क्या आपका कार्ड प्रिंट हो गया?
print-asked-help = प्रिंटर की ट्रे में देखें।
print-yes = हाँ, मिल गया
print-yes-next = हाँ: अगला व्यक्ति
print-no = नहीं, नहीं मिला
print-printed = आपका कार्ड प्रिंट हो गया
print-printed-line = कार्ड अपने साथ ले जाएँ, फिर “समाप्त करके साफ़ करें” दबाएँ।
print-again = फिर से प्रिंट करें
print-try-again = फिर से कोशिश करें
for-staff = कर्मचारी के लिए: { $words }
print-not-seen = कृपया काउंटर पर पूछें
print-not-seen-line = हो सकता है कार्ड प्रिंटर में अटक गया हो। कोई देख लेगा। चाहें तो फिर से प्रिंट करें।
print-failed-line = आप फिर से कोशिश करें, कार्ड सेव करें, या काउंटर पर पूछें।
print-spent-line = अभी और प्रिंट नहीं निकाले जा सकते। कर्मचारी आपकी मदद करेंगे।

## Waiting
waiting-aadhaar-otp = UIDAI से कोड भेजने को कहा जा रहा है
waiting-enrol = UIDAI से आपका कोड जाँचा जा रहा है
waiting-mobile-otp = आपके मोबाइल पर कोड भेजा जा रहा है
waiting-verify-mobile = आपका कोड जाँचा जा रहा है
waiting-choose-address = आपका आभा पता तय किया जा रहा है
waiting-long = इस बार ज़्यादा समय लग रहा है। चाहें तो इंतज़ार करें, या यहीं रोक दें।

## Nobody there
idle-question = क्या आप अभी यहीं हैं?
idle-line = { $seconds ->
    [one] { $seconds } सेकंड में आपका डाला हुआ सब कुछ मिट जाएगा।
   *[other] { $seconds } सेकंड में आपका डाला हुआ सब कुछ मिट जाएगा।
}
idle-stay = हाँ, मैं यहीं हूँ
idle-new = नहीं, नया शुरू करें

## The end
stop-question = रोककर सब साफ़ कर दें?
stop-line = आपने जो भरा है वह मिट जाएगा। उसके बाद उसे कोई नहीं देख सकेगा, और आपको फिर से शुरू करना होगा।
stop-no = नहीं, जारी रखें
stop-yes = हाँ, रोककर साफ़ करें
without-card-question = कार्ड लिए बिना?
without-card-line = आपका कार्ड अभी न छपा है, न सहेजा गया है। आपका आभा आपका ही रहेगा, पर यह पेज मिट जाएगा।
without-card-no = नहीं, वापस जाएँ
without-card-yes = हाँ, समाप्त करें
goodbye-card = अपना कार्ड लें और काउंटर पर जाएँ
goodbye-printing = प्रिंटर के पास अपने कार्ड का इंतज़ार करें
goodbye-stick = अपनी स्टिक लें और काउंटर पर जाएँ
goodbye-saved = आपका कार्ड सहेज लिया गया है। काउंटर पर जाएँ।
goodbye-desk = स्क्रीन से सब कुछ मिटा दिया गया है। आगे क्या करना है, काउंटर पर बताया जाएगा।
goodbye-cleared = सब कुछ मिटा दिया गया है
goodbye-cleared-line = स्क्रीन पर आपका कुछ भी नहीं बचा है। आगे के लिए काउंटर पर मदद मिल सकती है।

## The time of one person
time-left-title = यहाँ आपका समय पूरा होने वाला है
time-left-line = { $minutes ->
    [one] लगभग { $minutes } मिनट बचा है। जो कर रहे हैं, उसे पूरा कर लें।
   *[other] लगभग { $minutes } मिनट बचे हैं। जो कर रहे हैं, उसे पूरा कर लें।
}
time-left-why = फिर यह स्क्रीन सब कुछ मिटा देगी, ताकि आपकी कोई बात यहाँ न रहे। आप तुरंत फिर से शुरू कर सकते हैं।
time-left-go-on = आगे बढ़ें
time-up = यहाँ आपका समय पूरा हो गया
time-up-line = आपका डाला हुआ सब कुछ मिट गया है। आप फिर से शुरू कर सकते हैं, या काउंटर पर पूछें।
time-up-made-line = यहाँ सब कुछ मिट गया है। आपका आभा बना हुआ है: उसका कार्ड पाने के लिए फिर से शुरू करें, या काउंटर पर पूछें।
time-up-perhaps-line = यहाँ सब कुछ मिट गया है। हो सकता है आपका आभा बन गया हो: फिर से शुरू करें, तो पहले उसे ढूँढा जाएगा, या काउंटर पर पूछें।

## Full-screen notices
notice-no-phone = आधार से जुड़ा फ़ोन चाहिए
notice-no-phone-line = कुछ भी भेजा नहीं गया। आधार से जुड़ा फ़ोन लेकर फिर आएँ, या काउंटर पर पूछें: आभा खाते के बिना भी आपका इलाज होगा। आधार केंद्र में नया फ़ोन जुड़वाया जा सकता है।
notice-no-mobile = इस आधार से कोई फ़ोन नहीं जुड़ा है
notice-no-mobile-line = जुड़े हुए फ़ोन के बिना कोड नहीं भेजा जा सकता। आधार केंद्र में फ़ोन जुड़वाया जा सकता है। काउंटर पर पूछें: आभा खाते के बिना भी आपका इलाज होगा।
notice-locked = अगले कोड से पहले थोड़ा रुकें
notice-locked-line = बहुत बार कोड भेजे या डाले गए हैं। आपकी सुरक्षा के लिए { $time } तक ({ $minutes } मिनट) रुकना होगा। उसके बाद फिर से शुरू करें।
notice-deactivated = आपका आभा खाता बंद है
notice-deactivated-line = वह अब भी आपका है। आधार से जुड़े फ़ोन पर आए कोड से उसे अभी फिर चालू कर सकते हैं।
notice-codes-spent = अभी और कोड नहीं मिल सकते
notice-codes-spent-line = इस नंबर के लिए आज के सभी कोड पूरे हो गए हैं। कल फिर आएँ, या काउंटर पर पूछें: आभा के बिना भी आपका इलाज होगा।
notice-tries-spent = तीन बार कोड सही नहीं था
notice-tries-spent-line = अभी यहाँ आगे नहीं बढ़ सकते, ताकि कोई कोड का अंदाज़ा न लगा सके। काउंटर पर पूछें: आभा के बिना भी आपका इलाज होगा।
notice-details = जानकारी मेल नहीं खाती
notice-details-line = यहाँ दी गई जानकारी आधार में लिखी जानकारी से अलग है। फिर से शुरू करें, या काउंटर पर पूछें।
notice-staff = कृपया किसी कर्मचारी को बुलाएँ
notice-staff-line = यह मशीन अभी ABDM से बात नहीं कर पा रही। इसमें आपकी कोई गलती नहीं है और कुछ खोया नहीं है। इलाज आभा के बिना भी मिलता है। कर्मचारी कारण “मदद” में देखें।
notice-back = सवाल पर वापस जाएँ

## For staff
staff-not-authorised = ABDM ने client id, secret या अनुमति नहीं मानी: सेटिंग में [abdm] जाँचें।
staff-api-not-allowed = इस client id को ABDM की एक API की अनुमति नहीं है (900908): ABDM से चालू करवाएँ।
staff-network-refused = इस नेटवर्क या देश से ABDM तक पहुँचा नहीं जा सकता: इंटरनेट, VPN और proxy जाँचें।
staff-encryption-unknown = ABDM ऐसा encryption माँगता है जो यह संस्करण नहीं जानता: मशीन को अपडेट करें।
staff-certificate-date = ABDM के सर्वर का certificate पुराना हो गया है या अभी मान्य नहीं है: पहले इस मशीन की तारीख जाँचें।
staff-certificate-name = सर्वर का certificate किसी और नाम का है: [abdm] के पते, नेटवर्क और proxy जाँचें।
staff-certificate-issuer = सर्वर का certificate जिसने दिया, उस पर यह मशीन भरोसा नहीं करती: नेटवर्क और proxy जाँचें। क्लिनिक का proxy अगर TLS खोलता है, तो [abdm] में roots चाहिए।
staff-certificate = सर्वर का certificate नहीं माना गया: log देखें, और नेटवर्क और proxy जाँचें।
staff-handshake = सर्वर ठीक से TLS नहीं बोलता, या बीच में कुछ उसे काट देता है: नेटवर्क और proxy जाँचें।
staff-redirected = सर्वर calls को दूसरे पते पर भेज रहा है, मशीन वहाँ नहीं जाती: [abdm] के पते और proxy जाँचें, और देखें कि नेटवर्क sign-in तो नहीं माँगता।
staff-foreign-host = एक call ऐसे host पर जाने वाली थी जिसकी अनुमति सेटिंग में नहीं है: [abdm] के पते और hosts जाँचें।
staff-unexpected-key = सेवा की key उनमें से नहीं है जो key_sha256 में लिखी हैं: इससे कुछ encrypt नहीं होता। सेटिंग बदलने से पहले ABDM से पूछें कि key बदली है या नहीं।
staff-clock = इस मशीन की घड़ी का समय गलत है: तारीख और समय ठीक करें।
staff-creation-limit = यह client id सैंडबॉक्स में और खाते नहीं बना सकता।

## Help
help-title = मदद
help-language = जो भाषा पढ़ने में सबसे आसान लगे, उसे दबाएँ। इसे कभी भी बदला जा सकता है।
help-home = शुरू करने के लिए बड़ा बटन दबाएँ। चाहें तो किसी कर्मचारी से बटन दबवा लें।
help-consent = हर पेज पढ़ें, या किसी से पढ़वा लें। फिर “मैं सहमत हूँ” या “मैं सहमत नहीं हूँ” दबाएँ: अगला पेज अपने आप आएगा। कोड भेजे जाने तक आप पीछे जाकर अपना जवाब बदल सकते हैं।
help-consent-list = हर पंक्ति व्यक्ति को पढ़कर सुनाएँ; पूरा पाठ देखने के लिए पंक्ति दबाएँ। व्यक्ति अपनी मर्ज़ी से जिस पर सहमत हों, वहाँ “हाँ” चुनें। “मैं सहमत हूँ” उस पर और जो ज़रूरी है, उस पर हाँ कहता है। कोड भेजे जाने तक आप पीछे जाकर इसे बदल सकते हैं।
help-aadhaar = आधार नंबर आपके आधार कार्ड पर सामने की ओर है: 4-4 अंकों के 3 हिस्से। डालते समय यह छिपा रहता है, और हमारे पास नहीं रहता।
help-mobile = वह नंबर दें जिस पर आपको स्वास्थ्य खाते के मैसेज चाहिए। यह परिवार का फ़ोन भी हो सकता है।
help-code-destination = कोड का मैसेज उस फ़ोन पर आता है जिसका नंबर आधार बनवाते या बदलवाते समय दिया गया था। वह फ़ोन किसी और के पास हो, तो आगे बढ़ने से पहले उन्हें फ़ोन करें।
help-otp = मैसेज आने में एक मिनट लग सकता है। कोड में 6 अंक होते हैं। कोई फ़ोन करके पूछे, तो कोड कभी न बताएँ।
help-address = आभा पता आपके आभा नंबर को लिखने का दूसरा तरीका है। ऐसा पता चुनें जो आपको याद रहे।
help-created = नंबर लिख लें, या आगे कार्ड पर जाएँ।
help-card = कार्ड पर बने चौकोर निशान को क्लिनिक का स्कैनर पढ़ता है। काम हो जाए तो “समाप्त करके साफ़ करें” दबाएँ: फिर इस स्क्रीन पर आपका कुछ नहीं रहेगा।
help-notice = यहाँ लिखी बात पढ़ें। मदद के लिए किसी कर्मचारी से कहें।
help-keys = कीबोर्ड: Tab से आगे जाएँ, Enter से चुनें, Esc से पीछे जाएँ, F1 से यह मदद खोलें।

## Practice phone
phone-title = अभ्यास वाला फ़ोन
phone-empty = कोड वाले मैसेज यहाँ दिखते हैं।
phone-practise = कोड वाले मैसेज यहाँ आएँगे। अभ्यास के लिए आधार { $aadhaar } और मोबाइल { $mobile } डालें।
phone-code = कोड है { $code }।
phone-to = { $number } के लिए
