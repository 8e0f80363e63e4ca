//! A small seeded generator of numbers (splitmix64).

#[derive(Clone, Debug)]
pub(crate) struct Random {
    state: u64,
}

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `first` to `last`, both included.
    pub(crate) fn within(&mut self, first: i128, last: i128) -> i128 {
        first + i128::from(self.next()) % (last - first + 1)
    }

    /// A number from 0 to `last`.
    pub(crate) fn up_to(&mut self, last: usize) -> usize {
        let last = i128::try_from(last).expect("a small number");
        usize::try_from(self.within(0, last)).expect("a small number")
    }

    pub(crate) fn percent(&mut self, chance: i128) -> bool {
        self.within(1, 100) <= chance
    }

    pub(crate) fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.up_to(choices.len() - 1)]
    }
}
