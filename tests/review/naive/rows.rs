//! Every row that the generated sheets must reach, by rule.

/// A rule or a kind of cell, and its possible results.
#[rustfmt::skip]
pub(crate) const ROWS: &[(&str, &[&str])] = &[
    ("kind", &["milestone"]),
    ("criterion", &["beside a baseline", "以上", "以下", "未満", "超"]),
    ("criterion, zero", &["以上", "以下", "未満", "超"]),
    ("criterion, exactly on", &["以上", "以下", "未満", "超"]),
    ("change", &["from a baseline", "without a unit", "以上", "以下", "未満", "超"]),
    ("relative change", &["from a baseline", "from last year", "以上", "以下", "未満", "超"]),
    ("reading", &[
        "%", "another counter", "another symbol", "blank", "dash", "discontinued", "forecast",
        "milestone", "provisional",
        "multiples of 円", "negative", "not_measured", "not_published", "without a unit", "zero",
        "ポイント", "件", "円", "分", "割", "時間", "点",
    ]),
    ("previous", &[
        "%", "another counter", "another symbol", "blank", "dash", "discontinued", "forecast",
        "milestone", "provisional",
        "multiples of 円", "negative", "not_measured", "not_published", "without a unit", "zero",
        "ポイント", "件", "円", "分", "割", "時間", "点",
    ]),
    ("due", &["absent", "after the year", "before the year", "in the year"]),
    ("target", &["met", "missed", "unknown"]),
    ("verdict", &["未達成", "達成"]),
    ("condition, criterion", &["each", "以上", "以下", "未満", "超"]),
    ("condition, exactly on a reading", &["以上", "以下", "未満", "超"]),
    ("condition, rate", &["each", "以上", "以下", "未満", "超"]),
    ("condition, exactly on a rate", &[
        "以上, less is better", "以上, more is better", "以下, less is better",
        "以下, more is better", "未満, less is better", "未満, more is better",
        "超, less is better", "超, more is better",
    ]),
    ("condition, exactly 90%", &[
        "11.7 of 13.0", "55.8 of 62", "60.3 of 67", "64.8 of 72", "75.6 of 84",
    ]),
    ("rate", &["unbounded"]),
    ("withdrawal, Any", &["0 conditions", "1 conditions", "2 conditions", "3 conditions"]),
    ("withdrawal, All", &["0 conditions", "1 conditions", "2 conditions", "3 conditions"]),
    ("withdrawal", &["none", "not_triggered", "triggered", "unknown"]),
    ("level", &[
        "mark ①", "mark ②", "mark ③", "open, yet not ①", "undetermined no-targets",
        "undetermined previous-missing", "undetermined reading-forecast",
        "undetermined reading-missing", "undetermined reference-not-positive",
        "undetermined withdrawal-unknown",
    ]),
    ("achievement", &[
        "mark ①(ⅰ)", "mark ①(ⅱ)", "mark ②(ⅰ)", "mark ②(ⅱ)", "mark ③",
        "undetermined implementation-unknown", "undetermined no-targets",
        "undetermined previous-missing", "undetermined reading-forecast",
        "undetermined reading-missing", "undetermined reference-not-positive",
        "undetermined withdrawal-unknown",
    ]),
    ("effectiveness", &[
        "mark ×", "mark ○", "undetermined no-targets", "undetermined withdrawal-unknown",
    ]),
    ("line, exactly on", &[
        "2 years", "3 years", "4 years", "5 years", "6 years", "以上", "以下", "未満", "超",
    ]),
    ("line, above", &["以上", "以下", "未満", "超"]),
    ("line, below", &["以上", "以下", "未満", "超"]),
    ("path, on", &["以上", "以下", "未満", "超"]),
    ("path, off", &["以上", "以下", "未満", "超"]),
    ("fell back", &["以上", "以下", "未満", "超"]),
    ("individual", &[
        "mark A", "mark B", "undetermined not-due", "undetermined previous-missing",
        "undetermined reading-forecast", "undetermined reading-missing",
        "undetermined reference-not-positive",
    ]),
    ("overall", &["mark A", "mark B", "undetermined nothing-rated"]),
    ("progress", &[
        "mark a", "mark b", "undetermined no-initiatives", "undetermined no-targets",
        "undetermined previous-missing", "undetermined reading-forecast",
        "undetermined reading-missing", "undetermined reference-not-positive",
        "undetermined withdrawal-unknown",
    ]),
    ("strategy effectiveness", &[
        "judgement", "mark ア", "mark イ", "undetermined no-initiatives",
        "undetermined no-targets", "undetermined nothing-rated", "undetermined previous-missing",
        "undetermined reading-forecast", "undetermined reading-missing",
        "undetermined reference-not-positive",
        "undetermined withdrawal-unknown",
    ]),
    ("finding, indicator", &[
        "counter-differs", "illegible-mark", "mark-differs", "mark-missing", "population-differs",
        "reading-forecast", "reading-missing", "reading-provisional", "unit-missing",
    ]),
    ("finding, target", &[
        "counter-differs", "illegible-mark", "population-differs", "reading-forecast",
        "reading-missing", "reading-provisional", "unit-missing", "verdict-differs",
    ]),
    ("finding, cell", &["illegible-mark", "mark-differs", "mark-missing", "narrative-missing"]),
];
