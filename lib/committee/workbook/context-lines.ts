import { COMMITTEE_ONLY, DEMONSTRATION, RESTRICTED } from '@/lib/wording/committee';
import { formatInstant } from '@/lib/wording/dates';
import { DATA_LICENCE, DEMONSTRATION_WORDS } from '@/lib/wording/edition';
import type { CommitteeReport } from '../committee-report';
import { committeeContext, missingWords } from '../committee-words';

/** Everything that the workbook says of itself. */
export const contextLines = (
  report: CommitteeReport,
  service: string | undefined,
): (readonly [label: string, value: string])[] => [
  ['Contenu', 'Tous les chiffres du rapport du comité, chacun avec sa source, sa date et sa couverture.'],
  ['Situation', `${committeeContext(report)}.`],
  ...[report, ...report.seasons].flatMap((one) =>
    missingWords(one).map((words) => ['À savoir', words] as const),
  ),
  ['Fichier produit le', formatInstant(report.at)],
  ['Service', service ? `Suivi CMA (${service})` : 'Suivi CMA'],
  spreading(report),
  ...(report.demonstration ? [[DEMONSTRATION, DEMONSTRATION_WORDS] as const] : []),
];

/** Who may be given it: figures of a visitor are free, what a committee decided is not. */
function spreading({ restricted, decisions }: CommitteeReport): readonly [label: string, value: string] {
  if (restricted)
    return ['Diffusion', `${RESTRICTED}\u00a0: ce classeur contient des chiffres que le public ne voit pas.`];
  return decisions.length > 0
    ? ['Diffusion', `${COMMITTEE_ONLY}\u00a0; les chiffres sont publics (${DATA_LICENCE}).`]
    : ['Licence', DATA_LICENCE];
}
