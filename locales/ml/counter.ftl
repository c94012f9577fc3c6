### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = എനിക്ക് ABHA ആപ്പ് ഉണ്ട്
counter-way-line = കോഡ് സ്കാൻ ചെയ്ത് വിവരങ്ങൾ നൽകുക
counter-question = ഈ കോഡ് നിങ്ങളുടെ ABHA ആപ്പിൽ സ്കാൻ ചെയ്യുക
counter-step-open = ഫോണിൽ ABHA ആപ്പ് തുറക്കുക.
counter-step-scan = അതിൽ ഈ കോഡ് സ്കാൻ ചെയ്ത് അതെ എന്ന് പറയുക.
counter-step-number = ആപ്പ് നിങ്ങളുടെ നമ്പർ കാണിക്കും. വിളിക്കുന്നതുവരെ കാത്തിരിക്കുക.
counter-called = ഇപ്പോൾ വിളിച്ചത്: { $number }
counter-waiting = അടുത്തത്: { $numbers }
counter-nobody = ഇതുവരെ ആരെയും വിളിച്ചിട്ടില്ല.
