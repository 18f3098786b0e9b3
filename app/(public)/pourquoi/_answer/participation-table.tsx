import { DataTable } from '@/app/_ui/data-table';
import { FigureValue } from '@/app/_ui/figure-value';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { sumValues } from '@/lib/domain/value';
import type { Layer } from '@/lib/domain/vocabulary';
import type { ParticipationPart } from '@/lib/why/explanation';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { absentWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';

interface Props {
  parts: ParticipationPart[];
  /** Where the entries of a project behind this figure are read, for those entitled. */
  entriesOf?: (part: ParticipationPart) => string;
  layer: Layer;
  params: Params;
}

const answers: Record<ParticipationPart['answer'], string> = {
  not_asked: 'non interrogée',
  silent: 'sans réponse',
  reported: 'envoyée',
  validated: 'validée',
};

/** The participations behind a figure: a visitor reads their dates, those entitled their part too. */
export function ParticipationTable({ parts, entriesOf, layer, params }: Props) {
  const withValues = entriesOf !== undefined && parts.some(({ value }) => value !== null);
  return (
    <DataTable
      caption={counted(parts.length, 'participation')}
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
        ...parts.map((part) => ({
          key: `${part.project.slug} ${part.action.season} ${part.action.key}`,
          cells: [
            <a key="project" href={keepFilters(`/projets/${part.project.slug}`, params)}>
              {french(part.project.acronym)}
            </a>,
            `n° ${part.action.number} – ${french(part.action.shortTitle)}`,
            part.declaredOn ? formatDay(part.declaredOn) : 'aucun',
            part.validatedOn ? formatDay(part.validatedOn) : 'aucune',
            answers[part.answer],
            ...(withValues && entriesOf
              ? entitled(part, keepFilters(entriesOf(part), params), absentWords[layer])
              : []),
          ],
        })),
        ...(withValues ? [totalOf(parts, absentWords[layer])] : []),
      ]}
      empty="Aucune participation n’était connue ce jour-là."
    />
  );
}

function entitled({ value, lines, project }: ParticipationPart, href: string, absent: string) {
  if (value === null) return ['', 'non montrée', ''];
  return [
    formatCount(lines ?? 0),
    <FigureValue key="value" figure={value} absent={absent} />,
    <a key="entries" href={href}>
      Saisies<span className="fr-sr-only"> de {french(project.acronym)} dans ce chiffre</span>
    </a>,
  ];
}

/** The parts that this reader may read, added up: the figure itself where they are all there. */
function totalOf(parts: readonly ParticipationPart[], absent: string) {
  const shown = parts.filter(({ value }) => value !== null);
  const total = sumValues(shown.flatMap(({ value }) => value ?? []));
  const lines = shown.reduce((sum, part) => sum + (part.lines ?? 0), 0);
  return {
    key: 'total',
    emphasis: true,
    cells: [
      'Somme des parts montrées',
      `${counted(shown.length, 'participation')} sur ${formatCount(parts.length)}`,
      '',
      '',
      '',
      formatCount(lines),
      <FigureValue key="value" figure={total} absent={absent} />,
      '',
    ],
  };
}
