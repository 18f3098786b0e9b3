import { expect, it } from 'vitest';
import { FILE_ROUTES } from '@/lib/api/file-routes';
import { Refusal, refusedField } from '@/lib/refusal';
import { sourceFiles } from '@/test/source-files';
import { errorResponse } from './json-response';
import { refusedFile } from './refused-file';

const HOST = 'localhost:3000';
const asked = (headers: Record<string, string>, path = '/api/v1/tables/white-zones?population=999') =>
  new Request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers } });
const PRESSED = {
  'sec-fetch-dest': 'document',
  referer: `http://${HOST}/pilotage/zones-blanches?level=5&action="x"`,
};
const wrong = refusedField('population', 'population_not_standing');

it('a program is refused in JSON, whoever pressed a link by a page of the same status', async () => {
  const told = await refusedFile(asked({ accept: 'application/json' }), wrong);
  expect([told.status, (await told.json()).error.fields[0].path]).toEqual([422, 'population']);
  const shown = await refusedFile(asked(PRESSED), wrong);
  expect(shown.status).toBe(422);
  expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(shown.headers.get('cache-control')).toBe('private, no-store');
  // Nothing runs in it, and nothing is sent from it.
  expect(shown.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
  const page = await shown.text();
  expect(page).toContain('<html lang="fr">');
  expect(page).toContain(
    '<p>Population\u00a0: Cette population n’existe pas à la date choisie, ou a été remplacée ou retirée',
  );
  expect(page).toContain('<code>/api/v1/tables/white-zones</code>');
  expect(page).toContain('href="/pilotage/zones-blanches?level=5&amp;action=%22x%22"');
  expect(page).not.toMatch(/999|<script|style=/);
});

it('leads to the sign-in and back to the page of the link; to no other site, to no file', async () => {
  const nobody = new Refusal('unauthenticated', 'sign_in_needed');
  const signIn = await (await refusedFile(asked(PRESSED), nobody)).text();
  expect(signIn).toContain('href="/connexion?retour=%2Fpilotage%2Fzones-blanches%3Flevel%3D5');
  for (const referer of [
    'https://elsewhere.invalid/a',
    `http://${HOST}/api/v1/tables/x`,
    'javascript:alert(1)',
    '',
  ]) {
    const page = await (await refusedFile(asked({ ...PRESSED, referer }), nobody)).text();
    expect(page).toContain('Connectez-vous pour prendre ce fichier');
    expect(page).toContain('<a href="/connexion">Se connecter</a>');
    expect(page).toContain('<a href="/">Tableau de bord</a>');
    expect(page).not.toMatch(/elsewhere|javascript/);
  }
});

it('names what an address may say of a file in words', async () => {
  const names = new Set(Object.values(FILE_ROUTES).flatMap(({ query }) => query));
  expect(names.size).toBeGreaterThan(5);
  for (const name of names) {
    const page = await (await refusedFile(asked(PRESSED), refusedField(name, 'unknown_filter'))).text();
    expect(page).toMatch(/<p>[A-ZÉ][^<]*\u00a0: /);
    expect(page).not.toContain(`<p>${name}`);
  }
});

it('writes what an address says as text', async () => {
  const said = new Refusal('invalid', 'unknown_parameter', { names: '<b>x</b>' }, [
    { path: '<i>', code: 'unknown_parameter', params: { names: '<b>x</b>' } },
  ]);
  const page = await (await refusedFile(asked(PRESSED, '/api/v1/tables/%3Cu%3E%E0'), said)).text();
  expect(page).not.toMatch(/<[biu]>/);
});

it('keeps what a status asks for, and names a fault by its reference alone', async () => {
  const late = await refusedFile(asked(PRESSED), new Refusal('limited', 'too_many_attempts', { minutes: 2 }));
  expect([late.status, late.headers.get('retry-after')]).toEqual([429, '120']);
  const failed = await refusedFile(asked(PRESSED), new Error('jean.dupont@exemple.fr'), errorResponse);
  const page = await failed.text();
  expect(failed.status).toBe(500);
  expect(page).toMatch(/la référence [0-9A-F]{8}\./);
  expect(page).not.toContain('jean.dupont');
});

it('every route that hands out a file refuses it so', () => {
  const routes = sourceFiles('app').filter(({ text }) => /\bfileResponse\(|\bfrozenJson\(/.test(text));
  const own = routes.filter(({ path }) => !/\/(?:file|frozen)-response(?:\.test)?\.ts$/.test(path));
  expect(own.length).toBeGreaterThan(12);
  expect(own.flatMap(({ path, text }) => (text.includes('refusedFile(request, error') ? [] : path))).toEqual(
    [],
  );
});
