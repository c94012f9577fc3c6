### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = ক্লিনিকের সিস্টেমে পাঠানো
staff-handoff-ok = সবাই পৌঁছে গেছেন।
staff-handoff-local = রোগী নম্বর এখানেই তৈরি হয়। কিছু পাঠানো হয় না।
staff-handoff-waits = অপেক্ষায়: { $count }, প্রথমটি { $time } থেকে।
staff-handoff-failed = পৌঁছায়নি: { $count }। কাউকে দেখতে হবে: “পাঠানো” খুলুন।
staff-handoff-off-record = এটি বন্ধ: যা অপেক্ষা করে তা রাখার রেকর্ড নেই। সেটিংসে [record] ও state_dir দেখুন।
staff-handoff-off-place = এটি বন্ধ: এর চাবির (key) জায়গা নেই। সেটিংসে state_dir বা key_file লিখুন।
staff-handoff-off-secret = এটি বন্ধ: এর চাবি (key) পড়া যায় না, বা অন্যরাও পড়তে পারে। ফাইলটি শুধু কিয়স্কের ইউজারকে দিন; কারণ লগে আছে।
staff-handoff-off-damaged = এটি বন্ধ: এর চাবি (key) নষ্ট। চাবির কপি ফিরিয়ে রাখুন।
staff-handoff-off-unmade = এটি বন্ধ: এর চাবি (key) লেখা যায় না। কিয়স্কের ইউজারকে চাবির ফোল্ডারে লিখতে দিন।
staff-handoff-off-address = এটি বন্ধ: ঠিকানাটি চলে না। সেটিংসে [handoff] দেখুন।
staff-handoff-another-key = চাবি (key) আগেরটি নয়, তাই কাউকে পাঠানো হয় না। পুরনো চাবি ফিরিয়ে রাখুন, তারপর কিয়স্ক আবার চালু করুন।
staff-handoff-no-file = এখনও রেকর্ড নেই, বা তার ফাইল নেই। রেকর্ড দেখুন।
staff-handoff-full = 1,00,000 জন অপেক্ষায়, নতুন কাউকে নেওয়া হয় না। ক্লিনিকের সিস্টেম দেখান।
staff-handoff-no-number = এই ধরনের আর রোগী নম্বর নেই। সেটিংসে অন্য patient_id লিখুন।
staff-handoff-not-sealed = একজনের তথ্য সুরক্ষিত ভাবে (encryption) রাখা গেল না। মেশিন আবার চালু করুন।

## The page of its own
staff-tab-handoff = পাঠানো
staff-handoff-outbox = এখানে যা অপেক্ষায়
staff-handoff-to-fhir = ক্লিনিকের সার্ভার (FHIR)
staff-handoff-to-folder = ক্লিনিকের ফোল্ডার
staff-handoff-to-webhook = ক্লিনিকের ঠিকানা (webhook)
staff-handoff-to-nats = অনেক কেন্দ্রের ধারা (NATS)
staff-handoff-idle = এখন পাঠানোর কিছু নেই।
staff-handoff-sending = পাঠানো হচ্ছে।
staff-handoff-paused = কর্মীরা থামিয়েছেন। “চালিয়ে যান” টিপলে বা কিয়স্ক আবার চালু হলে চলবে।
staff-handoff-again-at = { $time }-এ আবার চেষ্টা হবে।
staff-handoff-again-hourly = প্রতি ঘণ্টায় আবার চেষ্টা হয়, বা “এখনই চেষ্টা” টিপলে তখনই।
staff-handoff-count-waiting = অপেক্ষায়
staff-handoff-count-since = অপেক্ষায়, প্রথমটি { $time } থেকে
staff-handoff-count-sent = সম্প্রতি পৌঁছেছে
staff-handoff-lost = কী পৌঁছায়নি, আর কী করবেন

## Why something did not arrive, and what to do about it
handoff-fault-offline = কানেকশন হয় না। নেটওয়ার্ক দেখুন, আর ক্লিনিকের সিস্টেম চালু কি না দেখুন।
handoff-fault-timed-out = সময়ে উত্তর আসেনি। ক্লিনিকের সিস্টেম চালু কি না দেখুন।
handoff-fault-interrupted = কানেকশন কেটে গেছে। নেটওয়ার্ক দেখুন।
handoff-fault-untrusted = ক্লিনিকের সিস্টেমের সার্টিফিকেট মানা হয়নি। সেটি দেখান, আর সেটিংসে roots দেখুন।
handoff-fault-busy = ক্লিনিকের সিস্টেম অপেক্ষা করতে বলেছে। কিছু করার নেই।
handoff-fault-server-failed = ক্লিনিকের সিস্টেমে গোলমাল আছে। সেটি দেখান।
handoff-fault-not-signed-in = ক্লিনিকের সিস্টেম এই কিয়স্ককে চেনে না। সেটিংসে token বা password দেখুন।
handoff-fault-not-allowed = ক্লিনিকের সিস্টেম কিয়স্ককে এটি করতে দেয় না। সেখানে অনুমতি দেওয়ান।
handoff-fault-secret-unreadable = token বা password এখানে পড়া যায় না। তার ফাইল দেখুন।
handoff-fault-wrong-address = এই ঠিকানায় রোগী নেওয়া হয় না। সেটিংসে address দেখুন।
handoff-fault-redirected = ঠিকানাটি অন্য কোথাও পাঠায়, কিয়স্ক সেখানে যায় না। সেটিংসে address দেখুন।
handoff-fault-no-answer = যা এসেছে তা উত্তর নয়। ক্লিনিকের সিস্টেম দেখান।
handoff-fault-not-writable = ফোল্ডার নেই, বা তাতে লেখা যায় না। তার ডিস্ক লাগান, বা কিয়স্কের ইউজারকে লিখতে দিন।
handoff-fault-no-room = ফোল্ডারে জায়গা নেই। সেখানে জায়গা করুন।
handoff-fault-several-matches = সেখানে এক আভা নম্বরে অনেক রোগী। সেখানে তাঁদের এক করুন, তারপর “আবার পাঠান” টিপুন।
handoff-fault-another-person = উত্তরটি অন্য কারও ছিল। ক্লিনিকের সিস্টেম দেখান, তারপর “আবার পাঠান” টিপুন।
handoff-fault-conflict = ক্লিনিকের সিস্টেমে অন্য কিছু আছে। সেখানে দুটি মিলিয়ে দেখুন, তারপর “আবার পাঠান” টিপুন।
handoff-fault-refused = ক্লিনিকের সিস্টেম এটি এভাবে নেয় না। এটি ফাইলে লিখুন, আর সেখানে হাতে ভরুন।
handoff-fault-unreadable = এটি আর খোলা যায় না। ঠিক চাবি (key) ফিরিয়ে রাখুন, তারপর “আবার পাঠান” টিপুন।

## What staff do about it
staff-handoff-send-again = আবার পাঠান
staff-handoff-pause = থামান
staff-handoff-go-on = চালিয়ে যান
staff-handoff-try-now = এখনই চেষ্টা
staff-handoff-write-out = যা পৌঁছায়নি তা লিখুন
staff-handoff-write-question = যা পৌঁছায়নি তা ফাইলে লিখবেন?
staff-handoff-write-line = যাঁদের তথ্য লেখা হবে: { $count } জন। { $folder } ফোল্ডার যে খুলতে পারে সে পড়তে পারে। কাজ হয়ে গেলে ফাইলগুলি মুছে দিন।
staff-handoff-sent-again = আবার পাঠানো হল: { $count }
staff-handoff-written = লেখা হল: { $count }
staff-handoff-written-line = ফাইলগুলি { $folder }-এ আছে। কাজ হয়ে গেলে মুছে দিন।
staff-handoff-unreadable = কিছু খোলা যায়নি, লেখাও হয়নি: { $count }।
staff-handoff-not-written = সব লেখা হয়নি
staff-handoff-folder-exposed = { $folder } ফোল্ডার অন্যরাও খুলতে পারে। সেটি শুধু কিয়স্কের ইউজারকে দিন (chmod 700), তারপর আবার চেষ্টা করুন।
staff-handoff-folder-full = { $folder } ফোল্ডারের জায়গা নেই। তার ডিস্কে জায়গা করুন, তারপর আবার চেষ্টা করুন।
staff-handoff-folder-read-only = { $folder } ফোল্ডারে কিছু লেখা যায় না। কিয়স্কের ইউজারকে সেখানে লিখতে দিন, তারপর আবার চেষ্টা করুন।
