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

/// What a setter does: puts a value of another type into its field.
///
/// Setters call functions for that, since a field that is assigned to is dropped first, and each setter's
/// MIR would carry that, what happens if it panics, and a copy of this function where it is inlined.
#[inline(never)]
pub fn set<T>(field: &mut T, value: impl Into<T>) {
    *field = value.into();
}

/// The same for a field that need not be there.
#[inline(never)]
pub fn set_some<T>(field: &mut Option<T>, value: impl Into<T>) {
    *field = Some(value.into());
}

/// The same for a list.
#[inline(never)]
pub fn set_list<T>(field: &mut Vec<T>, values: impl IntoIterator<Item = impl Into<T>>) {
    *field = values.into_iter().map(Into::into).collect();
}

/// The same for a list that need not be there.
#[inline(never)]
pub fn set_some_list<T>(
    field: &mut Option<Vec<T>>,
    values: impl IntoIterator<Item = impl Into<T>>,
) {
    *field = Some(values.into_iter().map(Into::into).collect());
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
