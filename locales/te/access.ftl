### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = మీ ఆరోగ్య ఖాతా చేసుకోండి లేదా వెతకండి
welcome-free = అది లేకపోయినా మీకు వైద్యం అందుతుంది.
welcome-aadhaar = మీ ఆధార్ కార్డు
welcome-phone = దానికి లింక్ అయిన ఫోన్
welcome-time = సుమారు ఐదు నిమిషాలు
languages-more = మరిన్ని భాషలు

## What makes it easier
needs = సులభం
needs-title = మీకు ఏది సులభంగా ఉంటుంది?
needs-more = ఇంకా
text-small = చిన్నవి
switch-on = ఆన్
switch-off = ఆఫ్
needs-voice = చదివి వినిపించు
needs-slow = ఎక్కువ సమయం
needs-low = బటన్లు కిందికి
needs-hand = ఎడమ చేతికి బటన్లు
needs-slow-speech = నెమ్మదిగా మాట్లాడు
needs-headphones = హెడ్‌ఫోన్లు పెట్టుకున్నాను: నా నంబర్లు చెప్పు
needs-louder = శబ్దం పెంచు
needs-softer = శబ్దం తగ్గించు
needs-volume = శబ్దం: { $percent }

## Voice
listen = వినండి
voice-none = ఈ మెషిన్ ఇప్పుడు మీ భాష మాట్లాడలేకపోతోంది. కౌంటర్‌లో మీకు చదివి వినిపించగలరు.
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = మీ భాష వినిపించే వరకు ట్యాబ్ నొక్కండి, తర్వాత ఎంటర్ నొక్కండి.
spoken-button = { $name }. బటన్.
spoken-digits = { $length } అంకెల్లో { $count }
spoken-digits-none = ఇంకా ఏదీ టైప్ చేయలేదు.
spoken-erased = ఒకటి తీసేశాం. { $length } అంకెల్లో { $count }
spoken-full = మొత్తం { $length } అంకెలు వచ్చాయి. ఎంటర్ నొక్కండి.

## Calling somebody
call-somebody = ఎవరినైనా పిలవండి
call-told = ఒకరిని పిలిచాం
call-told-line = దయచేసి ఇక్కడే ఉండండి. మీరు ఏ పేజీలో ఉన్నారో వారికి తెలుసు; మీ గురించి ఇంకేమీ తెలియదు.
call-desk = దయచేసి కౌంటర్‌లో అడగండి
call-desk-line = ఈ మెషిన్ తానుగా ఎవరినీ పిలవలేదు. అక్కడ నంబర్ { $number } చెప్పండి: మీరు ఏ పేజీలో ఉన్నారో దానితో తెలుస్తుంది; మీ గురించి ఇంకేమీ తెలియదు.
