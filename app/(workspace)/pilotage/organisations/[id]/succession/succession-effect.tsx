import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import type { SuccessionKind } from '@/lib/domain/vocabulary';
import type { SuccessionPreview } from '@/lib/organisation/succession-preview';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { successionPartWords } from '@/lib/wording/organisations';
import { layerWords } from '@/lib/wording/states';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  preview: SuccessionPreview;
  kind: SuccessionKind;
  today: string;
}

/** « 20 → 19 à partir du 1er janvier 2025 »: what the act would change, before anybody records it. */
export function SuccessionEffect({ preview, kind, today }: Props) {
  const { effects, from, parts, successor, losesHealth } = preview;
  return (
    <>
      {effects.length === 0 ? (
        <p>Aucun objectif ne change.</p>
      ) : (
        <DataTable
          caption={`Objectifs qui changent à partir du ${formatDay(from)}`}
          note={
            from === today
              ? 'Les cibles restent comme imprimées. Les jours passés gardent ce que l’on savait alors. Un écart le dira.'
              : 'Les cibles restent comme imprimées. Un écart le dira.'
          }
          columns={[
            { key: 'objective', label: 'Objectif' },
            { key: 'layer', label: 'Valeur' },
            { key: 'change', label: 'Changement', numeric: true },
          ]}
          rows={effects.map(({ action, label, layer, before, after }) => ({
            key: `${action.season} ${action.number} ${label} ${layer}`,
            cells: [
              <span key="objective" className="app-title-cell">
                {capitalised(french(label))}
                <span className="app-second">
                  {french(`Action n° ${action.number}, ${action.shortTitle}, ${seasonWords(action.season)}`)}
                </span>
              </span>,
              capitalised(layerWords[layer]),
              `${formatCount(before)} → ${formatCount(after)}`,
            ],
          }))}
        />
      )}
      <ul>
        {parts
          .flatMap((part) => successionPartWords(part, { kind, successor, from }))
          .map((words) => (
            <li key={words}>{words}</li>
          ))}
      </ul>
      {losesHealth && (
        <Alert tone="warning" title="Le successeur n’est pas une université avec secteur santé">
          <p>Il sera compté pour celle qu’il remplace. Corrigez-le d’abord si c’est un oubli.</p>
        </Alert>
      )}
    </>
  );
}
