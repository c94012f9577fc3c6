//! The one module of `unsafe`: an allocator that wipes, pages that are not swapped out, and an
//! environment that is forgotten. An allocator cannot be written without, the system's calls for pages
//! take an address, and the environment may not be changed while another thread reads it.

#![allow(
    unsafe_code,
    reason = "`GlobalAlloc`, `mlock` and `remove_var` have no safe form; each use says why it is sound"
)]

use crate::hardening::all_is_locked;
use std::alloc::{GlobalAlloc, Layout, System};
use std::fmt;
use zeroize::{Zeroize, optimization_barrier};

/// The allocator of the system, but that every block is wiped before it is given back: also those
/// which libraries leave, a text that grew and moved, a body of JSON, a line of the log.
///
/// The crate `zeroizing-alloc` does the same in as many lines; these are kept here because
/// [`LockedPage`] wants a module with `unsafe` in any case.
#[derive(Debug, Clone, Copy, Default)]
pub struct WipingAllocator;

// SAFETY: every call is handed on to `System` with the arguments it came with, so what `System`
// promises holds. `realloc` is the one of the trait: it takes a new block, copies, and gives the
// old one back through `dealloc`, so that what moved is wiped as well.
unsafe impl GlobalAlloc for WipingAllocator {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps to the rules of `alloc`, which are the same there.
        unsafe { System.alloc(layout) }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as for `alloc`.
        unsafe { System.alloc_zeroed(layout) }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller gives back a block of this size that nobody uses any more. Its bytes
        // may never have been written; writing them is allowed all the same, and only then are
        // they read, by the barrier that keeps the compiler from leaving the writing out.
        unsafe {
            block.write_bytes(0, layout.size());
            optimization_barrier(&*block);
            System.dealloc(block, layout);
        }
    }
}

/// The size of a page on every machine that the kiosk runs on; where pages are larger, a block
/// takes part of one.
const PAGE: usize = 4096;

#[repr(C, align(4096))]
struct Page([u8; PAGE]);

/// A page for secrets: it never moves, is not written to a swap device where the system allows it,
/// and is wiped when it is dropped. Not cloned, and its `Debug` tells nothing.
pub struct LockedPage {
    page: Box<Page>,
    lock: Lock,
}

/// What keeps a page in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lock {
    None,
    /// Its own, which goes with it.
    Own,
    /// That of the whole process, which has to stay.
    Process,
}

impl LockedPage {
    /// How many bytes there are.
    pub const LEN: usize = PAGE;

    /// A page of zeros. Whether it could be locked, [`LockedPage::is_locked`] tells.
    #[must_use]
    pub fn new() -> Self {
        let mut page = Box::new(Page([0; PAGE]));
        let lock = match all_is_locked() {
            true => Lock::Process,
            false if lock(&mut page) => Lock::Own,
            false => Lock::None,
        };
        Self { page, lock }
    }

    /// Whether the system promises that the page stays in memory.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.lock != Lock::None
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.page.0
    }

    /// The same, to be written.
    pub fn bytes_mut(&mut self) -> &mut [u8] {
        &mut self.page.0
    }
}

impl Default for LockedPage {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for LockedPage {
    fn drop(&mut self) {
        self.page.0.zeroize();
        if self.lock == Lock::Own {
            unlock(&mut self.page);
        }
    }
}

impl fmt::Debug for LockedPage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LockedPage(..)")
    }
}

#[cfg(unix)]
fn lock(page: &mut Page) -> bool {
    // SAFETY: the address and the length are those of a block that is borrowed for the call, and
    // locking changes none of its bytes.
    unsafe { rustix::mm::mlock(std::ptr::from_mut(page).cast(), PAGE) }.is_ok()
}

/// A page of the allocator lies alone on its page, so that nobody else's lock is taken away.
#[cfg(unix)]
fn unlock(page: &mut Page) {
    // SAFETY: as for `lock`.
    let _ = unsafe { rustix::mm::munlock(std::ptr::from_mut(page).cast(), PAGE) };
}

#[cfg(not(unix))]
fn lock(_page: &mut Page) -> bool {
    false
}

#[cfg(not(unix))]
fn unlock(_page: &mut Page) {}

/// Takes a name out of the environment. False where it stands there still: another thread may be
/// reading it.
pub(crate) fn forget_variable(name: &str) -> bool {
    if std::env::var_os(name).is_none() {
        return true;
    }
    if !is_alone() {
        return false;
    }
    // SAFETY: there is no other thread that could read the environment meanwhile, and this one
    // starts none before the call returns.
    unsafe { std::env::remove_var(name) };
    true
}

/// Whether the process has one thread.
#[cfg(target_os = "linux")]
fn is_alone() -> bool {
    std::fs::read_dir("/proc/self/task").is_ok_and(|tasks| tasks.count() == 1)
}

/// Windows locks its environment by itself; of the other systems nothing is known.
#[cfg(not(target_os = "linux"))]
fn is_alone() -> bool {
    cfg!(windows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_wiped_before_it_is_given_back() {
        let layout = Layout::array::<u8>(64 * 1024).unwrap_or(Layout::new::<u8>());
        // SAFETY: the layout has a size; between `alloc` and `dealloc` all of the block is written
        // before any of it is read.
        unsafe {
            let block = WipingAllocator.alloc(layout);
            assert!(!block.is_null());
            block.write_bytes(0xa5, layout.size());
            let grown = WipingAllocator.realloc(block, layout, 2 * layout.size());
            assert!(!grown.is_null());
            let all = std::slice::from_raw_parts(grown, layout.size());
            assert!(all.iter().all(|byte| *byte == 0xa5), "what it held moved");
            let larger = Layout::array::<u8>(2 * layout.size()).unwrap_or(layout);
            WipingAllocator.dealloc(grown, larger);
        }
    }

    #[test]
    fn a_page_is_one_of_its_own() {
        let mut page = LockedPage::new();
        assert_eq!(page.bytes().as_ptr().addr() % PAGE, 0);
        assert!(page.bytes().iter().all(|byte| *byte == 0));
        page.bytes_mut()[..4].copy_from_slice(b"1234");
        assert!(page.bytes().starts_with(b"1234"));
        assert_eq!(format!("{page:?}"), "LockedPage(..)");
        if cfg!(target_os = "linux") {
            assert!(page.is_locked(), "every limit has room for a page");
        }
    }
}
