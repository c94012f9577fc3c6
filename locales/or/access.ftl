### The welcome, the voice, and what makes it easier for a person.

## Welcome
welcome-question = ନିଜ ସ୍ୱାସ୍ଥ୍ୟ ଆକାଉଣ୍ଟ କରନ୍ତୁ ବା ଖୋଜନ୍ତୁ
welcome-free = ଏହା ବିନା ବି ଆପଣଙ୍କ ଚିକିତ୍ସା ହେବ।
welcome-aadhaar = ଆପଣଙ୍କ ଆଧାର କାର୍ଡ
welcome-phone = ତା ସହ ଯୋଡ଼ା ଫୋନ୍
welcome-time = ପ୍ରାୟ ପାଞ୍ଚ ମିନିଟ୍
languages-more = ଆଉ ଭାଷା

## What makes it easier
needs = ସୁବିଧା
needs-title = କ’ଣ ହେଲେ ଆପଣଙ୍କୁ ସୁବିଧା ହେବ?
needs-more = ଆଉ
text-small = ଛୋଟ
switch-on = ଚାଲୁ
switch-off = ବନ୍ଦ
needs-voice = ପଢ଼ି ଶୁଣାନ୍ତୁ
needs-slow = ଅଧିକ ସମୟ
needs-low = ବଟନ୍ ତଳ ଆଡ଼କୁ
needs-hand = ବାଁ ହାତ ପାଇଁ ବଟନ୍
needs-slow-speech = ଧୀରେ କୁହନ୍ତୁ
needs-headphones = ମୁଁ ହେଡଫୋନ ପିନ୍ଧିଛି: ମୋ ନମ୍ବର କୁହନ୍ତୁ
needs-louder = ଜୋରରେ
needs-softer = ଆସ୍ତେ
needs-volume = ଶବ୍ଦ: { $percent }

## Voice
listen = ଶୁଣନ୍ତୁ
voice-none = ଏହି ମେସିନ୍ ଏବେ ଆପଣଙ୍କ ଭାଷା କହିପାରୁନାହିଁ। କାଉଣ୍ଟରରେ ଆପଣଙ୍କୁ ପଢ଼ି ଶୁଣାଇ ପାରିବେ।
# Spoken alone. The first words that somebody hears who does not see the screen.
spoken-welcome = ଆପଣଙ୍କ ଭାଷା ଶୁଣିବା ପର୍ଯ୍ୟନ୍ତ ଟାବ୍ ଦବାନ୍ତୁ, ତା’ପରେ ଏଣ୍ଟର ଦବାନ୍ତୁ।
spoken-button = { $name }। ବଟନ୍।
spoken-digits = { $length }ଟିରୁ { $count }ଟି ଅଙ୍କ
spoken-digits-none = ଏପର୍ଯ୍ୟନ୍ତ କିଛି ଲେଖାଯାଇନାହିଁ।
spoken-erased = ଗୋଟିଏ ଲିଭିଗଲା। { $length }ଟିରୁ { $count }ଟି ଅଙ୍କ
spoken-full = ସବୁ { $length }ଟି ଅଙ୍କ ଆସିଗଲା। ଏଣ୍ଟର ଦବାନ୍ତୁ।

## Calling somebody
call-somebody = କାହାକୁ ଡାକନ୍ତୁ
call-told = ଜଣଙ୍କୁ ଡକାଯାଇଛି
call-told-line = ଦୟାକରି ଏଠାରେ ରୁହନ୍ତୁ। ଆପଣ କେଉଁ ପୃଷ୍ଠାରେ ଅଛନ୍ତି ସେମାନେ ଜାଣନ୍ତି; ଆପଣଙ୍କ ବିଷୟରେ ଆଉ କିଛି ନୁହେଁ।
call-desk = ଦୟାକରି କାଉଣ୍ଟରରେ ପଚାରନ୍ତୁ
call-desk-line = ଏହି ମେସିନ୍ ନିଜେ କାହାକୁ ଡାକିପାରିବ ନାହିଁ। ସେଠାରେ ନମ୍ବର { $number } କୁହନ୍ତୁ: ସେଥିରୁ ଜଣାପଡ଼େ ଆପଣ କେଉଁ ପୃଷ୍ଠାରେ ଅଛନ୍ତି; ଆପଣଙ୍କ ବିଷୟରେ ଆଉ କିଛି ନୁହେଁ।
