//! Numbers that are told five people at a time, so that none of them is about one.

/// So many people are told of at once.
const TOGETHER: u64 = 5;

/// What is told of so many. It only grows.
pub(in crate::kiosk) const fn told(count: u64) -> u64 {
    count - count % TOGETHER
}

/// Seconds, in buckets. What is measured waits until there are five of it.
#[derive(Debug, Clone)]
pub(in crate::kiosk) struct Seconds {
    bounds: &'static [f64],
    waiting: Vec<f64>,
    told: Told,
}

/// What is told of seconds.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::kiosk) struct Told {
    /// Up to which seconds, and how many there were above the bound before; the last has no end.
    pub(in crate::kiosk) buckets: Vec<(f64, u64)>,
    pub(in crate::kiosk) sum: f64,
    pub(in crate::kiosk) count: u64,
}

impl Seconds {
    /// In buckets that end at these bounds, the smallest first, and one without an end.
    pub(super) fn within(bounds: &'static [f64]) -> Self {
        let ends = bounds.iter().copied().chain([f64::INFINITY]);
        Self {
            bounds,
            waiting: Vec::new(),
            told: Told {
                buckets: ends.map(|end| (end, 0)).collect(),
                sum: 0.0,
                count: 0,
            },
        }
    }

    /// Takes one. Gives those that are told now, if any are.
    pub(super) fn take(&mut self, seconds: f64) -> Vec<f64> {
        self.waiting.push(seconds);
        if (self.waiting.len() as u64) < TOGETHER {
            return Vec::new();
        }
        let mut now = std::mem::take(&mut self.waiting);
        // Nor does their order tell of anybody.
        now.sort_by(f64::total_cmp);
        for seconds in &now {
            let place = self.bounds.partition_point(|end| end < seconds);
            if let Some((_, counted)) = self.told.buckets.get_mut(place) {
                *counted += 1;
            }
            self.told.sum += seconds;
            self.told.count += 1;
        }
        now
    }

    pub(in crate::kiosk) fn told(&self) -> &Told {
        &self.told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_never_falls_and_never_moves_by_one() {
        let mut before = 0;
        for count in 0..103 {
            let now = told(count);
            assert!(now >= before && now <= count && count - now < TOGETHER);
            assert!(now == before || now - before == TOGETHER);
            before = now;
        }
        assert_eq!(before, 100);
    }

    #[test]
    fn seconds_wait_for_four_others() {
        let mut seconds = Seconds::within(&[10.0, 30.0]);
        let nothing = seconds.told().clone();
        for one in [30.0, 5.0, 10.0, 31.0] {
            assert!(seconds.take(one).is_empty());
            assert_eq!(seconds.told(), &nothing);
        }
        assert_eq!(seconds.take(11.5), [5.0, 10.0, 11.5, 30.0, 31.0]);
        assert_eq!(
            seconds.told(),
            &Told {
                buckets: vec![(10.0, 2), (30.0, 2), (f64::INFINITY, 1)],
                sum: 87.5,
                count: 5
            }
        );
        assert!(seconds.take(1.0).is_empty());
        assert_eq!(seconds.told().count, 5);
    }
}
