import { beforeEach, expect, it } from 'vitest';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { disableAccount } from '@/lib/account/disable-account';
import { execute } from '@/lib/command';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { projectContacts } from './project-contacts';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const contactsFor = (actor: Actor | null) => projectContacts(read(), actor, NOW, c.projectId);

it('are the people of the lead with their role and address, for officers of one of its actions', async () => {
  const other = await account('reader', { organisationId: c.organisations.lead });
  for (const officer of [c.officer, await officerOf('MEDIATEURS')]) {
    const contacts = await contactsFor(officer);
    expect(contacts?.map(({ accountId, role, email }) => [accountId, role, email])).toEqual([
      [c.lead.accountId, 'lead', c.lead.email],
      [other.accountId, 'reader', other.email],
    ]);
    expect(contacts?.[0]).toMatchObject({ organisation: 'Université A' });
  }
});

it('are for nobody else, not even members, observers of everything and administrators', async () => {
  const others = [
    null,
    await officerOf('CONTINUE'),
    c.lead,
    c.reader,
    c.stranger,
    await account('observer', { scopes: [{ kind: 'all', key: '' }] }),
    await account('admin'),
  ];
  for (const actor of others) expect([actor?.role, await contactsFor(actor)]).toEqual([actor?.role, null]);
});

it('lose whoever may no longer sign in', async () => {
  await execute(
    disableAccount,
    { accountId: c.lead.accountId, reason: 'Départ' },
    by(await account('admin')),
  );
  expect(await contactsFor(c.officer)).toEqual([]);
});
