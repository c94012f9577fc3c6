//! TAGGING_UNIQUEPATIENTID_UNIQUEABHANUMBER and CRT_ABHA_115: at a clinic that gives numbers, somebody has
//! an ABHA made and is found twice afterwards. They get one number, and it stands on the clinic's card.

use crate::certify::proof::{Halt, Proof, Tagged};
use crate::certify::secrets::Kind;
use crate::certify::source::Who;
use crate::certify::walk::{Person, Stride, Walk, Way};
use crate::domain::LoginIdKind;
use crate::journey::step::{HandoffStage, Step};
use crate::journey::{PatientNumber, Screen};
use crate::locale::Message as Words;
use std::time::Duration;
use zeroize::Zeroizing;

const TAGGING: &[&str] = &["TAGGING_UNIQUEPATIENTID_UNIQUEABHANUMBER"];
const CARD: &[&str] = &["CRT_ABHA_115"];
const BOTH: &[&str] = &["CRT_ABHA_115", "TAGGING_UNIQUEPATIENTID_UNIQUEABHANUMBER"];

/// So long the last page stands at most.
const GOODBYE: Duration = Duration::from_secs(10);

const PERSON: Person = Person::of(Who::Newcomer);

/// Made, and found twice.
pub(super) async fn three_times(walk: &mut Walk<'_>) -> Stride {
    walk.record.tagged = Some(Tagged::default());
    walk.choose(Way::New).await?;
    walk.towards(Screen::Handoff, PERSON).await?;
    walk.see(
        "asked",
        BOTH,
        "The person is asked before the clinic ties a number to their ABHA",
    );
    told(
        walk,
        ("made", BOTH),
        "Somebody new: the clinic's next number",
    )
    .await?;
    let number = abha_number(walk)?;
    walk.press("primary").await?;
    walk.at(Screen::Card)?;
    walk.see(
        "card",
        CARD,
        "The clinic's own card, with number and address (hidden here), and the clinic's number on its back",
    );
    let on_card = walk.driver.session().card();
    let on_card = on_card.and_then(|card| card.patient().cloned());
    if let Some(tagged) = &mut walk.record.tagged {
        tagged.on_card = on_card.as_ref().map(text);
    }
    for key in ["found", "found-again"] {
        next_person(walk).await?;
        // Nobody is sent two messages within a minute.
        walk.wait_for_resend().await;
        walk.home().await?;
        walk.write_at_home(LoginIdKind::AbhaNumber, &number).await?;
        walk.towards(Screen::Handoff, PERSON).await?;
        told(
            walk,
            (key, TAGGING),
            "The same ABHA: the clinic has this person already, under the same number",
        )
        .await?;
        walk.press("primary").await?;
        walk.at(Screen::Card)?;
    }
    let patients = walk.patients();
    if let Some(tagged) = &mut walk.record.tagged {
        tagged.patients = patients;
    }
    Ok(())
}

/// Says yes, and keeps what the clinic says.
async fn told(
    walk: &mut Walk<'_>,
    (key, cases): (&'static str, &'static [&'static str]),
    caption: &'static str,
) -> Stride {
    walk.press("handoff-yes").await?;
    let news = match walk.driver.session().step() {
        Some(Step::Handoff(step)) => match step.stage() {
            HandoffStage::Told(news) => Some(news.clone()),
            HandoffStage::Asked | HandoffStage::AwaitsProfile | HandoffStage::Running(_) => None,
        },
        Some(_) | None => None,
    };
    let patient = news.as_ref().and_then(|news| news.patient());
    let patient = patient.ok_or_else(|| walk.lost("the clinic's number"))?;
    if let Some(tagged) = &mut walk.record.tagged {
        tagged.numbers.push(text(patient));
    }
    walk.see(key, cases, caption);
    Ok(())
}

fn text(patient: &PatientNumber) -> String {
    patient.as_str().to_owned()
}

/// The ABHA number of whoever is here, without its dashes.
fn abha_number(walk: &mut Walk<'_>) -> Result<Zeroizing<String>, Halt> {
    let number = match walk.driver.session().step() {
        Some(Step::Handoff(step)) => step.holder().profile.abha_number.to_string(),
        Some(_) | None => return Err(walk.lost(Screen::Handoff.name())),
    };
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    walk.secrets().add(Kind::Number, &digits);
    Ok(Zeroizing::new(digits))
}

/// Whoever has the card goes, and the first page comes.
async fn next_person(walk: &mut Walk<'_>) -> Stride {
    walk.press("primary").await?;
    if walk.can("stop-yes") {
        walk.press("stop-yes").await?;
    }
    walk.driver.pass(GOODBYE).await;
    walk.at(Screen::Language)
}

/// What both cases stand on: the same person is given one number.
fn number<'a>(proof: &Proof<'a>) -> Result<(&'a Tagged, &'a str), String> {
    let tagged = proof.record().tagged.as_ref();
    let tagged = tagged.ok_or("nobody was given a number")?;
    let number = tagged.numbers.first();
    let number = number.ok_or("nobody was given a number")?;
    Ok((tagged, number))
}

pub(in crate::certify) fn one_patient_id(proof: &mut Proof<'_>) -> Result<(), String> {
    let (tagged, number) = number(proof)?;
    proof.says("asked", &Words::HandoffLocalQuestion)?;
    proof.says("made", &Words::HandoffLocalMade)?;
    proof.shows("made", number)?;
    for key in ["found", "found-again"] {
        proof.says(key, &Words::HandoffKnown)?;
        proof.shows(key, number)?;
    }
    if tagged.numbers.iter().any(|other| other != number) {
        return Err("one ABHA was given several numbers".to_owned());
    }
    if tagged.patients != Some(1) {
        return Err("the clinic's list does not have this person once".to_owned());
    }
    proof.note(format!(
        "the clinic's list has one row, {number}, under a keyed hash of the ABHA number"
    ));
    Ok(())
}

pub(in crate::certify) fn crt_abha_115(proof: &mut Proof<'_>) -> Result<(), String> {
    let (tagged, number) = number(proof)?;
    proof.says("asked", &Words::HandoffLocalQuestion)?;
    proof.shows("made", number)?;
    let _ = proof.scene("card")?;
    if tagged.on_card.as_deref() != Some(number) {
        return Err("the clinic's card does not have the clinic's number".to_owned());
    }
    proof.note(format!(
        "the clinic's own card carries {number} on its back"
    ));
    Ok(())
}
