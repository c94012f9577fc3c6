//! ABHA V1 and V2 (protocol.md sections 6A to 10A, 6C and 11.2): everything under `/api/v1` and
//! `/api/v2`.
//!
//! The published collections mix the two generations in one flow, so each continues what the
//! other began; they differ in what is encrypted.

mod account;
mod auth;
mod auth_cert;
mod change_mobile;
mod extract;
mod flow;
mod forgot;
mod mobile_login;
mod phr;
mod reactivate;
mod registration;
mod responses;
mod search;
mod words;

pub(super) use words::words;

use super::state::AppState;
use axum::Router;
use axum::routing::{MethodRouter, get, post};
use std::sync::Arc;

/// The calls of these generations, under their whole paths.
pub(super) fn routes() -> Router<Arc<AppState>> {
    registration()
        .into_iter()
        .chain(signing_in())
        .chain(changing())
        .chain(account())
        .fold(Router::new(), |router, (path, handler)| {
            router.route(&format!("/api{path}"), handler)
        })
}

type Calls = Vec<(&'static str, MethodRouter<Arc<AppState>>)>;

fn registration() -> Calls {
    use registration as call;
    vec![
        (
            "/v1/registration/aadhaar/generateOtp",
            post(call::generate_v1),
        ),
        (
            "/v2/registration/aadhaar/generateOtp",
            post(call::generate_v2),
        ),
        (
            "/v1/registration/aadhaar/resendAadhaarOtp",
            post(call::resend_v1),
        ),
        (
            "/v2/registration/aadhaar/resendAadhaarOtp",
            post(call::resend_v2),
        ),
        ("/v1/registration/aadhaar/verifyOTP", post(call::verify_v1)),
        ("/v2/registration/aadhaar/verifyOTP", post(call::verify_v2)),
        (
            "/v1/registration/aadhaar/generateMobileOTP",
            post(call::generate_mobile),
        ),
        (
            "/v2/registration/aadhaar/checkAndGenerateMobileOTP",
            post(call::check_mobile),
        ),
        (
            "/v2/registration/mobile/resendOtp",
            post(call::resend_mobile),
        ),
        (
            "/v1/registration/aadhaar/verifyMobileOTP",
            post(call::verify_mobile_v1),
        ),
        (
            "/v2/registration/aadhaar/verifyMobileOTP",
            post(call::verify_mobile_v2),
        ),
        (
            "/v1/registration/aadhaar/createHealthIdWithPreVerified",
            post(call::create_v1),
        ),
        (
            "/v2/registration/aadhaar/createHealthIdByAdhaar",
            post(call::create_v2),
        ),
        ("/v1/phr/registration/phr/suggestion", post(phr::suggestion)),
        ("/v1/phr/search/isExist", get(phr::is_exist)),
        (
            "/v1/phr/profile/link/profileDetails",
            post(phr::profile_details),
        ),
        (
            "/v1/phr/registration/hid/create-phr-address",
            post(phr::create_address),
        ),
    ]
}

fn signing_in() -> Calls {
    vec![
        ("/v1/auth/cert", get(auth_cert::get)),
        ("/v2/auth/cert", get(auth_cert::get)),
        ("/v1/search/searchByHealthId", post(search::by_health_id)),
        ("/v1/search/existsByHealthId", post(search::exists)),
        (
            "/v2/search/searchHealthIdToLogin",
            post(search::by_health_id_and_year),
        ),
        ("/v1/auth/init", post(auth::init)),
        ("/v2/auth/init", post(auth::init)),
        ("/v1/auth/resendAuthOTP", post(auth::resend)),
        ("/v1/auth/confirmWithMobileOTP", post(auth::mobile_plain)),
        (
            "/v2/auth/confirmWithMobileOTP",
            post(auth::mobile_encrypted),
        ),
        ("/v1/auth/confirmWithAadhaarOtp", post(auth::aadhaar_plain)),
        ("/v1/auth/generate/access-token", post(auth::access_token)),
        ("/v2/auth/reactivate/init", post(reactivate::init)),
        ("/v2/auth/reactivate", post(reactivate::confirm)),
        (
            "/v1/forgot/healthId/mobile/generateOtp",
            post(forgot::generate),
        ),
        (
            "/v2/forgot/healthId/mobile/generateOtp",
            post(forgot::generate),
        ),
        (
            "/v1/forgot/healthId/aadhaar/generateOtp",
            post(forgot::generate_aadhaar_v1),
        ),
        (
            "/v2/forgot/healthId/aadhaar/generateOtp",
            post(forgot::generate_aadhaar_v2),
        ),
        (
            "/v1/forgot/healthId/aadhaar",
            post(forgot::retrieve_by_aadhaar),
        ),
        ("/v1/forgot/healthId/mobile", post(forgot::retrieve)),
        ("/v2/forgot/healthId/mobile", post(forgot::retrieve)),
        (
            "/v2/registration/mobile/login/generateOtp",
            post(mobile_login::generate),
        ),
        (
            "/v2/registration/mobile/login/resendOtp",
            post(mobile_login::resend),
        ),
        (
            "/v2/registration/mobile/login/verifyOtp",
            post(mobile_login::verify),
        ),
        (
            "/v2/registration/mobile/login/userAuthorizedToken",
            post(mobile_login::choose),
        ),
    ]
}

fn changing() -> Calls {
    use change_mobile as call;
    vec![
        (
            "/v2/account/change/mobile/new/generateOTP",
            post(call::new_generate),
        ),
        (
            "/v2/account/change/mobile/new/resendOtp",
            post(call::new_resend),
        ),
        (
            "/v2/account/change/mobile/new/verifyOTP",
            post(call::new_verify),
        ),
        (
            "/v2/account/change/mobile/aadhaar/generateOTP",
            post(call::aadhaar_generate),
        ),
        (
            "/v2/account/change/mobile/old/generateOTP",
            post(call::old_generate),
        ),
        (
            "/v2/account/change/mobile/update/authentication",
            post(call::authenticate),
        ),
    ]
}

fn account() -> Calls {
    vec![
        ("/v1/account/profile", get(account::profile)),
        ("/v2/account/profile", get(account::profile)),
        ("/v2/account/getPngCard", get(account::png_card)),
        ("/v1/account/getPngCard", get(account::png_card)),
        ("/v1/account/getSvgCard", get(account::svg_card)),
        ("/v1/account/getCard", get(account::pdf_card)),
        ("/v1/account/qrCode", get(account::qr_code)),
        ("/v1/account/logout", get(account::logout)),
    ]
}
