### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = মোৰ আভা এপ আছে
counter-way-line = ক’ড স্কেন কৰি আপোনাৰ তথ্য দিয়ক
counter-question = এই ক’ডটো আপোনাৰ আভা এপেৰে স্কেন কৰক
counter-step-open = আপোনাৰ ফোনত আভা এপ খোলক।
counter-step-scan = তাৰে এই ক’ড স্কেন কৰক, তাত হয় বুলি কওক।
counter-step-number = এপে আপোনাৰ নম্বৰ দেখুৱাব। মতালৈকে ৰ’ব।
counter-called = এতিয়া মতা হৈছে: { $number }
counter-waiting = ইয়াৰ পিছত: { $numbers }
counter-nobody = এতিয়ালৈকে কাকো মতা হোৱা নাই।
