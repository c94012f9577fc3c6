### Words of the wall screen and the desk, where people wait by numbers.

share-calling = ଏବେ ଡକାଯାଉଛି
share-waiting = ଅପେକ୍ଷାରେ
share-nobody = କେହି ଅପେକ୍ଷାରେ ନାହାନ୍ତି
share-call-next = ପରବର୍ତ୍ତୀ ନମ୍ବର ଡାକନ୍ତୁ
share-counter = କାଉଣ୍ଟର
share-patient = ରୋଗୀ ନମ୍ବର
share-missing = ତଥ୍ୟ ଆସିନାହିଁ। ଦୟାକରି ପଚାରି ନିଅନ୍ତୁ।
share-scan = ଏହାକୁ ଆପଣଙ୍କ ଆଭା ଆପରେ ସ୍କାନ୍ କରନ୍ତୁ। ଆପଣ ନମ୍ବର ପାଇବେ, କିଛି ଲେଖିବାକୁ ପଡ଼ିବ ନାହିଁ।
share-key = କାଉଣ୍ଟରର ଚାବି
