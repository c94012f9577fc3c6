### What went wrong, in words for the person: what happened, and what to do.

fault-offline = No connection just now
fault-offline-line = Nothing was sent and nothing is lost. Wait a moment and try again.
fault-interrupted = The connection broke
fault-interrupted-line = The request may have arrived all the same. What you typed is still here: try again.
fault-timed-out = The answer did not come in time
fault-timed-out-line = The request may have arrived all the same. What you typed is still here: try again in a moment.
fault-service-down = The ABDM service is not working just now
fault-service-down-line = It is not your fault. What you typed is still here. Try again in a minute.
fault-uidai-down = UIDAI cannot be reached just now
fault-uidai-down-line = It is not your fault. What you typed is still here. Try again in a few minutes.
fault-garbled = The answer could not be read
fault-garbled-line = What you typed is still here. Try again.
fault-slow-down = Please wait a minute
fault-slow-down-line = Then try again. What you typed is still here.
fault-key-refused = The service did not take the request
fault-key-refused-line = It was prepared again. Check what you typed and try again.
fault-aadhaar-unknown = Aadhaar Number is not valid
fault-aadhaar-unknown-line = UIDAI does not know this number. Compare it with your card.
fault-aadhaar-let-go = Please type your Aadhaar Number again
fault-aadhaar-let-go-line = We do not keep it once it is sent, and it is needed once more.
fault-transaction-expired = It took a little too long
fault-transaction-expired-line = The service has closed this step. Use what is offered here, or begin again.
fault-proof-expired = Please show once more who you are
fault-proof-expired-line = For your safety a sign-in ends after a while. What you typed is still here: a new code is sent when you go on.
fault-mobile-refused = This mobile number cannot be used
fault-mobile-refused-line = Check the number, or give another one.
fault-mobile-on-six = This mobile number already has six ABHAs
fault-mobile-on-six-line = No more can be added to it. Please give another number.
fault-mobile-not-verified = The mobile number must be checked first
fault-mobile-not-verified-line = You can go on with your ABHA number as the address.
fault-address-refused = This address cannot be used
fault-address-refused-line = Choose a suggestion, or change yours a little.
fault-older-abha = This Aadhaar already has an ABHA
fault-older-abha-line = It was made earlier, so no new one is needed. Touch “Finish”, begin again and choose “I forgot my ABHA number”, or ask at the desk.
fault-method-not-allowed = This way is not open for this ABHA
fault-method-not-allowed-line = Go back and choose another way to get the code, or ask at the desk.
fault-not-found = Nothing was found
fault-not-found-line = Check what you typed.
fault-refused = The service did not take the request
fault-refused-line = Check what you typed and try again, or ask at the desk.
code-may-come = The code may already be on its way
code-may-come-line = Please wait a moment, then you can ask for a new one here. Only the newest code counts.
new-code-may-come = A new code may be on its way
new-code-may-come-line = Look at the phone and type the digits of the newest message.
cooldown-pace = Let us take it slowly
cooldown-pace-line = Many numbers were tried here one after the other. What you typed is still here.
cooldown-hour = No more codes from here for a while
cooldown-hour-line = This kiosk has sent many codes in the last hour. It goes on at { $time }. You can also ask at the desk.
cooldown-wait = { $seconds ->
    [one] You can go on in { $seconds } second
   *[other] You can go on in { $seconds } seconds
}
not-recorded = This cannot go on just now
not-recorded-line = Please ask the staff. Nothing was sent, and what you typed is still here: try again when they have seen to it.
fault-cancelled = You stopped waiting
fault-cancelled-line = The request may have arrived all the same. You can try again.
