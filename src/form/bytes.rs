//! What bytes a text has: what most texts have none of is looked for in all of a text at once.

/// Whether a text has a byte of a kind. All are looked at, which many at once takes less time than
/// one by one up to the first.
pub(crate) fn any_byte(text: &str, is: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(false, |any, byte| any | is(byte))
}

/// The kinds of each byte, a bit for each. Where there are several, or one of many ranges, looking
/// up takes less time than comparing.
pub(crate) struct ByteKinds(pub(crate) [u8; 256]);

impl ByteKinds {
    /// The kinds of all the bytes of a text.
    pub(crate) fn of(&self, text: &str) -> u8 {
        let kinds = |byte| self.0.get(usize::from(byte)).copied().unwrap_or_default();
        text.bytes().fold(0, |all, byte| all | kinds(byte))
    }
}

/// The table of what a constant expression says of each byte.
macro_rules! byte_kinds {
    (|$byte:ident| $kinds:expr) => {{
        let mut table = [0; 256];
        let (mut left, mut $byte): (&mut [u8], u8) = (&mut table, 0);
        while let Some((own, others)) = left.split_first_mut() {
            *own = $kinds;
            ($byte, left) = ($byte.wrapping_add(1), others);
        }
        $crate::form::bytes::ByteKinds(table)
    }};
}
pub(crate) use byte_kinds;
