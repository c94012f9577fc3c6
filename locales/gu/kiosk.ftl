### Words of the screens. Short, kind, active; the person is "you". Never blame, never a code.

## Everywhere
continue = આગળ વધો
back = પાછળ
cancel = રદ કરો
close = બંધ કરો
finish-and-clear = પૂરું કરો અને ભૂંસો
next-person = પછીની વ્યક્તિ
finish = પૂરું કરો
help = મદદ
languages = ભાષા
text-size = અક્ષરનું માપ
contrast = રંગ
display-sample = અઆ
languages-title = કઈ ભાષા?
text-normal = સામાન્ય
text-large = મોટા
text-largest = સૌથી મોટા
colours-light = આછા
colours-dark = ઘેરા
colours-contrast = સ્પષ્ટ
practice-badge = અભ્યાસ
sandbox-badge = ફક્ત ચકાસણી
practice-explained = અભ્યાસ: અહીં કશું સાચું નથી, અને ABDM ને કશું મોકલાતું નથી.
clinic-default = આરોગ્ય ખાતા કાઉન્ટર

## The five steps
step-consent = સંમતિ
step-aadhaar = આધાર
step-code = કોડ
step-address = સરનામું
step-card = કાર્ડ
step-phone = ફોન
step-number = નંબર
# Where there is no room for all steps: which one this is, of how many, and its name.
step-of = { $of } માંથી { $at }: { $name }

## Choice of a language
language-question = તમારી ભાષા પસંદ કરો

## While nobody can begin
service-closed = હમણાં શરૂ કરી શકાતું નથી
service-closed-because = હમણાં શરૂ કરી શકાતું નથી. { $why }
service-silent-since = આરોગ્ય ખાતા સેવાએ (ABDM) { $time } થી જવાબ આપ્યો નથી. કૃપા કરીને કાઉન્ટર પર પૂછો.
service-silent = આરોગ્ય ખાતા સેવા (ABDM) જવાબ આપતી નથી. કૃપા કરીને કાઉન્ટર પર પૂછો.
service-needs-staff = પહેલાં કર્મચારીએ આ મશીન જોવું પડશે. કૃપા કરીને કાઉન્ટર પર પૂછો.
service-staff-offline = ABDM સાથે કનેક્શન નથી: આ મશીનનો નેટવર્ક કેબલ કે Wi-Fi, રાઉટર, અને લગાવેલી હોય તો proxy તપાસો.
service-staff-no-answer = ABDM સુધી પહોંચાય છે, પણ જવાબ સમયસર આવતો નથી: નેટવર્ક ધીમું છે કે કેમ તે તપાસો. નહીં તો રાહ જુઓ; આપોઆપ ફરી પ્રયત્ન થાય છે.
service-staff-not-working = જવાબ ABDM જેવો નથી: કાં તો ABDM બંધ છે, કાં તો એની જગ્યાએ આ નેટવર્ક જવાબ આપે છે (સાઇન-ઇન પાનું, proxy). આપોઆપ ફરી પ્રયત્ન થાય છે.
service-staff-slow-down = ABDM પાસે બહુ કામ છે અને તે આ મશીનને રાહ જોવા કહે છે. આપોઆપ ફરી પ્રયત્ન થાય છે.
service-staff-clock-off = { $minutes ->
    [one] આ મશીનની ઘડિયાળ { $minutes } મિનિટ ખોટી છે: તારીખ અને સમય ગોઠવો, અને NTP થી બરાબર રહેવા દો.
   *[other] આ મશીનની ઘડિયાળ { $minutes } મિનિટ ખોટી છે: તારીખ અને સમય ગોઠવો, અને NTP થી બરાબર રહેવા દો.
}

## For staff: the record, and a start after the program was cut off
record-staff-newer = રેકોર્ડ આ પ્રોગ્રામની નવી આવૃત્તિએ લખ્યો છે: એ આવૃત્તિ ચલાવો.
record-staff-broken = રેકોર્ડ બગડ્યો છે: તપાસ કરનાર માટે એની ફાઇલો સાચવી રાખો, એમને બીજે ખસેડો અને ફરી શરૂ કરો.
record-staff-read-only = રેકોર્ડમાં લખી શકાતું નથી: આ પ્રોગ્રામના user ને ફાઇલ અને એના ફોલ્ડરમાં લખવા દો.
record-staff-exposed = બીજા લોકો રેકોર્ડ વાંચી શકે છે: ફાઇલ અને એનું ફોલ્ડર ફક્ત આ પ્રોગ્રામના user ને આપો.
record-staff-no-room = રેકોર્ડ માટે જગ્યા નથી: એની ડિસ્ક પર જગ્યા કરો. પછી આપોઆપ આગળ ચાલે છે.
record-staff-in-use = રેકોર્ડ બીજા પ્રોગ્રામ પાસે છે: એને બંધ કરો. પછી આપોઆપ આગળ ચાલે છે.
record-staff-disk = રેકોર્ડની ડિસ્ક બરાબર ચાલતી નથી: એને જુઓ.
cut-off-staff = આ મશીન ઘડીક અટકી ગયું હતું, હવે ફરી ચાલે છે.
cut-off-staff-enrolment = એક આભા બનતું હતું ત્યારે એ { $time } વાગ્યે અટક્યું. એ બન્યું કે નહીં તે અહીં ખબર નથી: એ વ્યક્તિ સાઇન-ઇન કરીને જુએ.
cut-off-staff-change = એક આભા બદલાતું હતું ત્યારે એ { $time } વાગ્યે અટક્યું. એ બદલાયું કે નહીં તે અહીં ખબર નથી: એ વ્યક્તિ સાઇન-ઇન કરીને જુએ.

## Home
home-create = પહેલી વાર છે: મારું આભા બનાવો
home-create-line = તમારા આધાર નંબર અને એની સાથે જોડેલા ફોનથી.

## Consent
consent-read-on = આગળ વાંચો
consent-help = { $pages } માંથી { $page }
consent-needed-mark = આગળ વધવા જરૂરી
consent-free-mark = તમારી મરજી
consent-show-english = અંગ્રેજી લખાણ બતાવો, એ જ કાયદેસર માન્ય છે
consent-show-translation = ગુજરાતી અનુવાદ બતાવો
consent-unofficial = આ અમારો પોતાનો અનુવાદ છે. અંગ્રેજી લખાણ જ કાયદેસર માન્ય છે.
consent-needed = આના વગર આ મશીન તમારા આધારથી આભા બનાવી શકતું નથી. સારવાર તો તમને મળે જ છે, અને બીજી રીતો કાઉન્ટર પર જણાવી શકે છે. એ ફરી વાંચો, અથવા “હમણાં નહીં” દબાવો.
consent-declined = મંજૂર કરવું ફરજિયાત નથી
consent-again = ફરી વાંચો
consent-agree = મને મંજૂર છે
consent-decline = મને મંજૂર નથી
consent-said-yes = તમે હા કહી
consent-said-no = તમે ના કહી
consent-list-question = આ વાંચી સંભળાવો: શું એમને મંજૂર છે?
consent-list-help = “મને મંજૂર છે” એટલે જે જરૂરી છે અને જ્યાં “હા” પસંદ કર્યું છે, તેની હા. બાકી બધા માટે ના નોંધાય છે.
consent-list-needed = જરૂરી
consent-list-declined = જેના પર “જરૂરી” લખ્યું છે તેના વગર આ મશીન તમારા આધારથી આભા બનાવી શકતું નથી. સારવાર તો તમને મળે જ છે, અને બીજી રીતો કાઉન્ટર પર જણાવી શકે છે. એ ફરી વાંચો, અથવા “હમણાં નહીં” દબાવો.
consent-switch-on = હા
consent-switch-off = ના
consent-close = યાદી પર પાછા
consent-plain-1 = અમે UIDAI પાસેથી તમારું નામ, જન્મ તારીખ, ફોટો અને સરનામું માગીએ છીએ
consent-plain-3 = તમારા પહેલાંના સરકારી આરોગ્ય રેકોર્ડ અને આ મુલાકાતના રેકોર્ડ તમારા આભા સાથે જોડાય છે
consent-plain-4 = આ મુલાકાતમાં તમારી સારવાર કરનારા તમારા બધા આરોગ્ય રેકોર્ડ જોઈ શકે છે
consent-plain-5 = તમારા સરકારી આરોગ્ય રેકોર્ડ, તમારા નામ વગર, જાહેર આરોગ્ય માટે વાપરી શકાય છે
consent-plain-6 = { $operator } એ તમને આ બધું સમજાવ્યું છે
consent-plain-7 = તમે શેની સંમતિ આપી તે તમે સમજ્યા છો

## Aadhaar
aadhaar-question = તમારો આધાર નંબર નાખો
aadhaar-help = તમારા આધાર કાર્ડ પરના 12 આંકડા. અમે એ રાખતા નથી.
vid-question = તમારું વર્ચ્યુઅલ આઈડી નાખો
vid-help = UIDAI એ આધાર નંબરની જગ્યાએ તમને આપેલા 16 આંકડા. અમે એ રાખતા નથી.
number-show = બતાવો
number-hide = છુપાવો
number-clear = ભૂંસો
aadhaar-use-vid = મારી પાસે વર્ચ્યુઅલ આઈડી છે
aadhaar-use-aadhaar = મારી પાસે આધાર નંબર છે
aadhaar-not-valid = આધાર નંબર બરાબર નથી
aadhaar-not-valid-length = આધાર નંબરમાં 12 આંકડા હોય છે. કાર્ડ જુઓ અને બાકીના નાખો.
vid-not-valid = આ વર્ચ્યુઅલ આઈડી બરાબર નથી
vid-not-valid-length = વર્ચ્યુઅલ આઈડીમાં 16 આંકડા હોય છે. બાકીના નાખો.
vid-not-valid-digit = એક આંકડો અલગ લાગે છે. UIDAI એ આપેલા નંબર સાથે સરખાવો.
aadhaar-not-valid-digit = એક આંકડો અલગ લાગે છે. “બતાવો” દબાવીને નંબર તમારા કાર્ડ સાથે સરખાવો, પછી એ આંકડો દબાવીને બદલો.
only-digits = કૃપા કરી ફક્ત આંકડા
only-digits-line = 0 થી 9 નાં બટન વાપરો.
digits-too-many = { $extra ->
    [one] { $extra } આંકડો વધારે છે
   *[other] { $extra } આંકડા વધારે છે
}
digits-too-many-line = આ નંબરમાં { $length } આંકડા હોય છે. વધારાના કાઢો, અથવા ફરી નાખો.

## Mobile
mobile-question = તમારો મોબાઇલ નંબર
mobile-help = તમારા આરોગ્ય ખાતાના મેસેજ માટે: 10 આંકડા. આધાર સાથે જોડેલો ફોન સૌથી સહેલો: એમાં બીજો કોડ જોઈતો નથી.
mobile-not-valid = આ હજુ મોબાઇલ નંબર નથી
mobile-not-valid-length = મોબાઇલ નંબરમાં 10 આંકડા હોય છે.
mobile-not-valid-digit = મોબાઇલ નંબર 6, 7, 8 કે 9 થી શરૂ થાય છે.

## Where the code goes
destination-question = શું ફોન તમારી પાસે છે?
destination-help = UIDAI તમારા આધાર સાથે જોડેલા ફોન પર કોડ મોકલશે. એ હમણાં તમારા હાથમાં જોઈએ.
destination-again = કોડ પહેલેથી મોકલાઈ ગયો છે. નવાની જરૂર નથી.
destination-yes = હા, કોડ મોકલો
destination-yes-again = હા, આગળ વધો
destination-no = ના, મારી પાસે નથી

## Codes
otp-question = ફોન પર આવેલો કોડ નાખો
otp-help-aadhaar = UIDAI એ તમારા આધાર સાથે જોડેલા ફોન (છેલ્લે { $phone }) પર 6 આંકડા મોકલ્યા છે.
otp-help-aadhaar-unnamed = UIDAI એ તમારા આધાર સાથે જોડેલા ફોન પર 6 આંકડા મોકલ્યા છે.
otp-help-mobile = અમે તમારા મોબાઇલ (છેલ્લે { $phone }) પર 6 આંકડા મોકલ્યા છે.
otp-mobile-first = તમારા મોબાઇલ (છેલ્લે { $phone }) પર કોડ મોકલવો પડશે.
otp-verify = કોડ તપાસો
otp-send = કોડ મોકલો
otp-resend = નવો કોડ મોકલો
otp-resend-wait = { $seconds ->
    [one] નવો કોડ { $seconds } સેકન્ડમાં
   *[other] નવો કોડ { $seconds } સેકન્ડમાં
}
otp-resend-open = { $resends ->
    [one] મેસેજ નથી આવ્યો? તમે હજુ { $resends } વાર નવો કોડ માગી શકો છો.
   *[other] મેસેજ નથી આવ્યો? તમે હજુ { $resends } વાર નવો કોડ માગી શકો છો.
}
otp-resend-spent = હવે વધુ કોડ મોકલી શકાતા નથી.
otp-tries = { $tries ->
    [one] તમારી પાસે { $tries } પ્રયત્ન બાકી છે.
   *[other] તમારી પાસે { $tries } પ્રયત્ન બાકી છે.
}
otp-incomplete = કોડમાં 6 આંકડા હોય છે
otp-incomplete-line = મેસેજના બધા 6 આંકડા નાખો.
otp-repeated = તમે એ જ કોડ ફરી નાખ્યો છે
otp-repeated-line = એ હમણાં જ બરાબર નહોતો, એટલે અમે એને મોકલ્યો નથી. ફોન પરનો મેસેજ ફરી એક વાર જુઓ.
otp-wrong = તમારો કોડ બરાબર નહોતો
otp-wrong-line = { $tries ->
    [one] ફોન પરનો મેસેજ જુઓ અને 6 આંકડા ફરી નાખો. { $tries } પ્રયત્ન બાકી છે.
   *[other] ફોન પરનો મેસેજ જુઓ અને 6 આંકડા ફરી નાખો. { $tries } પ્રયત્ન બાકી છે.
}
otp-tries-spent = ત્રણ કોડ બરાબર નહોતા
otp-tries-spent-line = આના માટે હમણાં વધુ કોડ નહીં આવે. પાછળ જાઓ, અથવા કાઉન્ટર પર પૂછો.
otp-expired = આ કોડ જૂનો થઈ ગયો છે
otp-expired-line = નવો કોડ માગો, પછી સૌથી નવા મેસેજના આંકડા નાખો.
otp-other-mobile = બીજો નંબર વાપરો
otp-skip-mobile = મોબાઇલ નંબર વગર આગળ વધો

## ABHA address
address-question = તમારું આભા સરનામું પસંદ કરો
address-help = તમારા આરોગ્ય ખાતાનું ટૂંકું, યાદ રહે તેવું નામ. જે ગમે તે દબાવો, પછી લો.
address-own = મારે મારું જાતે લખવું છે
address-keep-number = મારો આભા નંબર જ સરનામું રાખો
address-loading = હજુ કોઈનાં ન હોય તેવાં સરનામાં શોધીએ છીએ
address-none = હમણાં સૂચવેલાં સરનામાં નથી. તમે જાતે લખી શકો છો.
address-own-question = તમારું આભા સરનામું જાતે લખો
address-own-help = અંગ્રેજી અક્ષરોમાં. જેમ કે, તમારું નામ અને જન્મનું વર્ષ.
address-see-suggestions = સૂચવેલાં જુઓ
address-take = આ સરનામું લો
address-rule-length = 8 થી 18 અક્ષર
address-rule-characters = અક્ષર અને આંકડા, ઓછામાં ઓછો એક અક્ષર
address-rule-separators = વધુમાં વધુ એક ટપકું (.) અને એક અન્ડરસ્કોર (_)
address-rule-edges = શરૂઆતમાં અને છેડે અક્ષર કે આંકડો
address-taken = આ સરનામું પહેલેથી કોઈનું છે
address-taken-line = સૂચવેલું સરનામું પસંદ કરો, અથવા તમારું થોડું બદલો.
address-breaks-rule = હજુ પૂરું નથી
address-breaks-rule-line = બાજુમાં લખેલા નિયમો જુઓ.

## Number and address
created-question = તમારું આભા તૈયાર છે
created-existing-question = તમારું આભા પહેલેથી છે
created-help = આખા ભારતમાં આરોગ્ય સેવાઓ માટે આ તમારો નંબર છે.
created-existing-help = નવું કશું બનાવ્યું નથી. આ તમારો નંબર છે.
abha-number = આભા નંબર
abha-address = આભા સરનામું
created-show-card = મારું કાર્ડ બતાવો
created-show = મારું આભા બતાવો

## Card
card-question = તમારું આભા કાર્ડ
card-official-question = તમારું આભા કાર્ડ, ABDM એ બનાવેલું
card-help = એ કાઉન્ટર પર આપો, પછી “પૂરું કરો અને ભૂંસો” દબાવો.
card-help-print = એને પ્રિન્ટ કરીને સાથે લઈ જાઓ.
card-help-taken = કામ થઈ જાય એટલે “પૂરું કરો અને ભૂંસો” દબાવો.
card-ours = બે ભાષાનું કાર્ડ
card-official = ABDM એ બનાવેલું કાર્ડ
card-more = મારા ખાતા વિશે વધુ
card-coming = તમારું કાર્ડ બને છે
card-official-coming = ABDM પાસેથી કાર્ડ લાવીએ છીએ
card-unavailable = કાર્ડ હમણાં બતાવી શકાતું નથી. તમારો આભા નંબર અને સરનામું એના વગર પણ ચાલે છે.
card-official-unavailable = ABDM હમણાં એનું કાર્ડ આપતું નથી. બે ભાષાનું કાર્ડ પણ એટલું જ સારું છે.
card-save = મારું કાર્ડ કાઉન્ટરને આપો
card-save-stick = USB સ્ટિક પર સેવ કરો
card-print = મારું કાર્ડ પ્રિન્ટ કરો
card-saved = તમારું કાર્ડ કાઉન્ટર પાસે છે
card-saved-already = તમારું કાર્ડ પહેલેથી કાઉન્ટર પાસે છે
card-saved-line = ત્યાં નંબર { $number } માગો.
card-saved-line-unnumbered = ત્યાં તમારું કાર્ડ માગો.
card-saved-stick = તમારું કાર્ડ તમારી સ્ટિક પર છે
card-saved-stick-already = તમારું કાર્ડ પહેલેથી તમારી સ્ટિક પર છે
card-saved-stick-line = હવે તમે સ્ટિક કાઢી શકો છો.
card-not-saved = કાર્ડ સેવ થઈ શક્યું નહીં
card-not-saved-line = કર્મચારીને કહો. તમારું આભા તો ચાલે જ છે.
card-not-saved-stick = આ સ્ટિક અહીં ચાલતી નથી. બીજી લગાવો અને ફરી પ્રયત્ન કરો.
card-not-saved-room = આ સ્ટિક પર જગ્યા નથી. બીજી લગાવો અને ફરી પ્રયત્ન કરો.
card-not-saved-protected = આ સ્ટિક પર કશું લખી શકાતું નથી. બીજી લગાવો અને ફરી પ્રયત્ન કરો.
card-not-saved-gone = સ્ટિક કાઢી લેવાઈ હતી. એને ફરી લગાવો, અને ફરી એક વાર પ્રયત્ન કરો.
# For staff: what is wrong with the folder for cards.
card-staff-room = કાર્ડના ફોલ્ડરની ડિસ્ક ભરાઈ ગઈ છે
card-staff-protected = કાર્ડના ફોલ્ડરમાં લખવાની પરવાનગી નથી
card-staff-gone = કાર્ડનું ફોલ્ડર ત્યાં નથી
card-staff-other = ફાઇલો લખી શકાઈ નહીં; કારણ log માં છે
card-staff-not-made = કાર્ડ દોરી શકાયું નહીં; કારણ log માં છે

## Printing
print-running = કૃપા કરીને થોડી રાહ જુઓ
print-stop = પ્રિન્ટ અટકાવો
print-stopping = પ્રિન્ટરને અટકવા કહીએ છીએ
print-asked = શું કાર્ડ પ્રિન્ટ થયું?
print-asked-help = પ્રિન્ટરની ટ્રેમાં જુઓ.
print-yes = હા, મળી ગયું
print-yes-next = હા: પછીની વ્યક્તિ
print-no = ના, થયું નથી
print-printed = તમારું કાર્ડ પ્રિન્ટ થયું
print-printed-line = એને સાથે લો, પછી “પૂરું કરો અને ભૂંસો” દબાવો.
print-again = ફરી પ્રિન્ટ કરો
print-try-again = ફરી પ્રયત્ન કરો
for-staff = કર્મચારી: { $words }
print-not-seen = કૃપા કરીને કાઉન્ટર પર પૂછો
print-not-seen-line = તમારું કાર્ડ પ્રિન્ટરમાં ફસાયું હોઈ શકે. કોઈ જોઈ લેશે. તમે એને ફરી પ્રિન્ટ કરી શકો છો.
print-failed-line = ફરી પ્રયત્ન કરો, તમારું કાર્ડ સેવ કરો, અથવા કાઉન્ટર પર પૂછો.
print-spent-line = હવે વધુ કશું પ્રિન્ટ થઈ શકતું નથી. કર્મચારી તમને મદદ કરી શકે છે.

## Waiting
waiting-aadhaar-otp = UIDAI ને કોડ મોકલવા કહીએ છીએ
waiting-enrol = UIDAI પાસે તમારો કોડ તપાસીએ છીએ
waiting-mobile-otp = તમારા મોબાઇલ પર કોડ મોકલીએ છીએ
waiting-verify-mobile = તમારો કોડ તપાસીએ છીએ
waiting-choose-address = તમારું આભા સરનામું નક્કી કરીએ છીએ
waiting-long = દર વખત કરતાં વધારે વાર લાગે છે. તમે રાહ જોઈ શકો છો, અથવા રદ કરી શકો છો.

## Nobody there
idle-question = શું તમે હજુ અહીં છો?
idle-line = { $seconds ->
    [one] { $seconds } સેકન્ડમાં તમે નાખેલું બધું ભૂંસાઈ જશે.
   *[other] { $seconds } સેકન્ડમાં તમે નાખેલું બધું ભૂંસાઈ જશે.
}
idle-stay = હું હજુ અહીં જ છું
idle-new = ના, નવું શરૂ કરો

## The end
stop-question = અટકાવીને ભૂંસવું છે?
stop-line = તમે નાખેલું ભૂંસાઈ જશે. એ પછી કોઈ એને જોઈ નહીં શકે, અને તમારે ફરી શરૂ કરવું પડશે.
stop-no = ના, આગળ વધો
stop-yes = હા, અટકાવો અને ભૂંસો
without-card-question = કાર્ડ લીધા વગર?
without-card-line = તમારું કાર્ડ હજુ પ્રિન્ટ કે સેવ થયું નથી. તમારું આભા તમારું જ રહે છે, પણ આ પાનું ભૂંસાઈ જશે.
without-card-no = ના, પાછા જાઓ
without-card-yes = હા, પૂરું કરો અને ભૂંસો
goodbye-card = તમારું કાર્ડ લો. કાઉન્ટર પર જાઓ.
goodbye-printing = પ્રિન્ટર પાસે કાર્ડની રાહ જુઓ
goodbye-stick = તમારી સ્ટિક લો. કાઉન્ટર પર જાઓ.
goodbye-saved = તમારું કાર્ડ સેવ થઈ ગયું. કાઉન્ટર પર જાઓ.
goodbye-desk = આ સ્ક્રીન પરનું બધું ભૂંસાઈ ગયું છે. હવે આગળ શું તે કાઉન્ટર પર ખબર છે.
goodbye-cleared = બધું ભૂંસાઈ ગયું છે
goodbye-cleared-line = આ સ્ક્રીન પર તમારું કશું બાકી નથી. હવે આગળના કામ માટે કાઉન્ટર પર મદદ મળી શકે છે.

## The time of one person
time-left-title = અહીં તમારો સમય પૂરો થવા આવ્યો છે
time-left-line = { $minutes ->
    [one] આશરે { $minutes } મિનિટ બાકી છે. કૃપા કરીને જે કરો છો તે પૂરું કરો.
   *[other] આશરે { $minutes } મિનિટ બાકી છે. કૃપા કરીને જે કરો છો તે પૂરું કરો.
}
time-left-why = પછી આ સ્ક્રીન બધું ભૂંસી નાખે છે, જેથી તમારું કશું અહીં ન રહે. તમે તરત ફરી શરૂ કરી શકો છો.
time-left-go-on = આગળ વધો
time-up = અહીં તમારો સમય પૂરો થયો
time-up-line = તમે નાખેલું બધું ભૂંસાઈ ગયું છે. તમે ફરી શરૂ કરી શકો છો, અથવા કાઉન્ટર પર પૂછી શકો છો.
time-up-made-line = અહીંનું બધું ભૂંસાઈ ગયું છે. તમારું આભા છે: એનું કાર્ડ મેળવવા ફરી શરૂ કરો, અથવા કાઉન્ટર પર પૂછો.
time-up-perhaps-line = અહીંનું બધું ભૂંસાઈ ગયું છે. તમારું આભા કદાચ બની ગયું હશે: ફરી શરૂ કરો એટલે પહેલાં એને શોધાય છે, અથવા કાઉન્ટર પર પૂછો.

## Full-screen notices
notice-no-phone = ફોન જોઈએ છે
notice-no-phone-line = કશું મોકલાયું નથી. આધાર સાથે જોડેલો ફોન લઈને પાછા આવો, અથવા કાઉન્ટર પર પૂછો: આભા વગર પણ તમને સારવાર મળે છે. આધાર કેન્દ્ર નવો ફોન નંબર જોડી આપી શકે છે.
notice-no-mobile = આ આધાર સાથે કોઈ ફોન જોડેલો નથી
notice-no-mobile-line = જોડેલા ફોન વગર કોડ મોકલી શકાતો નથી. આધાર કેન્દ્ર એ જોડી આપી શકે છે. કાઉન્ટર પર પૂછો: આભા વગર પણ તમને સારવાર મળે છે.
notice-locked = બીજા કોડ પહેલાં થોડી રાહ જુઓ
notice-locked-line = કોડ કે પ્રયત્ન બહુ થયા. તમારી સલામતી માટે સેવા { $time } સુધી (આશરે { $minutes } મિનિટ) રાહ જોવા કહે છે. પછી તમે ફરી શરૂ કરી શકો છો.
notice-deactivated = તમારું આભા બંધ છે
notice-deactivated-line = એ હજુ તમારું જ છે. આધાર સાથે જોડેલા ફોન પરના કોડથી તમે એને હમણાં ફરી ચાલુ કરી શકો છો.
notice-codes-spent = હમણાં વધુ કોડ નહીં
notice-codes-spent-line = આ નંબર માટે આજના બધા કોડ વપરાઈ ગયા છે. કાલે પાછા આવો, અથવા કાઉન્ટર પર પૂછો: આભા વગર પણ તમને સારવાર મળે છે.
notice-tries-spent = ત્રણ કોડ બરાબર નહોતા
notice-tries-spent-line = હમણાં અહીં આગળ વધી શકાતું નથી, જેથી કોઈ કોડનો અંદાજ ન લગાવી શકે. કાઉન્ટર પર પૂછો: આભા વગર પણ તમને સારવાર મળે છે.
notice-details = વિગતો સરખી નથી
notice-details-line = તમે આપેલી વિગતો આધારની વિગતોથી જુદી છે. ફરી શરૂ કરો, અથવા કાઉન્ટર પર પૂછો.
notice-staff = કૃપા કરીને કર્મચારીને બોલાવો
notice-staff-line = આ મશીન હમણાં ABDM સુધી પહોંચી શકતું નથી. આમાં તમારો વાંક નથી, અને કશું ખોવાયું નથી. આભા વગર પણ તમને સારવાર મળે છે. કર્મચારીને કારણ “મદદ” માં મળશે.
notice-back = સવાલ પર પાછા

## For staff
staff-not-authorised = ABDM એ client id, secret કે કોઈ પરવાનગી સ્વીકારી નહીં: સેટિંગમાં [abdm] તપાસો.
staff-api-not-allowed = આ client id ને ABDM ની એક API ની પરવાનગી નથી (900908): ABDM ને એ ચાલુ કરવા કહો.
staff-network-refused = આ નેટવર્ક કે દેશમાંથી ABDM સુધી પહોંચી શકાતું નથી: ઇન્ટરનેટ કનેક્શન, VPN અને proxy તપાસો.
staff-encryption-unknown = ABDM એવું encryption માગે છે જે આ આવૃત્તિને ખબર નથી: મશીન અપડેટ કરો.
staff-certificate-date = ABDM ના સર્વરના સર્ટિફિકેટની મુદત પૂરી થઈ છે કે હજુ શરૂ થઈ નથી: પહેલાં આ મશીનની તારીખ તપાસો.
staff-certificate-name = સર્વરનું સર્ટિફિકેટ બીજા નામનું છે: [abdm] માંનાં સરનામાં, નેટવર્ક અને proxy તપાસો.
staff-certificate-issuer = સર્વરનું સર્ટિફિકેટ આપનાર પર આ મશીન વિશ્વાસ કરતું નથી: નેટવર્ક અને proxy તપાસો. દવાખાનાની proxy TLS ખોલતી હોય, તો [abdm] માં roots જોઈએ.
staff-certificate = સર્વરનું સર્ટિફિકેટ સ્વીકારાયું નહીં: log જુઓ, અને નેટવર્ક અને proxy તપાસો.
staff-handshake = સર્વર બરાબર TLS બોલતું નથી, અથવા વચ્ચે કંઈક એને કાપી નાખે છે: નેટવર્ક અને proxy તપાસો.
staff-redirected = સર્વર call ને બીજા સરનામે મોકલે છે, અને મશીન ત્યાં જતું નથી: [abdm] માંનાં સરનામાં અને proxy તપાસો, અને આ નેટવર્ક sign-in માગે છે કે કેમ તે જુઓ.
staff-foreign-host = એક call એવા host પર જવાનો હતો જેની સેટિંગમાં પરવાનગી નથી: [abdm] માંનાં સરનામાં અને hosts તપાસો.
staff-unexpected-key = સેવાની key એ key_sha256 માંની એકેય નથી: એનાથી કશું encrypt થતું નથી. સેટિંગ બદલતાં પહેલાં key બદલાઈ છે કે કેમ તે ABDM ને પૂછો.
staff-clock = આ મશીનની ઘડિયાળ ખોટી છે: તારીખ અને સમય ગોઠવો.
staff-creation-limit = આ client id sandbox માં વધુ ખાતાં બનાવી શકતો નથી.

## Help
help-title = મદદ
help-language = તમને સૌથી સારી વાંચતાં આવડે તે ભાષા દબાવો. એને ગમે ત્યારે બદલી શકો છો.
help-home = શરૂ કરવા મોટું બટન દબાવો. કર્મચારી પણ તમારા માટે દબાવી શકે છે.
help-consent = દરેક પાનું વાંચો, અથવા કોઈની પાસે વંચાવો. “મને મંજૂર છે” કે “મને મંજૂર નથી” દબાવો: બીજું પાનું આપોઆપ આવે છે. કોડ મોકલાય ત્યાં સુધી તમે પાછળ જઈને જવાબ બદલી શકો છો.
help-consent-list = દરેક લીટી એ વ્યક્તિને વાંચી સંભળાવો; પૂરા લખાણ માટે લીટી દબાવો. એમની મરજીથી એમને જે મંજૂર હોય ત્યાં “હા” કરો. “મને મંજૂર છે” એટલે એની અને જે જરૂરી છે તેની હા. કોડ મોકલાય ત્યાં સુધી તમે પાછળ જઈને એ બદલી શકો છો.
help-aadhaar = આધાર નંબર તમારા આધાર કાર્ડની આગળની બાજુએ છે: ચાર-ચાર આંકડાના ત્રણ ભાગ. નાખતી વખતે એ છુપાયેલો રહે છે, અને રખાતો નથી.
help-mobile = તમારા આરોગ્ય ખાતાના મેસેજ જ્યાં જોઈતા હોય તે નંબર આપો. એ ઘરનાનો ફોન પણ હોઈ શકે.
help-code-destination = આધાર બનાવતી કે બદલતી વખતે આપેલા ફોન પર કોડનો મેસેજ આવે છે. એ ફોન બીજા કોઈ પાસે હોય, તો આગળ વધતાં પહેલાં એમને ફોન કરો.
help-otp = મેસેજ આવતાં એક મિનિટ લાગી શકે. કોડમાં 6 આંકડા હોય છે. તમને ફોન કરનાર કોઈને પણ એ ક્યારેય ન કહો.
help-address = સરનામું એટલે તમારો આભા નંબર લખવાની બીજી રીત. યાદ રહે તેવું પસંદ કરો.
help-created = નંબર લખી લો અથવા કાર્ડ પર આગળ વધો.
help-card = કાર્ડ પરનું ચોરસ નિશાન દવાખાનાનું સ્કેનર વાંચે છે. કામ થઈ જાય એટલે “પૂરું કરો અને ભૂંસો” દબાવો: પછી આ સ્ક્રીન પર તમારું કશું રહેતું નથી.
help-notice = અહીં લખેલું વાંચો. કર્મચારી મદદ કરી શકે છે.
help-keys = કીબોર્ડ: Tab થી ખસો, Enter થી પસંદ કરો, Esc થી પાછળ જાઓ, F1 થી આ મદદ ખોલો.

## Practice phone
phone-title = અભ્યાસનો ફોન
phone-empty = કોડવાળા મેસેજ અહીં દેખાય છે.
phone-practise = કોડવાળા મેસેજ અહીં દેખાય છે. અભ્યાસ માટે આધાર { $aadhaar } અને મોબાઇલ { $mobile } નાખો.
phone-code = કોડ છે { $code }.
phone-to = { $number } ને
