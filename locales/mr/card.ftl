card-title = आयुष्मान भारत आरोग्य खाते (आभा)
card-abha-number = आभा नंबर
card-abha-address = आभा पत्ता
card-date-of-birth = जन्मतारीख
card-year-of-birth = जन्माचे वर्ष
card-gender = लिंग
card-gender-female = स्त्री
card-gender-male = पुरुष
card-gender-other = इतर
card-mobile = मोबाइल
card-address = पत्ता
card-helpline = आभा हेल्पलाइन, मोफत: 14477 किंवा 1800{"\u00A0"}11{"\u00A0"}4477
# On the back of the card.
card-note = हॉस्पिटल, दवाखाना किंवा लॅबमध्ये गेल्यावर काउंटरवर हे कार्ड दाखवा. चौकोनी कोडमध्ये तुमची हीच माहिती आहे, जी इथे दिसते. कार्ड जपून ठेवा.
# On the back of the card: what to do.
card-step-show = कोणत्याही हॉस्पिटल, दवाखाना किंवा लॅबच्या काउंटरवर हे कार्ड दाखवा.
card-step-code = तिथे चौकोनी कोड स्कॅन करतात: त्यात तुमची इथे प्रिंट केलेली माहितीच आहे.
card-step-safe = कार्ड जपून ठेवा, आणि फोनवर आलेला कोड कोणालाही सांगू नका.
# Over the numbers to call.
card-emergency = तातडीच्या वेळी
card-helpline-free = आभा हेल्पलाइन, मोफत
card-made-at = इथे बनवले: { $clinic }
# Beside a true-size card on an A4 sheet.
card-cut-and-fold = खुणांवर कापा, मग मधोमध घडी घाला.
card-cut = खुणांवर कापा.
# At the end of a slip from a receipt printer, which fades.
card-slip-note = ही चिठ्ठी काउंटरवर दाखवा. अक्षरे हळूहळू पुसट होतात: चिठ्ठी उष्णता आणि उन्हापासून दूर ठेवा.
# Read aloud in place of the pictures.
card-photo-alternative = कार्ड ज्यांचे आहे त्यांचा फोटो
card-qr-alternative = या कार्डच्या माहितीचा क्यूआर कोड
card-service-alternative = ABDM ने बनवलेले कार्ड
