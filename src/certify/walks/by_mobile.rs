//! VRFY_ABHA_301 to 305: the ABHAs of a mobile are looked for.

use super::by_number::{OTP, PROFILE, VERIFY, succeeded};
use super::registration::too_short_and_too_long;
use super::resend as resends;
use crate::certify::proof::Proof;
use crate::certify::recorder::Call;
use crate::certify::source::Who;
use crate::certify::walk::{Person, Stride, Walk};
use crate::domain::LoginIdKind;
use crate::journey::Screen;
use crate::locale::Message as Words;
use serde_json::Value;

const ENTER: &str = "v3/profile/login/verify/user";

/// An invented number; it is never sent.
const TEST_MOBILE: &str = "9999900004";

pub(super) async fn wrong_mobile(walk: &mut Walk<'_>) -> Stride {
    too_short_and_too_long(walk, TEST_MOBILE, &["VRFY_ABHA_301"]).await
}

/// A mobile that no ABHA has: making one is offered, and begun.
pub(super) async fn of_nobody(walk: &mut Walk<'_>) -> Stride {
    let person = Person::of(Who::Nobody);
    walk.say_at_home(LoginIdKind::Mobile, person).await?;
    walk.towards(Screen::Notice, person).await?;
    walk.see(
        "nobody",
        &["VRFY_ABHA_302"],
        "No ABHA on this mobile: said, and making one is offered",
    );
    walk.press("primary").await?;
    walk.see(
        "making",
        &["VRFY_ABHA_302"],
        "The offer is taken: the way to an ABHA begins",
    );
    Ok(())
}

/// A mobile that several ABHAs have; the first code typed is wrong.
pub(super) async fn several(walk: &mut Walk<'_>) -> Stride {
    let person = Person::of(Who::SharedPhone);
    walk.say_at_home(LoginIdKind::Mobile, person).await?;
    walk.towards(Screen::LoginOtp, person).await?;
    walk.wrong_code().await?;
    walk.see(
        "code-wrong",
        &["VRFY_ABHA_304"],
        "A wrong code: said, and the next try needs no mobile",
    );
    walk.towards(Screen::AccountChoice, person).await?;
    walk.see("accounts", &["VRFY_ABHA_303"], "Every ABHA of this mobile");
    walk.towards(Screen::Created, person).await?;
    walk.see("found", &["VRFY_ABHA_303"], "The one that was chosen");
    Ok(())
}

pub(super) async fn resend(walk: &mut Walk<'_>) -> Stride {
    let person = Person::of(Who::SharedPhone);
    walk.say_at_home(LoginIdKind::Mobile, person).await?;
    walk.towards(Screen::LoginOtp, person).await?;
    resends::walk_through(walk, &["VRFY_ABHA_305"]).await
}

pub(in crate::certify) fn vrfy_abha_301(proof: &mut Proof<'_>) -> Result<(), String> {
    refused_at_home(proof)
}

/// A number with too few digits and one with too many were refused in the box of home.
pub(super) fn refused_at_home(proof: &mut Proof<'_>) -> Result<(), String> {
    for key in ["short", "long"] {
        proof.says(key, &Words::IdentifierUnknown)?;
        proof.says(key, &Words::IdentifierUnknownLine)?;
    }
    proof.nothing_sent("empty", "long")
}

pub(in crate::certify) fn vrfy_abha_302(proof: &mut Proof<'_>) -> Result<(), String> {
    nobody(proof)?;
    let making = proof.scene("making")?;
    if making.screen != "consent" {
        return Err(format!("the offer leads to {}", making.screen));
    }
    proof.note("the offer leads to the consent of a registration");
    Ok(())
}

/// The service said that nobody was found, and the kiosk said so and offered what helps.
pub(super) fn nobody(proof: &mut Proof<'_>) -> Result<(), String> {
    let refused = proof.call_where("", "ABDM-1114 or ABDM-1115: nobody", |call| {
        let of_login = call.path.ends_with(VERIFY) || call.path.ends_with(OTP);
        let code = call.answer.text("error.code").unwrap_or_default();
        of_login && (code.starts_with("ABDM-1114") || code.starts_with("ABDM-1115"))
    })?;
    let _ = proof.text(refused, "error.code")?;
    proof.says("nobody", &Words::NoticeNotFound)?;
    proof.says("nobody", &Words::NoticeMake)?;
    proof.offers("nobody", "primary")
}

pub(in crate::certify) fn vrfy_abha_303(proof: &mut Proof<'_>) -> Result<(), String> {
    let verified = proof.call_where(VERIFY, "authResult=success", succeeded)?;
    let accounts = verified.answer.at("accounts").and_then(Value::as_array);
    let accounts = accounts
        .filter(|accounts| !accounts.is_empty())
        .ok_or("no accounts came")?;
    proof.note(format!("accounts has {} entries", accounts.len()));
    let scene = proof.scene("accounts")?;
    let photos = accounts
        .iter()
        .filter(|account| text(account, "profilePhoto").is_some())
        .count();
    for (at, account) in accounts.iter().enumerate() {
        for field in ["name", "ABHANumber", "preferredAbhaAddress"] {
            let Some(value) = text(account, field) else {
                return Err(format!("account {} came without {field}", at + 1));
            };
            if !scene.texts.iter().any(|shown| shown.contains(value)) {
                return Err(format!("the {field} of account {} is not listed", at + 1));
            }
        }
        if !scene
            .controls
            .iter()
            .any(|id| *id == format!("account-{at}"))
        {
            return Err(format!("account {} cannot be chosen", at + 1));
        }
    }
    proof.note(format!(
        "all {} are listed with name, number and address; {photos} have a photo",
        accounts.len()
    ));
    let entered = proof.call_where(ENTER, "with a token", |call| {
        call.status == Some(200) && call.answer.text("token").is_some()
    })?;
    let chosen = entered.sent.text("ABHANumber").unwrap_or_default();
    let profile = proof.answered(PROFILE, 200)?;
    let shown = proof.text(profile, "ABHANumber")?;
    proof.same("ABHANumber chosen and of the profile", chosen, shown)?;
    proof.shows("found", shown)?;
    proof.note(
        "whether the clinic has this patient already is not told: this kiosk keeps no patients",
    );
    Ok(())
}

fn text<'a>(account: &'a Value, field: &str) -> Option<&'a str> {
    account.get(field)?.as_str().filter(|text| !text.is_empty())
}

pub(in crate::certify) fn vrfy_abha_304(proof: &mut Proof<'_>) -> Result<(), String> {
    wrong_code_said(proof)
}

/// A wrong code was refused in either of its two forms, said, and followed by the right one.
pub(super) fn wrong_code_said(proof: &mut Proof<'_>) -> Result<(), String> {
    let is_wrong = |call: &Call| {
        let failed = call.status == Some(200) && call.answer.text("authResult") == Some("failed");
        let refused = call.status == Some(400);
        let unprocessable = call.status == Some(422);
        failed || refused || unprocessable
    };
    let wrong = proof.call_where(VERIFY, "for a wrong code", is_wrong)?;
    if let Some(message) = wrong.answer.text("message") {
        proof.note(format!(
            "message={}",
            crate::domain::masked(message).unwrap_or_else(|| message.to_owned())
        ));
    }
    proof.says("code-wrong", &Words::OtpWrong)?;
    if proof.scene("code-wrong")?.screen != "login_otp" {
        return Err("the next try is not open at once".to_owned());
    }
    let right = proof.call_where(VERIFY, "authResult=success", succeeded)?;
    if right.number < wrong.number {
        return Err("the right code did not come after the wrong one".to_owned());
    }
    Ok(())
}

pub(in crate::certify) fn vrfy_abha_305(proof: &mut Proof<'_>) -> Result<(), String> {
    resends::proven(proof, OTP, |call| {
        call.sent.text("loginHint") == Some("mobile")
    })
}
