//! Things of one kind, in the order in which they were added.

use crate::fault::Fault;

/// The most things of one kind that an account can have, unless the vendor's limit is lower.
const MOST: usize = 5_000;

/// Something that can be found by its id.
pub(crate) trait Thing {
    /// What people call several of them.
    const KIND: &'static str;

    /// The id, which no other thing of its kind has.
    fn id(&self) -> &str;
}

/// Keeps things in order.
#[derive(Debug)]
pub(crate) struct Shelf<T> {
    things: Vec<T>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Shelf { things: Vec::new() }
    }
}

impl<T: Thing> Shelf<T> {
    /// Refuses `more` things if there is no room for them. To be asked before anything is changed.
    pub(crate) fn check_room(&self, more: usize) -> Result<(), Fault> {
        if self.things.len().saturating_add(more) > MOST {
            return Err(Fault::new(
                "LimitExceeded",
                format!("This emulator keeps {MOST} {} and no more.", T::KIND),
            ));
        }
        Ok(())
    }

    /// Adds a thing after all the others.
    pub(crate) fn add(&mut self, thing: T) -> Result<(), Fault> {
        self.check_room(1)?;
        self.things.push(thing);
        Ok(())
    }

    /// Takes the thing of this id away.
    pub(crate) fn remove(&mut self, id: &str) -> Option<T> {
        let index = self.things.iter().position(|thing| thing.id() == id)?;
        Some(self.things.remove(index))
    }

    /// Keeps only some of the things.
    pub(crate) fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.things.retain(keep);
    }

    /// The thing of this id.
    pub(crate) fn get(&self, id: &str) -> Option<&T> {
        self.iter().find(|thing| thing.id() == id)
    }

    /// The thing of this id, to be changed.
    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        self.iter_mut().find(|thing| thing.id() == id)
    }

    /// All of them, the oldest first.
    pub(crate) fn iter(&self) -> std::slice::Iter<'_, T> {
        self.things.iter()
    }

    /// All of them, to be changed.
    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.things.iter_mut()
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.things.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    struct Word(String);

    impl Thing for Word {
        const KIND: &'static str = "words";

        fn id(&self) -> &str {
            &self.0
        }
    }

    #[test]
    fn what_was_added_is_found_in_order_until_it_is_removed() {
        let mut shelf = Shelf::default();
        for word in ["b", "a", "c"] {
            shelf.add(Word(word.to_owned())).unwrap();
        }
        assert!(shelf.remove("a").is_some());
        assert!(shelf.remove("a").is_none() && shelf.get("a").is_none());
        let left: Vec<_> = shelf.iter().map(Thing::id).collect();
        assert_eq!(left, ["b", "c"]);
    }

    #[test]
    fn a_full_shelf_says_so() {
        let mut shelf = Shelf::default();
        for index in 0..MOST {
            shelf.add(Word(index.to_string())).unwrap();
        }
        let fault = shelf.add(Word("more".to_owned())).unwrap_err();
        assert_eq!(fault.code, "LimitExceeded");
        assert!(fault.message.contains("words"), "{}", fault.message);
        assert_eq!(shelf.len(), MOST);
    }
}
