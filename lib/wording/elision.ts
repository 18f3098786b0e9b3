import { fold } from '@/lib/domain/fold';

/** « de » and « que » before a name, as French says them: « d’Orléans », « de l’ARS », « du CHU de Nantes ». */

/** What the first word of an organisation's name takes before it; other names stand without an article. */
const ARTICLES: Record<string, readonly string[]> = {
  'de l’': words('universite agence ars institut ifsi ecole hopital association union etablissement office'),
  'du ': words(
    'centre chu ch chr chru ghu ght gip gcs groupe groupement lycee conservatoire conseil pole reseau',
  ),
  'de la ': words('faculte region fondation mutualite societe chambre caisse federation maison metropole'),
  'des ': words('hospices hopitaux universites'),
};

function words(of: string): readonly string[] {
  return of.split(' ');
}

/**
 * An h is taken for aspirated: « de Hauts-de-France », which is right of more names than the other way. A y is a vowel
 * before a consonant (« d’Yves », « de Yannick »); « onze » takes no elision.
 */
const startsWithVowel = (name: string): boolean => /^(?:[aeiu]|o(?!nze\b)|y[^aeiou\W])/.test(fold(name));

/** « de Nantes », « d’Orléans », « d’ARMOR-NUM ». */
export const ofName = (name: string): string => (startsWithVowel(name) ? `d’${name}` : `de ${name}`);

/** « que Nantes », « qu’Orléans ». */
export const thatName = (name: string): string => (startsWithVowel(name) ? `qu’${name}` : `que ${name}`);

/** The same of an organisation, with the article that its kind takes: « de l’Université de Brest », « du CHU d’Angers ». */
export function ofOrganisation(name: string): string {
  const [first = ''] = fold(name).split(/[\s’'-]/);
  const article = Object.keys(ARTICLES).find((one) => ARTICLES[one]?.includes(first));
  return article === undefined ? ofName(name) : `${article}${name}`;
}
