//! Effects become tasks here and nowhere else. Secrets are encrypted before anything
//! asynchronous begins.

mod card;
pub(super) mod printing;
mod running;

pub(super) use running::Running;

use super::app::App;
use super::message::Message;
use crate::abdm::OtpUse;
use crate::domain::{Fault, LoginId};
use crate::journey::{Answer, Effect, Event, RequestId};
use iced::Task;

/// Turns one effect into a task.
pub(super) fn carry_out(app: &mut App, effect: Effect) -> Task<Message> {
    let client = app.client.clone();
    match effect {
        Effect::Prepare { id } => run(
            app,
            id,
            async move { Answer::Prepared(client.prepare().await) },
        ),
        Effect::RequestAadhaarOtp {
            id,
            aadhaar,
            resend_of,
        } => {
            let sealed = aadhaar.with(|digits| client.seal(digits));
            sealed_call(
                app,
                id,
                Answer::AadhaarOtpSent,
                sealed,
                move |sealed| async move {
                    match resend_of {
                        Some(last) => client.resend_aadhaar_otp(sealed, &last).await,
                        None => client.request_aadhaar_otp(sealed).await,
                    }
                },
            )
        }
        Effect::EnrolByAadhaar {
            id,
            transaction,
            otp,
            mobile,
            consent: _,
        } => {
            let sealed = otp.with(|digits| client.seal_otp(OtpUse::Enrol, digits));
            sealed_call(
                app,
                id,
                Answer::Enrolled,
                sealed,
                move |sealed| async move {
                    let enrolled = client.enrol_by_aadhaar(&transaction, sealed, &mobile).await;
                    enrolled.map(Box::new)
                },
            )
        }
        Effect::VerifyAadhaarOtp {
            id,
            transaction,
            otp,
        } => {
            let sealed = otp.with(|digits| client.seal_otp(OtpUse::Enrol, digits));
            sealed_call(
                app,
                id,
                Answer::AadhaarVerified,
                sealed,
                move |sealed| async move { client.verify_aadhaar_otp(&transaction, sealed).await },
            )
        }
        Effect::CheckMobile {
            id,
            transaction,
            mobile,
        } => run(app, id, async move {
            Answer::MobileChecked(client.check_mobile(&transaction, &mobile).await)
        }),
        Effect::ResendMobileOtp { id, transaction } => run(app, id, async move {
            Answer::MobileOtpSent(client.resend_mobile_otp(&transaction).await)
        }),
        Effect::CreateAbha {
            id,
            transaction,
            consent: _,
        } => run(app, id, async move {
            Answer::Enrolled(client.create_abha(&transaction).await.map(Box::new))
        }),
        Effect::RequestMobileOtp {
            id,
            transaction,
            mobile,
            resend_of,
        } => {
            let sealed = client.seal_mobile(&mobile);
            sealed_call(
                app,
                id,
                Answer::MobileOtpSent,
                sealed,
                move |sealed| async move {
                    client
                        .request_mobile_otp(&transaction, sealed, resend_of.as_ref())
                        .await
                },
            )
        }
        Effect::VerifyMobileOtp {
            id,
            transaction,
            otp,
        } => {
            let sealed = otp.with(|digits| client.seal_otp(OtpUse::EnrolMobile, digits));
            sealed_call(
                app,
                id,
                Answer::MobileVerified,
                sealed,
                move |sealed| async move { client.verify_mobile_otp(&transaction, sealed).await },
            )
        }
        Effect::SuggestAddresses { id, transaction } => run(app, id, async move {
            Answer::AddressesSuggested(client.suggest_addresses(&transaction).await)
        }),
        Effect::ChooseAddress {
            id,
            transaction,
            address,
        } => run(app, id, async move {
            Answer::AddressChosen(client.choose_address(&transaction, &address).await)
        }),
        Effect::RequestLoginOtp {
            id,
            login_id,
            system,
            resend_of,
        } => {
            let sealed = client.seal_login_id(&login_id);
            sealed_call(
                app,
                id,
                Answer::CodeSent,
                sealed,
                move |sealed| async move {
                    client
                        .request_login_otp(sealed, system, resend_of.as_ref())
                        .await
                },
            )
        }
        Effect::VerifyLogin {
            id,
            kind,
            system,
            transaction,
            otp,
        } => {
            let sealed = otp.with(|digits| client.seal_otp(OtpUse::Login, digits));
            sealed_call(
                app,
                id,
                Answer::LoginProven,
                sealed,
                move |sealed| async move {
                    client
                        .verify_login(kind, system, &transaction, sealed)
                        .await
                },
            )
        }
        Effect::EnterAccount {
            id,
            transaction,
            transfer_token,
            account,
        } => run(app, id, async move {
            let entered = client.enter_account(&transaction, &transfer_token, &account);
            Answer::AccountEntered(entered.await)
        }),
        Effect::FindAccounts { id, mobile } => {
            let sealed = client.seal_mobile(&mobile);
            sealed_call(
                app,
                id,
                Answer::AccountsFound,
                sealed,
                move |sealed| async move { client.find_accounts(sealed).await },
            )
        }
        Effect::RequestFoundOtp {
            id,
            transaction,
            index,
            resend_of,
        } => run(app, id, async move {
            let sent = client.request_found_otp(&transaction, index, resend_of.as_ref());
            Answer::CodeSent(sent.await)
        }),
        Effect::RequestRetrievalOtp { id, mobile } => run(app, id, async move {
            Answer::CodeSent(client.request_retrieval_otp(&mobile).await)
        }),
        Effect::Retrieve {
            id,
            transaction,
            otp,
            details,
        } => {
            let sealed = otp.with(|digits| client.seal_otp(OtpUse::Retrieval, digits));
            sealed_call(
                app,
                id,
                Answer::Retrieved,
                sealed,
                move |sealed| async move { client.retrieve(&transaction, sealed, &details).await },
            )
        }
        Effect::RequestReactivationOtp {
            id,
            number,
            resend_of,
        } => {
            let sealed = client.seal_login_id(&LoginId::AbhaNumber(number));
            sealed_call(
                app,
                id,
                Answer::CodeSent,
                sealed,
                move |sealed| async move {
                    client
                        .request_reactivation_otp(sealed, resend_of.as_ref())
                        .await
                },
            )
        }
        Effect::Reactivate {
            id,
            transaction,
            otp,
        } => {
            let sealed = otp.with(|digits| client.seal_otp(OtpUse::Reactivation, digits));
            sealed_call(
                app,
                id,
                Answer::Reactivated,
                sealed,
                move |sealed| async move { client.reactivate(&transaction, sealed).await },
            )
        }
        Effect::RequestNewMobileOtp {
            id,
            token,
            mobile,
            resend_of,
        } => {
            let sealed = client.seal_mobile(&mobile);
            sealed_call(
                app,
                id,
                Answer::CodeSent,
                sealed,
                move |sealed| async move {
                    client
                        .request_new_mobile_otp(&token, sealed, resend_of.as_ref())
                        .await
                },
            )
        }
        Effect::VerifyNewMobile {
            id,
            token,
            transaction,
            otp,
        } => {
            let sealed = otp.with(|digits| client.seal_otp(OtpUse::NewMobile, digits));
            sealed_call(
                app,
                id,
                Answer::NewMobileProven,
                sealed,
                move |sealed| async move {
                    client.verify_new_mobile(&token, &transaction, sealed).await
                },
            )
        }
        Effect::RequestChangeOtp {
            id,
            token,
            transaction,
        } => run(app, id, async move {
            Answer::CodeSent(client.request_change_otp(&token, &transaction).await)
        }),
        Effect::ChangeMobile {
            id,
            token,
            transaction,
            otp,
        } => {
            let sealed = otp.with(|digits| client.seal_otp(OtpUse::ChangeMobile, digits));
            sealed_call(
                app,
                id,
                Answer::MobileChanged,
                sealed,
                move |sealed| async move { client.change_mobile(&token, &transaction, sealed).await },
            )
        }
        Effect::FetchProfile { id, token } => run(app, id, async move {
            Answer::ProfileFetched(client.profile(&token).await.map(Box::new))
        }),
        Effect::FetchCardImage { id, token } => card::fetch(app, id, token),
        Effect::DrawCard { id, profile, token } => card::draw(app, id, profile, token),
        Effect::SaveCard { id, to, face } => card::save(app, id, to, face),
        Effect::PrintCard { id, face } => printing::print(app, id, face),
        Effect::CancelPrint { id } => {
            app.running.call_off(id);
            Task::none()
        }
        Effect::Cancel { id } => {
            app.running.done(id);
            Task::none()
        }
        // The person does not wait for it, and the session that held the token is over.
        Effect::LogOut { token } => Task::future(async move {
            if let Err(fault) = client.log_out(&token).await {
                tracing::info!(event = "log_out_unanswered", fault = fault.name());
            }
        })
        .discard(),
        Effect::Forget => Task::none(),
    }
}

/// Makes a call with something sealed, unless it could not be.
fn sealed_call<S, T, F>(
    app: &mut App,
    id: RequestId,
    told: fn(Result<T, Fault>) -> Answer,
    sealed: Result<S, Fault>,
    call: impl FnOnce(S) -> F,
) -> Task<Message>
where
    F: Future<Output = Result<T, Fault>> + Send + 'static,
    T: Send + 'static,
{
    match sealed {
        Ok(sealed) => {
            let result = call(sealed);
            run(app, id, async move { told(result.await) })
        }
        Err(fault) => answer(id, told(Err(fault))),
    }
}

fn run(
    app: &mut App,
    id: RequestId,
    future: impl Future<Output = Answer> + Send + 'static,
) -> Task<Message> {
    let task = Task::perform(future, move |answer| {
        Message::Happened(Event::Answered(id, answer))
    });
    track(app, id, task)
}

fn track(app: &mut App, id: RequestId, task: Task<Message>) -> Task<Message> {
    let (task, handle) = task.abortable();
    app.running.begin(id, handle.abort_on_drop());
    task
}

fn answer(id: RequestId, answer: Answer) -> Task<Message> {
    Task::done(Message::Happened(Event::Answered(id, answer)))
}
