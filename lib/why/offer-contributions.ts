import type { Read } from '@/db/store';
import { type ExplainedOfferRow, offersOfParticipations, unsentOffers } from '@/db/why-offers';
import { parisDay } from '@/lib/domain/time';
import { LAYERS, type Layer } from '@/lib/domain/vocabulary';
import type { Contributor } from './contributors';
import type { LeftOut, OfferContribution } from './explanation';

/** A fact of a participation with its rows in the three layers. */
export interface Fact {
  contributor: Contributor;
  address: string;
  row: ExplainedOfferRow;
  layers: Partial<Record<Layer, ExplainedOfferRow>>;
}

const addressOf = ({ subject, organisationId, trainingId }: ExplainedOfferRow) =>
  `${subject}|${organisationId}|${trainingId}`;

/** Every commitment and opening of some participations, as known at the end of a day. */
export async function factsOf(
  read: Read,
  contributors: readonly Contributor[],
  day: string,
): Promise<Fact[]> {
  const ids = contributors.map(({ participationId }) => participationId);
  const rows: { layer: Layer; row: ExplainedOfferRow }[] = [];
  for (const layer of LAYERS)
    for (const row of await offersOfParticipations(read, ids, layer, day)) rows.push({ layer, row });
  const byParticipation = Map.groupBy(rows, ({ row }) => row.participationId);
  return contributors.flatMap((contributor) => {
    const known = new Map<string, Fact>();
    for (const { layer, row } of byParticipation.get(contributor.participationId) ?? []) {
      const address = addressOf(row);
      const fact = known.get(address) ?? { contributor, address, row, layers: {} };
      known.set(address, { ...fact, layers: { ...fact.layers, [layer]: row } });
    }
    return [...known.values()];
  });
}

/** Whether the fact stands in a layer: a commitment taken back does not. */
export const standsInLayer = ({ layers }: Fact, layer: Layer): boolean => layers[layer]?.happenedOn != null;

export function offerContribution(fact: Fact, layer: Layer): OfferContribution {
  const { contributor, row, layers } = fact;
  const settled = (at: 'declared' | 'verified') => {
    const of = layers[at];
    return of ? parisDay(new Date(of.settledAt)) : null;
  };
  const opened = layers[layer === 'verified' ? 'verified' : 'declared'];
  return {
    subject: row.subject,
    name: row.training ?? row.organisation,
    organisation: row.organisation,
    project: { slug: contributor.slug, acronym: contributor.acronym },
    action: contributor.action,
    committedOn: layers.committed?.happenedOn ?? null,
    openedOn: opened?.happenedOn ?? null,
    declaredOn: settled('declared'),
    validatedOn: settled('verified'),
    revisionId: contributor.entitled ? (layers[layer]?.revisionId ?? row.revisionId) : null,
  };
}

/** What is committed or opened and does not count in a layer; drafts are told to those entitled only. */
export async function offersLeftOut(
  read: Read,
  facts: readonly Fact[],
  { layer, contributors, day, isAsked }: LeftOutQuestion,
): Promise<LeftOut[]> {
  const asked = facts.filter(({ row }) => isAsked(row));
  const left: LeftOut[] = [];
  const add = (reason: LeftOut['reason'], of: readonly Fact[]) =>
    of.length > 0 && left.push({ reason, count: of.length, value: null, names: of.map(nameOf) });
  const outside = asked.filter((fact) => !standsInLayer(fact, layer));
  if (layer === 'verified')
    add(
      'not_validated',
      outside.filter((fact) => standsInLayer(fact, 'declared')),
    );
  if (layer !== 'committed')
    add(
      'not_opened',
      outside.filter((fact) => standsInLayer(fact, 'committed') && !standsInLayer(fact, 'declared')),
    );
  add(
    'taken_back',
    outside.filter(({ layers }) => layers.committed?.happenedOn === null && !layers.declared),
  );
  if (layer === 'committed') return left;
  const silent = contributors.filter(({ answer }) => answer === 'silent');
  if (silent.length > 0)
    left.push({
      reason: 'silent',
      count: silent.length,
      value: null,
      names: silent.map(({ acronym }) => acronym),
    });
  const readable = contributors.filter(({ readsDrafts }) => readsDrafts);
  const unsent = Map.groupBy(
    await unsentOffers(
      read,
      readable.map(({ participationId }) => participationId),
      day,
    ),
    ({ participationId }) => participationId,
  );
  const drafts = readable.flatMap(({ participationId, acronym }) =>
    (unsent.get(participationId) ?? [])
      .filter((row) => isAsked(row) && row.happenedOn !== null)
      .map((row) => `${row.training ?? row.organisation} (${acronym})`),
  );
  if (drafts.length > 0) left.push({ reason: 'draft', count: drafts.length, value: null, names: drafts });
  return left;
}

interface LeftOutQuestion {
  layer: Layer;
  contributors: readonly Contributor[];
  day: string;
  /** Whether a fact is of the kind that is counted. */
  isAsked: (row: Pick<ExplainedOfferRow, 'subject' | 'trainingId'>) => boolean;
}

export const nameOf = ({ row, contributor }: Fact): string =>
  `${row.training ?? row.organisation} (${contributor.acronym})`;

/** Things that several facts speak of, each named once with the places where it stands. */
export function duplicatesOf(facts: readonly Fact[], keyOf: (fact: Fact) => number): LeftOut[] {
  return [...Map.groupBy(facts, keyOf).values()]
    .filter((of) => of.length > 1)
    .map((of) => ({ reason: 'duplicate', count: of.length - 1, value: null, names: of.map(nameOf) }));
}
