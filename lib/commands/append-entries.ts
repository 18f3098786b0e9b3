import {
  appendRevision,
  declaredElsewhere,
  findOrAddLine,
  type LastRevision,
  type LinePlaceNames,
  lastDeclared,
  lastRevision,
  placeNames,
} from '@/db/figures';
import { appendOfferRevision, isCommitted, lastOffer } from '@/db/offers';
import { activeMembers, type FoundTraining, findOrganisation, findTraining } from '@/db/projects';
import { findPeriod, type ReportForWrite, type SectionOfReport } from '@/db/reports';
import type { Tx } from '@/db/store';
import type { Circumstances } from '@/lib/command';
import { cellText } from '@/lib/domain/count';
import type { CellInput, EntryInput, OfferInput } from '@/lib/domain/figure';
import { cellKey } from '@/lib/domain/figure-row';
import type { RevisionKind } from '@/lib/domain/vocabulary';
import { type FieldRefusal, Refusal } from '@/lib/refusal';

export interface Placed<Item> {
  item: Item;
  index: number;
  section: SectionOfReport;
  /** The organisation that declares it: a contributor writes only his own. */
  organisationId: number;
}

export interface PlacedEntries {
  cells: Placed<CellInput>[];
  offers: Placed<OfferInput>[];
}

const refused = (path: string, code: string): FieldRefusal => ({ path, code, params: {} });

/** Finds the section of each cell and opening fact; what does not belong to the report is refused by name. */
export async function placeEntries(
  { tx, now }: Circumstances,
  report: ReportForWrite,
  input: Pick<EntryInput, 'cells' | 'offers'>,
): Promise<PlacedEntries> {
  const fields: FieldRefusal[] = [];
  const trainings = new Map<number, Awaited<ReturnType<typeof findTraining>>>();
  const trainingOf = async (id: number) => {
    if (!trainings.has(id)) trainings.set(id, await findTraining(tx, id));
    const training = trainings.get(id);
    return training?.projectId === report.projectId ? training : undefined;
  };
  const sectionOf = (participationId: number) =>
    report.sections.find((s) => s.participationId === participationId);

  const cells: Placed<CellInput>[] = [];
  const addresses = new Set<string>();
  for (const [index, item] of input.cells.entries()) {
    const training = await trainingOf(item.trainingId);
    const section = training && sectionOf(training.participationId);
    const period = await findPeriod(tx, item.periodId);
    if (!training || !section || !period || !training.regionCodes.includes(item.regionCode))
      fields.push(refused(`cells.${index}`, 'unknown_line'));
    else if (period.startsOn > report.campaign.observedOn)
      fields.push(refused(`cells.${index}`, 'period_to_come'));
    else if (item.periodId !== report.campaign.periodId && !item.comment)
      fields.push(refused(`cells.${index}`, 'earlier_period_needs_reason'));
    else if (item.professionKey === 'other' && item.professionOther === '')
      fields.push(refused(`cells.${index}`, 'profession_to_name'));
    else if (addresses.has(addressOf(item)))
      fields.push({
        path: `cells.${index}`,
        code: 'duplicate_line',
        params: { where: placeText(await placeNames(tx, item)) },
      });
    else cells.push({ item, index, section, organisationId: training.organisationId });
    addresses.add(addressOf(item));
    const twin = training && (await twinOf(tx, training, item));
    if (twin) fields.push({ ...twin, path: `cells.${index}` });
  }

  const offers: Placed<OfferInput>[] = [];
  for (const [index, item] of input.offers.entries()) {
    const section = sectionOf(item.participationId);
    const training = item.trainingId === null ? undefined : await trainingOf(item.trainingId);
    const fits =
      item.subject === 'training'
        ? training?.participationId === item.participationId &&
          training.organisationId === item.organisationId
        : item.trainingId === null && (await isUniversityOf(tx, report, item, now.day));
    if (!section || !fits) fields.push(refused(`offers.${index}`, 'unknown_line'));
    else if (item.happenedOn > now.day)
      fields.push(refused(`offers.${index}.happenedOn`, 'opened_in_future'));
    else if (item.happenedOn !== '' && report.projectStartsOn && item.happenedOn < report.projectStartsOn)
      fields.push(refused(`offers.${index}.happenedOn`, 'opened_before_project'));
    else offers.push({ item, index, section, organisationId: item.organisationId });
  }
  if (fields.length > 0) throw new Refusal('invalid', 'invalid_input', {}, fields);
  return { cells, offers };
}

const addressOf = (cell: CellInput): string => `${cellKey(cell, cell.measure)}|${cell.periodId}`;

const placeText = ({ training, organisation, region, period }: LinePlaceNames): string =>
  `« ${training} » (${organisation}), ${region}, ${period}`;

/** A training that two organisations of the project would declare for the same line: both places are named. */
async function twinOf(
  tx: Tx,
  training: FoundTraining,
  item: CellInput,
): Promise<Omit<FieldRefusal, 'path'> | undefined> {
  if (item.text.state !== 'number' && item.text.state !== 'estimate') return undefined;
  const twin = await declaredElsewhere(tx, training, { ...item, nature: 'actual' });
  if (twin === undefined) return undefined;
  const theirs = placeText(await placeNames(tx, { ...item, trainingId: twin }));
  return { code: 'duplicate_entry', params: { theirs, mine: placeText(await placeNames(tx, item)) } };
}

/** A health university opens in a project as its member, or as what its agreement committed. */
async function isUniversityOf(
  tx: Tx,
  report: ReportForWrite,
  { organisationId, participationId }: OfferInput,
  day: string,
): Promise<boolean> {
  if ((await findOrganisation(tx, organisationId))?.healthUniversity !== true) return false;
  const members = await activeMembers(tx, report.projectId, day);
  return (
    members.some((member) => member.organisationId === organisationId) ||
    (await isCommitted(tx, { participationId, subject: 'university', organisationId, trainingId: null }))
  );
}

export interface WrittenEntries {
  written: { revisions: number[]; offerRevisions: number[] };
  /** The revision that each cell and opening fact of the input now shows, in its order; null where none exists. */
  standing: { cells: (number | null)[]; offers: (number | null)[] };
}

/**
 * Appends a revision for each cell and opening fact that changes. A cell whose last revision is not the one
 * the person saw is a conflict: all of them are named with both values, and nothing is written.
 */
export async function appendEntries(
  { tx, actor, now, door }: Circumstances,
  report: ReportForWrite,
  entries: PlacedEntries,
  kind: RevisionKind,
  reason: string | null,
): Promise<WrittenEntries> {
  const conflicts: FieldRefusal[] = [];
  const author = { kind, reason, accountId: actor.accountId, door, at: now.instant, knownFrom: now.day };
  const revisions: number[] = [];
  const standing: WrittenEntries['standing'] = { cells: [], offers: [] };
  for (const { item, index, section } of entries.cells) {
    const lineId = await findOrAddLine(tx, { ...item, nature: 'actual' });
    const last = await lastRevision(tx, section.id, lineId);
    // An officer's accepted value stands beside the declared one: who declares it too says something new.
    const declared = last?.kind === 'acceptance' ? await lastDeclared(tx, section.id, lineId) : last;
    const same = holds(last, item.text) && holds(declared, item.text);
    standing.cells[index] = last?.id ?? null;
    if ((last?.id ?? null) !== item.seen && !same) {
      conflicts.push({
        path: `cells.${index}`,
        code: 'changed_meanwhile',
        params: { mine: cellText(item.text), theirs: last ? cellText(last) : '', seen: last?.id ?? null },
      });
    } else if (!same || (last && item.comment !== undefined && (item.comment || null) !== last.comment)) {
      const revision = {
        lineId,
        campaignId: report.campaign.id,
        sectionId: section.id,
        ...item.text,
        ...author,
      };
      const id = await appendRevision(tx, { ...revision, comment: item.comment || null });
      revisions.push(id);
      standing.cells[index] = id;
    }
  }
  const offerRevisions: number[] = [];
  for (const { item, index, section } of entries.offers) {
    const last = await lastOffer(tx, section.id, item);
    const happenedOn = item.happenedOn === '' ? null : item.happenedOn;
    const same = last ? last.happenedOn === happenedOn : happenedOn === null;
    standing.offers[index] = last?.id ?? null;
    if ((last?.id ?? null) !== item.seen && !same) {
      conflicts.push({
        path: `offers.${index}`,
        code: 'changed_meanwhile',
        params: { mine: item.happenedOn, theirs: last?.happenedOn ?? '', seen: last?.id ?? null },
      });
    } else if (!same) {
      const id = await appendOfferRevision(tx, {
        ...item,
        fact: 'opened',
        happenedOn,
        sectionId: section.id,
        ...author,
      });
      offerRevisions.push(id);
      standing.offers[index] = id;
    }
  }
  if (conflicts.length > 0) throw new Refusal('conflict', 'values_changed', {}, conflicts);
  return { written: { revisions, offerRevisions }, standing };
}

const holds = (revision: LastRevision | undefined, { state, value }: CellInput['text']): boolean =>
  revision ? revision.state === state && revision.value === value : state === null;

/**
 * What the policy asks of the entries: the actions and the declaring organisations that they touch. What is said of
 * whole sections is said for every organisation that declares something there.
 */
export const touchedBy = (
  entries: PlacedEntries,
  whole: { sections: SectionOfReport[]; declarers: number[] } = { sections: [], declarers: [] },
) => {
  const placed = [...entries.cells, ...entries.offers];
  return {
    actionKeys: [
      ...new Set(
        [...placed, ...whole.sections.map((section) => ({ section }))].map((p) => p.section.actionKey),
      ),
    ],
    declaringOrganisations: [...new Set([...placed.map((p) => p.organisationId), ...whole.declarers])],
  };
};
