import { publishedDays } from '@/db/published-days';
import { closeStore, openStore, type Read, read } from '@/db/store';
import { keepRecord } from '@/lib/command';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { entitledRead } from '@/lib/figure/entitled-read';
import { forgetViews } from '@/lib/figure/hidden-memory';
import { forgetAnswers } from '@/lib/figure/memory';
import { forgetPast } from '@/lib/figure/past-memory';
import { publicTables } from '@/lib/figure/public-tables';
import { recordedSeasons } from '@/lib/figure/seasons';
import { keepPast } from '@/lib/overview/past-answers';
import { seasonChanges } from '@/lib/overview/season-changes';
import { seasonDashboard } from '@/lib/overview/season-dashboard';
import { benchDatabase } from './build-database';
import { moment } from './moment';
import type { Options } from './options';
import { TODAY } from './shape';
import { type Spread, spreadOf, spreadText } from './stats';
import type { Table } from './table';

const CASES = {
  first: 'the first of a process where nothing is kept: every published day and today are proved',
  kept: 'the first of a process that finds the published days kept',
  proved: 'after a write that changed the numbers: today is proved again beside the published days',
  unchanged: 'after a write that left them: the proof is known by the digest of the numbers',
  remembered: 'nothing was written',
  dashboard: 'all that / asks of the season, the first of a process that finds the past kept',
} as const;
type Case = keyof typeof CASES;

export interface SecrecyResult {
  measures: {
    figures: number;
    season: SeasonKey;
    /** The published days that today stands beside. */
    days: number;
    cells: number;
    hidden: number;
    wall: Record<Case, Spread>;
    cpu: Record<Case, Spread>;
  }[];
}

/** Time of making the public tables of today with their proof, on databases of several sizes. */
export async function measureSecrecy({ figures, quick }: Options): Promise<SecrecyResult> {
  const measures: SecrecyResult['measures'] = [];
  for (const size of figures) {
    const { path, shape } = await benchDatabase(size);
    openStore(path);
    const seasons = recordedSeasons(read());
    closeStore();
    for (const season of seasons)
      measures.push({ figures: shape.figures, ...(await measured(path, season, quick ? 2 : 15)) });
  }
  return { measures };
}

async function measured(path: string, season: SeasonKey, rounds: number) {
  const none = (): Sample[] => [];
  const samples: Record<Case, Sample[]> = {
    ...{ first: none(), kept: none(), proved: none() },
    ...{ unchanged: none(), remembered: none(), dashboard: none() },
  };
  const few = Math.ceil(rounds / 5);
  for (let round = 0; round < few; round += 1) {
    await begin(path);
    await keepRecord.keepAnswers([]);
    samples.first.push(await timed(() => asked(read(), season)));
  }
  await begin(path);
  await keepPast(moment(TODAY, 0));
  for (let round = 0; round < few; round += 1) {
    await begin(path);
    samples.kept.push(await timed(() => asked(read(), season)));
    await begin(path);
    samples.dashboard.push(await timed(() => dashboard(season)));
  }
  for (let round = 0; round < rounds; round += 1) {
    // The systems of the published days stay with the past; only today's is asked again.
    forgetViews();
    samples.proved.push(await timed(() => asked(read(), season)));
    samples.unchanged.push(await timed(() => asked(read(), season)));
    samples.remembered.push(await timed(() => publicTables(read(), season, TODAY)));
  }
  const tables = await publicTables(read(), season, TODAY);
  const cells = (
    ['programme', 'action', 'region', 'action_region', 'action_level', 'project'] as const
  ).flatMap((grain) => tables.cells(grain));
  const days = (await publishedDays(read())).length;
  closeStore();
  return {
    season,
    days,
    cells: cells.length,
    hidden: cells.filter(({ value }) => value.state === 'hidden').length,
    wall: spreads(samples, 'wall'),
    cpu: spreads(samples, 'cpu'),
  };
}

/** As a process that begins: another connection, and nothing is remembered. */
async function begin(path: string): Promise<void> {
  closeStore();
  openStore(path);
  forgetViews();
  forgetAnswers();
  forgetPast();
}

async function dashboard(season: SeasonKey): Promise<void> {
  const visitor = await entitledRead(read(), null, moment(TODAY, 0));
  await seasonDashboard(visitor, season, TODAY);
  await seasonChanges(visitor, { season, day: TODAY, basis: 'current', isOfficer: false });
}

function asked(handle: Read, season: SeasonKey) {
  forgetAnswers();
  return publicTables(handle, season, TODAY);
}

interface Sample {
  wall: number;
  cpu: number;
}

async function timed(run: () => unknown): Promise<Sample> {
  const [before, used] = [performance.now(), process.cpuUsage()];
  await run();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - before, cpu: (user + system) / 1000 };
}

const spreads = (samples: Record<Case, Sample[]>, of: keyof Sample) =>
  Object.fromEntries(
    (Object.keys(CASES) as Case[]).map((one) => [one, spreadOf(samples[one].map((sample) => sample[of]))]),
  ) as Record<Case, Spread>;

export const secrecyTables = ({ measures }: SecrecyResult): Table[] =>
  (['wall', 'cpu'] as const).map((of) => ({
    title: `The public tables of today with the proof of what they hide, ${of === 'cpu' ? 'CPU ' : ''}ms: median (p10–p90)`,
    head: ['figures', 'season', 'cells', 'hidden', 'published days', ...Object.keys(CASES)],
    rows: measures.map((one) => [
      String(one.figures),
      one.season,
      String(one.cells),
      String(one.hidden),
      String(one.days),
      ...(Object.keys(CASES) as Case[]).map((key) => spreadText(one[of][key])),
    ]),
  }));
