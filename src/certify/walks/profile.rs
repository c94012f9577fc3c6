//! PROF_ABHA_601: another mobile for an ABHA.

use super::by_number::PROFILE;
use crate::certify::proof::Proof;
use crate::certify::recorder::Call;
use crate::certify::source::Who;
use crate::certify::walk::{Person, Stride, Walk, Way};
use crate::journey::Screen;

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

fn last_four(text: &str) -> String {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    digits.iter().skip(digits.len().saturating_sub(4)).collect()
}
