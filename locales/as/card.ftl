card-title = আয়ুষ্মান ভাৰত স্বাস্থ্য একাউণ্ট (আভা)
card-abha-number = আভা নম্বৰ
card-abha-address = আভা ঠিকনা
card-date-of-birth = জন্ম তাৰিখ
card-year-of-birth = জন্মৰ চন
card-gender = লিংগ
card-gender-female = মহিলা
card-gender-male = পুৰুষ
card-gender-other = অন্য
card-mobile = মোবাইল
card-address = ঠিকনা
card-helpline = আভা হেল্পলাইন, পইচা নালাগে: 14477 বা 1800{"\u00A0"}11{"\u00A0"}4477
# On the back of the card.
card-note = হাস্পতাল, ক্লিনিক বা পৰীক্ষাগাৰলৈ গ’লে কাউণ্টাৰত এই কাৰ্ড দেখুৱাওক। চাৰিকোণীয়া কোডটোত আপোনাৰ সেই তথ্যই আছে, যি ইয়াত দেখিছে। কাৰ্ডখন যতনাই ৰাখক।
# On the back of the card: what to do.
card-step-show = হাস্পতাল, ক্লিনিক বা পৰীক্ষাগাৰৰ কাউণ্টাৰত এই কাৰ্ড দেখুৱাওক।
card-step-code = তাত চাৰিকোণীয়া কোডটো স্কেন হয়: তাত আপোনাৰ সেই তথ্যই আছে, যি ইয়াত প্ৰিণ্ট কৰা আছে।
card-step-safe = কাৰ্ডখন যতনাই ৰাখক, আৰু আপোনাৰ ফোনলৈ অহা কোড কাকো নক’ব।
# Over the numbers to call.
card-emergency = জৰুৰী অৱস্থা
card-helpline-free = আভা হেল্পলাইন, পইচা নালাগে
card-made-at = { $clinic }ত বনোৱা
# Beside a true-size card on an A4 sheet.
card-cut-and-fold = চিনত কাটক, তাৰ পিছত মাজতে ভাঁজ কৰক।
card-cut = চিনত কাটক।
# At the end of a slip from a receipt printer, which fades.
card-slip-note = এই স্লিপ কাউণ্টাৰত দেখুৱাওক। সময়ৰ লগে লগে লিখা শেঁতা পৰে: গৰম আৰু ৰ’দৰ পৰা আঁতৰত ৰাখক।
# Read aloud in place of the pictures.
card-photo-alternative = কাৰ্ডৰ মালিকৰ ফটো
card-qr-alternative = QR কোড, এই কাৰ্ডৰ তথ্যৰ সৈতে
card-service-alternative = ABDM-এ বনোৱা কাৰ্ড
