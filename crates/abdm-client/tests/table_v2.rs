//! The V1 and V2 calls (protocol.md sections 6A to 10A).

use crate::calls::{NEXT_TXN, TXN, txn};
use crate::run;
use crate::server::Act;
use crate::table::*;
use abdm_client::OtpUse;
use abdm_types::*;
use serde_json::{Value, json};

pub const REGISTER_OTP: &str = "/api/v2/registration/aadhaar/generateOtp";
pub const REGISTER_RESEND: &str = "/api/v2/registration/aadhaar/resendAadhaarOtp";
pub const REGISTER_VERIFY: &str = "/api/v2/registration/aadhaar/verifyOTP";
pub const CHECK_MOBILE: &str = "/api/v2/registration/aadhaar/checkAndGenerateMobileOTP";
pub const MOBILE_RESEND: &str = "/api/v2/registration/mobile/resendOtp";
pub const MOBILE_VERIFY: &str = "/api/v2/registration/aadhaar/verifyMobileOTP";
pub const CREATE: &str = "/api/v2/registration/aadhaar/createHealthIdByAdhaar";
pub const FORGOT_OTP: &str = "/api/v1/forgot/healthId/mobile/generateOtp";
pub const FORGOT: &str = "/api/v1/forgot/healthId/mobile";
pub const SEARCH: &str = "/api/v1/search/searchByHealthId";
pub const INIT: &str = "/api/v2/auth/init";
pub const AUTH_RESEND: &str = "/api/v1/auth/resendAuthOTP";
pub const CONFIRM_MOBILE: &str = "/api/v1/auth/confirmWithMobileOTP";
pub const CONFIRM_AADHAAR: &str = "/api/v1/auth/confirmWithAadhaarOtp";
pub const MOBILE_LOGIN_OTP: &str = "/api/v2/registration/mobile/login/generateOtp";
pub const MOBILE_LOGIN_RESEND: &str = "/api/v2/registration/mobile/login/resendOtp";
pub const MOBILE_LOGIN_VERIFY: &str = "/api/v2/registration/mobile/login/verifyOtp";
pub const AUTHORIZE: &str = "/api/v2/registration/mobile/login/userAuthorizedToken";
pub const REACTIVATE_INIT: &str = "/api/v2/auth/reactivate/init";
pub const REACTIVATE: &str = "/api/v2/auth/reactivate";
pub const NEW_OTP: &str = "/api/v2/account/change/mobile/new/generateOTP";
pub const NEW_RESEND: &str = "/api/v2/account/change/mobile/new/resendOtp";
pub const NEW_VERIFY: &str = "/api/v2/account/change/mobile/new/verifyOTP";
pub const CHANGE_OTP: &str = "/api/v2/account/change/mobile/aadhaar/generateOTP";
pub const CHANGE: &str = "/api/v2/account/change/mobile/update/authentication";
pub const OLD_PROFILE: &str = "/api/v1/account/profile";
pub const OLD_CARD: &str = "/api/v1/account/getPngCard";
pub const OLD_LOG_OUT: &str = "/api/v1/account/logout";
pub const OLD_QR: &str = "/api/v1/account/qrCode";

const X: Option<(&str, &str)> = Some(("x-token", "Bearer user-token"));

pub fn sent() -> Act {
    Act::json(
        200,
        json!({"txnId": NEXT_TXN, "mobileNumber": "XXXXXX2125"}),
    )
}

fn next() -> Act {
    Act::json(200, json!({ "txnId": NEXT_TXN }))
}

fn again() -> Act {
    Act::text(200, "application/json", "true")
}

pub fn jwt() -> Value {
    json!({"token": "final.jwt", "expiresIn": 1800, "refreshToken": "refresh.jwt",
        "refreshExpiresIn": 432_000})
}

pub fn kyc() -> Value {
    json!({
        "txnId": NEXT_TXN, "mobileNumber": null, "photo": null, "gender": "M",
        "name": "Kishan Kumar Singh", "email": null, "pincode": "415001",
        "birthdate": "31-05-1995", "careOf": "S/O Mohan", "house": "12", "street": "Lake Road",
        "landmark": null, "locality": null, "villageTownCity": "Satara", "subDist": null,
        "district": "Satara", "state": "Maharashtra", "postOffice": null,
        "address": "12 Lake Road, Satara", "healthIdNumber": null, "jwtResponse": null,
        "new": true
    })
}

pub fn created() -> Value {
    json!({
        "token": "final.jwt", "refreshToken": "refresh.jwt",
        "healthIdNumber": "91-1000-2000-3008", "healthId": "91100020003008@sbx",
        "name": "Kishan Kumar Singh", "firstName": "Kishan", "middleName": "Kumar",
        "lastName": "Singh", "gender": "M", "yearOfBirth": "1995", "monthOfBirth": "05",
        "dayOfBirth": "31", "stateCode": "27", "districtCode": "490",
        "stateName": "Maharashtra", "districtName": "Satara", "pincode": "415001",
        "email": null, "mobile": "9545812125", "kycPhoto": null, "profilePhoto": null,
        "authMethods": ["MOBILE_OTP", "AADHAAR_OTP"], "tags": {}, "new": true
    })
}

pub fn standing() -> Value {
    json!({
        "healthId": "deepak.pant@sbx", "healthIdNumber": "91-1000-2000-3008",
        "name": "Deepak Pant", "status": "ACTIVE",
        "authMethods": ["AADHAAR_BIO", "AADHAAR_OTP", "DEMOGRAPHICS", "PASSWORD", "MOBILE_OTP"],
        "tags": null
    })
}

pub fn linked() -> Value {
    json!({
        "txnId": NEXT_TXN, "token": "transfer.jwt", "mobileLinkedHid": [
            {"healthIdNumber": "91-1000-2000-3008", "healthId": "asha_1995@sbx",
                "name": "Asha Rao", "profilePhoto": null, "phrAddress": null},
            {"healthIdNumber": null, "healthId": "ravi@sbx", "name": "Ravi Rao"}
        ]
    })
}

fn user_dto() -> Value {
    json!({
        "healthIdNumber": "91-1000-2000-3008", "healthId": "asha_1995@sbx",
        "mobile": "9545812125", "firstName": "Asha", "middleName": "", "lastName": "Rao",
        "name": "Asha Rao", "yearOfBirth": "1995", "dayOfBirth": "31", "monthOfBirth": "5",
        "gender": "F", "email": null, "profilePhoto": null, "stateCode": "27",
        "districtCode": "490", "subDistrictCode": null, "pincode": null, "address": null,
        "kycPhoto": null, "stateName": "UNKNOWN", "districtName": "UNKNOWN",
        "authMethods": ["MOBILE_OTP"], "tags": {}, "kycVerified": true, "phrAddress": null,
        "emailVerified": false, "new": false
    })
}

fn post(name: &'static str, path: &'static str, body: Value, good: Act, run: Run) -> Case {
    Case {
        name,
        generation: Generation::V2,
        method: "POST",
        path,
        body,
        token: None,
        good,
        beside: None,
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

/// With the person's token.
fn own(case: Case) -> Case {
    Case { token: X, ..case }
}

pub fn cases() -> Vec<Case> {
    let mut all = registration();
    all.extend(sign_in());
    all.extend(others());
    all
}

fn registration() -> Vec<Case> {
    vec![
        post(
            "old Aadhaar OTP",
            REGISTER_OTP,
            json!({"aadhaar": "pkcs1:999941057058"}),
            sent(),
            run!(|client| client.request_aadhaar_otp(client.seal(b"999941057058").unwrap())),
        ),
        post(
            "old Aadhaar OTP, resent",
            REGISTER_RESEND,
            json!({ "txnId": TXN }),
            sent(),
            run!(|client| client.resend_aadhaar_otp(client.seal(b"999941057058").unwrap(), &txn())),
        ),
        post(
            "old Aadhaar verify",
            REGISTER_VERIFY,
            json!({"otp": "pkcs1:123456", "txnId": TXN}),
            Act::json(200, kyc()),
            run!(|client| client.verify_aadhaar_otp(&txn(), otp(&client, OtpUse::Enrol))),
        ),
        post(
            "check mobile",
            CHECK_MOBILE,
            json!({"mobile": "9545812125", "txnId": TXN}),
            Act::json(200, json!({"mobileLinked": false, "txnId": NEXT_TXN})),
            run!(|client| client.check_mobile(&txn(), &mobile())),
        ),
        post(
            "old mobile OTP, resent",
            MOBILE_RESEND,
            json!({ "txnId": TXN }),
            again(),
            run!(|client| client.resend_mobile_otp(&txn())),
        ),
        post(
            "old mobile verify",
            MOBILE_VERIFY,
            json!({"otp": "123456", "txnId": TXN}),
            next(),
            run!(|client| client.verify_mobile_otp(&txn(), otp(&client, OtpUse::EnrolMobile))),
        ),
        post(
            "create",
            CREATE,
            json!({"consent": true, "consentVersion": "v1.0", "txnId": TXN}),
            Act::json(200, created()),
            run!(|client| client.create_abha(&txn())),
        ),
    ]
}

fn sign_in() -> Vec<Case> {
    vec![
        Case {
            beside: Some((INIT, next())),
            ..post(
                "old search",
                SEARCH,
                json!({"healthId": "91-1000-2000-3008"}),
                Act::json(200, standing()),
                run!(|client| client.request_login_otp(number_id(&client), OtpSystem::Abdm, None)),
            )
        },
        Case {
            beside: Some((SEARCH, Act::json(200, standing()))),
            ..post(
                "init by address",
                INIT,
                json!({"authMethod": "MOBILE_OTP", "healthid": "91-1000-2000-3008"}),
                next(),
                run!(|client| client.request_login_otp(address_id(&client), OtpSystem::Abdm, None)),
            )
        },
        Case {
            beside: Some((SEARCH, Act::json(200, standing()))),
            ..post(
                "init by Aadhaar OTP",
                INIT,
                json!({"authMethod": "AADHAAR_OTP", "healthid": "91-1000-2000-3008"}),
                next(),
                run!(|client| client.request_login_otp(
                    number_id(&client),
                    OtpSystem::Aadhaar,
                    None
                )),
            )
        },
        post(
            "init, resent",
            AUTH_RESEND,
            json!({"authMethod": "MOBILE_OTP", "txnId": TXN}),
            again(),
            run!(|client| client.request_login_otp(
                number_id(&client),
                OtpSystem::Abdm,
                Some(&txn())
            )),
        ),
        post(
            "confirm with mobile OTP",
            CONFIRM_MOBILE,
            json!({"otp": "123456", "txnId": TXN}),
            Act::json(200, jwt()),
            run!(|client| client.verify_login(
                LoginIdKind::AbhaNumber,
                OtpSystem::Abdm,
                &txn(),
                otp(&client, OtpUse::Login),
            )),
        ),
        post(
            "confirm with Aadhaar OTP",
            CONFIRM_AADHAAR,
            json!({"otp": "123456", "txnId": TXN}),
            Act::json(200, jwt()),
            run!(|client| client.verify_login(
                LoginIdKind::AbhaAddress,
                OtpSystem::Aadhaar,
                &txn(),
                otp(&client, OtpUse::Login),
            )),
        ),
        post(
            "old mobile login OTP",
            MOBILE_LOGIN_OTP,
            json!({"mobile": "9545812125"}),
            next(),
            run!(|client| client.request_login_otp(mobile_id(&client), OtpSystem::Abdm, None)),
        ),
        post(
            "old mobile login OTP, resent",
            MOBILE_LOGIN_RESEND,
            json!({ "txnId": TXN }),
            again(),
            run!(|client| client.request_login_otp(
                mobile_id(&client),
                OtpSystem::Abdm,
                Some(&txn())
            )),
        ),
        post(
            "old mobile login verify",
            MOBILE_LOGIN_VERIFY,
            json!({"otp": "pkcs1:123456", "txnId": TXN}),
            Act::json(200, linked()),
            run!(|client| client.verify_login(
                LoginIdKind::Mobile,
                OtpSystem::Abdm,
                &txn(),
                otp(&client, OtpUse::Login),
            )),
        ),
        Case {
            token: Some(("t-token", "Bearer transfer-token")),
            ..post(
                "authorize",
                AUTHORIZE,
                json!({"healthId": "91-1000-2000-3008", "txnId": TXN}),
                Act::json(200, jwt()),
                run!(|client| client.enter_account(&txn(), &transfer(), &account())),
            )
        },
    ]
}

fn others() -> Vec<Case> {
    vec![
        post(
            "retrieval OTP",
            FORGOT_OTP,
            json!({"mobile": "9545812125"}),
            next(),
            run!(|client| client.request_retrieval_otp(&mobile())),
        ),
        post(
            "retrieve",
            FORGOT,
            json!({
                "firstName": "kishan", "middleName": "kumar", "lastName": "singh",
                "name": "kishan kumar singh", "gender": "M", "dayOfBirth": "31",
                "monthOfBirth": "05", "yearOfBirth": "1995", "otp": "123456",
                "status": "Active", "txnId": TXN
            }),
            Act::json(
                200,
                json!({"healthId": "deepak.pant", "healthIdNumber": "43-4221-5105-6749",
                    "jwtResponse": null}),
            ),
            run!(|client| client.retrieve(&txn(), otp(&client, OtpUse::Retrieval), &details())),
        ),
        post(
            "old reactivation OTP",
            REACTIVATE_INIT,
            json!({"authMethod": "AADHAAR_OTP", "healthid": "91-1000-2000-3008"}),
            next(),
            run!(|client| client.request_reactivation_otp(number_id(&client), None)),
        ),
        post(
            "old reactivate",
            REACTIVATE,
            json!({"authMethod": "AADHAAR_OTP", "otp": "pkcs1:123456", "txnId": TXN}),
            Act::json(200, jwt()),
            run!(|client| client.reactivate(&txn(), otp(&client, OtpUse::Reactivation))),
        ),
        own(post(
            "old new mobile OTP",
            NEW_OTP,
            json!({"newMobileNumber": "9545812125"}),
            next(),
            run!(|client| client.request_new_mobile_otp(
                &token_of(TokenRealm::V2),
                sealed_mobile(&client),
                None,
            )),
        )),
        own(post(
            "old new mobile OTP, resent",
            NEW_RESEND,
            json!({ "txnId": TXN }),
            again(),
            run!(|client| client.request_new_mobile_otp(
                &token_of(TokenRealm::V2),
                sealed_mobile(&client),
                Some(&txn()),
            )),
        )),
        own(post(
            "old new mobile verify",
            NEW_VERIFY,
            json!({"otp": "pkcs1:123456", "txnId": TXN}),
            next(),
            run!(|client| client.verify_new_mobile(
                &token_of(TokenRealm::V2),
                &txn(),
                otp(&client, OtpUse::NewMobile),
            )),
        )),
        own(post(
            "change OTP",
            CHANGE_OTP,
            json!({ "txnId": TXN }),
            sent(),
            run!(|client| client.request_change_otp(&token_of(TokenRealm::V2), &txn())),
        )),
        own(post(
            "change",
            CHANGE,
            json!({"authMethod": "AADHAAR_OTP", "otp": "pkcs1:123456", "txnId": TXN}),
            Act::text(200, "text/plain", "Mobile number updated"),
            run!(|client| client.change_mobile(
                &token_of(TokenRealm::V2),
                &txn(),
                otp(&client, OtpUse::ChangeMobile),
            )),
        )),
        get(
            "old profile",
            OLD_PROFILE,
            Act::json(200, user_dto()),
            run!(|client| client.profile(&token_of(TokenRealm::V2))),
        ),
        get(
            "old card",
            OLD_CARD,
            Act::text(200, "image/png", png()),
            run!(|client| client.card_image(&token_of(TokenRealm::V2))),
        ),
        get(
            "old QR",
            OLD_QR,
            Act::text(200, "image/png", png()),
            run!(|client| client.qr_image(&token_of(TokenRealm::V2))),
        ),
    ]
}
