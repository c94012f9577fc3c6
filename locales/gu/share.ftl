### Words of the wall screen and the desk, where people wait by numbers.

share-calling = હમણાં બોલાવીએ છીએ
share-waiting = રાહમાં
share-nobody = કોઈ રાહ જોતું નથી
share-call-next = પછીનો નંબર બોલાવો
share-counter = કાઉન્ટર
share-patient = દર્દી નંબર
share-missing = માહિતી આવી નથી. કૃપા કરીને પૂછી લો.
share-scan = આને તમારી આભા એપથી સ્કેન કરો. તમને નંબર મળશે અને કંઈ લખવું નહીં પડે.
share-key = કાઉન્ટરની ચાવી
