/** Characters that nobody sees: they come with copies from web pages and PDF. */
export const UNSEEN = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae' };

/**
 * A text as it is compared and searched: lower case, without accents, apostrophes and dashes of one kind,
 * unseen characters out, ligatures opened, every run of spaces (no-break ones too) one plain space. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[’‘ʼ`´′]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
