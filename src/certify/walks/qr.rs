//! QR-read: the QR of an ABHA is read in place of typing.

use crate::certify::proof::Proof;
use crate::certify::source::{Fact, Who};
use crate::certify::walk::{Stride, Walk};
use crate::domain::Gender;
use crate::journey::Screen;
use crate::kiosk::driver::LOOK;
use crate::locale::Message as Words;
use crate::scanned_code::{self, ScannedCode};

const CASES: &[&str] = &["QR-read"];

/// A card is held to a scanner that types, at home.
pub(super) async fn read(walk: &mut Walk<'_>) -> Stride {
    let qr = walk.fact(Who::Holder, Fact::Qr)?;
    // What the kiosk looks for by itself at home has left by then.
    walk.driver.pass(LOOK).await;
    walk.see(
        "before",
        CASES,
        "Home, before a card is held to the scanner",
    );
    walk.driver.scan(&qr).await;
    walk.at(Screen::Scanned)?;
    if let ScannedCode::Abha(said) = scanned_code::read(&qr) {
        walk.record.scanned = Some(*said);
    }
    walk.see(
        "filled",
        CASES,
        "What the QR says, filled in and asked about; nothing was typed",
    );
    walk.press("primary").await?;
    walk.see("going-on", CASES, "The person said yes: a code proves it");
    Ok(())
}

pub(in crate::certify) fn qr_read(proof: &mut Proof<'_>) -> Result<(), String> {
    let said = proof
        .record()
        .scanned
        .clone()
        .ok_or("no QR of an ABHA was scanned")?;
    proof.says("filled", &Words::ScannedQuestion)?;
    let name = said.name.ok_or("the QR says no name")?;
    proof.shows("filled", &name)?;
    let born = said.date_of_birth.ok_or("the QR says no birth date")?;
    proof.shows("filled", &born.year.to_string())?;
    match said.gender.ok_or("the QR says no gender")? {
        Gender::Female => proof.says("filled", &Words::GenderFemale)?,
        Gender::Male => proof.says("filled", &Words::GenderMale)?,
        Gender::Other => proof.says("filled", &Words::GenderOther)?,
        Gender::Undisclosed => {}
    }
    let phone = said
        .mobile
        .ok_or("the QR says no mobile")?
        .last_four()
        .to_owned();
    proof.says("filled", &Words::ScannedMobileEnds { phone })?;
    proof.nothing_sent("before", "filled")?;
    let on = proof.scene("going-on")?.screen;
    if matches!(on, "scanned" | "home") {
        return Err("the kiosk does not go on with what was scanned".to_owned());
    }
    proof.note(format!("the kiosk goes on to {on}"));
    Ok(())
}
