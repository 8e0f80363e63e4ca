//! Operations timed side by side in rounds, and the table of their ratios.
//!
//! In each round the operations take turns, so that a busy neighbour disturbs all of them equally;
//! a ratio is computed within its round, and the median of the rounds is reported.

use std::fmt;
use std::time::{Duration, Instant};

type Act<'a> = Box<dyn FnMut() + 'a>;

/// Operations that do the same work.
pub(crate) struct Race<'a> {
    acts: Vec<(&'static str, Act<'a>)>,
    least: Duration,
}

/// How often each operation has its turn in a round; the fastest counts, because it was disturbed
/// least.
const TURNS: usize = 3;
/// Operations that together take longer have one turn.
const LONG: Duration = Duration::from_millis(500);

/// The seconds of each operation in each round.
pub(crate) struct Times(Vec<(&'static str, Vec<f64>)>);

/// The median of the rounds, with the smallest and the largest.
#[derive(Clone, Copy)]
pub(crate) struct Ratio {
    median: f64,
    least: f64,
    most: f64,
}

impl<'a> Race<'a> {
    /// Creates a race in which each operation is repeated until it takes this long.
    pub(crate) fn new(least: Duration) -> Self {
        Self { acts: Vec::new(), least }
    }

    pub(crate) fn act(mut self, name: &'static str, act: impl FnMut() + 'a) -> Self {
        self.acts.push((name, Box::new(act)));
        self
    }

    pub(crate) fn run(mut self, rounds: usize) -> Times {
        let start = Instant::now();
        let repeats: Vec<u32> =
            self.acts.iter_mut().map(|(_, act)| repeats(act, self.least)).collect();
        let turns = if start.elapsed() < LONG { TURNS } else { 1 };
        let mut times = Times(self.acts.iter().map(|(name, _)| (*name, Vec::new())).collect());
        for _ in 0..rounds {
            let mut least = vec![f64::INFINITY; self.acts.len()];
            for _ in 0..turns {
                for (((_, act), repeats), least) in
                    self.acts.iter_mut().zip(&repeats).zip(&mut least)
                {
                    *least = least.min(timed(act, *repeats) / f64::from(*repeats));
                }
            }
            for ((_, times), least) in times.0.iter_mut().zip(least) {
                times.push(least);
            }
        }
        times
    }
}

/// Warms up an operation, and returns how often it fits into the least time.
fn repeats(act: &mut dyn FnMut(), least: Duration) -> u32 {
    let mut repeats = 1;
    while repeats < 1 << 20 && timed(act, repeats) < least.as_secs_f64() {
        repeats *= 2;
    }
    repeats
}

fn timed(act: &mut dyn FnMut(), repeats: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..repeats {
        act();
    }
    start.elapsed().as_secs_f64()
}

impl Times {
    fn of(&self, act: &str) -> Option<&[f64]> {
        self.0.iter().find(|(name, _)| *name == act).map(|(_, times)| times.as_slice())
    }

    /// Returns the seconds of an operation.
    pub(crate) fn seconds(&self, act: &str) -> Option<Ratio> {
        self.of(act).map(|times| Ratio::of(times.to_vec()))
    }

    /// Returns how many times as long an operation takes as another, round by round.
    pub(crate) fn ratio(&self, act: &str, to: &str) -> Option<Ratio> {
        let (own, other) = (self.of(act)?, self.of(to)?);
        Some(Ratio::of(own.iter().zip(other).map(|(own, other)| own / other).collect()))
    }
}

impl Ratio {
    fn of(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        let at = |nth: usize| values.get(nth).copied().unwrap_or(f64::NAN);
        Self { median: at(values.len() / 2), least: at(0), most: at(values.len() - 1) }
    }

    pub(crate) fn median(self) -> f64 {
        self.median
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2} ({:.2}–{:.2})", self.median, self.least, self.most)
    }
}

/// Rows of text, aligned.
#[derive(Default)]
pub(crate) struct Table(Vec<[String; 5]>);

impl Table {
    pub(crate) fn new() -> Self {
        let mut table = Self::default();
        table.row(["act", "an initiative", "× limit", "× yardstick", "goal"].map(Into::into));
        table
    }

    /// Adds a row, and prints it at once because a nation takes minutes.
    fn row(&mut self, row: [String; 5]) {
        eprintln!("{}", row.join("  ").trim_end());
        self.0.push(row);
    }

    /// Adds a title line.
    pub(crate) fn title(&mut self, title: &str) {
        self.row([title.into(), String::new(), String::new(), String::new(), String::new()]);
    }

    /// Adds an operation of a race over a number of initiatives, compared with the limit and a
    /// yardstick.
    pub(crate) fn act(&mut self, times: &Times, act: &'static str, over: u32, beside: Beside<'_>) {
        let Some(seconds) = times.seconds(act) else { return };
        let nanoseconds = seconds.median() * 1e9 / f64::from(over);
        let ratio = |to| times.ratio(act, to).map(|ratio| ratio.to_string()).unwrap_or_default();
        self.row([
            format!("  {act}"),
            format!("{nanoseconds:.1} ns"),
            ratio(beside.limit),
            ratio(beside.yardstick),
            beside.goal.into(),
        ]);
    }
}

/// What an operation is compared with.
#[derive(Clone, Copy)]
pub(crate) struct Beside<'a> {
    pub(crate) limit: &'static str,
    pub(crate) yardstick: &'static str,
    pub(crate) goal: &'a str,
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = |column: usize| {
            self.0
                .iter()
                .filter(|row| !row[1].is_empty() || column > 0)
                .map(|row| row[column].chars().count())
                .max()
                .unwrap_or(0)
        };
        let widths: [usize; 5] = std::array::from_fn(width);
        for [act, time, limit, yardstick, goal] in &self.0 {
            let line = format!(
                "{act:<0$}  {time:>1$}  {limit:>2$}  {yardstick:>3$}  {goal}",
                widths[0], widths[1], widths[2], widths[3],
            );
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}
