### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = క్లినిక్ సిస్టమ్‌కు పంపడం
staff-handoff-ok = అన్నీ చేరాయి.
staff-handoff-local = పేషెంట్ నంబర్ ఇక్కడే తయారవుతుంది. ఏదీ పంపరు.
staff-handoff-waits = ఆగి ఉన్నవి: { $count }, మొదటిది { $time } నుంచి.
staff-handoff-failed = చేరనివి: { $count }. ఎవరైనా చూడాలి: “పంపడం” తెరవండి.
staff-handoff-off-record = ఇది ఆఫ్‌లో ఉంది: ఆగి ఉన్నవి ఉంచడానికి రికార్డు లేదు. సెట్టింగ్‌లలో [record], state_dir చూడండి.
staff-handoff-off-place = ఇది ఆఫ్‌లో ఉంది: దీని తాళానికి (key) చోటు లేదు. సెట్టింగ్‌లలో state_dir లేదా key_file పెట్టండి.
staff-handoff-off-secret = ఇది ఆఫ్‌లో ఉంది: దీని తాళాన్ని (key) చదవలేము, లేదా ఇతరులూ చదవగలరు. ఫైల్‌ను కియోస్క్ యూజర్‌కు మాత్రమే ఇవ్వండి; కారణం లాగ్‌లో ఉంది.
staff-handoff-off-damaged = ఇది ఆఫ్‌లో ఉంది: దీని తాళం (key) పాడైంది. తాళం కాపీని తిరిగి పెట్టండి.
staff-handoff-off-unmade = ఇది ఆఫ్‌లో ఉంది: దీని తాళాన్ని (key) రాయలేము. తాళం ఫోల్డర్‌లో కియోస్క్ యూజర్‌ను రాయనివ్వండి.
staff-handoff-off-address = ఇది ఆఫ్‌లో ఉంది: అడ్రస్ పనిచేయదు. సెట్టింగ్‌లలో [handoff] చూడండి.
staff-handoff-another-key = తాళం (key) మునుపటిది కాదు, అందుకే ఎవరినీ పంపరు. పాత తాళాన్ని తిరిగి పెట్టండి, తర్వాత కియోస్క్‌ను మళ్లీ మొదలుపెట్టండి.
staff-handoff-no-file = రికార్డు ఇంకా లేదు, లేదా దాని ఫైల్ లేదు. రికార్డును చూడండి.
staff-handoff-full = 1,00,000 మంది ఆగి ఉన్నారు, కొత్తవారిని తీసుకోరు. క్లినిక్ సిస్టమ్‌ను చూడమనండి.
staff-handoff-no-number = ఈ రకం పేషెంట్ నంబర్ ఇక లేదు. సెట్టింగ్‌లలో వేరే patient_id పెట్టండి.
staff-handoff-not-sealed = ఒకరి వివరాలను భద్రంగా (encryption) ఉంచలేకపోయాము. మెషిన్‌ను మళ్లీ మొదలుపెట్టండి.

## The page of its own
staff-tab-handoff = పంపడం
staff-handoff-outbox = ఇక్కడ ఆగి ఉన్నవి
staff-handoff-to-fhir = క్లినిక్ సర్వర్ (FHIR)
staff-handoff-to-folder = క్లినిక్ ఫోల్డర్
staff-handoff-to-webhook = క్లినిక్ అడ్రస్ (webhook)
staff-handoff-to-nats = అనేక కేంద్రాల స్ట్రీమ్ (NATS)
staff-handoff-idle = ఇప్పుడు పంపడానికి ఏదీ లేదు.
staff-handoff-sending = పంపుతోంది.
staff-handoff-paused = సిబ్బంది ఆపారు. “కొనసాగించండి” నొక్కితే లేదా కియోస్క్ మళ్లీ మొదలైతే నడుస్తుంది.
staff-handoff-again-at = { $time }కు మళ్లీ ప్రయత్నిస్తుంది.
staff-handoff-again-hourly = గంటకు ఒకసారి మళ్లీ ప్రయత్నిస్తుంది, లేదా “ఇప్పుడే ప్రయత్నం” నొక్కితే వెంటనే.
staff-handoff-count-waiting = ఆగి ఉన్నవి
staff-handoff-count-since = ఆగి ఉన్నవి, మొదటిది { $time } నుంచి
staff-handoff-count-sent = ఇటీవల చేరినవి
staff-handoff-lost = ఏవి చేరలేదు, ఏం చేయాలి

## Why something did not arrive, and what to do about it
handoff-fault-offline = కనెక్షన్ రావడం లేదు. నెట్‌వర్క్ చూడండి, క్లినిక్ సిస్టమ్ ఆన్‌లో ఉందా చూడండి.
handoff-fault-timed-out = సమయానికి జవాబు రాలేదు. క్లినిక్ సిస్టమ్ ఆన్‌లో ఉందా చూడండి.
handoff-fault-interrupted = కనెక్షన్ తెగిపోయింది. నెట్‌వర్క్ చూడండి.
handoff-fault-untrusted = క్లినిక్ సిస్టమ్ certificateను ఒప్పుకోలేదు. దాన్ని చూడమనండి, సెట్టింగ్‌లలో roots చూడండి.
handoff-fault-busy = క్లినిక్ సిస్టమ్ ఆగమంది. ఏదీ చేయనక్కర్లేదు.
handoff-fault-server-failed = క్లినిక్ సిస్టమ్‌లో లోపం ఉంది. దాన్ని చూడమనండి.
handoff-fault-not-signed-in = క్లినిక్ సిస్టమ్‌కు ఈ కియోస్క్ తెలియదు. సెట్టింగ్‌లలో token లేదా password చూడండి.
handoff-fault-not-allowed = క్లినిక్ సిస్టమ్ దీన్ని చేయనివ్వడం లేదు. అక్కడ అనుమతి ఇవ్వమనండి.
handoff-fault-secret-unreadable = token లేదా passwordను ఇక్కడ చదవలేము. దాని ఫైల్‌ను చూడండి.
handoff-fault-wrong-address = ఈ అడ్రస్ పేషెంట్లను తీసుకోదు. సెట్టింగ్‌లలో address చూడండి.
handoff-fault-redirected = ఈ అడ్రస్ వేరే చోటికి పంపుతోంది, కియోస్క్ అక్కడికి వెళ్లదు. సెట్టింగ్‌లలో address చూడండి.
handoff-fault-no-answer = వచ్చింది జవాబు కాదు. క్లినిక్ సిస్టమ్‌ను చూడమనండి.
handoff-fault-not-writable = ఫోల్డర్ లేదు, లేదా అందులో రాయలేము. దాని డిస్క్ కలపండి, లేదా కియోస్క్ యూజర్‌ను రాయనివ్వండి.
handoff-fault-no-room = ఫోల్డర్‌లో చోటు లేదు. అక్కడ చోటు చేయండి.
handoff-fault-several-matches = అక్కడ ఒకే ఆభా నంబర్‌తో చాలా మంది పేషెంట్లు ఉన్నారు. వారిని అక్కడ ఒకటి చేసి, “మళ్లీ పంపండి” నొక్కండి.
handoff-fault-another-person = జవాబు వేరొకరి గురించి. క్లినిక్ సిస్టమ్‌ను చూడమని, “మళ్లీ పంపండి” నొక్కండి.
handoff-fault-conflict = క్లినిక్ సిస్టమ్‌లో వేరేది ఉంది. అక్కడ రెండూ పోల్చి, “మళ్లీ పంపండి” నొక్కండి.
handoff-fault-refused = క్లినిక్ సిస్టమ్ దీన్ని ఇలా తీసుకోదు. దీన్ని ఫైల్‌లో రాసి, అక్కడ చేతితో నింపండి.
handoff-fault-unreadable = ఇది ఇక తెరుచుకోదు. సరైన తాళం (key) పెట్టి, “మళ్లీ పంపండి” నొక్కండి.

## What staff do about it
staff-handoff-send-again = మళ్లీ పంపండి
staff-handoff-pause = ఆపండి
staff-handoff-go-on = కొనసాగించండి
staff-handoff-try-now = ఇప్పుడే ప్రయత్నం
staff-handoff-write-out = చేరనివి రాయండి
staff-handoff-write-question = చేరనివి ఫైల్‌లలో రాయాలా?
staff-handoff-write-line = వివరాలు రాసేది: { $count } మందివి. { $folder } ఫోల్డర్ తెరవగలిగేవారు చదవగలరు. పని అయ్యాక ఫైళ్లు తీసేయండి.
staff-handoff-sent-again = మళ్లీ పంపినవి: { $count }
staff-handoff-written = రాసినవి: { $count }
staff-handoff-written-line = ఫైళ్లు { $folder }లో ఉన్నాయి. పని అయ్యాక తీసేయండి.
staff-handoff-unreadable = కొన్ని తెరుచుకోలేదు, రాయలేదు: { $count }.
staff-handoff-not-written = అన్నీ రాయలేదు
staff-handoff-folder-exposed = { $folder } ఫోల్డర్‌ను ఇతరులూ తెరవగలరు. దాన్ని కియోస్క్ యూజర్‌కు మాత్రమే ఇచ్చి (chmod 700), మళ్లీ ప్రయత్నించండి.
staff-handoff-folder-full = { $folder } ఫోల్డర్‌కు చోటు లేదు. దాని డిస్క్‌లో చోటు చేసి, మళ్లీ ప్రయత్నించండి.
staff-handoff-folder-read-only = { $folder } ఫోల్డర్‌లో ఏదీ రాయలేము. కియోస్క్ యూజర్‌ను అక్కడ రాయనిచ్చి, మళ్లీ ప్రయత్నించండి.
