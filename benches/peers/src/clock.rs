//! What work costs: time on the clock, time on the processor for one thread or for the whole process, ended threads
//! included. Processor time does not change when a neighbour is busy.

use rustix::time::{ClockId, clock_gettime};
use std::time::{Duration, Instant};

/// Time for one piece of work.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    pub clock: Duration,
    pub processor: Duration,
}

/// Does the work and tells the processor time of this thread alone.
pub fn of_thread<T>(work: impl FnOnce() -> T) -> (T, Cost) {
    measure(ClockId::ThreadCPUTime, work)
}

/// Does the work and tells the processor time of all threads of the process.
pub fn of_process<T>(work: impl FnOnce() -> T) -> (T, Cost) {
    measure(ClockId::ProcessCPUTime, work)
}

fn measure<T>(id: ClockId, work: impl FnOnce() -> T) -> (T, Cost) {
    let (start, before) = (Instant::now(), at(id));
    let made = work();
    let processor = at(id).saturating_sub(before);
    (made, Cost { clock: start.elapsed(), processor })
}

fn at(id: ClockId) -> Duration {
    let time = clock_gettime(id);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    Duration::from_secs(seconds) + Duration::from_nanos(u64::try_from(time.tv_nsec).unwrap_or_default())
}

/// The value that this share of them, 0 to 1, stays within; sorts them. 0 of none.
pub fn percentile(values: &mut [f64], share: f64) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    let last = values.len().saturating_sub(1);
    values.get((last as f64 * share).round() as usize).copied().unwrap_or_default()
}
