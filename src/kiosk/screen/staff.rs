//! What staff read about a fault that only they can mend. No patient is shown it.

use crate::domain::{Fault, Retry, TlsFault};
use crate::locale::Message as Words;

/// The words for staff; `None` for a fault that a person can do something about.
pub(super) fn words(fault: Fault) -> Option<Words> {
    if let Fault::SecureConnection { cause } = fault {
        return Some(of_tls(cause));
    }
    let words = [
        (Fault::NetworkRefused, Words::StaffNetworkRefused),
        (Fault::NotAuthorised, Words::StaffNotAuthorised),
        (Fault::ApiNotAllowed, Words::StaffApiNotAllowed),
        (Fault::EncryptionUnknown, Words::StaffEncryptionUnknown),
        (Fault::ClockWrong, Words::StaffClock),
        (Fault::CreationLimit, Words::StaffCreationLimit),
    ];
    words
        .into_iter()
        .find(|(of, _)| *of == fault)
        .map(|(_, words)| words)
        .filter(|_| fault.retry() == Retry::ByStaff)
}

/// The words for staff about a server that cannot be trusted.
pub(in crate::kiosk) const fn of_tls(cause: TlsFault) -> Words {
    match cause {
        TlsFault::Expired | TlsFault::NotValidYet => Words::StaffCertificateDate,
        TlsFault::WrongName => Words::StaffCertificateName,
        TlsFault::UnknownIssuer => Words::StaffCertificateIssuer,
        TlsFault::Revoked | TlsFault::WeakSignature | TlsFault::Certificate => {
            Words::StaffCertificate
        }
        TlsFault::OldProtocol | TlsFault::Handshake => Words::StaffHandshake,
        TlsFault::Redirected => Words::StaffRedirected,
        TlsFault::ForeignHost => Words::StaffForeignHost,
        TlsFault::UnexpectedKey => Words::StaffUnexpectedKey,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_something_to_staff_about_every_fault_of_theirs_and_no_other() {
        let tls = TlsFault::ALL.map(|cause| Fault::SecureConnection { cause });
        for fault in Fault::ALL.into_iter().chain(tls) {
            let is_theirs = fault.retry() == Retry::ByStaff;
            assert_eq!(words(fault).is_some(), is_theirs, "{fault:?}");
        }
    }
}
