card-title = آیوشمان بھارت صحت کھاتہ (آبھا)
card-abha-number = آبھا نمبر
card-abha-address = آبھا پتہ
card-date-of-birth = پیدائش کی تاریخ
card-year-of-birth = پیدائش کا سال
card-gender = جنس
card-gender-female = عورت
card-gender-male = مرد
card-gender-other = دیگر
card-mobile = موبائل
card-address = پتہ
card-helpline = آبھا ہیلپ لائن، مفت: 14477 یا 1800{"\u00A0"}11{"\u00A0"}4477
# On the back of the card.
card-note = ہسپتال، کلینک یا لیب جائیں تو کاؤنٹر پر یہ کارڈ دکھائیں۔ چوکور کوڈ میں آپ کی وہی تفصیل ہے جو یہاں لکھی ہے۔ کارڈ سنبھال کر رکھیں۔
# On the back of the card: what to do.
card-step-show = کسی بھی ہسپتال، کلینک یا لیب کے کاؤنٹر پر یہ کارڈ دکھائیں۔
card-step-code = وہاں چوکور کوڈ اسکین ہوتا ہے: اس میں آپ کی وہی تفصیل ہے جو یہاں پرنٹ ہے۔
card-step-safe = کارڈ سنبھال کر رکھیں، اور فون پر آیا کوڈ کسی کو نہ بتائیں۔
# Over the numbers to call.
card-emergency = ایمرجنسی
card-helpline-free = آبھا ہیلپ لائن، مفت
card-made-at = { $clinic } میں بنا
# Beside a true-size card on an A4 sheet.
card-cut-and-fold = نشانوں پر کاٹیں، پھر بیچ سے موڑیں۔
card-cut = نشانوں پر کاٹیں۔
# At the end of a slip from a receipt printer, which fades.
card-slip-note = یہ پرچی کاؤنٹر پر دکھائیں۔ وقت کے ساتھ یہ پھیکی پڑ جاتی ہے: اسے گرمی اور دھوپ سے بچائیں۔
# Read aloud in place of the pictures.
card-photo-alternative = کارڈ والے کی فوٹو
card-qr-alternative = اس کارڈ کی تفصیل والا QR کوڈ
card-service-alternative = ABDM کا بنایا ہوا کارڈ
