use super::*;
use abdm_types::{AadhaarId, Mobile, SecretDigits};
use std::sync::Arc;

const USE: CodeUse = CodeUse::Enrol;

fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

fn ledger(per_hour: u16) -> DeliveryLedger {
    DeliveryLedger::new(LedgerKey::new([7; 16]), per_hour, at(Instant::now()))
}

/// A moment, with the same time on the wall.
fn at(monotonic: Instant) -> Now {
    Now {
        monotonic,
        utc: UtcMillis(1_795_000_000_000),
    }
}

fn mobile(digits: &str) -> LoginId {
    LoginId::Mobile(Mobile::parse(digits).unwrap())
}

fn to(ledger: &DeliveryLedger, digits: &str) -> Delivery {
    Delivery {
        to: ledger.hash(&mobile(digits)),
        code_use: USE,
    }
}

/// Asks for a message when that is allowed.
fn send(ledger: &mut DeliveryLedger, delivery: Delivery, now: Instant) -> Result<(), Refusal> {
    ledger.admit(delivery, now)?;
    ledger.asked(delivery, now);
    Ok(())
}

#[test]
fn a_number_gets_three_messages_a_minute_apart_in_a_day() {
    let start = Instant::now();
    let mut ledger = ledger(30);
    let delivery = to(&ledger, "9999900001");
    for minute in 0..3 {
        let now = start + seconds(60 * minute);
        assert_eq!(send(&mut ledger, delivery, now), Ok(()));
        let soon = now + seconds(59);
        if minute < 2 {
            assert_eq!(
                send(&mut ledger, delivery, soon),
                Err(Refusal::Cooldown(CooldownReason::Minute, now + seconds(60)))
            );
        }
    }
    let day = 24 * 60 * 60;
    for later in [180, 3_600, day - 1] {
        let now = start + seconds(later);
        assert_eq!(send(&mut ledger, delivery, now), Err(Refusal::Spent));
    }
    assert_eq!(send(&mut ledger, delivery, start + seconds(day)), Ok(()));
    let now = start + seconds(day + 59);
    assert!(send(&mut ledger, delivery, now).is_err());
    assert_eq!(send(&mut ledger, delivery, now + seconds(1)), Ok(()));
}

#[test]
fn what_was_certainly_not_sent_does_not_count() {
    let now = Instant::now();
    let mut ledger = ledger(30);
    let delivery = to(&ledger, "9999900001");
    assert_eq!(send(&mut ledger, delivery, now), Ok(()));
    ledger.was_not_sent(delivery);
    let allowance = ledger.allowance(delivery, now);
    assert_eq!((allowance.left, allowance.not_before), (3, now));
}

#[test]
fn refused_requests_have_a_pace_of_their_own() {
    let start = Instant::now();
    let mut ledger = ledger(30);
    let delivery = to(&ledger, "9999900001");
    for second in 0..6 {
        let now = start + seconds(second);
        assert_eq!(send(&mut ledger, delivery, now), Ok(()));
        ledger.was_not_sent(delivery);
    }
    let until = start + seconds(60);
    assert_eq!(
        ledger.admit(delivery, start + seconds(6)),
        Err(Refusal::Cooldown(CooldownReason::Pace, until))
    );
    assert_eq!(ledger.admit(delivery, until), Ok(()));
}

#[test]
fn a_kiosk_sends_so_many_messages_in_an_hour_and_look_ups_are_among_them() {
    let start = Instant::now();
    let mut ledger = ledger(5);
    for (place, number) in ["9999900001", "9999900002", "9999900003", "9999900004"]
        .iter()
        .enumerate()
    {
        let now = start + seconds(60 * place as u64);
        let delivery = to(&ledger, number);
        assert_eq!(send(&mut ledger, delivery, now), Ok(()));
    }
    let now = start + seconds(300);
    assert_eq!(ledger.admit_look_up(now), Ok(()));
    ledger.looked_up(now);
    let refused = Err(Refusal::Cooldown(CooldownReason::Hour, start + HOUR));
    let delivery = to(&ledger, "9999900005");
    assert_eq!(ledger.admit(delivery, now + seconds(60)), refused);
    assert_eq!(ledger.admit_look_up(now + seconds(60)), refused);
    assert_eq!(ledger.admit(delivery, start + HOUR), Ok(()));
}

#[test]
fn a_right_code_ends_the_count_but_not_the_minute_of_its_use() {
    let now = Instant::now();
    let mut ledger = ledger(30);
    let delivery = to(&ledger, "9999900001");
    assert_eq!(send(&mut ledger, delivery, now), Ok(()));
    ledger.proven(delivery.to);
    assert_eq!(
        ledger.refusal(delivery, now + seconds(59)),
        Some(Refusal::Cooldown(CooldownReason::Minute, now + seconds(60)))
    );
    let other = Delivery {
        code_use: CodeUse::EnrolMobile,
        ..delivery
    };
    assert_eq!(ledger.refusal(other, now), None);
    assert_eq!(ledger.allowance(delivery, now + seconds(60)).left, 3);
}

#[test]
fn a_pause_holds_and_many_other_numbers_do_not_make_it_forgotten() {
    let start = Instant::now();
    let mut ledger = ledger(300);
    let locked = to(&ledger, "9999900001");
    let until = start + seconds(30 * 60);
    ledger.lock(locked.to, until);
    let mut now = start;
    for number in 0..10_000_u32 {
        now += Duration::from_millis(150);
        let delivery = to(&ledger, &format!("98{number:08}"));
        let _ = send(&mut ledger, delivery, now);
    }
    assert!(now < until);
    assert_eq!(ledger.refusal(locked, now), Some(Refusal::Locked(until)));
    assert!(ledger.entries.len() <= policy::LEDGER_CAPACITY);
    assert_ne!(
        ledger.refusal(locked, until),
        Some(Refusal::Locked(until)),
        "and ends"
    );
}

#[test]
fn a_full_ledger_takes_no_other_number() {
    let now = Instant::now();
    let mut ledger = ledger(300);
    for number in 0..policy::LEDGER_CAPACITY {
        let hash = ledger.hash(&mobile(&format!("98{number:08}")));
        ledger.lock(hash, now + HOUR);
    }
    let delivery = to(&ledger, "9999900001");
    assert!(matches!(
        ledger.admit(delivery, now),
        Err(Refusal::Cooldown(CooldownReason::Hour, _))
    ));
}

#[test]
fn nothing_is_kept_longer_than_it_counts() {
    let start = Instant::now();
    let mut ledger = ledger(30);
    let delivery = to(&ledger, "9999900001");
    assert_eq!(send(&mut ledger, delivery, start), Ok(()));
    ledger.enrolment_was_lost(delivery.to, None, start);
    let later = start + policy::COUNTED_FOR;
    ledger.forget_the_old(later);
    assert!(ledger.entries.is_empty() && ledger.messages.is_empty());
}

#[test]
fn a_lost_enrolment_is_known_until_somebody_looked() {
    let now = Instant::now();
    let mut ledger = ledger(30);
    let [aadhaar, given] = ["9999900001", "9999900002"].map(|digits| ledger.hash(&mobile(digits)));
    ledger.enrolment_was_lost(aadhaar, Some(given), now);
    assert!(ledger.may_have_abha(aadhaar, now));
    assert!(!ledger.may_have_abha(given, now));
    ledger.nobody_was_found(given);
    assert!(!ledger.may_have_abha(aadhaar, now));
    // Where the mobile proves nothing, looking with it ends nothing.
    ledger.enrolment_was_lost(aadhaar, None, now);
    ledger.nobody_was_found(given);
    assert!(ledger.may_have_abha(aadhaar, now));
    ledger.nobody_was_found(aadhaar);
    assert!(!ledger.may_have_abha(aadhaar, now));
}

#[test]
fn kinds_and_keys_tell_numbers_apart() {
    let digits = |text: &str| {
        let mut digits = SecretDigits::new();
        for byte in text.bytes() {
            assert!(digits.push(byte - b'0'));
        }
        digits
    };
    let one = ledger(30);
    let other = DeliveryLedger::new(LedgerKey::new([8; 16]), 30, at(Instant::now()));
    let Ok(aadhaar) = AadhaarId::from_digits(digits("999941057058")) else {
        panic!("a published test number");
    };
    let aadhaar = LoginId::Aadhaar(Arc::new(aadhaar));
    assert_ne!(one.hash(&aadhaar), other.hash(&aadhaar));
    assert_ne!(one.hash(&aadhaar), one.hash(&mobile("9999900001")));
    let address = |text: &str| {
        let address = abdm_types::AbhaAddress::given(text).unwrap();
        one.hash(&LoginId::AbhaAddress(address))
    };
    assert_eq!(address("asha1995"), address("Asha1995@sbx"));
}
