### Words of the wall screen and the desk, where people wait by numbers.

share-calling = आता बोलावत आहोत
share-waiting = थांबलेले
share-nobody = कोणीही थांबलेले नाही
share-call-next = पुढचा नंबर बोलवा
share-counter = काउंटर
share-patient = रुग्ण नंबर
share-missing = माहिती आली नाही. कृपया विचारून घ्या.
share-scan = हे तुमच्या आभा ॲपने स्कॅन करा. तुम्हाला नंबर मिळेल, काहीही लिहावे लागणार नाही.
share-key = काउंटरची किल्ली
