### Slips: for the desk, and what helps without a phone. Nothing of a person stands on them. On paper
### the same words stand in the person's language and in English.

## Not now
not-now = এতিয়া নহয়
slip-question = আজি আভা (ABHA) নোহোৱাকৈ
slip-help = কাউণ্টাৰলৈ গৈ এই নম্বৰটো কওক।
slip-help-print = কাউণ্টাৰৰ বাবে স্লিপ প্ৰিণ্ট কৰক, বা তাত এই নম্বৰ কওক।
slip-title = কাউণ্টাৰৰ বাবে
slip-number = আজি আপোনাৰ নম্বৰ
slip-desk-line = আজি আভা নোহোৱাকৈ নাম লিখোৱা হ’ল। একো ৰখা নহ’ল।
slip-care-line = আভা নোহোৱাকৈও আপোনাৰ চিকিৎসা হ’ব। আন দিনাও আভা বনাব পাৰে।
slip-when = তাৰিখ আৰু সময়

## What helps without a phone
rescue-ask = মই কি কৰিব পাৰোঁ?
rescue-title = পিছৰ বাৰ কোড কেনেকৈ পাব
rescue-help = এই কথাকেইটা লগত লৈ যাওক।
# UIDAI's service says yes or no to a number; it names none.
rescue-check = আপোনাৰ ফোন আধাৰৰ লগত যুক্ত নে চাওক: myaadhaar.uidai.gov.in-ত বা mAadhaar এপত। বা UIDAI-লৈ ফোন কৰক: 1947।
rescue-link = যুক্ত নহ’লে আধাৰ কেন্দ্ৰই যুক্ত কৰি দিয়ে। নিজে যাওক, আধাৰ কাৰ্ড লগত লওক। কিমান টকা লাগে, UIDAI-ৰ তালিকাত আছে।
rescue-desk = কাউণ্টাৰত সোধক: তাত আঙুলিৰ ছাপ লোৱা মেচিন থাকিব পাৰে। তাত ফোন নালাগে।
# Only where the kiosk's ABDM client may do it.
rescue-face = বা আপোনাৰ মুখেৰে: আন কাৰোবাৰ ফোনৰ এটা এপে কোডৰ কাম কৰে। কাউণ্টাৰত সোধক।

## Printing
slip-print = স্লিপ প্ৰিণ্ট কৰক
slip-sending = আপোনাৰ স্লিপ প্ৰিণ্ট হৈ আছে।
slip-attention = প্ৰিণ্টাৰ ৰৈ গৈছে: এজন কৰ্মচাৰীক কওক, তাৰ পিছত আপোনাৰ স্লিপ প্ৰিণ্ট হ’ব।
slip-asked = আপোনাৰ স্লিপ প্ৰিণ্ট হ’লনে?
slip-printed = আপোনাৰ স্লিপ প্ৰিণ্ট হ’ল
slip-printed-line = ইয়াক লগত লওক, তাৰ পিছত “শেষ কৰি মচক” টিপক।
slip-not-seen-line = আপোনাৰ স্লিপ হয়তো প্ৰিণ্টাৰত লাগি আছে। তাত যি আছে, সকলো ইয়াতো আছে।
slip-not-printed = আপোনাৰ স্লিপ প্ৰিণ্ট নহ’ল
slip-not-printed-line = তাত যি আছে, সকলো ইয়াতো আছে। আকৌ চেষ্টা কৰিব পাৰে।
slip-shown-line = তাত যি আছে, সকলো ইয়াতো আছে।
slip-unknown = আপোনাৰ স্লিপ হয়তো প্ৰিণ্ট হৈছে: প্ৰথমে ট্ৰেত চাওক।

## The end
goodbye-slip = আপোনাৰ স্লিপ লওক। কাউণ্টাৰলৈ যাওক।
goodbye-slip-printing = প্ৰিণ্টাৰৰ ওচৰত স্লিপলৈ ৰওক
goodbye-number = কাউণ্টাৰলৈ যাওক: নম্বৰ { $number }
help-slip = এই পৃষ্ঠা লগত নিবলৈ বা মনত ৰাখিবলৈ। ইয়াত আপোনাৰ বিষয়ে একো লিখা নাই। “পিছলৈ” টিপিলে আগৰ পৃষ্ঠা আহিব।

## What was agreed to
more-consent = মই কিহত ৰাজী হ’লোঁ
more-consent-line = পঢ়িবলৈ, লগত নিবলৈ, আৰু কেনেকৈ উভতাই ল’ব
consent-slip-title = আপুনি যিবোৰত ৰাজী হ’ল
consent-slip-help = ইয়াক আপোনাৰ কাৰ্ডৰ লগত ৰাখক।
consent-slip-aadhaar = হয়: আপোনাৰ আভা বনাবলৈ UIDAI-এ আপোনাৰ নাম, জন্ম তাৰিখ, ফটো আৰু ঠিকনা দিয়ে।
consent-slip-past-yes = হয়: আপোনাৰ আগৰ চৰকাৰী স্বাস্থ্য ৰেকৰ্ড আৰু এইবাৰৰ ৰেকৰ্ড আপোনাৰ আভাৰ লগত যুক্ত হ’ব।
consent-slip-past-no = নহয়: আপোনাৰ আগৰ চৰকাৰী স্বাস্থ্য ৰেকৰ্ড আৰু এইবাৰৰ ৰেকৰ্ড আপোনাৰ আভাৰ লগত যুক্ত নহ’ব।
consent-slip-share-yes = হয়: এইবাৰ যিসকলে আপোনাৰ চিকিৎসা কৰিব, তেওঁলোকে আপোনাৰ সকলো স্বাস্থ্য ৰেকৰ্ড চাব পাৰিব।
consent-slip-share-no = নহয়: এইবাৰ যিসকলে আপোনাৰ চিকিৎসা কৰিব, তেওঁলোকে আপোনাৰ সকলো স্বাস্থ্য ৰেকৰ্ড নাচায়।
consent-slip-public-yes = হয়: আপোনাৰ চৰকাৰী স্বাস্থ্য ৰেকৰ্ড, আপোনাৰ নাম নোহোৱাকৈ, জনস্বাস্থ্যৰ কামত লগাব পৰা যাব।
consent-slip-public-no = নহয়: আপোনাৰ চৰকাৰী স্বাস্থ্য ৰেকৰ্ড জনস্বাস্থ্যৰ কামত লগোৱা নহ’ব।
consent-slip-withdraw = আপুনি যেতিয়াই ইচ্ছা মত সলাব পাৰে: 14477-লৈ ফোন কৰক, পইচা নালাগে। abha.abdm.gov.in-ত বা আভা এপত আপুনি আভা বন্ধ কৰিব বা মচাই দিব পাৰে।
consent-slip-text = লিখা: আভাৰ বাবে NHA-ৰ সন্মতি, সংস্কৰণ { $version }।
consent-slip-when = ৰাজী হোৱা দিন
help-consent-slip = আপুনি কিহত ৰাজী হ’ল, আৰু কেনেকৈ উভতাই ল’ব, এই পৃষ্ঠাত লিখা আছে। ইয়াত আপোনাৰ নাম বা কোনো নম্বৰ নাই। “পিছলৈ” টিপিলে আগৰ পৃষ্ঠা আহিব।
