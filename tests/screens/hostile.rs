//! A service that writes into names and addresses what turns texts round, hides in them, piles up or
//! never ends: nothing of it is seen on a screen, in a log's words or on the card.

use crate::kiosk::{Kiosk, Piece};
use abha_kiosk::domain::{is_hidden, plain_line};
use abha_kiosk::journey::Screen;
use serde_json::{Value, json};
use std::time::Duration;

const PROFILE: &str = "/abha/api/v3/profile/account";
const VERIFY: &str = "/abha/api/v3/profile/login/verify";
const MOBILE: &str = "9999900004";

/// Overrides, isolates, controls, tags, fillers, joiners, marks and what is private.
const NASTY: &str = "\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}\u{200f}\u{61c}\u{0}\u{7}\u{1b}[31m\u{7f}\u{85}\u{9b}2J\
    \u{200b}\u{200d}\u{200c}\u{ad}\u{feff}\u{3164}\u{e0041}\u{e000}\u{fffe}\u{2028}\u{fe0f}\u{301}\u{301}\u{301}\u{301}\u{301}";

/// A text around which, in which and behind which all of it stands; `turn` begins it elsewhere.
fn nasty(text: &str, turn: usize) -> String {
    let signs: Vec<char> = NASTY.chars().collect();
    let turned = |by: usize| -> String {
        (0..signs.len())
            .map(|at| signs[(at + by) % signs.len()])
            .collect()
    };
    let (one, other) = (turned(turn), turned(turn * 3 + 1));
    let (begin, end) = text.split_at(text.len() / 2);
    format!(
        "{one}{begin}{other}{end}{one}{}",
        "x".repeat(turn % 2 * 4_000)
    )
}

fn person(turn: usize) -> Value {
    let text = |text: &str| nasty(text, turn);
    json!({
        "ABHANumber": "91-1000-2000-3008",
        "preferredAbhaAddress": text("asha.rao95"),
        "name": text("Asha Rao"),
        "gender": "F",
        "dob": text("31-05-1995"),
        "yearOfBirth": "1995",
        "mobile": text("******0004"),
        "email": text("asha@example.org"),
        "address": text("12, Neem Gali, Pune 411001"),
        "stateName": text("Maharashtra"),
        "districtName": text("Pune"),
        "pincode": text("411001"),
        "status": "ACTIVE",
        "localizedDetails": {
            "name": text("आशा"),
            "stateName": text("महाराष्ट्र"),
            "localizedLabels": { "name": text("नाम") },
        },
    })
}

/// Answers the calls of a path with this, from now on.
fn answer(kiosk: &Kiosk, path: &str, body: &Value) {
    let fault = json!({ "path": path, "times": 50, "status": 200, "body": body });
    kiosk.tell_sandbox("/practice/faults", &fault);
}

/// Looks at every text of the present screen; at least one is of the service.
fn look(kiosk: &Kiosk) {
    let mut seen = false;
    for piece in kiosk.pieces() {
        let Piece::Text { words, .. } = piece else {
            continue;
        };
        seen |= words.contains("As");
        // Sentences of ours isolate what is put into them.
        let hidden =
            |sign: &char| is_hidden(*sign) && !matches!(sign, '\u{2068}' | '\u{2069}' | '\n');
        let found: Vec<char> = words.chars().filter(hidden).collect();
        assert!(
            found.is_empty(),
            "{}: {found:?} in {words:?}",
            kiosk.screen().name()
        );
        assert!(
            !words.contains('\u{200d}') && words.chars().count() < 700,
            "{words:?}"
        );
    }
    assert!(seen, "{} shows nobody", kiosk.screen().name());
}

fn signed_in(kiosk: &mut Kiosk) {
    let tile = format!("language-{}", kiosk.app.session().language());
    kiosk.touch(&tile);
    kiosk.touch("login");
    kiosk.keys(MOBILE);
    kiosk.touch("primary");
    let code = kiosk.newest_code();
    kiosk.keys(&code);
}

#[test]
fn nothing_hidden_reaches_the_screens_and_the_card() {
    for (turn, language) in [(0, "en"), (7, "hi")] {
        let mut kiosk = Kiosk::new(language, (1080, 1920), Duration::from_secs(20));
        answer(&kiosk, PROFILE, &person(turn));
        signed_in(&mut kiosk);
        assert_eq!(kiosk.screen(), Screen::Created, "{:?}", kiosk.problem());
        look(&kiosk);
        kiosk.touch("primary");
        assert_eq!(kiosk.screen(), Screen::Card);
        kiosk.touch("save");
        // The QR of the card was read back, or it would not be there.
        assert!(kiosk.saved.path().join("abha-card-1.pdf").exists());
    }
}

#[test]
fn nothing_hidden_reaches_a_list_of_accounts() {
    let mut kiosk = Kiosk::portrait("en");
    let mut other = person(5);
    other["ABHANumber"] = json!("91-1000-2000-3016");
    let proof = json!({
        "txnId": "0f1e2d3c-0000-4000-8000-000000000001",
        "authResult": "success",
        "message": nasty("done", 1),
        "token": "a.b.c",
        "accounts": [person(2), other],
    });
    answer(&kiosk, VERIFY, &proof);
    signed_in(&mut kiosk);
    assert_eq!(
        kiosk.screen(),
        Screen::AccountChoice,
        "{:?}",
        kiosk.problem()
    );
    look(&kiosk);
}

#[test]
fn what_is_tried_here_is_hidden() {
    let (text, plain) = (nasty("Asha Rao", 0), plain_line(&nasty("Asha Rao", 0), 60));
    assert!(text.chars().filter(|sign| is_hidden(*sign)).count() > 50);
    assert!(
        plain.contains("Asha") && !plain.chars().any(is_hidden),
        "{plain:?}"
    );
}
