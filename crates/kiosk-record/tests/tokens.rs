//! Numbers at a counter: one a person, none twice, whatever the clock does.

use abdm_types::UtcMillis;
use kiosk_record::{Handed, PersonHash, Queue, QueuePlace, Token, TokenAsked, TokenBook};
use rusqlite::Connection;
use std::path::PathBuf;
use std::time::Duration;
use tempfile::TempDir;

const HALF_AN_HOUR: Duration = Duration::from_secs(30 * 60);
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// India, where all of this is.
const OFFSET: i16 = 330;
/// Noon of a day in India.
const NOON: i64 = 1_795_000_000_000 / DAY * DAY + DAY / 2 - 330 * MINUTE;

struct Counter {
    folder: TempDir,
    book: TokenBook,
    requests: u8,
}

impl Counter {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let book = TokenBook::open(&path(&folder), [7; 32]).unwrap();
        Self {
            folder,
            book,
            requests: 0,
        }
    }

    fn asked(request: u8, person: u8, counter: &str, at: i64) -> TokenAsked<'_> {
        TokenAsked {
            request: [request; 32],
            person: [person; 32],
            counter,
            at: UtcMillis(at),
            offset_minutes: OFFSET,
            valid: HALF_AN_HOUR,
        }
    }

    /// Somebody asks, by a request of their own.
    fn take(&mut self, person: u8, counter: &str, at: i64) -> Token {
        self.requests += 1;
        let asked = Self::asked(self.requests, person, counter, at);
        self.book.take(&asked).unwrap()
    }

    fn restart(&mut self) {
        let elsewhere = tempfile::tempdir().unwrap();
        // The lock is let go of before it is taken again.
        self.book = TokenBook::open(&path(&elsewhere), [1; 32]).unwrap();
        self.book = TokenBook::open(&path(&self.folder), [9; 32]).unwrap();
    }

    fn queue(&self, counter: &str, at: i64) -> Queue {
        self.book.queue(counter, UtcMillis(at), OFFSET).unwrap()
    }

    fn waiting(&self, counter: &str, at: i64) -> Vec<u32> {
        self.queue(counter, at).waiting_numbers().collect()
    }

    fn next(&mut self, counter: &str, at: i64) -> Option<u32> {
        self.book.call_next(counter, UtcMillis(at), OFFSET).unwrap()
    }
}

fn path(folder: &TempDir) -> PathBuf {
    folder.path().join("share/tokens.sqlite")
}

#[test]
fn each_counter_counts_for_itself() {
    let mut desk = Counter::new();
    assert_eq!(desk.take(1, "OPD1", NOON).number, 1);
    assert_eq!(desk.take(2, "OPD1", NOON).number, 2);
    assert_eq!(desk.take(3, "OPD2", NOON).number, 1);
    assert_eq!(desk.take(1, "OPD2", NOON).number, 2, "at another counter");
}

#[test]
fn a_person_has_one_number_for_half_an_hour() {
    let mut desk = Counter::new();
    let first = desk.take(1, "OPD1", NOON);
    assert_eq!(first.expires_in, HALF_AN_HOUR);
    assert_eq!(desk.take(2, "OPD1", NOON + MINUTE).number, 2);
    let again = desk.take(1, "OPD1", NOON + 10 * MINUTE);
    assert_eq!((again.number, again.id), (1, first.id));
    assert_eq!(again.expires_in, Duration::from_secs(20 * 60));
    assert_eq!(desk.take(1, "OPD1", NOON + 29 * MINUTE).number, 1);
    assert_eq!(desk.take(1, "OPD1", NOON + 30 * MINUTE).number, 3);
}

#[test]
fn a_request_that_comes_again_is_known() {
    let mut desk = Counter::new();
    let asked = Counter::asked(1, 1, "OPD1", NOON);
    let first = desk.book.take(&asked).unwrap();
    assert!(!first.answered && !first.handed);
    // Before it was answered it has to be answered.
    desk.book.handed(first.id, Handed::Taken(None)).unwrap();
    let again = desk.book.take(&asked).unwrap();
    assert!(!again.answered && again.handed);
    desk.book.answered([1; 32]).unwrap();
    desk.restart();
    let later = Counter::asked(1, 1, "OPD1", NOON + 50 * MINUTE);
    let again = desk.book.take(&later).unwrap();
    assert_eq!((again.id, again.answered), (first.id, true));
    assert_eq!(again.expires_in, Duration::ZERO);
    let other = Counter::asked(2, 1, "OPD1", NOON);
    assert!(!desk.book.take(&other).unwrap().answered, "by another");
}

#[test]
fn numbers_outlive_the_program_and_its_key_does_too() {
    let mut desk = Counter::new();
    assert_eq!(desk.take(1, "OPD1", NOON).number, 1);
    desk.restart();
    assert_eq!(desk.book.key(), &[7; 32]);
    assert_eq!(desk.take(1, "OPD1", NOON).number, 1);
    assert_eq!(desk.take(2, "OPD1", NOON).number, 2);
}

#[test]
fn nobody_else_has_the_book() {
    let desk = Counter::new();
    assert!(TokenBook::open(&path(&desk.folder), [7; 32]).is_err());
}

#[test]
fn a_new_day_begins_at_one_and_loses_nobody_who_waits() {
    let mut desk = Counter::new();
    let midnight = NOON + DAY / 2;
    assert_eq!(desk.take(1, "OPD1", midnight - 2 * MINUTE).number, 1);
    assert_eq!(desk.take(2, "OPD1", midnight - MINUTE).number, 2);
    assert_eq!(desk.take(3, "OPD1", midnight).number, 1);
    assert_eq!(desk.take(2, "OPD1", midnight + MINUTE).number, 2, "theirs");
    assert_eq!(desk.waiting("OPD1", midnight + MINUTE), [1, 2, 1]);
    // Whoever came half an hour before has gone.
    assert_eq!(desk.waiting("OPD1", midnight + 40 * MINUTE), [1]);
}

#[test]
fn a_clock_that_jumps_gives_no_number_twice() {
    let mut desk = Counter::new();
    let mut given = std::collections::BTreeSet::new();
    let times = [0, DAY, 400 * DAY, 0, -DAY, 0, 400 * DAY, DAY, -MINUTE, 0];
    for (person, time) in (1..).zip(times) {
        let at = NOON + time;
        let day = (at + i64::from(OFFSET) * MINUTE).div_euclid(DAY);
        let number = desk.take(person, "OPD1", at).number;
        assert!(given.insert((day, number)), "{number} on day {day} again");
    }
}

#[test]
fn the_desk_calls_in_order_and_the_screen_shows_it() {
    let mut desk = Counter::new();
    assert_eq!(desk.next("OPD1", NOON), None);
    for person in 1..=3 {
        desk.take(person, "OPD1", NOON);
    }
    desk.take(6, "OPD2", NOON);
    assert_eq!(desk.queue("OPD1", NOON).called, None);
    assert_eq!(desk.next("OPD1", NOON), Some(1));
    assert_eq!(desk.next("OPD1", NOON), Some(2));
    desk.restart();
    let queue = desk.queue("OPD1", NOON);
    assert_eq!(queue.called_number(), Some(2));
    assert_eq!(desk.waiting("OPD1", NOON), [3]);
    assert_eq!(desk.waiting("OPD2", NOON), [1]);
    assert_eq!(desk.next("OPD1", NOON), Some(3));
    assert_eq!(desk.next("OPD1", NOON), None);
}

/// What the desk is told of the profile behind a number, also after the program was cut off.
#[test]
fn the_desk_sees_whose_details_are_missing() {
    let mut desk = Counter::new();
    let known = Handed::Taken(Some(PersonHash([9; 32])));
    let ids: Vec<i64> = (1..=4)
        .map(|person| desk.take(person, "OPD1", NOON).id)
        .collect();
    desk.book.handed(ids[0], known).unwrap();
    desk.book.handed(ids[1], Handed::Taken(None)).unwrap();
    desk.book.handed(ids[2], Handed::Missing).unwrap();
    // One that was taken stays so, and one that was not may be taken after all.
    desk.book.handed(ids[0], Handed::Missing).unwrap();
    let places = |desk: &Counter| -> Vec<Option<Handed>> {
        let queue = desk.queue("OPD1", NOON);
        queue.waiting.iter().map(|place| place.profile).collect()
    };
    let taken = Some(Handed::Taken(None));
    let missing = Some(Handed::Missing);
    assert_eq!(places(&desk), [Some(known), taken, missing, None]);
    desk.restart();
    assert_eq!(places(&desk), [Some(known), taken, missing, missing]);
    desk.book.handed(ids[3], Handed::Taken(None)).unwrap();
    assert_eq!(places(&desk), [Some(known), taken, missing, taken]);
    assert!(!desk.take(3, "OPD1", NOON).handed, "it is tried again");
    assert_eq!(desk.next("OPD1", NOON), Some(1));
    let called = desk.queue("OPD1", NOON).called;
    let place = QueuePlace {
        number: 1,
        profile: Some(known),
    };
    assert_eq!(called, Some(place));
}

/// A book of form 1, with a number that was taken back.
#[test]
fn a_book_of_before_is_taken_over() {
    let mut desk = Counter::new();
    for person in 1..=2 {
        desk.take(person, "OPD1", NOON);
    }
    let elsewhere = tempfile::tempdir().unwrap();
    desk.book = TokenBook::open(&path(&elsewhere), [1; 32]).unwrap();
    let file = Connection::open(path(&desk.folder)).unwrap();
    file.execute_batch(
        "ALTER TABLE token DROP COLUMN known; UPDATE token SET state = 2 WHERE number = 1;
         PRAGMA user_version = 1;",
    )
    .unwrap();
    drop(file);
    desk.restart();
    assert_eq!(desk.take(1, "OPD1", NOON).number, 1);
    assert_eq!(desk.waiting("OPD1", NOON), [1, 2]);
}

#[test]
fn people_of_another_day_are_erased() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = TokenBook::open(&path(&folder), [7; 32]).unwrap();
    for (person, at) in [(0x5a, NOON), (0x5b, NOON + 3 * DAY)] {
        let asked = Counter::asked(person, person, "OPD1", at);
        book.take(&asked).unwrap();
    }
    drop(book);
    let bytes = std::fs::read(path(&folder)).unwrap();
    let holds = |person: u8| bytes.windows(32).any(|window| window == [person; 32]);
    assert!(holds(0x5b) && !holds(0x5a));
}
