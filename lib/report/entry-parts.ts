import type { ParticipationTraining, SectionRow } from '@/db/report-rows';
import { lastReminder } from '@/db/section-parts';
import type { Read } from '@/db/store';
import { standsFor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { parseCell } from '@/lib/domain/count';
import { entryTotal } from '@/lib/domain/entry-totals';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { type CommentedCell, unjustifiedWarnings } from '@/lib/domain/justified';
import { cellKey } from '@/lib/domain/line-address';
import type { PartState } from '@/lib/domain/part';
import type { Signature } from '@/lib/domain/signature';
import { NOTHING_BESIDE, placesOf } from '@/lib/domain/warnings';
import { standingsOfParts } from '@/lib/section/part-standings';
import type { Asked, EntryOffer, EntrySection } from './entry-section';
import type { ReportEntry } from './report-entry';

/** The part of a section that an organisation declares: its trainings and openings. */
export interface EntryPart {
  organisationId: number;
  organisation: string;
  state: PartState;
  /** When and by whom it was last said finished or taken up again; null where nothing was said. */
  said: { at: string; by: Signature } | null;
  changedAt: string | null;
  /** It is the part of the actor's own organisation, and may be said finished now. */
  mine: boolean;
}

interface Declared {
  trainings: readonly Pick<ParticipationTraining, 'organisationId' | 'organisation'>[];
  offers: readonly Pick<EntryOffer, 'organisationId' | 'organisation'>[];
  /** The section can be entered. */
  writable: boolean;
}

/** The parts of a section, in the order of their names. */
export async function partsFor(
  { read, actor, target, sign }: Pick<Asked, 'read' | 'actor' | 'target' | 'sign'>,
  { id, actionKey }: Pick<SectionRow, 'id' | 'actionKey'>,
  { trainings, offers, writable }: Declared,
): Promise<EntryPart[]> {
  const names = new Map([...offers, ...trainings].map((one) => [one.organisationId, one.organisation]));
  const standingOf = await standingsOfParts(read, id);
  const parts: EntryPart[] = [];
  for (const [organisationId, organisation] of names) {
    const { last, changedAt, state } = standingOf(organisationId);
    const may = can(actor, 'part.finish', {
      ...target,
      actionKeys: [actionKey],
      declaringOrganisations: [organisationId],
    });
    parts.push({
      organisationId,
      organisation,
      state,
      said: last ? { at: last.at, by: await sign(last.accountId) } : null,
      changedAt,
      mine: writable && may && standsFor(actor, organisationId),
    });
  }
  return parts.toSorted((a, b) => inFrenchOrder(a.organisation, b.organisation));
}

/** Where a partner stands in a report, over all the sections in which it declares something. */
export interface PartnerProgress {
  organisationId: number;
  organisation: string;
  filled: number;
  expected: number;
  /** Surprising values that nobody justified yet. */
  toJustify: number;
  /** Its sections that can be entered now, and of these those that it says finished. */
  open: number;
  finished: number;
  /** The last time that it said so, where all are finished. */
  finishedAt: string | null;
  changedAt: string | null;
  remindedAt: string | null;
}

/**
 * The completeness of a report by partner of today, as it is saved; the actor's own organisation, who sends it, and
 * those that left the consortium are left out.
 */
export async function partnerProgress(
  read: Read,
  { id, sections, members }: Pick<ReportEntry, 'id' | 'sections' | 'members'>,
  ownOrganisations: readonly number[],
): Promise<PartnerProgress[]> {
  const rows = new Map<number, PartnerProgress>();
  for (const section of sections) {
    let ofCells: ReturnType<typeof cellsByOrganisation> | undefined;
    for (const part of section.parts) {
      if (ownOrganisations.includes(part.organisationId) || !members.includes(part.organisationId)) continue;
      const row = rows.get(part.organisationId) ?? {
        organisationId: part.organisationId,
        organisation: part.organisation,
        ...{ filled: 0, expected: 0, toJustify: 0, open: 0, finished: 0 },
        ...{ finishedAt: null, changedAt: null },
        remindedAt: (await lastReminder(read, id, part.organisationId)) ?? null,
      };
      rows.set(part.organisationId, row);
      // Worked out where there is a partner to tell of.
      ofCells ??= cellsByOrganisation(section);
      const { filled, expected, toJustify } = ofCells(part.organisationId);
      row.filled += filled;
      row.expected += expected;
      row.toJustify += toJustify;
      row.changedAt = later(row.changedAt, part.changedAt);
      if (section.readOnly !== null) continue;
      row.open += 1;
      if (part.state !== 'finished') continue;
      row.finished += 1;
      row.finishedAt = later(row.finishedAt, part.said?.at ?? null);
    }
  }
  return [...rows.values()].toSorted((a, b) => inFrenchOrder(a.organisation, b.organisation));
}

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

function cellsByOrganisation({
  action,
  trainings,
  lines,
  measures,
  beside,
  sessions,
  people,
  elapsed,
}: EntrySection) {
  const organisationOf = new Map(trainings.map((training) => [training.id, training.organisationId]));
  const counted = lines.flatMap((line) =>
    measures.flatMap((measure) => {
      const cell = line.cells[measure];
      if (!cell) return [];
      const parsed = parseCell(cell.text);
      const said = parsed.ok ? parsed.cell : { state: null, value: null };
      const before = cell.before?.state === 'number' ? cell.before.value : null;
      const value = said.state === 'number' ? said.value : null;
      const warned: CommentedCell = {
        ...line,
        ...cell,
        ...{ measure, value, before },
        beside: beside[cellKey(line, measure)] ?? NOTHING_BESIDE,
      };
      return [{ organisationId: organisationOf.get(line.trainingId), said, before, warned }];
    }),
  );
  const ground = {
    actionKey: action.key,
    places: placesOf(trainings),
    sessions: new Map(Object.entries(sessions)),
    people: new Map(Object.entries(people)),
    elapsed,
  };
  return (organisationId: number) => {
    const own = counted.filter((cell) => cell.organisationId === organisationId);
    const { filled, expected } = entryTotal(
      own.map(({ said, before, warned }) => ({ cell: said, before, planned: warned.planned })),
    );
    const cells = own.map(({ warned }) => warned);
    return { filled, expected, toJustify: unjustifiedWarnings(cells, ground).length };
  };
}
