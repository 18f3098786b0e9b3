import { DataTable } from '@/app/_ui/data-table';
import { FigureValue } from '@/app/_ui/figure-value';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { sumValues } from '@/lib/domain/value';
import type { Layer } from '@/lib/domain/vocabulary';
import type { ParticipationContribution } from '@/lib/why/explanation';
import { formatDay } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { absentWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';

interface Props {
  contributions: ParticipationContribution[];
  /** Where the entries of a project behind this figure are read, for those entitled. */
  entriesOf?: (one: ParticipationContribution) => string;
  layer: Layer;
  params: Params;
}

const answers: Record<ParticipationContribution['answer'], string> = {
  not_asked: 'non interrogée',
  silent: 'sans réponse',
  reported: 'envoyée',
  validated: 'validée',
};

/** The participations behind a figure: a visitor reads their dates, those entitled what each adds too. */
export function ParticipationTable({ contributions, entriesOf, layer, params }: Props) {
  const withValues = entriesOf !== undefined && contributions.some(({ value }) => value !== null);
  return (
    <DataTable
      caption={counted(contributions.length, 'participation')}
      note={
        entriesOf === undefined
          ? undefined
          : withValues
            ? 'La part de chaque projet n’est montrée qu’aux personnes qui le suivent.'
            : 'La part de chaque participation n’est pas publique : elle se lit une fois connecté, par les personnes qui suivent le projet.'
      }
      columns={[
        { key: 'project', label: 'Projet' },
        { key: 'action', label: 'Action' },
        { key: 'declared', label: 'Dernier envoi' },
        { key: 'validated', label: 'Dernière validation' },
        { key: 'answer', label: 'Dernière campagne' },
        ...(withValues
          ? [
              { key: 'lines', label: 'Lignes', numeric: true },
              { key: 'value', label: 'Part', numeric: true },
              { key: 'entries', label: 'Saisies' },
            ]
          : []),
      ]}
      rows={[
        ...contributions.map((one) => ({
          key: `${one.project.slug} ${one.action.season} ${one.action.key}`,
          cells: [
            <a key="project" href={keepFilters(`/projets/${one.project.slug}`, params)}>
              {french(one.project.acronym)}
            </a>,
            `n°\u00a0${one.action.number} – ${french(one.action.shortTitle)}`,
            one.declaredOn ? formatDay(one.declaredOn) : 'aucun',
            one.validatedOn ? formatDay(one.validatedOn) : 'aucune',
            answers[one.answer],
            ...(withValues && entriesOf
              ? entitled(one, keepFilters(entriesOf(one), params), absentWords[layer])
              : []),
          ],
        })),
        ...(withValues ? [totalOf(contributions, absentWords[layer])] : []),
      ]}
      empty="Aucune participation n’était connue ce jour-là."
    />
  );
}

function entitled({ value, lines, project }: ParticipationContribution, href: string, absent: string) {
  if (value === null) return ['', 'non montrée', ''];
  return [
    formatCount(lines ?? 0),
    <FigureValue key="value" figure={value} absent={absent} />,
    <a key="entries" href={href}>
      Saisies<span className="fr-sr-only"> {ofName(french(project.acronym))} dans ce chiffre</span>
    </a>,
  ];
}

/** The contributions that this reader may read, added up: the figure itself where they are all there. */
function totalOf(contributions: readonly ParticipationContribution[], absent: string) {
  const shown = contributions.filter(({ value }) => value !== null);
  const total = sumValues(shown.flatMap(({ value }) => value ?? []));
  const lines = shown.reduce((sum, one) => sum + (one.lines ?? 0), 0);
  return {
    key: 'total',
    emphasis: true,
    cells: [
      'Somme des parts montrées',
      contributions.length === 0
        ? 'aucune participation'
        : `${counted(shown.length, 'participation')} sur ${formatCount(contributions.length)}`,
      '',
      '',
      '',
      formatCount(lines),
      <FigureValue key="value" figure={total} absent={absent} />,
      '',
    ],
  };
}
