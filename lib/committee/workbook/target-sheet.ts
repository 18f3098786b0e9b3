import { componentRows, type ObjectiveRow, objectiveFields } from '@/lib/export/objective-fields';
import { day, type Field, number } from '@/lib/export/table-fields';
import type { CommitteeReport } from '../committee-report';
import type { CommitteeSeason } from '../committee-season';
import { coverageOf, valuesSource } from './figure-sources';
import { type CommitteeSheet, sourcedSheet } from './sheet';
import type { WhyAddress } from './why-address';

interface Row extends ObjectiveRow {
  season: CommitteeSeason;
}

const changeOf = ({ season, component }: Row) =>
  season.changes?.components.find(({ id }) => id === component?.id);

/** As the table « Objectifs par action », and what moved since the last closed campaign. */
const FIELDS: readonly Field<Row>[] = [
  ...objectiveFields,
  number(
    'difference',
    'Évolution du vérifié',
    'Depuis le jour de la colonne qui suit\u00a0; vide où rien ne se soustrait.',
    (row) => changeOf(row)?.differences.verified,
  ),
  day('since', 'Évolution depuis', 'La dernière campagne close avant celle-ci.', (row) =>
    changeOf(row) ? row.season.changes?.span.from : null,
  ),
];

/** Each target with its four values, its rates and its verdict. */
export const targetSheet = ({ asked, seasons }: CommitteeReport, why: WhyAddress): CommitteeSheet =>
  sourcedSheet<Row>(
    { name: 'Cibles', about: 'Une ligne par composante d’objectif.', fields: FIELDS },
    seasons.flatMap((season) =>
      componentRows(season.actions).map(({ action, component }) => {
        const coverage = component?.coverage ?? action.coverage;
        const target = component ? [component.targetSource] : [];
        return {
          row: { season, action, component },
          of: {
            source: [...target, valuesSource(coverage)].join('\u00a0; '),
            asOf: asked.day,
            coverage: coverageOf(coverage),
            why:
              component && why({ kind: 'component', componentId: component.id }, season.season, 'verified'),
          },
        };
      }),
    ),
  );
