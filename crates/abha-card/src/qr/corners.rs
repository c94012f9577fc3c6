//! How many corner patterns of codes there are in a picture. The reader (rqrr) tries every three of
//! them on a copy of the whole picture: a few hundred, which fit in a picture of 3 kB, would keep it
//! busy for hours.

use std::collections::HashSet;

/// A code has three corners; a card or a desk has a few codes, and what only looks like a corner.
const MOST: usize = 24;

/// Black pixels side by side in one row.
#[derive(Clone, Copy)]
struct Run {
    from: usize,
    to: usize,
}

/// Whether a picture, row by row as how light each pixel is, has more corners than any picture of
/// codes: found as rqrr finds them, but in one walk.
pub(super) fn are_too_many(width: usize, light: &[u8]) -> bool {
    let rows: Vec<Vec<Run>> = blackened(width, light);
    let areas = Areas::of(&rows);
    let mut rings = HashSet::new();
    let mut first = 0;
    for row in &rows {
        for (place, runs) in row.windows(3).enumerate() {
            let [left, stone, right] = runs else { continue };
            let [ring, inner, other] = [0, 1, 2].map(|next| areas.root(first + place + next));
            let share = areas.pixels(inner) * 100 / areas.pixels(ring).max(1);
            if ring == other
                && ring != inner
                && (11..70).contains(&share)
                && is_corner(*left, *stone, *right)
            {
                rings.insert(ring);
            }
        }
        first += row.len();
        if rings.len() > MOST {
            return true;
        }
    }
    false
}

/// Black, white, black, white, black as 1 : 1 : 3 : 1 : 1, give or take three quarters.
fn is_corner(left: Run, stone: Run, right: Run) -> bool {
    let lengths = [
        left.to - left.from,
        stone.from - left.to,
        stone.to - stone.from,
        right.from - stone.to,
        right.to - right.from,
    ];
    let [one, two, _, four, five] = lengths;
    let unit = (one + two + four + five) / 4;
    let error = unit * 3 / 4;
    lengths
        .into_iter()
        .zip([1, 1, 3, 1, 1])
        .all(|(length, wanted)| length.abs_diff(wanted * unit) <= error)
}

/// The black runs of each row: darker than what is around, as rqrr measures it.
fn blackened(width: usize, light: &[u8]) -> Vec<Vec<Run>> {
    let reach = (width / 8).max(1);
    let mut around = vec![0_usize; width];
    let (mut from_left, mut from_right) = (0, 0);
    let mut rows = Vec::new();
    for (y, row) in light.chunks_exact(width.max(1)).enumerate() {
        around.fill(0);
        for step in 0..width {
            let (one, other) = match y % 2 {
                0 => (width - 1 - step, step),
                _ => (step, width - 1 - step),
            };
            for (sum, place) in [(&mut from_left, one), (&mut from_right, other)] {
                let value = row.get(place).copied().unwrap_or_default();
                *sum = *sum * (reach - 1) / reach + usize::from(value);
                if let Some(around) = around.get_mut(place) {
                    *around += *sum;
                }
            }
        }
        let mut runs: Vec<Run> = Vec::new();
        for (x, (value, around)) in row.iter().zip(&around).enumerate() {
            if usize::from(*value) >= around * 95 / (200 * reach) {
                continue;
            }
            match runs.last_mut() {
                Some(run) if run.to == x => run.to += 1,
                Some(_) | None => runs.push(Run { from: x, to: x + 1 }),
            }
        }
        rows.push(runs);
    }
    rows
}

/// Which runs belong together, by their places in all rows.
struct Areas {
    parents: Vec<usize>,
    pixels: Vec<usize>,
}

impl Areas {
    fn of(rows: &[Vec<Run>]) -> Self {
        let runs = || rows.iter().flatten();
        let mut areas = Self {
            parents: (0..runs().count()).collect(),
            pixels: runs().map(|run| run.to - run.from).collect(),
        };
        let mut first = 0;
        for rows in rows.windows(2) {
            let [above, below] = rows else { continue };
            let second = first + above.len();
            let (mut one, mut other) = (0, 0);
            while let (Some(upper), Some(lower)) = (above.get(one), below.get(other)) {
                if upper.from < lower.to && lower.from < upper.to {
                    areas.join(first + one, second + other);
                }
                if upper.to < lower.to {
                    one += 1;
                } else {
                    other += 1;
                }
            }
            first = second;
        }
        areas
    }

    fn parent(&self, place: usize) -> usize {
        self.parents.get(place).copied().unwrap_or(place)
    }

    fn root(&self, mut place: usize) -> usize {
        while self.parent(place) != place {
            place = self.parent(place);
        }
        place
    }

    fn pixels(&self, root: usize) -> usize {
        self.pixels.get(root).copied().unwrap_or_default()
    }

    /// The smaller becomes part of the larger, so that no way to a root is long.
    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if one == other {
            return;
        }
        let (small, large) = if self.pixels(one) < self.pixels(other) {
            (one, other)
        } else {
            (other, one)
        };
        let pixels = self.pixels(small);
        if let Some(parent) = self.parents.get_mut(small) {
            *parent = large;
        }
        if let Some(all) = self.pixels.get_mut(large) {
            *all += pixels;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_qr;
    use std::time::{Duration, Instant};

    /// A picture of so many corners in rows, a pixel a module.
    fn corners(count: usize) -> (usize, Vec<u8>) {
        const WIDTH: usize = 900;
        let mut light = vec![255; WIDTH * WIDTH];
        for corner in 0..count {
            let (left, top) = (corner % 90 * 10 + 1, corner / 90 * 10 + 1);
            for (x, y) in (0..49).map(|place| (place % 7, place / 7)) {
                let ring = x.min(y).min(6 - x).min(6 - y);
                if ring != 1 {
                    light[(top + y) * WIDTH + left + x] = 0;
                }
            }
        }
        (WIDTH, light)
    }

    #[test]
    fn counts_corners() {
        for (count, many) in [
            (0, false),
            (3, false),
            (MOST, false),
            (MOST + 1, true),
            (7_000, true),
        ] {
            let (width, light) = corners(count);
            assert_eq!(are_too_many(width, &light), many, "{count}");
        }
    }

    #[test]
    fn a_picture_of_corners_alone_keeps_nobody_waiting() {
        let (width, light) = corners(7_000);
        let begun = Instant::now();
        let read = read_qr(width, width, |x, y| light[y * width + x]);
        assert!(read.is_empty());
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "{:?}",
            begun.elapsed()
        );
    }
}
