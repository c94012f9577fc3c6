### The QR of a counter, scanned with an app of one's own, and the numbers called there.

counter-way = என்னிடம் ABHA ஆப் உள்ளது
counter-way-line = குறியீட்டை ஸ்கேன் செய்து உங்கள் விவரங்களைத் தாருங்கள்
counter-question = இந்தக் குறியீட்டை உங்கள் ABHA ஆப்பில் ஸ்கேன் செய்யுங்கள்
counter-step-open = உங்கள் போனில் ABHA ஆப்பைத் திறங்கள்.
counter-step-scan = அதில் இந்தக் குறியீட்டை ஸ்கேன் செய்து, ஆம் சொல்லுங்கள்.
counter-step-number = ஆப் உங்கள் எண்ணைக் காட்டும். அழைக்கும் வரை காத்திருங்கள்.
counter-called = இப்போது அழைத்தது: { $number }
counter-waiting = அடுத்து: { $numbers }
counter-nobody = இன்னும் யாரையும் அழைக்கவில்லை.
