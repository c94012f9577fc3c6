//! Limits and times, with where each comes from.

use std::time::Duration;

/// A new code may be asked for this long after the last one was sent (CRT_ABHA_106).
pub const RESEND_AFTER: Duration = Duration::from_secs(60);

/// A code may be asked for again this many times (CRT_ABHA_106, protocol.md section 18).
pub const MAX_RESENDS: u8 = 2;

/// So many messages go to one number while they count: the first and the resends.
pub const MAX_SENDS: u8 = 1 + MAX_RESENDS;

/// A message counts for this long, whoever asked for it.
pub const COUNTED_FOR: Duration = Duration::from_secs(24 * 60 * 60);

/// A kiosk asks for at most so many codes and look-ups in a minute, whatever comes of them. A
/// person who types a number for each has not so many.
pub const MAX_REQUESTS_A_MINUTE: usize = 6;

/// So many numbers are counted at most. Far more than a kiosk can ask for while they count.
pub const LEDGER_CAPACITY: usize = 16_384;

/// Codes for one receiver may be entered wrongly this many times, however many were sent. The
/// service publishes no number; after three it demands a pause (protocol.md section 17).
pub const MAX_TRIES: u8 = 3;

/// One person has the kiosk for so long at most, whatever they touch.
pub const SESSION_LIMIT: Duration = Duration::from_secs(15 * 60);

/// They are told so long before it is over.
pub const TOLD_BEFORE: Duration = Duration::from_secs(2 * 60);

/// A code is good for this long (protocol.md section 11.4).
pub const OTP_LIFETIME: Duration = Duration::from_secs(600);

/// "Show" makes a hidden number readable for this long.
pub const SHOWN_FOR: Duration = Duration::from_secs(5);

/// A number that is complete and right stands so long before the next page comes by itself:
/// erasing, going back or opening anything in that time keeps the page.
pub const NUMBER_SHOWN: Duration = Duration::from_millis(600);

/// The digit just typed is readable for this long before it becomes a dot.
pub const ECHO: Duration = Duration::from_secs(1);

/// A finished code is shown for this long before it is checked, so that the person sees what was
/// typed and can stop it.
pub const CODE_SHOWN: Duration = Duration::from_millis(600);

/// After a wrong code the boxes take nothing for this long: what is still typed belongs to the
/// code before.
pub const REST_AFTER_WRONG: Duration = Duration::from_millis(700);

/// A running request shows itself after this time.
pub const SHOW_WAITING_AFTER: Duration = Duration::from_millis(300);

/// A running request that takes this long can be cancelled, and says that it takes long.
pub const OFFER_CANCEL_AFTER: Duration = Duration::from_secs(8);

/// At least this many address suggestions are shown when the service gives them (CRT_ABHA_112).
pub const SUGGESTIONS_SHOWN: usize = 6;

/// So many cards are printed in one session: two more for a tray that ate one. Who still has
/// none is helped at the desk, and no thumb empties the tray.
pub const PRINTS_PER_SESSION: u8 = 3;

/// So many slips are printed in an hour: far more than people who go without an ABHA, and fewer than
/// empty a roll. Beyond that a slip is shown and not printed.
pub const SLIPS_AN_HOUR: usize = 30;

/// A print that moves now and then is waited for so many times its limit before the countdown
/// begins; the print room gives it up then too.
pub const PRINT_LIMITS: u32 = 3;

/// What became of a print stands at least this long before the countdown begins: as long as a
/// number or a card does.
pub const RESULT_STANDS: Duration = Duration::from_secs(60);

/// The last page of a finished session gives way to the first screen after this time.
pub const GOODBYE_STANDS: Duration = Duration::from_secs(5);

/// The same where the time was over: nobody has ended this themselves.
pub const TIME_UP_STANDS: Duration = Duration::from_secs(20);

/// A touch ends it before that, but none so soon: that one was meant for the page before.
pub const GOODBYE_IS_READ: Duration = Duration::from_secs(1);

/// After the program stopped in the middle of a call, people are told of it for this long: whoever
/// it was is gone by then.
pub const CUT_OFF_TOLD: Duration = Duration::from_secs(15 * 60);
