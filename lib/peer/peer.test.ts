import { beforeEach, describe, expect, it } from 'vitest';
import { findProject } from '@/db/projects';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { recordProjectEvent } from '@/lib/project/record-project-event';
import { account, by, officerOf } from '@/test/builders';
import { COMPARED_ACTION as ACTION, comparedProject } from '@/test/compared';
import { type Consortium, consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { onePerson } from '@/test/one-person';
import { peerBoard } from './peer-board';
import { peerComparisons } from './peer-comparisons';
import { setPeerThreshold } from './set-peer-threshold';

const DAY = '2026-10-20';

let c: Consortium;
let officer: Actor;

beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  officer = await officerOf(ACTION);
});

const RATES = { mien: 42, un: 55, deux: 60, trois: 71, quatre: 130 };
const participates = (slug: string, entered: number | null, planned?: number | null) =>
  comparedProject(c, officer, { slug, isLead: slug === 'mien', entered, planned });
const five = async () => {
  for (const [slug, entered] of Object.entries(RATES)) await participates(slug, entered);
};

const asked = { season: 'S2', action: ACTION, day: DAY } as const;
const comparison = async (actor: Actor, day = DAY) =>
  (await peerComparisons(read(), actor, NOW, { ...asked, day }))[0];

describe('the participations of an action, compared', () => {
  it('five rates: the median, unweighted, and how far one’s own is from it', async () => {
    await five();
    await participates('muet', null);
    await participates('sans', 12, null);
    const seen = await comparison(officer);
    expect(seen).toMatchObject({
      ...{ participations: 7, compared: 5, layer: 'declared', measure: 'entered' },
      outside: { not_reported: 1, no_number: 0, no_plan: 1 },
      summary: { median: 0.6, quartiles: { first: 0.55, third: 0.71 } },
    });
    expect(seen?.componentIds).toEqual(['TRAVAIL_SOCIAL.S2']);
    expect(seen?.own.filter(({ point }) => point?.isAlert)).toMatchObject([
      { rate: 0.42, point: { tenths: -180 } },
    ]);
  });

  it('four are refused, with their number', async () => {
    for (const slug of ['un', 'deux', 'trois', 'quatre'] as const) await participates(slug, RATES[slug]);
    expect((await comparison(officer))?.summary).toEqual({ refused: 'too_few_peers', count: 4, needed: 5 });
  });

  it('a lead reads its own rate, the median and the number: no other rate, no quartile of so few', async () => {
    await five();
    const seen = await comparison(c.lead);
    expect(seen).toMatchObject({ compared: 5, summary: { median: 0.6, quartiles: null } });
    expect(seen?.own).toMatchObject([{ rate: 0.42, point: { tenths: -180, isAlert: true } }]);
    expect(JSON.stringify(seen)).not.toMatch(/0\.55|0\.71|1\.3/);
    // Who has no project there reads nothing of it.
    expect(await comparison(c.contributor)).toBeUndefined();
    const administrator = await account('admin');
    await expect(comparison(administrator)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('a lead who reads another of them under a second account has one unread rate fewer', async () => {
    await five();
    const other = await account('reader', { organisationId: c.organisations.stranger });
    expect((await comparison(c.lead))?.summary).toMatchObject({ refused: null });
    await onePerson(c.lead, other);
    // The stranger leads the four others: nothing is left to guess, and under this account its own alone is named.
    const seen = await comparison(c.lead);
    expect(seen?.summary).toMatchObject({ quartiles: { first: 0.55, third: 0.71 } });
    expect(seen?.own).toHaveLength(1);
  });

  it('two accounts that read one project each leave three others of five, which are refused', async () => {
    await participates('mien', RATES.mien);
    const { partner } = c.organisations;
    await comparedProject(c, officer, { slug: 'un', isLead: false, ledBy: partner, entered: RATES.un });
    for (const slug of ['deux', 'trois', 'quatre'] as const) await participates(slug, RATES[slug]);
    expect((await comparison(c.lead))?.summary).toMatchObject({ median: 0.6 });
    await onePerson(c.lead, c.reader);
    expect((await comparison(c.lead))?.summary).toMatchObject({ refused: 'too_few_others', count: 3 });
  });

  it('a project that gave up is no peer from that day on', async () => {
    await five();
    const muet = { slug: 'muet', isLead: false, status: 'contracted', entered: null } as const;
    const projectId = await comparedProject(c, officer, muet);
    const { version = 0 } = (await findProject(read(), { slug: 'muet' })) ?? {};
    const ending = { projectId, version, kind: 'abandoned', effectiveOn: '2026-10-10', source: 'Courrier' };
    await execute(recordProjectEvent, { ...ending, reason: 'Renonciation' }, by(officer, on('2026-10-12')));
    const [before, after] = [await comparison(officer, '2026-10-11'), await comparison(officer)];
    expect(before).toMatchObject({ participations: 6, gaveUp: 0, outside: { not_reported: 1 } });
    expect(after).toMatchObject({ participations: 5, gaveUp: 1, compared: 5, outside: { not_reported: 0 } });
  });

  it('on the day before, nobody had said anything', async () => {
    await five();
    expect(await comparison(officer, '2026-09-30')).toBeUndefined();
  });
});

describe('the threshold of a season', () => {
  const set = (points: string, actor = officer, now = NOW) =>
    execute(setPeerThreshold, { seasonKey: 'S2', points, reason: 'Le comité l’a voulu' }, by(actor, now));

  it('is that of PILOTE until an officer sets another, from that day on', async () => {
    await five();
    expect((await comparison(officer))?.threshold).toBe(100);
    await set('18');
    expect(await comparison(officer, NOW.day)).toMatchObject({ threshold: 180 });
    expect((await comparison(officer, NOW.day))?.own.some(({ point }) => point?.isAlert)).toBe(false);
    expect((await comparison(officer))?.threshold).toBe(100);
    const board = await peerBoard(read(), officer, NOW, { day: NOW.day });
    expect(board.thresholds).toMatchObject([
      { season: 'S1', tenths: 100, set: null },
      { season: 'S2', tenths: 180, set: { reason: 'Le comité l’a voulu', knownFrom: NOW.day } },
    ]);
  });

  it.each(['0', '10,55', '1000', '-3', '10.5', 'dix', ''])('%s is no threshold', async (points) => {
    await expect(set(points)).rejects.toMatchObject({ fields: [{ path: 'points', code: 'threshold_form' }] });
  });

  it('the same again is refused, and a lead sets none', async () => {
    await expect(set('10')).rejects.toMatchObject({ code: 'threshold_unchanged', params: { tenths: 100 } });
    await expect(set('9', c.lead)).rejects.toMatchObject({ kind: 'missing' });
  });
});
