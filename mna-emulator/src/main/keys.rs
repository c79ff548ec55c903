//! Key pairs from options, a file and the environment.
//!
//! Command lines are visible to every user of a machine, so that what matters belongs elsewhere.

use std::path::Path;

use mna_emulator::Account;

/// Accounts, one a line, in the form `ID:KEY[:TOKEN]`.
pub(crate) const VARIABLE: &str = "MNA_EMULATOR_ACCOUNTS";

/// The accounts that a file has, one a line. Empty lines and those that begin with `#` say nothing.
pub(crate) fn of_file(file: &Path) -> Result<Vec<Account>, String> {
    let name = file.display();
    let text = std::fs::read_to_string(file)
        .map_err(|error| format!("{name}: the accounts cannot be read: {error}"))?;
    let accounts = of_lines(&text).map_err(|(line, why)| format!("{name}:{line}: {why}"))?;
    if accounts.is_empty() {
        return Err(format!(
            "{name}: there is no account; write ID:KEY or ID:KEY:TOKEN, one a line"
        ));
    }
    Ok(accounts)
}

/// The accounts that the environment has.
pub(crate) fn of_environment() -> Result<Vec<Account>, String> {
    let text = match std::env::var(VARIABLE) {
        Ok(text) => text,
        Err(std::env::VarError::NotPresent) => return Ok(Vec::new()),
        Err(_) => return Err(format!("{VARIABLE} is not UTF-8")),
    };
    of_lines(&text).map_err(|(line, why)| format!("line {line} of {VARIABLE}: {why}"))
}

fn of_lines(text: &str) -> Result<Vec<Account>, (usize, String)> {
    let lines = (1..).zip(text.lines().map(str::trim));
    lines
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(number, line)| parse(line).map_err(|why| (number, why)))
        .collect()
}

/// Reads `ID:KEY` or `ID:KEY:TOKEN`. An error repeats nothing of what it read: it may be a secret.
pub(crate) fn parse(text: &str) -> Result<Account, String> {
    let mut parts = text.splitn(3, ':');
    let (id, key) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    if id.is_empty() || key.is_empty() {
        return Err("an account is ID:KEY or ID:KEY:TOKEN".to_owned());
    }
    let account = Account::new(id, key);
    Ok(match parts.next() {
        Some("") => return Err("the token after the second colon is empty".to_owned()),
        Some(token) => account.with_token(token),
        None => account,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_an_id_a_key_and_perhaps_a_token() {
        let account = parse("id:key").unwrap();
        assert_eq!((account.secret_id(), account.secret_key()), ("id", "key"));
        assert_eq!(account.token(), None);
        assert_eq!(parse("id:key:a:b=").unwrap().token(), Some("a:b="));
    }

    #[test]
    fn what_is_none_is_told_without_repeating_it() {
        for text in ["hush", "hush:", ":hush", "hush:hush:", ""] {
            let error = parse(text).unwrap_err();
            assert!(!error.contains("hush"), "{error}");
        }
    }

    #[test]
    fn lines_may_be_empty_or_comments_and_are_counted() {
        let accounts = of_lines("# ours\n\n a:1 \nb:2:t\n").unwrap();
        assert_eq!(accounts.len(), 2);
        assert_eq!(accounts[0].secret_key(), "1");
        assert_eq!(of_lines("a:1\n\nb\n").unwrap_err().0, 3);
    }
}
