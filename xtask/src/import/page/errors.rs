//! The table of error codes: a code and a description in each row.

use mna_specs::{common_error_codes, names};

use super::super::complaint::{Complaint, quoted};
use super::super::facts::ErrorFact;
use super::COPY_AGAIN;
use super::lines::{Line, last_line};

const HEADER: &str = "Error Code Description";

pub(super) fn read(section: &[Line]) -> Result<Vec<ErrorFact>, Complaint> {
    let Some(start) = section.iter().position(|line| line.text == HEADER) else {
        if section
            .iter()
            .any(|line| line.text.starts_with("There is no error code"))
        {
            return Ok(Vec::new());
        }
        return Err(Complaint::new(
            last_line(section),
            "a section without its table",
            format!("the line \"{HEADER}\""),
            COPY_AGAIN,
        ));
    };
    let common = common_error_codes();
    let is_common = |code: &str| common.iter().any(|known| known.code == code);

    let mut codes: Vec<ErrorFact> = Vec::new();
    // An empty line ends the table, unless what follows can only be a code.
    let (mut gap, mut followed) = (false, false);
    for line in &section[start + 1..] {
        if line.text.is_empty() {
            gap = !codes.is_empty();
            continue;
        }
        let (word, words) = line.text.split_once(' ').unwrap_or((&line.text, ""));
        let valid = is_code(word);
        let certain = valid && (word.contains('.') || is_common(word));
        let row = certain || (!gap && valid && (has_several_words(word) || codes.is_empty()));
        if row {
            if codes.iter().any(|known| known.code == word) {
                return Err(Complaint::new(
                    line.number,
                    format!("the error code \"{word}\" for the second time"),
                    "each code once",
                    "remove one of the two rows",
                ));
            }
            (gap, followed) = (false, false);
            codes.push(ErrorFact {
                code: word.to_owned(),
                words: words.to_owned(),
            });
        } else if gap {
            followed = true;
        } else if let Some(last) = codes.last_mut().filter(|_| !meant_as_code(word)) {
            last.words.push(' ');
            last.words.push_str(&line.text);
        } else {
            return Err(Complaint::new(
                line.number,
                format!("the error code {}", quoted(word)),
                "\"Category\" or \"Category.Detail\" in PascalCase, then a description",
                "check the row against the page in the browser",
            ));
        }
    }
    if codes.is_empty() || !followed {
        return Err(Complaint::new(
            last_line(section),
            "the end of the page in the table of error codes",
            "something after the table, such as the page's footer",
            "copy the page to its very end; if the table is complete as it is, add an empty line \
             and a line with any text after it",
        ));
    }
    Ok(codes)
}

pub(super) fn is_code(word: &str) -> bool {
    word.split('.').all(|part| {
        names::is_identifier(part) && part.starts_with(|c: char| c.is_ascii_uppercase())
    })
}

/// `InternalError` has, `Internal` has not.
fn has_several_words(word: &str) -> bool {
    names::snake(word).contains('_')
}

/// Whether a word that is no valid code was meant as one, and not as a word of a description.
fn meant_as_code(word: &str) -> bool {
    let inner = word.trim_matches(|c: char| !c.is_alphanumeric());
    let capitals = inner.chars().filter(char::is_ascii_uppercase).count();
    let small = inner.chars().any(|c| c.is_ascii_lowercase());
    let joined = inner.contains(['.', '_', '-', ':']) && capitals > 0;
    let humps = inner.chars().skip(1).any(|c| c.is_ascii_uppercase());
    small && (joined || humps)
}

#[cfg(test)]
mod tests {
    use super::super::lines::split;
    use super::*;

    fn codes(body: &str) -> Result<Vec<String>, Complaint> {
        let codes = read(&split(&format!("{HEADER}\n{body}")))?;
        Ok(codes.into_iter().map(|code| code.code).collect())
    }

    #[test]
    fn a_footer_in_any_language_ends_the_table() {
        let rows = "InternalError Broken.\nFailedOperation.CrateLost Lost.\n";
        for footer in [
            "Help and Support\n\nFeedback",
            "도움말 및 지원",
            "Bantuan dan Dukungan",
        ] {
            let found = codes(&format!("{rows}\n{footer}")).unwrap();
            assert_eq!(
                found,
                ["InternalError", "FailedOperation.CrateLost"],
                "{footer}"
            );
        }
    }

    #[test]
    fn empty_lines_between_rows_lose_no_code() {
        let found =
            codes("InternalError a\n\nInvalidParameter.Size b\n\nLimitExceeded c\n\nFeedback");
        assert_eq!(
            found.unwrap(),
            ["InternalError", "InvalidParameter.Size", "LimitExceeded"]
        );
    }

    #[test]
    fn a_table_that_nothing_follows_may_be_cut_off() {
        for body in [
            "",
            "\n",
            "InternalError a",
            "InternalError a\n\n",
            "InternalError a\n\nLimitExceeded b\n",
        ] {
            assert!(codes(body).is_err(), "{body:?}");
        }
    }

    #[test]
    fn a_description_may_run_on() {
        let found =
            codes("InternalError Broken,\nsadly.\nAn open door.\nOperationDenied No.\n\nend");
        assert_eq!(found.unwrap(), ["InternalError", "OperationDenied"]);
    }

    #[test]
    fn malformed_and_repeated_codes_are_refused() {
        for row in [
            "InternalError..Lost x",
            "internalError x",
            "InternalError.lost x",
            "Internal-Error x",
            "InternalError: x",
            "InternalError x",
        ] {
            let complaint = codes(&format!("InternalError a\n{row}\n\nend")).unwrap_err();
            assert_eq!(complaint.line, 3, "{row}");
        }
        assert_eq!(codes("internal error\n\nend").unwrap_err().line, 2);
    }

    #[test]
    fn a_page_may_say_that_it_has_no_codes() {
        let lines = split("There is no error code related to the logic of this action.");
        assert!(read(&lines).unwrap().is_empty());
    }
}
