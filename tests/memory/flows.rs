//! People's ways through the kiosk, looked at wherever something was sent or answered.

use crate::LIMIT;
use crate::kiosk::{Kiosk, Moment};
use crate::needles::{Kept, Needle};
use serde_json::Value;
use std::thread;
use std::time::Duration;

/// From "Continue" to the tile of all services at home.
const SERVICES: usize = 4;

/// Nobody's number, for whoever gets another one.
const NEW_MOBILE: &str = "9999900077";

/// Somebody as the sandbox knows them.
struct Person {
    aadhaar: String,
    mobile: String,
    number: String,
}

/// What follows a screen is looked at before anything is pressed there.
struct Walk<'a> {
    kiosk: &'a mut Kiosk,
    person: Person,
    /// What is typed at the first question.
    id: String,
    name: &'static str,
    is_v2: bool,
    codes: usize,
}

impl Walk<'_> {
    /// Answers every question until this screen is there.
    fn to(&mut self, end: &str) {
        loop {
            let screen = self.kiosk.log.next_screen(LIMIT);
            // Whatever was typed for this one was sent.
            let typed = screen == "code_destination" || screen == "login_id";
            let now = if typed { Moment::Typed } else { Moment::During };
            self.kiosk.look(&format!("{}: {screen}", self.name), now);
            if screen == end {
                return;
            }
            // A page takes nothing before it has stood for a moment, and it stood still meanwhile.
            thread::sleep(Duration::from_millis(700));
            match screen.as_str() {
                "login_id" => {
                    self.kiosk.display.type_text(&self.id.clone());
                    // A mobile of a newcomer goes on by itself.
                    if self.name != "registration" {
                        self.kiosk.display.press("Return");
                    }
                }
                "consent" => {
                    self.kiosk.consent_to_everything();
                    let aadhaar = self.person.aadhaar.clone();
                    self.kiosk.display.type_text(&aadhaar);
                }
                "mobile" => {
                    // Another one than that of Aadhaar, so that it has to be proven.
                    self.kiosk.display.type_text(NEW_MOBILE);
                    self.kiosk.display.press("Return");
                }
                "mobile_change" => {
                    self.kiosk.display.type_text(NEW_MOBILE);
                    self.kiosk.display.press("Return");
                }
                "code_destination" | "mobile_confirm" | "account_choice" | "address"
                | "created" => self.kiosk.display.press("Return"),
                "aadhaar_otp" | "mobile_otp" | "login_otp" => self.code(),
                // What makes or fetches something passes by itself.
                "create" | "profile" => {}
                other => panic!("{}: {other}\n{}", self.name, self.kiosk.log.seen()),
            }
        }
    }

    /// Types the code that came, and the next one where the same screen asks for it.
    fn code(&mut self) {
        loop {
            self.codes += 1;
            let code = self.kiosk.code(self.codes);
            let needle = Needle::digits(&format!("code {}", self.codes), &code);
            self.kiosk.seek(needle.kept(Kept::UntilSent));
            // The kiosk has to hear that it was sent.
            thread::sleep(Duration::from_secs(1));
            self.kiosk.display.type_text(&code);
            // V2 confirms another mobile on the same kind of screen.
            let confirms = self.is_v2 && self.name == "mobile change" && self.codes == 2;
            if !confirms {
                return;
            }
        }
    }
}

fn text(person: &Value, key: &str) -> String {
    person[key].as_str().unwrap_or_default().to_owned()
}

/// Begins a journey with somebody, who is sought from now on.
fn begin<'a>(kiosk: &'a mut Kiosk, name: &'static str, found: &Value, api: &str) -> Walk<'a> {
    let person = Person {
        aadhaar: text(found, "aadhaar"),
        mobile: text(found, "aadhaarMobile"),
        number: text(&found["abhaNumbers"][0], "abhaNumber").replace('-', ""),
    };
    kiosk.persons += 1;
    let named = |what: &str| format!("{what} {}", kiosk.persons);
    let needles = [
        Needle::digits(&named("Aadhaar"), &person.aadhaar).kept(Kept::UntilSent),
        Needle::digits(&named("mobile"), &person.mobile),
        Needle::digits(&named("new mobile"), NEW_MOBILE),
        Needle::text(&named("name"), &text(found, "name")),
    ];
    needles.into_iter().for_each(|needle| kiosk.seek(needle));
    if !person.number.is_empty() {
        seek_account(kiosk, &found["abhaNumbers"][0]);
    }
    let codes = kiosk.messages();
    kiosk.look(&format!("{name}: nobody there"), Moment::Over);
    kiosk.display.press("Return");
    kiosk.log.screen("home", LIMIT);
    let id = match name {
        "mobile change" => person.number.clone(),
        _ => person.mobile.clone(),
    };
    Walk {
        kiosk,
        person,
        id,
        name,
        is_v2: api == "v2",
        codes,
    }
}

fn seek_account(kiosk: &mut Kiosk, account: &Value) {
    let named = |what: &str| format!("{what} {}", kiosk.persons);
    let number = text(account, "abhaNumber").replace('-', "");
    let address = text(account, "abhaAddress");
    let needles = [
        Needle::digits(&named("ABHA number"), &number),
        Needle::text(&named("ABHA address"), &address),
    ];
    needles.into_iter().for_each(|needle| kiosk.seek(needle));
}

/// From home to the tile so many targets of the focus after the first.
fn choose(kiosk: &mut Kiosk, tile: usize) {
    for _ in 0..SERVICES {
        kiosk.display.press("Tab");
    }
    kiosk.display.press("Return");
    thread::sleep(Duration::from_millis(700));
    for _ in 0..tile {
        kiosk.display.press("Tab");
    }
    kiosk.display.press("Return");
}

fn somebody(kiosk: &Kiosk, aadhaar: &str) -> Value {
    let people = kiosk.practice.get("/practice/people");
    let mut people = people.as_array().into_iter().flatten();
    let found = people.find(|person| person["aadhaar"] == aadhaar);
    found.cloned().expect("the sandbox knows them")
}

/// The session is over, and then the next person is there.
fn over(kiosk: &mut Kiosk, how: &str) {
    thread::sleep(Duration::from_secs(1));
    kiosk.look(&format!("{how}: one second after"), Moment::Over);
    if how != LEFT_ALONE {
        kiosk.log.screen("language", LIMIT);
    }
    kiosk.display.press("Return");
    kiosk.log.screen("home", LIMIT);
    thread::sleep(Duration::from_secs(1));
    kiosk.look(&format!("{how}: the next at home"), Moment::Over);
    kiosk.display.press("Escape");
    kiosk.log.screen("language", LIMIT);
}

/// The button that ends everything, and yes.
fn cancel(kiosk: &mut Kiosk, how: &str) {
    let place = kiosk.finish_button();
    thread::sleep(Duration::from_secs(1));
    kiosk.display.touch(place, 1, 0);
    kiosk.display.press("Tab");
    kiosk.display.press("Return");
    kiosk.log.screen("goodbye", LIMIT);
    over(kiosk, how);
}

/// Saves the card that is shown, and ends.
fn finish(kiosk: &mut Kiosk, how: &str) {
    thread::sleep(Duration::from_secs(2));
    kiosk.look(&format!("{how}: the card is drawn"), Moment::During);
    kiosk.display.press("ctrl+s");
    let _ = kiosk.log.event("card_saved", LIMIT);
    let _ = kiosk.log.event("card_saved", LIMIT);
    kiosk.display.press("Return");
    kiosk.log.screen("goodbye", LIMIT);
    over(kiosk, how);
}

/// How a session ends that nobody ends.
const LEFT_ALONE: &str = "sign-in, left alone";

/// Nobody touches anything any more: the kiosk wipes by itself.
fn leave(kiosk: &mut Kiosk) {
    kiosk.log.screen("language", LIMIT + LIMIT);
    over(kiosk, LEFT_ALONE);
}

fn begin_registration<'a>(kiosk: &'a mut Kiosk, found: &Value, api: &str) -> Walk<'a> {
    let walk = begin(kiosk, "registration", found, api);
    if api == "v2" {
        choose(walk.kiosk, 0);
    } else {
        walk.kiosk.display.press("Tab");
        walk.kiosk.display.press("Return");
    }
    walk
}

/// An ABHA that is made, up to the card.
fn register(kiosk: &mut Kiosk, api: &str) {
    let found = kiosk.new_people().remove(0);
    let mut walk = begin_registration(kiosk, &found, api);
    walk.to("created");
    let account = somebody(walk.kiosk, &walk.person.aadhaar)["abhaNumbers"][0].clone();
    seek_account(walk.kiosk, &account);
    walk.kiosk.display.press("Return");
    walk.to("card");
}

/// An ABHA that is not made: the person stops when the code was sent.
fn think_better_of_it(kiosk: &mut Kiosk, api: &str) {
    let found = kiosk.new_people().remove(1);
    begin_registration(kiosk, &found, api).to("aadhaar_otp");
}

/// By the mobile of somebody who has an ABHA, up to the card.
fn sign_in(kiosk: &mut Kiosk, api: &str) {
    let found = somebody(kiosk, SUNIL);
    let mut walk = begin(kiosk, "sign-in", &found, api);
    choose(walk.kiosk, 2);
    walk.to("card");
}

fn change_mobile(kiosk: &mut Kiosk, api: &str) {
    let found = somebody(kiosk, SUNIL);
    let mut walk = begin(kiosk, "mobile change", &found, api);
    choose(walk.kiosk, 4);
    walk.to("done");
}

/// He has one ABHA, on a mobile of his own.
const SUNIL: &str = "999955183433";

/// The shortest that a kiosk can be set to wait.
const SOON: &str = "idle_seconds_on_result = 30\ncountdown_seconds = 20";

type Way = fn(&mut Kiosk, &str);

/// The fewest ways with every moment in them.
const USUAL: [(&str, Way); 3] = [
    ("v3", |kiosk, api| {
        register(kiosk, api);
        finish(kiosk, "registration, finished");
        think_better_of_it(kiosk, api);
        cancel(kiosk, "registration, cancelled");
    }),
    ("v2", |kiosk, api| {
        change_mobile(kiosk, api);
        cancel(kiosk, "mobile change, ended");
    }),
    ("v2", |kiosk, api| {
        sign_in(kiosk, api);
        leave(kiosk);
    }),
];

/// Those that are left, for whoever sets `MEMORY=all`.
const FURTHER: [(&str, Way); 4] = [
    ("v3", |kiosk, api| {
        sign_in(kiosk, api);
        finish(kiosk, "sign-in, finished");
    }),
    ("v3", |kiosk, api| {
        change_mobile(kiosk, api);
        cancel(kiosk, "mobile change, ended");
    }),
    ("v2", |kiosk, api| {
        register(kiosk, api);
        finish(kiosk, "registration, finished");
    }),
    ("v2", |kiosk, api| {
        think_better_of_it(kiosk, api);
        cancel(kiosk, "registration, cancelled");
    }),
];

/// Ways go side by side, because most of the time people look at a screen.
#[test]
#[ignore = "needs Xvfb, xdotool and the right to read another process"]
fn no_session_leaves_anything_behind() {
    let mut wrong = walk_all(&USUAL);
    if std::env::var_os("MEMORY").is_some_and(|which| which == "all") {
        wrong.extend(walk_all(&FURTHER));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn walk_all(ways: &[(&'static str, Way)]) -> Vec<String> {
    let walk = |(api, way): &(&'static str, Way)| {
        let (api, way) = (*api, *way);
        thread::spawn(move || {
            let folder = tempfile::tempdir().unwrap();
            let mut kiosk = Kiosk::start(api, SOON, folder.path());
            way(&mut kiosk, api);
            kiosk.judged(api)
        })
    };
    let begun: Vec<_> = ways.iter().map(walk).collect();
    let ended: Vec<_> = begun.into_iter().map(thread::JoinHandle::join).collect();
    let mut wrong = Vec::new();
    for end in ended {
        let (table, found) = end.expect("a way was walked to its end");
        println!("{table}\n");
        wrong.extend(found);
    }
    wrong
}
