//! Processor time of a whole process, ended threads included, as the system counts it: coarse, but nothing is lost.

use std::fs;
use std::time::Duration;

/// What Linux promises to programs, whatever its own clock does.
const TICK: Duration = Duration::from_millis(10);

/// Used so far, in whole ticks; `self` names this process, and `None` means that the system does not tell.
pub fn processor_time(process: &str) -> Option<Duration> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The second field is the program's name in parentheses, and may hold blanks.
    let (_, fields) = stat.rsplit_once(") ")?;
    let mut times = fields.split(' ').skip(11).map(|field| field.parse::<u32>());
    let (user, system) = (times.next()?.ok()?, times.next()?.ok()?);
    Some(TICK * (user + system))
}
