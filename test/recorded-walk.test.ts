import { expect, test, vi } from 'vitest';
import { membershipLines } from '@/db/project-life';
import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { execute } from '@/lib/command';
import { leadProblems } from '@/lib/domain/consortium-step';
import { addDays } from '@/lib/domain/time';
import { addParticipation } from '@/lib/project/add-participation';
import { changeConsortium } from '@/lib/project/change-consortium';
import { changeLead } from '@/lib/project/change-lead';
import { closeTraining } from '@/lib/project/close-training';
import { correctProject } from '@/lib/project/correct-project';
import { createProject } from '@/lib/project/create-project';
import { recordAmount } from '@/lib/project/record-amount';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordTraining } from '@/lib/project/record-training';
import { reviseTraining } from '@/lib/project/revise-training';
import { withdrawParticipation } from '@/lib/project/withdraw-participation';
import { withdrawProject } from '@/lib/project/withdraw-project';
import { withdrawTraining } from '@/lib/project/withdraw-training';
import { isRefusal } from '@/lib/refusal';
import { differences } from './audited';
import { by, officerOf, organisation } from './builders';
import { on } from './consortium';
import { NOW, programmeDatabase } from './database';

vi.setConfig({ testTimeout: 180_000 });

const STEPS = 160;
const ACTIONS = ['JURISTES', 'DIRECTION', 'PS_INITIALE'];
const COMPONENTS: Record<string, string> = {
  JURISTES: 'JURISTES.S1',
  DIRECTION: 'DIRECTION.S1.D',
  PS_INITIALE: 'PS_INITIALE.S1.U',
};
const REGIONS = ['53', '52', '11', '84'];

/** The same numbers for the same seed (mulberry32): what fails can be walked again. */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    one: <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)],
    some: <Item>(items: readonly Item[]) => items.filter(() => next() < 0.5),
    /** A day of the programme's years, mostly past. */
    day: () => addDays('2022-01-01', below(2000)),
  };
}

test.each([1, 2, 3])(
  'a programme recorded at random adds up on every day, with one lead each (%i)',
  async (seed) => {
    await programmeDatabase();
    const { below, one, some, day } = dice(seed);
    const officer = await officerOf(...ACTIONS);
    const organisations = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => organisation(`Université ${seed}.${n}`)),
    );
    const rows = <Row>(text: string) => prepared(read(), text).all() as Row[];
    const projects = () =>
      rows<{ id: number; acronym: string; name: string; announcedOn: string | null }>(
        'SELECT id, acronym, name, announced_on AS announcedOn FROM projects WHERE withdrawn_from IS NULL',
      );
    const participations = () =>
      rows<{ id: number; projectId: number; actionKey: string }>(
        'SELECT id, project_id AS projectId, action_key AS actionKey FROM participations WHERE withdrawn_from IS NULL',
      );
    const trainings = () =>
      rows<{ id: number; participationId: number; organisationId: number; title: string; actionKey: string }>(
        `SELECT t.id, t.participation_id AS participationId, t.organisation_id AS organisationId, t.title,
         p.action_key AS actionKey FROM trainings t JOIN participations p ON p.id = t.participation_id
       WHERE t.withdrawn_from IS NULL`,
      );
    let today = on('2026-10-01');
    let done = 0;
    const attempt = async (work: Promise<unknown>) => {
      try {
        await work;
        done += 1;
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
    };
    const places = () => [
      { regionCode: REGIONS[0], places: below(50) },
      ...some(REGIONS.slice(1)).map((regionCode) => ({ regionCode })),
    ];
    const aims = (actionKey: string) => some([COMPONENTS[actionKey] ?? '']);

    const steps: (() => Promise<void>)[] = [
      async () => {
        const decidedOn = day();
        const lead = one(organisations);
        await attempt(
          execute(
            createProject,
            {
              ...{
                slug: `p-${seed}-${done}`,
                acronym: `P${done}`,
                name: `Projet ${done}`,
                status: 'running',
              },
              ...{ anrReference: null, decidedOn, source: 'Décision', startsOn: null, endsOn: null },
              announcedOn: below(4) === 0 ? addDays(today.day, below(40)) : null,
              participations: some(ACTIONS).map((actionKey) => ({ actionKey, seasonKey: 'S1' })),
              members: [{ organisationId: lead, role: 'lead', since: decidedOn }],
            },
            by(officer, today),
          ),
        );
      },
      async () => {
        const project = one(projects());
        if (!project) return;
        const announcedOn =
          project.announcedOn && below(2) === 0 ? addDays(today.day, below(40)) : project.announcedOn;
        await attempt(
          execute(
            correctProject,
            {
              ...{
                projectId: project.id,
                acronym: project.acronym,
                name: `${project.name}+`,
                status: 'running',
              },
              ...{ anrReference: null, startsOn: null, endsOn: null, announcedOn },
              ...{ effectiveOn: day(), reason: 'Avenant' },
            },
            by(officer, today),
          ),
        );
      },
      async () => {
        const project = one(projects());
        if (!project) return;
        const addition = {
          projectId: project.id,
          actionKey: one(ACTIONS),
          seasonKey: 'S1',
          decidedOn: day(),
          source: 'Décision',
        };
        await attempt(execute(addParticipation, addition, by(officer, today)));
      },
      async () => {
        const project = one(projects());
        const change = {
          ...{
            projectId: project?.id,
            organisationId: one(organisations),
            effectiveOn: day(),
            reason: 'Avenant',
          },
        };
        await attempt(
          below(3) === 0
            ? execute(changeLead, { ...change, before: one(['partner', 'leaves']) }, by(officer, today))
            : execute(
                changeConsortium,
                { ...change, event: one(['join', 'leave']), role: one(['partner', 'partner', 'lead']) },
                by(officer, today),
              ),
        );
      },
      async () => {
        const participation = one(participations());
        await attempt(
          execute(
            recordTraining,
            {
              ...{
                participationId: participation?.id,
                organisationId: one(organisations),
                title: `Formation ${done}`,
              },
              ...{ kind: 'track', regime: 'initial', regions: places(), levelKeys: ['7'], agreedOn: day() },
              componentIds: aims(participation?.actionKey ?? ''),
            },
            by(officer, today),
          ),
        );
      },
      async () => {
        const training = one(trainings());
        await attempt(
          execute(
            reviseTraining,
            {
              ...{ trainingId: training?.id, title: `${training?.title}+`, kind: 'track', regime: 'initial' },
              ...{ regions: places(), levelKeys: ['7'], componentIds: aims(training?.actionKey ?? '') },
            },
            by(officer, today),
          ),
        );
      },
      async () => {
        const training = one(trainings());
        const agreedOn = day();
        await attempt(
          execute(
            recordCommitments,
            {
              participationId: training?.participationId,
              agreedOn,
              offers: [
                {
                  ...{
                    subject: 'training',
                    organisationId: training?.organisationId,
                    trainingId: training?.id,
                  },
                  happenedOn: below(3) === 0 ? null : agreedOn,
                },
                ...some(organisations).map((organisationId) => ({
                  ...{ subject: 'university', organisationId, trainingId: null },
                  happenedOn: below(3) === 0 ? null : agreedOn,
                })),
              ],
              planned: [
                {
                  ...{
                    trainingId: training?.id,
                    regionCode: REGIONS[0],
                    periodId: 1 + below(5),
                    levelKey: '7',
                  },
                  ...{ professionKey: 'na', measure: 'entered', value: below(90) },
                },
              ],
            },
            by(officer, today),
          ),
        );
      },
      async () => {
        const amount = {
          projectId: one(projects())?.id,
          kind: 'announced',
          cents: below(1000),
          datedOn: day(),
          source: 'Annonce',
        };
        await attempt(execute(recordAmount, amount, by(officer, today)));
      },
      async () => {
        const closing = { trainingId: one(trainings())?.id, closedOn: day(), reason: 'Fin' };
        await attempt(execute(closeTraining, closing, by(officer, today)));
      },
      async () =>
        attempt(
          execute(withdrawTraining, { id: one(trainings())?.id, reason: 'Erreur' }, by(officer, today)),
        ),
      async () =>
        attempt(
          execute(
            withdrawParticipation,
            { id: one(participations())?.id, reason: 'Erreur' },
            by(officer, today),
          ),
        ),
      async () =>
        attempt(execute(withdrawProject, { id: one(projects())?.id, reason: 'Erreur' }, by(officer, today))),
    ];

    // Withdrawals come seldom, or nothing would be left.
    const often = steps.slice(0, 9);
    for (let step = 0; step < STEPS; step += 1) {
      if (below(8) === 0 && today.day < NOW.day) today = on(addDays(today.day, 1 + below(4)));
      await one([...often, ...often, ...often, ...steps])?.();
    }
    expect(done).toBeGreaterThan(STEPS / 4);
    expect(await differences()).toEqual([]);
    for (const { id } of projects()) {
      const lines = await membershipLines(read(), id);
      const first = lines.map(({ effectiveOn }) => effectiveOn).sort()[0] ?? '';
      expect(leadProblems(lines, first)).toEqual([]);
    }
  },
);
