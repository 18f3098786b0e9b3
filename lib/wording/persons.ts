/** What stands where the name of somebody stood who was erased. */
export const ERASED_PERSON = 'personne effacée';
/** The same for a file that he had sent. */
export const ERASED_FILE = 'fichier effacé';
