### What went wrong, in words for the person: what happened, and what to do.

fault-offline = এতিয়া সংযোগ নাই
fault-offline-line = একো পঠিওৱা হোৱা নাই, একো হেৰোৱাও নাই। অলপ ৰওক, আকৌ চেষ্টা কৰক।
fault-interrupted = সংযোগ কাটি গ’ল
fault-interrupted-line = তথাপি অনুৰোধটো হয়তো পাইছেগৈ। আপুনি যি লিখিছে, ইয়াতেই আছে: আকৌ চেষ্টা কৰক।
fault-timed-out = উত্তৰ সময়মতে নাহিল
fault-timed-out-line = তথাপি অনুৰোধটো হয়তো পাইছেগৈ। আপুনি যি লিখিছে, ইয়াতেই আছে: অলপ পিছত আকৌ চেষ্টা কৰক।
fault-service-down = ABDM সেৱা এতিয়া চলা নাই
fault-service-down-line = ইয়াত আপোনাৰ দোষ নাই। আপুনি যি লিখিছে, ইয়াতেই আছে। এক মিনিট পিছত আকৌ চেষ্টা কৰক।
fault-uidai-down = UIDAI-ক এতিয়া পোৱা নাই
fault-uidai-down-line = ইয়াত আপোনাৰ দোষ নাই। আপুনি যি লিখিছে, ইয়াতেই আছে। কেইমিনিটমান পিছত আকৌ চেষ্টা কৰক।
fault-garbled = উত্তৰটো পঢ়িব পৰা নগ’ল
fault-garbled-line = আপুনি যি লিখিছে, ইয়াতেই আছে। আকৌ চেষ্টা কৰক।
fault-slow-down = এক মিনিট ৰওক
fault-slow-down-line = তাৰ পিছত আকৌ চেষ্টা কৰক। আপুনি যি লিখিছে, ইয়াতেই আছে।
fault-key-refused = সেৱাই অনুৰোধটো নল’লে
fault-key-refused-line = এইটো আকৌ তৈয়াৰ কৰা হৈছে। যি লিখিছে চাই লওক আৰু আকৌ চেষ্টা কৰক।
fault-aadhaar-unknown = আধাৰ নম্বৰ শুদ্ধ নহয়
fault-aadhaar-unknown-line = UIDAI-ৰ ওচৰত এই নম্বৰ নাই। আপোনাৰ কাৰ্ডৰ লগত মিলাই চাওক।
fault-aadhaar-let-go = আপোনাৰ আধাৰ নম্বৰ আকৌ লিখক
fault-aadhaar-let-go-line = পঠিওৱাৰ পিছত আমি ইয়াক নাৰাখোঁ, আৰু এতিয়া আকৌ এবাৰ লাগে।
fault-transaction-expired = অলপ বেছি সময় লাগিল
fault-transaction-expired-line = সেৱাই এই ঢাপ বন্ধ কৰিছে। ইয়াত যি দিয়া আছে সেইটো লওক, বা আকৌ আৰম্ভ কৰক।
fault-proof-expired = আপুনিয়েই বুলি আকৌ এবাৰ দেখুৱাওক
fault-proof-expired-line = আপোনাৰ সুৰক্ষাৰ বাবে ছাইন-ইন কিছু সময়ৰ পিছত শেষ হয়। আপুনি যি লিখিছে, ইয়াতেই আছে: আগবাঢ়িলে নতুন কোড আহিব।
fault-mobile-refused = এই মোবাইল নম্বৰ ল’ব নোৱাৰি
fault-mobile-refused-line = নম্বৰটো চাওক, বা আন এটা দিয়ক।
fault-mobile-on-six = এই মোবাইল নম্বৰত আগতেই ছটা আভা আছে
fault-mobile-on-six-line = ইয়াত আৰু যোগ কৰিব নোৱাৰি। আন এটা নম্বৰ দিয়ক।
fault-mobile-not-verified = প্ৰথমে মোবাইল নম্বৰ পৰীক্ষা কৰিব লাগিব
fault-mobile-not-verified-line = আভা নম্বৰকে ঠিকনা ৰাখি আগবাঢ়িব পাৰে।
fault-address-refused = এই ঠিকনা ল’ব নোৱাৰি
fault-address-refused-line = এটা পৰামৰ্শ বাছক, বা আপোনাৰটো অলপ সলাওক।
fault-older-abha = এই আধাৰত আগতেই এটা আভা আছে
fault-older-abha-line = সেইটো আগতে বনোৱা হৈছিল, গতিকে নতুন নালাগে। “শেষ” টিপক, আকৌ আৰম্ভ কৰি “আভা নম্বৰ মনত নাই” বাছক, বা কাউণ্টাৰত সোধক।
fault-method-not-allowed = এই আভাৰ বাবে এই উপায় খোলা নাই
fault-method-not-allowed-line = পিছলৈ গৈ কোড পোৱাৰ আন উপায় বাছক, বা কাউণ্টাৰত সোধক।
fault-not-found = একো পোৱা নগ’ল
fault-not-found-line = যি লিখিছে চাই লওক।
fault-refused = সেৱাই অনুৰোধটো নল’লে
fault-refused-line = যি লিখিছে চাই লওক আৰু আকৌ চেষ্টা কৰক, বা কাউণ্টাৰত সোধক।
code-may-come = কোড হয়তো আহি আছে
code-may-come-line = অলপ ৰওক, তাৰ পিছত ইয়াত নতুন কোড খুজিব পাৰে। আটাইতকৈ নতুন কোডটোহে চলিব।
new-code-may-come = নতুন কোড হয়তো আহি আছে
new-code-may-come-line = ফোন চাওক, আৰু আটাইতকৈ নতুন মেছেজৰ সংখ্যাবোৰ লিখক।
cooldown-pace = অলপ লাহে লাহে কৰোঁ
cooldown-pace-line = ইয়াত এটাৰ পিছত এটাকৈ বহু নম্বৰ লিখা হৈছে। আপুনি যি লিখিছে, ইয়াতেই আছে।
cooldown-hour = ইয়াৰ পৰা এতিয়া আৰু কোড নাযায়
cooldown-hour-line = এই মেচিনে যোৱা এঘণ্টাত বহু কোড পঠিয়াইছে। { $time }ৰ পৰা আকৌ চলিব। কাউণ্টাৰতো সুধিব পাৰে।
cooldown-wait = { $seconds ->
    [one] { $seconds } ছেকেণ্ড পিছত আগবাঢ়িব পাৰিব
   *[other] { $seconds } ছেকেণ্ড পিছত আগবাঢ়িব পাৰিব
}
not-recorded = এতিয়া আগবাঢ়িব নোৱাৰি
not-recorded-line = কৰ্মচাৰীক সোধক। একো পঠিওৱা হোৱা নাই, আৰু আপুনি যি লিখিছে ইয়াতেই আছে: তেওঁলোকে চোৱাৰ পিছত আকৌ চেষ্টা কৰক।
fault-cancelled = আপুনি অপেক্ষা বন্ধ কৰিলে
fault-cancelled-line = তথাপি অনুৰোধটো হয়তো পাইছেগৈ। আকৌ চেষ্টা কৰিব পাৰে।
