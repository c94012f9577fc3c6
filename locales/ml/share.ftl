### Words of the wall screen and the desk, where people wait by numbers.

share-calling = ഇപ്പോൾ വിളിക്കുന്നത്
share-waiting = കാത്തിരിക്കുന്നവർ
share-nobody = ആരും കാത്തിരിക്കുന്നില്ല
share-call-next = അടുത്ത നമ്പർ വിളിക്കുക
share-counter = കൗണ്ടർ
share-patient = രോഗി നമ്പർ
share-missing = വിവരങ്ങൾ വന്നിട്ടില്ല. ദയവായി ചോദിച്ചറിയുക.
share-scan = നിങ്ങളുടെ ABHA ആപ്പിൽ ഇത് സ്കാൻ ചെയ്യുക. നമ്പർ കിട്ടും, ഒന്നും എഴുതേണ്ട.
share-key = കൗണ്ടറിന്റെ താക്കോൽ
