//! VRFY_ABHA_101 and 201: an ABHA number is verified.

use crate::certify::proof::Proof;
use crate::certify::recorder::Call;
use crate::certify::source::Who;
use crate::certify::walk::{Person, Stride, Walk};
use crate::domain::LoginIdKind;
use crate::journey::Screen;
use crate::locale::Message as Words;

pub(super) const OTP: &str = "v3/profile/login/request/otp";
pub(super) const VERIFY: &str = "v3/profile/login/verify";
pub(super) const PROFILE: &str = "v3/profile/account";

const CASES: &[&str] = &["VRFY_ABHA_101", "VRFY_ABHA_201"];

/// By number, with the code to one of two phones; the first code typed is wrong.
pub(super) async fn verify(walk: &mut Walk<'_>, person: Person) -> Stride {
    walk.say_at_home(LoginIdKind::AbhaNumber, person).await?;
    walk.see("number", CASES, "An ABHA number in the one box of home");
    prove(walk, person, CASES).await
}

/// From what was said at home to the card.
pub(super) async fn prove(
    walk: &mut Walk<'_>,
    person: Person,
    cases: &'static [&'static str],
) -> Stride {
    walk.towards(Screen::CodeDestination, person).await?;
    walk.see(
        "phone",
        cases,
        "Which phone is at hand, before a message is sent",
    );
    walk.towards(Screen::LoginOtp, person).await?;
    walk.see("code", cases, "The code has been sent");
    walk.wrong_code().await?;
    walk.see(
        "code-wrong",
        cases,
        "A wrong code: said, and may be tried again",
    );
    walk.towards(Screen::Created, person).await?;
    walk.see(
        "found",
        cases,
        "Whose ABHA it is: shown, and not to be edited",
    );
    walk.towards(Screen::Card, person).await?;
    walk.see(
        "card",
        cases,
        "The card, with birth date and gender (hidden here)",
    );
    Ok(())
}

/// With the phone of the ABHA.
pub(super) const BY_MOBILE: Person = Person::of(Who::Holder);

/// With the phone that is linked to Aadhaar.
pub(super) const BY_AADHAAR: Person = Person::with_aadhaar_phone(Who::Holder);

/// Whether a code was accepted.
pub(super) fn succeeded(call: &Call) -> bool {
    call.status == Some(200) && call.answer.text("authResult") == Some("success")
}

/// What holds for every account that was signed in to: a wrong code said, the right one accepted, and
/// a profile with the same number.
pub(super) fn signed_in(proof: &mut Proof<'_>, hint: &str, system: &str) -> Result<(), String> {
    let asked = proof.call_where(
        OTP,
        &format!("loginHint={hint} otpSystem={system}"),
        |call| {
            call.status == Some(200)
                && call.sent.text("loginHint") == Some(hint)
                && call.sent.text("otpSystem") == Some(system)
        },
    )?;
    let _ = proof.text(asked, "txnId")?;
    let wrong = proof.call_where(VERIFY, "for a wrong code", |call| !succeeded(call))?;
    proof.says("code-wrong", &Words::OtpWrong)?;
    let right = proof.call_where(VERIFY, "authResult=success", succeeded)?;
    if right.number < wrong.number {
        return Err("the right code did not come after the wrong one".to_owned());
    }
    let number = proof.text(right, "accounts.0.ABHANumber")?;
    let profile = proof.answered(PROFILE, 200)?;
    let shown = proof.text(profile, "ABHANumber")?;
    proof.same("ABHANumber of verification and profile", number, shown)?;
    proof.shows("found", number)?;
    if let Some(name) = profile.answer.text("name") {
        let scene = proof.scene("found")?;
        if !scene.texts.iter().any(|text| text.contains(name)) {
            return Err("the name of the profile is not shown".to_owned());
        }
        proof.note("the name of the profile is shown, as text and not as an entry");
    }
    Ok(())
}

pub(in crate::certify) fn vrfy_abha_101(proof: &mut Proof<'_>) -> Result<(), String> {
    signed_in(proof, "abha-number", "aadhaar")
}

pub(in crate::certify) fn vrfy_abha_201(proof: &mut Proof<'_>) -> Result<(), String> {
    signed_in(proof, "abha-number", "abdm")
}
