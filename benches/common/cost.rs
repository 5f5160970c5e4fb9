//! What a piece of work costs: time on the clock, and time on the processors, which neighbours on a busy machine do not
//! change. It knows no work.

use std::time::{Duration, Instant};
use std::{fs, thread};

#[derive(Clone, Copy, Debug)]
pub struct Cost {
    pub wall: Duration,
    /// Of all threads that live before and after the work; the time on the clock where the system does not tell.
    pub cpu: Duration,
}

/// Does the work once.
pub fn cost_of<T>(work: impl FnOnce() -> T) -> (T, Cost) {
    let before = on_processors();
    let start = Instant::now();
    let made = work();
    let wall = start.elapsed();
    let cpu = before.and_then(|before| on_processors()?.checked_sub(before)).unwrap_or(wall);
    (made, Cost { wall, cpu })
}

/// The middle of each kind of time.
pub fn median(costs: &[Cost]) -> Cost {
    Cost { wall: share(costs, 0.5, |cost| cost.wall), cpu: share(costs, 0.5, |cost| cost.cpu) }
}

/// The time that this share of the costs, 0 to 1, stays within.
pub fn share(costs: &[Cost], share: f64, time: impl Fn(&Cost) -> Duration) -> Duration {
    let mut times: Vec<Duration> = costs.iter().map(time).collect();
    times.sort_unstable();
    times[((times.len() - 1) as f64 * share).round() as usize]
}

/// In milliseconds.
pub fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn on_processors() -> Option<Duration> {
    // The system books a running thread's time when it looks for the next one to run.
    thread::yield_now();
    let mut nanos = 0;
    for task in fs::read_dir("/proc/self/task").ok()? {
        // A thread may end between being listed and being read.
        if let Ok(stat) = fs::read_to_string(task.ok()?.path().join("schedstat")) {
            nanos += stat.split_ascii_whitespace().next()?.parse::<u64>().ok()?;
        }
    }
    Some(Duration::from_nanos(nanos))
}
