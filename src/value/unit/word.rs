//! The words of units: those that forms print, with their spellings, and any other.

use alloc::boxed::Box;

use crate::terms::said::terms;

/// Declares units, one row each: variant, the word as written, other spellings, English. Also
/// declares a macro that passes the variants on; `$dollar` is the `$` of that macro.
macro_rules! words {
    ($dollar:tt $(
        $(#[$meta:meta])*
        pub enum $name:ident, $each:ident {
            $($variant:ident $word:literal [$($spelling:literal)*] $en:literal,)+
        }
    )+) => {
        terms! {$(
            $(#[$meta])*
            #[non_exhaustive]
            pub enum $name {
                $($(#[doc = concat!("Also ", $spelling, ".")])* $word $variant $word $en,)+
            }
        )+}

        $(
            impl $name {
                /// Returns the unit with this spelling.
                #[inline]
                pub(crate) fn spelt(word: &str) -> Option<Self> {
                    match word {
                        $($word $(| $spelling)* => Some(Self::$variant),)+
                        _ => None,
                    }
                }

                /// Every spelling; the word as written comes first.
                pub(crate) const SPELLINGS: &'static [&'static str] =
                    &[$($word $(, $spelling)*),+];
            }

            /// Passes the set and its variants to a macro.
            macro_rules! $each {
                ($dollar then:ident) => { $dollar then! { $name $($variant)+ } };
            }
            pub(crate) use $each;
        )+
    };
}

words! { $
    /// The counters of the table, as they are written. 件 counts anything, so it compares with each
    /// of them.
    pub enum Counter, each_counter {
        General "件" [] "cases",
        Person "人" ["名"] "people",
        PersonNight "人泊" [] "guest nights",
        Household "世帯" [] "households",
        Group "団体" [] "groups",
        Organisation "組織" [] "organisations",
        Institution "機関" [] "institutions",
        Corporation "法人" [] "corporations",
        Company "社" [] "companies",
        Enterprise "企業" [] "enterprises",
        Association "町会" [] "neighbourhood associations",
        ResidentsAssociation "自治会" [] "residents' associations",
        BlockAssociation "町内会" [] "block associations",
        Team "チーム" [] "teams",
        Circle "サークル" [] "circles",
        Club "クラブ" [] "clubs",
        Party "グループ" [] "parties",
        Band "組" [] "sets",
        Squad "班" [] "squads",
        Municipality "市町村" [] "municipalities",
        Country "か国" ["カ国" "ヵ国" "ヶ国" "ケ国" "箇国"] "countries",
        Region "地域" [] "areas",
        District "地区" [] "districts",
        SchoolDistrict "校区" ["学区"] "school districts",
        Place "箇所" ["カ所" "ヵ所" "か所" "ヶ所" "ケ所" "個所" "ｶ所" "ｹ所"] "places",
        Base "拠点" [] "bases",
        Venue "会場" [] "venues",
        Facility "施設" [] "facilities",
        Office "事業所" [] "establishments",
        Shop "店舗" ["店"] "shops",
        School "校" [] "schools",
        Class "学級" ["クラス"] "classes",
        Nursery "園" [] "nurseries",
        Park "公園" [] "parks",
        Shelter "避難所" [] "shelters",
        Building "棟" [] "buildings",
        Dwelling "戸" [] "dwellings",
        House "軒" [] "houses",
        Room "室" [] "rooms",
        Seat "席" [] "seats",
        Stand "座" [] "stands",
        Bed "床" [] "beds",
        Plot "区画" [] "plots",
        Section "区間" [] "sections",
        Route "路線" [] "routes",
        Service "便" [] "services",
        Carriage "両" [] "carriages",
        Vessel "隻" [] "vessels",
        Machine "台" [] "machines",
        Installation "基" [] "installations",
        Time "回" [] "times",
        Project "事業" [] "projects",
        Example "事例" [] "examples",
        Course "講座" [] "courses",
        Classroom "教室" [] "classrooms",
        Subject "科目" [] "subjects",
        Programme "コース" [] "programmes",
        Item "項目" [] "items",
        Article "品目" ["品"] "articles",
        Kind "種類" ["種"] "kinds",
        Event "種目" [] "events",
        Field "分野" [] "fields",
        Language "言語" [] "languages",
        Book "冊" [] "books",
        Copy "部" [] "copies",
        Sheet "枚" [] "sheets",
        Letter "通" [] "letters",
        Page "ページ" ["頁" "ﾍﾟｰｼﾞ"] "pages",
        Piece "個" [] "pieces",
        Length "本" [] "pieces (long)",
        Work "作品" [] "works",
        Tune "曲" [] "tunes",
        Meal "食" [] "meals",
        Animal "匹" [] "animals",
        Head "頭" [] "head",
        Vote "票" [] "votes",
        Share "口" [] "shares",
    }

    /// Units that compare only with themselves, as they are written.
    pub enum Symbol, each_symbol {
        Day "日" ["日間"] "days",
        Year "年" ["年間"] "years",
        Month "か月" ["カ月" "ヵ月" "ヶ月" "ケ月" "箇月" "ｶ月" "ｹ月" "か月間" "カ月間" "ヵ月間" "ヶ月間" "ケ月間" "箇月間"] "months",
        Second "秒" ["秒間"] "seconds",
        Week "週間" [] "weeks",
        Night "泊" [] "nights",
        BusinessDay "営業日" [] "business days",
        Fold "倍" [] "times as many",
        Gram "g" ["グラム" "ｸﾞﾗﾑ"] "g",
        Kilogram "kg" ["キログラム" "㎏" "ｷﾛｸﾞﾗﾑ"] "kg",
        Tonne "t" ["トン" "ﾄﾝ"] "t",
        Millimetre "mm" ["ミリメートル" "㎜"] "mm",
        Centimetre "cm" ["センチメートル" "㎝"] "cm",
        Metre "m" ["メートル" "ﾒｰﾄﾙ"] "m",
        Kilometre "km" ["キロメートル" "㎞" "ｷﾛﾒｰﾄﾙ"] "km",
        SquareMetre "㎡" ["m2" "m²" "平方メートル" "平米"] "m²",
        CubicMetre "㎥" ["m3" "m³" "立方メートル"] "m³",
        SquareKilometre "k㎡" ["㎢" "km2" "km²" "平方キロメートル"] "km²",
        Hectare "ha" ["ヘクタール" "㏊" "ﾍｸﾀｰﾙ"] "ha",
        Litre "L" ["l" "ℓ" "リットル" "ﾘｯﾄﾙ"] "L",
        KilowattHour "kWh" ["キロワット時"] "kWh",
    }
}

/// The word of a unit that is not in the tables, as it is written.
// Boxed twice for a thin pointer, so that a quantity is small.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UnitWord(Box<Box<str>>);

impl UnitWord {
    pub(crate) fn new(word: &str) -> Self {
        Self(Box::new(word.into()))
    }

    /// Returns the word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
