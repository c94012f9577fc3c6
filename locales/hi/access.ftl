### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = अपना स्वास्थ्य खाता बनाएँ या ढूँढें
welcome-free = इसके बिना भी आपका इलाज होता है।
welcome-aadhaar = आपका आधार कार्ड
welcome-phone = उससे जुड़ा फ़ोन
welcome-time = लगभग पाँच मिनट
languages-more = और भाषाएँ

## What makes it easier
needs = आसान
needs-title = आपके लिए क्या आसान होगा?
needs-more = और
text-small = छोटे
switch-on = चालू
switch-off = बंद
needs-voice = पढ़कर सुनाएँ
needs-slow = ज़्यादा समय
needs-low = बटन नीचे की ओर
needs-hand = बाएँ हाथ के लिए बटन
needs-slow-speech = धीरे बोलें
needs-headphones = मैंने हेडफ़ोन लगाया है: मेरे नंबर बोलें
needs-louder = आवाज़ तेज़
needs-softer = आवाज़ धीमी
needs-volume = आवाज़: { $percent }

## Voice
listen = सुनें
voice-none = यह मशीन अभी आपकी भाषा नहीं बोल सकती। डेस्क पर कोई आपको पढ़कर सुना सकता है।
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = टैब दबाते रहें जब तक आपकी भाषा सुनाई दे, फिर एंटर दबाएँ।
spoken-button = { $name }। बटन।
spoken-digits = { $length } में से { $count } अंक
spoken-digits-none = अभी कुछ नहीं लिखा है।
spoken-erased = एक अंक हटाया। { $length } में से { $count } अंक
spoken-full = सभी { $length } अंक आ गए। एंटर दबाएँ।

## Calling somebody
call-somebody = किसी को बुलाएँ
call-told = किसी को बुला लिया गया है
call-told-line = कृपया यहीं रुकें। उन्हें पता है कि आप किस पन्ने पर हैं; आपके बारे में और कुछ नहीं।
call-desk = कृपया काउंटर पर पूछें
call-desk-line = यह मशीन ख़ुद किसी को नहीं बुला सकती। वहाँ नंबर { $number } बताएँ: उससे पता चलता है कि आप किस पन्ने पर हैं; आपके बारे में और कुछ नहीं।
