### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = कर्मचारियों के लिए
staff-pin-question = कर्मचारी का पिन लिखें
staff-pin-help = 6 से 12 अंक। वे दिखाए नहीं जाते।
staff-pin-open = खोलें
staff-pin-checking = पिन देखा जा रहा है।
staff-pin-wrong = यह पिन सही नहीं है
staff-pin-tries = { $tries ->
    [one] रुकने से पहले { $tries } कोशिश बची है।
   *[other] रुकने से पहले { $tries } कोशिशें बची हैं।
}
# Minutes and seconds, as 0:30.
staff-pin-wait = बहुत बार कोशिश हुई। कृपया { $time } रुकें (मिनट और सेकंड)।
staff-pin-none = कोई पिन नहीं रखा गया है
staff-pin-none-line = ये पन्ने पिन से खुलते हैं। जो इस मशीन को सँभालते हैं, वे “abha-kiosk setup” कमांड से पिन रखें और फिर कियोस्क दोबारा शुरू करें।
staff-back = कियोस्क पर वापस
staff-help = जो ठीक नहीं है वह सबसे ऊपर है, और साथ में लिखा है कि क्या करें। “आज” में लोग बिना नाम के गिने जाते हैं। “काम” में जाँच कार्ड है, और कियोस्क को बंद करना। ये पन्ने एक मिनट बाद अपने आप बंद होते हैं।
staff-end-question = इस व्यक्ति का काम समाप्त करें?
staff-end-line = इस व्यक्ति ने जो भरा है वह सब मिट जाएगा, और उन्हें फिर से शुरू करना होगा। पहले उनसे पूछें।
staff-end-wait = इस व्यक्ति का कुछ काम चल रहा है। कृपया उसके पूरा होने तक रुकें।
staff-end-yes = हाँ, समाप्त करें

## How everything stands
staff-tab-state = हाल
staff-tab-today = आज
staff-tab-actions = काम
staff-state = सब कैसा चल रहा है
staff-part = { $part }: { $state }
staff-ok = ठीक
staff-look = कृपया देखें
staff-broken = नहीं चल रहा
staff-part-network = नेटवर्क
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = घड़ी
staff-part-printer = प्रिंटर
staff-part-save = कार्डों की जगह
staff-part-state = अपनी फ़ाइलों की जगह
staff-part-record = रिकॉर्ड
staff-part-version = संस्करण
staff-not-looked = अभी तक देखा नहीं गया। कृपया थोड़ा रुकें।
staff-network-ok = नेटवर्क चल रहा है।
staff-network-practice = अभ्यास के लिए नेटवर्क नहीं चाहिए।
staff-abdm-ok = आखिरी जवाब { $time } पर आया।
staff-abdm-failed = आखिरी परेशानी { $time } पर हुई।
staff-uidai-ok = आखिरी जवाब { $time } पर आया।
staff-uidai-silent = { $time } पर जवाब नहीं आया। रुकें; जिनके पास आभा है, वे तब तक मोबाइल से साइन इन कर सकते हैं।
staff-uidai-unknown = यह तभी पता चलता है जब कोई कोड माँगे। पहले पंजीकरण को देखें।
staff-clock-ok = यहाँ { $time } बजे हैं, और ABDM का समय भी यही है।
staff-clock-alone = यहाँ { $time } बजे हैं। इसे किसी घड़ी से मिलाएँ।
staff-printer-ok = वह तैयार है। उसका कागज़: { $paper }।
staff-printer-none = कोई प्रिंटर नहीं लगा है, इसलिए कार्ड प्रिंट नहीं होते, सहेजे जाते हैं।
staff-room-ok = { $free } जगह खाली है।
staff-room-little = केवल { $free } जगह खाली है। जो किसी काम का नहीं, उसे हटाएँ।
staff-folder-ok = फ़ाइलें लिखी जा सकती हैं।
staff-folder-unset = सेटिंग में इसका फ़ोल्डर नहीं लिखा है: state_dir लिखें।
staff-folder-missing = फ़ोल्डर अभी नहीं है। अगर उसके लिए कोई डिस्क जोड़नी है, तो जोड़ें।
staff-folder-refused = वहाँ कुछ लिखा नहीं जा सकता। कियोस्क के यूज़र को लिखने दें, या सेटिंग में दूसरा फ़ोल्डर लिखें।
staff-record-ok = जो लिखना ज़रूरी है, सब लिखा जा रहा है।
staff-record-off = कोई रिकॉर्ड नहीं रखा जाता।
staff-version = { $version }। { $since } से चल रहा है।

## What was counted today
staff-today = आज क्या हुआ
staff-today-since = { $time } से गिना गया, बिना नाम के।
staff-began = जिन्होंने शुरू किया
staff-made = नए बने आभा
staff-found = मिले हुए आभा
staff-reactivated = फिर चालू हुए आभा
staff-mobile-changed = बदले हुए मोबाइल
staff-printed = प्रिंट हुए कार्ड
staff-saved = सहेजे हुए कार्ड
staff-stopped = बाकी लोग कहाँ रुके
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = उन्होंने समाप्त किया
staff-why-left = वे चले गए
staff-why-new-person = किसी और ने शुरू किया
staff-why-program = कियोस्क बंद हुआ
staff-why-staff = कर्मचारी ने समाप्त किया

## What can be done
staff-actions = आप क्या करना चाहते हैं?
staff-test-card = जाँच कार्ड प्रिंट करें
staff-test-printing = जाँच कार्ड प्रिंटर को भेजा जा रहा है।
staff-test-printed = जाँच कार्ड प्रिंट हो गया।
staff-test-not-printed = जाँच कार्ड प्रिंट नहीं हुआ
staff-no-reprint = यहाँ से कोई कार्ड दोबारा प्रिंट नहीं हो सकता: कार्ड रखे नहीं जाते। व्यक्ति फिर से साइन इन करके उसे प्रिंट करें।
staff-kept = आवाज़ और रंग कियोस्क के दोबारा शुरू होने तक ऐसे ही रहेंगे।
staff-practice-on = अभ्यास चालू करें
staff-practice-off = अभ्यास बंद करें
staff-practice-on-question = अभ्यास चालू करें?
staff-practice-on-line = तब कुछ भी असली नहीं होगा: ABDM को कुछ नहीं भेजा जाएगा, और हर पन्ने और कार्ड पर यह लिखा होगा। यह तब तक रहेगा जब तक आप इसे बंद न करें या कियोस्क दोबारा शुरू न हो।
staff-practice-off-question = अभ्यास बंद करें?
staff-practice-off-line = तब सब कुछ फिर असली होगा: लोग अपना आभा बनाएँगे।
staff-restart = दोबारा शुरू करें
staff-restart-question = कियोस्क दोबारा शुरू करें?
staff-restart-line = इसमें कुछ सेकंड लगते हैं। सेटिंग फिर से पढ़ी जाती हैं।
staff-leave = कियोस्क छोड़ें
staff-leave-question = कियोस्क छोड़ें?
staff-leave-line = कियोस्क बंद होगा, और इस मशीन के दोबारा चालू होने तक अपने आप शुरू नहीं होगा।
staff-switching = एक पल
staff-switching-line = कियोस्क बदल रहा है।
staff-not-switched = यह नहीं हो पाया
staff-not-switched-line = कुछ नहीं बदला। वजह लॉग में लिखी है।
