import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as comparisonRoute from '@/app/api/v1/comparison/route';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { comparison } from '@/lib/api/comparison';
import { execute } from '@/lib/command';
import { linkProfessionAction } from '@/lib/coverage/link-profession-action';
import { actionsProgress } from '@/lib/figure/action-progress';
import { attributeFramework } from '@/lib/framework/attribute-framework';
import { linkProfessionFramework } from '@/lib/framework/link-profession-framework';
import { amendTarget } from '@/lib/objective/amend-target';
import { recordIntermediateTarget } from '@/lib/objective/record-intermediate-target';
import { replaceComponent } from '@/lib/objective/replace-component';
import { seasonOverview } from '@/lib/overview/programme-overview';
import { recordPeriodRule } from '@/lib/programme/record-period-rule';
import { setActionStatus } from '@/lib/programme/set-action-status';
import { changeConsortium } from '@/lib/project/change-consortium';
import { correctProject } from '@/lib/project/correct-project';
import { recordAmount } from '@/lib/project/record-amount';
import { recordCommitments } from '@/lib/project/record-commitments';
import { reviseTraining } from '@/lib/project/revise-training';
import { withdrawAmount } from '@/lib/project/withdraw-amount';
import { correctSection } from '@/lib/report/correct-section';
import { submitReport } from '@/lib/report/submit-report';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { everyProject } from '@/test/entitled';
import { CHANGES_PER_PAGE, changesBetween } from './changes-between';
import { compareDays } from './day-comparison';

// A visitor: no cookie, no header. Outside a server Next has no request to read them from.
vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));

/** Sends the october report as it stands. */
async function send({ lead, october }: Consortium, day: string) {
  const version = (await reportHeading(read(), october.id))?.version ?? 0;
  return execute(submitReport, { reportId: october.id, version }, by(lead, on(day)));
}

/** A figure validated on the 17th with 24, corrected on the 18th to 26 and validated again on the 19th. */
async function corrected(): Promise<Consortium> {
  const story = await consortium();
  const { lead, officer, colleague, october } = story;
  const given = { cells: [story.cell('law', '24')], offers: [story.opening('2026-09-14')] };
  const { standing } = await enter(lead, october.id, given, on('2026-11-16'));
  await enter(story.contributor, october.id, { cells: [story.cell('mediation', '40')] }, on('2026-11-16'));
  await send(story, '2026-11-16');
  await execute(validateSection, { sectionId: october.law }, by(officer, on('2026-11-17')));
  await execute(
    correctSection,
    {
      sectionId: october.law,
      cells: [story.cell('law', '26', { seen: standing.cells[0], comment: 'Deux inscriptions tardives' })],
      reason: 'Deux inscriptions retrouvées',
    },
    by(lead, on('2026-11-18')),
  );
  await execute(validateSection, { sectionId: october.law }, by(colleague, on('2026-11-19')));
  return story;
}

const changes = (actor: Parameters<typeof changesBetween>[1], from: string, to: string, more = {}) =>
  changesBetween(read(), actor, NOW, { from, to, page: 1, ...more });

beforeEach(async () => void (await programmeDatabase()));

describe('a figure validated one day, corrected and validated again', () => {
  it('reads differently for the two days, and the opening beside it does not', async () => {
    await corrected();
    const [season] = await compareDays(await everyProject(), {
      from: '2026-11-17',
      to: '2026-11-19',
      season: 'S1',
      action: 'JURISTES',
    });
    const entered = season?.learners.find(({ measure }) => measure === 'entered');
    expect(entered).toMatchObject({
      before: { verified: { value: 24, state: 'number' } },
      after: { verified: { value: 26, state: 'number' }, declared: { value: 26 } },
      differences: { committed: 0, declared: 2, verified: 2 },
    });
    expect(season?.components[0]).toMatchObject({ moved: false, differences: { verified: 0 } });
    expect(season?.counts).toEqual([]);
  });

  it('is explained to the officer: what, by whom, why, from what to what', async () => {
    const { officer, lead } = await corrected();
    const { changes: list, counts } = await changes(officer, '2026-11-17', '2026-11-19');
    expect(counts).toEqual([
      { kind: 'corrected', count: 1 },
      { kind: 'validated', count: 1 },
    ]);
    const [validated, correction] = list;
    expect(correction).toMatchObject({
      kind: 'corrected',
      day: '2026-11-18',
      project: { slug: 'essai' },
      action: { key: 'JURISTES', season: 'S1' },
      detail: {
        by: { accountId: lead.accountId, role: 'lead', organisation: 'Université A' },
        reason: 'Deux inscriptions retrouvées',
        campaign: 'Octobre 2026',
        changed: 1,
        lines: [{ measure: 'entered', before: { value: 24 }, after: { value: 26 } }],
      },
    });
    expect(validated?.detail?.lines.map(({ before, after }) => [before?.value, after?.value])).toEqual([
      [24, 26],
    ]);
  });

  it('names a first validation with everything that it made verified', async () => {
    const { officer } = await corrected();
    const { changes: list } = await changes(officer, '2026-11-16', '2026-11-17');
    expect(list).toHaveLength(1);
    expect(list[0]?.detail).toMatchObject({
      changed: 2,
      openings: [{ label: 'Master Droit du numérique en santé', before: null, after: '2026-09-14' }],
      lines: [{ before: null, after: { value: 24, state: 'number' } }],
    });
  });

  it('tells a visitor, or somebody of another consortium, the kind, the project and the day alone', async () => {
    const { officer, stranger } = await corrected();
    for (const actor of [null, stranger, await account('admin'), await officerOf('DIRECTION')]) {
      const list = (await changes(actor, '2026-11-17', '2026-11-19')).changes;
      expect(list.map(({ kind, day, detail }) => [kind, day, detail])).toEqual([
        ['validated', '2026-11-19', null],
        ['corrected', '2026-11-18', null],
      ]);
      expect(JSON.stringify(list)).not.toMatch(/retrouvées|tardives|Université A|Octobre 2026/);
    }
    const answered = JSON.stringify(await changes(officer, '2026-11-17', '2026-11-19'));
    expect(answered).toMatch(/retrouvées/);
  });

  it('is no difference for a visitor: no campaign was closed between the two days', async () => {
    await corrected();
    vi.stubEnv('DEMO_CLOCK', NOW.day);
    const query = 'from=2026-11-17&to=2026-11-19&season=S1&action=JURISTES';
    const response = await comparisonRoute.GET(new Request(`http://localhost/api/v1/comparison?${query}`), {
      params: Promise.resolve({}),
    });
    const answer = comparison.parse(await response.json());
    expect(answer.seasons[0]?.learners).toEqual([]);
    expect(answer.changes.data.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['validated', null],
      ['corrected', null],
    ]);
    vi.unstubAllEnvs();
  });
});

describe('the other changes', () => {
  it('a target, with its source and its reason for everyone, its author for the officer', async () => {
    const { officer, stranger } = await consortium();
    const amendment = {
      componentId: 'JURISTES.S1',
      target: 4,
      inForceFrom: '2026-11-19',
      src: 'Avenant n° 1',
      reason: 'Deux parcours de plus',
    };
    await execute(amendTarget, amendment, by(officer, on('2026-11-18')));
    for (const actor of [null, stranger]) {
      const { changes: list } = await changes(actor, '2026-11-18', '2026-11-19');
      expect(list).toMatchObject([
        {
          kind: 'target',
          day: '2026-11-19',
          action: { key: 'JURISTES' },
          target: {
            before: 2,
            after: 4,
            event: 'amendment',
            source: 'Avenant n° 1',
            reason: 'Deux parcours de plus',
          },
          detail: null,
        },
      ]);
    }
    const { changes: list } = await changes(officer, '2026-11-18', '2026-11-19');
    expect(list[0]?.detail?.by?.accountId).toBe(officer.accountId);
    // Known the day before, it changes nothing until it takes effect.
    expect((await changes(officer, '2026-11-17', '2026-11-18')).total).toBe(0);
    const [season] = await compareDays(read(), {
      from: '2026-11-18',
      to: '2026-11-19',
      season: 'S1',
      action: 'JURISTES',
    });
    expect(season?.components[0]).toMatchObject({ before: { target: 2 }, after: { target: 4 }, moved: true });
  });

  it('commitments and returns are for those entitled; members and reasons as each may read them', async () => {
    const story = await consortium();
    const { officer, october, organisations, participations, trainings, periodId } = story;
    await execute(
      recordCommitments,
      {
        participationId: participations.jurists,
        planned: [
          {
            trainingId: trainings.law,
            regionCode: '53',
            periodId,
            levelKey: '7',
            professionKey: 'na',
            measure: 'entered',
            value: 35,
          },
        ],
        reason: 'Avenant à la convention',
      },
      by(officer, on('2026-11-17')),
    );
    await execute(
      changeConsortium,
      {
        projectId: story.projectId,
        organisationId: organisations.stranger,
        event: 'join',
        role: 'partner',
        effectiveOn: '2026-11-01',
        reason: 'Motif du consortium',
      },
      by(officer, on('2026-11-18')),
    );
    await enter(story.lead, october.id, { cells: [story.cell('law', '24')] }, on('2026-11-18'));
    await enter(story.contributor, october.id, { cells: [story.cell('mediation', '40')] }, on('2026-11-18'));
    await send(story, '2026-11-18');
    await execute(
      returnSection,
      { sectionId: october.law, reason: 'À compléter' },
      by(officer, on('2026-11-19')),
    );

    const kinds = (list: Awaited<ReturnType<typeof changes>>) =>
      Object.fromEntries(list.counts.map(({ kind, count }) => [kind, count]));
    const seen = await changes(officer, '2026-11-16', '2026-11-19');
    expect(kinds(seen)).toEqual({ submitted: 2, returned: 1, commitments: 1, member_joined: 1 });
    expect(seen.changes.find(({ kind }) => kind === 'commitments')?.detail).toMatchObject({
      by: { accountId: officer.accountId },
      reason: 'Avenant à la convention',
      lines: [{ before: { value: 30 }, after: { value: 35 } }],
    });
    const visitor = await changes(null, '2026-11-16', '2026-11-19');
    expect(kinds(visitor)).toEqual({ submitted: 2, member_joined: 1 });
    expect(visitor.changes.find(({ kind }) => kind === 'member_joined')?.member).toEqual({
      organisation: 'Université C',
      effectiveOn: '2026-11-01',
    });
    expect(JSON.stringify(visitor)).not.toContain('Motif');
    const inSeason = await changes(officer, '2026-11-16', '2026-11-19', {
      season: 'S2',
      action: 'MEDIATEURS',
    });
    expect(kinds(inSeason)).toEqual({ submitted: 1, member_joined: 1 });
  });

  it('what is said again of a project and a training, what is taken back, what opens and what leads to a target', async () => {
    const { officer, projectId, trainings, lead } = await consortium();
    await execute(
      correctProject,
      {
        ...{ projectId, acronym: 'ESSAI', name: 'Nouveau nom', status: 'running', anrReference: null },
        ...{ startsOn: '2024-09-01', endsOn: null, effectiveOn: '2026-11-01', reason: 'Motif du projet' },
      },
      by(officer, on('2026-11-17')),
    );
    await execute(
      reviseTraining,
      {
        ...{ trainingId: trainings.law, title: 'Nouvel intitulé', kind: 'track', regime: 'initial' },
        ...{ regions: [{ regionCode: '53', places: 40 }, { regionCode: '52' }], levelKeys: ['7'] },
        componentIds: ['JURISTES.S1'],
      },
      by(lead, on('2026-11-17')),
    );
    const amount = { projectId, kind: 'announced', cents: 100_00, datedOn: '2026-11-17', source: 'Annonce' };
    const { amountId } = await execute(recordAmount, amount, by(officer, on('2026-11-17')));
    await execute(
      withdrawAmount,
      { id: amountId, reason: 'Motif du retrait' },
      by(officer, on('2026-11-18')),
    );
    const action = { seasonKey: 'S2', actionKey: 'MEDIATEURS' };
    await execute(
      setActionStatus,
      { ...action, status: 'closed', from: '2026-11-19', src: '005:3' },
      by(officer, on('2026-11-17')),
    );
    await execute(
      recordIntermediateTarget,
      { componentId: 'MEDIATEURS.S2', year: 2025, target: 6000, datedOn: '2026-11-18', src: '005:4' },
      by(officer, on('2026-11-18')),
    );
    await execute(
      linkProfessionAction,
      { actionKey: 'MEDIATEURS', whose: '47', isAimed: 'yes', src: '005:5', reason: 'Motif du lien' },
      by(officer, on('2026-11-18')),
    );
    await execute(
      recordPeriodRule,
      { measure: 'entered', rule: 'by_start', source: 'Motif du comité' },
      by(officer, on('2026-11-19')),
    );
    const found = async (actor: Parameters<typeof changes>[0]) =>
      (await changes(actor, '2026-11-16', '2026-11-19')).changes
        .map(({ kind, day }) => `${day} ${kind}`)
        .sort();
    const all = [
      '2026-11-17 amount',
      '2026-11-17 project_changed',
      '2026-11-17 training_changed',
      '2026-11-18 intermediate_target',
      '2026-11-18 profession_aims',
      '2026-11-18 withdrawn',
      '2026-11-19 action_status',
      '2026-11-19 period_rule',
    ];
    expect(await found(officer)).toEqual(all);
    expect(await found(null)).toEqual(all);
    expect(JSON.stringify(await changes(null, '2026-11-16', '2026-11-19'))).not.toContain('Motif');
  });

  it('what was decided of frameworks, from the day on which it is true', async () => {
    const officer = await officerOf('TRAVAIL_SOCIAL');
    const title = `Référentiel socle et transversal de compétences du numérique en santé des travailleurs sociaux – éducateurs et assistants`;
    const said = { framework: 'TS_T640', effectiveOn: '2026-11-19', reason: 'Motif du titre' };
    await execute(attributeFramework, { ...said, title }, by(officer, on('2026-11-17')));
    // Decided otherwise before it was true: nobody ever read it.
    await execute(attributeFramework, { ...said, title: null }, by(officer, on('2026-11-17')));
    await execute(attributeFramework, { ...said, title }, by(officer, on('2026-11-17')));
    await execute(
      linkProfessionFramework,
      { ...said, effectiveOn: '2026-11-10', professionId: 36, linked: true },
      by(officer, on('2026-11-18')),
    );
    const told = async (actor: Parameters<typeof changes>[0], more: Parameters<typeof changes>[3] = {}) =>
      (await changes(actor, '2026-11-16', '2026-11-19', more)).changes.map(
        ({ kind, day, about, action, trueFrom, detail }) => [
          ...[day, kind, about?.replace(/^.*\s: /, '').slice(0, 45), action?.key, trueFrom, detail?.reason],
        ],
      );
    const seen = (reason: string | undefined) => [
      [
        '2026-11-19',
        'framework_title',
        expect.stringContaining('« Référentiel socle et transversal'),
        'TRAVAIL_SOCIAL',
        null,
        reason,
      ],
      [
        '2026-11-18',
        'framework_profession',
        'profession « Educateur spécialisé » liée',
        'TRAVAIL_SOCIAL',
        '2026-11-10',
        reason,
      ],
    ];
    expect(await told(officer)).toEqual(seen('Motif du titre'));
    expect(await told(null)).toEqual(seen(undefined));
    expect(await told(null, { action: 'CONTINUE' })).toMatchObject([{ 3: 'CONTINUE' }, { 3: 'CONTINUE' }]);
    expect(await told(null, { action: 'JURISTES' })).toEqual([]);
    expect(await changes(null, '2026-11-16', '2026-11-17')).toMatchObject({ total: 0 });
  });

  it('the project, its trainings and the version that a document ends', async () => {
    await consortium();
    const made = await changes(null, '2025-01-09', '2025-01-10');
    expect(made.counts).toEqual([
      { kind: 'project', count: 1 },
      { kind: 'trainings', count: 2 },
    ]);
    const ended = await changes(null, '2023-08-31', '2023-09-01', { action: 'REGLEMENTAIRE' });
    expect(ended.counts).toEqual([
      { kind: 'target', count: 1 },
      { kind: 'target_ended', count: 2 },
    ]);
  });

  it('a component that another replaces ends once, and the other one begins', async () => {
    const { officer } = await consortium();
    const given = { componentId: 'JURISTES.S1', indicatorKey: 'trainings', label: 'formations', target: '3' };
    const because = { src: 'Décision du 19 novembre', reason: 'Toutes les formations comptent' };
    await execute(replaceComponent, { ...given, ...because }, by(officer, on('2026-11-19')));
    const { changes: list } = await changes(null, '2026-11-18', '2026-11-19');
    expect(list.map(({ kind, target }) => [kind, target?.componentId, target?.before])).toEqual([
      ['target_ended', 'JURISTES.S1', 2],
      ['target', 'JURISTES.S1.R1', null],
    ]);
  });

  it('come by pages, with their total', async () => {
    await consortium();
    const all = await changes(null, '2021-12-16', '2026-11-20');
    const second = await changes(null, '2021-12-16', '2026-11-20', { page: 2 });
    expect(all.total).toBe(all.counts.reduce((sum, { count }) => sum + count, 0));
    expect(all.changes.length).toBe(Math.min(all.total, CHANGES_PER_PAGE));
    expect(all.pages).toBe(Math.ceil(all.total / CHANGES_PER_PAGE));
    expect(second.page).toBe(Math.min(2, all.pages));
    const seen = [...all.changes, ...(all.pages > 1 ? second.changes : [])];
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  });
});

describe('the comparison of two days', () => {
  it('is what each day reads, with no difference where a figure is hidden', async () => {
    const story = await consortium();
    await enter(story.lead, story.october.id, { cells: [story.cell('law', '3')] }, on('2026-11-16'));
    await enter(
      story.contributor,
      story.october.id,
      { cells: [story.cell('mediation', '40')] },
      on('2026-11-16'),
    );
    await send(story, '2026-11-16');
    const days = { from: '2026-11-15', to: NOW.day };
    const [season] = await compareDays(read(), { ...days, season: 'S1', action: 'JURISTES' });
    expect(season?.learners[0]).toMatchObject({
      after: { declared: { value: null, state: 'hidden' } },
      differences: { declared: null },
    });
    for (const { id, before, after } of season?.components ?? [])
      for (const [day, side] of [
        [days.from, before],
        [days.to, after],
      ] as const) {
        const actions = await actionsProgress(read(), 'S1', day);
        const component = actions.flatMap(({ components }) => components).find((c) => c.id === id);
        expect(side).toMatchObject({
          target: component?.target,
          values: component?.values,
          rates: component?.rates,
        });
      }
  });

  it('counts what the dashboard counts on each day', async () => {
    await consortium();
    const [season] = await compareDays(read(), { from: '2025-01-09', to: '2026-11-20', season: 'S1' });
    const [before, after] = [
      await seasonOverview(read(), 'S1', '2025-01-09'),
      await seasonOverview(read(), 'S1', NOW.day),
    ];
    const reached = (overview: typeof after) =>
      overview.regions.filter(({ projects }) => projects > 0).length;
    expect(season?.counts).toEqual([
      { what: 'laureates', before: before.laureates, after: after.laureates },
      { what: 'participations', before: before.participations, after: after.participations },
      { what: 'regions', before: reached(before), after: reached(after) },
    ]);
    expect(reached(after)).toBe(2);
  });

  it('shows a verdict that the calendar alone has turned', async () => {
    await consortium();
    const asked = { season: 'S2', action: 'MEDIATEURS' } as const;
    const turnedBetween = async (from: string, to: string) => {
      const [season] = await compareDays(read(), { ...asked, from, to });
      return season?.components.map(({ id, before, after, moved, turned }) => [
        id,
        before?.verdict?.code ?? null,
        after?.verdict?.code ?? null,
        moved,
        turned,
      ]);
    };
    expect(await turnedBetween('2026-12-31', '2027-01-01')).toEqual([
      ['MEDIATEURS.S2', 'not_computable', 'overdue', true, true],
      ['MEDIATEURS.S2.C', null, null, false, false],
    ]);
    expect(await turnedBetween('2027-01-01', '2027-01-02')).toEqual([
      ['MEDIATEURS.S2', 'overdue', 'overdue', false, false],
      ['MEDIATEURS.S2.C', null, null, false, false],
    ]);
  });

  it('leaves out a season that the action is not in', async () => {
    const days = { from: '2026-01-01', to: '2026-11-20' };
    expect(
      (await compareDays(read(), { ...days, action: 'MEDIATEURS' })).map(({ season }) => season),
    ).toEqual(['S2']);
  });
});
