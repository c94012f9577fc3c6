//! The requests of a journey as calls of V3.

use super::NOT_HERE;
use crate::abdm::v3::{Client, LoginBy};
use crate::domain::{Fault, LoginId, LoginIdKind, OtpSent, OtpSystem, TransactionId};
use crate::journey::{AddressBasis, OtpRequest, Request, Response};

pub(super) async fn ask(client: &Client, request: Request) -> Response {
    match request {
        Request::Otp(request) => Response::Otp(send(client, request).await),
        Request::EnrolByAadhaar {
            transaction,
            otp,
            mobile,
            consent: _,
        } => {
            let enrolled = client.enrol_by_aadhaar(&transaction, &otp, &mobile).await;
            Response::EnrolByAadhaar(enrolled.map(Box::new))
        }
        Request::VerifyMobileOtp { transaction, otp } => {
            Response::VerifyMobileOtp(client.verify_mobile_otp(&transaction, &otp).await)
        }
        Request::SuggestAddresses { basis } => Response::SuggestAddresses(match &basis {
            AddressBasis::Enrolment(transaction) => client.suggest_addresses(transaction).await,
            AddressBasis::Account(_) => Err(NOT_HERE),
        }),
        Request::ChooseAddress { basis, address } => Response::ChooseAddress(match &basis {
            AddressBasis::Enrolment(transaction) => {
                client.choose_address(transaction, &address).await
            }
            AddressBasis::Account(_) => Err(NOT_HERE),
        }),
        Request::VerifyLogin {
            kind,
            system,
            transaction,
            otp,
        } => Response::VerifyLogin(match kind {
            LoginIdKind::AbhaAddress => {
                client
                    .verify_address_login(system, &transaction, &otp)
                    .await
            }
            LoginIdKind::Mobile | LoginIdKind::AbhaNumber | LoginIdKind::Aadhaar => {
                client.verify_login(system, &transaction, &otp).await
            }
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
        Request::FindAccounts { mobile } => {
            Response::FindAccounts(client.find_accounts(&mobile).await)
        }
        Request::FindAuthMethods { login_id } => Response::FindAuthMethods(match &login_id {
            LoginId::AbhaNumber(number) => client.auth_methods_of_number(number).await,
            LoginId::AbhaAddress(address) => client.auth_methods_of_address(address).await,
            LoginId::Mobile(_) | LoginId::Aadhaar(_) => Err(NOT_HERE),
        }),
        Request::Reactivate { transaction, otp } => {
            Response::Reactivate(client.reactivate(&transaction, &otp).await)
        }
        Request::VerifyNewMobile {
            token,
            transaction,
            otp,
        } => Response::VerifyNewMobile(client.verify_new_mobile(&token, &transaction, &otp).await),
        Request::VerifyEmail {
            token,
            transaction,
            otp,
        } => Response::VerifyEmail(client.verify_email(&token, &transaction, &otp).await),
        Request::VerifyKyc {
            token,
            transaction,
            otp,
        } => Response::VerifyKyc(client.verify_kyc(&token, &transaction, &otp).await),
        Request::FetchProfile { token } => {
            Response::FetchProfile(client.profile(&token).await.map(Box::new))
        }
        Request::VerifyAadhaarOtp { .. } => Response::VerifyAadhaarOtp(Err(NOT_HERE)),
        Request::CheckMobile { .. } => Response::CheckMobile(Err(NOT_HERE)),
        Request::CreateAbha { .. } => Response::CreateAbha(Err(NOT_HERE)),
        Request::Retrieve { .. } => Response::Retrieve(Err(NOT_HERE)),
        Request::ChangeMobile { .. } => Response::ChangeMobile(Err(NOT_HERE)),
    }
}

async fn send(client: &Client, request: OtpRequest) -> Result<OtpSent, Fault> {
    match request {
        OtpRequest::Aadhaar { aadhaar, resend_of } => {
            client
                .request_aadhaar_otp(&aadhaar, resend_of.as_ref())
                .await
        }
        OtpRequest::EnrolMobile {
            transaction,
            mobile,
            resend_of,
        } => {
            client
                .request_mobile_otp(&transaction, &mobile, resend_of.as_ref())
                .await
        }
        OtpRequest::Login {
            login_id,
            system,
            resend_of,
        } => log_in(client, &login_id, system, resend_of.as_ref()).await,
        OtpRequest::Found {
            transaction,
            index,
            resend_of,
        } => {
            client
                .request_found_otp(&transaction, index, resend_of.as_ref())
                .await
        }
        OtpRequest::Reactivation { number, resend_of } => {
            client
                .request_reactivation_otp(&number, resend_of.as_ref())
                .await
        }
        OtpRequest::NewMobile {
            token,
            mobile,
            resend_of,
        } => {
            client
                .request_new_mobile_otp(&token, &mobile, resend_of.as_ref())
                .await
        }
        OtpRequest::Email {
            token,
            email,
            resend_of,
        } => {
            client
                .request_email_otp(&token, &email, resend_of.as_ref())
                .await
        }
        OtpRequest::Kyc {
            token,
            number,
            resend_of,
        } => {
            client
                .request_kyc_otp(&token, &number, resend_of.as_ref())
                .await
        }
        OtpRequest::EnrolMobileAgain { .. }
        | OtpRequest::Retrieval { .. }
        | OtpRequest::ChangeMobile { .. } => Err(NOT_HERE),
    }
}

async fn log_in(
    client: &Client,
    id: &LoginId,
    system: OtpSystem,
    resend_of: Option<&TransactionId>,
) -> Result<OtpSent, Fault> {
    let by = match (id, system) {
        (LoginId::AbhaAddress(address), system) => {
            return client
                .request_address_login_otp(address, system, resend_of)
                .await;
        }
        (LoginId::Mobile(mobile), OtpSystem::Abdm) => LoginBy::Mobile(mobile),
        (LoginId::AbhaNumber(number), system) => LoginBy::AbhaNumber(number, system),
        (LoginId::Aadhaar(aadhaar), OtpSystem::Aadhaar) => LoginBy::Aadhaar(aadhaar),
        (LoginId::Mobile(_), OtpSystem::Aadhaar) | (LoginId::Aadhaar(_), OtpSystem::Abdm) => {
            return Err(NOT_HERE);
        }
    };
    client.request_login_otp(by, resend_of).await
}
