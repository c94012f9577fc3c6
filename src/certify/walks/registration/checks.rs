//! What each case of a registration has to show.

use super::resends;
use crate::certify::proof::Proof;
use crate::certify::recorder::{Body, Call};
use crate::certify::redaction::size;
use crate::locale::{Locale, Message as Words};

const SEARCH: &str = "v3/profile/account/abha/search";
const OTP: &str = "v3/enrollment/request/otp";
const ENROL: &str = "v3/enrollment/enrol/byAadhaar";
const MOBILE: &str = "v3/enrollment/auth/byAbdm";
const SUGGESTED: &str = "v3/enrollment/enrol/suggestion";
const ADDRESS: &str = "v3/enrollment/enrol/abha-address";
const PROFILE: &str = "v3/profile/account";
const CARD: &str = "v3/profile/account/abha-card";

fn is_for(call: &Call, hint: &str) -> bool {
    call.sent.text("loginHint") == Some(hint)
}

/// The call that made the ABHA.
fn enrolled<'a>(proof: &mut Proof<'a>) -> Result<&'a Call, String> {
    proof.answered(ENROL, 200)
}

pub(in crate::certify) fn crt_abha_101(proof: &mut Proof<'_>) -> Result<(), String> {
    proof.offers("home", "newcomer")?;
    let looked = proof.call_where(SEARCH, "nobody: looked before making", |call| {
        let code = call.answer.text("error.code").unwrap_or_default();
        code.starts_with("ABDM-1114") || code.starts_with("ABDM-1115")
    })?;
    let enrol = enrolled(proof)?;
    if looked.number > enrol.number {
        return Err("the ABHA was made before anybody looked for one".to_owned());
    }
    let message = enrol.answer.text("message").unwrap_or_default();
    if message.to_ascii_lowercase().contains("already exist") {
        return Err("the person had an ABHA already: nobody looked first".to_owned());
    }
    proof.note(format!("message={message}"));
    let _ = proof.text(enrol, "tokens.token")?;
    let number = proof.text(enrol, "ABHAProfile.ABHANumber")?;
    let address = proof.answered(ADDRESS, 200)?;
    let _ = proof.text(address, "healthIdNumber")?;
    let _ = proof.text(address, "preferredAbhaAddress")?;
    let profile = proof.answered(PROFILE, 200)?;
    let shown = proof.text(profile, "ABHANumber")?;
    proof.same("ABHANumber of enrolment and profile", number, shown)?;
    proof.scene("created").map(|_| ())
}

pub(in crate::certify) fn crt_abha_102(proof: &mut Proof<'_>) -> Result<(), String> {
    let (consent, aadhaar) = (proof.scene("consent")?, proof.scene("aadhaar")?);
    if consent.at.0 > aadhaar.at.0 {
        return Err("the Aadhaar number was asked for before the consent".to_owned());
    }
    proof.says("consent", &Words::ConsentHeading)?;
    let kept = proof.record().consent.clone();
    let kept = kept.ok_or("the kiosk keeps no consent")?;
    proof.note(format!("kept with the session: {kept}"));
    let enrol = enrolled(proof)?;
    let sent = (
        enrol.sent.text("consent.code"),
        enrol.sent.text("consent.version"),
    );
    let (Some(code), Some(version)) = sent else {
        return Err("the enrolment carries no consent".to_owned());
    };
    proof.note(format!(
        "sent with the enrolment: code {code} version {version}"
    ));
    Ok(())
}

pub(in crate::certify) fn crt_abha_103(proof: &mut Proof<'_>) -> Result<(), String> {
    let scene = proof.scene("consent")?;
    let others = Locale::available().map_err(|error| error.to_string())?;
    for facts in others {
        let Ok(locale) = Locale::load(facts.language) else {
            continue;
        };
        let heading = locale.text(&Words::ConsentHeading);
        if locale.language() != proof.language()
            && scene.texts.iter().any(|text| text.contains(&heading))
        {
            proof.note(format!(
                "screen {} in \"{}\": \"{heading}\"",
                scene.screen,
                locale.language()
            ));
            return Ok(());
        }
    }
    Err("the consent is not in another language".to_owned())
}

pub(in crate::certify) fn crt_abha_104(proof: &mut Proof<'_>) -> Result<(), String> {
    proof.says("short", &Words::AadhaarNotValid)?;
    proof.says("short", &Words::AadhaarNotValidLength)?;
    proof.says("long", &Words::DigitsTooMany { extra: 1 })?;
    proof.nothing_sent("empty", "long")
}

pub(in crate::certify) fn crt_abha_105(proof: &mut Proof<'_>) -> Result<(), String> {
    let sent = proof.call_where(OTP, "to the mobile of Aadhaar", |call| {
        is_for(call, "aadhaar") && call.status == Some(200)
    })?;
    let _ = proof.text(sent, "txnId")?;
    let message = proof.text(sent, "message")?;
    let phone = last_digits(message).ok_or("the message names no phone")?;
    proof.says("code", &Words::OtpHelpAadhaar { phone })?;
    let entered = proof.calls_to(ENROL);
    let entered = entered.first().ok_or("no code was entered")?;
    proof.take(entered, "a code was entered");
    Ok(())
}

pub(in crate::certify) fn crt_abha_106(proof: &mut Proof<'_>) -> Result<(), String> {
    resends::proven(proof, OTP, |call| is_for(call, "aadhaar"))
}

pub(in crate::certify) fn crt_abha_107(proof: &mut Proof<'_>) -> Result<(), String> {
    let refused = proof.call_where(ENROL, "for a wrong code", |call| call.status == Some(422))?;
    let code = proof.text(refused, "error.code")?;
    if !code.starts_with("ABDM-1204") {
        return Err(format!("refused with {code} instead of ABDM-1204"));
    }
    proof.says("code-wrong", &Words::OtpWrong)?;
    if proof.scene("code-wrong")?.screen != "aadhaar_otp" {
        return Err("the next try is not open at once".to_owned());
    }
    let right = enrolled(proof)?;
    if right.number < refused.number {
        return Err("the right code did not come after the wrong one".to_owned());
    }
    Ok(())
}

pub(in crate::certify) fn crt_abha_108(proof: &mut Proof<'_>) -> Result<(), String> {
    let _ = enrolled(proof)?;
    proof.scene("address")?;
    let asked = proof.calls_to(OTP).iter().any(|call| {
        call.sent
            .at("scope")
            .is_some_and(|scope| scope.to_string().contains("mobile-verify"))
    });
    if asked || !proof.calls_to(MOBILE).is_empty() {
        return Err("the mobile was verified with a code of its own".to_owned());
    }
    proof.note("no mobile-verify call left; screen address");
    Ok(())
}

pub(in crate::certify) fn crt_abha_109(proof: &mut Proof<'_>) -> Result<(), String> {
    let sent = proof.call_where(OTP, "to the other mobile", |call| {
        is_for(call, "mobile") && call.status == Some(200)
    })?;
    let _ = proof.text(sent, "txnId")?;
    proof.scene("mobile-code")?;
    let succeeded =
        |call: &Call| call.status == Some(200) && call.answer.text("authResult") == Some("success");
    let wrong = proof.call_where(MOBILE, "for a wrong code", |call| !succeeded(call))?;
    proof.says("mobile-wrong", &Words::OtpWrong)?;
    let right = proof.call_where(MOBILE, "authResult=success", succeeded)?;
    if right.number < wrong.number {
        return Err("the right code did not come after the wrong one".to_owned());
    }
    Ok(())
}

pub(in crate::certify) fn crt_abha_112(proof: &mut Proof<'_>) -> Result<(), String> {
    let suggested = proof.answered(SUGGESTED, 200)?;
    let list = suggested
        .answer
        .at("abhaAddressList")
        .and_then(|list| list.as_array());
    let count = list.map_or(0, Vec::len);
    if count < 3 {
        return Err(format!("{count} suggestions"));
    }
    proof.note(format!("abhaAddressList has {count} entries"));
    for control in ["suggestion-0", "suggestion-1", "suggestion-2"] {
        proof.offers("suggestions", control)?;
    }
    proof.says("own-address", &Words::AddressRuleLength)?;
    let refused = proof.call_where(ADDRESS, "for an address that is taken", |call| {
        call.status != Some(200)
    })?;
    proof.says("taken", &Words::AddressTaken)?;
    let chosen = proof.call_where(ADDRESS, "for a suggestion", |call| call.status == Some(200))?;
    if chosen.number < refused.number {
        return Err("no address was taken after the one that is somebody's".to_owned());
    }
    let wished = chosen.sent.text("abhaAddress").unwrap_or_default();
    let given = chosen
        .answer
        .text("preferredAbhaAddress")
        .unwrap_or_default();
    let local = |address: &str| address.split('@').next().unwrap_or_default().to_owned();
    proof.same(
        "address chosen and preferredAbhaAddress",
        &local(wished),
        &local(given),
    )
}

pub(in crate::certify) fn crt_abha_113(proof: &mut Proof<'_>) -> Result<(), String> {
    let enrol = enrolled(proof)?;
    let number = proof.text(enrol, "ABHAProfile.ABHANumber")?;
    let address = proof.answered(ADDRESS, 200)?;
    let preferred = proof.text(address, "preferredAbhaAddress")?;
    if let Some(same) = address.answer.text("healthIdNumber") {
        proof.same("ABHANumber and healthIdNumber", number, same)?;
    }
    proof.shows("created", number)?;
    proof.shows("created", preferred)
}

pub(in crate::certify) fn crt_abha_114(proof: &mut Proof<'_>) -> Result<(), String> {
    card_taken_along(proof)
}

/// The card of the service: fetched, shown, and saved as files.
pub(in crate::certify) fn card_taken_along(proof: &mut Proof<'_>) -> Result<(), String> {
    let card = proof.call_where(CARD, "a picture", |call| {
        // 202 as well: ABDM's own samples have both.
        matches!(call.status, Some(200 | 202)) && matches!(call.answer, Body::Other(..))
    })?;
    let Body::Other(kind, bytes) = &card.answer else {
        return Err("the card is no picture".to_owned());
    };
    if !kind.starts_with("image/") {
        return Err("the card is no picture".to_owned());
    }
    proof.note(format!("Content-Type {kind}, {}", size(*bytes)));
    proof.scene("card")?;
    proof.says("saved", &Words::CardSaved)?;
    let files = &proof.record().files;
    for ending in [".pdf", ".png"] {
        let (name, bytes) = files
            .iter()
            .find(|(name, bytes)| name.ends_with(ending) && *bytes > 0)
            .ok_or_else(|| format!("no {ending} was written"))?;
        proof.note(format!("written: {name}, {}", size(*bytes)));
    }
    Ok(())
}

/// The last four digits that a message names.
fn last_digits(message: &str) -> Option<String> {
    let digits: Vec<char> = message
        .chars()
        .rev()
        .skip_while(|sign| !sign.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .take(4)
        .collect();
    (digits.len() >= 2).then(|| digits.into_iter().rev().collect())
}
