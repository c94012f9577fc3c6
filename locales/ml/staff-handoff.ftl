### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = ക്ലിനിക്കിലേക്ക് അയയ്ക്കൽ
staff-handoff-ok = എല്ലാം എത്തി.
staff-handoff-local = രോഗി നമ്പർ ഇവിടെത്തന്നെ ഉണ്ടാക്കുന്നു. ഒന്നും അയയ്ക്കുന്നില്ല.
staff-handoff-waits = കാത്തിരിക്കുന്നവ: { $count }, ആദ്യത്തേത് { $time } മുതൽ.
staff-handoff-failed = എത്താത്തവ: { $count }. ആരെങ്കിലും നോക്കണം: “അയയ്ക്കൽ” തുറക്കുക.
staff-handoff-off-record = ഇത് ഓഫാണ്: കാത്തിരിക്കുന്നവ വയ്ക്കാൻ റെക്കോർഡില്ല. സെറ്റിങ്സിൽ [record], state_dir നോക്കുക.
staff-handoff-off-place = ഇത് ഓഫാണ്: ഇതിന്റെ താക്കോലിന് (key) ഇടമില്ല. സെറ്റിങ്സിൽ state_dir അല്ലെങ്കിൽ key_file നൽകുക.
staff-handoff-off-secret = ഇത് ഓഫാണ്: താക്കോൽ (key) വായിക്കാനാവുന്നില്ല, അല്ലെങ്കിൽ മറ്റുള്ളവർക്കും വായിക്കാം. ഫയൽ കിയോസ്കിന്റെ യൂസറിന് മാത്രം നൽകുക; ലോഗ് നോക്കുക.
staff-handoff-off-damaged = ഇത് ഓഫാണ്: ഇതിന്റെ താക്കോൽ (key) കേടായി. താക്കോലിന്റെ കോപ്പി തിരികെ വയ്ക്കുക.
staff-handoff-off-unmade = ഇത് ഓഫാണ്: ഇതിന്റെ താക്കോൽ (key) എഴുതാനാവുന്നില്ല. താക്കോലിന്റെ ഫോൾഡറിൽ കിയോസ്കിന്റെ യൂസറെ എഴുതാൻ അനുവദിക്കുക.
staff-handoff-off-address = ഇത് ഓഫാണ്: വിലാസം പ്രവർത്തിക്കില്ല. സെറ്റിങ്സിൽ [handoff] നോക്കുക.
staff-handoff-another-key = താക്കോൽ (key) മാറി; ആരെയും അയയ്ക്കില്ല. പഴയത് തിരികെ വച്ച് കിയോസ്ക് വീണ്ടും തുടങ്ങുക.
staff-handoff-no-file = റെക്കോർഡ് ഇതുവരെയില്ല, അല്ലെങ്കിൽ അതിന്റെ ഫയൽ ഇല്ല. റെക്കോർഡ് നോക്കുക.
staff-handoff-full = 1,00,000 പേർ കാത്തിരിക്കുന്നു; പുതിയ ആരെയും എടുക്കില്ല. ക്ലിനിക് സിസ്റ്റം നോക്കാൻ പറയുക.
staff-handoff-no-number = ഈ രൂപത്തിലുള്ള രോഗി നമ്പർ തീർന്നു. സെറ്റിങ്സിൽ വേറെ patient_id നൽകുക.
staff-handoff-not-sealed = ഒരാളുടെ വിവരം സുരക്ഷിതമായി (encryption) വയ്ക്കാനായില്ല. മെഷീൻ വീണ്ടും തുടങ്ങുക.

## The page of its own
staff-tab-handoff = അയയ്ക്കൽ
staff-handoff-outbox = ഇവിടെ കാത്തിരിക്കുന്നവ
staff-handoff-to-fhir = ക്ലിനിക് സെർവർ (FHIR)
staff-handoff-to-folder = ക്ലിനിക് ഫോൾഡർ
staff-handoff-to-webhook = ക്ലിനിക് വിലാസം (webhook)
staff-handoff-to-nats = പല കേന്ദ്രങ്ങളുടെ സ്ട്രീം (NATS)
staff-handoff-idle = ഇപ്പോൾ അയയ്ക്കാൻ ഒന്നുമില്ല.
staff-handoff-sending = അയയ്ക്കുന്നു.
staff-handoff-paused = ജീവനക്കാർ നിർത്തി. “തുടരുക” അമർത്തിയാലോ കിയോസ്ക് വീണ്ടും തുടങ്ങിയാലോ തുടരും.
staff-handoff-again-at = { $time }-ന് വീണ്ടും ശ്രമിക്കും.
staff-handoff-again-hourly = മണിക്കൂറിൽ ഒരിക്കൽ വീണ്ടും ശ്രമിക്കും, “ഇപ്പോൾ ശ്രമിക്കുക” അമർത്തിയാൽ ഉടൻ.
staff-handoff-count-waiting = കാത്തിരിക്കുന്നവ
staff-handoff-count-since = കാത്തിരിക്കുന്നവ, ആദ്യത്തേത് { $time } മുതൽ
staff-handoff-count-sent = ഈയിടെ എത്തിയവ
staff-handoff-lost = എത്താത്തവയും ചെയ്യേണ്ടതും

## Why something did not arrive, and what to do about it
handoff-fault-offline = കണക്ഷനില്ല. നെറ്റ്‌വർക്കും ക്ലിനിക് സിസ്റ്റം ഓണാണോ എന്നും നോക്കുക.
handoff-fault-timed-out = സമയത്ത് മറുപടി വന്നില്ല. ക്ലിനിക് സിസ്റ്റം ഓണാണോ എന്ന് നോക്കുക.
handoff-fault-interrupted = കണക്ഷൻ മുറിഞ്ഞു. നെറ്റ്‌വർക്ക് നോക്കുക.
handoff-fault-untrusted = ക്ലിനിക് സിസ്റ്റത്തിന്റെ certificate നിരസിച്ചു. അത് നോക്കാൻ പറയുക, സെറ്റിങ്സിൽ roots നോക്കുക.
handoff-fault-busy = ക്ലിനിക് സിസ്റ്റം കാത്തിരിക്കാൻ പറഞ്ഞു. ഒന്നും ചെയ്യേണ്ട.
handoff-fault-server-failed = ക്ലിനിക് സിസ്റ്റത്തിൽ തകരാറുണ്ട്. അത് നോക്കാൻ പറയുക.
handoff-fault-not-signed-in = ക്ലിനിക് സിസ്റ്റത്തിന് ഈ കിയോസ്ക് അറിയില്ല. സെറ്റിങ്സിൽ token അല്ലെങ്കിൽ password നോക്കുക.
handoff-fault-not-allowed = ക്ലിനിക് സിസ്റ്റം ഇത് ചെയ്യാൻ അനുവദിക്കുന്നില്ല. അവിടെ അനുമതി നൽകാൻ പറയുക.
handoff-fault-secret-unreadable = token അല്ലെങ്കിൽ password ഇവിടെ വായിക്കാനാവുന്നില്ല. അതിന്റെ ഫയൽ നോക്കുക.
handoff-fault-wrong-address = ഈ വിലാസം രോഗികളെ എടുക്കില്ല. സെറ്റിങ്സിൽ address നോക്കുക.
handoff-fault-redirected = വിലാസം മറ്റൊരിടത്തേക്ക് അയയ്ക്കുന്നു; കിയോസ്ക് അവിടേക്ക് പോകില്ല. സെറ്റിങ്സിൽ address നോക്കുക.
handoff-fault-no-answer = വന്നത് മറുപടിയല്ല. ക്ലിനിക് സിസ്റ്റം നോക്കാൻ പറയുക.
handoff-fault-not-writable = ഫോൾഡറില്ല, അല്ലെങ്കിൽ അതിൽ എഴുതാനാവുന്നില്ല. അതിന്റെ ഡിസ്ക് ഘടിപ്പിക്കുക, അല്ലെങ്കിൽ കിയോസ്കിന്റെ യൂസറെ എഴുതാൻ അനുവദിക്കുക.
handoff-fault-no-room = ഫോൾഡറിൽ ഇടമില്ല. അവിടെ ഇടമുണ്ടാക്കുക.
handoff-fault-several-matches = അവിടെ ഒരു ABHA നമ്പറിൽ പല രോഗികളുണ്ട്. അവരെ അവിടെ ഒന്നാക്കി “വീണ്ടും അയയ്ക്കുക” അമർത്തുക.
handoff-fault-another-person = മറുപടി മറ്റൊരാളെക്കുറിച്ചാണ്. ക്ലിനിക് സിസ്റ്റം നോക്കാൻ പറഞ്ഞ് “വീണ്ടും അയയ്ക്കുക” അമർത്തുക.
handoff-fault-conflict = ക്ലിനിക് സിസ്റ്റത്തിൽ മറ്റൊന്നാണ്. അവിടെ രണ്ടും ഒത്തുനോക്കി “വീണ്ടും അയയ്ക്കുക” അമർത്തുക.
handoff-fault-refused = ക്ലിനിക് സിസ്റ്റം ഇത് ഇങ്ങനെ എടുക്കില്ല. ഇത് ഫയലിൽ എഴുതി അവിടെ കൈകൊണ്ട് ചേർക്കുക.
handoff-fault-unreadable = ഇത് ഇനി തുറക്കാനാവില്ല. ശരിയായ താക്കോൽ (key) വച്ച് “വീണ്ടും അയയ്ക്കുക” അമർത്തുക.

## What staff do about it
staff-handoff-send-again = വീണ്ടും അയയ്ക്കുക
staff-handoff-pause = നിർത്തുക
staff-handoff-go-on = തുടരുക
staff-handoff-try-now = ഇപ്പോൾ ശ്രമിക്കുക
staff-handoff-write-out = എത്താത്തവ എഴുതുക
staff-handoff-write-question = എത്താത്തവ ഫയലുകളിൽ എഴുതട്ടെ?
staff-handoff-write-line = വിവരം എഴുതുന്നത്: { $count } പേരുടെ. { $folder } ഫോൾഡർ തുറക്കുന്നവർക്ക് വായിക്കാം. പണി കഴിഞ്ഞാൽ ഫയലുകൾ മായ്ക്കുക.
staff-handoff-sent-again = വീണ്ടും അയച്ചത്: { $count }
staff-handoff-written = എഴുതിയത്: { $count }
staff-handoff-written-line = ഫയലുകൾ { $folder }-ൽ ഉണ്ട്. പണി കഴിഞ്ഞാൽ മായ്ക്കുക.
staff-handoff-unreadable = ചിലത് തുറക്കാനായില്ല, എഴുതിയില്ല: { $count }.
staff-handoff-not-written = എല്ലാം എഴുതിയില്ല
staff-handoff-folder-exposed = { $folder } ഫോൾഡർ മറ്റുള്ളവർക്കും തുറക്കാം. അത് കിയോസ്കിന്റെ യൂസറിന് മാത്രം നൽകി (chmod 700) വീണ്ടും ശ്രമിക്കുക.
staff-handoff-folder-full = { $folder } ഫോൾഡറിന് ഇടമില്ല. അതിന്റെ ഡിസ്കിൽ ഇടമുണ്ടാക്കി വീണ്ടും ശ്രമിക്കുക.
staff-handoff-folder-read-only = { $folder } ഫോൾഡറിൽ എഴുതാനാവുന്നില്ല. കിയോസ്കിന്റെ യൂസറെ അവിടെ എഴുതാൻ അനുവദിച്ച് വീണ്ടും ശ്രമിക്കുക.
