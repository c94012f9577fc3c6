### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = I have an ABHA app
counter-way-line = Share your details by scanning a code
counter-question = Scan this code with your ABHA app
counter-step-open = Open an ABHA app on your phone.
counter-step-scan = Scan this code with it, and say yes there.
counter-step-number = The app shows your number. Wait until it is called.
counter-called = Called now: { $number }
counter-waiting = Next: { $numbers }
counter-nobody = Nobody has been called yet.
