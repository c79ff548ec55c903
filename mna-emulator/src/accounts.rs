//! Who may call: the accounts that the emulator began with, and the temporary key pairs that it gave
//! out.

use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use crate::account::Account;

/// The most temporary key pairs that are remembered; then the oldest are forgotten.
const MOST_ISSUED: usize = 10_000;

/// Every key pair.
#[derive(Debug)]
pub(crate) struct Accounts {
    lasting: Vec<Account>,
    issued: Mutex<Issued>,
}

#[derive(Debug, Default)]
struct Issued {
    by_secret_id: HashMap<String, Known>,
    /// Their secret ids, the oldest first.
    order: VecDeque<String>,
}

/// A key pair, and whose things it works on.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) account: Account,
    /// The secret id that the account began with.
    pub(crate) owner: String,
}

impl Accounts {
    pub(crate) fn new(lasting: Vec<Account>) -> Accounts {
        Accounts {
            lasting,
            issued: Mutex::default(),
        }
    }

    /// The lasting ones.
    pub(crate) fn lasting(&self) -> &[Account] {
        &self.lasting
    }

    /// The key pair of a secret id, expired or not.
    pub(crate) fn find(&self, secret_id: &str) -> Option<Known> {
        let mut lasting = self.lasting.iter();
        if let Some(account) = lasting.find(|account| account.secret_id() == secret_id) {
            return Some(Known {
                account: account.clone(),
                owner: secret_id.to_owned(),
            });
        }
        let issued = self.issued.lock().unwrap_or_else(PoisonError::into_inner);
        issued.by_secret_id.get(secret_id).cloned()
    }

    /// A new temporary key pair that works on what `owner` has.
    pub(crate) fn issue(&self, owner: &str, now: SystemTime, valid: Duration) -> Account {
        let id = format!("AKIDtmp{}", random(25));
        let account = Account::new(id.clone(), random(32))
            .with_token(random(96))
            .with_expiry(now + valid);
        let known = Known {
            account: account.clone(),
            owner: owner.to_owned(),
        };
        let mut issued = self.issued.lock().unwrap_or_else(PoisonError::into_inner);
        issued.by_secret_id.insert(id.clone(), known);
        issued.order.push_back(id);
        if issued.order.len() > MOST_ISSUED
            && let Some(oldest) = issued.order.pop_front()
        {
            issued.by_secret_id.remove(&oldest);
        }
        account
    }
}

/// So many random hexadecimal digits.
fn random(length: usize) -> String {
    let mut digits = String::new();
    while digits.len() < length {
        // Every `RandomState` is another one, seeded by the operating system.
        digits += &format!("{:016x}", RandomState::new().hash_one(digits.len()));
    }
    digits.truncate(length);
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_out_is_found_and_belongs_to_its_owner() {
        let accounts = Accounts::new(vec![Account::new("a", "key"), Account::new("b", "key")]);
        let now = SystemTime::UNIX_EPOCH;
        let one = accounts.issue("b", now, Duration::from_secs(60));
        let other = accounts.issue("b", now, Duration::from_secs(60));
        assert_ne!(one.secret_id(), other.secret_id());
        assert_ne!(one.token(), other.token());
        let known = accounts.find(one.secret_id()).unwrap();
        assert_eq!(known.owner, "b");
        assert_eq!(known.account.secret_key(), one.secret_key());
        assert_eq!(accounts.find("a").unwrap().owner, "a");
        assert!(accounts.find("c").is_none());
    }

    #[test]
    fn the_oldest_are_forgotten_when_there_are_too_many() {
        let accounts = Accounts::new(vec![Account::default()]);
        let issue = || accounts.issue("a", SystemTime::UNIX_EPOCH, Duration::ZERO);
        let oldest = issue();
        for _ in 1..MOST_ISSUED {
            issue();
        }
        assert!(accounts.find(oldest.secret_id()).is_some());
        issue();
        assert!(accounts.find(oldest.secret_id()).is_none());
    }
}
