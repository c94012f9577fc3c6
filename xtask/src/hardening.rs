//! What a program must be like that strangers stand before, as `readelf` (binutils) reads its file:
//! nothing in it lies at a fixed place, nothing is both written and run, and nothing is loaded from a
//! folder of its own choice.

use crate::Outcome;
use crate::command::{output, tool};
use std::fs;
use std::path::Path;

/// The shared libraries that the program may be linked with: those of the C library, and the compiler's
/// own. Whatever the window opens at run time is not among them (docs/install.md).
const LIBRARIES: [&str; 5] = [
    "ld-linux-aarch64.so.1",
    "ld-linux-x86-64.so.2",
    "libc.so.6",
    "libgcc_s.so.1",
    "libm.so.6",
];

/// What stands in paths of the machine that built a program, whoever works there.
const MARKS: [&str; 4] = [
    "/.cargo/registry/",
    "/.rustup/toolchains/",
    "/target/debug/build/",
    "/target/release/build/",
];

/// What is looked at beside the headers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Paths {
    /// No path of the machine that built it may be in it.
    Refused,
    /// It was built for tests, and names them.
    Allowed,
}

/// An error that names everything that does not hold of a program.
pub fn check(program: &Path, paths: Paths) -> Outcome {
    let mut readelf = tool("readelf", ["--wide", "--file-header", "--program-headers"]);
    let headers = output(readelf.arg(program))?;
    let mut readelf = tool("readelf", ["--wide", "--dynamic", "--section-headers"]);
    let sections = output(readelf.arg(program))?;
    let mut faults = faults(&headers, &sections);
    if paths == Paths::Refused {
        let bytes = fs::read(program).map_err(|error| format!("{}: {error}", program.display()))?;
        let marks = MARKS.iter().filter(|mark| holds(&bytes, mark.as_bytes()));
        faults.extend(marks.map(|mark| format!("a path with {mark} is in it")));
    }
    if faults.is_empty() {
        println!(
            "{}: hardened, and linked with nothing but the libraries of C and of the compiler",
            program.display()
        );
        return Ok(());
    }
    Err(format!("{}: {}", program.display(), faults.join("; ")))
}

/// Whether these bytes stand in those.
pub fn holds(bytes: &[u8], sought: &[u8]) -> bool {
    bytes.windows(sought.len()).any(|window| window == sought)
}

/// What does not hold, of what readelf tells of the file and the segments, and of the dynamic entries
/// and the sections.
fn faults(headers: &str, sections: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut wants = |holds: bool, fault: &str| {
        if !holds {
            faults.push(fault.to_owned());
        }
    };
    let is_pie = headers
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Type:"))
        .any(|kind| kind.trim().starts_with("DYN"));
    wants(is_pie, "it lies at a fixed place (no PIE)");
    let segments: Vec<(&str, String)> = headers.lines().filter_map(segment).collect();
    let has = |name: &str| segments.iter().any(|(kind, _)| *kind == name);
    wants(has("LOAD"), "readelf tells of no segment");
    wants(has("GNU_RELRO"), "no RELRO");
    let stack = segments.iter().find(|(kind, _)| *kind == "GNU_STACK");
    let may_run = stack.is_none_or(|(_, flags)| flags.contains('E'));
    wants(!may_run, "its stack may be run");
    let both = segments
        .iter()
        .any(|(kind, flags)| *kind == "LOAD" && flags.contains('W') && flags.contains('E'));
    wants(!both, "a segment is both written and run");

    let entries: Vec<(&str, &str)> = sections.lines().filter_map(entry).collect();
    let has = |name: &str| entries.iter().any(|(tag, _)| *tag == name);
    let says = |tag: &str, word: &str| {
        entries.iter().any(|(name, value)| {
            *name == tag && value.split_whitespace().any(|found| found == word)
        })
    };
    let binds_now = has("BIND_NOW") || says("FLAGS", "BIND_NOW") || says("FLAGS_1", "NOW");
    wants(binds_now, "no full RELRO (BIND_NOW)");
    let paths = has("RPATH") || has("RUNPATH");
    wants(!paths, "it names where to load from (RPATH)");
    let text = has("TEXTREL") || says("FLAGS", "TEXTREL");
    wants(!text, "its code is written to when it is loaded (TEXTREL)");
    let named = [".symtab", ".debug_info", ".debug_line"];
    let stripped = !named
        .iter()
        .any(|name| sections.lines().any(|line| section(line) == Some(name)));
    wants(stripped, "it is not stripped");

    let needed: Vec<&str> = entries
        .iter()
        .filter(|(tag, _)| *tag == "NEEDED")
        .filter_map(|(_, value)| value.split_once('[')?.1.strip_suffix(']'))
        .collect();
    wants(!needed.is_empty(), "readelf tells of no library");
    let strange = needed.iter().filter(|name| !LIBRARIES.contains(name));
    faults.extend(strange.map(|name| format!("it is linked with {name}")));
    faults
}

/// The kind of a segment and its flags, of a line of `--program-headers`.
fn segment(line: &str) -> Option<(&str, String)> {
    let mut words = line.split_whitespace();
    let kind = words.next()?;
    // Offset, two addresses, two sizes; then R, W and E, each where it holds, and the alignment.
    let numbers: Vec<&str> = words.by_ref().take(5).collect();
    let are_numbers = numbers.len() == 5 && numbers.iter().all(|word| word.starts_with("0x"));
    are_numbers.then(|| {
        let flags = words.filter(|word| word.chars().all(|flag| "RWE".contains(flag)));
        (kind, flags.collect())
    })
}

/// Tag and value, of a line of `--dynamic`.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (number, rest) = line.trim().split_once(" (")?;
    let (tag, value) = rest.split_once(')')?;
    number.starts_with("0x").then_some((tag, value.trim()))
}

/// The name of a section, of a line of `--section-headers`.
fn section(line: &str) -> Option<&str> {
    let (number, rest) = line.trim().strip_prefix('[')?.split_once(']')?;
    let _ = number.trim().parse::<u32>().ok()?;
    rest.split_whitespace().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADERS: &str = "\
ELF Header:
  Type:                              DYN (Position-Independent Executable file)
Program Headers:
  PHDR           0x000040 0x0000000000000040 0x0000000000000040 0x0002a0 0x0002a0 R   0x8
  LOAD           0x000000 0x0000000000000000 0x0000000000000000 0xe5c728 0xe5c728 R   0x1000
  LOAD           0xe5c740 0x0000000000e5d740 0x0000000000e5d740 0x173e43 0x173e43 R E 0x1000
  LOAD           0x259ab7 0x000000000259cb70 0x000000000259cb70 0x0d0d30 0x0d1490 RW  0x1000
  GNU_RELRO      0x259ab7 0x000000000259cb70 0x000000000259cb70 0x0d0d30 0x0d1490 R   0x1
  GNU_STACK      0x000000 0x0000000000000000 0x0000000000000000 0x000000 0x000000 RW  0
 Section to Segment mapping:
";

    const SECTIONS: &str = "\
Section Headers:
  [Nr] Name              Type            Address          Off    Size   ES Flg Lk Inf Al
  [ 1] .interp           PROGBITS        00000000000002e0 0002e0 00001c 00   A  0   0  1
  [15] .text             PROGBITS        0000000000e5d740 e5c740 173df0 00  AX  0   0 64
Dynamic section at offset 0x26601e8 contains 30 entries:
  Tag        Type                         Name/Value
 0x0000000000000001 (NEEDED)             Shared library: [libgcc_s.so.1]
 0x0000000000000001 (NEEDED)             Shared library: [libc.so.6]
 0x000000000000001e (FLAGS)              BIND_NOW
 0x000000006ffffffb (FLAGS_1)            Flags: NOW PIE
";

    /// What is told of it when in one of the two texts this stands in place of that.
    fn with(from: &str, to: &str) -> Vec<String> {
        assert!(HEADERS.contains(from) || SECTIONS.contains(from), "{from}");
        faults(&HEADERS.replace(from, to), &SECTIONS.replace(from, to))
    }

    #[test]
    fn a_hardened_program_has_no_fault() {
        assert_eq!(faults(HEADERS, SECTIONS), [""; 0]);
    }

    #[test]
    fn each_fault_is_told() {
        for (from, to, fault) in [
            ("DYN (P", "EXEC (P", "it lies at a fixed place (no PIE)"),
            ("GNU_RELRO", "NOTE", "no RELRO"),
            (
                "0x000000 RW  0\n",
                "0x000000 RWE 0\n",
                "its stack may be run",
            ),
            ("GNU_STACK", "NOTE", "its stack may be run"),
            (
                "0x173e43 R E 0x1000",
                "0x173e43 RWE 0x1000",
                "a segment is both written and run",
            ),
            (
                "0x173e43 R E 0x1000",
                "0x173e43 RW E 0x1000",
                "a segment is both written and run",
            ),
            (
                " 0x000000000000001e (FLAGS)              BIND_NOW",
                " 0x000000000000001d (RUNPATH)            Library runpath: [/opt/lib]",
                "it names where to load from (RPATH)",
            ),
            (
                "(FLAGS)              BIND_NOW",
                "(FLAGS)              TEXTREL BIND_NOW",
                "its code is written to when it is loaded (TEXTREL)",
            ),
            ("[15] .text ", "[15] .symtab ", "it is not stripped"),
            ("libc.so.6", "libssl.so.3", "it is linked with libssl.so.3"),
        ] {
            assert_eq!(with(from, to), [fault], "{to}");
        }
    }

    #[test]
    fn lazy_binding_is_told() {
        let lazy = SECTIONS
            .replace("(FLAGS)              BIND_NOW", "(DEBUG)              0x0")
            .replace("Flags: NOW PIE", "Flags: PIE");
        assert_eq!(faults(HEADERS, &lazy), ["no full RELRO (BIND_NOW)"]);
    }

    #[test]
    fn a_file_that_readelf_cannot_read_is_no_hardened_program() {
        assert!(faults("", "").len() > 3);
    }

    #[test]
    fn a_path_in_the_middle_of_a_program_is_found() {
        assert!(holds(b"\0at /srv/asha/src/lib.rs\0", b"/srv/asha/"));
        assert!(!holds(b"\0at cargo/src/lib.rs\0", b"/srv/asha/"));
        assert!(!holds(b"/srv/ash", b"/srv/asha/"));
    }
}
