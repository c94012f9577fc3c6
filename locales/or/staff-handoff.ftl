### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = କ୍ଲିନିକ ସିଷ୍ଟମକୁ ପଠାଇବା
staff-handoff-ok = ସମସ୍ତେ ପହଞ୍ଚିଛନ୍ତି।
staff-handoff-local = ରୋଗୀ ନମ୍ବର ଏଠାରେ ତିଆରି ହୁଏ। କିଛି ପଠାଯାଏ ନାହିଁ।
staff-handoff-waits = ଅପେକ୍ଷାରେ: { $count }, ପ୍ରଥମଟି { $time }ରୁ।
staff-handoff-failed = ପହଞ୍ଚିନାହିଁ: { $count }। କେହି ଦେଖିବାକୁ ପଡ଼ିବ: “ପଠାଇବା” ଖୋଲନ୍ତୁ।
staff-handoff-off-record = ଏହା ବନ୍ଦ: ଯାହା ଅପେକ୍ଷାରେ ତାହା ରଖିବାକୁ ରେକର୍ଡ ନାହିଁ। ସେଟିଂସରେ [record] ଓ state_dir ଦେଖନ୍ତୁ।
staff-handoff-off-place = ଏହା ବନ୍ଦ: ଏହାର ଚାବି (key) ପାଇଁ ଜାଗା ନାହିଁ। ସେଟିଂସରେ state_dir ବା key_file ଲେଖନ୍ତୁ।
staff-handoff-off-secret = ଏହା ବନ୍ଦ: ଏହାର ଚାବି (key) ପଢ଼ିହେଉନାହିଁ, କିମ୍ବା ଅନ୍ୟମାନେ ମଧ୍ୟ ପଢ଼ିପାରନ୍ତି। ଫାଇଲ୍ କେବଳ କିଓସ୍କର ୟୁଜରକୁ ଦିଅନ୍ତୁ; କାରଣ ଲଗରେ ଅଛି।
staff-handoff-off-damaged = ଏହା ବନ୍ଦ: ଏହାର ଚାବି (key) ଖରାପ। ଚାବିର କପି ଫେରାଇ ରଖନ୍ତୁ।
staff-handoff-off-unmade = ଏହା ବନ୍ଦ: ଏହାର ଚାବି (key) ଲେଖିହେଉନାହିଁ। କିଓସ୍କର ୟୁଜରକୁ ଚାବିର ଫୋଲ୍ଡରରେ ଲେଖିବାକୁ ଦିଅନ୍ତୁ।
staff-handoff-off-address = ଏହା ବନ୍ଦ: ଠିକଣା ଚାଲୁନାହିଁ। ସେଟିଂସରେ [handoff] ଦେଖନ୍ତୁ।
staff-handoff-another-key = ଚାବି (key) ଆଗର ନୁହେଁ, ତେଣୁ କାହାକୁ ପଠାଯାଏ ନାହିଁ। ପୁରୁଣା ଚାବି ଫେରାଇ ରଖନ୍ତୁ, ତା’ପରେ କିଓସ୍କ ପୁଣି ଆରମ୍ଭ କରନ୍ତୁ।
staff-handoff-no-file = ଏପର୍ଯ୍ୟନ୍ତ ରେକର୍ଡ ନାହିଁ, କିମ୍ବା ତାର ଫାଇଲ୍ ନାହିଁ। ରେକର୍ଡ ଦେଖନ୍ତୁ।
staff-handoff-full = 1,00,000 ଜଣ ଅପେକ୍ଷାରେ, ନୂଆ କାହାକୁ ନିଆଯାଏ ନାହିଁ। କ୍ଲିନିକ ସିଷ୍ଟମ ଦେଖାନ୍ତୁ।
staff-handoff-no-number = ଏପରି ରୋଗୀ ନମ୍ବର ଆଉ ନାହିଁ। ସେଟିଂସରେ ଅନ୍ୟ patient_id ଲେଖନ୍ତୁ।
staff-handoff-not-sealed = ଜଣକର ତଥ୍ୟ ସୁରକ୍ଷିତ ଭାବେ (encryption) ରଖିହେଲା ନାହିଁ। ମେସିନ ପୁଣି ଚାଲୁ କରନ୍ତୁ।

## The page of its own
staff-tab-handoff = ପଠାଇବା
staff-handoff-outbox = ଏଠାରେ ଯାହା ଅପେକ୍ଷାରେ
staff-handoff-to-fhir = କ୍ଲିନିକର ସର୍ଭର (FHIR)
staff-handoff-to-folder = କ୍ଲିନିକର ଫୋଲ୍ଡର
staff-handoff-to-webhook = କ୍ଲିନିକର ଠିକଣା (webhook)
staff-handoff-to-nats = ଅନେକ କେନ୍ଦ୍ରର ଷ୍ଟ୍ରିମ୍ (NATS)
staff-handoff-idle = ଏବେ ପଠାଇବାକୁ କିଛି ନାହିଁ।
staff-handoff-sending = ପଠାଯାଉଛି।
staff-handoff-paused = କର୍ମଚାରୀ ଅଟକାଇଛନ୍ତି। “ଆଗକୁ ଚଲାନ୍ତୁ” ଦବାଇଲେ ବା କିଓସ୍କ ପୁଣି ଆରମ୍ଭ ହେଲେ ଚାଲିବ।
staff-handoff-again-at = { $time }ରେ ପୁଣି ଚେଷ୍ଟା ହେବ।
staff-handoff-again-hourly = ପ୍ରତି ଘଣ୍ଟାରେ ପୁଣି ଚେଷ୍ଟା ହୁଏ, କିମ୍ବା “ଏବେ ଚେଷ୍ଟା” ଦବାଇଲେ ତୁରନ୍ତ।
staff-handoff-count-waiting = ଅପେକ୍ଷାରେ
staff-handoff-count-since = ଅପେକ୍ଷାରେ, ପ୍ରଥମଟି { $time }ରୁ
staff-handoff-count-sent = ନିକଟରେ ପହଞ୍ଚିଛି
staff-handoff-lost = କଣ ପହଞ୍ଚିନାହିଁ, ଆଉ କଣ କରିବେ

## Why something did not arrive, and what to do about it
handoff-fault-offline = ସଂଯୋଗ ହେଉନାହିଁ। ନେଟୱାର୍କ ଦେଖନ୍ତୁ, ଆଉ କ୍ଲିନିକ ସିଷ୍ଟମ ଚାଲୁ ଅଛି କି ଦେଖନ୍ତୁ।
handoff-fault-timed-out = ସମୟରେ ଉତ୍ତର ଆସିଲା ନାହିଁ। କ୍ଲିନିକ ସିଷ୍ଟମ ଚାଲୁ ଅଛି କି ଦେଖନ୍ତୁ।
handoff-fault-interrupted = ସଂଯୋଗ ଛିଣ୍ଡିଗଲା। ନେଟୱାର୍କ ଦେଖନ୍ତୁ।
handoff-fault-untrusted = କ୍ଲିନିକ ସିଷ୍ଟମର ସାର୍ଟିଫିକେଟ ମାନାଗଲା ନାହିଁ। ତାହା ଦେଖାନ୍ତୁ, ଆଉ ସେଟିଂସରେ roots ଦେଖନ୍ତୁ।
handoff-fault-busy = କ୍ଲିନିକ ସିଷ୍ଟମ ଅପେକ୍ଷା କରିବାକୁ କହିଲା। କିଛି କରିବାର ନାହିଁ।
handoff-fault-server-failed = କ୍ଲିନିକ ସିଷ୍ଟମରେ ତ୍ରୁଟି ଅଛି। ତାହା ଦେଖାନ୍ତୁ।
handoff-fault-not-signed-in = କ୍ଲିନିକ ସିଷ୍ଟମ ଏହି କିଓସ୍କକୁ ଚିହ୍ନେ ନାହିଁ। ସେଟିଂସରେ token ବା password ଦେଖନ୍ତୁ।
handoff-fault-not-allowed = କ୍ଲିନିକ ସିଷ୍ଟମ କିଓସ୍କକୁ ଏହା କରିବାକୁ ଦିଏ ନାହିଁ। ସେଠାରେ ଅନୁମତି ଦେବାକୁ କୁହନ୍ତୁ।
handoff-fault-secret-unreadable = token ବା password ଏଠାରେ ପଢ଼ିହେଉନାହିଁ। ତାର ଫାଇଲ୍ ଦେଖନ୍ତୁ।
handoff-fault-wrong-address = ଏହି ଠିକଣାରେ ରୋଗୀ ନିଆଯାଏ ନାହିଁ। ସେଟିଂସରେ address ଦେଖନ୍ତୁ।
handoff-fault-redirected = ଠିକଣାଟି ଅନ୍ୟଆଡ଼େ ପଠାଏ, କିଓସ୍କ ସେଠାକୁ ଯାଏ ନାହିଁ। ସେଟିଂସରେ address ଦେଖନ୍ତୁ।
handoff-fault-no-answer = ଯାହା ଆସିଲା ତାହା ଉତ୍ତର ନୁହେଁ। କ୍ଲିନିକ ସିଷ୍ଟମ ଦେଖାନ୍ତୁ।
handoff-fault-not-writable = ଫୋଲ୍ଡର ନାହିଁ, କିମ୍ବା ସେଥିରେ ଲେଖିହେଉନାହିଁ। ତାର ଡିସ୍କ ଲଗାନ୍ତୁ, କିମ୍ବା କିଓସ୍କର ୟୁଜରକୁ ଲେଖିବାକୁ ଦିଅନ୍ତୁ।
handoff-fault-no-room = ଫୋଲ୍ଡରରେ ଜାଗା ନାହିଁ। ସେଠାରେ ଜାଗା କରନ୍ତୁ।
handoff-fault-several-matches = ସେଠାରେ ଗୋଟିଏ ଆଭା ନମ୍ବରର ଅନେକ ରୋଗୀ ଅଛନ୍ତି। ସେଠାରେ ସେମାନଙ୍କୁ ଏକ କରନ୍ତୁ, ତା’ପରେ “ପୁଣି ପଠାନ୍ତୁ” ଦବାନ୍ତୁ।
handoff-fault-another-person = ଉତ୍ତର ଅନ୍ୟ କାହାର ଥିଲା। କ୍ଲିନିକ ସିଷ୍ଟମ ଦେଖାନ୍ତୁ, ତା’ପରେ “ପୁଣି ପଠାନ୍ତୁ” ଦବାନ୍ତୁ।
handoff-fault-conflict = କ୍ଲିନିକ ସିଷ୍ଟମରେ ଅଲଗା ଅଛି। ସେଠାରେ ଦୁଇଟି ମିଳାନ୍ତୁ, ତା’ପରେ “ପୁଣି ପଠାନ୍ତୁ” ଦବାନ୍ତୁ।
handoff-fault-refused = କ୍ଲିନିକ ସିଷ୍ଟମ ଏହାକୁ ଏପରି ନିଏ ନାହିଁ। ଏହାକୁ ଫାଇଲରେ ଲେଖନ୍ତୁ, ଆଉ ସେଠାରେ ହାତରେ ଭରନ୍ତୁ।
handoff-fault-unreadable = ଏହା ଆଉ ଖୋଲିହେଉନାହିଁ। ଠିକ୍ ଚାବି (key) ଫେରାଇ ରଖନ୍ତୁ, ତା’ପରେ “ପୁଣି ପଠାନ୍ତୁ” ଦବାନ୍ତୁ।

## What staff do about it
staff-handoff-send-again = ପୁଣି ପଠାନ୍ତୁ
staff-handoff-pause = ଅଟକାନ୍ତୁ
staff-handoff-go-on = ଆଗକୁ ଚଲାନ୍ତୁ
staff-handoff-try-now = ଏବେ ଚେଷ୍ଟା
staff-handoff-write-out = ନ ପହଞ୍ଚିଥିବା ଲେଖନ୍ତୁ
staff-handoff-write-question = ଯାହା ପହଞ୍ଚିନାହିଁ ତାହା ଫାଇଲରେ ଲେଖିବେ କି?
staff-handoff-write-line = ଯାହାଙ୍କ ତଥ୍ୟ ଲେଖାଯିବ: { $count } ଜଣ। { $folder } ଫୋଲ୍ଡର ଯିଏ ଖୋଲିପାରିବେ ସେ ପଢ଼ିପାରିବେ। କାମ ସରିଲେ ଫାଇଲଗୁଡ଼ିକ ଲିଭାନ୍ତୁ।
staff-handoff-sent-again = ପୁଣି ପଠାଗଲା: { $count }
staff-handoff-written = ଲେଖାଗଲା: { $count }
staff-handoff-written-line = ଫାଇଲଗୁଡ଼ିକ { $folder }ରେ ଅଛି। କାମ ସରିଲେ ଲିଭାନ୍ତୁ।
staff-handoff-unreadable = କିଛି ଖୋଲିହେଲା ନାହିଁ ଓ ଲେଖାଗଲା ନାହିଁ: { $count }।
staff-handoff-not-written = ସବୁ ଲେଖାଗଲା ନାହିଁ
staff-handoff-folder-exposed = { $folder } ଫୋଲ୍ଡର ଅନ୍ୟମାନେ ଖୋଲିପାରନ୍ତି। ତାହା କେବଳ କିଓସ୍କର ୟୁଜରକୁ ଦିଅନ୍ତୁ (chmod 700), ତା’ପରେ ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
staff-handoff-folder-full = { $folder } ଫୋଲ୍ଡର ପାଇଁ ଜାଗା ନାହିଁ। ତାର ଡିସ୍କରେ ଜାଗା କରନ୍ତୁ, ତା’ପରେ ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
staff-handoff-folder-read-only = { $folder } ଫୋଲ୍ଡରରେ କିଛି ଲେଖିହେଉନାହିଁ। କିଓସ୍କର ୟୁଜରକୁ ସେଠାରେ ଲେଖିବାକୁ ଦିଅନ୍ତୁ, ତା’ପରେ ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
