//! What this process holds in memory, as the system counts it.

use std::fs;

/// Resident memory in bytes: all of it, and the part mapped from files.
#[derive(Clone, Copy, Debug, Default)]
pub struct Resident {
    pub all: u64,
    pub files: u64,
}

impl Resident {
    /// Now, after giving back what the allocator keeps for later: freed memory is nobody's.
    pub fn now() -> Self {
        give_back();
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let of = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
            let kilobytes = line.and_then(|line| line.split_ascii_whitespace().next()?.parse::<u64>().ok());
            kilobytes.unwrap_or_default() * 1024
        };
        Self { all: of("VmRSS"), files: of("RssFile") + of("RssShmem") }
    }

    /// What it grew by since `before`.
    pub fn since(self, before: Self) -> Self {
        Self { all: self.all.saturating_sub(before.all), files: self.files.saturating_sub(before.files) }
    }
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn give_back() {
    // SAFETY: malloc_trim may be called at any time from any thread; it touches free memory only.
    unsafe {
        libc::malloc_trim(0);
    }
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn give_back() {}
