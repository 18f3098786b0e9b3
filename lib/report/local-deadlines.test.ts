import { beforeEach, expect, it } from 'vitest';
import { read } from '@/db/store';
import { dueWork } from '@/lib/campaign/due-work';
import { templateHelp } from '@/lib/wording/template';
import { type Consortium, consortium } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { reportEntry } from './report-entry';
import { workspace } from './workspace';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
});

it.each([
  ['04', ['04']],
  ['53', []],
])('cards, report and messages know the clocks of the consortium: %s', async (leadRegion, overseas) => {
  c = await consortium({ leadRegion });
  // The partner in Bretagne reads the hour of La Réunion too: its lead sends there.
  for (const person of [c.lead, c.contributor]) {
    const { reports } = await workspace(read(), person, NOW);
    expect(reports.map((report) => report.overseas)).toEqual([overseas, overseas]);
  }
  const entry = await reportEntry(read(), c.lead, NOW, c.october.id);
  expect(entry.campaign.overseas).toEqual(overseas);
  const { toSend } = await dueWork(read(), c.lead, NOW.day);
  expect(toSend[0]?.overseas).toEqual(overseas);
});

it('the workbook says until when, and when it is too late', () => {
  const [head] = templateHelp({
    acronym: 'ESSAI',
    projectName: 'Projet d’essai',
    campaign: 'Octobre 2026',
    period: '2025-2026',
    observedOn: '2026-10-31',
    dueOn: '2026-11-30',
    closesOn: '2026-12-31',
    overseas: ['01'],
    version: 1,
    day: '2026-11-20',
    address: null,
    measures: [],
    fillable: true,
    detailsAsked: false,
  });
  const said = Object.fromEntries(head?.lines ?? []);
  expect(said['À envoyer avant le']?.replaceAll('\u00a0', ' ')).toBe(
    '30 novembre 2026 à 23 h 59, heure de Paris (18 h 59 en Guadeloupe)',
  );
  expect(said.Clôture?.replaceAll('\u00a0', ' ')).toBe(
    '31 décembre 2026 à 23 h 59, heure de Paris (18 h 59 en Guadeloupe). Après, l’envoi demande une exception.',
  );
});
