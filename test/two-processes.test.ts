import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, expect, it, vi } from 'vitest';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { forgetAnswers } from '@/lib/figure/memory';
import { forgetPast } from '@/lib/figure/past-memory';
import { pagesInFront } from '@/lib/pages/pages-in-front';
import { reportEntry } from '@/lib/report/report-entry';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { by } from './builders';
import { consortium, enter } from './consortium';
import { NOW, programmeDatabase } from './database';
import { renderedPage } from './rendered-page';

vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock('next/navigation', () => ({
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({}),
  notFound: () => {
    throw new Error('not found');
  },
}));
vi.setConfig({ testTimeout: 120_000 });
process.env.DEMO_CLOCK = NOW.day;
process.env.SUIVI_MODE = 'test';

const NONCE = 'q83vEjRWeJASNFZ4kBI0Vg==';
const PAGES = [
  '/?season=S1',
  '/?season=S1&as-of=2026-08-31',
  '/actions/JURISTES?season=S1',
  '/projets/essai',
  '/territoires/53',
];

let made = 0;
const front = pagesInFront({
  listener: (request, response) => {
    made += 1;
    renderedPage(request.url ?? '').then((html) => {
      response.setHeader('Content-Type', 'text/html');
      response.setHeader('Content-Security-Policy', `script-src 'nonce-${NONCE}'`);
      response.end(html);
    });
  },
  host: 'suivi.test',
  read,
  day: () => NOW.day,
  fault: (error) => {
    throw error;
  },
});
const server = createServer(front.listener);
afterEach(() => new Promise((resolve) => server.close(resolve)));

it('no page is older than the last write, whichever process wrote, and of whichever day', async () => {
  const database = await programmeDatabase();
  const c = await consortium();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = async (url: string) => (await fetch(`http://127.0.0.1:${port}${url}`)).text();
  const asked = async () => {
    const shown: string[] = [];
    for (const url of PAGES) shown.push(await ask(url));
    return shown;
  };
  /** What a process shows that remembers nothing. */
  const truth = async () => {
    forgetAnswers();
    forgetPast();
    const shown: string[] = [];
    for (const url of PAGES) shown.push(await renderedPage(url));
    return shown;
  };
  const others = (region: string, value: number) =>
    promisify(execFile)(
      process.execPath,
      [
        '--import',
        'tsx',
        'test/other-process.ts',
        JSON.stringify({
          actor: c.officer,
          day: '2026-11-20',
          input: {
            participationId: c.participations.jurists,
            offers: [
              {
                subject: 'training',
                organisationId: c.organisations.lead,
                trainingId: c.trainings.law,
                happenedOn: '2025-03-01',
              },
            ],
            planned: [
              {
                ...{ trainingId: c.trainings.law, regionCode: region, periodId: c.periodId },
                ...{ levelKey: '7', professionKey: 'na', measure: 'entered', value },
              },
            ],
          },
        }),
      ],
      { env: { ...process.env, DATABASE_PATH: database } },
    );

  const first = await asked();
  await asked();
  expect(made).toBe(PAGES.length);

  const writes: (() => Promise<unknown>)[] = [
    () => others('52', 40),
    async () => {
      await enter(c.lead, c.october.id, { cells: [c.cell('law', '24')], offers: [c.opening('2026-09-15')] });
      await enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '90')] });
      const { version } = await reportEntry(read(), c.lead, NOW, c.october.id);
      await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
    },
    () => others('53', 55),
    () => execute(validateSection, { sectionId: c.october.law }, by(c.officer)),
  ];
  let before = first;
  for (const write of writes) {
    await write();
    const shown = await asked();
    expect(shown).toEqual(await truth());
    expect(shown).not.toEqual(before);
    before = shown;
  }
});
