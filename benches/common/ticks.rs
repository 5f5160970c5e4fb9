//! Processor time of a whole process, ended threads included, as the system counts it: coarse, but nothing is lost.

use std::fs;
use std::time::Duration;

/// What Linux promises to programs, whatever its own clock does.
pub const TICK: Duration = Duration::from_millis(10);

/// Ticks that a process has used so far; `self` names this one, and `None` means that the system does not tell.
pub fn ticks_of(process: &str) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The second field is the program's name in parentheses, and may hold blanks.
    let (_, fields) = stat.rsplit_once(") ")?;
    let mut times = fields.split(' ').skip(11).map(|field| field.parse::<u32>());
    Some(times.next()?.ok()? + times.next()?.ok()?)
}
