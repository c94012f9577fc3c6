### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = আপোনাৰ স্বাস্থ্য একাউণ্ট বনাওক বা বিচাৰক
welcome-free = ই নোহোৱাকৈও আপোনাৰ চিকিৎসা হ’ব।
welcome-aadhaar = আপোনাৰ আধাৰ কাৰ্ড
welcome-phone = তাৰ লগত যুক্ত ফোন
welcome-time = প্ৰায় পাঁচ মিনিট
languages-more = আৰু ভাষা

## What makes it easier
needs = সুবিধা
needs-title = আপোনাৰ কি হ’লে সুবিধা হ’ব?
needs-more = আৰু
text-small = সৰু
switch-on = অন
switch-off = অফ
needs-voice = পঢ়ি শুনাওক
needs-slow = বেছি সময়
needs-low = বুটাম তলৰ ফালে
needs-hand = বাওঁ হাতৰ বাবে বুটাম
needs-slow-speech = লাহে লাহে কওক
needs-headphones = মই হেডফোন পিন্ধিছোঁ: মোৰ নম্বৰ কওক
needs-louder = শব্দ বেছি
needs-softer = শব্দ কম
needs-volume = শব্দ: { $percent }

## Voice
listen = শুনক
voice-none = এই মেচিনে এতিয়া আপোনাৰ ভাষা ক’ব নোৱাৰে। কাউণ্টাৰত আপোনাক পঢ়ি শুনাব পাৰিব।
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = আপোনাৰ ভাষা নুশুনালৈকে টেব টিপি থাকক, তাৰ পিছত এণ্টাৰ টিপক।
spoken-button = { $name }। বুটাম।
spoken-digits = { $length }টাৰ ভিতৰত { $count }টা সংখ্যা
spoken-digits-none = এতিয়ালৈ একো লিখা নাই।
spoken-erased = এটা মচা হ’ল। { $length }টাৰ ভিতৰত { $count }টা সংখ্যা
spoken-full = গোটেই { $length }টা সংখ্যা আহি গ’ল। এণ্টাৰ টিপক।

## Calling somebody
call-somebody = কাৰোবাক মাতক
call-told = এজনক মতা হৈছে
call-told-line = অনুগ্ৰহ কৰি ইয়াতেই ৰওক। আপুনি কোনটো পৃষ্ঠাত আছে তেওঁলোকে জানে; আপোনাৰ বিষয়ে আন একো নাজানে।
call-desk = অনুগ্ৰহ কৰি কাউণ্টাৰত সোধক
call-desk-line = এই মেচিনে নিজে কাকো মাতিব নোৱাৰে। তাত নম্বৰ { $number } কওক: তাৰ পৰা গম পায় আপুনি কোনটো পৃষ্ঠাত আছে; আপোনাৰ বিষয়ে আন একো নহয়।
