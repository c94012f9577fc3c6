### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = ક્લિનિકની સિસ્ટમને મોકલવું
staff-handoff-ok = બધા પહોંચી ગયા છે.
staff-handoff-local = દર્દી નંબર અહીં જ બને છે. કશું મોકલાતું નથી.
staff-handoff-waits = રાહ જુએ છે: { $count }, પહેલો { $time } થી.
staff-handoff-failed = નથી પહોંચ્યા: { $count }. કોઈએ જોવું પડશે: “મોકલવું” ખોલો.
staff-handoff-off-record = આ બંધ છે: જે રાહ જુએ છે તેને રાખવા કોઈ રેકોર્ડ નથી. સેટિંગમાં [record] અને state_dir જુઓ.
staff-handoff-off-place = આ બંધ છે: એની ચાવી (key) માટે જગ્યા નથી. સેટિંગમાં state_dir કે key_file લખો.
staff-handoff-off-secret = આ બંધ છે: એની ચાવી (key) વાંચી શકાતી નથી, કે બીજા પણ વાંચી શકે છે. ફાઇલ ફક્ત કિઓસ્કના યુઝરને આપો; કારણ લૉગમાં છે.
staff-handoff-off-damaged = આ બંધ છે: એની ચાવી (key) બગડી છે. ચાવીની નકલ પાછી મૂકો.
staff-handoff-off-unmade = આ બંધ છે: એની ચાવી (key) લખી શકાતી નથી. કિઓસ્કના યુઝરને ચાવીના ફોલ્ડરમાં લખવા દો.
staff-handoff-off-address = આ બંધ છે: સરનામું ચાલતું નથી. સેટિંગમાં [handoff] જુઓ.
staff-handoff-another-key = ચાવી (key) પહેલાંની નથી, એટલે કોઈને મોકલાતા નથી. જૂની ચાવી પાછી મૂકો, પછી કિઓસ્ક ફરી શરૂ કરો.
staff-handoff-no-file = હજી રેકોર્ડ નથી, કે એની ફાઇલ નથી રહી. રેકોર્ડ જુઓ.
staff-handoff-full = 1,00,000 લોકો રાહ જુએ છે, અને નવા લેવાતા નથી. ક્લિનિકની સિસ્ટમ તપાસાવો.
staff-handoff-no-number = આવો કોઈ દર્દી નંબર બાકી નથી. સેટિંગમાં બીજો patient_id લખો.
staff-handoff-not-sealed = કોઈની માહિતી સુરક્ષિત રૂપે (encryption) રાખી શકાઈ નહીં. મશીન ફરી ચાલુ કરો.

## The page of its own
staff-tab-handoff = મોકલવું
staff-handoff-outbox = જે અહીં રાહ જુએ છે
staff-handoff-to-fhir = ક્લિનિકનું સર્વર (FHIR)
staff-handoff-to-folder = ક્લિનિકનું ફોલ્ડર
staff-handoff-to-webhook = ક્લિનિકનું સરનામું (webhook)
staff-handoff-to-nats = ઘણાં કેન્દ્રોની સ્ટ્રીમ (NATS)
staff-handoff-idle = હમણાં મોકલવાનું કશું નથી.
staff-handoff-sending = મોકલાઈ રહ્યું છે.
staff-handoff-paused = કર્મચારીએ રોક્યું છે. “આગળ ચલાવો” થી કે કિઓસ્ક ફરી શરૂ થાય ત્યારે ચાલશે.
staff-handoff-again-at = { $time } વાગ્યે ફરી પ્રયત્ન થશે.
staff-handoff-again-hourly = દર કલાકે ફરી પ્રયત્ન થાય છે, કે “હમણાં પ્રયત્ન કરો” થી તરત.
staff-handoff-count-waiting = રાહ જુએ છે
staff-handoff-count-since = રાહ જુએ છે, પહેલો { $time } થી
staff-handoff-count-sent = હમણાં પહોંચેલા
staff-handoff-lost = શું ન પહોંચ્યું, અને શું કરવું

## Why something did not arrive, and what to do about it
handoff-fault-offline = કનેક્શન થતું નથી. નેટવર્ક જુઓ, અને ક્લિનિકની સિસ્ટમ ચાલુ છે કે નહીં તે જુઓ.
handoff-fault-timed-out = સમયસર જવાબ ન આવ્યો. ક્લિનિકની સિસ્ટમ ચાલુ છે કે નહીં તે જુઓ.
handoff-fault-interrupted = કનેક્શન તૂટી ગયું. નેટવર્ક જુઓ.
handoff-fault-untrusted = ક્લિનિકની સિસ્ટમનું સર્ટિફિકેટ સ્વીકારાયું નહીં. એ તપાસાવો, અને સેટિંગમાં roots જુઓ.
handoff-fault-busy = ક્લિનિકની સિસ્ટમે રાહ જોવા કહ્યું. કશું કરવાનું નથી.
handoff-fault-server-failed = ક્લિનિકની સિસ્ટમમાં ખામી છે. એ તપાસાવો.
handoff-fault-not-signed-in = ક્લિનિકની સિસ્ટમ આ કિઓસ્કને ઓળખતી નથી. સેટિંગમાં token કે password જુઓ.
handoff-fault-not-allowed = ક્લિનિકની સિસ્ટમ કિઓસ્કને આ કરવા દેતી નથી. ત્યાં પરવાનગી અપાવો.
handoff-fault-secret-unreadable = token કે password અહીં વાંચી શકાતો નથી. એની ફાઇલ જુઓ.
handoff-fault-wrong-address = આ સરનામે દર્દી લેવાતા નથી. સેટિંગમાં address જુઓ.
handoff-fault-redirected = આ સરનામું બીજે મોકલે છે, અને કિઓસ્ક ત્યાં જતું નથી. સેટિંગમાં address જુઓ.
handoff-fault-no-answer = જે આવ્યું તે જવાબ નથી. ક્લિનિકની સિસ્ટમ તપાસાવો.
handoff-fault-not-writable = ફોલ્ડર નથી, કે એમાં લખી શકાતું નથી. એની ડિસ્ક જોડો, કે કિઓસ્કના યુઝરને લખવા દો.
handoff-fault-no-room = ફોલ્ડરમાં જગ્યા નથી. ત્યાં જગ્યા કરો.
handoff-fault-several-matches = ત્યાં એક આભા નંબરના ઘણા દર્દી છે. એમને ત્યાં એક કરો, પછી “ફરી મોકલો” દબાવો.
handoff-fault-another-person = જવાબ બીજી વ્યક્તિનો હતો. ક્લિનિકની સિસ્ટમ તપાસાવો, પછી “ફરી મોકલો” દબાવો.
handoff-fault-conflict = ક્લિનિકની સિસ્ટમમાં જુદું છે. ત્યાં બંને સરખાવો, પછી “ફરી મોકલો” દબાવો.
handoff-fault-refused = ક્લિનિકની સિસ્ટમ આ આમ લેતી નથી. એ ફાઇલમાં લખો, અને ત્યાં હાથે ભરો.
handoff-fault-unreadable = આ હવે ખૂલતું નથી. સાચી ચાવી (key) પાછી મૂકો, પછી “ફરી મોકલો” દબાવો.

## What staff do about it
staff-handoff-send-again = ફરી મોકલો
staff-handoff-pause = રોકો
staff-handoff-go-on = આગળ ચલાવો
staff-handoff-try-now = હમણાં પ્રયત્ન કરો
staff-handoff-write-out = ન પહોંચ્યા તે લખો
staff-handoff-write-question = ન પહોંચ્યા તેમને ફાઇલમાં લખીએ?
staff-handoff-write-line = જેમની માહિતી લખાશે: { $count } લોકો. { $folder } ફોલ્ડર જે ખોલી શકે તે એ વાંચી શકે છે. કામ થઈ જાય પછી ફાઇલો કાઢી નાખો.
staff-handoff-sent-again = ફરી મોકલ્યા: { $count }
staff-handoff-written = લખાયા: { $count }
staff-handoff-written-line = ફાઇલો { $folder } માં છે. કામ થઈ જાય પછી કાઢી નાખો.
staff-handoff-unreadable = કેટલાક ખૂલ્યા નહીં અને લખાયા નહીં: { $count }.
staff-handoff-not-written = બધું લખાયું નથી
staff-handoff-folder-exposed = { $folder } ફોલ્ડર બીજા પણ ખોલી શકે છે. એ ફક્ત કિઓસ્કના યુઝરને આપો (chmod 700), પછી ફરી પ્રયત્ન કરો.
staff-handoff-folder-full = { $folder } ફોલ્ડર માટે જગ્યા નથી. એની ડિસ્ક પર જગ્યા કરો, પછી ફરી પ્રયત્ન કરો.
staff-handoff-folder-read-only = { $folder } ફોલ્ડરમાં કશું લખી શકાતું નથી. કિઓસ્કના યુઝરને ત્યાં લખવા દો, પછી ફરી પ્રયત્ન કરો.
