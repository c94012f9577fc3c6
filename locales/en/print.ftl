### Printing: what is happening and what to do. A sentence for the person, and one for the staff beside it.

print-sending = Your card is on its way to the printer.
print-waiting = Your card waits for its turn at the printer.
print-printing = Your card is being printed.
print-done = Your card has been printed.

# It waits for somebody and then goes on.
print-need-paper = The printer has no paper: please tell the staff, then your card comes by itself.
print-need-jam = Paper is stuck in the printer: please tell the staff, then your card comes by itself.
print-need-cover = The printer is open: please tell the staff, then your card comes by itself.
print-need-tray = A tray of the printer is not in its place: please tell the staff, then your card comes by itself.
print-need-ink = The printer has run out of ink: please tell the staff, then your card comes by itself.
print-need-output-full = The tray where pages come out is full: please tell the staff, then your card comes by itself.
print-need-paused = The printer has been paused: please tell the staff, then your card comes by itself.
print-need-offline = The printer does not answer just now: please tell the staff, then your card comes by itself.
print-need-other = The printer has stopped: please tell the staff, then your card comes by itself.

# It was given up because of that.
print-not-paper = Your card was not printed, because the printer has no paper.
print-not-jam = Your card was not printed, because paper is stuck in the printer.
print-not-cover = Your card was not printed, because the printer is open.
print-not-tray = Your card was not printed, because a tray of the printer is not in its place.
print-not-ink = Your card was not printed, because the printer has run out of ink.
print-not-output-full = Your card was not printed, because the tray where pages come out is full.
print-not-paused = Your card was not printed, because the printer has been paused.
print-not-offline = Your card was not printed, because the printer does not answer.
print-not-other = Your card was not printed, because the printer has stopped.

print-not-there = Your card was not printed, because the printer cannot be reached.
print-refused = Your card was not printed, because the printer did not take it.
print-wants-encryption = Your card was not printed, because the printer still has to be set up.
print-untrusted = Your card was not printed, because it is not certain that this is our printer.
print-no-format = Your card cannot be printed on this printer.
print-not-made = Your card could not be made ready for printing.
print-aborted = Your card was not printed, because the printer gave it up.
print-cancelled = Printing was stopped: should a page come out all the same, please take it along.
print-stuck = Your card was not printed in time, so printing was stopped.
print-unknown = Your card may have been printed: please look in the tray first.

# On the first screen while nobody prints.
printer-attention = The printer needs the staff just now; everything else works.
printer-not-there = The printer cannot be reached just now; everything else works.

# For the staff.
print-staff-paper = No paper: load the paper that this kiosk prints on and close the tray.
print-staff-jam = Paper jam: take the stuck paper out and close every cover.
print-staff-cover = Cover open: close the covers and doors of the printer.
print-staff-tray = Tray missing: push the tray in as far as it goes.
print-staff-ink = Out of ink, toner or ribbon: put in a new one.
print-staff-output-full = Output tray full: take the pages out, and give or shred what is personal.
print-staff-paused = Paused: let the printer go on at its panel, or resume its queue.
print-staff-offline = No answer from the printer: check that it is switched on and that its cable or network is connected.
print-staff-other = The printer stopped and does not say why: see its display, or switch it off and on.
print-staff-not-there = Nothing answers at the printer's address: check its power, its network and the address in the settings.
print-staff-refused = The printer or its queue did not take the job: check that it accepts jobs and who may print.
print-staff-wants-encryption = The printer takes encrypted connections alone: begin its address in the settings with ipps://, and name a certificate of its own making behind it with #sha256=.
print-staff-untrusted = The printer shows a certificate that is not trusted: if it is the right printer, name its certificate behind the address with #sha256=.
print-staff-no-format = This printer takes neither PDF nor PWG raster: set it up as a queue in CUPS, or choose another printer.
print-staff-not-made = The card could not be drawn for this paper: save it as a file, and report this.
print-staff-aborted = The printer or its queue gave the job up: see the printer's display, then print again.
print-staff-stuck = Nothing moved until the time was over, so the job was called off: see the printer's display, then print again.
print-staff-unknown = Nobody can tell what became of the job after it was sent: look in the tray and in the queue before printing again.
print-staff-cancelled = The job was called off at the kiosk, at the printer or in its queue: print again if the card is wanted.
