### What staff read of the hand-off: how many and why, never who. Short and plain: what is, and what to do.

## Among how everything stands
staff-part-handoff = Hand-off to the clinic’s system
staff-handoff-ok = All have arrived.
staff-handoff-local = Patient numbers are made here. Nothing is sent.
staff-handoff-waits = Waiting: { $count }, the first since { $time }.
staff-handoff-failed = Not arrived: { $count }. Somebody has to look: open “Hand-off”.
staff-handoff-off-record = It is off: no record is kept, which would hold what waits. Look at [record] and state_dir in the settings.
staff-handoff-off-place = It is off: its key has no place. Set state_dir or key_file in the settings.
staff-handoff-off-secret = It is off: its key cannot be read, or others can read it. Give the file to the kiosk’s user alone; the log says more.
staff-handoff-off-damaged = It is off: its key is damaged. Put the copy of the key back.
staff-handoff-off-unmade = It is off: its key cannot be written. Let the kiosk’s user write into the folder of the key.
staff-handoff-off-address = It is off: the address cannot be called. Look at [handoff] in the settings.
staff-handoff-another-key = The key is another one than before, so nobody is handed over. Put the old key back, then start the kiosk again.
staff-handoff-no-file = There is no record yet, or its file is gone. Look at the record.
staff-handoff-full = 100,000 people wait, and nobody more is taken. Have the clinic’s system looked at.
staff-handoff-no-number = There is no further patient number of this form. Set another patient_id in the settings.
staff-handoff-not-sealed = The details of a person could not be encrypted. Start this machine again.

## The page of its own
staff-tab-handoff = Hand-off
staff-handoff-outbox = What waits here
staff-handoff-to-fhir = The clinic’s server (FHIR)
staff-handoff-to-folder = The clinic’s folder
staff-handoff-to-webhook = The clinic’s address (webhook)
staff-handoff-to-nats = The stream of many sites (NATS)
staff-handoff-idle = Nothing is due.
staff-handoff-sending = It is being sent.
staff-handoff-paused = Staff paused it. It goes on with “Go on”, or when the kiosk is started again.
staff-handoff-again-at = It is tried again at { $time }.
staff-handoff-again-hourly = It is tried again once an hour, or at once with “Try now”.
staff-handoff-count-waiting = Waiting
staff-handoff-count-since = Waiting, the first since { $time }
staff-handoff-count-sent = Arrived lately
staff-handoff-lost = What did not arrive, and what to do

## Why something did not arrive, and what to do about it
handoff-fault-offline = No connection can be made. Look at the network, and whether the clinic’s system is on.
handoff-fault-timed-out = No answer came in time. Look whether the clinic’s system is on.
handoff-fault-interrupted = The connection broke off. Look at the network.
handoff-fault-untrusted = The certificate of the clinic’s system cannot be trusted. Have it looked at, and look at roots in the settings.
handoff-fault-busy = The clinic’s system asked the kiosk to wait. There is nothing to do.
handoff-fault-server-failed = The clinic’s system has a fault. Have it looked at.
handoff-fault-not-signed-in = The clinic’s system does not know this kiosk. Look at token or password in the settings.
handoff-fault-not-allowed = The clinic’s system does not allow this kiosk to do that. Have it allowed there.
handoff-fault-secret-unreadable = The token or password cannot be read here. Look at its file.
handoff-fault-wrong-address = Nothing takes patients at this address. Look at address in the settings.
handoff-fault-redirected = The address sends the kiosk elsewhere, and it does not follow. Look at address in the settings.
handoff-fault-no-answer = What came back is no answer. Have the clinic’s system looked at.
handoff-fault-not-writable = The folder is not there, or nothing can be written into it. Connect its disk, or let the kiosk’s user write.
handoff-fault-no-room = There is no room in the folder. Make room there.
handoff-fault-several-matches = Several patients there have one ABHA number. Join them there, then press “Send again”.
handoff-fault-another-person = The answer was about somebody else. Have the clinic’s system looked at, then press “Send again”.
handoff-fault-conflict = The clinic’s system has something else. Compare the two there, then press “Send again”.
handoff-fault-refused = The clinic’s system does not take it as it is. Write it out, and enter it there by hand.
handoff-fault-unreadable = It cannot be opened any more. Put the right key back, then press “Send again”.

## What staff do about it
staff-handoff-send-again = Send again
staff-handoff-pause = Pause
staff-handoff-go-on = Go on
staff-handoff-try-now = Try now
staff-handoff-write-out = Write out what did not arrive
staff-handoff-write-question = Write out what did not arrive?
staff-handoff-write-line = People whose details are written out: { $count }. Whoever opens the folder { $folder } can read them. Delete the files when nobody needs them any more.
staff-handoff-sent-again = Sent again: { $count }
staff-handoff-written = Written out: { $count }
staff-handoff-written-line = The files are in { $folder }. Delete them when nobody needs them any more.
staff-handoff-unreadable = Some could not be opened and were not written out: { $count }.
staff-handoff-not-written = Not everything is written out
staff-handoff-folder-exposed = Others can open the folder { $folder }. Give it to the kiosk’s user alone (chmod 700), then try again.
staff-handoff-folder-full = There is no room for the folder { $folder }. Make room on its disk, then try again.
staff-handoff-folder-read-only = Nothing can be written into the folder { $folder }. Let the kiosk’s user write there, then try again.
