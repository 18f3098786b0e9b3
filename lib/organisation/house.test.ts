import { beforeEach, describe, expect, it } from 'vitest';
import { accountsOfCampaign } from '@/db/mail-recipients';
import { contactsOfLead } from '@/db/project-contacts';
import { projectsOfOrganisation } from '@/db/projects';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { houseIn } from '@/lib/access/house';
import { accountList } from '@/lib/account/account-list';
import { dueWork } from '@/lib/campaign/due-work';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { changeConsortium } from '@/lib/project/change-consortium';
import { recordTraining } from '@/lib/project/record-training';
import { submitReport } from '@/lib/report/submit-report';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { refusedWith } from '@/test/refused';
import { cancelSuccession } from './cancel-succession';
import { recordSuccession } from './record-succession';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

/** « Université A », which leads, is absorbed by « Université C », which is in no project. */
const merge = (effectiveOn = '2026-11-01', now: Now = on('2026-10-20')) =>
  execute(
    recordSuccession,
    {
      ...{ organisationId: c.organisations.lead, kind: 'absorbed', successorId: c.organisations.stranger },
      ...{ effectiveOn, reason: 'Absorption', source: 'Décret du 15 octobre 2026' },
    },
    by(c.officer, now),
  );

/** Somebody as he comes through the door on a day. */
const onDay = (actor: Actor, day: string): Actor => ({
  ...actor,
  ...houseIn(read(), actor.organisationId, day),
});

const enterAs = (actor: Actor, day: string, text: string) =>
  enter(onDay(actor, day), c.october.id, { cells: [c.cell('law', text)] }, on(day));

async function sendAs(actor: Actor, day: string) {
  await enter(onDay(actor, day), c.october.id, { cells: [c.cell('mediation', '40')] }, on(day));
  const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
  return execute(submitReport, { reportId: c.october.id, version }, by(onDay(actor, day), on(day)));
}

describe('the accounts of the successor', () => {
  it('enter and send for the organisation that led, from its day on and not before', async () => {
    await merge();
    expect(await refusedWith(enterAs(c.stranger, '2026-10-31', '20'))).toBe('not_found');
    await enterAs(c.stranger, '2026-11-01', '20');
    await sendAs(c.stranger, '2026-11-02');
    expect((await reportHeading(read(), c.october.id))?.version).toBeGreaterThan(0);
  });

  it('find its work, its projects and its messages', async () => {
    await merge();
    const { stranger } = c.organisations;
    expect(await projectsOfOrganisation(read(), stranger, '2026-10-31')).toEqual([]);
    expect(await projectsOfOrganisation(read(), stranger, '2026-11-01')).toMatchObject([
      { slug: 'essai', role: 'lead' },
    ]);
    const { toSend } = await dueWork(read(), c.stranger, '2026-11-01');
    expect(toSend.map(({ reportId }) => reportId)).toContain(c.october.id);
    expect(await accountsOfCampaign(read(), c.october.campaignId, '2026-10-31')).not.toContain(
      c.stranger.accountId,
    );
    expect(await accountsOfCampaign(read(), c.october.campaignId, '2026-11-01')).toContain(
      c.stranger.accountId,
    );
    const contacts = await contactsOfLead(read(), c.projectId, '2026-11-01');
    expect(contacts.map(({ accountId }) => accountId).sort()).toEqual(
      [c.lead.accountId, c.stranger.accountId].sort(),
    );
  });

  it('look after those of the predecessor, as their own', async () => {
    const reader = await account('reader', { organisationId: c.organisations.lead });
    const namesFor = async (actor: Actor) =>
      (await accountList(read(), actor, { search: '', page: 1 }, NOW)).accounts.map(({ id }) => id);
    expect(await namesFor(c.stranger)).not.toContain(reader.accountId);
    await merge();
    expect(await namesFor(onDay(c.stranger, NOW.day))).toContain(reader.accountId);
  });

  it('are strangers again once the act is cancelled', async () => {
    const { successions } = await merge();
    await execute(
      cancelSuccession,
      { successionId: successions[0], reason: 'Décret annulé' },
      by(c.officer, on('2026-11-05')),
    );
    await enterAs(c.stranger, '2026-11-04', '20');
    expect(await refusedWith(enterAs(c.stranger, '2026-11-05', '21'))).toBe('not_found');
  });
});

it('the accounts of the predecessor keep their rights', async () => {
  await merge();
  await enterAs(c.lead, '2026-11-02', '20');
  await sendAs(c.lead, '2026-11-02');
});

it('a contributor of the successor of a partner enters its lines, and those of no other member', async () => {
  await execute(
    recordSuccession,
    {
      ...{ organisationId: c.organisations.partner, kind: 'absorbed', successorId: c.organisations.stranger },
      ...{ effectiveOn: '2026-11-01', reason: 'Absorption', source: 'Décret' },
    },
    by(c.officer, on('2026-10-20')),
  );
  const contributor = onDay(
    await account('contributor', { organisationId: c.organisations.stranger }),
    '2026-11-02',
  );
  await enter(contributor, c.october.id, { cells: [c.cell('mediation', '40')] }, on('2026-11-02'));
  const refused = await refusedWith(
    enter(contributor, c.october.id, { cells: [c.cell('law', '20')] }, on('2026-11-02')),
  );
  expect(refused).toBe('not_allowed');
});

it('an organisation that is no more enters no consortium, unless before its end; its successor declares for it', async () => {
  await merge();
  const gone = c.organisations.lead;
  const join = (organisationId: number, effectiveOn: string) =>
    execute(
      changeConsortium,
      { projectId: other.projectId, organisationId, event: 'join', role: 'partner', effectiveOn },
      by(other.officer, on('2026-11-10')),
    );
  const other = await laureate({
    acronym: 'AUTRE',
    knownFrom: '2025-02-01',
    actions: [{ key: 'JURISTES', season: 'S1' }],
  });
  await expect(join(gone, '2026-11-05')).rejects.toMatchObject({
    fields: [{ code: 'organisation_no_more', params: { heir: 'Université C' } }],
  });
  await join(gone, '2026-10-15');
  const { trainingId } = await execute(
    recordTraining,
    {
      ...{ participationId: c.participations.jurists, organisationId: c.organisations.stranger },
      ...{ title: 'Formation du successeur', kind: 'track', regime: 'initial', levelKeys: ['7'] },
      regions: [{ regionCode: '53' }],
    },
    by(c.officer, on('2026-11-10')),
  );
  expect(trainingId).toBeGreaterThan(0);
});
