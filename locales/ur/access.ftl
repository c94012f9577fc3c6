### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = اپنا صحت کھاتہ بنائیں یا ڈھونڈیں
welcome-free = اس کے بغیر بھی آپ کا علاج ہوتا ہے۔
welcome-aadhaar = آپ کا آدھار کارڈ
welcome-phone = اس سے جڑا فون
welcome-time = تقریباً پانچ منٹ
languages-more = اور زبانیں

## What makes it easier
needs = آسان
needs-title = آپ کے لیے کیا آسان ہوگا؟
needs-more = اور
text-small = چھوٹے
switch-on = چالو
switch-off = بند
needs-voice = پڑھ کر سنائیں
needs-slow = زیادہ وقت
needs-low = بٹن نیچے کی طرف
needs-hand = بائیں ہاتھ کے لیے بٹن
needs-slow-speech = آہستہ بولیں
needs-headphones = میں نے ہیڈفون لگایا ہے: میرے نمبر بولیں
needs-louder = آواز تیز
needs-softer = آواز دھیمی
needs-volume = آواز: { $percent }

## Voice
listen = سنیں
voice-none = یہ مشین ابھی آپ کی زبان نہیں بول سکتی۔ کاؤنٹر پر کوئی آپ کو پڑھ کر سنا سکتا ہے۔
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = ٹیب دباتے رہیں جب تک آپ کی زبان سنائی دے، پھر انٹر دبائیں۔
spoken-button = { $name }۔ بٹن۔
spoken-digits = { $length } میں سے { $count } ہندسے
spoken-digits-none = ابھی کچھ نہیں لکھا ہے۔
spoken-erased = ایک ہندسہ ہٹایا گیا۔ { $length } میں سے { $count } ہندسے
spoken-full = سبھی { $length } ہندسے آ گئے۔ انٹر دبائیں۔

## Calling somebody
call-somebody = کسی کو بلائیں
call-told = کسی کو بلا لیا گیا ہے
call-told-line = براہ کرم یہیں رکیں۔ انہیں معلوم ہے کہ آپ کس صفحے پر ہیں؛ آپ کے بارے میں اور کچھ نہیں۔
call-desk = براہ کرم کاؤنٹر پر پوچھیں
call-desk-line = یہ مشین خود کسی کو نہیں بلا سکتی۔ وہاں نمبر { $number } بتائیں: اس سے پتا چلتا ہے کہ آپ کس صفحے پر ہیں؛ آپ کے بارے میں اور کچھ نہیں۔
