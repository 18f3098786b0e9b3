import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lifeChanges } from '@/db/comparison-changes';
import { answersAt, diagnosticsAt, findingsAt } from '@/db/findings';
import { openStore, read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { type Command, execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { createProject } from '@/lib/project/create-project';
import { managedTraining } from '@/lib/project/managed-training';
import { quantityWords } from '@/lib/wording/findings';
import { account, by, officerOf } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { onePerson } from '@/test/one-person';
import { refused, refusedWith } from '@/test/refused';
import { type Specialists, specialists } from '@/test/specialists';
import { confirmFindingAnswer } from './confirm-finding-answer';
import { proposeFindingAnswer } from './propose-finding-answer';
import { recordDiagnostic } from './record-diagnostic';
import { recordFinding } from './record-finding';
import { managedDiagnostics } from './recorded-diagnostics';
import { trainingAnswers } from './training-answers';
import { withdrawDiagnostic } from './withdraw-diagnostic';
import { withdrawFinding } from './withdraw-finding';
import { withdrawFindingAnswer } from './withdraw-finding-answer';

let path: string;
let s: Specialists;
beforeAll(async () => {
  path = await programmeDatabase();
  s = await specialists();
});
beforeEach(() => openStore(path));

// biome-ignore lint/suspicious/noExplicitAny: any command, as a form sends it
const doing = (command: Command<any, any, any>, given: object, actor: Actor = s.officer, now: Now = NOW) =>
  execute(command, given, by(actor, now));
const diagnostic = (more: object = {}, actor?: Actor) =>
  doing(
    recordDiagnostic,
    {
      ...{ projectId: s.projects.spe, domain: 'health_facilities', title: `Diagnostic ${Math.random()}` },
      ...{ deliveredOn: '2026-06-30', source: 'Rapport du diagnostic' },
      ...more,
    },
    actor,
  );
const FOUND = { kind: 'job_in_tension', label: 'Architecte de systèmes', source: 'Rapport, p. 12' };
const WHOLE = { low: 120, unit: 'postes', horizon: '2028', basis: 'Enquête auprès de 34 établissements' };

describe('the study of connected devices', () => {
  it('is a diagnostic of no project, with what it found at its lines', () => {
    const study = diagnosticsAt(read(), NOW.day).find(({ documentKey }) => documentKey === '000');
    expect(study).toMatchObject({ domain: 'other_industry', projectId: null, ofReference: 1 });
    const found = findingsAt(read(), NOW.day).filter(({ diagnosticId }) => diagnosticId === study?.id);
    expect(found).toHaveLength(23);
    const said = (source: string) => {
      const one = found.find((row) => row.source === source);
      return one && [one.kind, quantityWords(one)];
    };
    expect(said('000:662')).toEqual(['job_in_tension', '26\u00a0% des répondants']);
    expect(said('000:664')).toEqual(['job_in_tension', 'plus de 70\u00a0% des répondants']);
    expect(said('000:670')).toEqual(['job_in_tension', '10\u00a0% des répondants']);
    expect(said('000:674, 686')).toEqual(['job_in_tension', 'entre 3 et 6\u00a0% des acteurs interviewés']);
    expect(said('000:1522')).toEqual(['training_supply', 'entre 144 et 204 jeunes diplômés']);
    expect(said('000:1610')).toEqual(['training_supply', 'entre 96 et 136 personnes']);
    expect(found.filter((one) => one.low !== null && !one.basis)).toEqual([]);
    expect(found.find((one) => one.source === '000:1522')?.basis).toContain('Hypothèse');
  });

  it('is corrected in the reference, by nobody', async () => {
    const [study] = diagnosticsAt(read(), NOW.day).filter(({ ofReference }) => ofReference === 1);
    const [one] = findingsAt(read(), NOW.day);
    const reason = 'Erreur';
    const acts = [
      doing(withdrawDiagnostic, { id: study?.id, reason }),
      doing(withdrawFinding, { id: one?.id, reason }),
      doing(recordFinding, { diagnosticId: study?.id, ...FOUND }),
    ];
    for (const act of acts) expect(await refusedWith(act)).toBe('finding_of_study');
  });
});

describe('a diagnostic', () => {
  it('is of a project of action 2, and of no other', async () => {
    await diagnostic({}, s.lead);
    await diagnostic();
    expect(await refusedWith(diagnostic({ projectId: s.projects.dir }))).toBe('diagnostic_not_allowed');
    expect(await refusedWith(diagnostic({ projectId: s.projects.dir }, s.otherLead))).toBe(
      'diagnostic_not_allowed',
    );
  });

  it('is recorded by the lead of the project and by an officer of the action', async () => {
    for (const [actor, code] of [
      [s.otherLead, 'not_found'],
      [s.director, 'not_found'],
      [s.reader, 'not_allowed'],
    ] as const)
      expect(await refusedWith(diagnostic({}, actor))).toBe(code);
    expect(await refusedWith(diagnostic({ projectId: null }, s.lead))).toBe('not_found');
    await diagnostic({ projectId: null, deliveredOn: null, title: 'Étude d’une branche' });
  });

  it('is recorded once, and with its day', async () => {
    await diagnostic({ title: 'Le même' });
    expect(await refusedWith(diagnostic({ title: 'Le même' }))).toBe('diagnostic_known');
    expect(await refusedWith(diagnostic({ deliveredOn: '' }))).toBe('day_needed');
  });
});

describe('a finding', () => {
  it('has a number with its unit, horizon and basis, or none', async () => {
    const { diagnosticId } = await diagnostic();
    const { findingId } = await doing(recordFinding, { diagnosticId, ...FOUND, ...WHOLE }, s.lead);
    expect(findingsAt(read(), NOW.day).find(({ id }) => id === findingId)).toMatchObject({
      ...{ qualifier: 'exactly', low: 120, high: null, unit: 'postes', horizon: '2028' },
    });
    expect(await refused(doing(recordFinding, { diagnosticId, ...FOUND, low: 120 }))).toEqual([
      'unit quantity_needs_basis',
      'horizon quantity_needs_basis',
      'basis quantity_needs_basis',
    ]);
    expect(
      await refused(doing(recordFinding, { diagnosticId, ...FOUND, professionId: 999, romeCode: '05T10' })),
    ).toEqual(['romeCode rome_form']);
    expect(await refused(doing(recordFinding, { diagnosticId, ...FOUND, professionId: 999 }))).toEqual([
      'professionId unknown_profession',
    ]);
  });

  it('is taken back by another line: the day before keeps it', async () => {
    const { diagnosticId } = await diagnostic({ title: 'À retirer' });
    const { findingId } = await doing(recordFinding, { diagnosticId, ...FOUND });
    const stands = (day: string) => findingsAt(read(), day).some(({ id }) => id === findingId);
    await doing(withdrawFinding, { id: findingId, reason: 'Faute de frappe' }, s.lead, on('2026-11-25'));
    expect([stands(NOW.day), stands('2026-11-25')]).toEqual([true, false]);
    expect(await refusedWith(doing(withdrawFinding, { id: findingId, reason: 'Encore' }))).toBe('not_found');
    await doing(withdrawDiagnostic, { id: diagnosticId, reason: 'Doublon' }, s.officer, on('2026-11-26'));
    expect(diagnosticsAt(read(), '2026-11-26').some(({ id }) => id === diagnosticId)).toBe(false);
    await diagnostic({ title: 'À retirer' });
  });
});

describe('a training in front of a finding', () => {
  it('is proposed by who declares it, confirmed by an officer, and taken back from a day', async () => {
    const { diagnosticId } = await diagnostic();
    const { findingId } = await doing(recordFinding, { diagnosticId, ...FOUND });
    const link = { findingId, trainingId: s.trainings.master };
    const state = (day: string) => answersAt(read(), day).find((one) => one.findingId === findingId)?.event;
    expect(await refusedWith(doing(confirmFindingAnswer, link, s.lead))).toBe('not_allowed');
    expect(await refusedWith(doing(confirmFindingAnswer, link))).toBe('answer_not_proposed');
    await doing(proposeFindingAnswer, link, s.lead);
    expect(state(NOW.day)).toBe('proposed');
    expect(await refusedWith(doing(proposeFindingAnswer, link, s.lead))).toBe('answer_known');
    await doing(confirmFindingAnswer, link);
    expect(state(NOW.day)).toBe('confirmed');
    expect(await refusedWith(doing(proposeFindingAnswer, link, s.lead))).toBe('answer_known');
    const back = { ...link, note: 'La formation a changé de programme' };
    await doing(withdrawFindingAnswer, back, s.officer, on('2026-11-27'));
    expect([state('2026-11-26'), state('2026-11-27')]).toEqual(['confirmed', undefined]);
    expect(await refusedWith(doing(withdrawFindingAnswer, back, s.officer, on('2026-11-27')))).toBe(
      'answer_missing',
    );
    // Proposed once more and not retained: of that nobody but the two reads anything.
    await doing(proposeFindingAnswer, link, s.lead, on('2026-11-28'));
    await doing(withdrawFindingAnswer, back, s.officer, on('2026-11-29'));
    const told = async (from: string, to: string) =>
      (await lifeChanges(read(), { from, to })).filter(({ kind }) => kind === 'finding_answers').length;
    expect([await told('2026-11-19', '2026-11-27'), await told('2026-11-27', '2026-11-29')]).toEqual([2, 0]);
  });

  it('is confirmed by another hand than its own, under whichever account', async () => {
    const { diagnosticId } = await diagnostic();
    const { findingId } = await doing(recordFinding, { diagnosticId, ...FOUND });
    const link = { findingId, trainingId: s.trainings.master };
    const colleague = await officerOf('SPECIALISTES');
    await doing(proposeFindingAnswer, link);
    expect(await refusedWith(doing(confirmFindingAnswer, link))).toBe('own_link');
    const waiting = (actor: Actor) =>
      managedDiagnostics(read(), actor, NOW).waiting.find((one) => one.findingId === findingId)?.isOwn;
    expect([waiting(s.officer), waiting(colleague)]).toEqual([true, false]);
    // Alone in charge, he takes it back, and who declares the training proposes it.
    await doing(withdrawFindingAnswer, { ...link, note: 'À proposer par le porteur' });
    await doing(proposeFindingAnswer, link, s.lead);
    await onePerson(s.lead, colleague);
    expect(await refusedWith(doing(confirmFindingAnswer, link, colleague))).toBe('own_link');
    await doing(confirmFindingAnswer, link);
  });

  it('is taken back by who proposed it, its lead or the officer; once confirmed by the officer alone', async () => {
    const { diagnosticId } = await diagnostic();
    const { findingId } = await doing(recordFinding, { diagnosticId, ...FOUND });
    const link = { findingId, trainingId: s.trainings.master };
    const { organisationId } = s.lead;
    const [contributor, other] = [
      await account('contributor', { organisationId }),
      await account('contributor', { organisationId }),
    ];
    const back = { ...link, note: 'Hors sujet' };
    const mayTakeBack = async (actor: Actor) => {
      const training = await managedTraining(read(), actor, s.trainings.master, NOW);
      return trainingAnswers(read(), actor, training, NOW).answers.find((one) => one.findingId === findingId)
        ?.mayTakeBack;
    };
    await doing(proposeFindingAnswer, link, contributor);
    expect([await mayTakeBack(contributor), await mayTakeBack(other)]).toEqual([true, false]);
    expect(await refusedWith(doing(withdrawFindingAnswer, back, other))).toBe('link_of_other');
    await doing(withdrawFindingAnswer, back, contributor);
    await doing(proposeFindingAnswer, link, contributor);
    await doing(withdrawFindingAnswer, back, s.lead);
    await doing(proposeFindingAnswer, link, contributor);
    await doing(confirmFindingAnswer, link);
    expect([await mayTakeBack(contributor), await mayTakeBack(s.officer)]).toEqual([false, true]);
    for (const actor of [contributor, s.lead])
      expect(await refusedWith(doing(withdrawFindingAnswer, back, actor))).toBe('link_of_officer');
    await doing(withdrawFindingAnswer, back);
  });

  it('of another project, or a finding taken back, is refused', async () => {
    const { diagnosticId } = await diagnostic();
    const { findingId } = await doing(recordFinding, { diagnosticId, ...FOUND });
    const link = { findingId, trainingId: s.trainings.master };
    expect(await refusedWith(doing(proposeFindingAnswer, link, s.otherLead))).toBe('not_found');
    await doing(withdrawFinding, { id: findingId, reason: 'Erreur' });
    expect(await refusedWith(doing(proposeFindingAnswer, link, s.lead))).toBe('finding_withdrawn');
  });

  it('of a project that an embargo holds back is told of to its own trainings alone', async () => {
    const organisationId = s.otherLead.organisationId;
    const { projectId } = await doing(createProject, {
      ...{ slug: 'tu', acronym: 'TU', name: 'Projet tu', status: 'running', anrReference: null },
      ...{ startsOn: null, endsOn: null, decidedOn: '2026-11-01', announcedOn: '2027-01-15' },
      source: 'Décision',
      participations: [{ actionKey: 'SPECIALISTES', seasonKey: 'S2' }],
      members: [{ organisationId, role: 'lead', since: '2026-11-01' }],
    });
    const { diagnosticId } = await diagnostic({ projectId, title: 'Diagnostic tenu secret' });
    const { findingId } = await doing(recordFinding, { diagnosticId, ...FOUND });
    const link = { findingId, trainingId: s.trainings.master };
    expect(await refusedWith(doing(proposeFindingAnswer, link, s.lead))).toBe('finding_withdrawn');
  });

  it('an officer of another action reads the diagnostics that anyone reads', async () => {
    await diagnostic({ title: 'Diagnostic public' });
    const titles = (actor: Actor) =>
      managedDiagnostics(read(), actor, NOW).diagnostics.map(({ title }) => title);
    expect(titles(s.director)).toContain('Diagnostic public');
    expect(titles(s.officer)).toContain('Diagnostic tenu secret');
    expect(titles(s.director)).not.toContain('Diagnostic tenu secret');
  });
});
