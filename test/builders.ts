import { insertAccount } from '@/db/accounts';
import * as t from '@/db/schema';
import { write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { hashPassword } from '@/lib/account/passwords';
import type { Request } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import type { Role } from '@/lib/domain/vocabulary';
import { NOW } from './database';

export const PASSWORD = 'le mot de passe des essais';

let passwordHash: Promise<string> | undefined;
let made = 0;

interface Built extends Actor {
  email: string;
}

/** An account as it is in the database, ready to act; its password is `PASSWORD`. */
export async function account(
  role: Role,
  given: Partial<Actor> & { endsOn?: string | null; name?: string } = {},
): Promise<Built> {
  made += 1;
  passwordHash ??= hashPassword(PASSWORD);
  const email = `personne-${made}@exemple.fr`;
  const { organisationId = null, scopes = [], endsOn = null, name = `Personne ${made}` } = given;
  const hash = await passwordHash;
  const accountId = await write((tx) =>
    insertAccount(tx, {
      name,
      email,
      role,
      organisationId,
      scopes,
      endsOn,
      passwordHash: hash,
      oneTimeUntil: null,
      demonstration: false,
      at: NOW.instant,
    }),
  );
  return { accountId, role, organisationId, scopes, email };
}

/** An officer of some actions. */
export const officerOf = (...actions: string[]): Promise<Built> =>
  account('officer', { scopes: actions.map((key) => ({ kind: 'action', key })) });

/** An organisation. Returns its number. */
export function organisation(name = `Organisation ${++made}`): Promise<number> {
  return write(async (tx) => {
    const { id } = tx
      .insert(t.organisations)
      .values({
        name,
        kind: 'university',
        healthUniversity: true,
        origin: 'recorded',
        search: name.toLowerCase(),
      })
      .returning({ id: t.organisations.id })
      .get();
    return id;
  });
}

/** What comes with a command: who asks, when, through the forms. */
export const by = (actor: Actor | null, now: Now = NOW): Request => ({ actor, now, door: 'form' });
