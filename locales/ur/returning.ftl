### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = میرا آبھا نمبر یاد نہیں
home-retrieve-line = آپ کے آبھا والے فون سے۔
home-login = میرا کارڈ پرنٹ کریں
home-login-show = میرا کارڈ دکھائیں
home-login-line = آپ کے آبھا والے فون سے۔
home-reactivate = میرا آبھا پھر چالو کریں
home-reactivate-line = آبھا نمبر اور آدھار والے فون سے۔
home-mobile = میرا موبائل نمبر بدلیں
home-mobile-line = آدھار والے فون اور نئے فون سے۔

## Who somebody is
login-mobile-help = آپ کے آبھا کا موبائل: 10 ہندسے۔
login-number-question = اپنا آبھا نمبر ڈالیں
login-number-help = 14 ہندسے، جیسے کارڈ پر ہیں۔
login-address-question = اپنا آبھا پتہ ڈالیں
login-address-help = جیسا آپ کے کارڈ پر ہے۔ @ کے بعد کا حصہ چھوڑ سکتے ہیں۔
login-aadhaar-help = UIDAI اس سے جڑے فون پر کوڈ بھیجتا ہے۔ یہ نمبر ہمارے پاس نہیں رہتا۔
login-use-mobile = موبائل نمبر سے
login-use-number = آبھا نمبر سے
login-use-address = آبھا پتے سے
login-use-aadhaar = آدھار نمبر سے
login-number-hint = نمبر کو اپنے کارڈ سے ملائیں
login-number-hint-line = ایک ہندسہ الگ لگتا ہے۔ صحیح ہو تو “آگے بڑھیں” دبائیں۔
abha-number-incomplete = آبھا نمبر میں 14 ہندسے ہوتے ہیں
abha-number-incomplete-line = باقی ہندسے ڈالیں۔
abha-address-not-valid = یہ ابھی آبھا پتہ نہیں ہے
abha-address-not-valid-line = حروف، ہندسے، ایک ڈاٹ یا انڈر اسکور، جیسے کارڈ پر ہے۔
address-ending = دیکھیں کہ @ کے بعد کیا لکھا ہے
address-ending-line = یہاں آبھا پتے کے آخر میں @{ $ending } آتا ہے۔ اسے بدلیں، یا @ اور اس کے بعد کا سب ہٹا دیں۔

## Name, gender and date of birth
details-name-question = آپ کا نام، جیسا آدھار میں ہے
details-name-help = انگریزی حروف میں۔
details-gender-question = آپ کی جنس، جیسی آدھار میں ہے
gender-male = مرد
gender-female = عورت
gender-other = دیگر
details-birth-question = آپ کی پیدائش کی تاریخ
details-birth-help = دن، مہینہ اور سال: 2، 2 اور 4 ہندسے۔
details-year-question = آپ کی پیدائش کا سال
details-year-help = 4 ہندسے، جیسا آدھار میں ہے۔
details-year-alone = مجھے صرف سال معلوم ہے
details-whole-date = مجھے پوری تاریخ معلوم ہے
name-empty = آپ کا نام چاہیے
name-empty-line = ویسا لکھیں جیسا آدھار میں ہے۔
name-too-long = یہ نام بہت لمبا ہے
name-too-long-line = ویسا لکھیں جیسا آدھار میں ہے۔
name-characters = براہ کرم صرف حروف
name-characters-line = نام میں حروف، خالی جگہ، ڈاٹ، ڈیش اور اپاسٹروفی ہوتے ہیں۔
gender-needed = براہ کرم ایک چنیں
gender-needed-line = جیسا آدھار میں ہے۔
birth-date-not-valid = ایسی تاریخ نہیں ہوتی
birth-date-not-valid-line = دن، مہینہ اور سال دیکھ لیں۔

## A code for somebody who has an ABHA
otp-help-abha = ABDM نے آپ کے آبھا کے موبائل پر 6 ہندسے بھیجے ہیں۔ اس نمبر کے آخر میں { $phone } ہے۔
otp-help-abha-unnamed = ABDM نے آپ کے آبھا کے موبائل پر 6 ہندسے بھیجے ہیں۔
otp-abha-first = آپ کے آبھا کے موبائل پر کوڈ بھیجنا ہے۔
otp-aadhaar-first = آپ کے آدھار سے جڑے فون پر کوڈ بھیجنا ہے۔

## Which account
account-question = ان میں سے آپ کون ہیں؟
account-help = یہ آبھا اس موبائل نمبر سے جڑے ہیں۔
account-code-help = اپنا نام دبائیں۔ اس موبائل پر کوڈ آئے گا۔
account-born = پیدائش { $year }
account-ends = نمبر کے آخر میں { $digits }
account-off = بند ہے
account-unusable = یہ آبھا یہاں نہیں کھل سکتا
account-unusable-line = کاؤنٹر پر پوچھیں، یا دوسرا چنیں۔

## The profile
profile-question = براہ کرم تھوڑا رکیں
profile-help = آپ کا آبھا لایا جا رہا ہے۔
profile-again = پھر کوشش کریں
create-help = آپ کا آبھا بنایا جا رہا ہے۔

## Another mobile
change-question = اپنا نیا موبائل نمبر ڈالیں
change-help = ابھی آپ کے آبھا کے موبائل کے آخر میں { $phone } ہے۔
change-help-unnamed = 10 ہندسے۔
confirm-question = کیا یہ صحیح ہے؟
confirm-help = آپ کے صحت کھاتے کے میسج اور کوڈ اب نئے نمبر پر آئیں گے۔ پرانے پر نہیں آئیں گے۔
confirm-old = ابھی
confirm-old-ends = آخر میں { $phone }
confirm-old-unknown = یہاں معلوم نہیں
confirm-new = نیا
confirm-send = ہاں، کوڈ بھیجیں
same-mobile = آپ کے آبھا میں یہی نمبر ہے
same-mobile-line = دوسرا نمبر ڈالیں، یا “ختم کریں” دبائیں۔

## More about an account
more-question = آپ کے کھاتے کے بارے میں اور
more-help = جو بدلنا ہے، اسے دبائیں۔ اس کا کوڈ ڈالنے سے پہلے کچھ نہیں بدلتا۔
more-back = میرے کارڈ پر واپس
more-email = میرا ای میل پتہ بدلیں
more-email-none = ابھی کوئی نہیں ہے۔
more-email-done = آپ کا ای میل پتہ بدل گیا ہے۔
more-kyc = آدھار سے پھر تصدیق کریں (KYC)
more-kyc-verified = آدھار نے آپ کے کھاتے کی تصدیق کی ہے۔
more-kyc-pending = آدھار نے ابھی آپ کے کھاتے کی تصدیق نہیں کی ہے۔
more-kyc-line = آپ کے آدھار سے جڑے فون پر کوڈ آئے گا۔
more-kyc-done = آدھار نے آپ کے کھاتے کی تصدیق کر دی ہے۔
more-address = میرا آبھا پتہ چنیں
more-address-line = چھوٹا نام، جو آسانی سے یاد رہے۔
more-address-done = آپ کا آبھا پتہ چن لیا گیا ہے۔
email-question = اپنا ای میل پتہ ڈالیں
email-help = ABDM ابھی اس پر کوڈ بھیجے گا۔
email-send = کوڈ بھیجیں
email-not-yet = یہ ابھی ای میل پتہ نہیں ہے
email-not-yet-at = اس میں ایک @ ہوتا ہے، جیسے name@example.in۔
email-not-yet-name = دیکھیں کہ @ سے پہلے کیا ہے: انگریزی حروف، ہندسے، ڈاٹ اور ڈیش، خالی جگہ کے بغیر۔
email-not-yet-domain = دیکھیں کہ @ کے بعد کیا ہے: ڈاٹ والا نام، جیسے example.in۔
email-not-yet-length = یہاں ڈالنے کے لیے یہ بہت لمبا ہے۔
otp-email-question = ای میل میں آیا کوڈ ڈالیں
otp-email-first = { $email } پر کوڈ بھیجنا ہے۔
otp-help-email = ABDM نے { $email } پر 6 ہندسے بھیجے ہیں۔
kyc-help = UIDAI آپ کے آدھار سے جڑے فون پر کوڈ بھیجے گا۔ اس سے آدھار آپ کے کھاتے کی پھر تصدیق کرے گا۔

## Done
done-retrieved-question = یہ آپ کا آبھا ہے
done-reactivated-question = آپ کا آبھا پھر چالو ہے
done-mobile-question = آپ کا موبائل نمبر بدل گیا ہے
done-help = کارڈ کے لیے ایک کوڈ سے پھر بتائیں کہ یہ آپ ہی ہیں۔
done-sign-in = میرے کارڈ پر جائیں

## Notices with another journey
notice-not-found = کوئی آبھا نہیں ملا
notice-not-found-line = کوئی بات نہیں۔ آپ ابھی نیا بنا سکتے ہیں، یا پیچھے جا کر دوسرا نمبر ڈال سکتے ہیں۔
notice-may-be-made = ہو سکتا ہے آپ کا آبھا بن گیا ہو
notice-may-be-made-line = جواب ہم تک نہیں پہنچا۔ چلیے اسے ڈھونڈتے ہیں: ایک کوڈ سے معلوم ہوگا کہ یہ آپ ہی ہیں۔ دو بار کچھ نہیں بنے گا۔
notice-look = میرا آبھا ڈھونڈیں
cut-off = یہ مشین تھوڑی دیر رک گئی تھی
cut-off-enrolment = یہ { $time } بجے رک گئی، جب ایک آبھا بن رہا تھا۔ ہمیں معلوم نہیں کہ وہ بنا یا نہیں۔ کیا وہ آپ تھے؟ تو اسے ڈھونڈیں: ایک کوڈ سے معلوم ہوگا کہ یہ آپ ہی ہیں۔ دو بار کچھ نہیں بنے گا۔
cut-off-change = یہ { $time } بجے رک گئی، جب ایک آبھا بدلا جا رہا تھا۔ ہمیں معلوم نہیں کہ وہ بدلا یا نہیں۔ کیا وہ آپ تھے؟ تو سائن ان کر کے دیکھیں: ایک کوڈ سے معلوم ہوگا کہ یہ آپ ہی ہیں۔
cut-off-other = وہ کوئی اور تھا
notice-make = میرا آبھا بنائیں
notice-reactivate = اسے پھر چالو کریں

## Waiting
waiting-send-code = کوڈ منگایا جا رہا ہے
waiting-check-code = آپ کا کوڈ جانچا جا رہا ہے
waiting-find = آپ کا آبھا ڈھونڈا جا رہا ہے
waiting-find-methods = دیکھا جا رہا ہے کہ کوڈ کس فون پر آ سکتا ہے
waiting-enter = آپ کا آبھا کھولا جا رہا ہے
waiting-profile = آپ کا آبھا لایا جا رہا ہے
waiting-create = آپ کا آبھا بنایا جا رہا ہے

## Help
help-login-id = بٹنوں سے نمبر ڈالیں۔ کوئی دوسرا زیادہ یاد ہو، تو اس کا بٹن دبائیں۔
help-details = جو آپ کے آدھار کارڈ پر ہے، وہی ڈالیں۔
help-account = اپنا ہی نام دبائیں۔ کسی اور کا نمبر نہیں دکھایا جاتا۔
help-mobile-confirm = دونوں نمبر ملائیں۔ کوڈ کے بعد ہی نمبر بدلے گا۔
help-more = صرف دبانے سے کچھ نہیں بدلتا: کوڈ سے معلوم ہوتا ہے کہ یہ آپ ہی ہیں۔ “میرے کارڈ پر واپس” سے سب ویسا ہی رہتا ہے۔
help-email = ایک ایک حرف ڈالیں۔ اس پر کوڈ آئے گا، اس لیے آپ کو اپنا ای میل ابھی دیکھنا ہوگا، جیسے اپنے فون پر۔ 123 والے بٹن سے ہندسے اور دوسرے نشان دکھتے ہیں۔
help-done = نمبر لکھ لیں، یا کارڈ پر جائیں۔
