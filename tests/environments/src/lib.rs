//! Where other crates turn on features of this crate's dependencies, nothing it reads or writes
//! changes: the tests run here as they run in the crate.
