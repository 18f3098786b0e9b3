import type { Read } from '@/db/store';
import { coverageOf, type FrameworkCoverage, type OfferState } from '@/lib/domain/framework/coverage';
import type { FrameworkKey } from '@/lib/domain/framework/vocabulary';
import { remember } from '@/lib/figure/memory';
import { coveringTrainings } from './covered-competences';
import { frameworksAt } from './frameworks';

/** What one training covers of one framework. */
export interface CoverageLine {
  trainingId: number;
  title: string;
  state: OfferState;
  framework: { key: FrameworkKey; unit: 'competence' | 'module' };
  coverage: FrameworkCoverage;
}

/** The trainings of a project that say what they cover, a line for each framework, as known at the end of a day. */
export const projectCoverage = (read: Read, projectId: number, day: string): Promise<CoverageLine[]> =>
  remember(read, 'project-coverage', { projectId, day }, async () => {
    const frameworks = await frameworksAt(read, day);
    const trainings = await coveringTrainings(read, { projectId }, day);
    return trainings.flatMap(({ id, title, state, said }) =>
      frameworks.flatMap((framework): CoverageLine[] => {
        const own = said.filter(({ frameworkKey }) => frameworkKey === framework.key);
        if (own.length === 0) return [];
        const { key, unit } = framework;
        const coverage = coverageOf(framework, own);
        return [{ trainingId: id, title, state, framework: { key, unit }, coverage }];
      }),
    );
  });
