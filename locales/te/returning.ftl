### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = నా ఆభా నంబర్ గుర్తు లేదు
home-retrieve-line = మీ ఆభా ఫోన్‌తో.
home-login = నా కార్డు ప్రింట్
home-login-show = నా కార్డు చూపించు
home-login-line = మీ ఆభా ఫోన్‌తో.
home-reactivate = నా ఆభాను మళ్లీ ఆన్ చేయండి
home-reactivate-line = మీ ఆభా నంబర్, మీ ఆధార్ ఫోన్‌తో.
home-mobile = నా మొబైల్ నంబర్ మార్చండి
home-mobile-line = మీ ఆధార్ ఫోన్, కొత్త ఫోన్‌తో.

## Who somebody is
login-mobile-help = మీ ఆభాలో ఉన్న మొబైల్: 10 అంకెలు.
login-number-question = మీ ఆభా నంబర్ టైప్ చేయండి
login-number-help = మీ కార్డు మీద ఉన్నట్టు 14 అంకెలు.
login-address-question = మీ ఆభా అడ్రస్ టైప్ చేయండి
login-address-help = మీ కార్డు మీద ఉన్నట్టు. @ తర్వాత ఉన్నది వదిలేయవచ్చు.
login-aadhaar-help = దీనికి లింక్ అయిన ఫోన్‌కు UIDAI కోడ్ పంపుతుంది. ఈ నంబర్‌ను మేము ఉంచుకోము.
login-use-mobile = నా మొబైల్ నంబర్‌తో
login-use-number = నా ఆభా నంబర్‌తో
login-use-address = నా ఆభా అడ్రస్‌తో
login-use-aadhaar = నా ఆధార్ నంబర్‌తో
login-number-hint = నంబర్‌ను మీ కార్డుతో పోల్చి చూడండి
login-number-hint-line = ఒక అంకె తేడాగా ఉన్నట్టుంది. సరిగ్గానే ఉంటే “ముందుకు” నొక్కండి.
abha-number-incomplete = ఆభా నంబర్‌లో 14 అంకెలు ఉంటాయి
abha-number-incomplete-line = మిగతావి టైప్ చేయండి.
abha-address-not-valid = ఇది ఇంకా ఆభా అడ్రస్ కాలేదు
abha-address-not-valid-line = మీ కార్డు మీద ఉన్నట్టు అక్షరాలు, అంకెలు, చుక్క లేదా అండర్‌స్కోర్.
address-ending = @ తర్వాత ఏముందో చూడండి
address-ending-line = ఇక్కడ ఆభా అడ్రస్‌లు @{ $ending }తో ముగుస్తాయి. దాన్ని మార్చండి, లేదా @ను, దాని తర్వాత ఉన్నదాన్ని తీసేయండి.

## Name, gender and date of birth
details-name-question = ఆధార్‌లో ఉన్నట్టు మీ పేరు
details-name-help = ఇంగ్లీష్ అక్షరాల్లో.
details-gender-question = ఆధార్‌లో ఉన్నట్టు మీ లింగం
gender-male = పురుషుడు
gender-female = స్త్రీ
gender-other = ఇతర
details-birth-question = మీరు పుట్టిన తేదీ
details-birth-help = రోజు, నెల, సంవత్సరం: 2, 2, 4 అంకెలు.
details-year-question = మీరు పుట్టిన సంవత్సరం
details-year-help = ఆధార్‌లో ఉన్నట్టు 4 అంకెలు.
details-year-alone = నాకు సంవత్సరమే తెలుసు
details-whole-date = నాకు పూర్తి తేదీ తెలుసు
name-empty = మీ పేరు కావాలి
name-empty-line = ఆధార్‌లో ఉన్నట్టు టైప్ చేయండి.
name-too-long = ఈ పేరు చాలా పొడవుగా ఉంది
name-too-long-line = ఆధార్‌లో ఉన్నట్టు టైప్ చేయండి.
name-characters = దయచేసి అక్షరాలు మాత్రమే
name-characters-line = పేరులో అక్షరాలు, ఖాళీలు, చుక్కలు, డాష్‌లు, అపాస్ట్రఫీలు ఉండవచ్చు.
gender-needed = దయచేసి ఒకటి ఎంచుకోండి
gender-needed-line = ఆధార్‌లో ఉన్నట్టు.
birth-date-not-valid = ఇలాంటి తేదీ లేదు
birth-date-not-valid-line = రోజు, నెల, సంవత్సరం చూసుకోండి.

## A code for somebody who has an ABHA
otp-help-abha = { $phone }తో ముగిసే మీ ఆభా మొబైల్‌కు ABDM 6 అంకెలు పంపింది.
otp-help-abha-unnamed = మీ ఆభా మొబైల్‌కు ABDM 6 అంకెలు పంపింది.
otp-abha-first = మీ ఆభా మొబైల్‌కు కోడ్ పంపాలి.
otp-aadhaar-first = మీ ఆధార్‌కు లింక్ అయిన ఫోన్‌కు కోడ్ పంపాలి.

## Which account
account-question = వీరిలో మీరు ఎవరు?
account-help = ఈ ఆభాలు ఈ మొబైల్ నంబర్‌తో ఉన్నాయి.
account-code-help = మీ పేరు నొక్కండి. తర్వాత ఈ మొబైల్‌కు కోడ్ వస్తుంది.
account-born = పుట్టినది { $year }
account-ends = { $digits }తో ముగిసే నంబర్
account-off = ఆఫ్ అయి ఉంది
account-unusable = ఈ ఆభాను ఇక్కడ తెరవలేము
account-unusable-line = కౌంటర్‌లో అడగండి, లేదా వేరేది ఎంచుకోండి.

## The profile
profile-question = దయచేసి ఒక్క క్షణం
profile-help = మీ ఆభాను తెస్తున్నాం.
profile-again = మళ్లీ చేయండి
create-help = మీ ఆభా తయారవుతోంది.

## Another mobile
change-question = మీ కొత్త మొబైల్ నంబర్ టైప్ చేయండి
change-help = ఇప్పుడు మీ ఆభాలో { $phone }తో ముగిసే మొబైల్ ఉంది.
change-help-unnamed = 10 అంకెలు.
confirm-question = ఇది సరైనదేనా?
confirm-help = మీ ఆరోగ్య ఖాతా మెసేజ్‌లు, కోడ్‌లు కొత్త నంబర్‌కు వస్తాయి. పాతదానికి ఇక రావు.
confirm-old = ఇప్పుడు
confirm-old-ends = { $phone }తో ముగుస్తుంది
confirm-old-unknown = ఇక్కడ తెలియదు
confirm-new = కొత్తది
confirm-send = అవును, కోడ్ పంపండి
same-mobile = మీ ఆభాలో ఇప్పటికే ఈ నంబర్ ఉంది
same-mobile-line = వేరేది టైప్ చేయండి, లేదా “ముగించండి” నొక్కండి.

## More about an account
more-question = మీ ఖాతా గురించి ఇంకా
more-help = మార్చాలనుకున్నదాన్ని నొక్కండి. దాని కోడ్ టైప్ చేసే వరకు ఏదీ మారదు.
more-back = నా కార్డుకు వెనక్కి
more-email = నా ఈ-మెయిల్ అడ్రస్ మార్చండి
more-email-none = ఇంకా ఏదీ లేదు.
more-email-done = మీ ఈ-మెయిల్ అడ్రస్ మారింది.
more-kyc = ఆధార్‌తో మళ్లీ నిర్ధారించండి (KYC)
more-kyc-verified = మీ ఖాతాను ఆధార్ నిర్ధారించింది.
more-kyc-pending = మీ ఖాతాను ఆధార్ ఇంకా నిర్ధారించలేదు.
more-kyc-line = మీ ఆధార్‌కు లింక్ అయిన ఫోన్‌కు కోడ్ వస్తుంది.
more-kyc-done = మీ ఖాతాను ఆధార్ నిర్ధారించింది.
more-address = నా ఆభా అడ్రస్ ఎంచుకుంటాను
more-address-line = సులభంగా గుర్తుండే చిన్న పేరు.
more-address-done = మీ ఆభా అడ్రస్ ఎంచుకున్నారు.
email-question = మీ ఈ-మెయిల్ అడ్రస్ టైప్ చేయండి
email-help = ABDM ఇప్పుడు దానికి కోడ్ పంపుతుంది.
email-send = కోడ్ పంపండి
email-not-yet = ఇది ఇంకా ఈ-మెయిల్ అడ్రస్ కాలేదు
email-not-yet-at = దానిలో ఒక @ ఉంటుంది, name@example.in లాగా.
email-not-yet-name = @ ముందు ఏముందో చూడండి: ఇంగ్లీష్ అక్షరాలు, అంకెలు, చుక్కలు, డాష్‌లు, ఖాళీలు లేకుండా.
email-not-yet-domain = @ తర్వాత ఏముందో చూడండి: చుక్క ఉన్న పేరు, example.in లాగా.
email-not-yet-length = ఇక్కడ టైప్ చేయడానికి ఇది చాలా పొడవుగా ఉంది.
otp-email-question = ఈ-మెయిల్‌లో వచ్చిన కోడ్ టైప్ చేయండి
otp-email-first = { $email }కు కోడ్ పంపాలి.
otp-help-email = { $email }కు ABDM 6 అంకెలు పంపింది.
kyc-help = మీ ఆధార్‌కు లింక్ అయిన ఫోన్‌కు UIDAI కోడ్ పంపుతుంది. దానితో ఆధార్ మీ ఖాతాను మరోసారి నిర్ధారిస్తుంది.

## Done
done-retrieved-question = ఇది మీ ఆభా
done-reactivated-question = మీ ఆభా మళ్లీ ఆన్ అయింది
done-mobile-question = మీ మొబైల్ నంబర్ మారింది
done-help = కార్డు కోసం, ఇది మీరే అని కోడ్‌తో మరోసారి చూపించాలి.
done-sign-in = నా కార్డుకు వెళ్లండి

## Notices with another journey
notice-not-found = ఆభా ఏదీ దొరకలేదు
notice-not-found-line = ఫరవాలేదు. ఇప్పుడు కొత్తది చేసుకోవచ్చు, లేదా వెనక్కి వెళ్లి వేరే నంబర్‌తో ప్రయత్నించవచ్చు.
notice-may-be-made = మీ ఆభా తయారై ఉండవచ్చు
notice-may-be-made-line = జవాబు మాకు చేరలేదు. దాన్ని వెతుకుదాం: ఇది మీరే అని కోడ్ చూపిస్తుంది. ఏదీ రెండుసార్లు తయారు కాదు.
notice-look = నా ఆభాను వెతకండి
cut-off = ఈ మెషిన్ కాసేపు ఆగింది
cut-off-enrolment = ఒక ఆభా తయారవుతుండగా ఇది { $time }కు ఆగింది. అది తయారైందో లేదో మాకు తెలియదు. అది మీరేనా? అయితే దాన్ని వెతకండి: ఇది మీరే అని కోడ్ చూపిస్తుంది. ఏదీ రెండుసార్లు తయారు కాదు.
cut-off-change = ఒక ఆభాను మారుస్తుండగా ఇది { $time }కు ఆగింది. అది మారిందో లేదో మాకు తెలియదు. అది మీరేనా? అయితే సైన్-ఇన్ చేసి చూడండి: ఇది మీరే అని కోడ్ చూపిస్తుంది.
cut-off-other = అది నేను కాదు
notice-make = నా ఆభా చేయండి
notice-reactivate = మళ్లీ ఆన్ చేయండి

## Waiting
waiting-send-code = కోడ్ అడుగుతున్నాం
waiting-check-code = మీ కోడ్ చెక్ చేస్తున్నాం
waiting-find = మీ ఆభాను వెతుకుతున్నాం
waiting-find-methods = ఏ ఫోన్‌కు కోడ్ రాగలదో చూస్తున్నాం
waiting-enter = మీ ఆభాను తెరుస్తున్నాం
waiting-profile = మీ ఆభాను తెస్తున్నాం
waiting-create = మీ ఆభా తయారు చేస్తున్నాం

## Help
help-login-id = బటన్లతో నంబర్ టైప్ చేయండి. వేరేది బాగా తెలిసి ఉంటే దాని బటన్ నొక్కండి.
help-details = మీ ఆధార్ కార్డులో మీ గురించి ఉన్నదే టైప్ చేయండి.
help-account = మీ పేరే నొక్కండి. వేరే ఎవరి నంబర్ కనిపించదు.
help-mobile-confirm = రెండు నంబర్లు పోల్చి చూడండి. కోడ్‌ల తర్వాతే మారుతుంది.
help-more = నొక్కినంత మాత్రాన ఏదీ మారదు: ఇది మీరే అని కోడ్ చూపిస్తుంది. “నా కార్డుకు వెనక్కి” నొక్కితే అన్నీ ఉన్నట్టే ఉంటాయి.
help-email = ఒక్కో అక్షరం టైప్ చేయండి. దానికి కోడ్ వస్తుంది, కాబట్టి మీ ఈ-మెయిల్ ఇప్పుడే చూడగలగాలి, ఉదాహరణకు మీ ఫోన్‌లో. 123 ఉన్న బటన్ అంకెలు, మరిన్ని గుర్తులు చూపిస్తుంది.
help-done = నంబర్ రాసుకోండి, లేదా కార్డుకు వెళ్లండి.
