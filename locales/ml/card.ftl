card-title = ആയുഷ്മാൻ ഭാരത് ആരോഗ്യ അക്കൗണ്ട് (ABHA)
card-abha-number = ABHA നമ്പർ
card-abha-address = ABHA വിലാസം
card-date-of-birth = ജനനത്തീയതി
card-year-of-birth = ജനിച്ച വർഷം
card-gender = ലിംഗം
card-gender-female = സ്ത്രീ
card-gender-male = പുരുഷൻ
card-gender-other = മറ്റുള്ളവ
card-mobile = മൊബൈൽ
card-address = വിലാസം
card-helpline = ABHA സഹായം, സൗജന്യം: 14477 അല്ലെങ്കിൽ 1800{"\u00A0"}11{"\u00A0"}4477
# On the back of the card.
card-note = ആശുപത്രിയിലോ ക്ലിനിക്കിലോ ലാബിലോ പോകുമ്പോൾ കൗണ്ടറിൽ ഈ കാർഡ് കാണിക്കുക. ഇവിടെ കാണുന്ന അതേ വിവരങ്ങൾ ചതുര കോഡിലുണ്ട്. കാർഡ് സൂക്ഷിച്ചുവയ്ക്കുക.
# On the back of the card: what to do.
card-step-show = ഏത് ആശുപത്രിയിലെയും ക്ലിനിക്കിലെയും ലാബിലെയും കൗണ്ടറിൽ ഈ കാർഡ് കാണിക്കുക.
card-step-code = അവിടെ ചതുര കോഡ് സ്കാൻ ചെയ്യും: ഇവിടെ പ്രിന്റ് ചെയ്ത വിവരങ്ങൾ അതിലുണ്ട്.
card-step-safe = കാർഡ് സൂക്ഷിച്ചുവയ്ക്കുക. ഫോണിൽ വരുന്ന കോഡ് ആരോടും പറയരുത്.
# Over the numbers to call.
card-emergency = അടിയന്തരം
card-helpline-free = ABHA സഹായം, സൗജന്യം
card-made-at = ഉണ്ടാക്കിയത്: { $clinic }
# Beside a true-size card on an A4 sheet.
card-cut-and-fold = അടയാളങ്ങളിലൂടെ മുറിച്ച്, നടുവിൽ മടക്കുക.
card-cut = അടയാളങ്ങളിലൂടെ മുറിക്കുക.
# At the end of a slip from a receipt printer, which fades.
card-slip-note = ഈ സ്ലിപ്പ് കൗണ്ടറിൽ കാണിക്കുക. കാലക്രമേണ മങ്ങും: ചൂടും വെയിലും തട്ടാതെ വയ്ക്കുക.
# Read aloud in place of the pictures.
card-photo-alternative = കാർഡ് ഉടമയുടെ ഫോട്ടോ
card-qr-alternative = ഈ കാർഡിലെ വിവരങ്ങളുള്ള QR കോഡ്
card-service-alternative = ABDM ഉണ്ടാക്കിയ കാർഡ്
