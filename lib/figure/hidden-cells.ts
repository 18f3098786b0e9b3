import { publishedDays } from '@/db/published-days';
import type { Read } from '@/db/store';
import { type Lists, packLists, unpackLists } from '@/lib/domain/secrecy/packed-lists';
import { type PackedViews, packViews, unpackViews } from '@/lib/domain/secrecy/packed-views';
import { NO_VIEWS, type View, type Views, withView } from '@/lib/domain/secrecy/views';
import { madeOf, viewAfter } from './hidden-memory';
import { type Packing, rememberPast } from './past-memory';

/** The systems of numbers that stand on a day, by their names. */
type SystemsOf = (day: string) => Promise<ReadonlyMap<string, View>>;

/** The cells that a day hides, and the systems that it stands in, with all that was published. */
export interface HiddenOnDay {
  hidden: ReadonlySet<string>;
  systems: ReadonlyMap<string, Views>;
}

/** What was published, system by system, and the cells that each day hides. */
interface Published {
  systems: ReadonlyMap<string, Views>;
  hidden: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The cells that a day hides, so that neither it nor any published day beside it gives a hidden one back. A published
 * day hides what it hid when it was published: those that came later are fitted to it. `of`: all that the systems of the
 * day are made of, where the same again is the same list; then they are not made again.
 */
export async function hiddenCells(
  read: Read,
  name: string,
  day: string,
  systemsOf: SystemsOf,
  of?: readonly unknown[],
): Promise<HiddenOnDay> {
  const before = await published(read, name, await publishedDays(read), systemsOf);
  const { systems } = before;
  const known = before.hidden.get(day);
  if (known) return { hidden: known, systems };
  const make = async () => hiddenAfter(systems, await systemsOf(day), viewAfter);
  return of ? madeOf(name, [before, ...of], make) : make();
}

/** What these days made public, one after the other. A day that is added leaves those before it as they are. */
async function published(
  read: Read,
  name: string,
  days: readonly string[],
  systemsOf: SystemsOf,
  isKept = true,
): Promise<Published> {
  const day = days.at(-1);
  if (day === undefined) return { systems: new Map(), hidden: new Map() };
  const last = days.toSorted().at(-1) ?? day;
  const all = async () => {
    const before = await published(read, name, days.slice(0, -1), systemsOf, false);
    const after = hiddenAfter(before.systems, await systemsOf(day), publishedAfter);
    return { systems: after.systems, hidden: new Map(before.hidden).set(day, after.hidden) };
  };
  return rememberPast(read, `${name} ${days.join(' ')}`, last, all, {
    isKept,
    packing: PUBLISHED,
    weigh: weigh(isKept),
  });
}

/** A term or a cell with its name, which all days share, and its place in the lists of each. */
const BYTES = { thing: 250, place: 16, hidden: 40 };

const weigh =
  (isLast: boolean) =>
  ({ systems }: Published): number =>
    systems
      .values()
      .reduce(
        (sum, { terms, cells, worlds, hidden }) =>
          sum +
          (terms.length + cells.length) * (isLast ? BYTES.thing : BYTES.place) +
          worlds.length * BYTES.place +
          hidden.size * BYTES.hidden,
        0,
      );

const PUBLISHED: Packing<Published> = {
  pack({ systems, hidden }: Published): PackedPublished {
    const names = [...new Set([...hidden.values()].flatMap((of) => [...of]))];
    const placeOf = new Map(names.map((name, place) => [name, place]));
    return {
      systems: [...systems].map(([name, views]) => [name, packViews(views)]),
      names: names.join('\n'),
      days: [...hidden.keys()],
      hidden: packLists([...hidden.values()].map((of) => [...of].map((name) => placeOf.get(name) ?? 0))),
    };
  },
  unpack(packed) {
    const { systems, names: text, days, hidden } = packed as PackedPublished;
    const names = text.split('\n');
    const lists = unpackLists(hidden);
    return {
      systems: new Map(systems.map(([name, views]) => [name, unpackViews(views)])),
      hidden: new Map(
        days.map((day, index) => [day, new Set((lists[index] ?? []).map((place) => names[place] ?? ''))]),
      ),
    };
  },
};

interface PackedPublished {
  systems: [string, PackedViews][];
  /** The names of all hidden cells; of each day, the places of its own among them. */
  names: string;
  days: string[];
  hidden: Lists;
}

/** Remembered with its day: what was published is not proved twice. */
const publishedAfter: After = (before, view) => withView(before, view, { lasts: true });

type After = (before: Views, view: View) => ReturnType<typeof withView>;

function hiddenAfter(
  before: ReadonlyMap<string, Views>,
  added: ReadonlyMap<string, View>,
  viewAfter: After,
): HiddenOnDay {
  const systems = new Map(before);
  const hidden: string[] = [];
  for (const [name, view] of added) {
    const after = viewAfter(before.get(name) ?? NO_VIEWS, view);
    systems.set(name, after.views);
    hidden.push(...after.hidden);
  }
  return { systems, hidden: new Set(hidden) };
}
