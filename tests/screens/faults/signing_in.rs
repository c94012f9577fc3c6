//! Bad days of somebody who has an ABHA.

use super::*;

/// A kiosk at the sign-in of somebody with an ABHA, in a generation of the calls.
fn signing_in(api: Generation, typed: &str, way: Option<&str>) -> Kiosk {
    let mut kiosk = Kiosk::speaking(api, "en", (1080, 1920), Duration::from_secs(1));
    kiosk.touch("language-en");
    kiosk.touch("login");
    if let Some(way) = way {
        kiosk.touch(way);
    }
    kiosk.keys(typed);
    kiosk
}

#[test]
fn at_the_sending_of_a_code_to_sign_in() {
    for (api, path) in [
        (Generation::V3, "/abha/api/v3/profile/login/request/otp"),
        (
            Generation::V2,
            "/api/v2/registration/mobile/login/generateOtp",
        ),
    ] {
        let mut kiosk = signing_in(api, "9999900004", None);
        break_next(&kiosk, path, &json!({"status": 409, "body": {}}));
        kiosk.touch("primary");
        assert_ne!(kiosk.screen(), Screen::Notice, "{path}");
        let send = |kiosk: &mut Kiosk| kiosk.touch("primary");
        each_failure(&mut kiosk, path, send, refusals());
        kiosk.touch("primary");
        assert_eq!(kiosk.screen(), Screen::LoginOtp, "{path}");
        assert_eq!(kiosk.inbox().len(), 1, "{path}: one touch, one message");
        // Every other number whose message may have left waits out its minute.
        for (place, (name, failure, _)) in lost().into_iter().enumerate() {
            kiosk.touch("back");
            kiosk.tell(Event::Step(StepEvent::Entry(EntryEvent::ErasedAll)));
            // Where the call is carried out, the number is somebody's.
            let number = match name {
                "cut after" => "9999900007".to_owned(),
                "half an answer" => "9999900018".to_owned(),
                _ => format!("98000000{place:02}"),
            };
            kiosk.keys(&number);
            break_next(&kiosk, path, &failure);
            kiosk.touch("primary");
            counts_down(&mut kiosk, &format!("{name} at {path}"), "primary");
            kiosk.pass(Duration::from_secs(10));
        }
    }
}

#[test]
fn at_the_checking_of_a_code_to_sign_in() {
    for (api, path) in [
        (Generation::V3, "/abha/api/v3/profile/login/verify"),
        (
            Generation::V2,
            "/api/v2/registration/mobile/login/verifyOtp",
        ),
    ] {
        let mut kiosk = signing_in(api, "9999900004", None);
        kiosk.touch("primary");
        break_next(&kiosk, path, &json!({"status": 409, "body": {}}));
        let code = kiosk.newest_code();
        kiosk.keys(&code);
        let check = |kiosk: &mut Kiosk| kiosk.touch("primary");
        each_failure(&mut kiosk, path, check, refusals());
        two_tries_are_lost(&mut kiosk, path);
        kiosk.touch("primary");
        assert_eq!(kiosk.screen(), Screen::Created, "{path}");
        assert_eq!(kiosk.inbox().len(), 1, "{path}");
    }
}

#[test]
fn at_the_opening_of_an_account() {
    for (api, path) in [
        (Generation::V3, "/abha/api/v3/profile/login/verify/user"),
        (
            Generation::V2,
            "/api/v2/registration/mobile/login/userAuthorizedToken",
        ),
    ] {
        let mut kiosk = signing_in(api, "9999900007", None);
        kiosk.touch("primary");
        let code = kiosk.newest_code();
        kiosk.keys(&code);
        assert_eq!(kiosk.screen(), Screen::AccountChoice, "{path}");
        let choose = |kiosk: &mut Kiosk| kiosk.touch("account-0");
        each_failure(&mut kiosk, path, choose, failures());
        kiosk.touch("account-0");
        assert_eq!(kiosk.screen(), Screen::Created, "{path}");
    }
}

#[test]
fn at_the_fetching_of_a_profile() {
    for (api, path) in [
        (Generation::V3, "/abha/api/v3/profile/account"),
        (Generation::V2, "/api/v1/account/profile"),
    ] {
        let mut kiosk = signing_in(api, "9999900004", None);
        kiosk.touch("primary");
        break_next(&kiosk, path, &json!({"drop": "before"}));
        let code = kiosk.newest_code();
        kiosk.keys(&code);
        assert_eq!(kiosk.screen(), Screen::Profile, "{path}");
        let fetch = |kiosk: &mut Kiosk| kiosk.touch("primary");
        each_failure(&mut kiosk, path, fetch, failures());
        kiosk.touch("primary");
        assert_eq!(kiosk.screen(), Screen::Created, "{path}");
    }
}
