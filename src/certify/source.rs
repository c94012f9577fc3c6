//! Where a walk has numbers and codes from: the practice sandbox, or somebody at the terminal.

use crate::sandbox;
use std::time::Duration;
use zeroize::Zeroizing;

/// Somebody whose numbers a walk needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Has Aadhaar with a mobile, and no ABHA.
    Newcomer,
    /// The same, and another person.
    OtherNewcomer,
    /// Has an ABHA of their own, with an address, and Aadhaar with a mobile.
    Holder,
    /// Has a mobile that several ABHAs have, one of them their own.
    SharedPhone,
    /// Has an ABHA whose e-mail address and KYC may be changed.
    Changer,
    /// Has a mobile that no ABHA has.
    Nobody,
}

/// A number of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// Twelve digits.
    Aadhaar,
    /// The mobile of the ABHA, or of whom has none, the one that the ABHA shall have: ten digits.
    Mobile,
    /// The mobile that UIDAI knows, ten digits.
    AadhaarMobile,
    /// Another mobile that messages can be read on.
    NewMobile,
    /// Fourteen digits.
    AbhaNumber,
    /// With its suffix.
    AbhaAddress,
    /// The text of the QR on the ABHA card.
    Qr,
    /// An e-mail address that the ABHA does not have, and that can be read.
    Email,
}

/// Gives a walk what a person would type. Everything it gives is wiped when it is let go.
pub trait Source {
    /// A number of somebody; `None` when nobody is there who has it.
    fn fact(&mut self, who: Who, fact: Fact) -> Option<Zeroizing<String>>;

    /// The code that has just been sent, six digits; `None` when nobody is there who has it. `to`
    /// says of the phone what the screen says.
    fn code(&mut self, to: &str) -> Option<Zeroizing<String>>;

    /// Lets the service's clock go on, and answers with how long a walk has to wait itself.
    fn wait(&mut self, time: Duration) -> Duration;

    /// The practice phone, which can share a profile; `None` where nobody practises.
    fn phone(&self) -> Option<sandbox::Handle> {
        None
    }
}

/// What is asked of whom, in words.
#[must_use]
pub fn described(who: Who, fact: Fact) -> String {
    let fact = match fact {
        Fact::Aadhaar => "the Aadhaar number",
        Fact::Mobile => "the mobile",
        Fact::AadhaarMobile => "the mobile of Aadhaar",
        Fact::NewMobile => "another mobile",
        Fact::AbhaNumber => "the ABHA number",
        Fact::AbhaAddress => "the ABHA address",
        Fact::Email => "another e-mail address",
        Fact::Qr => "the QR on the ABHA card, held to a scanner that types here,",
    };
    let who = match who {
        Who::Newcomer => "somebody without an ABHA",
        Who::OtherNewcomer => "another person without an ABHA",
        Who::Holder => "somebody with an ABHA",
        Who::SharedPhone => "somebody whose mobile has several ABHAs",
        Who::Changer => "somebody whose e-mail address and KYC may be changed",
        Who::Nobody => "somebody whose mobile has no ABHA",
    };
    format!("{fact} of {who}")
}

/// The people and the messages of the practice sandbox.
pub struct PracticeSource {
    phone: sandbox::Handle,
}

impl PracticeSource {
    /// Of this sandbox.
    #[must_use]
    pub fn of(phone: sandbox::Handle) -> Self {
        Self { phone }
    }

    fn holder(&self, tag: &str, fact: Fact) -> Option<String> {
        let holder = self.phone.holder(tag)?;
        Some(match fact {
            Fact::Aadhaar => holder.aadhaar.to_owned(),
            Fact::Mobile | Fact::AadhaarMobile => holder.mobile,
            Fact::NewMobile => FREE_MOBILE.to_owned(),
            Fact::AbhaNumber => holder.abha_number,
            Fact::AbhaAddress => holder.abha_address,
            Fact::Email => EMAIL.to_owned(),
            Fact::Qr => serde_json::json!({
                "hidn": holder.abha_number,
                "hid": holder.abha_address,
                "name": holder.name,
                "gender": holder.gender,
                "dob": holder.dob,
                "mobile": holder.mobile,
            })
            .to_string(),
        })
    }
}

/// An invented e-mail address.
const EMAIL: &str = "a.new.address@example.in";

/// Invented mobiles that nobody of the sandbox has.
const FREE_MOBILE: &str = "9999900097";
const OTHER_FREE_MOBILE: &str = "9999900093";

impl Source for PracticeSource {
    fn phone(&self) -> Option<sandbox::Handle> {
        Some(self.phone.clone())
    }

    fn fact(&mut self, who: Who, fact: Fact) -> Option<Zeroizing<String>> {
        let text = match who {
            // Every walk has a sandbox of its own, so the first newcomer is there for both.
            Who::Newcomer | Who::OtherNewcomer => {
                let newcomer = self.phone.newcomer()?;
                match fact {
                    Fact::Aadhaar => Some(newcomer.aadhaar.to_owned()),
                    Fact::AadhaarMobile => Some(newcomer.mobile.to_owned()),
                    Fact::Mobile | Fact::NewMobile => Some(FREE_MOBILE.to_owned()),
                    Fact::AbhaNumber | Fact::AbhaAddress | Fact::Qr | Fact::Email => None,
                }
            }
            Who::Holder => self.holder("existing", fact),
            Who::Changer => self.holder("kyc-pending", fact),
            Who::SharedPhone => self.holder("parent", fact),
            Who::Nobody => (fact == Fact::Mobile).then(|| OTHER_FREE_MOBILE.to_owned()),
        };
        text.map(Zeroizing::new)
    }

    fn code(&mut self, _to: &str) -> Option<Zeroizing<String>> {
        let newest = self.phone.inbox().pop()?;
        Some(Zeroizing::new(newest.otp))
    }

    fn wait(&mut self, time: Duration) -> Duration {
        let seconds = u32::try_from(time.as_secs()).unwrap_or(u32::MAX);
        self.phone.advance(seconds.saturating_add(1));
        Duration::ZERO
    }
}
