### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = तुमचे आरोग्य खाते बनवा किंवा शोधा
welcome-free = याच्याशिवायही तुम्हाला उपचार मिळतात.
welcome-aadhaar = तुमचे आधार कार्ड
welcome-phone = त्याला जोडलेला फोन
welcome-time = साधारण पाच मिनिटे
languages-more = आणखी भाषा

## What makes it easier
needs = सोपे
needs-title = तुम्हाला कशाने सोपे जाईल?
needs-more = आणखी
text-small = लहान
switch-on = चालू
switch-off = बंद
needs-voice = वाचून दाखवा
needs-slow = जास्त वेळ
needs-low = बटणे खालच्या बाजूला
needs-hand = डाव्या हातासाठी बटणे
needs-slow-speech = हळू बोला
needs-headphones = मी हेडफोन लावले आहेत: माझे नंबर बोला
needs-louder = आवाज मोठा
needs-softer = आवाज कमी
needs-volume = आवाज: { $percent }

## Voice
listen = ऐका
voice-none = हे मशीन आत्ता तुमची भाषा बोलू शकत नाही. काउंटरवर तुम्हाला वाचून दाखवू शकतात.
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = तुमची भाषा ऐकू येईपर्यंत टॅब दाबा, मग एंटर दाबा.
spoken-button = { $name }. बटण.
spoken-digits = { $length } पैकी { $count } अंक
spoken-digits-none = अजून काही टाकलेले नाही.
spoken-erased = एक अंक काढला. { $length } पैकी { $count } अंक
spoken-full = सगळे { $length } अंक आले. एंटर दाबा.

## Calling somebody
call-somebody = कोणाला बोलवा
call-told = एकाला बोलावले आहे
call-told-line = कृपया इथेच थांबा. तुम्ही कोणत्या पानावर आहात हे त्यांना माहीत आहे; तुमच्याबद्दल बाकी काही नाही.
call-desk = कृपया काउंटरवर विचारा
call-desk-line = हे मशीन स्वतः कोणाला बोलवू शकत नाही. तिथे नंबर { $number } सांगा: त्यावरून तुम्ही कोणत्या पानावर आहात ते कळते; तुमच्याबद्दल बाकी काही नाही.
