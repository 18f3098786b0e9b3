import { parisDay } from '@/lib/domain/time';
import type { Read } from './store';
import { prepared } from './store-prepared';

/**
 * The days of which anybody may read the tables of learners again, in the order in which they were published: each
 * closing of a campaign, and each day that an edition was frozen of.
 */
export async function publishedDays(read: Read): Promise<string[]> {
  const rows = prepared(
    read,
    `SELECT closed_at AS at, NULL AS day FROM campaigns WHERE closed_at IS NOT NULL
     UNION ALL SELECT at, as_of FROM public_editions ORDER BY at`,
  ).all() as DatedRow[];
  return daysOf(rows);
}

/**
 * The same with the eves of the openings, once they are past: projections are made of what was verified by then.
 */
export async function toldDays(read: Read): Promise<string[]> {
  const rows = prepared(
    read,
    `SELECT closed_at AS at, NULL AS day FROM campaigns WHERE closed_at IS NOT NULL
     UNION ALL SELECT at, as_of FROM public_editions
     UNION ALL SELECT opens_on, date(opens_on, '-1 day') FROM campaigns WHERE opens_on <= (SELECT max(at) FROM journal)
     ORDER BY at`,
  ).all() as DatedRow[];
  return daysOf(rows);
}

interface DatedRow {
  at: string;
  day: string | null;
}

const daysOf = (rows: readonly DatedRow[]): string[] => [
  ...new Set(rows.map(({ at, day }) => day ?? parisDay(new Date(at)))),
];
