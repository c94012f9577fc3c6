### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = আপনার স্বাস্থ্য অ্যাকাউন্ট বানান বা খুঁজুন
welcome-free = এটা ছাড়াও আপনার চিকিৎসা হবে।
welcome-aadhaar = আপনার আধার কার্ড
welcome-phone = তার সঙ্গে যুক্ত ফোন
welcome-time = প্রায় পাঁচ মিনিট
languages-more = আরও ভাষা

## What makes it easier
needs = সুবিধা
needs-title = কী হলে আপনার সুবিধা হয়?
needs-more = আরও
text-small = ছোট
switch-on = চালু
switch-off = বন্ধ
needs-voice = পড়ে শোনান
needs-slow = বেশি সময়
needs-low = বোতাম নিচের দিকে
needs-hand = বাঁ হাতের জন্য বোতাম
needs-slow-speech = ধীরে বলুন
needs-headphones = আমি হেডফোন পরেছি: আমার নম্বর বলুন
needs-louder = জোরে
needs-softer = আস্তে
needs-volume = আওয়াজ: { $percent }

## Voice
listen = শুনুন
voice-none = এই মেশিন এখন আপনার ভাষা বলতে পারছে না। কাউন্টারে কেউ আপনাকে পড়ে শোনাতে পারেন।
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = আপনার ভাষা না শোনা পর্যন্ত ট্যাব টিপতে থাকুন, তারপর এন্টার টিপুন।
spoken-button = { $name }। বোতাম।
spoken-digits = { $length }টির মধ্যে { $count }টি সংখ্যা
spoken-digits-none = এখনও কিছু লেখা হয়নি।
spoken-erased = একটি মোছা হল। { $length }টির মধ্যে { $count }টি সংখ্যা
spoken-full = { $length }টি সংখ্যাই এসে গেছে। এন্টার টিপুন।

## Calling somebody
call-somebody = কাউকে ডাকুন
call-told = একজনকে ডাকা হয়েছে
call-told-line = দয়া করে এখানেই থাকুন। আপনি কোন পাতায় আছেন তাঁরা জানেন; আপনার সম্বন্ধে আর কিছু নয়।
call-desk = দয়া করে কাউন্টারে জিজ্ঞাসা করুন
call-desk-line = এই মেশিন নিজে কাউকে ডাকতে পারে না। সেখানে নম্বর { $number } বলুন: তাতে বোঝা যায় আপনি কোন পাতায় আছেন; আপনার সম্বন্ধে আর কিছু নয়।
