### Words of the screens. Short, kind, active; the person is "you". Never blame, never a code.

## Everywhere
continue = এগিয়ে যান
back = পিছনে
cancel = বাতিল
close = বন্ধ করুন
finish-and-clear = শেষ করে মুছুন
next-person = পরের জন
finish = শেষ
help = সাহায্য
languages = ভাষা
text-size = অক্ষরের মাপ
contrast = রং
display-sample = অআ
languages-title = কোন ভাষা?
text-normal = সাধারণ
text-large = বড়
text-largest = সবচেয়ে বড়
colours-light = হালকা
colours-dark = গাঢ়
colours-contrast = স্পষ্ট
practice-badge = অভ্যাস
sandbox-badge = শুধু পরীক্ষা
practice-explained = অভ্যাস: এখানে কিছুই আসল নয়, আর ABDM-কে কিছু পাঠানো হয় না।
clinic-default = স্বাস্থ্য অ্যাকাউন্ট কাউন্টার

## The five steps
step-consent = সম্মতি
step-aadhaar = আধার
step-code = কোড
step-address = ঠিকানা
step-card = কার্ড
step-phone = ফোন
step-number = নম্বর
# Where there is no room for all steps: which one this is, of how many, and its name.
step-of = { $of }টির মধ্যে { $at }: { $name }

## Choice of a language
language-question = আপনার ভাষা বেছে নিন

## While nobody can begin
service-closed = এখন শুরু করা যাচ্ছে না
service-closed-because = এখন শুরু করা যাচ্ছে না। { $why }
service-silent-since = স্বাস্থ্য অ্যাকাউন্ট পরিষেবা (ABDM) { $time } থেকে সাড়া দিচ্ছে না। কাউন্টারে জিজ্ঞাসা করুন।
service-silent = স্বাস্থ্য অ্যাকাউন্ট পরিষেবা (ABDM) সাড়া দিচ্ছে না। কাউন্টারে জিজ্ঞাসা করুন।
service-needs-staff = আগে কর্মীদের এই মেশিন দেখতে হবে। কাউন্টারে জিজ্ঞাসা করুন।
service-staff-offline = ABDM-এর সঙ্গে কানেকশন নেই: এই মেশিনের নেটওয়ার্কের তার বা Wi-Fi, রাউটার, আর প্রক্সি থাকলে প্রক্সি দেখুন।
service-staff-no-answer = ABDM পর্যন্ত পৌঁছানো যায়, কিন্তু উত্তর সময়মতো আসে না: নেটওয়ার্ক ধীর কি না দেখুন। না হলে অপেক্ষা করুন; নিজে থেকেই আবার চেষ্টা হয়।
service-staff-not-working = যা উত্তর দিচ্ছে তা ABDM-এর মতো চলছে না: হয় ABDM বন্ধ, নয় তার জায়গায় এই নেটওয়ার্ক উত্তর দিচ্ছে (সাইন-ইন পেজ, প্রক্সি)। নিজে থেকেই আবার চেষ্টা হয়।
service-staff-slow-down = ABDM-এর হাতে এখন অনেক কাজ, এই মেশিনকে অপেক্ষা করতে বলছে। নিজে থেকেই আবার চেষ্টা হয়।
service-staff-clock-off = { $minutes ->
    [one] এই মেশিনের ঘড়ি { $minutes } মিনিট ভুল: তারিখ ও সময় ঠিক করুন, আর NTP দিয়ে তা ঠিক থাকতে দিন।
   *[other] এই মেশিনের ঘড়ি { $minutes } মিনিট ভুল: তারিখ ও সময় ঠিক করুন, আর NTP দিয়ে তা ঠিক থাকতে দিন।
}

## For staff: the record, and a start after the program was cut off
record-staff-newer = রেকর্ড এই প্রোগ্রামের নতুনতর সংস্করণে লেখা: সেই সংস্করণ চালান।
record-staff-broken = রেকর্ড ভেঙে গেছে: যিনি পরীক্ষা করবেন তাঁর জন্য ফাইলগুলি রাখুন, সেগুলি সরিয়ে আবার চালান।
record-staff-read-only = রেকর্ডে লেখা যাচ্ছে না: এই প্রোগ্রামের ইউজারকে ফাইলে ও তার ফোল্ডারে লিখতে দিন।
record-staff-exposed = অন্যরাও রেকর্ড পড়তে পারে: ফাইল ও তার ফোল্ডার শুধু এই প্রোগ্রামের ইউজারকে দিন।
record-staff-no-room = রেকর্ডের জায়গা নেই: তার ডিস্কে জায়গা করুন। তারপর নিজে থেকেই চলবে।
record-staff-in-use = রেকর্ড অন্য প্রোগ্রামের হাতে: সেটি বন্ধ করুন। তারপর নিজে থেকেই চলবে।
record-staff-disk = রেকর্ডের ডিস্ক ঠিকমতো কাজ করছে না: সেটি দেখুন।
cut-off-staff = এই মেশিন একটু থেমে গিয়েছিল, এখন আবার চলছে।
cut-off-staff-enrolment = এটি { $time }-এ থেমে যায়, তখন একটি আভা তৈরি হচ্ছিল। তৈরি হয়েছে কি না এখানে জানা নেই: সেই ব্যক্তি সাইন-ইন করে দেখুন।
cut-off-staff-change = এটি { $time }-এ থেমে যায়, তখন একটি আভা বদলানো হচ্ছিল। বদলেছে কি না এখানে জানা নেই: সেই ব্যক্তি সাইন-ইন করে দেখুন।

## Home
home-create = আমি নতুন: আভা তৈরি করুন
home-create-line = আপনার আধার নম্বর ও তার সঙ্গে যুক্ত ফোন দিয়ে।

## Consent
consent-read-on = আরও পড়ুন
consent-help = { $pages }-এর মধ্যে { $page }
consent-needed-mark = এগোতে এটি দরকার
consent-free-mark = আপনার ইচ্ছা
consent-show-english = ইংরেজি লেখা দেখুন, সেটিই মান্য
consent-show-translation = বাংলা অনুবাদ দেখুন
consent-unofficial = এটি আমাদের নিজেদের অনুবাদ। ইংরেজি লেখাটিই মান্য।
consent-needed = এটি ছাড়া মেশিন আপনার আধার দিয়ে আভা তৈরি করতে পারে না। চিকিৎসা আপনি তবু পাবেন, আর অন্য উপায় কাউন্টারে জানা যাবে। আবার পড়ুন, বা “এখন নয়” টিপুন।
consent-declined = রাজি হতেই হবে, এমন নয়
consent-again = আবার পড়ুন
consent-agree = আমি রাজি
consent-decline = আমি রাজি নই
consent-said-yes = আপনি হ্যাঁ বলেছেন
consent-said-no = আপনি না বলেছেন
consent-list-question = পড়ে শোনান: তিনি কি রাজি?
consent-list-help = “আমি রাজি” মানে, যা দরকারি এবং যেখানে “হ্যাঁ” করা আছে, সেগুলিতে হ্যাঁ। বাকি সবে না লেখা হবে।
consent-list-needed = দরকারি
consent-list-declined = যাতে “দরকারি” লেখা আছে, তা ছাড়া মেশিন আপনার আধার দিয়ে আভা তৈরি করতে পারে না। চিকিৎসা আপনি তবু পাবেন, আর অন্য উপায় কাউন্টারে জানা যাবে। আবার পড়ুন, বা “এখন নয়” টিপুন।
consent-switch-on = হ্যাঁ
consent-switch-off = না
consent-close = তালিকায় ফিরুন
consent-plain-1 = আমরা UIDAI-এর কাছে আপনার নাম, জন্ম তারিখ, ছবি ও ঠিকানা চাইব
consent-plain-3 = আপনার আগের সরকারি স্বাস্থ্য রেকর্ড ও এবারের রেকর্ড আপনার আভার সঙ্গে যুক্ত হবে
consent-plain-4 = এবার যাঁরা আপনার চিকিৎসা করবেন, তাঁরা আপনার সব স্বাস্থ্য রেকর্ড দেখতে পারবেন
consent-plain-5 = আপনার সরকারি স্বাস্থ্য রেকর্ড, আপনার নাম ছাড়া, জনস্বাস্থ্যের কাজে লাগানো যাবে
consent-plain-6 = { $operator } আপনাকে এই সব বুঝিয়ে দিয়েছেন
consent-plain-7 = আপনি কীসে রাজি হয়েছেন, তা বুঝেছেন

## Aadhaar
aadhaar-question = আপনার আধার নম্বর লিখুন
aadhaar-help = আধার কার্ডের 12টি সংখ্যা। আমরা এগুলি রাখি না।
vid-question = আপনার ভার্চুয়াল আইডি লিখুন
vid-help = আধার নম্বরের বদলে UIDAI যে 16টি সংখ্যা আপনাকে দিয়েছে। আমরা এগুলি রাখি না।
number-show = দেখান
number-hide = লুকান
number-clear = মুছুন
aadhaar-use-vid = আমার ভার্চুয়াল আইডি আছে
aadhaar-use-aadhaar = আমার আধার নম্বর আছে
aadhaar-not-valid = আধার নম্বর ঠিক নয়
aadhaar-not-valid-length = আধার নম্বরে 12টি সংখ্যা থাকে। কার্ড দেখে বাকিগুলি লিখুন।
vid-not-valid = এই ভার্চুয়াল আইডি ঠিক নয়
vid-not-valid-length = ভার্চুয়াল আইডিতে 16টি সংখ্যা থাকে। বাকিগুলি লিখুন।
vid-not-valid-digit = একটি সংখ্যা আলাদা মনে হচ্ছে। UIDAI যা দিয়েছে তার সঙ্গে মেলান।
aadhaar-not-valid-digit = একটি সংখ্যা আলাদা মনে হচ্ছে। “দেখান” টিপে নম্বরটি কার্ডের সঙ্গে মেলান, তারপর সংখ্যাটি টিপে বদলান।
only-digits = শুধু সংখ্যা লিখুন
only-digits-line = 0 থেকে 9 বোতাম টিপুন।
digits-too-many = { $extra ->
    [one] { $extra }টি সংখ্যা বেশি আছে
   *[other] { $extra }টি সংখ্যা বেশি আছে
}
digits-too-many-line = এই নম্বরে { $length }টি সংখ্যা থাকে। বাড়তিগুলি মুছুন, বা নম্বরটি আবার লিখুন।

## Mobile
mobile-question = আপনার মোবাইল নম্বর
mobile-help = আপনার স্বাস্থ্য অ্যাকাউন্টের মেসেজের জন্য: 10টি সংখ্যা। আধারের সঙ্গে যুক্ত ফোন সবচেয়ে সহজ: তাতে দ্বিতীয় কোড লাগে না।
mobile-not-valid = এটি এখনও মোবাইল নম্বর হয়নি
mobile-not-valid-length = মোবাইল নম্বরে 10টি সংখ্যা থাকে।
mobile-not-valid-digit = মোবাইল নম্বর 6, 7, 8 বা 9 দিয়ে শুরু হয়।

## Where the code goes
destination-question = ফোনটি কি আপনার সঙ্গে আছে?
destination-help = UIDAI আপনার আধারের সঙ্গে যুক্ত ফোনে কোড পাঠাবে। সেটি এখন হাতে থাকা চাই।
destination-again = কোড আগেই পাঠানো হয়েছে। নতুন লাগবে না।
destination-yes = হ্যাঁ, কোড পাঠান
destination-yes-again = হ্যাঁ, এগোন
destination-no = না, সঙ্গে নেই

## Codes
otp-question = ফোনে আসা কোড লিখুন
otp-help-aadhaar = UIDAI আপনার আধারের সঙ্গে যুক্ত ফোনে 6টি সংখ্যা পাঠিয়েছে, যার শেষে { $phone }।
otp-help-aadhaar-unnamed = UIDAI আপনার আধারের সঙ্গে যুক্ত ফোনে 6টি সংখ্যা পাঠিয়েছে।
otp-help-mobile = আমরা আপনার মোবাইলে 6টি সংখ্যা পাঠিয়েছি, যার শেষে { $phone }।
otp-mobile-first = আপনার মোবাইলে কোড পাঠাতে হবে, যার শেষে { $phone }।
otp-verify = কোড যাচাই করুন
otp-send = কোড পাঠান
otp-resend = নতুন কোড পাঠান
otp-resend-wait = { $seconds ->
    [one] নতুন কোড { $seconds } সেকেন্ড পরে
   *[other] নতুন কোড { $seconds } সেকেন্ড পরে
}
otp-resend-open = { $resends ->
    [one] মেসেজ আসেনি? নতুন কোড আর { $resends } বার চাইতে পারেন।
   *[other] মেসেজ আসেনি? নতুন কোড আর { $resends } বার চাইতে পারেন।
}
otp-resend-spent = এখন আর কোড পাঠানো যাবে না।
otp-tries = { $tries ->
    [one] আর { $tries } বার চেষ্টা করতে পারেন।
   *[other] আর { $tries } বার চেষ্টা করতে পারেন।
}
otp-incomplete = কোডে 6টি সংখ্যা থাকে
otp-incomplete-line = মেসেজের 6টি সংখ্যাই লিখুন।
otp-repeated = আপনি একই কোড আবার লিখেছেন
otp-repeated-line = এইমাত্র এটি ঠিক ছিল না, তাই আমরা পাঠাইনি। ফোনের মেসেজটি আরও একবার দেখুন।
otp-wrong = কোডটি ঠিক ছিল না
otp-wrong-line = { $tries ->
    [one] ফোনের মেসেজ দেখে 6টি সংখ্যা আবার লিখুন। আর { $tries } বার চেষ্টা করতে পারেন।
   *[other] ফোনের মেসেজ দেখে 6টি সংখ্যা আবার লিখুন। আর { $tries } বার চেষ্টা করতে পারেন।
}
otp-tries-spent = তিনবার কোড ঠিক ছিল না
otp-tries-spent-line = এর জন্য এখন আর কোড আসবে না। পিছনে যান, বা কাউন্টারে জিজ্ঞাসা করুন।
otp-expired = এই কোড পুরনো হয়ে গেছে
otp-expired-line = নতুন কোড চেয়ে নিন, তারপর সবচেয়ে নতুন মেসেজের সংখ্যাগুলি লিখুন।
otp-other-mobile = অন্য নম্বর দিন
otp-skip-mobile = মোবাইল নম্বর ছাড়াই এগোন

## ABHA address
address-question = আপনার আভা ঠিকানা বেছে নিন
address-help = আপনার স্বাস্থ্য অ্যাকাউন্টের ছোট নাম, সহজে মনে থাকে। যেটি ভাল লাগে টিপুন, তারপর সেটি নিন।
address-own = আমি নিজে লিখতে চাই
address-keep-number = আভা নম্বরই ঠিকানা থাক
address-loading = খালি ঠিকানা খোঁজা হচ্ছে
address-none = এখন কোনও পরামর্শ নেই। নিজে লিখতে পারেন।
address-own-question = নিজের আভা ঠিকানা লিখুন
address-own-help = ইংরেজি অক্ষরে। যেমন, আপনার নাম ও জন্মের সাল।
address-see-suggestions = পরামর্শ দেখুন
address-take = এই ঠিকানা নিন
address-rule-length = 8 থেকে 18টি অক্ষর
address-rule-characters = ইংরেজি অক্ষর ও সংখ্যা, অন্তত একটি অক্ষর
address-rule-separators = বড়জোর একটি ডট (.) ও একটি আন্ডারস্কোর (_)
address-rule-edges = শুরুতে ও শেষে অক্ষর বা সংখ্যা
address-taken = এই ঠিকানা অন্য কারও আছে
address-taken-line = কোনও পরামর্শ বেছে নিন, বা আপনারটি একটু বদলান।
address-breaks-rule = আর একটু বাকি
address-breaks-rule-line = পাশে লেখা নিয়মগুলি দেখুন।

## Number and address
created-question = আপনার আভা (ABHA) তৈরি
created-existing-question = আপনার আভা (ABHA) আগেই আছে
created-help = সারা ভারতে স্বাস্থ্য পরিষেবার জন্য এটি আপনার নম্বর।
created-existing-help = নতুন কিছু তৈরি হয়নি। এটি আপনার নম্বর।
abha-number = আভা নম্বর
abha-address = আভা ঠিকানা
created-show-card = আমার কার্ড দেখান
created-show = আমার আভা দেখান

## Card
card-question = আপনার আভা (ABHA) কার্ড
card-official-question = আপনার আভা (ABHA) কার্ড, ABDM-এর তৈরি
card-help = কাউন্টারে দিন, তারপর “শেষ করে মুছুন” টিপুন।
card-help-print = প্রিন্ট করে সঙ্গে নিয়ে যান।
card-help-taken = হয়ে গেলে “শেষ করে মুছুন” টিপুন।
card-ours = দুই ভাষার কার্ড
card-official = ABDM-এর তৈরি কার্ড
card-more = আমার অ্যাকাউন্টে আরও
card-coming = কার্ড তৈরি হচ্ছে
card-official-coming = ABDM থেকে কার্ড আনা হচ্ছে
card-unavailable = কার্ড এখন দেখানো যাচ্ছে না। এটি ছাড়াও আপনার আভা নম্বর ও ঠিকানা কাজ করবে।
card-official-unavailable = ABDM এখন তার কার্ড দিচ্ছে না। দুই ভাষার কার্ডটিও একই রকম ভাল।
card-save = আমার কার্ড কাউন্টারে দিন
card-save-stick = পেন ড্রাইভে সেভ করুন
card-print = কার্ড প্রিন্ট করুন
card-saved = আপনার কার্ড কাউন্টারে আছে
card-saved-already = আপনার কার্ড আগেই কাউন্টারে আছে
card-saved-line = সেখানে { $number } নম্বর বলে চেয়ে নিন।
card-saved-line-unnumbered = সেখানে আপনার কার্ড চেয়ে নিন।
card-saved-stick = আপনার কার্ড পেন ড্রাইভে আছে
card-saved-stick-already = আপনার কার্ড আগেই পেন ড্রাইভে আছে
card-saved-stick-line = এখন পেন ড্রাইভ খুলে নিতে পারেন।
card-not-saved = কার্ড সেভ করা গেল না
card-not-saved-line = কোনও কর্মীকে বলুন। আপনার আভা তবু চলবে।
card-not-saved-stick = এই পেন ড্রাইভ এখানে চলছে না। অন্য একটি লাগিয়ে আবার চেষ্টা করুন।
card-not-saved-room = এই পেন ড্রাইভে জায়গা নেই। অন্য একটি লাগিয়ে আবার চেষ্টা করুন।
card-not-saved-protected = এই পেন ড্রাইভে কিছু লেখা যায় না। অন্য একটি লাগিয়ে আবার চেষ্টা করুন।
card-not-saved-gone = পেন ড্রাইভ খুলে নেওয়া হয়েছিল। আবার লাগিয়ে আরও একবার চেষ্টা করুন।
# For staff: what is wrong with the folder for cards.
card-staff-room = কার্ডের ফোল্ডারের ডিস্ক ভরে গেছে
card-staff-protected = কার্ডের ফোল্ডারে লেখার অনুমতি নেই
card-staff-gone = কার্ডের ফোল্ডারটি নেই
card-staff-other = ফাইল লেখা গেল না; কারণ লগে আছে
card-staff-not-made = কার্ড আঁকা গেল না; কারণ লগে আছে

## Printing
print-running = একটু অপেক্ষা করুন
print-stop = প্রিন্ট থামান
print-stopping = প্রিন্টারকে থামতে বলা হচ্ছে
print-asked = আপনার কার্ড প্রিন্ট হয়েছে?
print-asked-help = প্রিন্টারের ট্রে-তে দেখুন।
print-yes = হ্যাঁ, পেয়েছি
print-yes-next = হ্যাঁ: পরের জন
print-no = না, হয়নি
print-printed = আপনার কার্ড প্রিন্ট হয়েছে
print-printed-line = এটি সঙ্গে নিন, তারপর “শেষ করে মুছুন” টিপুন।
print-again = আবার প্রিন্ট
print-try-again = আবার চেষ্টা
for-staff = কর্মীর জন্য: { $words }
print-not-seen = কাউন্টারে জিজ্ঞাসা করুন
print-not-seen-line = আপনার কার্ড হয়তো প্রিন্টারে আটকে আছে। কেউ দেখে দেবেন। আবার প্রিন্ট করতে পারেন।
print-failed-line = আবার চেষ্টা করুন, কার্ড সেভ করুন, বা কাউন্টারে জিজ্ঞাসা করুন।
print-spent-line = এখন আর প্রিন্ট করা যাবে না। কর্মীরা আপনাকে সাহায্য করতে পারেন।

## Waiting
waiting-aadhaar-otp = UIDAI-কে কোড পাঠাতে বলা হচ্ছে
waiting-enrol = UIDAI-এর কাছে আপনার কোড যাচাই হচ্ছে
waiting-mobile-otp = আপনার মোবাইলে কোড পাঠানো হচ্ছে
waiting-verify-mobile = আপনার কোড যাচাই হচ্ছে
waiting-choose-address = আপনার আভা ঠিকানা ঠিক করা হচ্ছে
waiting-long = অন্য সময়ের চেয়ে বেশি সময় লাগছে। অপেক্ষা করতে পারেন, বা বাতিল করতে পারেন।

## Nobody there
idle-question = আপনি কি এখনও আছেন?
idle-line = { $seconds ->
    [one] { $seconds } সেকেন্ড পরে আপনার লেখা সব মুছে যাবে।
   *[other] { $seconds } সেকেন্ড পরে আপনার লেখা সব মুছে যাবে।
}
idle-stay = আমি এখনও আছি
idle-new = না, নতুন করে শুরু

## The end
stop-question = থামিয়ে সব মুছবেন?
stop-line = আপনি যা লিখেছেন মুছে যাবে। তারপর কেউ তা দেখতে পাবে না, আর আপনাকে আবার শুরু করতে হবে।
stop-no = না, চলুক
stop-yes = হ্যাঁ, থামিয়ে মুছুন
without-card-question = কার্ড ছাড়াই?
without-card-line = আপনার কার্ড এখনও প্রিন্ট বা সেভ করা হয়নি। আভা আপনারই থাকবে, কিন্তু এই পাতা মুছে যাবে।
without-card-no = না, ফিরে যান
without-card-yes = হ্যাঁ, শেষ করে মুছুন
goodbye-card = আপনার কার্ড নিন। কাউন্টারে যান।
goodbye-printing = প্রিন্টারের কাছে কার্ডের জন্য অপেক্ষা করুন
goodbye-stick = পেন ড্রাইভ নিন। কাউন্টারে যান।
goodbye-saved = আপনার কার্ড সেভ হয়েছে। কাউন্টারে যান।
goodbye-desk = এই স্ক্রিনের সব মুছে গেছে। এরপর কী, কাউন্টারে জানা যাবে।
goodbye-cleared = সব মুছে গেছে
goodbye-cleared-line = এই স্ক্রিনে আপনার কিছুই আর নেই। এরপরের কাজে কাউন্টার আপনাকে সাহায্য করতে পারে।

## The time of one person
time-left-title = এখানে আপনার সময় প্রায় শেষ
time-left-line = { $minutes ->
    [one] আর প্রায় { $minutes } মিনিট আছে। যা করছেন, শেষ করে নিন।
   *[other] আর প্রায় { $minutes } মিনিট আছে। যা করছেন, শেষ করে নিন।
}
time-left-why = তারপর এই স্ক্রিন সব মুছে দেয়, যাতে আপনার কিছু এখানে না থাকে। তখনই আবার শুরু করতে পারেন।
time-left-go-on = এগিয়ে যান
time-up = এখানে আপনার সময় শেষ
time-up-line = আপনি যা লিখেছেন, সব মুছে গেছে। আবার শুরু করতে পারেন, বা কাউন্টারে জিজ্ঞাসা করুন।
time-up-made-line = এখানকার সব মুছে গেছে। আপনার আভা আছে: তার কার্ড পেতে আবার শুরু করুন, বা কাউন্টারে জিজ্ঞাসা করুন।
time-up-perhaps-line = এখানকার সব মুছে গেছে। আপনার আভা হয়তো তৈরি হয়েছে: আবার শুরু করলে আগে সেটি খোঁজা হবে, বা কাউন্টারে জিজ্ঞাসা করুন।

## Full-screen notices
notice-no-phone = ফোনটি লাগবে
notice-no-phone-line = কিছু পাঠানো হয়নি। আধারের সঙ্গে যুক্ত ফোন নিয়ে আবার আসুন, বা কাউন্টারে জিজ্ঞাসা করুন: আভা ছাড়াও আপনার চিকিৎসা হবে। আধার কেন্দ্র নতুন ফোন নম্বর যুক্ত করতে পারে।
notice-no-mobile = এই আধারের সঙ্গে কোনও ফোন যুক্ত নেই
notice-no-mobile-line = যুক্ত ফোন ছাড়া কোড পাঠানো যায় না। আধার কেন্দ্র ফোন যুক্ত করতে পারে। কাউন্টারে জিজ্ঞাসা করুন: আভা ছাড়াও আপনার চিকিৎসা হবে।
notice-locked = পরের কোডের আগে একটু অপেক্ষা করুন
notice-locked-line = অনেকবার কোড বা চেষ্টা হয়েছে। আপনার সুরক্ষার জন্য পরিষেবা { $time } পর্যন্ত থামতে বলছে (প্রায় { $minutes } মিনিট)। তারপর আবার শুরু করতে পারেন।
notice-deactivated = আপনার আভা বন্ধ আছে
notice-deactivated-line = এটি এখনও আপনারই। আধারের সঙ্গে যুক্ত ফোনে আসা কোড দিয়ে এখনই আবার চালু করতে পারেন।
notice-codes-spent = এখন আর কোড নেই
notice-codes-spent-line = এই নম্বরের আজকের সব কোড শেষ। কাল আবার আসুন, বা কাউন্টারে জিজ্ঞাসা করুন: আভা ছাড়াও আপনার চিকিৎসা হবে।
notice-tries-spent = তিনবার কোড ঠিক ছিল না
notice-tries-spent-line = এখানে এখন আর এগোনো যাবে না, যাতে কেউ কোড আন্দাজ করতে না পারে। কাউন্টারে জিজ্ঞাসা করুন: আভা ছাড়াও আপনার চিকিৎসা হবে।
notice-details = তথ্য মিলছে না
notice-details-line = আপনি যা দিয়েছেন, আধারে তার থেকে আলাদা আছে। আবার শুরু করুন, বা কাউন্টারে জিজ্ঞাসা করুন।
notice-staff = কোনও কর্মীকে ডাকুন
notice-staff-line = মেশিন এখন ABDM-কে পাচ্ছে না। এতে আপনার কোনও দোষ নেই, কিছু হারায়ওনি। আভা ছাড়াও আপনার চিকিৎসা হবে। কর্মীরা কারণটি “সাহায্য”-তে দেখতে পাবেন।
notice-back = প্রশ্নে ফিরে যান

## For staff
staff-not-authorised = ABDM client id, secret বা কোনও অনুমতি মানেনি: সেটিংসে [abdm] দেখুন।
staff-api-not-allowed = এই client id-র ABDM-এর একটি API-তে অনুমতি নেই (900908): ABDM-কে চালু করতে বলুন।
staff-network-refused = এই নেটওয়ার্ক বা দেশ থেকে ABDM-কে পাওয়া যায় না: ইন্টারনেট কানেকশন, VPN ও প্রক্সি দেখুন।
staff-encryption-unknown = ABDM এমন এনক্রিপশন চায় যা এই সংস্করণ জানে না: মেশিন আপডেট করুন।
staff-certificate-date = ABDM-এর সার্ভারের সার্টিফিকেটের মেয়াদ শেষ বা এখনও শুরু হয়নি: আগে এই মেশিনের তারিখ দেখুন।
staff-certificate-name = সার্ভারের সার্টিফিকেট অন্য নামের: [abdm]-এর ঠিকানা, নেটওয়ার্ক ও প্রক্সি দেখুন।
staff-certificate-issuer = সার্ভারের সার্টিফিকেট যে দিয়েছে, মেশিন তাকে বিশ্বাস করে না: নেটওয়ার্ক ও প্রক্সি দেখুন। ক্লিনিকের প্রক্সি TLS খুললে [abdm]-এ roots দরকার।
staff-certificate = সার্ভারের সার্টিফিকেট মানা হয়নি: লগ দেখুন, আর নেটওয়ার্ক ও প্রক্সি দেখুন।
staff-handshake = সার্ভার ঠিকমতো TLS বলছে না, বা মাঝখানে কিছু তা কেটে দিচ্ছে: নেটওয়ার্ক ও প্রক্সি দেখুন।
staff-redirected = সার্ভার কল অন্য ঠিকানায় পাঠাচ্ছে, মেশিন সেখানে যায় না: [abdm]-এর ঠিকানা, প্রক্সি, আর নেটওয়ার্ক সাইন-ইন চায় কি না দেখুন।
staff-foreign-host = একটি কল এমন host-এ যাচ্ছিল, সেটিংসে যার অনুমতি নেই: [abdm]-এর ঠিকানা ও host দেখুন।
staff-unexpected-key = পরিষেবার key key_sha256-এর মধ্যে নেই: এটি দিয়ে কিছুই এনক্রিপ্ট হয় না। সেটিংস বদলানোর আগে ABDM-কে জিজ্ঞাসা করুন, তাদের key বদলেছে কি না।
staff-clock = এই মেশিনের ঘড়ি ভুল: তারিখ ও সময় ঠিক করুন।
staff-creation-limit = এই client id স্যান্ডবক্সে আর অ্যাকাউন্ট তৈরি করতে পারে না।

## Help
help-title = সাহায্য
help-language = যে ভাষা পড়তে সবচেয়ে সুবিধা, সেটি টিপুন। যখন খুশি বদলাতে পারেন।
help-home = শুরু করতে বড় বোতামটি টিপুন। কোনও কর্মী আপনার হয়ে টিপে দিতে পারেন।
help-consent = প্রতিটি পাতা পড়ুন, বা কাউকে পড়ে শোনাতে বলুন। “আমি রাজি” বা “আমি রাজি নই” টিপুন: পরের পাতা নিজে থেকেই আসবে। কোড পাঠানো পর্যন্ত পিছনে গিয়ে উত্তর বদলাতে পারেন।
help-consent-list = প্রতিটি লাইন ব্যক্তিকে পড়ে শোনান; পুরো লেখা দেখতে লাইনটি টিপুন। ব্যক্তি নিজের ইচ্ছায় যাতে রাজি, সেটি “হ্যাঁ” করুন। “আমি রাজি” সেগুলিতে এবং যা দরকারি তাতে হ্যাঁ বলে। কোড পাঠানো পর্যন্ত পিছনে গিয়ে বদলাতে পারেন।
help-aadhaar = আধার নম্বর আপনার আধার কার্ডের সামনের দিকে আছে: চারটি করে সংখ্যার তিনটি ভাগ। লেখার সময় এটি লুকানো থাকে, আর রাখা হয় না।
help-mobile = যে নম্বরে স্বাস্থ্য অ্যাকাউন্টের মেসেজ পেতে চান, সেটি দিন। পরিবারের ফোনও হতে পারে।
help-code-destination = আধার তৈরি বা বদলের সময় যে ফোন দেওয়া হয়েছিল, কোড মেসেজ হয়ে সেটিতে আসে। ফোনটি অন্য কারও কাছে থাকলে এগোনোর আগে তাঁকে ফোন করুন।
help-otp = মেসেজ আসতে এক মিনিট লাগতে পারে। কোডে 6টি সংখ্যা থাকে। কেউ ফোন করে চাইলে কখনও বলবেন না।
help-address = ঠিকানাটি আপনার আভা নম্বর লেখার আর এক উপায়। যেটি মনে রাখতে পারবেন, সেটি বাছুন।
help-created = নম্বরটি লিখে রাখুন, বা কার্ডে এগিয়ে যান।
help-card = কার্ডের চৌকো নকশাটি ক্লিনিকের স্ক্যানার পড়ে। হয়ে গেলে “শেষ করে মুছুন” টিপুন: তখন এই স্ক্রিনে আপনার কিছু থাকবে না।
help-notice = এখানে যা লেখা আছে পড়ুন। কোনও কর্মী সাহায্য করতে পারেন।
help-keys = কিবোর্ড: Tab-এ সরে, Enter-এ বাছা হয়, Esc-এ পিছনে যায়, F1-এ এই সাহায্য খোলে।

## Practice phone
phone-title = অভ্যাসের ফোন
phone-empty = কোড সহ মেসেজ এখানে আসবে।
phone-practise = কোড সহ মেসেজ এখানে আসবে। অভ্যাসের জন্য আধার { $aadhaar } ও মোবাইল { $mobile } লিখুন।
phone-code = কোড হল { $code }।
phone-to = { $number }-এ
