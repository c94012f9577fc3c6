//! What the service says, and what it means.

mod codes;
mod gateway;
mod hostile;
mod shapes;
mod table;

use super::*;

const LOCKED: Fault = Fault::LockedOut {
    pause: Fault::LOCK_OUT,
};
const SLOW: Fault = Fault::SlowDown { retry_after: None };

const EVERY_CALL: [Call; 36] = [
    Call::Session,
    Call::Certificate,
    Call::AadhaarOtp,
    Call::AadhaarVerify,
    Call::Enrol,
    Call::CheckMobile,
    Call::MobileOtp,
    Call::MobileVerify,
    Call::Suggestions,
    Call::ChooseAddress,
    Call::Search,
    Call::AddressSearch,
    Call::LoginOtp,
    Call::AddressLoginOtp,
    Call::AadhaarLoginOtp,
    Call::LoginVerify,
    Call::Enter,
    Call::RetrievalOtp,
    Call::Retrieve,
    Call::ReactivationOtp,
    Call::Reactivate,
    Call::NewMobileOtp,
    Call::NewMobileVerify,
    Call::EmailOtp,
    Call::EmailVerify,
    Call::KycOtp,
    Call::KycVerify,
    Call::ChangeOtp,
    Call::ChangeMobile,
    Call::AccountAddress,
    Call::Profile,
    Call::Image,
    Call::Renew,
    Call::LogOut,
    Call::GatewayKeys,
    Call::ShareAnswer,
];

fn fault(call: Call, status: u16, body: &str) -> Fault {
    of(call, &Reply::sample(status, body))
}

#[track_caller]
fn check(rows: &[(Call, u16, &str, Fault)]) {
    for (call, status, body, expected) in rows {
        assert_eq!(
            fault(*call, *status, body),
            *expected,
            "{call:?} {status} {body}"
        );
    }
}
