//! What the builders of all requests share.

use std::fmt;

/// The state of a required parameter that has been set.
#[derive(Clone, Copy, Debug)]
pub struct Set;

/// Holds for required parameters that have been set. The others are named in the compiler's error.
#[diagnostic::on_unimplemented(
    message = "the required parameter `{Self}` is missing",
    label = "`{Self}` has not been set before this",
    note = "every required parameter must be set before `build()` or `send()`"
)]
pub trait Given {}

impl Given for Set {}

/// Holds for a chain of required parameters that have all been set.
///
/// It is one thing to ask of a builder instead of one for each parameter, which the compiler would
/// have to look into again for every method.
pub trait Complete {}

impl Complete for () {}

impl<First: Given, Rest: Complete> Complete for (First, Rest) {}

/// What `Debug` shows in place of a secret.
#[derive(Clone, Copy)]
pub struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// Whether two values of a field are equal. It says less to the compiler than `==`, which it would
/// have to find out about anew for every field.
#[inline(never)] // Generated code would carry a copy of the comparison for every field.
pub fn same<T: PartialEq>(one: &T, other: &T) -> bool {
    one == other
}

/// Adds a field to what `Debug` shows of a generated struct.
#[inline(never)] // As above.
pub fn show<T: fmt::Debug>(shown: &mut fmt::DebugStruct<'_, '_>, label: &str, value: &T) {
    shown.field(label, value);
}
