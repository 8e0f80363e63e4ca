//! Reads, checks, reviews and explains the real form, side by side in one run.
//!
//! The yardsticks are `serde_json` into a `Value` and into the plain wire structs: `check` and
//! `review` are what this crate adds to them. Only compare rows of the same run.

#![allow(missing_docs, reason = "the harness generates an undocumented function")]

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use kusei::review::compare_rubrics;
use kusei::wire::Document;
use kusei::{Column, RawSheet, Rubric, Sheet, review};

const FORM: &str = include_str!("../tests/data/fukushima-h28.json");

fn acts(criterion: &mut Criterion) {
    let raw: RawSheet = serde_json::from_str(FORM).expect("the real form has the format's shape");
    let sheet = Sheet::try_from(raw.clone()).expect("the real form is a sheet");
    let mut group = criterion.benchmark_group("fukushima");
    group.throughput(Throughput::Bytes(u64::try_from(FORM.len()).unwrap_or(u64::MAX)));

    group.bench_function("parse into a Value", |b| {
        b.iter(|| serde_json::from_str::<serde_json::Value>(black_box(FORM)));
    });
    group.bench_function("parse into wire structs", |b| {
        b.iter(|| serde_json::from_str::<RawSheet>(black_box(FORM)));
    });
    group.bench_function("check wire structs", |b| {
        b.iter_batched(|| raw.clone(), Sheet::try_from, BatchSize::SmallInput);
    });
    group.bench_function("parse and check", |b| {
        b.iter(|| serde_json::from_str::<Sheet>(black_box(FORM)));
    });
    group.bench_function("read as a Document with all its defects", |b| {
        b.iter(|| serde_json::from_str::<Document>(black_box(FORM)).map(|own| own.defects()));
    });
    group.bench_function("review", |b| b.iter(|| review(black_box(&sheet))));
    group.bench_function("review and explain as JSON", |b| {
        b.iter(|| serde_json::to_string(&review(black_box(&sheet))));
    });
    group.bench_function("write the sheet as JSON", |b| {
        b.iter(|| serde_json::to_string(black_box(&sheet)));
    });
    group.bench_function("compare under two rubrics", |b| {
        let (line, met) = (Rubric::osaka_ward_2016(), Rubric::osaka_ward_2016_target_met());
        b.iter(|| compare_rubrics(black_box(&sheet), &line, &met));
    });
    group.bench_function("explain every strategy as a tree", |b| {
        let review = review(&sheet);
        b.iter(|| {
            let trees =
                review.strategies().filter_map(|own| own.explain(Column::StrategyEffectiveness));
            trees.map(|tree| tree.to_string().len()).sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(benches, acts);
criterion_main!(benches);
