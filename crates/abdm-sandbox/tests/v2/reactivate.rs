//! Switching an ABHA number on again.

use crate::caller::Caller;
use crate::v2_caller::{JOSEPH, LOCKED, SUNIL, other, txn};
use serde_json::{Value, json};

async fn init(caller: &Caller, id: &str) -> crate::caller::Got {
    let body = json!({ "authMethod": "AADHAAR_OTP", "healthid": id });
    caller.call("/v2/auth/reactivate/init", body).await
}

fn body(caller: &Caller, txn_id: &str, otp: &str) -> Value {
    json!({ "authMethod": "AADHAAR_OTP", "otp": caller.seal_v2(otp), "txnId": txn_id })
}

#[tokio::test]
async fn the_code_of_uidai_switches_on_and_signs_in() {
    let caller = Caller::new().await;
    let sent = init(&caller, JOSEPH).await.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let enter = async |otp: &str| {
        let body = body(&caller, txn(&sent), otp);
        caller.call("/v2/auth/reactivate", body).await
    };
    enter(other(&otp)).await.his(422, "HIS-2022");
    let done = enter(&otp).await.expect(200);
    assert_eq!(done["expiresIn"], 1800);
    assert_eq!(done["refreshExpiresIn"], 432_000);
    let x_token = done["token"].as_str().unwrap();
    let _ = caller
        .read_as(x_token, "/v1/account/profile")
        .await
        .expect(200);
    enter(&otp).await.his(422, "HIS-1026");
    init(&caller, JOSEPH).await.his(422, "HIS-1105");
}

#[tokio::test]
async fn nothing_else_does() {
    let caller = Caller::new().await;
    init(&caller, SUNIL).await.his(422, "HIS-1105");
    init(&caller, LOCKED).await.his(422, "HIS-1039");
    let sent = init(&caller, JOSEPH).await.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let plain = json!({ "authMethod": "AADHAAR_OTP", "otp": otp, "txnId": txn(&sent) });
    caller
        .call("/v2/auth/reactivate", plain.clone())
        .await
        .his(422, "HIS-1047");
    // A reactivation is no sign-in.
    caller
        .call("/v1/auth/confirmWithAadhaarOtp", plain)
        .await
        .his(422, "HIS-1013");
    let mut other_method = body(&caller, txn(&sent), &otp);
    other_method["authMethod"] = json!("MOBILE_OTP");
    caller
        .call("/v2/auth/reactivate", other_method)
        .await
        .his(422, "HIS-1013");
    let unknown = uuid::Uuid::new_v4().to_string();
    caller
        .call("/v2/auth/reactivate", body(&caller, &unknown, &otp))
        .await
        .his(422, "HIS-1026");
    caller.advance(600).await;
    caller
        .call("/v2/auth/reactivate", body(&caller, txn(&sent), &otp))
        .await
        .his(422, "HIS-1060");
}
