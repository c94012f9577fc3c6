### What went wrong, in words for the person: what happened, and what to do.

fault-offline = ابھی کنکشن نہیں ہے
fault-offline-line = کچھ بھیجا نہیں گیا اور کچھ کھویا نہیں ہے۔ تھوڑا رک کر پھر کوشش کریں۔
fault-interrupted = کنکشن ٹوٹ گیا
fault-interrupted-line = ہو سکتا ہے درخواست پھر بھی پہنچ گئی ہو۔ آپ نے جو ڈالا، وہ یہیں ہے: پھر کوشش کریں۔
fault-timed-out = جواب وقت پر نہیں آیا
fault-timed-out-line = ہو سکتا ہے درخواست پھر بھی پہنچ گئی ہو۔ آپ نے جو ڈالا، وہ یہیں ہے: تھوڑی دیر میں پھر کوشش کریں۔
fault-service-down = ABDM کی سروس ابھی نہیں چل رہی
fault-service-down-line = اس میں آپ کی کوئی غلطی نہیں ہے۔ آپ نے جو ڈالا، وہ یہیں ہے۔ ایک منٹ بعد پھر کوشش کریں۔
fault-uidai-down = UIDAI سے ابھی رابطہ نہیں ہو رہا
fault-uidai-down-line = اس میں آپ کی کوئی غلطی نہیں ہے۔ آپ نے جو ڈالا، وہ یہیں ہے۔ کچھ منٹ بعد پھر کوشش کریں۔
fault-garbled = جواب پڑھا نہیں جا سکا
fault-garbled-line = آپ نے جو ڈالا، وہ یہیں ہے۔ پھر کوشش کریں۔
fault-slow-down = براہ کرم ایک منٹ رکیں
fault-slow-down-line = پھر کوشش کریں۔ آپ نے جو ڈالا، وہ یہیں ہے۔
fault-key-refused = سروس نے درخواست نہیں لی
fault-key-refused-line = اسے پھر سے تیار کیا گیا ہے۔ آپ نے جو ڈالا، اسے دیکھ لیں اور پھر کوشش کریں۔
fault-aadhaar-unknown = آدھار نمبر صحیح نہیں ہے
fault-aadhaar-unknown-line = UIDAI کے پاس یہ نمبر نہیں ہے۔ اسے اپنے کارڈ سے ملائیں۔
fault-aadhaar-let-go = براہ کرم اپنا آدھار نمبر پھر سے ڈالیں
fault-aadhaar-let-go-line = بھیجنے کے بعد ہم اسے نہیں رکھتے، اور یہ ایک بار پھر چاہیے۔
fault-transaction-expired = تھوڑا زیادہ وقت لگ گیا
fault-transaction-expired-line = سروس نے یہ قدم بند کر دیا ہے۔ یہاں جو دیا ہے اسے چنیں، یا پھر سے شروع کریں۔
fault-proof-expired = براہ کرم ایک بار پھر بتائیں کہ یہ آپ ہی ہیں
fault-proof-expired-line = آپ کی حفاظت کے لیے سائن ان کچھ دیر بعد بند ہو جاتا ہے۔ آپ نے جو ڈالا، وہ یہیں ہے: آگے بڑھنے پر نیا کوڈ آئے گا۔
fault-mobile-refused = یہ موبائل نمبر نہیں لیا جا سکتا
fault-mobile-refused-line = نمبر دیکھ لیں، یا دوسرا نمبر دیں۔
fault-mobile-on-six = اس موبائل نمبر پر پہلے سے چھ آبھا ہیں
fault-mobile-on-six-line = اس پر اور نہیں جڑ سکتے۔ براہ کرم دوسرا نمبر دیں۔
fault-mobile-not-verified = پہلے موبائل نمبر کی جانچ کرنی ہوگی
fault-mobile-not-verified-line = آپ اپنے آبھا نمبر کو ہی پتہ رکھ کر آگے بڑھ سکتے ہیں۔
fault-address-refused = یہ پتہ نہیں لیا جا سکتا
fault-address-refused-line = کوئی مشورہ چنیں، یا اپنا پتہ تھوڑا بدلیں۔
fault-older-abha = اس آدھار پر پہلے سے ایک آبھا ہے
fault-older-abha-line = وہ پہلے بن چکا ہے، اس لیے نیا نہیں چاہیے۔ “ختم کریں” دبائیں، پھر سے شروع کریں اور “میرا آبھا نمبر یاد نہیں” چنیں، یا کاؤنٹر پر پوچھیں۔
fault-method-not-allowed = اس آبھا کے لیے یہ طریقہ نہیں چلتا
fault-method-not-allowed-line = پیچھے جا کر کوڈ پانے کا دوسرا طریقہ چنیں، یا کاؤنٹر پر پوچھیں۔
fault-not-found = کچھ نہیں ملا
fault-not-found-line = آپ نے جو ڈالا، اسے دیکھ لیں۔
fault-refused = سروس نے درخواست نہیں لی
fault-refused-line = آپ نے جو ڈالا، اسے دیکھ لیں اور پھر کوشش کریں، یا کاؤنٹر پر پوچھیں۔
code-may-come = ہو سکتا ہے کوڈ آ رہا ہو
code-may-come-line = تھوڑا رکیں، پھر یہیں سے نیا کوڈ منگا سکتے ہیں۔ سب سے نیا کوڈ ہی کام کرے گا۔
new-code-may-come = ہو سکتا ہے نیا کوڈ آ رہا ہو
new-code-may-come-line = فون دیکھیں اور سب سے نئے میسج کے ہندسے ڈالیں۔
cooldown-pace = تھوڑا آرام سے چلتے ہیں
cooldown-pace-line = یہاں ایک کے بعد ایک کئی نمبر ڈالے گئے ہیں۔ آپ نے جو ڈالا، وہ یہیں ہے۔
cooldown-hour = یہاں سے ابھی اور کوڈ نہیں جا سکتے
cooldown-hour-line = اس مشین نے پچھلے ایک گھنٹے میں بہت کوڈ بھیجے ہیں۔ { $time } بجے سے پھر چلے گا۔ آپ کاؤنٹر پر بھی پوچھ سکتے ہیں۔
cooldown-wait = { $seconds ->
    [one] { $seconds } سیکنڈ میں آگے بڑھ سکتے ہیں
   *[other] { $seconds } سیکنڈ میں آگے بڑھ سکتے ہیں
}
not-recorded = ابھی آگے نہیں بڑھ سکتے
not-recorded-line = براہ کرم عملے سے پوچھیں۔ کچھ بھیجا نہیں گیا، اور آپ نے جو ڈالا وہ یہیں ہے: ان کے دیکھ لینے پر پھر کوشش کریں۔
fault-cancelled = آپ نے انتظار روک دیا
fault-cancelled-line = ہو سکتا ہے درخواست پھر بھی پہنچ گئی ہو۔ آپ پھر کوشش کر سکتے ہیں۔
