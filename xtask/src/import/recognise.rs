//! What an action does, where its names say it: whether it only reads, and how it pages.
//!
//! A wrong guess is worse than none: a call repeated that had an effect, or items lost between pages.
//! So whatever could be read in two ways is left to a person, with the reason.

use std::collections::BTreeMap;

use mna_specs::{Field, Repeat, TypeRef, names};

use super::check::Types;

/// What the action's name says of calling it twice: that it reads, or nothing. `words` are what the
/// vendor says about it.
pub(crate) fn repeat(action: &str, words: &str) -> Option<Repeat> {
    let name = names::snake(action);
    let mut parts = name.split('_');
    let verb = parts.next()?;
    let nouns: Vec<_> = parts.collect();
    // Each call makes a new one, or uses one up.
    let last = nouns.last()?;
    if MADE.contains(last)
        || nouns
            .iter()
            .any(|noun| ["export", "download"].contains(noun))
    {
        return None;
    }
    let reads = match verb {
        "describe" | "describle" | "list" | "inquiry" | "inquire" => true,
        // These verbs are used for what acts, too, so the words must speak of reading and nothing else.
        "get" | "query" | "check" | "search" => {
            let words = words.to_lowercase();
            let say = |signs: &[&str]| signs.iter().any(|sign| words.contains(sign));
            (say(&READING) || verb == "check" && say(&CHECKING)) && !say(&ACTING)
        }
        _ => false,
    };
    // What is looked at is used up by it, whatever the verb.
    let uses_up = ["票据", "ticket result", "仅可调用一次"];
    let is_used_up = || uses_up.iter().any(|sign| words.contains(sign));
    (reads && !is_used_up()).then_some(Repeat::Read)
}

/// What whoever asks for it gets anew, by the last word of an action's name.
const MADE: [&str; 19] = [
    "token",
    "sts",
    "ticket",
    "signature",
    "sign",
    "credential",
    "credentials",
    "login",
    "password",
    "vcode",
    "captcha",
    "code",
    "secret",
    "url",
    "urls",
    "sequence",
    "embedding",
    "embeddings",
    "ocr",
];

const READING: [&str; 16] = [
    "get", "quer", "obtain", "retriev", "list", "view", "search", "look up", "return", "details",
    "获取", "查询", "检索", "搜索", "查看", "拉取",
];

const CHECKING: [&str; 8] = [
    "check", "whether", "检查", "校验", "检测", "判断", "是否", "重复",
];

const ACTING: [&str; 38] = [
    // What is compared with a register is charged for each time.
    "compar",
    "authentic",
    "比对",
    "一致",
    "认证",
    "creat",
    "generat",
    "appl",
    "initiat",
    "trigger",
    "submit",
    "send ",
    "start ",
    "issue",
    "exchange",
    "delete",
    "consume",
    "charge",
    "verify",
    "decrypt",
    "synthes",
    "upload",
    "convert",
    "创建",
    "生成",
    "申请",
    "发起",
    "触发",
    "提交",
    "发送",
    "换取",
    "签发",
    "解密",
    "扣",
    "核验",
    "验证码",
    "上传",
    "转换",
];

/// How an action pages, as far as its parameters and its answer tell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Pages {
    /// Nothing asks for a part of the answer.
    Whole,
    Recognised(Box<Recognised>),
    /// It seems to page; why it is not certain how.
    Unclear(&'static str, &'static str),
}

/// Names of parameters, and paths of fields in the response.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Recognised {
    /// What the vendor calls the parameters, for the summary.
    pub(crate) style: &'static str,
    /// The number of the page, and that of the first one.
    pub(crate) page: Option<String>,
    pub(crate) first: i64,
    /// How many items are before the page.
    pub(crate) offset: Option<String>,
    /// What the page before said comes next, and where it said so.
    pub(crate) token: Option<String>,
    pub(crate) next: Option<String>,
    pub(crate) size: Option<String>,
    pub(crate) items: String,
    pub(crate) total: Option<String>,
    /// Whether there is more.
    pub(crate) more: Option<String>,
    /// Whether that was all.
    pub(crate) done: Option<String>,
}

const OFFSETS: [&str; 2] = ["Offset", "OffSet"];
const PAGES: [(&str, &str); 5] = [
    ("PageNumber", "PageNumber/PageSize"),
    ("PageNum", "PageNum/PageSize"),
    ("PageNo", "PageNo/PageSize"),
    ("PageIndex", "PageIndex/PageSize"),
    ("Page", "Page/…"),
];
const TOKENS: [&str; 11] = [
    "NextToken",
    "PageToken",
    "PaginationToken",
    "ScrollToken",
    "ContinueToken",
    "Context",
    "Cursor",
    "NextCursor",
    "Marker",
    "NextMarker",
    "SearchAfter",
];
const SIZES: [&str; 9] = [
    "Limit",
    "PageSize",
    "MaxResults",
    "MaxKeys",
    "PerPage",
    "PageLimit",
    "Count",
    "Size",
    "Rp",
];
const TOTALS: [&str; 15] = [
    "TotalCount",
    "Total",
    "TotalNum",
    "TotalCnt",
    "TotalNumber",
    "TotalItems",
    "TotalElements",
    "TotalRecords",
    "TotalSize",
    "TotalCounts",
    "TotalRow",
    "TotalRows",
    "AllCount",
    "Length",
    "Count",
];
const MORE: [&str; 5] = [
    "HasMore",
    "IsTruncated",
    "Truncated",
    "HasNext",
    "HasNextPage",
];
const DONE: [&str; 7] = [
    "ListOver",
    "Listover",
    "IsOver",
    "IsEnd",
    "Completed",
    "IsComplete",
    "NextOver",
];

/// Lists that come beside the items. If one of them is the only list, it is doubtful.
const BESIDE: [&str; 13] = [
    "error",
    "fail",
    "warn",
    "tag",
    "column",
    "header",
    "filter",
    "title",
    "field",
    "dimension",
    "legend",
    "group",
    "schema",
];

/// What lists are called that are the items, whatever else comes with them.
const ITEMS: [&str; 6] = ["List", "Items", "DataList", "Rows", "Records", "Content"];

/// How the action pages.
pub(crate) fn pages(
    action: &str,
    parameters: &[Field],
    response: &[Field],
    types: &Types,
) -> Pages {
    let parameter = |names: &[&str]| {
        let mut fields = names
            .iter()
            .filter_map(|name| parameters.iter().find(|field| field.name == *name));
        fields.find(|field| is_whole(&field.ty) || field.ty == TypeRef::String)
    };
    let size = parameter(&SIZES);
    let offset = parameter(&OFFSETS);
    let page = PAGES
        .iter()
        .find_map(|(name, style)| Some((parameter(&[*name])?, *style)));
    let token = TOKENS.iter().find_map(|name| {
        let field = parameter(&[*name]).filter(|field| field.ty == TypeRef::String)?;
        Some((field, next(&field.name, response, types)))
    });
    // "Context" alone may be anything.
    let token = token.filter(|(field, next)| next.is_some() || field.name.contains("Token"));
    let style = match (page, offset, &token) {
        (Some((_, style)), _, _) => style,
        (None, Some(_), _) if size.is_some() => "Offset/Limit",
        (None, Some(_), _) => "Offset only",
        (None, None, Some(_)) => "token",
        (None, None, None) if parameter(&["Limit", "PageSize"]).is_some() => "Limit only",
        (None, None, None) => return Pages::Whole,
    };
    let unclear = |why| Pages::Unclear(style, why);
    let reads = [
        "describe",
        "describle",
        "list",
        "get",
        "query",
        "search",
        "inquire",
        "inquiry",
        "fetch",
    ];
    let snake = names::snake(action);
    if !reads.contains(&snake.split('_').next().unwrap_or_default()) {
        return unclear("it may do more than read");
    }
    if usize::from(page.is_some()) + usize::from(offset.is_some()) + usize::from(token.is_some())
        > 1
    {
        return unclear("two ways to page");
    }
    if style == "Limit only" {
        return unclear("nothing asks for the next page");
    }
    let items = match items(action, response, types) {
        Ok(items) => items,
        Err(why) => return unclear(why),
    };
    // A total that only comes when asked for would end the pages early.
    let asked_for = parameters.iter().any(|field| {
        let name = field.name.to_lowercase();
        let need = [
            "need", "with", "return", "include", "show", "require", "query", "get", "only",
        ];
        let what = ["total", "count", "recordnum"];
        need.iter().any(|word| name.contains(word)) && what.iter().any(|word| name.contains(word))
    });
    let mut recognised = Recognised {
        style,
        first: 1,
        size: size.map(|field| field.name.clone()),
        total: items.beside(is_total).filter(|_| !asked_for),
        more: items
            .beside(|field| field.ty == TypeRef::Bool && MORE.contains(&field.name.as_str())),
        done: items
            .beside(|field| field.ty == TypeRef::Bool && DONE.contains(&field.name.as_str())),
        items: items.path.clone(),
        ..Recognised::default()
    };
    if let Some((field, next)) = token {
        let Some(next) = next else {
            return unclear("the answer names no next token");
        };
        recognised.token = Some(field.name.clone());
        recognised.next = Some(next);
    } else if let Some(field) = offset {
        if counts_pages(said(field)) {
            return unclear("the offset may count pages");
        }
        if begins(said(field), '1') && !begins(said(field), '0') {
            return unclear("the offset may count from 1");
        }
        recognised.offset = Some(field.name.clone());
    } else if let Some((field, _)) = page {
        if size.is_none() {
            return unclear("nothing says how long a page is");
        }
        let Some(first) = first_page(said(field)) else {
            return unclear("the first page may be 0 or 1");
        };
        recognised.page = Some(field.name.clone());
        recognised.first = first;
    }
    Pages::Recognised(Box::new(recognised))
}

fn is_whole(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::Int64 | TypeRef::Uint64)
}

fn said(field: &Field) -> &str {
    field.doc.as_deref().unwrap_or_default()
}

/// How descriptions say of a number that more is counted than what was returned.
const ALL: [&str; 9] = [
    "total", "all ", "match", "meet", "eligible", "总", "全部", "符合", "满足",
];

/// The number of items on all pages; not that of a page, after which the rest would be lost.
fn is_total(field: &Field) -> bool {
    let words = said(field).to_lowercase();
    // "This field may return null" says nothing of the number.
    let words = words.replace("may return null", "").replace("可能返回", "");
    let of_page = [
        "current page",
        "this page",
        "per page",
        "returned in this",
        "current query",
        "this query",
        "this request",
        "this call",
        "当前页",
        "本页",
        "本次",
        "每页",
    ];
    let say = |signs: &[&str]| signs.iter().any(|sign| words.contains(sign));
    // "Number of returned gates" may be that of the page. A total less costs one request more.
    let returned = say(&["return", "返回"]) && !say(&ALL);
    if !is_whole(&field.ty) || !TOTALS.contains(&field.name.as_str()) || say(&of_page) || returned {
        return false;
    }
    // These two only count all where the words say so.
    !["Count", "Length"].contains(&field.name.as_str()) || say(&["total", "总", "all "])
}

/// Whether an offset may be the number of a page, as some descriptions have it. "(page number - 1) *
/// limit" is none.
fn counts_pages(words: &str) -> bool {
    let words = words.to_lowercase();
    let counts = [
        "page number",
        "page no",
        "page index",
        "number of pages",
        "pagination number",
        "which page",
        "page offset",
        "and page",
        "页码",
        "页编号",
        "页号",
        "几页",
        "多少页",
        "页数",
        "第0页",
        "第 0 页",
        "第一页为 0",
        "分页page",
    ];
    let multiplies = ["-1)", "- 1)", "– 1)", "-1）", "- 1）", "整数倍", "limit="];
    counts.iter().any(|sign| words.contains(sign))
        && !multiplies.iter().any(|sign| words.contains(sign))
}

/// The number of the first page: 1, unless the words say otherwise. Nothing where they say both.
fn first_page(words: &str) -> Option<i64> {
    match (begins(words, '0'), begins(words, '1')) {
        (true, true) => None,
        (true, false) => Some(0),
        (false, _) => Some(1),
    }
}

/// Whether the words say that something is counted from a number, or is this number by default.
fn begins(words: &str, number: char) -> bool {
    let mut words = words.to_lowercase();
    words.retain(|c| !c.is_whitespace() && !"`\\[]*（(“\"".contains(c));
    let before = [
        "from",
        "startsat",
        "startingat",
        "startat",
        "beginsat",
        "startswith",
        "beginswith",
        "default",
        "defaultis",
        "defaultsto",
        "default:",
        "bydefaultis",
        "defaultvalue:",
        "defaultvalueis",
        "defaultvalueof",
        "valuerange:",
        "minimum:",
        "minimumvalue:",
        "从",
        "从第",
        "默认",
        "默认为",
        "默认是",
        "默认填",
        "默认：",
        "默认:",
        "默认值",
        "默认值为",
        "默认值是",
        "默认值：",
        "默认值:",
        "起始值为",
        "取值范围：",
        "取值范围:",
        "最小值为",
        "最小值：",
    ];
    let follows = |(at, sign): (usize, &str)| {
        let mut after = words[at + sign.len()..].chars();
        after.next() == Some(number) && !after.next().is_some_and(|c| c.is_ascii_digit())
    };
    let after = [
        "开始",
        "起始",
        "表示第一页",
        "表示第1页",
        "为第一页",
        "indicatesthefirstpage",
        "isthefirstpage",
    ];
    before
        .iter()
        .any(|sign| words.match_indices(sign).any(follows))
        || after.iter().any(|sign| {
            words.match_indices(sign).any(|(at, _)| {
                let mut rest = words[..at].chars().rev();
                rest.next() == Some(number) && !rest.next().is_some_and(|c| c.is_ascii_digit())
            })
        })
        || (number == '1'
            && ["大于0", "greaterthan0"]
                .iter()
                .any(|sign| words.contains(sign)))
}

/// Where the answer to a token names the next one.
fn next(token: &str, response: &[Field], types: &Types) -> Option<String> {
    let plain = token.strip_prefix("Next").unwrap_or(token);
    let names = [
        format!("Next{plain}"),
        plain.to_owned(),
        format!("{plain}Next"),
    ];
    let places = places(response, types);
    let found = |name: &String| {
        let mut found = places.iter().filter_map(|place| {
            let field = place.fields.iter().find(|field| field.name == *name)?;
            (field.ty == TypeRef::String && !field.sensitive).then(|| place.path_of(field))
        });
        // In two places, one of them may be another list's.
        found.next().filter(|_| found.next().is_none())
    };
    names.iter().find_map(found)
}

/// The answer, or an object in it: what can hold the items and what belongs to them.
#[derive(Clone)]
struct Place<'a> {
    path: String,
    fields: &'a [Field],
}

impl<'a> Place<'a> {
    fn path_of(&self, field: &Field) -> String {
        if self.path.is_empty() {
            field.name.clone()
        } else {
            format!("{}.{}", self.path, field.name)
        }
    }

    fn lists(&self, of_objects: bool) -> Vec<&'a Field> {
        let is_one =
            |field: &&Field| field.ty.is_list() && field.ty.named().is_some() == of_objects;
        self.fields.iter().filter(is_one).collect()
    }
}

/// The answer and the objects in it, the outer ones first, as deep as answers are wrapped.
fn places<'a>(response: &'a [Field], types: &'a Types) -> Vec<Place<'a>> {
    let mut places = vec![Place {
        path: String::new(),
        fields: response,
    }];
    let mut at = 0;
    while at < places.len() {
        let place = places[at].clone();
        at += 1;
        if place.path.matches('.').count() >= 1 {
            continue;
        }
        for field in place.fields {
            if let TypeRef::Named(name) = &field.ty
                && let Some(ty) = types.get(name).filter(|ty| ty.base.is_none())
            {
                places.push(Place {
                    path: place.path_of(field),
                    fields: &ty.fields,
                });
            }
        }
    }
    places
}

struct Items<'a> {
    path: String,
    /// Where they are, and the answer itself.
    around: Vec<Place<'a>>,
}

impl Items<'_> {
    /// A field that stands beside the items, or around the object that holds them.
    fn beside(&self, is_one: impl Fn(&Field) -> bool) -> Option<String> {
        self.around.iter().find_map(|place| {
            let field = place.fields.iter().find(|field| is_one(field))?;
            Some(place.path_of(field))
        })
    }
}

/// Which list the pages are of, if there is no doubt.
fn items<'a>(
    action: &str,
    response: &'a [Field],
    types: &'a Types,
) -> Result<Items<'a>, &'static str> {
    let places = places(response, types);
    let holding: Vec<_> = places
        .iter()
        .filter(|place| place.fields.iter().any(|field| field.ty.is_list()))
        .collect();
    let counted: Vec<_> = holding
        .iter()
        .filter(|place| place.fields.iter().any(is_total))
        .collect();
    let place = match (holding.as_slice(), counted.as_slice()) {
        ([], _) => return Err("the answer has no list"),
        ([one], _) => one,
        // Items of the answer itself would be counted beside themselves.
        (_, [one]) if one.path.is_empty() || places[0].lists(true).is_empty() => one,
        _ => return Err("several objects of the answer hold lists"),
    };
    let field = chosen(action, place)?;
    let outer = places.iter().rev().filter(|outer| {
        outer.path.is_empty() || place.path.starts_with(&format!("{}.", outer.path))
    });
    let mut around = vec![(*place).clone()];
    around.extend(outer.filter(|outer| outer.path != place.path).cloned());
    Ok(Items {
        path: place.path_of(field),
        around,
    })
}

fn chosen<'a>(action: &str, place: &Place<'a>) -> Result<&'a Field, &'static str> {
    let noun = names::snake(action);
    let noun = stem(noun.split_once('_').map_or("", |(_, noun)| noun));
    let (objects, others) = (place.lists(true), place.lists(false));
    let counted = place.fields.iter().any(is_total);
    match (objects.as_slice(), others.as_slice()) {
        ([one], others) => {
            let name = names::snake(&one.name);
            let beside = name
                .split('_')
                .any(|word| BESIDE.iter().any(|b| word.starts_with(b)));
            let doubtful = if others.is_empty() {
                beside && !counted
            } else {
                beside || !counted
            };
            if doubtful && !noun.contains(&stem(&name)) {
                return Err("the only list of objects may come beside the items");
            }
            Ok(one)
        }
        ([], [one]) => Ok(one),
        (lists, _) => {
            let one_that = |is_it: &dyn Fn(&Field) -> bool| {
                let mut found = lists.iter().filter(|list| is_it(list));
                found.next().filter(|_| found.next().is_none()).copied()
            };
            one_that(&|list| stem(&names::snake(&list.name)) == noun)
                .or_else(|| {
                    one_that(&|list| ITEMS.contains(&list.name.as_str())).filter(|_| counted)
                })
                .ok_or("several lists, and none is named like the action")
        }
    }
}

/// What a list or an action is about, without the words for "many of it".
fn stem(name: &str) -> String {
    let mut name = name.replace('_', "");
    let ends = [
        "list", "set", "infos", "info", "details", "detail", "items", "item", "data", "s",
    ];
    while let Some(shorter) = ends
        .iter()
        .find_map(|end| name.strip_suffix(end))
        .filter(|name| name.len() > 2)
    {
        name = shorter.to_owned();
    }
    name
}

/// How many actions of each style were recognised, and why the others were not, for the summary.
pub(crate) fn table<'a>(all: impl IntoIterator<Item = &'a Pages>) -> String {
    let mut styles: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for pages in all {
        match pages {
            Pages::Whole => {}
            Pages::Recognised(recognised) => styles.entry(recognised.style).or_default().0 += 1,
            Pages::Unclear(style, why) => {
                styles.entry(style).or_default().1 += 1;
                *reasons.entry(why).or_default() += 1;
            }
        }
    }
    let (yes, no) = styles
        .values()
        .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let mut rows: Vec<_> = styles.into_iter().collect();
    rows.sort_by_key(|(_, (yes, no))| std::cmp::Reverse(yes + no));
    rows.push(("together", (yes, no)));
    let mut out = format!("{:<22}{:>12}{:>10}\n", "paging", "recognised", "not");
    for (style, (yes, no)) in rows {
        out.push_str(&format!("{style:<22}{yes:>12}{no:>10}\n"));
    }
    let mut rows: Vec<_> = reasons.into_iter().collect();
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (why, count) in rows {
        out.push_str(&format!("{count:>6}  {why}\n"));
    }
    out
}

#[cfg(test)]
mod tests {
    use mna_specs::DataType;

    use super::*;

    #[test]
    fn only_what_surely_reads_is_a_read() {
        for (action, words, reads) in [
            ("DescribeGates", "", true),
            ("ListGates", "", true),
            ("DescribeGateResult", "核查门的票据结果", false),
            ("DescribeGateKey", "获取门的私钥，仅可调用一次", false),
            ("InquiryPriceCreateGate", "", true),
            ("GetGate", "Gets a gate.", true),
            ("CheckGateExist", "检查门是否存在", true),
            ("SearchGates", "Searches for gates.", true),
            (
                "QueryGatePayment",
                "Moves money from one gate to another.",
                false,
            ),
            ("GetGateKeys", "Gets keys, which are created for it.", false),
            ("GetGate", "", false),
            ("DescribeGateToken", "", false),
            ("DescribeGatesExport", "", false),
            ("DescribeGateTokens", "", true),
            ("CreateGate", "Queries nothing.", false),
            ("FetchGates", "Gets gates.", false),
            ("Describe", "", false),
        ] {
            let expected = reads.then_some(Repeat::Read);
            assert_eq!(repeat(action, words), expected, "{action}: {words}");
        }
    }

    fn fields(text: &str) -> Vec<Field> {
        let field = |part: &str| {
            let (name, rest) = part.split_once(':').unwrap();
            let (ty, doc) = rest.split_once('=').unwrap_or((rest, ""));
            Field {
                name: name.to_owned(),
                ty: ty.parse().unwrap(),
                doc: Some(doc.replace('_', " ")),
                ..Field::default()
            }
        };
        text.split_whitespace().map(field).collect()
    }

    fn found(action: &str, parameters: &str, response: &str) -> Pages {
        let wrapped = |name: &str, members: &str| {
            let ty = DataType {
                name: name.to_owned(),
                fields: fields(members),
                ..DataType::default()
            };
            (name.to_owned(), ty)
        };
        let types = Types::from([
            wrapped("Gate", "GateId:string Tags:[Tag]"),
            wrapped("Tag", "Key:string"),
            wrapped("Found", "TotalCount:uint64 Items:[Gate] NextToken:string"),
            wrapped("Summary", "Kinds:[string]"),
        ]);
        pages(action, &fields(parameters), &fields(response), &types)
    }

    /// What was recognised, in few words.
    fn shown(pages: &Pages) -> String {
        let Pages::Recognised(found) = pages else {
            return match pages {
                Pages::Unclear(_, why) => (*why).to_owned(),
                _ => "whole".to_owned(),
            };
        };
        let part = |name: &str, value: &Option<String>| {
            value
                .as_ref()
                .map(|value| format!(" {name}={value}"))
                .unwrap_or_default()
        };
        [
            found.items.clone(),
            part("page", &found.page),
            if found.first == 1 {
                String::new()
            } else {
                " first=0".to_owned()
            },
            part("offset", &found.offset),
            part("token", &found.token),
            part("next", &found.next),
            part("size", &found.size),
            part("total", &found.total),
            part("more", &found.more),
            part("done", &found.done),
        ]
        .concat()
    }

    #[test]
    fn every_way_to_page_is_recognised() {
        for (parameters, response, expected) in [
            (
                "Offset:uint64 Limit:uint64",
                "TotalCount:uint64 GateSet:[Gate]",
                "GateSet offset=Offset size=Limit total=TotalCount",
            ),
            ("Offset:string", "Names:[string]", "Names offset=Offset"),
            (
                "PageNumber:int64=Counted,_starting_from_0. PageSize:int64",
                "Data:Found",
                "Data.Items page=PageNumber first=0 size=PageSize total=Data.TotalCount",
            ),
            (
                "Page:int64=Value_range:_[1,_100] Count:int64",
                "Total:int64 Summary:Summary List:[Gate]",
                "List page=Page size=Count total=Total",
            ),
            (
                "NextToken:string MaxResults:int64",
                "Data:Found IsTruncated:bool",
                "Data.Items token=NextToken next=Data.NextToken size=MaxResults total=Data.TotalCount more=IsTruncated",
            ),
            (
                "Context:string Limit:int64",
                "Context:string ListOver:bool Results:[Gate]",
                "Results token=Context next=Context size=Limit done=ListOver",
            ),
            (
                "Marker:string",
                "NextMarker:string Gates:[Gate]",
                "Gates token=Marker next=NextMarker",
            ),
            // The list that is named like the action, and the one that is called "List".
            (
                "Offset:int64",
                "Errors:[Tag] Gates:[Gate]",
                "Gates offset=Offset",
            ),
            (
                "Offset:int64",
                "Errors:[Tag] List:[Gate] Total:int64",
                "List offset=Offset total=Total",
            ),
            // A number of this page, or one that has to be asked for, is no total to rely on.
            (
                "Offset:int64",
                "Gates:[Gate] Total:int64=Gates_on_the_current_page Count:int64",
                "Gates offset=Offset",
            ),
            (
                "Offset:int64 NeedTotal:int64",
                "Gates:[Gate] Total:int64",
                "Gates offset=Offset",
            ),
        ] {
            assert_eq!(
                shown(&found("DescribeGates", parameters, response)),
                expected,
                "{parameters} {response}"
            );
        }
    }

    #[test]
    fn what_could_lose_items_is_left_to_people() {
        for (action, parameters, response, why) in [
            (
                "ExportGates",
                "Offset:int64",
                "Gates:[Gate]",
                "it may do more than read",
            ),
            (
                "DescribeGates",
                "Limit:int64",
                "Gates:[Gate]",
                "nothing asks for the next page",
            ),
            (
                "DescribeGates",
                "Offset:int64 Page:int64",
                "Gates:[Gate]",
                "two ways to page",
            ),
            (
                "DescribeGates",
                "Page:int64",
                "Gates:[Gate]",
                "nothing says how long a page is",
            ),
            (
                "DescribeGates",
                "Offset:int64",
                "Text:string",
                "the answer has no list",
            ),
            (
                "DescribeGates",
                "Offset:int64",
                "A:Found B:Found",
                "several objects of the answer hold lists",
            ),
            (
                "DescribeGates",
                "NextToken:string",
                "Gates:[Gate]",
                "the answer names no next token",
            ),
            (
                "DescribeGates",
                "Offset:int64",
                "A:[Gate] B:[Gate]",
                "several lists, and none is named like the action",
            ),
            (
                "DescribeGates",
                "Offset:int64",
                "Tags:[Tag]",
                "the only list of objects may come beside the items",
            ),
            (
                "DescribeGates",
                "Offset:int64=Page_number",
                "Gates:[Gate]",
                "the offset may count pages",
            ),
            (
                "DescribeGates",
                "Offset:int64=从1开始",
                "Gates:[Gate]",
                "the offset may count from 1",
            ),
            (
                "DescribeGateRules",
                "Offset:int64",
                "Names:[string] Walls:[Tag]",
                "the only list of objects may come beside the items",
            ),
            (
                "DescribeGates",
                "Offset:int64",
                "Walls:[Tag] Sum:Found",
                "several objects of the answer hold lists",
            ),
            (
                "DescribeGates",
                "Page:int64=Starts_from_1,_default_0 PageSize:int64",
                "Gates:[Gate]",
                "the first page may be 0 or 1",
            ),
            (
                "DescribeGates",
                "Name:string Context:string",
                "Gates:[Gate]",
                "whole",
            ),
        ] {
            assert_eq!(shown(&found(action, parameters, response)), why);
        }
        assert!(!counts_pages("The offset, (page number - 1) * limit"));
    }

    #[test]
    fn a_number_that_may_be_that_of_a_page_is_no_total() {
        for (words, is_one) in [
            ("", true),
            ("Number of gates", true),
            ("Total number of returned gates", true),
            ("Number of gates. This field may return null.", true),
            ("返回的满足条件的门数量", true),
            ("Number of returned gates", false),
            ("Number of results for the current query", false),
            ("返回的门数量", false),
            ("本次请求的总数", false),
        ] {
            let mut field = fields("TotalCount:uint64").remove(0);
            field.doc = Some(words.to_owned());
            assert_eq!(is_total(&field), is_one, "{words}");
        }
    }

    #[test]
    fn the_table_counts_styles_and_reasons() {
        let gates = |parameters| found("DescribeGates", parameters, "Gates:[Gate]");
        let all = [
            gates("Offset:int64 Limit:int64"),
            gates("Offset:int64=页码"),
            gates("Limit:int64"),
            gates(""),
        ];
        let table = table(&all);
        let lines: Vec<_> = table.lines().collect();
        assert_eq!(
            lines,
            [
                "paging                  recognised       not",
                "Limit only                       0         1",
                "Offset only                      0         1",
                "Offset/Limit                     1         0",
                "together                         1         2",
                "     1  nothing asks for the next page",
                "     1  the offset may count pages",
            ]
        );
    }
}
