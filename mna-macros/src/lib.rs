//! `#[tc_action]`: a Tencent Cloud API action from its spec file, at compile time.
//!
//! The macros here only read their arguments and the spec, and hand both to `mna-codegen`, whose
//! output they return. What cannot be right becomes one compile error, with nothing after it.
//!
//! In a product's own crate, a spec that is part of `mna-specs` goes by its name, and `cargo xtask
//! codegen` keeps its revision:
//!
//! ```text
//! /// Traffic of devices.
//! #[tc_action("GetFlowStatistic", rev = "9f2c1a7b")]
//! pub struct GetFlowStatistic;
//! ```
//!
//! In your own crate, a spec goes by its path from the folder of your `Cargo.toml`:
//!
//! ```text
//! #[tc_action("specs/GetSomethingNew.json")]
//! pub struct GetSomethingNew;
//!
//! let answer = GetSomethingNew::call(&client).device_id("mna-dev1").send().await?;
//! ```
//!
//! and a whole product by the folder of its specs:
//!
//! ```text
//! #[tc_service("./specs/vpc/2017-03-12", actions)]
//! pub mod vpc {}
//!
//! let answer = vpc::DescribeVpcs::call(&client).send().await?;
//! ```

#![forbid(unsafe_code)]

mod arguments;
mod expand;

use proc_macro::TokenStream;

/// Turns the declared struct into an action: request, response, builder, documentation.
///
/// ```text
/// #[tc_action("GetFlowStatistic", rev = "9f2c1a7b")]
/// #[tc_action("specs/MyAction.json")]
/// #[tc_action("specs/MyAction.json", types = mna_api::types)]
/// ```
///
/// The first argument is the name of a spec that is part of `mna-specs` (`GetFlowStatistic`,
/// `mna/GetFlowStatistic` or `mna/2021-01-19/GetFlowStatistic`), or a path that ends in `.json`,
/// from the folder of the crate's `Cargo.toml`. Then, in any order:
///
/// * `rev = "…"`: the revision of the spec that this line was written for. If the spec has changed
///   since, the crate does not compile until `cargo xtask codegen` has brought the line up to date.
/// * `types = path`: the module of the data types, made by [`macro@tc_service`]. Without it, a
///   bundled spec uses `crate::types`, and a path brings the types it needs along.
/// * `client = path`: the client that gets a method for the action. Without it, a bundled spec
///   uses `crate::Client`, and a path adds none.
///
/// Data types that come along stand beside the struct: two actions that bring the same type go into
/// modules of their own, or share one module of [`macro@tc_service`].
///
/// For `pub struct GetFlowStatistic;` these are made: `GetFlowStatisticRequest`,
/// `GetFlowStatisticResponse` and `GetFlowStatisticBuilder`, which `GetFlowStatistic::builder()`,
/// `GetFlowStatistic::call(&client)` and the client's method start.
#[proc_macro_attribute]
pub fn tc_action(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::action(arguments.into(), item.into()).into()
}

/// Fills the declared module with what the actions of a service version share, or with all of the
/// service version.
///
/// ```text
/// #[tc_service("mna/2021-01-19", rev = "1a2b3c4d")]
/// pub mod types {}
///
/// #[tc_service("./specs/vpc/2017-03-12", actions)]
/// pub mod vpc {}
///
/// #[tc_service("./specs/vpc/2017-03-12", actions = ["DescribeVpcs", "CreateVpc"], client = crate::Client)]
/// pub mod vpc {}
/// ```
///
/// The first argument is the folder of a service version in `mna-specs`, or, if it starts with a
/// dot, a path from the folder of the crate's `Cargo.toml`. `rev` is as for [`macro@tc_action`].
///
/// # Without `actions`
///
/// The module holds the constant `SERVICE`, the enum `ErrorCode` and every data type, for actions that
/// [`macro@tc_action`] declares.
///
/// # With `actions`
///
/// The module holds the actions: `vpc::DescribeVpcs`, `vpc::DescribeVpcsRequest` and all that
/// [`macro@tc_action`] makes of one. What they share is in its module `types`: `vpc::types::Vpc`,
/// `vpc::types::ErrorCode`. So an action and a data type may have the same name. An action whose file
/// brings data types along has them beside it.
///
/// `actions` alone is every action that has a file in the folder. A list names some of them, and only the
/// data types that these reach are made. This is the way to add a product that costs the compiler least.
///
/// A call is started by `vpc::DescribeVpcs::call(&client)`, where `client` is a `mna_core::Client` or a
/// product's, and with `client = path` by a method of that type as well. The path is seen from inside of the
/// module: begin it with `crate::`.
///
/// A changed file builds the crate again. A new one cannot, since cargo is told of files and not of folders:
/// change a source file, or have a build script say `cargo::rerun-if-changed=specs`.
#[proc_macro_attribute]
pub fn tc_service(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::service(arguments.into(), item.into()).into()
}
