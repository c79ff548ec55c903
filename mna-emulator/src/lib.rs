//! A local server that answers like the real endpoint.
