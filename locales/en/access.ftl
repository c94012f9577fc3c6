### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = Make or find your health account
welcome-free = You get your treatment without it too.
welcome-aadhaar = Your Aadhaar card
welcome-phone = The phone linked to it
welcome-time = About five minutes
languages-more = More languages

## What makes it easier
needs = Easier
needs-title = What makes it easier for you?
needs-more = More
text-small = Small
switch-on = On
switch-off = Off
needs-voice = Read aloud
needs-slow = More time
needs-low = Keys lower down
needs-hand = Keys for the left hand
needs-slow-speech = Speak slowly
needs-headphones = I wear headphones: say my numbers
needs-louder = Louder
needs-softer = Softer
needs-volume = Loudness: { $percent }

## Voice
listen = Listen
voice-none = This machine cannot speak your language now. The desk can read it to you.
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = Press Tab until you hear your language, then Enter.
spoken-button = { $name }. Button.
spoken-digits = { $count } of { $length } digits
spoken-digits-none = Nothing is typed yet.
spoken-erased = One taken away. { $count } of { $length } digits
spoken-full = All { $length } digits are there. Press Enter.

## Calling somebody
call-somebody = Call somebody
call-told = Somebody has been called
call-told-line = Please wait here. They know which page you are on, and nothing about you.
call-desk = Please ask at the desk
call-desk-line = This machine cannot call anybody itself. Say number { $number } there: it tells them which page you are on, and nothing about you.
