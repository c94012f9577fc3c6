//! NHA's cases of Milestone 1, set 1.1 of 29 September 2026, in the order of the set
//! (docs/m1-cases.md): for whom each is, what proves it, and how it is run here or why it is not.

use super::{Case, Check, Evidence, Need, Run};
use crate::certify::walks::{
    WalkName, address, by_aadhaar, by_mobile, by_number, profile, qr, registration, share, tagging,
};

const NO_DEVICE: &str =
    "this kiosk has no fingerprint or face device, by choice: the group is optional";
const GOVERNMENT: &str =
    "demographic authentication is for government entities alone, and this kiosk does not have it";
const NO_DOCUMENT: &str = "the M1 specification publishes no enrolment by document";

use Evidence::{Human, Sandbox, Screen};
use Need::{Mandatory as M, NotMeant as N, Optional as O};

const fn case(
    id: &'static str,
    title: &'static str,
    needs: [Need; 2],
    evidence: Evidence,
    run: Run,
) -> Case {
    let [private, government] = needs;
    Case {
        id,
        title,
        private,
        government,
        evidence,
        run,
    }
}

const fn walk(walk: WalkName, check: Check) -> Run {
    Run::Walk(walk, check)
}

const fn no_device(id: &'static str, title: &'static str) -> Case {
    case(id, title, [O, O], Human, Run::Not(NO_DEVICE))
}

const fn government(id: &'static str, title: &'static str, need: Need) -> Case {
    case(id, title, [N, need], Sandbox, Run::Not(GOVERNMENT))
}

const fn no_document(id: &'static str, title: &'static str) -> Case {
    case(id, title, [N, N], Sandbox, Run::Not(NO_DOCUMENT))
}

use WalkName as W;

/// All cases.
pub const CASES: &[Case] = &[
    case(
        "CRT_ABHA_101",
        "An ABHA is made with an Aadhaar code, from start to end",
        [M, M],
        Sandbox,
        walk(W::Registration, registration::crt_abha_101),
    ),
    case(
        "CRT_ABHA_102",
        "The published consent comes before the Aadhaar number, and is recorded",
        [M, M],
        Screen,
        walk(W::Registration, registration::crt_abha_102),
    ),
    case(
        "CRT_ABHA_103",
        "The consent in another language",
        [O, O],
        Screen,
        walk(W::Consent, registration::crt_abha_103),
    ),
    case(
        "CRT_ABHA_104",
        "An Aadhaar number that is none is refused, and nothing is sent",
        [M, M],
        Screen,
        walk(W::WrongAadhaar, registration::crt_abha_104),
    ),
    case(
        "CRT_ABHA_105",
        "The Aadhaar code is asked for, and the screen says where it went",
        [M, M],
        Human,
        walk(W::Registration, registration::crt_abha_105),
    ),
    case(
        "CRT_ABHA_106",
        "A new code after 60 seconds, twice, in the same transaction",
        [M, M],
        Screen,
        walk(W::AadhaarResend, registration::crt_abha_106),
    ),
    case(
        "CRT_ABHA_107",
        "A wrong Aadhaar code is refused and may be tried again",
        [M, M],
        Human,
        walk(W::Registration, registration::crt_abha_107),
    ),
    case(
        "CRT_ABHA_108",
        "The mobile of Aadhaar needs no code of its own",
        [O, O],
        Sandbox,
        walk(W::SameMobile, registration::crt_abha_108),
    ),
    case(
        "CRT_ABHA_109",
        "Another mobile is proven with its own code",
        [M, M],
        Human,
        walk(W::Registration, registration::crt_abha_109),
    ),
    case(
        "CRT_ABHA_112",
        "Addresses are suggested, one of one's own is checked",
        [M, M],
        Sandbox,
        walk(W::Registration, registration::crt_abha_112),
    ),
    case(
        "CRT_ABHA_113",
        "ABHA number and address are shown together",
        [M, M],
        Screen,
        walk(W::Registration, registration::crt_abha_113),
    ),
    case(
        "CRT_ABHA_114",
        "The card of the service is shown and can be taken along",
        [M, M],
        Sandbox,
        walk(W::Registration, registration::crt_abha_114),
    ),
    case(
        "CRT_ABHA_115",
        "The clinic's own card has number and address",
        [O, O],
        Screen,
        walk(W::Tagging, tagging::crt_abha_115),
    ),
    no_device(
        "CRT_ABHA_201",
        "An ABHA is made with a fingerprint or a face",
    ),
    no_device("CRT_ABHA_202", "With a scan: consent"),
    no_device("CRT_ABHA_203", "With a scan: consent in another language"),
    no_device(
        "CRT_ABHA_204",
        "With a scan: an Aadhaar number that is none",
    ),
    no_device("CRT_ABHA_205", "With a scan: the scan itself"),
    no_device("CRT_ABHA_206", "With a scan: the mobile of Aadhaar"),
    no_device("CRT_ABHA_207", "With a scan: another mobile"),
    no_device("CRT_ABHA_208", "With a scan: number and address are shown"),
    no_device("CRT_ABHA_209", "With a scan: the card of the service"),
    no_device("CRT_ABHA_210", "With a scan: the clinic's own card"),
    government(
        "CRT_ABHA_301",
        "An ABHA is made from demographic details",
        M,
    ),
    government("CRT_ABHA_302", "From details: consent", M),
    government(
        "CRT_ABHA_303",
        "From details: consent in another language",
        O,
    ),
    government(
        "CRT_ABHA_304",
        "From details: an Aadhaar number that is none",
        M,
    ),
    government(
        "CRT_ABHA_305",
        "From details: authentication and address",
        M,
    ),
    government(
        "CRT_ABHA_306",
        "From details: the profile is filled in and not typed",
        M,
    ),
    government(
        "CRT_ABHA_307",
        "From details: number and address are shown",
        M,
    ),
    government("CRT_ABHA_308", "From details: the card of the service", M),
    government("CRT_ABHA_309", "From details: the clinic's own card", O),
    no_document(
        "CRT_ABHA_401",
        "An ABHA is made with a driving licence or PAN",
    ),
    no_document("CRT_ABHA_402", "With a document: consent"),
    no_document("CRT_ABHA_403", "With a document: mobile"),
    no_document("CRT_ABHA_404", "With a document: code to the mobile"),
    no_document("CRT_ABHA_405", "With a document: its number is checked"),
    no_document("CRT_ABHA_406", "With a document: pictures of it"),
    no_document("CRT_ABHA_407", "With a document: an operator looks at it"),
    no_document(
        "CRT_ABHA_408",
        "With a document: number and address are shown",
    ),
    no_document("CRT_ABHA_410", "With a document: the card of the service"),
    no_document("CRT_ABHA_411", "With a document: the clinic's own card"),
    case(
        "VRFY_ABHA_101",
        "An ABHA number is verified with the Aadhaar code",
        [M, M],
        Human,
        walk(W::NumberByAadhaar, by_number::vrfy_abha_101),
    ),
    case(
        "VRFY_ABHA_102",
        "An ABHA address is verified with the Aadhaar code",
        [M, M],
        Human,
        walk(W::AddressByAadhaar, address::vrfy_abha_102),
    ),
    case(
        "VRFY_ABHA_201",
        "An ABHA number is verified with the mobile code",
        [M, M],
        Human,
        walk(W::NumberByMobile, by_number::vrfy_abha_201),
    ),
    case(
        "VRFY_ABHA_202",
        "An ABHA address is verified with the mobile code",
        [M, M],
        Human,
        walk(W::AddressByMobile, address::vrfy_abha_202),
    ),
    case(
        "VRFY_ABHA_301",
        "A mobile number that is none is refused, and nothing is sent",
        [M, M],
        Screen,
        walk(W::WrongMobile, by_mobile::vrfy_abha_301),
    ),
    case(
        "VRFY_ABHA_302",
        "No ABHA on this mobile: making one is offered",
        [M, M],
        Human,
        walk(W::MobileOfNobody, by_mobile::vrfy_abha_302),
    ),
    case(
        "VRFY_ABHA_303",
        "Every ABHA of a mobile is listed, and one is opened",
        [M, M],
        Human,
        walk(W::ByMobile, by_mobile::vrfy_abha_303),
    ),
    case(
        "VRFY_ABHA_304",
        "A wrong mobile code is refused and may be tried again",
        [M, M],
        Human,
        walk(W::ByMobile, by_mobile::vrfy_abha_304),
    ),
    case(
        "VRFY_ABHA_305",
        "A new mobile code after 60 seconds, twice",
        [M, M],
        Screen,
        walk(W::MobileResend, by_mobile::vrfy_abha_305),
    ),
    case(
        "VRFY_ABHA_401",
        "Looking by Aadhaar: a number that is none is refused, and nothing is sent",
        [M, M],
        Screen,
        walk(W::LookWrongAadhaar, by_aadhaar::vrfy_abha_401),
    ),
    case(
        "VRFY_ABHA_402",
        "Looking by Aadhaar: a wrong code is refused and may be tried again",
        [M, M],
        Human,
        walk(W::ByAadhaar, by_aadhaar::vrfy_abha_402),
    ),
    case(
        "VRFY_ABHA_403",
        "No ABHA on this Aadhaar number: one is made without asking for it again",
        [M, M],
        Human,
        walk(W::AadhaarOfNobody, by_aadhaar::vrfy_abha_403),
    ),
    case(
        "VRFY_ABHA_404",
        "The ABHA of an Aadhaar number is found, shown and its card taken along",
        [M, M],
        Human,
        walk(W::ByAadhaar, by_aadhaar::vrfy_abha_404),
    ),
    case(
        "VRFY_ABHA_405",
        "Looking by Aadhaar: a new code after 60 seconds, twice",
        [M, M],
        Screen,
        walk(W::LookResend, by_aadhaar::vrfy_abha_405),
    ),
    case(
        "VRFY_ABHA_501",
        "An ABHA number is verified with a fingerprint",
        [N, O],
        Human,
        Run::Not(NO_DEVICE),
    ),
    case(
        "VRFY_ABHA_502",
        "An ABHA address is verified with a fingerprint",
        [N, O],
        Human,
        Run::Not("the set names no operation for it"),
    ),
    case(
        "QR-read",
        "The QR of an ABHA is read in place of typing",
        [O, O],
        Screen,
        walk(W::ReadQr, qr::qr_read),
    ),
    case(
        "PROF_ABHA_601",
        "Another mobile for the ABHA",
        [O, O],
        Human,
        walk(W::ChangeMobile, profile::prof_abha_601),
    ),
    case(
        "PROF_ABHA_602",
        "Another photo for the ABHA",
        [N, N],
        Sandbox,
        Run::Not("NHA withdrew the operation from its listing on 29 September 2026"),
    ),
    case(
        "PROF_ABHA_603",
        "Another e-mail for the ABHA",
        [O, O],
        Human,
        walk(W::More, profile::prof_abha_603),
    ),
    case(
        "PROF_ABHA_604",
        "KYC once more",
        [O, O],
        Human,
        walk(W::More, profile::prof_abha_604),
    ),
    case(
        "PROF_ABHA_605",
        "An ABHA is deleted or switched off",
        [N, N],
        Sandbox,
        Run::Not(
            "the M1 specification publishes no operation for it, and a public screen does not offer it",
        ),
    ),
    case(
        "TAGGING_UNIQUEPATIENTID_UNIQUEABHANUMBER",
        "One ABHA for one patient id of the clinic",
        [M, M],
        Screen,
        walk(W::Tagging, tagging::one_patient_id),
    ),
    case(
        "SHARE_PATIENT_PROFILE_701",
        "A profile is shared by scanning the facility's QR",
        [M, M],
        Sandbox,
        walk(W::Share, share::share_patient_profile_701),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certify::Entity;
    use std::collections::BTreeSet;

    #[test]
    fn the_set_is_whole() {
        let ids: BTreeSet<&str> = CASES.iter().map(|case| case.id).collect();
        assert_eq!((CASES.len(), ids.len()), (66, 66));
        let mandatory = |entity| {
            let cases = CASES.iter();
            cases.filter(|case| case.need(entity) == M).count()
        };
        assert_eq!(mandatory(Entity::Private), 26);
        assert_eq!(mandatory(Entity::Government), 33);
    }

    #[test]
    fn a_case_is_found_by_its_id() {
        assert_eq!(
            Case::find("crt_abha_101").map(|case| case.id),
            Some("CRT_ABHA_101")
        );
        assert_eq!(Case::find("QR-READ").map(|case| case.id), Some("QR-read"));
        assert!(Case::find("CRT_ABHA_1").is_none());
    }
}
