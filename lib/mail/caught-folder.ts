/** The folder, beside the kept files, of the messages that the demonstration's own mail server received. */
export const CAUGHT_FOLDER = 'mail';
