import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { followDecision } from '@/lib/committee/follow-decision';
import { recordCommittee } from '@/lib/committee/record-committee';
import { writeCommitteeEntry } from '@/lib/committee/write-committee-entry';
import { keepFile } from '@/lib/files/kept-files';
import { loadPopulation } from '@/lib/population/load-population';
import { declareOverlap } from '@/lib/project/declare-overlap';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordTraining } from '@/lib/project/record-training';
import { attachEvidence } from '@/lib/report/attach-evidence';
import { reportEntry } from '@/lib/report/report-entry';
import { sectionReview } from '@/lib/report/section-review';
import { submitReport } from '@/lib/report/submit-report';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { account, by } from './builders';
import { type Consortium, consortium, enter, on } from './consortium';
import { NOW } from './database';
import { laureate } from './laureate';
import { marked, planned, registered } from './training-session';

const BYTES = new TextEncoder().encode('%PDF-1.4 essai');

/**
 * A consortium and as many of everything that a project holds in numbers: trainings with planned lines, openings and
 * figures of two campaigns, files, remarks, double counts, other projects, accounts. The report of June is validated,
 * that of October a draft that was returned once. Needs `programmeDatabase()` and a folder of files.
 */
export async function growingConsortium(size: number) {
  const c = await consortium();
  const trainings = await trainingsOf(c, size);
  const all = [c.trainings.law, ...trainings];
  const cellsOf = (from: number) =>
    all.flatMap((trainingId, index) =>
      ['entered', 'validated'].map((measure, rank) =>
        c.cell('law', String(from + 2 * index - rank), {
          trainingId,
          measure,
          comment: 'Une promotion à part.',
        }),
      ),
    );
  const openings = all.map((trainingId) => ({ ...c.opening('2026-06-15'), trainingId }));

  await enter(c.lead, c.june.id, { cells: cellsOf(60), offers: openings }, on('2026-06-20'));
  await enter(c.lead, c.june.id, { cells: [c.cell('mediation', '90')] }, on('2026-06-20'));
  await send(c, c.june.id, '2026-06-25');
  for (const sectionId of [c.june.law, c.june.mediation])
    await execute(validateSection, { sectionId }, by(c.officer, on('2026-07-20')));
  await besides(c, trainings);

  // Each figure falls, with its reason, and comes back once with a remark of its own.
  await enter(c.lead, c.october.id, { cells: cellsOf(20) }, on('2026-10-20'));
  await enter(c.lead, c.october.id, { cells: [c.cell('mediation', '95')] }, on('2026-10-20'));
  await send(c, c.october.id, '2026-10-25');
  const { lines } = await sectionReview(read(), c.officer, NOW, c.october.law, {});
  const remarks = lines.map(({ lineId }) => ({ lineId, reason: 'À vérifier.' }));
  await execute(
    returnSection,
    { sectionId: c.october.law, reason: 'À revoir.', remarks },
    by(c.officer, on('2026-11-02')),
  );
  await enter(c.lead, c.october.id, {
    cells: cellsOf(22).map((cell) => ({
      ...cell,
      comment: 'Comptés à nouveau.',
      seen: lines.find((line) => line.trainingId === cell.trainingId && line.measure === cell.measure)?.seen,
    })),
  });
  return { ...c, all, session: await sessions(c, size) };
}

export type GrowingConsortium = Awaited<ReturnType<typeof growingConsortium>>;

/** Sends a report as its lead does, who has read it that day. */
export async function send(c: Consortium, reportId: number, day: string): Promise<void> {
  const { version } = await reportEntry(read(), c.lead, on(day), reportId);
  await execute(submitReport, { reportId, version }, by(c.lead, on(day)));
}

/** Trainings beside that of the consortium, with their plan and their committed opening. */
async function trainingsOf(c: Consortium, size: number): Promise<number[]> {
  const made: number[] = [];
  const request = by(c.officer, on('2025-01-12'));
  for (let index = 0; index < size; index += 1) {
    const { trainingId } = await execute(
      recordTraining,
      {
        participationId: c.participations.jurists,
        organisationId: c.organisations.lead,
        title: `Master de droit ${index + 1}`,
        kind: 'track',
        regime: 'initial',
        regions: [{ regionCode: '53', places: 40 }],
        levelKeys: ['7'],
      },
      request,
    );
    made.push(trainingId);
  }
  const line = { regionCode: '53', periodId: c.periodId, levelKey: '7', professionKey: 'na' };
  await execute(
    recordCommitments,
    {
      participationId: c.participations.jurists,
      offers: made.map((trainingId) => ({
        subject: 'training',
        organisationId: c.organisations.lead,
        trainingId,
        happenedOn: '2025-01-10',
      })),
      planned: made.flatMap((trainingId) =>
        ['entered', 'validated'].map((measure) => ({ ...line, trainingId, measure, value: 70 })),
      ),
    },
    request,
  );
  return made;
}

/** What else a project holds in numbers: double counts, files, other projects and people beside it. */
async function besides(c: Consortium, trainings: readonly number[]): Promise<void> {
  for (const [index, secondTrainingId] of trainings.entries()) {
    await execute(
      declareOverlap,
      {
        firstTrainingId: c.trainings.law,
        secondTrainingId,
        periodId: c.periodId,
        measure: 'entered',
        learners: '5',
        reason: 'Les mêmes personnes.',
        seen: Number.MAX_SAFE_INTEGER,
      },
      by(c.lead),
    );
    const file = { name: `liste-${index}.pdf`, type: 'application/pdf', bytes: BYTES.length };
    await execute(
      attachEvidence,
      { sectionId: c.october.law, file: { ...file, sha256: await keepFile('evidence', BYTES) } },
      by(c.lead),
    );
    await laureate({
      acronym: `AUTRE ${index + 1}`,
      actions: [{ key: 'JURISTES', season: 'S1', trainings: [['53']] }],
    });
    await account('reader', { organisationId: c.organisations.partner });
    await committee(c, index);
    await population(c, index);
  }
}

/** Training sessions, and one among them with as many people, marked at a slot. */
async function sessions(c: Consortium, size: number): Promise<{ sessionId: number; code: string }> {
  for (let index = 0; index < size; index += 1) await planned(c);
  const session = await planned(c);
  const { numbers } = await registered(c, session.sessionId, size);
  await marked(c, session.sessionId, 1, numbers);
  return session;
}

/** One population more each time. */
const population = (c: Consortium, index: number) =>
  execute(
    loadPopulation,
    {
      ...{ title: `Population ${index + 1}`, unit: 'students_enrolled', basis: 'Inscrits', datedOn: '2025' },
      ...{ source: 'Enquête d’essai', lines: [{ regionCode: '53', professionId: 44, text: '1800' }] },
    },
    by(c.officer, on('2026-10-06')),
  );

/** A committee with a decision that was replaced, and a note: each of a target. */
async function committee(c: Consortium, index: number): Promise<void> {
  const request = by(c.officer, on('2026-10-05'));
  const { committeeId } = await execute(
    recordCommittee,
    { heldOn: '2026-10-01', seasonKey: 'S1', title: `Comité ${index + 1}` },
    request,
  );
  const about = 'component:JURISTES.S1';
  const { entryId } = await writeCommitteeEntry(
    { committeeId, kind: 'decision', body: 'Signer la convention.', about },
    request,
  );
  await writeCommitteeEntry({ committeeId, kind: 'note', body: 'Rien d’autre.', about }, request);
  const changed = { outcome: 'changed', body: 'Signer l’avenant.', reason: 'Une autre voie.' };
  await execute(followDecision, { entryId, seen: 0, ...changed }, request);
}
