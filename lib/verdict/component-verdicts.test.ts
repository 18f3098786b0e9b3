import { beforeEach, describe, expect, it } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { execute } from '@/lib/command';
import type { SeasonKey, TargetBasis } from '@/lib/domain/vocabulary';
import { amendTarget } from '@/lib/objective/amend-target';
import { recordMilestone } from '@/lib/objective/record-milestone';
import { replaceComponent } from '@/lib/objective/replace-component';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { programmeDatabase } from '@/test/database';
import { everyProject } from '@/test/entitled';
import { componentVerdicts } from './component-verdicts';

let story: Consortium;

async function verify(
  report: Consortium['june'],
  [law, mediators]: [string, string],
  [sent, verified]: [string, string],
) {
  const { id } = report;
  const cells = [story.cell('law', law), story.cell('mediation', mediators)];
  await enter(story.lead, id, { cells }, on(sent));
  const version = (await reportHeading(read(), id))?.version ?? 0;
  await execute(submitReport, { reportId: id, version }, by(story.lead, on(sent)));
  for (const sectionId of [report.law, report.mediation])
    await execute(validateSection, { sectionId }, by(story.officer, on(verified)));
}

const close = (campaign: 'june' | 'october', day: string) =>
  execute(closeCampaign, { campaignId: story[campaign].campaignId }, by(story.officer, on(day)));

async function verdict(id: string, day: string, basis: TargetBasis = 'current') {
  const season: SeasonKey = id.includes('.S1') ? 'S1' : 'S2';
  const found = (await componentVerdicts(await everyProject(), season, day, basis)).components.get(id);
  if (!found) throw new Error(`no verdict of ${id} on ${day}`);
  return found;
}

const because = { src: 'Décision du comité', reason: 'Motif consigné' };

beforeEach(async () => {
  await programmeDatabase();
  story = await consortium();
});

describe('10 000 accompagnants by 2026', () => {
  beforeEach(async () => {
    await verify(story.june, ['20', '40'], ['2026-07-02', '2026-07-03']);
    await close('june', '2026-10-01');
    await verify(story.october, ['24', '60'], ['2026-11-02', '2026-11-05']);
  });

  it.each([
    ['2026-07-01', 'not_computable', null, null],
    ['2026-07-03', 'too_early', null, null],
    ['2026-09-30', 'too_early', null, null],
    ['2026-10-01', 'late', '2026-06-30', 40],
    // What the campaign that is open has brought does not count for the pace.
    ['2026-12-31', 'late', '2026-06-30', 40],
    ['2027-01-01', 'overdue', '2027-01-01', 60],
  ])('on %s: %s, without a write in between', async (day, code, observedOn, observed) => {
    expect(await verdict('MEDIATEURS.S2', day)).toMatchObject({ code, observedOn, observed });
  });

  it('is read in the next campaign once that one is closed', async () => {
    await close('october', '2026-12-01');
    expect(await verdict('MEDIATEURS.S2', '2026-11-30')).toMatchObject({ observed: 40 });
    expect(await verdict('MEDIATEURS.S2', '2026-12-01')).toMatchObject({
      ...{ code: 'late', observedOn: '2026-10-31', observed: 60 },
    });
  });

  it('takes an amended target from its day on, and never starts the clock again', async () => {
    const amendment = { componentId: 'MEDIATEURS.S2', target: '50', inForceFrom: '2026-11-10', ...because };
    await execute(amendTarget, amendment, by(story.officer, on('2026-11-10')));
    expect(await verdict('MEDIATEURS.S2', '2026-11-09')).toMatchObject({ code: 'late', target: 10_000 });
    expect(await verdict('MEDIATEURS.S2', '2026-11-10')).toMatchObject({ code: 'reached', observed: 60 });
    expect(await verdict('MEDIATEURS.S2', '2026-11-10', 'original')).toMatchObject({ code: 'late' });
    const higher = { ...amendment, target: '70', dueOn: '2027', inForceFrom: '2026-11-12' };
    await execute(amendTarget, higher, by(story.officer, on('2026-11-12')));
    expect(await verdict('MEDIATEURS.S2', '2026-11-12')).toMatchObject({
      ...{ code: 'watch', observed: 40, dueDay: '2027-12-31' },
      pace: { clock: { from: '2023-09-01', inferred: true }, elapsed: 1033, days: 1582 },
    });
  });

  it('has no row for the volume that each candidate states beside it', async () => {
    const { components } = await componentVerdicts(read(), 'S2', '2026-11-20');
    expect([...components.keys()].filter((id) => id.startsWith('MEDIATEURS'))).toEqual(['MEDIATEURS.S2']);
    expect(components.get('PS_INITIALE.S2')?.code).toBe('no_target');
  });
});

describe('what is taken over by season 2', () => {
  it('reads the verdict of its remainder, from the day on which that one is in force', async () => {
    await expect(verdict('JURISTES.S1', '2023-08-31')).rejects.toThrow();
    expect(await verdict('JURISTES.S1', '2026-11-20')).toMatchObject({
      code: 'taken_over',
      commitments: { code: 'short', committed: 1 },
      remainder: { componentId: 'JURISTES.S2', season: 'S2', verdict: { code: 'short' } },
    });
  });

  it('is followed through replacements, on both sides', async () => {
    const given = { indicatorKey: 'trainings', label: 'formations', ...because };
    for (const [componentId, target] of [
      ['JURISTES.S1', '5'],
      ['JURISTES.S2', '3'],
    ])
      await execute(replaceComponent, { ...given, componentId, target }, by(story.officer, on('2026-11-10')));
    expect(await verdict('JURISTES.S1.R1', '2026-11-20')).toMatchObject({
      code: 'taken_over',
      remainder: { componentId: 'JURISTES.S2.R1', verdict: { code: 'short', target: 3 } },
    });
  });
});

describe('another way to count, recorded by a replacement', () => {
  const replace = (given: Record<string, unknown>) =>
    execute(
      replaceComponent,
      { componentId: 'JURISTES.S2', label: 'autre comptage', dueOn: '2027', ...because, ...given },
      by(story.officer, on('2026-10-20')),
    );

  it('keeps the clock of what it replaces', async () => {
    await execute(
      replaceComponent,
      {
        ...{ componentId: 'MEDIATEURS.S2', label: 'entrants', target: '200' },
        ...{ indicatorKey: 'entered', dueOn: '2026', ...because },
      },
      by(story.officer, on('2026-10-20')),
    );
    await enter(
      story.contributor,
      story.october.id,
      { cells: [story.cell('mediation', '20', { measure: 'entered' })] },
      on('2026-11-02'),
    );
    await verify(story.october, ['24', '18'], ['2026-11-03', '2026-11-05']);
    await close('october', '2026-12-01');
    expect(await verdict('MEDIATEURS.S2.R1', '2026-12-02')).toMatchObject({
      ...{ code: 'late', observed: 20, target: 200 },
      pace: { clock: { from: '2023-09-01' } },
    });
  });

  it('a yearly flow is read in its last closed year alone', async () => {
    await replace({ componentId: 'JURISTES.S1', indicatorKey: 'learners_yearly', target: '25' });
    await verify(story.june, ['20', '40'], ['2026-10-21', '2026-10-22']);
    await verify(story.october, ['24', '60'], ['2026-11-02', '2026-11-05']);
    expect(await verdict('JURISTES.S1.R1', '2026-11-20')).toMatchObject({
      code: 'taken_over',
      observed: null,
    });
    await close('june', '2026-11-06');
    await close('october', '2026-12-01');
    const yearly = await verdict('JURISTES.S1.R1', '2026-12-02');
    expect(yearly).toMatchObject({ code: 'taken_over', observed: 24, expected: 25, period: '2025-2026' });
  });

  it('a milestone is waited for until its day, and reached with its record', async () => {
    await replace({ indicatorKey: 'milestone' });
    expect(await verdict('JURISTES.S2.R1', '2026-11-20')).toMatchObject({
      ...{ code: 'too_early', rule: 'milestone', commitments: { code: null } },
    });
    expect((await verdict('JURISTES.S2.R1', '2028-01-01')).code).toBe('overdue');
    const reached = { componentId: 'JURISTES.S2.R1', reachedOn: '2026-11-18', evidence: 'Arrêté publié' };
    await execute(recordMilestone, reached, by(story.officer, on('2026-11-19')));
    expect((await verdict('JURISTES.S2.R1', '2026-11-18')).code).toBe('too_early');
    expect((await verdict('JURISTES.S2.R1', '2026-11-19')).code).toBe('reached');
  });
});

it('a closed action without a component says so', async () => {
  const { actions, components } = await componentVerdicts(read(), 'S2', '2026-11-20');
  expect([...actions].map(([key, { code }]) => [key, code])).toEqual([['REGLEMENTAIRE', 'closed']]);
  expect([...components.keys()].filter((id) => id.startsWith('REGLEMENTAIRE'))).toEqual([]);
});
