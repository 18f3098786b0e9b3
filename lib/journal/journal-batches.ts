import { FACT_REFERENCES, type FactReference, type FactRow, factRows } from '@/db/consortium-fact-rows';
import type { JournalRow } from '@/db/journal';
import * as money from '@/db/journal-money';
import * as values from '@/db/journal-values';
import type { Read } from '@/db/store';
import { trainingEventNames } from '@/db/training-life-rows';

export type Batched = ReturnType<typeof batched>;

/** What the lines of a page refer to, each kind of thing read in one statement the first time that a line asks. */
export function batched(read: Read, rows: readonly JournalRow[]) {
  /** Every number that the lines hold: of each kind, those that are none of its own find no row. */
  const about = (kind: string) => rows.flatMap(({ subject }) => numberIn(subject, kind));
  const held = (name: string) => rows.flatMap(({ references }) => numbersIn(references[name]));
  const once = <Row extends { id: number }>(
    load: (read: Read, ids: readonly number[]) => Row[],
    foreseen: () => number[],
  ) => {
    let rowsOf: Map<number, Row[]> | undefined;
    return (ids: readonly number[]): Row[] => {
      rowsOf ??= Map.groupBy(load(read, [...new Set(foreseen())]), ({ id }) => id);
      const known = rowsOf;
      return ids.flatMap((id) => known.get(id) ?? []);
    };
  };
  let facts: Map<string, FactRow> | undefined;
  return {
    /** What one line says of consortia, whichever tables it wrote. */
    consortiumFacts: ({ references }: Pick<JournalRow, 'references'>): FactRow[] => {
      const names = FACT_NAMES.filter((name) => name in references);
      if (names.length === 0) return [];
      facts ??= new Map(factRows(read, held).map((row) => [`${row.table} ${row.id}`, row]));
      const known = facts;
      return names.flatMap((name) =>
        numbersIn(references[name]).flatMap((id) => known.get(`${name} ${id}`) ?? []),
      );
    },
    amountChanges: once(values.amountChanges, () => about('amount')),
    memberChanges: once(values.memberChanges, () => [...about('membership'), ...held('memberships')]),
    departureChanges: once(values.departureChanges, () => held('departureAnswers')),
    projectEventChanges: once(values.projectEventChanges, () => held('projectEvents')),
    agreementsSaid: once(money.agreementsSaid, () => about('agreement')),
    paymentsSaid: once(money.paymentsSaid, () => [
      ...about('payment'),
      ...held('payments'),
      ...held('withdrawnPayments'),
    ]),
    pledgesSaid: once(money.pledgesSaid, () => about('pledge')),
    tranchesSaid: once(money.tranchesSaid, () => held('tranches')),
    conditionsSaid: once(money.conditionsSaid, () => held('trancheConditions')),
    reviewsSaid: once(money.reviewsSaid, () => held('reviewSteps')),
    milestonesSaid: once(money.milestonesSaid, () => held('projectMilestones')),
    milestoneEventsSaid: once(money.milestoneEventsSaid, () => held('milestoneEvents')),
    overlapChanges: once(values.overlapChanges, () => about('overlap')),
    successionChanges: once(values.successionChanges, () => held('successions')),
    gapNoteChanges: once(values.gapNoteChanges, () => held('note')),
    milestoneChanges: once(values.milestoneChanges, () => held('milestone')),
    synthesisNames: once(values.synthesisNames, () => about('synthesis')),
    committeeNames: once(values.committeeNames, () => about('committee')),
    reportNames: once(values.reportNames, () => about('report')),
    sessionNames: once(values.sessionNames, () => about('training-session')),
    trainingNames: once(values.trainingNames, () => about('training')),
    trainingEvents: once(trainingEventNames, () => [...held('trainingEvent'), ...held('trainingEvents')]),
    campaignNames: once(values.campaignNames, () => [...about('campaign'), ...held('campaigns')]),
    participationNames: once(values.participationNames, () => [
      ...about('participation'),
      ...rows.flatMap(({ references }) =>
        Object.values(Object(references.participationIds)).flatMap(numbersIn),
      ),
    ]),
    organisationNames: once(values.organisationNames, () => [
      ...about('organisation'),
      ...held('organisationId'),
    ]),
  };
}

const FACT_NAMES = Object.keys(FACT_REFERENCES) as FactReference[];

const numbersIn = (held: unknown): number[] =>
  [held].flat().filter((one): one is number => typeof one === 'number');

function numberIn(subject: string, kind: string): number[] {
  const [found, key = ''] = subject.split(':');
  return found === kind && /^\d+$/.test(key) ? [Number(key)] : [];
}
