//! The words beside a figure are kept, and do not change its value.

use kusei::draft::{Aim, Period, Phrase, Qualifier, scan};

fn first(text: &str) -> Phrase<'_> {
    scan(text).next().unwrap_or_else(|| panic!("nothing in {text}"))
}

#[test]
fn qualifiers() {
    for (text, written, qualifier) in [
        ("約30人", "30人", Some(Qualifier::About)),
        ("概ね30人", "30人", Some(Qualifier::About)),
        ("おおむね30人", "30人", Some(Qualifier::About)),
        ("30人程度", "30人", Some(Qualifier::About)),
        ("30人前後", "30人", Some(Qualifier::About)),
        ("30人弱", "30人", Some(Qualifier::Under)),
        ("3割強", "3割", Some(Qualifier::Over)),
        ("30人余り", "30人", Some(Qualifier::Over)),
        ("延べ30人", "30人", Some(Qualifier::Total)),
        ("少なくとも30人", "30人", Some(Qualifier::Least)),
        ("最大30人", "30人", Some(Qualifier::Most)),
        ("約90%以上", "90%以上", Some(Qualifier::About)),
        ("30人", "30人", None),
    ] {
        let phrase = first(text);
        assert_eq!(
            (phrase.to_string().as_str(), phrase.qualifier()),
            (written, qualifier),
            "{text}"
        );
    }
}

#[test]
fn periods() {
    for (text, period) in [
        ("年5回", Some(Period::Year)),
        ("年約5回", Some(Period::Year)),
        ("年間延べ5回", Some(Period::Year)),
        ("毎年5回", Some(Period::Year)),
        ("年に5回", Some(Period::Year)),
        ("月1回", Some(Period::Month)),
        ("毎月1回", Some(Period::Month)),
        ("週3日以上", Some(Period::Week)),
        ("毎日1回", Some(Period::Day)),
        ("昨年5回", None),
        ("2か月に1回", None),
        ("計5回", None),
    ] {
        let phrase = scan(text).last().unwrap_or_else(|| panic!("nothing in {text}"));
        assert_eq!(phrase.period(), period, "{text}");
    }
    let dated = scan("平成28年4月5回").last();
    assert_eq!(dated.and_then(|phrase| phrase.period()), None);
}

#[test]
fn aims() {
    for (text, aim) in [
        ("100名をめざす", Some(Aim::Aspired)),
        ("100名を目指し", Some(Aim::Aspired)),
        ("100名程度をめざす", Some(Aim::Aspired)),
        ("目標100名", Some(Aim::Target)),
        ("目標：100名", Some(Aim::Target)),
        ("目標値（100名）", Some(Aim::Target)),
        ("100名を目標とする", Some(Aim::Target)),
        ("目標は年5回", Some(Aim::Target)),
        ("100名以上をめざす", Some(Aim::Aspired)),
        ("100名が参加", None),
    ] {
        assert_eq!(first(text).aim(), aim, "{text}");
    }
}

#[test]
fn places_are_bytes_of_the_text_as_written() {
    let text = "約１，１４５　名（前年度より３％以上増加）";
    let places: Vec<_> = scan(text).map(|phrase| (phrase.span(), phrase.text())).collect();
    assert_eq!(places[0].1, "１，１４５　名");
    assert_eq!(places[1].1, "前年度より３％以上増加");
    for (span, written) in places {
        assert_eq!(text.get(span), Some(written));
    }
}

#[test]
fn figures_and_units_across_lines() {
    let read = |text: &str| scan(text).map(|phrase| phrase.to_string()).collect::<Vec<_>>();
    assert_eq!(read("登録者数1,145\n名"), ["1145人"]);
    assert_eq!(read("区民の割合：60\n％以上"), ["60%以上"]);
    assert_eq!(read("区民の割合：60％\n以上3点"), ["60%", "3点"]);
    assert_eq!(read("登録者数11\n45名"), ["1145人|45人?"]);
    assert_eq!(read("12\n件数"), [""; 0]);
    assert_eq!(read("平成28年度\n5件"), ["平成28年度", "5件"]);
    assert_eq!(read("1\n人権啓発"), [""; 0]);
}
