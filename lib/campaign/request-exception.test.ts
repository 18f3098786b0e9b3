import { beforeEach, expect, it } from 'vitest';
import * as t from '@/db/schema';
import { read } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { campaignBoard } from './campaign-board';
import { closeDueCampaigns } from './close-due-campaigns';
import { grantException } from './grant-exception';
import { lockedSections } from './locked-sections';
import { refuseException } from './refuse-exception';
import { requestException } from './request-exception';
import { waitingRequests } from './waiting-requests';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const day = on('2026-10-02');
/** June closed on the last day of September, with a draft of the law section and nothing in the other. */
async function lock(): Promise<void> {
  await enter(c.lead, c.june.id, { cells: [c.cell('law', '28')] }, on('2026-09-20'));
  await execute(closeDueCampaigns, {}, { actor: SYSTEM, now: on('2026-10-01'), door: 'script' });
}
const ask = (actor: Parameters<typeof by>[0], sectionIds = [c.june.law], reason = 'Absence') =>
  execute(requestException, { reportId: c.june.id, sectionIds, reason }, by(actor, day));
const requestId = () => read().select().from(t.exceptionRequests).all().at(-1)?.id ?? 0;
const refuse = (actor: Parameters<typeof by>[0], reason = 'Trop tard') =>
  execute(refuseException, { requestId: requestId(), reason }, by(actor, day));

it('is asked by who leads, after the lock, once at a time', async () => {
  expect(await refusedWith(ask(c.lead))).toBe('exception_not_needed');
  await lock();
  expect(await refusedWith(ask(c.contributor))).toBe('not_allowed');
  expect(await refusedWith(ask(c.officer))).toBe('not_allowed');
  expect(await refusedWith(ask(c.stranger))).toBe('not_found');
  expect(await refusedWith(ask(c.lead, []))).toBe('no_section_chosen');
  expect(await refusedWith(ask(c.lead, [c.june.law], ' '))).toBe('reason_needed');
  expect(await refusedWith(ask(c.lead, [c.october.law]))).toBe('not_found');
  expect(await ask(c.lead, [c.june.law, c.june.mediation])).toMatchObject({ asked: 2 });
  expect(await refusedWith(ask(c.lead))).toBe('exception_asked_already');
});

it('waits in the list of the officers of its action, and of no other', async () => {
  await lock();
  await ask(c.lead, [c.june.law, c.june.mediation]);
  expect(
    (await waitingRequests(read(), c.officer, day)).map(({ actionKey, begun, reason, by: who }) => [
      actionKey,
      begun,
      reason,
      who.accountId,
    ]),
  ).toEqual([
    ['JURISTES', true, 'Absence', c.lead.accountId],
    ['MEDIATEURS', false, 'Absence', c.lead.accountId],
  ]);
  const other = await officerOf('SPECIALISTES');
  expect(await waitingRequests(read(), other, day)).toEqual([]);
  expect(await refusedWith(refuse(other))).toBe('not_found');
  expect(await refusedWith(waitingRequests(read(), c.lead, day))).toBe('not_found');
});

it('is answered once, by a refusal with its sentence, which the report shows; and may be asked again', async () => {
  await lock();
  await ask(c.lead);
  expect(await refusedWith(refuse(c.lead))).toBe('not_allowed');
  expect(await refusedWith(refuse(c.officer, ''))).toBe('reason_needed');
  await refuse(c.officer);
  expect(await refusedWith(refuse(c.officer))).toBe('request_answered');
  expect(await waitingRequests(read(), c.officer, day)).toEqual([]);
  const locked = await lockedSections(read(), c.lead, day, c.june.id);
  expect(locked).toMatchObject({
    mayAsk: true,
    sections: [
      { id: c.june.law, begun: true, request: { state: 'refused', reason: 'Trop tard' } },
      { id: c.june.mediation, begun: false, request: null },
    ],
  });
  expect(await lockedSections(read(), c.contributor, day, c.june.id)).toMatchObject({ mayAsk: false });
  expect(await ask(c.lead)).toMatchObject({ asked: 1 });
});

it('is answered by an exception: the section is no longer locked, and nothing more is asked', async () => {
  await lock();
  await ask(c.lead);
  await execute(
    grantException,
    { sectionId: c.june.law, reason: 'Une fois', endsOn: '2026-10-12' },
    by(c.officer, day),
  );
  expect(await waitingRequests(read(), c.officer, day)).toEqual([]);
  expect(await refusedWith(refuse(c.officer))).toBe('request_answered');
  expect(await refusedWith(ask(c.lead))).toBe('exception_runs');
  const locked = await lockedSections(read(), c.lead, day, c.june.id);
  expect(locked?.sections.map(({ id }) => id)).toEqual([c.june.mediation]);
  await enter(
    c.lead,
    c.june.id,
    {
      cells: [
        c.cell('law', '29', { seen: read().select().from(t.figureRevisions).all().at(-1)?.id ?? null }),
      ],
    },
    day,
  );
});

it('officers see what was typed and never sent apart from what was not', async () => {
  await lock();
  const { rows } = await campaignBoard(read(), c.officer, day, c.june.campaignId);
  expect(rows.map(({ actionKey, state, received }) => [actionKey, state, received])).toEqual([
    ['JURISTES', 'draft', false],
    ['MEDIATEURS', 'not_started', false],
  ]);
});
