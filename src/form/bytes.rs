//! Looks for bytes in a text, most often for those that it does not have.

/// Returns whether a text has a byte of a kind. It checks all bytes, many at once, which is
/// faster than one by one up to the first.
pub(crate) fn any_byte(text: &str, is: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(false, |any, byte| any | is(byte))
}

/// The kinds of each byte, one bit for each kind. For several kinds, or one of many ranges, a table
/// is faster than comparisons.
pub(crate) struct ByteKinds(pub(crate) [u8; 256]);

impl ByteKinds {
    /// Returns the kinds of all bytes of a text.
    pub(crate) fn of(&self, text: &str) -> u8 {
        let kinds = |byte| self.0.get(usize::from(byte)).copied().unwrap_or_default();
        text.bytes().fold(0, |all, byte| all | kinds(byte))
    }
}

/// Makes the table from a constant expression of a byte.
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
