//! What a server does to a connection, with TLS over it or not.

use std::future::Future;
use std::io;

use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::server::TlsStream;

pub(super) trait Socket: AsyncRead + AsyncWrite + Unpin + Send + Sized {
    fn tcp(&self) -> &TcpStream;

    fn send(&mut self, bytes: &[u8]) -> impl Future<Output = io::Result<()>> + Send {
        async {
            self.write_all(bytes).await?;
            self.flush().await
        }
    }

    /// Ends the connection in an orderly way.
    fn close(mut self) -> impl Future<Output = io::Result<()>> + Send {
        async move { self.shutdown().await }
    }

    /// Ends the connection at once, as a machine does that has gone.
    fn reset(self) -> io::Result<()> {
        self.tcp().set_zero_linger()
    }
}

impl Socket for TcpStream {
    fn tcp(&self) -> &TcpStream {
        self
    }
}

impl Socket for TlsStream<TcpStream> {
    fn tcp(&self) -> &TcpStream {
        self.get_ref().0
    }
}
