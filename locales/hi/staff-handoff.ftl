### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = क्लिनिक के सिस्टम को भेजना
staff-handoff-ok = सब पहुँच गए हैं।
staff-handoff-local = मरीज़ नंबर यहीं बनते हैं। कुछ भेजा नहीं जाता।
staff-handoff-waits = रुके हुए: { $count }, पहला { $time } से।
staff-handoff-failed = नहीं पहुँचे: { $count }। किसी को देखना होगा: “भेजना” खोलें।
staff-handoff-off-record = यह बंद है: कोई रिकॉर्ड नहीं रखा जाता, जिसमें रुके हुए लोग रहें। सेटिंग में [record] और state_dir देखें।
staff-handoff-off-place = यह बंद है: इसकी चाबी (key) की कोई जगह नहीं है। सेटिंग में state_dir या key_file लिखें।
staff-handoff-off-secret = यह बंद है: इसकी चाबी (key) पढ़ी नहीं जा सकती, या दूसरे भी पढ़ सकते हैं। फ़ाइल केवल कियोस्क के यूज़र को दें; वजह लॉग में लिखी है।
staff-handoff-off-damaged = यह बंद है: इसकी चाबी (key) खराब है। चाबी की कॉपी वापस रखें।
staff-handoff-off-unmade = यह बंद है: इसकी चाबी (key) लिखी नहीं जा सकती। कियोस्क के यूज़र को चाबी के फ़ोल्डर में लिखने दें।
staff-handoff-off-address = यह बंद है: पता काम का नहीं है। सेटिंग में [handoff] देखें।
staff-handoff-another-key = चाबी (key) पहले वाली नहीं है, इसलिए किसी को नहीं भेजा जाता। पुरानी चाबी वापस रखें, फिर कियोस्क दोबारा शुरू करें।
staff-handoff-no-file = अभी कोई रिकॉर्ड नहीं है, या उसकी फ़ाइल नहीं रही। रिकॉर्ड देखें।
staff-handoff-full = 1,00,000 लोग रुके हैं, और नए नहीं लिए जाते। क्लिनिक का सिस्टम दिखवाएँ।
staff-handoff-no-number = इस रूप का कोई मरीज़ नंबर नहीं बचा। सेटिंग में दूसरा patient_id लिखें।
staff-handoff-not-sealed = किसी की जानकारी सुरक्षित रूप (encryption) में नहीं रखी जा सकी। मशीन दोबारा चालू करें।

## The page of its own
staff-tab-handoff = भेजना
staff-handoff-outbox = जो यहाँ रुका है
staff-handoff-to-fhir = क्लिनिक का सर्वर (FHIR)
staff-handoff-to-folder = क्लिनिक का फ़ोल्डर
staff-handoff-to-webhook = क्लिनिक का पता (webhook)
staff-handoff-to-nats = कई केंद्रों की धारा (NATS)
staff-handoff-idle = अभी भेजने को कुछ नहीं है।
staff-handoff-sending = भेजा जा रहा है।
staff-handoff-paused = कर्मचारी ने रोका है। “आगे बढ़ें” से या कियोस्क दोबारा शुरू होने पर चलेगा।
staff-handoff-again-at = { $time } पर फिर कोशिश होगी।
staff-handoff-again-hourly = हर घंटे फिर कोशिश होती है, या “अभी कोशिश करें” से तुरंत।
staff-handoff-count-waiting = रुके हुए
staff-handoff-count-since = रुके हुए, पहला { $time } से
staff-handoff-count-sent = हाल में पहुँचे
staff-handoff-lost = क्या नहीं पहुँचा, और क्या करें

## Why something did not arrive, and what to do about it
handoff-fault-offline = कनेक्शन नहीं बनता। नेटवर्क देखें, और यह भी कि क्लिनिक का सिस्टम चालू है।
handoff-fault-timed-out = समय पर जवाब नहीं आया। देखें कि क्लिनिक का सिस्टम चालू है।
handoff-fault-interrupted = कनेक्शन टूट गया। नेटवर्क देखें।
handoff-fault-untrusted = क्लिनिक के सिस्टम का सर्टिफिकेट माना नहीं गया। उसे दिखवाएँ, और सेटिंग में roots देखें।
handoff-fault-busy = क्लिनिक के सिस्टम ने रुकने को कहा। कुछ नहीं करना है।
handoff-fault-server-failed = क्लिनिक के सिस्टम में खराबी है। उसे दिखवाएँ।
handoff-fault-not-signed-in = क्लिनिक का सिस्टम इस कियोस्क को नहीं पहचानता। सेटिंग में token या password देखें।
handoff-fault-not-allowed = क्लिनिक का सिस्टम कियोस्क को यह नहीं करने देता। वहाँ इसकी अनुमति दिलवाएँ।
handoff-fault-secret-unreadable = token या password यहाँ पढ़ा नहीं जा सकता। उसकी फ़ाइल देखें।
handoff-fault-wrong-address = इस पते पर मरीज़ नहीं लिए जाते। सेटिंग में address देखें।
handoff-fault-redirected = यह पता कहीं और भेजता है, और कियोस्क वहाँ नहीं जाता। सेटिंग में address देखें।
handoff-fault-no-answer = जो आया वह जवाब नहीं है। क्लिनिक का सिस्टम दिखवाएँ।
handoff-fault-not-writable = फ़ोल्डर नहीं है, या उसमें लिखा नहीं जा सकता। उसकी डिस्क जोड़ें, या कियोस्क के यूज़र को लिखने दें।
handoff-fault-no-room = फ़ोल्डर में जगह नहीं है। वहाँ जगह बनाएँ।
handoff-fault-several-matches = वहाँ एक आभा नंबर के कई मरीज़ हैं। उन्हें वहाँ एक करें, फिर “फिर भेजें” दबाएँ।
handoff-fault-another-person = जवाब किसी और के बारे में था। क्लिनिक का सिस्टम दिखवाएँ, फिर “फिर भेजें” दबाएँ।
handoff-fault-conflict = क्लिनिक के सिस्टम में कुछ और लिखा है। वहाँ दोनों मिलाएँ, फिर “फिर भेजें” दबाएँ।
handoff-fault-refused = क्लिनिक का सिस्टम इसे ऐसे नहीं लेता। इसे फ़ाइल में लिखें, और वहाँ हाथ से भरें।
handoff-fault-unreadable = यह अब खुल नहीं सकता। सही चाबी (key) वापस रखें, फिर “फिर भेजें” दबाएँ।

## What staff do about it
staff-handoff-send-again = फिर भेजें
staff-handoff-pause = रोकें
staff-handoff-go-on = आगे बढ़ें
staff-handoff-try-now = अभी कोशिश करें
staff-handoff-write-out = जो नहीं पहुँचा, उसे लिखें
staff-handoff-write-question = जो नहीं पहुँचा, उसे फ़ाइलों में लिखें?
staff-handoff-write-line = जिनकी जानकारी लिखी जाएगी: { $count } लोग। जो { $folder } फ़ोल्डर खोल सके, वह उसे पढ़ सकता है। काम हो जाने पर फ़ाइलें मिटा दें।
staff-handoff-sent-again = फिर भेजे गए: { $count }
staff-handoff-written = लिखे गए: { $count }
staff-handoff-written-line = फ़ाइलें { $folder } में हैं। काम हो जाने पर उन्हें मिटा दें।
staff-handoff-unreadable = कुछ खुल नहीं सके और नहीं लिखे गए: { $count }।
staff-handoff-not-written = सब कुछ नहीं लिखा गया
staff-handoff-folder-exposed = { $folder } फ़ोल्डर दूसरे भी खोल सकते हैं। उसे केवल कियोस्क के यूज़र को दें (chmod 700), फिर कोशिश करें।
staff-handoff-folder-full = { $folder } फ़ोल्डर के लिए जगह नहीं है। उसकी डिस्क पर जगह बनाएँ, फिर कोशिश करें।
staff-handoff-folder-read-only = { $folder } फ़ोल्डर में कुछ लिखा नहीं जा सकता। कियोस्क के यूज़र को वहाँ लिखने दें, फिर कोशिश करें।
