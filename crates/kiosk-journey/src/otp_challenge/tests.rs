//! One code, from its message to its end.

use super::*;

fn sent() -> OtpSent {
    OtpSent {
        transaction: TransactionId::new("a"),
        phone_ends_with: Some("5708".to_owned()),
    }
}

/// One more message was sent just now.
fn allowance(left: u8, now: Instant) -> Allowance {
    Allowance {
        left,
        not_before: now + policy::RESEND_AFTER,
    }
}

fn type_code(challenge: &mut OtpChallenge, now: Instant) {
    for digit in [1, 2, 3, 4, 5, 6] {
        assert_eq!(challenge.press(EntryEvent::Digit(digit), now), Ok(()));
    }
}

#[test]
fn crt_abha_106_resend_is_locked_until_sixty_seconds() {
    let start = Instant::now();
    let challenge = OtpChallenge::sent(sent(), allowance(2, start), start);
    let almost = start + Duration::from_millis(59_999);
    assert_eq!(
        challenge.resend(almost),
        Resend::Wait(Duration::from_millis(1))
    );
    assert_eq!(
        challenge.resend(start + Duration::from_secs(60)),
        Resend::Open
    );
}

#[test]
fn crt_abha_106_exactly_two_resends() {
    let start = Instant::now();
    let first = OtpChallenge::sent(sent(), allowance(2, start), start);
    let [then, later] = [60, 120].map(|seconds| start + Duration::from_secs(seconds));
    let second = first.sent_again(sent(), allowance(1, then), then);
    let third = second.sent_again(sent(), allowance(0, later), later);
    assert_eq!(second.resends_left(), 1);
    assert_eq!(
        third.resend(start + Duration::from_secs(600)),
        Resend::Spent
    );
}

#[test]
fn crt_abha_105_takes_six_digits() {
    let now = Instant::now();
    let mut challenge = OtpChallenge::sent(sent(), allowance(2, now), now);
    for digit in [1, 2, 3, 4, 5] {
        assert_eq!(challenge.press(EntryEvent::Digit(digit), now), Ok(()));
        assert!(challenge.otp().is_none());
    }
    assert_eq!(challenge.press(EntryEvent::Digit(6), now), Ok(()));
    assert!(challenge.otp().is_some());
    let letter = challenge.press(EntryEvent::Character('a'), now);
    assert_eq!(letter, Err(Problem::OnlyDigits));
}

#[test]
fn crt_abha_107_a_wrong_code_clears_the_boxes_and_takes_a_try() {
    let now = Instant::now();
    let mut challenge = OtpChallenge::sent(sent(), allowance(2, now), now);
    type_code(&mut challenge, now);
    challenge.was_wrong(now);
    assert!(challenge.otp().is_none());
    assert_eq!(challenge.tries_left(), 2);
    assert_eq!(challenge.boxes()[0], DigitBox::Next);
    challenge.was_wrong(now);
    challenge.was_wrong(now);
    assert_eq!(challenge.tries_left(), 0);
    let _ = challenge.press(EntryEvent::Digit(1), now);
    assert_eq!(challenge.boxes()[0], DigitBox::Next, "no try, no typing");
}

#[test]
fn a_finished_code_can_be_mended() {
    let now = Instant::now();
    let mut challenge = OtpChallenge::sent(sent(), allowance(2, now), now);
    type_code(&mut challenge, now);
    assert_eq!(challenge.press(EntryEvent::Erased, now), Ok(()));
    assert!(challenge.otp().is_none());
    assert_eq!(challenge.boxes()[4], DigitBox::Shown(5));
    assert_eq!(challenge.boxes()[5], DigitBox::Next);
}

#[test]
fn wakes_on_whole_seconds() {
    let start = Instant::now();
    let challenge = OtpChallenge::sent(sent(), allowance(2, start), start);
    assert_eq!(
        challenge.wake_at(start),
        Some(start + Duration::from_secs(1))
    );
    let later = start + Duration::from_millis(1_250);
    assert_eq!(
        challenge.wake_at(later),
        Some(start + Duration::from_secs(2))
    );
    let open = start + Duration::from_secs(60);
    assert_eq!(challenge.wake_at(open), None);
}

#[test]
fn a_try_whose_answer_is_lost_counts_and_can_be_made_again() {
    let now = Instant::now();
    let mut challenge = OtpChallenge::sent(sent(), allowance(2, now), now);
    type_code(&mut challenge, now);
    for left in [2, 1] {
        challenge.was_lost();
        assert_eq!(challenge.tries_left(), left);
        assert!(challenge.otp().is_some());
    }
    challenge.was_lost();
    assert_eq!(challenge.tries_left(), 0);
    assert!(challenge.otp().is_none(), "no try, nothing to try");
}
