//! The border between the dark and the light modules.

use super::Symbol;

/// Walks along every border with the dark side at the right hand. Borders that only touch at a
/// corner stay apart.
pub(super) fn trace(symbol: &Symbol) -> Vec<Vec<(u16, u16)>> {
    let size = symbol.size;
    let dark = |x: i32, y: i32| match (usize::try_from(x), usize::try_from(y)) {
        (Ok(x), Ok(y)) => symbol.is_dark(x, y),
        _ => false,
    };
    // A border has a stretch that leads to the right: dark below it, light above.
    let starts = |x: i32, y: i32| dark(x, y) && !dark(x, y - 1);
    let mut walked = vec![false; size * size];
    let mut polygons = Vec::new();
    let side = i32::try_from(size).unwrap_or_default();
    for y in 0..side {
        for x in 0..side {
            let place = |x: i32, y: i32| usize::try_from(y * side + x).unwrap_or_default();
            if !starts(x, y) || walked.get(place(x, y)).copied().unwrap_or(true) {
                continue;
            }
            let mut polygon = Vec::new();
            let (mut at, mut step) = ((x, y), (1, 0));
            loop {
                if step == (1, 0)
                    && let Some(slot) = walked.get_mut(place(at.0, at.1))
                {
                    *slot = true;
                }
                at = (at.0 + step.0, at.1 + step.1);
                let next = turn(at, step, &dark);
                if next != step {
                    polygon.push(corner(at));
                }
                step = next;
                if at == (x, y) && step == (1, 0) {
                    break;
                }
            }
            polygons.push(polygon);
        }
    }
    polygons
}

/// The way on from a corner: to the right where the dark ends, to the left where it spreads.
fn turn(at: (i32, i32), step: (i32, i32), dark: &impl Fn(i32, i32) -> bool) -> (i32, i32) {
    let right = (-step.1, step.0);
    let left = (step.1, -step.0);
    // The module ahead on a side has its corner nearest to us at `at`.
    let ahead = |side: (i32, i32)| {
        let x = at.0 + (step.0 + side.0 - 1) / 2;
        let y = at.1 + (step.1 + side.1 - 1) / 2;
        dark(x, y)
    };
    if !ahead(right) {
        right
    } else if ahead(left) {
        left
    } else {
        step
    }
}

fn corner(at: (i32, i32)) -> (u16, u16) {
    (
        u16::try_from(at.0).unwrap_or_default(),
        u16::try_from(at.1).unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Even-odd fill by counting crossings to the left of a module's middle.
    fn is_inside(polygons: &[Vec<(u16, u16)>], x: usize, y: usize) -> bool {
        let (x, y) = (x as f32 + 0.5, y as f32 + 0.5);
        let crossings = polygons
            .iter()
            .flat_map(|polygon| polygon.iter().zip(polygon.iter().cycle().skip(1)))
            .filter(|(from, to)| {
                let (low, high) = (from.1.min(to.1), from.1.max(to.1));
                from.0 == to.0 && f32::from(from.0) < x && f32::from(low) < y && y < f32::from(high)
            })
            .count();
        crossings % 2 == 1
    }

    proptest! {
        #[test]
        fn the_filled_outline_is_the_symbol(modules in proptest::collection::vec(any::<bool>(), 81)) {
            let symbol = Symbol::of_modules(modules, 9);
            let polygons = trace(&symbol);
            for y in 0..9 {
                for x in 0..9 {
                    prop_assert_eq!(is_inside(&polygons, x, y), symbol.is_dark(x, y));
                }
            }
        }
    }
}
