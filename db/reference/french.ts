import words from './french.json';

const french = new Map(Object.entries(words));

/** The French of an English remark of the reference files; the load stops where one has none. */
export function inFrench(text: string): string {
  const found = french.get(text);
  if (found === undefined) throw new Error(`Texte de référence sans version française : « ${text} »`);
  return found;
}

/** The same, for a field that mixes English remarks with French names. */
export const inFrenchIfKnown = (text: string): string => french.get(text) ?? text;
