//! Being told a forgotten ABHA number.

use crate::caller::Caller;
use crate::v2_caller::{SUNIL, other, txn};
use serde_json::{Value, json};

fn sunil(txn_id: &str, otp: &str) -> Value {
    json!({
        "dayOfBirth": "17",
        "firstName": "sunil",
        "gender": "M",
        "lastName": "Pawar",
        "middleName": "",
        "monthOfBirth": "08",
        "name": "sunil pawar",
        "otp": otp,
        "status": "Active",
        "txnId": txn_id,
        "yearOfBirth": "1977",
    })
}

#[tokio::test]
async fn name_birth_and_gender_lead_to_the_number() {
    for generation in ["v1", "v2"] {
        let caller = Caller::new().await;
        let path = format!("/{generation}/forgot/healthId/mobile");
        let sent = caller
            .call(
                &format!("{path}/generateOtp"),
                json!({ "mobile": "9999900004" }),
            )
            .await
            .expect(200);
        let otp = caller.otp(txn(&sent)).await;
        let ask = async |body: Value| caller.call(&path, body).await;
        ask(sunil(txn(&sent), other(&otp)))
            .await
            .his(422, "HIS-2022");
        for (key, value) in [
            ("yearOfBirth", json!("1978")),
            ("gender", json!("F")),
            ("lastName", json!("Rao")),
            ("name", json!("sunil rao")),
            ("dayOfBirth", json!(18)),
        ] {
            let mut body = sunil(txn(&sent), &otp);
            body[key] = value;
            ask(body).await.his(422, "HIS-1008");
        }
        for (key, value) in [
            ("gender", json!("X")),
            ("yearOfBirth", json!("77")),
            ("monthOfBirth", json!("13")),
            ("firstName", Value::Null),
        ] {
            let mut body = sunil(txn(&sent), &otp);
            body[key] = value;
            ask(body).await.his(400, "HIS-400");
        }
        // As the collection has it: numbers, nulls and a flow.
        let mut body = sunil(txn(&sent), &otp);
        body["yearOfBirth"] = json!(1977);
        body["dayOfBirth"] = Value::Null;
        body["monthOfBirth"] = json!(8);
        body["otp"] = json!(otp.parse::<u32>().unwrap());
        body["flow"] = json!("RETRIEVE_HID");
        let found = ask(body.clone()).await.expect(200);
        assert_eq!(
            found,
            json!({
                "healthId": "sunil.pawar77@sbx",
                "healthIdNumber": SUNIL,
                "jwtResponse": null,
            })
        );
        ask(body).await.his(422, "HIS-1026");
    }
}

#[tokio::test]
async fn mobiles_that_lead_nowhere() {
    let caller = Caller::new().await;
    let ask = async |mobile: Value| {
        let body = json!({ "mobile": mobile });
        caller
            .call("/v1/forgot/healthId/mobile/generateOtp", body)
            .await
    };
    ask(json!("9999900990")).await.his(422, "HIS-1072");
    ask(json!("+919999900004")).await.his(422, "HIS-1011");
    ask(Value::Null).await.his(422, "HIS-1011");
    let sent = ask(json!(9_999_900_004_u64)).await.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    caller.advance(600).await;
    caller
        .call("/v1/forgot/healthId/mobile", sunil(txn(&sent), &otp))
        .await
        .his(422, "HIS-1060");
}

#[tokio::test]
async fn a_shared_mobile_gives_the_number_of_the_one_who_is_named() {
    let caller = Caller::new().await;
    let sent = caller
        .call(
            "/v1/forgot/healthId/mobile/generateOtp",
            json!({ "mobile": "9999900007" }),
        )
        .await
        .expect(200);
    let body = json!({
        "firstName": "Haripada", "name": "Haripada Das", "gender": "M", "yearOfBirth": "1954",
        "otp": caller.otp(txn(&sent)).await, "txnId": txn(&sent),
    });
    let found = caller.call("/v1/forgot/healthId/mobile", body).await;
    assert_eq!(found.expect(200)["healthIdNumber"], "91-7070-0012-1210");
}

#[tokio::test]
async fn a_name_may_be_divided_anywhere() {
    let caller = Caller::new().await;
    let sent = caller
        .call(
            "/v1/forgot/healthId/mobile/generateOtp",
            json!({ "mobile": "9999900006" }),
        )
        .await
        .expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let ask = async |first: &str, last: &str| {
        let body = json!({
            "firstName": first, "lastName": last, "name": "Birju Mahato", "gender": "M",
            "yearOfBirth": "2004", "otp": otp, "txnId": txn(&sent),
        });
        caller.call("/v1/forgot/healthId/mobile", body).await
    };
    ask("Mahato", "Birju").await.his(422, "HIS-1008");
    let found = ask("birju mahato", "").await.expect(200);
    assert_eq!(found["healthIdNumber"], "91-7070-0002-2228");
}

/// The way by Aadhaar: its code alone proves who it is.
#[tokio::test]
async fn an_aadhaar_code_leads_to_the_number() {
    let caller = Caller::new().await;
    let aadhaar = "999955183433";
    for (generation, shown) in [("v1", aadhaar.to_owned()), ("v2", caller.seal_v2(aadhaar))] {
        let path = format!("/{generation}/forgot/healthId/aadhaar/generateOtp");
        let sent = caller
            .call(&path, json!({ "aadhaar": shown }))
            .await
            .expect(200);
        let otp = caller.otp(txn(&sent)).await;
        let ask = async |otp: Value| {
            let body = json!({ "otp": otp, "txnId": txn(&sent) });
            caller.call("/v1/forgot/healthId/aadhaar", body).await
        };
        ask(json!(other(&otp))).await.his(422, "HIS-2022");
        let number: u32 = otp.parse().unwrap();
        let otp = if otp.starts_with('0') {
            json!(otp)
        } else {
            json!(number)
        };
        let found = ask(otp).await.expect(200);
        assert_eq!(found["healthIdNumber"], SUNIL);
        assert_eq!(found["jwtResponse"], Value::Null);
    }
    let path = "/v1/forgot/healthId/aadhaar/generateOtp";
    let sent = caller
        .call(path, json!({ "aadhaar": "999941057058" }))
        .await
        .expect(200);
    let body = json!({ "otp": caller.otp(txn(&sent)).await, "txnId": txn(&sent) });
    let nobody = caller.call("/v1/forgot/healthId/aadhaar", body).await;
    nobody.his(422, "HIS-1008");
    let unknown = caller
        .call(path, json!({ "aadhaar": "999999999999" }))
        .await;
    unknown.his(422, "HIS-2018");
}

/// The search of one client in the field, which knows the year of birth too.
#[tokio::test]
async fn an_address_and_a_year_are_looked_up() {
    let caller = Caller::new().await;
    let ask = async |id: &str, year: Value| {
        let body = json!({ "healthId": id, "yearOfBirth": year });
        caller.call("/v2/search/searchHealthIdToLogin", body).await
    };
    for id in ["sunil.pawar77@sbx", SUNIL] {
        let found = ask(id, json!("1977")).await.expect(200);
        assert_eq!(found["healthIdNumber"], SUNIL);
        assert!(found["authMethods"].is_array());
    }
    ask("sunil.pawar77@sbx", json!("1978"))
        .await
        .his(422, "HIS-1008");
    ask("nobody.here@sbx", json!(1977))
        .await
        .his(422, "HIS-1008");
    assert_eq!(ask(SUNIL, Value::Null).await.status, 400);
    let x_token = caller.v2_token(SUNIL).await;
    let profile = caller
        .read_as(&x_token, "/v2/account/profile")
        .await
        .expect(200);
    assert_eq!(profile["healthIdNumber"], SUNIL);
    let card = caller.read_as(&x_token, "/v2/account/getPngCard").await;
    assert!(card.bytes.starts_with(b"\x89PNG"));
}
