### Words of the journeys of people who have an ABHA.

## Home: people who have an ABHA
home-retrieve = ଆଭା ନମ୍ବର ମନେ ନାହିଁ
home-retrieve-line = ଆପଣଙ୍କ ଆଭାର ଫୋନରେ।
home-login = କାର୍ଡ ପ୍ରିଣ୍ଟ କରନ୍ତୁ
home-login-show = ମୋ କାର୍ଡ ଦେଖାନ୍ତୁ
home-login-line = ଆପଣଙ୍କ ଆଭାର ଫୋନରେ।
home-reactivate = ମୋ ଆଭା ପୁଣି ଚାଲୁ କରନ୍ତୁ
home-reactivate-line = ଆପଣଙ୍କ ଆଭା ନମ୍ବର ଓ ଆଧାରର ଫୋନରେ।
home-mobile = ମୋ ମୋବାଇଲ୍ ନମ୍ବର ବଦଳାନ୍ତୁ
home-mobile-line = ଆପଣଙ୍କ ଆଧାରର ଫୋନ୍ ଓ ନୂଆ ଫୋନରେ।

## Who somebody is
login-mobile-help = ଆପଣଙ୍କ ଆଭାରେ ଥିବା ମୋବାଇଲ୍: 10ଟି ଅଙ୍କ।
login-number-question = ଆପଣଙ୍କ ଆଭା ନମ୍ବର ଲେଖନ୍ତୁ
login-number-help = 14ଟି ଅଙ୍କ, କାର୍ଡରେ ଯେମିତି ଅଛି।
login-address-question = ଆପଣଙ୍କ ଆଭା ଠିକଣା ଲେଖନ୍ତୁ
login-address-help = କାର୍ଡରେ ଯେମିତି ଅଛି। @ ପରର ଅଂଶ ନ ଲେଖିଲେ ବି ହେବ।
login-aadhaar-help = UIDAI ଏହା ସହ ଯୋଡ଼ା ଫୋନକୁ କୋଡ୍ ପଠାଏ। ଆମେ ନମ୍ବର ରଖୁନାହୁଁ।
login-use-mobile = ମୋବାଇଲ୍ ନମ୍ବର ଦେଇ
login-use-number = ଆଭା ନମ୍ବର ଦେଇ
login-use-address = ଆଭା ଠିକଣା ଦେଇ
login-use-aadhaar = ଆଧାର ନମ୍ବର ଦେଇ
login-number-hint = ନମ୍ବରକୁ କାର୍ଡ ସହ ମିଳାନ୍ତୁ
login-number-hint-line = ଗୋଟିଏ ଅଙ୍କ ଅଲଗା ଲାଗୁଛି। ଠିକ୍ ଥିଲେ “ଆଗକୁ ଯାଆନ୍ତୁ” ଦବାନ୍ତୁ।
abha-number-incomplete = ଆଭା ନମ୍ବରରେ 14ଟି ଅଙ୍କ ଥାଏ
abha-number-incomplete-line = ବାକିଗୁଡ଼ିକ ଲେଖନ୍ତୁ।
abha-address-not-valid = ଏହା ଏପର୍ଯ୍ୟନ୍ତ ଆଭା ଠିକଣା ହୋଇନାହିଁ
abha-address-not-valid-line = ଅକ୍ଷର, ଅଙ୍କ, ଗୋଟିଏ ଡଟ୍ ବା ଅଣ୍ଡରସ୍କୋର, କାର୍ଡରେ ଯେମିତି ଅଛି।
address-ending = @ ପରେ କ’ଣ ଅଛି ଦେଖନ୍ତୁ
address-ending-line = ଏଠାରେ ଆଭା ଠିକଣାର ଶେଷରେ @{ $ending } ଥାଏ। ତାହା ବଦଳାନ୍ତୁ, ବା @ ଓ ତା ପରର ସବୁ ଲିଭାନ୍ତୁ।

## Name, gender and date of birth
details-name-question = ଆପଣଙ୍କ ନାମ, ଆଧାରରେ ଯେମିତି ଅଛି
details-name-help = ଇଂରାଜୀ ଅକ୍ଷରରେ।
details-gender-question = ଆପଣଙ୍କ ଲିଙ୍ଗ, ଆଧାରରେ ଯେମିତି ଅଛି
gender-male = ପୁରୁଷ
gender-female = ମହିଳା
gender-other = ଅନ୍ୟ
details-birth-question = ଆପଣଙ୍କ ଜନ୍ମ ତାରିଖ
details-birth-help = ଦିନ, ମାସ ଓ ବର୍ଷ: 2, 2 ଓ 4ଟି ଅଙ୍କ।
details-year-question = ଆପଣଙ୍କ ଜନ୍ମ ବର୍ଷ
details-year-help = 4ଟି ଅଙ୍କ, ଆଧାରରେ ଯେମିତି ଅଛି।
details-year-alone = ମୁଁ କେବଳ ବର୍ଷ ଜାଣେ
details-whole-date = ମୁଁ ପୂରା ତାରିଖ ଜାଣେ
name-empty = ଆପଣଙ୍କ ନାମ ଦରକାର
name-empty-line = ଆଧାରରେ ଯେମିତି ଅଛି, ସେମିତି ଲେଖନ୍ତୁ।
name-too-long = ଏହି ନାମ ବହୁତ ଲମ୍ବା
name-too-long-line = ଆଧାରରେ ଯେମିତି ଅଛି, ସେମିତି ଲେଖନ୍ତୁ।
name-characters = କେବଳ ଅକ୍ଷର ଲେଖନ୍ତୁ
name-characters-line = ନାମରେ ଅକ୍ଷର, ଖାଲି ଜାଗା, ଡଟ୍, ଡ୍ୟାସ୍ ଓ ଆପୋଷ୍ଟ୍ରଫି ଥାଏ।
gender-needed = ଗୋଟିଏ ବାଛନ୍ତୁ
gender-needed-line = ଆଧାରରେ ଯେମିତି ଅଛି।
birth-date-not-valid = ଏମିତି କୌଣସି ଦିନ ନାହିଁ
birth-date-not-valid-line = ଦିନ, ମାସ ଓ ବର୍ଷ ଦେଖିନିଅନ୍ତୁ।

## A code for somebody who has an ABHA
otp-help-abha = ABDM ଆପଣଙ୍କ ଆଭାର ମୋବାଇଲକୁ 6ଟି ଅଙ୍କ ପଠାଇଛି, ଯାହାର ଶେଷରେ { $phone }।
otp-help-abha-unnamed = ABDM ଆପଣଙ୍କ ଆଭାର ମୋବାଇଲକୁ 6ଟି ଅଙ୍କ ପଠାଇଛି।
otp-abha-first = ଆପଣଙ୍କ ଆଭାର ମୋବାଇଲକୁ କୋଡ୍ ପଠାଇବାକୁ ହେବ।
otp-aadhaar-first = ଆପଣଙ୍କ ଆଧାର ସହ ଯୋଡ଼ା ଫୋନକୁ କୋଡ୍ ପଠାଇବାକୁ ହେବ।

## Which account
account-question = ଏଥିରୁ ଆପଣ କିଏ?
account-help = ଏହି ଆଭାଗୁଡ଼ିକ ଏହି ମୋବାଇଲ୍ ନମ୍ବରରେ ଅଛି।
account-code-help = ନିଜ ନାମ ଦବାନ୍ତୁ। ତା’ପରେ ଏହି ମୋବାଇଲକୁ କୋଡ୍ ଆସିବ।
account-born = ଜନ୍ମ { $year }
account-ends = ନମ୍ବରର ଶେଷରେ { $digits }
account-off = ବନ୍ଦ ଅଛି
account-unusable = ଏହି ଆଭା ଏଠାରେ ଖୋଲିହେବ ନାହିଁ
account-unusable-line = କାଉଣ୍ଟରରେ ପଚାରନ୍ତୁ, ବା ଅନ୍ୟ ଗୋଟିଏ ବାଛନ୍ତୁ।

## The profile
profile-question = ଟିକେ ଅପେକ୍ଷା କରନ୍ତୁ
profile-help = ଆପଣଙ୍କ ଆଭା ଅଣାଯାଉଛି।
profile-again = ପୁଣି ଚେଷ୍ଟା
create-help = ଆପଣଙ୍କ ଆଭା ତିଆରି ହେଉଛି।

## Another mobile
change-question = ନୂଆ ମୋବାଇଲ୍ ନମ୍ବର ଲେଖନ୍ତୁ
change-help = ଏବେ ଆପଣଙ୍କ ଆଭାରେ ଥିବା ମୋବାଇଲର ଶେଷରେ { $phone }।
change-help-unnamed = 10ଟି ଅଙ୍କ।
confirm-question = ଏହା ଠିକ୍ କି?
confirm-help = ଆପଣଙ୍କ ସ୍ୱାସ୍ଥ୍ୟ ଆକାଉଣ୍ଟର ମେସେଜ୍ ଓ କୋଡ୍ ନୂଆ ନମ୍ବରକୁ ଯିବ। ପୁରୁଣାକୁ ଆଉ ଯିବ ନାହିଁ।
confirm-old = ଏବେ
confirm-old-ends = ଶେଷରେ { $phone }
confirm-old-unknown = ଏଠାରେ ଜଣାନାହିଁ
confirm-new = ନୂଆ
confirm-send = ହଁ, କୋଡ୍ ପଠାନ୍ତୁ
same-mobile = ଆପଣଙ୍କ ଆଭାରେ ଏହି ନମ୍ବର ହିଁ ଅଛି
same-mobile-line = ଅନ୍ୟ ଗୋଟିଏ ଲେଖନ୍ତୁ, ବା “ଶେଷ” ଦବାନ୍ତୁ।

## More about an account
more-question = ଆପଣଙ୍କ ଆକାଉଣ୍ଟ ବିଷୟରେ ଅଧିକ
more-help = ଯାହା ବଦଳାଇବାକୁ ଚାହାନ୍ତି, ଦବାନ୍ତୁ। ତାର କୋଡ୍ ଲେଖିବା ଆଗରୁ କିଛି ବଦଳେ ନାହିଁ।
more-back = କାର୍ଡକୁ ଫେରନ୍ତୁ
more-email = ମୋ ଇ-ମେଲ୍ ଠିକଣା ବଦଳାନ୍ତୁ
more-email-none = ଏପର୍ଯ୍ୟନ୍ତ କିଛି ନାହିଁ।
more-email-done = ଆପଣଙ୍କ ଇ-ମେଲ୍ ଠିକଣା ବଦଳିଗଲା।
more-kyc = ଆଧାର ଦେଇ ପୁଣି ନିଶ୍ଚିତ କରନ୍ତୁ (KYC)
more-kyc-verified = ଆଧାର ଆପଣଙ୍କ ଆକାଉଣ୍ଟକୁ ନିଶ୍ଚିତ କରିଛି।
more-kyc-pending = ଆଧାର ଏପର୍ଯ୍ୟନ୍ତ ଆପଣଙ୍କ ଆକାଉଣ୍ଟକୁ ନିଶ୍ଚିତ କରିନାହିଁ।
more-kyc-line = ଆପଣଙ୍କ ଆଧାର ସହ ଯୋଡ଼ା ଫୋନକୁ କୋଡ୍ ଯିବ।
more-kyc-done = ଆଧାର ଆପଣଙ୍କ ଆକାଉଣ୍ଟକୁ ନିଶ୍ଚିତ କଲା।
more-address = ଆଭା ଠିକଣା ବାଛନ୍ତୁ
more-address-line = ଛୋଟ ନାମ, ଯାହା ସହଜରେ ମନେ ରହେ।
more-address-done = ଆପଣଙ୍କ ଆଭା ଠିକଣା ବଛାଗଲା।
email-question = ଇ-ମେଲ୍ ଠିକଣା ଲେଖନ୍ତୁ
email-help = ABDM ଏବେ ସେଥିରେ କୋଡ୍ ପଠାଇବ।
email-send = କୋଡ୍ ପଠାନ୍ତୁ
email-not-yet = ଏହା ଏପର୍ଯ୍ୟନ୍ତ ଇ-ମେଲ୍ ଠିକଣା ହୋଇନାହିଁ
email-not-yet-at = ଏଥିରେ ଗୋଟିଏ @ ଥାଏ, ଯେମିତି name@example.in।
email-not-yet-name = @ ଆଗରେ କ’ଣ ଅଛି ଦେଖନ୍ତୁ: ଇଂରାଜୀ ଅକ୍ଷର, ଅଙ୍କ, ଡଟ୍ ଓ ଡ୍ୟାସ୍, ମଝିରେ ଖାଲି ଜାଗା ନାହିଁ।
email-not-yet-domain = @ ପରେ କ’ଣ ଅଛି ଦେଖନ୍ତୁ: ଡଟ୍ ଥିବା ନାମ, ଯେମିତି example.in।
email-not-yet-length = ଏଠାରେ ଲେଖିବାକୁ ଏହା ବହୁତ ଲମ୍ବା।
otp-email-question = ଇ-ମେଲରେ ଆସିଥିବା କୋଡ୍ ଲେଖନ୍ତୁ
otp-email-first = { $email }କୁ କୋଡ୍ ପଠାଇବାକୁ ହେବ।
otp-help-email = ABDM { $email }କୁ 6ଟି ଅଙ୍କ ପଠାଇଛି।
kyc-help = UIDAI ଆପଣଙ୍କ ଆଧାର ସହ ଯୋଡ଼ା ଫୋନକୁ କୋଡ୍ ପଠାଏ। ତା ଦ୍ୱାରା ଆଧାର ଆପଣଙ୍କ ଆକାଉଣ୍ଟକୁ ଆଉଥରେ ନିଶ୍ଚିତ କରେ।

## Done
done-retrieved-question = ଏହା ଆପଣଙ୍କ ଆଭା
done-reactivated-question = ଆପଣଙ୍କ ଆଭା ପୁଣି ଚାଲୁ ହେଲା
done-mobile-question = ଆପଣଙ୍କ ମୋବାଇଲ୍ ନମ୍ବର ବଦଳିଗଲା
done-help = କାର୍ଡ ପାଇଁ କୋଡ୍ ଦେଇ ଆଉଥରେ ଦେଖାନ୍ତୁ ଯେ ଏହା ଆପଣ।
done-sign-in = ମୋ କାର୍ଡକୁ ଯାଆନ୍ତୁ

## Notices with another journey
notice-not-found = କୌଣସି ଆଭା ମିଳିଲା ନାହିଁ
notice-not-found-line = କିଛି ଅସୁବିଧା ନାହିଁ। ଏବେ ଗୋଟିଏ ତିଆରି କରିପାରିବେ, ବା ପଛକୁ ଯାଇ ଅନ୍ୟ ନମ୍ବର ଦେଇ ଦେଖିପାରିବେ।
notice-may-be-made = ଆପଣଙ୍କ ଆଭା ତିଆରି ହୋଇଥାଇପାରେ
notice-may-be-made-line = ଉତ୍ତର ଆମ ପାଖରେ ପହଞ୍ଚିଲା ନାହିଁ। ଆସନ୍ତୁ ଖୋଜିବା: କୋଡରୁ ଜଣାପଡ଼େ ଯେ ଏହା ଆପଣ। କିଛି ଦୁଇଥର ତିଆରି ହୁଏ ନାହିଁ।
notice-look = ମୋ ଆଭା ଖୋଜନ୍ତୁ
cut-off = ଏହି ମେସିନ୍ ଟିକେ ବନ୍ଦ ହୋଇଯାଇଥିଲା
cut-off-enrolment = ଏହା { $time }ରେ ବନ୍ଦ ହେଲା, ସେତେବେଳେ ଗୋଟିଏ ଆଭା ତିଆରି ହେଉଥିଲା। ତାହା ତିଆରି ହେଲା କି ନାହିଁ, ଆମେ ଜାଣୁନାହୁଁ। ସେ ଆପଣ ଥିଲେ କି? ତେବେ ଖୋଜନ୍ତୁ: କୋଡରୁ ଜଣାପଡ଼େ ଯେ ଏହା ଆପଣ। କିଛି ଦୁଇଥର ତିଆରି ହୁଏ ନାହିଁ।
cut-off-change = ଏହା { $time }ରେ ବନ୍ଦ ହେଲା, ସେତେବେଳେ ଗୋଟିଏ ଆଭା ବଦଳାଯାଉଥିଲା। ତାହା ବଦଳିଲା କି ନାହିଁ, ଆମେ ଜାଣୁନାହୁଁ। ସେ ଆପଣ ଥିଲେ କି? ତେବେ ସାଇନ୍-ଇନ୍ କରି ଦେଖନ୍ତୁ: କୋଡରୁ ଜଣାପଡ଼େ ଯେ ଏହା ଆପଣ।
cut-off-other = ସେ ମୁଁ ନଥିଲି
notice-make = ମୋ ଆଭା ତିଆରି କରନ୍ତୁ
notice-reactivate = ପୁଣି ଚାଲୁ କରନ୍ତୁ

## Waiting
waiting-send-code = କୋଡ୍ ମଗାଯାଉଛି
waiting-check-code = ଆପଣଙ୍କ କୋଡ୍ ଯାଞ୍ଚ ହେଉଛି
waiting-find = ଆପଣଙ୍କ ଆଭା ଖୋଜାଯାଉଛି
waiting-find-methods = କେଉଁ ଫୋନକୁ କୋଡ୍ ଆସିପାରିବ, ଦେଖାଯାଉଛି
waiting-enter = ଆପଣଙ୍କ ଆଭା ଖୋଲାଯାଉଛି
waiting-profile = ଆପଣଙ୍କ ଆଭା ଅଣାଯାଉଛି
waiting-create = ଆପଣଙ୍କ ଆଭା ତିଆରି ହେଉଛି

## Help
help-login-id = ବଟନ୍ ଦବାଇ ନମ୍ବର ଲେଖନ୍ତୁ। ଅନ୍ୟ ଗୋଟିଏ ଭଲ ଜାଣିଥିଲେ ତାର ବଟନ୍ ଦବାନ୍ତୁ।
help-details = ଆପଣଙ୍କ ଆଧାର କାର୍ଡରେ ଆପଣଙ୍କ ବିଷୟରେ ଯାହା ଅଛି, ତାହା ଲେଖନ୍ତୁ।
help-account = ନିଜ ନାମ ଦବାନ୍ତୁ। ଅନ୍ୟ କାହାର ନମ୍ବର ଦେଖାଯାଏ ନାହିଁ।
help-mobile-confirm = ଦୁଇଟି ଯାକ ନମ୍ବର ମିଳାଇ ଦେଖନ୍ତୁ। କୋଡଗୁଡ଼ିକ ପରେ ହିଁ ନମ୍ବର ବଦଳିବ।
help-more = କେବଳ ଦବାଇଲେ କିଛି ବଦଳେ ନାହିଁ: କୋଡରୁ ଜଣାପଡ଼େ ଯେ ଏହା ଆପଣ। “କାର୍ଡକୁ ଫେରନ୍ତୁ” ଦବାଇଲେ ସବୁ ଯେମିତି ଅଛି ସେମିତି ରହେ।
help-email = ଗୋଟି ଗୋଟି ଅକ୍ଷର ଲେଖନ୍ତୁ। ସେଥିରେ କୋଡ୍ ପଠାଯାଏ, ତେଣୁ ଏବେ ଆପଣ ନିଜ ଇ-ମେଲ୍ ଦେଖିପାରୁଥିବା ଦରକାର, ଯେମିତି ଆପଣଙ୍କ ଫୋନରେ। 123 ଲେଖାଥିବା ବଟନରେ ଅଙ୍କ ଓ ଆଉ ଚିହ୍ନ ଆସେ।
help-done = ନମ୍ବର ଲେଖିରଖନ୍ତୁ, ବା କାର୍ଡକୁ ଯାଆନ୍ତୁ।
