import { availableParallelism } from 'node:os';
import { Refusal } from '@/lib/refusal';

/** Digests of passwords that are worked out at once: one core stays for everything else. */
const AT_ONCE = Math.max(1, availableParallelism() - 1);
/** Who may wait in all: some ten seconds of work. */
const MOST_WAITING = 300;
/** Who may wait for the same account from the same machine. */
const MOST_BEHIND_ONE = 20;

interface Waiting {
  start: () => void;
  refuse: (reason: unknown) => void;
}

interface Turns {
  running: number;
  waiting: number;
  /** By machine, in the order in which their turns come. */
  lanes: Map<string, Waiting[]>;
  /** The last of those who wait for a key, and how many they are. */
  tails: Map<string, { last: Promise<unknown>; length: number }>;
}

/** One queue a process, also across the separately bundled routes of Next. */
const holder = globalThis as typeof globalThis & { suiviTurns?: Turns };
function turns(): Turns {
  holder.suiviTurns ??= { running: 0, waiting: 0, lanes: new Map(), tails: new Map() };
  return holder.suiviTurns;
}

const busy = () => new Refusal('unavailable', 'sign_in_busy');

/**
 * Does slow work when its turn comes: few at once, and the machines that ask one after the other, so that one that asks
 * a thousand times delays itself. Where too many wait, the last of the longest lane is refused (503).
 */
export async function inTurn<Done>(machine: string, work: () => Promise<Done>): Promise<Done> {
  const queue = turns();
  if (queue.running >= AT_ONCE) await turnOf(queue, machine);
  else queue.running += 1;
  try {
    return await work();
  } finally {
    const next = takeNext(queue);
    if (next) next.start();
    else queue.running -= 1;
  }
}

function turnOf(queue: Turns, machine: string): Promise<void> {
  return new Promise((start, refuse) => {
    queue.lanes.set(machine, [...(queue.lanes.get(machine) ?? []), { start, refuse }]);
    queue.waiting += 1;
    if (queue.waiting > MOST_WAITING) turnAway(queue);
  });
}

function turnAway(queue: Turns): void {
  const [machine, lane] = [...queue.lanes].reduce((longest, other) =>
    other[1].length > longest[1].length ? other : longest,
  );
  const last = lane.pop();
  if (lane.length === 0) queue.lanes.delete(machine);
  queue.waiting -= 1;
  last?.refuse(busy());
}

/** The first of the lane whose turn it is; the lane goes behind the others. */
function takeNext(queue: Turns): Waiting | undefined {
  for (const [machine, lane] of queue.lanes) {
    queue.lanes.delete(machine);
    const [first, ...others] = lane;
    if (others.length > 0) queue.lanes.set(machine, others);
    queue.waiting -= 1;
    return first;
  }
  return undefined;
}

/** Does the work of one key after the other, so that what one found holds for the next. */
export async function oneAfterTheOther<Done>(key: string, work: () => Promise<Done>): Promise<Done> {
  const { tails } = turns();
  const { last = Promise.resolve(), length = 0 } = tails.get(key) ?? {};
  if (length >= MOST_BEHIND_ONE) throw busy();
  const done = last.then(work, work);
  const mine = { last: done, length: length + 1 };
  tails.set(key, mine);
  try {
    return await done;
  } finally {
    const now = tails.get(key);
    if (now === mine) tails.delete(key);
    else if (now) now.length -= 1;
  }
}
