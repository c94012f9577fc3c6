### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = કર્મચારીઓ માટે
staff-pin-question = કર્મચારીનો પિન નાખો
staff-pin-help = 6 થી 12 અંક. તે બતાવાતા નથી.
staff-pin-open = ખોલો
staff-pin-checking = પિન તપાસાય છે.
staff-pin-wrong = આ પિન બરાબર નથી
staff-pin-tries = { $tries ->
    [one] થોભવા પહેલાં { $tries } પ્રયત્ન બાકી છે.
   *[other] થોભવા પહેલાં { $tries } પ્રયત્નો બાકી છે.
}
# Minutes and seconds, as 0:30.
staff-pin-wait = ઘણી વાર પ્રયત્ન થયો. કૃપા કરીને { $time } રાહ જુઓ (મિનિટ અને સેકન્ડ).
staff-pin-none = પિન રાખેલો નથી
staff-pin-none-line = આ પાનાં પિનથી ખૂલે છે. જે આ મશીન સંભાળે છે તે “abha-kiosk setup” કમાન્ડથી પિન રાખે અને પછી કિઓસ્ક ફરી શરૂ કરે.
staff-back = કિઓસ્ક પર પાછા
staff-help = જે બરાબર નથી તે સૌથી પહેલાં છે, અને શું કરવું તે સાથે છે. “આજે” માં લોકો નામ વગર ગણાય છે. “કામ” માં ચકાસણી કાર્ડ અને કિઓસ્ક બંધ કરવાનું છે. આ પાનાં એક મિનિટ પછી આપોઆપ બંધ થાય છે.
staff-end-question = આ વ્યક્તિનું કામ પૂરું કરવું છે?
staff-end-line = આ વ્યક્તિએ નાખેલું બધું ભૂંસાઈ જશે, અને એમણે ફરી શરૂ કરવું પડશે. પહેલાં એમને પૂછો.
staff-end-wait = આ વ્યક્તિનું કંઈક ચાલુ છે. એ પૂરું થાય ત્યાં સુધી રાહ જુઓ.
staff-end-yes = હા, પૂરું કરો

## How everything stands
staff-tab-state = સ્થિતિ
staff-tab-today = આજે
staff-tab-actions = કામ
staff-state = બધું કેમ ચાલે છે
staff-part = { $part }: { $state }
staff-ok = બરાબર
staff-look = કૃપા કરીને જુઓ
staff-broken = ચાલતું નથી
staff-part-network = નેટવર્ક
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = ઘડિયાળ
staff-part-printer = પ્રિન્ટર
staff-part-save = કાર્ડ માટે જગ્યા
staff-part-state = પોતાની ફાઇલો માટે જગ્યા
staff-part-record = રેકોર્ડ
staff-part-version = આવૃત્તિ
staff-not-looked = હજી જોયું નથી. કૃપા કરીને થોડી રાહ જુઓ.
staff-network-ok = નેટવર્ક ચાલે છે.
staff-network-practice = અભ્યાસ માટે નેટવર્ક જોઈતું નથી.
staff-abdm-ok = છેલ્લો જવાબ { $time } વાગ્યે આવ્યો.
staff-abdm-failed = છેલ્લી મુશ્કેલી { $time } વાગ્યે થઈ.
staff-uidai-ok = છેલ્લો જવાબ { $time } વાગ્યે આવ્યો.
staff-uidai-silent = { $time } વાગ્યે જવાબ ન આવ્યો. રાહ જુઓ; જેમની પાસે આભા છે તે ત્યાં સુધી મોબાઇલથી સાઇન ઇન કરી શકે.
staff-uidai-unknown = કોઈ કોડ માગે ત્યારે જ ખબર પડે. પહેલી નોંધણી જુઓ.
staff-clock-ok = અહીં { $time } વાગ્યા છે, અને ABDM નો સમય પણ એ જ છે.
staff-clock-alone = અહીં { $time } વાગ્યા છે. ઘડિયાળ સાથે સરખાવો.
staff-printer-ok = એ તૈયાર છે. એનો કાગળ: { $paper }.
staff-printer-none = પ્રિન્ટર ગોઠવેલું નથી, એટલે કાર્ડ પ્રિન્ટ થતાં નથી, સાચવાય છે.
staff-room-ok = { $free } જગ્યા ખાલી છે.
staff-room-little = ફક્ત { $free } જગ્યા ખાલી છે. જે કોઈને જોઈતું નથી તે કાઢી નાખો.
staff-folder-ok = ફાઇલો લખી શકાય છે.
staff-folder-unset = સેટિંગમાં એનું ફોલ્ડર નથી: state_dir લખો.
staff-folder-missing = ફોલ્ડર હજી નથી. એના માટે ડિસ્ક જોડવાની હોય તો જોડો.
staff-folder-refused = ત્યાં કશું લખી શકાતું નથી. કિઓસ્કના યુઝરને લખવા દો, અથવા સેટિંગમાં બીજું ફોલ્ડર લખો.
staff-record-ok = જે લખવું જોઈએ તે બધું લખાય છે.
staff-record-off = રેકોર્ડ રખાતો નથી.
staff-version = { $version }. { $since } થી ચાલે છે.

## What was counted today
staff-today = આજે શું થયું
staff-today-since = { $time } થી ગણ્યું, નામ વગર.
staff-began = શરૂ કરનારા લોકો
staff-made = બનેલાં આભા
staff-found = મળેલાં આભા
staff-reactivated = ફરી ચાલુ થયેલાં આભા
staff-mobile-changed = બદલાયેલા મોબાઇલ
staff-printed = પ્રિન્ટ થયેલાં કાર્ડ
staff-saved = સાચવેલાં કાર્ડ
staff-stopped = બાકીના ક્યાં અટક્યા
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = એમણે પૂરું કર્યું
staff-why-left = એ જતા રહ્યા
staff-why-new-person = બીજા કોઈએ શરૂ કર્યું
staff-why-program = કિઓસ્ક બંધ થયું
staff-why-staff = કર્મચારીએ પૂરું કર્યું

## What can be done
staff-actions = શું કરવું છે?
staff-test-card = ચકાસણી કાર્ડ પ્રિન્ટ કરો
staff-test-printing = ચકાસણી કાર્ડ પ્રિન્ટર તરફ જાય છે.
staff-test-printed = ચકાસણી કાર્ડ પ્રિન્ટ થયું.
staff-test-not-printed = ચકાસણી કાર્ડ પ્રિન્ટ ન થયું
staff-no-reprint = અહીંથી કાર્ડ ફરી પ્રિન્ટ થઈ શકતું નથી: કાર્ડ રખાતાં નથી. વ્યક્તિ ફરી સાઇન ઇન કરીને એ પ્રિન્ટ કરે.
staff-kept = અવાજ અને રંગ કિઓસ્ક ફરી શરૂ થાય ત્યાં સુધી રહે છે.
staff-practice-on = અભ્યાસ ચાલુ કરો
staff-practice-off = અભ્યાસ બંધ કરો
staff-practice-on-question = અભ્યાસ ચાલુ કરવો છે?
staff-practice-on-line = પછી કશું સાચું નથી: ABDM ને કશું મોકલાતું નથી, અને દરેક પાના અને કાર્ડ પર એ લખેલું હોય છે. તમે બંધ કરો અથવા કિઓસ્ક ફરી શરૂ થાય ત્યાં સુધી આ રહે છે.
staff-practice-off-question = અભ્યાસ બંધ કરવો છે?
staff-practice-off-line = પછી બધું ફરી સાચું છે: લોકો પોતાનું આભા બનાવે છે.
staff-restart = ફરી શરૂ કરો
staff-restart-question = કિઓસ્ક ફરી શરૂ કરવું છે?
staff-restart-line = થોડી સેકન્ડ લાગે છે. સેટિંગ ફરી વંચાય છે.
staff-leave = કિઓસ્ક છોડો
staff-leave-question = કિઓસ્ક છોડવું છે?
staff-leave-line = કિઓસ્ક બંધ થશે, અને આ મશીન ફરી ચાલુ થાય ત્યાં સુધી આપોઆપ શરૂ નહીં થાય.
staff-switching = એક ક્ષણ
staff-switching-line = કિઓસ્ક બદલાય છે.
staff-not-switched = એ ન થયું
staff-not-switched-line = કશું બદલાયું નથી. કારણ લૉગમાં છે.
