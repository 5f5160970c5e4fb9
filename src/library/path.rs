//! What a page is called in its library. Knows text only: no file stands behind a path here.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// The path of a page or image below the library's root: relative, parts divided by `/`, no part `.` or `..`. It is the
/// identity of the page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PagePath(Arc<str>);

impl PagePath {
    /// Takes `\` for `/` and drops empty parts and `.`; a part `..` that would leave the root is dropped with it.
    pub fn new(path: &str) -> Self {
        let mut parts: Vec<&str> = Vec::new();
        for part in path.split(['/', '\\']) {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop();
                }
                name => parts.push(name),
            }
        }
        Self(parts.join("/").into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part.
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// The file name without its last extension.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        match name.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => name,
        }
    }

    /// The path of the folder, empty for the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

impl fmt::Display for PagePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for PagePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl serde::Serialize for PagePath {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for PagePath {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|path| Self::new(&path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, path: &str, folder: &str, stem: &str) {
        let made = PagePath::new(written);
        assert_eq!((made.as_str(), made.folder(), made.stem()), (path, folder, stem), "{written}");
    }

    #[test]
    fn a_path_has_a_folder_and_a_stem() {
        check("english/a.md", "english/a.md", "english", "a");
        check("a.md", "a.md", "", "a");
        check("one/two/.md", "one/two/.md", "one/two", ".md");
        check("a.md~Updated upstream", "a.md~Updated upstream", "", "a");
    }

    #[test]
    fn a_path_never_leaves_the_root() {
        check("..\\german\\.\\a.md", "german/a.md", "german", "a");
        check("/a//../../b.md", "b.md", "", "b");
    }
}
