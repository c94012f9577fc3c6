### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = আভা নম্বর মনে নেই
home-retrieve-line = আপনার আভার ফোন দিয়ে।
home-login = কার্ড প্রিন্ট করুন
home-login-show = আমার কার্ড দেখান
home-login-line = আপনার আভার ফোন দিয়ে।
home-reactivate = আমার আভা আবার চালু করুন
home-reactivate-line = আপনার আভা নম্বর ও আধারের ফোন দিয়ে।
home-mobile = আমার মোবাইল নম্বর বদলান
home-mobile-line = আপনার আধারের ফোন ও নতুন ফোন দিয়ে।

## Who somebody is
login-mobile-help = আপনার আভায় যে মোবাইল আছে: 10টি সংখ্যা।
login-number-question = আপনার আভা নম্বর লিখুন
login-number-help = 14টি সংখ্যা, যেমন কার্ডে আছে।
login-address-question = আপনার আভা ঠিকানা লিখুন
login-address-help = যেমন কার্ডে আছে। @-এর পরের অংশ না লিখলেও হবে।
login-aadhaar-help = UIDAI এর সঙ্গে যুক্ত ফোনে কোড পাঠায়। আমরা নম্বরটি রাখি না।
login-use-mobile = মোবাইল নম্বর দিয়ে
login-use-number = আভা নম্বর দিয়ে
login-use-address = আভা ঠিকানা দিয়ে
login-use-aadhaar = আধার নম্বর দিয়ে
login-number-hint = নম্বরটি কার্ডের সঙ্গে মেলান
login-number-hint-line = একটি সংখ্যা আলাদা মনে হচ্ছে। ঠিক থাকলে “এগিয়ে যান” টিপুন।
abha-number-incomplete = আভা নম্বরে 14টি সংখ্যা থাকে
abha-number-incomplete-line = বাকিগুলি লিখুন।
abha-address-not-valid = এটি এখনও আভা ঠিকানা হয়নি
abha-address-not-valid-line = অক্ষর, সংখ্যা, একটি ডট বা আন্ডারস্কোর, যেমন কার্ডে আছে।
address-ending = @-এর পরে কী আছে দেখুন
address-ending-line = এখানে আভা ঠিকানার শেষে @{ $ending } থাকে। সেটি বদলান, বা @ ও তার পরের সব মুছে দিন।

## Name, gender and date of birth
details-name-question = আপনার নাম, যেমন আধারে আছে
details-name-help = ইংরেজি অক্ষরে।
details-gender-question = আপনার লিঙ্গ, যেমন আধারে আছে
gender-male = পুরুষ
gender-female = মহিলা
gender-other = অন্যান্য
details-birth-question = আপনার জন্ম তারিখ
details-birth-help = দিন, মাস ও সাল: 2, 2 ও 4টি সংখ্যা।
details-year-question = আপনার জন্মের সাল
details-year-help = 4টি সংখ্যা, যেমন আধারে আছে।
details-year-alone = শুধু সালটাই জানি
details-whole-date = পুরো তারিখ জানি
name-empty = আপনার নাম লাগবে
name-empty-line = আধারে যেমন আছে, তেমন লিখুন।
name-too-long = এই নামটি খুব লম্বা
name-too-long-line = আধারে যেমন আছে, তেমন লিখুন।
name-characters = শুধু অক্ষর লিখুন
name-characters-line = নামে অক্ষর, ফাঁক, ডট, ড্যাশ ও অ্যাপস্ট্রফি থাকতে পারে।
gender-needed = একটি বেছে নিন
gender-needed-line = আধারে যেমন আছে।
birth-date-not-valid = এমন কোনও দিন নেই
birth-date-not-valid-line = দিন, মাস ও সাল দেখে নিন।

## A code for somebody who has an ABHA
otp-help-abha = ABDM আপনার আভার মোবাইলে 6টি সংখ্যা পাঠিয়েছে, যার শেষে { $phone }।
otp-help-abha-unnamed = ABDM আপনার আভার মোবাইলে 6টি সংখ্যা পাঠিয়েছে।
otp-abha-first = আপনার আভার মোবাইলে কোড পাঠাতে হবে।
otp-aadhaar-first = আপনার আধারের সঙ্গে যুক্ত ফোনে কোড পাঠাতে হবে।

## Which account
account-question = এর মধ্যে আপনি কোনটি?
account-help = এই আভাগুলি এই মোবাইল নম্বরে আছে।
account-code-help = নিজের নাম টিপুন। তারপর এই মোবাইলে কোড আসবে।
account-born = জন্ম { $year }
account-ends = নম্বরের শেষে { $digits }
account-off = বন্ধ আছে
account-unusable = এই আভা এখানে খোলা যায় না
account-unusable-line = কাউন্টারে জিজ্ঞাসা করুন, বা অন্য একটি বাছুন।

## The profile
profile-question = একটু অপেক্ষা করুন
profile-help = আপনার আভা আনা হচ্ছে।
profile-again = আবার চেষ্টা
create-help = আপনার আভা তৈরি হচ্ছে।

## Another mobile
change-question = নতুন মোবাইল নম্বর লিখুন
change-help = এখন আপনার আভায় যে মোবাইল আছে, তার শেষে { $phone }।
change-help-unnamed = 10টি সংখ্যা।
confirm-question = এটা কি ঠিক?
confirm-help = আপনার স্বাস্থ্য অ্যাকাউন্টের মেসেজ ও কোড নতুন নম্বরে যাবে। পুরনোটিতে আর যাবে না।
confirm-old = এখন
confirm-old-ends = শেষে { $phone }
confirm-old-unknown = এখানে জানা নেই
confirm-new = নতুন
confirm-send = হ্যাঁ, কোড পাঠান
same-mobile = আপনার আভায় এই নম্বরই আছে
same-mobile-line = অন্য নম্বর লিখুন, বা “শেষ” টিপুন।

## More about an account
more-question = আপনার অ্যাকাউন্টে আরও
more-help = যা বদলাতে চান, টিপুন। তার কোড লেখার আগে কিছুই বদলায় না।
more-back = কার্ডে ফিরে যান
more-email = আমার ই-মেল ঠিকানা বদলান
more-email-none = এখনও কিছু নেই।
more-email-done = আপনার ই-মেল ঠিকানা বদলেছে।
more-kyc = আধার দিয়ে আবার নিশ্চিত করুন (KYC)
more-kyc-verified = আধার আপনার অ্যাকাউন্ট নিশ্চিত করেছে।
more-kyc-pending = আধার এখনও আপনার অ্যাকাউন্ট নিশ্চিত করেনি।
more-kyc-line = আপনার আধারের সঙ্গে যুক্ত ফোনে কোড যাবে।
more-kyc-done = আধার আপনার অ্যাকাউন্ট নিশ্চিত করেছে।
more-address = আভা ঠিকানা বেছে নিন
more-address-line = ছোট নাম, সহজে মনে থাকে।
more-address-done = আপনার আভা ঠিকানা বাছা হয়েছে।
email-question = ই-মেল ঠিকানা লিখুন
email-help = ABDM এখন তাতে কোড পাঠাবে।
email-send = কোড পাঠান
email-not-yet = এটি এখনও ই-মেল ঠিকানা হয়নি
email-not-yet-at = এতে একটি @ থাকে, যেমন name@example.in।
email-not-yet-name = @-এর আগে কী আছে দেখুন: ইংরেজি অক্ষর, সংখ্যা, ডট ও ড্যাশ, মাঝে ফাঁক নয়।
email-not-yet-domain = @-এর পরে কী আছে দেখুন: ডট দেওয়া নাম, যেমন example.in।
email-not-yet-length = এখানে লেখার পক্ষে এটি খুব লম্বা।
otp-email-question = ই-মেলে আসা কোড লিখুন
otp-email-first = { $email }-এ কোড পাঠাতে হবে।
otp-help-email = ABDM { $email }-এ 6টি সংখ্যা পাঠিয়েছে।
kyc-help = UIDAI আপনার আধারের সঙ্গে যুক্ত ফোনে কোড পাঠায়। তা দিয়ে আধার আপনার অ্যাকাউন্ট আরও একবার নিশ্চিত করে।

## Done
done-retrieved-question = এই হল আপনার আভা
done-reactivated-question = আপনার আভা আবার চালু
done-mobile-question = আপনার মোবাইল নম্বর বদলেছে
done-help = কার্ডের জন্য কোড দিয়ে আরও একবার দেখান যে এটি আপনিই।
done-sign-in = আমার কার্ডে যান

## Notices with another journey
notice-not-found = কোনও আভা পাওয়া গেল না
notice-not-found-line = অসুবিধা নেই। এখন একটি তৈরি করতে পারেন, বা পিছনে গিয়ে অন্য নম্বর দিয়ে দেখতে পারেন।
notice-may-be-made = আপনার আভা হয়তো তৈরি হয়েছে
notice-may-be-made-line = উত্তর আমাদের কাছে আসেনি। আসুন খুঁজে দেখি: কোড থেকে বোঝা যাবে যে এটি আপনিই। কিছুই দুবার তৈরি হয় না।
notice-look = আমার আভা খুঁজুন
cut-off = এই মেশিন একটু থেমে গিয়েছিল
cut-off-enrolment = এটি { $time }-এ থেমে যায়, তখন একটি আভা তৈরি হচ্ছিল। সেটি তৈরি হয়েছে কি না, আমরা জানি না। সেটি কি আপনার? তাহলে খুঁজুন: কোড থেকে বোঝা যাবে যে এটি আপনিই। কিছুই দুবার তৈরি হয় না।
cut-off-change = এটি { $time }-এ থেমে যায়, তখন একটি আভা বদলানো হচ্ছিল। সেটি বদলেছে কি না, আমরা জানি না। সেটি কি আপনার? তাহলে সাইন-ইন করে দেখুন: কোড থেকে বোঝা যাবে যে এটি আপনিই।
cut-off-other = সেটি আমি নই
notice-make = আভা তৈরি করুন
notice-reactivate = আবার চালু করুন

## Waiting
waiting-send-code = কোড চাওয়া হচ্ছে
waiting-check-code = আপনার কোড যাচাই হচ্ছে
waiting-find = আপনার আভা খোঁজা হচ্ছে
waiting-find-methods = কোন ফোনে কোড আসতে পারে, দেখা হচ্ছে
waiting-enter = আপনার আভা খোলা হচ্ছে
waiting-profile = আপনার আভা আনা হচ্ছে
waiting-create = আপনার আভা তৈরি হচ্ছে

## Help
help-login-id = বোতাম টিপে নম্বরটি লিখুন। অন্য কোনওটি ভাল জানা থাকলে তার বোতাম টিপুন।
help-details = আপনার আধার কার্ডে আপনার সম্বন্ধে যা আছে, তাই লিখুন।
help-account = নিজের নাম টিপুন। আর কারও নম্বর দেখানো হয় না।
help-mobile-confirm = দুটি নম্বর মিলিয়ে দেখুন। কোডগুলির পরেই নম্বর বদলাবে।
help-more = শুধু টিপলেই কিছু বদলায় না: কোড থেকে বোঝা যায় যে এটি আপনিই। “কার্ডে ফিরে যান” টিপলে সব যেমন আছে তেমনই থাকে।
help-email = একটি একটি করে অক্ষর লিখুন। তাতে কোড পাঠানো হবে, তাই এখন আপনার ই-মেল দেখতে পাওয়া চাই, যেমন ফোনে। 123 লেখা বোতামে সংখ্যা ও আরও চিহ্ন আসে।
help-done = নম্বরটি লিখে রাখুন, বা কার্ডে যান।
