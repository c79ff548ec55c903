//! How far this machine's clock is from the server's.
//!
//! The server refuses what was signed more than five minutes before or after its own time, and says in
//! the `Date` header what that is. So a client whose machine has a wrong clock finds out at its first
//! call, and signs with the server's time from then on.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{AGE, DATE};

use crate::time::UnixSeconds;

/// The server allows five minutes; a difference far below that is not why it refused.
const LEAST: i64 = 120;
/// An answer that took longer says too little about the time.
const LONGEST_EXCHANGE: Duration = Duration::from_secs(60);

/// What to add to this machine's time, in seconds.
#[derive(Debug, Default)]
pub(crate) struct Skew(AtomicI64);

impl Skew {
    pub(crate) fn get(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Learns from an answer that says that a signature's time was wrong. `signed_with` is the skew
    /// that the signature was made with, `sent` this machine's time then, and `took` how long the
    /// answer took. Whether signing anew can help.
    pub(crate) fn learn(
        &self,
        signed_with: i64,
        sent: SystemTime,
        took: Duration,
        headers: &HeaderMap,
    ) -> bool {
        if let Some(skew) = measure(sent, took, headers)
            && (skew - signed_with).abs() >= LEAST
        {
            self.0.store(skew, Ordering::Relaxed);
            return true;
        }
        // Another call may have learnt it while this one was on its way.
        (self.get() - signed_with).abs() >= LEAST
    }
}

fn measure(sent: SystemTime, took: Duration, headers: &HeaderMap) -> Option<i64> {
    // What a cache kept says when it was made, not what time it is.
    if took > LONGEST_EXCHANGE || headers.contains_key(AGE) {
        return None;
    }
    let date = headers.get(DATE)?.to_str().ok()?;
    let server = httpdate::parse_http_date(date).ok()?;
    // The server looked at its clock about halfway.
    let here = sent.checked_add(took / 2)?;
    Some(UnixSeconds::from(server).get() - UnixSeconds::from(here).get())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENT: i64 = 1_700_000_000;

    fn date(offset: i64) -> HeaderMap {
        let time = UnixSeconds::from(SENT + offset).to_system_time().unwrap();
        HeaderMap::from_iter([(DATE, httpdate::fmt_http_date(time).parse().unwrap())])
    }

    fn learn(skew: &Skew, signed_with: i64, headers: &HeaderMap) -> bool {
        let sent = UnixSeconds::from(SENT).to_system_time().unwrap();
        skew.learn(signed_with, sent, Duration::ZERO, headers)
    }

    #[test]
    fn a_clock_that_is_off_either_way_is_corrected() {
        for offset in [600, -600, 31_536_000] {
            let skew = Skew::default();
            assert!(learn(&skew, 0, &date(offset)));
            assert_eq!(skew.get(), offset);
        }
    }

    #[test]
    fn a_difference_that_does_not_explain_the_refusal_changes_nothing() {
        for offset in [0, 119, -119] {
            let skew = Skew::default();
            assert!(!learn(&skew, 0, &date(offset)));
            assert_eq!(skew.get(), 0);
        }
    }

    #[test]
    fn a_call_that_was_signed_before_another_learnt_the_time_may_try_again() {
        let skew = Skew::default();
        assert!(learn(&skew, 0, &date(600)));
        assert!(learn(&skew, 0, &HeaderMap::new()));
        assert!(!learn(&skew, 600, &HeaderMap::new()));
    }

    #[test]
    fn an_answer_out_of_a_cache_says_nothing_about_the_time() {
        let mut headers = date(600);
        headers.insert(AGE, "700".parse().unwrap());
        assert!(!learn(&Skew::default(), 0, &headers));
    }

    #[test]
    fn an_answer_that_took_long_says_nothing_about_the_time() {
        let sent = UnixSeconds::from(SENT).to_system_time().unwrap();
        let took = Duration::from_secs(1_200);
        assert!(!Skew::default().learn(0, sent, took, &date(600)));
    }

    #[test]
    fn half_of_the_way_is_taken_for_the_answers() {
        let skew = Skew::default();
        let sent = UnixSeconds::from(SENT).to_system_time().unwrap();
        assert!(skew.learn(0, sent, Duration::from_secs(40), &date(600)));
        assert_eq!(skew.get(), 580);
    }

    #[test]
    fn a_date_that_is_none_says_nothing() {
        let headers = HeaderMap::from_iter([(DATE, "tomorrow".parse().unwrap())]);
        assert!(!learn(&Skew::default(), 0, &headers));
    }
}
