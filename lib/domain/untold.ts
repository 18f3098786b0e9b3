/**
 * The attribute of an element whose content a browser was not told, for it was in the page already. It is never in a
 * page: only where the browser drew the element anew, empty.
 */
export const UNTOLD = 'data-untold';
