### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = મને મારો આભા નંબર યાદ નથી
home-retrieve-line = તમારા આભાના ફોનથી.
home-login = મારું કાર્ડ પ્રિન્ટ કરો
home-login-show = મારું કાર્ડ બતાવો
home-login-line = તમારા આભાના ફોનથી.
home-reactivate = મારું આભા ફરી ચાલુ કરો
home-reactivate-line = તમારા આભા નંબર અને આધારના ફોનથી.
home-mobile = મારો મોબાઇલ નંબર બદલો
home-mobile-line = તમારા આધારના ફોન અને નવા ફોનથી.

## Who somebody is
login-mobile-help = તમારા આભામાં છે તે મોબાઇલ: 10 આંકડા.
login-number-question = તમારો આભા નંબર નાખો
login-number-help = 14 આંકડા, કાર્ડ પર છે તેવા.
login-address-question = તમારું આભા સરનામું નાખો
login-address-help = કાર્ડ પર છે તેવું. @ પછીનું છોડી શકાય છે.
login-aadhaar-help = UIDAI એની સાથે જોડેલા ફોન પર કોડ મોકલે છે. અમે આ નંબર રાખતા નથી.
login-use-mobile = મારો મોબાઇલ નંબર વાપરો
login-use-number = મારો આભા નંબર વાપરો
login-use-address = મારું આભા સરનામું વાપરો
login-use-aadhaar = મારો આધાર નંબર વાપરો
login-number-hint = નંબર તમારા કાર્ડ સાથે સરખાવો
login-number-hint-line = એક આંકડો અલગ લાગે છે. એ બરાબર હોય તો “આગળ વધો” દબાવો.
abha-number-incomplete = આભા નંબરમાં 14 આંકડા હોય છે
abha-number-incomplete-line = બાકીના નાખો.
abha-address-not-valid = આ હજુ આભા સરનામું નથી
abha-address-not-valid-line = અક્ષર, આંકડા, એક ટપકું કે અન્ડરસ્કોર, કાર્ડ પર છે તેવું.
address-ending = @ પછી શું છે તે જુઓ
address-ending-line = અહીં આભા સરનામાના છેડે @{ $ending } હોય છે. એ બદલો, અથવા @ અને એની પછીનું કાઢી નાખો.

## Name, gender and date of birth
details-name-question = તમારું નામ, આધારમાં છે તેવું
details-name-help = અંગ્રેજી અક્ષરોમાં.
details-gender-question = તમારું લિંગ, આધારમાં છે તેવું
gender-male = પુરુષ
gender-female = સ્ત્રી
gender-other = અન્ય
details-birth-question = તમારી જન્મ તારીખ
details-birth-help = દિવસ, મહિનો અને વર્ષ: 2, 2 અને 4 આંકડા.
details-year-question = તમારા જન્મનું વર્ષ
details-year-help = 4 આંકડા, આધારમાં છે તેવા.
details-year-alone = મને ફક્ત વર્ષ ખબર છે
details-whole-date = મને આખી તારીખ ખબર છે
name-empty = તમારું નામ જોઈએ છે
name-empty-line = આધારમાં છે તેવું નાખો.
name-too-long = આ નામ બહુ લાંબું છે
name-too-long-line = આધારમાં છે તેવું નાખો.
name-characters = કૃપા કરીને ફક્ત અક્ષર નાખો
name-characters-line = નામમાં અક્ષર, ખાલી જગ્યા, ટપકાં, ડૅશ અને અપોસ્ટ્રોફી હોય છે.
gender-needed = કૃપા કરીને એક પસંદ કરો
gender-needed-line = આધારમાં છે તેવું.
birth-date-not-valid = આવી તારીખ હોતી નથી
birth-date-not-valid-line = દિવસ, મહિનો અને વર્ષ તપાસો.

## A code for somebody who has an ABHA
otp-help-abha = ABDM એ તમારા આભાના મોબાઇલ (છેલ્લે { $phone }) પર 6 આંકડા મોકલ્યા છે.
otp-help-abha-unnamed = ABDM એ તમારા આભાના મોબાઇલ પર 6 આંકડા મોકલ્યા છે.
otp-abha-first = તમારા આભાના મોબાઇલ પર કોડ મોકલવો પડશે.
otp-aadhaar-first = તમારા આધાર સાથે જોડેલા ફોન પર કોડ મોકલવો પડશે.

## Which account
account-question = આમાંથી તમે કોણ છો?
account-help = આ આભા ખાતાં આ મોબાઇલ નંબર વાપરે છે.
account-code-help = તમારું નામ દબાવો. પછી આ મોબાઇલ પર કોડ આવશે.
account-born = જન્મ { $year }
account-ends = નંબરના છેલ્લે { $digits }
account-off = બંધ છે
account-unusable = આ આભા અહીં ખોલી શકાતું નથી
account-unusable-line = કાઉન્ટર પર પૂછો, અથવા બીજું પસંદ કરો.

## The profile
profile-question = કૃપા કરીને થોડી રાહ જુઓ
profile-help = તમારું આભા લાવીએ છીએ.
profile-again = ફરી પ્રયત્ન કરો
create-help = તમારું આભા બનાવીએ છીએ.

## Another mobile
change-question = તમારો નવો મોબાઇલ નંબર નાખો
change-help = હમણાં તમારા આભામાં જે મોબાઇલ છે તેના છેલ્લે { $phone } છે.
change-help-unnamed = 10 આંકડા.
confirm-question = શું આ બરાબર છે?
confirm-help = તમારા આરોગ્ય ખાતાના મેસેજ અને કોડ નવા નંબર પર જશે. જૂના પર હવે કશું નહીં આવે.
confirm-old = હમણાં
confirm-old-ends = છેલ્લે { $phone }
confirm-old-unknown = અહીં ખબર નથી
confirm-new = નવો
confirm-send = હા, કોડ મોકલો
same-mobile = તમારા આભામાં આ જ નંબર છે
same-mobile-line = બીજો નાખો, અથવા “પૂરું કરો” દબાવો.

## More about an account
more-question = તમારા ખાતા વિશે વધુ
more-help = જે બદલવું હોય તે દબાવો. એનો કોડ નાખો ત્યાં સુધી કશું બદલાતું નથી.
more-back = મારા કાર્ડ પર પાછા
more-email = મારું ઈ-મેલ સરનામું બદલો
more-email-none = હજુ એકેય નથી.
more-email-done = તમારું ઈ-મેલ સરનામું બદલાઈ ગયું છે.
more-kyc = આધારથી ફરી ખાતરી કરો (KYC)
more-kyc-verified = આધારે તમારા ખાતાની ખાતરી કરી છે.
more-kyc-pending = આધારે હજુ તમારા ખાતાની ખાતરી કરી નથી.
more-kyc-line = તમારા આધાર સાથે જોડેલા ફોન પર કોડ જાય છે.
more-kyc-done = આધારે તમારા ખાતાની ખાતરી કરી છે.
more-address = મારું આભા સરનામું પસંદ કરો
more-address-line = સહેલાઈથી યાદ રહે તેવું ટૂંકું નામ.
more-address-done = તમારું આભા સરનામું પસંદ થઈ ગયું છે.
email-question = તમારું ઈ-મેલ સરનામું નાખો
email-help = ABDM હમણાં એના પર કોડ મોકલે છે.
email-send = કોડ મોકલો
email-not-yet = આ હજુ ઈ-મેલ સરનામું નથી
email-not-yet-at = એમાં એક @ હોય છે, જેમ કે name@example.in.
email-not-yet-name = @ ની પહેલાં જુઓ: અંગ્રેજી અક્ષર, આંકડા, ટપકાં અને ડૅશ, ખાલી જગ્યા વગર.
email-not-yet-domain = @ ની પછી જુઓ: ટપકાવાળું નામ, જેમ કે example.in.
email-not-yet-length = અહીં નાખવા માટે એ બહુ લાંબું છે.
otp-email-question = ઈ-મેલમાં આવેલો કોડ નાખો
otp-email-first = { $email } પર કોડ મોકલવો પડશે.
otp-help-email = ABDM એ { $email } પર 6 આંકડા મોકલ્યા છે.
kyc-help = UIDAI તમારા આધાર સાથે જોડેલા ફોન પર કોડ મોકલે છે. એનાથી આધાર તમારા ખાતાની ફરી ખાતરી કરે છે.

## Done
done-retrieved-question = આ તમારું આભા છે
done-reactivated-question = તમારું આભા ફરી ચાલુ છે
done-mobile-question = તમારો મોબાઇલ નંબર બદલાઈ ગયો છે
done-help = કાર્ડ માટે, તમે કોણ છો તે એક કોડથી ફરી બતાવવાનું છે.
done-sign-in = મારા કાર્ડ પર જાઓ

## Notices with another journey
notice-not-found = આભા મળ્યું નહીં
notice-not-found-line = કશો વાંધો નહીં. તમે હમણાં નવું બનાવી શકો છો, અથવા પાછળ જઈને બીજો નંબર નાખી શકો છો.
notice-may-be-made = તમારું આભા કદાચ બની ગયું હશે
notice-may-be-made-line = જવાબ અમારા સુધી પહોંચ્યો નહીં. ચાલો એને શોધીએ: એક કોડથી ખબર પડે છે કે આ તમે જ છો. કશું બે વાર બનતું નથી.
notice-look = મારું આભા શોધો
cut-off = આ મશીન ઘડીક અટકી ગયું હતું
cut-off-enrolment = એક આભા બનતું હતું ત્યારે એ { $time } વાગ્યે અટક્યું. એ બન્યું કે નહીં તે અમને ખબર નથી. શું એ તમારું હતું? તો શોધો: એક કોડથી ખબર પડે છે કે આ તમે જ છો. કશું બે વાર બનતું નથી.
cut-off-change = એક આભા બદલાતું હતું ત્યારે એ { $time } વાગ્યે અટક્યું. એ બદલાયું કે નહીં તે અમને ખબર નથી. શું એ તમારું હતું? તો સાઇન-ઇન કરીને જુઓ: એક કોડથી ખબર પડે છે કે આ તમે જ છો.
cut-off-other = એ મારું નહોતું
notice-make = મારું આભા બનાવો
notice-reactivate = એને ફરી ચાલુ કરો

## Waiting
waiting-send-code = કોડ મંગાવીએ છીએ
waiting-check-code = તમારો કોડ તપાસીએ છીએ
waiting-find = તમારું આભા શોધીએ છીએ
waiting-find-methods = કયા ફોન પર કોડ આવી શકે તે જોઈએ છીએ
waiting-enter = તમારું આભા ખોલીએ છીએ
waiting-profile = તમારું આભા લાવીએ છીએ
waiting-create = તમારું આભા બનાવીએ છીએ

## Help
help-login-id = બટનથી નંબર નાખો. બીજો નંબર વધારે યાદ હોય, તો એનું બટન દબાવો.
help-details = તમારા આધાર કાર્ડ પર તમારા વિશે જે છે તે જ નાખો.
help-account = તમારું પોતાનું નામ દબાવો. બીજા કોઈનો નંબર બતાવાતો નથી.
help-mobile-confirm = બંને નંબર સરખાવો. કોડ નાખ્યા પછી જ બદલાય છે.
help-more = ફક્ત દબાવવાથી કશું બદલાતું નથી: કોડથી ખબર પડે છે કે આ તમે જ છો. “મારા કાર્ડ પર પાછા” દબાવવાથી બધું હતું તેમ જ રહે છે.
help-email = એક-એક અક્ષર નાખો. એના પર કોડ જાય છે, એટલે તમારા ઈ-મેલ હમણાં જોઈ શકાય તે જરૂરી છે, જેમ કે તમારા ફોન પર. 123 વાળા બટનથી આંકડા અને બીજાં ચિહ્નો દેખાય છે.
help-done = નંબર લખી લો, અથવા કાર્ડ પર જાઓ.
