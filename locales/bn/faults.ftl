### What went wrong, in words for the person: what happened, and what to do.

fault-offline = এখন কানেকশন নেই
fault-offline-line = কিছু পাঠানো হয়নি, কিছু হারায়ওনি। একটু অপেক্ষা করে আবার চেষ্টা করুন।
fault-interrupted = কানেকশন কেটে গেছে
fault-interrupted-line = অনুরোধ তবু পৌঁছে গিয়ে থাকতে পারে। আপনি যা লিখেছেন, এখানেই আছে: আবার চেষ্টা করুন।
fault-timed-out = উত্তর সময়মতো আসেনি
fault-timed-out-line = অনুরোধ তবু পৌঁছে গিয়ে থাকতে পারে। আপনি যা লিখেছেন, এখানেই আছে: একটু পরে আবার চেষ্টা করুন।
fault-service-down = ABDM পরিষেবা এখন চলছে না
fault-service-down-line = এতে আপনার কোনও দোষ নেই। আপনি যা লিখেছেন, এখানেই আছে। এক মিনিট পরে আবার চেষ্টা করুন।
fault-uidai-down = UIDAI-কে এখন পাওয়া যাচ্ছে না
fault-uidai-down-line = এতে আপনার কোনও দোষ নেই। আপনি যা লিখেছেন, এখানেই আছে। কয়েক মিনিট পরে আবার চেষ্টা করুন।
fault-garbled = উত্তরটি পড়া গেল না
fault-garbled-line = আপনি যা লিখেছেন, এখানেই আছে। আবার চেষ্টা করুন।
fault-slow-down = এক মিনিট অপেক্ষা করুন
fault-slow-down-line = তারপর আবার চেষ্টা করুন। আপনি যা লিখেছেন, এখানেই আছে।
fault-key-refused = পরিষেবা অনুরোধটি নেয়নি
fault-key-refused-line = এটি আবার তৈরি করা হয়েছে। যা লিখেছেন দেখে নিয়ে আবার চেষ্টা করুন।
fault-aadhaar-unknown = আধার নম্বর ঠিক নয়
fault-aadhaar-unknown-line = UIDAI-এর কাছে এই নম্বর নেই। আপনার কার্ডের সঙ্গে মিলিয়ে দেখুন।
fault-aadhaar-let-go = আপনার আধার নম্বর আবার লিখুন
fault-aadhaar-let-go-line = পাঠানোর পরে আমরা এটি রাখি না, আর এখন এটি আরও একবার লাগবে।
fault-transaction-expired = একটু বেশি সময় লেগে গেছে
fault-transaction-expired-line = পরিষেবা এই ধাপ বন্ধ করে দিয়েছে। এখানে যা দেওয়া আছে তা নিন, বা আবার শুরু করুন।
fault-proof-expired = আরও একবার দেখান যে এটি আপনিই
fault-proof-expired-line = আপনার সুরক্ষার জন্য সাইন-ইন কিছু সময় পরে শেষ হয়। আপনি যা লিখেছেন, এখানেই আছে: এগিয়ে গেলে নতুন কোড আসবে।
fault-mobile-refused = এই মোবাইল নম্বর নেওয়া যাচ্ছে না
fault-mobile-refused-line = নম্বরটি দেখে নিন, বা অন্য নম্বর দিন।
fault-mobile-on-six = এই মোবাইল নম্বরে আগেই ছয়টি আভা আছে
fault-mobile-on-six-line = এতে আর যোগ করা যায় না। অন্য একটি নম্বর দিন।
fault-mobile-not-verified = আগে মোবাইল নম্বর যাচাই করতে হবে
fault-mobile-not-verified-line = আভা নম্বরকেই ঠিকানা রেখে এগিয়ে যেতে পারেন।
fault-address-refused = এই ঠিকানা নেওয়া যাচ্ছে না
fault-address-refused-line = কোনও পরামর্শ বেছে নিন, বা আপনারটি একটু বদলান।
fault-older-abha = এই আধারে আগেই একটি আভা আছে
fault-older-abha-line = সেটি আগে তৈরি হয়েছে, তাই নতুন লাগবে না। “শেষ” টিপুন, আবার শুরু করে “আভা নম্বর মনে নেই” বেছে নিন, বা কাউন্টারে জিজ্ঞাসা করুন।
fault-method-not-allowed = এই আভার জন্য এই উপায়টি খোলা নেই
fault-method-not-allowed-line = পিছনে গিয়ে কোড পাওয়ার অন্য উপায় বাছুন, বা কাউন্টারে জিজ্ঞাসা করুন।
fault-not-found = কিছু পাওয়া গেল না
fault-not-found-line = যা লিখেছেন দেখে নিন।
fault-refused = পরিষেবা অনুরোধটি নেয়নি
fault-refused-line = যা লিখেছেন দেখে নিয়ে আবার চেষ্টা করুন, বা কাউন্টারে জিজ্ঞাসা করুন।
code-may-come = কোড হয়তো আসছে
code-may-come-line = একটু অপেক্ষা করুন, তারপর এখানে নতুন কোড চাইতে পারেন। সবচেয়ে নতুন কোডটিই চলবে।
new-code-may-come = নতুন কোড হয়তো আসছে
new-code-may-come-line = ফোন দেখুন, আর সবচেয়ে নতুন মেসেজের সংখ্যাগুলি লিখুন।
cooldown-pace = একটু ধীরে চলি
cooldown-pace-line = এখানে পরপর অনেক নম্বর লেখা হয়েছে। আপনি যা লিখেছেন, এখানেই আছে।
cooldown-hour = এখান থেকে এখন আর কোড যাবে না
cooldown-hour-line = এই মেশিন গত এক ঘণ্টায় অনেক কোড পাঠিয়েছে। { $time } থেকে আবার চলবে। কাউন্টারেও জিজ্ঞাসা করতে পারেন।
cooldown-wait = { $seconds ->
    [one] { $seconds } সেকেন্ড পরে এগোতে পারবেন
   *[other] { $seconds } সেকেন্ড পরে এগোতে পারবেন
}
not-recorded = এখন এগোনো যাচ্ছে না
not-recorded-line = কর্মীদের জিজ্ঞাসা করুন। কিছু পাঠানো হয়নি, আর আপনি যা লিখেছেন এখানেই আছে: তাঁরা দেখে দিলে আবার চেষ্টা করুন।
fault-cancelled = আপনি অপেক্ষা থামিয়েছেন
fault-cancelled-line = অনুরোধ তবু পৌঁছে গিয়ে থাকতে পারে। আবার চেষ্টা করতে পারেন।
