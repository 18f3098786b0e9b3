import { beforeEach, describe, expect, it } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { allPeriods } from '@/db/reports';
import { type Read, read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { execute } from '@/lib/command';
import { openTable } from '@/lib/export/downloaded-table';
import { learnerTables } from '@/lib/figure/learner-totals';
import { recordPeriod } from '@/lib/programme/record-period';
import { recordPeriodRule } from '@/lib/programme/record-period-rule';
import { projectDetail } from '@/lib/project/project-detail';
import { recordCommitments } from '@/lib/project/record-commitments';
import { submitReport } from '@/lib/report/submit-report';
import { unreadText } from '@/lib/wording/other-years';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { everyProject } from '@/test/entitled';
import { refused } from '@/test/refused';
import { marked, planned, registered } from '@/test/training-session';
import { actionDetail } from './action-detail';
import { actionInYears, type CalendarView, projectInYears } from './calendar-view';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const rule = (given: Record<string, unknown>) =>
  execute(recordPeriodRule, { source: 'Note du comité', ...given }, by(c.officer));
const inAction = async (key: string, handle: Read = read(), asked = 'civiles') => {
  const season = key === 'JURISTES' ? 'S1' : 'S2';
  const action = await actionDetail(handle, { key, season, day: NOW.day });
  return actionInYears(handle, action, { day: NOW.day, asked });
};
const shown = ({ measures }: CalendarView, layer: 'committed' | 'declared' = 'declared') =>
  measures.flatMap(({ measure, why, years }) =>
    why
      ? [`${measure} ${why}`]
      : years.map(({ year, layers }) => {
          const { value, state } = layers[layer].value;
          return `${year?.label.slice(0, 7) ?? 'hors'} ${state === 'estimate' ? '~' : ''}${value ?? state}`;
        }),
  );
const declare = async (which: 'law' | 'mediation', text: string, more: Record<string, unknown> = {}) => {
  const other = which === 'law' ? c.october.mediation : c.october.law;
  await enter(c.lead, c.october.id, {
    cells: [c.cell(which, text, more)],
    nothingToReport: [{ sectionId: other, nothing: true }],
  });
  const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
};

describe('an action in calendar years', () => {
  it('is offered once a rule stands, and until then reads nothing', async () => {
    const before = await inAction('JURISTES');
    expect([before.offered, shown(before)]).toEqual([[], ['entered no_rule']]);
    await rule({ measure: 'entered', rule: 'prorata_days' });
    const { offered, shown: years } = await inAction('JURISTES', read(), '');
    expect([offered, years]).toEqual([['civiles'], null]);
  });

  it('is said to be read in the years that were entered, where those are not academic ones', async () => {
    expect((await inAction('JURISTES')).isAcademic).toBe(true);
    const { periodId } = await execute(recordPeriod, { kind: 'calendar_year', year: 2027 }, by(c.officer));
    const line = { trainingId: c.trainings.law, regionCode: '53', levelKey: '7', professionKey: 'na' };
    const committed = [{ ...line, periodId, measure: 'validated', value: 20 }];
    await execute(
      recordCommitments,
      { participationId: c.participations.jurists, offers: [], planned: committed },
      by(c.officer),
    );
    const { isAcademic } = await inAction('JURISTES');
    expect(isAcademic).toBe(false);
    expect(unreadText('no_rule', isAcademic)).toBe('pas de règle de conversion : lu dans les années saisies');
  });

  it('is an estimate by days that adds up, and moves no total', async () => {
    const totals = async () => (await learnerTables(read(), 'S1', NOW.day)).totals({ grain: 'programme' });
    await declare('law', '25');
    const before = await totals();
    await rule({ measure: 'entered', rule: 'prorata_days' });
    const view = await inAction('JURISTES');
    expect(shown(view, 'committed')).toEqual(['2025 ~10', '2026 ~20']);
    expect(shown(view)).toEqual(['2025 ~8', '2026 ~17']);
    // 2026 goes on in 2026-2027, of which nothing is said yet.
    expect(view.measures[0]?.years.map(({ layers }) => layers.declared.without)).toEqual([[], ['2026-2027']]);
    expect(await totals()).toEqual(before);
    await rule({ measure: 'entered', rule: 'by_start' });
    expect(shown(await inAction('JURISTES'))).toEqual(['2025 25']);
  });

  it('hides in every year what is hidden in its period, from a visitor alone', async () => {
    await declare('law', '3');
    await rule({ measure: 'entered', rule: 'prorata_days' });
    expect(shown(await inAction('JURISTES'))).toEqual(['2025 hidden', '2026 hidden']);
    expect(shown(await inAction('JURISTES', await everyProject()))).toEqual(['2025 ~1', '2026 ~2']);
  });

  it('by the slots of its sessions is exact where they count what was declared, for those who follow them', async () => {
    const year = (await allPeriods(read())).find(({ label }) => label === '2026-2027')?.id ?? 0;
    const { sessionId } = await planned(c);
    await registered(c, sessionId);
    await marked(c, sessionId, 1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    await rule({ componentId: 'MEDIATEURS.S2', rule: 'by_slot' });
    const measure = prepared(read(), "SELECT measure FROM components WHERE id = 'MEDIATEURS.S2'").get() as {
      measure: string;
    };
    expect(measure).toEqual({ measure: 'first_entered' });
    await declare('mediation', '12', { periodId: year, comment: 'Rentrée 2026' });
    const own = await inAction('MEDIATEURS', await everyProject());
    expect(shown(own)).toEqual(['2025 not_reported', '2026 12', '2027 0']);
    expect(shown(await inAction('MEDIATEURS'))).toEqual(['first_entered slots_withheld']);
  });

  it('by slots reads nothing of what the sessions do not count', async () => {
    await rule({ componentId: 'MEDIATEURS.S2', rule: 'by_slot' });
    await declare('mediation', '14');
    const { measures } = await inAction('MEDIATEURS', await everyProject());
    expect(measures[0]?.apart).toEqual([{ layer: 'declared', period: '2025-2026', value: 14, sessions: 0 }]);
    expect(measures[0]?.years.map(({ year }) => year?.label)).toEqual(['2025', '2026']);
  });
});

describe('a project', () => {
  const agreement = { startsOn: '2026-01-01', endsOn: '2027-12-31' };
  const inProject = async (of: typeof agreement | null, asked: string) =>
    projectInYears(read(), await projectDetail(read(), { slug: 'essai', season: 'S1', day: NOW.day }), of, {
      day: NOW.day,
      asked,
    });

  it('is read in the years of its agreement, with what lies outside of them', async () => {
    await rule({ measure: 'entered', rule: 'prorata_days' });
    const view = await inProject(agreement, 'convention');
    expect(view.offered).toEqual(['civiles', 'convention']);
    expect(shown(view, 'committed')).toEqual(['Année 1 ~20', 'hors ~10']);
  });

  it('without an agreement to read, in calendar years alone', async () => {
    await rule({ measure: 'entered', rule: 'prorata_days' });
    const view = await inProject(null, 'convention');
    expect([view.offered, view.shown]).toEqual([['civiles'], null]);
  });

  it('of several actions is read where they have one rule', async () => {
    await rule({ componentId: 'MEDIATEURS.S2', rule: 'by_start' });
    await rule({ measure: 'first_entered', rule: 'prorata_days' });
    const both = await projectDetail(read(), { slug: 'essai', day: NOW.day });
    const { measures } = await projectInYears(read(), both, null, { day: NOW.day, asked: 'civiles' });
    expect(measures.map(({ measure, why }) => `${measure} ${why}`)).toEqual([
      'entered no_rule',
      'first_entered rules_differ',
    ]);
  });
});

describe('the table', () => {
  const open = async (filters: Record<string, string>) => {
    const table = await openTable('calendar-view', {
      ...{
        read: read(),
        actor: null,
        now: NOW,
        format: 'csv',
        season: filters.season === 'S1' ? 'S1' : undefined,
        day: NOW.day,
        target: 'current',
      },
      filter: (name) => filters[name],
    });
    const rows: unknown[] = [];
    for await (const row of table.rows) rows.push(row[1]);
    return { rows, notes: table.notes };
  };

  it('has the rows of the page, and says what is not read', async () => {
    await rule({ measure: 'entered', rule: 'prorata_days' });
    expect((await open({ action: 'JURISTES', season: 'S1' })).rows).toEqual(['2025', '2026']);
    expect((await open({ project: 'essai' })).notes).toEqual([
      ['Primo-entrants', 'pas de règle de conversion : lu en années universitaires'],
    ]);
  });

  it('is of one place, in years that its reader may read', async () => {
    await rule({ measure: 'entered', rule: 'prorata_days' });
    expect((await open({ season: 'S1' })).rows).toEqual(['2025', '2026']);
    expect(await refused(open({ annees: 'convention' }))).toEqual(['annees years_of_one_place']);
    expect(await refused(open({ action: 'JURISTES', project: 'essai' }))).toEqual([
      'action years_of_one_place',
    ]);
    expect(await refused(open({ action: 'JURISTES', annees: 'convention' }))).toEqual([
      'annees years_of_one_place',
    ]);
    expect(await refused(open({ project: 'essai', annees: 'convention' }))).toEqual(['annees unknown_years']);
    expect(await refused(open({ project: 'essai', annees: 'lunaires' }))).toEqual(['annees unknown_years']);
  });
});
