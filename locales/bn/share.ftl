### Words of the wall screen and the desk, where people wait by numbers.

share-calling = এখন ডাকা হচ্ছে
share-waiting = অপেক্ষায়
share-nobody = কেউ অপেক্ষায় নেই
share-call-next = পরের নম্বর ডাকুন
share-counter = কাউন্টার
share-patient = রোগী নম্বর
share-missing = তথ্য আসেনি। অনুগ্রহ করে জিজ্ঞেস করে নিন।
share-scan = আপনার আভা অ্যাপ দিয়ে এটি স্ক্যান করুন। আপনি একটি নম্বর পাবেন, কিছু লিখতে হবে না।
share-key = কাউন্টারের চাবি
