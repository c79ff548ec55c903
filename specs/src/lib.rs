//! The spec files of the mna SDK, and the model that reads and validates them.
//!
//! One JSON file describes one API action. The files of the bundled products are part of this
//! crate, under `<service>/<version>/`:
//!
//! | file | content |
//! |---|---|
//! | `GetFlowStatistic.json` | one [`Action`]: parameters, response, error codes, rate limit, examples |
//! | `types/NetDetails.json` | one [`DataType`] that several actions may share |
//! | `service.json` | the [`Service`]: hosts, and the meanings of its error codes |
//!
//! [`Spec::load`] reads an action with all it refers to. A spec that is wrong gives one
//! [`Problem`]: file, line, column, JSON pointer, what was found and what would be right.
//!
//! ```
//! use mna_specs::{Spec, find_action};
//!
//! let spec = Spec::load(&find_action("GetFlowStatistic")?)?;
//! assert_eq!(spec.action.parameters[0].name, "DeviceId");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Nothing here knows HTTP, and nothing here generates code.

#![forbid(unsafe_code)]

mod check;
#[cfg(any(fuzzing, test))]
#[doc(hidden)]
pub mod fuzzing;
mod json;
mod load;
mod model;
pub mod names;
mod problem;
mod recursion;
mod rev;
mod schema;
mod shape;
mod suggest;
mod text;
mod validate;

pub use check::{Flaw, check, check_example};
pub use json::Json;
pub use load::{
    Cache, ServiceSpec, Spec, action_names, bundled, common_error_codes, find_action,
    find_action_in, read_action, read_common, read_service, read_type, render_action,
    render_common, render_service, render_type, service_folders, shared_type_names, type_path,
};
pub use model::{
    Action, Basis, Common, DataType, EnumValue, ErrorCode, Example, Field, Hosts, Literal, Paging,
    Period, RateLimit, Repeat, Service, Site, Status, TypeRef, Unit,
};
pub use problem::Problem;
pub use recursion::holds_itself;
pub use schema::schemas;
pub use suggest::nearest;
