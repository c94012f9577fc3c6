//! Where codes, ids and numbers come from.

use rand::rngs::StdRng;
use rand::{Rng, RngCore, SeedableRng};
use uuid::Uuid;

/// Random values in separate streams, so that how many tokens a client fetches (which depends on
/// time) does not change which codes and numbers follow.
pub(super) struct Random {
    codes: StdRng,
    transactions: StdRng,
    numbers: StdRng,
    tokens: StdRng,
}

impl Random {
    /// With the same seed the same values come in the same order.
    pub(super) fn new(seed: Option<u64>) -> Self {
        let mut source = match seed {
            Some(seed) => StdRng::seed_from_u64(seed),
            None => StdRng::from_entropy(),
        };
        let mut stream = || StdRng::seed_from_u64(source.next_u64());
        Self {
            codes: stream(),
            transactions: stream(),
            numbers: stream(),
            tokens: stream(),
        }
    }

    /// A one-time code of six digits. The first is not 0, so that a client which writes the code
    /// as a JSON number does not lose it.
    pub(super) fn code(&mut self) -> String {
        self.codes.gen_range(100_000..1_000_000_u32).to_string()
    }

    /// A `txnId`.
    pub(super) fn transaction(&mut self) -> Uuid {
        uuid(&mut self.transactions)
    }

    /// An id for a token or a signed-in person.
    pub(super) fn token(&mut self) -> Uuid {
        uuid(&mut self.tokens)
    }

    /// Eleven digits for a new ABHA number.
    pub(super) fn eleven_digits(&mut self) -> String {
        format!("{:011}", self.numbers.gen_range(0..100_000_000_000_u64))
    }
}

fn uuid(source: &mut StdRng) -> Uuid {
    uuid::Builder::from_random_bytes(source.r#gen()).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn same_seed_same_values_whatever_the_tokens_do() {
        let mut one = Random::new(Some(7));
        let mut other = Random::new(Some(7));
        let _ = other.token();
        let _ = other.token();
        assert_eq!(one.code(), other.code());
        assert_eq!(one.transaction(), other.transaction());
        assert_eq!(one.eleven_digits(), other.eleven_digits());
    }

    #[test]
    fn other_seeds_and_no_seed_give_other_values() {
        assert_ne!(
            Random::new(Some(7)).transaction(),
            Random::new(Some(8)).transaction()
        );
        assert_ne!(
            Random::new(None).transaction(),
            Random::new(None).transaction()
        );
    }

    #[test]
    fn codes_have_six_digits() {
        let mut random = Random::new(Some(1));
        for _ in 0..1000 {
            let code = random.code();
            assert!(code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()));
        }
    }
}
