### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = କର୍ମଚାରୀଙ୍କ ପାଇଁ
staff-pin-question = କର୍ମଚାରୀଙ୍କ ପିନ୍ ଲେଖନ୍ତୁ
staff-pin-help = 6ରୁ 12ଟି ଅଙ୍କ। ସେଗୁଡ଼ିକ ଦେଖାଯାଏ ନାହିଁ।
staff-pin-open = ଖୋଲନ୍ତୁ
staff-pin-checking = ପିନ୍ ଦେଖାଯାଉଛି।
staff-pin-wrong = ଏହି ପିନ୍ ଠିକ୍ ନୁହେଁ
staff-pin-tries = { $tries ->
    [one] ଅଟକିବା ଆଗରୁ { $tries } ଥର ଚେଷ୍ଟା ବାକି।
   *[other] ଅଟକିବା ଆଗରୁ { $tries } ଥର ଚେଷ୍ଟା ବାକି।
}
# Minutes and seconds, as 0:30.
staff-pin-wait = ବହୁତ ଥର ଚେଷ୍ଟା ହେଲା। { $time } ଅପେକ୍ଷା କରନ୍ତୁ (ମିନିଟ୍ ଓ ସେକେଣ୍ଡ)।
staff-pin-none = କୌଣସି ପିନ୍ ରଖାଯାଇନାହିଁ
staff-pin-none-line = ଏହି ପୃଷ୍ଠା ପିନ୍‌ରେ ଖୋଲେ। ଯିଏ ଏହି ମେସିନ୍ ଦେଖାଶୁଣା କରନ୍ତି, ସେ “abha-kiosk setup” କମାଣ୍ଡରେ ପିନ୍ ରଖନ୍ତୁ ଏବଂ ତା’ପରେ କିଓସ୍କ ପୁଣି ଆରମ୍ଭ କରନ୍ତୁ।
staff-back = କିଓସ୍କକୁ ଫେରନ୍ତୁ
staff-help = ଯାହା ଠିକ୍ ନାହିଁ ତାହା ସବା ଆଗରେ ଥାଏ, କ’ଣ କରିବେ ତାହା ସହ। “ଆଜି”ରେ ନାଁ ବିନା ଲୋକ ଗଣାଯାଆନ୍ତି। “କାମ”ରେ ପରୀକ୍ଷା କାର୍ଡ ଓ କିଓସ୍କ ବନ୍ଦ କରିବା ଅଛି। ଏହି ପୃଷ୍ଠା ଏକ ମିନିଟ୍ ପରେ ଆପେ ବନ୍ଦ ହୁଏ।
staff-end-question = ଏହି ବ୍ୟକ୍ତିଙ୍କ କାମ ଶେଷ କରିବେ?
staff-end-line = ଏହି ବ୍ୟକ୍ତି ଯାହା ଲେଖିଛନ୍ତି ସବୁ ଲିଭିଯିବ, ଆଉ ତାଙ୍କୁ ପୁଣି ଆରମ୍ଭ କରିବାକୁ ପଡ଼ିବ। ପ୍ରଥମେ ତାଙ୍କୁ ପଚାରନ୍ତୁ।
staff-end-wait = ଏହି ବ୍ୟକ୍ତିଙ୍କର କିଛି କାମ ଚାଲିଛି। ଶେଷ ହେବା ପର୍ଯ୍ୟନ୍ତ ଅପେକ୍ଷା କରନ୍ତୁ।
staff-end-yes = ହଁ, ଶେଷ କରନ୍ତୁ

## How everything stands
staff-tab-state = ଅବସ୍ଥା
staff-tab-today = ଆଜି
staff-tab-actions = କାମ
staff-state = ସବୁ କେମିତି ଚାଲିଛି
staff-part = { $part }: { $state }
staff-ok = ଠିକ୍ ଅଛି
staff-look = ଦେଖନ୍ତୁ
staff-broken = ଚାଲୁନାହିଁ
staff-part-network = ନେଟୱାର୍କ
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = ଘଣ୍ଟା
staff-part-printer = ପ୍ରିଣ୍ଟର
staff-part-save = କାର୍ଡ ପାଇଁ ଜାଗା
staff-part-state = ନିଜ ଫାଇଲ୍ ପାଇଁ ଜାଗା
staff-part-record = ରେକର୍ଡ
staff-part-version = ସଂସ୍କରଣ
staff-not-looked = ଏପର୍ଯ୍ୟନ୍ତ ଦେଖାଯାଇନାହିଁ। ଟିକିଏ ଅପେକ୍ଷା କରନ୍ତୁ।
staff-network-ok = ନେଟୱାର୍କ ଚାଲୁଛି।
staff-network-practice = ଅଭ୍ୟାସରେ ନେଟୱାର୍କ ଦରକାର ନାହିଁ।
staff-abdm-ok = ଶେଷ ଉତ୍ତର { $time }ରେ ଆସିଲା।
staff-abdm-failed = ଶେଷ ଅସୁବିଧା { $time }ରେ ହେଲା।
staff-uidai-ok = ଶେଷ ଉତ୍ତର { $time }ରେ ଆସିଲା।
staff-uidai-silent = { $time }ରେ ଉତ୍ତର ଆସିଲା ନାହିଁ। ଅପେକ୍ଷା କରନ୍ତୁ; ଯାହାଙ୍କର ଆଭା ଅଛି, ସେମାନେ ସେତେବେଳେ ମୋବାଇଲରେ ସାଇନ୍ ଇନ୍ କରିପାରିବେ।
staff-uidai-unknown = କେହି କୋଡ ମାଗିଲେ ହିଁ ଜଣାପଡ଼େ। ପ୍ରଥମ ପଞ୍ଜୀକରଣ ଦେଖନ୍ତୁ।
staff-clock-ok = ଏଠାରେ { $time } ବାଜିଛି, ଆଉ ABDMର ସମୟ ମଧ୍ୟ ସେଇଆ।
staff-clock-alone = ଏଠାରେ { $time } ବାଜିଛି। କୌଣସି ଘଣ୍ଟା ସହ ମିଳାନ୍ତୁ।
staff-printer-ok = ଏହା ପ୍ରସ୍ତୁତ। ଏହାର କାଗଜ: { $paper }।
staff-printer-none = କୌଣସି ପ୍ରିଣ୍ଟର ନାହିଁ, ତେଣୁ କାର୍ଡ ପ୍ରିଣ୍ଟ ହୁଏ ନାହିଁ, ସେଭ୍ ହୁଏ।
staff-room-ok = { $free } ଜାଗା ଖାଲି ଅଛି।
staff-room-little = କେବଳ { $free } ଜାଗା ଖାଲି ଅଛି। ଯାହା କାହାର ଦରକାର ନାହିଁ, ତାହା ହଟାନ୍ତୁ।
staff-folder-ok = ଫାଇଲ୍ ଲେଖାଯାଇପାରିବ।
staff-folder-unset = ସେଟିଂସରେ ଏହାର ଫୋଲ୍ଡର ନାହିଁ: state_dir ଲେଖନ୍ତୁ।
staff-folder-missing = ଫୋଲ୍ଡର ଏପର୍ଯ୍ୟନ୍ତ ନାହିଁ। ଏଥିପାଇଁ ଡିସ୍କ ଲଗାଇବାକୁ ଥିଲେ ଲଗାନ୍ତୁ।
staff-folder-refused = ସେଠାରେ କିଛି ଲେଖାଯାଇପାରୁନାହିଁ। କିଓସ୍କର ୟୁଜରକୁ ଲେଖିବାକୁ ଦିଅନ୍ତୁ, କିମ୍ବା ସେଟିଂସରେ ଅନ୍ୟ ଫୋଲ୍ଡର ଲେଖନ୍ତୁ।
staff-record-ok = ଯାହା ଲେଖିବା ଦରକାର ସବୁ ଲେଖାଯାଉଛି।
staff-record-off = କୌଣସି ରେକର୍ଡ ରଖାଯାଏ ନାହିଁ।
staff-version = { $version }। { $since }ରୁ ଚାଲୁଛି।

## What was counted today
staff-today = ଆଜି କ’ଣ ହେଲା
staff-today-since = { $time }ରୁ ଗଣାଯାଇଛି, ନାଁ ବିନା।
staff-began = ଆରମ୍ଭ କରିଥିବା ଲୋକ
staff-made = ତିଆରି ଆଭା
staff-found = ମିଳିଥିବା ଆଭା
staff-reactivated = ପୁଣି ଚାଲୁ ଆଭା
staff-mobile-changed = ବଦଳିଥିବା ମୋବାଇଲ
staff-printed = ପ୍ରିଣ୍ଟ ହୋଇଥିବା କାର୍ଡ
staff-saved = ସେଭ୍ ହୋଇଥିବା କାର୍ଡ
staff-stopped = ଅନ୍ୟମାନେ କେଉଁଠି ଅଟକିଲେ
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = ସେମାନେ ଶେଷ କଲେ
staff-why-left = ସେମାନେ ଚାଲିଗଲେ
staff-why-new-person = ଅନ୍ୟ କେହି ଆରମ୍ଭ କଲେ
staff-why-program = କିଓସ୍କ ବନ୍ଦ ହେଲା
staff-why-staff = କର୍ମଚାରୀ ଶେଷ କଲେ

## What can be done
staff-actions = କ’ଣ କରିବାକୁ ଚାହାନ୍ତି?
staff-test-card = ପରୀକ୍ଷା କାର୍ଡ ପ୍ରିଣ୍ଟ କରନ୍ତୁ
staff-test-printing = ପରୀକ୍ଷା କାର୍ଡ ପ୍ରିଣ୍ଟରକୁ ଯାଉଛି।
staff-test-printed = ପରୀକ୍ଷା କାର୍ଡ ପ୍ରିଣ୍ଟ ହେଲା।
staff-test-not-printed = ପରୀକ୍ଷା କାର୍ଡ ପ୍ରିଣ୍ଟ ହେଲା ନାହିଁ
staff-no-reprint = ଏଠାରୁ କାର୍ଡ ପୁଣି ପ୍ରିଣ୍ଟ ହୋଇପାରିବ ନାହିଁ: କାର୍ଡ ରଖାଯାଏ ନାହିଁ। ବ୍ୟକ୍ତି ପୁଣି ସାଇନ୍ ଇନ୍ କରି ପ୍ରିଣ୍ଟ କରନ୍ତି।
staff-kept = ଶବ୍ଦ ଓ ରଙ୍ଗ କିଓସ୍କ ପୁଣି ଆରମ୍ଭ ହେବା ପର୍ଯ୍ୟନ୍ତ ରହେ।
staff-practice-on = ଅଭ୍ୟାସ ଚାଲୁ କରନ୍ତୁ
staff-practice-off = ଅଭ୍ୟାସ ବନ୍ଦ କରନ୍ତୁ
staff-practice-on-question = ଅଭ୍ୟାସ ଚାଲୁ କରିବେ?
staff-practice-on-line = ତା’ପରେ କିଛି ଅସଲ ନୁହେଁ: ABDMକୁ କିଛି ପଠାଯାଏ ନାହିଁ, ଆଉ ପ୍ରତି ପୃଷ୍ଠା ଓ କାର୍ଡରେ ତାହା ଲେଖାଥାଏ। ଆପଣ ବନ୍ଦ କରିବା କିମ୍ବା କିଓସ୍କ ପୁଣି ଆରମ୍ଭ ହେବା ପର୍ଯ୍ୟନ୍ତ ଏହା ରହେ।
staff-practice-off-question = ଅଭ୍ୟାସ ବନ୍ଦ କରିବେ?
staff-practice-off-line = ତା’ପରେ ସବୁ ପୁଣି ଅସଲ: ଲୋକେ ନିଜ ଆଭା ତିଆରି କରନ୍ତି।
staff-restart = ପୁଣି ଆରମ୍ଭ କରନ୍ତୁ
staff-restart-question = କିଓସ୍କ ପୁଣି ଆରମ୍ଭ କରିବେ?
staff-restart-line = କିଛି ସେକେଣ୍ଡ ଲାଗେ। ସେଟିଂସ ପୁଣି ପଢ଼ାଯାଏ।
staff-leave = କିଓସ୍କ ଛାଡ଼ନ୍ତୁ
staff-leave-question = କିଓସ୍କ ଛାଡ଼ିବେ?
staff-leave-line = କିଓସ୍କ ବନ୍ଦ ହେବ, ଆଉ ଏହି ମେସିନ୍ ପୁଣି ଚାଲୁ ହେବା ପର୍ଯ୍ୟନ୍ତ ଆପେ ଆରମ୍ଭ ହେବ ନାହିଁ।
staff-switching = ଟିକିଏ ରହନ୍ତୁ
staff-switching-line = କିଓସ୍କ ବଦଳୁଛି।
staff-not-switched = ତାହା ହେଲା ନାହିଁ
staff-not-switched-line = କିଛି ବଦଳିନାହିଁ। କାରଣ ଲଗରେ ଅଛି।
