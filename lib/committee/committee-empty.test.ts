import { expect, it } from 'vitest';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { committeeGapWords } from '@/lib/wording/committee';
import { NOW, programmeDatabase } from '@/test/database';
import { pdfTexts } from '@/test/pdf-text';
import { committeePdf } from './committee-pdf';
import { committeeReport } from './committee-report';

const OFFICER: Actor = { accountId: 1, role: 'officer', organisationId: null, scopes: [] };

it('of a programme in which nothing was recorded yet says what is missing', async () => {
  await programmeDatabase();
  const asked = { day: NOW.day, actions: [], view: 'public' as const };
  const report = await committeeReport(read(), OFFICER, NOW, asked, { demonstration: false });
  expect(report.seasons.map(({ missing }) => missing)).toEqual(
    ['S1', 'S2'].map(() => ['no_project', 'no_campaign', 'no_learners', 'no_closed_campaign']),
  );
  const pages = pdfTexts(await committeePdf(report));
  expect(pages).toHaveLength(5);
  expect(pages[0]).toContain(committeeGapWords.no_project);
  expect(pages[4]).toContain('Aucune décision');
});

it('of no action that is there says so, and is one file still', async () => {
  await programmeDatabase();
  const asked = { day: NOW.day, season: 'S2' as const, actions: ['NULLE_PART'], view: 'public' as const };
  const report = await committeeReport(read(), OFFICER, NOW, asked, { demonstration: false });
  expect(report.missing).toEqual(['no_season']);
  expect(pdfTexts(await committeePdf(report))[0]).toContain(committeeGapWords.no_season);
});
