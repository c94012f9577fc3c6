//! Looking whether everything is as it was written.

use super::chain::beginning;
use super::digest::Digest;
use super::entry::Class;
use super::error::{Broken, ReadError};
use super::ids::Seq;
use super::purge::DAY;
use super::reader::{ALL, Anchor, Kept, Reader, base, follow, kept};
use super::record::{signed, unsigned};
use rusqlite::Connection;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A record in which everything is as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    /// So many entries are there.
    pub entries: u64,
    /// So many of them have lost their content to a purge.
    pub without_content: u64,
    /// The first that is there; the ones before were taken out by a purge.
    pub first: Seq,
    /// Its head.
    pub head: Anchor,
    /// Whether the anchor that was given could be compared: its entry may have been purged since.
    pub anchor_compared: bool,
}

impl Reader {
    /// Looks through all entries, and whether an anchor of earlier fits to them.
    ///
    /// # Errors
    ///
    /// [`ReadError::Broken`] names the first entry that is not as it was written.
    pub fn verify(&self, anchor: Option<&Anchor>) -> Result<Verified, ReadError> {
        // One view of it all, whoever writes meanwhile.
        let view = self.connection().unchecked_transaction()?;
        let (base, mut hash) = base(&view)?;
        if base == Seq(0) && hash != beginning(self.id()) {
            return Err(ReadError::Broken(Broken::Entry(Seq(1))));
        }
        let mut findings = Findings::default();
        let mut anchored = None;
        let mut last = base;
        let mut statement = view.prepare(ALL)?;
        let mut rows = statement.query([signed(base.0)])?;
        while let Some(row) = rows.next()? {
            let kept = kept(row, last)?;
            hash = follow(&kept, last, hash)?;
            last = kept.head.seq;
            findings.see(&kept)?;
            if anchor.is_some_and(|anchor| anchor.seq == last) {
                anchored = Some(hash);
            }
        }
        let found = Verified {
            entries: last.0 - base.0,
            without_content: findings.without_content,
            first: Seq(base.0 + 1),
            head: Anchor {
                record: self.id(),
                seq: last,
                hash,
            },
            anchor_compared: anchored.is_some(),
        };
        if let Some(anchor) = anchor {
            compare(anchor, anchored, &found)?;
        }
        findings.judge_base(base, &view)?;
        if let Some(emptied) = findings.first_emptied(&view, base)? {
            return Err(ReadError::Broken(Broken::Emptied(emptied)));
        }
        findings.judge_calls(&view)?;
        Ok(found)
    }
}

fn compare(anchor: &Anchor, anchored: Option<Digest>, found: &Verified) -> Result<(), ReadError> {
    let broken = if anchor.record != found.head.record {
        Broken::Foreign
    } else if anchor.seq > found.head.seq {
        Broken::CutOff(found.head.seq)
    } else if anchored.is_some_and(|hash| hash != anchor.hash) {
        Broken::Rewritten(anchor.seq)
    } else {
        return Ok(());
    };
    Err(ReadError::Broken(broken))
}

/// What was seen on the way.
#[derive(Default)]
struct Findings {
    without_content: u64,
    last_emptied: Option<Seq>,
    // Of those without content: for each class the newest moments, each with the last entry that is no
    // newer. Whoever purges these purges all of them.
    emptied: BTreeMap<Class, Vec<(i64, Seq)>>,
    purges: Vec<Purge>,
    shortened: Vec<(Seq, Digest)>,
    open_calls: BTreeMap<Uuid, Seq>,
}

struct Purge {
    class: Class,
    before: i64,
    through: Seq,
}

/// The parts of content that say what may be missing, and what is under way.
#[derive(Deserialize)]
#[serde(tag = "entry", rename_all = "kebab-case")]
enum Said {
    Event(SaidEvent),
    CallSent {
        call: Uuid,
    },
    CallAnswered {
        call: Uuid,
    },
    #[serde(other)]
    Else,
}

#[derive(Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum SaidEvent {
    RecordPurged {
        class: Class,
        before_ms: i64,
        through: u64,
    },
    RecordShortened {
        through: u64,
        chain_sha256: String,
    },
    #[serde(other)]
    Else,
}

impl Findings {
    fn see(&mut self, kept: &Kept) -> Result<(), ReadError> {
        let (seq, at) = (kept.head.seq, kept.head.at.utc.0);
        let Some(content) = &kept.content else {
            self.without_content += 1;
            self.last_emptied = Some(seq);
            let front = self.emptied.entry(kept.head.class).or_default();
            front.retain(|(older, _)| *older > at);
            front.push((at, seq));
            return Ok(());
        };
        let broken = ReadError::Broken(Broken::Entry(seq));
        let Ok(said) = serde_json::from_slice(content) else {
            return Err(broken);
        };
        match said {
            Said::Event(SaidEvent::RecordPurged {
                class,
                before_ms,
                through,
            }) => {
                let days = i64::from(class.floor_days());
                if before_ms > at.saturating_sub(days * DAY) || through >= seq.0 {
                    return Err(ReadError::Broken(Broken::PurgedTooSoon(seq)));
                }
                self.purges.push(Purge {
                    class,
                    before: before_ms,
                    through: Seq(through),
                });
            }
            Said::Event(SaidEvent::RecordShortened {
                through,
                chain_sha256,
            }) => {
                let hash = Digest::from_hex(&chain_sha256).ok_or(broken)?;
                self.shortened.push((Seq(through), hash));
            }
            Said::CallSent { call } => {
                let _ = self.open_calls.insert(call, seq);
            }
            Said::CallAnswered { call } => {
                let _ = self.open_calls.remove(&call);
            }
            Said::Event(SaidEvent::Else) | Said::Else => {}
        }
        Ok(())
    }

    /// Whether a purge says that the record begins where it does.
    fn judge_base(&self, base: Seq, view: &Connection) -> Result<(), ReadError> {
        if base == Seq(0) {
            return Ok(());
        }
        let (_, hash) = super::reader::base(view)?;
        let is_said = self
            .shortened
            .iter()
            .any(|(through, at)| *through > base || (*through == base && *at == hash));
        if is_said {
            Ok(())
        } else {
            Err(ReadError::Broken(Broken::Shortened(base)))
        }
    }

    fn is_purged(&self, class: Class, at: i64, seq: Seq) -> bool {
        self.purges
            .iter()
            .any(|purge| purge.class == class && at < purge.before && seq <= purge.through)
    }

    /// The first entry without content of which no purge says so.
    fn first_emptied(&self, view: &Connection, base: Seq) -> Result<Option<Seq>, ReadError> {
        let all_purged = self.emptied.iter().all(|(class, front)| {
            let mut front = front.iter();
            front.all(|(at, seq)| self.is_purged(*class, *at, *seq))
        });
        if all_purged {
            return Ok(None);
        }
        let mut statement = view.prepare(ALL)?;
        let mut rows = statement.query([signed(base.0)])?;
        let mut last = base;
        while let Some(row) = rows.next()? {
            let kept = kept(row, last)?;
            last = kept.head.seq;
            let purged = || self.is_purged(kept.head.class, kept.head.at.utc.0, last);
            if kept.content.is_none() && !purged() {
                return Ok(Some(last));
            }
        }
        Ok(None)
    }

    /// Whether the journal lists the calls that the entries leave open, as far back as they have content.
    fn judge_calls(&self, view: &Connection) -> Result<(), ReadError> {
        let readable = |seq: &Seq| self.last_emptied.is_none_or(|last| *seq > last);
        let mut statement = view.prepare("SELECT call, seq FROM open_call")?;
        let rows = statement.query_map([], |row| {
            Ok((Uuid::from_bytes(row.get(0)?), Seq(unsigned(row.get(1)?))))
        })?;
        let listed: BTreeSet<(Uuid, Seq)> = rows.collect::<rusqlite::Result<_>>()?;
        let listed = listed.into_iter().filter(|(_, seq)| readable(seq));
        let open = self.open_calls.iter().map(|(call, seq)| (*call, *seq));
        let open = open.filter(|(_, seq)| readable(seq));
        if listed.eq(open) {
            Ok(())
        } else {
            Err(ReadError::Broken(Broken::OpenCalls))
        }
    }
}
