//! From files to validated specs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::SystemTime;

use crate::json::Json;
use crate::model::{Action, Common, DataType, ErrorCode, Field, Service, TypeRef};
use crate::problem::{Fault, Place, Problem};
use crate::shape::Shape;
use crate::suggest::nearest;
use crate::{rev, text, validate};

/// One action with everything it refers to.
#[derive(Clone, Debug)]
pub struct Spec {
    /// The action itself. Its error codes have their meanings filled in from the shared ones.
    pub action: Action,
    /// The service it belongs to.
    pub service: Service,
    /// Every data type that the action reaches, by name.
    pub types: BTreeMap<String, DataType>,
    /// The files that were read.
    pub files: Vec<PathBuf>,
}

/// One service version: what its actions share, and which actions there are.
#[derive(Clone, Debug)]
pub struct ServiceSpec {
    /// The content of `service.json`.
    pub service: Service,
    /// Every shared data type, by name.
    pub types: BTreeMap<String, DataType>,
    /// Every code that an action of the service can answer with: its own and the common ones.
    pub error_codes: Vec<ErrorCode>,
    /// The file of each action, by the action's name.
    pub actions: BTreeMap<String, PathBuf>,
    /// The files that were read.
    pub files: Vec<PathBuf>,
}

impl Spec {
    /// Reads and validates the action in `path`, with the `service.json` and `types/` beside it.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, with its place and the right form.
    pub fn load(path: &Path) -> Result<Spec, Problem> {
        Cache::default().load(path)
    }

    pub(crate) fn of(file: &SpecFile, beside: Beside<'_>) -> Result<Spec, Problem> {
        let path = file.path.as_path();
        let mut action: Action = file.read()?;
        let expected = format!("{}.json", action.action);
        if path
            .file_name()
            .is_some_and(|name| name != expected.as_str())
        {
            return Err(file.complain((
                "/action".to_owned(),
                format!("this file describes \"{}\"", action.action),
                format!("rename the file to {expected}, or mend the name here"),
            )));
        }

        let folder = path.parent().unwrap_or(Path::new(""));
        let mut files = vec![path.to_owned()];
        let service = match beside {
            Beside::Known(known) => Some(known.service.clone()),
            Beside::Files(cache) => cache.service_beside(folder, &mut files)?,
        };
        let mut types: BTreeMap<_, _> = action
            .types
            .iter()
            .map(|ty| (ty.name.clone(), ty.clone()))
            .collect();
        match beside {
            Beside::Known(known) => reach_among(&known.types, &action, &mut types),
            Beside::Files(cache) => reach(folder, &action, &mut types, &mut files, cache)?,
        }

        validate::action(&action, service.as_ref(), &types).map_err(|complaint| {
            // A wrong type name deserves to hear of every name that exists.
            let shared = shared_type_names(folder);
            let known = types.keys().chain(&shared).map(String::as_str);
            file.complain(with_type_help(complaint, known))
        })?;

        let service = service.unwrap_or_else(|| Service {
            service: action.service.clone(),
            version: action.version.clone(),
            title: action.service.to_uppercase(),
            ..Service::default()
        });
        fill_in(&mut action.errors, &service.error_codes);
        fill_in(&mut action.errors, &common_error_codes());
        Ok(Spec {
            action,
            service,
            types,
            files,
        })
    }

    /// The short revision of all that the generated code says about this action.
    ///
    /// It follows the meaning of the files, not their layout, and of a shared type only what the
    /// action's own code depends on: its name and whether it is a set of named values.
    pub fn rev(&self) -> String {
        let mut said = text::render(&self.action.write());
        said += &text::render(
            &Service {
                error_codes: Vec::new(),
                ..self.service.clone()
            }
            .write(),
        );
        for (name, ty) in &self.types {
            let base = ty.base.as_ref().map(ToString::to_string);
            said += &format!("{name} {}\n", base.unwrap_or_default());
        }
        rev::of(&said)
    }
}

impl ServiceSpec {
    /// Reads and validates the `service.json` and `types/` of a service version's folder.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, with its place and the right form.
    pub fn load(folder: &Path) -> Result<ServiceSpec, Problem> {
        let mut files = Vec::new();
        let beside = Cache::default().service_beside(folder, &mut files)?;
        let service = beside.ok_or_else(|| {
            Problem::whole_file(
                &folder.join("service.json"),
                "there is no such file",
                "name the folder of a service version, such as specs/mna/2021-01-19",
            )
        })?;
        let mut types = BTreeMap::new();
        let mut opened = Vec::new();
        for name in shared_type_names(folder) {
            let file = SpecFile::open(&type_path(folder, &name))?;
            files.push(file.path.clone());
            types.insert(name, file.read_type()?);
            opened.push(file);
        }
        for (file, ty) in opened.iter().zip(types.values()) {
            validate::data_type(ty, "", &types).map_err(|complaint| file.complain(complaint))?;
        }
        let mut error_codes = service.error_codes.clone();
        for code in common_error_codes() {
            if !error_codes.iter().any(|c| c.code == code.code) {
                error_codes.push(code);
            }
        }
        error_codes.sort_by(|a, b| a.code.cmp(&b.code));
        let actions = action_files(folder);
        Ok(ServiceSpec {
            service,
            types,
            error_codes,
            actions,
            files,
        })
    }

    /// Reads and validates one of the service's actions, without reading again what all of them
    /// share.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, with its place and the right form.
    pub fn load_action(&self, path: &Path) -> Result<Spec, Problem> {
        Spec::of(&SpecFile::open(path)?, Beside::Known(self))
    }

    /// Only what these of the service's actions need: themselves, and the types that they reach.
    #[must_use]
    pub fn narrowed_to(mut self, actions: &[Spec]) -> ServiceSpec {
        let is_reached = |name: &str| actions.iter().any(|spec| spec.types.contains_key(name));
        let types = &self.types;
        self.files.retain(|path| {
            let name = json_stem(path).filter(|name| types.contains_key(name));
            name.is_none_or(|name| is_reached(&name))
        });
        self.types.retain(|name, _| is_reached(name));
        self.actions
            .retain(|name, _| actions.iter().any(|spec| spec.action.action == *name));
        self
    }

    /// The short revision of all that the generated code says about the service and about `actions`,
    /// where both are generated together.
    pub fn rev_with(&self, actions: &[Spec]) -> String {
        let revs = actions.iter().map(Spec::rev);
        rev::of(&revs.fold(self.rev(actions), |said, rev| said + &rev))
    }

    /// The short revision of all that the generated code says about the service: its types, its
    /// error codes, and which way `actions`, which are all of its actions, send the types.
    pub fn rev(&self, actions: &[Spec]) -> String {
        let mut said = text::render(&self.service.write());
        for ty in self.types.values() {
            said += &text::render(&ty.write());
        }
        for code in &self.error_codes {
            said += &text::render(&code.write());
        }
        for spec in actions {
            let named = |fields| named_types(fields).join(" ");
            let (sent, received) = (named(&spec.action.parameters), named(&spec.action.response));
            said += &format!("{sent} > {} > {received}\n", spec.action.action);
        }
        rev::of(&said)
    }
}

/// The error codes of `specs/common.json`, which every product can answer with.
pub fn common_error_codes() -> Vec<ErrorCode> {
    const TEXT: &str = include_str!("../common.json");
    static CODES: LazyLock<Vec<ErrorCode>> = LazyLock::new(|| {
        // The file is part of this crate and read by a test: it cannot be wrong here.
        Json::parse(TEXT)
            .and_then(|json| Common::read(&json, ""))
            .map(|common| common.error_codes)
            .unwrap_or_default()
    });
    CODES.clone()
}

/// The folder of the specs that are part of this crate.
pub fn bundled() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every service version's folder under `root`, such as `specs/mna/2021-01-19`, sorted.
pub fn service_folders(root: &Path) -> Vec<PathBuf> {
    sorted_entries(root)
        .iter()
        .flat_map(|service| sorted_entries(service))
        .filter(|version| version.join("service.json").is_file())
        .collect()
}

/// The file of a bundled action: `GetFlowStatistic`, `mna/GetFlowStatistic` or
/// `mna/2021-01-19/GetFlowStatistic`.
///
/// # Errors
///
/// There is none of this name, or more than one; the message names those that come near.
pub fn find_action(name: &str) -> Result<PathBuf, String> {
    find_action_in(bundled(), name)
}

/// [`find_action`] among the specs under another folder than this crate's own.
///
/// # Errors
///
/// As [`find_action`].
pub fn find_action_in(root: &Path, name: &str) -> Result<PathBuf, String> {
    let known: Vec<(String, PathBuf)> = service_folders(root)
        .iter()
        .flat_map(|folder| action_files(folder))
        .map(|(action, path)| {
            let folder = path.parent().unwrap_or(Path::new(""));
            let folder = folder.strip_prefix(root).unwrap_or(folder);
            (format!("{}/{action}", slashed(folder)), path)
        })
        .collect();
    let matches = |full: &str| {
        let (service, rest) = full.split_once('/').unwrap_or(("", full));
        let (_, action) = rest.split_once('/').unwrap_or(("", rest));
        name == full || name == action || name == format!("{service}/{action}")
    };
    let found: Vec<_> = known.iter().filter(|(full, _)| matches(full)).collect();
    match found.as_slice() {
        [(_, path)] => Ok(path.clone()),
        [] => {
            let names = known.iter().filter_map(|(full, _)| full.rsplit('/').next());
            Err(match nearest(name, names) {
                Some(meant) => format!("no spec is named \"{name}\"; did you mean \"{meant}\"?"),
                None => format!(
                    "no spec is named \"{name}\"; give the path of a file that ends in .json, \
                     or add the action with `cargo xtask import`"
                ),
            })
        }
        several => {
            let names: Vec<_> = several.iter().map(|(full, _)| full.as_str()).collect();
            Err(format!(
                "\"{name}\" is ambiguous: write one of {}",
                names.join(", ")
            ))
        }
    }
}

/// A spec file's text in the one layout that all of them have.
pub fn render_action(action: &Action) -> String {
    text::render(&action.write())
}

/// A `service.json`'s text in the one layout that all of them have.
pub fn render_service(service: &Service) -> String {
    text::render(&service.write())
}

/// A `common.json`'s text in the one layout that all spec files have.
pub fn render_common(common: &Common) -> String {
    text::render(&common.write())
}

/// A data type's text in the one layout that all of them have.
pub fn render_type(ty: &DataType) -> String {
    text::render(&ty.write())
}

/// Reads one action's file without following what it refers to, as tools that edit it do.
///
/// # Errors
///
/// The file cannot be read or is not of the shape of an action.
pub fn read_action(path: &Path) -> Result<Action, Problem> {
    SpecFile::open(path)?.read()
}

/// Reads one `service.json`, as tools that edit it do.
///
/// # Errors
///
/// The file cannot be read or is not of the shape of a service.
pub fn read_service(path: &Path) -> Result<Service, Problem> {
    SpecFile::open(path)?.read()
}

/// Reads one `common.json`, as tools that edit it do.
///
/// # Errors
///
/// The file cannot be read or is not of the shape of one.
pub fn read_common(path: &Path) -> Result<Common, Problem> {
    SpecFile::open(path)?.read()
}

/// Reads one data type's file, as tools that edit it do.
///
/// # Errors
///
/// The file cannot be read or is not of the shape of a data type.
pub fn read_type(path: &Path) -> Result<DataType, Problem> {
    SpecFile::open(path)?.read_type()
}

/// Where the shared data type `name` of a service version's folder is described.
pub fn type_path(folder: &Path, name: &str) -> PathBuf {
    folder.join("types").join(format!("{name}.json"))
}

/// An opened file: its text is needed again to say where something stands.
pub(crate) struct SpecFile {
    path: PathBuf,
    text: String,
    pub(crate) json: Json,
}

impl SpecFile {
    fn open(path: &Path) -> Result<SpecFile, Problem> {
        let text = std::fs::read_to_string(path).map_err(|error| {
            let help = match error.kind() {
                std::io::ErrorKind::NotFound => "check the path and its spelling",
                std::io::ErrorKind::InvalidData => "save the file as UTF-8",
                _ => "check that the file can be read",
            };
            Problem::whole_file(path, format!("cannot be read: {error}"), help)
        })?;
        SpecFile::parse(path, text)
    }

    pub(crate) fn parse(path: &Path, text: String) -> Result<SpecFile, Problem> {
        let json = Json::parse(&text).map_err(|fault| fault.in_file(path, &text))?;
        Ok(SpecFile {
            path: path.to_owned(),
            text,
            json,
        })
    }

    pub(crate) fn read<T: Shape>(&self) -> Result<T, Problem> {
        T::read(&self.json, "").map_err(|fault| fault.in_file(&self.path, &self.text))
    }

    fn read_type(&self) -> Result<DataType, Problem> {
        let ty: DataType = self.read()?;
        if self
            .path
            .file_stem()
            .is_some_and(|stem| stem != ty.name.as_str())
        {
            return Err(self.complain((
                "/type".to_owned(),
                format!("this file describes \"{}\"", ty.name),
                format!("rename the file to {}.json, or mend the name here", ty.name),
            )));
        }
        Ok(ty)
    }

    pub(crate) fn complain(&self, (pointer, message, help): validate::Complaint) -> Problem {
        Fault::new(Place::Value, pointer, message, help).in_file(&self.path, &self.text)
    }
}

/// What is known of the files beside an action's.
#[derive(Clone, Copy)]
pub(crate) enum Beside<'a> {
    /// All of them have been read and validated.
    Known(&'a ServiceSpec),
    /// They are read as they are needed.
    Files(&'a Cache),
}

/// The files that actions share, read once for many actions: as long as a file has the same time stamp
/// and length, it is not read again.
#[derive(Default)]
pub struct Cache {
    services: Shared<Service>,
    types: Shared<DataType>,
}

/// By path, what was read when the file had this stamp.
type Shared<T> = Mutex<BTreeMap<PathBuf, (Stamp, Arc<(SpecFile, T)>)>>;

type Stamp = (SystemTime, u64);

impl Cache {
    /// As [`Spec::load`].
    ///
    /// # Errors
    ///
    /// As [`Spec::load`].
    pub fn load(&self, path: &Path) -> Result<Spec, Problem> {
        Spec::of(&SpecFile::open(path)?, Beside::Files(self))
    }

    fn service_beside(
        &self,
        folder: &Path,
        files: &mut Vec<PathBuf>,
    ) -> Result<Option<Service>, Problem> {
        let path = folder.join("service.json");
        let read = |file: &SpecFile| {
            let service: Service = file.read()?;
            validate::service(&service).map_err(|complaint| file.complain(complaint))?;
            Ok(service)
        };
        let Some(read) = once(&self.services, &path, read)? else {
            return Ok(None);
        };
        files.push(path);
        Ok(Some(read.1.clone()))
    }
}

/// What `read` makes of the file, or made of it before; `None` if there is no such file.
fn once<T>(
    shared: &Shared<T>,
    path: &Path,
    read: impl Fn(&SpecFile) -> Result<T, Problem>,
) -> Result<Option<Arc<(SpecFile, T)>>, Problem> {
    // Taken before reading: what is written in between is read again the next time.
    let Some(stamp) = stamp(path) else {
        return Ok(None);
    };
    // A panic while it was held left nothing half done: entries are put in whole.
    let mut known = shared.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, known)) = known.get(path).filter(|known| known.0 == stamp) {
        return Ok(Some(Arc::clone(known)));
    }
    let file = SpecFile::open(path)?;
    let content = read(&file)?;
    let entry = Arc::new((file, content));
    known.insert(path.to_owned(), (stamp, Arc::clone(&entry)));
    Ok(Some(entry))
}

fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = std::fs::metadata(path).ok().filter(|it| it.is_file())?;
    Some((metadata.modified().ok()?, metadata.len()))
}

/// Reads the shared types that the action names, and those that they name in turn.
fn reach(
    folder: &Path,
    action: &Action,
    types: &mut BTreeMap<String, DataType>,
    files: &mut Vec<PathBuf>,
    cache: &Cache,
) -> Result<(), Problem> {
    let mut wanted = named_by(action);
    let mut opened = Vec::new();
    while let Some(name) = wanted.pop() {
        let path = type_path(folder, &name);
        if types.contains_key(&name) {
            continue;
        }
        let Some(read) = once(&cache.types, &path, SpecFile::read_type)? else {
            continue;
        };
        wanted.extend(named_types(&read.1.fields));
        types.insert(name.clone(), read.1.clone());
        opened.push((name, read));
        files.push(path);
    }
    // Only now are all names known that a shared type may use.
    for (name, read) in &opened {
        validate::data_type(&types[name], "", types)
            .map_err(|complaint| read.0.complain(complaint))?;
    }
    Ok(())
}

/// Takes from `shared`, which have been validated, those that the action reaches.
fn reach_among(
    shared: &BTreeMap<String, DataType>,
    action: &Action,
    types: &mut BTreeMap<String, DataType>,
) {
    let mut wanted = named_by(action);
    while let Some(name) = wanted.pop() {
        if let Some(ty) = shared.get(&name).filter(|_| !types.contains_key(&name)) {
            wanted.extend(named_types(&ty.fields));
            types.insert(name, ty.clone());
        }
    }
}

/// The data types that an action names, itself and in those it brings along.
fn named_by(action: &Action) -> Vec<String> {
    let inline = action.types.iter().flat_map(|ty| &ty.fields);
    let fields = action.parameters.iter().chain(&action.response);
    named_types(fields.chain(inline))
}

fn named_types<'a>(fields: impl IntoIterator<Item = &'a Field>) -> Vec<String> {
    let names = fields.into_iter().filter_map(|field| field.ty.named());
    names.map(str::to_owned).collect()
}

fn with_type_help<'a>(
    (pointer, message, help): validate::Complaint,
    known: impl Iterator<Item = &'a str>,
) -> validate::Complaint {
    let help = match message.strip_prefix("unknown type \"") {
        Some(rest) => TypeRef::unknown_help(rest.trim_end_matches('"'), known),
        None => help,
    };
    (pointer, message, help)
}

/// Gives codes without a meaning of their own the shared one.
fn fill_in(codes: &mut [ErrorCode], shared: &[ErrorCode]) {
    for code in codes {
        if let Some(known) = shared.iter().find(|known| known.code == code.code) {
            code.doc = code.doc.take().or_else(|| known.doc.clone());
            code.repeat_helps = code.repeat_helps.or(known.repeat_helps);
        }
    }
}

/// The names of the shared data types of a service version's folder, whether they can be read or
/// not.
pub fn shared_type_names(folder: &Path) -> Vec<String> {
    let files = sorted_entries(&folder.join("types"));
    files.iter().filter_map(|path| json_stem(path)).collect()
}

/// The names of the actions of a service version's folder, whether they can be read or not.
pub fn action_names(folder: &Path) -> Vec<String> {
    action_files(folder).into_keys().collect()
}

fn action_files(folder: &Path) -> BTreeMap<String, PathBuf> {
    let files = sorted_entries(folder).into_iter();
    files
        .filter_map(|path| Some((json_stem(&path)?, path)))
        .filter(|(name, _)| name != "service")
        .collect()
}

fn json_stem(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    name.strip_suffix(".json").map(str::to_owned)
}

/// The entries of a folder in a fixed order; none if there is no such folder.
fn sorted_entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_file_is_read_once_until_it_changes() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        std::fs::create_dir(folder.join("types")).unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
        let head = r#""service": "dock", "version": "2026-01-01""#;
        write("service.json", &format!(r#"{{{head}, "title": "Dock"}}"#));
        write(
            "Count.json",
            &format!(
                r#"{{{head}, "action": "Count", "response": [{{"name": "A", "type": "Crane"}}]}}"#
            ),
        );
        write("types/Crane.json", r#"{"type": "Crane", "fields": []}"#);
        let cache = Cache::default();
        let load = || cache.load(&folder.join("Count.json"));
        assert!(load().unwrap().types["Crane"].fields.is_empty());
        let kept = || Arc::clone(&cache.types.lock().unwrap()[&type_path(folder, "Crane")].1);
        let first = kept();
        load().unwrap();
        assert!(Arc::ptr_eq(&first, &kept()));

        let field = r#"{"type": "Crane", "fields": [{"name": "Reach", "type": "int64"}]}"#;
        write("types/Crane.json", field);
        assert_eq!(load().unwrap().types["Crane"].fields.len(), 1);
        write("types/Crane.json", &field.replace("int64", "strnig"));
        assert!(load().unwrap_err().message.contains("strnig"));
        write("types/Crane.json", field);
        assert_eq!(load().unwrap().files.len(), 3);
        std::fs::remove_file(type_path(folder, "Crane")).unwrap();
        assert!(load().unwrap_err().message.contains("unknown type"));
    }

    #[test]
    fn a_service_is_narrowed_to_what_some_of_its_actions_reach() {
        let service = ServiceSpec::load(&bundled().join("mna/2021-01-19")).unwrap();
        let path = &service.actions["GetFlowStatistic"];
        let spec = service.load_action(path).unwrap();
        let reached: Vec<_> = spec.types.keys().cloned().collect();
        let narrowed = service.narrowed_to(&[spec]);
        assert!(!reached.is_empty() && narrowed.types.keys().eq(&reached));
        assert_eq!(narrowed.files.len(), reached.len() + 1);
        assert!(narrowed.actions.keys().eq(["GetFlowStatistic"]));
    }
}
