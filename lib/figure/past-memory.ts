import { setImmediate as nextTurn } from 'node:timers/promises';
import { dataVersion, earliestKnownSince } from '@/db/journal';
import { onceAProcess } from '@/db/once-a-process';
import { isInWrite, type Read } from '@/db/store';
import { BoundedAnswers } from './bounded-answers';
import { answerKept } from './kept-past';
import { publicRead, readerKeyOn } from './reader';
import { weightOf } from './weight';

const MOST_BYTES = 30_000_000;

/** An answer of a past day that anyone may read. */
export interface Worked {
  name: string;
  day: string;
  answer: Promise<unknown>;
  /** The answer as it is kept. */
  pack: (answer: unknown) => unknown;
  /** The line of the journal at which an earlier process kept it; null where this one worked it out. */
  keptAt: number | null;
}

const memory = onceAProcess('past-answers', () => ({
  version: 0,
  owner: undefined as Read | undefined,
  answers: new BoundedAnswers<Worked & { isKept: boolean }>(MOST_BYTES),
  /** What is asked for while it is gathered, under its key; null where nothing is. */
  gathered: null as Map<string, Worked> | null,
}));

/** How an answer is kept where it is large, and made again of what was kept. */
export interface Packing<Answer> {
  pack(answer: Answer): unknown;
  unpack(packed: unknown): Answer;
}

const AS_IT_IS: Packing<unknown> = { pack: (answer) => answer, unpack: (packed) => packed };

/**
 * Remembers across writes what was known at the end of a past day: a write changes nothing before the day from which
 * its fact is known. Only for answers made of dated figures alone, without a name that may be corrected. What anyone
 * may read is also found where an earlier process kept it (`isKept`: but what only leads to another answer).
 */
export async function rememberPast<Answer>(
  read: Read,
  name: string,
  day: string,
  compute: () => Promise<Answer>,
  {
    isKept = true,
    packing,
    weigh = weightOf,
  }: { isKept?: boolean; packing?: Packing<Answer>; weigh?: (answer: Answer) => number } = {},
): Promise<Answer> {
  await forgetWhatChanged(read);
  const reader = readerKeyOn(read, day);
  const key = `${name} ${day}${reader}`;
  const { answers, version } = memory;
  const known = answers.get(key);
  if (known) {
    if (known.isKept) memory.gathered?.set(key, known);
    return known.answer as Promise<Answer>;
  }
  const mayBeKept = isKept && reader === '';
  const { pack, unpack } = (packing ?? AS_IT_IS) as Packing<Answer>;
  const kept = mayBeKept ? await answerKept(publicRead(read), { name, day }, version, unpack) : undefined;
  // Fifty days of a trajectory are worked out one a turn: the others are answered between them. Not inside a write, which
  // keeps the other writes waiting, and whose answers and theirs would push each other out of memory.
  const turn = isInWrite(read) ? Promise.resolve() : nextTurn();
  const answer = kept ? Promise.resolve(kept.answer) : turn.then(compute);
  const worked: Worked = {
    ...{ name, day, answer, keptAt: kept?.keptAt ?? null },
    pack: (own: unknown) => pack(own as Answer),
  };
  answers.set(key, { ...worked, isKept: mayBeKept }, (made) => key.length + weigh(made as Answer));
  if (mayBeKept) memory.gathered?.set(key, worked);
  return answer;
}

/**
 * What anyone may read of past days, as far as it was asked, and the line of the journal at which it holds: what is
 * remembered, and all that `work` asks for, also what memory has no room for.
 */
export async function gatherPast(
  read: Read,
  work: () => Promise<void>,
): Promise<{ version: number; worked: Worked[] }> {
  await forgetWhatChanged(read);
  const gathered = new Map<string, Worked>(memory.answers.entries().filter(([, one]) => one.isKept));
  memory.gathered = gathered;
  try {
    await work();
  } finally {
    memory.gathered = null;
  }
  return { version: memory.version, worked: [...gathered.values()] };
}

/** For the bench and the tests: as in a process that begins. */
export function forgetPast(): void {
  memory.owner = undefined;
}

async function forgetWhatChanged(read: Read): Promise<void> {
  const now = await dataVersion(read);
  const base = publicRead(read);
  if (memory.owner !== base) memory.answers.clear();
  else if (now !== memory.version) await forgetFrom(read);
  memory.owner = base;
  memory.version = now;
}

/** What creates is known from its source, often in the past (docs/decisions/0014): days from there on are asked again. */
async function forgetFrom(read: Read): Promise<void> {
  const { answers, gathered, version } = memory;
  const from = (await earliestKnownSince(read, version)) ?? '';
  for (const [key, { day }] of answers.entries()) if (day >= from) answers.delete(key);
  // What was gathered before the write would be kept as if it had been made after it.
  for (const [key, { day }] of gathered ?? []) if (day >= from) gathered?.delete(key);
}
