//! The requests of a journey as calls of V1 and V2.

use super::NOT_HERE;
use crate::abdm::v2::{Client, LoginBy};
use crate::domain::{Fault, LoginId, LoginIdKind, OtpSent, OtpSystem, TransactionId};
use crate::journey::{AddressBasis, OtpRequest, Request, Response};

pub(super) async fn ask(client: &Client, request: Request) -> Response {
    match request {
        Request::Otp(request) => Response::Otp(send(client, request).await),
        Request::VerifyAadhaarOtp { transaction, otp } => {
            Response::VerifyAadhaarOtp(client.verify_aadhaar_otp(&transaction, &otp).await)
        }
        Request::CheckMobile {
            transaction,
            mobile,
        } => Response::CheckMobile(client.check_mobile(&transaction, &mobile).await),
        Request::VerifyMobileOtp { transaction, otp } => {
            Response::VerifyMobileOtp(client.verify_mobile_otp(&transaction, &otp).await)
        }
        Request::CreateAbha {
            transaction,
            consent: _,
        } => Response::CreateAbha(client.create_abha(&transaction).await.map(Box::new)),
        Request::VerifyLogin {
            kind,
            system,
            transaction,
            otp,
        } => Response::VerifyLogin(match kind {
            LoginIdKind::Mobile => client.verify_mobile_login(&transaction, &otp).await,
            LoginIdKind::AbhaNumber | LoginIdKind::AbhaAddress => {
                client.verify_login(system, &transaction, &otp).await
            }
            LoginIdKind::Aadhaar => Err(NOT_HERE),
        }),
        Request::EnterAccount {
            transaction,
            transfer_token,
            account,
        } => Response::EnterAccount(
            client
                .enter_account(&transaction, &transfer_token, &account)
                .await,
        ),
        Request::FindAuthMethods { login_id } => Response::FindAuthMethods(match &login_id {
            LoginId::AbhaNumber(number) => client.auth_methods(LoginBy::AbhaNumber(number)).await,
            LoginId::AbhaAddress(address) => {
                client.auth_methods(LoginBy::AbhaAddress(address)).await
            }
            LoginId::Mobile(_) | LoginId::Aadhaar(_) => Err(NOT_HERE),
        }),
        Request::Retrieve {
            transaction,
            otp,
            details,
        } => Response::Retrieve(client.retrieve(&transaction, &otp, &details).await),
        Request::Reactivate { transaction, otp } => {
            Response::Reactivate(client.reactivate(&transaction, &otp).await)
        }
        Request::VerifyNewMobile {
            token,
            transaction,
            otp,
        } => Response::VerifyNewMobile(client.verify_new_mobile(&token, &transaction, &otp).await),
        Request::ChangeMobile {
            token,
            transaction,
            otp,
        } => Response::ChangeMobile(client.change_mobile(&token, &transaction, &otp).await),
        Request::FetchProfile { token } => {
            Response::FetchProfile(client.profile(&token).await.map(Box::new))
        }
        Request::EnrolByAadhaar { .. } => Response::EnrolByAadhaar(Err(NOT_HERE)),
        Request::SuggestAddresses { basis } => Response::SuggestAddresses(match &basis {
            AddressBasis::Account(token) => client.suggest_addresses(token).await,
            AddressBasis::Enrolment(_) => Err(NOT_HERE),
        }),
        Request::ChooseAddress { basis, address } => Response::ChooseAddress(match &basis {
            AddressBasis::Account(token) => client.choose_address(token, &address).await,
            AddressBasis::Enrolment(_) => Err(NOT_HERE),
        }),
        Request::VerifyEmail { .. } => Response::VerifyEmail(Err(NOT_HERE)),
        Request::VerifyKyc { .. } => Response::VerifyKyc(Err(NOT_HERE)),
        Request::FindAccounts { .. } => Response::FindAccounts(Err(NOT_HERE)),
    }
}

async fn send(client: &Client, request: OtpRequest) -> Result<OtpSent, Fault> {
    match request {
        OtpRequest::Aadhaar { aadhaar, resend_of } => match &resend_of {
            Some(last) => client.resend_aadhaar_otp(last).await,
            None => client.request_aadhaar_otp(&aadhaar).await,
        },
        OtpRequest::EnrolMobileAgain { transaction } => {
            client.resend_mobile_otp(&transaction).await
        }
        OtpRequest::Login {
            login_id,
            system,
            resend_of,
        } => log_in(client, &login_id, system, resend_of.as_ref()).await,
        OtpRequest::Retrieval { mobile } => client.request_retrieval_otp(&mobile).await,
        // Asking again is the resend.
        OtpRequest::Reactivation {
            number,
            resend_of: _,
        } => client.request_reactivation_otp(&number).await,
        OtpRequest::NewMobile {
            token,
            mobile,
            resend_of,
        } => match &resend_of {
            Some(last) => client.resend_new_mobile_otp(&token, last).await,
            None => client.request_new_mobile_otp(&token, &mobile).await,
        },
        OtpRequest::ChangeMobile { token, transaction } => {
            client.request_change_otp(&token, &transaction).await
        }
        OtpRequest::EnrolMobile { .. }
        | OtpRequest::Found { .. }
        | OtpRequest::Email { .. }
        | OtpRequest::Kyc { .. } => Err(NOT_HERE),
    }
}

async fn log_in(
    client: &Client,
    id: &LoginId,
    system: OtpSystem,
    resend_of: Option<&TransactionId>,
) -> Result<OtpSent, Fault> {
    let by = match (id, system) {
        (LoginId::Mobile(mobile), OtpSystem::Abdm) => {
            return match resend_of {
                Some(last) => client.resend_mobile_login_otp(last).await,
                None => client.request_mobile_login_otp(mobile).await,
            };
        }
        (LoginId::AbhaNumber(number), _) => LoginBy::AbhaNumber(number),
        (LoginId::AbhaAddress(address), _) => LoginBy::AbhaAddress(address),
        (LoginId::Mobile(_), OtpSystem::Aadhaar) | (LoginId::Aadhaar(_), _) => {
            return Err(NOT_HERE);
        }
    };
    match resend_of {
        Some(last) => client.resend_login_otp(system, last).await,
        None => client.request_login_otp(by, system).await,
    }
}
