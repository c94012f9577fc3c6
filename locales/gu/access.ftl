### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = તમારું આરોગ્ય ખાતું બનાવો કે શોધો
welcome-free = એના વગર પણ તમને સારવાર મળે છે.
welcome-aadhaar = તમારું આધાર કાર્ડ
welcome-phone = એની સાથે જોડેલો ફોન
welcome-time = આશરે પાંચ મિનિટ
languages-more = બીજી ભાષાઓ

## What makes it easier
needs = સહેલું
needs-title = તમને શેનાથી સહેલું પડશે?
needs-more = વધુ
text-small = નાના
switch-on = ચાલુ
switch-off = બંધ
needs-voice = વાંચી સંભળાવો
needs-slow = વધારે સમય
needs-low = બટન નીચેની બાજુ
needs-hand = ડાબા હાથ માટે બટન
needs-slow-speech = ધીમે બોલો
needs-headphones = મેં હેડફોન પહેર્યા છે: મારા નંબર બોલો
needs-louder = અવાજ મોટો
needs-softer = અવાજ ધીમો
needs-volume = અવાજ: { $percent }

## Voice
listen = સાંભળો
voice-none = આ મશીન હમણાં તમારી ભાષા બોલી શકતું નથી. કાઉન્ટર પર તમને વાંચી સંભળાવી શકે છે.
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = તમારી ભાષા સંભળાય ત્યાં સુધી ટૅબ દબાવો, પછી એન્ટર દબાવો.
spoken-button = { $name }. બટન.
spoken-digits = { $length } માંથી { $count } આંકડા
spoken-digits-none = હજુ કશું નાખ્યું નથી.
spoken-erased = એક આંકડો કાઢ્યો. { $length } માંથી { $count } આંકડા
spoken-full = બધા { $length } આંકડા આવી ગયા. એન્ટર દબાવો.

## Calling somebody
call-somebody = કોઈને બોલાવો
call-told = કોઈને બોલાવ્યા છે
call-told-line = કૃપા કરીને અહીં જ રહો. તમે કયા પાના પર છો તે તેઓ જાણે છે; તમારા વિશે બીજું કંઈ નહીં.
call-desk = કૃપા કરીને કાઉન્ટર પર પૂછો
call-desk-line = આ મશીન જાતે કોઈને બોલાવી શકતું નથી. ત્યાં નંબર { $number } કહો: તેનાથી ખબર પડે છે કે તમે કયા પાના પર છો; તમારા વિશે બીજું કંઈ નહીં.
