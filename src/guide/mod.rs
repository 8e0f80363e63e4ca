//! The guide: pages to read, no items to call.
//!
//! | page | what it answers | 内容 |
//! |---|---|---|
//! | [`cookbook`] | how to read, edit, compare, publish and embed: whole programs to paste | 用途ごとの完結したプログラム |
//! | [`format`](mod@format) | what each key of the wire format means, which values it takes, and which defects it can have | データ形式の全項目：意味、様式での名称、値、例、不備 |
//! | [`index`] | what a code means and what to do: findings, reasons, clauses, defects, errors | 確認事項・判定不可の理由・規則の条項・不備の一覧と対応 |
//! | [`glossary`] | every term of the form in both languages | 用語の日英対照 |
//! | [`decisions`] | what backs a rule, and what was chosen where the form is silent | 根拠の区分と、様式に定めのない事項の扱い |
//! | [`design`] | why it is built this way, and the layers | 設計の理由 |
//! | [`limits`] | ranges, sizes, what it does not do, speed | 扱える範囲と限界 |
//! | [`security`] | what is guaranteed for untrusted input, and what a host must do | 安全性：保証と利用者の責務 |
//! | [`stable`] | what a later version may change | 互換性：変わらないもの、変わりうるもの |

pub mod cookbook;
pub mod decisions;
pub mod design;
pub mod format;
pub mod glossary;
pub mod index;
pub mod limits;
pub mod security;
pub mod stable;
