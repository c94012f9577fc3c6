### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = సిబ్బంది కోసం
staff-pin-question = సిబ్బంది పిన్ టైప్ చేయండి
staff-pin-help = 6 నుంచి 12 అంకెలు. అవి చూపబడవు.
staff-pin-open = తెరవండి
staff-pin-checking = పిన్ చూస్తోంది.
staff-pin-wrong = ఈ పిన్ సరైనది కాదు
staff-pin-tries = { $tries ->
    [one] ఆగే ముందు { $tries } ప్రయత్నం మిగిలింది.
   *[other] ఆగే ముందు { $tries } ప్రయత్నాలు మిగిలాయి.
}
# Minutes and seconds, as 0:30.
staff-pin-wait = చాలాసార్లు ప్రయత్నించారు. { $time } ఆగండి (నిమిషాలు, సెకన్లు).
staff-pin-none = పిన్ పెట్టలేదు
staff-pin-none-line = ఈ పేజీలు పిన్‌తో తెరుచుకుంటాయి. ఈ మెషిన్‌ను చూసుకునేవారు “abha-kiosk setup” కమాండ్‌తో పిన్ పెట్టి, తర్వాత కియోస్క్‌ను మళ్లీ మొదలుపెట్టాలి.
staff-back = కియోస్క్‌కు వెనక్కి
staff-help = సరిగా లేనిది ముందు ఉంటుంది, ఏం చేయాలో దానితో ఉంటుంది. “ఈరోజు” మనుషులను పేర్లు లేకుండా లెక్కిస్తుంది. “పనులు”లో టెస్ట్ కార్డు, కియోస్క్‌ను ఆపడం ఉన్నాయి. ఈ పేజీలు ఒక నిమిషం తర్వాత వాటంతట అవే మూసుకుంటాయి.
staff-end-question = ఈ వ్యక్తి పని ముగించాలా?
staff-end-line = ఈ వ్యక్తి టైప్ చేసినదంతా చెరిగిపోతుంది, వారు మళ్లీ మొదలుపెట్టాలి. ముందు వారిని అడగండి.
staff-end-wait = ఈ వ్యక్తికి ఏదో జరుగుతోంది. అది పూర్తయ్యే వరకు ఆగండి.
staff-end-yes = అవును, ముగించు

## How everything stands
staff-tab-state = స్థితి
staff-tab-today = ఈరోజు
staff-tab-actions = పనులు
staff-state = అంతా ఎలా ఉంది
staff-part = { $part }: { $state }
staff-ok = బాగుంది
staff-look = చూడండి
staff-broken = పనిచేయడం లేదు
staff-part-network = నెట్‌వర్క్
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = గడియారం
staff-part-printer = ప్రింటర్
staff-part-save = కార్డులకు చోటు
staff-part-state = సొంత ఫైళ్లకు చోటు
staff-part-record = రికార్డు
staff-part-version = వెర్షన్
staff-not-looked = ఇంకా చూడలేదు. కాసేపు ఆగండి.
staff-network-ok = నెట్‌వర్క్ పనిచేస్తోంది.
staff-network-practice = ప్రాక్టీస్‌కు నెట్‌వర్క్ అక్కర్లేదు.
staff-abdm-ok = చివరి జవాబు { $time }కు వచ్చింది.
staff-abdm-failed = చివరి ఇబ్బంది { $time }కు వచ్చింది.
staff-uidai-ok = చివరి జవాబు { $time }కు వచ్చింది.
staff-uidai-silent = { $time }కు జవాబు రాలేదు. ఆగండి; ఆభా ఉన్నవారు అప్పటిదాకా మొబైల్‌తో సైన్ ఇన్ కావచ్చు.
staff-uidai-unknown = ఎవరైనా కోడ్ అడిగితేనే తెలుస్తుంది. మొదటి రిజిస్ట్రేషన్‌ను గమనించండి.
staff-clock-ok = ఇక్కడ సమయం { $time }, ABDM సమయం కూడా అదే.
staff-clock-alone = ఇక్కడ సమయం { $time }. ఒక గడియారంతో పోల్చండి.
staff-printer-ok = అది సిద్ధం. దాని కాగితం: { $paper }.
staff-printer-none = ప్రింటర్ లేదు, అందుకే కార్డులు ప్రింట్ కావు, సేవ్ అవుతాయి.
staff-room-ok = { $free } చోటు ఉంది.
staff-room-little = { $free } చోటు మాత్రమే ఉంది. అక్కర్లేనివి తీసేయండి.
staff-folder-ok = ఫైళ్లు రాయవచ్చు.
staff-folder-unset = సెట్టింగ్‌లలో దీనికి ఫోల్డర్ లేదు: state_dir పెట్టండి.
staff-folder-missing = ఫోల్డర్ ఇంకా లేదు. దానికి డిస్క్ కలపాలంటే కలపండి.
staff-folder-refused = అక్కడ ఏమీ రాయలేకపోతోంది. కియోస్క్ యూజర్‌ను రాయనివ్వండి, లేదా సెట్టింగ్‌లలో వేరే ఫోల్డర్ పెట్టండి.
staff-record-ok = రాయాల్సినదంతా రాస్తోంది.
staff-record-off = రికార్డు ఉంచడం లేదు.
staff-version = { $version }. { $since } నుంచి నడుస్తోంది.

## What was counted today
staff-today = ఈరోజు జరిగినవి
staff-today-since = { $time } నుంచి లెక్క, పేర్లు లేకుండా.
staff-began = మొదలుపెట్టినవారు
staff-made = తయారైన ఆభా
staff-found = దొరికిన ఆభా
staff-reactivated = మళ్లీ ఆన్ అయిన ఆభా
staff-mobile-changed = మార్చిన మొబైల్
staff-printed = ప్రింట్ అయిన కార్డులు
staff-saved = సేవ్ అయిన కార్డులు
staff-stopped = మిగతావారు ఎక్కడ ఆగారు
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = వారే ముగించారు
staff-why-left = వారు వెళ్లిపోయారు
staff-why-new-person = ఇంకొకరు మొదలుపెట్టారు
staff-why-program = కియోస్క్ ఆగింది
staff-why-staff = సిబ్బంది ముగించారు

## What can be done
staff-actions = ఏం చేయాలి?
staff-test-card = టెస్ట్ కార్డు ప్రింట్
staff-test-printing = టెస్ట్ కార్డు ప్రింటర్‌కు వెళ్తోంది.
staff-test-printed = టెస్ట్ కార్డు ప్రింట్ అయింది.
staff-test-not-printed = టెస్ట్ కార్డు ప్రింట్ కాలేదు
staff-no-reprint = ఇక్కడి నుంచి కార్డు మళ్లీ ప్రింట్ కాదు: కార్డులు ఉంచరు. ఆ వ్యక్తి మళ్లీ సైన్ ఇన్ అయి ప్రింట్ తీసుకోవాలి.
staff-kept = శబ్దం, రంగులు కియోస్క్ మళ్లీ మొదలయ్యే వరకు ఉంటాయి.
staff-practice-on = ప్రాక్టీస్ ఆన్
staff-practice-off = ప్రాక్టీస్ ఆఫ్
staff-practice-on-question = ప్రాక్టీస్ ఆన్ చేయాలా?
staff-practice-on-line = అప్పుడు ఏదీ నిజం కాదు: ABDMకు ఏదీ పంపరు, ప్రతి పేజీలో, కార్డులో అది రాసి ఉంటుంది. మీరు ఆఫ్ చేసే వరకు లేదా కియోస్క్ మళ్లీ మొదలయ్యే వరకు ఇలాగే ఉంటుంది.
staff-practice-off-question = ప్రాక్టీస్ ఆఫ్ చేయాలా?
staff-practice-off-line = అప్పుడు అంతా మళ్లీ నిజం: ప్రజలు తమ ఆభా తయారు చేసుకుంటారు.
staff-restart = మళ్లీ మొదలుపెట్టు
staff-restart-question = కియోస్క్‌ను మళ్లీ మొదలుపెట్టాలా?
staff-restart-line = కొన్ని సెకన్లు పడుతుంది. సెట్టింగ్‌లు మళ్లీ చదువుతుంది.
staff-leave = కియోస్క్ వదలండి
staff-leave-question = కియోస్క్‌ను వదలాలా?
staff-leave-line = కియోస్క్ ఆగుతుంది, ఈ మెషిన్ మళ్లీ ఆన్ అయ్యే వరకు దానంతట అదే మొదలు కాదు.
staff-switching = ఒక్క క్షణం
staff-switching-line = కియోస్క్ మారుతోంది.
staff-not-switched = అది జరగలేదు
staff-not-switched-line = ఏదీ మారలేదు. కారణం లాగ్‌లో ఉంది.
