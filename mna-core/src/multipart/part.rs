//! One part: headers that name it, then its bytes.

use bytes::Bytes;
use http::HeaderValue;

use crate::error::Error;

/// One parameter of a [`Multipart`](super::Multipart).
///
/// ```
/// use mna_core::multipart::{Multipart, Part};
///
/// let scan = Part::new("File", b"\x89PNG...".as_slice())
///     .with_file_name("scan.png")
///     .with_content_type("image/png")?;
/// let body = Multipart::new().part(scan);
/// # Ok::<(), mna_core::Error>(())
/// ```
#[derive(Clone)]
pub struct Part {
    name: String,
    file_name: Option<String>,
    content_type: Option<HeaderValue>,
    bytes: Bytes,
}

impl Part {
    /// A parameter and its value.
    pub fn new(name: impl Into<String>, bytes: impl Into<Bytes>) -> Part {
        Part {
            name: name.into(),
            file_name: None,
            content_type: None,
            bytes: bytes.into(),
        }
    }

    /// Says that the value is a file of this name.
    #[must_use]
    pub fn with_file_name(self, file_name: impl Into<String>) -> Part {
        Part {
            file_name: Some(file_name.into()),
            ..self
        }
    }

    /// Says of what type the value is, such as `image/png`.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if it has a character that no header may have.
    pub fn with_content_type(self, content_type: &str) -> Result<Part, Error> {
        let content_type = HeaderValue::from_str(content_type).map_err(|error| {
            let name = &self.name;
            Error::never_sent(format!(
                "the content type of {name} has a character that no header may have"
            ))
            .with_source(error)
        })?;
        Ok(Part {
            content_type: Some(content_type),
            ..self
        })
    }

    /// The parameter's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The parameter's value.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// Whether the text is anywhere in the part.
    pub(super) fn contains(&self, text: &str) -> bool {
        let file_name = self.file_name.as_deref().unwrap_or_default();
        let content_type = self.content_type.as_ref().map(HeaderValue::as_bytes);
        [
            self.name.as_bytes(),
            file_name.as_bytes(),
            content_type.unwrap_or_default(),
            &self.bytes,
        ]
        .iter()
        .any(|bytes| {
            bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        })
    }

    pub(super) fn write(&self, body: &mut Vec<u8>) {
        body.extend_from_slice(b"Content-Disposition: form-data; name=\"");
        write_quoted(&self.name, body);
        if let Some(file_name) = &self.file_name {
            body.extend_from_slice(b"\"; filename=\"");
            write_quoted(file_name, body);
        }
        body.extend_from_slice(b"\"\r\n");
        if let Some(content_type) = &self.content_type {
            body.extend_from_slice(b"Content-Type: ");
            body.extend_from_slice(content_type.as_bytes());
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"\r\n");
        body.extend_from_slice(&self.bytes);
        body.extend_from_slice(b"\r\n");
    }
}

/// Writes what stands between quotes in a header, so that it can end neither.
///
/// Browsers write a quote and the ends of lines as `%22`, `%0D` and `%0A`. Here other control
/// characters are written so too, and the backslash: some servers take it for an escape, and a name
/// that ends with one would swallow the quote after it.
fn write_quoted(text: &str, body: &mut Vec<u8>) {
    for byte in text.bytes() {
        if byte.is_ascii_control() || byte == b'"' || byte == b'\\' {
            body.extend_from_slice(format!("%{byte:02X}").as_bytes());
        } else {
            body.push(byte);
        }
    }
}

/// The value is the user's data, and `{:?}` is what ends up in logs.
impl std::fmt::Debug for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Part")
            .field("name", &self.name)
            .field("file_name", &self.file_name)
            .field("content_type", &self.content_type)
            .field("bytes", &format_args!("[{} bytes]", self.bytes.len()))
            .finish()
    }
}
