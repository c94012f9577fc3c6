//! What a right code leads to.

use super::{Back, CodeStep};
use crate::journey::{Context, StepChange};
use crate::step::{
    AccountChoiceStep, AddressStep, CodeUse, CommunicationMobile, CreateStep, DoneStep, Enrolled,
    LoginIdStep, MobileStep, MoreStep, NoticeStep, Outcome, ProfileStep, Purpose, Step, StepState,
    Verified,
};
use crate::{OtpChallenge, Response, StopReason};
use abdm_types::{
    AadhaarVerified, AccountStatus, BirthDate, Enrolment, HeardHow, MobileChecked, MobileVerified,
    NewMobileProven, OtpSent, Proof, Reactivated, RetrievedV1,
};

impl CodeStep {
    pub(super) fn answered(self, response: Response, context: &mut Context<'_>) -> StepChange {
        match response {
            Response::Otp(Ok(sent)) => StepChange::at(self.code_sent(sent, context)),
            Response::EnrolByAadhaar(Ok(enrolment)) => self.enrolled(*enrolment, context),
            Response::VerifyAadhaarOtp(Ok(verified)) => self.aadhaar_verified(verified, context),
            Response::CheckMobile(Ok(checked)) => self.mobile_checked(checked, context),
            Response::VerifyMobileOtp(Ok(verified)) => self.mobile_verified(verified, context),
            Response::VerifyLogin(Ok(proof)) => self.proven(proof, context),
            Response::Retrieve(Ok(retrieved)) => self.retrieved(retrieved),
            Response::Reactivate(Ok(done)) => self.reactivated(done),
            Response::VerifyNewMobile(Ok(proven)) => self.new_mobile_proven(proven, context),
            Response::ChangeMobile(Ok(())) => self.mobile_changed(),
            Response::VerifyEmail(Ok(())) | Response::VerifyKyc(Ok(())) => self.account_changed(),
            _ => StepChange::at(self),
        }
    }

    fn code_sent(mut self, sent: OtpSent, context: &mut Context<'_>) -> Self {
        let receiver = self.purpose.receiver();
        let delivery = receiver.delivery(context.ledger);
        let allowance = context.ledger.allowance(delivery, context.now.monotonic);
        let now = context.now.monotonic;
        // One transaction carries one code: a new one makes the old one void.
        context.codes.expire(&sent.transaction);
        self.challenge = Some(match &self.challenge {
            Some(challenge) => challenge.sent_again(sent, allowance, now),
            None => {
                let wrong = context.codes.wrong(&receiver);
                OtpChallenge::sent(sent, allowance, now).tried(wrong)
            }
        });
        self
    }

    /// V3: the ABHA is made, or was there before.
    fn enrolled(self, enrolment: Enrolment, context: &mut Context<'_>) -> StepChange {
        let Purpose::Enrol { draft, mobile } = self.purpose else {
            return StepChange::at(self);
        };
        // The number was used for what it was given for.
        context.codes.forget(CodeUse::Enrol);
        context.codes.forget(CodeUse::EnrolMobile);
        context.known.forget_aadhaar();
        if enrolment.profile.status == AccountStatus::Deactivated {
            let notice = NoticeStep::new(StopReason::Deactivated)
                .with_consent(Some(draft.consent))
                .with_number(Some(enrolment.profile.abha_number))
                .with_token(enrolment.token);
            return StepChange::at(notice);
        }
        let enrolled = Enrolled {
            consent: draft.consent,
            enrolment,
        };
        if !enrolled.enrolment.is_new {
            return StepChange::at(enrolled.created(false, context.out));
        }
        // V3 says how old somebody is only with what it made.
        if is_minor_alone(enrolled.enrolment.profile.date_of_birth, context) {
            let notice = NoticeStep::new(StopReason::Minor).leading_to(enrolled);
            return StepChange::at(notice);
        }
        if enrolled.enrolment.mobile_linked {
            return AddressStep::begin(enrolled, context);
        }
        match mobile {
            // The person gave this number and is at the screen: the code goes out at once.
            CommunicationMobile::Now(mobile) => {
                Self::begin_for_mobile(Purpose::EnrolMobile { enrolled, mobile }, context)
            }
            CommunicationMobile::Later(_) => StepChange::at(enrolled.created(false, context.out)),
        }
    }

    /// V1/V2: the number is the person's. An ABHA that exists already is shown; otherwise the
    /// mobile is asked for.
    fn aadhaar_verified(self, verified: AadhaarVerified, context: &mut Context<'_>) -> StepChange {
        if let Some(existing) = verified.existing {
            let existing = Enrolment {
                is_new: false,
                ..*existing
            };
            return self.enrolled(existing, context);
        }
        if is_minor_alone(verified.date_of_birth, context) {
            context.known.forget_aadhaar();
            let notice = NoticeStep::new(StopReason::Minor);
            return StepChange::at(notice.with_consent(self.consent().cloned()));
        }
        let Purpose::Enrol { draft, mobile } = self.purpose else {
            return StepChange::at(self);
        };
        context.codes.forget(CodeUse::EnrolMobile);
        let typed = mobile.into_digits();
        let verified = Verified {
            draft,
            transaction: verified.transaction,
        };
        StepChange::at(MobileStep::for_creation(verified, typed))
    }

    /// V1/V2: the mobile is the one linked to Aadhaar, or a code was sent to it.
    fn mobile_checked(self, checked: MobileChecked, context: &mut Context<'_>) -> StepChange {
        let Purpose::CreateMobile {
            mut verified,
            mobile,
        } = self.purpose
        else {
            return StepChange::at(self);
        };
        verified.transaction = checked.transaction.clone();
        if checked.mobile_linked {
            return CreateStep::begin(verified, mobile);
        }
        let sent = OtpSent {
            transaction: checked.transaction,
            phone_ends_with: Some(mobile.last_four().to_owned()),
        };
        let purpose = Purpose::CreateMobile { verified, mobile };
        StepChange::at(Self { purpose, ..self }.code_sent(sent, context))
    }

    fn mobile_verified(self, verified: MobileVerified, context: &mut Context<'_>) -> StepChange {
        match self.purpose {
            Purpose::EnrolMobile {
                mut enrolled,
                mobile,
            } => {
                let enrolment = &mut enrolled.enrolment;
                enrolment.transaction = verified.transaction;
                enrolment.mobile_linked = true;
                enrolment.profile.mobile = Some(mobile.digits().to_owned());
                AddressStep::begin(enrolled, context)
            }
            Purpose::CreateMobile {
                verified: mut basis,
                mobile,
            } => {
                basis.transaction = verified.transaction;
                CreateStep::begin(basis, mobile)
            }
            purpose => StepChange::at(Self { purpose, ..self }),
        }
    }

    /// The code of a sign-in was right.
    fn proven(self, proof: Proof, context: &mut Context<'_>) -> StepChange {
        let number = self.purpose.number().cloned();
        let nobody = matches!(&proof, Proof::Choose { accounts, .. } if accounts.is_empty());
        if nobody && self.code_use() == CodeUse::SignIn {
            let who = self.purpose.receiver().delivery(context.ledger).to;
            context.ledger.nobody_was_found(who);
            context.known.found_nobody_by(who, context.ledger);
        }
        let origin = self.into_origin();
        // With what found nobody an ABHA can be made; otherwise it was used.
        let origin = if nobody {
            origin
        } else {
            context.known.forget_aadhaar();
            origin.map(LoginIdStep::without_aadhaar)
        };
        let Some(origin) = origin else {
            return StepChange::at(NoticeStep::new(StopReason::NotFound));
        };
        match proof {
            Proof::Final { token, account } => {
                let is_off = account
                    .as_ref()
                    .is_some_and(|account| account.status == AccountStatus::Deactivated);
                if is_off {
                    let number = account.and_then(|account| account.abha_number).or(number);
                    let notice = NoticeStep::new(StopReason::Deactivated).with_number(number);
                    return StepChange::at(notice.with_token(Some(token)));
                }
                ProfileStep::begin(origin, token)
            }
            Proof::Choose {
                transaction,
                transfer_token,
                accounts,
            } => AccountChoiceStep::of_proof(
                origin,
                (transaction, transfer_token),
                accounts,
                context,
            ),
        }
    }

    /// V1 names the account; that signs nobody in.
    fn retrieved(self, retrieved: RetrievedV1) -> StepChange {
        let RetrievedV1 {
            abha_number,
            abha_address,
        } = retrieved;
        StepChange::at(DoneStep::new(Outcome::Retrieved, abha_number, abha_address))
    }

    /// The account is switched on.
    fn reactivated(self, done: Reactivated) -> StepChange {
        let (number, address) = match done.account {
            Some(account) => (account.abha_number, account.abha_address),
            None => (None, None),
        };
        let Some(number) = number.or_else(|| self.purpose.number().cloned()) else {
            return StepChange::at(self);
        };
        let step = DoneStep::new(Outcome::Reactivated, number, address);
        StepChange::at(match (done.token, self.into_origin()) {
            (Some(token), Some(origin)) => step.with_token(origin, token),
            (_, _) => step,
        })
    }

    /// The new mobile is the person's.
    fn new_mobile_proven(self, proven: NewMobileProven, context: &mut Context<'_>) -> StepChange {
        if context.plan.is_done_with_the_new_mobile() {
            return self.mobile_changed();
        }
        match self.back {
            Back::Step(step) => match *step {
                Step::Confirm(step) => step.proven(proven.transaction).go_on(context),
                step => StepChange::At(step),
            },
            back => StepChange::at(Self { back, ..self }),
        }
    }

    /// What the code was for is changed: the step before knows what that was.
    fn account_changed(self) -> StepChange {
        match self.back {
            Back::Step(step) => match *step {
                Step::Email(step) => step.proven(),
                Step::Kyc(step) => step.proven(),
                step => StepChange::At(step),
            },
            back => StepChange::at(Self { back, ..self }),
        }
    }

    /// What can be changed of the account whose code this is.
    pub(super) fn into_more(self) -> Option<MoreStep> {
        match self.back {
            Back::Step(step) => match *step {
                Step::Email(step) => Some(step.into_more()),
                Step::Kyc(step) => Some(step.into_more()),
                _ => None,
            },
            Back::Destination(..) | Back::Question => None,
        }
    }

    /// The mobile of the ABHA is another one now.
    fn mobile_changed(self) -> StepChange {
        let (signed, origin) = match self.purpose {
            Purpose::NewMobile { signed, .. } | Purpose::ChangeMobile { signed, .. } => {
                (Some(signed), self.back.into_origin())
            }
            _ => (None, self.back.into_origin()),
        };
        match (signed, origin) {
            (Some(signed), Some(origin)) => {
                let number = signed.profile.abha_number;
                let address = signed.profile.abha_address;
                let done = DoneStep::new(Outcome::MobileUpdated, number, address);
                StepChange::at(done.with_token(origin, signed.token))
            }
            (None, Some(origin)) => StepChange::at(origin),
            (_, None) => StepChange::at(NoticeStep::new(StopReason::NotFound)),
        }
    }
}

/// Whether a child stands here without anybody of the staff: for a child an ABHA is made at the
/// desk.
fn is_minor_alone(born: Option<BirthDate>, context: &Context<'_>) -> bool {
    let is_alone = !matches!(context.heard, HeardHow::ExplainedBy(_));
    let today = BirthDate::of_utc(context.now.utc);
    let is_minor = born
        .zip(today)
        .is_some_and(|(born, today)| born.is_minor_on(today));
    is_alone && is_minor
}
