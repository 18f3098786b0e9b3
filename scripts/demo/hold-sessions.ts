import { declaredAudiences } from '@/db/declared-audiences';
import { read } from '@/db/store';
import { addDays, type Now } from '@/lib/domain/time';
import { instantAt } from '@/lib/domain/training-session/time';
import type { Audience, ModuleKey } from '@/lib/domain/training-session/vocabulary';
import { receiveSession } from '@/lib/training-session/receive-session';
import { setSequenceStart } from '@/lib/training-session/set-sequence-start';
import { LATER_LEAD, MANAGER } from './accounts';
import { periodLabel, YEARS } from './figures';
import { draw } from './random';
import { type DeclaredAudience, groupsOf, type Learner, learnersOf } from './session-groups';
import type { Timeline } from './timeline';
import { trainingKey, trainingsOf } from './trainings';
import { perform, type World } from './world';

/** The projects of action 8: who sends their sessions, and who gives those of a region, where it is not the holder. */
const HOLDERS: { slug: string; sender: string; holder: string; givers: Record<string, string> }[] = [
  {
    ...{ slug: 'mediaction', sender: 'mediation', holder: 'mediation' },
    givers: { '53': 'hub-ouest', '52': 'hub-ouest', '44': 'hub-est', '76': 'hub-sud', '84': 'hub-sud' },
  },
  { slug: 'proxi-num', sender: LATER_LEAD, holder: 'hub-antilles', givers: {} },
];

/** What each profession of the lines is as an audience of a session. */
const AUDIENCES: Record<string, { audience: Audience; audienceOther: string | null }> = {
  '46': { audience: 'digital_mediator', audienceOther: null },
  '30': { audience: 'other_helper', audienceOther: 'assistants de service social' },
  na: { audience: 'carer', audienceOther: null },
  other: { audience: 'elected', audienceOther: null },
};

/** When the first session of a year begins, and over how many days the others follow. */
const SEASONS: Record<number, { from: string; days: number }> = {
  2023: { from: '2024-03-11', days: 80 },
  2024: { from: '2025-01-20', days: 150 },
  2025: { from: '2025-10-06', days: 230 },
};

/** Six people whom Normandie declared in 2025-2026 are in no session: « saisi 364, sessions 358 ». */
const FORGOTTEN = { region: '28', year: 2025, count: 6 };
/** Two sessions of eight, one whose people did not stay, and one with a mediator too few. */
const SMALL = [
  { region: '76', year: 2024 },
  { region: '84', year: 2024 },
];
const DESERTED = { region: '75', year: 2024 };
const SHORT = { region: '52', year: 2025 };

interface Extra {
  slug: string;
  code: string;
  region: string;
  from: string;
  cancelled?: string;
}

/** Sessions that nobody attended: two cancelled, the others to come, one of them outside the printed zones. */
const EXTRAS: Extra[] = [
  { slug: 'mediaction', code: '2026-52-A01', region: '52', from: '2026-05-11', cancelled: 'Salle inondée' },
  {
    slug: 'proxi-num',
    code: '2026-01-A01',
    region: '01',
    from: '2026-02-09',
    cancelled: 'Formatrice souffrante',
  },
  { slug: 'mediaction', code: '2026-04-A01', region: '04', from: '2026-11-30' },
  { slug: 'mediaction', code: '2026-53-A01', region: '53', from: '2026-11-23' },
  { slug: 'mediaction', code: '2026-11-A01', region: '11', from: '2026-11-16' },
  { slug: 'proxi-num', code: '2026-02-A01', region: '02', from: '2026-11-25' },
];

/**
 * The holders send the sessions of three years on the eve of the demonstration, whole, as their service would: as many
 * people as they declared by region, year and profession, but in one region.
 */
export function planSessions(world: World, timeline: Timeline): void {
  timeline.on('2026-11-19', async (now) => {
    for (const project of HOLDERS) await send(world, project, now);
  });
}

async function send(world: World, project: (typeof HOLDERS)[number], now: Now): Promise<void> {
  const { slug, sender, holder, givers } = project;
  const [spec] = trainingsOf(slug);
  if (!spec) throw new Error(`La démonstration n’a pas de formation de « ${slug} ».`);
  const trainingId = world.id('training', trainingKey(spec));
  const place = (region: string) => ({
    ...{ projectId: world.id('project', slug), trainingId, regionCode: region },
    organisationId: world.id('organisation', givers[region] ?? holder),
  });
  const actor = world.leadOf(sender);
  const source = 'Courriel de démonstration du 3 mai 2024';
  const start = { trainingId, sequenceStart: 'first_remote_slot', source };
  await perform(setSequenceStart, start, world.actor(MANAGER), now);
  for (const { code: region } of spec.regions)
    for (const year of YEARS)
      for (const [index, group] of groupsIn(
        trainingId,
        region,
        world.id('period', periodLabel(year)),
        year,
      ).entries()) {
        const deserted = isAt(DESERTED, region, year) && index === 0;
        const season = SEASONS[year] ?? { from: '2025-10-06', days: 230 };
        const from = weekday(addDays(season.from, Math.floor(season.days * draw(slug, region, year, index))));
        const code = `${from.slice(0, 4)}-${region}-${year - 2000}${String(index + 1).padStart(2, '0')}`;
        const input = { code, ...place(region), ...heldSession(group, { region, from, deserted, code }) };
        await perform(receiveSession, input, actor, now);
      }
  for (const { code, region, from, cancelled } of EXTRAS.filter((extra) => extra.slug === slug)) {
    const input = { code, ...place(region), ...emptySession({ region, from, cancelled }) };
    await perform(receiveSession, input, actor, now);
  }
}

const isAt = (at: { region: string; year: number }, region: string, year: number) =>
  at.region === region && at.year === year;

/** The groups of a region and a year: as many people as were declared there. */
function groupsIn(trainingId: number, region: string, periodId: number, year: number): Learner[][] {
  const learners = declaredIn(trainingId, region, periodId).flatMap(learnersOf);
  if (learners.length === 0) return [];
  const forgotten = isAt(FORGOTTEN, region, year) ? FORGOTTEN.count : 0;
  const missing = new Set(learners.filter(({ firstTime, badge }) => firstTime && !badge).slice(0, forgotten));
  const small = SMALL.some((at) => isAt(at, region, year)) ? { small: 8 } : {};
  const short = isAt(SHORT, region, year) ? { mediators: 9 } : {};
  return groupsOf(
    learners.filter((one) => !missing.has(one)),
    { ...small, ...short },
  );
}

function declaredIn(trainingId: number, regionCode: string, periodId: number): DeclaredAudience[] {
  const rows = declaredAudiences(read(), { trainingId, regionCode, periodId });
  return Object.entries(AUDIENCES).flatMap(([profession, said]) => {
    const of = (measure: string) =>
      rows.find((row) => row.profession === profession && row.measure === measure)?.value;
    const entered = of('entered');
    return entered
      ? [{ ...said, entered, first: of('first_entered') ?? 0, certified: of('certified') ?? null }]
      : [];
  });
}

/** Sessions begin on a day of the week from Monday to Wednesday. */
function weekday(day: string): string {
  const rank = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return rank <= 2 ? day : addDays(day, 7 - rank);
}

const PLANNED: {
  module: ModuleKey;
  after: number;
  at: [string, string];
  minutes: number;
  place?: true;
  pix?: true;
}[] = [
  { module: '1', after: 0, at: ['09:30', '11:00'], minutes: 90 },
  { module: '3', after: 2, at: ['14:00', '16:00'], minutes: 120 },
  { module: '2', after: 14, at: ['09:00', '12:00'], minutes: 180, place: true },
  { module: '5', after: 14, at: ['13:30', '16:30'], minutes: 180, place: true, pix: true },
  { module: '4', after: 16, at: ['10:00', '12:00'], minutes: 120 },
  { module: '6', after: 21, at: ['10:00', '12:30'], minutes: 150 },
];
const [M3, M2, M5, M6] = [2, 3, 4, 6];
const LAST_DAY = 21;

const slotsFrom = (from: string, region: string) =>
  PLANNED.map(({ module, after, at: [starts, ends], minutes, place, pix }, index) => ({
    ...{ slotNo: index + 1, moduleKey: module, modality: place ? 'on_site' : 'live_remote', minutes },
    startsAt: instantAt(addDays(from, after), starts, region),
    endsAt: instantAt(addDays(from, after), ends, region),
    ...(place && { place: 'Espace numérique de démonstration' }),
    pixPath: pix === true,
  }));

interface Held {
  region: string;
  from: string;
  /** Two stayed away from the afternoon on site: nine were left. */
  deserted: boolean;
  code: string;
}

function heldSession(group: readonly Learner[], { region, from, deserted, code }: Held) {
  // Whoever has the badge was there to the end.
  const people = deserted ? group.toSorted((a, b) => Number(b.badge) - Number(a.badge)) : group;
  const onSite = addDays(from, 14);
  const participants = people.map(({ badge, ...said }, index) => {
    const drawn = draw('présence', code, index);
    const away = new Set(badge || drawn > 0.3 ? [] : [drawn < 0.1 ? M3 : M6]);
    const absent = (slotNo: number) =>
      away.has(slotNo) || (deserted && ((index >= 11 && slotNo >= M2) || (index >= 9 && slotNo === M5)));
    return {
      ...said,
      number: index + 1,
      registeredOn: addDays(from, -21),
      employerAgreedOn: addDays(from, -14),
      attendance: PLANNED.map((_, rank) => ({
        slotNo: rank + 1,
        state: absent(rank + 1) ? (drawn < 0.05 ? 'excused' : 'absent') : 'present',
      })),
      ...(badge && { results: [{ kind: 'pix_badge', result: 'obtained', onDay: onSite }] }),
    };
  });
  return {
    capacity: participants.length > 15 ? 20 : 15,
    slots: slotsFrom(from, region),
    participants,
    state: { is: 'held', on: addDays(from, LAST_DAY) },
  };
}

/** A session that nobody attended: cancelled, or to come. */
const emptySession = ({ region, from, cancelled }: Pick<Extra, 'region' | 'from' | 'cancelled'>) => ({
  capacity: 15,
  slots: slotsFrom(from, region),
  participants: Array.from({ length: 12 }, (_, index) => ({
    ...{ number: index + 1, audience: index < 11 ? 'digital_mediator' : 'elected', firstTime: true },
    registeredOn: addDays(from, -21),
    employerAgreedOn: index < 10 || cancelled ? addDays(from, -14) : null,
  })),
  state: cancelled
    ? { is: 'cancelled', on: addDays(from, -2), reason: `${cancelled} (démonstration).` }
    : { is: 'convened', on: '2026-11-12' },
});
