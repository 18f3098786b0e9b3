import { beforeAll, describe, expect, it, vi } from 'vitest';
import { read } from '@/db/store';
import { nowAt } from '@/lib/domain/time';
import { formatCount } from '@/lib/wording/numbers';
import { planLine } from '@/lib/wording/plan-verdicts';
import { absentWords, valueInWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';
import { verdictView } from '@/lib/wording/verdict-view';
import { demonstration } from '@/test/demonstration';
import { renderedPage } from '@/test/rendered-page';
import { type CommitteeReport, committeeReport } from './committee-report';
import type { CommitteeSeason } from './committee-season';
import { headlineFigures, headlineSentence } from './committee-words';

vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<Record<string, unknown>>()),
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({}),
}));
vi.stubEnv('SUIVI_MODE', 'test');
vi.stubEnv('DEMO_CLOCK', '2026-11-20');
demonstration();

const NOW = nowAt(new Date('2026-11-20T10:00:00Z'));
const OFFICER = {
  ...{ accountId: 1, role: 'officer' as const, organisationId: null },
  scopes: [{ kind: 'action' as const, key: 'MEDIATEURS' }],
};

/** What a reader sees of a page: words without tags, « pourquoi » and « Télécharger » being ways and not figures. */
const plain = (html: string) =>
  html
    .replaceAll(/<span class="fr-sr-only">[\s\S]*?<\/span>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const pieces = (html: string, start: string, end: string) =>
  html
    .split(start)
    .slice(1)
    .map((piece) => plain(`<i ${piece.split(end)[0] ?? ''}`));

describe.each(['2026-11-20', '2026-09-15'])('the figures of a committee, known at the end of %s', (day) => {
  let report: CommitteeReport;
  beforeAll(async () => {
    const asked = { day, actions: [], view: 'public' as const };
    report = await committeeReport(read(), OFFICER, NOW, asked, { demonstration: true });
  }, 120_000);
  const query = ({ season }: CommitteeSeason) => `season=${season}&as-of=${day}`;

  it('are those of the dashboard: its sentence, its four figures, its targets', async () => {
    expect(report.seasons.map(({ season }) => season)).toEqual(['S1', 'S2']);
    for (const season of report.seasons) {
      const html = await renderedPage(`/?${query(season)}`);
      expect(pieces(html, '<p class="app-lead"', '</p>')).toEqual([spaced(headlineSentence(season))]);
      expect(pieces(html, '<p class="app-tile__value"', '</p>')).toEqual(
        headlineFigures(season).map(({ value }) => spaced(value)),
      );
      const rows = pieces(html, '<tr', '</tr>');
      for (const { action, component } of season.targets) {
        const { verified } = component.values;
        const said = verified.state === 'not_reported' ? absentWords.verified : valueInWords(verified);
        const row = rows.find(
          (text) =>
            text.includes(spaced(french(`n° ${action.number} ${action.shortTitle}`))) &&
            text.includes(spaced(`${said} / ${formatCount(component.target ?? 0)}`)),
        );
        expect(row, component.id).toContain(spaced(verdictView(component, action)?.words ?? ''));
      }
    }
  }, 120_000);

  it('are those of the pages of actions', async () => {
    for (const season of report.seasons)
      for (const { key, components, learners } of season.actions.slice(-2)) {
        const text = plain(await renderedPage(`/actions/${key}?${query(season)}`));
        const shown = [
          ...components.flatMap(({ values }) => [values.committed, values.verified]),
          ...learners.flatMap(({ values }) => [values.committed, values.declared, values.verified]),
        ].filter(({ state }) => state === 'number');
        for (const value of shown) expect(text, key).toContain(spaced(valueInWords(value)));
      }
  }, 120_000);

  it('are those of the territories, region by region', async () => {
    for (const season of report.seasons) {
      const html = await renderedPage(`/territoires?${query(season)}`);
      const rows = pieces(html, '<tr', '</tr>');
      for (const { name, plan, projects, trainings, learners } of season.territories.regions) {
        const own = rows.filter((text) => text.startsWith(`${spaced(french(name))} `)).join(' | ');
        // The page says the rate and the words in two columns.
        for (const words of plan ? planLine(plan, projects).split('\u00a0: ') : [])
          expect(own.toLocaleLowerCase('fr'), name).toContain(spaced(words));
        const openings = [trainings.committed, trainings.declared, trainings.verified].map(
          ({ value }) => value ?? 0,
        );
        if (projects > 0)
          expect(own, name).toContain([spaced(french(name)), projects, ...openings].join(' '));
        if (learners?.verified.state === 'number')
          expect(own, name).toContain(` ${spaced(valueInWords(learners.verified))}`);
      }
    }
  }, 120_000);

  it('are those of the page of gaps', async () => {
    const text = plain(await renderedPage(`/ecarts?as-of=${day}`));
    const toExplain = report.gaps.shown.filter(({ state }) => state === 'to_explain').length;
    expect(toExplain).toBeGreaterThan(0);
    expect(text).toContain(`${toExplain} contradictions à expliquer`);
  }, 120_000);
});

it('of one action are those that its page shows over time, and of several no public table adds the learners', async () => {
  const of = (actions: string[]) =>
    committeeReport(
      ...[read(), OFFICER, NOW],
      { day: '2026-11-20', season: 'S2', actions, view: 'public' },
      { demonstration: true },
    );
  const [one] = (await of(['MEDIATEURS'])).seasons;
  expect(one && headlineFigures(one)[0]).toMatchObject({
    label: 'Primo-entrants vérifiés',
    value: formatCount(2747),
  });
  const [two] = (await of(['MEDIATEURS', 'JURISTES'])).seasons;
  expect(two?.targets.map(({ action }) => action.key)).toEqual(['MEDIATEURS', 'JURISTES']);
  expect(two && headlineFigures(two)[0]?.label).toBe('Participations');
  expect(two?.territories.regions.every(({ plan, learners }) => plan === null && learners === null)).toBe(
    true,
  );
  const both = two?.territories.regions.find(({ code }) => code === '53');
  const [first, second] = both?.byAction ?? [];
  expect(both?.projects).toBeLessThanOrEqual((first ?? 0) + (second ?? 0));
}, 120_000);
