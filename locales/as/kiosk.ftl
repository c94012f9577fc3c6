### Words of the screens. Short, kind, active; the person is "you". Never blame, never a code.

## Everywhere
continue = আগবাঢ়ক
back = পিছলৈ
cancel = বাতিল
close = বন্ধ কৰক
finish-and-clear = শেষ কৰি মচক
next-person = পিছৰজন
finish = শেষ
help = সহায়
languages = ভাষা
text-size = আখৰৰ আকাৰ
contrast = ৰং
display-sample = অআ
languages-title = কোনটো ভাষা?
text-normal = সাধাৰণ
text-large = ডাঙৰ
text-largest = আটাইতকৈ ডাঙৰ
colours-light = পাতল
colours-dark = গাঢ়
colours-contrast = স্পষ্ট
practice-badge = অনুশীলন
sandbox-badge = কেৱল পৰীক্ষা
practice-explained = অনুশীলন: ইয়াত একো আচল নহয়, আৰু ABDM-লৈ একো পঠিওৱা নহয়।
clinic-default = স্বাস্থ্য একাউণ্ট কাউণ্টাৰ

## The five steps
step-consent = সন্মতি
step-aadhaar = আধাৰ
step-code = কোড
step-address = ঠিকনা
step-card = কাৰ্ড
step-phone = ফোন
step-number = নম্বৰ
# Where there is no room for all steps: which one this is, of how many, and its name.
step-of = { $of }টাৰ { $at }: { $name }

## Choice of a language
language-question = আপোনাৰ ভাষা বাছক

## While nobody can begin
service-closed = এতিয়া আৰম্ভ কৰিব নোৱাৰি
service-closed-because = এতিয়া আৰম্ভ কৰিব নোৱাৰি। { $why }
service-silent-since = স্বাস্থ্য একাউণ্ট সেৱাই (ABDM) { $time }ৰ পৰা উত্তৰ দিয়া নাই। কাউণ্টাৰত সোধক।
service-silent = স্বাস্থ্য একাউণ্ট সেৱাই (ABDM) উত্তৰ দিয়া নাই। কাউণ্টাৰত সোধক।
service-needs-staff = প্ৰথমে কৰ্মচাৰীয়ে এই মেচিন চাব লাগিব। কাউণ্টাৰত সোধক।
service-staff-offline = ABDM-ৰ সৈতে সংযোগ নাই: এই মেচিনৰ নেটৱৰ্কৰ তাঁৰ বা Wi-Fi, ৰাউটাৰ, আৰু প্ৰক্সি থাকিলে প্ৰক্সি চাওক।
service-staff-no-answer = ABDM পোৱা যায়, কিন্তু উত্তৰ সময়মতে নাহে: নেটৱৰ্ক লেহেমীয়া নেকি চাওক। নহ’লে ৰওক; নিজে নিজে আকৌ চেষ্টা হয়।
service-staff-not-working = যি উত্তৰ দিছে সি ABDM-ৰ দৰে চলা নাই: হয় ABDM বন্ধ, নহয় তাৰ ঠাইত এই নেটৱৰ্কে উত্তৰ দিছে (ছাইন-ইন পেজ, প্ৰক্সি)। নিজে নিজে আকৌ চেষ্টা হয়।
service-staff-slow-down = ABDM-ৰ এতিয়া বহু কাম, আৰু এই মেচিনক ৰ’বলৈ কৈছে। নিজে নিজে আকৌ চেষ্টা হয়।
service-staff-clock-off = { $minutes ->
    [one] এই মেচিনৰ ঘড়ী { $minutes } মিনিট ভুল: তাৰিখ আৰু সময় ঠিক কৰক, আৰু NTP-ৰে ঠিক থাকিবলৈ দিয়ক।
   *[other] এই মেচিনৰ ঘড়ী { $minutes } মিনিট ভুল: তাৰিখ আৰু সময় ঠিক কৰক, আৰু NTP-ৰে ঠিক থাকিবলৈ দিয়ক।
}

## For staff: the record, and a start after the program was cut off
record-staff-newer = ৰেকৰ্ডখন এই প্ৰগ্ৰামৰ নতুন সংস্কৰণে লিখিছে: সেই সংস্কৰণ চলাওক।
record-staff-broken = ৰেকৰ্ডখন ভাঙিছে: যিয়ে পৰীক্ষা কৰিব তেওঁৰ বাবে ফাইলবোৰ ৰাখক, সেইবোৰ আঁতৰাই আকৌ চলাওক।
record-staff-read-only = ৰেকৰ্ডত লিখিব নোৱাৰি: এই প্ৰগ্ৰামৰ ইউজাৰক ফাইল আৰু তাৰ ফ’ল্ডাৰত লিখিবলৈ দিয়ক।
record-staff-exposed = আনেও ৰেকৰ্ড পঢ়িব পাৰে: ফাইল আৰু তাৰ ফ’ল্ডাৰ কেৱল এই প্ৰগ্ৰামৰ ইউজাৰক দিয়ক।
record-staff-no-room = ৰেকৰ্ডৰ বাবে ঠাই নাই: তাৰ ডিস্কত ঠাই উলিয়াওক। তাৰ পিছত নিজে চলিব।
record-staff-in-use = ৰেকৰ্ড আন প্ৰগ্ৰামৰ হাতত: সেইটো বন্ধ কৰক। তাৰ পিছত নিজে চলিব।
record-staff-disk = ৰেকৰ্ডৰ ডিস্কে ঠিকমতে কাম কৰা নাই: সেইখন চাওক।
cut-off-staff = এই মেচিন অলপ ৰৈ গৈছিল, এতিয়া আকৌ চলিছে।
cut-off-staff-enrolment = ই { $time }ত ৰৈ গ’ল, তেতিয়া এটা আভা বনোৱা হৈছিল। বনোৱা হ’ল নে নাই ইয়াত জনা নাই: সেই মানুহজনে ছাইন-ইন কৰি চাওক।
cut-off-staff-change = ই { $time }ত ৰৈ গ’ল, তেতিয়া এটা আভা সলোৱা হৈছিল। সলনি হ’ল নে নাই ইয়াত জনা নাই: সেই মানুহজনে ছাইন-ইন কৰি চাওক।

## Home
home-create = মই নতুন: মোৰ আভা বনাওক
home-create-line = আপোনাৰ আধাৰ নম্বৰ আৰু তাৰ লগত যুক্ত ফোনেৰে।

## Consent
consent-read-on = আৰু পঢ়ক
consent-help = { $pages }ৰ ভিতৰত { $page }
consent-needed-mark = আগবাঢ়িবলৈ লাগে
consent-free-mark = আপোনাৰ ইচ্ছা
consent-show-english = ইংৰাজী লিখা চাওক, সেইটোৱেই মান্য
consent-show-translation = অসমীয়া অনুবাদ চাওক
consent-unofficial = এইটো আমাৰ নিজৰ অনুবাদ। ইংৰাজী লিখাটোহে মান্য।
consent-needed = এইটো নোহোৱাকৈ মেচিনে আপোনাৰ আধাৰেৰে আভা বনাব নোৱাৰে। তথাপি আপোনাৰ চিকিৎসা হ’ব, আৰু কাউণ্টাৰত আন উপায় ক’ব পাৰিব। আকৌ পঢ়ক, বা “এতিয়া নহয়” টিপক।
consent-declined = ৰাজী হ’বই লাগিব বুলি নাই
consent-again = আকৌ পঢ়ক
consent-agree = মই ৰাজী
consent-decline = মই ৰাজী নহয়
consent-said-yes = আপুনি হয় ক’লে
consent-said-no = আপুনি নহয় ক’লে
consent-list-question = পঢ়ি শুনাওক: তেওঁ ৰাজীনে?
consent-list-help = “মই ৰাজী” মানে, যি লাগিবই আৰু য’ত “হয়” কৰা আছে, সেইবোৰত হয়। বাকী সকলোতে নহয় বুলি লিখা হ’ব।
consent-list-needed = লাগিবই
consent-list-declined = য’ত “লাগিবই” লিখা আছে, সেইবোৰ নোহোৱাকৈ মেচিনে আপোনাৰ আধাৰেৰে আভা বনাব নোৱাৰে। তথাপি আপোনাৰ চিকিৎসা হ’ব, আৰু কাউণ্টাৰত আন উপায় ক’ব পাৰিব। আকৌ পঢ়ক, বা “এতিয়া নহয়” টিপক।
consent-switch-on = হয়
consent-switch-off = নহয়
consent-close = তালিকালৈ উভতক
consent-plain-1 = আমি UIDAI-ৰ পৰা আপোনাৰ নাম, জন্ম তাৰিখ, ফটো আৰু ঠিকনা খুজিম
consent-plain-3 = আপোনাৰ আগৰ চৰকাৰী স্বাস্থ্য ৰেকৰ্ড আৰু এইবাৰৰ ৰেকৰ্ড আপোনাৰ আভাৰ লগত যুক্ত হ’ব
consent-plain-4 = এইবাৰ যিসকলে আপোনাৰ চিকিৎসা কৰিব, তেওঁলোকে আপোনাৰ সকলো স্বাস্থ্য ৰেকৰ্ড চাব পাৰিব
consent-plain-5 = আপোনাৰ চৰকাৰী স্বাস্থ্য ৰেকৰ্ড, আপোনাৰ নাম নোহোৱাকৈ, জনস্বাস্থ্যৰ কামত লগাব পৰা যাব
consent-plain-6 = { $operator }এ আপোনাক এই সকলো বুজাই দিছে
consent-plain-7 = আপুনি কিহত ৰাজী হ’ল, সেয়া বুজি পাইছে

## Aadhaar
aadhaar-question = আপোনাৰ আধাৰ নম্বৰ লিখক
aadhaar-help = আপোনাৰ আধাৰ কাৰ্ডৰ 12টা সংখ্যা। আমি এইবোৰ নাৰাখোঁ।
vid-question = আপোনাৰ ভাৰ্চুৱেল আইডি লিখক
vid-help = আধাৰ নম্বৰৰ সলনি UIDAI-এ আপোনাক দিয়া 16টা সংখ্যা। আমি এইবোৰ নাৰাখোঁ।
number-show = দেখুৱাওক
number-hide = লুকুৱাওক
number-clear = মচক
aadhaar-use-vid = মোৰ ভাৰ্চুৱেল আইডি আছে
aadhaar-use-aadhaar = মোৰ আধাৰ নম্বৰ আছে
aadhaar-not-valid = আধাৰ নম্বৰ শুদ্ধ নহয়
aadhaar-not-valid-length = আধাৰ নম্বৰত 12টা সংখ্যা থাকে। কাৰ্ড চাই বাকীকেইটা লিখক।
vid-not-valid = এই ভাৰ্চুৱেল আইডি শুদ্ধ নহয়
vid-not-valid-length = ভাৰ্চুৱেল আইডিত 16টা সংখ্যা থাকে। বাকীকেইটা লিখক।
vid-not-valid-digit = এটা সংখ্যা বেলেগ যেন লাগিছে। UIDAI-এ যি দিছে তাৰ লগত মিলাওক।
aadhaar-not-valid-digit = এটা সংখ্যা বেলেগ যেন লাগিছে। “দেখুৱাওক” টিপি নম্বৰটো কাৰ্ডৰ লগত মিলাওক, তাৰ পিছত সংখ্যাটো টিপি সলাওক।
only-digits = কেৱল সংখ্যা লিখক
only-digits-line = 0-ৰ পৰা 9-লৈ বুটাম টিপক।
digits-too-many = { $extra ->
    [one] { $extra }টা সংখ্যা বেছি আছে
   *[other] { $extra }টা সংখ্যা বেছি আছে
}
digits-too-many-line = এই নম্বৰত { $length }টা সংখ্যা থাকে। বেছিখিনি মচক, বা নম্বৰটো আকৌ লিখক।

## Mobile
mobile-question = আপোনাৰ মোবাইল নম্বৰ
mobile-help = আপোনাৰ স্বাস্থ্য একাউণ্টৰ মেছেজৰ বাবে: 10টা সংখ্যা। আধাৰৰ লগত যুক্ত ফোন আটাইতকৈ সহজ: তাত দ্বিতীয় কোড নালাগে।
mobile-not-valid = এইটো এতিয়াও মোবাইল নম্বৰ হোৱা নাই
mobile-not-valid-length = মোবাইল নম্বৰত 10টা সংখ্যা থাকে।
mobile-not-valid-digit = মোবাইল নম্বৰ 6, 7, 8 বা 9-ৰে আৰম্ভ হয়।

## Where the code goes
destination-question = ফোনটো আপোনাৰ লগত আছেনে?
destination-help = UIDAI-এ আপোনাৰ আধাৰৰ লগত যুক্ত ফোনলৈ কোড পঠিয়াব। সেইটো এতিয়া হাতত থাকিব লাগে।
destination-again = কোড আগতেই পঠিওৱা হৈছে। নতুন নালাগে।
destination-yes = হয়, কোড পঠিয়াওক
destination-yes-again = হয়, আগবাঢ়ক
destination-no = নাই, মোৰ লগত নাই

## Codes
otp-question = ফোনত অহা কোড লিখক
otp-help-aadhaar = UIDAI-এ আপোনাৰ আধাৰৰ লগত যুক্ত ফোনলৈ 6টা সংখ্যা পঠিয়াইছে, যাৰ শেষত { $phone }।
otp-help-aadhaar-unnamed = UIDAI-এ আপোনাৰ আধাৰৰ লগত যুক্ত ফোনলৈ 6টা সংখ্যা পঠিয়াইছে।
otp-help-mobile = আমি আপোনাৰ মোবাইললৈ 6টা সংখ্যা পঠিয়াইছোঁ, যাৰ শেষত { $phone }।
otp-mobile-first = আপোনাৰ মোবাইললৈ কোড পঠিয়াব লাগিব, যাৰ শেষত { $phone }।
otp-verify = কোড পৰীক্ষা কৰক
otp-send = কোড পঠিয়াওক
otp-resend = নতুন কোড পঠিয়াওক
otp-resend-wait = { $seconds ->
    [one] নতুন কোড { $seconds } ছেকেণ্ড পিছত
   *[other] নতুন কোড { $seconds } ছেকেণ্ড পিছত
}
otp-resend-open = { $resends ->
    [one] মেছেজ অহা নাই? নতুন কোড আৰু { $resends } বাৰ খুজিব পাৰে।
   *[other] মেছেজ অহা নাই? নতুন কোড আৰু { $resends } বাৰ খুজিব পাৰে।
}
otp-resend-spent = এতিয়া আৰু কোড পঠিয়াব নোৱাৰি।
otp-tries = { $tries ->
    [one] আৰু { $tries } বাৰ চেষ্টা কৰিব পাৰে।
   *[other] আৰু { $tries } বাৰ চেষ্টা কৰিব পাৰে।
}
otp-incomplete = কোডত 6টা সংখ্যা থাকে
otp-incomplete-line = মেছেজৰ 6টা সংখ্যাই লিখক।
otp-repeated = আপুনি একেটা কোড আকৌ লিখিলে
otp-repeated-line = এইমাত্ৰ এইটো শুদ্ধ নাছিল, সেয়ে আমি পঠিওৱা নাই। আপোনাৰ ফোনৰ মেছেজটো আকৌ এবাৰ চাওক।
otp-wrong = কোডটো শুদ্ধ নাছিল
otp-wrong-line = { $tries ->
    [one] ফোনৰ মেছেজ চাই 6টা সংখ্যা আকৌ লিখক। আৰু { $tries } বাৰ চেষ্টা কৰিব পাৰে।
   *[other] ফোনৰ মেছেজ চাই 6টা সংখ্যা আকৌ লিখক। আৰু { $tries } বাৰ চেষ্টা কৰিব পাৰে।
}
otp-tries-spent = তিনিবাৰ কোড শুদ্ধ নাছিল
otp-tries-spent-line = ইয়াৰ বাবে এতিয়া আৰু কোড নাহে। পিছলৈ যাওক, বা কাউণ্টাৰত সোধক।
otp-expired = এই কোড পুৰণি হ’ল
otp-expired-line = নতুন কোড খোজক, তাৰ পিছত আটাইতকৈ নতুন মেছেজৰ সংখ্যাবোৰ লিখক।
otp-other-mobile = আন নম্বৰ দিয়ক
otp-skip-mobile = মোবাইল নম্বৰ নোহোৱাকৈ আগবাঢ়ক

## ABHA address
address-question = আপোনাৰ আভা ঠিকনা বাছক
address-help = আপোনাৰ স্বাস্থ্য একাউণ্টৰ চুটি নাম, সহজে মনত থাকে। যিটো ভাল লাগে টিপক, তাৰ পিছত সেইটো লওক।
address-own = মই নিজে লিখিম
address-keep-number = আভা নম্বৰকে ঠিকনা ৰাখক
address-loading = খালী ঠিকনা বিচৰা হৈছে
address-none = এতিয়া কোনো পৰামৰ্শ নাই। নিজে লিখিব পাৰে।
address-own-question = নিজৰ আভা ঠিকনা লিখক
address-own-help = ইংৰাজী আখৰত। যেনে, আপোনাৰ নাম আৰু জন্মৰ চন।
address-see-suggestions = পৰামৰ্শ চাওক
address-take = এই ঠিকনা লওক
address-rule-length = 8ৰ পৰা 18টা আখৰ
address-rule-characters = ইংৰাজী আখৰ আৰু সংখ্যা, অন্ততঃ এটা আখৰ
address-rule-separators = বেছিতে এটা ডট (.) আৰু এটা আণ্ডাৰস্ক’ৰ (_)
address-rule-edges = আৰম্ভণিতে আৰু শেষত আখৰ বা সংখ্যা
address-taken = এই ঠিকনা আন কাৰোবাৰ আছে
address-taken-line = এটা পৰামৰ্শ বাছক, বা আপোনাৰটো অলপ সলাওক।
address-breaks-rule = আৰু অলপ বাকী
address-breaks-rule-line = কাষত থকা নিয়মবোৰ চাওক।

## Number and address
created-question = আপোনাৰ আভা (ABHA) সাজু
created-existing-question = আপোনাৰ আগতেই আভা (ABHA) আছে
created-help = গোটেই ভাৰতত স্বাস্থ্য সেৱাৰ বাবে এইটো আপোনাৰ নম্বৰ।
created-existing-help = নতুনকৈ একো বনোৱা হোৱা নাই। এইটো আপোনাৰ নম্বৰ।
abha-number = আভা নম্বৰ
abha-address = আভা ঠিকনা
created-show-card = মোৰ কাৰ্ড দেখুৱাওক
created-show = মোৰ আভা দেখুৱাওক

## Card
card-question = আপোনাৰ আভা কাৰ্ড
card-official-question = আপোনাৰ আভা কাৰ্ড, ABDM-এ বনোৱা
card-help = কাউণ্টাৰত দিয়ক, তাৰ পিছত “শেষ কৰি মচক” টিপক।
card-help-print = প্ৰিণ্ট কৰি লগত লৈ যাওক।
card-help-taken = হৈ গ’লে “শেষ কৰি মচক” টিপক।
card-ours = দুটা ভাষাৰ কাৰ্ড
card-official = ABDM-এ বনোৱা কাৰ্ড
card-more = মোৰ একাউণ্টৰ আৰু কথা
card-coming = কাৰ্ড বনোৱা হৈছে
card-official-coming = ABDM-ৰ পৰা কাৰ্ড অনা হৈছে
card-unavailable = কাৰ্ড এতিয়া দেখুৱাব নোৱাৰি। ই নোহোৱাকৈও আপোনাৰ আভা নম্বৰ আৰু ঠিকনা চলে।
card-official-unavailable = ABDM-এ এতিয়া তাৰ কাৰ্ড দিয়া নাই। দুটা ভাষাৰ কাৰ্ডখনো একে সমান ভাল।
card-save = মোৰ কাৰ্ড কাউণ্টাৰত দিয়ক
card-save-stick = পেন ড্ৰাইভত ছেভ কৰক
card-print = কাৰ্ড প্ৰিণ্ট কৰক
card-saved = আপোনাৰ কাৰ্ড কাউণ্টাৰত আছে
card-saved-already = আপোনাৰ কাৰ্ড আগতেই কাউণ্টাৰত আছে
card-saved-line = তাত { $number } নম্বৰ খোজক।
card-saved-line-unnumbered = তাত আপোনাৰ কাৰ্ড খোজক।
card-saved-stick = আপোনাৰ কাৰ্ড পেন ড্ৰাইভত আছে
card-saved-stick-already = আপোনাৰ কাৰ্ড আগতেই পেন ড্ৰাইভত আছে
card-saved-stick-line = এতিয়া পেন ড্ৰাইভ খুলি ল’ব পাৰে।
card-not-saved = কাৰ্ড ছেভ কৰিব পৰা নগ’ল
card-not-saved-line = এজন কৰ্মচাৰীক কওক। আপোনাৰ আভা তথাপি চলিব।
card-not-saved-stick = এই পেন ড্ৰাইভ ইয়াত নচলে। আন এটা লগাই আকৌ চেষ্টা কৰক।
card-not-saved-room = এই পেন ড্ৰাইভত ঠাই নাই। আন এটা লগাই আকৌ চেষ্টা কৰক।
card-not-saved-protected = এই পেন ড্ৰাইভত একো লিখিব নোৱাৰি। আন এটা লগাই আকৌ চেষ্টা কৰক।
card-not-saved-gone = পেন ড্ৰাইভ খুলি লোৱা হৈছিল। আকৌ লগাই আৰু এবাৰ চেষ্টা কৰক।
# For staff: what is wrong with the folder for cards.
card-staff-room = কাৰ্ডৰ ফ’ল্ডাৰ থকা ডিস্ক ভৰি গৈছে
card-staff-protected = কাৰ্ডৰ ফ’ল্ডাৰত লিখাৰ অনুমতি নাই
card-staff-gone = কাৰ্ডৰ ফ’ল্ডাৰটো নাই
card-staff-other = ফাইল লিখিব পৰা নগ’ল; কাৰণ log-ত আছে
card-staff-not-made = কাৰ্ড আঁকিব পৰা নগ’ল; কাৰণ log-ত আছে

## Printing
print-running = অলপ ৰওক
print-stop = প্ৰিণ্ট ৰখাওক
print-stopping = প্ৰিণ্টাৰক ৰ’বলৈ কোৱা হৈছে
print-asked = আপোনাৰ কাৰ্ড প্ৰিণ্ট হ’লনে?
print-asked-help = প্ৰিণ্টাৰৰ ট্ৰেত চাওক।
print-yes = হয়, পালোঁ
print-yes-next = হয়: পিছৰজন
print-no = নাই, হোৱা নাই
print-printed = আপোনাৰ কাৰ্ড প্ৰিণ্ট হ’ল
print-printed-line = ইয়াক লগত লওক, তাৰ পিছত “শেষ কৰি মচক” টিপক।
print-again = আকৌ প্ৰিণ্ট
print-try-again = আকৌ চেষ্টা
for-staff = কৰ্মচাৰীৰ বাবে: { $words }
print-not-seen = কাউণ্টাৰত সোধক
print-not-seen-line = আপোনাৰ কাৰ্ড হয়তো প্ৰিণ্টাৰত লাগি আছে। কোনোবাই চাই দিব। আকৌ প্ৰিণ্ট কৰিব পাৰে।
print-failed-line = আকৌ চেষ্টা কৰক, কাৰ্ড ছেভ কৰক, বা কাউণ্টাৰত সোধক।
print-spent-line = এতিয়া আৰু প্ৰিণ্ট কৰিব নোৱাৰি। কৰ্মচাৰীয়ে আপোনাক সহায় কৰিব পাৰে।

## Waiting
waiting-aadhaar-otp = UIDAI-ক কোড পঠিয়াবলৈ কোৱা হৈছে
waiting-enrol = UIDAI-ৰ সৈতে আপোনাৰ কোড চোৱা হৈছে
waiting-mobile-otp = আপোনাৰ মোবাইললৈ কোড পঠিওৱা হৈছে
waiting-verify-mobile = আপোনাৰ কোড চোৱা হৈছে
waiting-choose-address = আপোনাৰ আভা ঠিকনা ঠিক কৰা হৈছে
waiting-long = আন সময়তকৈ বেছি সময় লাগিছে। ৰ’ব পাৰে, বা বাতিল কৰিব পাৰে।

## Nobody there
idle-question = আপুনি এতিয়াও আছেনে?
idle-line = { $seconds ->
    [one] { $seconds } ছেকেণ্ড পিছত আপুনি লিখা সকলো মচা যাব।
   *[other] { $seconds } ছেকেণ্ড পিছত আপুনি লিখা সকলো মচা যাব।
}
idle-stay = মই এতিয়াও আছোঁ
idle-new = নাই, নতুনকৈ আৰম্ভ

## The end
stop-question = বন্ধ কৰি মচিবনে?
stop-line = আপুনি যি লিখিছে মচা যাব। তাৰ পিছত কোনেও সেয়া নেদেখে, আৰু আপুনি আকৌ আৰম্ভ কৰিব লাগিব।
stop-no = নাই, চলি থাকক
stop-yes = হয়, বন্ধ কৰি মচক
without-card-question = কাৰ্ড নোহোৱাকৈয়ে?
without-card-line = আপোনাৰ কাৰ্ড এতিয়াও প্ৰিণ্ট বা ছেভ কৰা হোৱা নাই। আভা আপোনাৰেই থাকিব, কিন্তু এই পৃষ্ঠা মচা যাব।
without-card-no = নাই, উভতক
without-card-yes = হয়, শেষ কৰি মচক
goodbye-card = আপোনাৰ কাৰ্ড লওক। কাউণ্টাৰলৈ যাওক।
goodbye-printing = প্ৰিণ্টাৰৰ ওচৰত কাৰ্ডলৈ ৰওক
goodbye-stick = পেন ড্ৰাইভ লওক। কাউণ্টাৰলৈ যাওক।
goodbye-saved = আপোনাৰ কাৰ্ড ছেভ হ’ল। কাউণ্টাৰলৈ যাওক।
goodbye-desk = এই স্ক্ৰীনৰ সকলো মচা হ’ল। ইয়াৰ পিছত কি, কাউণ্টাৰত জানিব।
goodbye-cleared = সকলো মচা হ’ল
goodbye-cleared-line = এই স্ক্ৰীনত আপোনাৰ একো নাথাকিল। ইয়াৰ পিছৰ কামত কাউণ্টাৰে আপোনাক সহায় কৰিব পাৰে।

## The time of one person
time-left-title = ইয়াত আপোনাৰ সময় প্ৰায় শেষ
time-left-line = { $minutes ->
    [one] আৰু প্ৰায় { $minutes } মিনিট আছে। যি কৰি আছে, শেষ কৰি লওক।
   *[other] আৰু প্ৰায় { $minutes } মিনিট আছে। যি কৰি আছে, শেষ কৰি লওক।
}
time-left-why = তাৰ পিছত এই স্ক্ৰীনে সকলো মচে, যাতে আপোনাৰ একো ইয়াত নাথাকে। লগে লগে আকৌ আৰম্ভ কৰিব পাৰে।
time-left-go-on = আগবাঢ়ক
time-up = ইয়াত আপোনাৰ সময় শেষ
time-up-line = আপুনি লিখা সকলো মচা হ’ল। আকৌ আৰম্ভ কৰিব পাৰে, বা কাউণ্টাৰত সোধক।
time-up-made-line = ইয়াৰ সকলো মচা হ’ল। আপোনাৰ আভা আছে: তাৰ কাৰ্ড পাবলৈ আকৌ আৰম্ভ কৰক, বা কাউণ্টাৰত সোধক।
time-up-perhaps-line = ইয়াৰ সকলো মচা হ’ল। আপোনাৰ আভা হয়তো বনোৱা হৈছে: আকৌ আৰম্ভ কৰিলে প্ৰথমে সেইটো বিচৰা হ’ব, বা কাউণ্টাৰত সোধক।

## Full-screen notices
notice-no-phone = ফোনটো লাগিব
notice-no-phone-line = একো পঠিওৱা হোৱা নাই। আপোনাৰ আধাৰৰ লগত যুক্ত ফোন লৈ আকৌ আহক, বা কাউণ্টাৰত সোধক: আভা নোহোৱাকৈও আপোনাৰ চিকিৎসা হ’ব। আধাৰ কেন্দ্ৰই নতুন ফোন নম্বৰ যুক্ত কৰিব পাৰে।
notice-no-mobile = এই আধাৰৰ লগত কোনো ফোন যুক্ত নাই
notice-no-mobile-line = যুক্ত ফোন নোহোৱাকৈ কোড পঠিয়াব নোৱাৰি। আধাৰ কেন্দ্ৰই ফোন যুক্ত কৰিব পাৰে। কাউণ্টাৰত সোধক: আভা নোহোৱাকৈও আপোনাৰ চিকিৎসা হ’ব।
notice-locked = পিছৰ কোডৰ আগতে অলপ ৰওক
notice-locked-line = বহুবাৰ কোড বা চেষ্টা হৈছে। আপোনাৰ সুৰক্ষাৰ বাবে সেৱাই { $time }লৈ ৰ’বলৈ কৈছে (প্ৰায় { $minutes } মিনিট)। তাৰ পিছত আকৌ আৰম্ভ কৰিব পাৰে।
notice-deactivated = আপোনাৰ আভা বন্ধ আছে
notice-deactivated-line = ই এতিয়াও আপোনাৰেই। আপোনাৰ আধাৰৰ লগত যুক্ত ফোনলৈ অহা কোডেৰে এতিয়াই আকৌ অন কৰিব পাৰে।
notice-codes-spent = এতিয়া আৰু কোড নাই
notice-codes-spent-line = এই নম্বৰৰ আজিৰ সকলো কোড শেষ। কাইলৈ আকৌ আহক, বা কাউণ্টাৰত সোধক: আভা নোহোৱাকৈও আপোনাৰ চিকিৎসা হ’ব।
notice-tries-spent = তিনিবাৰ কোড শুদ্ধ নাছিল
notice-tries-spent-line = ইয়াত এতিয়া আৰু আগবাঢ়িব নোৱাৰি, যাতে কোনেও কোড অনুমান কৰিব নোৱাৰে। কাউণ্টাৰত সোধক: আভা নোহোৱাকৈও আপোনাৰ চিকিৎসা হ’ব।
notice-details = তথ্য মিলা নাই
notice-details-line = আপুনি যি দিছে, আধাৰত তাতকৈ বেলেগ আছে। আকৌ আৰম্ভ কৰক, বা কাউণ্টাৰত সোধক।
notice-staff = এজন কৰ্মচাৰীক মাতক
notice-staff-line = মেচিনে এতিয়া ABDM-ক পোৱা নাই। ইয়াত আপোনাৰ দোষ নাই, একো হেৰোৱাও নাই। আভা নোহোৱাকৈও আপোনাৰ চিকিৎসা হ’ব। কৰ্মচাৰীয়ে কাৰণটো “সহায়”ত পাব।
notice-back = প্ৰশ্নলৈ উভতক

## For staff
staff-not-authorised = ABDM-এ client id, secret বা কোনো অনুমতি নামানিলে: ছেটিংছত [abdm] চাওক।
staff-api-not-allowed = এই client id-ৰ ABDM-ৰ এটা API-ত অনুমতি নাই (900908): ABDM-ক চালু কৰিবলৈ কওক।
staff-network-refused = এই নেটৱৰ্ক বা দেশৰ পৰা ABDM-ক পোৱা নাযায়: ইণ্টাৰনেট সংযোগ, VPN আৰু প্ৰক্সি চাওক।
staff-encryption-unknown = ABDM-এ এনে এনক্ৰিপচন খোজে যি এই সংস্কৰণে নাজানে: মেচিন আপডেট কৰক।
staff-certificate-date = ABDM-ৰ ছাৰ্ভাৰৰ চাৰ্টিফিকেটৰ ম্যাদ শেষ বা এতিয়াও আৰম্ভ হোৱা নাই: প্ৰথমে এই মেচিনৰ তাৰিখ চাওক।
staff-certificate-name = ছাৰ্ভাৰৰ চাৰ্টিফিকেট আন নামৰ: [abdm]-ৰ ঠিকনা, নেটৱৰ্ক আৰু প্ৰক্সি চাওক।
staff-certificate-issuer = ছাৰ্ভাৰৰ চাৰ্টিফিকেট যিয়ে দিছে, মেচিনে তাক বিশ্বাস নকৰে: নেটৱৰ্ক আৰু প্ৰক্সি চাওক। ক্লিনিকৰ প্ৰক্সিয়ে TLS খুলিলে [abdm]-ত roots লাগে।
staff-certificate = ছাৰ্ভাৰৰ চাৰ্টিফিকেট মনা নহ’ল: log চাওক, আৰু নেটৱৰ্ক আৰু প্ৰক্সি চাওক।
staff-handshake = ছাৰ্ভাৰে ঠিকমতে TLS নকয়, বা মাজত কিবাই কাটি দিছে: নেটৱৰ্ক আৰু প্ৰক্সি চাওক।
staff-redirected = ছাৰ্ভাৰে কল আন ঠিকনালৈ পঠিয়ায়, মেচিন তালৈ নাযায়: [abdm]-ৰ ঠিকনা, প্ৰক্সি, আৰু নেটৱৰ্কে ছাইন-ইন খোজে নে চাওক।
staff-foreign-host = এটা কল এনে host-লৈ গৈছিল, ছেটিংছত যাৰ অনুমতি নাই: [abdm]-ৰ ঠিকনা আৰু host চাওক।
staff-unexpected-key = সেৱাৰ key key_sha256-ত থকাবোৰৰ ভিতৰত নাই: ইয়াৰে একো এনক্ৰিপ্ট নহয়। ছেটিংছ সলোৱাৰ আগতে ABDM-ক সোধক, তেওঁলোকৰ key সলনি হৈছে নে।
staff-clock = এই মেচিনৰ ঘড়ী ভুল: তাৰিখ আৰু সময় ঠিক কৰক।
staff-creation-limit = এই client id-এ ছেণ্ডবক্সত আৰু একাউণ্ট বনাব নোৱাৰে।

## Help
help-title = সহায়
help-language = যি ভাষা পঢ়িবলৈ আটাইতকৈ সহজ, সেইটো টিপক। যেতিয়াই ইচ্ছা সলাব পাৰে।
help-home = আৰম্ভ কৰিবলৈ ডাঙৰ বুটামটো টিপক। কোনো কৰ্মচাৰীয়ে আপোনাৰ হৈ টিপি দিব পাৰে।
help-consent = প্ৰতিটো পৃষ্ঠা পঢ়ক, বা কাৰোবাক পঢ়ি শুনাবলৈ কওক। “মই ৰাজী” বা “মই ৰাজী নহয়” টিপক: পিছৰ পৃষ্ঠা নিজে আহিব। কোড পঠিওৱালৈকে পিছলৈ গৈ উত্তৰ সলাব পাৰে।
help-consent-list = প্ৰতিটো শাৰী মানুহজনক পঢ়ি শুনাওক; গোটেই লিখা চাবলৈ শাৰীটো টিপক। মানুহজন নিজৰ ইচ্ছাৰে যিহত ৰাজী, সেইটো “হয়” কৰক। “মই ৰাজী”-এ সেইবোৰত আৰু যি লাগিবই তাত হয় কয়। কোড পঠিওৱালৈকে পিছলৈ গৈ সলাব পাৰে।
help-aadhaar = আপোনাৰ আধাৰ নম্বৰ আধাৰ কাৰ্ডৰ সন্মুখত আছে: চাৰিটাকৈ সংখ্যাৰ তিনিটা ভাগ। লিখোঁতে ই লুকাই থাকে, আৰু ৰখা নহয়।
help-mobile = যি নম্বৰত স্বাস্থ্য একাউণ্টৰ মেছেজ পাব খোজে, সেইটো দিয়ক। পৰিয়ালৰ ফোনো হ’ব পাৰে।
help-code-destination = আধাৰ বনাওঁতে বা সলাওঁতে দিয়া ফোনলৈ কোড মেছেজ হৈ আহে। ফোনটো আন কাৰোবাৰ ওচৰত থাকিলে আগবঢ়াৰ আগতে তেওঁক ফোন কৰক।
help-otp = মেছেজ আহিবলৈ এক মিনিট লাগিব পাৰে। কোডত 6টা সংখ্যা থাকে। কোনোবাই ফোন কৰি সুধিলে কেতিয়াও নক’ব।
help-address = ঠিকনাটো আপোনাৰ আভা নম্বৰ লিখাৰ আন এটা উপায়। মনত ৰাখিব পৰা এটা বাছক।
help-created = নম্বৰটো লিখি ৰাখক, বা কাৰ্ডলৈ আগবাঢ়ক।
help-card = কাৰ্ডৰ চাৰিকোণীয়া নক্সাটো ক্লিনিকৰ স্কেনাৰে পঢ়ে। হৈ গ’লে “শেষ কৰি মচক” টিপক: তেতিয়া এই স্ক্ৰীনত আপোনাৰ একো নাথাকে।
help-notice = ইয়াত যি লিখা আছে পঢ়ক। কোনো কৰ্মচাৰীয়ে সহায় কৰিব পাৰে।
help-keys = কিব’ৰ্ড: Tab-এ আগলৈ নিয়ে, Enter-এ বাছে, Esc-এ পিছলৈ নিয়ে, F1-এ এই সহায় খোলে।

## Practice phone
phone-title = অনুশীলনৰ ফোন
phone-empty = কোড থকা মেছেজ ইয়াত আহে।
phone-practise = কোড থকা মেছেজ ইয়াত আহে। অনুশীলনৰ বাবে আধাৰ { $aadhaar } আৰু মোবাইল { $mobile } লিখক।
phone-code = কোডটো হ’ল { $code }।
phone-to = { $number }-লৈ
