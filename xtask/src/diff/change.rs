//! One difference, and what it means to those who use the generated code.

/// What a change does to programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Effect {
    /// Some program that compiled does not any more, or not without a change.
    Breaking,
    /// Programs compile as before; there is something new, or something else happens at run time.
    Compatible,
    /// Nothing but the documentation changes.
    Docs,
}

impl Effect {
    pub(crate) const ALL: [Effect; 3] = [Effect::Breaking, Effect::Compatible, Effect::Docs];

    /// The word for it in JSON.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Effect::Breaking => "breaking",
            Effect::Compatible => "compatible",
            Effect::Docs => "docs",
        }
    }

    /// The words for it after a number.
    pub(crate) fn counted(self) -> &'static str {
        match self {
            Effect::Docs => "docs only",
            other => other.as_str(),
        }
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    /// The action, `type X`, `service`, or `service version`.
    pub(crate) subject: String,
    /// What of it differs, such as `parameter Limit: type`.
    pub(crate) what: String,
    pub(crate) was: Option<String>,
    pub(crate) now: Option<String>,
    pub(crate) means: String,
    pub(crate) effect: Effect,
}

/// Which part of a version number has to grow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    #[default]
    None,
    Patch,
    Minor,
    Major,
}

impl Verdict {
    pub(crate) fn of<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Verdict {
        let verdicts = changes.into_iter().map(|change| match change.effect {
            Effect::Breaking => Verdict::Major,
            Effect::Compatible => Verdict::Minor,
            Effect::Docs => Verdict::Patch,
        });
        verdicts.max().unwrap_or_default()
    }

    /// Of a version 0.x.y cargo takes a greater x for breaking, and there is no part for what is
    /// merely new.
    pub(crate) fn below_one(self) -> Verdict {
        match self {
            Verdict::Major => Verdict::Minor,
            Verdict::Minor => Verdict::Patch,
            other => other,
        }
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Verdict::None => "none",
            Verdict::Patch => "patch",
            Verdict::Minor => "minor",
            Verdict::Major => "major",
        }
    }
}

/// The changes of one subject, as they are found.
pub(crate) struct Found {
    subject: String,
    changes: Vec<Change>,
    /// Where people's or the vendor's words differ: one change together.
    words: Vec<String>,
}

impl Found {
    pub(crate) fn about(subject: impl Into<String>) -> Found {
        Found {
            subject: subject.into(),
            changes: Vec::new(),
            words: Vec::new(),
        }
    }

    /// Takes note of a change; `was` and `now` are empty where there is nothing to show.
    pub(crate) fn note(
        &mut self,
        effect: Effect,
        what: impl Into<String>,
        (was, now): (String, String),
        means: impl Into<String>,
    ) {
        let shown = |text: String| Some(text).filter(|text| !text.is_empty());
        self.changes.push(Change {
            subject: self.subject.clone(),
            what: what.into(),
            was: shown(was),
            now: shown(now),
            means: means.into(),
            effect,
        });
    }

    /// Takes note that the words about `what` differ.
    pub(crate) fn words<T: PartialEq>(&mut self, what: impl Into<String>, was: &T, now: &T) {
        if was != now {
            self.words.push(what.into());
        }
    }

    /// What was found, the worst first.
    pub(crate) fn into_changes(mut self) -> Vec<Change> {
        if !self.words.is_empty() {
            let places = std::mem::take(&mut self.words).join(", ");
            let means = "what is written about it; no code changes";
            self.note(Effect::Docs, "words", (String::new(), places), means);
        }
        self.changes.sort_by_key(|change| change.effect);
        self.changes
    }
}

/// Nothing to show beside the change.
pub(crate) fn nothing() -> (String, String) {
    (String::new(), String::new())
}

/// What was and what is, as texts.
pub(crate) fn from_to(was: impl ToString, now: impl ToString) -> (String, String) {
    (was.to_string(), now.to_string())
}
