### Words of the wall screen and the desk, where people wait by numbers.

share-calling = अभी बुलाया जा रहा है
share-waiting = इंतज़ार में
share-nobody = कोई इंतज़ार में नहीं है
share-call-next = अगला नंबर बुलाएँ
share-counter = काउंटर
share-patient = मरीज़ नंबर
share-missing = जानकारी नहीं आई। कृपया पूछ लें।
share-scan = इसे अपने आभा ऐप से स्कैन करें। आपको नंबर मिलेगा और कुछ लिखना नहीं पड़ेगा।
share-key = काउंटर की कुंजी
