### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = কর্মীদের জন্য
staff-pin-question = কর্মীদের পিন লিখুন
staff-pin-help = 6 থেকে 12টি সংখ্যা। সেগুলি দেখানো হয় না।
staff-pin-open = খুলুন
staff-pin-checking = পিন দেখা হচ্ছে।
staff-pin-wrong = এই পিন ঠিক নয়
staff-pin-tries = { $tries ->
    [one] থামার আগে { $tries } বার চেষ্টা বাকি।
   *[other] থামার আগে { $tries } বার চেষ্টা বাকি।
}
# Minutes and seconds, as 0:30.
staff-pin-wait = অনেকবার চেষ্টা হয়েছে। { $time } অপেক্ষা করুন (মিনিট ও সেকেন্ড)।
staff-pin-none = কোনও পিন রাখা নেই
staff-pin-none-line = এই পাতাগুলি পিন দিয়ে খোলে। যিনি এই মেশিন দেখাশোনা করেন, তিনি “abha-kiosk setup” কমান্ড দিয়ে পিন রাখুন, তারপর কিয়স্ক আবার চালু করুন।
staff-back = কিয়স্কে ফিরুন
staff-help = যা ঠিক নেই তা সবার আগে থাকে, সঙ্গে কী করতে হবে। “আজ”-এ নাম ছাড়া লোক গোনা হয়। “কাজ”-এ পরীক্ষার কার্ড ও কিয়স্ক বন্ধ করা আছে। এই পাতাগুলি এক মিনিট পরে নিজে থেকে বন্ধ হয়।
staff-end-question = এই ব্যক্তির কাজ শেষ করবেন?
staff-end-line = এই ব্যক্তি যা লিখেছেন সব মুছে যাবে, আর তাঁকে আবার শুরু করতে হবে। আগে তাঁকে জিজ্ঞাসা করুন।
staff-end-wait = এই ব্যক্তির কিছু কাজ চলছে। শেষ না হওয়া পর্যন্ত অপেক্ষা করুন।
staff-end-yes = হ্যাঁ, শেষ করুন

## How everything stands
staff-tab-state = অবস্থা
staff-tab-today = আজ
staff-tab-actions = কাজ
staff-state = সব কেমন চলছে
staff-part = { $part }: { $state }
staff-ok = ঠিক আছে
staff-look = দেখুন
staff-broken = চলছে না
staff-part-network = নেটওয়ার্ক
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = ঘড়ি
staff-part-printer = প্রিন্টার
staff-part-save = কার্ডের জায়গা
staff-part-state = নিজের ফাইলের জায়গা
staff-part-record = রেকর্ড
staff-part-version = সংস্করণ
staff-not-looked = এখনও দেখা হয়নি। একটু অপেক্ষা করুন।
staff-network-ok = নেটওয়ার্ক চলছে।
staff-network-practice = অভ্যাসে নেটওয়ার্ক লাগে না।
staff-abdm-ok = শেষ উত্তর এসেছে { $time }-এ।
staff-abdm-failed = শেষ অসুবিধা হয়েছে { $time }-এ।
staff-uidai-ok = শেষ উত্তর এসেছে { $time }-এ।
staff-uidai-silent = { $time }-এ উত্তর আসেনি। অপেক্ষা করুন; যাঁদের আভা আছে তাঁরা ততক্ষণ মোবাইল দিয়ে সাইন ইন করতে পারেন।
staff-uidai-unknown = কেউ কোড চাইলে তবেই জানা যায়। প্রথম নিবন্ধনটি দেখুন।
staff-clock-ok = এখানে { $time } বাজে, আর ABDM-এর সময়ও তাই।
staff-clock-alone = এখানে { $time } বাজে। কোনও ঘড়ির সঙ্গে মিলিয়ে নিন।
staff-printer-ok = এটি তৈরি। এর কাগজ: { $paper }।
staff-printer-none = কোনও প্রিন্টার নেই, তাই কার্ড প্রিন্ট হয় না, সেভ হয়।
staff-room-ok = { $free } জায়গা খালি।
staff-room-little = মাত্র { $free } জায়গা খালি। যা কারও লাগে না সরিয়ে দিন।
staff-folder-ok = ফাইল লেখা যায়।
staff-folder-unset = সেটিংসে এর ফোল্ডার নেই: state_dir লিখুন।
staff-folder-missing = ফোল্ডারটি এখনও নেই। এর জন্য ডিস্ক লাগাতে হলে লাগান।
staff-folder-refused = সেখানে কিছু লেখা যায় না। কিয়স্কের ইউজারকে লিখতে দিন, বা সেটিংসে অন্য ফোল্ডার লিখুন।
staff-record-ok = যা লেখা দরকার সব লেখা হচ্ছে।
staff-record-off = কোনও রেকর্ড রাখা হয় না।
staff-version = { $version }। { $since } থেকে চলছে।

## What was counted today
staff-today = আজ কী হয়েছে
staff-today-since = { $time } থেকে গোনা, নাম ছাড়া।
staff-began = যাঁরা শুরু করেছেন
staff-made = তৈরি আভা
staff-found = খুঁজে পাওয়া আভা
staff-reactivated = আবার চালু আভা
staff-mobile-changed = বদলানো মোবাইল
staff-printed = প্রিন্ট করা কার্ড
staff-saved = সেভ করা কার্ড
staff-stopped = বাকিরা কোথায় থেমেছেন
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = তাঁরা শেষ করেছেন
staff-why-left = তাঁরা চলে গেছেন
staff-why-new-person = অন্য কেউ শুরু করেছেন
staff-why-program = কিয়স্ক বন্ধ হয়েছে
staff-why-staff = কর্মী শেষ করেছেন

## What can be done
staff-actions = কী করতে চান?
staff-test-card = পরীক্ষার কার্ড প্রিন্ট করুন
staff-test-printing = পরীক্ষার কার্ড প্রিন্টারে যাচ্ছে।
staff-test-printed = পরীক্ষার কার্ড প্রিন্ট হয়েছে।
staff-test-not-printed = পরীক্ষার কার্ড প্রিন্ট হয়নি
staff-no-reprint = এখান থেকে কার্ড আবার প্রিন্ট করা যায় না: কার্ড রাখা হয় না। ব্যক্তি আবার সাইন ইন করে প্রিন্ট করবেন।
staff-kept = আওয়াজ ও রং কিয়স্ক আবার চালু হওয়া পর্যন্ত থাকে।
staff-practice-on = অভ্যাস চালু করুন
staff-practice-off = অভ্যাস বন্ধ করুন
staff-practice-on-question = অভ্যাস চালু করবেন?
staff-practice-on-line = তখন কিছুই আসল নয়: ABDM-কে কিছু পাঠানো হয় না, আর প্রতিটি পাতা ও কার্ডে তা লেখা থাকে। আপনি বন্ধ না করা পর্যন্ত বা কিয়স্ক আবার চালু না হওয়া পর্যন্ত এমনই থাকে।
staff-practice-off-question = অভ্যাস বন্ধ করবেন?
staff-practice-off-line = তখন সব আবার আসল: লোকেরা নিজের আভা তৈরি করেন।
staff-restart = আবার চালু করুন
staff-restart-question = কিয়স্ক আবার চালু করবেন?
staff-restart-line = কয়েক সেকেন্ড লাগে। সেটিংস আবার পড়া হয়।
staff-leave = কিয়স্ক ছাড়ুন
staff-leave-question = কিয়স্ক ছাড়বেন?
staff-leave-line = কিয়স্ক বন্ধ হবে, আর এই মেশিন আবার চালু না হওয়া পর্যন্ত নিজে থেকে শুরু হবে না।
staff-switching = এক মুহূর্ত
staff-switching-line = কিয়স্ক বদলাচ্ছে।
staff-not-switched = এটা হল না
staff-not-switched-line = কিছুই বদলায়নি। কারণ লগে আছে।
