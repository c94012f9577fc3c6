//! Writing JSON, in the order in which it is given.

use std::fmt;

/// A value of JSON, as far as a bill of materials has them.
pub enum Value {
    /// A text.
    Text(String),
    /// A number.
    Number(u32),
    /// Values one after the other.
    List(Vec<Value>),
    /// Values by their names.
    Object(Vec<(&'static str, Value)>),
}

impl Value {
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    pub fn list<const N: usize>(values: [Self; N]) -> Self {
        Self::List(values.into())
    }

    pub fn object<const N: usize>(members: [(&'static str, Self); N]) -> Self {
        Self::Object(members.into())
    }

    fn write(&self, formatter: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        match self {
            Self::Text(text) => quoted(formatter, text),
            Self::Number(number) => write!(formatter, "{number}"),
            Self::List(values) if values.is_empty() => formatter.write_str("[]"),
            Self::List(values) => {
                for (place, value) in values.iter().enumerate() {
                    formatter.write_str(if place == 0 { "[\n" } else { ",\n" })?;
                    indent(formatter, depth + 1)?;
                    value.write(formatter, depth + 1)?;
                }
                close(formatter, depth, "]")
            }
            Self::Object(members) if members.is_empty() => formatter.write_str("{}"),
            Self::Object(members) => {
                for (place, (name, value)) in members.iter().enumerate() {
                    formatter.write_str(if place == 0 { "{\n" } else { ",\n" })?;
                    indent(formatter, depth + 1)?;
                    quoted(formatter, name)?;
                    formatter.write_str(": ")?;
                    value.write(formatter, depth + 1)?;
                }
                close(formatter, depth, "}")
            }
        }
    }
}

impl fmt::Display for Value {
    /// Indented, with a line end.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(formatter, 0)?;
        formatter.write_str("\n")
    }
}

fn indent(formatter: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
    write!(formatter, "{:1$}", "", depth * 2)
}

fn close(formatter: &mut fmt::Formatter<'_>, depth: usize, bracket: &str) -> fmt::Result {
    formatter.write_str("\n")?;
    indent(formatter, depth)?;
    formatter.write_str(bracket)
}

fn quoted(formatter: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    formatter.write_str("\"")?;
    for sign in text.chars() {
        match sign {
            '"' => formatter.write_str("\\\"")?,
            '\\' => formatter.write_str("\\\\")?,
            sign if sign < ' ' => write!(formatter, "\\u{:04x}", u32::from(sign))?,
            sign => write!(formatter, "{sign}")?,
        }
    }
    formatter.write_str("\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_every_reader_of_json_reads() {
        let value = Value::object([
            ("a", Value::text("\"\\\n\u{1f}é")),
            ("b", Value::list([Value::Number(7), Value::object([])])),
            ("c", Value::List(Vec::new())),
        ]);
        assert_eq!(
            value.to_string(),
            "{\n  \"a\": \"\\\"\\\\\\u000a\\u001fé\",\n  \"b\": [\n    7,\n    {}\n  ],\n  \"c\": []\n}\n"
        );
    }
}
