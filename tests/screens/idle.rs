//! When nobody is there any more.

use crate::kiosk::Kiosk;
use abha_kiosk::journey::Screen;
use abha_kiosk::locale::Message as Words;
use std::time::Duration;

#[test]
fn everything_is_wiped_and_no_pixel_stays() {
    let mut kiosk = Kiosk::portrait("en");
    let untouched = kiosk.picture();
    kiosk.agree();
    kiosk.keys("99994105");
    kiosk.pass(Duration::from_secs(120));
    assert!(kiosk.says(&Words::IdleQuestion));
    assert!(!kiosk.says(&Words::AadhaarQuestion));
    kiosk.pass(Duration::from_secs(45));
    assert_eq!(kiosk.screen(), Screen::Language);
    let afterwards = kiosk.picture();
    let differing = untouched
        .rgba
        .iter()
        .zip(&afterwards.rgba)
        .filter(|(before, after)| before.abs_diff(**after) > 1)
        .count();
    assert_eq!(differing, 0, "bytes that differ from a kiosk nobody used");
}

#[test]
fn who_is_still_here_goes_on_where_they_were() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.agree();
    kiosk.keys("9999");
    kiosk.pass(Duration::from_secs(130));
    assert!(kiosk.says(&Words::IdleQuestion));
    kiosk.touch("stay");
    assert!(kiosk.says(&Words::AadhaarQuestion));
    kiosk.fill("41057058");
    assert_eq!(kiosk.screen(), Screen::Mobile);
}

#[test]
fn settings_of_one_person_end_with_them() {
    let mut kiosk = Kiosk::portrait("en");
    let before = kiosk.picture();
    kiosk.touch("display");
    kiosk.touch("text-largest");
    kiosk.touch("colours-dark");
    kiosk.touch("close");
    kiosk.touch("language-hi");
    kiosk.touch("finish");
    assert_eq!(kiosk.app.session().language().tag(), "en");
    let after = kiosk.picture();
    assert_eq!(
        before
            .rgba
            .iter()
            .zip(&after.rgba)
            .filter(|(a, b)| a.abs_diff(**b) > 1)
            .count(),
        0
    );
}
