import type { Read } from '@/db/store';
import { contractYears } from '@/lib/domain/money/contract-span';
import type { Span } from '@/lib/domain/period';
import { calendarYearsOf, type ReadYear } from '@/lib/domain/period-conversion';
import { READ_YEARS, type ReadYears } from '@/lib/domain/read-years';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { knownReference } from '@/lib/figure/action-progress';
import { type LearnerTotal, learnerTables } from '@/lib/figure/learner-totals';
import {
  type CountedPlace,
  inOtherYears,
  type MeasureInYears,
  ruledMeasures,
} from '@/lib/figure/other-years';
import type { ProjectDetail } from '@/lib/project/project-detail';
import { contractYearWords } from '@/lib/wording/other-years';

/** The learners of an action or of a project read in years of another kind than those they were entered in. */
export interface CalendarView {
  /** The other years that may be asked: a rule stands for one of the measures. */
  offered: ReadYears[];
  /** The years that are read; null for the periods as they were entered. */
  shown: ReadYears | null;
  /** Whether all of them were entered in academic years. */
  isAcademic: boolean;
  measures: MeasureInYears[];
}

interface Asked {
  day: string;
  asked: string | undefined;
}

interface Sources extends Asked {
  place: CountedPlace;
  learners: readonly LearnerTotal[];
  contract: readonly ReadYear[] | null;
}

/** An action: its projects have contract years of their own, in which it is not read. */
export const actionInYears = (
  read: Read,
  action: { key: string; season: SeasonKey; learners: readonly LearnerTotal[] },
  asked: Asked,
): Promise<CalendarView> => {
  const place = { actionKey: action.key, seasonKey: action.season };
  return viewOf(read, {
    ...asked,
    ...{ place: { actions: [place], sessions: place }, learners: action.learners, contract: null },
  });
};

/** The programme, in a season or in all of them. */
export async function programmeInYears(
  read: Read,
  season: SeasonKey | undefined,
  asked: Asked,
): Promise<CalendarView> {
  const names = await actionNames(read);
  return viewOf(read, {
    ...asked,
    place: {
      actions: names.all.flatMap(({ key, season: of }) =>
        season === undefined || of === season ? [{ actionKey: key, seasonKey: of }] : [],
      ),
      sessions: null,
    },
    learners: (await learnerTables(read, season, asked.day)).totals({ grain: 'programme' }),
    contract: null,
  });
}

/** A project: in the years of its agreement too, where the reader may read its money and one is in force. */
export const projectInYears = (
  read: Read,
  project: Pick<ProjectDetail, 'id' | 'participations' | 'learners'>,
  agreement: Span | null,
  asked: Asked,
): Promise<CalendarView> =>
  viewOf(read, {
    ...asked,
    place: {
      actions: project.participations.map(({ action }) => ({
        actionKey: action.key,
        seasonKey: action.season,
      })),
      sessions: { projectId: project.id },
    },
    learners: project.learners,
    contract:
      agreement &&
      contractYears(agreement.startsOn, agreement.endsOn).map((year) => ({
        ...year,
        label: contractYearWords(year),
      })),
  });

async function viewOf(read: Read, { place, learners, contract, day, asked }: Sources): Promise<CalendarView> {
  const ruled = ruledMeasures(read, place, day);
  const isRuled = learners.some(({ measure }) => ruled.includes(measure));
  const offered = READ_YEARS.filter((one) => isRuled && (one === 'civiles' || contract !== null));
  const shown = READ_YEARS.find((one) => one === asked && (one === 'civiles' || contract !== null)) ?? null;
  const { periods } = await knownReference(read);
  const known = periods.filter(({ id }) => learners.some(({ period }) => period.id === id));
  const isAcademic = known.every(({ kind }) => kind === 'academic_year');
  if (shown === null) return { offered, shown, isAcademic, measures: [] };
  const years = shown === 'convention' ? (contract ?? []) : calendarYearsOf(known);
  return { offered, shown, isAcademic, measures: await inOtherYears(read, learners, { place, years, day }) };
}
