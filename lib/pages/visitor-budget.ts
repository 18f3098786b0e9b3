import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { doors } from '@/lib/access/doors';
import { machineOf } from '@/lib/access/try-keys';
import type { Asked } from './public-address';

/** What everybody together may have made, in times of what one machine may: of what is unusual, and in all. */
const UNUSUAL_OF_ALL = 2;
const ALL = 5;
const SECONDS = 60;

/** Work that is done for somebody who is not signed in; unusual where the address has parameters: there is no end to them. */
export type VisitorWork = 'plain' | 'unusual';

/** Refused: so many seconds until the minute is over. */
export class OverBudget extends Error {
  constructor(readonly seconds: number) {
    super('over the budget of visitors');
  }
}

/**
 * What visitors may have made in a minute: for one machine `most` pages, for all of them together five times as many,
 * of which two with parameters. What comes from memory is free. Counted in this process and forgotten with it.
 */
export class VisitorBudget {
  private readonly machines: RateLimiterMemory;
  private readonly unusual: RateLimiterMemory;
  private readonly all: RateLimiterMemory;

  constructor(most: number) {
    const ofMinute = (points: number) => new RateLimiterMemory({ points, duration: SECONDS });
    this.machines = ofMinute(most);
    this.unusual = ofMinute(UNUSUAL_OF_ALL * most);
    this.all = ofMinute(ALL * most);
  }

  /** Charges one page. Throws `OverBudget` where nothing is left; what is refused is not charged. */
  async charge(address: string, work: VisitorWork): Promise<void> {
    const counts = [
      { limiter: this.all, key: '' },
      ...(work === 'unusual' ? [{ limiter: this.unusual, key: '' }] : []),
      { limiter: this.machines, key: machineOf(address) },
    ];
    for (const { limiter, key } of counts) {
      const stands = await limiter.get(key);
      if (stands && stands.consumedPoints >= limiter.points) throw new OverBudget(secondsOf(stands));
    }
    for (const { limiter, key } of counts) await limiter.consume(key).catch(refuse);
  }
}

/** Two that were looked at together: the second is one too many. */
function refuse(error: unknown): never {
  throw error instanceof RateLimiterRes ? new OverBudget(secondsOf(error)) : error;
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

const [first = '', ...others] = Object.entries(doors).flatMap(([door, permission]) =>
  door.startsWith('page ') && permission === 'session.open'
    ? [door.slice('page '.length).replace(/\[.*/, '')]
    : [],
);
/** Whoever comes to sign in is not refused because of what others asked for. */
const isOfSignIn = (path: string): boolean => [first, ...others].some((page) => path.startsWith(page));

/**
 * What a request costs where nobody is signed in; undefined where it costs next to nothing (files, a route at its plain
 * address), is counted elsewhere (tokens) or opens a session.
 */
export function visitorWork({ method, url = '', headers }: Asked): VisitorWork | undefined {
  const path = url.split('?', 1)[0] ?? '';
  const work = url.includes('?') ? 'unusual' : 'plain';
  if (path.startsWith('/_next/') || path.startsWith('/api/auth/') || isOfSignIn(path)) return undefined;
  if (!path.startsWith('/api/')) return /^\/[\w-]+\.\w+$/.test(path) ? undefined : work;
  const isRead = method === 'GET' || method === 'HEAD';
  return work === 'plain' || !isRead || headers.authorization !== undefined ? undefined : work;
}
