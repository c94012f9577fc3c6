//! Practice on a kiosk that is otherwise real.

use super::{MINUTE, PIN, a_switch, ask, come_in, try_pin, with};
use crate::kiosk::Kiosk;
use abha_kiosk::config::{Config, PinHash};
use abha_kiosk::kiosk::{Message, Practising, StaffEvent, StaffSettings, StaffWish, Switch};
use abha_kiosk::locale::Message as Words;
use std::time::Duration;

#[test]
fn practice_on_a_real_kiosk_is_told_on_every_page() {
    for practising in [Practising::ForNow, Practising::SinceStart] {
        let mut kiosk = with(StaffSettings {
            pin: PinHash::of(PIN.as_bytes()),
            practising,
            ..StaffSettings::default()
        });
        let is_told = |kiosk: &Kiosk, page: &str| {
            let bounds = kiosk.bounds_of(&Words::PracticeExplained);
            let bounds = bounds.unwrap_or_else(|| panic!("{page} does not say it"));
            assert!(bounds.y < 60.0, "{page}: {bounds:?}");
        };
        is_told(&kiosk, "language");
        kiosk.touch("help");
        is_told(&kiosk, "help");
        kiosk.touch("close");
        kiosk.touch("language-en");
        is_told(&kiosk, "home");
        kiosk.pass(Duration::from_secs(125));
        assert!(kiosk.says(&Words::IdleQuestion));
        is_told(&kiosk, "countdown");
        kiosk.touch("stay");
        let (aadhaar, mobile) = kiosk.newcomer();
        kiosk.touch("finish");
        kiosk.pass(Duration::from_secs(5));
        kiosk.identify(&aadhaar, &mobile);
        is_told(&kiosk, "destination");
        ask(&mut kiosk);
        is_told(&kiosk, "question");
        kiosk.touch("staff-yes");
        is_told(&kiosk, "pin");
        try_pin(&mut kiosk, PIN);
        is_told(&kiosk, "staff");
        kiosk.touch("staff-close");
        kiosk.reach_card();
        is_told(&kiosk, "card");
    }
    // A kiosk for practice alone has its badge and its phone for that.
    let kiosk = Kiosk::portrait("en");
    assert!(!kiosk.says(&Words::PracticeExplained));
}

/// Where the settings name a service, staff go over to practice and back.
#[test]
fn staff_switch_practice_on_where_there_is_something_else() {
    assert!(Switch::of(&Config::practice()).is_none());
    let kiosk = Kiosk::portrait("en");
    let switch = a_switch();
    assert!(switch.is_some());
    for (practising, control) in [
        (Practising::No, Words::StaffPracticeOn),
        (Practising::ForNow, Words::StaffPracticeOff),
    ] {
        let mut kiosk = with(StaffSettings {
            pin: PinHash::of(PIN.as_bytes()),
            practising,
            switch: switch.clone(),
            ..StaffSettings::default()
        });
        come_in(&mut kiosk);
        kiosk.touch("staff-actions");
        assert!(kiosk.says(&control));
        kiosk.touch("staff-practice");
        kiosk.touch("staff-yes");
        assert!(kiosk.says(&Words::StaffSwitching));
        let on = practising == Practising::No;
        assert_eq!(kiosk.app.take_wish(), Some(StaffWish::Practise(on)));
        kiosk.pass(MINUTE * 2);
        assert!(kiosk.says(&Words::StaffSwitching), "it is awaited");
        kiosk.feed(Message::Staff(StaffEvent::NotSwitched));
        assert!(kiosk.says(&Words::StaffNotSwitched));
    }
    let ready = kiosk.block_on(switch.unwrap().prepare(true)).unwrap();
    assert!(ready.sandbox.is_some());
    let options = ready.options;
    assert!(options.practice.is_some() && !options.record.is_on());
    assert_eq!(options.mark, Some(abha_kiosk::card::Mark::Practice));
    assert_eq!(options.staff.practising, Practising::ForNow);
    assert!(options.save_to.folder.ends_with("practice"));
}
