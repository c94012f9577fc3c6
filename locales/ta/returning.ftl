### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = என் ABHA எண் மறந்துவிட்டது
home-retrieve-line = உங்கள் ABHA-வின் போன் மூலம்.
home-login = என் கார்டு பிரிண்ட்
home-login-show = என் கார்டைக் காண
home-login-line = உங்கள் ABHA-வின் போன் மூலம்.
home-reactivate = ABHA-வை மீண்டும் இயக்க
home-reactivate-line = ABHA எண்ணும் ஆதாரின் போனும் வேண்டும்.
home-mobile = மொபைல் எண்ணை மாற்ற
home-mobile-line = ஆதாரின் போனும் புதிய போனும் வேண்டும்.

## Who somebody is
login-mobile-help = உங்கள் ABHA-வில் உள்ள மொபைல்: 10 இலக்கங்கள்.
login-number-question = ABHA எண்ணைப் போடுங்கள்
login-number-help = கார்டில் உள்ள 14 இலக்கங்கள்.
login-address-question = ABHA முகவரியை எழுதுங்கள்
login-address-help = கார்டில் உள்ளபடி. @-க்குப் பின் உள்ளதை விட்டுவிடலாம்.
login-aadhaar-help = அதனுடன் இணைந்த போனுக்கு UIDAI ஓடிபி அனுப்பும். எண்ணை நாங்கள் வைத்திருப்பதில்லை.
login-use-mobile = மொபைல் எண் மூலம்
login-use-number = ABHA எண் மூலம்
login-use-address = ABHA முகவரி மூலம்
login-use-aadhaar = ஆதார் எண் மூலம்
login-number-hint = எண்ணைக் கார்டுடன் ஒப்பிடுங்கள்
login-number-hint-line = ஒரு இலக்கம் வேறாகத் தெரிகிறது. சரியென்றால் “தொடரவும்” தொடுங்கள்.
abha-number-incomplete = ABHA எண்ணில் 14 இலக்கங்கள்
abha-number-incomplete-line = விட்டுப்போனதைப் போடுங்கள்.
abha-address-not-valid = இது இன்னும் ABHA முகவரி ஆகவில்லை
abha-address-not-valid-line = கார்டில் உள்ளபடி எழுத்து, இலக்கம், புள்ளி (.) அல்லது அடிக்கோடு (_).
address-ending = @-க்குப் பின் உள்ளதைப் பாருங்கள்
address-ending-line = இங்கே ABHA முகவரிகள் @{ $ending } என முடியும். மாற்றுங்கள், அல்லது @-ஐயும் அதன் பின் உள்ளதையும் எடுத்துவிடுங்கள்.

## Name, gender and date of birth
details-name-question = ஆதாரில் உள்ள உங்கள் பெயர்
details-name-help = ஆங்கில எழுத்தில்.
details-gender-question = ஆதாரில் உள்ள உங்கள் பாலினம்
gender-male = ஆண்
gender-female = பெண்
gender-other = மற்றவர்
details-birth-question = உங்கள் பிறந்த தேதி
details-birth-help = நாள், மாதம், ஆண்டு: 2, 2, 4 இலக்கங்கள்.
details-year-question = உங்கள் பிறந்த ஆண்டு
details-year-help = ஆதாரில் உள்ளபடி 4 இலக்கங்கள்.
details-year-alone = ஆண்டு மட்டுமே தெரியும்
details-whole-date = முழுத் தேதியும் தெரியும்
name-empty = உங்கள் பெயர் தேவை
name-empty-line = ஆதாரில் உள்ளபடி எழுதுங்கள்.
name-too-long = இந்தப் பெயர் மிக நீளம்
name-too-long-line = ஆதாரில் உள்ளபடி எழுதுங்கள்.
name-characters = எழுத்துகள் மட்டும்
name-characters-line = பெயரில் எழுத்து, இடைவெளி, புள்ளி (.), சிறு கோடு (-), மேற்குறி (') வரலாம்.
gender-needed = ஒன்றைத் தேர்ந்தெடுங்கள்
gender-needed-line = ஆதாரில் உள்ளபடி.
birth-date-not-valid = இப்படி ஒரு நாள் இல்லை
birth-date-not-valid-line = நாள், மாதம், ஆண்டைச் சரிபாருங்கள்.

## A code for somebody who has an ABHA
otp-help-abha = உங்கள் ABHA-வின் மொபைலுக்கு (கடைசியில் { $phone }) ABDM 6 இலக்கங்கள் அனுப்பியது.
otp-help-abha-unnamed = உங்கள் ABHA-வின் மொபைலுக்கு ABDM 6 இலக்கங்கள் அனுப்பியது.
otp-abha-first = உங்கள் ABHA-வின் மொபைலுக்கு ஓடிபி அனுப்ப வேண்டும்.
otp-aadhaar-first = ஆதாருடன் இணைந்த போனுக்கு ஓடிபி அனுப்ப வேண்டும்.

## Which account
account-question = இதில் நீங்கள் யார்?
account-help = இந்த மொபைல் எண்ணில் உள்ள ABHA-க்கள்.
account-code-help = உங்கள் பெயரைத் தொடுங்கள். இந்த மொபைலுக்கு ஓடிபி வரும்.
account-born = பிறப்பு { $year }
account-ends = எண்ணின் கடைசியில் { $digits }
account-off = நிறுத்தப்பட்டது
account-unusable = இந்த ABHA-வை இங்கே திறக்க முடியாது
account-unusable-line = கவுண்டரில் கேளுங்கள், அல்லது வேறொன்றைத் தொடுங்கள்.

## The profile
profile-question = சற்றுப் பொறுங்கள்
profile-help = உங்கள் ABHA வருகிறது.
profile-again = மீண்டும் முயல
create-help = உங்கள் ABHA உருவாகிறது.

## Another mobile
change-question = புதிய மொபைல் எண்ணைப் போடுங்கள்
change-help = இப்போது உங்கள் ABHA-வில் உள்ள மொபைலின் கடைசியில் { $phone }.
change-help-unnamed = 10 இலக்கங்கள்.
confirm-question = இது சரியா?
confirm-help = உங்கள் சுகாதாரக் கணக்கின் மெசேஜும் ஓடிபியும் புதிய எண்ணுக்கு வரும். பழைய எண்ணுக்கு இனி வராது.
confirm-old = இப்போது
confirm-old-ends = கடைசியில் { $phone }
confirm-old-unknown = இங்கே தெரியவில்லை
confirm-new = புதியது
confirm-send = ஆம், ஓடிபி அனுப்பவும்
same-mobile = உங்கள் ABHA-வில் இதே எண்தான் உள்ளது
same-mobile-line = வேறு எண்ணைப் போடுங்கள், அல்லது “முடிக்கவும்” தொடுங்கள்.

## More about an account
more-question = உங்கள் கணக்கு பற்றி மேலும்
more-help = மாற்ற வேண்டியதைத் தொடுங்கள். அதற்கான ஓடிபியைப் போடும் வரை எதுவும் மாறாது.
more-back = என் கார்டுக்குத் திரும்ப
more-email = இமெயில் முகவரியை மாற்ற
more-email-none = இன்னும் எதுவும் இல்லை.
more-email-done = உங்கள் இமெயில் முகவரி மாறியது.
more-kyc = ஆதார் மூலம் மீண்டும் உறுதி (KYC)
more-kyc-verified = ஆதார் உங்கள் கணக்கை உறுதி செய்துள்ளது.
more-kyc-pending = ஆதார் உங்கள் கணக்கை இன்னும் உறுதி செய்யவில்லை.
more-kyc-line = ஆதாருடன் இணைந்த போனுக்கு ஓடிபி வரும்.
more-kyc-done = ஆதார் உங்கள் கணக்கை உறுதி செய்தது.
more-address = ABHA முகவரி தேர்வு
more-address-line = எளிதில் நினைவில் நிற்கும் சிறு பெயர்.
more-address-done = உங்கள் ABHA முகவரி தேர்வானது.
email-question = இமெயில் முகவரியை எழுதுங்கள்
email-help = ABDM இப்போது அதற்கு ஓடிபி அனுப்பும்.
email-send = ஓடிபி அனுப்பவும்
email-not-yet = இது இன்னும் இமெயில் முகவரி ஆகவில்லை
email-not-yet-at = அதில் ஒரு @ இருக்கும், எ.கா. name@example.in.
email-not-yet-name = @-க்கு முன் உள்ளதைப் பாருங்கள்: ஆங்கில எழுத்து, இலக்கம், புள்ளி (.), சிறு கோடு (-); இடைவெளி கூடாது.
email-not-yet-domain = @-க்குப் பின் உள்ளதைப் பாருங்கள்: புள்ளி உள்ள பெயர், எ.கா. example.in.
email-not-yet-length = இங்கே எழுத இது மிக நீளம்.
otp-email-question = இமெயிலில் வந்த ஓடிபியைப் போடுங்கள்
otp-email-first = { $email } முகவரிக்கு ஓடிபி அனுப்ப வேண்டும்.
otp-help-email = { $email } முகவரிக்கு ABDM 6 இலக்கங்கள் அனுப்பியது.
kyc-help = ஆதாருடன் இணைந்த போனுக்கு UIDAI ஓடிபி அனுப்பும். அதைக் கொண்டு ஆதார் உங்கள் கணக்கை மீண்டும் உறுதி செய்யும்.

## Done
done-retrieved-question = இதுதான் உங்கள் ABHA
done-reactivated-question = ABHA மீண்டும் இயங்குகிறது
done-mobile-question = உங்கள் மொபைல் எண் மாறியது
done-help = கார்டுக்கு, இது நீங்கள்தான் என ஓடிபி மூலம் மீண்டும் காட்டுங்கள்.
done-sign-in = என் கார்டுக்குச் செல்ல

## Notices with another journey
notice-not-found = ABHA கிடைக்கவில்லை
notice-not-found-line = பரவாயில்லை. இப்போது ஒன்று உருவாக்கலாம், அல்லது பின்சென்று வேறு எண்ணை முயலலாம்.
notice-may-be-made = உங்கள் ABHA உருவாகியிருக்கலாம்
notice-may-be-made-line = பதில் எங்களுக்கு வரவில்லை. தேடிப் பார்ப்போம்: இது நீங்கள்தான் என ஓடிபி காட்டும். எதுவும் இருமுறை உருவாகாது.
notice-look = என் ABHA-வைத் தேட
cut-off = இந்த மெஷின் சிறிது நேரம் நின்றது
cut-off-enrolment = ஒரு ABHA உருவாகும்போது, { $time } மணிக்கு நின்றது. அது உருவானதா எனத் தெரியவில்லை. அது நீங்களா? அப்படியென்றால் தேடுங்கள்: இது நீங்கள்தான் என ஓடிபி காட்டும். எதுவும் இருமுறை உருவாகாது.
cut-off-change = ஒரு ABHA மாற்றப்படும்போது, { $time } மணிக்கு நின்றது. அது மாறியதா எனத் தெரியவில்லை. அது நீங்களா? அப்படியென்றால் உள்ளே சென்று பாருங்கள்: இது நீங்கள்தான் என ஓடிபி காட்டும்.
cut-off-other = அது நான் அல்ல
notice-make = ABHA உருவாக்க
notice-reactivate = மீண்டும் இயக்க

## Waiting
waiting-send-code = ஓடிபி கேட்கிறோம்
waiting-check-code = ஓடிபி சரிபார்ப்பு
waiting-find = உங்கள் ABHA-வைத் தேடுகிறோம்
waiting-find-methods = எந்தப் போனுக்கு ஓடிபி வரும் எனப் பார்க்கிறோம்
waiting-enter = உங்கள் ABHA-வைத் திறக்கிறோம்
waiting-profile = உங்கள் ABHA வருகிறது
waiting-create = உங்கள் ABHA உருவாகிறது

## Help
help-login-id = பொத்தான்களால் எண்ணைப் போடுங்கள். வேறு எண் நன்றாகத் தெரிந்தால், அதன் பொத்தானைத் தொடுங்கள்.
help-details = உங்கள் ஆதார் கார்டில் உள்ளபடி எழுதுங்கள்.
help-account = உங்கள் பெயரையே தொடுங்கள். வேறு யாருடைய எண்ணும் தெரியாது.
help-mobile-confirm = இரு எண்களையும் ஒப்பிடுங்கள். ஓடிபிகளுக்குப் பின்தான் மாறும்.
help-more = தொட்டாலே எதுவும் மாறாது: இது நீங்கள்தான் என ஓடிபி காட்டும். “என் கார்டுக்குத் திரும்ப” தொட்டால் எல்லாம் அப்படியே இருக்கும்.
help-email = ஒவ்வொரு எழுத்தாக எழுதுங்கள். அதற்கு ஓடிபி வரும், எனவே உங்கள் இமெயிலை இப்போது பார்க்க முடிய வேண்டும், எ.கா. உங்கள் போனில். 123 பொத்தான் இலக்கங்களையும் மற்ற குறிகளையும் காட்டும்.
help-done = எண்ணை எழுதிக்கொள்ளுங்கள், அல்லது கார்டுக்குச் செல்லுங்கள்.
