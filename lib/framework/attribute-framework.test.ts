import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { by, officerOf } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { attributeFramework } from './attribute-framework';
import { frameworksAt } from './frameworks';
import { linkProfessionFramework } from './link-profession-framework';

let social: Awaited<ReturnType<typeof officerOf>>;
beforeEach(async () => {
  await programmeDatabase();
  social = await officerOf('TRAVAIL_SOCIAL');
});

const EDUCATORS =
  'Référentiel socle et transversal de compétences du numérique en santé des travailleurs sociaux – éducateurs et assistants';
const attribute = (more: Record<string, unknown> = {}, actor = social, now = NOW) =>
  execute(
    attributeFramework,
    {
      ...{ framework: 'TS_T640', title: EDUCATORS, effectiveOn: '2026-11-10', reason: 'Réponse de la DNS' },
      ...more,
    },
    by(actor, now),
  );
const titleOn = async (day: string, key = 'TS_T640') =>
  (await frameworksAt(read(), day)).find((one) => one.key === key)?.attribution?.title ?? null;
const codes = (refused: string) => ({ fields: [{ code: refused }] });

describe('the title of a table printed without one', () => {
  it('is attributed from a day on, known from the day of its recording', async () => {
    expect(await titleOn(NOW.day)).toBeNull();
    await attribute();
    expect([await titleOn('2026-11-19'), await titleOn(NOW.day)]).toEqual([null, EDUCATORS]);
    await attribute({ title: null, effectiveOn: '2026-11-21' }, social, on('2026-11-21'));
    expect([await titleOn(NOW.day), await titleOn('2026-11-21')]).toEqual([EDUCATORS, null]);
  });

  it('goes to one table', async () => {
    await attribute();
    await expect(attribute({ framework: 'TS_T661', effectiveOn: NOW.day })).rejects.toMatchObject(
      codes('framework_title_taken'),
    );
    await expect(attribute({ effectiveOn: NOW.day })).rejects.toMatchObject(
      codes('framework_title_unchanged'),
    );
  });

  it('goes to one table on the days to come too', async () => {
    const taken = (day: string) => ({
      fields: [{ path: 'title', code: 'framework_title_taken', params: { framework: 'TS_T640', day } }],
    });
    await attribute({ effectiveOn: '2026-12-15' });
    for (const effectiveOn of [NOW.day, '2026-12-15', '2027-01-10'])
      await expect(attribute({ framework: 'TS_T661', effectiveOn })).rejects.toMatchObject(
        taken('2026-12-15'),
      );
    // Left open again from that very day, it may go to the other one; and does not come back before that one gives it up.
    await attribute({ title: null, effectiveOn: '2026-12-15' });
    await attribute({ framework: 'TS_T661' });
    await expect(attribute({ effectiveOn: '2026-12-20' })).rejects.toMatchObject({
      fields: [{ code: 'framework_title_taken', params: { framework: 'TS_T661' } }],
    });
    await attribute({ framework: 'TS_T661', title: null, effectiveOn: '2026-12-18' });
    await attribute({ effectiveOn: '2026-12-20' });
    const after = on('2026-12-22');
    await attribute({ title: null, effectiveOn: '2026-12-21' }, social, after);
    await attribute({ framework: 'TS_T661', effectiveOn: '2026-12-18' }, social, after);
    expect([await titleOn('2026-12-17', 'TS_T661'), await titleOn('2026-12-17')]).toEqual([EDUCATORS, null]);
  });

  it('is not decided before a decision that holds: it would be recorded and never read', async () => {
    await attribute();
    const before = attribute({ title: null, effectiveOn: '2026-11-09' });
    await expect(before).rejects.toMatchObject({
      fields: [{ path: 'effectiveOn', code: 'framework_decided_since', params: { day: '2026-11-10' } }],
    });
    await attribute({ title: null, effectiveOn: '2026-11-10' });
    expect(await titleOn(NOW.day)).toBeNull();
    // One that is to come leaves the days before it open.
    await attribute({ effectiveOn: '2026-12-15' });
    await attribute({ effectiveOn: NOW.day });
    expect(await titleOn(NOW.day)).toBe(EDUCATORS);
  });

  it.each([
    ['of a framework that has one', { framework: 'ARM' }, 'framework_has_title', ['PS_INITIALE']],
    ['that is not printed', { title: 'Un autre titre' }, 'framework_title_unknown', ['CONTINUE']],
    ['on a day far away', { effectiveOn: '2019-01-01' }, 'day_too_far', ['TRAVAIL_SOCIAL']],
  ])('is refused %s', async (_, more, code, actions) => {
    await expect(attribute(more, await officerOf(...actions))).rejects.toMatchObject(codes(code));
  });

  it('is the decision of an officer of social work or of continuing training', async () => {
    await expect(attribute({}, await officerOf('JURISTES'))).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('the professions of a framework', () => {
  const of = async (key: string, day = NOW.day) =>
    (await frameworksAt(read(), day)).find((one) => one.key === key)?.professions ?? [];

  it('are deduced by us, none for ARM and none for social work before the titles are decided', async () => {
    expect((await of('AS_AP')).map(({ label, decided }) => [label, decided])).toEqual([
      ['Aide-soignant', false],
      ['Auxiliaire de puériculture', false],
    ]);
    for (const key of ['ARM', 'TS_T640', 'TS_T661']) expect(await of(key)).toEqual([]);
  });

  it('are changed by an officer from a day on', async () => {
    const officer = await officerOf('CONTINUE');
    const link = (more: Record<string, unknown>) =>
      execute(
        linkProfessionFramework,
        {
          framework: 'AS_AP',
          linked: false,
          effectiveOn: '2026-11-15',
          reason: 'Avis',
          professionId: 11,
          ...more,
        },
        by(officer),
      );
    await link({});
    await link({ professionId: 9, linked: true });
    expect((await of('AS_AP')).map(({ label, decided }) => [label, decided])).toEqual([
      ['Aide-soignant', false],
      ['Assistant dentaire', true],
    ]);
    expect((await of('AS_AP', '2026-11-19')).map(({ id }) => id)).toEqual([7, 11]);
    await expect(link({})).rejects.toMatchObject(codes('profession_link_unchanged'));
    await expect(link({ linked: true, effectiveOn: '2026-11-14' })).rejects.toMatchObject(
      codes('framework_decided_since'),
    );
    await expect(link({ professionId: 999, linked: true })).rejects.toMatchObject(
      codes('profession_unknown'),
    );
  });
});
