//! How long a visit's hand-off takes to the disk.
fn main() {}
