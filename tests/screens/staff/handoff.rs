//! What staff see and do of the hand-off: a real outbox, with a folder and with a server that refuses.

#[path = "handoff/clinic.rs"]
mod clinic;
#[path = "handoff/layout.rs"]
pub mod layout;

use super::{come_in, with_a_pin};
use crate::kiosk::{Kiosk, Piece};
use abha_kiosk::handoff::{ExportError, Standing};
use abha_kiosk::kiosk::{
    HandoffAnswer, HandoffOrder, HandoffSeen, HandoffState, KeyPress, Message, StaffEvent,
};
use abha_kiosk::locale::Message as Words;
use abha_kiosk::record::HandoffFault;
use clinic::Clinic;
use std::io::ErrorKind;
use std::time::Duration;

/// Whether the row of a part says that it stands like this.
fn stands(kiosk: &Kiosk, part: &Words, state: &Words) -> bool {
    let locale = kiosk.locale();
    kiosk.says(&Words::StaffPart {
        part: locale.text(part),
        state: locale.text(state),
    })
}

/// Whether one of the texts holds these words.
fn mentions(kiosk: &Kiosk, words: &Words) -> bool {
    let words = kiosk.locale().text(words);
    let mut pieces = kiosk.pieces().into_iter();
    pieces.any(|piece| matches!(piece, Piece::Text { words: text, .. } if text.contains(&words)))
}

/// The count that stands beside these words.
fn count(kiosk: &Kiosk, words: &Words) -> Option<u32> {
    let words = kiosk.locale().text(words);
    let texts = kiosk.pieces().into_iter().filter_map(|piece| match piece {
        Piece::Text { words, .. } => Some(words),
        Piece::Control { .. } => None,
    });
    let texts: Vec<String> = texts.collect();
    let at = texts.iter().position(|text| *text == words)?;
    texts.get(at + 1)?.parse().ok()
}

/// What the page follows while it is there.
fn follow(kiosk: &mut Kiosk, is_so: impl Fn(&HandoffSeen) -> bool) {
    let seen = kiosk.next_of_the_subscription(|message| match message {
        Message::HandoffSeen(seen) if is_so(seen) => Some(seen.clone()),
        _ => None,
    });
    kiosk.feed(Message::HandoffSeen(seen));
}

fn has_failed(count: u64) -> impl Fn(&HandoffSeen) -> bool {
    move |seen| match &seen.state {
        HandoffState::Sent { state, .. } => state.outbox.failures() == count,
        HandoffState::Off(_) | HandoffState::Local => false,
    }
}

fn has_sent(count: u64) -> impl Fn(&HandoffSeen) -> bool {
    move |seen| match &seen.state {
        HandoffState::Sent { state, .. } => state.outbox.sent == count,
        HandoffState::Off(_) | HandoffState::Local => false,
    }
}

fn is_locked_out(seen: &HandoffSeen) -> bool {
    matches!(&seen.state, HandoffState::Sent { state, .. }
        if matches!(state.standings[0].1, Standing::LockedOut { .. }))
}

#[test]
fn where_no_handoff_is_set_nothing_is_said_of_one() {
    let mut kiosk = with_a_pin(None);
    come_in(&mut kiosk);
    assert!(!mentions(&kiosk, &Words::StaffPartHandoff));
    assert!(!kiosk.can_touch("staff-handoff"));
}

#[test]
fn what_arrived_is_counted_and_nobody_is_on_the_pages() {
    let clinic = Clinic::with_a_folder();
    clinic.hand_over(3);
    let mut kiosk = clinic.kiosk();
    clinic.until(has_sent(3));
    come_in(&mut kiosk);
    assert!(stands(&kiosk, &Words::StaffPartHandoff, &Words::StaffOk));
    assert!(mentions(&kiosk, &Words::StaffHandoffOk));
    kiosk.touch("staff-handoff");
    assert!(stands(
        &kiosk,
        &Words::StaffHandoffToFolder,
        &Words::StaffOk
    ));
    assert_eq!(count(&kiosk, &Words::StaffHandoffCountWaiting), Some(0));
    assert_eq!(count(&kiosk, &Words::StaffHandoffCountSent), Some(3));
    assert!(!kiosk.says(&Words::StaffHandoffLost));
    // Nothing failed that could go again.
    assert!(!kiosk.can_touch("staff-handoff-send-again"));
    assert!(!kiosk.can_touch("staff-handoff-write-out"));
    assert!(!kiosk.can_touch("staff-handoff-try-now"));
    assert_eq!(std::fs::read_dir(clinic.inbox()).unwrap().count(), 3);
    clinic.names_nobody(&kiosk);
}

#[test]
fn what_was_refused_is_told_with_what_to_do_and_sent_again() {
    let clinic = Clinic::with_a_server(422);
    clinic.hand_over(3);
    let mut kiosk = clinic.kiosk();
    clinic.until(has_failed(3));
    come_in(&mut kiosk);
    assert!(stands(&kiosk, &Words::StaffPartHandoff, &Words::StaffLook));
    assert!(mentions(&kiosk, &Words::StaffHandoffFailed { count: 3 }));
    kiosk.touch("staff-handoff");
    assert!(kiosk.says(&Words::StaffHandoffLost));
    assert_eq!(count(&kiosk, &Words::HandoffFaultRefused), Some(3));
    clinic.names_nobody(&kiosk);
    clinic.answers(200);
    kiosk.touch("staff-handoff-send-again");
    assert!(kiosk.says(&Words::StaffHandoffSentAgain { count: 3 }));
    follow(&mut kiosk, has_sent(3));
    assert_eq!(count(&kiosk, &Words::StaffHandoffCountSent), Some(3));
    assert!(!kiosk.says(&Words::StaffHandoffLost));
    assert!(!kiosk.can_touch("staff-handoff-send-again"));
    kiosk.touch("staff-state");
    assert!(stands(&kiosk, &Words::StaffPartHandoff, &Words::StaffOk));
    kiosk.touch("staff-handoff");
    assert!(
        !kiosk.says(&Words::StaffHandoffSentAgain { count: 3 }),
        "it was read"
    );
    let entries = clinic.closed(kiosk);
    assert_eq!(entries.matches("\"handoff-sent-again\"").count(), 1);
}

/// Two presses before the first is answered are one.
#[test]
fn an_order_is_given_once() {
    let clinic = Clinic::with_a_server(422);
    clinic.hand_over(2);
    let mut kiosk = clinic.kiosk();
    clinic.until(has_failed(2));
    come_in(&mut kiosk);
    kiosk.touch("staff-handoff");
    let order = || Message::Staff(StaffEvent::Ordered(HandoffOrder::SendAgain));
    // The first is played by hand and answered by nobody.
    kiosk.tell_now(order());
    assert!(kiosk.says(&Words::StaffSwitching));
    for control in [
        "staff-handoff-send-again",
        "staff-handoff-pause",
        "staff-handoff-write-out",
    ] {
        assert!(!kiosk.can_touch(control), "{control}");
    }
    kiosk.feed(order());
    assert!(kiosk.says(&Words::StaffSwitching), "it has no answer yet");
    kiosk.feed(Message::HandoffAnswered(HandoffAnswer::SentAgain(Ok(2))));
    assert!(kiosk.can_touch("staff-handoff-pause"));
    let entries = clinic.closed(kiosk);
    assert_eq!(entries.matches("\"handoff-sent-again\"").count(), 1);
}

#[test]
fn it_is_paused_and_goes_on() {
    let clinic = Clinic::with_a_folder();
    clinic.hand_over(1);
    let mut kiosk = clinic.kiosk();
    clinic.until(has_sent(1));
    come_in(&mut kiosk);
    kiosk.touch("staff-handoff");
    kiosk.touch("staff-handoff-pause");
    assert!(stands(
        &kiosk,
        &Words::StaffHandoffToFolder,
        &Words::StaffLook
    ));
    assert!(mentions(&kiosk, &Words::StaffHandoffPaused));
    assert!(!kiosk.can_touch("staff-handoff-pause"));
    kiosk.touch("staff-state");
    assert!(mentions(&kiosk, &Words::StaffHandoffPaused));
    kiosk.touch("staff-handoff");
    kiosk.touch("staff-handoff-go-on");
    follow(&mut kiosk, has_sent(1));
    assert!(!mentions(&kiosk, &Words::StaffHandoffPaused));
    assert!(kiosk.can_touch("staff-handoff-pause"));
    let entries = clinic.closed(kiosk);
    for on in [true, false] {
        let kept = format!("\"handoff-paused\",\"on\":{on}");
        assert!(entries.contains(&kept), "{kept}");
    }
}

#[test]
fn whoever_does_not_let_the_kiosk_in_is_named_and_tried_at_once_when_staff_say_so() {
    let clinic = Clinic::with_a_server(401);
    clinic.hand_over(1);
    let mut kiosk = clinic.kiosk();
    clinic.until(is_locked_out);
    come_in(&mut kiosk);
    assert!(stands(
        &kiosk,
        &Words::StaffPartHandoff,
        &Words::StaffBroken
    ));
    assert!(mentions(&kiosk, &Words::HandoffFaultNotSignedIn));
    kiosk.touch("staff-handoff");
    assert!(stands(
        &kiosk,
        &Words::StaffHandoffToWebhook,
        &Words::StaffBroken
    ));
    assert!(mentions(&kiosk, &Words::StaffHandoffAgainHourly));
    clinic.answers(200);
    kiosk.touch("staff-handoff-try-now");
    follow(&mut kiosk, has_sent(1));
    assert!(stands(
        &kiosk,
        &Words::StaffHandoffToWebhook,
        &Words::StaffOk
    ));
    assert!(!kiosk.can_touch("staff-handoff-try-now"));
}

#[test]
fn what_failed_is_written_out_after_a_question_and_recorded() {
    let clinic = Clinic::with_a_server(422);
    clinic.hand_over(2);
    let mut kiosk = clinic.kiosk();
    clinic.until(has_failed(2));
    come_in(&mut kiosk);
    kiosk.touch("staff-handoff");
    kiosk.touch("staff-handoff-write-out");
    let folder = clinic.export().display().to_string();
    let asked = Words::StaffHandoffWriteLine {
        count: 2,
        folder: folder.clone(),
    };
    assert!(kiosk.says(&Words::StaffHandoffWriteQuestion));
    assert!(kiosk.says(&asked));
    // No is where the focus is, and it writes nothing.
    kiosk.press(&[KeyPress::Activate]);
    assert!(kiosk.says(&Words::StaffPartHandoff));
    assert!(!clinic.export().exists());
    kiosk.touch("staff-handoff-write-out");
    kiosk.touch("staff-yes");
    assert!(kiosk.says(&Words::StaffHandoffWritten { count: 2 }));
    assert!(kiosk.says(&Words::StaffHandoffWrittenLine { folder }));
    assert_eq!(clinic.written(), 2);
    // They are still there to be sent again.
    assert!(kiosk.can_touch("staff-handoff-send-again"));
    clinic.names_nobody(&kiosk);
    let entries = clinic.closed(kiosk);
    assert_eq!(entries.matches("\"handoff-written-out\"").count(), 1);
    assert!(entries.contains("\"handoff-written-out\",\"people\":2"));
}

#[test]
fn what_cannot_be_written_out_is_said_with_what_mends_it() {
    let clinic = Clinic::with_a_server(422);
    clinic.hand_over(1);
    clinic.hand_over_spoilt();
    let mut kiosk = clinic.kiosk();
    clinic.until(has_failed(2));
    come_in(&mut kiosk);
    kiosk.touch("staff-handoff");
    assert_eq!(count(&kiosk, &Words::HandoffFaultUnreadable), Some(1));
    let folder = || clinic.export().display().to_string();
    let write_out = |kiosk: &mut Kiosk| {
        kiosk.touch("staff-handoff-write-out");
        kiosk.touch("staff-yes");
    };
    // Something else has its place.
    std::fs::write(clinic.export(), "").unwrap();
    write_out(&mut kiosk);
    assert!(kiosk.says(&Words::StaffHandoffNotWritten));
    assert!(kiosk.says(&Words::StaffHandoffFolderReadOnly { folder: folder() }));
    std::fs::remove_file(clinic.export()).unwrap();
    #[cfg(unix)]
    {
        std::fs::create_dir(clinic.export()).unwrap();
        test_support::secret::set_mode(&clinic.export(), 0o755);
        write_out(&mut kiosk);
        assert!(kiosk.says(&Words::StaffHandoffFolderExposed { folder: folder() }));
        assert_eq!(std::fs::read_dir(clinic.export()).unwrap().count(), 0);
        std::fs::remove_dir(clinic.export()).unwrap();
    }
    write_out(&mut kiosk);
    assert!(kiosk.says(&Words::StaffHandoffWritten { count: 1 }));
    assert!(mentions(
        &kiosk,
        &Words::StaffHandoffUnreadable { count: 1 }
    ));
    let full = ExportError::Folder(ErrorKind::StorageFull);
    kiosk.feed(Message::HandoffAnswered(HandoffAnswer::WrittenOut(Err(
        full,
    ))));
    assert!(kiosk.says(&Words::StaffHandoffFolderFull { folder: folder() }));
}

#[test]
fn a_key_that_cannot_be_had_is_told_with_what_mends_it() {
    let damaged: fn(&Clinic) = Clinic::damage_the_key;
    for (spoil, words) in [
        (damaged, Words::StaffHandoffOffDamaged),
        #[cfg(unix)]
        (Clinic::expose_the_key, Words::StaffHandoffOffSecret),
    ] {
        let clinic = Clinic::with_a_folder();
        spoil(&clinic);
        let mut kiosk = clinic.kiosk();
        come_in(&mut kiosk);
        assert!(mentions(&kiosk, &Words::StaffPartHandoff));
        assert!(mentions(&kiosk, &words), "{words:?}");
        assert!(!kiosk.can_touch("staff-handoff"), "there is no more to see");
    }
    let mut kiosk = Clinic::without_a_record();
    come_in(&mut kiosk);
    assert!(mentions(&kiosk, &Words::StaffHandoffOffRecord));
}

#[test]
fn another_key_than_before_is_told() {
    let clinic = Clinic::with_a_folder();
    clinic.hand_over(1);
    clinic.lose_the_key();
    let mut kiosk = clinic.kiosk();
    clinic.until(
        |seen| matches!(&seen.state, HandoffState::Sent { state, .. } if state.store.is_some()),
    );
    come_in(&mut kiosk);
    assert!(stands(
        &kiosk,
        &Words::StaffPartHandoff,
        &Words::StaffBroken
    ));
    assert!(mentions(&kiosk, &Words::StaffHandoffAnotherKey));
    kiosk.touch("staff-handoff");
    assert!(stands(
        &kiosk,
        &Words::StaffHandoffOutbox,
        &Words::StaffBroken
    ));
    assert_eq!(std::fs::read_dir(clinic.inbox()).unwrap().count(), 0);
}

#[test]
fn every_control_is_in_the_order_of_the_focus_and_does_its_work_by_keys() {
    let clinic = Clinic::with_a_server(422);
    clinic.hand_over(1);
    let mut kiosk = clinic.kiosk();
    clinic.until(has_failed(1));
    come_in(&mut kiosk);
    kiosk.touch("staff-handoff");
    let expected = [
        "staff-state",
        "staff-today",
        "staff-handoff",
        "staff-actions",
        "staff-handoff-send-again",
        "staff-handoff-write-out",
        "staff-handoff-pause",
        "staff-close",
        "listen",
        "languages",
        "display",
        "help",
    ];
    assert_eq!(kiosk.app.controls(), expected);
    for control in expected {
        assert!(kiosk.can_touch(control), "{control}");
    }
    // From "back to the kiosk", where the focus begins, up to them.
    kiosk.press(&[KeyPress::MoveBack; 2]);
    kiosk.press(&[KeyPress::Activate]);
    assert!(kiosk.says(&Words::StaffHandoffWriteQuestion));
    kiosk.press(&[KeyPress::Back]);
    assert!(kiosk.says(&Words::StaffPartHandoff));
    kiosk.press(&[KeyPress::MoveBack; 3]);
    kiosk.press(&[KeyPress::Activate]);
    assert!(kiosk.says(&Words::StaffHandoffSentAgain { count: 1 }));
}

/// Numbers that come while somebody reads do not take the press away that they are about to make, nor
/// keep the pages open.
#[test]
fn numbers_that_come_neither_hold_up_a_press_nor_keep_the_pages_open() {
    let clinic = Clinic::with_a_server(422);
    clinic.hand_over(1);
    let mut kiosk = clinic.kiosk();
    clinic.until(has_failed(1));
    come_in(&mut kiosk);
    kiosk.touch("staff-handoff");
    let mut seen = clinic.seen();
    kiosk.pass_unnoticed(Duration::from_secs(2));
    if let HandoffState::Sent { state, .. } = &mut seen.state {
        state.outbox.failed = vec![(HandoffFault::Refused, 9)];
    }
    kiosk.feed(Message::HandoffSeen(seen));
    assert_eq!(count(&kiosk, &Words::HandoffFaultRefused), Some(9));
    kiosk.touch_at_once("staff-handoff-write-out");
    assert!(kiosk.says(&Words::StaffHandoffWriteQuestion));
    kiosk.pass(Duration::from_secs(30));
    kiosk.feed(Message::HandoffSeen(clinic.seen()));
    kiosk.pass(Duration::from_secs(30));
    assert!(kiosk.says(&Words::WelcomeQuestion), "they are closed");
    // What comes now is for nobody.
    kiosk.feed(Message::HandoffSeen(clinic.seen()));
    assert!(kiosk.says(&Words::WelcomeQuestion));
}

#[cfg(unix)]
#[test]
fn a_voice_reads_what_is_wrong_and_names_what_can_be_done() {
    use abha_kiosk::kiosk::{Need, VoiceLine};
    use abha_kiosk::voice::{EngineChoice, Settings};
    use test_support::speech_server::SpeechServer;
    let server = SpeechServer::start();
    let clinic = Clinic::with_a_server(422);
    clinic.hand_over(3);
    let mut kiosk = clinic.kiosk_that(|options| {
        options.voice = VoiceLine::open(Settings {
            engine: EngineChoice::SpeechDispatcher,
            socket: Some(server.socket().to_owned()),
            ..Settings::default()
        });
    });
    clinic.until(has_failed(3));
    come_in(&mut kiosk);
    kiosk.touch("staff-handoff");
    kiosk.feed(Message::NeedSwitched(Need::Headphones));
    let said = |server: &SpeechServer| {
        let mut said = Vec::new();
        while let Some(next) = server.said_within(Duration::from_millis(700)) {
            said.push(next.words);
        }
        said
    };
    kiosk.press(&[KeyPress::Listen]);
    let page = said(&server);
    for words in [
        Words::StaffPartHandoff,
        Words::StaffHandoffLost,
        Words::HandoffFaultRefused,
    ] {
        let words = kiosk.locale().text(&words);
        assert!(page.contains(&words), "{words}: {page:?}");
    }
    for words in [
        Words::StaffHandoffPause,
        Words::StaffHandoffWriteOut,
        Words::StaffHandoffSendAgain,
    ] {
        kiosk.press(&[KeyPress::MoveBack]);
        let words = kiosk.locale().text(&words);
        let control = said(&server);
        let is_named = control.iter().any(|said| said.contains(&words));
        assert!(is_named, "{words}: {control:?}");
    }
}
