//! VRFY_ABHA_401 to 405: an ABHA is looked for by Aadhaar number.

use super::by_mobile::{nobody, refused_at_home, wrong_code_said};
use super::by_number::{OTP, signed_in};
use super::registration::{card_taken_along, too_short_and_too_long};
use super::resend as resends;
use crate::certify::proof::Proof;
use crate::certify::source::Who;
use crate::certify::walk::{Person, Stride, Walk};
use crate::domain::LoginIdKind;
use crate::journey::Screen;

/// Published by UIDAI for tests; it is never sent.
const TEST_NUMBER: &str = "999941057058";

const HOLDER: Person = Person::with_aadhaar_phone(Who::Holder);
const NEWCOMER: Person = Person::with_aadhaar_phone(Who::Newcomer);

pub(super) async fn wrong_number(walk: &mut Walk<'_>) -> Stride {
    too_short_and_too_long(walk, TEST_NUMBER, &["VRFY_ABHA_401"]).await
}

/// Somebody who has an ABHA; the first code typed is wrong.
pub(super) async fn of_holder(walk: &mut Walk<'_>) -> Stride {
    walk.say_at_home(LoginIdKind::Aadhaar, HOLDER).await?;
    walk.see(
        "number",
        &["VRFY_ABHA_404"],
        "An Aadhaar number in the one box of home",
    );
    walk.towards(Screen::LoginOtp, HOLDER).await?;
    walk.see("code", &["VRFY_ABHA_404"], "UIDAI has sent a code");
    walk.wrong_code().await?;
    walk.see(
        "code-wrong",
        &["VRFY_ABHA_402", "VRFY_ABHA_404"],
        "A wrong code: said, and the next try needs no Aadhaar number",
    );
    walk.towards(Screen::Created, HOLDER).await?;
    walk.see("found", &["VRFY_ABHA_404"], "Whose ABHA it is");
    walk.towards(Screen::Card, HOLDER).await?;
    walk.press("official-card").await?;
    walk.see(
        "card",
        &["VRFY_ABHA_404"],
        "The card of the service, in blocks here so that nobody can read it",
    );
    walk.press("save").await?;
    walk.see(
        "saved",
        &["VRFY_ABHA_404"],
        "The card has been saved as a file",
    );
    walk.keep_files();
    Ok(())
}

/// Somebody who has none: making one is offered, and the number is not asked for again.
pub(super) async fn of_nobody(walk: &mut Walk<'_>) -> Stride {
    walk.say_at_home(LoginIdKind::Aadhaar, NEWCOMER).await?;
    walk.towards(Screen::Notice, NEWCOMER).await?;
    walk.see(
        "nobody",
        &["VRFY_ABHA_403"],
        "No ABHA on this Aadhaar number: said, and making one is offered",
    );
    walk.press("primary").await?;
    walk.see(
        "making",
        &["VRFY_ABHA_403"],
        "The offer is taken: the consent",
    );
    walk.agree_where_asked().await?;
    walk.see(
        "going-on",
        &["VRFY_ABHA_403"],
        "After the consent nobody asks for the Aadhaar number again",
    );
    Ok(())
}

pub(super) async fn resend(walk: &mut Walk<'_>) -> Stride {
    walk.say_at_home(LoginIdKind::Aadhaar, HOLDER).await?;
    walk.towards(Screen::LoginOtp, HOLDER).await?;
    resends::walk_through(walk, &["VRFY_ABHA_405"]).await
}

pub(in crate::certify) fn vrfy_abha_401(proof: &mut Proof<'_>) -> Result<(), String> {
    refused_at_home(proof)
}

pub(in crate::certify) fn vrfy_abha_402(proof: &mut Proof<'_>) -> Result<(), String> {
    wrong_code_said(proof)
}

pub(in crate::certify) fn vrfy_abha_403(proof: &mut Proof<'_>) -> Result<(), String> {
    let asked = proof.call_where(OTP, "loginHint=aadhaar", |call| {
        call.status == Some(200) && call.sent.text("loginHint") == Some("aadhaar")
    })?;
    let _ = proof.text(asked, "message")?;
    nobody(proof)?;
    let (making, on) = (proof.scene("making")?, proof.scene("going-on")?);
    if making.screen != "consent" {
        return Err(format!("the offer leads to {}", making.screen));
    }
    if matches!(on.screen, "aadhaar" | "login_id" | "home" | "consent") {
        return Err(format!("after the consent comes {}", on.screen));
    }
    proof.note(format!(
        "the offer leads to the consent, and from there to {}",
        on.screen
    ));
    Ok(())
}

pub(in crate::certify) fn vrfy_abha_404(proof: &mut Proof<'_>) -> Result<(), String> {
    signed_in(proof, "aadhaar", "aadhaar")?;
    card_taken_along(proof)
}

pub(in crate::certify) fn vrfy_abha_405(proof: &mut Proof<'_>) -> Result<(), String> {
    resends::proven(proof, OTP, |call| {
        call.sent.text("loginHint") == Some("aadhaar")
    })
}
