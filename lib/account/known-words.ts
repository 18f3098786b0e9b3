import { fold } from '@/lib/domain/fold';
import type { Lists } from '@/lib/domain/guessable-password';

/** So many passwords are tried two by two. */
const FREQUENT = 3_000;

let lists: Promise<Lists> | undefined;

/**
 * The passwords met most often, and French words, first names and family names: 100,000 and more, read once, the first
 * time that somebody chooses a password. They stand beside the code (`serverExternalPackages`), never in a page.
 */
export function knownWords(): Promise<Lists> {
  lists ??= readLists();
  return lists;
}

async function readLists(): Promise<Lists> {
  const { dictionary: met } = await import('@zxcvbn-ts/language-common');
  const { dictionary: french } = await import('@zxcvbn-ts/language-fr');
  const passwords = met['passwords-common'];
  const known = new Set(passwords);
  for (const name of ['commonWords-fr', 'firstnames-fr', 'lastnames-fr', 'wikipedia-fr'] as const)
    for (const word of french[name]) known.add(lettersOf(word));
  const frequent = new Set(passwords.slice(0, FREQUENT));
  return { isKnown: (word) => known.has(word), isFrequent: (word) => frequent.has(word) };
}

const lettersOf = (word: string) => fold(word).replace(/\P{L}/gu, '');
