### What went wrong, in words for the person: what happened, and what to do.

fault-offline = હમણાં કનેક્શન નથી
fault-offline-line = કશું મોકલાયું નથી અને કશું ખોવાયું નથી. થોડી વાર રહીને ફરી પ્રયત્ન કરો.
fault-interrupted = કનેક્શન તૂટી ગયું
fault-interrupted-line = છતાં વિનંતી પહોંચી હોઈ શકે. તમે નાખેલું અહીં જ છે: ફરી પ્રયત્ન કરો.
fault-timed-out = જવાબ સમયસર આવ્યો નહીં
fault-timed-out-line = છતાં વિનંતી પહોંચી હોઈ શકે. તમે નાખેલું અહીં જ છે: થોડી વારમાં ફરી પ્રયત્ન કરો.
fault-service-down = ABDM ની સેવા હમણાં ચાલતી નથી
fault-service-down-line = આમાં તમારો વાંક નથી. તમે નાખેલું અહીં જ છે. એક મિનિટ પછી ફરી પ્રયત્ન કરો.
fault-uidai-down = હમણાં UIDAI સાથે સંપર્ક થતો નથી
fault-uidai-down-line = આમાં તમારો વાંક નથી. તમે નાખેલું અહીં જ છે. થોડી મિનિટ પછી ફરી પ્રયત્ન કરો.
fault-garbled = જવાબ વાંચી શકાયો નહીં
fault-garbled-line = તમે નાખેલું અહીં જ છે. ફરી પ્રયત્ન કરો.
fault-slow-down = કૃપા કરીને એક મિનિટ રાહ જુઓ
fault-slow-down-line = પછી ફરી પ્રયત્ન કરો. તમે નાખેલું અહીં જ છે.
fault-key-refused = સેવાએ વિનંતી લીધી નહીં
fault-key-refused-line = એને ફરી તૈયાર કરી છે. તમે નાખેલું તપાસો અને ફરી પ્રયત્ન કરો.
fault-aadhaar-unknown = આધાર નંબર બરાબર નથી
fault-aadhaar-unknown-line = UIDAI પાસે આ નંબર નથી. એને તમારા કાર્ડ સાથે સરખાવો.
fault-aadhaar-let-go = કૃપા કરીને આધાર નંબર ફરી નાખો
fault-aadhaar-let-go-line = મોકલ્યા પછી અમે એને રાખતા નથી, અને એની ફરી એક વાર જરૂર છે.
fault-transaction-expired = થોડો વધારે સમય લાગ્યો
fault-transaction-expired-line = સેવાએ આ પગલું બંધ કર્યું છે. અહીં જે આપ્યું છે તે વાપરો, અથવા ફરી શરૂ કરો.
fault-proof-expired = તમે કોણ છો તે કૃપા કરીને ફરી બતાવો
fault-proof-expired-line = તમારી સલામતી માટે સાઇન-ઇન થોડા સમયે પૂરું થાય છે. તમે નાખેલું અહીં જ છે: આગળ વધશો ત્યારે નવો કોડ આવશે.
fault-mobile-refused = આ મોબાઇલ નંબર વાપરી શકાતો નથી
fault-mobile-refused-line = નંબર તપાસો, અથવા બીજો આપો.
fault-mobile-on-six = આ મોબાઇલ નંબર પર પહેલેથી 6 આભા છે
fault-mobile-on-six-line = એમાં વધારે ઉમેરી શકાતા નથી. કૃપા કરીને બીજો નંબર આપો.
fault-mobile-not-verified = પહેલાં મોબાઇલ નંબર તપાસવો પડશે
fault-mobile-not-verified-line = તમે આભા નંબરને જ સરનામું રાખીને આગળ વધી શકો છો.
fault-address-refused = આ સરનામું વાપરી શકાતું નથી
fault-address-refused-line = સૂચવેલું સરનામું પસંદ કરો, અથવા તમારું થોડું બદલો.
fault-older-abha = આ આધાર પર પહેલેથી આભા છે
fault-older-abha-line = એ પહેલાં બન્યું હતું, એટલે નવું જોઈતું નથી. “પૂરું કરો” દબાવો, ફરી શરૂ કરો અને “મને મારો આભા નંબર યાદ નથી” પસંદ કરો, અથવા કાઉન્ટર પર પૂછો.
fault-method-not-allowed = આ આભા માટે આ રીત ચાલતી નથી
fault-method-not-allowed-line = પાછળ જઈને કોડ મેળવવાની બીજી રીત પસંદ કરો, અથવા કાઉન્ટર પર પૂછો.
fault-not-found = કશું મળ્યું નહીં
fault-not-found-line = તમે નાખેલું તપાસો.
fault-refused = સેવાએ વિનંતી લીધી નહીં
fault-refused-line = તમે નાખેલું તપાસો અને ફરી પ્રયત્ન કરો, અથવા કાઉન્ટર પર પૂછો.
code-may-come = કોડ કદાચ આવતો જ હશે
code-may-come-line = કૃપા કરીને થોડી રાહ જુઓ, પછી અહીંથી નવો કોડ માગી શકો છો. સૌથી નવો કોડ જ ચાલે છે.
new-code-may-come = નવો કોડ કદાચ આવતો હશે
new-code-may-come-line = ફોન જુઓ અને સૌથી નવા મેસેજના આંકડા નાખો.
cooldown-pace = જરા શાંતિથી કરીએ
cooldown-pace-line = અહીં એક પછી એક ઘણા નંબર નાખવામાં આવ્યા. તમે નાખેલું અહીં જ છે.
cooldown-hour = અહીંથી થોડી વાર વધુ કોડ નહીં જાય
cooldown-hour-line = આ મશીને છેલ્લા કલાકમાં ઘણા કોડ મોકલ્યા છે. { $time } વાગ્યે ફરી ચાલશે. તમે કાઉન્ટર પર પણ પૂછી શકો છો.
cooldown-wait = { $seconds ->
    [one] { $seconds } સેકન્ડમાં આગળ વધી શકશો
   *[other] { $seconds } સેકન્ડમાં આગળ વધી શકશો
}
not-recorded = હમણાં આગળ વધી શકાતું નથી
not-recorded-line = કૃપા કરીને કર્મચારીને પૂછો. કશું મોકલાયું નથી, અને તમે નાખેલું અહીં જ છે: તેઓ જોઈ લે પછી ફરી પ્રયત્ન કરો.
fault-cancelled = તમે રાહ જોવી બંધ કરી
fault-cancelled-line = છતાં વિનંતી પહોંચી હોઈ શકે. તમે ફરી પ્રયત્ન કરી શકો છો.
