import { beforeEach, describe, expect, it } from 'vitest';
import { account, by, organisation, PASSWORD } from '@/test/builders';
import { freshDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { refuseGuessable } from './acceptable-password';
import { changePassword } from './change-password';
import { knownWords } from './known-words';
import { oneTimePassword } from './passwords';

const OWNER = {
  name: 'Jeanne Le Goff',
  email: 'j.legoff@chu-rennes.exemple.fr',
  organisation: 'Université de Bretagne',
};
const said = (password: string) => refusedWith(refuseGuessable('newPassword', password, OWNER));

it.each([
  ['a known password', 'motdepasse12'],
  ['with capitals and signs', 'MotDePasse-2026!'],
  ['with signs in the place of letters', 'M0tD3P@sse'.padEnd(14, '1')],
  ['a word', 'Chocolat2026!'],
  ['a long word alone', 'Administrateur'],
  ['a word backwards', '2026erbmevon!!'],
  ['a run of keys', 'azertyuiop12'],
  ['all the keys', 'qwertyuiopasdfgh'],
  ['a repetition', 'louloulouloulou'],
  ['one letter', 'aaaaaaaaaaaa'],
  ['digits', '198412051984'],
  ['two of the first passwords', 'soleil-chocolat'],
  ['a date', '12 novembre 1984'],
  ['accents', 'Démonstration-2026'],
])('%s is refused: %s', async (_, password) => {
  expect(await said(password)).toBe('common_password');
});

it.each([
  ['the name of the service', 'Suivi-CMA-2026'],
  ['with signs in the place of letters', '$u1v1-CM@-2026'],
  ['the programme', 'France2030France2030'],
  ['the name of the person', 'JeanneLeGoff35'],
  ['the address', 'legoff.chu.rennes'],
  ['the organisation', 'Bretagne_Universite1'],
  ['a known word beside', 'Suivi-chocolat-35'],
  ['the service again and again', 'cma-cma-cma-35'],
])('of the context, %s is refused: %s', async (_, password) => {
  expect(await said(password)).toBe('context_password');
});

it.each([
  'trois vélos dorment au grenier',
  'le mot de passe des essais',
  'une phrase que je retiens',
  'correct horse battery staple',
  'la Bretagne sous la pluie de mai',
  'xK9#mQ2$vL7p',
  '4f2e9d81c7a3',
  'ж и в е т ж и з н ь',
])('a phrase and what chance draws pass: %s', async (password) => {
  expect(await said(password)).toBeUndefined();
});

it('what the service draws always passes', async () => {
  for (let drawn = 0; drawn < 200; drawn += 1) expect(await said(oneTimePassword())).toBeUndefined();
});

it('refuses each of the passwords met most often that are long enough, and thousands of long words', async () => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const { dictionary: french } = await import('@zxcvbn-ts/language-fr');
  const long = [
    ...dictionary['passwords-common'],
    ...french['commonWords-fr'],
    ...french['wikipedia-fr'],
  ].filter((word) => word.length >= 12);
  expect(long.length).toBeGreaterThan(3_000);
  await knownWords();
  const passed: string[] = [];
  for (const word of long) if ((await said(word)) === undefined) passed.push(word);
  expect(passed).toEqual([]);
}, 60_000);

describe('changing one’s own', () => {
  beforeEach(() => freshDatabase());

  it('is refused what is guessed from one’s name and organisation, at its field', async () => {
    const organisationId = await organisation('Hôpital de la Providence');
    const person = await account('lead', { organisationId, name: 'Awa Diallo' });
    const actor = { ...person, name: 'Awa Diallo', sessionId: 's' };
    const change = (newPassword: string) =>
      changePassword({ currentPassword: PASSWORD, newPassword }, { ...by(actor), actor });
    await expect(change('Providence-Diallo')).rejects.toMatchObject({
      fields: [{ path: 'newPassword', code: 'context_password', params: { words: 'providence, diallo' } }],
    });
    await expect(change('motdepasse12')).rejects.toMatchObject({ fields: [{ code: 'common_password' }] });
    await change('trois vélos dorment au grenier');
  });
});
