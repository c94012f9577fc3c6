### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = ਮੇਰੇ ਕੋਲ ਆਭਾ ਐਪ ਹੈ
counter-way-line = ਕੋਡ ਸਕੈਨ ਕਰਕੇ ਆਪਣੀ ਜਾਣਕਾਰੀ ਦਿਓ
counter-question = ਇਹ ਕੋਡ ਆਪਣੇ ਆਭਾ ਐਪ ਨਾਲ ਸਕੈਨ ਕਰੋ
counter-step-open = ਆਪਣੇ ਫ਼ੋਨ ’ਤੇ ਆਭਾ ਐਪ ਖੋਲ੍ਹੋ।
counter-step-scan = ਉਸ ਨਾਲ ਇਹ ਕੋਡ ਸਕੈਨ ਕਰੋ ਅਤੇ ਉੱਥੇ ਹਾਂ ਕਹੋ।
counter-step-number = ਐਪ ਤੁਹਾਡਾ ਨੰਬਰ ਦਿਖਾਏਗਾ। ਬੁਲਾਏ ਜਾਣ ਤੱਕ ਉਡੀਕ ਕਰੋ।
counter-called = ਹੁਣ ਬੁਲਾਇਆ ਗਿਆ: { $number }
counter-waiting = ਅਗਲੇ: { $numbers }
counter-nobody = ਅਜੇ ਕਿਸੇ ਨੂੰ ਨਹੀਂ ਬੁਲਾਇਆ ਗਿਆ।
