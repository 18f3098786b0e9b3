import { appendRevision, type LastRevision, lastDeclared, lastRevision, lineKeeper } from '@/db/figures';
import { appendOfferRevision, lastOffer } from '@/db/offers';
import type { ReportForWrite, SectionOfReport } from '@/db/reports';
import type { Circumstances } from '@/lib/command';
import { cellText } from '@/lib/domain/count';
import type { CellInput, EntryInput, OfferInput } from '@/lib/domain/figure';
import type { WarningAnswer } from '@/lib/domain/justified';
import type { RevisionKind } from '@/lib/domain/vocabulary';
import { type FieldRefusal, Refusal } from '@/lib/refusal';
import { type FreshComment, noteAnswers } from './answered-warnings';
import { addressOf, brokenByCell, brokenByOffer, brokenByTwin, entryGround, placeText } from './entry-rules';

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

/** Finds the section of each cell and opening fact; what does not belong to the report is refused by name. */
export async function placeEntries(
  { tx, now }: Circumstances,
  report: ReportForWrite,
  input: Pick<EntryInput, 'cells' | 'offers'>,
  pause: Pause = goOn,
): Promise<PlacedEntries> {
  const fields: FieldRefusal[] = [];
  const ground = entryGround(tx, report, now.day);
  const cells: Placed<CellInput>[] = [];
  const addresses = new Set<string>();
  for (const [index, item] of input.cells.entries()) {
    await pause(index);
    const path = `cells.${index}`;
    const training = await ground.training(item.trainingId);
    const section = training && ground.section(training.participationId);
    const address = addressOf(item);
    const broken = await brokenByCell(ground, item);
    if (broken) fields.push({ path, ...broken });
    else if (addresses.has(address))
      fields.push({ path, code: 'duplicate_line', params: { where: await placeText(ground, item) } });
    else if (training && section)
      cells.push({ item, index, section, organisationId: training.organisationId });
    addresses.add(address);
    const twin = await brokenByTwin(ground, item);
    if (twin) fields.push({ path, ...twin });
  }

  const offers: Placed<OfferInput>[] = [];
  for (const [index, item] of input.offers.entries()) {
    const section = ground.section(item.participationId);
    const broken = await brokenByOffer(ground, item);
    const where = broken && broken.code !== 'unknown_line' ? '.happenedOn' : '';
    if (broken) fields.push({ path: `offers.${index}${where}`, ...broken });
    else if (section) offers.push({ item, index, section, organisationId: item.organisationId });
  }
  if (fields.length > 0) throw new Refusal('invalid', 'invalid_input', {}, fields);
  return { cells, offers };
}

/** Asked before each cell: a long write lets other requests be answered in between. */
export type Pause = (index: number) => Promise<void>;
const goOn: Pause = async () => undefined;

export interface WrittenEntries {
  written: { revisions: number[]; offerRevisions: number[] };
  /** The revision that each cell and opening fact of the input now shows, in its order; null where none exists. */
  standing: { cells: (number | null)[]; offers: (number | null)[] };
  /** What the comment of each cell of the input answers for, where it is a new one. */
  answered: (readonly WarningAnswer[] | null)[];
}

/**
 * Appends a revision for each cell and opening fact that changes. A cell whose last revision is not the one
 * the person saw is a conflict: all of them are named with both values and the other comment, and nothing is written.
 */
export async function appendEntries(
  { tx, actor, now, door }: Circumstances,
  report: ReportForWrite,
  entries: PlacedEntries,
  kind: RevisionKind,
  reason: string | null,
  pause: Pause = goOn,
): Promise<WrittenEntries> {
  const conflicts: FieldRefusal[] = [];
  const author = { kind, reason, accountId: actor.accountId, door, at: now.instant, knownFrom: now.day };
  const lineOf = lineKeeper(tx);
  const revisions: number[] = [];
  const standing: WrittenEntries['standing'] = { cells: [], offers: [] };
  const fresh: (FreshComment & { index: number })[] = [];
  for (const { item, index, section } of entries.cells) {
    await pause(index);
    const { id: lineId, added } = await lineOf({ ...item, nature: 'actual' });
    const last = added ? undefined : await lastRevision(tx, section.id, lineId);
    // An officer's accepted value stands beside the declared one: who declares it too says something new.
    const declared = last?.kind === 'acceptance' ? await lastDeclared(tx, section.id, lineId) : last;
    const same = holds(last, item.text) && holds(declared, item.text);
    standing.cells[index] = last?.id ?? null;
    if ((last?.id ?? null) !== item.seen && !same) {
      conflicts.push({
        path: `cells.${index}`,
        code: 'changed_meanwhile',
        params: {
          mine: cellText(item.text),
          theirs: last ? cellText(last) : '',
          theirComment: last?.comment ?? '',
          seen: last?.id ?? null,
        },
      });
    } else if (!same || comments(item, last)) {
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
      if (kind !== 'acceptance' && item.comment && item.comment !== declared?.comment)
        fresh.push({ index, sectionId: section.id, lineId, revisionId: id });
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
  const answers = await noteAnswers(tx, fresh);
  const answered: WrittenEntries['answered'] = entries.cells.map(() => null);
  for (const { index, revisionId } of fresh) answered[index] = answers.get(revisionId) ?? null;
  return { written: { revisions, offerRevisions }, standing, answered };
}

/**
 * Whether an unchanged value takes another comment. Who did not see the last one, and wrote none, takes none away.
 */
const comments = ({ comment, seen }: CellInput, last: LastRevision | undefined): boolean =>
  last !== undefined &&
  comment !== undefined &&
  (comment || null) !== last.comment &&
  (comment !== '' || seen === last.id);

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
