//! Which PINs somebody guesses who stands before the kiosk.

/// Of six digits and more, those that lists of stolen ones have on top and that no rule below finds:
/// columns and corners of a key pad, and words on the keys of a telephone.
const COMMON: [&[u8]; 8] = [
    b"147258",
    b"159753",
    b"258456",
    b"789456",
    b"147852369",
    b"123654",
    b"753951",
    b"741852",
];

/// Whether digits are among the first that are tried: fewer than three different ones, a row such as
/// 123456 or 975310, a part said over and over, pairs in a row (112233), there and back (123321), or
/// one of those that many people take.
pub(super) fn is_weak(pin: &[u8]) -> bool {
    let reversed: Vec<u8> = pin.iter().rev().copied().collect();
    let mut different = pin.to_vec();
    different.sort_unstable();
    different.dedup();
    let mut once = pin.to_vec();
    once.dedup();
    let is_row = |digits: &[u8]| steps(digits).is_some();
    different.len() < 3
        || is_row(pin)
        || (once.len() < pin.len() && is_row(&once))
        || is_there_and_back(pin)
        || is_said_again(pin)
        || COMMON
            .iter()
            .any(|common| pin == *common || reversed == *common)
}

/// By how much each digit is more than the one before, if that is always the same; 0 comes after 9.
fn steps(digits: &[u8]) -> Option<u8> {
    let step = |pair: &[u8]| match pair {
        [one, other] => (other + 10 - one) % 10,
        _ => 0,
    };
    let mut steps = digits.windows(2).map(step);
    let first = steps.next()?;
    steps.all(|step| step == first).then_some(first)
}

fn is_there_and_back(pin: &[u8]) -> bool {
    let (there, back) = pin.split_at(pin.len() / 2);
    let back: Vec<u8> = back.iter().rev().copied().collect();
    let there_is_a_row = steps(there).is_some();
    there_is_a_row && back.starts_with(there)
}

fn is_said_again(pin: &[u8]) -> bool {
    (1..=pin.len() / 2).any(|length| {
        let (part, _) = pin.split_at(length);
        pin.chunks(length).all(|chunk| part.starts_with(chunk))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tried_first_is_weak_and_what_is_not_is_not() {
        for weak in [
            "000000",
            "123456",
            "654321",
            "890123",
            "246802",
            "975319",
            "121212",
            "123123",
            "204204",
            "112233",
            "332211",
            "123321",
            "112211",
            "147258",
            "852741",
            "1234567890",
            "4444444",
            "12341234",
            "1231231",
        ] {
            assert!(is_weak(weak.as_bytes()), "{weak}");
        }
        for good in ["204060", "204061", "271828", "918273", "4071926", "593017"] {
            assert!(!is_weak(good.as_bytes()), "{good}");
        }
    }
}
