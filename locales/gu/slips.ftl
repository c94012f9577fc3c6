### Slips: for the desk, and what helps without a phone. Nothing of a person stands on them. On paper
### the same words stand in the person's language and in English.

## Not now
not-now = હમણાં નહીં
slip-question = આજે આભા (ABHA) વગર
slip-help = કાઉન્ટર પર જઈને આ નંબર કહો.
slip-help-print = કાઉન્ટર માટે ચિઠ્ઠી પ્રિન્ટ કરો, અથવા ત્યાં આ નંબર કહો.
slip-title = કાઉન્ટર માટે
slip-number = આજનો તમારો નંબર
slip-desk-line = આજે આભા વગર નોંધણી. કશું રાખ્યું નથી.
slip-care-line = આભા વગર પણ તમને સારવાર મળે છે. એ બીજા કોઈ દિવસે પણ બનાવી શકો છો.
slip-when = તારીખ અને સમય

## What helps without a phone
rescue-ask = હવે શું કરવું?
rescue-title = બીજી વખત કોડ કેવી રીતે મેળવવો
rescue-help = આ સૂચનાઓ સાથે લઈ જાઓ.
# UIDAI's service says yes or no to a number; it names none.
rescue-check = તમારો ફોન આધાર સાથે જોડેલો છે કે નહીં તે જુઓ: myaadhaar.uidai.gov.in પર અથવા mAadhaar એપમાં. અથવા UIDAI ને ફોન કરો: 1947.
rescue-link = ન હોય તો: આધાર કેન્દ્ર જોડી આપે છે. જાતે જાઓ, અને આધાર કાર્ડ સાથે લઈ જાઓ. ફી UIDAI ની યાદીમાં છે.
rescue-desk = કાઉન્ટર પર પૂછો: ત્યાં આંગળીની છાપ લેતું મશીન હોઈ શકે. એમાં ફોન જોઈતો નથી.
# Only where the kiosk's ABDM client may do it.
rescue-face = અથવા ચહેરાથી: બીજાના ફોન પરની એપ કોડની જગ્યાએ ચાલે છે. કાઉન્ટર પર પૂછો.

## Printing
slip-print = ચિઠ્ઠી પ્રિન્ટ કરો
slip-sending = તમારી ચિઠ્ઠી પ્રિન્ટ થાય છે.
slip-attention = પ્રિન્ટર અટક્યું છે: કૃપા કરીને કર્મચારીને કહો, પછી તમારી ચિઠ્ઠી પ્રિન્ટ થશે.
slip-asked = શું ચિઠ્ઠી પ્રિન્ટ થઈ?
slip-printed = તમારી ચિઠ્ઠી પ્રિન્ટ થઈ ગઈ
slip-printed-line = એને સાથે લો, પછી “પૂરું કરો અને ભૂંસો” દબાવો.
slip-not-seen-line = ચિઠ્ઠી પ્રિન્ટરમાં ફસાઈ હોઈ શકે. એમાં જે છે તે બધું અહીં પણ છે.
slip-not-printed = તમારી ચિઠ્ઠી પ્રિન્ટ ન થઈ
slip-not-printed-line = એમાં જે છે તે બધું અહીં પણ છે. તમે ફરી પ્રયત્ન કરી શકો છો.
slip-shown-line = એમાં જે છે તે બધું અહીં પણ છે.
slip-unknown = તમારી ચિઠ્ઠી પ્રિન્ટ થઈ હોઈ શકે: કૃપા કરીને પહેલાં ટ્રેમાં જુઓ.

## The end
goodbye-slip = ચિઠ્ઠી લો. કાઉન્ટર પર જાઓ.
goodbye-slip-printing = પ્રિન્ટર પાસે ચિઠ્ઠીની રાહ જુઓ
goodbye-number = કાઉન્ટર પર જાઓ: નંબર { $number }
help-slip = આ પાનું સાથે લઈ જવા કે યાદ રાખવા માટે છે. એના પર તમારા વિશે કશું લખ્યું નથી. “પાછળ” દબાવવાથી પહેલાંનું પાનું આવે છે.

## What was agreed to
more-consent = મેં શેની સંમતિ આપી
more-consent-line = વાંચવા માટે, સાથે લઈ જવા માટે, અને સંમતિ પાછી કેમ લેવી
consent-slip-title = તમે શેની સંમતિ આપી
consent-slip-help = આને તમારા કાર્ડ સાથે રાખો.
consent-slip-aadhaar = હા: તમારું આભા બનાવવા UIDAI તમારું નામ, જન્મ તારીખ, ફોટો અને સરનામું આપે છે.
consent-slip-past-yes = હા: તમારા પહેલાંના સરકારી આરોગ્ય રેકોર્ડ અને આ મુલાકાતના રેકોર્ડ તમારા આભા સાથે જોડાય છે.
consent-slip-past-no = ના: તમારા પહેલાંના સરકારી આરોગ્ય રેકોર્ડ અને આ મુલાકાતના રેકોર્ડ તમારા આભા સાથે જોડાતા નથી.
consent-slip-share-yes = હા: આ મુલાકાતમાં તમારી સારવાર કરનારા તમારા બધા આરોગ્ય રેકોર્ડ જોઈ શકે છે.
consent-slip-share-no = ના: આ મુલાકાતમાં તમારી સારવાર કરનારા તમારા બધા આરોગ્ય રેકોર્ડ જોતા નથી.
consent-slip-public-yes = હા: તમારા સરકારી આરોગ્ય રેકોર્ડ, તમારા નામ વગર, જાહેર આરોગ્ય માટે વાપરી શકાય છે.
consent-slip-public-no = ના: તમારા સરકારી આરોગ્ય રેકોર્ડ જાહેર આરોગ્ય માટે વપરાતા નથી.
consent-slip-withdraw = તમે ગમે ત્યારે મન બદલી શકો છો: 14477 પર મફત ફોન કરો. abha.abdm.gov.in પર અથવા આભા એપમાં તમે તમારું આભા બંધ કરી શકો છો કે કાઢી નખાવી શકો છો.
consent-slip-text = શબ્દો: આભા માટે NHA ની સંમતિ, આવૃત્તિ { $version }.
consent-slip-when = સંમતિનો સમય
help-consent-slip = તમે શેની સંમતિ આપી અને તે પાછી કેમ લેવી, તે આ પાના પર છે. એના પર તમારું નામ નથી, અને તમારો કોઈ નંબર પણ નથી. “પાછળ” દબાવવાથી પહેલાંનું પાનું આવે છે.
