//! The clinic, as its QR codes name it.

/// The facility and its counters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facility {
    hip_id: String,
    counters: Vec<String>,
}

/// Why a facility cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FacilityError {
    /// The id of the facility.
    #[error("the facility's id must be 1 to 40 letters, digits, dashes, dots and underscores")]
    HipId,
    /// There is no counter, or there are too many.
    #[error("there must be 1 to 50 counters")]
    Count,
    /// The id of a counter.
    #[error("a counter's id must be 1 to 20 letters and digits, and not the facility's own id")]
    Counter,
    /// Two counters that a phone would not tell apart.
    #[error("two counters have the same id")]
    Twice,
}

/// The most counters of a clinic.
const MOST: usize = 50;

impl Facility {
    /// Checks ids as ABDM wants them (protocol.md section 20).
    ///
    /// # Errors
    ///
    /// [`FacilityError`] says which rule is broken.
    pub fn new(
        hip_id: impl Into<String>,
        counters: impl IntoIterator<Item = String>,
    ) -> Result<Self, FacilityError> {
        let hip_id = hip_id.into();
        let counters: Vec<String> = counters.into_iter().collect();
        let is_id = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
        if !(1..=40).contains(&hip_id.len()) || !hip_id.bytes().all(is_id) {
            return Err(FacilityError::HipId);
        }
        if !(1..=MOST).contains(&counters.len()) {
            return Err(FacilityError::Count);
        }
        for (index, counter) in counters.iter().enumerate() {
            let is_word = (1..=20).contains(&counter.len())
                && counter.bytes().all(|byte| byte.is_ascii_alphanumeric());
            if !is_word || counter.eq_ignore_ascii_case(&hip_id) {
                return Err(FacilityError::Counter);
            }
            let mut others = counters.iter().take(index);
            if others.any(|other| other.eq_ignore_ascii_case(counter)) {
                return Err(FacilityError::Twice);
            }
        }
        Ok(Self { hip_id, counters })
    }

    /// The facility's id.
    #[must_use]
    pub fn hip_id(&self) -> &str {
        &self.hip_id
    }

    /// The ids of its counters, in their order.
    #[must_use]
    pub fn counters(&self) -> &[String] {
        &self.counters
    }

    /// The counter of this name, in any letter case; the only one where none is named.
    #[must_use]
    pub fn counter(&self, named: Option<&str>) -> Option<&str> {
        match (named, self.counters.as_slice()) {
            (None, [only]) => Some(only),
            (None, _) => None,
            (Some(named), counters) => counters
                .iter()
                .find(|counter| counter.eq_ignore_ascii_case(named))
                .map(String::as_str),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facility(hip_id: &str, counters: &[&str]) -> Result<Facility, FacilityError> {
        Facility::new(hip_id, counters.iter().map(|text| (*text).to_owned()))
    }

    #[test]
    fn checks_ids() {
        assert!(facility("IN2910000001", &["OPD1", "opd2", "7"]).is_ok());
        for (hip_id, counters, error) in [
            ("", &["1"][..], FacilityError::HipId),
            ("IN 1", &["1"], FacilityError::HipId),
            ("IN1&x", &["1"], FacilityError::HipId),
            ("IN1", &[], FacilityError::Count),
            ("IN1", &["OPD 1"], FacilityError::Counter),
            ("IN1", &["ABCDEFGHIJKLMNOPQRSTU"], FacilityError::Counter),
            ("IN1", &["in1"], FacilityError::Counter),
            ("IN1", &["OPD1", "opd1"], FacilityError::Twice),
        ] {
            assert_eq!(
                facility(hip_id, counters),
                Err(error),
                "{hip_id} {counters:?}"
            );
        }
    }

    #[test]
    fn finds_a_counter_in_any_letter_case_and_the_only_one_unnamed() {
        let two = facility("IN1", &["OPD1", "OPD2"]).unwrap();
        assert_eq!(two.counter(Some("opd2")), Some("OPD2"));
        assert_eq!(two.counter(Some("OPD3")), None);
        assert_eq!(two.counter(None), None);
        let one = facility("IN1", &["OPD1"]).unwrap();
        assert_eq!(one.counter(None), Some("OPD1"));
        assert_eq!(one.counter(Some("OPD2")), None);
    }
}
