//! People share, and are told their number.

use crate::clinic::{Clinic, HIP, SUNIL, SUNIL_NUMBER, number};
use abdm_types::{BirthDate, Gender};
use reqwest::Method;
use scan_share::NotTaken;
use serde_json::json;
use std::time::Duration;

/// SHARE_PATIENT_PROFILE_701: the profile reaches the clinic, and the person is told a number.
#[tokio::test]
async fn share_patient_profile_701_a_profile_is_answered_with_a_number() {
    let clinic = Clinic::new().await;
    let share = clinic.share_with(SUNIL, "OPD1", json!({})).await;
    assert_eq!(number(&share), "1");
    let body = &share["answers"][0]["body"];
    assert_eq!(body["acknowledgement"]["status"], "SUCCESS");
    assert_eq!(body["acknowledgement"]["abhaAddress"], SUNIL);
    assert_eq!(body["acknowledgement"]["profile"]["context"], "OPD1");
    assert_eq!(body["acknowledgement"]["profile"]["expiry"], "1800");
    assert_eq!(body["response"]["requestId"], share["requestId"]);
    assert!(share["answers"][0]["afterMillis"].as_i64().unwrap() <= 1000);
    let shares = clinic.receiver.shares.lock().unwrap();
    let [handed] = shares.as_slice() else {
        panic!("one profile");
    };
    assert_eq!((handed.counter.as_str(), handed.number), ("OPD1", 1));
    let profile = &handed.profile;
    let digits: String = SUNIL_NUMBER.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(profile.abha_number.as_ref().unwrap().digits(), digits);
    assert_eq!(profile.abha_address.as_ref().unwrap().to_string(), SUNIL);
    assert_eq!(profile.name.as_deref(), Some("Sunil Pawar"));
    assert_eq!(profile.gender, Some(Gender::Male));
    assert_eq!(profile.date_of_birth, BirthDate::new(1977, Some((8, 17))));
    assert_eq!(profile.mobile.as_ref().unwrap().digits(), "9999900004");
    assert!(profile.address.is_some() && profile.pincode.is_some());
    assert!(profile.district_name.is_some() && profile.state_name.is_some());
    let shown = format!("{handed:?} {profile:?}");
    for secret in ["Sunil", "sunil", "3008", "9999900004", "1977"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[tokio::test]
async fn each_form_is_answered_in_its_own() {
    let clinic = Clinic::new().await;
    for form in ["v3", "v1", "v0.5"] {
        let share = clinic
            .share_with(SUNIL, "OPD1", json!({ "form": form }))
            .await;
        assert_eq!(share["callbackStatus"], 202, "{share}");
        let answer = &share["answers"][0];
        assert_eq!(answer["form"], form, "{share}");
        let body = &answer["body"];
        let reference = if form == "v3" { "response" } else { "resp" };
        assert_eq!(body[reference]["requestId"], share["requestId"]);
        // V0.5 has no place for a number.
        let is_told = answer["tokenNumber"].as_str();
        assert_eq!(is_told, (form != "v0.5").then_some("1"), "{share}");
    }
    let shares = clinic.receiver.shares.lock().unwrap();
    assert_eq!(shares.len(), 1, "one person, one number, handed over once");
    assert_eq!(
        shares[0].profile.mobile.as_ref().unwrap().digits(),
        "9999900004"
    );
}

#[tokio::test]
async fn a_person_keeps_their_number_and_others_get_the_next() {
    let mut clinic = Clinic::new().await;
    let addresses = clinic.addresses().await;
    let other = addresses.iter().find(|one| *one != SUNIL).unwrap().clone();
    assert_eq!(clinic.number(SUNIL, "OPD1").await, "1");
    assert_eq!(clinic.number(&other, "OPD1").await, "2");
    assert_eq!(clinic.number(SUNIL, "opd1").await, "1", "again");
    assert_eq!(clinic.number(SUNIL, "OPD2").await, "1", "elsewhere");
    clinic.open().await;
    assert_eq!(clinic.number(SUNIL, "OPD1").await, "1", "after a restart");
    assert_eq!(clinic.number(&other, "OPD2").await, "2");
    clinic.pass(1801);
    assert_eq!(
        clinic.number(SUNIL, "OPD1").await,
        "3",
        "half an hour later"
    );
    assert_eq!(clinic.receiver.shares.lock().unwrap().len(), 5);
}

#[tokio::test]
async fn a_new_day_begins_at_one() {
    let clinic = Clinic::new().await;
    assert_eq!(clinic.number(SUNIL, "OPD1").await, "1");
    clinic.pass(3600);
    let second = clinic.number(SUNIL, "OPD1").await;
    clinic.pass(24 * 3600);
    assert_eq!(clinic.number(SUNIL, "OPD1").await, "1");
    // The clock jumps back to the day before: no number of that day is given again.
    clinic.move_clock(-24 * 3600);
    let third = clinic.number(SUNIL, "OPD1").await;
    // Midnight may lie between the first two, but the third comes behind the second.
    let number = |text: &str| text.parse::<u32>().unwrap();
    assert!(number(&third) > number(&second), "{second} {third}");
}

#[tokio::test]
async fn a_request_that_comes_again_is_answered_once() {
    let mut clinic = Clinic::new().await;
    let wishes = json!({ "requestId": "499a5a4a-7dda-4f20-9b67-e24589627061", "waitSeconds": 5 });
    let share = clinic.share_with(SUNIL, "OPD1", wishes.clone()).await;
    assert_eq!(number(&share), "1");
    let again = json!({ "requestId": wishes["requestId"], "waitSeconds": 1 });
    let repeated = clinic.share_with(SUNIL, "OPD1", again.clone()).await;
    assert_eq!(number(&repeated), "1", "answered once");
    clinic.open().await;
    clinic.pass(3600);
    let repeated = clinic.share_with(SUNIL, "OPD1", again).await;
    assert_eq!(
        repeated["answers"].as_array().unwrap().len(),
        1,
        "{repeated}"
    );
    assert_eq!(clinic.receiver.shares.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn whoever_names_no_counter_of_ours_is_told_so() {
    let clinic = Clinic::new().await;
    let share = clinic.share_with(SUNIL, "OPD9", json!({})).await;
    let body = &share["answers"][0]["body"];
    assert_eq!(body["acknowledgement"]["status"], "FAILED", "{share}");
    assert_eq!(body["error"]["code"], "COUNTER_UNKNOWN");
    assert_eq!(clinic.number(SUNIL, "OPD1").await, "1");
}

/// Nobody loses their number because the clinic's own system has a bad day; the desk is told.
#[tokio::test]
async fn a_profile_that_is_not_taken_costs_nobody_the_number() {
    let mut clinic = Clinic::new().await;
    let missing = async |clinic: &Clinic| {
        let page = clinic.desk_page("OPD1").await;
        let wall = clinic.page("/counter/OPD1").await;
        assert!(!wall.contains("Ask"), "the wall tells nobody: {wall}");
        page.contains("<strong>Ask &lt;them&gt;</strong>")
    };
    *clinic.receiver.refuses.lock().unwrap() = Some(NotTaken::Full);
    assert_eq!(clinic.number(SUNIL, "OPD1").await, "1");
    assert!(missing(&clinic).await);
    // It is tried again by itself.
    *clinic.receiver.refuses.lock().unwrap() = None;
    for _ in 0..100 {
        if !missing(&clinic).await {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert!(!missing(&clinic).await);
    assert_eq!(clinic.receiver.shares.lock().unwrap().len(), 1);
    // The program ends while it is tried: told after the next start, and taken when the person comes again.
    *clinic.receiver.refuses.lock().unwrap() = Some(NotTaken::Failed);
    assert_eq!(clinic.number(SUNIL, "OPD2").await, "1");
    clinic.open().await;
    let page = clinic.desk_page("OPD2").await;
    assert!(page.contains("Ask"), "{page}");
    *clinic.receiver.refuses.lock().unwrap() = None;
    assert_eq!(clinic.number(SUNIL, "OPD2").await, "1");
    let page = clinic.desk_page("OPD2").await;
    assert!(!page.contains("Ask"), "{page}");
}

/// The clinic's own system takes its time: the person does not wait for it.
#[tokio::test]
async fn an_answer_does_not_wait_for_whoever_takes_the_profile() {
    let clinic = Clinic::new().await;
    *clinic.receiver.takes.lock().unwrap() = Duration::from_secs(3);
    let share = clinic.share_with(SUNIL, "OPD1", json!({})).await;
    assert_eq!(number(&share), "1");
    let after = share["answers"][0]["afterMillis"].as_i64().unwrap();
    assert!(after <= 1000, "{after} ms");
    // Once more while it is on its way: it is not handed over beside.
    assert_eq!(clinic.number(SUNIL, "OPD1").await, "1");
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert_eq!(clinic.receiver.shares.lock().unwrap().len(), 1);
}

/// Two people at one moment, and one person by two requests at one moment.
#[tokio::test]
async fn two_at_one_moment_have_a_number_each_and_one_has_one() {
    let clinic = Clinic::new().await;
    let addresses = clinic.addresses().await;
    let other = addresses.iter().find(|one| *one != SUNIL).unwrap();
    let same = || clinic.share_with(SUNIL, "OPD1", json!({}));
    let others = clinic.share_with(other, "OPD1", json!({}));
    let (one, two, three) = tokio::join!(same(), same(), others);
    assert_eq!(number(&one), number(&two));
    assert_ne!(number(&one), number(&three));
    assert_eq!(clinic.receiver.shares.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn an_answer_is_sent_again_while_the_gateway_is_away() {
    let clinic = Clinic::new().await;
    let on_share = "/api/hiecm/patient-share/v3/on-share";
    for fault in [
        json!({ "path": on_share, "status": 503, "times": 3 }),
        json!({ "path": on_share, "drop": "before", "times": 2 }),
        // It was taken, and nobody heard of it: the same answer once more.
        json!({ "path": on_share, "drop": "after", "handle": true, "times": 1 }),
    ] {
        let added = clinic
            .practice(Method::POST, "faults", Some(fault.clone()))
            .await;
        assert!(added.is_array(), "{added}");
        let share = clinic.share_with(SUNIL, "OPD1", json!({})).await;
        let number = share["answers"][0]["tokenNumber"].as_str();
        assert_eq!(number, Some("1"), "{fault} {share}");
        let left = clinic.practice(Method::GET, "faults", None).await;
        assert!(left.as_array().unwrap().is_empty(), "{left}");
    }
}

/// A gateway that takes the answer and says nothing has taken it; a page in its place is of somebody else, and
/// the answer is sent again.
#[tokio::test]
async fn a_success_with_nothing_in_it_is_one_and_a_page_is_none() {
    let clinic = Clinic::new().await;
    let on_share = "/api/hiecm/patient-share/v3/on-share";
    let empty = json!({ "path": on_share, "status": 200, "empty": true, "handle": true });
    let page = json!({ "path": on_share, "status": 200, "html": true });
    for (counter, fault) in [("OPD1", empty), ("OPD2", page)] {
        clinic.practice(Method::POST, "faults", Some(fault)).await;
        let share = clinic.share_with(SUNIL, counter, json!({})).await;
        assert_eq!(number(&share), "1", "{share}");
        assert_eq!(share["answers"].as_array().unwrap().len(), 1, "{share}");
        let left = clinic.practice(Method::GET, "faults", None).await;
        assert!(left.as_array().unwrap().is_empty(), "{left}");
    }
}

/// The gateway sends the same request twice before the first is answered.
#[tokio::test]
async fn one_request_twice_at_one_moment_is_one_person_with_one_answer() {
    let clinic = Clinic::new().await;
    *clinic.receiver.takes.lock().unwrap() = Duration::from_millis(300);
    let id = json!({ "requestId": "499a5a4a-7dda-4f20-9b67-e24589627061", "waitSeconds": 3 });
    let same = || clinic.share_with(SUNIL, "OPD1", id.clone());
    let (one, two) = tokio::join!(same(), same());
    assert_eq!([number(&one), number(&two)], ["1", "1"]);
    let shares = clinic.practice(Method::GET, "shares", None).await;
    let answers = shares.as_array().unwrap().iter();
    let answers = answers.map(|share| share["answers"].as_array().unwrap().len());
    assert_eq!(answers.max(), Some(1), "{shares}");
    assert_eq!(clinic.receiver.shares.lock().unwrap().len(), 1);
}

/// A share that could not be answered is answered when the gateway asks again.
#[tokio::test]
async fn an_answer_that_was_refused_is_given_when_the_request_comes_again() {
    let clinic = Clinic::new().await;
    let fault = json!({ "path": "/api/hiecm/patient-share/v3/on-share", "status": 400 });
    clinic.practice(Method::POST, "faults", Some(fault)).await;
    let id = json!({ "requestId": "499a5a4a-7dda-4f20-9b67-e24589627061", "waitSeconds": 1 });
    let share = clinic.share_with(SUNIL, "OPD1", id.clone()).await;
    assert!(share["answers"].as_array().unwrap().is_empty(), "{share}");
    let share = clinic.share_with(SUNIL, "OPD1", id).await;
    assert_eq!(number(&share), "1");
    assert_eq!(clinic.receiver.shares.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn the_sandbox_refuses_to_call_anybody_but_this_machine() {
    let clinic = Clinic::new().await;
    for url in [
        "http://192.0.2.1:80",
        "https://127.0.0.1:1",
        "http://a@127.0.0.1:1",
        "x",
    ] {
        let body = json!({
            "abhaAddress": SUNIL, "hipId": HIP, "counterId": "OPD1", "callbackUrl": url,
        });
        let answer = clinic.practice(Method::POST, "share", Some(body)).await;
        assert!(answer["error"].is_string(), "{url} {answer}");
    }
}
