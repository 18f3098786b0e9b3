import { namesByKey } from '@/db/participant-names';
import type { Read } from '@/db/store';
import type { FieldRefusal } from '@/lib/refusal';
import { numbersWords, sameNameWords } from '@/lib/wording/participants';
import { nameKeys } from './name-key';

interface Given {
  number: number;
  name: string;
}

/**
 * What is said before names are kept: the same one twice in the session, or in another session of the project. It is
 * asked, never decided: two people may have one name.
 */
export function nameWarnings(
  read: Read,
  { projectId, sessionId }: { projectId: number; sessionId: number },
  rows: readonly Given[],
): FieldRefusal[] {
  const given = rows.map(({ number, name }) => ({ number, keys: nameKeys(projectId, name) }));
  const known = namesByKey(
    read,
    projectId,
    given.flatMap(({ keys }) => keys),
  );
  // What is written anew under a number says nothing any more of what it was.
  const here = known.filter(
    (one) => one.sessionId === sessionId && !given.some(({ number }) => number === one.number),
  );
  const twice = given
    .map(({ keys }) => [
      ...given.filter((other) => other.keys[0] === keys[0]).map(({ number }) => number),
      ...here.filter(({ nameKey }) => keys.includes(nameKey)).map(({ number }) => number),
    ])
    .filter((numbers) => numbers.length > 1)
    .map((numbers) => numbersWords(numbers.toSorted((a, b) => a - b)));
  const elsewhere = given.flatMap(({ number, keys }) =>
    known
      .filter((one) => one.sessionId !== sessionId && keys.includes(one.nameKey))
      .map((one) => sameNameWords({ number, otherSession: one.session, otherNumber: one.number })),
  );
  return [...warning('name_twice_here', 'numbers', twice), ...warning('name_elsewhere', 'places', elsewhere)];
}

const warning = (
  code: 'name_twice_here' | 'name_elsewhere',
  named: string,
  words: readonly string[],
): FieldRefusal[] =>
  words.length === 0
    ? []
    : [{ path: 'confirmed', code, params: { [named]: [...new Set(words)].join(' ; ') } }];
