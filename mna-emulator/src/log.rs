//! The exchanges of late.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::exchange::Exchange;

/// The most exchanges that are kept.
const MOST: usize = 10_000;

/// The most memory that they may take, in bytes.
const LARGEST: usize = 64 * 1024 * 1024;

/// Keeps exchanges in order; beyond its bounds it forgets the oldest.
#[derive(Debug, Default)]
pub(crate) struct Log {
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    exchanges: VecDeque<Exchange>,
    size: usize,
}

impl Log {
    pub(crate) fn add(&self, exchange: Exchange) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.size += exchange.size();
        kept.exchanges.push_back(exchange);
        while kept.exchanges.len() > MOST || kept.size > LARGEST {
            let Some(oldest) = kept.exchanges.pop_front() else {
                break;
            };
            kept.size -= oldest.size();
        }
    }

    pub(crate) fn all(&self) -> Vec<Exchange> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.exchanges.iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use bytes::Bytes;
    use hyper::{HeaderMap, Method};

    use super::*;
    use crate::exchange::Outcome;
    use crate::received::Received;
    use crate::reply::Reply;

    fn exchange(id: usize, size: usize) -> Exchange {
        let received = Received {
            at: SystemTime::UNIX_EPOCH,
            method: Method::POST,
            path: "/".to_owned(),
            query: String::new(),
            headers: HeaderMap::new(),
            body: Some(vec![0; size].into()),
        };
        let reply = Reply::json(Bytes::new(), None);
        Exchange::new(received, None, None, Outcome::of(&reply, id.to_string()))
    }

    #[test]
    fn the_oldest_are_forgotten_when_there_are_too_many() {
        let log = Log::default();
        for id in 0..MOST + 2 {
            log.add(exchange(id, 0));
        }
        let all = log.all();
        assert_eq!(all.len(), MOST);
        assert_eq!(all[0].request_id, "2");
    }

    #[test]
    fn the_oldest_are_forgotten_when_they_are_too_large() {
        let log = Log::default();
        for id in 0..4 {
            log.add(exchange(id, LARGEST / 3));
        }
        let ids: Vec<_> = log.all().into_iter().map(|e| e.request_id).collect();
        assert_eq!(ids, ["2", "3"]);
    }
}
