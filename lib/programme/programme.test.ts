import { beforeEach, describe, expect, it } from 'vitest';
import { periodRulesAt } from '@/db/period-rules';
import { actionInSeason, roundNumbered } from '@/db/programme';
import { actionsOfSeason, periods } from '@/db/reference';
import { loadReference } from '@/db/reference/load';
import { read, write } from '@/db/store';
import { execute } from '@/lib/command';
import { statusOn } from '@/lib/domain/action-status';
import { actionNames } from '@/lib/figure/action-names';
import { recordedSeasons } from '@/lib/figure/seasons';
import { actionDetail } from '@/lib/overview/action-detail';
import { seasonOverview } from '@/lib/overview/programme-overview';
import { account, by, officerOf } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { recordAction } from './record-action';
import { recordDocument } from './record-document';
import { recordIntakeRound } from './record-intake-round';
import { recordPeriod } from './record-period';
import { recordPeriodRule } from './record-period-rule';
import { recordSeason } from './record-season';
import { setActionStatus } from './set-action-status';

let officer: Awaited<ReturnType<typeof officerOf>>;
beforeEach(async () => {
  await programmeDatabase();
  officer = await officerOf('JURISTES');
});

const document = (more: Record<string, unknown> = {}) =>
  execute(
    recordDocument,
    { key: '005', title: 'Annexe de la saison 3', datedOn: '2026-09', ...more },
    by(officer),
  );
const season = (more: Record<string, unknown> = {}) =>
  execute(recordSeason, { number: 3, openedOn: '2026-10', src: '005:12', ...more }, by(officer));
const action = (more: Record<string, unknown> = {}) =>
  execute(
    recordAction,
    {
      ...{ seasonKey: 'S3', actionKey: 'PREVENTION', shortTitle: 'Prévention', editionKey: '2026' },
      ...{ documentKey: '005', number: 1, title: 'Former à la prévention numérique', status: 'open' },
      ...{ from: '2026-10-01', src: '005:20' },
      ...more,
    },
    by(officer),
  );

describe('a season, with an action that no document of the call had', () => {
  it('is recorded, read on every screen and takes laureates', async () => {
    await document();
    await season();
    await action();
    expect(recordedSeasons(read())).toEqual(['S1', 'S2', 'S3']);
    expect((await actionNames(read())).of('S3', 'PREVENTION')).toMatchObject({
      number: 1,
      shortTitle: 'Prévention',
    });
    await laureate({
      acronym: 'Neuf',
      knownFrom: '2026-11-01',
      actions: [{ key: 'PREVENTION', season: 'S3' }],
    });
    expect((await seasonOverview(read(), 'S3', NOW.day)).laureates).toBe(1);
    const detail = await actionDetail(read(), { key: 'PREVENTION', day: NOW.day });
    expect(detail).toMatchObject({ season: 'S3', status: 'new', facts: { constraints: [] } });
  });

  it('is refused twice, before its season, without its document, under a number that is taken', async () => {
    await expect(action()).rejects.toMatchObject({
      fields: [
        { path: 'seasonKey', code: 'unknown_season' },
        { path: 'documentKey', code: 'edition_document_needed' },
      ],
    });
    await document();
    await expect(document()).rejects.toMatchObject({ kind: 'conflict', fields: [{ path: 'key' }] });
    await season();
    await expect(season()).rejects.toMatchObject({ kind: 'conflict', fields: [{ code: 'season_exists' }] });
    await action();
    await expect(action()).rejects.toMatchObject({
      fields: [{ path: 'actionKey', code: 'action_in_season' }],
    });
    await expect(action({ actionKey: 'AUTRE' })).rejects.toMatchObject({
      fields: [{ path: 'number', code: 'action_number_taken' }],
    });
    await expect(action({ actionKey: 'AUTRE', number: 2, shortTitle: null })).rejects.toMatchObject({
      fields: [{ path: 'shortTitle', code: 'short_title_needed' }],
    });
  });

  it('is any officer’s, and nobody else’s', async () => {
    const admin = await account('admin');
    await expect(
      execute(recordSeason, { number: 3, openedOn: null, src: '005:12' }, by(admin)),
    ).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('an action that closes from a day to come', () => {
  it('is open until its eve, and closed on it, without any job', async () => {
    await execute(
      setActionStatus,
      { seasonKey: 'S2', actionKey: 'JURISTES', status: 'closed', from: '2027-01-01', src: '005:30' },
      by(officer),
    );
    const statusAt = async (day: string) => {
      const jurists = (await actionsOfSeason(read(), 'S2')).find(({ key }) => key === 'JURISTES');
      return jurists && statusOn(jurists, day);
    };
    expect(await statusAt('2026-12-31')).toBe('open');
    expect(await statusAt('2027-01-01')).toBe('closed');
    const place = { actionKey: 'JURISTES', seasonKey: 'S2' } as const;
    expect((await actionInSeason(read(), { ...place, day: '2027-01-01' }))?.status).toBe('closed');
    await write((tx) => loadReference(tx, { now: NOW }));
    expect(await statusAt('2027-01-01')).toBe('closed');
  });

  it('is for its officer, and says where nothing would change', async () => {
    const set = (status: string, who = officer) =>
      execute(
        setActionStatus,
        { seasonKey: 'S2', actionKey: 'JURISTES', status, from: NOW.day, src: '005:30' },
        by(who),
      );
    await expect(set('open')).rejects.toMatchObject({ fields: [{ code: 'action_status_unchanged' }] });
    await expect(set('closed', await officerOf('DIRECTION'))).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('a relève', () => {
  const round = (more: Record<string, unknown>) =>
    execute(
      recordIntakeRound,
      { seasonKey: 'S2', number: 1, opensOn: '2026-10-01', cutoffOn: '2026-12-15', src: '005:40', ...more },
      by(officer),
    );
  it('is recorded with its dates, and corrected under its number', async () => {
    await round({});
    await round({ cutoffOn: '2027-01-15' });
    expect(await roundNumbered(read(), 'S2', 1)).toMatchObject({
      opensOn: '2026-10-01',
      cutoffOn: '2027-01-15',
    });
    await expect(round({ cutoffOn: '2026-09-01' })).rejects.toMatchObject({
      fields: [{ path: 'cutoffOn', code: 'cutoff_before_opening' }],
    });
  });

  it('of the documents keeps the date that an officer gives it', async () => {
    await round({ seasonKey: 'S1', number: 3, opensOn: null, cutoffOn: '2022-10-31' });
    await write((tx) => loadReference(tx, { now: NOW }));
    expect(await roundNumbered(read(), 'S1', 3)).toMatchObject({ cutoffOn: '2022-10-31' });
  });
});

describe('a period', () => {
  const period = (kind: string, year: number) => execute(recordPeriod, { kind, year }, by(officer));
  it('beyond the last year is recorded once, whatever its kind', async () => {
    await period('academic_year', 2028);
    expect((await periods(read())).at(-1)).toMatchObject({
      label: '2028-2029',
      startsOn: '2028-09-01',
      endsOn: '2029-08-31',
    });
    await period('calendar_year', 2028);
    expect(await periods(read())).toContainEqual(
      expect.objectContaining({ label: '2028', startsOn: '2028-01-01', endsOn: '2028-12-31' }),
    );
    for (const kind of ['academic_year', 'calendar_year'])
      await expect(period(kind, 2028)).rejects.toMatchObject({
        fields: [{ path: 'year', code: 'period_exists' }],
      });
  });

  it('of a contract follows from its agreement; another kind, or one far away, is none', async () => {
    await expect(period('contract_year', 2026)).rejects.toMatchObject({
      fields: [{ path: 'kind', code: 'period_of_agreement' }],
    });
    await expect(period('school_year', 2026)).rejects.toMatchObject({
      fields: [{ path: 'kind', code: 'period_kind_needed' }],
    });
    await expect(period('calendar_year', 2050)).rejects.toMatchObject({
      fields: [{ path: 'year', code: 'period_too_far' }],
    });
  });
});

describe('a rule of conversion', () => {
  const rule = (given: Record<string, unknown>, now = NOW) =>
    execute(recordPeriodRule, { source: 'Note du comité', ...given }, by(officer, now));
  it('is the last one recorded, from the day on which it is, until it is taken back', async () => {
    await rule({ measure: 'entered', rule: 'prorata_days' });
    await rule({ componentId: 'MEDIATEURS.S2', rule: 'by_slot' });
    const standing = (day: string) =>
      periodRulesAt(read(), day).map((one) => `${one.measure ?? one.componentId} ${one.rule}`);
    expect(standing(NOW.day)).toEqual(['entered prorata_days', 'MEDIATEURS.S2 by_slot']);
    expect(standing('2026-11-19')).toEqual([]);
    await rule({ measure: 'entered', rule: null });
    expect(standing(NOW.day)).toEqual(['MEDIATEURS.S2 by_slot']);
    await expect(rule({ measure: 'entered', rule: null })).rejects.toMatchObject({
      fields: [{ path: 'rule', code: 'period_rule_unchanged' }],
    });
  });

  it('needs its source, and an officer', async () => {
    await expect(rule({ measure: 'entered', rule: 'by_start', source: '' })).rejects.toMatchObject({
      fields: [{ path: 'source', code: 'source_needed' }],
    });
    const given = { measure: 'entered', rule: 'by_start', source: 'Note du comité' };
    for (const role of ['admin', 'lead', 'observer'] as const)
      await expect(execute(recordPeriodRule, given, by(await account(role)))).rejects.toMatchObject({
        kind: 'missing',
      });
  });
});
