### Words of the wall screen and the desk, where people wait by numbers.

share-calling = اب بلایا جا رہا ہے
share-waiting = انتظار میں
share-nobody = کوئی انتظار میں نہیں ہے
share-call-next = اگلا نمبر بلائیں
share-counter = کاؤنٹر
share-patient = مریض نمبر
share-missing = معلومات نہیں آئیں۔ براہِ کرم پوچھ لیں۔
share-scan = اسے اپنے آبھا ایپ سے اسکین کریں۔ آپ کو نمبر ملے گا اور کچھ لکھنا نہیں پڑے گا۔
share-key = کاؤنٹر کی کنجی
