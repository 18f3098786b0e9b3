import { doors } from '@/lib/access/doors';

interface Door {
  name: string;
  parts: readonly string[];
}

const listed = (isKind: (kind: string) => boolean): Door[] =>
  Object.keys(doors).flatMap((door) => {
    const [kind = '', address = ''] = door.split(' ');
    return kind !== 'action' && isKind(kind) ? [{ name: address, parts: address.split('/') }] : [];
  });
/** 0 where it names the whole address, 1 where it takes what follows, 2 where it takes nothing too. */
const takesAny = ({ name }: Door): number => (name.includes('[[...') ? 2 : Number(name.includes('[...')));

const PAGES = listed((kind) => kind === 'page');
// What takes any address comes after what names one.
const ROUTES = listed((kind) => kind !== 'page').toSorted((one, other) => takesAny(one) - takesAny(other));
const ALL = [...PAGES, ...ROUTES];
/** Most addresses name their door letter by letter: of these it is looked for once. */
const NAMED = new Map(
  ALL.flatMap(({ name, parts }) => (name.includes('[') ? [] : [[name, doorFitting(parts)]])),
);

/**
 * The door of an address as the list of doors writes it (`/invitation/[token]`), for the log and the measures: what
 * stands in its place – a token, a name, words that are searched – is written nowhere.
 */
export function doorOf(path: string): string {
  if (path.startsWith('/_next/')) return 'file';
  const found = NAMED.get(path) ?? doorFitting(path.split('/'));
  if (found !== undefined) return found;
  return /^\/[^/]+\.[a-z0-9]{2,12}$/.test(path) ? 'file' : 'none';
}

/** What takes every address of the API that nothing else takes, to refuse it. */
export const ANY_API_ADDRESS = '/api/[[...address]]';

/** The methods that the door of a route answers, as « Allow » names them: what is read has a head, and says its options. */
export function methodsOf(door: string): string[] {
  const listed = Object.keys(doors).flatMap((one) => {
    const [method = '', address] = one.split(' ');
    return address === door ? [method] : [];
  });
  if (door === ANY_API_ADDRESS) return listed;
  return [...listed, ...(listed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort();
}

function doorFitting(parts: readonly string[]): string | undefined {
  return ALL.find((door) => fits(door.parts, parts))?.name;
}

function fits(door: readonly string[], parts: readonly string[]): boolean {
  const rest = door.findIndex((part) => /^\[\[?\.\.\./.test(part));
  if (rest >= 0) return door.slice(0, rest).every((part, index) => part === parts[index]);
  return (
    door.length === parts.length &&
    door.every((part, index) => part === parts[index] || (part.startsWith('[') && parts[index] !== ''))
  );
}
