import { serialize } from 'node:v8';
import type { KeptAnswer } from '@/db/kept-answers';
import { read } from '@/db/store';
import { keepRecord } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { entitledRead } from '@/lib/figure/entitled-read';
import { KEPT_RULES } from '@/lib/figure/kept-past';
import { gatherPast } from '@/lib/figure/past-memory';
import { recordedSeasons } from '@/lib/figure/seasons';
import { seasonOverview } from './programme-overview';
import { seasonChanges } from './season-changes';
import { seasonDashboard } from './season-dashboard';

/**
 * Works out what a visitor's dashboard and overview say of past days, the proof of what they hide first of all, and keeps it for
 * processes to come: how many answers, none where it is all kept already.
 */
export async function keepPast(now: Now): Promise<number> {
  const visitor = await entitledRead(read(), null, now);
  const { version, worked } = await gatherPast(read(), async () => {
    for (const season of recordedSeasons(read())) {
      await seasonDashboard(visitor, season, now.day);
      // The learners over time, which other pages draw.
      await seasonOverview(visitor, season, now.day);
      await seasonChanges(visitor, { season, day: now.day, basis: 'current', isOfficer: false });
    }
  });
  const past = worked.filter(({ day }) => day < now.day);
  if (past.every(({ keptAt }) => keptAt === version)) return 0;
  const answers: KeptAnswer[] = [];
  for (const { name, day, answer, pack } of past)
    answers.push({ name, day, version, rules: KEPT_RULES, content: serialize(pack(await answer)) });
  await keepRecord.keepAnswers(answers);
  return answers.length;
}
