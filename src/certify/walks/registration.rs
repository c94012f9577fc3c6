//! CRT_ABHA_101 to 115: an ABHA is made with an Aadhaar code.

use super::resend as resends;
use crate::certify::proof::Proof;
use crate::certify::recorder::{Body, Call};
use crate::certify::source::{Fact, Who};
use crate::certify::walk::{Person, Stride, Walk, Way};
use crate::journey::Screen;
use crate::kiosk::driver::LOOK;
use crate::locale::{Locale, Message as Words};

const SEARCH: &str = "v3/profile/account/abha/search";
const OTP: &str = "v3/enrollment/request/otp";
const ENROL: &str = "v3/enrollment/enrol/byAadhaar";
const MOBILE: &str = "v3/enrollment/auth/byAbdm";
const SUGGESTED: &str = "v3/enrollment/enrol/suggestion";
const ADDRESS: &str = "v3/enrollment/enrol/abha-address";
const PROFILE: &str = "v3/profile/account";
const CARD: &str = "v3/profile/account/abha-card";

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
    proof.note(format!("Content-Type {kind}, {bytes} bytes"));
    proof.scene("card")?;
    proof.says("saved", &Words::CardSaved)?;
    let files = &proof.record().files;
    for ending in [".pdf", ".png"] {
        let (name, bytes) = files
            .iter()
            .find(|(name, bytes)| name.ends_with(ending) && *bytes > 0)
            .ok_or_else(|| format!("no {ending} was written"))?;
        proof.note(format!("written: {name}, {bytes} bytes"));
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
