import { beforeEach, describe, expect, it } from 'vitest';
import { reportsOfProject } from '@/db/report-rows';
import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { regionsWithFigures, trainingDependents } from '@/db/training-proposals';
import { annulCampaign } from '@/lib/campaign/annul-campaign';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { correctCampaign } from '@/lib/campaign/correct-campaign';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import { recordTraining } from '@/lib/project/record-training';
import { isRefusal } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const record = (organisationId: number, title: string) =>
  execute(
    recordTraining,
    {
      ...{ participationId: c.participations.jurists, organisationId, title },
      ...{ kind: 'track', regime: 'initial', regions: [{ regionCode: '53' }], levelKeys: ['7'] },
    },
    by(c.officer),
  );

const said = async (work: Promise<unknown>): Promise<string | undefined> => {
  const error: unknown = await work.then(
    () => undefined,
    (refusal) => refusal,
  );
  if (!isRefusal(error)) return undefined;
  return refusalText(error.fields[0] ?? error);
};

describe('a training declared twice', () => {
  it('by one organisation is refused however its title is written, with both places', async () => {
    expect(await said(record(c.organisations.lead, 'MASTER  droit du numérique en Santé'))).toBe(
      'Cette formation existe déjà\u00a0: «\u00a0Master Droit du numérique en santé\u00a0» (Université A), Pays de la Loire, Bretagne. La vôtre\u00a0: «\u00a0MASTER droit du numérique en Santé\u00a0» (Université A), Bretagne. Si ce sont deux formations, distinguez leurs titres.',
    );
  });

  it('by two organisations of a project is refused at the line that both declare, with both places', async () => {
    const { trainingId } = await record(c.organisations.partner, 'Master droit du numerique en santé');
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '12')] });
    const again = (text: string, more: Record<string, unknown> = {}) =>
      said(enter(c.lead, c.october.id, { cells: [c.cell('law', text, { trainingId, ...more })] }));
    expect(await again('10')).toBe(
      'La même formation est déjà déclarée ailleurs pour cette ligne\u00a0: «\u00a0Master Droit du numérique en santé\u00a0» (Université A), Bretagne, 2025-2026. La vôtre\u00a0: «\u00a0Master droit du numerique en santé\u00a0» (Université B), Bretagne, 2025-2026. Une seule organisation déclare une formation pour une période\u00a0: videz l’une des deux lignes, ou distinguez les titres si ce sont deux formations.',
    );
    // Another measure, level or period is another line; « sans objet » counts nobody.
    expect(await again('10', { measure: 'certified' })).toBeUndefined();
    expect(await again('10', { levelKey: '6' })).toBeUndefined();
    expect(await again('so')).toBeUndefined();
  });

  it('may be declared by the other one once the first line is empty', async () => {
    const { trainingId } = await record(c.organisations.partner, 'Master Droit du numérique en santé');
    const first = await enter(c.lead, c.october.id, { cells: [c.cell('law', '12')] });
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '', { seen: first.standing.cells[0] })] });
    expect(
      await said(enter(c.lead, c.october.id, { cells: [c.cell('law', '10', { trainingId })] })),
    ).toBeUndefined();
  });

  it('may be declared by the other one once the campaign of the first was annulled', async () => {
    const { trainingId } = await record(c.organisations.partner, 'Master Droit du numérique en santé');
    const { campaignId } = await execute(
      openCampaign,
      {
        ...{ label: 'Novembre 2026', periodId: c.periodId, actionKeys: ['JURISTES'] },
        ...{ observedOn: '2026-11-15', opensOn: NOW.day, dueOn: '2026-12-15', closesOn: '2026-12-31' },
      },
      by(c.officer),
    );
    const report = (await reportsOfProject(read(), c.projectId)).find((one) => one.campaignId === campaignId);
    await enter(c.lead, report?.id ?? 0, { cells: [c.cell('law', '12')] });
    const theirs = () => said(enter(c.lead, c.october.id, { cells: [c.cell('law', '10', { trainingId })] }));
    expect(await theirs()).toContain('déjà déclarée');
    await execute(annulCampaign, { campaignId, reason: 'Ouverte par erreur' }, by(c.officer));
    // Nobody can clear that draft, nor send it: it declares nothing, and holds back neither a region nor the training.
    expect(await theirs()).toBeUndefined();
    expect(regionsWithFigures(read(), c.trainings.law)).toEqual(['53']);
    expect(trainingDependents(read(), c.trainings.law)).toMatchObject({ planned: 1, figures: 0 });
  });

  it('is still declared by a draft whose action left a campaign that runs: it may come back to it', async () => {
    const { trainingId } = await record(c.organisations.partner, 'Master Droit du numérique en santé');
    const { campaignId } = await execute(
      openCampaign,
      {
        ...{ label: 'Novembre 2026', periodId: c.periodId, actionKeys: ['JURISTES', 'MEDIATEURS'] },
        ...{ observedOn: '2026-11-15', opensOn: NOW.day, dueOn: '2026-12-15', closesOn: '2026-12-31' },
      },
      by(c.officer),
    );
    const report = (await reportsOfProject(read(), c.projectId)).find((one) => one.campaignId === campaignId);
    await enter(c.lead, report?.id ?? 0, { cells: [c.cell('law', '12')] });
    await execute(
      correctCampaign,
      {
        ...{ campaignId, label: 'Novembre 2026', periodId: c.periodId, observedOn: '2026-11-15' },
        ...{ actionKeys: ['MEDIATEURS'], reason: 'Ouverte par erreur pour les juristes' },
      },
      by(c.officer),
    );
    const theirs = () => said(enter(c.lead, c.october.id, { cells: [c.cell('law', '10', { trainingId })] }));
    expect(await theirs()).toContain('déjà déclarée');
    expect(trainingDependents(read(), c.trainings.law)).toMatchObject({ figures: 1 });
    // Closed, it takes no action any more: the draft is lost.
    await execute(closeCampaign, { campaignId }, by(c.officer));
    expect(await theirs()).toBeUndefined();
  });
});

describe('a profession in words', () => {
  const other = (professionOther: string, text: string, seen: number | null = null) =>
    c.cell('law', text, { professionKey: 'other', professionOther, seen });

  it('is the same line however it is written', async () => {
    const first = await enter(c.lead, c.october.id, { cells: [other('Élus locaux', '4')] });
    const seen = first.standing.cells[0] ?? null;
    await enter(c.lead, c.october.id, { cells: [other('élus  LOCAUX', '6', seen)] });
    const lines = prepared(
      read(),
      "SELECT count(*) AS n FROM figure_lines WHERE profession_key = 'other'",
    ).get();
    expect(lines).toEqual({ n: 1 });
    expect(await said(enter(c.lead, c.october.id, { cells: [other('elus locaux', '9')] }))).toContain(
      'Quelqu’un a enregistré une autre valeur',
    );
  });

  it('twice in one entry is refused with its place', async () => {
    expect(
      await said(enter(c.lead, c.october.id, { cells: [other('Aidants', '4'), other('aidants', '5')] })),
    ).toBe(
      'Cette ligne existe déjà\u00a0: «\u00a0Master Droit du numérique en santé\u00a0» (Université A), Bretagne, 2025-2026.',
    );
  });
});
