//! The dates of HTTP headers, and what they say of this machine's clock.

use reqwest::header::{AGE, DATE, HeaderMap};
use time::macros::format_description;
use time::{OffsetDateTime, PrimitiveDateTime};

/// Reads `Wed, 21 Oct 2026 07:28:00 GMT`.
pub(super) fn moment(text: &str) -> Option<OffsetDateTime> {
    let form = format_description!(
        "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
    );
    let moment = PrimitiveDateTime::parse(text.trim(), form).ok()?;
    Some(moment.assume_utc())
}

/// By how many seconds this machine is ahead of the `Date` of an answer to a request that was
/// sent and answered at these moments; nothing where the answer does not name a time.
///
/// An answer that came out of a store is as much older as its `Age` says. However slow the
/// network is, the answer was written between the two moments.
pub(super) fn seconds_ahead(
    headers: &HeaderMap,
    sent: OffsetDateTime,
    answered: OffsetDateTime,
) -> Option<i64> {
    let date = headers.get(DATE)?.to_str().ok()?;
    let date = moment(date)?;
    let age = headers
        .get(AGE)
        .and_then(|age| age.to_str().ok()?.trim().parse::<u32>().ok())
        .unwrap_or(0);
    let said = date.unix_timestamp().saturating_add(i64::from(age));
    let (sent, answered) = (sent.unix_timestamp(), answered.unix_timestamp());
    // The clock may have been set while the answer was on its way.
    let sent = sent.min(answered);
    Some((sent - said).max(0) - (said - answered).max(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;
    use time::macros::datetime;

    #[test]
    fn reads_how_far_the_clock_is_off() {
        let sent = datetime!(2026-10-21 07:28:00 UTC);
        let answered = datetime!(2026-10-21 07:28:20 UTC);
        for (date, age, expected) in [
            // Within the time that the answer was on its way nothing is off.
            ("Wed, 21 Oct 2026 07:28:00 GMT", None, Some(0)),
            ("Wed, 21 Oct 2026 07:28:20 GMT", None, Some(0)),
            ("Wed, 21 Oct 2026 07:27:00 GMT", None, Some(60)),
            ("Wed, 21 Oct 2026 07:29:20 GMT", None, Some(-60)),
            ("Wed, 21 Oct 2026 06:58:00 GMT", Some("1800"), Some(0)),
            ("Wed, 21 Oct 2026 06:58:00 GMT", Some("soon"), Some(1800)),
            ("Thu, 01 Jan 1970 00:00:00 GMT", None, Some(1_792_567_680)),
            ("2026-10-21T07:28:00Z", None, None),
            ("yesterday", None, None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(DATE, HeaderValue::from_static(date));
            if let Some(age) = age {
                headers.insert(AGE, HeaderValue::from_static(age));
            }
            assert_eq!(seconds_ahead(&headers, sent, answered), expected, "{date}");
        }
        assert_eq!(seconds_ahead(&HeaderMap::new(), sent, answered), None);
    }

    #[test]
    fn a_clock_that_is_set_meanwhile_proves_nothing_by_itself() {
        let mut headers = HeaderMap::new();
        headers.insert(
            DATE,
            HeaderValue::from_static("Wed, 21 Oct 2026 07:28:00 GMT"),
        );
        let before = datetime!(2026-10-21 09:00:00 UTC);
        let after = datetime!(2026-10-21 07:28:01 UTC);
        assert_eq!(seconds_ahead(&headers, before, after), Some(1));
    }
}
