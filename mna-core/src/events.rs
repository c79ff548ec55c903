//! Answers that come bit by bit, as server-sent events.
//!
//! A few actions, mostly those that talk to a language model, answer with `text/event-stream`: a
//! text of blocks, each with a line or more of data, which goes on for as long as the server has
//! something to say. [`EventStream`] gives the blocks as they come. What is in an event's data is
//! the product's affair: most products send JSON, which [`ServerEvent::json`] reads, and some end
//! with a word of their own such as `[DONE]`, which is an event like any other here.
//!
//! The format is that of the [WHATWG], read as a browser does, with one leniency: an event at the
//! stream's end is taken although the empty line after it is missing, since servers end like that.
//!
//! ```
//! # async fn example(mut events: mna_core::events::EventStream) -> Result<(), mna_core::Error> {
//! while let Some(event) = events.next().await {
//!     println!("{}", event?.data);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! [WHATWG]: https://html.spec.whatwg.org/multipage/server-sent-events.html

mod event;
mod parser;
mod stream;

pub use event::ServerEvent;
pub use parser::EventParser;
pub use stream::EventStream;
