### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = मेरा आभा नंबर याद नहीं
home-retrieve-line = आभा खाते वाले फ़ोन से।
home-login = मेरा कार्ड प्रिंट करें
home-login-show = मेरा कार्ड दिखाएँ
home-login-line = आभा खाते वाले फ़ोन से।
home-reactivate = मेरा आभा खाता फिर चालू करें
home-reactivate-line = आभा नंबर और आधार वाले फ़ोन से।
home-mobile = मेरा मोबाइल नंबर बदलें
home-mobile-line = आधार वाले फ़ोन और नए फ़ोन से।

## Who somebody is
login-mobile-help = आपके आभा खाते का मोबाइल: 10 अंक।
login-number-question = अपना आभा नंबर डालें
login-number-help = 14 अंक, जैसे कार्ड पर हैं।
login-address-question = अपना आभा पता डालें
login-address-help = जैसे कार्ड पर है। @ के बाद का हिस्सा छोड़ सकते हैं।
login-aadhaar-help = UIDAI इससे जुड़े फ़ोन पर कोड भेजता है। यह नंबर हमारे पास नहीं रहता।
login-use-mobile = मोबाइल नंबर से
login-use-number = आभा नंबर से
login-use-address = आभा पते से
login-use-aadhaar = आधार नंबर से
login-number-hint = नंबर को अपने कार्ड से मिलाएँ
login-number-hint-line = कोई एक अंक अलग लगता है। सही हो तो “आगे बढ़ें” दबाएँ।
abha-number-incomplete = आभा नंबर में 14 अंक होते हैं
abha-number-incomplete-line = बाकी अंक डालें।
abha-address-not-valid = यह अभी आभा पता नहीं है
abha-address-not-valid-line = अक्षर, अंक, एक बिंदु या अंडरस्कोर, जैसे कार्ड पर है।
address-ending = @ के बाद क्या लिखा है, देखें
address-ending-line = यहाँ आभा पते के अंत में @{ $ending } आता है। उसे ठीक करें, या @ और उसके आगे का सब हटा दें।

## Name, gender and date of birth
details-name-question = आपका नाम, जैसा आधार में है
details-name-help = अंग्रेज़ी अक्षरों में।
details-gender-question = आपका लिंग, जैसा आधार में है
gender-male = पुरुष
gender-female = महिला
gender-other = अन्य
details-birth-question = आपकी जन्म तारीख
details-birth-help = दिन, महीना और साल: 2, 2 और 4 अंक।
details-year-question = आपके जन्म का साल
details-year-help = 4 अंक, जैसा आधार में है।
details-year-alone = मुझे सिर्फ़ साल पता है
details-whole-date = मुझे पूरी तारीख पता है
name-empty = आपका नाम चाहिए
name-empty-line = जैसा आधार में है, वैसा लिखें।
name-too-long = यह नाम बहुत लंबा है
name-too-long-line = जैसा आधार में है, वैसा लिखें।
name-characters = कृपया सिर्फ़ अक्षर लिखें
name-characters-line = नाम में अक्षर, खाली जगह, बिंदु, डैश और एपॉस्ट्रॉफ़ी होते हैं।
gender-needed = कृपया एक चुनें
gender-needed-line = जैसा आधार में है।
birth-date-not-valid = ऐसी तारीख नहीं होती
birth-date-not-valid-line = दिन, महीना और साल जाँचें।

## A code for somebody who has an ABHA
otp-help-abha = ABDM ने आपके आभा खाते के मोबाइल पर 6 अंक भेजे हैं। उस नंबर के अंत में { $phone } है।
otp-help-abha-unnamed = ABDM ने आपके आभा खाते के मोबाइल पर 6 अंक भेजे हैं।
otp-abha-first = आपके आभा खाते के मोबाइल पर कोड भेजना है।
otp-aadhaar-first = आधार से जुड़े फ़ोन पर कोड भेजना है।

## Which account
account-question = इनमें से आप कौन हैं?
account-help = ये आभा खाते इस मोबाइल नंबर से जुड़े हैं।
account-code-help = अपना नाम दबाएँ। इस मोबाइल पर कोड आएगा।
account-born = जन्म { $year }
account-ends = नंबर के अंत में { $digits }
account-off = बंद है
account-unusable = यह आभा खाता यहाँ नहीं खुल सकता
account-unusable-line = काउंटर पर पूछें, या दूसरा चुनें।

## The profile
profile-question = कृपया थोड़ा रुकें
profile-help = आपका आभा खाता लाया जा रहा है।
profile-again = फिर कोशिश करें
create-help = आपका आभा खाता बनाया जा रहा है।

## Another mobile
change-question = अपना नया मोबाइल नंबर डालें
change-help = अभी आपके आभा खाते के मोबाइल के अंत में { $phone } है।
change-help-unnamed = 10 अंक।
confirm-question = क्या यह सही है?
confirm-help = आभा खाते के मैसेज और कोड अब नए नंबर पर आएँगे। पुराने पर नहीं आएँगे।
confirm-old = अभी
confirm-old-ends = अंत में { $phone }
confirm-old-unknown = यहाँ पता नहीं है
confirm-new = नया
confirm-send = हाँ, कोड भेजें
same-mobile = आपके आभा खाते में यही नंबर है
same-mobile-line = दूसरा नंबर डालें, या “समाप्त” दबाएँ।

## More about an account
more-question = आपका खाता
more-help = जो बदलना है, उसे छुएँ। उसका कोड डालने से पहले कुछ नहीं बदलता।
more-back = मेरे कार्ड पर वापस
more-email = मेरा ई-मेल पता बदलें
more-email-none = अभी कोई ई-मेल पता नहीं है।
more-email-done = आपका ई-मेल पता बदल गया है।
more-kyc = आधार से फिर पुष्टि करें (KYC)
more-kyc-verified = आधार ने आपके खाते की पुष्टि की है।
more-kyc-pending = आधार ने अभी आपके खाते की पुष्टि नहीं की है।
more-kyc-line = आपके आधार से जुड़े फ़ोन पर कोड आएगा।
more-kyc-done = आधार ने आपके खाते की पुष्टि कर दी है।
more-address = अपना आभा पता चुनें
more-address-line = छोटा नाम, जो आसानी से याद रहे।
more-address-done = आपका आभा पता चुन लिया गया है।
email-question = अपना ई-मेल पता डालें
email-help = ABDM अभी उस पर कोड भेजेगा।
email-send = कोड भेजें
email-not-yet = यह अभी ई-मेल पता नहीं है
email-not-yet-at = इसमें एक @ होता है, जैसे name@example.in।
email-not-yet-name = @ से पहले देखें: अंग्रेज़ी के अक्षर, अंक, बिंदु और डैश, बिना खाली जगह के।
email-not-yet-domain = @ के बाद देखें: बिंदु वाला नाम, जैसे example.in।
email-not-yet-length = यहाँ डालने के लिए यह बहुत लंबा है।
otp-email-question = ई-मेल में आया कोड डालें
otp-email-first = { $email } पर कोड भेजना है।
otp-help-email = ABDM ने { $email } पर 6 अंक भेजे हैं।
kyc-help = UIDAI आपके आधार से जुड़े फ़ोन पर कोड भेजेगा। उससे आधार आपके खाते की फिर पुष्टि करेगा।

## Done
done-retrieved-question = यह आपका आभा खाता है
done-reactivated-question = आपका आभा खाता फिर चालू है
done-mobile-question = आपका मोबाइल नंबर बदल गया है
done-help = कार्ड के लिए एक कोड से फिर बताएँ कि यह आप ही हैं।
done-sign-in = मेरे कार्ड पर जाएँ

## Notices with another journey
notice-not-found = कोई आभा खाता नहीं मिला
notice-not-found-line = कोई बात नहीं। अभी नया बना सकते हैं, या पीछे जाकर दूसरा नंबर डाल सकते हैं।
notice-may-be-made = हो सकता है आपका आभा खाता बन गया हो
notice-may-be-made-line = जवाब हम तक नहीं पहुँचा। चलिए देखते हैं: एक कोड से पता चलेगा कि यह आप ही हैं। दो बार कुछ नहीं बनेगा।
notice-look = मेरा आभा खाता देखें
cut-off = यह मशीन थोड़ी देर के लिए रुक गई थी
cut-off-enrolment = यह { $time } बजे रुक गई, जब एक आभा खाता बन रहा था। हमें नहीं पता कि वह बना या नहीं। क्या वह आपका था? तो देख लें: एक कोड से पता चलेगा कि यह आप ही हैं। दो बार कुछ नहीं बनेगा।
cut-off-change = यह { $time } बजे रुक गई, जब एक आभा खाता बदला जा रहा था। हमें नहीं पता कि वह बदला या नहीं। क्या वह आपका था? तो देख लें: एक कोड से पता चलेगा कि यह आप ही हैं।
cut-off-other = वह कोई और था
notice-make = मेरा आभा खाता बनाएँ
notice-reactivate = इसे फिर चालू करें

## Waiting
waiting-send-code = कोड मँगाया जा रहा है
waiting-check-code = आपका कोड जाँचा जा रहा है
waiting-find = आपका आभा खाता खोजा जा रहा है
waiting-find-methods = जाँचा जा रहा है कि कोड किस फ़ोन पर आ सकता है
waiting-enter = आपका आभा खाता खोला जा रहा है
waiting-profile = आपका आभा खाता लाया जा रहा है
waiting-create = आपका आभा खाता बनाया जा रहा है

## Help
help-login-id = बटनों से नंबर डालें। कोई दूसरा नंबर ज़्यादा याद हो, तो उसका बटन दबाएँ।
help-details = जो आपके आधार कार्ड पर है, वही डालें।
help-account = अपना ही नाम दबाएँ। किसी और का नंबर नहीं दिखाया जाता।
help-mobile-confirm = दोनों नंबर मिलाएँ। कोड के बाद ही नंबर बदलेगा।
help-more = केवल छूने से कुछ नहीं बदलता: कोड से पता चलता है कि यह आप ही हैं। “मेरे कार्ड पर वापस” से सब वैसा ही रहता है।
help-email = एक-एक अक्षर डालें। उस पर कोड आएगा, इसलिए आपको अपना ई-मेल अभी देखना होगा, जैसे अपने फ़ोन पर। 123 वाली कुंजी से अंक और दूसरे निशान दिखते हैं।
help-done = नंबर लिख लें, या कार्ड पर जाएँ।
