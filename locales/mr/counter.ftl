### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = माझ्याकडे आभा ॲप आहे
counter-way-line = कोड स्कॅन करून तुमची माहिती द्या
counter-question = हा कोड तुमच्या आभा ॲपने स्कॅन करा
counter-step-open = तुमच्या फोनवर आभा ॲप उघडा.
counter-step-scan = त्याने हा कोड स्कॅन करा आणि तिथे हो म्हणा.
counter-step-number = ॲप तुमचा नंबर दाखवेल. बोलावेपर्यंत थांबा.
counter-called = आता बोलावले: { $number }
counter-waiting = पुढे: { $numbers }
counter-nobody = अजून कोणाला बोलावलेले नाही.
