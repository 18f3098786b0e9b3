import type { Audience } from '@/lib/domain/training-session/vocabulary';

/** Somebody of a session of the demonstration: nobody in particular. */
export interface Learner {
  audience: Audience;
  audienceOther: string | null;
  firstTime: boolean;
  badge: boolean;
}

/** What a consortium declared of an audience in a region and a year; certified is null where it is « sans objet ». */
export interface DeclaredAudience {
  audience: Audience;
  audienceOther: string | null;
  entered: number;
  first: number;
  certified: number | null;
}

/** True for so many of a whole, spread evenly over it. */
const spread = (index: number, part: number, whole: number): boolean =>
  Math.floor(((index + 1) * part) / whole) > Math.floor((index * part) / whole);

/** As many people as an audience was declared to have, with as many new ones and as many badges. */
export const learnersOf = ({
  audience,
  audienceOther,
  entered,
  first,
  certified,
}: DeclaredAudience): Learner[] =>
  Array.from({ length: entered }, (_, index) => ({
    ...{ audience, audienceOther },
    firstTime: spread(index, first, entered),
    badge: certified !== null && spread(entered - 1 - index, certified, entered),
  }));

interface Wanted {
  /** One session stays this small, whatever the others become. */
  small?: number;
  /** The first session has this many mediators, one too few for its financing. */
  mediators?: number;
}

/** Between 10 and 20 people on site: groups of some fourteen. */
const USUAL = 14.5;
const MOST_MEDIATORS = 20;

/**
 * The groups of a region and a year: mediators together, by eleven or more, so that most of their sessions are financed;
 * the others fill them up and make sessions of their own.
 */
export function groupsOf(learners: readonly Learner[], { small, mediators: short }: Wanted): Learner[][] {
  const mediators = learners.filter(({ audience }) => audience === 'digital_mediator');
  const others = learners.filter(({ audience }) => audience !== 'digital_mediator');
  const usual = Math.max(1, Math.round(learners.length / USUAL));
  const theirs = Math.max(
    Math.ceil(mediators.length / MOST_MEDIATORS),
    Math.min(usual, Math.floor(mediators.length / 11)),
    1,
  );
  // No session of the others alone has fewer than ten.
  const count = Math.max(theirs, Math.min(usual, theirs + Math.floor(others.length / 10)));
  const groups: Learner[][] = Array.from({ length: count }, () => []);
  for (const [index, one] of mediators.entries()) groups[index % theirs]?.push(one);
  const room = (index: number) => (small !== undefined && index === groups.length - 1 ? small : 20);
  for (const one of others) {
    const open = groups.filter((group, index) => group.length < room(index));
    const smallest = open.reduce((a, b) => (b.length < a.length ? b : a));
    smallest.push(one);
  }
  if (short !== undefined) exchange(groups, short);
  return groups;
}

/** Gives mediators of the first group away for others, until it has so many. */
function exchange([first = [], ...rest]: Learner[][], mediators: number): void {
  const isMediator = ({ audience }: Learner) => audience === 'digital_mediator';
  for (const other of rest.toReversed())
    while (first.filter(isMediator).length > mediators) {
      const [given, taken] = [first.findIndex(isMediator), other.findIndex((one) => !isMediator(one))];
      const [away, back] = [first[given], other[taken]];
      if (!away || !back) break;
      first[given] = back;
      other[taken] = away;
    }
}
