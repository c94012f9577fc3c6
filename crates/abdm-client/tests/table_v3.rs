//! The V3 calls (protocol.md sections 7B to 10B and 18).

use crate::common::{NEXT_TXN, TXN, aadhaar, otp, txn};
use crate::run;
use crate::server::Act;
use crate::table::*;
use abdm_client::v3::LoginBy;
use abdm_types::*;
use serde_json::{Value, json};

pub const LOGIN_OTP: &str = "/abha/api/v3/profile/login/request/otp";
pub const LOGIN_VERIFY: &str = "/abha/api/v3/profile/login/verify";
pub const ENTER: &str = "/abha/api/v3/profile/login/verify/user";
pub const RENEW: &str = "/abha/api/v3/profile/account/request/token";
pub const NUMBER_SEARCH: &str = "/abha/api/v3/profile/login/search";
pub const FIND: &str = "/abha/api/v3/profile/account/abha/search";
pub const ACCOUNT_OTP: &str = "/abha/api/v3/profile/account/request/otp";
pub const ACCOUNT_VERIFY: &str = "/abha/api/v3/profile/account/verify";
pub const ADDRESS_SEARCH: &str = "/abha/api/v3/phr/web/login/abha/search";
pub const ADDRESS_OTP: &str = "/abha/api/v3/phr/web/login/abha/request/otp";
pub const ADDRESS_VERIFY: &str = "/abha/api/v3/phr/web/login/abha/verify";
pub const ADDRESS_PROFILE: &str = "/abha/api/v3/phr/web/login/profile/abha-profile";
pub const ADDRESS_QR: &str = "/abha/api/v3/phr/web/login/profile/abha/qr-code";
pub const ADDRESS_CARD: &str = "/abha/api/v3/phr/web/login/profile/abha/phr-card";

const X: Option<(&str, &str)> = Some(("x-token", "Bearer user-token"));

fn sent() -> Act {
    let message = "OTP sent to mobile number ending with ******2418";
    Act::json(200, json!({"txnId": NEXT_TXN, "message": message}))
}

/// Final, with one account.
pub fn verified() -> Value {
    json!({
        "txnId": NEXT_TXN, "authResult": "success", "message": "OTP verified successfully",
        "token": "final.jwt", "expiresIn": 1800, "refreshToken": "refresh.jwt",
        "refreshExpiresIn": 1_296_000,
        "accounts": [{
            "ABHANumber": "91-1000-2000-3008", "preferredAbhaAddress": "asha_1995@sbx",
            "name": "Asha Rao", "status": "ACTIVE", "mobileVerified": true
        }]
    })
}

pub fn number_found() -> Value {
    json!({
        "ABHANumber": "91-1000-2000-3008", "preferredAbhaAddress": "asha_1995@sbx",
        "authMethods": ["AADHAAR_OTP", "MOBILE_OTP"], "blockedAuthMethods": [],
        "status": "ACTIVE", "verificationStatus": "VERIFIED", "verificationType": "AADHAAR",
        "mobile": "******2125", "isDocumentAccount": false
    })
}

pub fn address_found() -> Value {
    json!({
        "healthIdNumber": "91-1000-2000-3008", "abhaAddress": "asha_1995@sbx",
        "authMethods": ["AADHAAR_OTP", "MOBILE_OTP"], "blockedAuthMethods": [],
        "status": "ACTIVE", "message": null, "fullName": "Asha Rao", "mobile": "******2125"
    })
}

pub fn address_verified() -> Value {
    json!({
        "message": "OTP verified successfully", "authResult": "success",
        "users": [{"abhaAddress": "asha_1995@sbx", "fullName": "Asha Rao",
            "abhaNumber": "91-1000-2000-3008", "status": "ACTIVE", "kycStatus": "VERIFIED"}],
        "tokens": {"token": "address.jwt", "expiresIn": 1800, "refreshToken": "refresh.jwt",
            "refreshExpiresIn": 1_296_000, "switchProfileEnabled": false}
    })
}

pub fn found() -> Value {
    json!([{"txnId": NEXT_TXN, "ABHA": [
        {"index": 1, "ABHANumber": "xx-xxxx-xxxx-XX31", "name": "Asha Rao", "gender": "F",
            "kycVerified": "true", "authMethods": ["AADHAAR_OTP", "MOBILE_OTP"]},
        {"index": "2", "ABHANumber": "xx-xxxx-xxxx-XX08", "name": "Ravi Rao", "gender": "M"}
    ]}])
}

fn ask(scope: Value, hint: &str, id: &str, system: &str) -> Value {
    json!({"scope": scope, "loginHint": hint, "loginId": id, "otpSystem": system})
}

/// In the place of another one, whose transaction it has.
fn again_with_txn(mut ask: Value) -> Value {
    ask["txnId"] = json!(TXN);
    ask
}

fn show(scope: Value) -> Value {
    json!({"scope": scope, "authData": {
        "authMethods": ["otp"], "otp": {"txnId": TXN, "otpValue": "oaep:123456"}
    }})
}

fn post(name: &'static str, path: &'static str, body: Value, good: Act, run: Run) -> Case {
    Case {
        name,
        generation: Generation::V3,
        method: "POST",
        path,
        body,
        token: None,
        good,
        beside: Vec::new(),
        run,
    }
}

fn get(name: &'static str, path: &'static str, good: Act, run: Run) -> Case {
    Case {
        method: "GET",
        token: X,
        ..post(name, path, Value::Null, good, run)
    }
}

pub fn cases() -> Vec<Case> {
    let by_mobile = json!(["abha-login", "mobile-verify"]);
    let by_aadhaar = json!(["abha-login", "aadhaar-verify"]);
    let by_address = json!(["abha-address-login", "mobile-verify"]);
    let again = json!(["abha-login", "aadhaar-verify", "re-activate"]);
    let change = json!(["abha-profile", "mobile-verify"]);
    let email = json!(["abha-profile", "email-verify"]);
    let kyc = json!(["abha-profile", "re-kyc"]);
    let mut index = ask(
        json!(["abha-login", "search-abha", "mobile-verify"]),
        "index",
        "oaep:2",
        "abdm",
    );
    index["txnId"] = json!(TXN);
    vec![
        post(
            "login OTP by mobile",
            LOGIN_OTP,
            ask(by_mobile.clone(), "mobile", "oaep:9545812125", "abdm"),
            sent(),
            run!(V3, |client| client
                .request_login_otp(LoginBy::Mobile(&mobile()), None)),
        ),
        post(
            "login OTP by mobile, resent",
            LOGIN_OTP,
            again_with_txn(ask(by_mobile.clone(), "mobile", "oaep:9545812125", "abdm")),
            sent(),
            run!(V3, |client| client
                .request_login_otp(LoginBy::Mobile(&mobile()), Some(&txn()))),
        ),
        post(
            "login OTP by number",
            LOGIN_OTP,
            ask(
                by_mobile.clone(),
                "abha-number",
                "oaep:91-1000-2000-3008",
                "abdm",
            ),
            sent(),
            run!(V3, |client| client.request_login_otp(
                LoginBy::AbhaNumber(&number(), OtpSystem::Abdm),
                None
            )),
        ),
        post(
            "login Aadhaar OTP by number",
            LOGIN_OTP,
            ask(
                by_aadhaar.clone(),
                "abha-number",
                "oaep:91-1000-2000-3008",
                "aadhaar",
            ),
            sent(),
            run!(V3, |client| client.request_login_otp(
                LoginBy::AbhaNumber(&number(), OtpSystem::Aadhaar),
                None
            )),
        ),
        post(
            "login OTP by Aadhaar",
            LOGIN_OTP,
            ask(
                by_aadhaar.clone(),
                "aadhaar",
                "oaep:999941057058",
                "aadhaar",
            ),
            sent(),
            run!(V3, |client| client
                .request_login_otp(LoginBy::Aadhaar(&aadhaar()), None)),
        ),
        post(
            "login verify",
            LOGIN_VERIFY,
            show(by_mobile),
            Act::json(200, verified()),
            run!(V3, |client| client.verify_login(
                OtpSystem::Abdm,
                &txn(),
                &otp()
            )),
        ),
        post(
            "login verify by Aadhaar",
            LOGIN_VERIFY,
            show(by_aadhaar),
            Act::json(200, verified()),
            run!(V3, |client| client.verify_login(
                OtpSystem::Aadhaar,
                &txn(),
                &otp()
            )),
        ),
        Case {
            token: Some(("t-token", "Bearer transfer-token")),
            ..post(
                "verify user",
                ENTER,
                json!({"ABHANumber": "91-1000-2000-3008", "txnId": TXN}),
                Act::json(
                    200,
                    json!({"token": "final.jwt", "expiresIn": 1800, "refreshToken": "r.jwt",
                        "refreshExpiresIn": 1_296_000}),
                ),
                run!(V3, |client| client.enter_account(
                    &txn(),
                    &transfer(),
                    &account()
                )),
            )
        },
        post(
            "find",
            FIND,
            json!({"scope": ["search-abha"], "mobile": "oaep:9545812125"}),
            Act::json(200, found()),
            run!(V3, |client| client.find_accounts(&mobile())),
        ),
        post(
            "number methods",
            NUMBER_SEARCH,
            json!({"ABHANumber": "91-1000-2000-3008"}),
            Act::json(200, number_found()),
            run!(V3, |client| client.auth_methods_of_number(&number())),
        ),
        post(
            "address methods",
            ADDRESS_SEARCH,
            json!({"abhaAddress": "asha_1995@sbx"}),
            Act::json(200, address_found()),
            run!(V3, |client| client.auth_methods_of_address(&address())),
        ),
        post(
            "found OTP",
            LOGIN_OTP,
            index,
            sent(),
            run!(V3, |client| client.request_found_otp(&txn(), 2, None)),
        ),
        post(
            "reactivation OTP",
            LOGIN_OTP,
            ask(
                again.clone(),
                "abha-number",
                "oaep:91-1000-2000-3008",
                "aadhaar",
            ),
            sent(),
            run!(V3, |client| client
                .request_reactivation_otp(&number(), None)),
        ),
        post(
            "reactivate",
            LOGIN_VERIFY,
            show(again),
            Act::json(
                200,
                json!({"authResult": "success", "message": "Your account has been reactivated.",
                    "accounts": [{"ABHANumber": "91-1000-2000-3008"}]}),
            ),
            run!(V3, |client| client.reactivate(&txn(), &otp())),
        ),
        Case {
            token: X,
            ..post(
                "new mobile OTP",
                ACCOUNT_OTP,
                ask(change.clone(), "mobile", "oaep:9545812125", "abdm"),
                sent(),
                run!(V3, |client| client.request_new_mobile_otp(
                    &token_of(TokenRealm::V3),
                    &mobile(),
                    None
                )),
            )
        },
        Case {
            token: X,
            ..post(
                "new mobile verify",
                ACCOUNT_VERIFY,
                show(change),
                Act::json(
                    200,
                    json!({"txnId": NEXT_TXN, "authResult": "success",
                        "message": "Mobile Number linked successfully",
                        "accounts": [{"ABHANumber": "91-1000-2000-3008"}]}),
                ),
                run!(V3, |client| client.verify_new_mobile(
                    &token_of(TokenRealm::V3),
                    &txn(),
                    &otp()
                )),
            )
        },
        Case {
            token: X,
            ..post(
                "email OTP",
                ACCOUNT_OTP,
                ask(email.clone(), "email", "oaep:asha@example.in", "abdm"),
                Act::json(
                    200,
                    json!({"txnId": NEXT_TXN,
                        "message": "OTP is sent to email ending with ash12*****@example.in"}),
                ),
                run!(V3, |client| client.request_email_otp(
                    &token_of(TokenRealm::V3),
                    &EmailAddress::parse("asha@example.in").unwrap(),
                    None
                )),
            )
        },
        Case {
            token: X,
            ..post(
                "email verify",
                ACCOUNT_VERIFY,
                show(email),
                Act::json(
                    200,
                    json!({"txnId": NEXT_TXN, "authResult": "success",
                        "message": "Email linked successfully", "accounts": []}),
                ),
                run!(V3, |client| client.verify_email(
                    &token_of(TokenRealm::V3),
                    &txn(),
                    &otp()
                )),
            )
        },
        Case {
            token: X,
            ..post(
                "kyc OTP",
                ACCOUNT_OTP,
                ask(
                    kyc.clone(),
                    "abha-number",
                    "oaep:91-1000-2000-3008",
                    "aadhaar",
                ),
                sent(),
                run!(V3, |client| client.request_kyc_otp(
                    &token_of(TokenRealm::V3),
                    &number(),
                    None
                )),
            )
        },
        Case {
            token: X,
            ..post(
                "kyc verify",
                ACCOUNT_VERIFY,
                show(kyc),
                Act::json(
                    200,
                    json!({"txnId": NEXT_TXN, "authResult": "success",
                        "accounts": [{"ABHANumber": "91-1000-2000-3008"}]}),
                ),
                run!(V3, |client| client.verify_kyc(
                    &token_of(TokenRealm::V3),
                    &txn(),
                    &otp()
                )),
            )
        },
        Case {
            beside: vec![(ADDRESS_OTP, sent())],
            ..post(
                "address search",
                ADDRESS_SEARCH,
                json!({"abhaAddress": "asha_1995@sbx"}),
                Act::json(200, address_found()),
                run!(V3, |client| client.request_address_login_otp(
                    &address(),
                    OtpSystem::Abdm,
                    None
                )),
            )
        },
        Case {
            beside: vec![(ADDRESS_SEARCH, Act::json(200, address_found()))],
            ..post(
                "address OTP",
                ADDRESS_OTP,
                ask(
                    by_address.clone(),
                    "abha-address",
                    "oaep:asha_1995@sbx",
                    "abdm",
                ),
                sent(),
                run!(V3, |client| client.request_address_login_otp(
                    &address(),
                    OtpSystem::Abdm,
                    None
                )),
            )
        },
        post(
            "address verify",
            ADDRESS_VERIFY,
            show(by_address),
            Act::json(200, address_verified()),
            run!(V3, |client| client.verify_address_login(
                OtpSystem::Abdm,
                &txn(),
                &otp()
            )),
        ),
        get(
            "address profile",
            ADDRESS_PROFILE,
            Act::json(
                200,
                json!({"abhaAddress": "asha_1995@sbx", "abhaNumber": "91-1000-2000-3008",
                    "fullName": "Asha Rao", "gender": "F", "dateOfBirth": "31-05-1995"}),
            ),
            run!(V3, |client| client
                .profile(&token_of(TokenRealm::V3Address))),
        ),
        get(
            "address card",
            ADDRESS_CARD,
            Act::text(200, "image/png", png()),
            run!(V3, |client| client
                .card_image(&token_of(TokenRealm::V3Address))),
        ),
        get(
            "address QR",
            ADDRESS_QR,
            Act::text(200, "image/png", png()),
            run!(V3, |client| client
                .qr_image(&token_of(TokenRealm::V3Address))),
        ),
    ]
}
