### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = મારી પાસે આભા એપ છે
counter-way-line = કોડ સ્કૅન કરીને તમારી માહિતી આપો
counter-question = આ કોડ તમારી આભા એપથી સ્કૅન કરો
counter-step-open = તમારા ફોન પર આભા એપ ખોલો.
counter-step-scan = તેનાથી આ કોડ સ્કૅન કરો અને ત્યાં હા કહો.
counter-step-number = એપ તમારો નંબર બતાવશે. બોલાવે ત્યાં સુધી રાહ જુઓ.
counter-called = હમણાં બોલાવ્યા: { $number }
counter-waiting = પછી: { $numbers }
counter-nobody = હજી કોઈને બોલાવ્યા નથી.
