### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = عملے کے لیے
staff-pin-question = عملے کا پن لکھیں
staff-pin-help = 6 سے 12 ہندسے۔ وہ دکھائے نہیں جاتے۔
staff-pin-open = کھولیں
staff-pin-checking = پن دیکھا جا رہا ہے۔
staff-pin-wrong = یہ پن درست نہیں ہے
staff-pin-tries = { $tries ->
    [one] رکنے سے پہلے { $tries } کوشش باقی ہے۔
   *[other] رکنے سے پہلے { $tries } کوششیں باقی ہیں۔
}
# Minutes and seconds, as 0:30.
staff-pin-wait = بہت بار کوشش ہوئی۔ براہ کرم { $time } رکیں (منٹ اور سیکنڈ)۔
staff-pin-none = کوئی پن نہیں رکھا گیا ہے
staff-pin-none-line = یہ صفحے پن سے کھلتے ہیں۔ جو اس مشین کو سنبھالتے ہیں وہ “abha-kiosk setup” کمانڈ سے پن رکھیں اور پھر کیوسک دوبارہ شروع کریں۔
staff-back = کیوسک پر واپس
staff-help = جو ٹھیک نہیں وہ سب سے پہلے ہے، اور ساتھ لکھا ہے کہ کیا کریں۔ “آج” میں لوگ ناموں کے بغیر گنے جاتے ہیں۔ “کام” میں جانچ کارڈ اور کیوسک بند کرنا ہے۔ یہ صفحے ایک منٹ بعد اپنے آپ بند ہوتے ہیں۔
staff-end-question = اس شخص کا کام ختم کریں؟
staff-end-line = اس شخص نے جو ڈالا ہے وہ سب مٹ جائے گا، اور انہیں پھر سے شروع کرنا ہوگا۔ پہلے ان سے پوچھیں۔
staff-end-wait = اس شخص کا کچھ کام چل رہا ہے۔ براہ کرم اس کے پورا ہونے تک رکیں۔
staff-end-yes = ہاں، ختم کریں

## How everything stands
staff-tab-state = حال
staff-tab-today = آج
staff-tab-actions = کام
staff-state = سب کیسا چل رہا ہے
staff-part = { $part }: { $state }
staff-ok = ٹھیک
staff-look = دیکھیں
staff-broken = نہیں چل رہا
staff-part-network = نیٹ ورک
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = گھڑی
staff-part-printer = پرنٹر
staff-part-save = کارڈوں کی جگہ
staff-part-state = اپنی فائلوں کی جگہ
staff-part-record = ریکارڈ
staff-part-version = ورژن
staff-not-looked = ابھی دیکھا نہیں گیا۔ براہ کرم تھوڑا رکیں۔
staff-network-ok = نیٹ ورک چل رہا ہے۔
staff-network-practice = مشق کے لیے نیٹ ورک نہیں چاہیے۔
staff-abdm-ok = آخری جواب { $time } پر آیا۔
staff-abdm-failed = آخری پریشانی { $time } پر ہوئی۔
staff-uidai-ok = آخری جواب { $time } پر آیا۔
staff-uidai-silent = { $time } پر جواب نہیں آیا۔ رکیں؛ جن کے پاس آبھا ہے وہ تب تک موبائل سے سائن ان کر سکتے ہیں۔
staff-uidai-unknown = یہ تبھی پتا چلتا ہے جب کوئی کوڈ مانگے۔ پہلے اندراج کو دیکھیں۔
staff-clock-ok = یہاں { $time } بجے ہیں، اور ABDM کا وقت بھی یہی ہے۔
staff-clock-alone = یہاں { $time } بجے ہیں۔ اسے کسی گھڑی سے ملائیں۔
staff-printer-ok = وہ تیار ہے۔ اس کا کاغذ: { $paper }۔
staff-printer-none = کوئی پرنٹر نہیں لگا، اس لیے کارڈ پرنٹ نہیں ہوتے، محفوظ ہوتے ہیں۔
staff-room-ok = { $free } جگہ خالی ہے۔
staff-room-little = صرف { $free } جگہ خالی ہے۔ جو کسی کام کا نہیں اسے ہٹائیں۔
staff-folder-ok = فائلیں لکھی جا سکتی ہیں۔
staff-folder-unset = سیٹنگ میں اس کا فولڈر نہیں لکھا: state_dir لکھیں۔
staff-folder-missing = فولڈر ابھی نہیں ہے۔ اگر اس کے لیے ڈسک جوڑنی ہے تو جوڑیں۔
staff-folder-refused = وہاں کچھ لکھا نہیں جا سکتا۔ کیوسک کے یوزر کو لکھنے دیں، یا سیٹنگ میں دوسرا فولڈر لکھیں۔
staff-record-ok = جو لکھنا ضروری ہے سب لکھا جا رہا ہے۔
staff-record-off = کوئی ریکارڈ نہیں رکھا جاتا۔
staff-version = { $version }۔ { $since } سے چل رہا ہے۔

## What was counted today
staff-today = آج کیا ہوا
staff-today-since = { $time } سے گنا گیا، ناموں کے بغیر۔
staff-began = جنہوں نے شروع کیا
staff-made = بنے ہوئے آبھا
staff-found = ملے ہوئے آبھا
staff-reactivated = پھر چالو ہوئے آبھا
staff-mobile-changed = بدلے ہوئے موبائل
staff-printed = پرنٹ ہوئے کارڈ
staff-saved = محفوظ کیے کارڈ
staff-stopped = باقی لوگ کہاں رکے
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = انہوں نے ختم کیا
staff-why-left = وہ چلے گئے
staff-why-new-person = کسی اور نے شروع کیا
staff-why-program = کیوسک بند ہوا
staff-why-staff = عملے نے ختم کیا

## What can be done
staff-actions = آپ کیا کرنا چاہتے ہیں؟
staff-test-card = جانچ کارڈ پرنٹ کریں
staff-test-printing = جانچ کارڈ پرنٹر کو جا رہا ہے۔
staff-test-printed = جانچ کارڈ پرنٹ ہو گیا۔
staff-test-not-printed = جانچ کارڈ پرنٹ نہیں ہوا
staff-no-reprint = یہاں سے کوئی کارڈ دوبارہ پرنٹ نہیں ہو سکتا: کارڈ رکھے نہیں جاتے۔ وہ شخص پھر سائن ان کر کے اسے پرنٹ کرے۔
staff-kept = آواز اور رنگ کیوسک کے دوبارہ شروع ہونے تک رہتے ہیں۔
staff-practice-on = مشق چالو کریں
staff-practice-off = مشق بند کریں
staff-practice-on-question = مشق چالو کریں؟
staff-practice-on-line = تب کچھ بھی اصلی نہیں: ABDM کو کچھ نہیں بھیجا جاتا، اور ہر صفحے اور کارڈ پر یہ لکھا ہوتا ہے۔ یہ آپ کے بند کرنے یا کیوسک کے دوبارہ شروع ہونے تک رہتی ہے۔
staff-practice-off-question = مشق بند کریں؟
staff-practice-off-line = تب سب کچھ پھر اصلی ہے: لوگ اپنا آبھا بناتے ہیں۔
staff-restart = دوبارہ شروع کریں
staff-restart-question = کیوسک دوبارہ شروع کریں؟
staff-restart-line = کچھ سیکنڈ لگتے ہیں۔ سیٹنگ پھر پڑھی جاتی ہیں۔
staff-leave = کیوسک چھوڑیں
staff-leave-question = کیوسک چھوڑیں؟
staff-leave-line = کیوسک بند ہوگا، اور اس مشین کے دوبارہ چلنے تک اپنے آپ شروع نہیں ہوگا۔
staff-switching = ایک پل
staff-switching-line = کیوسک بدل رہا ہے۔
staff-not-switched = یہ نہیں ہو سکا
staff-not-switched-line = کچھ نہیں بدلا۔ وجہ لاگ میں ہے۔
