//! Words beside a value that say something about it: 約, 年, 目標, までに.

use crate::draft::cursor::{Cursor, is_hiragana, is_space};

/// Declares a set of asides: variant – where it is – word forms.
macro_rules! asides {
    ($(
        $(#[$meta:meta])*
        $name:ident {
            $($(#[$of:meta])* $variant:ident : $label:literal [$($before:literal)*] [$($behind:literal)*],)+
        }
    )+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$of])* $variant,)+
        }

        impl $name {
            /// All variants, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the usual word.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }

            /// The word forms before a value; the longer first.
            #[allow(dead_code, reason = "periods only come before a value, and bounds after it")]
            const BEFORE: &'static [(&'static str, Self)] =
                &[$($(($before, Self::$variant),)*)+];

            /// The word forms after a value; the longer first.
            #[allow(dead_code, reason = "periods only come before a value, and bounds after it")]
            const BEHIND: &'static [(&'static str, Self)] =
                &[$($(($behind, Self::$variant),)*)+];
        }
    )+};
}

asides! {
    /// A word that qualifies a figure without changing its value.
    Qualifier {
        /// 約, 概ね, 程度, 前後: about that much
        About: "約"
            ["おおむね" "おおよそ" "およそ" "概ね" "概算" "ほぼ" "約"]
            ["程度" "前後" "くらい" "ぐらい" "ほど"],
        /// 弱: a little less
        Under: "弱" [] ["弱"],
        /// 強, 余り: a little more
        Over: "強" [] ["余り" "あまり" "余" "強"],
        /// 延べ: a total that may count someone twice
        Total: "延べ" ["延べ人数" "延べ" "のべ"] [],
        /// 少なくとも, 最低: at least, said before the figure
        Least: "少なくとも" ["少なくとも" "最低限" "最低でも" "最低"] [],
        /// 最大, 上限: at most, said before the figure
        Most: "最大" ["最大で" "最大" "上限" "最高"] [],
    }

    /// The period that a count is per.
    Period {
        /// 年5回, 年間5回, 毎年5回
        Year: "年" ["毎年度" "各年度" "年度間" "毎年" "各年" "年間" "年に" "年"] [],
        /// 月1回, 毎月1回
        Month: "月" ["毎月" "各月" "月間" "月に" "月"] [],
        /// 週1回, 毎週1回
        Week: "週" ["毎週" "週間" "週に" "週"] [],
        /// 毎日1回
        Day: "日" ["毎日" "1日に" "1日"] [],
    }

    /// A word that makes a figure a goal.
    Aim {
        /// めざす, 目指す
        Aspired: "めざす" [] ["をめざ" "を目ざ" "を目指" "をめど" "を目途"],
        /// 目標
        Target: "目標"
            ["目標値は" "目標値" "目標数" "目標は" "目標を" "目標として" "目標"]
            ["を目標" "が目標" "の目標" "に目標"],
    }

    /// The bound that a year has.
    Bound {
        /// までに, 末までに: due by its end
        By: "までに" [] ["末までに" "末迄に" "末まで" "中までに" "までに" "迄に" "までの" "まで" "迄"],
        /// 末: at its end
        End: "末" [] ["末"],
        /// 中: in the course of it
        During: "中" [] ["中" "内"],
        /// から, 以降: from then on
        Since: "から" [] ["以降" "から" "より"],
    }
}

/// The words beside a phrase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Aside {
    pub(crate) qualifier: Option<Qualifier>,
    pub(crate) period: Option<Period>,
    pub(crate) aim: Option<Aim>,
    pub(crate) bound: Option<Bound>,
}

impl Aside {
    /// Reads the words beside a value.
    pub(crate) fn of_value(start: Cursor<'_>, end: Cursor<'_>) -> Self {
        let (mut aside, place) = Self::before(start);
        aside.aim = aim_before(place);
        if let Some((qualifier, behind)) = end.take_row(Qualifier::BEHIND) {
            aside.qualifier = aside.qualifier.or(Some(qualifier));
            aside = aside.aimed(behind);
        }
        aside.aimed(end)
    }

    /// Reads the words 約, 年間 … before a value, each once, and returns the place before them: 年間延べ
    /// 約100人.
    fn before(start: Cursor<'_>) -> (Self, Cursor<'_>) {
        let (mut aside, mut place) = (Self::default(), start);
        for _ in 0..3 {
            let near = place.back_over_spaces();
            if let Some((qualifier, before)) = near.take_row_back(Qualifier::BEFORE) {
                aside.qualifier = aside.qualifier.or(Some(qualifier));
                place = before;
            } else if let Some((period, before)) = period_before(near) {
                aside.period = aside.period.or(Some(period));
                place = before;
            } else {
                break;
            }
        }
        (aside, place)
    }

    /// Adds the aim that follows a value.
    pub(crate) fn aimed(self, end: Cursor<'_>) -> Self {
        let behind = end.take_row(Aim::BEHIND).map(|(aim, _)| aim);
        Self { aim: behind.or(self.aim), ..self }
    }

    /// Reads the words after a year.
    pub(crate) fn of_year(end: Cursor<'_>) -> Self {
        let bound = end.take_row(Bound::BEHIND).map(|(bound, _)| bound);
        Self { bound, ..Self::default() }
    }
}

/// Returns the place before the words 約, 年間 … that precede a value.
pub(crate) fn before_asides(start: Cursor<'_>) -> Cursor<'_> {
    Aside::before(start).1.back_over_spaces()
}

/// Returns the period whose word directly precedes, if it is a separate word: not part of a date
/// (28年5回, 4月1回), nor of 昨年 or 今週.
pub(crate) fn period_before(place: Cursor<'_>) -> Option<(Period, Cursor<'_>)> {
    let (period, before) = place.take_row_back(Period::BEFORE)?;
    let bare = place.take_any_back(&["年", "月", "週", "年に", "月に", "週に", "年間", "月間"]);
    // 4月1日に is a date, and ２か月に has no month.
    let dated = |c: char| matches!(c, '月' | 'か' | 'ヶ' | 'カ') || c.is_ascii_digit();
    let day = place.take_any_back(&["1日", "1日に", "月に", "年に"]);
    if day.is_some_and(|before| before.peek_back().is_some_and(dated)) {
        return None;
    }
    let part_of_a_word =
        |c: char| c == '元' || c.is_alphanumeric() && !is_hiragana(c) && !"回会催数施".contains(c);
    let whole = bare.is_none_or(|_| !before.peek_back().is_some_and(part_of_a_word))
        || place.take_any_back(&["毎年", "毎月", "毎週"]).is_some();
    whole.then_some((period, before))
}

fn aim_before(place: Cursor<'_>) -> Option<Aim> {
    let near = place.back_over(4, |c| is_space(c) || ":：()（）".contains(c));
    near.take_row_back(Aim::BEFORE).map(|(aim, _)| aim)
}

/// Returns the place after a qualifier that is next: 程度, 前後, 余り.
pub(crate) fn over_qualifier(place: Cursor<'_>) -> Cursor<'_> {
    place.take_row(Qualifier::BEHIND).map_or(place, |(_, behind)| behind)
}
