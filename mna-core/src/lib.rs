//! What is the same for every action of every product.
