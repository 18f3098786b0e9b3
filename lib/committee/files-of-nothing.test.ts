import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { read } from '@/db/store';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { account } from '@/test/builders';
import { freshDatabase, NOW, programmeDatabase } from '@/test/database';
import { COMMITTEE_MAKERS } from './committee-files';
import { committeeReport } from './committee-report';

async function files(season?: SeasonKey) {
  const officer = await account('officer', { scopes: [{ kind: 'action', key: 'JURISTES' }] });
  const asked = { day: NOW.day, season, actions: [], view: 'public' as const };
  const report = await committeeReport(read(), officer, NOW, asked, { demonstration: false });
  const deck = unzipSync(await COMMITTEE_MAKERS.pptx(report, { service: undefined }));
  const book = await readXlsx(await COMMITTEE_MAKERS.xlsx(report, { service: undefined }));
  const slides = Object.entries(deck).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  return { book, text: slides.map(([, bytes]) => new TextDecoder().decode(bytes)).join('') };
}

it('of a programme without a project, the files say what is missing, and no zero that nobody declared', async () => {
  await programmeDatabase();
  const { book, text } = await files('S2');
  expect(text).toContain('Aucun projet n’est enregistré à cette date.');
  expect(text).toContain('Aucune campagne n’avait été ouverte');
  const headline = book.sheets.find(({ name }) => name === 'Synthèse')?.rows ?? [];
  const laureates = headline.find(([label]) => label === 'Projets lauréats');
  expect(laureates?.[2]).toBe(0);
  const planned = headline.find(([label]) => label === 'Entrants prévus, toutes périodes');
  expect(planned?.[2] ?? null).toBeNull();
  expect(planned?.[3]).toBe('non renseigné');
  expect(book.sheets[0]?.rows.flat()).toContain('Aucun projet n’est enregistré à cette date.');
});

it('of a database without a programme, the files open and say that there is none', async () => {
  freshDatabase();
  const { book, text } = await files();
  expect(text).toContain('Aucune saison ne porte les actions choisies.');
  expect(book.sheets.find(({ name }) => name === 'Cibles')?.rows).toHaveLength(1);
});
