import { LearnerTotals } from '@/db/figure-learner-totals';
import { appendJournal } from '@/db/journal';
import { type Tx, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { Now } from '@/lib/domain/time';
import type { Frame } from './frame';
import type { Plan, PlannedLine } from './plan';
import { PARTICIPATIONS, YEARS } from './shape';
import type { BenchCampaign } from './story';

/**
 * Rows of lines and revisions, written in bulk: through the commands they take a hundred times longer. What
 * follows from them (current figures, roll-ups, events, journal) is written by the service's own code.
 */

const lineId = (plan: Plan, line: PlannedLine, year: number, nature: 'planned' | 'actual') =>
  (YEARS.indexOf(year) * plan.shape.linesPerYear + line.position) * 2 + (nature === 'planned' ? 1 : 2);

/** The lines of a participation over every year, with what the agreement plans for each. */
export function planFigures(plan: Plan, frame: Frame, participation: number, now: Now): Promise<void> {
  return write(async (tx) => {
    const totals = new LearnerTotals(tx, 'committed', now.day);
    const revisions: number[] = [];
    for (const year of YEARS)
      for (const line of plan.lines[participation] ?? []) {
        for (const nature of ['planned', 'actual'] as const)
          insertLine(tx, frame, line, year, nature, lineId(plan, line, year, nature));
        const id = lineId(plan, line, year, 'planned');
        const value = plan.planned(line, year);
        const revisionId = insertRevision(tx, {
          lineId: id,
          campaignId: null,
          sectionId: null,
          kind: 'planned',
          value,
          state: 'number',
          accountId: frame.officer.accountId,
          now,
        });
        totals.replace(id, { revisionId, observedOn: now.day, value, state: 'number' });
        revisions.push(revisionId);
      }
    await totals.write();
    await appendJournal(tx, {
      command: 'record-commitments',
      subject: `participation:${frame.participations[participation]?.id}`,
      references: bounds(revisions),
      actor: frame.officer,
      now,
      door: 'script',
    });
  });
}

/** What a project enters in a campaign: one revision a line of the campaign's year. */
export function enterCampaign(
  plan: Plan,
  frame: Frame,
  { year, ofYear }: BenchCampaign,
  report: { id: number; campaignId: number; project: number; sections: Map<number, number> },
  now: Now,
): Promise<void> {
  const project = frame.projects[report.project];
  if (!project) throw new Error(`Projet absent : ${report.project}`);
  return write(async (tx) => {
    const revisions: number[] = [];
    for (const { index } of PARTICIPATIONS.filter((p) => p.project === report.project)) {
      const sectionId = report.sections.get(frame.participations[index]?.id ?? 0) ?? null;
      for (const line of plan.lines[index] ?? [])
        revisions.push(
          insertRevision(tx, {
            ...plan.actual(line, year, ofYear),
            lineId: lineId(plan, line, year, 'actual'),
            campaignId: report.campaignId,
            sectionId,
            kind: 'entry',
            accountId: project.lead.accountId,
            now,
          }),
        );
    }
    prepared(tx, 'UPDATE reports SET version = version + 1 WHERE id = ?').run(report.id);
    await appendJournal(tx, {
      command: 'enter-figures',
      subject: `report:${report.id}`,
      projectId: project.id,
      references: bounds(revisions),
      actor: project.lead,
      now,
      door: 'script',
    });
  });
}

/** The journal names the revisions; here by the first and the last, which the bulk leaves without a gap. */
const bounds = (ids: number[]) => ({ firstRevision: ids[0], lastRevision: ids.at(-1) });

function insertLine(
  tx: Tx,
  frame: Frame,
  { group, training, profession }: PlannedLine,
  year: number,
  nature: 'planned' | 'actual',
  id: number,
): void {
  prepared(
    tx,
    `INSERT INTO figure_lines (id, training_id, region_code, period_id, level_key, profession_key, profession_other, measure, nature)
     VALUES (?, ?, ?, ?, ?, ?, '', ?, ?)`,
  ).run(
    id,
    frame.participations[group.participation]?.trainings[training],
    group.regionCode,
    frame.periods.get(year),
    group.levelKey,
    frame.professions[profession],
    group.measure,
    nature,
  );
}

interface BulkRevision {
  lineId: number;
  campaignId: number | null;
  sectionId: number | null;
  kind: string;
  value: number | null;
  state: string;
  accountId: number;
  now: Now;
}

function insertRevision(tx: Tx, r: BulkRevision): number {
  return Number(
    prepared(
      tx,
      `INSERT INTO figure_revisions (line_id, campaign_id, section_id, kind, value, state, account_id, door, at, known_from)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'script', ?, ?)`,
    ).run(
      r.lineId,
      r.campaignId,
      r.sectionId,
      r.kind,
      r.value,
      r.state,
      r.accountId,
      r.now.instant,
      r.now.day,
    ).lastInsertRowid,
  );
}
