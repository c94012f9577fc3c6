//! What a program asks of Windows, and what it lets Windows do for its safety.

use crate::Outcome;
use crate::command::{output, tool};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What every Windows with a desktop has since 10. A program that needs anything else would not start on a
/// machine that nobody has developed on.
const LIBRARIES: [&str; 27] = [
    "advapi32.dll",
    "bcrypt.dll",
    "bcryptprimitives.dll",
    "combase.dll",
    "crypt32.dll",
    "d2d1.dll",
    "d3d11.dll",
    "dwmapi.dll",
    "gdi32.dll",
    "imm32.dll",
    "kernel32.dll",
    "msvcrt.dll",
    "ntdll.dll",
    "ole32.dll",
    "oleaut32.dll",
    "prntvpt.dll",
    "propsys.dll",
    "rpcrt4.dll",
    "shell32.dll",
    "shlwapi.dll",
    "user32.dll",
    "userenv.dll",
    "uxtheme.dll",
    "windows.data.pdf.dll",
    "winspool.drv",
    "ws2_32.dll",
    "xpsprint.dll",
];

/// The beginning of names behind which Windows hides where a call is today.
const FORWARDED: [&str; 2] = ["api-ms-win-", "ext-ms-win-"];

/// Addresses nobody can guess, in 64 bits, and no data that is run.
const FLAGS: [&str; 3] = ["HIGH_ENTROPY_VA", "DYNAMIC_BASE", "NX_COMPAT"];

/// What stands in the resource, as Windows reads it.
const MANIFEST: [&str; 4] = ["PerMonitorV2", "asInvoker", "supportedOS", "UTF-8"];

/// Looks at one program.
pub fn look(file: &Path) -> Outcome {
    let told = output(tool("x86_64-w64-mingw32-objdump", ["-p"]).arg(file))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if let Some(library) = libraries(&told).find(|library| !is_of_windows(library)) {
        return Err(format!(
            "{name} needs {library}, which Windows does not have"
        ));
    }
    let flags: Vec<&str> = told.lines().map(str::trim).collect();
    if let Some(flag) = FLAGS.iter().find(|flag| !flags.contains(flag)) {
        return Err(format!("{name} is linked without {flag}"));
    }
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let wanted = MANIFEST.iter().map(|word| word.as_bytes().to_vec());
    let version: Vec<u8> = "ProductVersion"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for word in wanted.chain([version]) {
        if !bytes.windows(word.len()).any(|window| window == word) {
            let word = String::from_utf8_lossy(&word).replace('\0', "");
            return Err(format!("{name} has a resource without {word}"));
        }
    }
    let needed: BTreeSet<String> = libraries(&told).collect();
    println!(
        "{name}: {} bytes, of Windows alone: {} libraries",
        bytes.len(),
        needed.len()
    );
    Ok(())
}

/// The libraries that Windows loads for it, in lower case.
fn libraries(told: &str) -> impl Iterator<Item = String> {
    let lines = told
        .lines()
        .filter_map(|line| line.trim().strip_prefix("DLL Name: "));
    lines.map(str::to_lowercase)
}

fn is_of_windows(library: &str) -> bool {
    LIBRARIES.contains(&library) || FORWARDED.iter().any(|begin| library.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_windows_does_not_have_is_found() {
        let told =
            "\n\tDLL Name: KERNEL32.dll\n\tvma:  Hint/Ord\n\tDLL Name: api-ms-win-core-a-l1.dll\n";
        assert!(libraries(told).all(|library| is_of_windows(&library)));
        let told = format!("{told}\tDLL Name: libgcc_s_seh-1.dll\n");
        let foreign: Vec<String> = libraries(&told)
            .filter(|name| !is_of_windows(name))
            .collect();
        assert_eq!(foreign, ["libgcc_s_seh-1.dll"]);
    }
}
