### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = ആരോഗ്യ അക്കൗണ്ട് ഉണ്ടാക്കാം, അല്ലെങ്കിൽ കണ്ടെത്താം
welcome-free = ഇതില്ലെങ്കിലും ചികിത്സ കിട്ടും.
welcome-aadhaar = നിങ്ങളുടെ ആധാർ കാർഡ്
welcome-phone = അതുമായി ലിങ്ക് ചെയ്ത ഫോൺ
welcome-time = ഏകദേശം അഞ്ച് മിനിറ്റ്
languages-more = കൂടുതൽ ഭാഷകൾ

## What makes it easier
needs = എളുപ്പം
needs-title = നിങ്ങൾക്ക് എന്താണ് എളുപ്പം?
needs-more = കൂടുതൽ
text-small = ചെറുത്
switch-on = ഓൺ
switch-off = ഓഫ്
needs-voice = വായിച്ചുതരിക
needs-slow = കൂടുതൽ സമയം
needs-low = ബട്ടണുകൾ താഴെ
needs-hand = ഇടതുകൈക്ക് ബട്ടണുകൾ
needs-slow-speech = പതുക്കെ പറയുക
needs-headphones = ഹെഡ്ഫോൺ വച്ചിട്ടുണ്ട്: എന്റെ നമ്പറുകൾ പറയുക
needs-louder = ശബ്ദം കൂട്ടുക
needs-softer = ശബ്ദം കുറയ്ക്കുക
needs-volume = ശബ്ദം: { $percent }

## Voice
listen = കേൾക്കുക
voice-none = ഈ മെഷീന് ഇപ്പോൾ നിങ്ങളുടെ ഭാഷ പറയാനാവില്ല. കൗണ്ടറിൽ വായിച്ചുതരാനാകും.
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = നിങ്ങളുടെ ഭാഷ കേൾക്കുന്നതുവരെ ടാബ് അമർത്തുക, പിന്നെ എന്റർ അമർത്തുക.
spoken-button = { $name }. ബട്ടൺ.
spoken-digits = { $length } അക്കങ്ങളിൽ { $count }
spoken-digits-none = ഇതുവരെ ഒന്നും നൽകിയിട്ടില്ല.
spoken-erased = ഒന്ന് മായ്ച്ചു. { $length } അക്കങ്ങളിൽ { $count }
spoken-full = { $length } അക്കങ്ങളും ആയി. എന്റർ അമർത്തുക.

## Calling somebody
call-somebody = ആരെയെങ്കിലും വിളിക്കുക
call-told = ഒരാളെ വിളിച്ചു
call-told-line = ഇവിടെത്തന്നെ നിൽക്കുക. നിങ്ങൾ ഏത് പേജിലാണെന്ന് അവർക്കറിയാം; നിങ്ങളെപ്പറ്റി മറ്റൊന്നും അറിയില്ല.
call-desk = കൗണ്ടറിൽ ചോദിക്കുക
call-desk-line = ഈ മെഷീന് തനിയെ ആരെയും വിളിക്കാനാവില്ല. അവിടെ നമ്പർ { $number } പറയുക: നിങ്ങൾ ഏത് പേജിലാണെന്ന് അതിൽനിന്നറിയാം; നിങ്ങളെപ്പറ്റി മറ്റൊന്നും അറിയില്ല.
