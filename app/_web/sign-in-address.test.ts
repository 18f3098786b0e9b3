import { expect, it } from 'vitest';
import { sourceFiles } from '@/test/source-files';
import { returnPath } from './return-path';
import { signInAddress } from './sign-in-address';

it.each([
  '/pilotage/projets?q=sant%C3%A9+%26+co&status=active',
  '/pilotage/campagnes/3?action=JURISTES&sort=project',
  '/journal?from=2026-01-01&person=4',
])('sign-in leads back to %s, its filters included', (asked) => {
  const retour = new URL(signInAddress(asked), 'http://localhost:3000').searchParams.get('retour');
  expect(returnPath(retour)).toBe(asked);
});

it.each([
  '//ailleurs.example/x',
  '/\\ailleurs.example',
  'https://ailleurs.example',
  '/connexion?retour=/',
  undefined,
])('sign-in leads back to no other place: %s', (asked) => expect(signInAddress(asked)).toBe('/connexion'));

it('no page and no form writes by hand the address of sign-in, nor of what a session owes', () => {
  const byHand = sourceFiles('app').filter(
    ({ path, text }) =>
      /\?retour=|requireActor\([^)]/.test(text) &&
      !/\.test\.tsx?$|\/(?:sign-in|owed)-address\.ts$/.test(path) &&
      !text.includes('function requireActor'),
  );
  expect(byHand.map(({ path }) => path)).toEqual([]);
});
