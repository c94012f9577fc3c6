### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = मला माझा आभा नंबर आठवत नाही
home-retrieve-line = तुमच्या आभाच्या फोनने.
home-login = माझे कार्ड प्रिंट करा
home-login-show = माझे कार्ड दाखवा
home-login-line = तुमच्या आभाच्या फोनने.
home-reactivate = माझे आभा पुन्हा चालू करा
home-reactivate-line = तुमचा आभा नंबर आणि आधारच्या फोनने.
home-mobile = माझा मोबाइल नंबर बदला
home-mobile-line = तुमच्या आधारच्या फोनने आणि नव्या फोनने.

## Who somebody is
login-mobile-help = तुमच्या आभामधला मोबाइल: 10 अंक.
login-number-question = तुमचा आभा नंबर टाका
login-number-help = 14 अंक, कार्डवर आहेत तसे.
login-address-question = तुमचा आभा पत्ता टाका
login-address-help = कार्डवर आहे तसा. @ च्या पुढचे सोडले तरी चालेल.
login-aadhaar-help = UIDAI त्याला जोडलेल्या फोनवर कोड पाठवते. आम्ही हा नंबर ठेवत नाही.
login-use-mobile = माझा मोबाइल नंबर वापरा
login-use-number = माझा आभा नंबर वापरा
login-use-address = माझा आभा पत्ता वापरा
login-use-aadhaar = माझा आधार नंबर वापरा
login-number-hint = नंबर तुमच्या कार्डशी जुळवून पाहा
login-number-hint-line = एक अंक वेगळा वाटतो. तो बरोबर असेल तर “पुढे जा” दाबा.
abha-number-incomplete = आभा नंबरमध्ये 14 अंक असतात
abha-number-incomplete-line = राहिलेले अंक टाका.
abha-address-not-valid = हा अजून आभा पत्ता नाही
abha-address-not-valid-line = अक्षरे, अंक, एक टिंब किंवा अंडरस्कोर, कार्डवर आहे तसे.
address-ending = @ च्या पुढे काय आहे ते पाहा
address-ending-line = इथे आभा पत्त्याच्या शेवटी @{ $ending } असते. ते बदला, किंवा @ आणि त्यापुढचे काढून टाका.

## Name, gender and date of birth
details-name-question = तुमचे नाव, आधारमध्ये आहे तसे
details-name-help = इंग्रजी अक्षरांत.
details-gender-question = तुमचे लिंग, आधारमध्ये आहे तसे
gender-male = पुरुष
gender-female = स्त्री
gender-other = इतर
details-birth-question = तुमची जन्मतारीख
details-birth-help = दिवस, महिना आणि वर्ष: 2, 2 आणि 4 अंक.
details-year-question = तुमच्या जन्माचे वर्ष
details-year-help = 4 अंक, आधारमध्ये आहेत तसे.
details-year-alone = मला फक्त वर्ष माहीत आहे
details-whole-date = मला पूर्ण तारीख माहीत आहे
name-empty = तुमचे नाव हवे आहे
name-empty-line = आधारमध्ये आहे तसे टाका.
name-too-long = हे नाव खूप लांब आहे
name-too-long-line = आधारमध्ये आहे तसे टाका.
name-characters = कृपया फक्त अक्षरे टाका
name-characters-line = नावात अक्षरे, मोकळी जागा, टिंब, डॅश आणि अपॉस्ट्रॉफी असतात.
gender-needed = कृपया एक निवडा
gender-needed-line = आधारमध्ये आहे तसे.
birth-date-not-valid = अशी तारीख नसते
birth-date-not-valid-line = दिवस, महिना आणि वर्ष तपासा.

## A code for somebody who has an ABHA
otp-help-abha = ABDM ने तुमच्या आभाच्या मोबाइलवर (शेवटी { $phone }) 6 अंक पाठवले.
otp-help-abha-unnamed = ABDM ने तुमच्या आभाच्या मोबाइलवर 6 अंक पाठवले.
otp-abha-first = तुमच्या आभाच्या मोबाइलवर कोड पाठवावा लागेल.
otp-aadhaar-first = तुमच्या आधारला जोडलेल्या फोनवर कोड पाठवावा लागेल.

## Which account
account-question = यातले तुम्ही कोण?
account-help = ही आभा खाती हा मोबाइल नंबर वापरतात.
account-code-help = तुमचे नाव दाबा. मग या मोबाइलवर कोड येईल.
account-born = जन्म { $year }
account-ends = नंबरच्या शेवटी { $digits }
account-off = बंद आहे
account-unusable = हे आभा इथे उघडता येत नाही
account-unusable-line = काउंटरवर विचारा, किंवा दुसरे निवडा.

## The profile
profile-question = कृपया थोडे थांबा
profile-help = तुमचे आभा आणत आहोत.
profile-again = पुन्हा प्रयत्न करा
create-help = तुमचे आभा बनवत आहोत.

## Another mobile
change-question = तुमचा नवा मोबाइल नंबर टाका
change-help = आत्ता तुमच्या आभामध्ये शेवटी { $phone } असलेला मोबाइल आहे.
change-help-unnamed = 10 अंक.
confirm-question = हे बरोबर आहे का?
confirm-help = तुमच्या आरोग्य खात्याचे मेसेज आणि कोड नव्या नंबरवर जातील. जुन्यावर आता काही येणार नाही.
confirm-old = आत्ता
confirm-old-ends = शेवटी { $phone }
confirm-old-unknown = इथे माहीत नाही
confirm-new = नवा
confirm-send = हो, कोड पाठवा
same-mobile = तुमच्या आभामध्ये हाच नंबर आहे
same-mobile-line = दुसरा टाका, किंवा “संपवा” दाबा.

## More about an account
more-question = तुमच्या खात्याबद्दल आणखी
more-help = जे बदलायचे ते दाबा. त्याचा कोड टाकेपर्यंत काही बदलत नाही.
more-back = माझ्या कार्डकडे परत
more-email = माझा ई-मेल पत्ता बदला
more-email-none = अजून एकही नाही.
more-email-done = तुमचा ई-मेल पत्ता बदलला आहे.
more-kyc = आधारने पुन्हा खात्री करा (KYC)
more-kyc-verified = आधारने तुमच्या खात्याची खात्री केली आहे.
more-kyc-pending = आधारने तुमच्या खात्याची खात्री अजून केलेली नाही.
more-kyc-line = तुमच्या आधारला जोडलेल्या फोनवर कोड जातो.
more-kyc-done = आधारने तुमच्या खात्याची खात्री केली आहे.
more-address = माझा आभा पत्ता निवडा
more-address-line = सहज लक्षात राहील असे छोटे नाव.
more-address-done = तुमचा आभा पत्ता निवडला आहे.
email-question = तुमचा ई-मेल पत्ता टाका
email-help = ABDM आत्ता त्यावर कोड पाठवते.
email-send = कोड पाठवा
email-not-yet = हा अजून ई-मेल पत्ता नाही
email-not-yet-at = त्यात एक @ असतो, जसे name@example.in.
email-not-yet-name = @ च्या आधी पाहा: इंग्रजी अक्षरे, अंक, टिंब आणि डॅश, मोकळ्या जागेशिवाय.
email-not-yet-domain = @ च्या पुढे पाहा: टिंब असलेले नाव, जसे example.in.
email-not-yet-length = इथे टाकण्यासाठी हा खूप लांब आहे.
otp-email-question = ई-मेलमधला कोड टाका
otp-email-first = { $email } वर कोड पाठवावा लागेल.
otp-help-email = ABDM ने { $email } वर 6 अंक पाठवले.
kyc-help = UIDAI तुमच्या आधारला जोडलेल्या फोनवर कोड पाठवते. त्याने आधार तुमच्या खात्याची पुन्हा खात्री करते.

## Done
done-retrieved-question = हे तुमचे आभा आहे
done-reactivated-question = तुमचे आभा पुन्हा चालू आहे
done-mobile-question = तुमचा मोबाइल नंबर बदलला आहे
done-help = कार्डसाठी, तुम्ही कोण ते एका कोडने पुन्हा दाखवायचे आहे.
done-sign-in = माझ्या कार्डकडे जा

## Notices with another journey
notice-not-found = आभा सापडले नाही
notice-not-found-line = काही हरकत नाही. तुम्ही आत्ता नवे बनवू शकता, किंवा मागे जाऊन दुसरा नंबर टाकू शकता.
notice-may-be-made = तुमचे आभा बनले असेल
notice-may-be-made-line = उत्तर आमच्यापर्यंत आले नाही. ते शोधूया: हे तुम्हीच आहात, ते कोडने कळते. काहीही दोनदा बनत नाही.
notice-look = माझे आभा शोधा
cut-off = हे मशीन क्षणभर थांबले होते
cut-off-enrolment = एक आभा बनत असताना ते { $time } वाजता थांबले. ते बनले की नाही, आम्हाला माहीत नाही. ते तुमचे होते का? तर शोधा: हे तुम्हीच आहात, ते कोडने कळते. काहीही दोनदा बनत नाही.
cut-off-change = एक आभा बदलत असताना ते { $time } वाजता थांबले. ते बदलले की नाही, आम्हाला माहीत नाही. ते तुमचे होते का? तर साइन-इन करून पाहा: हे तुम्हीच आहात, ते कोडने कळते.
cut-off-other = ते माझे नव्हते
notice-make = माझे आभा बनवा
notice-reactivate = ते पुन्हा चालू करा

## Waiting
waiting-send-code = कोड मागवत आहोत
waiting-check-code = तुमचा कोड तपासत आहोत
waiting-find = तुमचे आभा शोधत आहोत
waiting-find-methods = कोणत्या फोनवर कोड येऊ शकतो ते पाहत आहोत
waiting-enter = तुमचे आभा उघडत आहोत
waiting-profile = तुमचे आभा आणत आहोत
waiting-create = तुमचे आभा बनवत आहोत

## Help
help-login-id = बटणांनी नंबर टाका. दुसरा नंबर जास्त लक्षात असेल, तर त्याचे बटण दाबा.
help-details = तुमच्या आधार कार्डवर तुमच्याबद्दल आहे तेच टाका.
help-account = तुमचे स्वतःचे नाव दाबा. दुसऱ्या कोणाचा नंबर दाखवला जात नाही.
help-mobile-confirm = दोन्ही नंबर जुळवून पाहा. कोड टाकल्यावरच बदल होतो.
help-more = फक्त दाबल्याने काही बदलत नाही: हे तुम्हीच आहात, ते कोडने कळते. “माझ्या कार्डकडे परत” दाबल्यास सगळे आहे तसेच राहते.
help-email = एकेक अक्षर टाका. त्यावर कोड जातो, म्हणून तुम्हाला ई-मेल आत्ता पाहता यायला हवे, जसे तुमच्या फोनवर. 123 च्या बटणाने अंक आणि आणखी चिन्हे दिसतात.
help-done = नंबर लिहून घ्या, किंवा कार्डकडे जा.
