### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = ମୋ ପାଖରେ ଆଭା ଆପ୍ ଅଛି
counter-way-line = କୋଡ୍ ସ୍କାନ୍ କରି ନିଜ ତଥ୍ୟ ଦିଅନ୍ତୁ
counter-question = ଏହି କୋଡ୍ ଆପଣଙ୍କ ଆଭା ଆପ୍‌ରେ ସ୍କାନ୍ କରନ୍ତୁ
counter-step-open = ନିଜ ଫୋନ୍‌ରେ ଆଭା ଆପ୍ ଖୋଲନ୍ତୁ।
counter-step-scan = ସେଥିରେ ଏହି କୋଡ୍ ସ୍କାନ୍ କରି ହଁ କୁହନ୍ତୁ।
counter-step-number = ଆପ୍ ଆପଣଙ୍କ ନମ୍ବର ଦେଖାଇବ। ଡାକିବା ପର୍ଯ୍ୟନ୍ତ ଅପେକ୍ଷା କରନ୍ତୁ।
counter-called = ଏବେ ଡକାଗଲା: { $number }
counter-waiting = ପରେ: { $numbers }
counter-nobody = ଏପର୍ଯ୍ୟନ୍ତ କାହାକୁ ଡକାଯାଇନାହିଁ।
