//! If other crates turn on features of this crate's dependencies, it reads and writes the same: the
//! crate's tests run here with these features.
