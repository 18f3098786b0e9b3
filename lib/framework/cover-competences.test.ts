import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { coverageAt, coverageNow } from '@/db/training-coverage';
import { trainingNow } from '@/db/training-writes';
import { execute } from '@/lib/command';
import { reviseTraining } from '@/lib/project/revise-training';
import { isRefusal } from '@/lib/refusal';
import { answerOfRefusal } from '@/lib/wording/refusal-answer';
import { refusalText } from '@/lib/wording/refusals';
import { by } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { type HealthConsortium, healthConsortium } from '@/test/health-consortium';
import { coverCompetences } from './cover-competences';
import { frameworksAt } from './frameworks';

let c: HealthConsortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await healthConsortium();
});

const cover = (competences: unknown[], more: Record<string, unknown> = {}, actor = c.lead, now = NOW) =>
  execute(coverCompetences, { trainingId: c.trainings.nurses, competences, ...more }, by(actor, now));
const one = (framework: string, position: string, more: Record<string, unknown> = {}) => ({
  ...{ framework, position },
  ...more,
});
const said = () =>
  coverageNow(read(), c.trainings.nurses)
    .filter(({ covers }) => covers)
    .map(({ frameworkKey, position, minutes, assessed }) => [frameworkKey, position, minutes, assessed]);
const sentences = async (writing: Promise<unknown>) => {
  const error: unknown = await writing.then(
    () => undefined,
    (refusal: unknown) => refusal,
  );
  return isRefusal(error) ? JSON.stringify(answerOfRefusal(error)) : 'not refused';
};

describe('the seven printed frameworks', () => {
  it('have their hours, domains and competences, and no total over them', async () => {
    const all = await frameworksAt(read(), NOW.day);
    expect(
      all.map(({ key, hours, domains, competences }) => [key, hours, domains.length, competences.length]),
    ).toEqual([
      ['PS_4_8', 28, 5, 15],
      ['AS_AP', 18, 5, 12],
      ['AMBULANCIERS', 12, 5, 12],
      ['ARM', 18, 5, 15],
      ['TS_T640', 21, 4, 12],
      ['TS_T661', 28, 4, 13],
      ['MEDIATEURS', null, 6, 6],
    ]);
    for (const { hours, domains } of all.filter((framework) => framework.hours !== null))
      expect(domains.reduce((sum, domain) => sum + (domain.hours ?? 0), 0)).toBe(hours);
  });

  it('say « Ségur » as one concept, and know of no capacity whether it is compulsory', async () => {
    const all = await frameworksAt(read(), NOW.day);
    const segur = all.flatMap(({ key, competences }) =>
      competences.flatMap(({ position, capacities }) =>
        capacities
          .filter(({ concept }) => concept === 'marche-de-l-e-sante-et-programmes-nationaux-segur-hop-en-esm')
          .map(() => [key, position]),
      ),
    );
    expect(segur).toEqual([
      ['PS_4_8', '4.1'],
      ['ARM', '4.1'],
    ]);
    const { n } = prepared(
      read(),
      'SELECT count(*) AS n FROM framework_capacities WHERE mandatory IS NOT NULL',
    ).get() as { n: number };
    expect(n).toBe(0);
  });
});

describe('what a training covers', () => {
  it('is said by its lead, and again without a second row', async () => {
    const first = [one('PS_4_8', '1.1', { minutes: 90, assessed: 'pix_plus' }), one('PS_4_8', '2.1')];
    expect(await cover(first)).toMatchObject({ changed: 15 });
    expect(said()).toEqual([
      ['PS_4_8', '1.1', 90, 'pix_plus'],
      ['PS_4_8', '2.1', null, null],
    ]);
    expect(await cover(first)).toMatchObject({ changed: 0 });
    expect(await cover([one('PS_4_8', '2.1')])).toMatchObject({ changed: 1 });
    expect(said()).toEqual([['PS_4_8', '2.1', null, null]]);
  });

  it('names some competences and leaves the others as they are', async () => {
    await cover([one('PS_4_8', '1.1')]);
    await cover([one('PS_4_8', '1.2', { minutes: 60 }), one('AS_AP', '1.1')], { replaces: [] });
    expect(said().map(([framework, position]) => `${framework} ${position}`)).toEqual([
      'AS_AP 1.1',
      'PS_4_8 1.1',
      'PS_4_8 1.2',
    ]);
    await cover([one('PS_4_8', '1.2', { covers: false })], { replaces: [] });
    expect(said().map(([, position]) => position)).toEqual(['1.1', '1.1']);
  });

  it('ticks the two competences that ARM numbers 4.1 apart', async () => {
    const arm = (await frameworksAt(read(), NOW.day)).find(({ key }) => key === 'ARM');
    expect(arm?.competences.slice(9, 13).map(({ position, codePrinted }) => [position, codePrinted])).toEqual(
      [
        ['4.1', '4.1'],
        ['4.2', '4.1'],
        ['4.3', '4.2'],
        ['4.4', '4.4'],
      ],
    );
    await cover([one('ARM', '4.2')]);
    expect(said().map(([, position]) => position)).toEqual(['4.2']);
    await cover([one('ARM', '4.1'), one('ARM', '4.2')]);
    expect(said().map(([, position]) => position)).toEqual(['4.1', '4.2']);
  });

  it('can be nothing, which is more than nobody having said', async () => {
    expect(coverageNow(read(), c.trainings.nurses)).toEqual([]);
    expect(await cover([], { replaces: ['PS_4_8'] })).toMatchObject({ changed: 15 });
    expect(said()).toEqual([]);
    expect(coverageNow(read(), c.trainings.nurses)).toHaveLength(15);
  });

  it('is read as it was known on a day', async () => {
    await cover([one('PS_4_8', '1.1')], {}, c.lead, on('2026-11-10'));
    await cover([], {}, c.lead, on('2026-11-18'));
    const on1 = (day: string) =>
      coverageAt(read(), { projectId: c.projectId }, day).filter(({ covers }) => covers).length;
    expect([on1('2026-11-09'), on1('2026-11-10'), on1('2026-11-17'), on1('2026-11-18')]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('is never rewritten', async () => {
    await cover([one('PS_4_8', '1.1')]);
    for (const act of ['UPDATE training_coverage SET minutes = 1', 'DELETE FROM training_coverage'])
      await expect(write(async (tx) => prepared(tx, act).run())).rejects.toThrow(
        'append_only:training_coverage',
      );
  });
});

describe('refused', () => {
  it.each([
    [
      'a framework of another action',
      () => cover([one('MEDIATEURS', '1')]),
      'Ce référentiel ne concerne pas l’action n° 1 (003:350)',
    ],
    [
      'a place that the framework has not',
      () => cover([one('PS_4_8', '1.4'), one('AS_AP', '1.4')]),
      '« 1.4 » n’est la place d’aucune compétence de « Aides-soignants et auxiliaires de puériculture »',
    ],
    [
      'more hours than the training has',
      () => cover([one('PS_4_8', '1.1', { minutes: 1000 }), one('PS_4_8', '1.2', { minutes: 800 })]),
      '30 h de compétences pour une formation de 28 h',
    ],
    ['the same twice', () => cover([one('PS_4_8', '1.1'), one('PS_4_8', '1.1')]), 'est donnée deux fois'],
    [
      'minutes of what is not covered',
      () => cover([one('PS_4_8', '1.1', { covers: false, minutes: 30 })]),
      'qui n’est pas cochée',
    ],
  ])('%s', async (_, writing, sentence) => {
    expect((await sentences(writing())).replace(/[\u00a0\u202f]/g, ' ')).toContain(sentence);
    expect(coverageNow(read(), c.trainings.nurses)).toEqual([]);
  });

  it('a duration that cannot be read, and a file that gives hours is not asked for minutes', () => {
    const sentence = refusalText({ code: 'minutes_not_whole', params: {} });
    expect(sentence).toContain('1 h 30');
    expect(sentence).not.toContain('fichier');
  });

  it('what leaves out what is known already', async () => {
    await cover([one('PS_4_8', '1.1', { minutes: 900 })]);
    const more = cover([one('PS_4_8', '1.2', { minutes: 800 })], { replaces: [] });
    await expect(more).rejects.toMatchObject({ fields: [{ code: 'minutes_over_training' }] });
  });

  it('fewer hours of the training than its competences have', async () => {
    await cover([one('PS_4_8', '1.1', { minutes: 900 })]);
    const { words, lists } = (await trainingNow(read(), c.trainings.nurses)) ?? {};
    const revision = { trainingId: c.trainings.nurses, ...words, ...lists, hours: 14 };
    await expect(execute(reviseTraining, revision, by(c.lead))).rejects.toMatchObject({
      fields: [{ path: 'hours', code: 'minutes_over_training' }],
    });
  });

  it('a page that somebody else made stale', async () => {
    const { revision } = await cover([one('PS_4_8', '1.1')]);
    await expect(cover([], { seen: 0 })).rejects.toMatchObject({ code: 'coverage_changed_meanwhile' });
    expect(await cover([], { seen: revision })).toMatchObject({ changed: 1 });
  });

  it('whoever may not write the training', async () => {
    await expect(cover([], {}, c.reader)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(cover([], {}, c.contributor)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(cover([], {}, c.stranger)).rejects.toMatchObject({ kind: 'missing' });
    await expect(
      cover([one('AS_AP', '1.1')], { trainingId: c.trainings.assistants }, c.contributor),
    ).resolves.toMatchObject({ changed: 12 });
  });
});
