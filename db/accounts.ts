import { and, asc, count, eq, inArray, ne, sql } from 'drizzle-orm';
import { foldEmail, type Scope } from '@/lib/domain/account';
import { fold } from '@/lib/domain/fold';
import type { AccountStatus, Role } from '@/lib/domain/vocabulary';
import { ofConsortiaWithin } from './account-consortia';
import { accountsOfPerson } from './person-accounts';
import { actionsOfProject, projectsOfOrganisation } from './projects';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export interface AccountFields {
  name: string;
  email: string;
  role: Role;
  organisationId: number | null;
  scopes: Scope[];
  endsOn: string | null;
}

const columns = {
  id: t.accounts.id,
  role: t.accounts.role,
  status: t.accounts.status,
  endsOn: t.accounts.endsOn,
  organisationId: t.accounts.organisationId,
  organisation: t.organisations.name,
  demonstration: t.accounts.demonstration,
  name: t.people.name,
  email: t.people.email,
};

const withPeople = (read: Read) =>
  read
    .select(columns)
    .from(t.accounts)
    .innerJoin(t.people, eq(t.people.accountId, t.accounts.id))
    .leftJoin(t.organisations, eq(t.organisations.id, t.accounts.organisationId));

const searchText = ({ name, email }: { name: string; email: string }) => fold(`${name} ${email}`);

export interface AddressedAccount {
  id: number;
  role: Role;
  status: AccountStatus;
  endsOn: string | null;
  organisationId: number | null;
  passwordHash: string;
  oneTimeUntil: string | null;
  /** 1 where its person was invited and never came: nobody knows a password of it. */
  waits: 0 | 1;
}

/**
 * What sign-in needs of the accounts that have an address: those of one person, and invitations. First those that are
 * open and have served; of them, the one that was used last.
 */
export async function accountsAt(read: Read, email: string): Promise<AddressedAccount[]> {
  return prepared(
    read,
    `SELECT a.id, a.role, a.status, a.ends_on AS endsOn, a.organisation_id AS organisationId,
       c.password_hash AS passwordHash, c.one_time_until AS oneTimeUntil, ${WAITS} AS waits
     FROM people p JOIN accounts a ON a.id = p.account_id JOIN credentials c ON c.account_id = a.id
     WHERE p.email_folded = ?
     ORDER BY a.status = 'active' DESC, waits, (SELECT max(s.created_at) FROM sessions s WHERE s.account_id = a.id) DESC, a.id`,
  ).all(foldEmail(email)) as AddressedAccount[];
}

/** Of an account `a` with its password `c`. */
const WAITS = `(c.changed_at = a.created_at AND c.one_time_until IS NULL AND a.person_id IS NULL AND a.demonstration = 0
  AND NOT EXISTS (SELECT 1 FROM accounts h WHERE h.person_id = a.id)
  AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.account_id = a.id)
  AND (EXISTS (SELECT 1 FROM invitations i WHERE i.account_id = a.id AND i.kind = 'invitation')
    OR EXISTS (SELECT 1 FROM messages m WHERE m.account_id = a.id AND m.kind = 'invitation')))`;

/** Whether the person of an account was invited and never came. */
export const neverCame = (read: Read, accountId: number): boolean =>
  prepared(
    read,
    `SELECT 1 FROM accounts a JOIN credentials c ON c.account_id = a.id WHERE a.id = ? AND ${WAITS}`,
  ).get(accountId) !== undefined;

/** The account that an address names first. */
export const accountToSignIn = async (read: Read, email: string): Promise<AddressedAccount | undefined> =>
  (await accountsAt(read, email))[0];

export async function passwordHashOf(read: Read, accountId: number): Promise<string | undefined> {
  return read
    .select({ hash: t.credentials.passwordHash })
    .from(t.credentials)
    .where(eq(t.credentials.accountId, accountId))
    .get()?.hash;
}

export async function accountById(read: Read, id: number) {
  const account = withPeople(read).where(eq(t.accounts.id, id)).get();
  return account && { ...account, scopes: await scopesOf(read, id) };
}

export async function scopesOf(read: Read, accountId: number): Promise<Scope[]> {
  return read
    .select({ kind: t.accountScopes.kind, key: t.accountScopes.key })
    .from(t.accountScopes)
    .where(eq(t.accountScopes.accountId, accountId))
    .orderBy(asc(t.accountScopes.kind), asc(t.accountScopes.key))
    .all();
}

/** Whether an address is that of somebody else than the person of an account, who has come. */
export async function emailIsTaken(read: Read, email: string, exceptAccountId?: number): Promise<boolean> {
  const own = exceptAccountId === undefined ? [] : accountsOfPerson(read, exceptAccountId);
  return (await accountsAt(read, email)).some(({ id, waits }) => !waits && !own.includes(id));
}

export interface AccountFilter {
  /** Words of a name or an address; case and accents do not matter. */
  search: string;
  roles: readonly Role[];
  /** Only the accounts of this organisation; null matches none. */
  /** Only those of one of these organisations. */
  organisationIds?: readonly number[];
  /** Only those whose organisation has one of these actions on that day, or belongs to no project then. */
  within?: { actionKeys: readonly string[]; day: string };
}

/** The actions of the projects an organisation belongs to on a day; empty when it belongs to none. */
export async function actionsOfOrganisation(
  read: Read,
  organisationId: number,
  day: string,
): Promise<string[]> {
  const projects = await projectsOfOrganisation(read, organisationId, day);
  const actions = await Promise.all(projects.map(({ projectId }) => actionsOfProject(read, projectId)));
  return [...new Set(actions.flat())];
}

/** A page of accounts by name, and how many there are in all. */
export async function accountsPage(
  read: Read,
  filter: AccountFilter,
  page: { size: number; number: number },
) {
  const words = fold(filter.search).split(' ').filter(Boolean);
  const matching = and(
    inArray(t.accounts.role, [...filter.roles]),
    filter.organisationIds && inArray(t.accounts.organisationId, [...filter.organisationIds]),
    filter.within && ofConsortiaWithin(read, filter.within),
    ...words.map((word) => sql`instr(${t.people.search}, ${word}) > 0`),
  );
  const rows = withPeople(read)
    .where(matching)
    .orderBy(asc(t.people.search), asc(t.accounts.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .all();
  const total = read
    .select({ total: count() })
    .from(t.accounts)
    .innerJoin(t.people, eq(t.people.accountId, t.accounts.id))
    .where(matching)
    .get();
  return { rows, total: total?.total ?? 0 };
}

export async function demonstrationAccounts(read: Read) {
  return withPeople(read)
    .where(and(eq(t.accounts.demonstration, true), eq(t.accounts.status, 'active')))
    .orderBy(asc(t.accounts.id))
    .all();
}

export async function countAccounts(read: Read): Promise<number> {
  return read.select({ total: count() }).from(t.accounts).get()?.total ?? 0;
}

export async function insertAccount(
  tx: Tx,
  account: AccountFields & {
    passwordHash: string;
    oneTimeUntil: string | null;
    demonstration: boolean;
    at: string;
  },
): Promise<number> {
  const { name, email, role, organisationId, scopes, endsOn, demonstration, at } = account;
  const { passwordHash, oneTimeUntil } = account;
  const { id } = tx
    .insert(t.accounts)
    .values({ role, organisationId, endsOn, status: 'active', demonstration, createdAt: at })
    .returning({ id: t.accounts.id })
    .get();
  tx.insert(t.people)
    .values({ accountId: id, name, email, emailFolded: foldEmail(email), search: searchText(account) })
    .run();
  tx.insert(t.credentials).values({ accountId: id, passwordHash, oneTimeUntil, changedAt: at }).run();
  replaceScopes(tx, id, scopes);
  return id;
}

export async function updateAccount(tx: Tx, id: number, account: AccountFields): Promise<void> {
  const { name, email, role, organisationId, scopes, endsOn } = account;
  tx.update(t.accounts).set({ role, organisationId, endsOn }).where(eq(t.accounts.id, id)).run();
  tx.update(t.people)
    .set({ name, email, emailFolded: foldEmail(email), search: searchText(account) })
    .where(eq(t.people.accountId, id))
    .run();
  replaceScopes(tx, id, scopes);
}

export async function setAccountStatus(tx: Tx, id: number, status: AccountStatus): Promise<void> {
  tx.update(t.accounts).set({ status }).where(eq(t.accounts.id, id)).run();
}

export async function storePasswordHash(
  tx: Tx,
  accountId: number,
  password: { passwordHash: string; oneTimeUntil: string | null },
  at: string,
): Promise<void> {
  const stored = { ...password, changedAt: at };
  tx.insert(t.credentials)
    .values({ accountId, ...stored })
    .onConflictDoUpdate({ target: t.credentials.accountId, set: stored })
    .run();
}

/** How many persons are active officers of an action, the given account left out. */
export async function countOtherOfficers(read: Read, actionKey: string, accountId: number): Promise<number> {
  const row = read
    .select({ total: sql<number>`count(DISTINCT coalesce(${t.accounts.personId}, ${t.accounts.id}))` })
    .from(t.accountScopes)
    .innerJoin(t.accounts, eq(t.accounts.id, t.accountScopes.accountId))
    .where(
      and(
        eq(t.accountScopes.kind, 'action'),
        eq(t.accountScopes.key, actionKey),
        eq(t.accounts.role, 'officer'),
        eq(t.accounts.status, 'active'),
        ne(t.accounts.id, accountId),
      ),
    )
    .get();
  return row?.total ?? 0;
}

function replaceScopes(tx: Tx, accountId: number, scopes: Scope[]): void {
  tx.delete(t.accountScopes).where(eq(t.accountScopes.accountId, accountId)).run();
  for (const { kind, key } of scopes)
    tx.insert(t.accountScopes).values({ accountId, kind, key }).onConflictDoNothing().run();
}

/** Which of the scopes name an action or a region that exists, and whether the organisation does. */
export async function accountReferencesExist(
  read: Read,
  { organisationId, scopes }: Pick<AccountFields, 'organisationId' | 'scopes'>,
): Promise<{ organisation: boolean; scopes: boolean }> {
  const organisation =
    organisationId === null ||
    read
      .select({ id: t.organisations.id })
      .from(t.organisations)
      .where(eq(t.organisations.id, organisationId))
      .get() !== undefined;
  const known = scopes.every(({ kind, key }) =>
    kind === 'all'
      ? key === ''
      : kind === 'action'
        ? read.select({ key: t.actions.key }).from(t.actions).where(eq(t.actions.key, key)).get() !==
          undefined
        : read.select({ code: t.regions.code }).from(t.regions).where(eq(t.regions.code, key)).get() !==
          undefined,
  );
  return { organisation, scopes: known };
}

/** What an account form offers: organisations, actions and regions with their names. */
export async function accountChoices(read: Read) {
  return {
    organisations: read
      .select({ id: t.organisations.id, name: t.organisations.name })
      .from(t.organisations)
      .all(),
    actions: read
      .select({ key: t.actions.key, title: t.actions.shortTitle })
      .from(t.actions)
      .orderBy(asc(t.actions.position))
      .all(),
    regions: read.select({ code: t.regions.code, name: t.regions.name }).from(t.regions).all(),
  };
}
