### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = কৰ্মচাৰীৰ বাবে
staff-pin-question = কৰ্মচাৰীৰ পিন লিখক
staff-pin-help = 6ৰ পৰা 12টা অংক। সেইবোৰ দেখুওৱা নহয়।
staff-pin-open = খোলক
staff-pin-checking = পিন চোৱা হৈ আছে।
staff-pin-wrong = এই পিন শুদ্ধ নহয়
staff-pin-tries = { $tries ->
    [one] ৰোৱাৰ আগতে { $tries } বাৰ চেষ্টা বাকী।
   *[other] ৰোৱাৰ আগতে { $tries } বাৰ চেষ্টা বাকী।
}
# Minutes and seconds, as 0:30.
staff-pin-wait = বহুবাৰ চেষ্টা হ’ল। { $time } ৰওক (মিনিট আৰু ছেকেণ্ড)।
staff-pin-none = কোনো পিন ৰখা নাই
staff-pin-none-line = এই পৃষ্ঠাবোৰ পিনেৰে খোলে। যিজনে এই মেচিন চোৱা-চিতা কৰে, তেওঁ “abha-kiosk setup” কমাণ্ডেৰে পিন ৰাখক আৰু তাৰ পিছত কিঅ’স্ক আকৌ আৰম্ভ কৰক।
staff-back = কিঅ’স্কলৈ উভতক
staff-help = যি ঠিক নহয় সেয়া সকলোৰে আগত থাকে, কি কৰিব লাগে তাৰ সৈতে। “আজি”ত নাম নোহোৱাকৈ মানুহ গণা হয়। “কাম”ত পৰীক্ষাৰ কাৰ্ড আৰু কিঅ’স্ক বন্ধ কৰা আছে। এই পৃষ্ঠাবোৰ এক মিনিট পিছত নিজে বন্ধ হয়।
staff-end-question = এইজনৰ কাম শেষ কৰিবনে?
staff-end-line = এইজনে যি লিখিছে সকলো মচা যাব, আৰু তেওঁ আকৌ আৰম্ভ কৰিব লাগিব। প্ৰথমে তেওঁক সোধক।
staff-end-wait = এইজনৰ কিবা কাম চলি আছে। শেষ নোহোৱালৈ ৰওক।
staff-end-yes = হয়, শেষ কৰক

## How everything stands
staff-tab-state = অৱস্থা
staff-tab-today = আজি
staff-tab-actions = কাম
staff-state = সকলো কেনে চলিছে
staff-part = { $part }: { $state }
staff-ok = ঠিক আছে
staff-look = চাওক
staff-broken = চলা নাই
staff-part-network = নেটৱৰ্ক
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = ঘড়ী
staff-part-printer = প্ৰিণ্টাৰ
staff-part-save = কাৰ্ডৰ ঠাই
staff-part-state = নিজৰ ফাইলৰ ঠাই
staff-part-record = ৰেকৰ্ড
staff-part-version = সংস্কৰণ
staff-not-looked = এতিয়ালৈ চোৱা হোৱা নাই। অলপ ৰওক।
staff-network-ok = নেটৱৰ্ক চলি আছে।
staff-network-practice = অনুশীলনত নেটৱৰ্ক নালাগে।
staff-abdm-ok = শেষ উত্তৰ { $time }ত আহিছিল।
staff-abdm-failed = শেষ অসুবিধা { $time }ত হৈছিল।
staff-uidai-ok = শেষ উত্তৰ { $time }ত আহিছিল।
staff-uidai-silent = { $time }ত উত্তৰ নাহিল। ৰওক; যিসকলৰ আভা আছে তেওঁলোকে তেতিয়ালৈ মোবাইলেৰে ছাইন ইন কৰিব পাৰে।
staff-uidai-unknown = কোনোবাই কোড বিচাৰিলেহে জনা যায়। প্ৰথম পঞ্জীয়ন চাওক।
staff-clock-ok = ইয়াত { $time } বাজিছে, আৰু ABDM-ৰ সময়ো সেয়াই।
staff-clock-alone = ইয়াত { $time } বাজিছে। কোনো ঘড়ীৰে মিলাই চাওক।
staff-printer-ok = ই সাজু। ইয়াৰ কাগজ: { $paper }।
staff-printer-none = কোনো প্ৰিণ্টাৰ নাই, সেয়ে কাৰ্ড প্ৰিণ্ট নহয়, ছেভ হয়।
staff-room-ok = { $free } ঠাই খালী।
staff-room-little = মাত্ৰ { $free } ঠাই খালী। যি কাৰো নালাগে আঁতৰাওক।
staff-folder-ok = ফাইল লিখিব পাৰি।
staff-folder-unset = ছেটিংছত ইয়াৰ ফ’ল্ডাৰ নাই: state_dir লিখক।
staff-folder-missing = ফ’ল্ডাৰ এতিয়াও নাই। ইয়াৰ বাবে ডিস্ক লগাব লাগিলে লগাওক।
staff-folder-refused = তাত একো লিখিব নোৱাৰি। কিঅ’স্কৰ ইউজাৰক লিখিব দিয়ক, বা ছেটিংছত আন ফ’ল্ডাৰ লিখক।
staff-record-ok = যি লিখিব লাগে সকলো লিখা হৈ আছে।
staff-record-off = কোনো ৰেকৰ্ড ৰখা নহয়।
staff-version = { $version }। { $since }ৰ পৰা চলি আছে।

## What was counted today
staff-today = আজি কি হ’ল
staff-today-since = { $time }ৰ পৰা গণা, নাম নোহোৱাকৈ।
staff-began = আৰম্ভ কৰা লোক
staff-made = বনোৱা আভা
staff-found = বিচাৰি পোৱা আভা
staff-reactivated = আকৌ অন কৰা আভা
staff-mobile-changed = সলনি কৰা মোবাইল
staff-printed = প্ৰিণ্ট কৰা কাৰ্ড
staff-saved = ছেভ কৰা কাৰ্ড
staff-stopped = বাকীসকল ক’ত ৰ’ল
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = তেওঁলোকে শেষ কৰিলে
staff-why-left = তেওঁলোক গুচি গ’ল
staff-why-new-person = আন কোনোবাই আৰম্ভ কৰিলে
staff-why-program = কিঅ’স্ক বন্ধ হ’ল
staff-why-staff = কৰ্মচাৰীয়ে শেষ কৰিলে

## What can be done
staff-actions = কি কৰিব বিচাৰে?
staff-test-card = পৰীক্ষাৰ কাৰ্ড প্ৰিণ্ট কৰক
staff-test-printing = পৰীক্ষাৰ কাৰ্ড প্ৰিণ্টাৰলৈ গৈ আছে।
staff-test-printed = পৰীক্ষাৰ কাৰ্ড প্ৰিণ্ট হ’ল।
staff-test-not-printed = পৰীক্ষাৰ কাৰ্ড প্ৰিণ্ট নহ’ল
staff-no-reprint = ইয়াৰ পৰা কাৰ্ড আকৌ প্ৰিণ্ট কৰিব নোৱাৰি: কাৰ্ড ৰখা নহয়। মানুহজনে আকৌ ছাইন ইন কৰি প্ৰিণ্ট কৰে।
staff-kept = শব্দ আৰু ৰং কিঅ’স্ক আকৌ আৰম্ভ নোহোৱালৈ থাকে।
staff-practice-on = অনুশীলন অন কৰক
staff-practice-off = অনুশীলন অফ কৰক
staff-practice-on-question = অনুশীলন অন কৰিবনে?
staff-practice-on-line = তেতিয়া একো আচল নহয়: ABDM-লৈ একো পঠিওৱা নহয়, আৰু প্ৰতিখন পৃষ্ঠা আৰু কাৰ্ডত সেয়া লিখা থাকে। আপুনি অফ নকৰালৈ বা কিঅ’স্ক আকৌ আৰম্ভ নোহোৱালৈ এনেকৈয়ে থাকে।
staff-practice-off-question = অনুশীলন অফ কৰিবনে?
staff-practice-off-line = তেতিয়া সকলো আকৌ আচল: মানুহে নিজৰ আভা বনায়।
staff-restart = আকৌ আৰম্ভ কৰক
staff-restart-question = কিঅ’স্ক আকৌ আৰম্ভ কৰিবনে?
staff-restart-line = কেইছেকেণ্ডমান লাগে। ছেটিংছ আকৌ পঢ়া হয়।
staff-leave = কিঅ’স্ক এৰক
staff-leave-question = কিঅ’স্ক এৰিবনে?
staff-leave-line = কিঅ’স্ক বন্ধ হ’ব, আৰু এই মেচিন আকৌ অন নোহোৱালৈ নিজে আৰম্ভ নহ’ব।
staff-switching = অলপ ৰওক
staff-switching-line = কিঅ’স্ক সলনি হৈ আছে।
staff-not-switched = সেয়া নহ’ল
staff-not-switched-line = একো সলনি নহ’ল। কাৰণ লগত আছে।
