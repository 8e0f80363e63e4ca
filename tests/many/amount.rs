//! Figures in hundredths of their unit: their values, and their spellings.

use crate::random::Random;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    None,
    Percent,
    /// 割: ten percent.
    Wari,
    /// 人, 台 or, which compares with both, 件.
    Counter(&'static str),
    Score,
    /// A multiple of 円.
    Yen(i128),
}

impl Unit {
    pub(crate) fn symbol(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Percent => "%",
            Self::Wari => "割",
            Self::Counter(symbol) => symbol,
            Self::Score => "点",
            Self::Yen(1) => "円",
            Self::Yen(1_000) => "千円",
            Self::Yen(_) => "万円",
        }
    }

    fn multiple(self) -> i128 {
        match self {
            Self::Wari => 10,
            Self::Yen(multiple) => multiple,
            Self::None | Self::Percent | Self::Counter(_) | Self::Score => 1,
        }
    }

    /// R1: returns whether figures in the two units compare.
    pub(crate) fn compares_with(self, other: Self) -> bool {
        match (self, other) {
            (Self::None, Self::None)
            | (Self::Score, Self::Score)
            | (Self::Yen(_), Self::Yen(_))
            | (Self::Percent | Self::Wari, Self::Percent | Self::Wari) => true,
            (Self::Counter(a), Self::Counter(b)) => a == b || a == "件" || b == "件",
            _ => false,
        }
    }
}

/// A figure as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    pub(crate) hundredths: i128,
    pub(crate) unit: Unit,
    /// Written with trailing zeros, like 82.40%.
    pub(crate) long: bool,
}

impl Amount {
    /// Writes hundredths of the base unit in a unit, or in the base unit if that is not exact.
    pub(crate) fn write(random: &mut Random, hundredths: i128, unit: Unit, base: Unit) -> Self {
        let long = random.percent(25);
        if hundredths % unit.multiple() == 0 {
            Self { hundredths: hundredths / unit.multiple(), unit, long }
        } else {
            Self { hundredths, unit: base, long }
        }
    }

    /// Returns its value in hundredths of the base unit; without a unit it takes the given one.
    pub(crate) fn worth(self, taken: Unit) -> i128 {
        self.hundredths * if self.unit == Unit::None { taken } else { self.unit }.multiple()
    }

    pub(crate) fn text(self) -> String {
        let (whole, rest) = (self.hundredths.abs() / 100, self.hundredths.abs() % 100);
        let sign = if self.hundredths < 0 { "-" } else { "" };
        let decimals = match (rest, self.long) {
            (0, false) => String::new(),
            (rest, false) if rest % 10 == 0 => format!(".{}", rest / 10),
            (rest, _) => format!(".{rest:02}"),
        };
        format!("{sign}{whole}{decimals}{}", self.unit.symbol())
    }
}

/// Reads hundredths of the base unit from a figure with its unit, digit by digit.
pub(crate) fn hundredths(text: &str) -> i128 {
    let end = text.find(|c: char| !c.is_ascii_digit() && !"-.".contains(c)).unwrap_or(text.len());
    let (figure, unit) = text.split_at(end);
    let multiple = match unit {
        "割" => 10,
        "千円" => 1_000,
        "万円" => 10_000,
        _ => 1,
    };
    let (whole, decimals) = figure.split_once('.').unwrap_or((figure, ""));
    // Six decimals: hundredths of 万円 with room to spare.
    let digits = format!("{}{decimals:0<6}", whole.trim_start_matches('-'));
    let millionths: i128 = digits.parse().expect("digits");
    let worth = millionths * multiple;
    assert_eq!(worth % 10_000, 0, "{text} is not in hundredths");
    worth / 10_000 * if whole.starts_with('-') { -1 } else { 1 }
}
