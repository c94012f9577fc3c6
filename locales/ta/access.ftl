### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = சுகாதாரக் கணக்கை உருவாக்க அல்லது தேட
welcome-free = இது இல்லாமலும் சிகிச்சை கிடைக்கும்.
welcome-aadhaar = உங்கள் ஆதார் கார்டு
welcome-phone = அதனுடன் இணைந்த போன்
welcome-time = சுமார் ஐந்து நிமிடம்
languages-more = மேலும் மொழிகள்

## What makes it easier
needs = எளிதாக
needs-title = உங்களுக்கு எது எளிது?
needs-more = மேலும்
text-small = சிறியது
switch-on = ஆன்
switch-off = ஆஃப்
needs-voice = படித்துக் காட்ட
needs-slow = கூடுதல் நேரம்
needs-low = பொத்தான்கள் கீழே
needs-hand = இடது கைக்குப் பொத்தான்கள்
needs-slow-speech = மெதுவாகப் பேச
needs-headphones = ஹெட்ஃபோன் போட்டுள்ளேன்: என் எண்களைச் சொல்லவும்
needs-louder = சத்தம் கூட்ட
needs-softer = சத்தம் குறைக்க
needs-volume = ஒலி அளவு: { $percent }

## Voice
listen = கேட்க
voice-none = இந்த மெஷினால் இப்போது உங்கள் மொழியில் பேச முடியாது. கவுண்டரில் படித்துக் காட்ட முடியும்.
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = உங்கள் மொழி கேட்கும் வரை டேப் அழுத்துங்கள், பிறகு என்டர் அழுத்துங்கள்.
spoken-button = { $name }. பொத்தான்.
spoken-digits = { $length } இலக்கங்களில் { $count }
spoken-digits-none = இன்னும் எதுவும் போடவில்லை.
spoken-erased = ஒன்று எடுக்கப்பட்டது. { $length } இலக்கங்களில் { $count }
spoken-full = { $length } இலக்கங்களும் வந்தன. என்டர் அழுத்துங்கள்.

## Calling somebody
call-somebody = யாரையாவது கூப்பிட
call-told = ஒருவரைக் கூப்பிட்டாயிற்று
call-told-line = இங்கேயே இருங்கள். நீங்கள் எந்தப் பக்கத்தில் இருக்கிறீர்கள் என்று அவர்களுக்குத் தெரியும்; உங்களைப் பற்றி வேறு எதுவும் தெரியாது.
call-desk = கவுண்டரில் கேளுங்கள்
call-desk-line = இந்த மெஷின் தானாக யாரையும் கூப்பிட முடியாது. அங்கே எண் { $number } என்று சொல்லுங்கள்: நீங்கள் எந்தப் பக்கத்தில் இருக்கிறீர்கள் என்று அதில் தெரியும்; உங்களைப் பற்றி வேறு எதுவும் தெரியாது.
