### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = আভা নম্বৰ মনত নাই
home-retrieve-line = আপোনাৰ আভাৰ ফোনেৰে।
home-login = কাৰ্ড প্ৰিণ্ট কৰক
home-login-show = মোৰ কাৰ্ড দেখুৱাওক
home-login-line = আপোনাৰ আভাৰ ফোনেৰে।
home-reactivate = মোৰ আভা আকৌ অন কৰক
home-reactivate-line = আপোনাৰ আভা নম্বৰ আৰু আধাৰৰ ফোনেৰে।
home-mobile = মোৰ মোবাইল নম্বৰ সলাওক
home-mobile-line = আপোনাৰ আধাৰৰ ফোন আৰু নতুন ফোনেৰে।

## Who somebody is
login-mobile-help = আপোনাৰ আভাত থকা মোবাইল: 10টা সংখ্যা।
login-number-question = আপোনাৰ আভা নম্বৰ লিখক
login-number-help = 14টা সংখ্যা, কাৰ্ডত যেনেকৈ আছে।
login-address-question = আপোনাৰ আভা ঠিকনা লিখক
login-address-help = কাৰ্ডত যেনেকৈ আছে। @-ৰ পিছৰ অংশ নিলিখিলেও হ’ব।
login-aadhaar-help = UIDAI-এ ইয়াৰ লগত যুক্ত ফোনলৈ কোড পঠিয়ায়। আমি নম্বৰটো নাৰাখোঁ।
login-use-mobile = মোবাইল নম্বৰেৰে
login-use-number = আভা নম্বৰেৰে
login-use-address = আভা ঠিকনাৰে
login-use-aadhaar = আধাৰ নম্বৰেৰে
login-number-hint = নম্বৰটো কাৰ্ডৰ লগত মিলাওক
login-number-hint-line = এটা সংখ্যা বেলেগ যেন লাগিছে। ঠিক থাকিলে “আগবাঢ়ক” টিপক।
abha-number-incomplete = আভা নম্বৰত 14টা সংখ্যা থাকে
abha-number-incomplete-line = বাকীকেইটা লিখক।
abha-address-not-valid = এইটো এতিয়াও আভা ঠিকনা হোৱা নাই
abha-address-not-valid-line = আখৰ, সংখ্যা, এটা ডট বা আণ্ডাৰস্ক’ৰ, কাৰ্ডত যেনেকৈ আছে।
address-ending = @-ৰ পিছত কি আছে চাওক
address-ending-line = ইয়াত আভা ঠিকনাৰ শেষত @{ $ending } থাকে। সেইটো সলাওক, বা @ আৰু তাৰ পিছৰ সকলো মচক।

## Name, gender and date of birth
details-name-question = আপোনাৰ নাম, আধাৰত যেনেকৈ আছে
details-name-help = ইংৰাজী আখৰত।
details-gender-question = আপোনাৰ লিংগ, আধাৰত যেনেকৈ আছে
gender-male = পুৰুষ
gender-female = মহিলা
gender-other = অন্য
details-birth-question = আপোনাৰ জন্ম তাৰিখ
details-birth-help = দিন, মাহ আৰু চন: 2, 2 আৰু 4টা সংখ্যা।
details-year-question = আপোনাৰ জন্মৰ চন
details-year-help = 4টা সংখ্যা, আধাৰত যেনেকৈ আছে।
details-year-alone = মই কেৱল চনটো জানোঁ
details-whole-date = মই গোটেই তাৰিখ জানোঁ
name-empty = আপোনাৰ নাম লাগে
name-empty-line = আধাৰত যেনেকৈ আছে, তেনেকৈ লিখক।
name-too-long = এই নামটো বৰ দীঘল
name-too-long-line = আধাৰত যেনেকৈ আছে, তেনেকৈ লিখক।
name-characters = কেৱল আখৰ লিখক
name-characters-line = নামত আখৰ, খালী ঠাই, ডট, ডেচ আৰু এপষ্ট্ৰফি থাকে।
gender-needed = এটা বাছক
gender-needed-line = আধাৰত যেনেকৈ আছে।
birth-date-not-valid = এনে কোনো দিন নাই
birth-date-not-valid-line = দিন, মাহ আৰু চন চাই লওক।

## A code for somebody who has an ABHA
otp-help-abha = ABDM-এ আপোনাৰ আভাৰ মোবাইললৈ 6টা সংখ্যা পঠিয়াইছে, যাৰ শেষত { $phone }।
otp-help-abha-unnamed = ABDM-এ আপোনাৰ আভাৰ মোবাইললৈ 6টা সংখ্যা পঠিয়াইছে।
otp-abha-first = আপোনাৰ আভাৰ মোবাইললৈ কোড পঠিয়াব লাগিব।
otp-aadhaar-first = আপোনাৰ আধাৰৰ লগত যুক্ত ফোনলৈ কোড পঠিয়াব লাগিব।

## Which account
account-question = ইয়াৰে আপুনি কোনজন?
account-help = এই আভাবোৰ এই মোবাইল নম্বৰত আছে।
account-code-help = নিজৰ নাম টিপক। তাৰ পিছত এই মোবাইললৈ কোড আহিব।
account-born = জন্ম { $year }
account-ends = নম্বৰৰ শেষত { $digits }
account-off = বন্ধ আছে
account-unusable = এই আভা ইয়াত খুলিব নোৱাৰি
account-unusable-line = কাউণ্টাৰত সোধক, বা আন এটা বাছক।

## The profile
profile-question = অলপ ৰওক
profile-help = আপোনাৰ আভা অনা হৈছে।
profile-again = আকৌ চেষ্টা
create-help = আপোনাৰ আভা বনোৱা হৈছে।

## Another mobile
change-question = নতুন মোবাইল নম্বৰ লিখক
change-help = এতিয়া আপোনাৰ আভাত থকা মোবাইলৰ শেষত { $phone }।
change-help-unnamed = 10টা সংখ্যা।
confirm-question = এইটো ঠিক আছেনে?
confirm-help = আপোনাৰ স্বাস্থ্য একাউণ্টৰ মেছেজ আৰু কোড নতুন নম্বৰলৈ যাব। পুৰণিটোলৈ আৰু নাযায়।
confirm-old = এতিয়া
confirm-old-ends = শেষত { $phone }
confirm-old-unknown = ইয়াত জনা নাই
confirm-new = নতুন
confirm-send = হয়, কোড পঠিয়াওক
same-mobile = আপোনাৰ আভাত এই নম্বৰেই আছে
same-mobile-line = আন এটা লিখক, বা “শেষ” টিপক।

## More about an account
more-question = আপোনাৰ একাউণ্টৰ আৰু কথা
more-help = যি সলাব খোজে, টিপক। তাৰ কোড লিখাৰ আগতে একো সলনি নহয়।
more-back = কাৰ্ডলৈ উভতক
more-email = মোৰ ই-মেইল ঠিকনা সলাওক
more-email-none = এতিয়ালৈ একো নাই।
more-email-done = আপোনাৰ ই-মেইল ঠিকনা সলনি হ’ল।
more-kyc = আধাৰেৰে আকৌ নিশ্চিত কৰক (KYC)
more-kyc-verified = আধাৰে আপোনাৰ একাউণ্ট নিশ্চিত কৰিছে।
more-kyc-pending = আধাৰে এতিয়াও আপোনাৰ একাউণ্ট নিশ্চিত কৰা নাই।
more-kyc-line = আপোনাৰ আধাৰৰ লগত যুক্ত ফোনলৈ কোড যাব।
more-kyc-done = আধাৰে আপোনাৰ একাউণ্ট নিশ্চিত কৰিছে।
more-address = আভা ঠিকনা বাছক
more-address-line = এটা চুটি নাম, সহজে মনত থাকে।
more-address-done = আপোনাৰ আভা ঠিকনা বছা হ’ল।
email-question = ই-মেইল ঠিকনা লিখক
email-help = ABDM-এ এতিয়া তালৈ কোড পঠিয়াব।
email-send = কোড পঠিয়াওক
email-not-yet = এইটো এতিয়াও ই-মেইল ঠিকনা হোৱা নাই
email-not-yet-at = ইয়াত এটা @ থাকে, যেনে name@example.in।
email-not-yet-name = @-ৰ আগত কি আছে চাওক: ইংৰাজী আখৰ, সংখ্যা, ডট আৰু ডেচ, মাজত খালী ঠাই নাই।
email-not-yet-domain = @-ৰ পিছত কি আছে চাওক: ডট থকা নাম, যেনে example.in।
email-not-yet-length = ইয়াত লিখিবলৈ এইটো বৰ দীঘল।
otp-email-question = ই-মেইলত অহা কোড লিখক
otp-email-first = { $email }-লৈ কোড পঠিয়াব লাগিব।
otp-help-email = ABDM-এ { $email }-লৈ 6টা সংখ্যা পঠিয়াইছে।
kyc-help = UIDAI-এ আপোনাৰ আধাৰৰ লগত যুক্ত ফোনলৈ কোড পঠিয়ায়। তাৰে আধাৰে আপোনাৰ একাউণ্ট আকৌ এবাৰ নিশ্চিত কৰে।

## Done
done-retrieved-question = এইটো আপোনাৰ আভা
done-reactivated-question = আপোনাৰ আভা আকৌ অন হ’ল
done-mobile-question = আপোনাৰ মোবাইল নম্বৰ সলনি হ’ল
done-help = কাৰ্ডৰ বাবে কোডেৰে আকৌ এবাৰ দেখুৱাওক যে আপুনিয়েই।
done-sign-in = মোৰ কাৰ্ডলৈ যাওক

## Notices with another journey
notice-not-found = কোনো আভা পোৱা নগ’ল
notice-not-found-line = একো অসুবিধা নাই। এতিয়া এটা বনাব পাৰে, বা পিছলৈ গৈ আন নম্বৰ দি চাব পাৰে।
notice-may-be-made = আপোনাৰ আভা হয়তো বনোৱা হৈছে
notice-may-be-made-line = উত্তৰটো আমাৰ ওচৰলৈ নাহিল। বিচাৰি চাওঁ আহক: কোডে দেখুৱায় যে আপুনিয়েই। একোৱেই দুবাৰ বনোৱা নহয়।
notice-look = মোৰ আভা বিচাৰক
cut-off = এই মেচিন অলপ ৰৈ গৈছিল
cut-off-enrolment = ই { $time }ত ৰৈ গ’ল, তেতিয়া এটা আভা বনোৱা হৈছিল। সেইটো বনোৱা হ’ল নে নাই, আমি নাজানোঁ। সেয়া আপুনি আছিল নেকি? তেনেহ’লে বিচাৰক: কোডে দেখুৱায় যে আপুনিয়েই। একোৱেই দুবাৰ বনোৱা নহয়।
cut-off-change = ই { $time }ত ৰৈ গ’ল, তেতিয়া এটা আভা সলোৱা হৈছিল। সেইটো সলনি হ’ল নে নাই, আমি নাজানোঁ। সেয়া আপুনি আছিল নেকি? তেনেহ’লে ছাইন-ইন কৰি চাওক: কোডে দেখুৱায় যে আপুনিয়েই।
cut-off-other = সেয়া মই নাছিলোঁ
notice-make = মোৰ আভা বনাওক
notice-reactivate = আকৌ অন কৰক

## Waiting
waiting-send-code = কোড খোজা হৈছে
waiting-check-code = আপোনাৰ কোড চোৱা হৈছে
waiting-find = আপোনাৰ আভা বিচৰা হৈছে
waiting-find-methods = কোনটো ফোনলৈ কোড আহিব পাৰে, চোৱা হৈছে
waiting-enter = আপোনাৰ আভা খোলা হৈছে
waiting-profile = আপোনাৰ আভা অনা হৈছে
waiting-create = আপোনাৰ আভা বনোৱা হৈছে

## Help
help-login-id = বুটাম টিপি নম্বৰটো লিখক। আন কোনোবাটো ভালকৈ জানিলে তাৰ বুটাম টিপক।
help-details = আপোনাৰ আধাৰ কাৰ্ডত আপোনাৰ বিষয়ে যি আছে, সেইটোৱেই লিখক।
help-account = নিজৰ নাম টিপক। আন কাৰো নম্বৰ দেখুওৱা নহয়।
help-mobile-confirm = দুয়োটা নম্বৰ মিলাই চাওক। কোডবোৰৰ পিছতহে নম্বৰ সলনি হ’ব।
help-more = কেৱল টিপিলেই একো সলনি নহয়: কোডে দেখুৱায় যে আপুনিয়েই। “কাৰ্ডলৈ উভতক” টিপিলে সকলো যেনেকৈ আছে তেনেকৈয়ে থাকে।
help-email = এটা এটাকৈ আখৰ লিখক। তালৈ কোড পঠিওৱা হয়, গতিকে এতিয়া আপোনাৰ ই-মেইল চাব পৰা হ’ব লাগে, যেনে আপোনাৰ ফোনত। 123 থকা বুটামে সংখ্যা আৰু অন্য চিন দেখুৱায়।
help-done = নম্বৰটো লিখি ৰাখক, বা কাৰ্ডলৈ যাওক।
