import { beforeEach, describe, expect, it } from 'vitest';
import { sectionsOfReport } from '@/db/report-rows';
import { findCampaign, reportForWrite } from '@/db/reports';
import * as t from '@/db/schema';
import { read } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { actionsProgress } from '@/lib/figure/action-progress';
import { journal } from '@/lib/journal/journal';
import { inbox } from '@/lib/report/inbox';
import { submitReport } from '@/lib/report/submit-report';
import { by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { annulCampaign } from './annul-campaign';
import { campaignBoard } from './campaign-board';
import { campaignList } from './campaigns';
import { changeCampaign } from './change-campaign';
import { closeCampaign } from './close-campaign';
import { closeDueCampaigns } from './close-due-campaigns';
import { correctCampaign } from './correct-campaign';
import { joinCampaign } from './join-campaign';
import { openCampaign } from './open-campaign';

const reason = 'Ouverte pour la mauvaise année.';
const WEEK_AFTER = on('2026-11-27');
const LATE = on('2027-02-01');

let c: Consortium;
let campaignId: number;
/** A campaign opened today by mistake, of a year that is long past. */
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  ({ campaignId } = await execute(
    openCampaign,
    {
      ...{ label: 'Bilan', periodId: c.previousPeriodId, observedOn: '2026-11-19', opensOn: '2026-11-20' },
      ...{ dueOn: '2026-12-10', closesOn: '2026-12-20', actionKeys: ['JURISTES', 'MEDIATEURS'] },
    },
    by(c.officer),
  ));
});

const reportIn = () => {
  const all = read().select().from(t.reports).all();
  return all.find((row) => row.campaignId === campaignId)?.id ?? 0;
};
const annul = (now = WEEK_AFTER, actor = c.officer) =>
  execute(annulCampaign, { campaignId, reason }, by(actor, now));
const correct = (given: Record<string, unknown>, now = WEEK_AFTER) =>
  execute(
    correctCampaign,
    {
      ...{ campaignId, label: 'Bilan', periodId: c.previousPeriodId, observedOn: '2026-11-19' },
      ...{ actionKeys: ['JURISTES', 'MEDIATEURS'], reason, ...given },
    },
    by(c.officer, now),
  );
const typed = () =>
  enter(c.lead, reportIn(), { cells: [c.cell('law', '28', { periodId: c.previousPeriodId })] });
async function send() {
  await typed();
  await enter(c.contributor, reportIn(), {
    cells: [c.cell('mediation', '80', { periodId: c.previousPeriodId })],
  });
  const version = (await reportForWrite(read(), reportIn(), NOW.day))?.version;
  await execute(submitReport, { reportId: reportIn(), version }, by(c.lead));
}
const told = () =>
  read()
    .select({ kind: t.messages.kind, to: t.messages.accountId })
    .from(t.messages)
    .all()
    .filter(({ kind }) => kind === 'section_released');

describe('annulling a campaign that nobody has answered', () => {
  it('empties its lists from that day, keeps the days between and the drafts, and tells their authors', async () => {
    await typed();
    await annul();
    expect(told()).toEqual([{ kind: 'section_released', to: c.lead.accountId }]);
    expect(await sectionsOfReport(read(), reportIn(), '2026-11-26')).toHaveLength(2);
    expect(await sectionsOfReport(read(), reportIn(), WEEK_AFTER.day)).toHaveLength(0);
    const late = (await inbox(read(), c.officer, LATE, {})).late.map(({ campaignLabel }) => campaignLabel);
    expect(late).not.toContain('Bilan');
    const revisions = read().select().from(t.figureRevisions).all();
    expect(revisions.filter((row) => row.campaignId === campaignId)).toHaveLength(1);
    const board = await campaignBoard(read(), c.officer, WEEK_AFTER, campaignId);
    expect(board).toMatchObject({ campaign: { stage: 'withdrawn' }, total: { sections: 0 } });
    expect(board.released.map(({ cause }) => cause)).toEqual(['campaign_annulled', 'campaign_annulled']);
  });

  it('gives its name and its observation day back', async () => {
    await annul();
    const again = {
      ...{ label: 'Bilan', periodId: c.periodId, observedOn: '2026-11-19', opensOn: '2026-11-27' },
      ...{ dueOn: '2026-12-10', closesOn: '2026-12-20', actionKeys: ['JURISTES', 'MEDIATEURS'] },
    };
    expect(await execute(openCampaign, again, by(c.officer, WEEK_AFTER))).toMatchObject({ sections: 2 });
    const list = await campaignList(read(), c.officer, WEEK_AFTER);
    expect(list.filter(({ label }) => label === 'Bilan').map(({ stage }) => stage)).toEqual([
      'open',
      'withdrawn',
    ]);
  });

  it('is refused once a section was sent, to another officer, and twice', async () => {
    expect(await refusedWith(annul(WEEK_AFTER, await officerOf('JURISTES')))).toBe('not_found');
    await annul();
    expect(await refusedWith(annul())).toBe('campaign_withdrawn');
    expect(await refusedWith(correct({ label: 'Autre' }))).toBe('campaign_withdrawn');
  });

  it('is refused once a section was sent', async () => {
    await send();
    expect(await refusedWith(annul())).toBe('campaign_answered');
    expect(await refusedWith(correct({ label: 'Autre' }))).toBe('campaign_answered');
  });

  it('leaves nothing that may be closed, moved or joined', async () => {
    await annul();
    const days = { campaignId, dueOn: '2026-12-11', closesOn: '2026-12-20', reason };
    expect(await refusedWith(execute(changeCampaign, days, by(c.officer, WEEK_AFTER)))).toBe(
      'campaign_withdrawn',
    );
    expect(await refusedWith(execute(closeCampaign, { campaignId }, by(c.officer, WEEK_AFTER)))).toBe(
      'campaign_withdrawn',
    );
    const joining = { campaignId, actionKeys: ['DIRECTION'] };
    const other = by(await officerOf('DIRECTION'), WEEK_AFTER);
    expect(await refusedWith(execute(joinCampaign, joining, other))).toBe('campaign_withdrawn');
    const { closed } = await execute(closeDueCampaigns, {}, { ...by(null, LATE), actor: SYSTEM });
    expect(closed).not.toContain(campaignId);
  });
});

describe('correcting a campaign that nobody has answered', () => {
  it('changes its name, period and observation day, and keeps what it was', async () => {
    const after = { label: 'Bilan 2025-2026', periodId: c.periodId, observedOn: '2026-11-18' };
    await correct(after);
    expect(await findCampaign(read(), campaignId)).toMatchObject(after);
    const [before] = read().select().from(t.campaignCorrections).all();
    expect(before).toMatchObject({
      ...{ label: 'Bilan', periodId: c.previousPeriodId, observedOn: '2026-11-19' },
      ...{ reason, knownFrom: WEEK_AFTER.day },
    });
  });

  it('says in the journal what it was and what it is', async () => {
    await correct({ label: 'Bilan 2025-2026', periodId: c.periodId, observedOn: '2026-11-18' });
    const [line] = (await journal(read(), c.officer, WEEK_AFTER, { subject: `campaign:${campaignId}` }))
      .lines;
    expect(line?.changes).toEqual([
      {
        kind: 'corrected',
        before: { label: 'Bilan', period: '2024-2025', observedOn: '2026-11-19' },
        after: { label: 'Bilan 2025-2026', period: '2025-2026', observedOn: '2026-11-18' },
      },
    ]);
  });

  it('releases the sections of an action that leaves, and asks for them again when it comes back', async () => {
    await typed();
    expect(await correct({ actionKeys: ['MEDIATEURS'] })).toEqual({ asked: 0, released: 1 });
    const asked = async () =>
      (await sectionsOfReport(read(), reportIn(), WEEK_AFTER.day)).map(({ actionKey }) => actionKey);
    expect(await asked()).toEqual(['MEDIATEURS']);
    expect((await findCampaign(read(), campaignId))?.actionKeys).toEqual(['MEDIATEURS']);
    expect(await correct({})).toEqual({ asked: 1, released: 0 });
    expect((await asked()).toSorted()).toEqual(['JURISTES', 'MEDIATEURS']);
  });

  it.each([
    ['campaign_unchanged', {}],
    ['campaign_label_taken', { label: 'Octobre 2026' }],
    ['same_observation', { observedOn: '2026-10-31' }],
    ['period_to_come', { observedOn: '2023-01-01' }],
    ['due_before_observation', { observedOn: '2026-12-11' }],
    ['campaign_actions_needed', { actionKeys: [] }],
    ['reason_needed', { label: 'Autre', reason: '' }],
  ])('refuses with %s', async (code, given) => {
    expect(await refusedWith(correct(given))).toBe(code);
  });

  it('does not move what was typed for one year to another', async () => {
    await typed();
    expect(await refusedWith(correct({ periodId: c.periodId }))).toBe('period_of_typed');
    expect(await correct({ label: 'Bilan rectifié' })).toEqual({ asked: 0, released: 0 });
  });
});

it('covers the figures by the campaign of their year, and names the mistaken one until it is annulled', async () => {
  const coverageOn = async (day: string) =>
    (await actionsProgress(read(), 'S1', day)).find(({ key }) => key === 'JURISTES')?.coverage;
  const between = {
    ...{ campaign: 'Octobre 2026', observedOn: '2026-10-31', expected: 1, reported: 0, validated: 0 },
    unanswered: { campaign: 'Bilan', observedOn: '2026-11-19', expected: 1 },
  };
  expect(await coverageOn('2026-11-26')).toEqual(between);
  await annul();
  expect(await coverageOn('2026-11-26')).toEqual(between);
  expect(await coverageOn(WEEK_AFTER.day)).toEqual({ ...between, unanswered: null });
});
