//! PROF_ABHA_601, 603 and 604: another mobile or e-mail for an ABHA, and KYC once more.

use super::by_number::{PROFILE, succeeded};
use crate::certify::proof::Proof;
use crate::certify::recorder::Call;
use crate::certify::source::{Fact, Who};
use crate::certify::walk::{Person, Stride, Walk, Way};
use crate::domain::LoginIdKind;
use crate::journey::Screen;
use crate::locale::Message as Words;

const OTP: &str = "v3/profile/account/request/otp";
const VERIFY: &str = "v3/profile/account/verify";

const HOLDER: Person = Person::of(Who::Holder);

pub(super) async fn change_mobile(walk: &mut Walk<'_>) -> Stride {
    walk.choose(Way::ChangeMobile).await?;
    walk.towards(Screen::MobileChange, HOLDER).await?;
    walk.see(
        "new-mobile",
        &["PROF_ABHA_601"],
        "The new mobile is asked for",
    );
    walk.towards(Screen::Done, HOLDER).await?;
    walk.see("done", &["PROF_ABHA_601"], "The mobile has been changed");
    walk.towards(Screen::Card, HOLDER).await?;
    walk.see(
        "card",
        &["PROF_ABHA_601"],
        "The card with the new mobile (hidden here)",
    );
    Ok(())
}

/// From the card page: an e-mail address, then the KYC.
pub(super) async fn more(walk: &mut Walk<'_>) -> Stride {
    let person = Person::of(Who::Changer);
    walk.say_at_home(LoginIdKind::AbhaNumber, person).await?;
    walk.towards(Screen::Card, person).await?;
    walk.press("more").await?;
    walk.see(
        "more",
        &["PROF_ABHA_603", "PROF_ABHA_604"],
        "What can be changed, and how it stands now",
    );
    let email = walk.fact(Who::Changer, Fact::Email)?;
    walk.press("change-email").await?;
    walk.type_text(&email).await;
    walk.see("email", &["PROF_ABHA_603"], "The new e-mail address");
    walk.press("primary").await?;
    walk.at(Screen::LoginOtp)?;
    walk.see(
        "email-code",
        &["PROF_ABHA_603"],
        "A code went to the new address",
    );
    walk.right_code().await?;
    walk.at(Screen::More)?;
    walk.see(
        "email-done",
        &["PROF_ABHA_603"],
        "The e-mail address has been changed",
    );
    walk.press("kyc-again").await?;
    walk.see(
        "kyc",
        &["PROF_ABHA_604"],
        "Whether the phone of Aadhaar is at hand",
    );
    // The phone may have had a code just now.
    walk.wait_for_resend().await;
    walk.press("phone-yes").await?;
    walk.at(Screen::LoginOtp)?;
    walk.see("kyc-code", &["PROF_ABHA_604"], "UIDAI has sent a code");
    walk.right_code().await?;
    walk.at(Screen::More)?;
    walk.see(
        "kyc-done",
        &["PROF_ABHA_604"],
        "The KYC has been done again",
    );
    Ok(())
}

pub(in crate::certify) fn prof_abha_601(proof: &mut Proof<'_>) -> Result<(), String> {
    let changed =
        |call: &Call| call.status == Some(200) && call.answer.text("authResult") == Some("success");
    let verified = proof.call_where(VERIFY, "authResult=success", changed)?;
    if let Some(message) = verified.answer.text("message") {
        proof.note(format!(
            "message={}",
            crate::domain::masked(message).unwrap_or_else(|| message.to_owned())
        ));
    }
    proof.scene("done")?;
    let profiles = proof.calls_to(PROFILE);
    let mobile = |call: &Call| call.answer.text("mobile").map(last_four);
    let before = profiles.first().and_then(|call| mobile(call));
    let after = profiles
        .iter()
        .rfind(|call| call.number > verified.number && call.status == Some(200))
        .ok_or("the profile was not fetched after the change")?;
    proof.take(after, "after the change");
    let shown = mobile(after).ok_or("the profile names no mobile")?;
    if before.as_ref() == Some(&shown) {
        return Err("the profile still shows the old mobile".to_owned());
    }
    proof.note(format!("the profile shows the mobile that ends in {shown}"));
    Ok(())
}

/// A change was asked for with this hint or scope, proven with a code, and the profile was fetched
/// after it: the answer with the profile.
fn changed<'a>(proof: &mut Proof<'a>, scope: &str) -> Result<&'a Call, String> {
    let asked = proof.call_where(OTP, &format!("scope {scope}"), |call| {
        let scopes = call
            .sent
            .at("scope")
            .map(ToString::to_string)
            .unwrap_or_default();
        call.status == Some(200) && scopes.contains(scope)
    })?;
    let from = asked.number;
    let verified = proof.call_where(VERIFY, "authResult=success", |call| {
        call.number > from && succeeded(call)
    })?;
    let from = verified.number;
    proof.call_where(PROFILE, "after the change", |call| {
        call.number > from && call.status == Some(200)
    })
}

pub(in crate::certify) fn prof_abha_603(proof: &mut Proof<'_>) -> Result<(), String> {
    let profile = changed(proof, "email-verify")?;
    let email = profile
        .answer
        .text("email")
        .ok_or("the profile has no e-mail address")?;
    proof.says("email-done", &Words::MoreEmailDone)?;
    proof.shows("email-done", email)?;
    let before = proof.scene("more")?;
    if before.texts.iter().any(|text| text.contains(email)) {
        return Err("the account had this e-mail address before".to_owned());
    }
    proof.note("the profile has the new e-mail address");
    Ok(())
}

pub(in crate::certify) fn prof_abha_604(proof: &mut Proof<'_>) -> Result<(), String> {
    let profile = changed(proof, "re-kyc")?;
    let verified = profile.answer.at("kycVerified");
    let is_verified = verified.is_some_and(|verified| {
        verified.as_bool() == Some(true) || verified.as_str() == Some("true")
    });
    if !is_verified {
        return Err("the profile does not say kycVerified true".to_owned());
    }
    proof.note("profile: kycVerified true");
    proof.says("kyc-done", &Words::MoreKycDone)
}

fn last_four(text: &str) -> String {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    digits.iter().skip(digits.len().saturating_sub(4)).collect()
}
