### Slips: for the desk, and what helps without a phone. Nothing of a person stands on them. On paper
### the same words stand in the person's language and in English.

## Not now
not-now = এখন নয়
slip-question = আজ আভা (ABHA) ছাড়া
slip-help = কাউন্টারে গিয়ে এই নম্বরটি বলুন।
slip-help-print = কাউন্টারের জন্য স্লিপ প্রিন্ট করুন, বা সেখানে এই নম্বর বলুন।
slip-title = কাউন্টারের জন্য
slip-number = আজ আপনার নম্বর
slip-desk-line = আজ আভা ছাড়া নাম লেখানো হল। কিছুই রাখা হয়নি।
slip-care-line = আভা ছাড়াও আপনার চিকিৎসা হবে। আভা অন্য দিনও তৈরি করতে পারেন।
slip-when = তারিখ ও সময়

## What helps without a phone
rescue-ask = আমি কী করতে পারি?
rescue-title = পরের বার কোড পাবেন কীভাবে
rescue-help = এই কথাগুলি সঙ্গে নিয়ে যান।
# UIDAI's service says yes or no to a number; it names none.
rescue-check = আপনার ফোন আধারের সঙ্গে যুক্ত কি না দেখুন: myaadhaar.uidai.gov.in-এ বা mAadhaar অ্যাপে। বা UIDAI-কে ফোন করুন: 1947।
rescue-link = যুক্ত না থাকলে আধার কেন্দ্র যুক্ত করে দেয়। নিজে যান, আধার কার্ড সঙ্গে নিন। কত টাকা লাগবে, UIDAI-এর তালিকায় আছে।
rescue-desk = কাউন্টারে জিজ্ঞাসা করুন: সেখানে আঙুলের ছাপ নেওয়ার যন্ত্র থাকতে পারে। তাতে ফোন লাগে না।
# Only where the kiosk's ABDM client may do it.
rescue-face = বা আপনার মুখ দিয়ে: অন্য কারও ফোনের একটি অ্যাপ কোডের কাজ করে। কাউন্টারে জিজ্ঞাসা করুন।

## Printing
slip-print = স্লিপ প্রিন্ট করুন
slip-sending = আপনার স্লিপ প্রিন্ট হচ্ছে।
slip-attention = প্রিন্টার থেমে গেছে: কোনও কর্মীকে বলুন, তারপর আপনার স্লিপ প্রিন্ট হবে।
slip-asked = আপনার স্লিপ প্রিন্ট হয়েছে?
slip-printed = আপনার স্লিপ প্রিন্ট হয়েছে
slip-printed-line = এটি সঙ্গে নিন, তারপর “শেষ করে মুছুন” টিপুন।
slip-not-seen-line = আপনার স্লিপ হয়তো প্রিন্টারে আটকে আছে। তাতে যা আছে, সবই এখানেও আছে।
slip-not-printed = আপনার স্লিপ প্রিন্ট হয়নি
slip-not-printed-line = তাতে যা আছে, সবই এখানেও আছে। আবার চেষ্টা করতে পারেন।
slip-shown-line = তাতে যা আছে, সবই এখানেও আছে।
slip-unknown = আপনার স্লিপ হয়তো প্রিন্ট হয়েছে: আগে ট্রে-তে দেখুন।

## The end
goodbye-slip = আপনার স্লিপ নিন। কাউন্টারে যান।
goodbye-slip-printing = প্রিন্টারের কাছে স্লিপের জন্য অপেক্ষা করুন
goodbye-number = কাউন্টারে যান: নম্বর { $number }
help-slip = এই পাতা সঙ্গে নেওয়ার বা মনে রাখার জন্য। এতে আপনার সম্বন্ধে কিছু লেখা নেই। “পিছনে” টিপলে আগের পাতা আসবে।

## What was agreed to
more-consent = আমি কীসে রাজি হয়েছি
more-consent-line = পড়া, সঙ্গে নেওয়া, আর কীভাবে ফিরিয়ে নেবেন
consent-slip-title = আপনি যাতে রাজি হয়েছেন
consent-slip-help = এটি আপনার কার্ডের সঙ্গে রাখুন।
consent-slip-aadhaar = হ্যাঁ: আপনার আভা তৈরি করতে UIDAI আপনার নাম, জন্ম তারিখ, ছবি ও ঠিকানা দেয়।
consent-slip-past-yes = হ্যাঁ: আপনার আগের সরকারি স্বাস্থ্য রেকর্ড ও এবারের রেকর্ড আপনার আভার সঙ্গে যুক্ত হবে।
consent-slip-past-no = না: আপনার আগের সরকারি স্বাস্থ্য রেকর্ড ও এবারের রেকর্ড আপনার আভার সঙ্গে যুক্ত হবে না।
consent-slip-share-yes = হ্যাঁ: এবার যাঁরা আপনার চিকিৎসা করবেন, তাঁরা আপনার সব স্বাস্থ্য রেকর্ড দেখতে পারবেন।
consent-slip-share-no = না: এবার যাঁরা আপনার চিকিৎসা করবেন, তাঁরা আপনার সব স্বাস্থ্য রেকর্ড দেখবেন না।
consent-slip-public-yes = হ্যাঁ: আপনার সরকারি স্বাস্থ্য রেকর্ড, আপনার নাম ছাড়া, জনস্বাস্থ্যের কাজে লাগানো যাবে।
consent-slip-public-no = না: আপনার সরকারি স্বাস্থ্য রেকর্ড জনস্বাস্থ্যের কাজে লাগানো হবে না।
consent-slip-withdraw = আপনি যখন খুশি মত বদলাতে পারেন: 14477-এ ফোন করুন, পয়সা লাগে না। abha.abdm.gov.in-এ বা আভা অ্যাপে আপনি আভা বন্ধ করতে বা মুছে দিতে পারেন।
consent-slip-text = লেখা: আভার জন্য NHA-এর সম্মতিপত্র, সংস্করণ { $version }।
consent-slip-when = রাজি হওয়ার দিন
help-consent-slip = আপনি কীসে রাজি হয়েছেন, আর কীভাবে তা ফিরিয়ে নেবেন, এই পাতায় লেখা আছে। এতে আপনার নাম বা কোনও নম্বর নেই। “পিছনে” টিপলে আগের পাতা আসবে।
