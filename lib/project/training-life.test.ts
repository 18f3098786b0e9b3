import { beforeEach, describe, expect, it } from 'vitest';
import { trainingsOfParticipation } from '@/db/report-rows';
import { read } from '@/db/store';
import { trainingsAt } from '@/db/training-rows';
import { SYSTEM } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { journal } from '@/lib/journal/journal';
import { isRefusal } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';
import { trainingEventWords } from '@/lib/wording/training-life';
import { differences } from '@/test/audited';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { addTrainingRegion } from './add-training-region';
import { changeConsortium } from './change-consortium';
import { closeTraining } from './close-training';
import { decideTrainingProposal } from './decide-training-proposal';
import { followTrainingEvents } from './follow-training-events';
import { managedTraining } from './managed-training';
import { recordTraining } from './record-training';
import { renameTraining } from './rename-training';
import { reopenTraining } from './reopen-training';
import { replaceTraining } from './replace-training';
import { transferTraining } from './transfer-training';
import { withdrawTraining } from './withdraw-training';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const law = (more: Record<string, unknown>) => ({
  trainingId: c.trainings.law,
  effectiveOn: NOW.day,
  reason: 'Décision du conseil',
  ...more,
});
const at = async (day: string) =>
  (await trainingsAt(read(), { projectId: c.projectId }, day)).find(({ id }) => id === c.trainings.law);
const said = async (work: Promise<unknown>): Promise<string | undefined> => {
  const error: unknown = await work.then(
    () => undefined,
    (refusal) => refusal,
  );
  if (!isRefusal(error)) return undefined;
  return refusalText(error.fields[0] ?? error);
};
/** The scheduled work of a day. */
const morning = (day: string) =>
  execute(followTrainingEvents, {}, { ...by(c.officer, on(day)), actor: SYSTEM, door: 'script' });

describe('a title from a given day', () => {
  const rename = (more: Record<string, unknown>, actor = c.lead, now = NOW) =>
    execute(renameTraining, law({ title: 'Master Santé numérique et droit', ...more }), by(actor, now));

  it('of the past is known from its recording: the day before still reads the old one', async () => {
    await rename({ effectiveOn: '2026-09-01' });
    expect((await at('2026-11-19'))?.title).toBe('Master Droit du numérique en santé');
    expect((await at(NOW.day))?.title).toBe('Master Santé numérique et droit');
    expect(await differences()).toEqual([]);
  });

  it('to come is read from its day on, before and after the scheduled work of that day', async () => {
    await rename({ effectiveOn: '2027-09-01' });
    expect((await at(NOW.day))?.title).toBe('Master Droit du numérique en santé');
    expect((await at('2027-08-31'))?.title).toBe('Master Droit du numérique en santé');
    expect((await at('2027-09-01'))?.title).toBe('Master Santé numérique et droit');
    expect(await morning('2027-08-31')).toEqual({ followed: [] });
    expect((await morning('2027-09-03')).followed).toHaveLength(1);
    expect(await morning('2027-09-03')).toEqual({ followed: [] });
    expect((await at('2027-08-31'))?.title).toBe('Master Droit du numérique en santé');
    expect((await at('2027-09-01'))?.title).toBe('Master Santé numérique et droit');
    expect(await differences()).toEqual([]);
  });

  it('is refused with its sentence', async () => {
    expect(await said(rename({ title: 'Master Droit du numérique en santé' }))).toBe(
      'Cette formation porte déjà cet intitulé. Indiquez le nouveau.',
    );
    expect(await said(rename({ effectiveOn: '2025-01-09' }))).toBe(
      'Cette formation n’est connue que depuis le 10 janvier 2025 : choisissez ce jour-là ou un jour plus tard.'.replace(
        ' :',
        '\u00a0:',
      ),
    );
    await rename({ effectiveOn: '2027-09-01' });
    expect(await said(rename({ effectiveOn: '2027-09-01' }))).toContain('porte déjà cet intitulé');
    expect(await said(rename({ title: 'Un troisième', effectiveOn: '2027-01-01' }))).toContain(
      'Un intitulé est déjà enregistré à partir du 1er septembre 2027',
    );
    await expect(rename({ title: 'Pris' }, c.contributor)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(rename({ title: 'Pris' }, c.stranger)).rejects.toMatchObject({ kind: 'missing' });
  });

  it('is not given to a second training of the organisation, even before its day', async () => {
    await rename({ effectiveOn: '2027-09-01' });
    const second = execute(
      recordTraining,
      {
        ...{ participationId: c.participations.jurists, organisationId: c.organisations.lead },
        ...{ title: 'Master santé numérique et droit', kind: 'track', regime: 'initial' },
        ...{ regions: [{ regionCode: '53' }], levelKeys: ['7'] },
      },
      by(c.officer),
    );
    await expect(second).rejects.toMatchObject({ code: 'duplicate_training' });
  });
});

describe('a training that passes to another member', () => {
  const transfer = (more: Record<string, unknown> = {}, actor = c.officer, now = NOW) =>
    execute(transferTraining, law({ organisationId: c.organisations.partner, ...more }), by(actor, now));

  it('is asked of the new one, with what was entered and committed; the day before reads the old one', async () => {
    const { standing } = await enter(c.lead, c.october.id, {
      cells: [c.cell('law', '12')],
      offers: [c.opening('2025-09-01')],
    });
    await transfer();
    expect((await at('2026-11-19'))?.organisation).toBe('Université A');
    expect((await at(NOW.day))?.organisation).toBe('Université B');
    expect(await differences()).toEqual([]);
    const partner = { organisationId: c.organisations.partner };
    await enter(c.contributor, c.october.id, {
      cells: [c.cell('law', '5', { levelKey: '8' })],
      offers: [{ ...c.opening('2025-09-02', standing.offers[0] ?? null), ...partner }],
    });
    await expect(enter(c.lead, c.october.id, { offers: [c.opening('2025-09-03', 2)] })).rejects.toMatchObject(
      { fields: [{ code: 'unknown_line' }] },
    );
    expect(await differences()).toEqual([]);
  });

  it('on a day to come passes on that day', async () => {
    await transfer({ effectiveOn: '2027-01-01' });
    await expect(enter(c.contributor, c.october.id, { cells: [c.cell('law', '5')] })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect((await at('2027-01-01'))?.organisation).toBe('Université B');
    await morning('2027-01-01');
    expect((await at('2026-12-31'))?.organisation).toBe('Université A');
    expect(await differences()).toEqual([]);
  });

  it('is refused with its sentence', async () => {
    expect(await said(transfer({ organisationId: c.organisations.lead }))).toBe(
      'Cette organisation déclare déjà cette formation.',
    );
    expect(await said(transfer({ organisationId: c.organisations.stranger }))).toBe(
      'Cette organisation n’est pas membre du consortium aujourd’hui.',
    );
    await transfer({ effectiveOn: '2027-01-01' });
    expect(await said(transfer({ effectiveOn: '2027-01-01' }))).toBe(
      'Cette organisation déclare déjà cette formation.',
    );
    await expect(transfer({}, c.lead)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is not given to a member that has left, nor before it joined', async () => {
    const move = (event: 'join' | 'leave', organisationId: number, effectiveOn: string) =>
      execute(
        changeConsortium,
        { projectId: c.projectId, organisationId, event, role: 'partner', effectiveOn, reason: 'Avenant' },
        by(c.officer),
      );
    await move('leave', c.organisations.partner, '2026-06-30');
    expect(await said(transfer({ effectiveOn: '2026-06-01' }))).toContain(
      'a quitté le consortium le 30 juin 2026',
    );
    await move('join', c.organisations.stranger, '2026-09-01');
    expect(
      await said(transfer({ organisationId: c.organisations.stranger, effectiveOn: '2026-08-31' })),
    ).toBe('Cette organisation n’est membre que depuis le 1er septembre 2026.');
    await transfer({ organisationId: c.organisations.stranger, effectiveOn: '2026-09-01' });
    expect((await at(NOW.day))?.organisation).toBe('Université C');
  });
});

describe('a new delivery region', () => {
  const add = (more: Record<string, unknown> = {}, actor = c.lead) =>
    execute(addTrainingRegion, law({ regionCode: '28', places: 20, ...more }), by(actor));
  const regionsOn = async (day: string) =>
    (await trainingsAt(read(), { regionCode: '28' }, day)).map(({ id }) => id);

  it('is one more from its day on; what was there stays', async () => {
    await add();
    expect(await regionsOn('2026-11-19')).toEqual([]);
    expect(await regionsOn(NOW.day)).toEqual([c.trainings.law]);
    await enter(c.lead, c.october.id, {
      cells: [c.cell('law', '4', { regionCode: '28' }), c.cell('law', '12')],
    });
    expect(await differences()).toEqual([]);
  });

  it('on a day to come begins on that day', async () => {
    await add({ effectiveOn: '2027-09-01' });
    expect(await said(add())).toBe('Cette formation est déjà donnée dans cette région.');
    await morning('2027-09-01');
    expect(await regionsOn('2027-08-31')).toEqual([]);
    expect(await regionsOn('2027-09-01')).toEqual([c.trainings.law]);
    expect(await differences()).toEqual([]);
  });

  it('is refused where it is already, and outside the list', async () => {
    expect(await said(add({ regionCode: '53' }))).toBe('Cette formation est déjà donnée dans cette région.');
    expect(await said(add({ regionCode: '99' }))).toContain('Aucune région ne porte ce code');
    expect(await said(add({ places: 1.5 }))).toBeDefined();
  });
});

describe('a training closed and opened again', () => {
  const close = (closedOn: string | null, actor = c.officer) =>
    execute(closeTraining, { trainingId: c.trainings.law, closedOn, reason: 'Fin du parcours' }, by(actor));
  const reopen = (effectiveOn: string, actor = c.officer) =>
    execute(reopenTraining, law({ effectiveOn }), by(actor));
  const asked = (text: string) => enter(c.lead, c.october.id, { cells: [c.cell('law', text)] });

  it('is not closed while a campaign asks for its figures: the campaign and what to do are said', async () => {
    expect(await said(close('2025-08-31'))).toBe(
      'Les effectifs de cette formation sont demandés dans la campagne «\u00a0Octobre 2026\u00a0», jusqu’au 31 décembre 2026. Fermez-la à partir du 2 septembre 2025 au plus tôt, ou attendez la fin de cette campagne\u00a0: ses lignes peuvent y être dites «\u00a0sans objet\u00a0».',
    );
    await close('2025-09-02');
    await asked('12');
  });

  it('is not closed by a request that the campaign has overtaken', async () => {
    const { proposalId } = await close('2026-09-02', c.lead);
    await execute(decideTrainingProposal, { proposalId, accept: true }, by(c.officer));
    expect((await at(NOW.day))?.closedOn).toBe('2026-09-02');
  });

  it('opens again from a day: nothing is entered for what began in between', async () => {
    await close('2025-09-02');
    await reopen('2025-09-03');
    expect((await trainingsOfParticipation(read(), c.participations.jurists))[0]?.closed).toEqual([
      { from: '2025-09-02', until: '2025-09-03' },
    ]);
    await asked('12');
  });

  it('opens again on the day of its closing as if it had never closed, and never before', async () => {
    await close('2026-09-01');
    expect(await said(reopen('2026-08-31'))).toContain(
      'Cette formation est fermée à partir du 1er septembre 2026',
    );
    await reopen('2026-09-01');
    expect((await at(NOW.day))?.closedOn).toBeNull();
    expect((await at('2026-11-19'))?.closedOn).toBeNull();
    await asked('12');
  });

  it('is opened again by its officer where it is committed, on the day that the consortium asks', async () => {
    await close('2026-09-01');
    const { proposalId, eventId } = await reopen('2027-09-01', c.lead);
    expect(eventId).toBeNull();
    await execute(decideTrainingProposal, { proposalId, accept: true }, by(c.officer));
    expect((await at(NOW.day))?.closedOn).toBe('2026-09-01');
    expect(await said(reopen('2027-10-01'))).toBe(
      'Sa réouverture est déjà enregistrée, le 1er septembre 2027.',
    );
    await morning('2027-09-01');
    expect((await at('2027-08-31'))?.closedOn).toBe('2026-09-01');
    expect((await at('2027-09-01'))?.closedOn).toBeNull();
    expect(await differences()).toEqual([]);
  });
});

describe('a training that another one replaces', () => {
  const another = async (title: string, participationId = c.participations.jurists) =>
    (
      await execute(
        recordTraining,
        {
          ...{
            participationId,
            organisationId: c.organisations.lead,
            title,
            kind: 'track',
            regime: 'initial',
          },
          ...{ regions: [{ regionCode: '53' }], levelKeys: ['7'] },
        },
        by(c.officer),
      )
    ).trainingId;
  const replace = (trainingId: number, successorId: number, actor = c.officer) =>
    execute(replaceTraining, { ...law({ successorId }), trainingId }, by(actor));

  it('never has the same learners in both', async () => {
    const next = await another('Master Droit et IA en santé');
    await replace(c.trainings.law, next);
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '12')] });
    expect(
      await said(enter(c.lead, c.october.id, { cells: [c.cell('law', '12', { trainingId: next })] })),
    ).toContain('ne se comptent qu’une fois');
    await enter(c.lead, c.october.id, {
      cells: [c.cell('law', '3', { trainingId: next, measure: 'certified' })],
    });
  });

  it('is refused with its sentence', async () => {
    const [second, third] = [await another('Deuxième'), await another('Troisième')];
    await replace(c.trainings.law, second);
    await replace(second, third);
    expect(await said(replace(third, c.trainings.law))).toContain('se remplaceraient l’une l’autre');
    expect(await said(replace(third, third))).toContain('ne se remplace pas elle-même');
    expect(await said(replace(second, third))).toContain('est déjà remplacée par');
    await expect(
      execute(withdrawTraining, { id: third, reason: 'Saisie deux fois' }, by(c.officer)),
    ).rejects.toMatchObject({ code: 'hangs_on_it', params: { replacements: 1 } });
    expect(await said(replace(third, 9999))).toBe('Choisissez la formation qui la remplace.');
    const { contributor } = c;
    await expect(replace(c.trainings.mediation, c.trainings.law, contributor)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

it('is read on the page of the training with what is to come, and in the journal by its words', async () => {
  await execute(
    renameTraining,
    law({ title: 'Master Santé numérique', effectiveOn: '2027-09-01' }),
    by(c.officer),
  );
  await execute(transferTraining, law({ organisationId: c.organisations.partner }), by(c.officer));
  const { life, organisation, transferTo } = await managedTraining(read(), c.officer, c.trainings.law, NOW);
  expect(organisation).toBe('Université B');
  expect(transferTo.map(({ name }) => name)).toEqual(['Université A']);
  expect(life.map((event) => [trainingEventWords(event, c.trainings.law), event.toCome])).toEqual([
    ['Déclarée par Université B, à la place de l’Université A', false],
    ['Renommée « Master Santé numérique » ; auparavant « Master Droit du numérique en santé »', true],
  ]);
  const { lines } = await journal(read(), c.officer, NOW, {});
  expect(lines[0]?.changes).toMatchObject([{ kind: 'training_event', event: { kind: 'transferred' } }]);
});

it('is not told by an account of the administration', async () => {
  const admin = await account('admin');
  await expect(execute(renameTraining, law({ title: 'Autre' }), by(admin))).rejects.toMatchObject({
    kind: 'missing',
  });
});
