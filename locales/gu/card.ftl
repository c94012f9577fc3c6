card-title = આયુષ્માન ભારત આરોગ્ય ખાતું (આભા)
card-abha-number = આભા નંબર
card-abha-address = આભા સરનામું
card-date-of-birth = જન્મ તારીખ
card-year-of-birth = જન્મનું વર્ષ
card-gender = લિંગ
card-gender-female = સ્ત્રી
card-gender-male = પુરુષ
card-gender-other = અન્ય
card-mobile = મોબાઇલ
card-address = સરનામું
card-helpline = આભા હેલ્પલાઇન, મફત: 14477 અથવા 1800{"\u00A0"}11{"\u00A0"}4477
# On the back of the card.
card-note = હૉસ્પિટલ, દવાખાના કે લેબોરેટરીમાં જાઓ ત્યારે કાઉન્ટર પર આ કાર્ડ બતાવો. ચોરસ કોડમાં તમારી એ જ વિગતો છે જે અહીં દેખાય છે. કાર્ડ સાચવીને રાખો.
# On the back of the card: what to do.
card-step-show = કોઈ પણ હૉસ્પિટલ, દવાખાના કે લેબોરેટરીના કાઉન્ટર પર આ કાર્ડ બતાવો.
card-step-code = ત્યાં ચોરસ કોડ સ્કેન થાય છે: એમાં તમારી એ જ વિગતો છે જે અહીં પ્રિન્ટ થઈ છે.
card-step-safe = કાર્ડ સાચવીને રાખો, અને ફોન પર આવેલો કોડ કોઈને ન કહો.
# Over the numbers to call.
card-emergency = ઇમરજન્સી
card-helpline-free = આભા હેલ્પલાઇન, મફત
card-made-at = અહીં બન્યું: { $clinic }
# Beside a true-size card on an A4 sheet.
card-cut-and-fold = નિશાન પર કાપો, પછી વચ્ચેથી વાળો.
card-cut = નિશાન પર કાપો.
# At the end of a slip from a receipt printer, which fades.
card-slip-note = આ ચિઠ્ઠી કાઉન્ટર પર બતાવો. સમય જતાં તે ઝાંખી પડે છે: ગરમી અને તડકાથી દૂર રાખો.
# Read aloud in place of the pictures.
card-photo-alternative = કાર્ડ જેનું છે તેમનો ફોટો
card-qr-alternative = આ કાર્ડની વિગતોવાળો ક્યૂઆર કોડ
card-service-alternative = ABDM એ બનાવેલું કાર્ડ
