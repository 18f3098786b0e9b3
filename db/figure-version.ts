/** « CMA1 » in ASCII: marks a file as ours. */
export const APPLICATION_ID = 0x434d4131;
/** The number of migrations in drizzle/: a test compares the two. */
export const SCHEMA_VERSION = 50;
