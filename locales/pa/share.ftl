### Words of the wall screen and the desk, where people wait by numbers.

share-calling = ਹੁਣ ਬੁਲਾਇਆ ਜਾ ਰਿਹਾ ਹੈ
share-waiting = ਉਡੀਕ ਵਿੱਚ
share-nobody = ਕੋਈ ਉਡੀਕ ਵਿੱਚ ਨਹੀਂ ਹੈ
share-call-next = ਅਗਲਾ ਨੰਬਰ ਬੁਲਾਓ
share-counter = ਕਾਊਂਟਰ
share-patient = ਮਰੀਜ਼ ਨੰਬਰ
share-missing = ਜਾਣਕਾਰੀ ਨਹੀਂ ਆਈ। ਕਿਰਪਾ ਕਰਕੇ ਪੁੱਛ ਲਓ।
share-scan = ਇਸ ਨੂੰ ਆਪਣੇ ਆਭਾ ਐਪ ਨਾਲ ਸਕੈਨ ਕਰੋ। ਤੁਹਾਨੂੰ ਨੰਬਰ ਮਿਲੇਗਾ ਅਤੇ ਕੁਝ ਲਿਖਣਾ ਨਹੀਂ ਪਵੇਗਾ।
share-key = ਕਾਊਂਟਰ ਦੀ ਚਾਬੀ
