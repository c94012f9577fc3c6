### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = கிளினிக் கணினிக்கு அனுப்புதல்
staff-handoff-ok = எல்லாம் போய்ச் சேர்ந்தன.
staff-handoff-local = நோயாளி எண் இங்கேயே உருவாகிறது. எதுவும் அனுப்பப்படாது.
staff-handoff-waits = காத்திருப்பவை: { $count }, முதலாவது { $time } முதல்.
staff-handoff-failed = போய்ச் சேராதவை: { $count }. யாராவது பார்க்க வேண்டும்: “அனுப்பு” திறக்கவும்.
staff-handoff-off-record = நிறுத்தப்பட்டது: காத்திருப்பதை வைக்கப் பதிவேடு இல்லை. செட்டிங்ஸில் [record], state_dir பார்க்கவும்.
staff-handoff-off-place = நிறுத்தப்பட்டது: இதன் சாவிக்கு (key) இடம் இல்லை. செட்டிங்ஸில் state_dir அல்லது key_file இடவும்.
staff-handoff-off-secret = நிறுத்தப்பட்டது: சாவியைப் (key) படிக்க முடியவில்லை, அல்லது மற்றவர்களும் படிக்கலாம். ஃபைலை கியோஸ்க் பயனருக்கு மட்டும் தரவும்; log பார்க்கவும்.
staff-handoff-off-damaged = நிறுத்தப்பட்டது: இதன் சாவி (key) சேதமானது. சாவியின் நகலைத் திரும்ப வைக்கவும்.
staff-handoff-off-unmade = நிறுத்தப்பட்டது: இதன் சாவியை (key) எழுத முடியவில்லை. சாவியின் ஃபோல்டரில் கியோஸ்க் பயனரை எழுத விடவும்.
staff-handoff-off-address = நிறுத்தப்பட்டது: முகவரி இயங்காது. செட்டிங்ஸில் [handoff] பார்க்கவும்.
staff-handoff-another-key = சாவி (key) முன்பு இருந்தது இல்லை, அதனால் யாரும் அனுப்பப்படுவதில்லை. பழைய சாவியை வைத்து, கியோஸ்கை மீண்டும் தொடங்கவும்.
staff-handoff-no-file = பதிவேடு இன்னும் இல்லை, அல்லது அதன் ஃபைல் இல்லை. பதிவேட்டைப் பார்க்கவும்.
staff-handoff-full = 1,00,000 பேர் காத்திருக்கிறார்கள்; புதியவர் யாரும் சேர்க்கப்படுவதில்லை. கிளினிக் கணினியைப் பார்க்கச் சொல்லவும்.
staff-handoff-no-number = இந்த வகை நோயாளி எண் முடிந்துவிட்டது. செட்டிங்ஸில் வேறு patient_id இடவும்.
staff-handoff-not-sealed = ஒருவரின் விவரத்தைப் பாதுகாப்பாக (encryption) வைக்க முடியவில்லை. மெஷினை மீண்டும் தொடங்கவும்.

## The page of its own
staff-tab-handoff = அனுப்பு
staff-handoff-outbox = இங்கே காத்திருப்பவை
staff-handoff-to-fhir = கிளினிக் சர்வர் (FHIR)
staff-handoff-to-folder = கிளினிக் ஃபோல்டர்
staff-handoff-to-webhook = கிளினிக் முகவரி (webhook)
staff-handoff-to-nats = பல மையங்களின் ஸ்ட்ரீம் (NATS)
staff-handoff-idle = இப்போது அனுப்ப எதுவும் இல்லை.
staff-handoff-sending = அனுப்பப்படுகிறது.
staff-handoff-paused = ஊழியர்கள் நிறுத்தினர். “தொடரவும்” அழுத்தினால் அல்லது கியோஸ்க் மீண்டும் தொடங்கினால் தொடரும்.
staff-handoff-again-at = { $time }-க்கு மீண்டும் முயலும்.
staff-handoff-again-hourly = மணிக்கு ஒருமுறை மீண்டும் முயலும், அல்லது “இப்போது முயல்க” அழுத்தினால் உடனே.
staff-handoff-count-waiting = காத்திருப்பவை
staff-handoff-count-since = காத்திருப்பவை, முதலாவது { $time } முதல்
staff-handoff-count-sent = சமீபத்தில் சேர்ந்தவை
staff-handoff-lost = சேராதவை, செய்ய வேண்டியவை

## Why something did not arrive, and what to do about it
handoff-fault-offline = இணைப்பு இல்லை. நெட்வொர்க்கையும், கிளினிக் கணினி இயங்குகிறதா என்றும் பார்க்கவும்.
handoff-fault-timed-out = நேரத்தில் பதில் வரவில்லை. கிளினிக் கணினி இயங்குகிறதா என்று பார்க்கவும்.
handoff-fault-interrupted = இணைப்பு அறுந்தது. நெட்வொர்க்கைப் பார்க்கவும்.
handoff-fault-untrusted = கிளினிக் கணினியின் certificate ஏற்கப்படவில்லை. அதைப் பார்க்கச் சொல்லி, செட்டிங்ஸில் roots பார்க்கவும்.
handoff-fault-busy = கிளினிக் கணினி காத்திருக்கச் சொன்னது. எதுவும் செய்ய வேண்டாம்.
handoff-fault-server-failed = கிளினிக் கணினியில் கோளாறு. அதைப் பார்க்கச் சொல்லவும்.
handoff-fault-not-signed-in = கிளினிக் கணினிக்கு இந்த கியோஸ்க் தெரியவில்லை. செட்டிங்ஸில் token அல்லது password பார்க்கவும்.
handoff-fault-not-allowed = கிளினிக் கணினி இதை அனுமதிக்கவில்லை. அங்கே அனுமதி தரச் சொல்லவும்.
handoff-fault-secret-unreadable = token அல்லது password-ஐ இங்கே படிக்க முடியவில்லை. அதன் ஃபைலைப் பார்க்கவும்.
handoff-fault-wrong-address = இந்த முகவரி நோயாளிகளை ஏற்காது. செட்டிங்ஸில் address பார்க்கவும்.
handoff-fault-redirected = இந்த முகவரி வேறிடம் அனுப்புகிறது; கியோஸ்க் அங்கே போகாது. செட்டிங்ஸில் address பார்க்கவும்.
handoff-fault-no-answer = வந்தது பதில் இல்லை. கிளினிக் கணினியைப் பார்க்கச் சொல்லவும்.
handoff-fault-not-writable = ஃபோல்டர் இல்லை, அல்லது அதில் எழுத முடியவில்லை. அதன் டிஸ்கை இணைக்கவும், அல்லது கியோஸ்க் பயனரை எழுத விடவும்.
handoff-fault-no-room = ஃபோல்டரில் இடம் இல்லை. அங்கே இடம் ஏற்படுத்தவும்.
handoff-fault-several-matches = அங்கே ஒரே ABHA எண்ணில் பல நோயாளிகள். அவர்களை அங்கே ஒன்றாக்கி, “மீண்டும் அனுப்பு” அழுத்தவும்.
handoff-fault-another-person = பதில் வேறு ஒருவரைப் பற்றியது. கிளினிக் கணினியைப் பார்க்கச் சொல்லி, “மீண்டும் அனுப்பு” அழுத்தவும்.
handoff-fault-conflict = கிளினிக் கணினியில் வேறு விவரம் உள்ளது. அங்கே இரண்டையும் ஒப்பிட்டு, “மீண்டும் அனுப்பு” அழுத்தவும்.
handoff-fault-refused = கிளினிக் கணினி இதை இப்படி ஏற்காது. இதை ஃபைலில் எழுதி, அங்கே கையால் பதியவும்.
handoff-fault-unreadable = இதை இனி திறக்க முடியாது. சரியான சாவியை (key) வைத்து, “மீண்டும் அனுப்பு” அழுத்தவும்.

## What staff do about it
staff-handoff-send-again = மீண்டும் அனுப்பு
staff-handoff-pause = நிறுத்தவும்
staff-handoff-go-on = தொடரவும்
staff-handoff-try-now = இப்போது முயல்க
staff-handoff-write-out = சேராததை எழுதவும்
staff-handoff-write-question = சேராததை ஃபைல்களில் எழுதவா?
staff-handoff-write-line = விவரம் எழுதப்படுபவர்: { $count } பேர். { $folder } ஃபோல்டரைத் திறப்பவர் அதைப் படிக்கலாம். வேலை முடிந்ததும் ஃபைல்களை அழிக்கவும்.
staff-handoff-sent-again = மீண்டும் அனுப்பியவை: { $count }
staff-handoff-written = எழுதியவை: { $count }
staff-handoff-written-line = ஃபைல்கள் { $folder } உள்ளே உள்ளன. வேலை முடிந்ததும் அழிக்கவும்.
staff-handoff-unreadable = சிலவற்றைத் திறக்க முடியவில்லை, எழுதவும் இல்லை: { $count }.
staff-handoff-not-written = எல்லாம் எழுதப்படவில்லை
staff-handoff-folder-exposed = { $folder } ஃபோல்டரை மற்றவர்களும் திறக்கலாம். அதை கியோஸ்க் பயனருக்கு மட்டும் தந்து (chmod 700), மீண்டும் முயலவும்.
staff-handoff-folder-full = { $folder } ஃபோல்டருக்கு இடம் இல்லை. அதன் டிஸ்கில் இடம் ஏற்படுத்தி, மீண்டும் முயலவும்.
staff-handoff-folder-read-only = { $folder } ஃபோல்டரில் எழுத முடியவில்லை. கியோஸ்க் பயனரை அங்கே எழுத விட்டு, மீண்டும் முயலவும்.
