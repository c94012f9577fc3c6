### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = میرے پاس آبھا ایپ ہے
counter-way-line = کوڈ اسکین کر کے اپنی معلومات دیں
counter-question = یہ کوڈ اپنے آبھا ایپ سے اسکین کریں
counter-step-open = اپنے فون پر آبھا ایپ کھولیں۔
counter-step-scan = اس سے یہ کوڈ اسکین کریں اور وہاں ہاں کہیں۔
counter-step-number = ایپ آپ کا نمبر دکھائے گا۔ بلائے جانے تک انتظار کریں۔
counter-called = ابھی بلایا گیا: { $number }
counter-waiting = اگلے: { $numbers }
counter-nobody = ابھی کسی کو نہیں بلایا گیا۔
