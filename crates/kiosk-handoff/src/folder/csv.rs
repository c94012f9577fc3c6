//! One person as two lines: headings, and values (RFC 4180).

use crate::destination::Handoff;
use crate::patient::iso;
use kiosk_record::Stamp;
use zeroize::Zeroizing;

/// The headings, in the order of the values. More may come behind them.
const HEADINGS: &str = "id,patient_id,abha_number,abha_address,name,local_name,gender,birth_date,mobile,\
    email,address,district,district_lgd,state,state_lgd,pincode,kyc_verified,kiosk,facility,source,level,at";

/// The lines, wiped when dropped.
pub(super) fn lines(handoff: Handoff<'_>) -> Zeroizing<Vec<u8>> {
    let patient = handoff.patient;
    let registration = &patient.registration;
    let address = patient.address.as_ref();
    let of_address = |read: fn(&crate::patient::Address) -> Option<&str>| address.and_then(read);
    let plain = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let values: [String; 22] = [
        handoff.key.to_string(),
        plain(patient.patient_id.as_ref().map(|id| id.as_str())),
        plain(patient.abha.number().map(ToString::to_string).as_deref()),
        plain(patient.abha.address().map(ToString::to_string).as_deref()),
        plain(patient.name.as_ref().map(|name| name.as_str())),
        plain(patient.local_name.as_ref().map(|name| name.text.as_str())),
        plain(patient.gender.map(abdm_types::Gender::code)),
        plain(patient.birth_date.map(iso).as_deref()),
        plain(patient.mobile.as_ref().map(|mobile| mobile.digits())),
        plain(patient.email.as_ref().map(|email| email.as_str())),
        plain(of_address(|address| Some(address.line.as_ref()?.as_str()))),
        plain(of_address(|address| {
            Some(address.district.as_ref()?.as_str())
        })),
        plain(of_address(|address| {
            Some(address.district_code.as_ref()?.as_str())
        })),
        plain(of_address(|address| Some(address.state.as_ref()?.as_str()))),
        plain(of_address(|address| {
            Some(address.state_code.as_ref()?.as_str())
        })),
        plain(of_address(|address| {
            Some(address.pincode.as_ref()?.as_str())
        })),
        plain(
            patient
                .kyc_verified
                .map(|is| if is { "true" } else { "false" }),
        ),
        registration.kiosk.to_string(),
        plain(registration.facility.as_ref().map(|id| id.as_str())),
        registration.source.name().to_owned(),
        registration.level.name().to_owned(),
        Stamp::in_india(registration.at).utc_text(),
    ];
    let mut text = Zeroizing::new(Vec::with_capacity(8 * 1024));
    text.extend_from_slice(HEADINGS.as_bytes());
    text.extend_from_slice(b"\r\n");
    for (place, value) in values.iter().enumerate() {
        if place > 0 {
            text.push(b',');
        }
        text.extend_from_slice(quoted(value).as_bytes());
    }
    text.extend_from_slice(b"\r\n");
    text
}

/// A value in quotes. What a spreadsheet would take for a formula gets a quote mark before it: no name and
/// no address begins so.
fn quoted(value: &str) -> String {
    let mark = if value.starts_with(['=', '+', '-', '@', '\t']) {
        "'"
    } else {
        ""
    };
    format!("\"{mark}{}\"", value.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_no_formula_and_ends_where_it_ends() {
        for (value, written) in [
            ("Asha", "\"Asha\""),
            ("a, \"b\"", "\"a, \"\"b\"\"\""),
            ("=cmd()", "\"'=cmd()\""),
            ("+1", "\"'+1\""),
            ("", "\"\""),
        ] {
            assert_eq!(quoted(value), written);
        }
        assert_eq!(HEADINGS.split(',').count(), 22);
    }
}
