//! Whoever shares becomes the clinic's patient, by the same outbox as at the kiosk.

use crate::clinic::{Clinic, HIP, SUNIL, SUNIL_NUMBER, number};
use crate::ward::{Ward, reply};
use abdm_client::Roots;
use abdm_types::{AbhaAddress, AbhaNumber, UtcMillis};
use kiosk_handoff::{
    AbhaIdentity, Desk, Destination, FacilityId, FileForms, Folder, KeyPlace, Keys, Options,
    Patient, Profile, Rank, Reach, Registration, RegistrationSource, Server, SignIn,
    VerificationLevel, Way, worker,
};
use kiosk_record::{
    Access, DestinationKind, HandedOff, HandoffKey, OpenOptions, PatientIdForm, Record, RecordId,
    Stamp, Version,
};
use scan_share::{OutboxReceiver, ToClinic};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use test_support::people::asha;

/// A clinic with a system of its own.
struct Hospital {
    clinic: Clinic,
    keys: Arc<Keys>,
    way: Way,
}

fn form() -> PatientIdForm {
    PatientIdForm::parse("OPD-{number:03}").unwrap()
}

/// Counted at the kiosk, and sent nowhere.
fn on_paper() -> Way {
    Way {
        destination: None,
        numbering: Some(form()),
    }
}

/// To a server that makes the ids.
fn to_fhir() -> Way {
    Way {
        destination: Some(DestinationKind::Fhir),
        numbering: None,
    }
}

fn server(url: &str) -> Server {
    let reach = Reach {
        address: url.to_owned(),
        roots: Roots::default(),
        proxy: None,
        sign_in: SignIn::Nobody,
        connect_timeout: Duration::from_secs(2),
        total_timeout: Duration::from_secs(5),
    };
    Server::new(&reach, Profile::default()).unwrap()
}

impl Hospital {
    async fn open(way: Way, destination: Option<Arc<dyn Destination>>) -> Self {
        let clinic = Clinic::closed().await;
        let key = KeyPlace::File(clinic.folder.path().join("handoff.key"));
        let mut hospital = Self {
            keys: Arc::new(key.open().unwrap()),
            clinic,
            way,
        };
        hospital.start(destination).await;
        hospital
    }

    /// Starts the service, or starts it anew.
    async fn start(&mut self, destination: Option<Arc<dyn Destination>>) {
        let desk = destination.map(|one| self.desk(one));
        let receiver = OutboxReceiver::new(ToClinic {
            record: self.record_path(),
            keys: self.keys.clone(),
            way: self.way.clone(),
            with_photo: false,
            facility: FacilityId::new(HIP),
            desk,
        });
        self.clinic.outbox = Some(Arc::new(receiver));
        self.clinic.open().await;
    }

    fn desk(&self, destination: Arc<dyn Destination>) -> Desk {
        let options = Options {
            first_pause: Duration::from_millis(5),
            longest_pause: Duration::from_millis(40),
            rank: Rank::GivesWay,
            ..Options::usual(Arc::new(now))
        };
        let path = self.record_path();
        let (desk, worker) = worker(path, self.keys.clone(), vec![destination], options);
        drop(tokio::spawn(worker.run()));
        desk
    }

    fn record_path(&self) -> PathBuf {
        self.clinic.folder.path().join("record/record.sqlite")
    }

    /// The kiosk's own handle on the same file.
    fn kiosk(&self) -> Record {
        let program = Version {
            major: 0,
            minor: 1,
            patch: 0,
        };
        let options = OpenOptions {
            access: Access::Kiosk,
            program,
            at: at(),
        };
        Record::open(&self.record_path(), &options).unwrap()
    }

    /// Somebody is at the kiosk.
    fn visit(&self, kiosk: &mut Record, address: &str, number: &str, key: u8) -> HandedOff {
        let number = AbhaNumber::parse(number).unwrap();
        let registration = Registration {
            kiosk: RecordId::from_random([7; 16]),
            facility: None,
            source: RegistrationSource::Kiosk,
            level: VerificationLevel::AadhaarOtp,
            at: at().utc,
        };
        let mut patient = Patient::of(&asha(), None, false, registration);
        patient.abha = AbhaIdentity::of(Some(number), AbhaAddress::given(address)).unwrap();
        let key = HandoffKey::from_random([key; 16]);
        let handed = self
            .way
            .hand_over(kiosk, &self.keys, (key, &patient), &[], at());
        handed.unwrap()
    }

    /// Whether the desk's page comes to show this.
    async fn shows(&self, counter: &str, wanted: &str) -> bool {
        for _ in 0..100 {
            if self.clinic.desk_page(counter).await.contains(wanted) {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        false
    }

    async fn shows_now(&self, counter: &str, wanted: &str) -> bool {
        self.clinic.desk_page(counter).await.contains(wanted)
    }

    async fn share(&self, address: &str, wishes: Value) -> String {
        number(&self.clinic.share_with(address, "OPD1", wishes).await).to_owned()
    }
}

fn now() -> UtcMillis {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    UtcMillis(i64::try_from(since.as_millis()).unwrap())
}

fn at() -> Stamp {
    Stamp::in_india(UtcMillis(1_795_759_200_000))
}

fn of(number: u32) -> String {
    format!("<bdi>{}</bdi>", form().id(2026, number).as_str())
}

#[tokio::test]
async fn a_clinic_on_paper_gives_an_id_once_whichever_way_somebody_comes() {
    let mut hospital = Hospital::open(on_paper(), None).await;
    let addresses = hospital.clinic.addresses().await;
    let other = addresses.iter().find(|one| *one != SUNIL).unwrap().clone();
    assert_eq!(hospital.share(SUNIL, json!({})).await, "1");
    assert!(hospital.shows("OPD1", &of(1)).await);
    assert_eq!(hospital.share(&other, json!({})).await, "2");
    assert!(hospital.shows("OPD1", &of(2)).await);
    // At another counter, half an hour later, after a restart, and at the kiosk: the same id.
    let again = hospital.clinic.number(SUNIL, "OPD2").await;
    assert_eq!(again, "1");
    assert!(hospital.shows("OPD2", &of(1)).await);
    hospital.clinic.pass(1900);
    assert_eq!(hospital.share(SUNIL, json!({})).await, "3");
    hospital.start(None).await;
    assert!(hospital.shows("OPD1", &of(1)).await);
    let mut kiosk = hospital.kiosk();
    let known = hospital.visit(&mut kiosk, SUNIL, SUNIL_NUMBER, 1);
    let patient = form().id(2026, 1);
    assert_eq!(known, HandedOff::Known { patient });
    // Whoever is new at the kiosk gets the next one, and is known here.
    let third = addresses
        .iter()
        .find(|one| *one != SUNIL && **one != other)
        .unwrap();
    let people = hospital
        .clinic
        .practice(reqwest::Method::GET, "people", None)
        .await;
    let accounts = people.as_array().unwrap().iter();
    let account = accounts
        .flat_map(|person| person["abhaNumbers"].as_array().unwrap())
        .find(|account| account["abhaAddress"] == third.as_str())
        .unwrap();
    let number = account["abhaNumber"].as_str().unwrap();
    let made = hospital.visit(&mut kiosk, third, number, 2);
    let patient = Some(form().id(2026, 3));
    assert_eq!(made, HandedOff::New { patient });
    let _ = hospital.share(third, json!({})).await;
    assert!(hospital.shows("OPD1", &of(3)).await);
    // Nothing of anybody is on the wall.
    let called = hospital.clinic.call("OPD1").await;
    let first = format!("<p class=\"about\">Patient {}</p>", of(1));
    assert!(called.contains(&first), "{called}");
    let wall = hospital.clinic.page("/counter/OPD1").await;
    assert!(
        !wall.contains("OPD-0") && !wall.contains("Patient"),
        "{wall}"
    );
}

#[tokio::test]
async fn somebody_with_an_address_alone_is_the_same_patient_when_a_number_comes() {
    let hospital = Hospital::open(on_paper(), None).await;
    for (wishes, form) in [
        (json!({ "addressAlone": true }), "v3"),
        (json!({ "addressAlone": true, "form": "v1" }), "v1"),
        (json!({}), "v3"),
    ] {
        let number = hospital.share(SUNIL, wishes).await;
        assert!(!number.is_empty(), "{form}");
        hospital.clinic.pass(1900);
        assert!(hospital.shows("OPD1", &of(1)).await, "{form}");
    }
    let mut kiosk = hospital.kiosk();
    let known = hospital.visit(&mut kiosk, "other@sbx", SUNIL_NUMBER, 1);
    let patient = form().id(2026, 1);
    assert_eq!(known, HandedOff::Known { patient });
}

#[tokio::test]
async fn a_folder_gets_one_file_a_person() {
    let files = tempfile::tempdir().unwrap();
    let folder = Folder {
        path: files.path().to_owned(),
        forms: FileForms::Json,
        for_group: false,
        with_photo: false,
    };
    let way = Way {
        destination: Some(DestinationKind::Folder),
        numbering: Some(form()),
    };
    let hospital = Hospital::open(way, Some(Arc::new(folder))).await;
    let (one, two) = tokio::join!(
        hospital.share(SUNIL, json!({})),
        hospital.share(SUNIL, json!({}))
    );
    assert_eq!(one, two);
    assert_eq!(hospital.share(SUNIL, json!({})).await, one);
    assert!(hospital.shows("OPD1", &of(1)).await);
    let mut written = Vec::new();
    for _ in 0..100 {
        let entries = std::fs::read_dir(files.path()).unwrap();
        written = entries.map(|entry| entry.unwrap().path()).collect();
        written.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
        if !written.is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let [file] = written.as_slice() else {
        panic!("{} files", written.len());
    };
    let text = std::fs::read(file).unwrap();
    let patient = Patient::from_json(&text).unwrap();
    assert_eq!(patient.patient_id, Some(form().id(2026, 1)));
    assert_eq!(patient.abha.number().unwrap().to_string(), SUNIL_NUMBER);
    assert_eq!(patient.name.as_ref().unwrap().as_str(), "Sunil Pawar");
    let written: Value = serde_json::from_slice(&text).unwrap();
    let registration = &written["registration"];
    assert_eq!(registration["source"], "scan-and-share");
    assert_eq!(registration["level"], "app");
    assert_eq!(registration["facility"], HIP);
    assert!(written["address"]["pincode"].is_string());
}

#[tokio::test]
async fn a_fhir_server_makes_one_patient_whichever_way_somebody_comes() {
    let ward = Ward::open().await;
    // Somebody who is there already, from elsewhere.
    ward.seen(|seen| {
        seen.patients.push(json!({
            "resourceType": "Patient", "id": "mrn-7",
            "identifier": [{ "system": "https://healthid.abdm.gov.in", "value": SUNIL_NUMBER }],
        }));
    });
    let hospital = Hospital::open(to_fhir(), Some(Arc::new(server(&ward.url())))).await;
    let addresses = hospital.clinic.addresses().await;
    let other = addresses.iter().find(|one| *one != SUNIL).unwrap();
    assert_eq!(hospital.share(SUNIL, json!({})).await, "1");
    assert!(hospital.shows("OPD1", "<bdi>mrn-7</bdi>").await);
    assert_eq!(hospital.share(other, json!({})).await, "2");
    assert!(hospital.shows("OPD1", "<bdi>p2</bdi>").await);
    // The same with the address alone, of whom the server knows the number.
    hospital.clinic.pass(1900);
    let _ = hospital.share(other, json!({ "addressAlone": true })).await;
    assert!(hospital.shows("OPD1", "<bdi>p2</bdi>").await);
    assert_eq!(ward.patients(), 2);
    let made = ward.seen(|seen| seen.patients[1].clone());
    assert_eq!(made["extension"][1]["valueCode"], "scan-and-share");
}

/// The clinic's own server is away, fails, is slow, or says nothing: the number comes all the same, and the id
/// when there is one.
#[tokio::test]
async fn a_clinic_s_server_with_bad_days_costs_nobody_the_number() {
    let seen = Arc::default();
    let ward = Ward::open_at("127.0.0.1:0", Arc::clone(&seen)).await;
    let (address, url) = (ward.address.to_string(), ward.url());
    drop(ward);
    let hospital = Hospital::open(to_fhir(), Some(Arc::new(server(&url)))).await;
    let addresses = hospital.clinic.addresses().await;
    let share = hospital
        .clinic
        .share_with(&addresses[0], "OPD1", json!({}))
        .await;
    assert_eq!(number(&share), "1");
    assert!(share["answers"][0]["afterMillis"].as_i64().unwrap() <= 1000);
    let page = hospital.clinic.desk_page("OPD1").await;
    assert!(
        !page.contains("Ask") && !page.contains("class=\"about\""),
        "{page}"
    );
    let ward = Ward::open_at(&address, seen).await;
    assert!(hospital.shows("OPD1", "<bdi>p1</bdi>").await, "it is back");
    for (place, bad) in [
        (2, reply(503, "")),
        (3, reply(500, "<html>")),
        // It is there, and nothing is said of it.
        (4, reply(200, "").taking()),
        (5, reply(201, "").taking()),
        (
            6,
            reply(200, "<!DOCTYPE html>").with("content-type", "text/html"),
        ),
    ] {
        ward.next([bad]);
        let address = &addresses[place - 1];
        assert_eq!(hospital.share(address, json!({})).await, place.to_string());
        let wanted = format!("<bdi>p{place}</bdi>");
        assert!(hospital.shows("OPD1", &wanted).await, "{place}");
    }
    assert_eq!(ward.patients(), 6, "none is there twice");
}

/// What waits cannot be kept, and then it can: nobody loses the number, the desk is told until it is.
#[tokio::test]
async fn a_record_that_cannot_be_written_costs_nobody_the_number_and_the_desk_is_told() {
    let hospital = Hospital::open(on_paper(), None).await;
    let folder = hospital.record_path().parent().unwrap().to_owned();
    std::fs::write(&folder, "in the way").unwrap();
    let share = hospital.clinic.share_with(SUNIL, "OPD1", json!({})).await;
    assert_eq!(number(&share), "1");
    let after = share["answers"][0]["afterMillis"].as_i64().unwrap();
    assert!(after <= 1000, "{after} ms");
    assert!(
        hospital
            .shows("OPD1", "<strong>Ask &lt;them&gt;</strong>")
            .await
    );
    std::fs::remove_file(&folder).unwrap();
    assert!(hospital.shows("OPD1", &of(1)).await, "it is tried again");
    assert!(!hospital.shows_now("OPD1", "Ask").await);
}

/// The key is not the one that people are kept under: nobody gets a second id, and the desk is told.
#[tokio::test]
async fn under_another_key_nobody_gets_a_second_id() {
    let mut hospital = Hospital::open(on_paper(), None).await;
    assert_eq!(hospital.share(SUNIL, json!({})).await, "1");
    assert!(hospital.shows("OPD1", &of(1)).await);
    let other = KeyPlace::File(hospital.clinic.folder.path().join("other.key"));
    hospital.keys = Arc::new(other.open().unwrap());
    hospital.start(None).await;
    hospital.clinic.pass(1900);
    assert_eq!(hospital.share(SUNIL, json!({})).await, "2");
    assert!(hospital.shows_now("OPD1", "<strong>Ask").await);
    let mut kiosk = hospital.kiosk();
    let first = KeyPlace::File(hospital.clinic.folder.path().join("handoff.key"));
    hospital.keys = Arc::new(first.open().unwrap());
    let known = hospital.visit(&mut kiosk, SUNIL, SUNIL_NUMBER, 1);
    let patient = form().id(2026, 1);
    assert_eq!(known, HandedOff::Known { patient });
}
