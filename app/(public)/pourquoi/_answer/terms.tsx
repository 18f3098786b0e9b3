import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import { FigureValue } from '@/app/_ui/figure-value';
import type { Params } from '@/app/_ui/keep-filters';
import type { AnyExplanation } from '@/lib/why/explanation-words';
import { french } from '@/lib/wording/typography';

const captions = {
  periods: 'Par période',
  actions: 'Par action',
  regions: 'Par région de délivrance',
  projects: 'Par projet',
} as const;

/** The public numbers that add up to the figure, where they are several. */
export function Terms({ explanation, exported }: { explanation: AnyExplanation; exported: Params }) {
  const { terms, value, duplicates } = explanation;
  if (terms.length < 2) return null;
  return (
    <Disclosure summary={captions[termsOf(explanation)]}>
      <DataTable
        caption={captions[termsOf(explanation)]}
        hideCaption
        columns={[
          { key: 'label', label: 'Terme' },
          { key: 'value', label: 'Valeur', numeric: true },
        ]}
        rows={[
          ...terms.map((term) => ({
            key: term.label,
            cells: [french(term.label), <FigureValue key="value" figure={term.value} />],
          })),
          ...(duplicates > 0 ? [{ key: 'duplicates', cells: ['Déjà compté', `− ${duplicates}`] }] : []),
          {
            key: 'total',
            emphasis: true,
            cells: ['Total', <FigureValue key="value" figure={value} />],
          },
        ]}
      />
      <ExportLinks table="explanation-terms" params={exported} />
    </Disclosure>
  );
}

function termsOf(explanation: AnyExplanation): keyof typeof captions {
  if (explanation.kind === 'learners') return explanation.termsOf ?? 'periods';
  return explanation.kind === 'component' && explanation.component.source === 'learners'
    ? 'periods'
    : 'projects';
}
