//! Changes: their reference, their amount, and their direction.

use kusei::draft::{Basis, Sense, scan};
use kusei::plan::{Goal, Reference};

rows! {
    by_so_much {
        "前年度より10件増加" => "増減 10件"
        "前年度に比べて3ポイント低下した" => "増減 -3ポイント"
        "前年度比5%減" => "増減 -5%"
        "対前年度比＋3.2ポイント" => "増減 3.2ポイント"
        "前年度比▲5件" => "増減 -5件"
        "毎年度5件ずつ増やす" => "増減 5件"
        "毎年５％削減する" => "増減 -5%"
        "職員を3名増員" => "増減 3人"
        "10%の減少" => "増減 -10%"
        "コストを2割削減" => "増減 -2割"
        "待ち時間を5分短縮する" => "増減 -5分"
        "プラス0.5ポイント" => "増減 0.5ポイント"
        "＋15件" => "増減 15件"
        "三割減" => "増減 -3割"
    }
    as_a_criterion {
        "前年度より10件以上削減する" => "増減 -10件以下"
        "毎年度3ポイント以上増加" => "増減 3ポイント以上"
        "1箇所以上増やす" => "増減 1箇所以上"
        "5％を超えて減少した" => "増減 -5%未満"
        "10件未満の減" => "増減 -10件超"
        "前年度を5件以上上回る" => "増減 5件以上"
        "前年度より5件多い" => "増減 5件"
    }
    without_an_amount {
        "前年度実績を上回る" => "増減 0超"
        "前年度を上回らない" => "増減 0以下"
        "前年度を下回った場合" => "増減 0未満"
        "前年度以上とする" => "増減 0以上"
        "前年度より参加者数が増加した" => "増減 0超"
        "前年度に比べ減少" => "増減 0未満"
        "前年度を上回ることができなかった" => "不明 0超|0以下"
        "前年度以上に力を入れる" => ""
        "前年度並み" => ""
    }
    to_a_level_is_no_change {
        "457台に減少した" => "数量 457台"
        "200人に増やす" => "数量 200人"
        "50％以上に引き上げる" => "基準 50%以上"
        "3割以下へ減らす" => "基準 3割以下"
        "12校から9校になった" => "数量 12校; 数量 9校"
        "前年度比105％" => "数量 105%"
        "前年度の1.5倍" => "数量 1.5倍"
    }
    left_open {
        "3倍増" => "不明 3倍"
        "▲5件減" => "不明 -5件|5件"
        "10件以上削減できなかった" => "不明 -10件以下"
        "3～5件増加" => "不明 3件～5件"
        "1名＋1名" => "数量 1人; 数量 1人"
    }
}

#[test]
fn references_of_changes() {
    for (text, basis) in [
        ("前年度より10件増加", Some(Basis::PreviousYear)),
        ("昨年度に比べ10件増加", Some(Basis::PreviousYear)),
        ("前回比10件増", Some(Basis::PreviousTime)),
        ("毎年度10件増", Some(Basis::EachYear)),
        ("10件増", None),
        ("前年度の実績は120件であり、今年度は10件増", None),
    ] {
        let found = scan(text).find_map(|phrase| match phrase.sense() {
            Some(Sense::Change(change)) => Some(change.basis()),
            _ => None,
        });
        assert_eq!(found, Some(basis), "{text}");
    }
}

#[test]
fn a_bounded_change_is_a_goal() {
    let goal = |text| {
        scan(text).find_map(|phrase| match phrase.sense() {
            Some(Sense::Change(change)) => change.goal(),
            _ => None,
        })
    };
    let minus_ten = "-10件以下".parse().map(|own| Goal::Change(own, Reference::Previous)).ok();
    assert_eq!(goal("10件以上削減"), minus_ten);
    assert_eq!(goal("10件削減"), None);
}
