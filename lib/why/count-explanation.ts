import { type RollupRow, rollupsAt } from '@/db/figure-rollups';
import { announcedAid } from '@/db/project-aid';
import type { Read } from '@/db/store';
import { trainingRegionsOf } from '@/db/training-rows';
import type { CountedFigure, FigurePlace } from '@/lib/domain/figure-address';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { parisDay } from '@/lib/domain/time';
import { NOT_REPORTED, numberValue, sumValues, tallyValue, type Value } from '@/lib/domain/value';
import type { Layer, SeasonKey } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { placeCoverage } from '@/lib/figure/place-coverage';
import {
  type IndexedProject,
  participationsIn,
  placeMatches,
  projectIndex,
  standsIn,
} from '@/lib/figure/project-index';
import { regionNames } from '@/lib/figure/region-names';
import { recordedSeasons } from '@/lib/figure/seasons';
import { refusedField } from '@/lib/refusal';
import { type Asker, type Contributors, contributorsOf } from './contributors';
import type {
  ActionRef,
  CountedThing,
  Explanation,
  LeftOut,
  OfferContribution,
  ParticipationContribution,
} from './explanation';
import { publicContribution } from './learner-contributions';
import { type Fact, factsOf, offerContribution, offersLeftOut, standsInLayer } from './offer-contributions';

export interface CountQuestion {
  what: CountedFigure;
  season: SeasonKey | undefined;
  day: string;
  /** An action, a region or both: of a level or a project no count is published, and one is refused. */
  place: FigurePlace;
  layer: Layer;
}

export interface CountExplanation extends Explanation {
  kind: 'count';
  what: CountedFigure;
  place: { action: Omit<ActionRef, 'season'> | null; region: { code: string; name: string } | null };
  /** Of what the count is a part: the regions that there are, the participations that were asked. */
  outOf: number | null;
  things: CountedThing[];
  contributions: ParticipationContribution[];
  offers: OfferContribution[];
}

/** The layer of a count that its address does not name: reports are counted as received, not as validated. */
export const layerOfCount = (what: CountedFigure): Layer => (what === 'reports' ? 'declared' : 'verified');

type Made = Partial<
  Pick<
    CountExplanation,
    | 'things'
    | 'contributions'
    | 'offers'
    | 'leftOut'
    | 'outOf'
    | 'coverage'
    | 'whole'
    | 'duplicates'
    | 'layers'
  >
> & { value: Value };

interface About extends CountQuestion {
  read: Read;
  asker: Asker;
  action: string | undefined;
  region: string | undefined;
}

/** What a distinct count, or the sum of the announced aid, is made of, as known at the end of a day. */
export async function explainCount(
  read: Read,
  asker: Asker,
  question: CountQuestion,
): Promise<CountExplanation> {
  const { what, season, day, place, layer } = question;
  for (const named of ['level', 'project'] as const)
    if (place[named] !== undefined) throw refusedField(named, 'no_public_table');
  const action = (await actionNames(read)).list().find(({ key }) => key === place.action);
  if (place.action !== undefined && !action) throw refusedField('action', 'unknown_action');
  const region = (await regionNames(read)).byCode.get(place.region ?? '');
  if (place.region !== undefined && !region) throw refusedField('region', 'unknown_region');
  const about = { ...question, read, asker, action: place.action, region: place.region };
  const made = await makers[what](about);
  return {
    kind: 'count',
    what,
    season: season ?? null,
    day,
    layer,
    place: {
      action: action ? { key: action.key, number: action.number, shortTitle: action.shortTitle } : null,
      region: region ? { code: region.code, name: region.name } : null,
    },
    layers: null,
    terms: [],
    duplicates: 0,
    rate: null,
    coverage: null,
    leftOut: [],
    whole: false,
    outOf: null,
    things: [],
    contributions: [],
    offers: [],
    ...made,
  };
}

const makers: Record<CountedFigure, (about: About) => Promise<Made>> = {
  laureates,
  participations,
  aid,
  regions: regionsReached,
  reports,
  trainings,
};

const filterOf = ({ season, action, region }: About) => ({ season, action, region });

const projectsOf = async (about: About): Promise<IndexedProject[]> =>
  (await projectIndex(about.read, about.day))
    .filter((project) => standsIn(project, filterOf(about)))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => inFrenchOrder(a.acronym, b.acronym));

async function laureates(about: About): Promise<Made> {
  const names = await actionNames(about.read);
  const rows = (await projectsOf(about)).map((project) => {
    const places = project.places.filter((place) => placeMatches(place, filterOf(about)));
    return {
      project,
      actions: participationsIn(places).map(({ seasonKey, actionKey }): ActionRef => {
        const { key, season, number, shortTitle } = names.of(seasonKey, actionKey);
        return { key, season, number, shortTitle };
      }),
    };
  });
  const several = rows.filter(({ actions }) => actions.length > 1);
  const more = several.reduce((n, { actions }) => n + actions.length - 1, 0);
  return {
    value: numberValue(rows.length),
    duplicates: more,
    things: rows.map(({ project: { slug, acronym }, actions }) => ({
      kind: 'laureate',
      project: { slug, acronym },
      actions,
    })),
    leftOut: several.map(({ project, actions }) => ({
      reason: 'duplicate',
      count: actions.length - 1,
      value: null,
      names: actions.map(
        ({ number, shortTitle }) => `${project.acronym}, action n°\u00a0${number} – ${shortTitle}`,
      ),
    })),
  };
}

async function participations(about: About): Promise<Made> {
  const { list } = await askedOf(about);
  return {
    value: numberValue(list.length),
    things: list.map(({ slug, acronym, action, knownFrom, recordedAt }) => ({
      kind: 'participation',
      project: { slug, acronym },
      action,
      knownFrom,
      recordedOn: recordedAt && parisDay(new Date(recordedAt)),
    })),
  };
}

/** A project's aid is that of the whole project: it has no share of an action or of a region. */
async function aid({ read, season, day, action, region }: About): Promise<Made> {
  if (action !== undefined) throw refusedField('action', 'aid_of_whole_projects');
  if (region !== undefined) throw refusedField('region', 'aid_of_whole_projects');
  let cents: number | null = null;
  for (const one of season ? [season] : recordedSeasons(read)) {
    const aid = await announcedAid(read, one, day);
    if (aid.cents !== null) cents = (cents ?? 0) + aid.cents;
  }
  // A project of both seasons counts in its first.
  const firstSeason = ({ places }: IndexedProject) => places.map((place) => place.seasonKey).sort()[0];
  const all = (await projectIndex(read, day)).filter(({ places }) => places.length > 0);
  const inSeason = all.filter((project) => season === undefined || firstSeason(project) === season);
  const elsewhere = all.filter(
    (project) => standsIn(project, { season }) && !inSeason.includes(project) && project.announcedAid,
  );
  const without = inSeason.filter(({ announcedAid: amount }) => !amount);
  const left = (reason: LeftOut['reason'], of: readonly IndexedProject[]): LeftOut[] =>
    of.length > 0 ? [{ reason, count: of.length, value: null, names: of.map(({ acronym }) => acronym) }] : [];
  return {
    value: cents === null ? NOT_REPORTED : numberValue(cents),
    things: inSeason.flatMap(({ slug, acronym, announcedAid: amount }) =>
      amount ? [{ kind: 'aid' as const, project: { slug, acronym }, ...amount }] : [],
    ),
    leftOut: [...left('no_amount', without), ...left('other_season', elsewhere)],
  };
}

async function regionsReached(about: About): Promise<Made> {
  if (about.region !== undefined) throw refusedField('region', 'region_of_regions');
  const projects = await projectIndex(about.read, about.day);
  const { list } = await regionNames(about.read);
  const reached = list.map(({ code, name }) => ({
    kind: 'region' as const,
    code,
    name,
    projects: projects.filter((project) => standsIn(project, { ...filterOf(about), region: code })).length,
  }));
  const delivering = reached.filter((region) => region.projects > 0);
  return { value: numberValue(delivering.length), outOf: list.length, things: delivering };
}

const askedOf = ({ read, asker, season, action, region, day }: About): Promise<Contributors> =>
  contributorsOf(read, asker, { season, action, region }, day);

async function reports(about: About): Promise<Made> {
  const { read, season, day, layer, region, action } = about;
  const { list, coverage, whole } = await askedOf(about);
  const place = region !== undefined && action === undefined ? { regionCode: region } : null;
  const counted = place ? await placeCoverage(read, place, { season }, day) : coverage;
  const asked = list.filter(({ answer }) => answer !== 'not_asked');
  if (!counted || counted.expected === 0) return { value: NOT_REPORTED };
  const silent = asked.filter(({ answer }) => answer === 'silent');
  const behind = asked.filter(({ answer }) => answer === 'reported');
  const left = (reason: LeftOut['reason'], of: typeof asked): LeftOut[] =>
    of.length > 0 ? [{ reason, count: of.length, value: null, names: of.map(({ acronym }) => acronym) }] : [];
  return {
    value: numberValue(layer === 'verified' ? counted.validated : counted.reported),
    outOf: counted.expected,
    coverage: counted,
    contributions: asked.map(publicContribution),
    leftOut: [...left('silent', silent), ...(layer === 'verified' ? left('not_validated', behind) : [])],
    whole,
  };
}

async function trainings(about: About): Promise<Made> {
  const { read, day, layer, region } = about;
  const { list, coverage, whole } = await askedOf(about);
  const delivered =
    region === undefined
      ? null
      : new Set(
          (await trainingRegionsOf(read, { regionCode: region }, day)).map(({ trainingId }) => trainingId),
        );
  const isAsked = (row: Pick<Fact['row'], 'subject' | 'trainingId'>) =>
    row.subject === 'training' && (delivered === null || delivered.has(row.trainingId));
  const facts = (await factsOf(read, list, day)).filter(({ row }) => isAsked(row));
  const layers = await trainingCounts(about);
  return {
    value: layers[layer],
    layers,
    coverage: layer === 'committed' ? null : coverage,
    offers: facts.filter((fact) => standsInLayer(fact, layer)).map((fact) => offerContribution(fact, layer)),
    leftOut: await offersLeftOut(read, facts, { layer, contributors: list, day, isAsked }),
    whole,
  };
}

/** A training has one main action, hence one season: its counts add up over actions and seasons. */
async function trainingCounts({ read, season, action, region, day }: About): Promise<Record<Layer, Value>> {
  const rows: RollupRow[] = [];
  for (const seasonKey of season ? [season] : recordedSeasons(read))
    rows.push(
      ...(await rollupsAt(read, region === undefined ? 'action' : 'action_region', day, {
        seasonKey,
        measure: 'trainings',
        ...(action !== undefined && { actionKey: action }),
        ...(region !== undefined && { regionCode: region }),
      })),
    );
  const of = (layer: Layer) =>
    sumValues(rows.flatMap((row) => (row.layer === layer ? [tallyValue(row.tally)] : [])));
  return { committed: of('committed'), declared: of('declared'), verified: of('verified') };
}
