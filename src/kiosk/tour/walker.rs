//! Who walks a tour.

use super::Way;
use crate::domain::Gender;
use crate::journey::JourneyKind;
use crate::sandbox;

/// An invented person of the sandbox, and what they type.
#[derive(Debug, Clone)]
pub struct Walker {
    /// Twelve digits.
    pub aadhaar: String,
    /// The mobile to type. In a registration that is not the one linked to Aadhaar, the tour
    /// passes the second code too.
    pub mobile: String,
    /// The 14 digits, for people who have an ABHA.
    pub abha_number: String,
    /// The ABHA address of the same people, with its ending.
    pub abha_address: String,
    /// The whole name.
    pub name: String,
    /// As in Aadhaar.
    pub gender: Gender,
    /// `ddMMyyyy`, or a year alone.
    pub birth: String,
    /// What the mobile is changed to.
    pub new_mobile: String,
}

impl Walker {
    /// Whom the sandbox has for a journey: somebody new for the registration, somebody whose
    /// ABHA is off for the reactivation, and somebody with an ABHA for the rest.
    #[must_use]
    pub fn of(phone: &sandbox::Handle, journey: Way) -> Option<Self> {
        let tag = match journey {
            Way::Newcomer | Way::Service(JourneyKind::Registration) => {
                return Self::newcomer(phone);
            }
            Way::Service(JourneyKind::Reactivation) => "deactivated",
            Way::More => "kyc-pending",
            Way::Scan
            | Way::Say(_)
            | Way::Service(
                JourneyKind::Retrieval | JourneyKind::Login | JourneyKind::MobileUpdate,
            ) => "existing",
        };
        let holder = phone.holder(tag)?;
        Some(Self {
            aadhaar: holder.aadhaar.to_owned(),
            abha_number: holder.abha_number.replace('-', ""),
            abha_address: holder.abha_address,
            name: holder.name,
            gender: Gender::from_code(holder.gender)?,
            birth: holder.dob.replace('-', ""),
            new_mobile: other_mobile(&holder.mobile),
            mobile: holder.mobile,
        })
    }

    fn newcomer(phone: &sandbox::Handle) -> Option<Self> {
        let newcomer = phone.newcomer()?;
        Some(Self {
            aadhaar: newcomer.aadhaar.to_owned(),
            mobile: other_mobile(newcomer.mobile),
            abha_number: String::new(),
            abha_address: String::new(),
            name: String::new(),
            gender: Gender::Undisclosed,
            birth: String::new(),
            new_mobile: String::new(),
        })
    }
}

/// Another invented number than the given one.
fn other_mobile(mobile: &str) -> String {
    let (front, last) = mobile.split_at(mobile.len().saturating_sub(2));
    let other = if last == "97" { "93" } else { "97" };
    format!("{front}{other}")
}
