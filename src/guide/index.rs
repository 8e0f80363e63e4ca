//! Index: what a code means, and what to do.
