//! The ornament of the band: leaves that turn about the corners of a grid, in tints of the
//! band's own colour, thinning out towards the title. Geometry of our own; it imitates no
//! emblem and no mark.

use super::sheet::Sheet;
use crate::geometry::{Color, Path, Rect};

/// Tints from faint to clear, all close to the band so that white text stays readable on them.
const TINTS: [Color; 4] = [
    Color(0x14, 0x2B, 0x4A),
    Color(0x16, 0x38, 0x55),
    Color(0x17, 0x48, 0x5F),
    Color(0x1A, 0x60, 0x68),
];

/// Which cell of the grid has a leaf, column by column from the right: 0 for none, or a tint.
const CELLS: [[usize; 3]; 9] = [
    [4, 3, 4],
    [3, 4, 3],
    [4, 2, 3],
    [2, 3, 2],
    [3, 1, 2],
    [1, 2, 1],
    [2, 1, 0],
    [0, 1, 1],
    [1, 0, 0],
];

/// Draws a band over `area` with leaves at its right end.
pub(super) fn band(sheet: &mut Sheet, area: Rect) {
    sheet.bar(area, Color::INK);
    leaves(sheet, area, false);
}

/// Draws the leaves at the right end of a band. With a bleed they go on above and to the right
/// of it, a leaf further than the paper does.
pub(super) fn leaves(sheet: &mut Sheet, area: Rect, bleed: bool) {
    let side = area.height / 3.0;
    let beyond = usize::from(bleed);
    for column in 0..CELLS.len() + beyond {
        for row in 0..3 + beyond {
            // The first column and the first row of a bleed repeat the second ones inside.
            let inside = |place: usize| place.checked_sub(beyond).unwrap_or(1);
            let tint = CELLS
                .get(inside(column))
                .and_then(|cells| cells.get(inside(row)));
            let Some(color) = tint.and_then(|tint| TINTS.get(tint.checked_sub(1)?)) else {
                continue;
            };
            let x = area.right() - (column + 1) as f32 * side + beyond as f32 * side;
            let y = area.y + row as f32 * side - beyond as f32 * side;
            let mirrored = (column + row) % 2 == 1;
            sheet.fill(Path::leaf(x, y, side, mirrored), *color);
        }
    }
}
