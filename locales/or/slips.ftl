### Slips: for the desk, and what helps without a phone. Nothing of a person stands on them. On paper
### the same words stand in the person's language and in English.

## Not now
not-now = ଏବେ ନୁହେଁ
slip-question = ଆଜି ଆଭା (ABHA) ବିନା
slip-help = କାଉଣ୍ଟରକୁ ଯାଇ ଏହି ନମ୍ବର କୁହନ୍ତୁ।
slip-help-print = କାଉଣ୍ଟର ପାଇଁ ସ୍ଲିପ୍ ପ୍ରିଣ୍ଟ କରନ୍ତୁ, ବା ସେଠାରେ ଏହି ନମ୍ବର କୁହନ୍ତୁ।
slip-title = କାଉଣ୍ଟର ପାଇଁ
slip-number = ଆଜି ଆପଣଙ୍କ ନମ୍ବର
slip-desk-line = ଆଜି ଆଭା ବିନା ନାମ ଲେଖାଗଲା। କିଛି ରଖାଯାଇନାହିଁ।
slip-care-line = ଆଭା ବିନା ବି ଆପଣଙ୍କ ଚିକିତ୍ସା ହେବ। ଆଭା ଅନ୍ୟ ଦିନ ବି ତିଆରି କରିପାରିବେ।
slip-when = ତାରିଖ ଓ ସମୟ

## What helps without a phone
rescue-ask = ମୁଁ କ’ଣ କରିପାରିବି?
rescue-title = ପରଥର କୋଡ୍ କେମିତି ପାଇବେ
rescue-help = ଏହି କଥାଗୁଡ଼ିକ ସାଙ୍ଗରେ ନିଅନ୍ତୁ।
# UIDAI's service says yes or no to a number; it names none.
rescue-check = ଆପଣଙ୍କ ଫୋନ୍ ଆଧାର ସହ ଯୋଡ଼ା କି ନାହିଁ ଦେଖନ୍ତୁ: myaadhaar.uidai.gov.in ରେ ବା mAadhaar ଆପରେ। ବା UIDAIକୁ ଫୋନ୍ କରନ୍ତୁ: 1947।
rescue-link = ଯୋଡ଼ା ନଥିଲେ ଆଧାର କେନ୍ଦ୍ର ଯୋଡ଼ିଦିଏ। ନିଜେ ଯାଆନ୍ତୁ, ଆଧାର କାର୍ଡ ନିଅନ୍ତୁ। କେତେ ପଇସା ଲାଗିବ, UIDAIର ତାଲିକାରେ ଅଛି।
rescue-desk = କାଉଣ୍ଟରରେ ପଚାରନ୍ତୁ: ସେଠାରେ ଆଙ୍ଗୁଠି ଛାପର ମେସିନ୍ ଥାଇପାରେ। ସେଥିରେ ଫୋନ୍ ଦରକାର ନାହିଁ।
# Only where the kiosk's ABDM client may do it.
rescue-face = ବା ଆପଣଙ୍କ ମୁହଁ ଦେଖାଇ: ଅନ୍ୟ କାହା ଫୋନର ଗୋଟିଏ ଆପ୍ କୋଡର କାମ କରେ। କାଉଣ୍ଟରରେ ପଚାରନ୍ତୁ।

## Printing
slip-print = ସ୍ଲିପ୍ ପ୍ରିଣ୍ଟ
slip-sending = ଆପଣଙ୍କ ସ୍ଲିପ୍ ପ୍ରିଣ୍ଟ ହେଉଛି।
slip-attention = ପ୍ରିଣ୍ଟର ବନ୍ଦ ହୋଇଗଲା: ଜଣେ କର୍ମଚାରୀଙ୍କୁ କୁହନ୍ତୁ, ତା’ପରେ ଆପଣଙ୍କ ସ୍ଲିପ୍ ପ୍ରିଣ୍ଟ ହେବ।
slip-asked = ଆପଣଙ୍କ ସ୍ଲିପ୍ ପ୍ରିଣ୍ଟ ହେଲା କି?
slip-printed = ଆପଣଙ୍କ ସ୍ଲିପ୍ ପ୍ରିଣ୍ଟ ହେଲା
slip-printed-line = ଏହାକୁ ସାଙ୍ଗରେ ନିଅନ୍ତୁ, ତା’ପରେ “ଶେଷ କରି ଲିଭାନ୍ତୁ” ଦବାନ୍ତୁ।
slip-not-seen-line = ଆପଣଙ୍କ ସ୍ଲିପ୍ ବୋଧହୁଏ ପ୍ରିଣ୍ଟରରେ ଅଟକିଛି। ସେଥିରେ ଯାହା ଅଛି, ସବୁ ଏଠାରେ ବି ଅଛି।
slip-not-printed = ଆପଣଙ୍କ ସ୍ଲିପ୍ ପ୍ରିଣ୍ଟ ହେଲା ନାହିଁ
slip-not-printed-line = ସେଥିରେ ଯାହା ଅଛି, ସବୁ ଏଠାରେ ବି ଅଛି। ପୁଣି ଚେଷ୍ଟା କରିପାରିବେ।
slip-shown-line = ସେଥିରେ ଯାହା ଅଛି, ସବୁ ଏଠାରେ ବି ଅଛି।
slip-unknown = ଆପଣଙ୍କ ସ୍ଲିପ୍ ପ୍ରିଣ୍ଟ ହୋଇଥାଇପାରେ: ପ୍ରଥମେ ଟ୍ରେରେ ଦେଖନ୍ତୁ।

## The end
goodbye-slip = ଆପଣଙ୍କ ସ୍ଲିପ୍ ନିଅନ୍ତୁ। କାଉଣ୍ଟରକୁ ଯାଆନ୍ତୁ।
goodbye-slip-printing = ପ୍ରିଣ୍ଟର ପାଖରେ ସ୍ଲିପ୍ ପାଇଁ ଅପେକ୍ଷା କରନ୍ତୁ
goodbye-number = କାଉଣ୍ଟରକୁ ଯାଆନ୍ତୁ: ନମ୍ବର { $number }
help-slip = ଏହି ପୃଷ୍ଠା ସାଙ୍ଗରେ ନେବା ବା ମନେ ରଖିବା ପାଇଁ। ଏଥିରେ ଆପଣଙ୍କ ବିଷୟରେ କିଛି ଲେଖାନାହିଁ। “ପଛକୁ” ଦବାଇଲେ ଆଗ ପୃଷ୍ଠା ଆସିବ।

## What was agreed to
more-consent = ମୁଁ କେଉଁଥିରେ ରାଜି ହେଲି
more-consent-line = ପଢ଼ିବା, ସାଙ୍ଗରେ ନେବା, ଆଉ କେମିତି ଫେରାଇ ନେବେ
consent-slip-title = ଆପଣ ଯେଉଁଥିରେ ରାଜି ହେଲେ
consent-slip-help = ଏହାକୁ ଆପଣଙ୍କ କାର୍ଡ ସହ ରଖନ୍ତୁ।
consent-slip-aadhaar = ହଁ: ଆପଣଙ୍କ ଆଭା ତିଆରି ପାଇଁ UIDAI ଆପଣଙ୍କ ନାମ, ଜନ୍ମ ତାରିଖ, ଫଟୋ ଓ ଠିକଣା ଦିଏ।
consent-slip-past-yes = ହଁ: ଆପଣଙ୍କ ଆଗର ସରକାରୀ ସ୍ୱାସ୍ଥ୍ୟ ରେକର୍ଡ ଓ ଏଥରର ରେକର୍ଡ ଆପଣଙ୍କ ଆଭା ସହ ଯୋଡ଼ାହେବ।
consent-slip-past-no = ନା: ଆପଣଙ୍କ ଆଗର ସରକାରୀ ସ୍ୱାସ୍ଥ୍ୟ ରେକର୍ଡ ଓ ଏଥରର ରେକର୍ଡ ଆପଣଙ୍କ ଆଭା ସହ ଯୋଡ଼ାହେବ ନାହିଁ।
consent-slip-share-yes = ହଁ: ଏଥର ଯେଉଁମାନେ ଆପଣଙ୍କ ଚିକିତ୍ସା କରିବେ, ସେମାନେ ଆପଣଙ୍କ ସବୁ ସ୍ୱାସ୍ଥ୍ୟ ରେକର୍ଡ ଦେଖିପାରିବେ।
consent-slip-share-no = ନା: ଏଥର ଯେଉଁମାନେ ଆପଣଙ୍କ ଚିକିତ୍ସା କରିବେ, ସେମାନେ ଆପଣଙ୍କ ସବୁ ସ୍ୱାସ୍ଥ୍ୟ ରେକର୍ଡ ଦେଖିବେ ନାହିଁ।
consent-slip-public-yes = ହଁ: ଆପଣଙ୍କ ସରକାରୀ ସ୍ୱାସ୍ଥ୍ୟ ରେକର୍ଡ, ଆପଣଙ୍କ ନାମ ବିନା, ଜନସ୍ୱାସ୍ଥ୍ୟ କାମରେ ଲାଗିପାରିବ।
consent-slip-public-no = ନା: ଆପଣଙ୍କ ସରକାରୀ ସ୍ୱାସ୍ଥ୍ୟ ରେକର୍ଡ ଜନସ୍ୱାସ୍ଥ୍ୟ କାମରେ ଲାଗିବ ନାହିଁ।
consent-slip-withdraw = ଆପଣ ଯେତେବେଳେ ଚାହିଁବେ ମତ ବଦଳାଇପାରିବେ: 14477କୁ ଫୋନ୍ କରନ୍ତୁ, ପଇସା ଲାଗେ ନାହିଁ। abha.abdm.gov.in ରେ ବା ଆଭା ଆପରେ ଆପଣ ଆଭାକୁ ବନ୍ଦ କରିପାରିବେ ବା ଲିଭାଇପାରିବେ।
consent-slip-text = ଲେଖା: ଆଭା ପାଇଁ NHAର ସମ୍ମତି, ସଂସ୍କରଣ { $version }।
consent-slip-when = ରାଜି ହେବା ଦିନ
help-consent-slip = ଆପଣ କେଉଁଥିରେ ରାଜି ହେଲେ, ଆଉ କେମିତି ଫେରାଇ ନେବେ, ଏହି ପୃଷ୍ଠାରେ ଲେଖାଅଛି। ଏଥିରେ ଆପଣଙ୍କ ନାମ ବା କୌଣସି ନମ୍ବର ନାହିଁ। “ପଛକୁ” ଦବାଇଲେ ଆଗ ପୃଷ୍ଠା ଆସିବ।
