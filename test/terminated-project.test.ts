import { beforeEach, expect, it, vi } from 'vitest';
import * as actionRoute from '@/app/api/v1/actions/[key]/route';
import { openCommitments } from '@/db/project-ending';
import { reportHeading, reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import { allPeriods } from '@/db/reports';
import { read } from '@/db/store';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import { commitmentKey } from '@/lib/domain/project-life';
import { publicGaps } from '@/lib/gap/gaps';
import { seasonOverview } from '@/lib/overview/programme-overview';
import { changeConsortium } from '@/lib/project/change-consortium';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordProjectEvent } from '@/lib/project/record-project-event';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { differences } from './audited';
import { account, by, officerOf, organisation } from './builders';
import { enter, on } from './consortium';
import { programmeDatabase } from './database';
import { laureate } from './laureate';
import { renderedPage } from './rendered-page';

// The example of the design: 19 universities engaged of 33; a project of two, one of them opened and verified, ends.

vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock('next/navigation', () => ({
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({}),
}));
process.env.SUIVI_MODE = 'test';
process.env.DEMO_CLOCK = '2026-11-20';

const ACTION = 'PS_INITIALE';
const EVE = '2026-02-28';
const END = '2026-03-01';
const university = (organisationId: number, happenedOn: string | null = '2024-02-01') => ({
  ...{ subject: 'university', organisationId, trainingId: null, happenedOn },
});

/** The project of two universities, which ends on the day. */
let ends: Awaited<ReturnType<typeof laureate>>;
let second: number;

beforeEach(async () => {
  await programmeDatabase();
  const given = { actions: [{ key: ACTION, season: 'S1' as const }] };
  const stays = await laureate({ acronym: 'RESTE', ...given });
  ends = await laureate({ acronym: 'FIN', ...given });
  const others = await Promise.all(Array.from({ length: 16 }, (_, n) => organisation(`Université n° ${n}`)));
  second = await organisation('Université à ouvrir');
  const commit = ({ participationIds, officer }: typeof stays, universities: number[]) =>
    execute(
      recordCommitments,
      {
        participationId: participationIds[ACTION] ?? 0,
        agreedOn: '2024-02-01',
        offers: universities.map((id) => university(id)),
      },
      by(officer, on('2024-02-01')),
    );
  await commit(stays, [stays.organisationId, ...others]);
  await commit(ends, [ends.organisationId, second]);
  await execute(
    changeConsortium,
    {
      ...{ projectId: ends.projectId, organisationId: second, event: 'join', role: 'partner' },
      effectiveOn: '2024-02-01',
    },
    by(ends.officer, on('2024-02-01')),
  );
  await openedAndVerified();
});

/** Its lead opens its own university, and the officer of the action validates it. */
async function openedAndVerified() {
  const periodId = (await allPeriods(read())).find(({ label }) => label === '2024-2025')?.id ?? 0;
  const officer = await officerOf(ACTION);
  await execute(
    openCampaign,
    {
      ...{ label: 'Juin 2025', periodId, observedOn: '2025-06-30', opensOn: '2025-06-15' },
      ...{ dueOn: '2025-07-15', closesOn: '2025-09-30', actionKeys: [ACTION] },
    },
    by(officer, on('2025-06-15')),
  );
  const [report] = await reportsOfProject(read(), ends.projectId);
  const reportId = report?.id ?? 0;
  const [section] = await sectionsOfReport(read(), reportId, '2025-07-01');
  const lead = await account('lead', { organisationId: ends.organisationId });
  const now = on('2025-07-02');
  await enter(
    lead,
    reportId,
    {
      offers: [
        {
          participationId: ends.participationIds[ACTION] ?? 0,
          ...university(ends.organisationId, '2024-09-02'),
          seen: null,
        },
      ],
    },
    now,
  );
  const version = (await reportHeading(read(), reportId))?.version ?? 0;
  await execute(submitReport, { reportId, version }, by(lead, now));
  await execute(validateSection, { sectionId: section?.id ?? 0 }, by(officer, on('2025-07-10')));
}

const terminate = (commitments: { key: string; holds: boolean }[]) =>
  execute(
    recordProjectEvent,
    {
      ...{ projectId: ends.projectId, kind: 'terminated', effectiveOn: END, commitments },
      ...{ reason: 'Désengagement du chef de file', source: 'Décision du 27 février 2026' },
    },
    by(ends.officer, on(END)),
  );

const engaged = async (day: string) => {
  const { actions, laureates, gaveUp } = await seasonOverview(read(), 'S1', day);
  const universities = actions
    .find(({ key }) => key === ACTION)
    ?.components.find(({ id }) => id === 'PS_INITIALE.S1.U');
  return {
    ...{ laureates, gaveUp },
    committed: universities?.values.committed.value,
    verified: universities?.values.verified.value,
  };
};

it('leaves *engagé* from its day on, on the first page, the action and the interface; the eve reads as before', async () => {
  const asked = openCommitments(read(), ends.projectId);
  expect(asked.map(({ organisation }) => organisation)).toEqual(['Université à ouvrir']);
  await expect(terminate([])).rejects.toMatchObject({
    fields: [{ path: 'commitments', code: 'commitments_unsettled', params: { left: 1 } }],
  });
  await terminate(asked.map((one) => ({ key: commitmentKey(one), holds: false })));

  expect(await engaged(EVE)).toEqual({ laureates: 2, gaveUp: 0, committed: 19, verified: 1 });
  expect(await engaged(END)).toEqual({ laureates: 2, gaveUp: 0, committed: 18, verified: 1 });
  expect(await differences()).toEqual([]);

  const shown = async (day: string) => {
    const asked = `season=S1&as-of=${day}`;
    const [home, action] = [
      await renderedPage(`/?${asked}`),
      await renderedPage(`/actions/${ACTION}?${asked}`),
    ];
    const count = /PS_INITIALE\.S1\.U\?layer=committed[^>]*><span class="app-figure">(\d+)</.exec(home)?.[1];
    return [count, ...['57,5', '54,5'].filter((one) => action.includes(one))];
  };
  expect(await shown(EVE)).toEqual(['19', '57,5']);
  expect(await shown(END)).toEqual(['18', '54,5']);
  const rate = async (day: string) => {
    const response = await actionRoute.GET(new Request(`http://localhost/?season=S1&as-of=${day}`), {
      params: Promise.resolve({ key: ACTION }),
    });
    const { components } = await response.json();
    return components.find(({ id }: { id: string }) => id === 'PS_INITIALE.S1.U').rates.committed;
  };
  expect(Math.trunc((await rate(EVE)) * 1000) / 10).toBe(57.5);
  expect(Math.trunc((await rate(END)) * 1000) / 10).toBe(54.5);
});

it('makes a gap to explain of the published 60 %, which 54,5 does not round to', async () => {
  const asked = openCommitments(read(), ends.projectId);
  await terminate(asked.map((one) => ({ key: commitmentKey(one), holds: false })));
  const coherent = async (day: string) =>
    (await publicGaps(read(), day, 'S1'))
      .filter(
        ({ rule, components }) =>
          rule === 'published_rate' && components.some(({ id }) => id === 'PS_INITIALE.S1.U'),
      )
      .map((gap) => gap.coherent);
  expect(await coherent(EVE)).toEqual([true]);
  expect(await coherent(END)).toEqual([false]);
});

it('keeps what the officer says still holds', async () => {
  const asked = openCommitments(read(), ends.projectId);
  await terminate(asked.map((one) => ({ key: commitmentKey(one), holds: true })));
  expect(await engaged(END)).toMatchObject({ committed: 19, verified: 1 });
});
