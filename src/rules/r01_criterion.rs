//! R1 以上, 以下, 未満, 超: whether a quantity satisfies a criterion.
//!
//! STATED: the words. 「上回る」 and 「を超える」 are 超.

use core::cmp::Ordering;

use crate::rules::clause::rule;
use crate::terms::{Comparator, Satisfaction};

rule! {
    /// R1 以上 以下 未満 超.
    R1 = 1;

    /// Whether a quantity satisfies a criterion, by how it compares with the criterion's own.
    ///
    /// The first row that applies:
    table "基準を満たすか" / "whether a quantity satisfies a criterion", Stated "以上・以下・未満・超の語義" / "the meaning of the words at least, at most, less than and more than";
    use Comparator, Ordering, Satisfaction;
    pub fn satisfies(comparator: Comparator, quantity: Ordering) -> Satisfaction {
        1: (AtLeast , Greater | Equal) => Satisfied,
            "値が基準の数値以上である" => "「以上」を満たす", "the value is not below the figure" => "it satisfies “at least”";
        2: (AtLeast , Less           ) => NotSatisfied,
            "値が基準の数値より小さい" => "「以上」を満たさない", "the value is below the figure" => "it does not satisfy “at least”";
        3: (AtMost  , Less | Equal   ) => Satisfied,
            "値が基準の数値以下である" => "「以下」を満たす", "the value is not above the figure" => "it satisfies “at most”";
        4: (AtMost  , Greater        ) => NotSatisfied,
            "値が基準の数値より大きい" => "「以下」を満たさない", "the value is above the figure" => "it does not satisfy “at most”";
        5: (LessThan, Less           ) => Satisfied,
            "値が基準の数値より小さい" => "「未満」を満たす", "the value is below the figure" => "it satisfies “less than”";
        6: (LessThan, Greater | Equal) => NotSatisfied,
            "値が基準の数値以上である" => "「未満」を満たさない", "the value is not below the figure" => "it does not satisfy “less than”";
        7: (MoreThan, Greater        ) => Satisfied,
            "値が基準の数値より大きい" => "「超」を満たす", "the value is above the figure" => "it satisfies “more than”";
        8: (MoreThan, Less | Equal   ) => NotSatisfied,
            "値が基準の数値以下である" => "「超」を満たさない", "the value is not above the figure" => "it does not satisfy “more than”";
    }
}
