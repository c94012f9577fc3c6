### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = ஊழியர்களுக்கு
staff-pin-question = ஊழியரின் பின்னை இடுங்கள்
staff-pin-help = 6 முதல் 12 இலக்கங்கள். அவை காட்டப்படாது.
staff-pin-open = திறக்க
staff-pin-checking = பின் சரிபார்க்கப்படுகிறது.
staff-pin-wrong = இந்தப் பின் சரியில்லை
staff-pin-tries = { $tries ->
    [one] நிறுத்தும் முன் { $tries } முயற்சி உள்ளது.
   *[other] நிறுத்தும் முன் { $tries } முயற்சிகள் உள்ளன.
}
# Minutes and seconds, as 0:30.
staff-pin-wait = பல முறை முயன்றாயிற்று. { $time } காத்திருங்கள் (நிமிடம், நொடி).
staff-pin-none = பின் அமைக்கவில்லை
staff-pin-none-line = இந்தப் பக்கங்கள் பின்னால் திறக்கும். இந்த மெஷினைப் பார்த்துக்கொள்பவர் “abha-kiosk setup” கட்டளையால் பின்னை அமைத்து, பிறகு கியோஸ்க்கை மீண்டும் தொடங்கவும்.
staff-back = கியோஸ்க்குத் திரும்ப
staff-help = சரியில்லாதது முதலில், என்ன செய்வது என்பதுடன் இருக்கும். “இன்று” மக்களைப் பெயரின்றி எண்ணும். “செயல்” சோதனை கார்டும் கியோஸ்க்கை நிறுத்துவதும். இந்தப் பக்கங்கள் ஒரு நிமிடத்தில் தானாக மூடும்.
staff-end-question = இவரின் வேலையை முடிக்கவா?
staff-end-line = இவர் போட்டது எல்லாம் அழியும்; இவர் மீண்டும் தொடங்க வேண்டும். முதலில் இவரைக் கேளுங்கள்.
staff-end-wait = இவருக்கு ஏதோ நடந்துகொண்டிருக்கிறது. முடியும் வரை காத்திருங்கள்.
staff-end-yes = ஆம், முடிக்க

## How everything stands
staff-tab-state = நிலை
staff-tab-today = இன்று
staff-tab-actions = செயல்
staff-state = எல்லாம் எப்படி உள்ளது
staff-part = { $part }: { $state }
staff-ok = சரி
staff-look = பாருங்கள்
staff-broken = இயங்கவில்லை
staff-part-network = நெட்வொர்க்
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = கடிகாரம்
staff-part-printer = பிரிண்டர்
staff-part-save = கார்டுக்கு இடம்
staff-part-state = சொந்த கோப்புக்கு இடம்
staff-part-record = பதிவேடு
staff-part-version = பதிப்பு
staff-not-looked = இன்னும் பார்க்கவில்லை. சற்றுக் காத்திருங்கள்.
staff-network-ok = நெட்வொர்க் இயங்குகிறது.
staff-network-practice = பயிற்சிக்கு நெட்வொர்க் தேவையில்லை.
staff-abdm-ok = கடைசி பதில்: { $time }.
staff-abdm-failed = கடைசி சிக்கல்: { $time }.
staff-uidai-ok = கடைசி பதில்: { $time }.
staff-uidai-silent = { $time }-க்கு பதில் வரவில்லை. காத்திருங்கள்; ABHA உள்ளவர்கள் அதுவரை மொபைலால் உள்நுழையலாம்.
staff-uidai-unknown = யாராவது ஓடிபி கேட்டால்தான் தெரியும். முதல் பதிவைக் கவனியுங்கள்.
staff-clock-ok = இங்கே நேரம் { $time }; ABDM-இன் நேரமும் அதுவே.
staff-clock-alone = இங்கே நேரம் { $time }. ஒரு கடிகாரத்துடன் ஒப்பிடுங்கள்.
staff-printer-ok = அது தயார். அதன் தாள்: { $paper }.
staff-printer-none = பிரிண்டர் இல்லை; கார்டு பிரிண்ட் ஆகாது, சேமிக்கப்படும்.
staff-room-ok = { $free } இடம் உள்ளது.
staff-room-little = { $free } இடம் மட்டுமே உள்ளது. தேவையில்லாததை நீக்கவும்.
staff-folder-ok = கோப்புகளை எழுத முடிகிறது.
staff-folder-unset = செட்டிங்ஸில் இதற்கு ஃபோல்டர் இல்லை: state_dir இடவும்.
staff-folder-missing = ஃபோல்டர் இன்னும் இல்லை. அதற்கு டிஸ்க் இணைக்க வேண்டுமானால் இணைக்கவும்.
staff-folder-refused = அங்கே எழுத முடியவில்லை. கியோஸ்க் பயனரை எழுத விடவும், அல்லது செட்டிங்ஸில் வேறு ஃபோல்டரை இடவும்.
staff-record-ok = எழுத வேண்டியது எல்லாம் எழுதப்படுகிறது.
staff-record-off = பதிவேடு வைக்கப்படவில்லை.
staff-version = { $version }. { $since } முதல் இயங்குகிறது.

## What was counted today
staff-today = இன்று நடந்தது
staff-today-since = { $time } முதல் எண்ணியது, பெயர்கள் இல்லை.
staff-began = தொடங்கியவர்கள்
staff-made = உருவான ABHA
staff-found = கிடைத்த ABHA
staff-reactivated = மீண்டும் இயங்கும் ABHA
staff-mobile-changed = மாற்றிய மொபைல்
staff-printed = பிரிண்ட் ஆன கார்டுகள்
staff-saved = சேமித்த கார்டுகள்
staff-stopped = மற்றவர்கள் நின்ற இடம்
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = அவரே முடித்தார்
staff-why-left = அவர் போய்விட்டார்
staff-why-new-person = வேறொருவர் தொடங்கினார்
staff-why-program = கியோஸ்க் நின்றது
staff-why-staff = ஊழியர் முடித்தார்

## What can be done
staff-actions = என்ன செய்ய வேண்டும்?
staff-test-card = சோதனை கார்டு பிரிண்ட்
staff-test-printing = சோதனை கார்டு பிரிண்டருக்குச் செல்கிறது.
staff-test-printed = சோதனை கார்டு பிரிண்ட் ஆனது.
staff-test-not-printed = சோதனை கார்டு பிரிண்ட் ஆகவில்லை
staff-no-reprint = இங்கிருந்து கார்டை மீண்டும் பிரிண்ட் செய்ய முடியாது: கார்டுகள் வைக்கப்படுவதில்லை. அவர் மீண்டும் உள்நுழைந்து பிரிண்ட் எடுக்கலாம்.
staff-kept = ஒலியும் நிறங்களும் கியோஸ்க் மீண்டும் தொடங்கும் வரை இருக்கும்.
staff-practice-on = பயிற்சி தொடங்க
staff-practice-off = பயிற்சி நிறுத்த
staff-practice-on-question = பயிற்சியைத் தொடங்கவா?
staff-practice-on-line = பிறகு எதுவும் உண்மை இல்லை: ABDM-க்கு எதுவும் அனுப்பப்படாது; எல்லாப் பக்கத்திலும் கார்டிலும் அது எழுதியிருக்கும். நீங்கள் நிறுத்தும் வரை அல்லது கியோஸ்க் மீண்டும் தொடங்கும் வரை இப்படி இருக்கும்.
staff-practice-off-question = பயிற்சியை நிறுத்தவா?
staff-practice-off-line = பிறகு எல்லாம் மீண்டும் உண்மை: மக்கள் தங்கள் ABHA-வை உருவாக்குவார்கள்.
staff-restart = மீண்டும் தொடங்க
staff-restart-question = கியோஸ்க்கை மீண்டும் தொடங்கவா?
staff-restart-line = சில நொடிகள் ஆகும். செட்டிங்ஸ் மீண்டும் படிக்கப்படும்.
staff-leave = கியோஸ்க்கை விட
staff-leave-question = கியோஸ்க்கை விட்டு வெளியேறவா?
staff-leave-line = கியோஸ்க் நிற்கும்; இந்த மெஷின் மீண்டும் தொடங்கும் வரை தானாகத் தொடங்காது.
staff-switching = ஒரு நொடி
staff-switching-line = கியோஸ்க் மாறுகிறது.
staff-not-switched = அது நடக்கவில்லை
staff-not-switched-line = எதுவும் மாறவில்லை. காரணம் பதிவில் உள்ளது.
