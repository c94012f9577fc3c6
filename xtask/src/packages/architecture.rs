//! What packages are built for: this machine, or another one that is named.

use crate::command::{output, tool};
use std::env;
use std::path::Path;
use std::process::Command;

/// The option that names one, as Debian does.
pub const OPTION: &str = "--arch";

/// An architecture that there are packages for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Architecture {
    /// As Debian calls it.
    pub name: &'static str,
    /// As Rust calls it, with the rest of the target.
    pub target: &'static str,
    /// As Rust and QEMU call the processor.
    processor: &'static str,
    /// What the names of programs begin with that build for it elsewhere.
    prefix: &'static str,
}

const ARCHITECTURES: [Architecture; 2] = [
    Architecture {
        name: "amd64",
        target: "x86_64-unknown-linux-gnu",
        processor: "x86_64",
        prefix: "x86_64-linux-gnu",
    },
    Architecture {
        name: "arm64",
        target: "aarch64-unknown-linux-gnu",
        processor: "aarch64",
        prefix: "aarch64-linux-gnu",
    },
];

impl Architecture {
    /// The one that the command line names, or that of this machine.
    pub fn told() -> Result<Self, String> {
        let mut arguments = env::args().skip_while(|argument| argument != OPTION);
        if arguments.next().is_none() {
            return Self::find(|one| one.is_here())
                .ok_or_else(|| "there are no packages for machines like this one".to_owned());
        }
        let name = arguments.next().unwrap_or_default();
        Self::find(|one| one.name == name)
            .ok_or_else(|| format!("{OPTION} wants {}", names().join(" or ")))
    }

    fn find(wanted: impl Fn(&Self) -> bool) -> Option<Self> {
        ARCHITECTURES.into_iter().find(wanted)
    }

    /// Whether this machine is one.
    pub fn is_here(&self) -> bool {
        self.processor == env::consts::ARCH
    }

    /// A program of binutils or GCC that knows what is built for it.
    pub fn tool(&self, name: &str) -> String {
        if self.is_here() {
            name.to_owned()
        } else {
            format!("{}-{name}", self.prefix)
        }
    }

    /// A program that was built for it, under QEMU where this machine is another.
    pub fn program(&self, program: &Path) -> Command {
        if self.is_here() {
            return Command::new(program);
        }
        let mut emulated = Command::new(format!("qemu-{}-static", self.processor));
        emulated.arg("-L").arg(self.libraries_here()).arg(program);
        emulated
    }

    /// What cargo has to know to build for it elsewhere. Whoever has another linker says so in cargo's own
    /// variable.
    pub fn linker(&self) -> Option<(String, String)> {
        let name = self.target.replace('-', "_").to_uppercase();
        let variable = format!("CARGO_TARGET_{name}_LINKER");
        let is_wanted = !self.is_here() && env::var_os(&variable).is_none();
        is_wanted.then(|| (variable, self.tool("gcc")))
    }

    /// Where the libraries for it lie on a machine that is another.
    fn libraries_here(&self) -> String {
        format!("/usr/{}", self.prefix)
    }

    /// The libraries that the linker named in a program, as packages. `source` is the folder of a source
    /// package.
    pub fn libraries(&self, program: &Path, source: &Path) -> Result<String, String> {
        let mut asked = tool("dpkg-shlibdeps", ["-O", "--ignore-missing-info"]);
        if !self.is_here() {
            asked
                .env("DEB_HOST_ARCH", self.name)
                .arg(format!("-l{}/lib", self.libraries_here()));
        }
        asked.arg("-e").arg(program).current_dir(source);
        let answer = output(&mut asked)?;
        let list = answer.trim().strip_prefix("shlibs:Depends=");
        let list = list.ok_or("dpkg-shlibdeps names no library")?;
        Ok(self.as_there(list))
    }

    /// A list of packages as they are called on a machine of its own. Elsewhere Debian's libraries for
    /// those who build are named for it, or are packages of their own.
    fn as_there(&self, list: &str) -> String {
        list.replace(&format!(":{}", self.name), "")
            .replace(&format!("-{}-cross", self.name), "")
    }
}

fn names() -> Vec<&'static str> {
    ARCHITECTURES.iter().map(|one| one.name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_runs_its_own_programs_and_others_under_qemu() {
        for one in ARCHITECTURES {
            let program = one.program(Path::new("p"));
            let runs = program.get_program().to_string_lossy().into_owned();
            if one.is_here() {
                assert_eq!([runs, one.tool("strip")], ["p", "strip"]);
                assert_eq!(one.linker(), None);
            } else {
                assert_eq!(runs, format!("qemu-{}-static", one.processor));
                assert_eq!(one.tool("strip"), format!("{}-strip", one.prefix));
            }
        }
    }

    #[test]
    fn libraries_for_those_who_build_are_called_as_they_are_where_it_runs() {
        let list = "libc6:arm64 (>= 2.36), libgcc-s1-arm64-cross (>= 4.2)";
        let wanted = "libc6 (>= 2.36), libgcc-s1 (>= 4.2)";
        let arm64 = Architecture::find(|one| one.name == "arm64");
        for list in [list, wanted] {
            assert_eq!(
                arm64.map(|arm64| arm64.as_there(list)).as_deref(),
                Some(wanted)
            );
        }
    }
}
