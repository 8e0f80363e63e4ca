//! Places on the form.

use kusei::plan::{Column, Line, Place, Row};

use super::{Generate, Result, Unstructured, chosen, draw};

chosen! {
    Column: Column::ALL;
}

impl Generate for Row {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(match u.int_in_range(0..=12_u8)? {
            0 => Self::Sheet,
            1 => Self::Pillar(draw(u)?),
            2 => Self::DesiredOutcome(draw(u)?, draw(u)?),
            3 => Self::Item(draw(u)?, draw(u)?, draw(u)?),
            4 => Self::NthItem(draw(u)?, draw(u)?, draw(u)?),
            5 => Self::Strategy(draw(u)?),
            6 => Self::NthStrategy(draw(u)?),
            7 => Self::Initiative(draw(u)?),
            8 => Self::Policy,
            9 => Self::NthPillar(draw(u)?),
            10 => Self::NthDesiredOutcome(draw(u)?, draw(u)?),
            11 => Self::NthItemOfNth(draw(u)?, draw(u)?, draw(u)?),
            _ => Self::NthInitiative(draw(u)?, draw(u)?),
        })
    }
}

impl Generate for Line {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let n = draw(u)?;
        Ok(match u.int_in_range(0..=7_u8)? {
            5 => Self::CommonPath(n, draw(u)?),
            6 => Self::IndicatorPath(n, draw(u)?),
            7 => Self::TargetPath(n, draw(u)?),
            0 => Self::Common(n),
            1 => Self::Indicator(n),
            2 => Self::Target(n),
            3 => Self::Item(n),
            _ => Self::Condition(n),
        })
    }
}

impl Generate for Place {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let (row, line, column) = (draw(u)?, draw(u)?, draw(u)?);
        // A strategy or initiative has a code and no number; both are called 番号.
        let column = match (row, column) {
            (
                Row::Strategy(_)
                | Row::NthStrategy(_)
                | Row::Initiative(_)
                | Row::NthInitiative(..),
                Column::Number,
            ) => Column::Code,
            (_, column) => column,
        };
        Ok(Self { row, line, column })
    }
}
