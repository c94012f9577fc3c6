//! Counts of a journey as the record keeps them, and back.

use crate::domain::UtcMillis;
use crate::journey::step::CodeUse;
use crate::journey::{KeptCounts, LedgerKey, NumberCounts, NumberName, SlipNumber};
use crate::record::{CodePurpose, Counted, HashedNumber, KeyGeneration};

/// The counts, the keys that they are known under, and the last number of a slip.
pub(super) type Read = (KeptCounts, (LedgerKey, Option<LedgerKey>), SlipNumber);

pub(super) fn written(counts: &NumberCounts) -> crate::record::NumberCounts {
    let times = |times: &[(CodeUse, UtcMillis)]| {
        let times = times.iter().map(|(code_use, at)| {
            let (purpose, account) = purpose(*code_use);
            Counted {
                purpose,
                account,
                at_ms: at.0,
            }
        });
        times.collect()
    };
    crate::record::NumberCounts {
        number: number(counts.name),
        sent: times(&counts.sent),
        rests: times(&counts.rests),
        locked_until: counts.locked_until,
        lost: counts.lost.map(|(name, at)| (number(name), at)),
    }
}

pub(super) fn read(counts: crate::record::Counts) -> Read {
    let key = |key: &crate::record::CountsKey| LedgerKey::kept(key.generation.0, key.bytes());
    let keys = (key(&counts.key), counts.key_before.as_ref().map(key));
    let slip = counts
        .slip
        .map_or_else(SlipNumber::default, |slip| SlipNumber {
            day: slip.day,
            number: slip.number,
        });
    let kept = KeptCounts {
        numbers: counts.numbers.into_iter().map(number_read).collect(),
        messages: counts.messages,
    };
    (kept, keys, slip)
}

fn number_read(counts: crate::record::NumberCounts) -> NumberCounts {
    let times = |times: Vec<Counted>| {
        let times = times.into_iter();
        times
            .map(|counted| (code_use(counted), UtcMillis(counted.at_ms)))
            .collect()
    };
    NumberCounts {
        name: name(counts.number),
        sent: times(counts.sent),
        rests: times(counts.rests),
        locked_until: counts.locked_until,
        lost: counts.lost.map(|(number, at)| (name(number), at)),
    }
}

fn number(name: NumberName) -> HashedNumber {
    HashedNumber {
        generation: KeyGeneration(name.generation),
        hash: name.hash,
    }
}

fn name(number: HashedNumber) -> NumberName {
    NumberName {
        generation: number.generation.0,
        hash: number.hash,
    }
}

const fn purpose(code_use: CodeUse) -> (CodePurpose, Option<u32>) {
    let purpose = match code_use {
        CodeUse::Enrol => CodePurpose::Enrol,
        CodeUse::EnrolMobile => CodePurpose::EnrolMobile,
        CodeUse::SignIn => CodePurpose::SignIn,
        CodeUse::Found(account) => return (CodePurpose::Found, Some(account)),
        CodeUse::Retrieval => CodePurpose::Retrieval,
        CodeUse::Reactivation => CodePurpose::Reactivation,
        CodeUse::NewMobile => CodePurpose::NewMobile,
        CodeUse::ChangeMobile => CodePurpose::ChangeMobile,
        CodeUse::Email => CodePurpose::Email,
        CodeUse::Kyc => CodePurpose::Kyc,
    };
    (purpose, None)
}

fn code_use(counted: Counted) -> CodeUse {
    match counted.purpose {
        CodePurpose::Enrol => CodeUse::Enrol,
        CodePurpose::EnrolMobile => CodeUse::EnrolMobile,
        CodePurpose::SignIn => CodeUse::SignIn,
        CodePurpose::Found => CodeUse::Found(counted.account.unwrap_or_default()),
        CodePurpose::Retrieval => CodeUse::Retrieval,
        CodePurpose::Reactivation => CodeUse::Reactivation,
        CodePurpose::NewMobile => CodeUse::NewMobile,
        CodePurpose::ChangeMobile => CodeUse::ChangeMobile,
        CodePurpose::Email => CodeUse::Email,
        CodePurpose::Kyc => CodeUse::Kyc,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_what_was_written() {
        let name = |byte| NumberName {
            generation: 3,
            hash: [byte; 16],
        };
        let uses = [
            CodeUse::Enrol,
            CodeUse::EnrolMobile,
            CodeUse::SignIn,
            CodeUse::Found(0),
            CodeUse::Found(2),
            CodeUse::Retrieval,
            CodeUse::Reactivation,
            CodeUse::NewMobile,
            CodeUse::ChangeMobile,
            CodeUse::Email,
            CodeUse::Kyc,
        ];
        let counts = NumberCounts {
            name: name(1),
            sent: uses.map(|code_use| (code_use, UtcMillis(5))).to_vec(),
            rests: uses.map(|code_use| (code_use, UtcMillis(7))).to_vec(),
            locked_until: Some(UtcMillis(9)),
            lost: Some((name(2), UtcMillis(11))),
        };
        assert_eq!(number_read(written(&counts)), counts);
    }
}
