### Words of the wall screen and the desk, where people wait by numbers.

# Before the number that is called now, in large figures.
share-calling = Now calling
# Before the numbers that wait.
share-waiting = Waiting
share-nobody = Nobody is waiting
# On a button of the staff: calls the next number.
share-call-next = Call the next number
# Before the name of a counter: “Counter OPD1”.
share-counter = Counter
# At the desk, before the number by which the clinic knows somebody.
share-patient = Patient number
# At the desk, at the number of somebody who waits: the clinic’s system did not get their details.
share-missing = Details did not arrive. Please ask for them.
# Beside a QR on the wall.
share-scan = Scan this with your ABHA app. You get a number and need not type anything.
# Before a field for a password of the staff.
share-key = Key of the desk
