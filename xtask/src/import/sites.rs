//! Which of the vendor's sites have something.

use mna_specs::Site;

/// A set of sites.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Sites {
    intl: bool,
    cn: bool,
}

impl Sites {
    pub(crate) const BOTH: Sites = Sites {
        intl: true,
        cn: true,
    };

    /// The sites that a spec lists, where an empty list means `all`.
    pub(crate) fn listed(sites: &[Site], all: Sites) -> Sites {
        if sites.is_empty() {
            all
        } else {
            sites.iter().copied().collect()
        }
    }

    /// How a spec lists them, where an empty list means `all`.
    pub(crate) fn to_list(self, all: Sites) -> Vec<Site> {
        if self.covers(all) {
            return Vec::new();
        }
        let sites = [Site::Intl, Site::Cn].into_iter();
        sites.filter(|site| self.has(*site)).collect()
    }

    pub(crate) fn has(self, site: Site) -> bool {
        match site {
            Site::Intl => self.intl,
            Site::Cn => self.cn,
            // There is no third one yet.
            _ => false,
        }
    }

    pub(crate) fn is_empty(self) -> bool {
        self == Sites::default()
    }

    /// Whether every one of `others` is among them.
    pub(crate) fn covers(self, others: Sites) -> bool {
        others.without(self).is_empty()
    }

    pub(crate) fn with(self, others: Sites) -> Sites {
        Sites {
            intl: self.intl || others.intl,
            cn: self.cn || others.cn,
        }
    }

    /// Those that are among both.
    pub(crate) fn and(self, others: Sites) -> Sites {
        Sites {
            intl: self.intl && others.intl,
            cn: self.cn && others.cn,
        }
    }

    pub(crate) fn without(self, others: Sites) -> Sites {
        Sites {
            intl: self.intl && !others.intl,
            cn: self.cn && !others.cn,
        }
    }
}

impl FromIterator<Site> for Sites {
    fn from_iter<T: IntoIterator<Item = Site>>(sites: T) -> Sites {
        let mut found = Sites::default();
        for site in sites {
            match site {
                Site::Intl => found.intl = true,
                Site::Cn => found.cn = true,
                _ => {}
            }
        }
        found
    }
}

impl std::fmt::Display for Sites {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match (self.intl, self.cn) {
            (true, true) => "intl and cn",
            (true, false) => "intl",
            (false, true) => "cn",
            (false, false) => "no site",
        })
    }
}
