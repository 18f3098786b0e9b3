/** A request that the person did not make (saving by itself, polling) carries this header: it is no activity. */
export const AUTOSAVE_HEADER = 'x-suivi-autosave';
