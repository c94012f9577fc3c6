//! Moments as the papers write them.

use crate::domain::UtcMillis;
use time::OffsetDateTime;
use time::macros::format_description;

/// `2026-11-27T02:11:23Z`.
pub(super) fn moment(at: UtcMillis) -> String {
    let form = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
    OffsetDateTime::from_unix_timestamp(at.0.div_euclid(1000))
        .ok()
        .and_then(|moment| moment.format(form).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_a_moment() {
        for (millis, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (1_790_673_160_999, "2026-09-29T09:12:40Z"),
            (951_827_696_000, "2000-02-29T12:34:56Z"),
        ] {
            assert_eq!(moment(UtcMillis(millis)), text);
        }
    }
}
