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

/** Letters of Greek and Cyrillic that are drawn as ours: a copy from a web page or an old PDF brings them. */
const DRAWN_AS: readonly (readonly [ours: string, theirs: string])[] = [
  ['ABCEHIJKMNOPSTXYZ', 'АВСЕНІЈКМΝОРЅТХΥΖ'],
  ['ABEHIKMOPTXYZ', 'ΑΒΕΗΙΚΜΟΡΤΧУΖ'],
  ['aceijopsxyv', 'асеіјорѕхуν'],
  ['aioi', 'αιοı'],
];
const OURS = new Map(
  DRAWN_AS.flatMap(([ours, theirs]) =>
    [...theirs].map((letter, at) => [letter, ours[at] ?? letter] as const),
  ),
);

/**
 * The same for a name that a file gives: full-width letters, ligatures, quotation marks of any kind, marks of the
 * direction of writing and letters of another alphabet that look like ours are no difference, since nobody who reads
 * the two names sees one.
 */
export const foldLook = (text: string): string =>
  fold(
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/[\u0370-\u052f\u0131]/g, (letter) => OURS.get(letter) ?? letter)
      .replace(/[«“„]\s?|\s?[»”]/g, '"'),
  );
