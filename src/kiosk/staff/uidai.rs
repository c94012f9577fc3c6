//! What is known of UIDAI. Nobody can ask it without spending a code, so it is what people's calls came
//! to.

use crate::domain::{Fault, UtcMillis};

/// When UIDAI was last heard, and when it was last missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::kiosk) struct UidaiSeen {
    answered: Option<UtcMillis>,
    silent: Option<UtcMillis>,
}

impl UidaiSeen {
    /// A call came to its end; `goes_through` says whether it is one that UIDAI takes part in.
    pub(in crate::kiosk) fn note(
        &mut self,
        goes_through: bool,
        fault: Option<Fault>,
        now: UtcMillis,
    ) {
        match fault {
            Some(Fault::UidaiDown) => self.silent = Some(now),
            // What only UIDAI can have said.
            None
            | Some(
                Fault::OtpWrong
                | Fault::OtpExpired
                | Fault::AadhaarUnknown
                | Fault::AadhaarWithoutMobile,
            ) if goes_through => self.answered = Some(now),
            Some(_) | None => {}
        }
    }

    /// When it was last heard, where it was not missed since.
    pub(in crate::kiosk) fn answered(self) -> Option<UtcMillis> {
        self.answered.filter(|_| self.silent().is_none())
    }

    /// When it was last missed, where it was not heard since.
    pub(in crate::kiosk) fn silent(self) -> Option<UtcMillis> {
        self.silent.filter(|silent| self.answered < Some(*silent))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_heard_last_counts() {
        let at = |seconds: i64| UtcMillis(seconds * 1000);
        let mut seen = UidaiSeen::default();
        seen.note(false, None, at(1));
        seen.note(true, Some(Fault::Offline), at(2));
        assert_eq!((seen.answered(), seen.silent()), (None, None));
        seen.note(true, Some(Fault::OtpWrong), at(3));
        assert_eq!((seen.answered(), seen.silent()), (Some(at(3)), None));
        // ABDM says it of calls of its own too.
        seen.note(false, Some(Fault::UidaiDown), at(4));
        assert_eq!((seen.answered(), seen.silent()), (None, Some(at(4))));
        seen.note(true, None, at(5));
        assert_eq!((seen.answered(), seen.silent()), (Some(at(5)), None));
    }
}
