import { READ_YEARS } from '@/lib/domain/read-years';
import { LAYERS, type Layer } from '@/lib/domain/vocabulary';
import type { MeasureInYears, OtherYear } from '@/lib/figure/other-years';
import { followedMoney } from '@/lib/money/followed-money';
import { actionDetail } from '@/lib/overview/action-detail';
import {
  actionInYears,
  type CalendarView,
  programmeInYears,
  projectInYears,
} from '@/lib/overview/calendar-view';
import { projectDetail } from '@/lib/project/project-detail';
import { measureWords } from '@/lib/wording/measures';
import { apartWords, OUTSIDE_YEARS, readingWords, unreadText } from '@/lib/wording/other-years';
import { periodRuleWords } from '@/lib/wording/periods';
import { choice, refused } from '../filter-values';
import { exportTable, type TableQuestion } from '../table-definition';
import { day, type Field, figure, text } from '../table-fields';
import { READING } from '../table-filters';

type Row = OtherYear & Pick<MeasureInYears, 'measure' | 'rule'>;

const HEADINGS: Readonly<Record<Layer, string>> = {
  committed: 'D’après le prévu',
  declared: 'D’après le déclaré',
  verified: 'D’après le vérifié',
};

export const calendarView = exportTable({
  name: 'calendar-view',
  file: 'autres-annees',
  title: 'Apprenants lus dans d’autres années',
  about:
    'Une ligne par mesure et par année : une lecture des effectifs saisis, par la règle dite. Une estimation n’est jamais vérifiée.',
  filters: [...READING, 'action', 'project', 'annees'],
  audience: 'public',
}).of<Row>({
  fields: [
    text('measure', 'Mesure', 'Ce qui est compté.', (r) => measureWords[r.measure].label),
    text('year', 'Année', 'L’année de lecture.', (r) => r.year?.label ?? OUTSIDE_YEARS),
    day('startsOn', 'Du', 'Son premier jour ; vide : hors de ces années.', (r) => r.year?.startsOn),
    day('endsOn', 'Au', 'Son dernier jour ; vide : hors de ces années.', (r) => r.year?.endsOn),
    ...LAYERS.map(
      (layer): Field<Row> =>
        figure(layer, HEADINGS[layer], 'L’effectif lu dans l’année.', (r) => r.layers[layer].value),
    ),
    text('rule', 'Règle', 'La règle de conversion.', (r) => r.rule && periodRuleWords[r.rule]),
    text('reading', 'Lecture', 'Comment l’année est lue, et ce qui lui manque.', (r) =>
      readingWords(r.rule, r.layers),
    ),
  ],
  async rows(question) {
    const { measures, isAcademic } = await asked(question);
    return {
      rows: measures.flatMap(({ measure, rule, years }) => years.map((year) => ({ ...year, measure, rule }))),
      notes: measures.flatMap(({ measure, why, apart }) => {
        const said = why === null ? apart.map(apartWords) : [unreadText(why, isAcademic)];
        return said.map((words) => [measureWords[measure].label, words] as const);
      }),
    };
  },
});

/** The same as on the page of an action or of a project, or the programme; in calendar years unless others are asked for. */
async function asked(question: TableQuestion): Promise<CalendarView> {
  const { read, actor, now, season, day: on, filter } = question;
  const years = choice(question, 'annees', READ_YEARS, 'unknown_years') ?? 'civiles';
  const [key, slug] = [filter('action'), filter('project')];
  if (key !== undefined && slug !== undefined) throw refused('action', 'years_of_one_place');
  if (slug === undefined && years === 'convention') throw refused('annees', 'years_of_one_place');
  const at = { day: on, asked: years };
  if (key === undefined && slug === undefined) return programmeInYears(read, season, at);
  if (key !== undefined) return actionInYears(read, await actionDetail(read, { key, season, day: on }), at);
  const project = await projectDetail(read, { slug: slug ?? '', season, day: on });
  const money =
    years === 'convention' ? await followedMoney(read, actor, now, { slug: project.slug, day: on }) : null;
  const view = await projectInYears(read, project, money?.agreement ?? null, at);
  if (view.shown === null) throw refused('annees', 'unknown_years');
  return view;
}
