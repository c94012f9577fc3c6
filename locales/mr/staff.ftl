### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = कर्मचाऱ्यांसाठी
staff-pin-question = कर्मचाऱ्यांचा पिन टाका
staff-pin-help = 6 ते 12 अंक. ते दाखवले जात नाहीत.
staff-pin-open = उघडा
staff-pin-checking = पिन पाहिला जात आहे.
staff-pin-wrong = हा पिन बरोबर नाही
staff-pin-tries = { $tries ->
    [one] थांबण्याआधी { $tries } प्रयत्न उरला आहे.
   *[other] थांबण्याआधी { $tries } प्रयत्न उरले आहेत.
}
# Minutes and seconds, as 0:30.
staff-pin-wait = खूप वेळा प्रयत्न झाला. कृपया { $time } थांबा (मिनिटे आणि सेकंद).
staff-pin-none = पिन ठेवलेला नाही
staff-pin-none-line = ही पाने पिनने उघडतात. हे मशीन सांभाळणाऱ्यांनी “abha-kiosk setup” या कमांडने पिन ठेवावा आणि मग किऑस्क पुन्हा सुरू करावे.
staff-back = किऑस्ककडे परत
staff-help = जे ठीक नाही ते सर्वात आधी, आणि काय करायचे तेही लिहिलेले असते. “आज” मध्ये लोक नावांशिवाय मोजले जातात. “कामे” मध्ये चाचणी कार्ड आणि किऑस्क बंद करणे आहे. ही पाने एका मिनिटाने आपोआप बंद होतात.
staff-end-question = या व्यक्तीचे काम संपवायचे?
staff-end-line = या व्यक्तीने टाकलेले सर्व पुसले जाईल, आणि त्यांना पुन्हा सुरू करावे लागेल. आधी त्यांना विचारा.
staff-end-wait = या व्यक्तीचे काहीतरी चालू आहे. ते होईपर्यंत कृपया थांबा.
staff-end-yes = हो, संपवा

## How everything stands
staff-tab-state = स्थिती
staff-tab-today = आज
staff-tab-actions = कामे
staff-state = सर्व कसे चालले आहे
staff-part = { $part }: { $state }
staff-ok = ठीक
staff-look = कृपया पाहा
staff-broken = चालत नाही
staff-part-network = नेटवर्क
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = घड्याळ
staff-part-printer = प्रिंटर
staff-part-save = कार्डांसाठी जागा
staff-part-state = स्वतःच्या फाइलींसाठी जागा
staff-part-record = रेकॉर्ड
staff-part-version = आवृत्ती
staff-not-looked = अजून पाहिलेले नाही. कृपया थोडे थांबा.
staff-network-ok = नेटवर्क चालू आहे.
staff-network-practice = सरावासाठी नेटवर्क लागत नाही.
staff-abdm-ok = शेवटचे उत्तर { $time } ला आले.
staff-abdm-failed = शेवटची अडचण { $time } ला आली.
staff-uidai-ok = शेवटचे उत्तर { $time } ला आले.
staff-uidai-silent = { $time } ला उत्तर आले नाही. थांबा; ज्यांच्याकडे आभा आहे ते तोवर मोबाइलने साइन इन करू शकतात.
staff-uidai-unknown = कोणी कोड मागितला तरच हे कळते. पहिली नोंदणी पाहा.
staff-clock-ok = इथे { $time } वाजले आहेत, आणि ABDM ची वेळही तीच आहे.
staff-clock-alone = इथे { $time } वाजले आहेत. घड्याळाशी जुळवून पाहा.
staff-printer-ok = तो तयार आहे. त्याचा कागद: { $paper }.
staff-printer-none = प्रिंटर जोडलेला नाही, म्हणून कार्ड प्रिंट होत नाहीत, जतन होतात.
staff-room-ok = { $free } जागा मोकळी आहे.
staff-room-little = फक्त { $free } जागा मोकळी आहे. नको असलेले काढून टाका.
staff-folder-ok = फाइल लिहिता येतात.
staff-folder-unset = सेटिंगमध्ये याचे फोल्डर दिलेले नाही: state_dir द्या.
staff-folder-missing = फोल्डर अजून नाही. त्यासाठी डिस्क जोडायची असेल तर जोडा.
staff-folder-refused = तिथे काहीही लिहिता येत नाही. किऑस्कच्या यूजरला लिहू द्या, किंवा सेटिंगमध्ये दुसरे फोल्डर द्या.
staff-record-ok = लिहायला हवे ते सर्व लिहिले जाते.
staff-record-off = रेकॉर्ड ठेवले जात नाही.
staff-version = { $version }. { $since } पासून चालू आहे.

## What was counted today
staff-today = आज काय झाले
staff-today-since = { $time } पासून मोजले, नावांशिवाय.
staff-began = सुरू केलेले लोक
staff-made = बनवलेले आभा
staff-found = सापडलेले आभा
staff-reactivated = पुन्हा चालू केलेले आभा
staff-mobile-changed = बदललेले मोबाइल
staff-printed = प्रिंट झालेली कार्ड
staff-saved = जतन केलेली कार्ड
staff-stopped = बाकीचे कुठे थांबले
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = त्यांनी संपवले
staff-why-left = ते निघून गेले
staff-why-new-person = दुसऱ्या कोणी सुरू केले
staff-why-program = किऑस्क बंद झाले
staff-why-staff = कर्मचाऱ्यांनी संपवले

## What can be done
staff-actions = काय करायचे आहे?
staff-test-card = चाचणी कार्ड प्रिंट करा
staff-test-printing = चाचणी कार्ड प्रिंटरकडे जात आहे.
staff-test-printed = चाचणी कार्ड प्रिंट झाले.
staff-test-not-printed = चाचणी कार्ड प्रिंट झाले नाही
staff-no-reprint = इथून कार्ड पुन्हा प्रिंट करता येत नाही: कार्ड ठेवली जात नाहीत. व्यक्ती पुन्हा साइन इन करून ते प्रिंट करते.
staff-kept = आवाज आणि रंग किऑस्क पुन्हा सुरू होईपर्यंत राहतात.
staff-practice-on = सराव चालू करा
staff-practice-off = सराव बंद करा
staff-practice-on-question = सराव चालू करायचा?
staff-practice-on-line = मग काहीही खरे नसेल: ABDM ला काही पाठवले जाणार नाही, आणि प्रत्येक पानावर आणि कार्डवर तसे लिहिले असेल. तुम्ही बंद करेपर्यंत किंवा किऑस्क पुन्हा सुरू होईपर्यंत हे राहते.
staff-practice-off-question = सराव बंद करायचा?
staff-practice-off-line = मग सर्व पुन्हा खरे असेल: लोक आपले आभा बनवतील.
staff-restart = पुन्हा सुरू करा
staff-restart-question = किऑस्क पुन्हा सुरू करायचे?
staff-restart-line = काही सेकंद लागतात. सेटिंग पुन्हा वाचली जातात.
staff-leave = किऑस्क सोडा
staff-leave-question = किऑस्क सोडायचे?
staff-leave-line = किऑस्क बंद होईल, आणि हे मशीन पुन्हा चालू होईपर्यंत आपोआप सुरू होणार नाही.
staff-switching = एक क्षण
staff-switching-line = किऑस्क बदलत आहे.
staff-not-switched = ते झाले नाही
staff-not-switched-line = काहीही बदलले नाही. कारण लॉगमध्ये आहे.
