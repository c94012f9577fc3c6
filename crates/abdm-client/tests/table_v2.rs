//! The V1 and V2 calls (protocol.md sections 6A to 10A).

pub use crate::answers_v2::*;
use crate::common::{NEXT_TXN, TXN, aadhaar, otp, txn};
use crate::run;
use crate::server::Act;
use crate::table::*;
use abdm_client::v2::LoginBy;
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
pub const BEGIN_ADDRESS: &str = "/api/v1/phr/profile/link/profileDetails";
pub const OLD_SUGGEST: &str = "/api/v1/phr/registration/phr/suggestion";
pub const ADDRESS_EXISTS: &str = "/api/v1/phr/search/isExist?phrAddress=asha_1995";
pub const CREATE_ADDRESS: &str = "/api/v1/phr/registration/hid/create-phr-address";
pub const OLD_PROFILE: &str = "/api/v1/account/profile";
pub const OLD_CARD: &str = "/api/v1/account/getPngCard";
pub const OLD_LOG_OUT: &str = "/api/v1/account/logout";
pub const OLD_QR: &str = "/api/v1/account/qrCode";

const X: Option<(&str, &str)> = Some(("x-token", "Bearer user-token"));

pub fn begun() -> Value {
    json!({"transactionId": TXN, "healthIdNumber": "91-1000-2000-3008"})
}

pub fn suggested() -> Value {
    json!(["asha_1995", "asha.rao95", "asha_1995", "asharao_95"])
}

pub fn chosen() -> Value {
    json!({"phrAdress": "asha_1995@sbx", "token": "phr.jwt"})
}

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

fn post(name: &'static str, path: &'static str, body: Value, good: Act, run: Run) -> Case {
    Case {
        name,
        generation: Generation::V2,
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
            run!(V2, |client| client.request_aadhaar_otp(&aadhaar())),
        ),
        post(
            "old Aadhaar OTP, resent",
            REGISTER_RESEND,
            json!({ "txnId": TXN }),
            sent(),
            run!(V2, |client| client.resend_aadhaar_otp(&txn())),
        ),
        post(
            "old Aadhaar verify",
            REGISTER_VERIFY,
            json!({"otp": "pkcs1:123456", "txnId": TXN}),
            Act::json(200, kyc()),
            run!(V2, |client| client.verify_aadhaar_otp(&txn(), &otp())),
        ),
        post(
            "check mobile",
            CHECK_MOBILE,
            json!({"mobile": "9545812125", "txnId": TXN}),
            Act::json(200, json!({"mobileLinked": false, "txnId": NEXT_TXN})),
            run!(V2, |client| client.check_mobile(&txn(), &mobile())),
        ),
        post(
            "old mobile OTP, resent",
            MOBILE_RESEND,
            json!({ "txnId": TXN }),
            again(),
            run!(V2, |client| client.resend_mobile_otp(&txn())),
        ),
        post(
            "old mobile verify",
            MOBILE_VERIFY,
            json!({"otp": "123456", "txnId": TXN}),
            next(),
            run!(V2, |client| client.verify_mobile_otp(&txn(), &otp())),
        ),
        post(
            "create",
            CREATE,
            json!({"consent": true, "consentVersion": "v1.0", "txnId": TXN}),
            Act::json(200, created()),
            run!(V2, |client| client.create_abha(&txn())),
        ),
    ]
}

fn sign_in() -> Vec<Case> {
    vec![
        Case {
            beside: vec![(INIT, next())],
            ..post(
                "old search",
                SEARCH,
                json!({"healthId": "91-1000-2000-3008"}),
                Act::json(200, standing()),
                run!(V2, |client| client.request_login_otp(
                    LoginBy::AbhaNumber(&number()),
                    OtpSystem::Abdm
                )),
            )
        },
        post(
            "old methods",
            SEARCH,
            json!({"healthId": "91-1000-2000-3008"}),
            Act::json(200, standing()),
            run!(V2, |client| client
                .auth_methods(LoginBy::AbhaNumber(&number()))),
        ),
        Case {
            beside: vec![(SEARCH, Act::json(200, standing()))],
            ..post(
                "init by address",
                INIT,
                json!({"authMethod": "MOBILE_OTP", "healthid": "91-1000-2000-3008"}),
                next(),
                run!(V2, |client| client.request_login_otp(
                    LoginBy::AbhaAddress(&address()),
                    OtpSystem::Abdm
                )),
            )
        },
        Case {
            beside: vec![(SEARCH, Act::json(200, standing()))],
            ..post(
                "init by Aadhaar OTP",
                INIT,
                json!({"authMethod": "AADHAAR_OTP", "healthid": "91-1000-2000-3008"}),
                next(),
                run!(V2, |client| client.request_login_otp(
                    LoginBy::AbhaNumber(&number()),
                    OtpSystem::Aadhaar
                )),
            )
        },
        post(
            "init, resent",
            AUTH_RESEND,
            json!({"authMethod": "MOBILE_OTP", "txnId": TXN}),
            again(),
            run!(V2, |client| client
                .resend_login_otp(OtpSystem::Abdm, &txn())),
        ),
        post(
            "confirm with mobile OTP",
            CONFIRM_MOBILE,
            json!({"otp": "123456", "txnId": TXN}),
            Act::json(200, jwt()),
            run!(V2, |client| client.verify_login(
                OtpSystem::Abdm,
                &txn(),
                &otp()
            )),
        ),
        post(
            "confirm with Aadhaar OTP",
            CONFIRM_AADHAAR,
            json!({"otp": "123456", "txnId": TXN}),
            Act::json(200, jwt()),
            run!(V2, |client| client.verify_login(
                OtpSystem::Aadhaar,
                &txn(),
                &otp()
            )),
        ),
        post(
            "old mobile login OTP",
            MOBILE_LOGIN_OTP,
            json!({"mobile": "9545812125"}),
            next(),
            run!(V2, |client| client.request_mobile_login_otp(&mobile())),
        ),
        post(
            "old mobile login OTP, resent",
            MOBILE_LOGIN_RESEND,
            json!({ "txnId": TXN }),
            again(),
            run!(V2, |client| client.resend_mobile_login_otp(&txn())),
        ),
        post(
            "old mobile login verify",
            MOBILE_LOGIN_VERIFY,
            json!({"otp": "pkcs1:123456", "txnId": TXN}),
            Act::json(200, linked()),
            run!(V2, |client| client.verify_mobile_login(&txn(), &otp())),
        ),
        Case {
            token: Some(("t-token", "Bearer transfer-token")),
            ..post(
                "authorize",
                AUTHORIZE,
                json!({"healthId": "91-1000-2000-3008", "txnId": TXN}),
                Act::json(200, jwt()),
                run!(V2, |client| client.enter_account(
                    &txn(),
                    &transfer(),
                    &account()
                )),
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
            run!(V2, |client| client.request_retrieval_otp(&mobile())),
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
            run!(V2, |client| client.retrieve(&txn(), &otp(), &details())),
        ),
        post(
            "old reactivation OTP",
            REACTIVATE_INIT,
            json!({"authMethod": "AADHAAR_OTP", "healthid": "91-1000-2000-3008"}),
            next(),
            run!(V2, |client| client.request_reactivation_otp(&number())),
        ),
        post(
            "old reactivate",
            REACTIVATE,
            json!({"authMethod": "AADHAAR_OTP", "otp": "pkcs1:123456", "txnId": TXN}),
            Act::json(200, jwt()),
            run!(V2, |client| client.reactivate(&txn(), &otp())),
        ),
        own(post(
            "old new mobile OTP",
            NEW_OTP,
            json!({"newMobileNumber": "9545812125"}),
            next(),
            run!(V2, |client| client
                .request_new_mobile_otp(&token_of(TokenRealm::V2), &mobile())),
        )),
        own(post(
            "old new mobile OTP, resent",
            NEW_RESEND,
            json!({ "txnId": TXN }),
            again(),
            run!(V2, |client| client
                .resend_new_mobile_otp(&token_of(TokenRealm::V2), &txn())),
        )),
        own(post(
            "old new mobile verify",
            NEW_VERIFY,
            json!({"otp": "pkcs1:123456", "txnId": TXN}),
            next(),
            run!(V2, |client| client.verify_new_mobile(
                &token_of(TokenRealm::V2),
                &txn(),
                &otp(),
            )),
        )),
        own(post(
            "change OTP",
            CHANGE_OTP,
            json!({ "txnId": TXN }),
            sent(),
            run!(V2, |client| client
                .request_change_otp(&token_of(TokenRealm::V2), &txn())),
        )),
        own(post(
            "change",
            CHANGE,
            json!({"authMethod": "AADHAAR_OTP", "otp": "pkcs1:123456", "txnId": TXN}),
            Act::text(200, "text/plain", "Mobile number updated"),
            run!(V2, |client| client.change_mobile(
                &token_of(TokenRealm::V2),
                &txn(),
                &otp(),
            )),
        )),
        Case {
            token: X,
            beside: vec![(OLD_SUGGEST, Act::json(200, suggested()))],
            ..post(
                "begin address",
                BEGIN_ADDRESS,
                json!({"authToken": "user-token"}),
                Act::json(200, begun()),
                run!(V2, |client| client
                    .suggest_addresses(&token_of(TokenRealm::V2))),
            )
        },
        Case {
            token: X,
            beside: vec![(BEGIN_ADDRESS, Act::json(200, begun()))],
            ..post(
                "old suggestions",
                OLD_SUGGEST,
                json!({"transactionId": TXN}),
                Act::json(200, suggested()),
                run!(V2, |client| client
                    .suggest_addresses(&token_of(TokenRealm::V2))),
            )
        },
        Case {
            beside: vec![
                (BEGIN_ADDRESS, Act::json(200, begun())),
                (CREATE_ADDRESS, Act::json(200, chosen())),
            ],
            ..get(
                "address exists",
                ADDRESS_EXISTS,
                Act::json(200, json!(false)),
                run!(V2, |client| client
                    .choose_address(&token_of(TokenRealm::V2), &address())),
            )
        },
        Case {
            token: X,
            beside: vec![
                (BEGIN_ADDRESS, Act::json(200, begun())),
                (ADDRESS_EXISTS, Act::json(200, json!(false))),
            ],
            ..post(
                "choose old address",
                CREATE_ADDRESS,
                json!({"phrAddress": "asha_1995", "transactionId": TXN}),
                Act::json(200, chosen()),
                run!(V2, |client| client
                    .choose_address(&token_of(TokenRealm::V2), &address())),
            )
        },
        get(
            "old profile",
            OLD_PROFILE,
            Act::json(200, user_dto()),
            run!(V2, |client| client.profile(&token_of(TokenRealm::V2))),
        ),
        get(
            "old card",
            OLD_CARD,
            Act::text(200, "image/png", png()),
            run!(V2, |client| client.card_image(&token_of(TokenRealm::V2))),
        ),
        get(
            "old QR",
            OLD_QR,
            Act::text(200, "image/png", png()),
            run!(V2, |client| client.qr_image(&token_of(TokenRealm::V2))),
        ),
    ]
}
