import { DataTable } from '@/app/_ui/data-table';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { WhyFigure } from '@/app/_ui/why-figure';
import { LAYERS } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import type { TargetShare } from '@/lib/project/project-shares';
import { unitFor } from '@/lib/wording/actions';
import { formatCount } from '@/lib/wording/numbers';
import { shareWords } from '@/lib/wording/shares';
import { capitalised, french } from '@/lib/wording/typography';

/** What the project brings to each target of its actions, of what all projects of the action bring together. */
export function TargetShares({ shares, params }: { shares: TargetShare[]; params: Params }) {
  if (shares.length === 0)
    return <p>Ses actions n’ont pas de cible chiffrée : il est lu par rapport à son plan.</p>;
  return (
    <DataTable
      caption="Ce que le projet apporte à chaque cible de ses actions"
      note={NOTE + (shares.some(({ isApart }) => isApart) ? APART : '')}
      columns={[
        { key: 'target', label: 'Cible' },
        { key: 'committed', label: 'Engagé', numeric: true },
        { key: 'declared', label: 'Déclaré', numeric: true },
        { key: 'verified', label: 'Vérifié', numeric: true },
      ]}
      rows={shares.map(({ action, component, layers }) => ({
        key: component.id,
        cells: [
          <span key="target">
            <a href={keepFilters(`/actions/${action.key}?season=${action.season}`, params)}>
              n°{'\u00a0'}
              {action.number} – {french(action.shortTitle)}
            </a>
            <span className="app-second">
              {capitalised(french(component.label))}, visé {formatCount(component.target ?? 0)}{' '}
              {unitFor(component.unit, component.target ?? 2)}
            </span>
          </span>,
          ...LAYERS.map((layer) => (
            <WhyFigure
              key={layer}
              why={whyPath({ kind: 'component', componentId: component.id }, layer)}
              params={params}
            >
              {shareWords(layers[layer], layer)}
            </WhyFigure>
          )),
        ],
      }))}
    />
  );
}

const NOTE =
  '« 3 des 14, 21,4 % » : 3 viennent de ce projet, sur les 14 de tous les projets de l’action. Ce qui vient de deux projets compte dans la part de chacun.';
const APART =
  ' Les apprenants sont publiés par projet : d’un projet de plusieurs actions, la part d’une seule n’est pas publiée.';
