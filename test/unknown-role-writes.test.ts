import { resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { journalEnd } from '@/db/journal';
import { read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import { changePassword } from '@/lib/account/change-password';
import { openAccount } from '@/lib/account/create-account';
import { createToken } from '@/lib/account/create-token';
import { handOver } from '@/lib/account/hand-over';
import { inviteMember } from '@/lib/account/invite-member';
import { setPassword } from '@/lib/account/set-password';
import { switchAccount } from '@/lib/account/switch-account';
import { type Command, execute } from '@/lib/command';
import { recordCommittee } from '@/lib/committee/record-committee';
import { writeCommitteeEntry } from '@/lib/committee/write-committee-entry';
import { freezeEdition } from '@/lib/edition/freeze-edition';
import { importFigures } from '@/lib/import/import-figures';
import { putFigures } from '@/lib/import/put-figures';
import { startImport } from '@/lib/import/start-import';
import { importProgramme } from '@/lib/programme-file/import-programme';
import { startProgrammeImport } from '@/lib/programme-file/start-programme-import';
import { addPasskey } from '@/lib/second-factor/add-passkey';
import { addTotp } from '@/lib/second-factor/add-totp';
import { beginPasskey } from '@/lib/second-factor/begin-passkey';
import { beginTotp } from '@/lib/second-factor/begin-totp';
import { giveSecondFactor } from '@/lib/second-factor/give-second-factor';
import { removeSecondFactor } from '@/lib/second-factor/remove-second-factor';
import { renewRecoveryCodes } from '@/lib/second-factor/renew-recovery-codes';
import { requestPasskey } from '@/lib/second-factor/request-passkey';
import { importSessions } from '@/lib/session-file/import-sessions';
import { startSessionImport } from '@/lib/session-file/start-session-import';
import { by, PASSWORD } from './builders';
import { type Consortium, consortium } from './consortium';
import { programmeDatabase } from './database';
import { inNewRole } from './no-role';
import { refusedWith } from './refused';
import { sourceFiles } from './source-files';

type Tried = Command<unknown, { target: Target }, unknown>;

const isCommand = (value: unknown): value is Tried =>
  typeof value === 'object' && value !== null && 'permission' in value && 'find' in value && 'run' in value;

const commands = sourceFiles('lib').filter(({ text }) => /^ +permission: '/m.test(text));
const written = commands.flatMap(({ text }) =>
  [...text.matchAll(/name: '([a-z-]+)',\n +permission: '([a-z_.]+)'/g)].map(
    ([, name = '', permission = '']) => ({
      name,
      permission,
    }),
  ),
);

async function exported(): Promise<Tried[]> {
  const modules: Record<string, unknown>[] = await Promise.all(
    commands.map(({ path }) => import(resolve(path))),
  );
  return modules.flatMap((module) => Object.values(module)).filter(isCommand);
}

let c: Consortium;
let committeeId: number;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  const held = { heldOn: '2026-11-10', seasonKey: 'S1', title: 'Comité de suivi' };
  ({ committeeId } = await execute(recordCommittee, held, by(c.officer)));
});

const NEWCOMER = { name: 'Personne', email: 'nouvelle@exemple.fr', role: 'reader', scopes: [], endsOn: null };

/** Commands that are made for one sending: each is tried by what a form or a program calls. */
const madeOnDemand: Record<string, (request: Signed) => Promise<unknown>> = {
  'switch-account': (request) => switchAccount({ accountId: c.lead.accountId }, { ...request, browser: '' }),
  'change-password': (request) =>
    changePassword({ currentPassword: PASSWORD, newPassword: 'un autre mot de passe long' }, request),
  'create-account': (request) => openAccount({ ...NEWCOMER, organisationId: c.organisations.lead }, request),
  'create-token': (request) => createToken({ label: 'a', scope: 'read', expiresOn: '2026-12-01' }, request),
  'enter-figures': (request) =>
    putFigures(
      { reportId: c.october.id, text: '{}', body: {}, dryRun: false },
      { ...request, idempotencyKey: 'essai-12345' },
    ),
  'write-committee-entry': (request) =>
    writeCommitteeEntry({ committeeId, kind: 'decision', body: 'Signer.', about: '' }, request),
  'freeze-edition': (request) => freezeEdition({ title: 'Essai', asOf: '2026-11-01' }, request),
  'hand-over': (request) =>
    handOver({ accountId: c.lead.accountId, successorId: c.reader.accountId, keep: 'disabled' }, request),
  'invite-member': (request) =>
    inviteMember(
      {
        name: 'Personne',
        email: 'nouvelle@exemple.fr',
        role: 'reader',
        organisationId: c.organisations.partner,
      },
      request,
    ),
  'import-programme': (request) => importProgramme({ importId: 1 }, request),
  'import-sessions': (request) => importSessions({ importId: 1 }, request),
  'start-session-import': (request) =>
    startSessionImport({ slug: 'essai', name: 'a.csv', bytes: new Uint8Array([65]) }, request),
  'start-programme-import': (request) =>
    startProgrammeImport({ name: 'a.csv', bytes: new Uint8Array([65]) }, request),
  'import-figures': (request) => importFigures({ importId: 1 }, request),
  'request-passkey': (request) => requestPasskey(null, request),
  'begin-passkey': (request) => beginPasskey(null, request),
  'begin-totp': (request) => beginTotp(null, request),
  'add-totp': (request) => addTotp({ code: '000000' }, request),
  'add-passkey': (request) => addPasskey({ name: 'Clé', answer: '{}' }, request),
  'give-second-factor': (request) =>
    giveSecondFactor({ code: '000000' }, { ...request, address: '192.0.2.1' }),
  'remove-second-factor': (request) => removeSecondFactor({ factorId: 1 }, request),
  'renew-recovery-codes': (request) => renewRecoveryCodes(null, request),
  'set-password': (request) => setPassword({ accountId: c.reader.accountId }, request),
  'start-import': (request) =>
    startImport({ reportId: c.october.id, name: 'a.csv', bytes: new Uint8Array([65]) }, request),
};
/** Asked for before there is a role (a password, a link), or carried out by the service itself. */
const WITHOUT_ROLE = ['session.open', 'error.signal', 'schedule.run'];

type Signed = ReturnType<typeof signed>;
const signed = () => ({
  ...by(null),
  actor: { ...inNewRole(c.lead), name: 'Personne', sessionId: 'x'.repeat(43) },
});

it('every command of the service is tried here', async () => {
  const tried = [...(await exported()).map(({ name }) => name), ...Object.keys(madeOnDemand)];
  const others = written.filter(({ name }) => !tried.includes(name));
  expect(others.filter(({ permission }) => !WITHOUT_ROLE.includes(permission))).toEqual([]);
  expect(written.length).toBeGreaterThan(50);
});

it('a role that nobody granted anything writes nothing by any of them, whatever they find', async () => {
  const before = await journalEnd(read());
  const everything: Target = {
    members: [{ organisationId: c.organisations.lead, role: 'lead' }],
    ...{ projectActions: ['JURISTES'], projectRegions: ['53'], actionKeys: ['JURISTES'] },
    ...{ declaringOrganisations: [c.organisations.lead], accountOrganisationId: c.organisations.lead },
    ...{ accountId: c.lead.accountId, accountRole: 'reader', accountActions: ['JURISTES'] },
  };
  const done: string[] = [];
  const note = (name: string, code: string | undefined) => {
    if (code !== 'not_found' && code !== 'not_allowed') done.push(`${name}: ${code ?? 'done'}`);
  };
  for (const command of await exported()) {
    const found = { ...command, input: z.unknown(), find: async () => ({ target: everything }) };
    note(command.name, await refusedWith(execute(found, {}, signed())));
  }
  for (const [name, write] of Object.entries(madeOnDemand)) note(name, await refusedWith(write(signed())));
  expect(done).toEqual([]);
  expect(await journalEnd(read())).toEqual(before);
});
