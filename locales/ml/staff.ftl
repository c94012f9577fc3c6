### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = ജീവനക്കാർക്ക്
staff-pin-question = ജീവനക്കാരുടെ പിൻ നൽകുക
staff-pin-help = 6 മുതൽ 12 അക്കങ്ങൾ. അവ കാണിക്കില്ല.
staff-pin-open = തുറക്കുക
staff-pin-checking = പിൻ നോക്കുന്നു.
staff-pin-wrong = ഈ പിൻ ശരിയല്ല
staff-pin-tries = { $tries ->
    [one] നിർത്തുംമുമ്പ് { $tries } ശ്രമം ബാക്കി.
   *[other] നിർത്തുംമുമ്പ് { $tries } ശ്രമങ്ങൾ ബാക്കി.
}
# Minutes and seconds, as 0:30.
staff-pin-wait = പലതവണ ശ്രമിച്ചു. { $time } കാത്തിരിക്കുക (മിനിറ്റ്, സെക്കൻഡ്).
staff-pin-none = പിൻ വെച്ചിട്ടില്ല
staff-pin-none-line = ഈ പേജുകൾ പിൻ കൊണ്ട് തുറക്കും. ഈ മെഷീൻ നോക്കുന്നവർ “abha-kiosk setup” കമാൻഡ് കൊണ്ട് പിൻ വെച്ച്, പിന്നെ കിയോസ്ക് വീണ്ടും തുടങ്ങുക.
staff-back = കിയോസ്കിലേക്ക്
staff-help = ശരിയല്ലാത്തത് ആദ്യം, എന്ത് ചെയ്യണമെന്നതും ഒപ്പം. “ഇന്ന്” ആളുകളെ പേരില്ലാതെ എണ്ണുന്നു. “ജോലി”യിൽ ടെസ്റ്റ് കാർഡും കിയോസ്ക് നിർത്തലും. ഈ പേജുകൾ ഒരു മിനിറ്റ് കഴിഞ്ഞ് തനിയെ അടയും.
staff-end-question = ഇവരുടെ കാര്യം നിർത്തണോ?
staff-end-line = ഇവർ നൽകിയതെല്ലാം മായ്ക്കും; ഇവർ വീണ്ടും തുടങ്ങേണ്ടിവരും. ആദ്യം ഇവരോട് ചോദിക്കുക.
staff-end-wait = ഇവർക്കായി എന്തോ നടക്കുന്നു. കഴിയുംവരെ കാത്തിരിക്കുക.
staff-end-yes = അതെ, നിർത്തുക

## How everything stands
staff-tab-state = സ്ഥിതി
staff-tab-today = ഇന്ന്
staff-tab-actions = ജോലി
staff-state = എല്ലാം എങ്ങനെയുണ്ട്
staff-part = { $part }: { $state }
staff-ok = ശരി
staff-look = നോക്കുക
staff-broken = പ്രവർത്തിക്കുന്നില്ല
staff-part-network = നെറ്റ്‌വർക്ക്
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = ക്ലോക്ക്
staff-part-printer = പ്രിന്റർ
staff-part-save = കാർഡിന് ഇടം
staff-part-state = സ്വന്തം ഫയലിന് ഇടം
staff-part-record = റെക്കോർഡ്
staff-part-version = പതിപ്പ്
staff-not-looked = ഇതുവരെ നോക്കിയില്ല. അൽപ്പം കാത്തിരിക്കുക.
staff-network-ok = നെറ്റ്‌വർക്ക് പ്രവർത്തിക്കുന്നു.
staff-network-practice = പരിശീലനത്തിന് നെറ്റ്‌വർക്ക് വേണ്ട.
staff-abdm-ok = അവസാന മറുപടി: { $time }.
staff-abdm-failed = അവസാന തടസ്സം: { $time }.
staff-uidai-ok = അവസാന മറുപടി: { $time }.
staff-uidai-silent = { $time }-ന് മറുപടി വന്നില്ല. കാത്തിരിക്കുക; ABHA ഉള്ളവർക്ക് അതുവരെ മൊബൈൽ കൊണ്ട് സൈൻ ഇൻ ചെയ്യാം.
staff-uidai-unknown = ആരെങ്കിലും കോഡ് ചോദിച്ചാലേ അറിയൂ. ആദ്യ രജിസ്ട്രേഷൻ ശ്രദ്ധിക്കുക.
staff-clock-ok = ഇവിടെ സമയം { $time }; ABDM-ന്റെ സമയവും അതുതന്നെ.
staff-clock-alone = ഇവിടെ സമയം { $time }. ഒരു വാച്ചുമായി ഒത്തുനോക്കുക.
staff-printer-ok = അത് തയ്യാർ. അതിന്റെ പേപ്പർ: { $paper }.
staff-printer-none = പ്രിന്ററില്ല; കാർഡ് പ്രിന്റ് ചെയ്യില്ല, സേവ് ചെയ്യും.
staff-room-ok = { $free } ഇടമുണ്ട്.
staff-room-little = { $free } ഇടമേയുള്ളൂ. വേണ്ടാത്തത് നീക്കുക.
staff-folder-ok = ഫയൽ എഴുതാം.
staff-folder-unset = സെറ്റിങ്സിൽ ഇതിന് ഫോൾഡറില്ല: state_dir നൽകുക.
staff-folder-missing = ഫോൾഡർ ഇതുവരെയില്ല. അതിന് ഡിസ്ക് വേണമെങ്കിൽ ഘടിപ്പിക്കുക.
staff-folder-refused = അവിടെ എഴുതാനാവുന്നില്ല. കിയോസ്കിന്റെ യൂസറെ എഴുതാൻ അനുവദിക്കുക, അല്ലെങ്കിൽ സെറ്റിങ്സിൽ വേറെ ഫോൾഡർ നൽകുക.
staff-record-ok = എഴുതേണ്ടതെല്ലാം എഴുതുന്നു.
staff-record-off = റെക്കോർഡ് സൂക്ഷിക്കുന്നില്ല.
staff-version = { $version }. { $since } മുതൽ പ്രവർത്തിക്കുന്നു.

## What was counted today
staff-today = ഇന്ന് നടന്നത്
staff-today-since = { $time } മുതൽ എണ്ണിയത്, പേരില്ലാതെ.
staff-began = തുടങ്ങിയവർ
staff-made = ഉണ്ടാക്കിയ ABHA
staff-found = കണ്ടെത്തിയ ABHA
staff-reactivated = വീണ്ടും ഓണാക്കിയ ABHA
staff-mobile-changed = മാറ്റിയ മൊബൈൽ
staff-printed = പ്രിന്റ് ചെയ്ത കാർഡുകൾ
staff-saved = സേവ് ചെയ്ത കാർഡുകൾ
staff-stopped = മറ്റുള്ളവർ നിന്നത്
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = അവർ നിർത്തി
staff-why-left = അവർ പോയി
staff-why-new-person = മറ്റൊരാൾ തുടങ്ങി
staff-why-program = കിയോസ്ക് നിന്നു
staff-why-staff = ജീവനക്കാർ നിർത്തി

## What can be done
staff-actions = എന്ത് ചെയ്യണം?
staff-test-card = ടെസ്റ്റ് കാർഡ് പ്രിന്റ്
staff-test-printing = ടെസ്റ്റ് കാർഡ് പ്രിന്ററിലേക്ക് പോകുന്നു.
staff-test-printed = ടെസ്റ്റ് കാർഡ് പ്രിന്റ് ചെയ്തു.
staff-test-not-printed = ടെസ്റ്റ് കാർഡ് പ്രിന്റ് ചെയ്തില്ല
staff-no-reprint = ഇവിടെനിന്ന് കാർഡ് വീണ്ടും പ്രിന്റ് ചെയ്യാനാവില്ല: കാർഡ് സൂക്ഷിക്കുന്നില്ല. ആ ആൾ വീണ്ടും സൈൻ ഇൻ ചെയ്ത് പ്രിന്റ് എടുക്കുക.
staff-kept = ശബ്ദവും നിറവും കിയോസ്ക് വീണ്ടും തുടങ്ങുംവരെ നിൽക്കും.
staff-practice-on = പരിശീലനം തുടങ്ങുക
staff-practice-off = പരിശീലനം നിർത്തുക
staff-practice-on-question = പരിശീലനം തുടങ്ങണോ?
staff-practice-on-line = പിന്നെ ഒന്നും യഥാർഥമല്ല: ABDM-ലേക്ക് ഒന്നും അയയ്ക്കില്ല; എല്ലാ പേജിലും കാർഡിലും അതെഴുതിയിരിക്കും. നിങ്ങൾ നിർത്തുംവരെ, അല്ലെങ്കിൽ കിയോസ്ക് വീണ്ടും തുടങ്ങുംവരെ ഇങ്ങനെയായിരിക്കും.
staff-practice-off-question = പരിശീലനം നിർത്തണോ?
staff-practice-off-line = പിന്നെ എല്ലാം വീണ്ടും യഥാർഥം: ആളുകൾ അവരുടെ ABHA ഉണ്ടാക്കും.
staff-restart = വീണ്ടും തുടങ്ങുക
staff-restart-question = കിയോസ്ക് വീണ്ടും തുടങ്ങണോ?
staff-restart-line = ഏതാനും സെക്കൻഡ് വേണം. സെറ്റിങ്സ് വീണ്ടും വായിക്കും.
staff-leave = കിയോസ്ക് വിടുക
staff-leave-question = കിയോസ്ക് വിടണോ?
staff-leave-line = കിയോസ്ക് നിൽക്കും; ഈ മെഷീൻ വീണ്ടും ഓണാകുംവരെ തനിയെ തുടങ്ങില്ല.
staff-switching = ഒരു നിമിഷം
staff-switching-line = കിയോസ്ക് മാറുന്നു.
staff-not-switched = അത് നടന്നില്ല
staff-not-switched-line = ഒന്നും മാറിയില്ല. കാരണം ലോഗിലുണ്ട്.
