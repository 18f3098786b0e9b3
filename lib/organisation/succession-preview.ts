import { countedUniversities } from '@/db/organisation-counted';
import { heirsIn, successions } from '@/db/organisation-heirs';
import { organisationRows } from '@/db/organisation-rows';
import { partsOf } from '@/db/organisation-successions';
import { findOrganisation } from '@/db/organisations';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { FieldProblem } from '@/lib/domain/inputs';
import { later } from '@/lib/domain/known';
import { heirOn, heirSpans, predecessorsOf, type SuccessionInput } from '@/lib/domain/succession';
import type { Now } from '@/lib/domain/time';
import { LAYERS, type Layer, type MembershipRole } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { knownReference } from '@/lib/figure/action-progress';
import { becomingAt } from '@/lib/project/becoming';
import { Refusal } from '@/lib/refusal';
import { byName } from './organisation-list';
import { problemsOfSuccession } from './record-succession';

/** What an act would do to one count of universities. */
export interface CountEffect {
  action: Pick<ActionName, 'season' | 'number' | 'shortTitle'>;
  label: string;
  layer: Layer;
  before: number;
  after: number;
}

export interface SuccessionPreview {
  problems: FieldProblem[];
  /** From when on: the day of the act, or today where it is past: earlier days stay as they were known. */
  from: string;
  effects: CountEffect[];
  /** What hangs on each organisation that goes over. */
  parts: {
    organisation: string;
    seats: { project: string; slug: string; role: MembershipRole }[];
    trainings: number;
    accounts: number;
  }[];
  successor: string | null;
  /** Of universities with a health sector only one without is left. */
  losesHealth: boolean;
}

type Asked = Pick<SuccessionInput, 'organisationId' | 'alsoIds' | 'kind' | 'successorId' | 'effectiveOn'>;

/** What an act would change, worked out before it is recorded. Missing for whoever may not record it. */
export async function successionPreview(
  read: Read,
  actor: Actor | null,
  asked: Asked,
  now: Now,
): Promise<SuccessionPreview> {
  if (!can(actor, 'organisation.manage')) throw new Refusal('missing', 'not_found');
  const input = { ...asked, reason: '', source: '', version: undefined };
  const ids = predecessorsOf(asked).map(([, id]) => id);
  const from = later(asked.effectiveOn, now.day);
  const successor = asked.successorId ? await findOrganisation(read, asked.successorId) : undefined;
  const parts: SuccessionPreview['parts'] = [];
  let healthy = false;
  for (const id of ids) {
    const organisation = await findOrganisation(read, id);
    if (!organisation) throw new Refusal('missing', 'not_found');
    healthy ||= organisation.healthUniversity;
    parts.push({ organisation: organisation.name, ...partsOf(read, id, from) });
  }
  return {
    problems: await problemsOfSuccession(read, input, now.day),
    from,
    effects: successor
      ? await effectsOf(read, { ...asked, successorId: successor.id, ids, from }, now.day)
      : [],
    parts,
    successor: successor?.name ?? null,
    losesHealth: healthy && asked.kind !== 'split' && successor?.healthUniversity === false,
  };
}

async function effectsOf(
  read: Read,
  { kind, effectiveOn, successorId, ids, from }: Asked & { ids: readonly number[]; from: string },
  today: string,
): Promise<CountEffect[]> {
  const before = heirsIn(read);
  const made = ids.map((predecessorId) => ({
    ...{ id: 0, kind, predecessorId, successorId, effectiveOn, knownFrom: today, cancelledFrom: null },
  }));
  const after = heirSpans([...successions(read), ...made]);
  const names = await actionNames(read);
  const { components } = await knownReference(read);
  return LAYERS.flatMap((layer) => {
    const places = Map.groupBy(
      countedUniversities(read, layer, from),
      ({ seasonKey, actionKey }) => `${seasonKey} ${actionKey}`,
    );
    return [...places.values()].flatMap((counted) => {
      const countWith = (spans: typeof before) =>
        new Set(counted.map(({ organisationId }) => heirOn(spans, organisationId, from))).size;
      const moved = { layer, before: countWith(before), after: countWith(after) };
      const [place] = counted;
      if (!place || moved.before === moved.after) return [];
      const { season, number, shortTitle } = names.of(place.seasonKey, place.actionKey);
      return components
        .filter(
          ({ source, actionKey, seasonKey }) =>
            source === 'health_universities' &&
            actionKey === place.actionKey &&
            seasonKey === place.seasonKey,
        )
        .map(({ label }) => ({ action: { season, number, shortTitle }, label, ...moved }));
    });
  });
}

/** The organisations that may succeed, by name: those that are no more are left out. */
export async function successionChoices(read: Read, actor: Actor | null, day: string) {
  if (!can(actor, 'organisation.manage')) throw new Refusal('missing', 'not_found');
  const becoming = await becomingAt(read, day);
  return organisationRows(read, { words: [], kind: null, region: null, health: false })
    .filter(({ id }) => becoming(id).became === null)
    .map(({ id, name }) => ({ id, name }))
    .toSorted(byName);
}
