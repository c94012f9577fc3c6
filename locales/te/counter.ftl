### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = నా దగ్గర ఆభా యాప్ ఉంది
counter-way-line = కోడ్ స్కాన్ చేసి మీ వివరాలు ఇవ్వండి
counter-question = ఈ కోడ్‌ను మీ ఆభా యాప్‌తో స్కాన్ చేయండి
counter-step-open = మీ ఫోన్‌లో ఆభా యాప్ తెరవండి.
counter-step-scan = దానితో ఈ కోడ్ స్కాన్ చేసి, అక్కడ అవును అనండి.
counter-step-number = యాప్ మీ నంబర్ చూపిస్తుంది. పిలిచే వరకు ఆగండి.
counter-called = ఇప్పుడు పిలిచిన నంబర్: { $number }
counter-waiting = తర్వాత: { $numbers }
counter-nobody = ఇంకా ఎవరినీ పిలవలేదు.
