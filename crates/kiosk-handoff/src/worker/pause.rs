//! How long to wait after a failure.

use super::Options;
use rand::Rng as _;
use std::time::Duration;

/// Before the try that follows so many failures: doubled from one to the next, with up to a fifth taken off at
/// random, so that kiosks which lost the network together do not come back together.
pub(super) fn after(failures: u32, options: &Options) -> Duration {
    let doublings = failures.saturating_sub(1).min(31);
    let whole = options
        .first_pause
        .saturating_mul(1 << doublings)
        .min(options.longest_pause);
    whole.mul_f64(rand::thread_rng().gen_range(0.8..=1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use abdm_types::UtcMillis;
    use std::sync::Arc;

    #[test]
    fn pauses_double_up_to_the_longest_and_differ() {
        let options = Options::usual(Arc::new(|| UtcMillis(0)));
        for (failures, seconds) in [
            (0, 1.0),
            (1, 1.0),
            (2, 2.0),
            (5, 16.0),
            (9, 256.0),
            (10, 300.0),
            (u32::MAX, 300.0),
        ] {
            let mut seen: Vec<f64> = (0..50)
                .map(|_| after(failures, &options).as_secs_f64())
                .collect();
            let within = seen
                .iter()
                .all(|pause| (0.8 * seconds..=seconds).contains(pause));
            assert!(within, "{failures}: {seen:?}");
            seen.dedup();
            assert!(seen.len() > 1);
        }
    }
}
