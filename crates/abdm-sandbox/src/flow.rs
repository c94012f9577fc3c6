//! What a `txnId` stands for outside the V3 enrolment: one flow of one person, from the first
//! code to its end. A flow keeps its id; a new code for it does not change that.

use super::auth_method::AuthMethod;
use super::clock::later;
use super::otp_limits::{Channel, Code, OtpLimits};
use super::rejection::Rejection;
use super::transactions::TRANSACTION_SECONDS;
use abdm_types::UtcMillis;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A late person is told of the expired code and not of an unknown transaction while this lasts.
const KEPT_SECONDS: i64 = 3600;

/// Which calls may continue a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// `/v3/profile/login`
    Login,
    /// `/v3/profile/account`
    Account,
    /// `/v3/phr/web/login/abha`
    Address,
    /// V1 and V2, which continue each other's flows.
    Legacy,
}

/// What somebody wants of V3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Goal {
    /// To see the ABHA numbers of a mobile and sign in to one.
    MobileAccounts(String),
    /// To sign in to an ABHA number.
    SignIn(String),
    /// To sign in to the ABHA number of an Aadhaar number, if there is one.
    SignInByAadhaar(&'static str),
    /// To name one of the ABHA numbers that were found for a mobile, by its place in the list.
    Pick(Vec<String>),
    /// To switch an ABHA number on again.
    Reactivate(String),
    /// To switch an ABHA number off.
    Deactivate(String),
    /// To give an ABHA number another mobile.
    ChangeMobile {
        /// The ABHA number.
        number: String,
        /// The new mobile, ten digits.
        mobile: String,
    },
}

/// What somebody wants of V1 or V2, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LegacyGoal {
    /// An ABHA number.
    Register {
        /// The Aadhaar number it is about.
        aadhaar: &'static str,
        /// Where it stands.
        step: RegistrationStep,
    },
    /// To be told the ABHA number of a mobile.
    Retrieve(String),
    /// To be told the ABHA number of an Aadhaar number.
    RetrieveByAadhaar(&'static str),
    /// To sign in to an ABHA number.
    SignIn(String),
    /// To sign in to one of the ABHA numbers of a mobile.
    MobileLogin(String),
    /// To switch an ABHA number on again.
    Reactivate(String),
    /// Another mobile for an ABHA number.
    ChangeMobile {
        /// The ABHA number.
        number: String,
        /// The new mobile.
        mobile: String,
        /// Where it stands.
        step: MobileChangeStep,
    },
}

/// Where a registration stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RegistrationStep {
    /// UIDAI's code is out.
    AadhaarCode,
    /// UIDAI has said who it is.
    Known,
    /// ABDM's code for this mobile is out.
    MobileCode(String),
    /// This mobile is proved.
    Ready(String),
    /// This ABHA number was given.
    Done(String),
}

/// Where a change of the mobile stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MobileChangeStep {
    /// The code for the new mobile is out.
    NewCode,
    /// The new mobile is proved.
    NewProved,
    /// The second code is out, sent by this.
    SecondCode(AuthMethod),
}

/// A flow, and where it stands.
pub(super) struct OtpFlow<G> {
    /// Which calls may continue it.
    pub(super) family: Family,
    /// What it is for.
    pub(super) goal: G,
    /// Who sent the code.
    pub(super) method: AuthMethod,
    /// Where its codes are counted.
    pub(super) channel: Option<Channel>,
    /// The code it waits for; `None` when none is needed any more.
    pub(super) code: Option<Code>,
    /// When it last went on.
    pub(super) touched: UtcMillis,
}

impl<G: Clone> OtpFlow<G> {
    /// Where its messages and tries are counted.
    pub(super) fn count(&self, txn_id: Uuid, by_person: bool) -> Result<Channel, Rejection> {
        let channel = self.channel.as_ref().ok_or(Rejection::NoTransaction)?;
        Ok(channel.counted(txn_id, by_person))
    }

    /// Checks the code that the flow waits for. It is used up by being right; the flow stays
    /// open.
    pub(super) fn prove(
        &mut self,
        otp_limits: &mut OtpLimits,
        count: &Channel,
        otp: &str,
        now: UtcMillis,
    ) -> Result<G, Rejection> {
        let Some(code) = self.code.as_mut() else {
            return Err(Rejection::NoTransaction);
        };
        otp_limits.check(count, code, otp, now).accepted()?;
        otp_limits.clear(count);
        self.code = None;
        self.touched = now;
        Ok(self.goal.clone())
    }

    /// Whether its ten minutes still run.
    pub(super) fn is_alive(&self, now: UtcMillis) -> bool {
        now < later(self.touched, TRANSACTION_SECONDS)
    }
}

pub(super) struct OtpFlows<G>(BTreeMap<Uuid, OtpFlow<G>>);

impl<G> Default for OtpFlows<G> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<G> OtpFlows<G> {
    /// Adds one. Older ones of the family that wait for a code of the same channel are dead from
    /// now on.
    pub(super) fn begin(&mut self, id: Uuid, flow: OtpFlow<G>) {
        let now = flow.touched;
        self.0.retain(|_, other| {
            let is_replaced = other.family == flow.family
                && other.code.is_some()
                && other.channel == flow.channel;
            now < later(other.touched, KEPT_SECONDS) && !is_replaced
        });
        self.0.insert(id, flow);
    }

    /// The youngest flow of a family with such a goal.
    pub(super) fn latest(&self, family: Family, fits: impl Fn(&G) -> bool) -> Option<Uuid> {
        let fitting = self.0.iter();
        let fitting = fitting.filter(|(_, flow)| flow.family == family && fits(&flow.goal));
        let latest = fitting.max_by_key(|(_, flow)| flow.touched);
        latest.map(|(id, _)| *id)
    }

    /// A flow of a family, even one that has expired.
    pub(super) fn find(&self, id: Uuid, family: Family) -> Option<&OtpFlow<G>> {
        self.0.get(&id).filter(|flow| flow.family == family)
    }

    /// As [`OtpFlows::find`], to change it.
    pub(super) fn find_mut(&mut self, id: Uuid, family: Family) -> Option<&mut OtpFlow<G>> {
        self.0.get_mut(&id).filter(|flow| flow.family == family)
    }

    /// Ends one.
    pub(super) fn finish(&mut self, id: Uuid) {
        self.0.remove(&id);
    }

    /// Gives one another id.
    pub(super) fn rename(&mut self, old: Uuid, new: Uuid) {
        if let Some(flow) = self.0.remove(&old) {
            self.0.insert(new, flow);
        }
    }
}
