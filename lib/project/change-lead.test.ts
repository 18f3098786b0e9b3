import { beforeEach, describe, expect, it } from 'vitest';
import * as t from '@/db/schema';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { factsOf } from '@/lib/mail/facts';
import { reportEntry } from '@/lib/report/report-entry';
import { submitReport } from '@/lib/report/submit-report';
import { workspace } from '@/lib/report/workspace';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { changeLead } from './change-lead';
import { projectDetail } from './project-detail';

let c: Consortium;
let successor: Actor;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  successor = await account('lead', { organisationId: c.organisations.partner });
});

const change = (more: Record<string, unknown> = {}, now: Now = NOW) =>
  execute(
    changeLead,
    {
      ...{ projectId: c.projectId, organisationId: c.organisations.partner, effectiveOn: NOW.day },
      ...{ before: 'partner', reason: 'Le chef de file se retire', source: 'Avenant n° 3', ...more },
    },
    by(c.officer, now),
  );
const send = async (actor: Actor, now: Now = NOW) => {
  const entry = await reportEntry(read(), c.officer, now, c.october.id);
  return refusedWith(
    execute(submitReport, { reportId: c.october.id, version: entry.version }, by(actor, now)),
  );
};
const drafted = () =>
  enter(c.lead, c.october.id, {
    cells: [c.cell('law', '28')],
    nothingToReport: [{ sectionId: c.october.mediation, nothing: true }],
  });
const messages = () =>
  read()
    .select()
    .from(t.messages)
    .all()
    .filter(({ kind }) => kind === 'lead_changed');
const leadOn = async (day: string) => {
  const { members } = await projectDetail(read(), { slug: 'essai', day });
  return members.filter(({ role, state }) => role === 'lead' && state === 'present');
};

describe('a change of lead during an open campaign', () => {
  it('hands the sending over with its draft; who led enters its own lines alone', async () => {
    await drafted();
    await change();
    expect(await send(c.lead)).toBe('not_allowed');
    expect((await workspace(read(), c.lead, NOW)).leads).toBe(false);
    expect((await workspace(read(), successor, NOW)).leads).toBe(true);
    const { sections, maySubmit } = await reportEntry(read(), successor, NOW, c.october.id);
    expect(maySubmit).toBe(true);
    expect(sections.flatMap(({ lines }) => lines.map(({ cells }) => cells.entered?.text))).toContain('28');
    expect(await send(successor)).toBeUndefined();
  });

  it('who led and leaves sees the report no more', async () => {
    await drafted();
    await change({ before: 'leaves' });
    expect(await send(c.lead)).toBe('not_found');
    expect(await send(successor)).toBeUndefined();
  });

  it('of a day to come takes effect on that day, by itself', async () => {
    await drafted();
    await change({ effectiveOn: '2026-12-01' });
    expect(await send(successor, on('2026-11-30'))).toBe('not_allowed');
    expect(await send(c.lead, on('2026-12-01'))).toBe('not_allowed');
    expect(await send(successor, on('2026-12-01'))).toBeUndefined();
  });

  it('is read from its day on, and known from its recording', async () => {
    await change({ effectiveOn: '2026-10-01' });
    expect((await leadOn('2026-11-19')).map(({ organisation }) => organisation)).toEqual(['Université A']);
    expect(await leadOn(NOW.day)).toMatchObject([{ organisation: 'Université B', since: '2026-10-01' }]);
  });
});

describe('who is written to', () => {
  it('both leads, once each; what was put right before the morning is told to nobody', async () => {
    await change({ effectiveOn: '2026-12-01' });
    expect(messages().map(({ accountId }) => accountId)).toEqual([successor.accountId, c.lead.accountId]);
    const facts = async () =>
      Promise.all(messages().map((message) => factsOf(read(), message, on('2026-11-21'))));
    expect(await facts()).toMatchObject([
      { lead: 'Université B', before: 'Université A', stays: true, effectiveOn: '2026-12-01' },
      { leadId: c.organisations.partner, project: { slug: 'essai' } },
    ]);
    await change({ organisationId: c.organisations.lead, effectiveOn: '2026-12-01' }, on('2026-11-20'));
    expect((await facts()).slice(0, 2)).toEqual([undefined, undefined]);
  });

  it('where an organisation has nobody who sends reports, those who enter for it', async () => {
    await change({ organisationId: c.organisations.stranger });
    await change({ organisationId: c.organisations.lead, effectiveOn: '2026-11-21' });
    const told = messages().map(({ accountId }) => accountId);
    expect(told).toEqual([c.stranger.accountId, c.lead.accountId, c.lead.accountId, c.stranger.accountId]);
  });
});
