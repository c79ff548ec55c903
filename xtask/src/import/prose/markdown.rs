//! The vendor's descriptions as Markdown that rustdoc shows well and has nothing against.
//!
//! They are HTML of an editor, HTML by hand with tags left open, Markdown, or all of it in one text,
//! and mean a new line by a line break. So each line becomes a paragraph, an item of a list, a row of
//! a table or a block of code of its own. Nothing is ever indented deeper than the items that it
//! stands in: four spaces more would be code, which rustdoc compiles.

use std::borrow::Cow;

/// What is said in HTML and Markdown, as Markdown without HTML, bare addresses and links to nowhere.
pub(crate) fn markdown(words: &str) -> Cow<'_, str> {
    let words = words.trim();
    if is_plain(words) {
        return Cow::Borrowed(words);
    }
    let mut writer = Writer::new(words);
    writer.write();
    Cow::Owned(writer.out)
}

/// Whether nothing in it could mean anything to Markdown. It may say no where it could say yes.
fn is_plain(words: &str) -> bool {
    let mut before = b' ';
    for (at, &byte) in words.as_bytes().iter().enumerate() {
        let means_something = match byte {
            b'<' | b'&' | b'[' | b']' | b'`' | b'\\' | b'*' | b'~' | b'_' | 0x7f => true,
            // Spaces that are none, and characters that turn the direction of writing.
            0..b' ' | 0xc2 | 0xe2 | 0xef => true,
            b' ' => before == b' ',
            b':' => words[at..].starts_with("://"),
            _ => false,
        };
        if means_something {
            return false;
        }
        before = byte;
    }
    !words.starts_with(['-', '+', '#', '>', '|'])
}

/// What a block is; lists and tables are blocks that follow each other without an empty line.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Paragraph,
    Item,
    Row,
    Code,
}

/// Who opened what is being written in bold.
#[derive(Clone, Copy, PartialEq)]
enum Bold {
    Tag,
    Stars,
}

/// A link that is open.
struct Link {
    /// Where in the text it began.
    start: usize,
    url: String,
    /// For one in Markdown, where in the source the text of it and all of it end.
    ends: Option<(usize, usize)>,
}

struct Writer<'a> {
    words: &'a str,
    at: usize,
    /// Whether a line of the source begins here.
    line_begins: bool,
    out: String,
    /// The block that is being put together.
    text: String,
    /// Where in `text` bold writing began.
    bold: Option<(usize, Bold)>,
    link: Option<Link>,
    /// How many lists of HTML are open, and in how many items this text is.
    lists: usize,
    items: usize,
    /// How far the open items of lists in Markdown are indented; this text is in so many of them.
    indents: Vec<usize>,
    /// Whether this text begins an item.
    marked: bool,
    /// Whether this text is a row of a table in Markdown.
    is_row: bool,
    /// The rows of an open table of HTML.
    table: Option<Vec<Vec<String>>>,
    /// What the last block was, and in how many items.
    last: Option<(Kind, usize)>,
}

impl<'a> Writer<'a> {
    fn new(words: &'a str) -> Self {
        Writer {
            words,
            at: 0,
            line_begins: true,
            out: String::with_capacity(words.len() + words.len() / 8),
            text: String::new(),
            bold: None,
            link: None,
            lists: 0,
            items: 0,
            indents: Vec::new(),
            marked: false,
            is_row: false,
            table: None,
            last: None,
        }
    }

    fn write(&mut self) {
        while self.at < self.words.len() {
            if self.line_begins {
                self.line_begins = false;
                self.line();
                continue;
            }
            if self.text.is_empty() && self.table.is_none() {
                let rest = &self.words[self.at..];
                self.at += rest.len() - rest.trim_start_matches([' ', '\t']).len();
                if self.marker(None) {
                    continue;
                }
            }
            let rest = &self.words[self.at..];
            let special = rest.bytes().position(is_special).unwrap_or(rest.len());
            if special > 0 {
                self.put(&rest[..special]);
                self.at += special;
            } else {
                self.special(rest);
            }
        }
        self.flush();
        self.end_cell(false);
        self.end_table();
    }

    /// What only the beginning of a line can be: code between fences, a row of a table, an item.
    fn line(&mut self) {
        let rest = &self.words[self.at..];
        let line = line_of(rest);
        let trimmed = line.trim_start_matches([' ', '\t']);
        let space = &line[..line.len() - trimmed.len()];
        let indent = space.replace('\t', "    ").len();
        self.at += space.len();
        if trimmed.is_empty() || self.table.is_some() {
            return;
        }
        if self.marker(Some(indent)) {
            return;
        }
        let deeper = self.indents.iter().take_while(|open| **open < indent);
        self.indents.truncate(deeper.count());
        if let Some(length) = fence(trimmed) {
            self.fenced(trimmed, length);
        } else if trimmed.starts_with('|') {
            let next = &rest[line.len()..];
            let next = match Tag::read(next) {
                Some(tag) => &next[tag.length..],
                None => next.trim_start_matches(['\n', '\r']),
            };
            self.is_row = matches!(self.last, Some((Kind::Row, _))) || delimits(line_of(next));
        }
    }

    /// A block of code, if its fence is closed; otherwise only the fence is left out.
    fn fenced(&mut self, line: &str, length: usize) {
        let tick = &line[..1];
        let body = self.at + line.len();
        let (mut code, mut end) = (String::new(), body);
        for (index, line) in self.words[body..].split_inclusive('\n').enumerate() {
            end += line.len();
            let closing = line.trim();
            if index == 0 {
                // The end of the line with the fence.
            } else if closing.len() >= length && closing.trim_start_matches(tick).is_empty() {
                self.code(&code);
                self.at = end;
                self.line_begins = true;
                return;
            } else {
                code.push_str(line);
            }
        }
        // What is written behind the fence is the name of a language or, if it is more, text.
        let info = line.trim_start_matches(tick);
        self.at += line.len();
        if info.trim().contains(' ') {
            self.at -= info.len();
        }
    }

    /// Skips what marks an item, a heading or a quotation before any text of a block. `indent` is
    /// known where a line begins.
    fn marker(&mut self, indent: Option<usize>) -> bool {
        let rest = &self.words[self.at..];
        let Some(first) = rest.chars().next() else {
            return false;
        };
        let after = &rest[first.len_utf8()..];
        let alone = after.is_empty() || after.starts_with([' ', '\t', '\n', '\r']);
        let mut length = first.len_utf8();
        match first {
            '-' | '+' | '*' | '•' if alone => {
                let indent = indent.or(self.indents.last().copied()).unwrap_or(0);
                self.indents.retain(|open| *open < indent);
                self.indents.push(indent);
                self.marked = true;
            }
            // A comparison, unless text follows.
            '>' if !alone || after.trim_start().starts_with(|c: char| c.is_ascii_digit()) => {
                self.text.push_str("\\>");
            }
            '>' => {}
            '#' => {
                let heading = rest.trim_start_matches('#');
                length = rest.len() - heading.trim_start_matches([' ', '\t']).len();
                let is_heading = rest.len() - heading.len() <= 6
                    && (heading.is_empty() || heading.starts_with([' ', '\t', '\n', '\r']));
                if !is_heading {
                    return false;
                }
                self.at += length;
                self.open_bold(Bold::Tag);
                return true;
            }
            _ => return false,
        }
        self.at += length;
        true
    }

    fn special(&mut self, rest: &str) {
        let byte = rest.as_bytes()[0];
        let run = |c: char| rest.len() - rest.trim_start_matches(c).len();
        match byte {
            b'\n' | b'\r' => {
                self.at += 1;
                self.flush();
                // An item outside of a list ends with its line, if nothing else ends it.
                if self.lists == 0 && !self.marked {
                    self.items = 0;
                }
                self.line_begins = true;
            }
            b'<' => self.angle(rest),
            b'&' => self.entity(rest),
            b'[' => self.bracket(rest),
            b']' => {
                let ends_here = |ends: (usize, usize)| ends.0 == self.at;
                match self.link.take_if(|link| link.ends.is_some_and(ends_here)) {
                    Some(link) => {
                        self.at = link.ends.map_or(self.at + 1, |(_, end)| end);
                        self.end_link(&link);
                    }
                    None => self.literal(']', 1),
                }
            }
            b'`' => self.ticks(rest, run('`')),
            b'\\' => match rest[1..].chars().next() {
                // Escaped already.
                Some(c) if c.is_ascii_punctuation() => {
                    self.text.push_str(&rest[..2]);
                    self.at += 2;
                }
                _ => self.literal('\\', 1),
            },
            b'*' => self.stars(rest, run('*')),
            b'_' => {
                let count = run('_');
                let inside = self.text.ends_with(char::is_alphanumeric)
                    && rest[count..].starts_with(char::is_alphanumeric);
                // Within a word it is a letter.
                self.text
                    .push_str(&if inside { "_" } else { "\\_" }.repeat(count));
                self.at += count;
            }
            b':' if rest.starts_with("://") && self.url(rest) => {}
            b'|' => {
                let c = if self.table.is_some() { "\\|" } else { "|" };
                self.text.push_str(c);
                self.at += 1;
            }
            _ => {
                let c = rest.chars().next().unwrap_or(' ');
                self.literal(c, c.len_utf8());
            }
        }
    }

    /// A character that is meant as it is, and how much of the source says so.
    fn literal(&mut self, c: char, length: usize) {
        self.at += length;
        let next = self.words.as_bytes().get(self.at).copied();
        match c {
            // Directions of writing, which the compiler refuses in a source, and no characters at all.
            '\t' => self.put(" "),
            c if is_hidden(c) => {}
            c if c.is_whitespace() => self.put(" "),
            // "a < b" begins no tag.
            '<' if next.is_none_or(|b| matches!(b, b' ' | b'=' | b'0'..=b'9')) => {
                self.text.push('<')
            }
            '&' if !reads_as_entity(&self.words[self.at..]) => self.text.push('&'),
            '<' | '&' | '[' | ']' | '`' | '\\' | '*' | '_' | '~' => {
                self.text.push('\\');
                self.text.push(c);
            }
            '|' if self.table.is_some() => self.text.push_str("\\|"),
            '>' | '#' | '-' | '+' if self.text.is_empty() => {
                self.text.push('\\');
                self.text.push(c);
            }
            _ => self.text.push(c),
        }
    }

    /// Text in which nothing is special, with each run of spaces as one.
    fn put(&mut self, words: &str) {
        for (index, word) in words.split(' ').enumerate() {
            let is_open = |start: usize, length| start + length == self.text.len();
            let nothing_to_part = self.text.is_empty()
                || self.text.ends_with(' ')
                || self.bold.is_some_and(|(start, _)| is_open(start, 2))
                || self
                    .link
                    .as_ref()
                    .is_some_and(|link| is_open(link.start, 1));
            if index > 0 && !nothing_to_part {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
    }

    fn angle(&mut self, rest: &str) {
        if rest.starts_with("<!--")
            && let Some(end) = rest.find("-->")
        {
            self.at += end + 3;
        } else if let Some(url) = autolink(rest) {
            self.at += url.len() + 2;
            self.put_url(url);
        } else if let Some(tag) = Tag::read(rest) {
            self.at += tag.length;
            self.tag(&tag);
        } else {
            self.literal('<', 1);
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        let rest = &self.words[self.at..];
        match (tag.kind, tag.is_end) {
            (Element::Inline, _) => {}
            (Element::Block, _) => self.flush(),
            (Element::Break, _) => {
                self.flush();
                self.line_begins = true;
            }
            (Element::List, is_end) => {
                self.flush();
                self.lists = if is_end {
                    self.lists.saturating_sub(1)
                } else {
                    (self.lists + 1).min(8)
                };
                self.items = if is_end { self.lists } else { self.items };
                self.marked &= !is_end;
                self.indents.clear();
            }
            (Element::Item, is_end) => {
                self.flush();
                let level = self.lists.max(1);
                self.items = if is_end { level - 1 } else { level };
                self.marked = !is_end;
                self.indents.clear();
            }
            (Element::Bold, false) => self.open_bold(Bold::Tag),
            (Element::Bold, true) => {
                if matches!(self.bold, Some((_, Bold::Tag))) {
                    self.close_bold();
                }
            }
            (Element::Heading, is_end) => {
                self.flush();
                if !is_end {
                    self.open_bold(Bold::Tag);
                }
            }
            (Element::Code | Element::Pre, false) => {
                let end = if tag.kind == Element::Code {
                    "</code"
                } else {
                    "</pre"
                };
                let Some((length, end)) = closing(rest, end) else {
                    return;
                };
                let code = code_text(&rest[..length]);
                if tag.kind == Element::Code {
                    self.code_span(&code);
                } else {
                    self.code(&code);
                }
                self.at += end;
            }
            (Element::Code | Element::Pre, true) => {}
            (Element::Link, false) => {
                if let Some(url) = tag
                    .attribute("href")
                    .and_then(|href| target(&decoded(href)))
                    && self.link.is_none()
                {
                    if self.text.ends_with('!') {
                        // It would be an image.
                        self.text.push(' ');
                    }
                    self.link = Some(Link {
                        start: self.text.len(),
                        url,
                        ends: None,
                    });
                    self.text.push('[');
                }
            }
            (Element::Link, true) => {
                if let Some(link) = self.link.take_if(|link| link.ends.is_none()) {
                    self.end_link(&link);
                }
            }
            (Element::Image, _) => {
                if let Some(url) = tag.attribute("src").and_then(|src| target(&decoded(src))) {
                    self.put_url(&url);
                }
            }
            (Element::Raised, is_end) => self.put(if is_end { "" } else { "^" }),
            (Element::Table, false) => {
                if self.table.is_none() {
                    self.flush();
                    self.table = Some(Vec::new());
                }
            }
            (Element::Table, true) => {
                self.end_cell(false);
                self.end_table();
            }
            (Element::Row, is_end) => {
                self.end_cell(false);
                if let Some(table) = self.table.as_mut().filter(|_| !is_end) {
                    table.push(Vec::new());
                }
            }
            (Element::Cell, is_end) => self.end_cell(is_end),
        }
    }

    fn open_bold(&mut self, by: Bold) {
        if self.bold.is_some() {
            return;
        }
        // Markdown takes no stars for bold between a letter and a sign.
        let next = self.words[self.at..].chars().next();
        if self.text.ends_with(char::is_alphanumeric) && !next.is_some_and(char::is_alphanumeric) {
            self.text.push(' ');
        }
        self.bold = Some((self.text.len(), by));
        self.text.push_str("**");
    }

    fn close_bold(&mut self) {
        let Some((start, _)) = self.bold.take() else {
            return;
        };
        if self.text.trim_end().len() <= start + 2 {
            self.text.truncate(start);
            return;
        }
        let had_space = self.text.ends_with(' ');
        self.text.truncate(self.text.trim_end().len());
        let after_sign = !self.text.ends_with(char::is_alphanumeric);
        self.text.push_str("**");
        let next = self.words[self.at..].chars().next();
        if had_space || (after_sign && next.is_some_and(char::is_alphanumeric)) {
            self.text.push(' ');
        }
    }

    fn stars(&mut self, rest: &str, count: usize) {
        self.at += count;
        let line = line_of(&rest[count..]);
        match self.bold {
            Some((_, Bold::Stars)) if count == 2 => self.close_bold(),
            // It is bold already.
            Some((_, Bold::Tag)) if count == 2 => {}
            None if count == 2 && pair(line) => self.open_bold(Bold::Stars),
            _ => self.text.push_str(&"\\*".repeat(count)),
        }
    }

    /// `[text](https://…)`, or brackets.
    fn bracket(&mut self, rest: &str) {
        let link = self.link.is_none().then(|| link(rest)).flatten();
        let Some((text, url, length)) = link else {
            self.literal('[', 1);
            return;
        };
        if text.trim().is_empty() {
            self.at += length;
            if !url.is_empty() {
                self.put_url(&url);
            }
            return;
        }
        // An image would be shown as its text.
        if self.text.ends_with('!') && !self.text.ends_with("\\!") {
            self.text.pop();
        }
        let ends = (self.at + 1 + text.len(), self.at + length);
        self.link = Some(Link {
            start: self.text.len(),
            url,
            ends: Some(ends),
        });
        self.text.push('[');
        self.at += 1;
    }

    fn end_link(&mut self, link: &Link) {
        let (start, url) = (link.start, link.url.as_str());
        let had_space = self.text.ends_with(' ');
        self.text.truncate(self.text.trim_end().len());
        let text = self.text[start + 1..].to_owned();
        let unescaped = text.replace('\\', "");
        if url.is_empty() {
            self.text.replace_range(start..=start, "");
        } else if text.is_empty() || unescaped == url {
            self.text.truncate(start);
            self.put_url(url);
        } else {
            self.text.push_str("](");
            self.text.push_str(url);
            self.text.push(')');
        }
        if had_space {
            self.put(" ");
        }
    }

    /// An address whose `https` is written already, from `://` on.
    fn url(&mut self, rest: &str) -> bool {
        let scheme = ["https", "http"]
            .into_iter()
            .find(|s| self.text.ends_with(s));
        let Some(scheme) = scheme.filter(|_| self.link.is_none()) else {
            self.text.push(':');
            self.at += 1;
            return true;
        };
        let length = url_length(&rest[3..]);
        if length == 0 {
            self.text.push(':');
            self.at += 1;
            return true;
        }
        let url = format!("{scheme}{}", &rest[..3 + length]).replace("&amp;", "&");
        self.text.truncate(self.text.len() - scheme.len());
        self.at += 3 + length;
        self.put_url(&url);
        true
    }

    /// An address by itself. One with places to fill in leads nowhere, and is code.
    fn put_url(&mut self, url: &str) {
        if self.link.is_some() {
            self.text.push_str(&escaped(url));
        } else if url.contains(['{', '}', '$', '`', '|', '\\']) {
            self.code_span(url);
        } else {
            self.text.push('<');
            self.text.push_str(url);
            self.text.push('>');
        }
    }

    fn entity(&mut self, rest: &str) {
        match entity(rest) {
            Some((c, length)) => self.literal(c, length),
            None => {
                self.text.push('&');
                self.at += 1;
            }
        }
    }

    /// Code between ticks, as long as it ends in the same line.
    fn ticks(&mut self, rest: &str, count: usize) {
        let line = line_of(rest);
        let mut from = count;
        while let Some(found) = line[from..].find('`') {
            let start = from + found;
            let length = line[start..].len() - line[start..].trim_start_matches('`').len();
            from = start + length;
            if length == count {
                self.at += from;
                self.code_span(&line[count..start]);
                return;
            }
        }
        self.text.push_str(&"\\`".repeat(count));
        self.at += count;
    }

    fn code_span(&mut self, code: &str) {
        let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
        if code.is_empty() {
            return;
        }
        if self.text.ends_with('`') {
            // Ticks side by side would be read as one run.
            self.text.push(' ');
        }
        let code = if self.table.is_some() {
            code.replace('|', "\\|")
        } else {
            code
        };
        let ticks = "`".repeat(longest_run(&code, '`') + 1);
        let space = if code.starts_with('`') || code.ends_with('`') {
            " "
        } else {
            ""
        };
        for part in [&ticks, space, &code, space, &ticks] {
            self.text.push_str(part);
        }
    }

    /// A block of code. It says that it is text, or rustdoc would compile it.
    fn code(&mut self, code: &str) {
        if self.table.is_some() {
            self.code_span(code);
            return;
        }
        self.flush();
        let code: String = code
            .replace('\t', "    ")
            .chars()
            .filter(|c| *c == '\n' || !is_hidden(*c))
            .collect();
        let lines: Vec<_> = code.lines().map(str::trim_end).collect();
        let Some(first) = lines.iter().position(|line| !line.is_empty()) else {
            return;
        };
        let last = lines
            .iter()
            .rposition(|line| !line.is_empty())
            .unwrap_or(first);
        let lines = &lines[first..=last];
        let margin = lines
            .iter()
            .filter(|line| !line.is_empty())
            .map(|line| line.len() - line.trim_start_matches(' ').len())
            .min()
            .unwrap_or(0);
        let ticks = "`".repeat(longest_run(&code, '`').max(2) + 1);
        let indent = self.begin(Kind::Code, self.items + self.indents.len());
        self.marked = false;
        self.out.push_str(&format!("{indent}{ticks}text\n"));
        for line in lines {
            if let Some(line) = line.get(margin..).filter(|line| !line.is_empty()) {
                self.out.push_str(&indent);
                self.out.push_str(line);
            }
            self.out.push('\n');
        }
        self.out.push_str(&indent);
        self.out.push_str(&ticks);
    }

    /// Ends the block. In a cell of a table there are no blocks.
    fn flush(&mut self) {
        while self.link.is_some() || self.bold.is_some() {
            let link = self.link.as_ref().map(|link| link.start);
            if link > self.bold.map(|bold| bold.0) {
                if let Some(link) = self.link.take() {
                    self.end_link(&link);
                }
            } else {
                self.close_bold();
            }
        }
        if self.table.is_some() {
            let text = self.text.trim_end().len();
            self.text.truncate(text);
            if !self.text.is_empty() && !self.text.ends_with(';') {
                let end = if self.text.ends_with(char::is_alphanumeric) {
                    "; "
                } else {
                    " "
                };
                self.text.push_str(end);
            }
            return;
        }
        let text = std::mem::take(&mut self.text);
        let text = text.trim_matches(|c: char| c.is_whitespace());
        let is_row = std::mem::take(&mut self.is_row);
        // A line across the page, or the full stop behind an item, says nothing.
        if text
            .trim_matches(['-', '.', '。', ';', '；', ',', '，'])
            .is_empty()
        {
            return;
        }
        let depth = self.items + self.indents.len();
        let marked = std::mem::take(&mut self.marked);
        let kind = if is_row {
            Kind::Row
        } else if marked {
            Kind::Item
        } else {
            Kind::Paragraph
        };
        let indent = self.begin(kind, depth);
        self.out.push_str(&indent);
        if kind == Kind::Item {
            self.out.push_str("* ");
        }
        self.out.push_str(text);
    }

    /// Parts a block from the one before it and says how far it is indented: as deep as asked for,
    /// but never deeper than the item before it allows.
    fn begin(&mut self, kind: Kind, depth: usize) -> String {
        let before = self.last.map_or(0, |(_, depth)| depth);
        let depth = match kind {
            Kind::Item => depth.clamp(1, before + 1),
            _ => depth.min(before),
        };
        if let Some((last, before)) = self.last {
            let goes_on = match kind {
                Kind::Item => last == Kind::Item,
                Kind::Row => last == Kind::Row && before == depth,
                _ => false,
            };
            self.out.push_str(if goes_on { "\n" } else { "\n\n" });
        }
        self.last = Some((kind, depth));
        "  ".repeat(if kind == Kind::Item { depth - 1 } else { depth })
    }

    /// Puts what was written into the row, even if it is nothing where a cell ends.
    fn end_cell(&mut self, is_cell: bool) {
        self.flush();
        let Some(table) = self.table.as_mut() else {
            return;
        };
        let text = std::mem::take(&mut self.text);
        let text = text.trim_end().trim_end_matches(';').trim_end();
        if table.is_empty() {
            table.push(Vec::new());
        }
        if let Some(row) = table.last_mut()
            && (is_cell || !text.is_empty())
        {
            row.push(text.to_owned());
        }
    }

    fn end_table(&mut self) {
        let Some(mut rows) = self.table.take() else {
            return;
        };
        rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let depth = self.items + self.indents.len();
        self.marked = false;
        let mut push = |row: &[String]| {
            let indent = self.begin(Kind::Row, depth);
            self.out.push_str(&indent);
            for column in 0..width {
                let cell = row.get(column).map_or("", String::as_str);
                self.out.push_str("| ");
                self.out.push_str(cell);
                if !cell.is_empty() {
                    self.out.push(' ');
                }
            }
            self.out.push('|');
        };
        for (index, row) in rows.iter().enumerate() {
            push(row);
            if index == 0 {
                push(&vec!["---".to_owned(); width]);
            }
        }
        // Two tables are not one.
        if let Some((_, depth)) = self.last {
            self.last = Some((Kind::Paragraph, depth));
        }
    }
}

/// What [`Writer::special`] looks at: see [`is_plain`].
fn is_special(byte: u8) -> bool {
    const SPECIAL: [bool; 256] = {
        let mut special = [false; 256];
        let bytes = b"<&[]`\\*_~:|\x7f\xc2\xe2\xef";
        let mut at = 0;
        while at < bytes.len() {
            special[bytes[at] as usize] = true;
            at += 1;
        }
        let mut control = 0;
        while control < b' ' as usize {
            special[control] = true;
            control += 1;
        }
        special
    };
    SPECIAL[usize::from(byte)]
}

/// Characters that turn the direction of writing, which the compiler refuses in a source, and those
/// that are none.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// How long the fence is that the line begins with.
fn fence(line: &str) -> Option<usize> {
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let info = line.trim_start_matches(mark);
    let length = line.len() - info.len();
    (length >= 3 && !info.contains('`')).then_some(length)
}

/// The first line of a text.
fn line_of(text: &str) -> &str {
    let line = text.split(['\n', '\r']).next().unwrap_or(text);
    let mut tags = line.match_indices('<');
    let end = tags.find(|(at, _)| Tag::read(&line[*at..]).is_some_and(|tag| tag.breaks()));
    &line[..end.map_or(line.len(), |(at, _)| at)]
}

/// Whether the line is what parts the head of a table from its rows.
fn delimits(line: &str) -> bool {
    line.contains("--")
        && line.contains('|')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// Whether the rest of a line has a second `**`.
fn pair(line: &str) -> bool {
    line.find("**")
        .is_some_and(|end| !line[..end].trim().is_empty())
}

fn longest_run(text: &str, c: char) -> usize {
    let runs = text.split(|other| other != c).map(str::len);
    runs.max().unwrap_or(0) / c.len_utf8()
}

/// A tag of HTML as far as it matters here.
struct Tag<'a> {
    kind: Element,
    is_end: bool,
    attributes: &'a str,
    length: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Element {
    Block,
    Break,
    List,
    Item,
    Bold,
    Heading,
    Code,
    Pre,
    Link,
    Image,
    Raised,
    Table,
    Row,
    Cell,
    /// What says nothing that Markdown could say.
    Inline,
}

impl<'a> Tag<'a> {
    /// The tag that the text begins with. A word in angle brackets that is no element of HTML stands
    /// for something to fill in.
    fn read(text: &'a str) -> Option<Self> {
        let inner = text.strip_prefix('<')?;
        let is_end = inner.starts_with('/');
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        let name = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
        let (name, rest) = inner.split_at(name);
        let kind = element(name)?;
        let mut quote = None;
        let end = rest.char_indices().find_map(|(at, c)| match quote {
            Some(open) => {
                quote = quote.filter(|_| c != open);
                None
            }
            None if matches!(c, '>' | '<') => Some((at, c)),
            None => {
                quote = Some(c).filter(|c| matches!(c, '"' | '\''));
                None
            }
        });
        let end = match end {
            Some((at, '>')) => at,
            Some(_) => return None,
            None => rest.find('>')?,
        };
        let attributes = &rest[..end];
        if !attributes.is_empty() && !attributes.starts_with([' ', '\t', '\n', '\r', '/']) {
            return None;
        }
        Some(Tag {
            kind,
            is_end,
            attributes,
            length: text.len() - rest.len() + end + 1,
        })
    }

    fn attribute(&self, name: &str) -> Option<&'a str> {
        let (_, value) = self.attributes.split_once(name)?;
        let value = value.trim_start().strip_prefix('=')?.trim_start();
        match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split(quote).next(),
            _ => value.split_whitespace().next(),
        }
    }

    fn breaks(&self) -> bool {
        use Element::{Block, Break, Cell, Heading, Item, List, Pre, Row, Table};
        matches!(
            self.kind,
            Block | Break | Cell | Heading | Item | List | Pre | Row | Table
        )
    }
}

fn element(name: &str) -> Option<Element> {
    let is = |names: &[&str]| names.iter().any(|known| name.eq_ignore_ascii_case(known));
    Some(match () {
        () if is(&["p", "div", "blockquote", "hr"]) => Element::Block,
        () if is(&["br"]) => Element::Break,
        // The vendor writes "ur" too.
        () if is(&["ul", "ol", "ur"]) => Element::List,
        () if is(&["li", "lil"]) => Element::Item,
        () if is(&["b", "strong"]) => Element::Bold,
        () if is(&["h1", "h2", "h3", "h4", "h5", "h6"]) => Element::Heading,
        () if is(&["code"]) => Element::Code,
        () if is(&["pre"]) => Element::Pre,
        () if is(&["a"]) => Element::Link,
        () if is(&["img"]) => Element::Image,
        () if is(&["sup"]) => Element::Raised,
        () if is(&["table"]) => Element::Table,
        () if is(&["tr"]) => Element::Row,
        () if is(&["td", "th"]) => Element::Cell,
        () if is(&["i", "em", "u", "s", "del", "sub", "font", "span"]) => Element::Inline,
        () if is(&["thead", "tbody", "tfoot"]) => Element::Inline,
        () if name.len() > 3 && name[..3].eq_ignore_ascii_case("dx-") => Element::Block,
        () => return None,
    })
}

/// Where an element's content ends, and where its end does.
fn closing(text: &str, tag: &str) -> Option<(usize, usize)> {
    let (at, _) = text.match_indices('<').find(|(at, _)| {
        let found = text.as_bytes().get(*at..at + tag.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(tag.as_bytes()))
    })?;
    Some((at, at + text[at..].find('>')? + 1))
}

/// What HTML shows as code: the text without tags.
fn code_text(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        rest = &rest[start..];
        match Tag::read(rest) {
            Some(tag) => {
                if tag.breaks() {
                    text.push('\n');
                }
                rest = &rest[tag.length..];
            }
            None => {
                text.push('<');
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
    decoded(&text)
}

/// The text without markup, items behind a dot, for what it says of values.
pub(super) fn lines(html: &str) -> Cow<'_, str> {
    if !html.contains(['<', '&']) {
        return Cow::Borrowed(html);
    }
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        rest = &rest[start..];
        let (put, length) = match Tag::read(rest) {
            Some(tag) if tag.kind == Element::Item && !tag.is_end => ("\n•", tag.length),
            Some(tag) if tag.breaks() => ("\n", tag.length),
            Some(tag) if tag.kind == Element::Code => ("`", tag.length),
            Some(tag) => ("", tag.length),
            None => ("<", 1),
        };
        text.push_str(put);
        rest = &rest[length..];
    }
    text.push_str(rest);
    Cow::Owned(decoded(&text))
}

fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        out.push_str(&rest[..start]);
        let (c, length) = entity(&rest[start..]).unwrap_or(('&', 1));
        out.push(if c.is_whitespace() { ' ' } else { c });
        rest = &rest[start + length..];
    }
    out.push_str(rest);
    out
}

/// The character that a text such as `&lt;…` begins with, and the length of its entity.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|b| b == b';')?;
    let c = match &text[1..end] {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" | "emsp" | "ensp" => ' ',
        "ldquo" => '“',
        "rdquo" => '”',
        "mdash" => '—',
        "hellip" => '…',
        "times" => '×',
        "middot" => '·',
        "le" => '≤',
        "ge" => '≥',
        number => {
            let number = number.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((c, end + 1))
}

/// Whether the text behind a `&` makes an entity of it, known here or not.
fn reads_as_entity(after: &str) -> bool {
    let name = after.trim_start_matches(|c: char| c == '#' || c.is_ascii_alphanumeric());
    name.len() < after.len() && name.starts_with(';')
}

/// `<https://…>` without its brackets.
fn autolink(text: &str) -> Option<&str> {
    let inner = &text[1..];
    let end = inner.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>'))?;
    let url = &inner[..end];
    let after = url
        .strip_prefix("https://")
        .or(url.strip_prefix("http://"))?;
    (inner[end..].starts_with('>') && !after.is_empty()).then_some(url)
}

/// An address that a link can lead to from anywhere, as Markdown wants it.
fn target(url: &str) -> Option<String> {
    let url = url.trim();
    if !url.starts_with("https://") && !url.starts_with("http://") {
        return None;
    }
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            ' ' => out.push_str("%20"),
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            c if c.is_whitespace() || is_hidden(c) => {}
            c => out.push(c),
        }
    }
    Some(out)
}

/// The text, the target, if it can be reached, and the whole length of `[text](https://…)`.
fn link(rest: &str) -> Option<(&str, String, usize)> {
    let line = line_of(rest);
    let text = &line[1..=end_of(&line[1..], '[', ']')?];
    let after = line[text.len() + 2..].strip_prefix('(')?;
    let url = &after[..end_of(after, '(', ')')?];
    // A title may follow in quotes.
    let to = url.trim().split(' ').next().unwrap_or("");
    let target = match target(to) {
        Some(target) => target,
        // Within the vendor's site: from elsewhere it leads nowhere.
        None if to.starts_with(['/', '#']) => String::new(),
        None => return None,
    };
    Some((text, target, text.len() + 2 + 1 + url.len() + 1))
}

/// Where the bracket closes that is open.
fn end_of(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == open {
            depth += 1;
        } else if c == close {
            match depth.checked_sub(1) {
                Some(outer) => depth = outer,
                None => return Some(at),
            }
        }
    }
    None
}

/// How much of the text belongs to an address, from behind its `//`.
fn url_length(text: &str) -> usize {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "-@:%._+~#=?&/!$'()*,;{}".contains(c);
    let mut url = &text[..text.find(|c| !is_part(c)).unwrap_or(text.len())];
    for end in ["&lt;", "&gt;", "&quot;", "&#39;", "&nbsp;"] {
        url = url.split(end).next().unwrap_or(url);
    }
    let sentence = ['.', ',', ';', ':', '!', '?', '\'', '*', '&'];
    loop {
        let mut shorter = url.trim_end_matches(sentence);
        if shorter.ends_with(')') && !shorter.contains('(') {
            shorter = &shorter[..shorter.len() - 1];
        }
        if shorter.len() == url.len() {
            break;
        }
        url = shorter;
    }
    if url.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '{' || c == '$') {
        url.len()
    } else {
        0
    }
}

/// Text in which Markdown means nothing.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "<&[]`\\*_~|".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn assert_all(cases: &[(&str, &str)]) {
        for (html, expected) in cases {
            assert_eq!(markdown(html), *expected, "{html}");
            assert_eq!(markdown(expected), *expected, "once more: {html}");
        }
    }

    #[test]
    fn text_without_markup_is_borrowed() {
        for text in ["The gate's number: 1-9 (a < 5 is none).", "", "门的编号"] {
            let borrowed = matches!(markdown(text), Cow::Borrowed(_));
            assert_eq!(borrowed, !text.contains('<'), "{text}");
            assert_eq!(markdown(text), text);
        }
    }

    #[test]
    fn each_line_is_a_paragraph() {
        assert_all(&[
            (
                "<p>A gate.</p>\n\n\n<p>Its&nbsp; colour.</p>",
                "A gate.\n\nIts colour.",
            ),
            (
                "0: shut\r\n1: open<br/>2: gone<BR>",
                "0: shut\n\n1: open\n\n2: gone",
            ),
            ("    indented\n\t\tmore   of it ", "indented\n\nmore of it"),
            ("one<hr>two\n---\n", "one\n\ntwo"),
        ]);
    }

    #[test]
    fn items_are_lists_whoever_wrote_them() {
        assert_all(&[
            (
                "Kinds:<ul><li>`A`: a</li><li><p>B</p><p>more</p></li></ul>.End",
                "Kinds:\n\n* `A`: a\n* B\n\n  more\n\n.End",
            ),
            ("Kinds:<li>A<li>B\nEnd", "Kinds:\n\n* A\n* B\n\nEnd"),
            (
                "Kinds:\n<Li>A</li>.\n<Li></Li><li>B</li>.",
                "Kinds:\n\n* A\n* B",
            ),
            (
                "<ol><li>A<ul><li>a</li><li>b</li></ul>c</li><li>B</li></ol>",
                "* A\n  * a\n  * b\n\n  c\n\n* B",
            ),
            (
                "- A\n    - a\n    - b\n        - x\n- B\nEnd",
                "* A\n  * a\n  * b\n    * x\n* B\n\nEnd",
            ),
            ("Kinds:<br> - A<br>- B", "Kinds:\n\n* A\n* B"),
            // Without an item around it, this would be code.
            ("<ul><ul><ul><li>deep</li></ul></ul></ul>", "* deep"),
        ]);
    }

    #[test]
    fn what_markdown_or_rustdoc_would_misread_is_escaped() {
        assert_all(&[
            ("from [1, 10] or [Gate]", "from \\[1, 10\\] or \\[Gate\\]"),
            (
                "a < b, a <b, &lt;b&gt;, <name>",
                "a < b, a \\<b, \\<b>, \\<name>",
            ),
            (
                "a*b, ***, `**` and 1~2 of 3~4",
                "a\\*b, \\*\\*\\*, `**` and 1\\~2 of 3\\~4",
            ),
            (
                "snake_case, _x_ and __TAG__",
                "snake_case, \\_x\\_ and \\_\\_TAG\\_\\_",
            ),
            ("> 5\n>=6\n> said", "\\> 5\n\n\\>=6\n\nsaid"),
            ("&amp;lt; A&B &amp;", "\\&lt; A&B &"),
            ("\\w \\[x\\] \\", "\\\\w \\[x\\] \\\\"),
            ("shown \u{202e}backwards\u{200b}", "shown backwards"),
        ]);
    }

    #[test]
    fn bold_writing_is_marked_so_that_it_is_seen() {
        assert_all(&[
            ("<b>Note: </b>x <strong></strong>y", "**Note:** x y"),
            ("<b>注意：</b>后", "**注意：** 后"),
            ("** Note ** x ** y", "**Note** x \\*\\* y"),
            ("<b>one<br>two</b>", "**one**\n\ntwo"),
            ("## Head\ntext", "**Head**\n\ntext"),
            ("<h3 id=\"a\">Head</h3>text", "**Head**\n\ntext"),
            ("<font color='red'>x<sup>2</sup></font>", "x^2"),
        ]);
    }

    #[test]
    fn addresses_become_links() {
        assert_all(&[
            (
                "see https://a.example/b?c=1&amp;d=2.",
                "see <https://a.example/b?c=1&d=2>.",
            ),
            ("（https://a.example/b）", "（<https://a.example/b>）"),
            ("<https://a.example>", "<https://a.example>"),
            ("https://{name}.a.example/x", "`https://{name}.a.example/x`"),
            (
                "begins with http:// or https://",
                "begins with http:// or https://",
            ),
            (
                "<a href=\"https://a.example/b(c)\" target=_blank>the <code>gate</code> </a>is",
                "[the `gate`](https://a.example/b%28c%29) is",
            ),
            (
                "<a href='https://a.example'>https://a.example</a>",
                "<https://a.example>",
            ),
            (
                "<a href='#x'>here</a> [there](/doc/1) [Gate](Gate)",
                "here there \\[Gate\\](Gate)",
            ),
            (
                "![shot](https://a.example/b.png)",
                "[shot](https://a.example/b.png)",
            ),
            (
                "Look!<a href='https://a.example'>x</a>",
                "Look! [x](https://a.example)",
            ),
            (
                "<a href='https://a.example'>left open\nx",
                "[left open](https://a.example)\n\nx",
            ),
            (
                "<img src=\"https://a.example/b.png\">",
                "<https://a.example/b.png>",
            ),
        ]);
    }

    #[test]
    fn code_is_text_and_always_ends() {
        assert_all(&[
            ("a `b` c ` d", "a `b` c \\` d"),
            ("``a`b``", "``a`b``"),
            ("`a<br>b`", "\\`a\n\nb\\`"),
            ("<code>a&lt;b`</code>", "`` a<b` ``"),
            (
                "x\n```json\n  {\n    1 }\n\n```\ny",
                "x\n\n```text\n{\n  1 }\n```\n\ny",
            ),
            ("x\n```json\n{1}", "x\n\n{1}"),
            (
                "x<pre><code>a&lt;1&gt;<br>  b</code></pre>y",
                "x\n\n```text\na<1>\n  b\n```\n\ny",
            ),
            (
                "- x\n  ~~~\n  ```\n  ~~~\n",
                "* x\n\n  ````text\n  ```\n  ````",
            ),
        ]);
    }

    #[test]
    fn tables_are_tables() {
        assert_all(&[
            (
                "Kinds:<table><tr><th>A</th><th>B</th></tr><tr><td>1|2<br>3</td><td></td></tr></table>End",
                "Kinds:\n\n| A | B |\n| --- | --- |\n| 1\\|2; 3 | |\n\nEnd",
            ),
            ("<table><tr><td>A<tr><td>B", "| A |\n| --- |\n| B |"),
            (
                "x\n|A|B|\n|--|:-:|\n|`1`|2|\ny",
                "x\n\n|A|B|\n|--|:-:|\n|`1`|2|\n\ny",
            ),
            ("| no table", "| no table"),
        ]);
    }

    /// Whether a tag begins here that nothing takes back.
    fn tag_in(line: &str) -> bool {
        line.match_indices('<').any(|(at, _)| {
            let escapes = line[..at].len() - line[..at].trim_end_matches('\\').len();
            escapes.is_multiple_of(2)
                && !line[at..].starts_with("<http")
                && line[at + 1..]
                    .starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c))
        })
    }

    proptest! {
        /// Without code, in which anything may stand, no tag is left; and nothing is code by accident.
        #[test]
        fn whatever_comes_becomes_harmless(
            parts in proptest::collection::vec(
                prop_oneof![
                    proptest::sample::select(vec![
                        "<p>", "</p>", "<br>", "<ul>", "</ul>", "<li>", "</li>", "<b>", "</b>", "**", "_", "~",
                        "<a href='https://a.example'>", "</a>", "<table>", "<tr>", "<td>", "</table>", "|",
                        "[", "]", "](https://a.example)", "https://", "a.example/b", "&lt;", "&amp;", "&#96;",
                        "\n", "    ", "- ", "# ", "> ", "<", "<x y>", "\\", "中", "：", "</pre>",
                    ]).prop_map(str::to_owned),
                    "[ -_a-~\u{a0}-\u{ff}]{0,3}",
                ],
                0..24,
            )
        ) {
            let html = parts.concat();
            let out = markdown(&html);
            let mut before = 0;
            for line in out.lines() {
                prop_assert!(!tag_in(line), "{html:?}: {out:?}");
                prop_assert_eq!(line.trim_end(), line);
                let indent = line.len() - line.trim_start_matches(' ').len();
                prop_assert!(line.is_empty() || indent <= before + 2, "{html:?}: {out:?}");
                if !line.is_empty() {
                    before = indent;
                }
            }
            prop_assert!(!out.contains("\n\n\n"));
        }

        #[test]
        fn nothing_makes_it_panic(html in "\\PC*|([`~<>&\\[\\]()\\\\*_\n |a/h:;#-]|</?(pre|code|td|li)>){0,40}") {
            let once = markdown(&html).into_owned();
            markdown(&once);
        }
    }
}
