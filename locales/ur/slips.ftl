### Slips: for the desk, and what helps without a phone. Nothing of a person stands on them. On paper
### the same words stand in the person's language and in English.

## Not now
not-now = ابھی نہیں
slip-question = آج آبھا (ABHA) کے بغیر
slip-help = کاؤنٹر پر جا کر یہ نمبر بتائیں۔
slip-help-print = کاؤنٹر کے لیے پرچی پرنٹ کریں، یا وہاں یہ نمبر بتائیں۔
slip-title = کاؤنٹر کے لیے
slip-number = آج کا آپ کا نمبر
slip-desk-line = آج آبھا کے بغیر نام لکھا گیا۔ کچھ بھی نہیں رکھا گیا۔
slip-care-line = علاج آبھا کے بغیر بھی ملتا ہے۔ آبھا کسی اور دن بھی بنا سکتے ہیں۔
slip-when = تاریخ اور وقت

## What helps without a phone
rescue-ask = اب کیا کریں؟
rescue-title = اگلی بار کوڈ کیسے پائیں
rescue-help = یہ باتیں اپنے ساتھ لے جائیں۔
# UIDAI's service says yes or no to a number; it names none.
rescue-check = دیکھیں کہ آپ کا فون آدھار سے جڑا ہے یا نہیں: myaadhaar.uidai.gov.in پر یا mAadhaar ایپ میں۔ یا UIDAI کو 1947 پر فون کریں۔
rescue-link = نہیں جڑا ہے، تو آدھار سینٹر میں جڑوائیں۔ خود جائیں، اور اپنا آدھار کارڈ لے جائیں۔ فیس UIDAI کی فہرست میں لکھی ہے۔
rescue-desk = کاؤنٹر پر پوچھیں: ہو سکتا ہے وہاں انگلی کے نشان والی مشین ہو۔ اس میں فون نہیں چاہیے۔
# Only where the kiosk's ABDM client may do it.
rescue-face = یا چہرے سے: کسی اور کے فون پر ایک ایپ کوڈ کا کام کرتا ہے۔ کاؤنٹر پر پوچھیں۔

## Printing
slip-print = پرچی پرنٹ کریں
slip-sending = آپ کی پرچی پرنٹ ہو رہی ہے۔
slip-attention = پرنٹر رک گیا ہے: براہ کرم عملے کو بتائیں، اس کے بعد آپ کی پرچی پرنٹ ہوگی۔
slip-asked = کیا آپ کی پرچی پرنٹ ہو گئی؟
slip-printed = آپ کی پرچی پرنٹ ہو گئی
slip-printed-line = اسے ساتھ لے جائیں، پھر “ختم کریں اور مٹائیں” دبائیں۔
slip-not-seen-line = ہو سکتا ہے پرچی پرنٹر میں اٹک گئی ہو۔ اس پر جو لکھا ہے، وہ سب یہاں بھی ہے۔
slip-not-printed = آپ کی پرچی پرنٹ نہیں ہوئی
slip-not-printed-line = اس پر جو لکھا ہے، وہ سب یہاں بھی ہے۔ آپ پھر کوشش کر سکتے ہیں۔
slip-shown-line = اس پر جو لکھا ہے، وہ سب یہاں بھی ہے۔
slip-unknown = ہو سکتا ہے آپ کی پرچی پرنٹ ہو گئی ہو: براہ کرم پہلے ٹرے میں دیکھیں۔

## The end
goodbye-slip = اپنی پرچی لیں۔ کاؤنٹر پر جائیں۔
goodbye-slip-printing = پرنٹر کے پاس اپنی پرچی کا انتظار کریں
goodbye-number = کاؤنٹر پر جائیں: نمبر { $number }
help-slip = یہ صفحہ ساتھ لے جانے یا یاد رکھنے کے لیے ہے۔ اس پر آپ کے بارے میں کچھ نہیں لکھا ہے۔ “پیچھے” دبانے پر پچھلا صفحہ آئے گا۔

## What was agreed to
more-consent = میں نے کیا منظور کیا
more-consent-line = پڑھنے، ساتھ لے جانے اور واپس لینے کا طریقہ
consent-slip-title = آپ نے کیا منظور کیا
consent-slip-help = اسے اپنے کارڈ کے ساتھ رکھیں۔
consent-slip-aadhaar = ہاں: آبھا بنانے کے لیے UIDAI آپ کا نام، پیدائش کی تاریخ، فوٹو اور پتہ دیتا ہے۔
consent-slip-past-yes = ہاں: آپ کے پرانے سرکاری صحت ریکارڈ اور اس بار کے ریکارڈ آپ کے آبھا سے جوڑے جاتے ہیں۔
consent-slip-past-no = نہیں: آپ کے پرانے سرکاری صحت ریکارڈ اور اس بار کے ریکارڈ آپ کے آبھا سے نہیں جوڑے جاتے۔
consent-slip-share-yes = ہاں: اس بار آپ کا علاج کرنے والے آپ کے سبھی صحت ریکارڈ دیکھ سکتے ہیں۔
consent-slip-share-no = نہیں: اس بار آپ کا علاج کرنے والے آپ کے سبھی صحت ریکارڈ نہیں دیکھتے۔
consent-slip-public-yes = ہاں: آپ کے سرکاری صحت ریکارڈ، نام کے بغیر، عوامی صحت کے کام آ سکتے ہیں۔
consent-slip-public-no = نہیں: آپ کے سرکاری صحت ریکارڈ عوامی صحت کے کام میں نہیں لیے جاتے۔
consent-slip-withdraw = آپ کبھی بھی ارادہ بدل سکتے ہیں: 14477 پر مفت فون کریں۔ abha.abdm.gov.in پر یا آبھا ایپ میں آپ اپنا آبھا بند کر سکتے ہیں یا مٹوا سکتے ہیں۔
consent-slip-text = الفاظ: آبھا کے لیے NHA کی رضامندی، ورژن { $version }۔
consent-slip-when = منظوری کی تاریخ
help-consent-slip = اس صفحے پر لکھا ہے کہ آپ نے کیا منظور کیا، اور اسے کیسے واپس لیں۔ اس پر نہ آپ کا نام ہے، نہ آپ کا کوئی نمبر۔ “پیچھے” دبانے پر پچھلا صفحہ آئے گا۔
