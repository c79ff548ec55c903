//! Bodies in parts, for the few actions that take files.
//!
//! JSON cannot hold a file's bytes. An action that takes some wants `multipart/form-data` instead:
//! each parameter is a part with its name, and a line that occurs nowhere else, the boundary, stands
//! between them. The content type names the boundary, and both are signed.

use bytes::Bytes;
use serde::Serialize;

use crate::error::Error;

mod part;

pub use part::Part;

/// The parameters of an action that takes files, in the order in which they are sent.
///
/// ```
/// use mna_core::multipart::Multipart;
///
/// let scan = b"\x89PNG...".as_slice();
/// let body = Multipart::new()
///     .text("ServerType", "1")
///     .json("Tags", &["2024", "x-ray"])?
///     .file("File", "scan.png", scan);
/// assert_eq!(body.parts().len(), 3);
/// # Ok::<(), mna_core::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Multipart {
    parts: Vec<Part>,
}

/// A [`Multipart`] as it is sent.
#[derive(Clone)]
#[non_exhaustive]
pub struct EncodedMultipart {
    /// The value of the `Content-Type` header, which is to be signed as it is.
    pub content_type: String,
    /// The body.
    pub body: Bytes,
}

impl Multipart {
    /// No parts yet.
    pub fn new() -> Multipart {
        Multipart::default()
    }

    /// Adds a text; numbers and truth values are sent as such too.
    #[must_use]
    pub fn text(self, name: impl Into<String>, value: impl Into<String>) -> Multipart {
        self.part(Part::new(name, value.into()))
    }

    /// Adds a list or an object, which is sent as JSON.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if the value cannot be written as JSON.
    pub fn json(
        self,
        name: impl Into<String>,
        value: &(impl Serialize + ?Sized),
    ) -> Result<Multipart, Error> {
        let name = name.into();
        let json = serde_json::to_vec(value).map_err(|error| {
            Error::never_sent(format!("{name} cannot be written as JSON")).with_source(error)
        })?;
        let part = Part::new(name, json).with_content_type("application/json")?;
        Ok(self.part(part))
    }

    /// Adds a file. To say of what type it is, add a [`Part`].
    #[must_use]
    pub fn file(
        self,
        name: impl Into<String>,
        file_name: impl Into<String>,
        bytes: impl Into<Bytes>,
    ) -> Multipart {
        self.part(Part::new(name, bytes).with_file_name(file_name))
    }

    /// Adds a part of any kind.
    #[must_use]
    pub fn part(mut self, part: Part) -> Multipart {
        self.parts.push(part);
        self
    }

    /// What was added.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The body and the content type that belongs to it. Each time another boundary is chosen.
    ///
    /// ```
    /// use mna_core::multipart::Multipart;
    ///
    /// let encoded = Multipart::new().text("ServerType", "1").encode();
    /// assert!(encoded.content_type.starts_with("multipart/form-data; boundary="));
    /// assert!(encoded.body.ends_with(b"--\r\n"));
    /// ```
    pub fn encode(&self) -> EncodedMultipart {
        let boundary = self.boundary(|| format!("{:032x}", fastrand::u128(..)));
        self.encode_with(&boundary)
    }

    /// The first of `candidates` that occurs in no part. Hardly ever is that not the first, but the
    /// parts may be a stranger's, and what he sends must not be able to end a part.
    fn boundary(&self, mut candidates: impl FnMut() -> String) -> String {
        loop {
            let boundary = candidates();
            if !self.parts.iter().any(|part| part.contains(&boundary)) {
                return boundary;
            }
        }
    }

    fn encode_with(&self, boundary: &str) -> EncodedMultipart {
        let mut body = Vec::with_capacity(self.parts.iter().map(|p| p.bytes().len() + 200).sum());
        for part in &self.parts {
            body.extend_from_slice(format!("--{boundary}\r\n").as_bytes());
            part.write(&mut body);
        }
        body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        EncodedMultipart {
            content_type: format!("multipart/form-data; boundary={boundary}"),
            body: body.into(),
        }
    }
}

/// The body is the user's data, and `{:?}` is what ends up in logs.
impl std::fmt::Debug for EncodedMultipart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EncodedMultipart")
            .field("content_type", &self.content_type)
            .field("body", &format_args!("[{} bytes]", self.body.len()))
            .finish()
    }
}

#[cfg(test)]
mod tests;
