//! Quotes in README are what the crate prints.

use std::fs;

use kusei::{RawSheet, Said, Sheet, review};

use crate::source::{files, root};

#[test]
fn the_readme_quotes_a_reason_and_a_defect() -> Result<(), Box<dyn std::error::Error>> {
    let readme = fs::read_to_string(root().join("README.md"))?;
    let sheet: Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
    let review = review(&sheet);
    let strategy = review.strategy("5-3".parse()?).ok_or("no 5-3")?;
    let reason = strategy.indicator(3).ok_or("no third indicator")?.individual().because();
    let mut raw = RawSheet::from(&sheet);
    raw.set(&"【4-1】アウトカム①の実績値".parse()?, "49..6%")?;
    let defects = Sheet::check(&raw);
    let [defect] = defects.iter().collect::<Vec<_>>()[..] else { return Err("one defect".into()) };

    // In Japanese it occurs twice, for either half of the page.
    for (said, times) in [
        (reason.ja().to_string(), 2),
        (reason.en().to_string(), 1),
        (defect.ja().to_string(), 2),
        (defect.en().to_string(), 1),
    ] {
        assert_eq!(readme.matches(&format!("> {said}\n")).count(), times, "{said}");
    }
    Ok(())
}

/// Doc tests are compiled together, in another folder. A path in one makes each of them compile
/// separately, which takes most of a minute.
#[test]
fn no_example_names_a_file_by_its_path() {
    let mut naming = Vec::new();
    for path in files(&root().join("src"), ".rs") {
        let text = fs::read_to_string(&path).expect("source");
        let comments = text.lines().filter(|line| line.trim_start().starts_with("//"));
        naming.extend(comments.filter(|line| line.contains("include_")).map(str::to_owned));
    }
    assert_eq!(naming, [""; 0]);
}

/// The cookbook's table links to the headings of its recipes.
#[test]
fn every_recipe_is_where_the_cookbook_says() {
    let read =
        |path: &str| fs::read_to_string(root().join("src/guide").join(path)).expect("a page");
    let (mut led_to, mut recipes) = (Vec::new(), Vec::new());
    for link in read("cookbook.rs").split("](").skip(1) {
        let link = link.split(')').next().expect("the end of a link");
        led_to.extend(link.contains('#').then(|| link.to_owned()));
    }
    for page in ["documents", "reviews", "paper", "hosts"] {
        let text = read(&format!("cookbook/{page}.rs"));
        let headings = text.lines().filter_map(|line| line.strip_prefix("//! # "));
        let id = |heading: &str| -> String {
            let kept = heading.chars().filter(|c| c.is_alphanumeric() || "-_ ".contains(*c));
            kept.collect::<String>().to_lowercase().replace(' ', "-")
        };
        let own = headings.filter(|heading| heading.starts_with(|c: char| c.is_ascii_digit()));
        recipes.extend(own.map(|heading| format!("{page}#{}", id(heading))));
    }
    assert_eq!(led_to, recipes);
}
