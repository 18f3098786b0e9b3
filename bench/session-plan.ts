import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { addDays } from '@/lib/domain/time';
import { instantAt } from '@/lib/domain/training-session/time';
import { receiveSession } from '@/lib/training-session/receive-session';
import { moment } from './moment';
import { TODAY } from './shape';

/** What every session of the bench holds. */
export const PEOPLE = 15;
const MODULES = ['1', '3', '2', '5', '4', '6', '1', '3'] as const;
export const SLOTS = MODULES.length;

export interface BenchSessions {
  slug: string;
  lead: Actor;
  projectId: number;
  trainingId: number;
  regionCode: string;
}

/** The project of action 8 with the most delivery regions, and its lead. */
export function projectOfSessions(): BenchSessions {
  const row = prepared(
    read(),
    `SELECT j.slug, j.id AS projectId, t.id AS trainingId, a.id AS accountId, a.organisation_id AS organisationId,
       (SELECT min(r.region_code) FROM training_regions r WHERE r.training_id = t.id) AS regionCode
     FROM trainings t JOIN participations p ON p.id = t.participation_id JOIN projects j ON j.id = t.project_id
     JOIN accounts a ON a.organisation_id = t.organisation_id AND a.role = 'lead'
     WHERE p.action_key = 'MEDIATEURS' ORDER BY t.id LIMIT 1`,
  ).get() as Omit<BenchSessions, 'lead'> & { accountId: number; organisationId: number };
  const { accountId, organisationId, ...of } = row;
  return { ...of, lead: { accountId, role: 'lead', organisationId, scopes: [] } };
}

/** A session that was held, whole: its code, and fifteen people there at eight slots. */
function sessionOf({ projectId, trainingId, regionCode }: BenchSessions, index: number) {
  // Spread over the two years before the day of the bench.
  const from = addDays('2024-10-07', (index * 7) % 700);
  return {
    ...{ projectId, trainingId, regionCode, code: `B-${String(index + 1).padStart(4, '0')}`, capacity: 15 },
    slots: MODULES.map((moduleKey, slot) => {
      const onSite = moduleKey === '2' || moduleKey === '5';
      const day = addDays(from, slot);
      return {
        ...{
          slotNo: slot + 1,
          moduleKey,
          modality: onSite ? 'on_site' : 'live_remote',
          pixPath: moduleKey === '5',
        },
        ...{ startsAt: instantAt(day, '09:00', regionCode), endsAt: instantAt(day, '11:00', regionCode) },
        ...(onSite && { place: 'Salle du banc' }),
      };
    }),
    participants: Array.from({ length: PEOPLE }, (_, person) => ({
      ...{ number: person + 1, audience: person < 12 ? 'digital_mediator' : 'carer', firstTime: true },
      registeredOn: addDays(from, -20),
      attendance: MODULES.map((_, slot) => ({ slotNo: slot + 1, state: 'present' })),
      results: [{ kind: 'pix_badge', result: 'obtained', onDay: addDays(from, SLOTS - 1) }],
    })),
    state: { is: 'held', on: addDays(from, SLOTS) },
  };
}

/** Sends as many more sessions, as the service of a holder does; answers the milliseconds that each took. */
export async function addSessions(of: BenchSessions, from: number, to: number): Promise<number> {
  const before = performance.now();
  for (let index = from; index < to; index += 1)
    await execute(receiveSession, sessionOf(of, index), {
      ...{ actor: of.lead, now: moment(TODAY, index), door: 'api' },
    });
  return (performance.now() - before) / (to - from);
}
