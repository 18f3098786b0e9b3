import { describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { nowAt } from '@/lib/domain/time';
import { DEMONSTRATION, RESTRICTED } from '@/lib/wording/committee';
import { demonstration } from '@/test/demonstration';
import { pdfTexts } from '@/test/pdf-text';
import { committeePdf } from './committee-pdf';
import { committeeReport } from './committee-report';
import { committeeInThread } from './committee-thread';
import { headlineFigures, headlineSentence } from './committee-words';

demonstration();

const NOW = nowAt(new Date('2026-11-20T10:00:00Z'));
const OFFICER: Actor = {
  ...{ accountId: 1, role: 'officer', organisationId: null },
  scopes: [{ kind: 'action', key: 'MEDIATEURS' }],
};
const report = (asked: Partial<Parameters<typeof committeeReport>[3]> = {}, shown = true) =>
  committeeReport(
    ...([read(), OFFICER, NOW] as const),
    { day: '2026-11-20', actions: [], view: 'public', ...asked },
    { demonstration: shown },
  );
const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

it('is five pages that say what the screens say, the same file from its thread', async () => {
  const of = await report();
  const pdf = await committeePdf(of);
  const pages = pdfTexts(pdf);
  expect(pages).toHaveLength(5);
  const [first = '', targets = '', territories = '', money = '', last = ''] = pages;
  for (const season of of.seasons) {
    expect(first).toContain(spaced(headlineSentence(season)));
    for (const { label, value } of headlineFigures(season))
      expect(first).toContain(spaced(`${label} ${value}`));
    for (const { action } of season.targets) expect(targets).toContain(`n° ${action.number} `);
    for (const { name } of season.territories.regions)
      expect(territories).toContain(spaced(name.replaceAll("'", '’')));
  }
  expect(money).toContain('46,6 %, indicatif');
  expect(money).toContain('49,5 %, indicatif');
  expect(money).toContain('50,2 M€');
  // What is blocked, and why, is in no file that the public may be given.
  expect(money).not.toMatch(/bloqu|avis favorable/i);
  expect(last).toContain('à expliquer');
  expect(await committeeInThread({ report: of, format: 'pdf', service: undefined })).toEqual(pdf);
}, 120_000);

it('is a tagged document in French whose drawings have a text in their place', async () => {
  const pdf = (await committeePdf(await report())).toString('latin1');
  for (const mark of ['/Lang (fr-FR)', '/Marked true', '/DisplayDocTitle true', '/S /Figure', '/Scope /Row'])
    expect(pdf).toContain(mark);
  const figures = pdf.split('\nendobj').filter((object) => /\/S \/Figure\b/.test(object));
  expect(figures.length).toBeGreaterThan(10);
  expect(figures.filter((object) => !/\/Alt \(/.test(object))).toEqual([]);
}, 60_000);

describe('the marks of each page', () => {
  const marks = async (...of: Parameters<typeof report>) => {
    const pages = pdfTexts(await committeePdf(await report(...of)));
    return {
      demonstration: pages.filter((text) => text.includes(DEMONSTRATION)).length,
      restricted: pages.filter((text) => text.includes(RESTRICTED)).length,
    };
  };

  it('say that the data are of the demonstration, where they are', async () => {
    expect(await marks()).toEqual({ demonstration: 5, restricted: 0 });
    expect(await marks({}, false)).toEqual({ demonstration: 0, restricted: 0 });
  }, 60_000);

  it('say that an officer’s own view is restricted, and his view holds what the public does not read', async () => {
    expect(await marks({ view: 'own' })).toEqual({ demonstration: 5, restricted: 5 });
    expect(pdfTexts(await committeePdf(await report({ view: 'own' })))[3]).toContain('À verser, bloqué');
    const hidden = async (view: 'own' | 'public') =>
      (await report({ view, season: 'S2' })).seasons.flatMap(({ actions }) =>
        actions
          .filter(({ key }) => key === 'MEDIATEURS')
          .flatMap(({ learners }) => learners.filter(({ values }) => values.verified.state === 'hidden')),
      ).length;
    expect(await hidden('own')).toBe(0);
  }, 60_000);
});

it('of a past day says the figures of that day, and its name is its day', async () => {
  const pages = pdfTexts(await committeePdf(await report({ day: '2025-03-10', season: 'S2' })));
  expect(pages).toHaveLength(5);
  expect(pages[0]).toContain('Comité de pilotage – situation au 10 mars 2025');
  expect(pages[0]).not.toContain('7 129');
}, 60_000);
