card-title = ଆୟୁଷ୍ମାନ ଭାରତ ସ୍ୱାସ୍ଥ୍ୟ ଆକାଉଣ୍ଟ (ଆଭା)
card-abha-number = ଆଭା ନମ୍ବର
card-abha-address = ଆଭା ଠିକଣା
card-date-of-birth = ଜନ୍ମ ତାରିଖ
card-year-of-birth = ଜନ୍ମ ବର୍ଷ
card-gender = ଲିଙ୍ଗ
card-gender-female = ମହିଳା
card-gender-male = ପୁରୁଷ
card-gender-other = ଅନ୍ୟ
card-mobile = ମୋବାଇଲ୍
card-address = ଠିକଣା
card-helpline = ଆଭା ହେଲ୍ପଲାଇନ୍, ପଇସା ଲାଗେ ନାହିଁ: 14477 କିମ୍ବା 1800{"\u00A0"}11{"\u00A0"}4477
# On the back of the card.
card-note = ଡାକ୍ତରଖାନା, କ୍ଲିନିକ୍ ବା ପରୀକ୍ଷାଗାର ଗଲେ କାଉଣ୍ଟରରେ ଏହି କାର୍ଡ ଦେଖାନ୍ତୁ। ଚାରିକୋଣିଆ କୋଡରେ ଆପଣଙ୍କର ସେହି ତଥ୍ୟ ଅଛି, ଯାହା ଏଠାରେ ଦେଖୁଛନ୍ତି। କାର୍ଡକୁ ଯତ୍ନରେ ରଖନ୍ତୁ।
# On the back of the card: what to do.
card-step-show = ଡାକ୍ତରଖାନା, କ୍ଲିନିକ୍ ବା ପରୀକ୍ଷାଗାରର କାଉଣ୍ଟରରେ ଏହି କାର୍ଡ ଦେଖାନ୍ତୁ।
card-step-code = ସେଠାରେ ଚାରିକୋଣିଆ କୋଡଟି ସ୍କାନ୍ ହୁଏ: ସେଥିରେ ଆପଣଙ୍କର ସେହି ତଥ୍ୟ ଅଛି, ଯାହା ଏଠାରେ ପ୍ରିଣ୍ଟ ହୋଇଛି।
card-step-safe = କାର୍ଡକୁ ଯତ୍ନରେ ରଖନ୍ତୁ, ଆଉ ଆପଣଙ୍କ ଫୋନକୁ ଆସିଥିବା କୋଡ୍ କାହାକୁ କୁହନ୍ତୁ ନାହିଁ।
# Over the numbers to call.
card-emergency = ଜରୁରୀ ଅବସ୍ଥା
card-helpline-free = ଆଭା ହେଲ୍ପଲାଇନ୍, ପଇସା ଲାଗେ ନାହିଁ
card-made-at = { $clinic }ରେ ତିଆରି
# Beside a true-size card on an A4 sheet.
card-cut-and-fold = ଚିହ୍ନରେ କାଟନ୍ତୁ, ତା’ପରେ ମଝିରୁ ଭାଙ୍ଗନ୍ତୁ।
card-cut = ଚିହ୍ନରେ କାଟନ୍ତୁ।
# At the end of a slip from a receipt printer, which fades.
card-slip-note = ଏହି ସ୍ଲିପ୍ କାଉଣ୍ଟରରେ ଦେଖାନ୍ତୁ। ସମୟ ସହ ଲେଖା ଫିକା ପଡ଼େ: ଗରମ ଓ ଖରାରୁ ଦୂରରେ ରଖନ୍ତୁ।
# Read aloud in place of the pictures.
card-photo-alternative = କାର୍ଡ ମାଲିକଙ୍କ ଫଟୋ
card-qr-alternative = QR କୋଡ୍, ଏହି କାର୍ଡର ତଥ୍ୟ ସହ
card-service-alternative = ABDM ତିଆରି କରିଥିବା କାର୍ଡ
