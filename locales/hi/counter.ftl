### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = मेरे पास आभा ऐप है
counter-way-line = कोड स्कैन करके अपनी जानकारी दें
counter-question = यह कोड अपने आभा ऐप से स्कैन करें
counter-step-open = अपने फ़ोन पर आभा ऐप खोलें।
counter-step-scan = उससे यह कोड स्कैन करें और वहाँ हाँ कहें।
counter-step-number = ऐप आपका नंबर दिखाएगा। बुलाए जाने तक रुकें।
counter-called = अभी बुलाया गया: { $number }
counter-waiting = अगले: { $numbers }
counter-nobody = अभी किसी को नहीं बुलाया गया है।
