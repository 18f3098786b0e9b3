import type { DatePrecision } from '@/lib/domain/vocabulary';
import * as t from '../schema';
import type { Tx } from '../store';
import { put } from './put';

interface SourceDocument {
  key: string;
  title: string;
  datedOn: string | null;
  precision: DatePrecision | null;
  inferred: boolean;
  note: string | null;
}

/** 003 is not dated: what it says is in force from 2023-09-01, inferred from « en septembre 2023 » (003:90). */
export const DOCUMENTS = {
  '003': {
    key: '003',
    title: 'AMI CMA – annexe « Santé numérique », saison 2',
    datedOn: '2023-09-01',
    precision: 'month',
    inferred: true,
    note: 'Document non daté : date déduite des actions lancées « en septembre 2023 » (003:90).',
  },
  '004': {
    key: '004',
    title: 'Communiqué de presse – ouverture de l’AMI CMA, volet santé numérique',
    datedOn: '2021-12-16',
    precision: 'day',
    inferred: false,
    note: null,
  },
} satisfies Record<string, SourceDocument>;

/** Studies and guides that the call does not make: they are quoted beside it, and set none of its targets. */
const OUTSIDE_DOCUMENTS: SourceDocument[] = [
  {
    key: '000',
    title:
      'Étude sur les compétences liées à la connectivité et à l’interopérabilité des dispositifs médicaux',
    datedOn: '2021-09-01',
    precision: 'month',
    inferred: false,
    note: null,
  },
  {
    key: '001',
    title: 'Anap – Panorama des métiers en émergence',
    datedOn: null,
    precision: null,
    inferred: false,
    note: 'Document non daté : ses chiffres les plus récents sont de 2024.',
  },
  {
    key: '002',
    title: 'Guide de labellisation Medicen Paris Region des formations initiales et en apprentissage',
    datedOn: null,
    precision: null,
    inferred: false,
    note: 'Document non daté.',
  },
];

/** A numbering of the actions, named by the year of its document. */
const EDITIONS = [
  { key: '2021', documentKey: '004' },
  { key: '2023', documentKey: '003' },
];

export function loadDocuments(tx: Tx): number {
  return (
    put(tx, t.documents, [t.documents.key], [...Object.values(DOCUMENTS), ...OUTSIDE_DOCUMENTS]) +
    put(tx, t.editions, [t.editions.key], EDITIONS)
  );
}
