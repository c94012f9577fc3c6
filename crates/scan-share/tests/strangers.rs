//! Whoever is not the gateway, and whatever is no share.

use crate::clinic::{Clinic, HIP, SUNIL};
use reqwest::Method;
use scan_share::Trust;
use serde_json::{Value, json};

/// What the service says to a callback.
async fn status(clinic: &Clinic, wishes: Value) -> u64 {
    let mut wishes = wishes;
    wishes["waitSeconds"] = json!(0);
    let share = clinic.share_with(SUNIL, "OPD1", wishes).await;
    share["callbackStatus"].as_u64().unwrap()
}

#[tokio::test]
async fn a_token_that_the_gateway_did_not_sign_is_refused() {
    let clinic = Clinic::new().await;
    for spoilt in [
        "none",
        "signature",
        "expired",
        "unknown-key",
        "public-key-as-secret",
        "unsigned",
        "endless",
    ] {
        let said = status(&clinic, json!({ "spoilt": spoilt })).await;
        assert_eq!(said, 401, "{spoilt}");
    }
    assert!(clinic.receiver.shares.lock().unwrap().is_empty());
    assert_eq!(status(&clinic, json!({})).await, 202);
}

#[tokio::test]
async fn a_token_is_over_by_the_clock_of_this_machine() {
    let clinic = Clinic::new().await;
    clinic.move_clock(599);
    assert_eq!(status(&clinic, json!({})).await, 202);
    // Ten minutes, and one for clocks that differ.
    clinic.move_clock(62);
    assert_eq!(status(&clinic, json!({})).await, 401);
}

#[tokio::test]
async fn keys_that_change_are_fetched_anew() {
    let clinic = Clinic::new().await;
    assert_eq!(status(&clinic, json!({})).await, 202);
    // They were fetched at the start, and no more often than every ten seconds.
    tokio::time::sleep(std::time::Duration::from_secs(10)).await;
    assert_eq!(status(&clinic, json!({ "keyId": "the-next" })).await, 202);
    assert_eq!(
        status(&clinic, json!({ "spoilt": "unknown-key" })).await,
        401
    );
}

#[tokio::test]
async fn without_keys_the_gateway_is_asked_to_come_again() {
    let mut clinic = Clinic::closed().await;
    for path in ["/api/hiecm/gateway/v3/certs", "/gateway/v0.5/certs"] {
        let fault = json!({ "path": path, "status": 503, "times": 1 });
        clinic.practice(Method::POST, "faults", Some(fault)).await;
    }
    clinic.open().await;
    assert_eq!(status(&clinic, json!({})).await, 503);
    tokio::time::sleep(std::time::Duration::from_secs(10)).await;
    assert_eq!(status(&clinic, json!({})).await, 202);
}

#[tokio::test]
async fn the_keys_of_the_older_gateway_serve_where_the_newer_has_none() {
    let mut clinic = Clinic::closed().await;
    let fault = json!({ "path": "/api/hiecm/gateway/v3/certs", "status": 404, "times": 1 });
    clinic.practice(Method::POST, "faults", Some(fault)).await;
    clinic.open().await;
    assert_eq!(status(&clinic, json!({})).await, 202);
}

#[tokio::test]
async fn a_token_of_another_party_is_refused_where_parties_are_named() {
    let issuer = "https://practice.invalid/auth/realms/central-registry";
    let list = |text: &str| vec![text.to_owned()];
    for (issuers, clients, said) in [
        (list(issuer), list("practice-gateway"), 202),
        (list("https://other.invalid"), vec![], 401),
        (vec![], list("SBX_0001"), 401),
    ] {
        let mut clinic = Clinic::closed().await;
        clinic.trust = Trust { issuers, clients };
        clinic.open().await;
        assert_eq!(status(&clinic, json!({})).await, said);
    }
}

#[tokio::test]
async fn a_profile_for_another_facility_is_refused() {
    let clinic = Clinic::new().await;
    assert_eq!(
        status(&clinic, json!({ "hipId": "IN2910000002" })).await,
        400
    );
    assert!(clinic.receiver.shares.lock().unwrap().is_empty());
}

/// A good token, as the sandbox puts it onto its callbacks.
async fn good_token(clinic: &Clinic) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let listening = tokio::spawn(async move {
        use tokio::io::AsyncReadExt as _;
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut head = vec![0; 8192];
        let length = stream.read(&mut head).await.unwrap();
        head.truncate(length);
        String::from_utf8_lossy(&head).into_owned()
    });
    let wishes = json!({ "callbackUrl": url, "waitSeconds": 0 });
    clinic.share_with(SUNIL, "OPD1", wishes).await;
    let head = listening.await.unwrap();
    let line = head.lines().find(|line| line.starts_with("authorization:"));
    line.unwrap().split_once(' ').unwrap().1.to_owned()
}

#[tokio::test]
async fn garbage_is_refused_and_what_is_missing_is_missed_only_where_it_matters() {
    let clinic = Clinic::new().await;
    let token = good_token(&clinic).await;
    let post = async |path: &str, hip: Option<&str>, id: Option<&str>, body: Vec<u8>| {
        let mut request = clinic.http.post(format!("{}{path}", clinic.url()));
        request = request.header("authorization", &token).body(body);
        if let Some(hip) = hip {
            request = request.header("x-hip-id", hip);
        }
        if let Some(id) = id {
            request = request.header("request-id", id);
        }
        request.send().await.unwrap().status().as_u16()
    };
    let path = "/api/v3/hip/patient/share";
    for body in [
        &b""[..],
        b"[]",
        b"null",
        b"{",
        b"\xff\xfe",
        b"{}",
        br#"{"profile":7}"#,
        br#"{"profile":{"patient":{}}}"#,
        br#"{"profile":{"patient":{"abhaNumber":null,"abhaAddress":" "}}}"#,
        br#"{"profile":{"patient":{"abhaNumber":"1234"}}}"#,
        br#"{"intent":"OTHER","profile":{"patient":{"abhaAddress":"a@sbx"}}}"#,
        b"<html></html>",
    ] {
        let said = post(path, Some(HIP), Some("a-request"), body.to_vec()).await;
        assert_eq!(said, 400, "{}", String::from_utf8_lossy(body));
    }
    let least = br#"{"profile":{"patient":{"abhaAddress":"a@sbx"}}}"#.to_vec();
    assert_eq!(post(path, Some(HIP), None, least.clone()).await, 400);
    assert_eq!(post(path, None, Some("r1"), least.clone()).await, 400);
    assert_eq!(
        post(path, Some("other"), Some("r2"), least.clone()).await,
        400
    );
    assert_eq!(post(path, Some(HIP), Some("r3"), least.clone()).await, 202);
    for other in ["/v3/hip/patient/share", "/patient-share/v3/share"] {
        assert_eq!(
            post(other, Some(HIP), Some(other), least.clone()).await,
            202
        );
    }
    let odd = br#"{"intent":{"type":"profile_share"},"metadata":{"hip-id":"in2910000001",
        "counterId":"OPD2"},"profile":{"patient":{"abhaNumber":91100020003008,"name":7,
        "dayOfBirth":31,"monthOfBirth":"2","yearOfBirth":"1990","gender":[],
        "address":"one line","kycPhoto":"!!","pinCode":"x"}}}"#;
    assert_eq!(post(path, None, Some("r4"), odd.to_vec()).await, 202);
    let huge = vec![b' '; 600 * 1024];
    assert_eq!(post(path, Some(HIP), Some("r5"), huge).await, 413);
    assert_eq!(post("/elsewhere", Some(HIP), Some("r6"), least).await, 404);
    for _ in 0..100 {
        if clinic.receiver.shares.lock().unwrap().len() == 1 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    // The others named no counter, and this clinic has two.
    let shares = clinic.receiver.shares.lock().unwrap();
    let [share] = shares.as_slice() else {
        panic!("{} profiles", shares.len());
    };
    assert_eq!(share.counter, "OPD2");
    let profile = &share.profile;
    assert_eq!(profile.date_of_birth.unwrap().to_string(), "1990");
    assert_eq!(profile.address.as_deref(), Some("one line"));
    assert!(profile.photo.is_none() && profile.gender.is_none());
}

/// A body that a stranger sends is not even read.
#[tokio::test]
async fn a_stranger_is_refused_before_the_body() {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let clinic = Clinic::new().await;
    let host = clinic.url().replace("http://", "");
    let mut stream = tokio::net::TcpStream::connect(&host).await.unwrap();
    let head = format!(
        "POST /api/v3/hip/patient/share HTTP/1.1\r\nhost: {host}\r\ncontent-length: 400000\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = vec![0; 64];
    let length = stream.read(&mut answer).await.unwrap();
    let answer = String::from_utf8_lossy(&answer[..length]).into_owned();
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
}
