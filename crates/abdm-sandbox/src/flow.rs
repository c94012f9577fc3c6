//! What a `txnId` stands for, in every generation: one flow of one person, from the first code to
//! its end. A flow keeps its id; a new code for it does not change that.

use super::auth_method::AuthMethod;
use super::clock::later;
use super::otp_limits::{Channel, Code, OtpLimits};
use super::rejection::Rejection;
use abdm_types::UtcMillis;
use uuid::Uuid;

/// A flow holds for ten minutes after its last accepted call (protocol.md section 11.4).
const FLOW_SECONDS: i64 = 600;
/// How many flows are kept. A late person is told of the expired code or the pause, and not of an
/// unknown transaction, however late it is and whatever others did in the meantime.
const KEPT: usize = 1000;

/// Which calls may continue a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Those under `/v3/enrollment`.
    Enrolment,
    /// Those under `/v3/profile/login`.
    Login,
    /// Those under `/v3/profile/account`.
    Account,
    /// Those under `/v3/phr/web/login/abha`.
    Address,
    /// All of V1 and V2, which continue each other's flows.
    V2,
}

/// What somebody wants, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Goal {
    /// An ABHA number, of V3. Its codes have transactions of their own.
    Enrol {
        /// The Aadhaar number it is about.
        aadhaar: &'static str,
        /// The ABHA number, once there is one.
        number: Option<String>,
        /// Where it stands.
        step: EnrolmentStep,
    },
    /// An ABHA number, of V1 or V2.
    Register {
        /// The Aadhaar number it is about.
        aadhaar: &'static str,
        /// Where it stands.
        step: RegistrationStep,
    },
    /// To see the ABHA numbers of a mobile and sign in to one.
    MobileAccounts(String),
    /// To sign in to an ABHA number.
    SignIn(String),
    /// To sign in to the ABHA number of an Aadhaar number, if there is one.
    SignInByAadhaar(&'static str),
    /// To name one of the ABHA numbers that were found for a mobile, by its place in the list.
    Pick(Vec<String>),
    /// To be told the ABHA number of a mobile.
    Retrieve(String),
    /// To be told the ABHA number of an Aadhaar number.
    RetrieveByAadhaar(&'static str),
    /// To switch an ABHA number on again.
    Reactivate(String),
    /// To switch an ABHA number off.
    Deactivate(String),
    /// To give an ABHA number another address than its digits.
    ChooseAddress(String),
    /// To give an ABHA number an e-mail address.
    ChangeEmail {
        /// The ABHA number.
        number: String,
        /// The new e-mail address.
        email: String,
    },
    /// To have Aadhaar prove an ABHA number once more.
    Kyc(String),
    /// To give an ABHA number another mobile.
    ChangeMobile {
        /// The ABHA number.
        number: String,
        /// The new mobile, ten digits.
        mobile: String,
        /// Where it stands: V3 has one step alone.
        step: MobileChangeStep,
    },
}

/// Where an enrolment stands for one of its transactions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum EnrolmentStep {
    /// UIDAI's code is out.
    AadhaarCode,
    /// ABDM's code for this mobile is out.
    MobileCode(String),
    /// An address can be chosen, or a mobile verified.
    Enrolled,
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
pub(super) struct Flow {
    /// Its `txnId`.
    pub(super) id: Uuid,
    /// Which calls may continue it.
    pub(super) family: Family,
    /// What it is for.
    pub(super) goal: Goal,
    /// Who sent the code.
    pub(super) method: AuthMethod,
    /// Where its codes are counted.
    pub(super) channel: Option<Channel>,
    /// The code it waits for; `None` when none is needed any more.
    pub(super) code: Option<Code>,
    /// When it last went on.
    pub(super) touched: UtcMillis,
    /// The first id of what it belongs to: the flows of one enrolment share it, and end together.
    pub(super) group: Uuid,
}

impl Flow {
    /// A flow that waits for no code.
    pub(super) fn without_code(id: Uuid, family: Family, goal: Goal, now: UtcMillis) -> Self {
        Self {
            id,
            family,
            goal,
            method: AuthMethod::Mobile,
            channel: None,
            code: None,
            touched: now,
            group: id,
        }
    }

    /// Where its messages and tries are counted.
    pub(super) fn count(&self, by_person: bool) -> Result<Channel, Rejection> {
        let channel = self.channel.as_ref().ok_or(Rejection::NoTransaction)?;
        Ok(channel.counted(self.id, by_person))
    }

    /// Checks the code that the flow waits for. It is used up by being right; the flow stays
    /// open.
    pub(super) fn prove(
        &mut self,
        otp_limits: &mut OtpLimits,
        count: &Channel,
        otp: &str,
        now: UtcMillis,
    ) -> Result<Goal, Rejection> {
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
        now < later(self.touched, FLOW_SECONDS)
    }

    fn awaits_mobile_code(&self) -> bool {
        matches!(
            self.goal,
            Goal::Enrol {
                step: EnrolmentStep::MobileCode(_),
                ..
            }
        )
    }
}

/// The flows of all generations, oldest first.
#[derive(Default)]
pub(super) struct Flows(Vec<Flow>);

impl Flows {
    /// Adds one. Older ones of the family that wait for a code of the same channel are dead from
    /// now on.
    pub(super) fn begin(&mut self, flow: Flow) {
        self.0.retain(|other| {
            other.family != flow.family || other.code.is_none() || other.channel != flow.channel
        });
        self.add(flow);
    }

    fn add(&mut self, flow: Flow) {
        self.0.retain(|other| other.id != flow.id);
        if self.0.len() >= KEPT {
            self.0.remove(0);
        }
        self.0.push(flow);
    }

    /// Adds one that goes on with the enrolment of `parent` by a code for a mobile; the
    /// enrolment's older mobile code is dead from now on.
    pub(super) fn continue_with_mobile(
        &mut self,
        parent: Uuid,
        id: Uuid,
        mobile: String,
        code: Code,
        channel: Channel,
        now: UtcMillis,
    ) {
        let Some(parent) = self.find(parent, Family::Enrolment) else {
            return;
        };
        let Goal::Enrol {
            aadhaar, number, ..
        } = &parent.goal
        else {
            return;
        };
        let flow = Flow {
            id,
            family: Family::Enrolment,
            goal: Goal::Enrol {
                aadhaar,
                number: number.clone(),
                step: EnrolmentStep::MobileCode(mobile),
            },
            method: AuthMethod::Mobile,
            channel: Some(channel),
            code: Some(code),
            touched: now,
            group: parent.group,
        };
        let group = flow.group;
        self.0
            .retain(|other| other.group != group || !other.awaits_mobile_code());
        self.add(flow);
        self.touch(group, now);
    }

    /// Whether a transaction of an enrolment waits for the code of this mobile.
    pub(super) fn awaits_mobile(&self, id: Uuid, wanted: &str) -> bool {
        self.find(id, Family::Enrolment).is_some_and(|flow| {
            matches!(
                &flow.goal,
                Goal::Enrol { step: EnrolmentStep::MobileCode(mobile), .. } if mobile == wanted
            )
        })
    }

    /// The youngest transaction of an enrolment that waits for the code of this mobile.
    pub(super) fn of_mobile(&self, wanted: &str) -> Option<Uuid> {
        let mut ids = self.0.iter().rev().map(|flow| flow.id);
        ids.find(|id| self.awaits_mobile(*id, wanted))
    }

    /// The ABHA number that a living enrolment has led to. Asking keeps it alive.
    pub(super) fn abha_number(&mut self, id: Uuid, now: UtcMillis) -> Option<String> {
        let flow = self.find(id, Family::Enrolment)?;
        let Goal::Enrol { number, .. } = &flow.goal else {
            return None;
        };
        let number = number.clone().filter(|_| flow.is_alive(now))?;
        self.touch(flow.group, now);
        Some(number)
    }

    /// The code was right: the enrolment has an ABHA number now, and this transaction takes no
    /// code any more.
    pub(super) fn settle(&mut self, id: Uuid, abha_number: &str, now: UtcMillis) {
        let Some(flow) = self.find_mut(id, Family::Enrolment) else {
            return;
        };
        flow.code = None;
        if let Goal::Enrol { step, .. } = &mut flow.goal {
            *step = EnrolmentStep::Enrolled;
        }
        let group = flow.group;
        for flow in self.0.iter_mut().filter(|flow| flow.group == group) {
            flow.touched = now;
            if let Goal::Enrol { number, .. } = &mut flow.goal {
                *number = Some(abha_number.to_owned());
            }
        }
    }

    fn touch(&mut self, group: Uuid, now: UtcMillis) {
        for flow in self.0.iter_mut().filter(|flow| flow.group == group) {
            flow.touched = now;
        }
    }

    /// The youngest flow of a family with such a goal.
    pub(super) fn latest(&self, family: Family, fits: impl Fn(&Goal) -> bool) -> Option<Uuid> {
        let mut latest = self.0.iter().rev();
        let latest = latest.find(|flow| flow.family == family && fits(&flow.goal));
        latest.map(|flow| flow.id)
    }

    /// A flow of a family, even one that has expired.
    pub(super) fn find(&self, id: Uuid, family: Family) -> Option<&Flow> {
        let mut flows = self.0.iter();
        flows.find(|flow| flow.id == id && flow.family == family)
    }

    /// As [`Flows::find`], to change it.
    pub(super) fn find_mut(&mut self, id: Uuid, family: Family) -> Option<&mut Flow> {
        let mut flows = self.0.iter_mut();
        flows.find(|flow| flow.id == id && flow.family == family)
    }

    /// Ends one, with all that it belongs to.
    pub(super) fn finish(&mut self, id: Uuid) {
        let flow = self.0.iter().find(|flow| flow.id == id);
        if let Some(group) = flow.map(|flow| flow.group) {
            self.0.retain(|flow| flow.group != group);
        }
    }

    /// Gives one another id.
    pub(super) fn rename(&mut self, old: Uuid, new: Uuid) {
        if let Some(flow) = self.0.iter_mut().find(|flow| flow.id == old) {
            flow.id = new;
        }
    }
}
