import { encode } from 'next-auth/jwt';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { authSecret, SESSION_COOKIE } from '@/app/_web/session-cookie';
import { openSession } from '@/db/account-sessions';
import { write } from '@/db/store';
import { execute } from '@/lib/command';
import { closeTraining } from '@/lib/project/close-training';
import { reviseTraining } from '@/lib/project/revise-training';
import { validateSection } from '@/lib/section/validate-section';
import { by, officerOf } from './builders';
import { consortium, enter, on } from './consortium';
import { NOW, programmeDatabase } from './database';
import { send } from './growing-consortium';
import { renderedPage } from './rendered-page';

const request = vi.hoisted(() => ({ cookie: '' }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (name === SESSION_COOKIE ? { value: request.cookie } : undefined),
  }),
}));

beforeEach(async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
});
afterEach(() => vi.useRealTimers());

async function signIn({ accountId }: { accountId: number }) {
  await write((tx) =>
    openSession(tx, { id: 'here', accountId, at: NOW.instant, browser: '', secondFactorAt: NOW.instant }),
  );
  request.cookie = await encode({ token: { sid: 'here' }, secret: authSecret() });
}

/** Without its markup and its no-break spaces. */
const textOf = async (url: string) =>
  (await renderedPage(url))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&#x27;/g, '’');

it('of white zones, where nobody was asked and where an action aims at nobody', async () => {
  await signIn(await officerOf('PS_INITIALE', 'REGLEMENTAIRE'));
  const empty = await textOf('/pilotage/zones-blanches?action=PS_INITIALE');
  expect(empty).toContain('Aucune participation interrogée.');
  expect(empty).toContain('504 cases sur 504 sans aucune formation engagée');
  const aimless = await textOf('/pilotage/zones-blanches?action=REGLEMENTAIRE');
  expect(aimless).toContain('Cette action ne vise aucune profession de la liste');
  for (const untrue of ['0 case sur 0', 'Par état', 'sans dénominateur', 'Chargez une population'])
    expect(aimless).not.toContain(untrue);
});

it('of white zones, where the address names what is not there: said, and in no link', async () => {
  await signIn(await officerOf('PS_INITIALE'));
  const asked = '/pilotage/zones-blanches?action=PS_INITIALE&level=5';
  const page = await renderedPage(`${asked}&population=abc&profession=44`);
  for (const said of ['Cette population n’existe pas', 'L’action choisie ne vise pas cette profession'])
    expect(page).toContain(said);
  const links = [...page.matchAll(/href="(\/api\/v1\/tables\/white-zones[^"]*)"/g)].map(([, href]) => href);
  expect(links).toHaveLength(2);
  for (const link of links) {
    expect(link).toContain('level=5');
    expect(link).not.toMatch(/population|profession/);
  }
});

it('of a row of the coverage: what has closed is offered no more, whoever it reached', async () => {
  const c = await consortium();
  const law = { trainingId: c.trainings.law, title: 'Master Droit du numérique en santé' };
  await execute(
    reviseTraining,
    {
      ...{ ...law, kind: 'track', regime: 'initial', componentIds: ['JURISTES.S1'], levelKeys: ['7'] },
      ...{ regions: [{ regionCode: '53' }], professionIds: [44], reason: 'Public précisé' },
    },
    by(c.officer, on('2026-06-16')),
  );
  const cell = c.cell('law', '28', { professionKey: '44' });
  await enter(c.lead, c.june.id, { cells: [cell], offers: [c.opening('2026-06-15')] }, on('2026-06-20'));
  await enter(c.lead, c.june.id, { cells: [c.cell('mediation', '90')] }, on('2026-06-20'));
  await send(c, c.june.id, '2026-06-25');
  await execute(validateSection, { sectionId: c.june.law }, by(c.officer, on('2026-07-20')));
  await signIn(c.officer);
  const row = '/territoires/couverture?croisement=profession&ligne=44';
  expect(await textOf(row)).toContain('1 région sur 18 offre une formation');
  await execute(
    closeTraining,
    { trainingId: law.trainingId, closedOn: NOW.day, reason: 'Fin' },
    by(c.officer),
  );
  const closed = await textOf(row);
  expect(closed).toContain('Apprenants vérifiés');
  expect(closed).toContain('Aucune région sur 18 n’y offre de formation.');
});
