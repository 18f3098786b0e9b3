import { parisDay } from '@/lib/domain/time';
import { perJournalLine } from './per-journal-line';
import type { Read } from './store';
import { prepared } from './store-prepared';

/**
 * The past days of which anybody may read the tables of learners, in the order in which they were published: each
 * closing of a campaign, each day that an edition was frozen of, and each eve of an opening once it is past, on which
 * the figures of the campaign before stand (projections, and what changed between campaigns, are made of them).
 */
export async function publishedDays(read: Read): Promise<readonly string[]> {
  return perJournalLine(read, 'published-days', () => askedDays(read));
}

function askedDays(read: Read): string[] {
  const rows = prepared(
    read,
    `SELECT closed_at AS at, NULL AS day FROM campaigns WHERE closed_at IS NOT NULL
     UNION ALL SELECT at, as_of FROM public_editions
     UNION ALL SELECT opens_on, date(opens_on, '-1 day') FROM campaigns WHERE opens_on <= (SELECT max(at) FROM journal)
       AND (withdrawn_from IS NULL OR withdrawn_from >= opens_on)
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

/** The day of the last thing that was recorded: since then every day has the same figures. Empty before the first. */
export async function lastFactDay(read: Read): Promise<string> {
  return perJournalLine(read, 'last-fact-day', () => {
    const { at } = prepared(read, 'SELECT max(at) AS at FROM journal').get() as { at: string | null };
    return at === null ? '' : parisDay(new Date(at));
  });
}
