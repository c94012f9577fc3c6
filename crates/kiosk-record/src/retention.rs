//! How long content is kept.

use super::entry::Class;

/// So many days the content of each class is kept. No value can be under its floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    aadhaar: u16,
    audit: u16,
    operations: u16,
}

impl Class {
    /// The days that its content has to be kept here at least, whatever the configuration says.
    ///
    /// Aadhaar transactions: two years where they are used, then five in an archive (NDHM's reference for
    /// secure applications). Audit: one year (DPDP Rules, rules 6 and 8). Operations: 180 days (CERT-In,
    /// 28 April 2022).
    #[must_use]
    pub const fn floor_days(self) -> u16 {
        match self {
            Self::AadhaarTransaction => 2 * 365 + 1,
            Self::Audit => 366,
            Self::Operations => 180,
        }
    }

    /// The days after which nothing of it has to be kept at all. Before that, content leaves the record
    /// for an archive alone.
    #[must_use]
    pub const fn archived_days(self) -> u16 {
        match self {
            Self::AadhaarTransaction => 7 * 365 + 2,
            Self::Audit | Self::Operations => self.floor_days(),
        }
    }

    /// The days that it is kept if nothing else is said.
    #[must_use]
    pub const fn usual_days(self) -> u16 {
        match self {
            Self::AadhaarTransaction => self.archived_days(),
            // Three months at hand and two years in an archive, in one place.
            Self::Audit => 2 * 365 + 93,
            Self::Operations => 366,
        }
    }
}

impl Retention {
    /// Keeps each class as long as is usual.
    pub const USUAL: Self = Self {
        aadhaar: Class::AadhaarTransaction.usual_days(),
        audit: Class::Audit.usual_days(),
        operations: Class::Operations.usual_days(),
    };

    /// Keeps a class for another number of days; `None` if that is under its floor.
    #[must_use]
    pub fn with(mut self, class: Class, days: u16) -> Option<Self> {
        let kept = match class {
            Class::AadhaarTransaction => &mut self.aadhaar,
            Class::Audit => &mut self.audit,
            Class::Operations => &mut self.operations,
        };
        *kept = days;
        (days >= class.floor_days()).then_some(self)
    }

    /// How many days a class is kept.
    #[must_use]
    pub const fn days(self, class: Class) -> u16 {
        match class {
            Class::AadhaarTransaction => self.aadhaar,
            Class::Audit => self.audit,
            Class::Operations => self.operations,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_kept_shorter_than_its_floor() {
        for (class, floor) in [
            (Class::AadhaarTransaction, 731),
            (Class::Audit, 366),
            (Class::Operations, 180),
        ] {
            assert_eq!(class.floor_days(), floor);
            assert_eq!(Retention::USUAL.with(class, floor - 1), None);
            let kept = Retention::USUAL.with(class, floor).unwrap();
            assert_eq!(kept.days(class), floor);
            assert!(Retention::USUAL.days(class) >= floor);
        }
    }
}
