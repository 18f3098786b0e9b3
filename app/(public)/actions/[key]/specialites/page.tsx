import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import { withParams } from '@/app/_ui/keep-filters';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { SPECIALTY_STAGES } from '@/lib/domain/specialty';
import { type SpecialtyMatrix, specialtyMatrix } from '@/lib/specialty/specialty-matrix';
import { formatCount } from '@/lib/wording/numbers';
import { shareWords, stageWords } from '@/lib/wording/specialties';
import { capitalised } from '@/lib/wording/typography';
import { PageOfAction } from '../page-of-action';
import { SpecialtyRows } from './matrix';
import { SaidCells } from './said-cells';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Search;
}

/** The annex of specialties of action 6 as printed, beside what public trainings cover of it. */
export default async function SpecialtiesPage({ params, searchParams }: Props) {
  const { key } = await params;
  const asked = await searchParams;
  const situation = situationOf(asked, requestNow());
  const { params: kept, day } = situation;
  const matrix = await found(specialtyMatrix(await pageRead(), { actionKey: key, day }));
  const withAi = one(asked.ia) !== 'sans';
  const here = `/actions/${key}/specialites`;
  return (
    <PageOfAction
      of={key}
      path="specialites"
      here="Spécialités"
      title="Spécialités de l’action"
      lead="Les 56 lignes de l’annexe (003:685-743), et ce que les formations disent en couvrir. Aucun apprenant."
      situation={situation}
      keep={withAi ? {} : { ia: 'sans' }}
    >
      <Covered matrix={matrix} />
      <h2>Matrice</h2>
      <p>
        <span aria-hidden="true">●</span> module ouvert · <span aria-hidden="true">◐</span> référentiel écrit
        · <span aria-hidden="true">○</span> cochée dans l’annexe, rien n’est dit ·{' '}
        <span aria-hidden="true">–</span> non cochée. Le nombre est celui des formations.
      </p>
      <p>
        <a href={withParams(here, kept, { ia: withAi ? 'sans' : '' })}>
          {withAi
            ? 'Masquer la colonne Intelligence artificielle, cochée partout'
            : 'Montrer la colonne Intelligence artificielle'}
        </a>
      </p>
      <SpecialtyRows matrix={matrix} withAi={withAi} />
      <ExportLinks table="specialty-coverage" params={kept} />
      <h2>Ce que disent les formations</h2>
      <SaidCells matrix={matrix} params={kept} />
      <Disclosure summary="Comment lire ces nombres">
        <ul>
          <li>
            Le périmètre est de 55 lignes : Maïeutique est dans l’annexe (003:739), mais pas dans le titre de
            l’action (003:256).
          </li>
          <li>
            L’intelligence artificielle est cochée sur toutes les lignes (003:745) : elle ne distingue aucune
            spécialité et se compte à part. Sans elle, l’annexe coche 148 cases dans le périmètre.
          </li>
          <li>
            L’action demande des référentiels et des modules (003:270) : chaque étape se lit seule. Une case
            compte une fois, quel que soit le nombre de formations.
          </li>
          <li>
            « Industrie » est à la fois une catégorie (003:686) et une spécialité de pharmacie (003:737).
          </li>
          <li>
            Une case que l’annexe ne coche pas se dit « hors matrice imprimée » et ne compte dans aucun taux.
          </li>
        </ul>
      </Disclosure>
    </PageOfAction>
  );
}

function Covered({ matrix: { coverage } }: { matrix: SpecialtyMatrix }) {
  return (
    <DataTable
      caption="Ce qui est couvert"
      columns={[
        { key: 'stage', label: 'Étape' },
        { key: 'rows', label: 'Spécialités' },
        { key: 'cells', label: 'Catégories cochées, sans l’intelligence artificielle' },
        { key: 'ai', label: 'Intelligence artificielle' },
        { key: 'outside', label: 'Hors de tout taux', numeric: true },
      ]}
      rows={SPECIALTY_STAGES.toReversed().map((stage) => {
        const { rows, cells, ai, outside } = coverage[stage];
        return {
          key: stage,
          cells: [
            capitalised(stageWords[stage]),
            shareWords(rows),
            shareWords(cells),
            shareWords(ai),
            formatCount(outside),
          ],
        };
      })}
    />
  );
}
