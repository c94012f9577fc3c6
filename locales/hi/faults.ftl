### What went wrong, in words for the person: what happened, and what to do.

fault-offline = अभी कनेक्शन नहीं है
fault-offline-line = कुछ भेजा नहीं गया और कुछ खोया नहीं है। थोड़ा रुककर फिर कोशिश करें।
fault-interrupted = कनेक्शन टूट गया
fault-interrupted-line = हो सकता है अनुरोध पहुँच गया हो। आपने जो डाला, वह यहीं है: फिर कोशिश करें।
fault-timed-out = जवाब समय पर नहीं आया
fault-timed-out-line = हो सकता है अनुरोध पहुँच गया हो। आपने जो डाला, वह यहीं है: थोड़ी देर में फिर कोशिश करें।
fault-service-down = ABDM की सेवा अभी नहीं चल रही
fault-service-down-line = इसमें आपकी कोई गलती नहीं है। आपने जो डाला, वह यहीं है। एक मिनट बाद फिर कोशिश करें।
fault-uidai-down = UIDAI से अभी संपर्क नहीं हो रहा
fault-uidai-down-line = इसमें आपकी कोई गलती नहीं है। आपने जो डाला, वह यहीं है। कुछ मिनट बाद फिर कोशिश करें।
fault-garbled = जवाब पढ़ा नहीं जा सका
fault-garbled-line = आपने जो डाला, वह यहीं है। फिर कोशिश करें।
fault-slow-down = कृपया एक मिनट रुकें
fault-slow-down-line = फिर कोशिश करें। आपने जो डाला, वह यहीं है।
fault-key-refused = सेवा ने इसे नहीं लिया
fault-key-refused-line = हमने इसे फिर से तैयार किया है। आपने जो डाला, उसे जाँचें और फिर कोशिश करें।
fault-aadhaar-unknown = आधार नंबर सही नहीं है
fault-aadhaar-unknown-line = UIDAI के पास यह नंबर नहीं है। इसे अपने कार्ड से मिलाएँ।
fault-aadhaar-let-go = कृपया अपना आधार नंबर फिर से डालें
fault-aadhaar-let-go-line = भेजने के बाद हम इसे नहीं रखते, और इसकी एक बार फिर ज़रूरत है।
fault-transaction-expired = थोड़ा ज़्यादा समय लग गया
fault-transaction-expired-line = सेवा ने यह कदम बंद कर दिया है। यहाँ जो दिया है उसे चुनें, या फिर से शुरू करें।
fault-proof-expired = कृपया एक बार फिर बताएँ कि यह आप ही हैं
fault-proof-expired-line = आपकी सुरक्षा के लिए यह कुछ समय बाद बंद हो जाता है। आपने जो डाला, वह यहीं है: आगे बढ़ने पर नया कोड आएगा।
fault-mobile-refused = यह मोबाइल नंबर नहीं लिया जा सकता
fault-mobile-refused-line = नंबर जाँचें, या दूसरा नंबर दें।
fault-mobile-on-six = इस मोबाइल नंबर पर पहले से 6 आभा खाते हैं
fault-mobile-on-six-line = इस पर और खाते नहीं जुड़ सकते। कृपया दूसरा नंबर दें।
fault-mobile-not-verified = पहले मोबाइल नंबर की जाँच करनी होगी
fault-mobile-not-verified-line = चाहें तो आभा नंबर को ही पता रखकर आगे बढ़ें।
fault-address-refused = यह पता नहीं लिया जा सकता
fault-address-refused-line = कोई सुझाव चुनें, या अपना पता थोड़ा बदलें।
fault-older-abha = इस आधार पर पहले से एक आभा है
fault-older-abha-line = वह पहले बन चुका है, इसलिए नया नहीं चाहिए। “समाप्त” छुएँ, फिर से शुरू करें और “मेरा आभा नंबर याद नहीं” चुनें, या काउंटर पर पूछें।
fault-method-not-allowed = इस आभा के लिए यह तरीका नहीं चलता
fault-method-not-allowed-line = पीछे जाकर कोड पाने का दूसरा तरीका चुनें, या काउंटर पर पूछें।
fault-not-found = कुछ नहीं मिला
fault-not-found-line = आपने जो डाला, उसे जाँचें।
fault-refused = सेवा ने इसे नहीं लिया
fault-refused-line = आपने जो डाला, उसे जाँचें और फिर कोशिश करें, या काउंटर पर पूछें।
code-may-come = हो सकता है कोड आपके फ़ोन पर आ रहा हो
code-may-come-line = थोड़ा रुकें, फिर यहीं से नया कोड मँगा सकते हैं। सबसे नया कोड ही काम करेगा।
new-code-may-come = हो सकता है नया कोड आ रहा हो
new-code-may-come-line = फ़ोन देखें और सबसे नए मैसेज के अंक डालें।
cooldown-pace = थोड़ा आराम से चलते हैं
cooldown-pace-line = यहाँ एक के बाद एक कई नंबर डाले गए हैं। आपने जो डाला, वह यहीं है।
cooldown-hour = यहाँ से अभी और कोड नहीं जा सकते
cooldown-hour-line = इस मशीन ने पिछले एक घंटे में बहुत कोड भेजे हैं। { $time } बजे से फिर चलेगा। आप काउंटर पर भी पूछ सकते हैं।
cooldown-wait = { $seconds ->
    [one] { $seconds } सेकंड में आगे बढ़ सकते हैं
   *[other] { $seconds } सेकंड में आगे बढ़ सकते हैं
}
not-recorded = अभी आगे नहीं बढ़ सकते
not-recorded-line = कृपया काउंटर पर पूछें। कुछ भेजा नहीं गया, और आपने जो डाला वह यहीं है: उनके देख लेने पर फिर कोशिश करें।
fault-cancelled = आपने इंतज़ार रोक दिया
fault-cancelled-line = हो सकता है कि बात फिर भी पहुँच गई हो। चाहें तो फिर कोशिश करें।
