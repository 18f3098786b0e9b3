/** Imported for its effect: what a script makes (files, folders, the log of the database) is for its own account alone. */
process.umask(0o077);
