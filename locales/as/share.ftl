### Words of the wall screen and the desk, where people wait by numbers.

share-calling = এতিয়া মতা হৈছে
share-waiting = অপেক্ষাত
share-nobody = কোনো অপেক্ষাত নাই
share-call-next = পিছৰ নম্বৰ মাতক
share-counter = কাউণ্টাৰ
share-patient = ৰোগী নম্বৰ
share-missing = তথ্য অহা নাই। অনুগ্ৰহ কৰি সুধি লওক।
share-scan = আপোনাৰ আভা এপেৰে এইটো স্কেন কৰক। আপুনি এটা নম্বৰ পাব, একো লিখিব নালাগে।
share-key = কাউণ্টাৰৰ চাবি
