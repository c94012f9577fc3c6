//! CRT_ABHA_101 to 115: an ABHA is made with an Aadhaar code.

mod checks;

pub(in crate::certify) use checks::*;

use super::resend as resends;
use crate::certify::source::{Fact, Who};
use crate::certify::walk::{Person, Stride, Walk, Way};
use crate::journey::Screen;
use crate::kiosk::driver::LOOK;

const NEWCOMER: Person = Person::of(Who::Newcomer);

/// From home to the card, with a slip of the finger at each code and an address that is taken.
pub(super) async fn whole(walk: &mut Walk<'_>) -> Stride {
    walk.see(
        "home",
        &["CRT_ABHA_101"],
        "Home: somebody new can have an ABHA made",
    );
    walk.choose(Way::New).await?;
    walk.towards(Screen::Consent, NEWCOMER).await?;
    walk.see(
        "consent",
        &["CRT_ABHA_102"],
        "The consent, before the Aadhaar number is asked for",
    );
    walk.agree_where_asked().await?;
    walk.towards(Screen::Aadhaar, NEWCOMER).await?;
    walk.see("aadhaar", &["CRT_ABHA_102"], "Only then the Aadhaar number");
    walk.towards(Screen::AadhaarOtp, NEWCOMER).await?;
    walk.keep_consent();
    walk.see(
        "code",
        &["CRT_ABHA_105"],
        "The code went to the phone of Aadhaar, whose last digits are shown",
    );
    walk.wrong_code().await?;
    walk.see(
        "code-wrong",
        &["CRT_ABHA_107"],
        "A wrong code: said, and the next try needs nothing else",
    );
    walk.towards(Screen::MobileOtp, NEWCOMER).await?;
    walk.see(
        "mobile-code",
        &["CRT_ABHA_109"],
        "Another mobile: its own code",
    );
    walk.wrong_code().await?;
    walk.see(
        "mobile-wrong",
        &["CRT_ABHA_109"],
        "A wrong code of the mobile: said, and may be tried again",
    );
    walk.towards(Screen::Address, NEWCOMER).await?;
    walk.see("suggestions", &["CRT_ABHA_112"], "Suggested addresses");
    take_address(walk).await?;
    walk.towards(Screen::Created, NEWCOMER).await?;
    walk.see(
        "created",
        &["CRT_ABHA_101", "CRT_ABHA_113"],
        "ABHA number and ABHA address together",
    );
    walk.towards(Screen::Card, NEWCOMER).await?;
    walk.press("official-card").await?;
    walk.see(
        "card",
        &["CRT_ABHA_114"],
        "The card of the service, in blocks here so that nobody can read it",
    );
    walk.press("save").await?;
    walk.see(
        "saved",
        &["CRT_ABHA_114"],
        "The card has been saved as a file",
    );
    walk.keep_files();
    Ok(())
}

/// An address that somebody has, then one that was suggested.
async fn take_address(walk: &mut Walk<'_>) -> Stride {
    if let Ok(taken) = walk.fact(Who::Holder, Fact::AbhaAddress) {
        let local = taken.split('@').next().unwrap_or_default().to_owned();
        walk.press("own-address").await?;
        walk.type_text(&local).await;
        walk.see(
            "own-address",
            &["CRT_ABHA_112"],
            "An address of one's own, with its rules",
        );
        walk.press("primary").await?;
        walk.see(
            "taken",
            &["CRT_ABHA_112"],
            "Somebody has this address: said, with the suggestions one touch away",
        );
        // On a low page Back is the way to them.
        let way = if walk.can("see-suggestions") {
            "see-suggestions"
        } else {
            "back"
        };
        walk.press(way).await?;
    }
    walk.press("suggestion-0").await
}

/// The consent in a language that is not the walk's.
pub(super) async fn other_language(walk: &mut Walk<'_>) -> Stride {
    walk.choose(Way::Create).await?;
    walk.towards(Screen::Consent, NEWCOMER).await?;
    walk.press("languages").await?;
    let other = walk.other_language();
    walk.press(&format!("language-{other}")).await?;
    walk.see(
        "consent",
        &["CRT_ABHA_103"],
        "The consent in another language",
    );
    Ok(())
}

/// Published by UIDAI for tests; it is never sent.
const TEST_NUMBER: &str = "999941057058";

/// Eleven digits, then thirteen.
pub(super) async fn wrong_aadhaar(walk: &mut Walk<'_>) -> Stride {
    walk.choose(Way::Create).await?;
    walk.towards(Screen::Aadhaar, NEWCOMER).await?;
    too_short_and_too_long(walk, TEST_NUMBER, &["CRT_ABHA_104"]).await
}

/// Types a number without its last digit, and then with one too many.
pub(super) async fn too_short_and_too_long(
    walk: &mut Walk<'_>,
    number: &str,
    cases: &'static [&'static str],
) -> Stride {
    let (short, last) = number.split_at(number.len().saturating_sub(1));
    let at = walk.screen();
    // What the kiosk looks for by itself at home has left by then.
    walk.driver.pass(LOOK).await;
    walk.see("empty", cases, "Before anything is typed");
    walk.type_text(short).await;
    walk.press("primary").await?;
    walk.see("short", cases, "One digit too few");
    walk.at(at)?;
    walk.type_text(&format!("{last}0")).await;
    if walk.can("primary") {
        walk.press("primary").await?;
    }
    walk.see("long", cases, "One digit too many");
    walk.at(at)
}

pub(super) async fn resend(walk: &mut Walk<'_>) -> Stride {
    walk.choose(Way::New).await?;
    walk.towards(Screen::AadhaarOtp, NEWCOMER).await?;
    resends::walk_through(walk, &["CRT_ABHA_106"]).await
}

/// The mobile of Aadhaar is the one of the ABHA.
pub(super) async fn same_mobile(walk: &mut Walk<'_>) -> Stride {
    let person = Person {
        mobile: Fact::AadhaarMobile,
        ..Person::of(Who::OtherNewcomer)
    };
    walk.choose(Way::New).await?;
    walk.towards(Screen::AadhaarOtp, person).await?;
    walk.right_code().await?;
    walk.at(Screen::Address)?;
    walk.see(
        "address",
        &["CRT_ABHA_108"],
        "After the one code comes the address",
    );
    Ok(())
}
