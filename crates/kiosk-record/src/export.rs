//! Writing entries out, for people and programs that look into them.

use super::digest::Digest;
use super::error::{Broken, ReadError};
use super::event::ExportFormat;
use super::ids::RecordId;
use super::reader::{ALL, Kept, Reader, base, kept};
use super::record::signed;
use abdm_types::UtcMillis;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::io::{self, Write};
use std::ops::Range;

/// What was written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exported {
    /// So many entries.
    pub entries: u64,
    /// Of what was written.
    pub sha256: Digest,
}

/// The headings of comma-separated values. What has no column of its own stands as JSON under `details`.
const COLUMNS: [&str; 17] = [
    "record",
    "seq",
    "utc",
    "local",
    "class",
    "entry",
    "event",
    "session",
    "journey",
    "step",
    "call",
    "kind",
    "transaction",
    "request_id",
    "outcome",
    "fault",
    "details",
];

/// The columns that come from the content.
const FROM_CONTENT: usize = 5;

impl Reader {
    /// Writes the entries of a span of time out, in their order, with their hash as the last field. An entry
    /// without content is written without. Whether they are as they were written is another question:
    /// [`Reader::verify`].
    ///
    /// # Errors
    ///
    /// [`ReadError`] if the record cannot be read, or `out` not be written.
    pub fn export(
        &self,
        format: ExportFormat,
        span: Range<UtcMillis>,
        out: impl Write,
    ) -> Result<Exported, ReadError> {
        let mut out = Hashing {
            inner: out,
            hasher: Sha256::new(),
        };
        if format == ExportFormat::Csv {
            writeln!(out, "{},hash", COLUMNS.join(","))?;
        }
        let view = self.connection().unchecked_transaction()?;
        let (mut last, _) = base(&view)?;
        let mut statement = view.prepare(ALL)?;
        let mut rows = statement.query([signed(last.0)])?;
        let mut entries = 0;
        while let Some(row) = rows.next()? {
            let kept = kept(row, last)?;
            last = kept.head.seq;
            if !span.contains(&kept.head.at.utc) {
                continue;
            }
            match format {
                ExportFormat::JsonLines => json_line(self.id(), &kept, &mut out)?,
                ExportFormat::Csv => csv_line(self.id(), &kept, &mut out)?,
            }
            entries += 1;
        }
        out.inner.flush()?;
        Ok(Exported {
            entries,
            sha256: Digest(out.hasher.finalize().into()),
        })
    }
}

/// One entry as one line of JSON: what it is made of, then its content.
pub(super) fn json_line(record: RecordId, kept: &Kept, out: &mut impl Write) -> io::Result<()> {
    let head = kept.head;
    write!(
        out,
        "{{\"record\":\"{record}\",\"seq\":{},\"utc\":\"{}\",\"local\":\"{}\",\"class\":\"{}\",",
        head.seq.0,
        head.at.utc_text(),
        head.at.local_text(),
        head.class.name(),
    )?;
    match kept.content.as_deref() {
        // The content is an object of its own, with something in it.
        Some([b'{', fields @ .., b'}']) => out.write_all(fields)?,
        Some(_) => out.write_all(b"\"unreadable\":true")?,
        None => out.write_all(b"\"purged\":true")?,
    }
    writeln!(out, ",\"hash\":\"{}\"}}", kept.hash)
}

fn csv_line(record: RecordId, kept: &Kept, out: &mut impl Write) -> Result<(), ReadError> {
    let head = kept.head;
    write!(
        out,
        "{record},{},{},{},{}",
        head.seq.0,
        head.at.utc_text(),
        head.at.local_text(),
        head.class.name(),
    )?;
    let mut content = match &kept.content {
        Some(content) => match serde_json::from_slice(content) {
            Ok(Value::Object(fields)) => fields,
            Ok(_) | Err(_) => return Err(ReadError::Broken(Broken::Entry(head.seq))),
        },
        None => [("entry".to_owned(), Value::from("purged"))]
            .into_iter()
            .collect(),
    };
    for column in COLUMNS.iter().skip(FROM_CONTENT) {
        let value = match *column {
            "details" if content.is_empty() => Value::Null,
            "details" => Value::Object(std::mem::take(&mut content)),
            name => content.remove(name).unwrap_or_default(),
        };
        match value {
            Value::Null => write!(out, ",")?,
            Value::String(text) => write!(out, ",{}", quoted(&text))?,
            Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                write!(out, ",{}", quoted(&value.to_string()))?;
            }
        }
    }
    writeln!(out, ",{}", kept.hash)?;
    Ok(())
}

/// As RFC 4180 wants a field that has one of its marks.
fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// Hashes what passes.
pub(super) struct Hashing<W> {
    pub(super) inner: W,
    pub(super) hasher: Sha256,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hasher.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
