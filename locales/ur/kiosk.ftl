### Words of the screens. Short, kind, active; the person is "you". Never blame, never a code.

## Everywhere
continue = آگے بڑھیں
back = پیچھے
cancel = روک دیں
close = بند کریں
finish-and-clear = ختم کریں اور مٹائیں
next-person = اگلا شخص
finish = ختم کریں
help = مدد
languages = زبان
text-size = حروف کا سائز
contrast = رنگ
display-sample = اب
languages-title = کون سی زبان؟
text-normal = عام
text-large = بڑے
text-largest = سب سے بڑے
colours-light = ہلکا
colours-dark = گہرا
colours-contrast = تیز
practice-badge = مشق
sandbox-badge = صرف جانچ
practice-explained = مشق: یہاں کچھ بھی اصلی نہیں ہے، اور ABDM کو کچھ نہیں بھیجا جاتا۔
clinic-default = صحت کھاتہ کاؤنٹر

## The five steps
step-consent = رضامندی
step-aadhaar = آدھار
step-code = کوڈ
step-address = پتہ
step-card = کارڈ
step-phone = فون
step-number = نمبر
# Where there is no room for all steps: which one this is, of how many, and its name.
step-of = { $of } میں سے { $at }: { $name }

## Choice of a language
language-question = اپنی زبان چنیں

## While nobody can begin
service-closed = ابھی شروع نہیں ہو سکتا
service-closed-because = ابھی شروع نہیں ہو سکتا۔ { $why }
service-silent-since = صحت کھاتہ سروس (ABDM) { $time } بجے سے جواب نہیں دے رہی۔ براہ کرم کاؤنٹر پر پوچھیں۔
service-silent = صحت کھاتہ سروس (ABDM) جواب نہیں دے رہی۔ براہ کرم کاؤنٹر پر پوچھیں۔
service-needs-staff = پہلے عملے کو یہ مشین دیکھنی ہوگی۔ براہ کرم کاؤنٹر پر پوچھیں۔
service-staff-offline = ABDM سے کنکشن نہیں ہے: اس مشین کا نیٹ ورک تار یا Wi-Fi، راؤٹر اور (لگا ہو تو) proxy جانچیں۔
service-staff-no-answer = ABDM تک پہنچ ہے، پر جواب وقت پر نہیں آتا: دیکھیں کہ نیٹ ورک سست تو نہیں۔ ورنہ رکیں؛ اپنے آپ پھر کوشش ہوتی ہے۔
service-staff-not-working = جواب ABDM جیسا نہیں ہے: یا تو ABDM بند ہے، یا اس کی جگہ یہ نیٹ ورک جواب دیتا ہے (سائن ان صفحہ، proxy)۔ اپنے آپ پھر کوشش ہوتی ہے۔
service-staff-slow-down = ABDM پر ابھی بہت کام ہے اور وہ اس مشین کو رکنے کو کہتا ہے۔ اپنے آپ پھر کوشش ہوتی ہے۔
service-staff-clock-off = { $minutes ->
    [one] اس مشین کی گھڑی { $minutes } منٹ غلط ہے: تاریخ اور وقت ٹھیک کریں، اور مشین کو انہیں NTP سے ٹھیک رکھنے دیں۔
   *[other] اس مشین کی گھڑی { $minutes } منٹ غلط ہے: تاریخ اور وقت ٹھیک کریں، اور مشین کو انہیں NTP سے ٹھیک رکھنے دیں۔
}

## For staff: the record, and a start after the program was cut off
record-staff-newer = ریکارڈ اس پروگرام کے نئے ورژن نے لکھا ہے: وہی ورژن چلائیں۔
record-staff-broken = ریکارڈ ٹوٹا ہوا ہے: جانچ کے لیے اس کی فائلیں سنبھال کر رکھیں، انہیں یہاں سے ہٹائیں اور پھر سے چلائیں۔
record-staff-read-only = ریکارڈ میں لکھا نہیں جا سکتا: اس پروگرام کے user کو فائل اور اس کے فولڈر میں لکھنے دیں۔
record-staff-exposed = ریکارڈ دوسرے بھی پڑھ سکتے ہیں: فائل اور اس کا فولڈر صرف اس پروگرام کے user کو دیں۔
record-staff-no-room = ریکارڈ کے لیے جگہ نہیں ہے: اس کی ڈسک پر جگہ بنائیں۔ پھر یہ اپنے آپ چلے گا۔
record-staff-in-use = ریکارڈ کسی اور پروگرام کے پاس ہے: اسے بند کریں۔ پھر یہ اپنے آپ چلے گا۔
record-staff-disk = ریکارڈ کی ڈسک ٹھیک سے کام نہیں کر رہی: اسے دیکھیں۔
cut-off-staff = یہ مشین تھوڑی دیر رک گئی تھی، اب پھر چل رہی ہے۔
cut-off-staff-enrolment = یہ { $time } بجے رک گئی، جب ایک آبھا بن رہا تھا۔ یہاں معلوم نہیں کہ وہ بنا یا نہیں: وہ شخص سائن ان کر کے دیکھے۔
cut-off-staff-change = یہ { $time } بجے رک گئی، جب ایک آبھا بدلا جا رہا تھا۔ یہاں معلوم نہیں کہ وہ بدلا یا نہیں: وہ شخص سائن ان کر کے دیکھے۔

## Home
home-create = میں نیا ہوں: میرا آبھا (ABHA) بنائیں
home-create-line = آپ کے آدھار نمبر اور اس سے جڑے فون سے۔

## Consent
consent-read-on = اور پڑھیں
consent-help = { $pages } میں سے { $page }
consent-needed-mark = آگے بڑھنے کے لیے ضروری
consent-free-mark = آپ کی مرضی
consent-show-english = انگریزی متن دیکھیں، جو قانوناً مانا جاتا ہے
consent-show-translation = ترجمہ دیکھیں
consent-unofficial = یہ ہمارا اپنا ترجمہ ہے۔ قانوناً انگریزی متن ہی مانا جاتا ہے۔
consent-needed = اس کے بغیر یہ مشین آپ کے آدھار سے آبھا نہیں بنا سکتی۔ علاج آپ کو پھر بھی ملے گا، اور کاؤنٹر پر دوسرے طریقے پوچھ سکتے ہیں۔ اسے پھر سے پڑھیں، یا “ابھی نہیں” دبائیں۔
consent-declined = منظور کرنا ضروری نہیں ہے
consent-again = پھر سے پڑھیں
consent-agree = مجھے منظور ہے
consent-decline = مجھے منظور نہیں
consent-said-yes = آپ کا جواب ہے: ہاں
consent-said-no = آپ کا جواب ہے: نہیں
consent-list-question = پڑھ کر سنائیں: کیا انہیں منظور ہے؟
consent-list-help = “مجھے منظور ہے” کا مطلب ہے: جو ضروری ہے اور جس پر “ہاں” چنا ہے، اس پر ہاں۔ باقی سب پر “نہیں” درج ہوگا۔
consent-list-needed = ضروری
consent-list-declined = جس پر “ضروری” لکھا ہے، اس کے بغیر یہ مشین آپ کے آدھار سے آبھا نہیں بنا سکتی۔ علاج آپ کو پھر بھی ملے گا، اور کاؤنٹر پر دوسرے طریقے پوچھ سکتے ہیں۔ اسے پھر سے پڑھیں، یا “ابھی نہیں” دبائیں۔
consent-switch-on = ہاں
consent-switch-off = نہیں
consent-close = فہرست پر واپس
consent-plain-1 = ہم UIDAI سے آپ کا نام، پیدائش کی تاریخ، فوٹو اور پتہ مانگتے ہیں
consent-plain-3 = آپ کے پرانے سرکاری صحت ریکارڈ اور اس بار کے ریکارڈ آپ کے آبھا سے جوڑے جاتے ہیں
consent-plain-4 = اس بار آپ کا علاج کرنے والے آپ کے سبھی صحت ریکارڈ دیکھ سکتے ہیں
consent-plain-5 = آپ کے سرکاری صحت ریکارڈ، نام کے بغیر، عوامی صحت کے کام آ سکتے ہیں
consent-plain-6 = { $operator } نے آپ کو یہ سب سمجھا دیا ہے
consent-plain-7 = آپ نے سمجھ لیا ہے کہ آپ نے کیا منظور کیا

## Aadhaar
aadhaar-question = اپنا آدھار نمبر ڈالیں
aadhaar-help = آپ کے آدھار کارڈ کے 12 ہندسے۔ یہ ہمارے پاس نہیں رہتے۔
vid-question = اپنی ورچوئل آئی ڈی ڈالیں
vid-help = UIDAI نے آدھار نمبر کی جگہ جو 16 ہندسے آپ کو دیے ہیں۔ یہ ہمارے پاس نہیں رہتے۔
number-show = دکھائیں
number-hide = چھپائیں
number-clear = مٹائیں
aadhaar-use-vid = میرے پاس ورچوئل آئی ڈی ہے
aadhaar-use-aadhaar = میرے پاس آدھار نمبر ہے
aadhaar-not-valid = آدھار نمبر صحیح نہیں ہے
aadhaar-not-valid-length = آدھار نمبر میں 12 ہندسے ہوتے ہیں۔ کارڈ دیکھ کر باقی ہندسے ڈالیں۔
vid-not-valid = یہ ورچوئل آئی ڈی صحیح نہیں ہے
vid-not-valid-length = ورچوئل آئی ڈی میں 16 ہندسے ہوتے ہیں۔ باقی ہندسے ڈالیں۔
vid-not-valid-digit = ایک ہندسہ الگ لگتا ہے۔ جو UIDAI نے دیا ہے، اس سے ملائیں۔
aadhaar-not-valid-digit = ایک ہندسہ الگ لگتا ہے۔ “دکھائیں” دبا کر نمبر کو اپنے کارڈ سے ملائیں، پھر اس ہندسے کو دبا کر بدلیں۔
only-digits = براہ کرم صرف ہندسے
only-digits-line = 0 سے 9 والے بٹن دبائیں۔
digits-too-many = { $extra ->
    [one] { $extra } ہندسہ زیادہ ہے
   *[other] { $extra } ہندسے زیادہ ہیں
}
digits-too-many-line = اس نمبر میں { $length } ہندسے ہوتے ہیں۔ زیادہ ہندسے مٹا دیں، یا پھر سے ڈالیں۔

## Mobile
mobile-question = آپ کا موبائل نمبر
mobile-help = آپ کے صحت کھاتے کے میسج کے لیے: 10 ہندسے۔ آدھار سے جڑا فون سب سے آسان ہے: اس میں دوسرا کوڈ نہیں لگتا۔
mobile-not-valid = یہ ابھی موبائل نمبر نہیں ہے
mobile-not-valid-length = موبائل نمبر میں 10 ہندسے ہوتے ہیں۔
mobile-not-valid-digit = موبائل نمبر 6، 7، 8 یا 9 سے شروع ہوتا ہے۔

## Where the code goes
destination-question = کیا وہ فون آپ کے پاس ہے؟
destination-help = UIDAI آپ کے آدھار سے جڑے فون پر کوڈ بھیجے گا۔ وہ فون ابھی آپ کے ہاتھ میں ہونا چاہیے۔
destination-again = کوڈ پہلے ہی بھیجا جا چکا ہے۔ نئے کوڈ کی ضرورت نہیں ہے۔
destination-yes = ہاں، کوڈ بھیجیں
destination-yes-again = ہاں، آگے بڑھیں
destination-no = نہیں، میرے پاس نہیں ہے

## Codes
otp-question = فون پر آیا کوڈ ڈالیں
otp-help-aadhaar = UIDAI نے آپ کے آدھار سے جڑے فون پر 6 ہندسے بھیجے ہیں۔ اس نمبر کے آخر میں { $phone } ہے۔
otp-help-aadhaar-unnamed = UIDAI نے آپ کے آدھار سے جڑے فون پر 6 ہندسے بھیجے ہیں۔
otp-help-mobile = ہم نے آپ کے موبائل پر 6 ہندسے بھیجے ہیں۔ اس کے آخر میں { $phone } ہے۔
otp-mobile-first = آپ کے موبائل پر، جس کے آخر میں { $phone } ہے، کوڈ بھیجنا ہے۔
otp-verify = کوڈ جانچیں
otp-send = کوڈ بھیجیں
otp-resend = نیا کوڈ بھیجیں
otp-resend-wait = { $seconds ->
    [one] نیا کوڈ { $seconds } سیکنڈ بعد
   *[other] نیا کوڈ { $seconds } سیکنڈ بعد
}
otp-resend-open = { $resends ->
    [one] میسج نہیں آیا؟ نیا کوڈ { $resends } بار اور منگا سکتے ہیں۔
   *[other] میسج نہیں آیا؟ نیا کوڈ { $resends } بار اور منگا سکتے ہیں۔
}
otp-resend-spent = اب اور کوڈ نہیں بھیجے جا سکتے۔
otp-tries = { $tries ->
    [one] آپ کے پاس { $tries } موقع بچا ہے۔
   *[other] آپ کے پاس { $tries } موقعے بچے ہیں۔
}
otp-incomplete = کوڈ میں 6 ہندسے ہوتے ہیں
otp-incomplete-line = میسج کے سبھی 6 ہندسے ڈالیں۔
otp-repeated = آپ نے وہی کوڈ پھر سے ڈالا ہے
otp-repeated-line = یہ ابھی صحیح نہیں تھا، اس لیے ہم نے اسے نہیں بھیجا۔ اپنے فون پر میسج ایک بار پھر دیکھیں۔
otp-wrong = آپ کا کوڈ صحیح نہیں تھا
otp-wrong-line = { $tries ->
    [one] اپنے فون پر میسج دیکھیں اور 6 ہندسے پھر سے ڈالیں۔ { $tries } موقع بچا ہے۔
   *[other] اپنے فون پر میسج دیکھیں اور 6 ہندسے پھر سے ڈالیں۔ { $tries } موقعے بچے ہیں۔
}
otp-tries-spent = تین کوڈ صحیح نہیں تھے
otp-tries-spent-line = اس کے لیے ابھی اور کوڈ نہیں آئیں گے۔ پیچھے جائیں، یا کاؤنٹر پر پوچھیں۔
otp-expired = یہ کوڈ پرانا ہو گیا ہے
otp-expired-line = نیا کوڈ منگائیں، پھر سب سے نئے میسج کے ہندسے ڈالیں۔
otp-other-mobile = دوسرا نمبر دیں
otp-skip-mobile = موبائل نمبر کے بغیر آگے بڑھیں

## ABHA address
address-question = اپنا آبھا پتہ چنیں
address-help = آپ کے صحت کھاتے کا چھوٹا نام، جو آسانی سے یاد رہے۔ جو پسند ہو اسے دبائیں، پھر لے لیں۔
address-own = مجھے اپنا خود لکھنا ہے
address-keep-number = میرا آبھا نمبر ہی پتہ رکھیں
address-loading = ایسے پتے ڈھونڈے جا رہے ہیں جو کسی کے نہیں
address-none = ابھی کوئی مشورہ نہیں ہے۔ آپ اپنا خود لکھ سکتے ہیں۔
address-own-question = اپنا آبھا پتہ خود لکھیں
address-own-help = انگریزی حروف میں۔ جیسے، آپ کا نام اور پیدائش کا سال۔
address-see-suggestions = مشورے دیکھیں
address-take = یہ پتہ لے لیں
address-rule-length = 8 سے 18 حروف
address-rule-characters = حروف اور ہندسے، کم سے کم ایک حرف
address-rule-separators = زیادہ سے زیادہ ایک ڈاٹ (.) اور ایک انڈر اسکور (_)
address-rule-edges = شروع اور آخر میں حرف یا ہندسہ
address-taken = یہ پتہ کسی اور کے پاس ہے
address-taken-line = کوئی مشورہ چنیں، یا اپنا تھوڑا بدلیں۔
address-breaks-rule = ابھی پورا نہیں
address-breaks-rule-line = ساتھ میں لکھے قاعدے دیکھیں۔

## Number and address
created-question = آپ کا آبھا (ABHA) تیار ہے
created-existing-question = آپ کا آبھا (ABHA) پہلے سے ہے
created-help = پورے ہندوستان میں صحت کی خدمات کے لیے یہ آپ کا نمبر ہے۔
created-existing-help = نیا کچھ نہیں بنایا گیا۔ یہ آپ کا نمبر ہے۔
abha-number = آبھا نمبر
abha-address = آبھا پتہ
created-show-card = میرا کارڈ دکھائیں
created-show = میرا آبھا دکھائیں

## Card
card-question = آپ کا آبھا (ABHA) کارڈ
card-official-question = آپ کا آبھا (ABHA) کارڈ، ABDM کا بنایا ہوا
card-help = اسے کاؤنٹر کو دیں، پھر “ختم کریں اور مٹائیں” دبائیں۔
card-help-print = اسے پرنٹ کریں اور اپنے ساتھ لے جائیں۔
card-help-taken = ہو جائے تو “ختم کریں اور مٹائیں” دبائیں۔
card-ours = دو زبانوں والا کارڈ
card-official = ABDM کا بنایا کارڈ
card-more = میرے کھاتے کے بارے میں اور
card-coming = آپ کا کارڈ بن رہا ہے
card-official-coming = ABDM سے کارڈ آ رہا ہے
card-unavailable = کارڈ ابھی نہیں دکھایا جا سکتا۔ آپ کا آبھا نمبر اور پتہ اس کے بغیر بھی کام کرتے ہیں۔
card-official-unavailable = ABDM ابھی اپنا کارڈ نہیں دے رہا۔ دو زبانوں والا کارڈ بھی اتنا ہی اچھا ہے۔
card-save = میرا کارڈ کاؤنٹر کو دیں
card-save-stick = USB اسٹک پر سیو کریں
card-print = میرا کارڈ پرنٹ کریں
card-saved = آپ کا کارڈ کاؤنٹر کے پاس ہے
card-saved-already = آپ کا کارڈ کاؤنٹر کے پاس پہلے سے ہے
card-saved-line = وہاں نمبر { $number } مانگیں۔
card-saved-line-unnumbered = وہاں اپنا کارڈ مانگیں۔
card-saved-stick = آپ کا کارڈ آپ کی اسٹک پر ہے
card-saved-stick-already = آپ کا کارڈ آپ کی اسٹک پر پہلے سے ہے
card-saved-stick-line = اب آپ اسٹک نکال سکتے ہیں۔
card-not-saved = کارڈ سیو نہیں ہو سکا
card-not-saved-line = عملے کو بتائیں۔ آپ کا آبھا پھر بھی چلتا ہے۔
card-not-saved-stick = یہ اسٹک یہاں کام نہیں کرتی۔ دوسری لگا کر پھر کوشش کریں۔
card-not-saved-room = اس اسٹک میں جگہ نہیں ہے۔ دوسری لگا کر پھر کوشش کریں۔
card-not-saved-protected = اس اسٹک پر کچھ لکھا نہیں جا سکتا۔ دوسری لگا کر پھر کوشش کریں۔
card-not-saved-gone = اسٹک نکال لی گئی تھی۔ اسے پھر سے لگائیں، اور ایک بار پھر کوشش کریں۔
# For staff: what is wrong with the folder for cards.
card-staff-room = کارڈ والے فولڈر کی ڈسک بھر گئی ہے
card-staff-protected = کارڈ والے فولڈر میں لکھنے کی اجازت نہیں ہے
card-staff-gone = کارڈ والا فولڈر موجود نہیں ہے
card-staff-other = فائلیں نہیں لکھی جا سکیں؛ وجہ log میں ہے
card-staff-not-made = کارڈ نہیں بن سکا؛ وجہ log میں ہے

## Printing
print-running = براہ کرم تھوڑا رکیں
print-stop = پرنٹ روکیں
print-stopping = پرنٹر کو رکنے کے لیے کہا جا رہا ہے
print-asked = کیا آپ کا کارڈ پرنٹ ہو گیا؟
print-asked-help = پرنٹر کی ٹرے میں دیکھیں۔
print-yes = ہاں، مل گیا
print-yes-next = ہاں: اگلا شخص
print-no = نہیں، نہیں ہوا
print-printed = آپ کا کارڈ پرنٹ ہو گیا
print-printed-line = اسے ساتھ لے جائیں، پھر “ختم کریں اور مٹائیں” دبائیں۔
print-again = پھر سے پرنٹ کریں
print-try-again = پھر کوشش کریں
for-staff = عملے کے لیے: { $words }
print-not-seen = براہ کرم کاؤنٹر پر پوچھیں
print-not-seen-line = ہو سکتا ہے کارڈ پرنٹر میں اٹک گیا ہو۔ کوئی دیکھ لے گا۔ آپ اسے پھر سے پرنٹ کر سکتے ہیں۔
print-failed-line = آپ پھر کوشش کریں، اپنا کارڈ سیو کریں، یا کاؤنٹر پر پوچھیں۔
print-spent-line = ابھی اور کچھ پرنٹ نہیں ہو سکتا۔ عملہ آپ کی مدد کر سکتا ہے۔

## Waiting
waiting-aadhaar-otp = UIDAI سے کوڈ بھیجنے کو کہا جا رہا ہے
waiting-enrol = UIDAI سے آپ کا کوڈ جانچا جا رہا ہے
waiting-mobile-otp = آپ کے موبائل پر کوڈ بھیجا جا رہا ہے
waiting-verify-mobile = آپ کا کوڈ جانچا جا رہا ہے
waiting-choose-address = آپ کا آبھا پتہ رکھا جا رہا ہے
waiting-long = اس بار زیادہ وقت لگ رہا ہے۔ آپ انتظار کر سکتے ہیں، یا روک دیں۔

## Nobody there
idle-question = کیا آپ ابھی یہیں ہیں؟
idle-line = { $seconds ->
    [one] { $seconds } سیکنڈ میں آپ کا ڈالا ہوا سب کچھ مٹ جائے گا۔
   *[other] { $seconds } سیکنڈ میں آپ کا ڈالا ہوا سب کچھ مٹ جائے گا۔
}
idle-stay = میں ابھی یہیں ہوں
idle-new = نہیں، نیا شروع کریں

## The end
stop-question = روک کر مٹا دیں؟
stop-line = آپ نے جو ڈالا ہے وہ مٹ جائے گا۔ اس کے بعد اسے کوئی نہیں دیکھ سکے گا، اور آپ کو پھر سے شروع کرنا ہوگا۔
stop-no = نہیں، آگے بڑھیں
stop-yes = ہاں، روک کر مٹا دیں
without-card-question = کارڈ لیے بغیر؟
without-card-line = آپ کا کارڈ ابھی نہ پرنٹ ہوا ہے، نہ سیو ہوا ہے۔ آپ کا آبھا آپ ہی کا رہے گا، پر یہ صفحہ مٹ جائے گا۔
without-card-no = نہیں، واپس جائیں
without-card-yes = ہاں، ختم کریں اور مٹائیں
goodbye-card = اپنا کارڈ لیں۔ کاؤنٹر پر جائیں۔
goodbye-printing = پرنٹر کے پاس اپنے کارڈ کا انتظار کریں
goodbye-stick = اپنی اسٹک لیں۔ کاؤنٹر پر جائیں۔
goodbye-saved = آپ کا کارڈ سیو ہو گیا ہے۔ کاؤنٹر پر جائیں۔
goodbye-desk = اس اسکرین سے سب کچھ مٹا دیا گیا ہے۔ آگے کیا کرنا ہے، کاؤنٹر کو معلوم ہے۔
goodbye-cleared = سب کچھ مٹا دیا گیا ہے
goodbye-cleared-line = اس اسکرین پر آپ کا کچھ نہیں بچا ہے۔ آگے کے لیے کاؤنٹر آپ کی مدد کر سکتا ہے۔

## The time of one person
time-left-title = یہاں آپ کا وقت پورا ہونے والا ہے
time-left-line = { $minutes ->
    [one] تقریباً { $minutes } منٹ بچا ہے۔ جو کر رہے ہیں، اسے پورا کر لیں۔
   *[other] تقریباً { $minutes } منٹ بچے ہیں۔ جو کر رہے ہیں، اسے پورا کر لیں۔
}
time-left-why = پھر یہ اسکرین سب کچھ مٹا دے گی، تاکہ آپ کا کچھ یہاں نہ رہے۔ آپ فوراً پھر سے شروع کر سکتے ہیں۔
time-left-go-on = آگے بڑھیں
time-up = یہاں آپ کا وقت پورا ہو گیا
time-up-line = آپ کا ڈالا ہوا سب کچھ مٹ گیا ہے۔ آپ پھر سے شروع کر سکتے ہیں، یا کاؤنٹر پر پوچھیں۔
time-up-made-line = یہاں سب کچھ مٹ گیا ہے۔ آپ کا آبھا بنا ہوا ہے: اس کا کارڈ پانے کے لیے پھر سے شروع کریں، یا کاؤنٹر پر پوچھیں۔
time-up-perhaps-line = یہاں سب کچھ مٹ گیا ہے۔ ہو سکتا ہے آپ کا آبھا بن گیا ہو: پھر سے شروع کریں تو پہلے اسے ڈھونڈا جائے گا، یا کاؤنٹر پر پوچھیں۔

## Full-screen notices
notice-no-phone = فون چاہیے
notice-no-phone-line = کچھ بھیجا نہیں گیا۔ اپنے آدھار سے جڑا فون لے کر پھر آئیں، یا کاؤنٹر پر پوچھیں: آبھا کے بغیر بھی آپ کا علاج ہوتا ہے۔ آدھار سینٹر نیا فون نمبر جوڑ سکتا ہے۔
notice-no-mobile = اس آدھار سے کوئی فون نہیں جڑا ہے
notice-no-mobile-line = جڑے ہوئے فون کے بغیر کوڈ نہیں بھیجا جا سکتا۔ آدھار سینٹر فون جوڑ سکتا ہے۔ کاؤنٹر پر پوچھیں: آبھا کے بغیر بھی آپ کا علاج ہوتا ہے۔
notice-locked = اگلے کوڈ سے پہلے تھوڑا رکیں
notice-locked-line = بہت بار کوڈ بھیجے یا ڈالے گئے ہیں۔ آپ کی حفاظت کے لیے سروس { $time } تک (تقریباً { $minutes } منٹ) رکنے کو کہتی ہے۔ اس کے بعد پھر سے شروع کر سکتے ہیں۔
notice-deactivated = آپ کا آبھا بند ہے
notice-deactivated-line = یہ اب بھی آپ کا ہے۔ آپ کے آدھار سے جڑے فون پر آئے کوڈ سے اسے ابھی پھر چالو کر سکتے ہیں۔
notice-codes-spent = ابھی اور کوڈ نہیں مل سکتے
notice-codes-spent-line = اس نمبر کے لیے آج کے سبھی کوڈ پورے ہو گئے ہیں۔ کل پھر آئیں، یا کاؤنٹر پر پوچھیں: آبھا کے بغیر بھی آپ کا علاج ہوتا ہے۔
notice-tries-spent = تین کوڈ صحیح نہیں تھے
notice-tries-spent-line = ابھی یہاں آگے نہیں بڑھ سکتے، تاکہ کوئی کوڈ کا اندازہ نہ لگا سکے۔ کاؤنٹر پر پوچھیں: آبھا کے بغیر بھی آپ کا علاج ہوتا ہے۔
notice-details = تفصیل میل نہیں کھاتی
notice-details-line = جو آپ نے دیا ہے، وہ آدھار میں لکھی تفصیل سے الگ ہے۔ پھر سے شروع کریں، یا کاؤنٹر پر پوچھیں۔
notice-staff = براہ کرم عملے کو بلائیں
notice-staff-line = یہ مشین ابھی ABDM سے بات نہیں کر پا رہی۔ اس میں آپ کی کوئی غلطی نہیں ہے، اور کچھ کھویا نہیں ہے۔ آبھا کے بغیر بھی آپ کا علاج ہوتا ہے۔ عملہ وجہ “مدد” میں دیکھے۔
notice-back = سوال پر واپس

## For staff
staff-not-authorised = ABDM نے client id، secret یا اجازت نہیں مانی: سیٹنگ میں [abdm] جانچیں۔
staff-api-not-allowed = اس client id کو ABDM کی ایک API کی اجازت نہیں ہے (900908): ABDM سے چالو کروائیں۔
staff-network-refused = اس نیٹ ورک یا ملک سے ABDM تک پہنچا نہیں جا سکتا: انٹرنیٹ، VPN اور proxy جانچیں۔
staff-encryption-unknown = ABDM ایسا encryption مانگتا ہے جو یہ ورژن نہیں جانتا: مشین کو اپڈیٹ کریں۔
staff-certificate-date = ABDM کے سرور کا certificate پرانا ہو گیا ہے یا ابھی شروع نہیں ہوا: پہلے اس مشین کی تاریخ جانچیں۔
staff-certificate-name = سرور کا certificate کسی اور نام کا ہے: [abdm] کے پتے، نیٹ ورک اور proxy جانچیں۔
staff-certificate-issuer = سرور کا certificate جس نے دیا، اس پر یہ مشین بھروسہ نہیں کرتی: نیٹ ورک اور proxy جانچیں۔ کلینک کا proxy اگر TLS کھولتا ہے، تو [abdm] میں roots چاہیے۔
staff-certificate = سرور کا certificate نہیں مانا گیا: log دیکھیں، اور نیٹ ورک اور proxy جانچیں۔
staff-handshake = سرور ٹھیک سے TLS نہیں بولتا، یا بیچ میں کچھ اسے کاٹ دیتا ہے: نیٹ ورک اور proxy جانچیں۔
staff-redirected = سرور calls کو دوسرے پتے پر بھیجتا ہے، اور مشین وہاں نہیں جاتی: [abdm] کے پتے اور proxy جانچیں، اور دیکھیں کہ نیٹ ورک سائن ان تو نہیں مانگتا۔
staff-foreign-host = ایک call ایسے host پر جانے والی تھی جس کی اجازت سیٹنگ میں نہیں ہے: [abdm] کے پتے اور hosts جانچیں۔
staff-unexpected-key = سروس کی key ان میں سے نہیں ہے جو key_sha256 میں لکھی ہیں: اس سے کچھ encrypt نہیں ہوتا۔ سیٹنگ بدلنے سے پہلے ABDM سے پوچھیں کہ key بدلی ہے یا نہیں۔
staff-clock = اس مشین کی گھڑی غلط ہے: تاریخ اور وقت ٹھیک کریں۔
staff-creation-limit = یہ client id سینڈ باکس میں اور کھاتے نہیں بنا سکتا۔

## Help
help-title = مدد
help-language = جو زبان آپ سب سے اچھی پڑھتے ہیں، اسے دبائیں۔ اسے کبھی بھی بدل سکتے ہیں۔
help-home = شروع کرنے کے لیے بڑا بٹن دبائیں۔ عملے کا کوئی شخص بھی آپ کے لیے دبا سکتا ہے۔
help-consent = ہر صفحہ پڑھیں، یا کسی سے پڑھوا لیں۔ “مجھے منظور ہے” یا “مجھے منظور نہیں” دبائیں: اگلا صفحہ اپنے آپ آئے گا۔ کوڈ بھیجے جانے تک آپ پیچھے جا کر اپنا جواب بدل سکتے ہیں۔
help-consent-list = ہر سطر اس شخص کو پڑھ کر سنائیں؛ پورا متن دیکھنے کے لیے سطر دبائیں۔ وہ اپنی مرضی سے جو منظور کریں، وہاں “ہاں” چنیں۔ “مجھے منظور ہے” اس پر اور جو ضروری ہے، اس پر ہاں کہتا ہے۔ کوڈ بھیجے جانے تک آپ پیچھے جا کر اسے بدل سکتے ہیں۔
help-aadhaar = آدھار نمبر آپ کے آدھار کارڈ پر سامنے کی طرف ہے: چار چار ہندسوں کے تین حصے۔ ڈالتے وقت یہ چھپا رہتا ہے، اور ہمارے پاس نہیں رہتا۔
help-mobile = وہ نمبر دیں جس پر آپ کو صحت کھاتے کے میسج چاہئیں۔ یہ گھر والوں کا فون بھی ہو سکتا ہے۔
help-code-destination = کوڈ کا میسج اس فون پر آتا ہے جو آدھار بنواتے یا بدلواتے وقت دیا گیا تھا۔ وہ فون کسی اور کے پاس ہو، تو آگے بڑھنے سے پہلے انہیں فون کریں۔
help-otp = میسج آنے میں ایک منٹ لگ سکتا ہے۔ کوڈ میں 6 ہندسے ہوتے ہیں۔ کوئی فون کر کے پوچھے، تو کوڈ کبھی نہ بتائیں۔
help-address = پتہ آپ کے آبھا نمبر کو لکھنے کا دوسرا طریقہ ہے۔ ایسا چنیں جو آپ کو یاد رہے۔
help-created = نمبر لکھ لیں، یا آگے کارڈ پر جائیں۔
help-card = کارڈ کے چوکور نشان کو کلینک کا اسکینر پڑھتا ہے۔ ہو جائے تو “ختم کریں اور مٹائیں” دبائیں: پھر اس اسکرین پر آپ کا کچھ نہیں رہتا۔
help-notice = یہاں لکھی بات پڑھیں۔ عملہ مدد کر سکتا ہے۔
help-keys = کی بورڈ: Tab سے آگے جائیں، Enter سے چنیں، Esc سے پیچھے جائیں، F1 سے یہ مدد کھولیں۔

## Practice phone
phone-title = مشق والا فون
phone-empty = کوڈ والے میسج یہاں دکھتے ہیں۔
phone-practise = کوڈ والے میسج یہاں دکھتے ہیں۔ مشق کے لیے آدھار { $aadhaar } اور موبائل { $mobile } ڈالیں۔
phone-code = کوڈ ہے { $code }۔
phone-to = { $number } کے لیے
