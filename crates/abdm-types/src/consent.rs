//! The consent to ABHA enrolment (CRT_ABHA_102 and 103, protocol.md section 12).

use super::{Language, UtcMillis};
use std::collections::BTreeSet;

/// `consent.code` of the enrolment call.
pub const CONSENT_CODE: &str = "abha-enrollment";

/// `consent.version` of the enrolment call; the text of this version is what is shown.
pub const CONSENT_VERSION: &str = "1.4";

/// One item of the published text, by its number there. Item 2 (a document other than Aadhaar)
/// is another route and not part of this journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ConsentItem {
    /// 1: use of Aadhaar for this purpose. Needed.
    AadhaarUse,
    /// 3: linking of past government health records. Free.
    PastRecords,
    /// 4: sharing of records during this encounter. Free.
    ShareRecords,
    /// 5: anonymised use for public health. Free.
    PublicHealth,
    /// 6: the health worker has explained. Only where there is one.
    HealthWorker,
    /// 7: the person's own declaration. Needed.
    OwnDeclaration,
}

/// How the person came to know the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeardHow {
    /// At a self-service kiosk: read or heard it alone.
    Alone,
    /// At the front desk: the named operator explained it.
    ExplainedBy(String),
}

/// What was agreed, in which words, and when: kept in memory with the session, for the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentRecord {
    /// [`CONSENT_CODE`].
    pub code: &'static str,
    /// [`CONSENT_VERSION`].
    pub version: &'static str,
    /// The language in which the text was on the screen when the person agreed.
    pub language: Language,
    /// Whether the binding English text was on the screen as well: at the front desk, where the
    /// list has plain sentences, only once the text of an item was opened in it.
    pub english_seen: bool,
    /// The items agreed to.
    pub agreed: BTreeSet<ConsentItem>,
    /// Alone, or explained by an operator.
    pub heard: HeardHow,
    /// The moment of agreement.
    pub given_at: UtcMillis,
}

impl ConsentItem {
    /// The number in the published text.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::AadhaarUse => 1,
            Self::PastRecords => 3,
            Self::ShareRecords => 4,
            Self::PublicHealth => 5,
            Self::HealthWorker => 6,
            Self::OwnDeclaration => 7,
        }
    }

    /// Whether nothing can go on without it. The health worker's item is needed where it is
    /// shown at all.
    #[must_use]
    pub const fn is_needed(self) -> bool {
        match self {
            Self::AadhaarUse | Self::HealthWorker | Self::OwnDeclaration => true,
            Self::PastRecords | Self::ShareRecords | Self::PublicHealth => false,
        }
    }

    /// The items to be shown, in their order.
    #[must_use]
    pub const fn shown(heard: &HeardHow) -> &'static [Self] {
        match heard {
            HeardHow::Alone => &[
                Self::AadhaarUse,
                Self::PastRecords,
                Self::ShareRecords,
                Self::PublicHealth,
                Self::OwnDeclaration,
            ],
            HeardHow::ExplainedBy(_) => &[
                Self::AadhaarUse,
                Self::PastRecords,
                Self::ShareRecords,
                Self::PublicHealth,
                Self::HealthWorker,
                Self::OwnDeclaration,
            ],
        }
    }
}
