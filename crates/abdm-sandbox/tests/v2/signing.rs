//! Signing in: by number, by address and by mobile.

use crate::caller::{Caller, got, with_json};
use crate::v2_caller::{JOSEPH, LOCKED, SUNIL, UNKNOWN, other, txn};
use reqwest::Method;
use serde_json::{Value, json};

async fn init(caller: &Caller, method: &str, id: &str) -> crate::caller::Got {
    let body = json!({ "authMethod": method, "healthid": id });
    caller.call("/v2/auth/init", body).await
}

#[tokio::test]
async fn a_search_says_what_may_be_known() {
    let caller = Caller::new().await;
    for id in [
        SUNIL,
        "91100020003008",
        "sunil.pawar77",
        "sunil.pawar77@sbx",
        "91100020003008@sbx",
    ] {
        let found = caller
            .call("/v1/search/searchByHealthId", json!({ "healthId": id }))
            .await
            .expect(200);
        assert_eq!(found["healthId"], "sunil.pawar77@sbx", "{id}");
        assert_eq!(found["healthIdNumber"], SUNIL);
        assert_eq!(found["status"], "ACTIVE");
        assert_eq!(found["tags"], Value::Null);
    }
    for (id, status) in [(JOSEPH, "DEACTIVATED"), (LOCKED, "LOCKED")] {
        let found = caller
            .call("/v1/search/searchByHealthId", json!({ "healthId": id }))
            .await
            .expect(200);
        assert_eq!(found["status"], status);
    }
    caller
        .call(
            "/v1/search/searchByHealthId",
            json!({ "healthId": UNKNOWN }),
        )
        .await
        .his(422, "HIS-1008");
    let got = caller
        .call(
            "/v1/search/existsByHealthId",
            json!({ "healthId": UNKNOWN }),
        )
        .await;
    assert_eq!(got.expect(200), json!({ "status": false }));
}

#[tokio::test]
async fn v1_takes_the_code_plain_and_v2_encrypted() {
    let caller = Caller::new().await;
    let sent = init(&caller, "MOBILE_OTP", SUNIL).await.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let body = json!({ "otp": otp, "txnId": txn(&sent) });
    // Plain is not what V2 wants, and it costs no try.
    for _ in 0..4 {
        caller
            .call("/v2/auth/confirmWithMobileOTP", body.clone())
            .await
            .his(422, "HIS-1047");
    }
    let oaep = json!({ "otp": caller.seal(&otp), "txnId": txn(&sent) });
    caller
        .call("/v2/auth/confirmWithMobileOTP", oaep)
        .await
        .his(422, "HIS-1047");
    let done = caller
        .call("/v1/auth/confirmWithMobileOTP", body.clone())
        .await
        .expect(200);
    assert_eq!(done["expiresIn"], 1800);
    assert_eq!(done["refreshExpiresIn"], 432_000);
    let x_token = done["token"].as_str().unwrap();
    let profile = caller
        .read_as(x_token, "/v1/account/profile")
        .await
        .expect(200);
    assert_eq!(profile["healthIdNumber"], SUNIL);
    caller
        .call("/v1/auth/confirmWithMobileOTP", body)
        .await
        .his(422, "HIS-1026");
    let renewed = caller
        .call(
            "/v1/auth/generate/access-token",
            json!({ "refreshToken": done["refreshToken"] }),
        )
        .await
        .expect(200);
    let renewed = renewed["accessToken"].as_str().unwrap();
    let _ = caller
        .read_as(renewed, "/v1/account/profile")
        .await
        .expect(200);
    // A code as a number.
    let sent = init(&caller, "MOBILE_OTP", "sunil.pawar77@sbx")
        .await
        .expect(200);
    let number: u32 = caller.otp(txn(&sent)).await.parse().unwrap();
    let body = json!({ "otp": number, "txnId": txn(&sent) });
    let _ = caller
        .call("/v1/auth/confirmWithMobileOTP", body)
        .await
        .expect(200);
}

#[tokio::test]
async fn wrong_late_and_too_many_codes() {
    let caller = Caller::new().await;
    caller.quirk("countsByPerson").await;
    let sent = init(&caller, "MOBILE_OTP", SUNIL).await.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let enter = async |otp: &str| {
        let body = json!({ "otp": otp, "txnId": txn(&sent) });
        caller.call("/v1/auth/confirmWithMobileOTP", body).await
    };
    enter(other(&otp)).await.his(422, "HIS-2022");
    enter("12345").await.his(422, "HIS-2022");
    enter(other(&otp)).await.his(422, "HIS-2022");
    enter(other(&otp)).await.his(422, "HIS-2017");
    enter(&otp).await.his(422, "HIS-2017");
    init(&caller, "MOBILE_OTP", SUNIL)
        .await
        .his(422, "HIS-2017");

    let sent = init(&caller, "AADHAAR_OTP", SUNIL).await.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    caller.advance(600).await;
    let body = json!({ "otp": otp, "txnId": txn(&sent) });
    caller
        .call("/v1/auth/confirmWithAadhaarOtp", body)
        .await
        .his(422, "HIS-1060");
}

#[tokio::test]
async fn each_way_in_has_its_own_call() {
    let caller = Caller::new().await;
    let sent = init(&caller, "AADHAAR_OTP", SUNIL).await.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let body = json!({ "otp": otp, "txnId": txn(&sent) });
    caller
        .call("/v1/auth/confirmWithMobileOTP", body.clone())
        .await
        .his(422, "HIS-1013");
    let again = json!({ "authMethod": "MOBILE_OTP", "txnId": txn(&sent) });
    caller
        .call("/v1/auth/resendAuthOTP", again)
        .await
        .his(422, "HIS-1013");
    let again = json!({ "authMethod": "AADHAAR_OTP", "txnId": txn(&sent) });
    let got = caller.call("/v1/auth/resendAuthOTP", again).await;
    assert_eq!(got.expect(200), json!(true));
    // The code before is void.
    let newer = caller.otp(txn(&sent)).await;
    assert_ne!(newer, otp);
    caller
        .call("/v1/auth/confirmWithAadhaarOtp", body)
        .await
        .his(422, "HIS-2022");
    let body = json!({ "otp": newer, "txnId": txn(&sent) });
    let _ = caller
        .call("/v1/auth/confirmWithAadhaarOtp", body)
        .await
        .expect(200);
}

#[tokio::test]
async fn people_who_cannot_sign_in_are_told_why() {
    let caller = Caller::new().await;
    for (method, id, code) in [
        ("MOBILE_OTP", UNKNOWN, "HIS-1008"),
        ("MOBILE_OTP", JOSEPH, "HIS-1105"),
        ("MOBILE_OTP", LOCKED, "HIS-1039"),
        ("AADHAAR_OTP", "91-7070-0001-1114", "HIS-1105"),
    ] {
        init(&caller, method, id).await.his(422, code);
    }
    init(&caller, "PASSWORD", SUNIL).await.his(400, "HIS-400");
    // The key is lower-case here.
    let body = json!({ "authMethod": "MOBILE_OTP", "healthId": SUNIL });
    let refused = caller.call("/v2/auth/init", body).await;
    assert_eq!(refused.expect(400)["code"], "HIS-400");
    let body = json!({ "otp": "123456", "txnId": "abc" });
    caller
        .call("/v1/auth/confirmWithMobileOTP", body)
        .await
        .his(400, "HIS-1012");
    let request = caller
        .client
        .post(format!("{}/api/v2/auth/init", caller.sandbox.url()));
    got(with_json(request, &json!({}))).await.his_401();
    caller.advance(1201).await;
    init(&caller, "MOBILE_OTP", SUNIL).await.his_401();
}

#[tokio::test]
async fn a_mobile_gives_a_transfer_token_and_a_choice() {
    let caller = Caller::new().await;
    let base = "/v2/registration/mobile/login";
    let sent = caller
        .call(
            &format!("{base}/generateOtp"),
            json!({ "mobile": 9_999_900_007_u64 }),
        )
        .await
        .expect(200);
    let again = caller
        .call(&format!("{base}/resendOtp"), json!({ "txnId": txn(&sent) }))
        .await;
    assert_eq!(again.expect(200), json!(true));
    let otp = caller.seal_v2(&caller.otp(txn(&sent)).await);
    let done = caller
        .call(
            &format!("{base}/verifyOtp"),
            json!({ "otp": otp, "txnId": txn(&sent) }),
        )
        .await
        .expect(200);
    assert_eq!(done["mobileLinkedHid"].as_array().unwrap().len(), 4);
    let t_token = done["token"].as_str().unwrap();
    let choose = async |token: &str, id: &str| {
        let request = caller.v2(Method::POST, &format!("{base}/userAuthorizedToken"));
        let request = request.header("T-Token", format!("Bearer {token}"));
        let body = json!({ "healthId": id, "txnId": txn(&done) });
        got(with_json(request, &body)).await
    };
    let x_token = caller.v2_token(SUNIL).await;
    choose(&x_token, "91-7070-0007-7776").await.his_401();
    choose(t_token, SUNIL).await.his(422, "HIS-1008");
    choose(t_token, "91-7070-0012-1210")
        .await
        .his(422, "HIS-1105");
    let chosen = choose(t_token, "91-7070-0007-7776").await.expect(200);
    assert_eq!(chosen["expiresIn"], 1800);
    choose(t_token, "91-7070-0007-7776")
        .await
        .his(422, "HIS-1026");
    caller
        .read_as(t_token, "/v1/account/profile")
        .await
        .his_401();
    caller
        .call(
            &format!("{base}/generateOtp"),
            json!({ "mobile": "9999900990" }),
        )
        .await
        .his(422, "HIS-1072");
}
