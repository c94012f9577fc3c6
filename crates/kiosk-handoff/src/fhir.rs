//! A server that speaks FHIR R4: whoever is not there yet becomes a `Patient`, once.
//!
//! It is looked for the ABHA number, or the address of whoever has none, before anything is made, and the making itself is conditional
//! (`If-None-Exist`), so that of two who make the same person at the same moment the server takes one.

mod answer;
mod resource;

use crate::destination::{Delivered, Destination, Handoff, Ongoing, Trouble};
use crate::http::{Answer, Http, Reach, ReachError};
use crate::patient::{AbhaIdentity, is_plain};
use abdm_types::AbhaNumber;
use answer::Found;
use kiosk_record::{DestinationKind, HandoffFault, PatientId};
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use std::fmt;
use zeroize::Zeroizing;

/// How patients are written at a server, and known there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The systems under which the ABHA number is known: under the first it is written, under all of them
    /// it is looked for. Two are in circulation.
    pub number_systems: Vec<IdentifierSystem>,
    /// The system under which the ABHA address is written.
    pub address_system: IdentifierSystem,
    /// The system of the patient id that the clinic uses; without it the id of the server's resource is
    /// the patient id.
    pub patient_id_system: Option<IdentifierSystem>,
    /// Whether the resource says that it keeps NRCeS's profile. Some servers refuse profiles that they do
    /// not know.
    pub claim_profile: bool,
    /// Whether the name is cut into given and family name, for servers that refuse a whole one.
    pub split_name: bool,
    /// Whether the photo is sent.
    pub send_photo: bool,
}

/// A system of identifiers: an absolute URI of letters, digits and `:/._-` alone.
#[derive(Clone, PartialEq, Eq)]
pub struct IdentifierSystem(String);

impl IdentifierSystem {
    /// Takes a URI; `None` if it is none.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once(':')?;
        let fits = text.len() <= 200
            && !rest.is_empty()
            && scheme.starts_with(|first: char| first.is_ascii_lowercase())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && rest
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b":/._-".contains(&byte));
        fits.then(|| Self(text.to_owned()))
    }

    /// The URI.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for IdentifierSystem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl Default for Profile {
    fn default() -> Self {
        let system = |text: &str| IdentifierSystem(text.to_owned());
        Self {
            number_systems: vec![
                system("https://healthid.abdm.gov.in"),
                system("https://healthid.ndhm.gov.in"),
            ],
            address_system: system("https://phr.abdm.gov.in"),
            patient_id_system: None,
            claim_profile: true,
            split_name: false,
            send_photo: false,
        }
    }
}

impl Profile {
    /// The system under which the number is written.
    fn number_system(&self) -> &str {
        self.number_systems
            .first()
            .map_or("", |system| system.as_str())
    }

    /// What a person is searched by: the number in both its forms, under each system, and the address.
    fn search(&self, abha: &AbhaIdentity) -> Zeroizing<String> {
        let mut all = Tokens::new();
        if let Some(number) = abha.number() {
            self.number(number, &mut all);
        }
        // Whoever was there before they had a number is known by the address.
        if let Some(address) = abha.address().filter(|address| is_plain(address)) {
            all.add(&self.address_system, &Zeroizing::new(address.to_string()));
        }
        all.0
    }

    /// On what they are not made: somebody else may have the address of one who has a number.
    fn condition(&self, abha: &AbhaIdentity) -> Zeroizing<String> {
        match abha {
            AbhaIdentity::Number(number, _) => {
                let mut all = Tokens::new();
                self.number(number, &mut all);
                all.0
            }
            AbhaIdentity::Address(_) => self.search(abha),
        }
    }

    fn number(&self, number: &AbhaNumber, all: &mut Tokens) {
        let forms = [
            Zeroizing::new(number.to_string()),
            Zeroizing::new(number.digits().to_owned()),
        ];
        for system in &self.number_systems {
            for form in &forms {
                all.add(system, form);
            }
        }
    }
}

/// Identifiers of a search, any of which does.
struct Tokens(Zeroizing<String>);

impl Tokens {
    /// With room for all, so that no copy is left behind where it grew.
    fn new() -> Self {
        Self(Zeroizing::new(String::with_capacity(2048)))
    }

    fn add(&mut self, system: &IdentifierSystem, value: &str) {
        if !self.0.is_empty() {
            self.0.push(',');
        }
        self.0.push_str(system.as_str());
        self.0.push('|');
        self.0.push_str(value);
    }
}

/// A FHIR server.
#[derive(Debug)]
pub struct Server {
    http: Http,
    profile: Profile,
}

const FHIR_JSON: &str = "application/fhir+json";

/// A `Patient` with a photo, or a few of them.
const LONGEST_ANSWER: usize = 4 * 1024 * 1024;

/// So many patients of one number are enough to know that there are several.
const MOST_FOUND: &str = "10";

impl Server {
    /// Makes ready to call a server; nothing is sent.
    ///
    /// # Errors
    ///
    /// [`ReachError`] if it cannot be reached as the settings have it.
    pub fn new(reach: &Reach, profile: Profile) -> Result<Self, ReachError> {
        Ok(Self {
            http: Http::new(reach)?,
            profile,
        })
    }

    /// Asks which FHIR the server speaks, such as `4.0.1`. That is told to everybody (`GET metadata`), so it
    /// says nothing of what this kiosk may do there; nothing of anybody is sent.
    ///
    /// # Errors
    ///
    /// [`HandoffFault::NoAnswer`] where what answers is no server of FHIR, and otherwise what keeps it from
    /// answering.
    pub async fn version(&self) -> Result<String, Trouble> {
        let asked = self.http.client().get(self.http.url("metadata")?);
        let answer = self
            .http
            .send(asked.header(ACCEPT, FHIR_JSON), LONGEST_ANSWER)
            .await?;
        if let Some(trouble) = answer.trouble() {
            return Err(trouble);
        }
        let body = answer.body.as_deref().ok_or(HandoffFault::NoAnswer)?;
        answer::version(body).ok_or(HandoffFault::NoAnswer.into())
    }

    async fn hand_over(&self, handoff: Handoff<'_>) -> Result<Delivered, Trouble> {
        let abha = &handoff.patient.abha;
        if let Some(patient) = self.look(abha).await? {
            return Ok(Delivered {
                patient: Some(patient),
                is_new: Some(false),
            });
        }
        let answer = self.create(handoff).await?;
        if let Some(trouble) = answer.trouble() {
            return Err(trouble);
        }
        let told = answer::told(&answer, abha, &self.profile)?;
        let patient = match told {
            Some(patient) => patient,
            // It says that somebody is there and not who, so that the server is asked.
            None => self.look(abha).await?.ok_or(HandoffFault::NoAnswer)?,
        };
        Ok(Delivered {
            patient: Some(patient),
            is_new: Some(answer.status == 201),
        })
    }

    /// The one patient of this number or address, if there is one.
    async fn look(&self, abha: &AbhaIdentity) -> Result<Option<PatientId>, Trouble> {
        let answer = self.search(abha).await?;
        if let Some(trouble) = answer.trouble() {
            // A search that is refused says nothing of the person.
            return Err(match trouble.fault.is_final() {
                true => HandoffFault::WrongAddress.into(),
                false => trouble,
            });
        }
        let body = answer.body.as_deref().ok_or(HandoffFault::NoAnswer)?;
        match answer::found(body, abha, &self.profile) {
            Some(Found::Nobody) => Ok(None),
            Some(Found::One(patient)) => Ok(Some(patient)),
            Some(Found::Several) => Err(HandoffFault::SeveralMatches.into()),
            None => Err(HandoffFault::NoAnswer.into()),
        }
    }

    /// Searches by a body, so that no number stands in the address, which servers write into their logs;
    /// where the server knows no such search, by the address.
    async fn search(&self, abha: &AbhaIdentity) -> Result<Answer, Trouble> {
        let condition = self.profile.search(abha);
        let parameters = [("identifier", condition.as_str()), ("_count", MOST_FOUND)];
        let mut form =
            reqwest::Url::parse("http://localhost/").map_err(|_| HandoffFault::NoAnswer)?;
        let _ = form.query_pairs_mut().extend_pairs(parameters);
        let form = form.query().unwrap_or_default().to_owned();
        let by_body = self
            .http
            .client()
            .post(self.http.url("Patient/_search")?)
            .header(ACCEPT, FHIR_JSON)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form.clone());
        let answer = self.http.send(by_body, LONGEST_ANSWER).await?;
        if !matches!(answer.status, 400 | 404 | 405 | 415 | 422 | 501) {
            return Ok(answer);
        }
        let mut url = self.http.url("Patient")?;
        url.set_query(Some(&form));
        let by_address = self.http.client().get(url).header(ACCEPT, FHIR_JSON);
        self.http.send(by_address, LONGEST_ANSWER).await
    }

    async fn create(&self, handoff: Handoff<'_>) -> Result<Answer, Trouble> {
        let condition = self.profile.condition(&handoff.patient.abha);
        let condition = Zeroizing::new(format!("identifier={}", condition.as_str()));
        let json = resource::json(handoff.patient, &self.profile);
        let wanted = match &self.profile.patient_id_system {
            // The id that the clinic uses may be given by the server.
            Some(_) => "return=representation",
            None => "return=minimal",
        };
        let request = self
            .http
            .client()
            .post(self.http.url("Patient")?)
            .header(ACCEPT, FHIR_JSON)
            .header(CONTENT_TYPE, FHIR_JSON)
            .header("If-None-Exist", condition.as_str())
            .header("Prefer", wanted)
            .header("X-Request-Id", handoff.key.to_string())
            .body(json.to_vec());
        self.http.send(request, LONGEST_ANSWER).await
    }
}

impl Destination for Server {
    fn kind(&self) -> DestinationKind {
        DestinationKind::Fhir
    }

    fn find<'a>(&'a self, number: &'a AbhaNumber) -> Ongoing<'a, Option<PatientId>> {
        let abha = AbhaIdentity::Number(number.clone(), None);
        Box::pin(async move { self.look(&abha).await })
    }

    fn deliver<'a>(&'a self, handoff: Handoff<'a>) -> Ongoing<'a, Delivered> {
        Box::pin(self.hand_over(handoff))
    }
}

#[cfg(test)]
mod tests;
