//! What a `txnId` of the V3 enrolment stands for.

use super::clock::later;
use super::otp_limits::{Channel, Code};
use abdm_types::UtcMillis;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A transaction holds for ten minutes after its last accepted call (protocol.md section 11.4).
pub(super) const TRANSACTION_SECONDS: i64 = 600;
/// A paused person is told of the pause and not of an expired transaction while this lasts.
const KEPT_SECONDS: i64 = 3600;

/// What a transaction waits for.
pub(super) enum Stage {
    /// The code that UIDAI sent.
    AadhaarOtp {
        code: Code,
        /// Where its entries are counted.
        channel: Channel,
    },
    /// The code that ABDM sent to the communication mobile.
    MobileOtp {
        code: Code,
        /// Where its entries are counted.
        channel: Channel,
        /// Ten digits.
        mobile: String,
    },
    /// An address to be chosen, or a mobile to be verified.
    Enrolled,
}

/// Transactions that belong together: one person's enrolment, whose calls have several ids.
pub(super) struct Enrolment {
    /// The Aadhaar number it is about.
    pub(super) aadhaar: &'static str,
    /// The ABHA number, once there is one.
    pub(super) abha_number: Option<String>,
    touched: UtcMillis,
}

struct Transaction {
    enrolment: u64,
    stage: Stage,
}

/// The open transactions.
#[derive(Default)]
pub(super) struct Transactions {
    enrolments: BTreeMap<u64, Enrolment>,
    transactions: BTreeMap<Uuid, Transaction>,
    last_enrolment: u64,
}

impl Transactions {
    /// Opens a transaction for an Aadhaar code. Older ones of the same person that still wait for
    /// their code are dead from now on.
    pub(super) fn begin(
        &mut self,
        id: Uuid,
        aadhaar: &'static str,
        code: Code,
        channel: Channel,
        now: UtcMillis,
    ) {
        self.forget_old(now);
        let Self {
            enrolments,
            transactions,
            ..
        } = self;
        transactions.retain(|_, transaction| {
            let same_person = enrolments
                .get(&transaction.enrolment)
                .is_some_and(|enrolment| enrolment.aadhaar == aadhaar);
            !(same_person && matches!(transaction.stage, Stage::AadhaarOtp { .. }))
        });
        self.last_enrolment += 1;
        self.enrolments.insert(
            self.last_enrolment,
            Enrolment {
                aadhaar,
                abha_number: None,
                touched: now,
            },
        );
        self.transactions.insert(
            id,
            Transaction {
                enrolment: self.last_enrolment,
                stage: Stage::AadhaarOtp { code, channel },
            },
        );
    }

    /// Adds a transaction for a mobile code to the enrolment of `parent`; the enrolment's older mobile
    /// code is dead from now on.
    pub(super) fn continue_with_mobile(
        &mut self,
        parent: Uuid,
        id: Uuid,
        code: Code,
        channel: Channel,
        mobile: String,
        now: UtcMillis,
    ) {
        let Some(enrolment) = self.transactions.get(&parent).map(|found| found.enrolment) else {
            return;
        };
        self.transactions.retain(|_, transaction| {
            transaction.enrolment != enrolment
                || !matches!(transaction.stage, Stage::MobileOtp { .. })
        });
        self.transactions.insert(
            id,
            Transaction {
                enrolment,
                stage: Stage::MobileOtp {
                    code,
                    channel,
                    mobile,
                },
            },
        );
        self.touch(enrolment, now);
    }

    /// Whether a transaction waits for the code of this mobile.
    pub(super) fn awaits_mobile(&self, id: Uuid, wanted: &str) -> bool {
        let stage = self.transactions.get(&id).map(|found| &found.stage);
        matches!(stage, Some(Stage::MobileOtp { mobile, .. }) if mobile == wanted)
    }

    /// A transaction that waits for the code of this mobile.
    pub(super) fn of_mobile(&self, wanted: &str) -> Option<Uuid> {
        let ids = self.transactions.keys();
        ids.copied().find(|id| self.awaits_mobile(*id, wanted))
    }

    /// The stage and the enrolment of a transaction, even of one that has expired.
    pub(super) fn find(&mut self, id: Uuid) -> Option<(&mut Stage, &Enrolment)> {
        let transaction = self.transactions.get_mut(&id)?;
        let enrolment = self.enrolments.get(&transaction.enrolment)?;
        Some((&mut transaction.stage, enrolment))
    }

    /// The ABHA number that a living transaction has led to. Asking keeps it alive.
    pub(super) fn abha_number(&mut self, id: Uuid, now: UtcMillis) -> Option<String> {
        let enrolment = self
            .enrolments
            .get_mut(&self.transactions.get(&id)?.enrolment)?;
        if !enrolment.is_alive(now) {
            return None;
        }
        let number = enrolment.abha_number.clone()?;
        enrolment.touched = now;
        Some(number)
    }

    /// The code was right: the transaction has an ABHA number now and takes no code any more.
    pub(super) fn settle(&mut self, id: Uuid, abha_number: String, now: UtcMillis) {
        let Some(transaction) = self.transactions.get_mut(&id) else {
            return;
        };
        transaction.stage = Stage::Enrolled;
        let enrolment = transaction.enrolment;
        if let Some(enrolment) = self.enrolments.get_mut(&enrolment) {
            enrolment.abha_number = Some(abha_number);
        }
        self.touch(enrolment, now);
    }

    /// Ends everything that belongs to a transaction.
    pub(super) fn finish(&mut self, id: Uuid) {
        let Some(enrolment) = self.transactions.get(&id).map(|found| found.enrolment) else {
            return;
        };
        self.transactions
            .retain(|_, transaction| transaction.enrolment != enrolment);
        self.enrolments.remove(&enrolment);
    }

    fn touch(&mut self, enrolment: u64, now: UtcMillis) {
        if let Some(enrolment) = self.enrolments.get_mut(&enrolment) {
            enrolment.touched = now;
        }
    }

    fn forget_old(&mut self, now: UtcMillis) {
        let Self {
            enrolments,
            transactions,
            ..
        } = self;
        enrolments.retain(|_, enrolment| now < later(enrolment.touched, KEPT_SECONDS));
        transactions.retain(|_, transaction| enrolments.contains_key(&transaction.enrolment));
    }
}

impl Enrolment {
    /// Whether its ten minutes still run.
    pub(super) fn is_alive(&self, now: UtcMillis) -> bool {
        now < later(self.touched, TRANSACTION_SECONDS)
    }
}
