//! Who gets in, who has to wait, and what closes by itself.

use super::*;
use crate::domain::UtcMillis;

struct Staff {
    side: StaffSide,
    now: Now,
    somebody: bool,
}

impl Staff {
    fn new(lock: Lock) -> Self {
        let now = Now {
            monotonic: Instant::now(),
            utc: UtcMillis(1_700_000_000_000),
        };
        Self {
            side: StaffSide::new(lock, None, now),
            now,
            somebody: false,
        }
    }

    /// With the PIN typed.
    fn at_the_pin(digits: usize) -> Self {
        let mut staff = Self::new(Lock::Pin);
        let _ = staff.tell(StaffEvent::Asked);
        staff.type_pin(digits);
        staff
    }

    fn tell(&mut self, event: StaffEvent) -> Vec<&'static str> {
        names(&self.side.handle(event, self.somebody, self.now))
    }

    fn type_pin(&mut self, digits: usize) {
        for _ in 0..digits {
            let _ = self.tell(StaffEvent::Digit(7));
        }
    }

    fn pass(&mut self, time: Duration) -> Vec<&'static str> {
        self.now.monotonic += time;
        self.now.utc.0 += i64::try_from(time.as_millis()).unwrap();
        names(&self.side.time_passed(self.somebody, self.now))
    }

    /// Types a PIN and has it looked at.
    fn tries(&mut self, is_right: bool) -> Vec<&'static str> {
        self.type_pin(6);
        let mut effects = self.tell(StaffEvent::Entered);
        effects.extend(self.tell(StaffEvent::Checked(is_right)));
        effects
    }
}

fn names(effects: &[Effect]) -> Vec<&'static str> {
    let name = |effect: &Effect| match effect {
        Effect::EndSession => "end-session",
        Effect::Check(_, _) => "check",
        Effect::Forgive => "forgive",
        Effect::Opened => "opened",
        Effect::Refused => "refused",
        Effect::Left => "left",
        Effect::Wish(_) => "wish",
        Effect::Handoff(_) => "handoff",
    };
    effects.iter().map(name).collect()
}

#[test]
fn the_right_pin_opens_and_a_wrong_one_does_not() {
    let mut staff = Staff::new(Lock::Pin);
    assert_eq!(staff.tell(StaffEvent::Asked), ["end-session"]);
    assert_eq!(staff.side.place(), Place::Pin);
    assert_eq!(staff.tries(false), ["check", "refused"]);
    assert_eq!(staff.side.place(), Place::Pin);
    assert_eq!((staff.side.refused(), staff.side.typed()), (Some(4), 0));
    assert_eq!(staff.tries(true), ["check", "forgive", "opened"]);
    assert_eq!(staff.side.place(), Place::Open(Page::State));
    assert_eq!(staff.tell(StaffEvent::Closed), ["left"]);
    assert_eq!(staff.side.place(), Place::Closed);
}

#[test]
fn a_pin_has_six_to_twelve_digits() {
    for (digits, may_enter) in [(0, false), (5, false), (6, true), (12, true)] {
        let mut staff = Staff::at_the_pin(digits);
        assert_eq!(staff.side.may_enter(staff.now.monotonic), may_enter);
        let expected: &[&str] = if may_enter { &["check"] } else { &[] };
        assert_eq!(staff.tell(StaffEvent::Entered), expected, "{digits}");
    }
    let staff = Staff::at_the_pin(13);
    assert_eq!(staff.side.typed(), 12, "there is no room for more");
    let mut staff = Staff::at_the_pin(6);
    let _ = staff.tell(StaffEvent::Erased);
    assert_eq!(staff.side.typed(), 5);
}

#[test]
fn while_a_pin_is_looked_at_nothing_is_taken() {
    let mut staff = Staff::at_the_pin(6);
    let _ = staff.tell(StaffEvent::Entered);
    assert!(staff.side.is_checking());
    staff.type_pin(6);
    assert_eq!(staff.side.typed(), 0);
    assert!(staff.tell(StaffEvent::Entered).is_empty());
    // An answer that nobody waits for opens nothing.
    let _ = staff.tell(StaffEvent::Checked(false));
    assert!(staff.tell(StaffEvent::Checked(true)).is_empty());
    assert_eq!(staff.side.place(), Place::Pin);
}

#[test]
fn whoever_has_gone_before_the_pin_was_looked_at_is_not_let_in() {
    let mut staff = Staff::at_the_pin(6);
    let _ = staff.tell(StaffEvent::Entered);
    assert!(staff.pass(IDLE).is_empty());
    assert_eq!(staff.tell(StaffEvent::Checked(true)), ["forgive"]);
    assert_eq!(staff.side.place(), Place::Closed);
}

#[test]
fn five_wrong_ones_wait_and_the_right_one_forgives() {
    let mut staff = Staff::at_the_pin(0);
    for _ in 0..5 {
        assert_eq!(staff.tries(false), ["check", "refused"]);
    }
    assert_eq!(
        staff.side.wait(staff.now.monotonic),
        Some(Duration::from_secs(30))
    );
    assert!(staff.tries(true).is_empty(), "nothing is taken meanwhile");
    assert_eq!(staff.side.typed(), 0);
    let _ = staff.pass(Duration::from_secs(30));
    assert_eq!(staff.tries(false), ["check", "refused"]);
    assert_eq!(
        staff.side.wait(staff.now.monotonic),
        Some(Duration::from_secs(60))
    );
    // Going away and coming back is no way round it.
    let _ = staff.tell(StaffEvent::Closed);
    let _ = staff.tell(StaffEvent::Asked);
    assert!(staff.tries(true).is_empty());
    let _ = staff.pass(Duration::from_secs(59));
    let _ = staff.tell(StaffEvent::Erased);
    let _ = staff.pass(Duration::from_secs(1));
    assert_eq!(staff.tries(true), ["check", "forgive", "opened"]);
    let _ = staff.tell(StaffEvent::Closed);
    let _ = staff.tell(StaffEvent::Asked);
    assert_eq!(staff.tries(false), ["check", "refused"]);
    assert_eq!(staff.side.refused(), Some(4), "it begins anew");
}

#[test]
fn a_wait_is_counted_second_by_second() {
    let mut staff = Staff::at_the_pin(0);
    for _ in 0..5 {
        let _ = staff.tries(false);
    }
    let begin = staff.now.monotonic;
    let wake = |staff: &Staff| staff.side.wake_at(staff.now.monotonic).unwrap() - begin;
    assert_eq!(wake(&staff), Duration::from_secs(1));
    let _ = staff.pass(Duration::from_millis(1300));
    assert_eq!(wake(&staff), Duration::from_secs(2));
}

#[test]
fn without_a_pin_it_opens_in_practice_alone() {
    let mut practice = Staff::new(Lock::Open);
    assert_eq!(practice.tell(StaffEvent::Asked), ["end-session", "opened"]);
    assert_eq!(practice.side.place(), Place::Open(Page::State));
    let mut real = Staff::new(Lock::Shut);
    assert_eq!(real.tell(StaffEvent::Asked), ["end-session"]);
    assert_eq!(real.side.place(), Place::NoPin);
    assert!(real.tell(StaffEvent::PageChosen(Page::Actions)).is_empty());
    assert!(real.tell(StaffEvent::Wished(Wish::Leave)).is_empty());
    assert_eq!(real.side.place(), Place::NoPin);
    assert!(real.tell(StaffEvent::Closed).is_empty());
    assert_eq!(real.side.place(), Place::Closed);
}

#[test]
fn whoever_is_here_is_asked_about_first() {
    let mut staff = Staff::new(Lock::Pin);
    staff.somebody = true;
    assert!(staff.tell(StaffEvent::Asked).is_empty());
    assert_eq!(staff.side.place(), Place::Asked(Question::EndSession));
    assert!(staff.tell(StaffEvent::Answered(false)).is_empty());
    assert_eq!(staff.side.place(), Place::Closed);
    let _ = staff.tell(StaffEvent::Asked);
    assert_eq!(staff.tell(StaffEvent::Answered(true)), ["end-session"]);
    assert_eq!(staff.side.place(), Place::Pin);
    // They go by themselves: nobody is asked any more.
    let mut staff = Staff::new(Lock::Pin);
    staff.somebody = true;
    let _ = staff.tell(StaffEvent::Asked);
    staff.somebody = false;
    assert_eq!(staff.pass(Duration::from_secs(1)), ["end-session"]);
    assert_eq!(staff.side.place(), Place::Pin);
}

#[test]
fn a_minute_without_a_touch_closes_it() {
    let just_under = IDLE - Duration::from_millis(1);
    for (lock, effects) in [
        (Lock::Open, &["left"][..]),
        (Lock::Pin, &[]),
        (Lock::Shut, &[]),
    ] {
        let mut staff = Staff::new(lock);
        let _ = staff.tell(StaffEvent::Asked);
        assert!(staff.pass(just_under).is_empty());
        assert!(staff.side.is_up());
        staff.side.touched(staff.now.monotonic);
        assert!(staff.pass(just_under).is_empty());
        assert_eq!(
            staff.side.wake_at(staff.now.monotonic),
            Some(staff.now.monotonic + Duration::from_millis(1))
        );
        assert_eq!(staff.pass(Duration::from_millis(1)), effects);
        assert!(!staff.side.is_up());
        assert_eq!(staff.side.wake_at(staff.now.monotonic), None);
    }
    let mut staff = Staff::at_the_pin(5);
    let _ = staff.pass(IDLE);
    let _ = staff.tell(StaffEvent::Asked);
    assert_eq!(staff.side.typed(), 0, "what was typed has gone");
}

#[test]
fn what_cannot_be_undone_is_asked_about() {
    let mut staff = Staff::new(Lock::Open);
    let _ = staff.tell(StaffEvent::Asked);
    for wish in [Wish::Restart, Wish::Leave, Wish::Practise(true)] {
        assert!(staff.tell(StaffEvent::Wished(wish)).is_empty());
        assert_eq!(staff.side.place(), Place::Asked(Question::Wish(wish)));
        assert!(staff.tell(StaffEvent::Answered(false)).is_empty());
        assert_eq!(staff.side.place(), Place::Open(Page::Actions));
        let _ = staff.tell(StaffEvent::Wished(wish));
        assert_eq!(staff.tell(StaffEvent::Answered(true)), ["wish"]);
        if wish == Wish::Practise(true) {
            assert_eq!(staff.side.place(), Place::Switching);
            assert!(staff.pass(IDLE * 2).is_empty(), "it is awaited");
            assert!(staff.tell(StaffEvent::Closed).is_empty());
            let _ = staff.tell(StaffEvent::NotSwitched);
        } else {
            let _ = staff.tell(StaffEvent::Answered(false));
        }
        assert_eq!(staff.side.place(), Place::Open(Page::Actions));
    }
}
