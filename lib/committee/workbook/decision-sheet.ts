import type { ReportedDecision } from '@/lib/domain/committee-report';
import { day, type Field, text } from '@/lib/export/table-fields';
import { reportedStateWords } from '@/lib/wording/committee';
import { capitalised } from '@/lib/wording/typography';
import type { CommitteeReport } from '../committee-report';
import { originName } from './figure-sources';
import { type CommitteeSheet, sourcedSheet } from './sheet';

const FIELDS: readonly Field<ReportedDecision>[] = [
  text('text', 'Décision', 'Ce qui a été décidé.', (row) => row.text),
  day('decidedOn', 'Décidée le', 'Le jour du comité.', (row) => row.decidedOn),
  text('state', 'Suite', 'Ce qu’elle est devenue ce jour-là.', (row) =>
    capitalised(reportedStateWords[row.state]),
  ),
  text('responsible', 'Qui en répond', 'Un service ou une organisation.', (row) => row.responsible),
  day('dueOn', 'Pour le', 'Vide\u00a0: aucun jour n’a été dit.', (row) => row.dueOn),
  text(
    'action',
    'Action',
    'La clé de l’action\u00a0; vide\u00a0: tout le programme.',
    (row) => row.actionKey,
  ),
  text(
    'figure',
    'Chiffre',
    'Celui sur lequel elle a été prise, tel qu’il était ce jour-là.',
    (row) => row.figure,
  ),
  text('figureNow', 'Le même aujourd’hui', 'Vide où rien n’a bougé.', (row) => row.figureNow),
  text('note', 'Note', 'Ce qui en a été dit en dernier.', (row) => row.note),
  text('author', 'Écrite par', 'Vide pour qui ne lit pas les noms.', (row) => row.author),
];

/** What earlier committees decided, and what became of it. */
export const decisionSheet = ({ asked, decisions }: CommitteeReport): CommitteeSheet =>
  sourcedSheet(
    { name: 'Décisions', about: 'Une ligne par décision d’un comité précédent.', fields: FIELDS },
    decisions.map((row) => ({
      row,
      of: { source: originName('decisions'), asOf: asked.day, coverage: null, why: null },
    })),
  );
