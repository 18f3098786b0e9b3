import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as coverageRoute from '@/app/api/v1/coverage/route';
import { createToken } from '@/lib/account/create-token';
import { COVERAGE_BY, coverage } from '@/lib/api/coverage';
import { execute } from '@/lib/command';
import { CROSSINGS } from '@/lib/domain/coverage-cell';
import { addDays } from '@/lib/domain/time';
import { reviseTraining } from '@/lib/project/revise-training';
import { validateSection } from '@/lib/section/validate-section';
import { cellStateWords, crossingWords } from '@/lib/wording/coverage-cells';
import { answeredRead } from './answered-read';
import { by } from './builders';
import { type Consortium, consortium, enter, on } from './consortium';
import { NOW, programmeDatabase } from './database';
import { send } from './growing-consortium';
import { renderedPage } from './rendered-page';

// A visitor: no cookie, no header.
vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));
vi.stubEnv('DEMO_CLOCK', NOW.day);

/** Verified learners of jurists in Bretagne: a number that nothing else has. */
const LEARNERS = '7919';
const ROWS = { profession: '44', type: 'EXPERTS', level: '7', zone: '5' };

let c: Consortium;
beforeEach(async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
  c = await consortium();
  await execute(
    reviseTraining,
    {
      ...{ trainingId: c.trainings.law, title: 'Master Droit du numérique en santé' },
      ...{ kind: 'track', regime: 'initial', componentIds: ['JURISTES.S1'], levelKeys: ['7'] },
      ...{ regions: [{ regionCode: '53' }], professionIds: [44], reason: 'Public précisé' },
    },
    by(c.officer, on('2026-06-16')),
  );
  const cell = c.cell('law', LEARNERS, { professionKey: '44', comment: 'Une promotion nationale.' });
  await enter(c.lead, c.june.id, { cells: [cell], offers: [c.opening('2026-06-15')] }, on('2026-06-20'));
  await enter(c.lead, c.june.id, { cells: [c.cell('mediation', '90')] }, on('2026-06-20'));
  await send(c, c.june.id, '2026-06-25');
  for (const sectionId of [c.june.law, c.june.mediation])
    await execute(validateSection, { sectionId }, by(c.officer, on('2026-07-20')));
});
afterEach(() => vi.useRealTimers());

const periods = () => ['', `&period=${c.periodId}`];

it('no door tells a visitor where learners are verified, how many, or who did not declare', async () => {
  const words = [cellStateWords.reached.label, cellStateWords.unknown.label, LEARNERS];
  const seen: string[] = [];
  for (const one of CROSSINGS)
    for (const period of periods()) {
      const asked = `croisement=${crossingWords[one].key}${period}`;
      for (const row of ['', `&ligne=${ROWS[one]}`])
        seen.push(await renderedPage(`/territoires/couverture?${asked}${row}`));
      for (const format of ['json', 'csv'])
        seen.push(await answeredRead(`/api/v1/tables/coverage-professions?${asked}&format=${format}`));
    }
  for (const named of Object.keys(COVERAGE_BY))
    for (const period of periods()) seen.push(await answeredRead(`/api/v1/coverage?by=${named}${period}`));
  expect(seen).toHaveLength(4 * 2 * 4 + 4 * 2);
  for (const text of seen) {
    for (const word of words) expect(text.toLocaleLowerCase('fr')).not.toContain(word);
    expect(text).not.toMatch(/["',;\n](?:reached|unknown)["',;\n]/);
  }
});

it('whoever may read the project reads it by the same doors', async () => {
  const asked = { label: 'Essai', scope: 'read', expiresOn: addDays(NOW.day, 30) };
  const { token } = await createToken(asked, by(c.officer));
  const response = await coverageRoute.GET(
    new Request('http://localhost/api/v1/coverage', { headers: { Authorization: `Bearer ${token}` } }),
    { params: Promise.resolve({}) },
  );
  const { full, rows, columns } = coverage.parse(await response.json());
  const jurists = rows.find(({ key }) => key === '44');
  expect(full).toBe(true);
  expect(jurists?.cells.find(({ column }) => column === '53')).toMatchObject({
    state: 'reached',
    white: false,
  });
  expect(columns).toHaveLength(18);
});

it('a crossing, an action or a period that does not exist is refused by its name', async () => {
  for (const [query, code] of [
    ['by=region,astre', 'unknown_crossing'],
    ['action=AUCUNE', 'unknown_action'],
    ['period=999', 'unknown_period'],
  ]) {
    const answer = await answeredRead(`/api/v1/coverage?${query}`);
    expect(answer).toMatch(/^422 /);
    expect(answer).toContain(code);
  }
  expect(await answeredRead('/api/v1/tables/coverage-professions?croisement=astre')).toMatch(/^422 /);
  expect(await renderedPage('/territoires/couverture?croisement=astre')).toContain(
    'Ce croisement n’existe pas',
  );
});
