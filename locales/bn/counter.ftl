### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = আমার আভা অ্যাপ আছে
counter-way-line = কোড স্ক্যান করে আপনার তথ্য দিন
counter-question = আপনার আভা অ্যাপ দিয়ে এই কোড স্ক্যান করুন
counter-step-open = আপনার ফোনে আভা অ্যাপ খুলুন।
counter-step-scan = তা দিয়ে এই কোড স্ক্যান করুন, সেখানে হ্যাঁ বলুন।
counter-step-number = অ্যাপে আপনার নম্বর দেখাবে। ডাকা পর্যন্ত অপেক্ষা করুন।
counter-called = এখন ডাকা হয়েছে: { $number }
counter-waiting = এরপর: { $numbers }
counter-nobody = এখনও কাউকে ডাকা হয়নি।
