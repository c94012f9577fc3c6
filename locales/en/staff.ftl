### The pages of staff on the kiosk. Short and plain: what is, and what to do.

## The way in
staff-title = For staff
staff-pin-question = Type the PIN of the staff
staff-pin-help = 6 to 12 digits. They are not shown.
staff-pin-open = Open
staff-pin-checking = The PIN is being looked at.
staff-pin-wrong = That is not the PIN
staff-pin-tries = { $tries ->
    [one] { $tries } try is left before a pause.
   *[other] { $tries } tries are left before a pause.
}
# Minutes and seconds, as 0:30.
staff-pin-wait = Too many tries. Please wait { $time } (minutes and seconds).
staff-pin-none = No PIN is set
staff-pin-none-line = These pages open with a PIN. Whoever looks after this machine sets one with the command “abha-kiosk setup” and then starts the kiosk again.
staff-back = Back to the kiosk
staff-help = What is wrong stands first, with what to do. “Today” counts people without their names. “What to do” has the test card and the end of the kiosk. These pages close by themselves after a minute.
staff-end-question = End this person’s session?
staff-end-line = Everything that this person typed is cleared, and they begin again. Ask them first.
staff-end-wait = Something is under way for this person. Please wait until it is done.
staff-end-yes = Yes, end it

## How everything stands
staff-tab-state = How it is
staff-tab-today = Today
staff-tab-actions = What to do
staff-state = How everything is
staff-part = { $part }: { $state }
staff-ok = well
staff-look = please look
staff-broken = does not work
staff-part-network = Network
staff-part-abdm = ABDM
staff-part-uidai = UIDAI
staff-part-clock = Clock
staff-part-printer = Printer
staff-part-save = Room for cards
staff-part-state = Room for its own files
staff-part-record = Record
staff-part-version = Version
staff-not-looked = Nobody has looked yet. Please wait a moment.
staff-network-ok = The network works.
staff-network-practice = Practice needs no network.
staff-abdm-ok = It last answered at { $time }.
staff-abdm-failed = Its last trouble was at { $time }.
staff-uidai-ok = It last answered at { $time }.
staff-uidai-silent = It did not answer at { $time }. Wait; whoever has an ABHA can sign in by mobile meanwhile.
staff-uidai-unknown = Only a code that somebody asks for can show it. Watch the first person who registers.
staff-clock-ok = It is { $time } here, and ABDM says so too.
staff-clock-alone = It is { $time } here. Compare it with a watch.
staff-printer-ok = It is ready. Its paper: { $paper }.
staff-printer-none = No printer is set, so cards are saved and not printed.
staff-room-ok = { $free } are free.
staff-room-little = Only { $free } are free. Take away what nobody needs.
staff-folder-ok = Files can be written.
staff-folder-unset = The settings name no folder for it: set state_dir.
staff-folder-missing = The folder is not there yet. If a disk has to be connected for it, connect it.
staff-folder-refused = Nothing can be written there. Let the kiosk’s user write, or name another folder in the settings.
staff-record-ok = Everything that has to be is written down.
staff-record-off = No record is kept.
staff-version = { $version }. It has run since { $since }.

## What was counted today
staff-today = What happened today
staff-today-since = Counted since { $time }, without names.
staff-began = People who began
staff-made = ABHA made
staff-found = ABHA found
staff-reactivated = ABHA switched on again
staff-mobile-changed = Mobile changed
staff-printed = Cards printed
staff-saved = Cards saved
staff-stopped = Where the others stopped
# The page, its number in the manual, and why: “Code (7): Three codes were not right”.
staff-stopped-at = { $page } ({ $number }): { $why }
staff-why-finished = they ended it
staff-why-left = they went away
staff-why-new-person = somebody else began
staff-why-program = the kiosk was switched off
staff-why-staff = staff ended it

## What can be done
staff-actions = What would you like to do?
staff-test-card = Print a test card
staff-test-printing = The test card is on its way.
staff-test-printed = The test card is printed.
staff-test-not-printed = The test card is not printed
staff-no-reprint = A card cannot be printed again from here: no cards are kept. The person signs in again and prints it.
staff-kept = Loudness and colours hold until the kiosk is started again.
staff-practice-on = Switch practice on
staff-practice-off = Switch practice off
staff-practice-on-question = Switch practice on?
staff-practice-on-line = Then nothing is real: nothing is sent to ABDM, and every page and card says so. It stays until you switch it off or the kiosk is started again.
staff-practice-off-question = Switch practice off?
staff-practice-off-line = Then everything is real again: people make their ABHA.
staff-restart = Start it again
staff-restart-question = Start the kiosk again?
staff-restart-line = It takes a few seconds. The settings are read again.
staff-leave = Leave the kiosk
staff-leave-question = Leave the kiosk?
staff-leave-line = It ends, and does not start again by itself before this machine is restarted.
staff-switching = One moment
staff-switching-line = The kiosk changes over.
staff-not-switched = That did not work
staff-not-switched-line = Nothing was changed. The log says why.
