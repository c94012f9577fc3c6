### What went wrong, in words for the person: what happened, and what to do.

fault-offline = ଏବେ ସଂଯୋଗ ନାହିଁ
fault-offline-line = କିଛି ପଠାଯାଇନାହିଁ, କିଛି ହଜିନାହିଁ। ଟିକେ ଅପେକ୍ଷା କରି ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
fault-interrupted = ସଂଯୋଗ କଟିଗଲା
fault-interrupted-line = ତଥାପି ଅନୁରୋଧ ପହଞ୍ଚିଥାଇପାରେ। ଆପଣ ଯାହା ଲେଖିଛନ୍ତି, ଏଠାରେ ଅଛି: ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
fault-timed-out = ଉତ୍ତର ଠିକ୍ ସମୟରେ ଆସିଲା ନାହିଁ
fault-timed-out-line = ତଥାପି ଅନୁରୋଧ ପହଞ୍ଚିଥାଇପାରେ। ଆପଣ ଯାହା ଲେଖିଛନ୍ତି, ଏଠାରେ ଅଛି: ଟିକେ ପରେ ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
fault-service-down = ABDM ସେବା ଏବେ ଚାଲୁନାହିଁ
fault-service-down-line = ଏଥିରେ ଆପଣଙ୍କ ଦୋଷ ନାହିଁ। ଆପଣ ଯାହା ଲେଖିଛନ୍ତି, ଏଠାରେ ଅଛି। ଏକ ମିନିଟ୍ ପରେ ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
fault-uidai-down = UIDAI ଏବେ ମିଳୁନାହିଁ
fault-uidai-down-line = ଏଥିରେ ଆପଣଙ୍କ ଦୋଷ ନାହିଁ। ଆପଣ ଯାହା ଲେଖିଛନ୍ତି, ଏଠାରେ ଅଛି। କିଛି ମିନିଟ୍ ପରେ ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
fault-garbled = ଉତ୍ତର ପଢ଼ି ହେଲା ନାହିଁ
fault-garbled-line = ଆପଣ ଯାହା ଲେଖିଛନ୍ତି, ଏଠାରେ ଅଛି। ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
fault-slow-down = ଏକ ମିନିଟ୍ ଅପେକ୍ଷା କରନ୍ତୁ
fault-slow-down-line = ତା’ପରେ ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ। ଆପଣ ଯାହା ଲେଖିଛନ୍ତି, ଏଠାରେ ଅଛି।
fault-key-refused = ସେବା ଅନୁରୋଧ ନେଲା ନାହିଁ
fault-key-refused-line = ଏହାକୁ ପୁଣି ତିଆରି କରାଗଲା। ଯାହା ଲେଖିଛନ୍ତି ଦେଖିନିଅନ୍ତୁ ଓ ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
fault-aadhaar-unknown = ଆଧାର ନମ୍ବର ଠିକ୍ ନୁହେଁ
fault-aadhaar-unknown-line = UIDAI ପାଖରେ ଏହି ନମ୍ବର ନାହିଁ। ଆପଣଙ୍କ କାର୍ଡ ସହ ମିଳାଇ ଦେଖନ୍ତୁ।
fault-aadhaar-let-go = ଆପଣଙ୍କ ଆଧାର ନମ୍ବର ପୁଣି ଲେଖନ୍ତୁ
fault-aadhaar-let-go-line = ପଠାଇବା ପରେ ଆମେ ଏହାକୁ ରଖୁନାହୁଁ, ଆଉ ଏହା ଏବେ ଆଉଥରେ ଦରକାର।
fault-transaction-expired = ଟିକେ ଅଧିକ ସମୟ ଲାଗିଗଲା
fault-transaction-expired-line = ସେବା ଏହି ପଦକ୍ଷେପକୁ ବନ୍ଦ କରିଦେଲା। ଏଠାରେ ଯାହା ଦିଆଯାଇଛି ତାହା ନିଅନ୍ତୁ, ବା ପୁଣି ଆରମ୍ଭ କରନ୍ତୁ।
fault-proof-expired = ଏହା ଆପଣ ବୋଲି ଆଉଥରେ ଦେଖାନ୍ତୁ
fault-proof-expired-line = ଆପଣଙ୍କ ସୁରକ୍ଷା ପାଇଁ ସାଇନ୍-ଇନ୍ କିଛି ସମୟ ପରେ ଶେଷ ହୁଏ। ଆପଣ ଯାହା ଲେଖିଛନ୍ତି, ଏଠାରେ ଅଛି: ଆଗକୁ ଗଲେ ନୂଆ କୋଡ୍ ଆସିବ।
fault-mobile-refused = ଏହି ମୋବାଇଲ୍ ନମ୍ବର ନେଇହେବ ନାହିଁ
fault-mobile-refused-line = ନମ୍ବର ଦେଖନ୍ତୁ, ବା ଅନ୍ୟ ଗୋଟିଏ ଦିଅନ୍ତୁ।
fault-mobile-on-six = ଏହି ମୋବାଇଲ୍ ନମ୍ବରରେ ଆଗରୁ ଛଅଟି ଆଭା ଅଛି
fault-mobile-on-six-line = ଏଥିରେ ଆଉ ଯୋଡ଼ିହେବ ନାହିଁ। ଅନ୍ୟ ନମ୍ବର ଦିଅନ୍ତୁ।
fault-mobile-not-verified = ପ୍ରଥମେ ମୋବାଇଲ୍ ନମ୍ବର ଯାଞ୍ଚ କରିବାକୁ ହେବ
fault-mobile-not-verified-line = ଆଭା ନମ୍ବରକୁ ହିଁ ଠିକଣା ରଖି ଆଗକୁ ଯାଇପାରିବେ।
fault-address-refused = ଏହି ଠିକଣା ନେଇହେବ ନାହିଁ
fault-address-refused-line = ଗୋଟିଏ ପରାମର୍ଶ ବାଛନ୍ତୁ, ବା ଆପଣଙ୍କରକୁ ଟିକେ ବଦଳାନ୍ତୁ।
fault-older-abha = ଏହି ଆଧାରରେ ଆଗରୁ ଗୋଟିଏ ଆଭା ଅଛି
fault-older-abha-line = ତାହା ଆଗରୁ ତିଆରି ହୋଇଛି, ତେଣୁ ନୂଆ ଦରକାର ନାହିଁ। “ଶେଷ” ଦବାନ୍ତୁ, ପୁଣି ଆରମ୍ଭ କରି “ଆଭା ନମ୍ବର ମନେ ନାହିଁ” ବାଛନ୍ତୁ, ବା କାଉଣ୍ଟରରେ ପଚାରନ୍ତୁ।
fault-method-not-allowed = ଏହି ଆଭା ପାଇଁ ଏହି ଉପାୟ ଖୋଲା ନାହିଁ
fault-method-not-allowed-line = ପଛକୁ ଯାଇ କୋଡ୍ ପାଇବାର ଅନ୍ୟ ଉପାୟ ବାଛନ୍ତୁ, ବା କାଉଣ୍ଟରରେ ପଚାରନ୍ତୁ।
fault-not-found = କିଛି ମିଳିଲା ନାହିଁ
fault-not-found-line = ଯାହା ଲେଖିଛନ୍ତି ଦେଖିନିଅନ୍ତୁ।
fault-refused = ସେବା ଅନୁରୋଧ ନେଲା ନାହିଁ
fault-refused-line = ଯାହା ଲେଖିଛନ୍ତି ଦେଖିନିଅନ୍ତୁ ଓ ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ, ବା କାଉଣ୍ଟରରେ ପଚାରନ୍ତୁ।
code-may-come = କୋଡ୍ ବୋଧହୁଏ ଆସୁଛି
code-may-come-line = ଟିକେ ଅପେକ୍ଷା କରନ୍ତୁ, ତା’ପରେ ଏଠାରେ ନୂଆ କୋଡ୍ ମାଗିପାରିବେ। ସବୁଠୁ ନୂଆ କୋଡ୍ ହିଁ ଚାଲିବ।
new-code-may-come = ନୂଆ କୋଡ୍ ବୋଧହୁଏ ଆସୁଛି
new-code-may-come-line = ଫୋନ୍ ଦେଖନ୍ତୁ, ଆଉ ସବୁଠୁ ନୂଆ ମେସେଜର ଅଙ୍କଗୁଡ଼ିକ ଲେଖନ୍ତୁ।
cooldown-pace = ଟିକେ ଧୀରେ ଚାଲିବା
cooldown-pace-line = ଏଠାରେ ଗୋଟିଏ ପରେ ଗୋଟିଏ ବହୁତ ନମ୍ବର ଲେଖାଯାଇଛି। ଆପଣ ଯାହା ଲେଖିଛନ୍ତି, ଏଠାରେ ଅଛି।
cooldown-hour = ଏଠାରୁ ଏବେ ଆଉ କୋଡ୍ ଯିବ ନାହିଁ
cooldown-hour-line = ଏହି ମେସିନ୍ ଗତ ଏକ ଘଣ୍ଟାରେ ବହୁତ କୋଡ୍ ପଠାଇଛି। { $time }ରୁ ପୁଣି ଚାଲିବ। କାଉଣ୍ଟରରେ ବି ପଚାରିପାରିବେ।
cooldown-wait = { $seconds ->
    [one] { $seconds } ସେକେଣ୍ଡ ପରେ ଆଗକୁ ଯାଇପାରିବେ
   *[other] { $seconds } ସେକେଣ୍ଡ ପରେ ଆଗକୁ ଯାଇପାରିବେ
}
not-recorded = ଏବେ ଆଗକୁ ଯାଇହେବ ନାହିଁ
not-recorded-line = କର୍ମଚାରୀଙ୍କୁ ପଚାରନ୍ତୁ। କିଛି ପଠାଯାଇନାହିଁ, ଆଉ ଆପଣ ଯାହା ଲେଖିଛନ୍ତି ଏଠାରେ ଅଛି: ସେମାନେ ଦେଖିସାରିଲେ ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
fault-cancelled = ଆପଣ ଅପେକ୍ଷା ବନ୍ଦ କଲେ
fault-cancelled-line = ତଥାପି ଅନୁରୋଧ ପହଞ୍ଚିଥାଇପାରେ। ପୁଣି ଚେଷ୍ଟା କରିପାରିବେ।
