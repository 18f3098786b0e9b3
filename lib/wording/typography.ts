const NBSP = '\u00a0';
const NARROW = '\u202f';

/**
 * A stored label as a French screen shows it. The records keep the source's straight apostrophes and plain
 * spaces; here apostrophes turn typographic, and the spaces before : ; ! ? % » €, after « and inside numbers
 * no longer break.
 */
export function french(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/ (?=[:;!?%»€]|[MGk]€|Md€)/g, NBSP)
    .replace(/« /g, `«${NBSP}`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW)
    .replace(/n° ?(?=\d)/g, `n°${NBSP}`);
}

/** The same text as it stands inside a sentence: its first letter small, names after it as they are. */
export const uncapitalised = (text: string): string => text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);

/** The same text with a capital first letter, accents kept. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
