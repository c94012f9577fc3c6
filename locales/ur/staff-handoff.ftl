### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = کلینک کے سسٹم کو بھیجنا
staff-handoff-ok = سب پہنچ گئے ہیں۔
staff-handoff-local = مریض نمبر یہیں بنتے ہیں۔ کچھ نہیں بھیجا جاتا۔
staff-handoff-waits = رکے ہوئے: { $count }، پہلا { $time } سے۔
staff-handoff-failed = نہیں پہنچے: { $count }۔ کسی کو دیکھنا ہوگا: “بھیجنا” کھولیں۔
staff-handoff-off-record = یہ بند ہے: کوئی ریکارڈ نہیں رکھا جاتا جس میں رکے ہوئے رہیں۔ سیٹنگ میں [record] اور state_dir دیکھیں۔
staff-handoff-off-place = یہ بند ہے: اس کی چابی (key) کی جگہ نہیں ہے۔ سیٹنگ میں state_dir یا key_file لکھیں۔
staff-handoff-off-secret = یہ بند ہے: اس کی چابی (key) پڑھی نہیں جا سکتی، یا دوسرے بھی پڑھ سکتے ہیں۔ فائل صرف کیوسک کے یوزر کو دیں؛ وجہ لاگ میں ہے۔
staff-handoff-off-damaged = یہ بند ہے: اس کی چابی (key) خراب ہے۔ چابی کی کاپی واپس رکھیں۔
staff-handoff-off-unmade = یہ بند ہے: اس کی چابی (key) لکھی نہیں جا سکتی۔ کیوسک کے یوزر کو چابی کے فولڈر میں لکھنے دیں۔
staff-handoff-off-address = یہ بند ہے: پتہ نہیں چلتا۔ سیٹنگ میں [handoff] دیکھیں۔
staff-handoff-another-key = چابی (key) پہلے والی نہیں، اس لیے کسی کو نہیں بھیجا جاتا۔ پرانی چابی واپس رکھیں، پھر کیوسک دوبارہ شروع کریں۔
staff-handoff-no-file = ابھی ریکارڈ نہیں ہے، یا اس کی فائل نہیں رہی۔ ریکارڈ دیکھیں۔
staff-handoff-full = 1,00,000 لوگ رکے ہیں، اور نئے نہیں لیے جاتے۔ کلینک کا سسٹم دکھوائیں۔
staff-handoff-no-number = اس شکل کا کوئی مریض نمبر نہیں بچا۔ سیٹنگ میں دوسرا patient_id لکھیں۔
staff-handoff-not-sealed = کسی کی معلومات محفوظ (encryption) نہیں رکھی جا سکیں۔ مشین دوبارہ چالو کریں۔

## The page of its own
staff-tab-handoff = بھیجنا
staff-handoff-outbox = جو یہاں رکا ہے
staff-handoff-to-fhir = کلینک کا سرور (FHIR)
staff-handoff-to-folder = کلینک کا فولڈر
staff-handoff-to-webhook = کلینک کا پتہ (webhook)
staff-handoff-to-nats = کئی مراکز کی اسٹریم (NATS)
staff-handoff-idle = ابھی بھیجنے کو کچھ نہیں۔
staff-handoff-sending = بھیجا جا رہا ہے۔
staff-handoff-paused = عملے نے روکا ہے۔ “آگے چلائیں” سے یا کیوسک دوبارہ شروع ہونے پر چلے گا۔
staff-handoff-again-at = { $time } پر پھر کوشش ہوگی۔
staff-handoff-again-hourly = ہر گھنٹے پھر کوشش ہوتی ہے، یا “ابھی کوشش کریں” سے فوراً۔
staff-handoff-count-waiting = رکے ہوئے
staff-handoff-count-since = رکے ہوئے، پہلا { $time } سے
staff-handoff-count-sent = حال میں پہنچے
staff-handoff-lost = کیا نہیں پہنچا، اور کیا کریں

## Why something did not arrive, and what to do about it
handoff-fault-offline = کنکشن نہیں بنتا۔ نیٹ ورک دیکھیں، اور یہ بھی کہ کلینک کا سسٹم چالو ہے۔
handoff-fault-timed-out = وقت پر جواب نہیں آیا۔ دیکھیں کہ کلینک کا سسٹم چالو ہے۔
handoff-fault-interrupted = کنکشن ٹوٹ گیا۔ نیٹ ورک دیکھیں۔
handoff-fault-untrusted = کلینک کے سسٹم کا certificate نہیں مانا گیا۔ اسے دکھوائیں، اور سیٹنگ میں roots دیکھیں۔
handoff-fault-busy = کلینک کے سسٹم نے رکنے کو کہا۔ کچھ نہیں کرنا ہے۔
handoff-fault-server-failed = کلینک کے سسٹم میں خرابی ہے۔ اسے دکھوائیں۔
handoff-fault-not-signed-in = کلینک کا سسٹم اس کیوسک کو نہیں پہچانتا۔ سیٹنگ میں token یا password دیکھیں۔
handoff-fault-not-allowed = کلینک کا سسٹم کیوسک کو یہ نہیں کرنے دیتا۔ وہاں اجازت دلوائیں۔
handoff-fault-secret-unreadable = token یا password یہاں پڑھا نہیں جا سکتا۔ اس کی فائل دیکھیں۔
handoff-fault-wrong-address = اس پتے پر مریض نہیں لیے جاتے۔ سیٹنگ میں address دیکھیں۔
handoff-fault-redirected = یہ پتہ کہیں اور بھیجتا ہے، اور کیوسک وہاں نہیں جاتا۔ سیٹنگ میں address دیکھیں۔
handoff-fault-no-answer = جو آیا وہ جواب نہیں ہے۔ کلینک کا سسٹم دکھوائیں۔
handoff-fault-not-writable = فولڈر نہیں ہے، یا اس میں لکھا نہیں جا سکتا۔ اس کی ڈسک جوڑیں، یا کیوسک کے یوزر کو لکھنے دیں۔
handoff-fault-no-room = فولڈر میں جگہ نہیں ہے۔ وہاں جگہ بنائیں۔
handoff-fault-several-matches = وہاں ایک آبھا نمبر کے کئی مریض ہیں۔ انہیں وہاں ایک کریں، پھر “پھر بھیجیں” دبائیں۔
handoff-fault-another-person = جواب کسی اور کے بارے میں تھا۔ کلینک کا سسٹم دکھوائیں، پھر “پھر بھیجیں” دبائیں۔
handoff-fault-conflict = کلینک کے سسٹم میں کچھ اور لکھا ہے۔ وہاں دونوں ملائیں، پھر “پھر بھیجیں” دبائیں۔
handoff-fault-refused = کلینک کا سسٹم اسے ایسے نہیں لیتا۔ اسے فائل میں لکھیں، اور وہاں ہاتھ سے بھریں۔
handoff-fault-unreadable = یہ اب نہیں کھلتا۔ صحیح چابی (key) واپس رکھیں، پھر “پھر بھیجیں” دبائیں۔

## What staff do about it
staff-handoff-send-again = پھر بھیجیں
staff-handoff-pause = روکیں
staff-handoff-go-on = آگے چلائیں
staff-handoff-try-now = ابھی کوشش کریں
staff-handoff-write-out = جو نہیں پہنچا، لکھیں
staff-handoff-write-question = جو نہیں پہنچا، اسے فائلوں میں لکھیں؟
staff-handoff-write-line = جن کی معلومات لکھی جائیں گی: { $count } لوگ۔ جو { $folder } فولڈر کھول سکے، وہ پڑھ سکتا ہے۔ کام ہو جانے پر فائلیں مٹا دیں۔
staff-handoff-sent-again = پھر بھیجے گئے: { $count }
staff-handoff-written = لکھے گئے: { $count }
staff-handoff-written-line = فائلیں { $folder } میں ہیں۔ کام ہو جانے پر مٹا دیں۔
staff-handoff-unreadable = کچھ نہیں کھلے اور نہیں لکھے گئے: { $count }۔
staff-handoff-not-written = سب کچھ نہیں لکھا گیا
staff-handoff-folder-exposed = { $folder } فولڈر دوسرے بھی کھول سکتے ہیں۔ اسے صرف کیوسک کے یوزر کو دیں (chmod 700)، پھر کوشش کریں۔
staff-handoff-folder-full = { $folder } فولڈر کے لیے جگہ نہیں ہے۔ اس کی ڈسک پر جگہ بنائیں، پھر کوشش کریں۔
staff-handoff-folder-read-only = { $folder } فولڈر میں کچھ نہیں لکھا جا سکتا۔ کیوسک کے یوزر کو وہاں لکھنے دیں، پھر کوشش کریں۔
