### Slips: for the desk, and what helps without a phone. Nothing of a person stands on them.

## Not now
not-now = अभी नहीं
slip-question = आज बिना आभा (ABHA) के
slip-help = काउंटर पर जाकर यह नंबर बताएँ।
slip-help-print = काउंटर के लिए पर्ची प्रिंट करें, या वहाँ यह नंबर बताएँ।
slip-title = काउंटर के लिए
slip-number = आज का आपका नंबर
slip-desk-line = आज बिना आभा के पंजीकरण। कुछ भी नहीं रखा गया।
slip-care-line = इलाज आभा के बिना भी मिलता है। आभा किसी और दिन भी बना सकते हैं।
slip-when = तारीख और समय

## What helps without a phone
rescue-ask = अब क्या करें?
rescue-title = अगली बार कोड कैसे पाएँ
rescue-help = ये बातें अपने साथ ले जाएँ।
rescue-check = देखें कि आपका फ़ोन आधार से जुड़ा है या नहीं: myaadhaar.uidai.gov.in पर या mAadhaar ऐप में। या UIDAI को 1947 पर फ़ोन करें।
rescue-link = नहीं जुड़ा है, तो आधार केंद्र में जुड़वाएँ। ख़ुद जाएँ और आधार कार्ड साथ ले जाएँ। फ़ीस UIDAI की सूची में लिखी है।
rescue-desk = काउंटर पर पूछें: हो सकता है वहाँ उँगली की छाप वाली मशीन हो। उसमें फ़ोन नहीं चाहिए।
rescue-face = या चेहरे से: किसी और के फ़ोन पर एक ऐप कोड का काम करता है। काउंटर पर पूछें।

## Printing
slip-print = पर्ची प्रिंट करें
slip-sending = आपकी पर्ची छप रही है।
slip-attention = प्रिंटर रुक गया है: कृपया किसी कर्मचारी को बताएँ, उसके बाद आपकी पर्ची छपेगी।
slip-asked = क्या आपकी पर्ची छप गई?
slip-printed = आपकी पर्ची छप गई
slip-printed-line = इसे साथ ले जाएँ, फिर “समाप्त करके साफ़ करें” दबाएँ।
slip-not-seen-line = हो सकता है पर्ची प्रिंटर में अटक गई हो। उस पर जो लिखा है, वह सब यहाँ भी है।
slip-not-printed = आपकी पर्ची नहीं छपी
slip-not-printed-line = उस पर जो लिखा है, वह सब यहाँ भी है। चाहें तो फिर से कोशिश करें।
slip-shown-line = उस पर जो लिखा है, वह सब यहाँ भी है।
slip-unknown = हो सकता है आपकी पर्ची छप गई हो: कृपया पहले ट्रे में देखें।

## The end
goodbye-slip = अपनी पर्ची लें और काउंटर पर जाएँ
goodbye-slip-printing = प्रिंटर के पास अपनी पर्ची का इंतज़ार करें
goodbye-number = काउंटर पर जाएँ: नंबर { $number }
help-slip = इस पन्ने को साथ ले जाएँ या याद रखें। इस पर आपके बारे में कुछ नहीं लिखा है। “पीछे” दबाने पर पिछला पन्ना आएगा।
