import { publishedDays } from '@/db/published-days';
import type { Read } from '@/db/store';
import { NO_VIEWS, type View, type Views } from '@/lib/domain/secrecy/views';
import { viewAfter } from './hidden-memory';
import { rememberPast } from './past-memory';

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
 * day hides what it hid when it was published: those that came later are fitted to it.
 */
export async function hiddenCells(
  read: Read,
  name: string,
  day: string,
  systemsOf: SystemsOf,
): Promise<HiddenOnDay> {
  const { systems, hidden } = await publishedBefore(read, name, systemsOf);
  const known = hidden.get(day);
  return known ? { hidden: known, systems } : hiddenAfter(systems, await systemsOf(day));
}

async function publishedBefore(read: Read, name: string, systemsOf: SystemsOf): Promise<Published> {
  const days = await publishedDays(read);
  const last = days.toSorted().at(-1) ?? '';
  return rememberPast(read, `${name} ${days.join(' ')}`, last, async () => {
    let systems: ReadonlyMap<string, Views> = new Map();
    const hidden = new Map<string, ReadonlySet<string>>();
    for (const day of days) {
      const after = hiddenAfter(systems, await systemsOf(day));
      systems = after.systems;
      hidden.set(day, after.hidden);
    }
    return { systems, hidden };
  });
}

function hiddenAfter(before: ReadonlyMap<string, Views>, added: ReadonlyMap<string, View>): HiddenOnDay {
  const systems = new Map(before);
  const hidden: string[] = [];
  for (const [name, view] of added) {
    const after = viewAfter(before.get(name) ?? NO_VIEWS, view);
    systems.set(name, after.views);
    hidden.push(...after.hidden);
  }
  return { systems, hidden: new Set(hidden) };
}
