### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = ক্লিনিকৰ ছিষ্টেমলৈ পঠিওৱা
staff-handoff-ok = সকলো পাইছে।
staff-handoff-local = ৰোগী নম্বৰ ইয়াতে বনে। একো পঠিওৱা নহয়।
staff-handoff-waits = ৰৈ আছে: { $count }, প্ৰথমটো { $time }ৰ পৰা।
staff-handoff-failed = পোৱা নাই: { $count }। কোনোবাই চাব লাগিব: “পঠিওৱা” খোলক।
staff-handoff-off-record = এইটো বন্ধ: যি ৰৈ থাকে সেয়া ৰাখিবলৈ ৰেকৰ্ড নাই। ছেটিংছত [record] আৰু state_dir চাওক।
staff-handoff-off-place = এইটো বন্ধ: ইয়াৰ চাবিৰ (key) ঠাই নাই। ছেটিংছত state_dir বা key_file লিখক।
staff-handoff-off-secret = এইটো বন্ধ: ইয়াৰ চাবি (key) পঢ়িব নোৱাৰি, বা আনেও পঢ়িব পাৰে। ফাইলখন কেৱল কিঅ’স্কৰ ইউজাৰক দিয়ক; কাৰণ লগত আছে।
staff-handoff-off-damaged = এইটো বন্ধ: ইয়াৰ চাবি (key) বেয়া হৈছে। চাবিৰ কপি ঘূৰাই থওক।
staff-handoff-off-unmade = এইটো বন্ধ: ইয়াৰ চাবি (key) লিখিব নোৱাৰি। কিঅ’স্কৰ ইউজাৰক চাবিৰ ফ’ল্ডাৰত লিখিব দিয়ক।
staff-handoff-off-address = এইটো বন্ধ: ঠিকনাটো নচলে। ছেটিংছত [handoff] চাওক।
staff-handoff-another-key = চাবি (key) আগৰটো নহয়, সেয়ে কাকো পঠিওৱা নহয়। পুৰণি চাবি ঘূৰাই থওক, তাৰ পিছত কিঅ’স্ক আকৌ আৰম্ভ কৰক।
staff-handoff-no-file = এতিয়াও ৰেকৰ্ড নাই, বা তাৰ ফাইল নাই। ৰেকৰ্ড চাওক।
staff-handoff-full = 1,00,000 জন ৰৈ আছে, নতুন কাকো লোৱা নহয়। ক্লিনিকৰ ছিষ্টেম চাবলৈ দিয়ক।
staff-handoff-no-number = এই ধৰণৰ ৰোগী নম্বৰ আৰু নাই। ছেটিংছত আন patient_id লিখক।
staff-handoff-not-sealed = এজনৰ তথ্য সুৰক্ষিতভাৱে (encryption) ৰাখিব পৰা নগ’ল। মেচিন আকৌ চলাওক।

## The page of its own
staff-tab-handoff = পঠিওৱা
staff-handoff-outbox = ইয়াত যি ৰৈ আছে
staff-handoff-to-fhir = ক্লিনিকৰ ছাৰ্ভাৰ (FHIR)
staff-handoff-to-folder = ক্লিনিকৰ ফ’ল্ডাৰ
staff-handoff-to-webhook = ক্লিনিকৰ ঠিকনা (webhook)
staff-handoff-to-nats = বহু কেন্দ্ৰৰ ষ্ট্ৰীম (NATS)
staff-handoff-idle = এতিয়া পঠাবলৈ একো নাই।
staff-handoff-sending = পঠিওৱা হৈ আছে।
staff-handoff-paused = কৰ্মচাৰীয়ে ৰখাইছে। “আগবাঢ়ক” টিপিলে বা কিঅ’স্ক আকৌ আৰম্ভ হ’লে চলিব।
staff-handoff-again-at = { $time }ত আকৌ চেষ্টা হ’ব।
staff-handoff-again-hourly = প্ৰতি ঘণ্টাত আকৌ চেষ্টা হয়, বা “এতিয়াই চেষ্টা” টিপিলে লগে লগে।
staff-handoff-count-waiting = ৰৈ আছে
staff-handoff-count-since = ৰৈ আছে, প্ৰথমটো { $time }ৰ পৰা
staff-handoff-count-sent = শেহতীয়াকৈ পাইছে
staff-handoff-lost = কি পোৱা নাই, আৰু কি কৰিব

## Why something did not arrive, and what to do about it
handoff-fault-offline = সংযোগ নহয়। নেটৱৰ্ক চাওক, আৰু ক্লিনিকৰ ছিষ্টেম চলি আছেনে চাওক।
handoff-fault-timed-out = সময়ত উত্তৰ নাহিল। ক্লিনিকৰ ছিষ্টেম চলি আছেনে চাওক।
handoff-fault-interrupted = সংযোগ ছিগিল। নেটৱৰ্ক চাওক।
handoff-fault-untrusted = ক্লিনিকৰ ছিষ্টেমৰ চাৰ্টিফিকেট মনা নহ’ল। সেয়া চাবলৈ দিয়ক, আৰু ছেটিংছত roots চাওক।
handoff-fault-busy = ক্লিনিকৰ ছিষ্টেমে ৰ’বলৈ ক’লে। একো কৰিব নালাগে।
handoff-fault-server-failed = ক্লিনিকৰ ছিষ্টেমত বিজুতি আছে। সেয়া চাবলৈ দিয়ক।
handoff-fault-not-signed-in = ক্লিনিকৰ ছিষ্টেমে এই কিঅ’স্কক চিনি নাপায়। ছেটিংছত token বা password চাওক।
handoff-fault-not-allowed = ক্লিনিকৰ ছিষ্টেমে কিঅ’স্কক সেয়া কৰিব নিদিয়ে। তাত অনুমতি দিবলৈ কওক।
handoff-fault-secret-unreadable = token বা password ইয়াত পঢ়িব নোৱাৰি। তাৰ ফাইল চাওক।
handoff-fault-wrong-address = এই ঠিকনাত ৰোগী লোৱা নহয়। ছেটিংছত address চাওক।
handoff-fault-redirected = ঠিকনাটোৱে আন ঠাইলৈ পঠায়, কিঅ’স্ক তালৈ নাযায়। ছেটিংছত address চাওক।
handoff-fault-no-answer = যি আহিল সেয়া উত্তৰ নহয়। ক্লিনিকৰ ছিষ্টেম চাবলৈ দিয়ক।
handoff-fault-not-writable = ফ’ল্ডাৰ নাই, বা তাত লিখিব নোৱাৰি। তাৰ ডিস্ক লগাওক, বা কিঅ’স্কৰ ইউজাৰক লিখিব দিয়ক।
handoff-fault-no-room = ফ’ল্ডাৰত ঠাই নাই। তাত ঠাই উলিয়াওক।
handoff-fault-several-matches = তাত এটা আভা নম্বৰৰ বহু ৰোগী আছে। তেওঁলোকক তাত এক কৰক, তাৰ পিছত “আকৌ পঠাওক” টিপক।
handoff-fault-another-person = উত্তৰটো আন কাৰোবাৰ আছিল। ক্লিনিকৰ ছিষ্টেম চাবলৈ দিয়ক, তাৰ পিছত “আকৌ পঠাওক” টিপক।
handoff-fault-conflict = ক্লিনিকৰ ছিষ্টেমত বেলেগ আছে। তাত দুয়োটা মিলাই চাওক, তাৰ পিছত “আকৌ পঠাওক” টিপক।
handoff-fault-refused = ক্লিনিকৰ ছিষ্টেমে এইটো এনেকৈ নলয়। ইয়াক ফাইলত লিখক, আৰু তাত হাতেৰে ভৰাওক।
handoff-fault-unreadable = এইটো আৰু খুলিব নোৱাৰি। ঠিক চাবি (key) ঘূৰাই থওক, তাৰ পিছত “আকৌ পঠাওক” টিপক।

## What staff do about it
staff-handoff-send-again = আকৌ পঠাওক
staff-handoff-pause = ৰখাওক
staff-handoff-go-on = আগবাঢ়ক
staff-handoff-try-now = এতিয়াই চেষ্টা
staff-handoff-write-out = নোপোৱাবোৰ লিখক
staff-handoff-write-question = নোপোৱাবোৰ ফাইলত লিখিবনে?
staff-handoff-write-line = যিসকলৰ তথ্য লিখা হ’ব: { $count } জন। { $folder } ফ’ল্ডাৰ যিয়ে খুলিব পাৰে তেওঁ পঢ়িব পাৰে। কাম হ’লে ফাইলবোৰ মচক।
staff-handoff-sent-again = আকৌ পঠিওৱা হ’ল: { $count }
staff-handoff-written = লিখা হ’ল: { $count }
staff-handoff-written-line = ফাইলবোৰ { $folder }ত আছে। কাম হ’লে মচক।
staff-handoff-unreadable = কিছুমান খুলিব পৰা নগ’ল, লিখাও নহ’ল: { $count }।
staff-handoff-not-written = সকলো লিখা নহ’ল
staff-handoff-folder-exposed = { $folder } ফ’ল্ডাৰ আনেও খুলিব পাৰে। সেইখন কেৱল কিঅ’স্কৰ ইউজাৰক দিয়ক (chmod 700), তাৰ পিছত আকৌ চেষ্টা কৰক।
staff-handoff-folder-full = { $folder } ফ’ল্ডাৰৰ বাবে ঠাই নাই। তাৰ ডিস্কত ঠাই উলিয়াওক, তাৰ পিছত আকৌ চেষ্টা কৰক।
staff-handoff-folder-read-only = { $folder } ফ’ল্ডাৰত একো লিখিব নোৱাৰি। কিঅ’স্কৰ ইউজাৰক তাত লিখিব দিয়ক, তাৰ পিছত আকৌ চেষ্টা কৰক।
