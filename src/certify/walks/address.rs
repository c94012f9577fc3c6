//! VRFY_ABHA_102 and 202: an ABHA address is verified, all calls in the family of addresses.

use crate::certify::proof::Proof;
use crate::certify::recorder::Call;
use crate::certify::source::Who;
use crate::certify::walk::{Person, Stride, Walk};
use crate::domain::LoginIdKind;
use crate::journey::Screen;
use crate::locale::Message as Words;

const SEARCH: &str = "v3/phr/web/login/abha/search";
const OTP: &str = "v3/phr/web/login/abha/request/otp";
const VERIFY: &str = "v3/phr/web/login/abha/verify";
const PROFILE: &str = "v3/phr/web/login/profile/abha-profile";

const HOLDER: Person = Person::of(Who::Holder);

/// By address, with the code to the linked mobile; the first code typed is wrong.
pub(super) async fn by_mobile(walk: &mut Walk<'_>) -> Stride {
    walk.ask_by(LoginIdKind::AbhaAddress).await?;
    walk.see(
        "address",
        &["VRFY_ABHA_202"],
        "The ABHA address is asked for",
    );
    walk.towards(Screen::LoginOtp, HOLDER).await?;
    walk.see(
        "code",
        &["VRFY_ABHA_202"],
        "The code went to the phone of the ABHA",
    );
    walk.wrong_code().await?;
    walk.see(
        "code-wrong",
        &["VRFY_ABHA_202"],
        "A wrong code: said, and may be tried again",
    );
    walk.towards(Screen::Created, HOLDER).await?;
    walk.see(
        "found",
        &["VRFY_ABHA_202"],
        "Whose ABHA it is: shown, and not to be edited",
    );
    Ok(())
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

pub(in crate::certify) fn vrfy_abha_202(proof: &mut Proof<'_>) -> Result<(), String> {
    verified(proof, "mobile-verify")
}
