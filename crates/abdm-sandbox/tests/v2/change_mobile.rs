//! Another mobile, proved by two codes in their order.

use crate::caller::Caller;
use crate::v2_caller::{SUNIL, other, txn};
use serde_json::{Value, json};

const BASE: &str = "/v2/account/change/mobile";

struct Change {
    caller: Caller,
    x_token: String,
}

impl Change {
    async fn new() -> Self {
        let caller = Caller::new().await;
        let x_token = caller.v2_token(SUNIL).await;
        Self { caller, x_token }
    }

    async fn call(&self, path: &str, body: Value) -> crate::caller::Got {
        let path = format!("{BASE}{path}");
        self.caller.call_as(&self.x_token, &path, body).await
    }

    async fn name(&self, mobile: &str) -> crate::caller::Got {
        self.call("/new/generateOTP", json!({ "newMobileNumber": mobile }))
            .await
    }

    async fn prove_new(&self, txn_id: &str, otp: &str) -> crate::caller::Got {
        let body = json!({ "otp": self.caller.seal_v2(otp), "txnId": txn_id });
        self.call("/new/verifyOTP", body).await
    }

    async fn finish(&self, method: &str, txn_id: &str, otp: &str) -> crate::caller::Got {
        let otp = self.caller.seal_v2(otp);
        let body = json!({
            "authMethod": method, "oldPassword": otp, "otp": otp, "txnId": txn_id,
        });
        self.call("/update/authentication", body).await
    }

    async fn mobile(&self) -> Value {
        let profile = self.caller.read_as(&self.x_token, "/v1/account/profile");
        profile.await.expect(200)["mobile"].clone()
    }
}

#[tokio::test]
async fn two_codes_change_it() {
    for (send, method) in [("aadhaar", "AADHAAR_OTP"), ("old", "MOBILE_OTP")] {
        let change = Change::new().await;
        let sent = change.name("9999900990").await.expect(200);
        let got = change.call("/new/resendOtp", json!({ "txnId": txn(&sent) }));
        assert_eq!(got.await.expect(200), json!(true));
        let otp = change.caller.otp(txn(&sent)).await;
        change
            .prove_new(txn(&sent), other(&otp))
            .await
            .his(422, "HIS-2022");
        let proved = change.prove_new(txn(&sent), &otp).await.expect(200);
        let second = change
            .call(
                &format!("/{send}/generateOTP"),
                json!({ "txnId": txn(&proved) }),
            )
            .await
            .expect(200);
        assert_eq!(second["mobileNumber"], "XXXXXX0004");
        let otp = change.caller.otp(txn(&second)).await;
        assert_eq!(change.mobile().await, "9999900004");
        change
            .finish(method, txn(&second), other(&otp))
            .await
            .his(422, "HIS-2022");
        let done = change.finish(method, txn(&second), &otp).await.expect(200);
        assert!(done.is_string());
        assert_eq!(change.mobile().await, "9999900990");
        change
            .finish(method, txn(&second), &otp)
            .await
            .his(422, "HIS-1026");
    }
}

#[tokio::test]
async fn no_step_is_skipped() {
    let change = Change::new().await;
    let sent = change.name("9999900990").await.expect(200);
    let txn_id = txn(&sent);
    let otp = change.caller.otp(txn_id).await;
    let aadhaar = json!({ "txnId": txn_id });
    change
        .call("/aadhaar/generateOTP", aadhaar.clone())
        .await
        .his(422, "HIS-1013");
    change
        .finish("AADHAAR_OTP", txn_id, &otp)
        .await
        .his(422, "HIS-1013");
    let _ = change.prove_new(txn_id, &otp).await.expect(200);
    change
        .finish("AADHAAR_OTP", txn_id, &otp)
        .await
        .his(422, "HIS-1013");
    let _ = change
        .call("/aadhaar/generateOTP", aadhaar)
        .await
        .expect(200);
    let second = change.caller.otp(txn_id).await;
    change
        .finish("MOBILE_OTP", txn_id, &second)
        .await
        .his(422, "HIS-1013");
    change
        .finish("PASSWORD", txn_id, &second)
        .await
        .his(400, "HIS-400");
    let _ = change
        .finish("AADHAAR_OTP", txn_id, &second)
        .await
        .expect(200);
}

#[tokio::test]
async fn some_mobiles_and_some_people_are_refused() {
    let change = Change::new().await;
    change.name("9999900004").await.his(422, "HIS-1046");
    change.name("9999900006").await.his(422, "HIS-422");
    change.name("99999").await.his(422, "HIS-1011");
    let sent = change.name("9999900990").await.expect(200);
    let otp = change.caller.otp(txn(&sent)).await;
    // Somebody else has no part in it.
    let sunita = change.caller.v2_token("91-7070-0007-7776").await;
    let body = json!({ "otp": change.caller.seal_v2(&otp), "txnId": txn(&sent) });
    let path = format!("{BASE}/new/verifyOTP");
    change
        .caller
        .call_as(&sunita, &path, body.clone())
        .await
        .his(422, "HIS-1013");
    change.caller.call(&path, body).await.his_401();
    change.caller.advance(600).await;
    change
        .prove_new(txn(&sent), &otp)
        .await
        .his(422, "HIS-1060");
}

#[tokio::test]
async fn each_step_can_answer_with_an_id_of_its_own() {
    let change = Change::new().await;
    change.caller.quirk("freshTxnIds").await;
    let sent = change.name("9999900990").await.expect(200);
    let otp = change.caller.otp(txn(&sent)).await;
    let proved = change.prove_new(txn(&sent), &otp).await.expect(200);
    assert_ne!(txn(&proved), txn(&sent));
    change
        .call("/aadhaar/generateOTP", json!({ "txnId": txn(&sent) }))
        .await
        .his(422, "HIS-1026");
    let second = change
        .call("/aadhaar/generateOTP", json!({ "txnId": txn(&proved) }))
        .await
        .expect(200);
    let inbox = change.caller.sandbox.inbox();
    let otp = &inbox.last().unwrap().otp;
    let _ = change
        .finish("AADHAAR_OTP", txn(&second), otp)
        .await
        .expect(200);
}
