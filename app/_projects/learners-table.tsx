'use client';

import { DataTable } from '@/app/_ui/data-table';
import { Definition } from '@/app/_ui/definition';
import type { Params } from '@/app/_ui/keep-filters';
import { NetValue } from '@/app/_ui/net-value';
import { WhyValue } from '@/app/_ui/why-figure';
import type { FigurePlace } from '@/lib/domain/figure-address';
import type { Value } from '@/lib/domain/value';
import { LAYERS, type Layer, MEASURES, type Measure } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import type { Nets } from '@/lib/figure/net-learners';
import { measureWords } from '@/lib/wording/measures';
import { netNote } from '@/lib/wording/nets';
import { absentWords } from '@/lib/wording/states';

export interface LearnersRow {
  measure: Measure;
  period: { id: number; label: string };
  values: Record<Layer, Value>;
  nets: Nets;
}

export interface LearnersTableProps {
  caption: string;
  note?: string;
  rows: LearnersRow[];
  /** Whose learners they are. */
  place: FigurePlace;
  params: Params;
  hideCaption?: boolean;
}

/** Learners by measure and period: planned, declared and verified side by side, the definition beside its measure. */
export function LearnersTable({
  caption,
  note,
  rows,
  place,
  params,
  hideCaption = false,
}: LearnersTableProps) {
  const ordered = MEASURES.flatMap((measure) => rows.filter((row) => row.measure === measure));
  return (
    <DataTable
      caption={caption}
      note={[note, netNote(rows.flatMap(({ nets }) => [nets.declared, nets.verified]))]
        .filter(Boolean)
        .join(' ')}
      hideCaption={hideCaption}
      columns={[
        { key: 'measure', label: 'Mesure' },
        { key: 'period', label: 'Période' },
        { key: 'planned', label: 'Prévus', numeric: true },
        { key: 'declared', label: 'Déclarés (non vérifié)', numeric: true },
        { key: 'verified', label: 'Vérifiés', numeric: true },
      ]}
      rows={ordered.map(({ measure, period, values, nets }, index) => ({
        key: `${measure} ${period.label}`,
        cells: [
          <span key="measure">
            {measureWords[measure].label}{' '}
            {ordered[index - 1]?.measure !== measure && (
              <Definition term={measureWords[measure].label}>{measureWords[measure].definition}</Definition>
            )}
          </span>,
          period.label,
          ...LAYERS.map((layer) => (
            <span key={layer}>
              <WhyValue
                why={whyPath({ kind: 'learners', measure, periodId: period.id, place }, layer)}
                figure={values[layer]}
                absent={absentWords[layer]}
                params={params}
              />
              {layer !== 'committed' && <NetValue net={nets[layer]} />}
            </span>
          )),
        ],
      }))}
      empty="Aucun effectif n’est connu ce jour-là."
    />
  );
}
