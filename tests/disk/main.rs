//! The outside world, from outside: folders as they really are, hostile ones among them, read and watched; settings,
//! copies and pictures.

mod aid;
mod confusions;
mod copy;
mod desk;
mod drafts;
mod folder;
mod hostile;
mod index_cache;
mod load;
mod picture;
mod save;
mod settings;
mod vocabulary;
mod watch;
mod writing;
