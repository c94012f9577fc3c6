//! The service is asked: each request of a journey is one call of the client.

use crate::abdm::{Client, OtpUse};
use crate::domain::{Fault, LoginId, OtpSent};
use crate::journey::{OtpRequest, Request, Response};

/// Makes session and key ready, tells that the call leaves, and makes it. Dropping the future
/// gives the call up, and with it what it holds of the person.
pub(super) async fn ask(client: Client, request: Request, sent: impl FnOnce()) -> Response {
    let client = &client;
    let ready = async { client.prepare().await.map(|()| sent()) };
    match request {
        Request::Otp(request) => Response::Otp(
            async {
                ready.await?;
                send(client, request).await
            }
            .await,
        ),
        Request::EnrolByAadhaar {
            transaction,
            otp,
            mobile,
            consent: _,
        } => Response::EnrolByAadhaar(
            async {
                ready.await?;

                let sealed = otp.with(|digits| client.seal_otp(OtpUse::Enrol, digits))?;
                let enrolled = client.enrol_by_aadhaar(&transaction, sealed, &mobile).await;
                enrolled.map(Box::new)
            }
            .await,
        ),
        Request::VerifyAadhaarOtp { transaction, otp } => Response::VerifyAadhaarOtp(
            async {
                ready.await?;

                let sealed = otp.with(|digits| client.seal_otp(OtpUse::Enrol, digits))?;
                client.verify_aadhaar_otp(&transaction, sealed).await
            }
            .await,
        ),
        Request::CheckMobile {
            transaction,
            mobile,
        } => Response::CheckMobile(
            async {
                ready.await?;
                client.check_mobile(&transaction, &mobile).await
            }
            .await,
        ),
        Request::VerifyMobileOtp { transaction, otp } => Response::VerifyMobileOtp(
            async {
                ready.await?;

                let sealed = otp.with(|digits| client.seal_otp(OtpUse::EnrolMobile, digits))?;
                client.verify_mobile_otp(&transaction, sealed).await
            }
            .await,
        ),
        Request::CreateAbha {
            transaction,
            consent: _,
        } => Response::CreateAbha(
            async {
                ready.await?;

                client.create_abha(&transaction).await.map(Box::new)
            }
            .await,
        ),
        Request::SuggestAddresses { transaction } => Response::SuggestAddresses(
            async {
                ready.await?;
                client.suggest_addresses(&transaction).await
            }
            .await,
        ),
        Request::ChooseAddress {
            transaction,
            address,
        } => Response::ChooseAddress(
            async {
                ready.await?;
                client.choose_address(&transaction, &address).await
            }
            .await,
        ),
        Request::VerifyLogin {
            kind,
            system,
            transaction,
            otp,
        } => Response::VerifyLogin(
            async {
                ready.await?;

                let sealed = otp.with(|digits| client.seal_otp(OtpUse::Login, digits))?;
                client
                    .verify_login(kind, system, &transaction, sealed)
                    .await
            }
            .await,
        ),
        Request::EnterAccount {
            transaction,
            transfer_token,
            account,
        } => Response::EnterAccount(
            async {
                ready.await?;

                client
                    .enter_account(&transaction, &transfer_token, &account)
                    .await
            }
            .await,
        ),
        Request::FindAccounts { mobile } => Response::FindAccounts(
            async {
                ready.await?;

                client.find_accounts(client.seal_mobile(&mobile)?).await
            }
            .await,
        ),
        Request::Retrieve {
            transaction,
            otp,
            details,
        } => Response::Retrieve(
            async {
                ready.await?;

                let sealed = otp.with(|digits| client.seal_otp(OtpUse::Retrieval, digits))?;
                client.retrieve(&transaction, sealed, &details).await
            }
            .await,
        ),
        Request::Reactivate { transaction, otp } => Response::Reactivate(
            async {
                ready.await?;

                let sealed = otp.with(|digits| client.seal_otp(OtpUse::Reactivation, digits))?;
                client.reactivate(&transaction, sealed).await
            }
            .await,
        ),
        Request::VerifyNewMobile {
            token,
            transaction,
            otp,
        } => Response::VerifyNewMobile(
            async {
                ready.await?;

                let sealed = otp.with(|digits| client.seal_otp(OtpUse::NewMobile, digits))?;
                client.verify_new_mobile(&token, &transaction, sealed).await
            }
            .await,
        ),
        Request::ChangeMobile {
            token,
            transaction,
            otp,
        } => Response::ChangeMobile(
            async {
                ready.await?;

                let sealed = otp.with(|digits| client.seal_otp(OtpUse::ChangeMobile, digits))?;
                client.change_mobile(&token, &transaction, sealed).await
            }
            .await,
        ),
        Request::FetchProfile { token } => Response::FetchProfile(
            async {
                ready.await?;
                client.profile(&token).await.map(Box::new)
            }
            .await,
        ),
    }
}

async fn send(client: &Client, request: OtpRequest) -> Result<OtpSent, Fault> {
    match request {
        OtpRequest::Aadhaar { aadhaar, resend_of } => {
            let sealed = aadhaar.with(|digits| client.seal(digits))?;
            match resend_of {
                Some(last) => client.resend_aadhaar_otp(sealed, &last).await,
                None => client.request_aadhaar_otp(sealed).await,
            }
        }
        OtpRequest::EnrolMobile {
            transaction,
            mobile,
            resend_of,
        } => {
            let sealed = client.seal_mobile(&mobile)?;
            client
                .request_mobile_otp(&transaction, sealed, resend_of.as_ref())
                .await
        }
        OtpRequest::EnrolMobileAgain { transaction } => {
            client.resend_mobile_otp(&transaction).await
        }
        OtpRequest::Login {
            login_id,
            system,
            resend_of,
        } => {
            let sealed = client.seal_login_id(&login_id)?;
            client
                .request_login_otp(sealed, system, resend_of.as_ref())
                .await
        }
        OtpRequest::Found {
            transaction,
            index,
            resend_of,
        } => {
            client
                .request_found_otp(&transaction, index, resend_of.as_ref())
                .await
        }
        OtpRequest::Retrieval { mobile } => client.request_retrieval_otp(&mobile).await,
        OtpRequest::Reactivation { number, resend_of } => {
            let sealed = client.seal_login_id(&LoginId::AbhaNumber(number))?;
            client
                .request_reactivation_otp(sealed, resend_of.as_ref())
                .await
        }
        OtpRequest::NewMobile {
            token,
            mobile,
            resend_of,
        } => {
            let sealed = client.seal_mobile(&mobile)?;
            client
                .request_new_mobile_otp(&token, sealed, resend_of.as_ref())
                .await
        }
        OtpRequest::ChangeMobile { token, transaction } => {
            client.request_change_otp(&token, &transaction).await
        }
    }
}
