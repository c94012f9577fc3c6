card-title = আয়ুষ্মান ভারত স্বাস্থ্য অ্যাকাউন্ট (আভা)
card-abha-number = আভা নম্বর
card-abha-address = আভা ঠিকানা
card-date-of-birth = জন্ম তারিখ
card-year-of-birth = জন্মের সাল
card-gender = লিঙ্গ
card-gender-female = মহিলা
card-gender-male = পুরুষ
card-gender-other = অন্যান্য
card-mobile = মোবাইল
card-address = ঠিকানা
card-helpline = আভা হেল্পলাইন, বিনা পয়সায়: 14477 বা 1800{"\u00A0"}11{"\u00A0"}4477
# On the back of the card.
card-note = হাসপাতাল, ক্লিনিক বা পরীক্ষাগারে গেলে কাউন্টারে এই কার্ড দেখান। চৌকো কোডে আপনার সেই তথ্যই আছে, যা এখানে দেখছেন। কার্ডটি যত্নে রাখুন।
# On the back of the card: what to do.
card-step-show = হাসপাতাল, ক্লিনিক বা পরীক্ষাগারের কাউন্টারে এই কার্ড দেখান।
card-step-code = সেখানে চৌকো কোডটি স্ক্যান হয়: তাতে আপনার সেই তথ্যই আছে, যা এখানে প্রিন্ট করা।
card-step-safe = কার্ডটি যত্নে রাখুন, আর আপনার ফোনে আসা কোড কাউকে বলবেন না।
# Over the numbers to call.
card-emergency = জরুরি অবস্থা
card-helpline-free = আভা হেল্পলাইন, বিনা পয়সায়
card-made-at = { $clinic }-এ তৈরি
# Beside a true-size card on an A4 sheet.
card-cut-and-fold = দাগ ধরে কাটুন, তারপর মাঝখানে ভাঁজ করুন।
card-cut = দাগ ধরে কাটুন।
# At the end of a slip from a receipt printer, which fades.
card-slip-note = এই স্লিপ কাউন্টারে দেখান। সময়ের সঙ্গে লেখা ফিকে হয়: গরম ও রোদ থেকে দূরে রাখুন।
# Read aloud in place of the pictures.
card-photo-alternative = কার্ডের মালিকের ছবি
card-qr-alternative = QR কোড, এই কার্ডের তথ্য সহ
card-service-alternative = ABDM-এর তৈরি কার্ড
