//! VRFY_ABHA_102 and 202: an ABHA address is verified, all calls in the family of addresses.

use super::by_number;
use crate::certify::proof::Proof;
use crate::certify::recorder::Call;
use crate::certify::walk::{Person, Stride, Walk};
use crate::domain::LoginIdKind;
use crate::locale::Message as Words;

const SEARCH: &str = "v3/phr/web/login/abha/search";
const OTP: &str = "v3/phr/web/login/abha/request/otp";
const VERIFY: &str = "v3/phr/web/login/abha/verify";
const PROFILE: &str = "v3/phr/web/login/profile/abha-profile";

const CASES: &[&str] = &["VRFY_ABHA_102", "VRFY_ABHA_202"];

/// By address, with the code to one of two phones; the first code typed is wrong.
pub(super) async fn verify(walk: &mut Walk<'_>, person: Person) -> Stride {
    walk.say_at_home(LoginIdKind::AbhaAddress, person).await?;
    walk.see("address", CASES, "An ABHA address in the one box of home");
    by_number::prove(walk, person, CASES).await
}

/// An address was looked for, proven with a code of this system, and its profile has it.
fn verified(proof: &mut Proof<'_>, scope: &str) -> Result<(), String> {
    let _ = proof.answered(SEARCH, 200)?;
    let asked = proof.call_where(OTP, &format!("scope {scope}"), |call| {
        let scopes = call
            .sent
            .at("scope")
            .map(ToString::to_string)
            .unwrap_or_default();
        call.status == Some(200) && scopes.contains(scope)
    })?;
    let _ = proof.text(asked, "txnId")?;
    let token = |call: &Call| {
        call.status == Some(200)
            && ["token", "tokens.token"]
                .iter()
                .any(|path| call.answer.text(path).is_some())
    };
    let wrong = proof.call_where(VERIFY, "for a wrong code", |call| !token(call))?;
    proof.says("code-wrong", &Words::OtpWrong)?;
    let right = proof.call_where(VERIFY, "with a token", token)?;
    if right.number < wrong.number {
        return Err("the right code did not come after the wrong one".to_owned());
    }
    let profile = proof.answered(PROFILE, 200)?;
    let number = ["abhaNumber", "ABHANumber"]
        .iter()
        .find_map(|path| profile.answer.text(path))
        .ok_or("the profile has no ABHA number")?;
    let address = ["abhaAddress", "preferredAbhaAddress"]
        .iter()
        .find_map(|path| profile.answer.text(path))
        .ok_or("the profile has no ABHA address")?;
    proof.shows("found", number)?;
    proof.shows("found", address)
}

pub(in crate::certify) fn vrfy_abha_102(proof: &mut Proof<'_>) -> Result<(), String> {
    verified(proof, "aadhaar-verify")
}

pub(in crate::certify) fn vrfy_abha_202(proof: &mut Proof<'_>) -> Result<(), String> {
    verified(proof, "mobile-verify")
}
