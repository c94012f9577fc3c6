card-title = ஆயுஷ்மான் பாரத் சுகாதாரக் கணக்கு (ABHA)
card-abha-number = ABHA எண்
card-abha-address = ABHA முகவரி
card-date-of-birth = பிறந்த தேதி
card-year-of-birth = பிறந்த ஆண்டு
card-gender = பாலினம்
card-gender-female = பெண்
card-gender-male = ஆண்
card-gender-other = மற்றவர்
card-mobile = மொபைல்
card-address = முகவரி
card-helpline = ABHA உதவி எண், இலவசம்: 14477 அல்லது 1800{"\u00A0"}11{"\u00A0"}4477
# On the back of the card.
card-note = மருத்துவமனை, கிளினிக், லேப் சென்றால் கவுண்டரில் இந்தக் கார்டைக் காட்டுங்கள். இங்கே உள்ள அதே விவரங்கள் சதுரக் குறியீட்டில் உள்ளன. கார்டைப் பத்திரமாக வையுங்கள்.
# On the back of the card: what to do.
card-step-show = எந்த மருத்துவமனை, கிளினிக், லேப் கவுண்டரிலும் இந்தக் கார்டைக் காட்டுங்கள்.
card-step-code = அங்கே சதுரக் குறியீட்டை ஸ்கேன் செய்வார்கள்: இங்கே பிரிண்ட் ஆன விவரங்களே அதில் உள்ளன.
card-step-safe = கார்டைப் பத்திரமாக வையுங்கள். போனுக்கு வரும் ஓடிபியை யாரிடமும் சொல்லாதீர்கள்.
# Over the numbers to call.
card-emergency = அவசர உதவி
card-helpline-free = ABHA உதவி எண், இலவசம்
card-made-at = உருவாக்கியது: { $clinic }
# Beside a true-size card on an A4 sheet.
card-cut-and-fold = குறிகளில் வெட்டுங்கள், பிறகு நடுவில் மடியுங்கள்.
card-cut = குறிகளில் வெட்டுங்கள்.
# At the end of a slip from a receipt printer, which fades.
card-slip-note = இந்தச் சீட்டைக் கவுண்டரில் காட்டுங்கள். நாளடைவில் எழுத்து மங்கும்: சூடும் வெயிலும் படாமல் வையுங்கள்.
# Read aloud in place of the pictures.
card-photo-alternative = கார்டுக்கு உரியவரின் போட்டோ
card-qr-alternative = இந்தக் கார்டின் விவரங்கள் உள்ள QR குறியீடு
card-service-alternative = ABDM உருவாக்கிய கார்டு
