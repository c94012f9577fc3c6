//! The resource that the linker lays into each program of the kiosk for Windows. There is no code in
//! here: `build.rs` has it compiled, and a program that names this crate is linked with it.
