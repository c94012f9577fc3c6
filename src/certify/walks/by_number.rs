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

const HOLDER: Person = Person::of(Who::Holder);

/// By number, with the code to the linked mobile; the first code typed is wrong.
pub(super) async fn by_mobile(walk: &mut Walk<'_>) -> Stride {
    walk.ask_by(LoginIdKind::AbhaNumber).await?;
    walk.see("number", &["VRFY_ABHA_201"], "The ABHA number is asked for");
    walk.towards(Screen::LoginOtp, HOLDER).await?;
    walk.see(
        "code",
        &["VRFY_ABHA_201"],
        "The code went to the phone of the ABHA",
    );
    walk.wrong_code().await?;
    walk.see(
        "code-wrong",
        &["VRFY_ABHA_201"],
        "A wrong code: said, and may be tried again",
    );
    walk.towards(Screen::Created, HOLDER).await?;
    walk.see(
        "found",
        &["VRFY_ABHA_201"],
        "Whose ABHA it is: shown, and not to be edited",
    );
    walk.towards(Screen::Card, HOLDER).await?;
    walk.see(
        "card",
        &["VRFY_ABHA_201"],
        "The card, with birth date and gender (hidden here)",
    );
    Ok(())
}

/// Whether a code was accepted.
pub(super) fn succeeded(call: &Call) -> bool {
    call.status == Some(200) && call.answer.text("authResult") == Some("success")
}

/// What holds for every account that was signed in to: a wrong code said, the right one accepted, and
/// a profile with the same number.
pub(super) fn signed_in(proof: &mut Proof<'_>, system: &str) -> Result<(), String> {
    let asked = proof.call_where(OTP, &format!("otpSystem={system}"), |call| {
        call.status == Some(200) && call.sent.text("otpSystem") == Some(system)
    })?;
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

pub(in crate::certify) fn vrfy_abha_201(proof: &mut Proof<'_>) -> Result<(), String> {
    signed_in(proof, "abdm")
}
