import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { RATIOS } from '@/lib/domain/ratio';
import { LAYERS, MEASURES, type Measure } from '@/lib/domain/vocabulary';
import { LAYER_LABELS } from '@/lib/export/table-fields';
import { measureWords } from '@/lib/wording/measures';
import { ratioLabels } from '@/lib/wording/ratios';
import type { Claim } from './claims';
import { type Periods, ratioClaim } from './page-claims';
import type { Place } from './recount';

type At = Pick<Place, 'season' | 'action' | 'region' | 'project'>;

const rowsOf = (csv: string): Record<string, string>[] =>
  z.array(z.record(z.string(), z.string())).parse(parse(csv, { delimiter: ';', bom: true, columns: true }));

/** Blank is no number. */
const numberIn = (text: string | undefined): number | undefined =>
  text ? Number(text.replace(/\s/g, '').replace(',', '.')) : undefined;

const measureNamed = (label: string | undefined): Measure | undefined =>
  MEASURES.find((one) => measureWords[one].label === label);

/** The learners of a place as a spreadsheet has them. */
export const learnersFile = (where: string, csv: string, at: At, periods: Periods): Claim[] =>
  rowsOf(csv).flatMap((row) =>
    LAYERS.flatMap((layer): Claim[] => {
      const [measure, name] = [measureNamed(row.Mesure), LAYER_LABELS[layer]];
      const value = row[`${name} – état`] === 'nombre' ? numberIn(row[name]) : undefined;
      if (!measure || value === undefined) return [];
      const periodId = periods.get(row.Période ?? '');
      return [{ kind: 'sum', where, place: { ...at, measure, periodId, layer }, value }];
    }),
  );

/** The ratios of a place, each with its two counts. */
export const ratiosFile = (where: string, csv: string, at: At, periods: Periods): Claim[] =>
  rowsOf(csv).flatMap((row) =>
    LAYERS.flatMap((layer): Claim[] => {
      const named = RATIOS.find(({ key }) => ratioLabels[key] === row.Rapport);
      const name = LAYER_LABELS[layer];
      const [above, below] = [numberIn(row[`${name}, numérateur`]), numberIn(row[`${name}, dénominateur`])];
      const rate = numberIn(row[`${name}, rapport`]);
      if (!named || above === undefined || below === undefined || rate === undefined) return [];
      const place = { ...at, periodId: periods.get(row.Période ?? ''), layer };
      return [ratioClaim(where, place, named, [above, below], rate)];
    }),
  );

/** The rates of the objectives, each beside its value and its target. */
export const objectivesFile = (where: string, csv: string): Claim[] =>
  rowsOf(csv).flatMap((row) =>
    LAYERS.flatMap((layer): Claim[] => {
      const name = LAYER_LABELS[layer];
      const [part, whole] = [numberIn(row[name]), numberIn(row.Visé)];
      const rate = numberIn(row[`Taux ${name.toLocaleLowerCase('fr')}`]);
      if (part === undefined || whole === undefined || rate === undefined) return [];
      return [{ kind: 'rate', where, part, whole, baseline: numberIn(row.Départ) ?? null, rate }];
    }),
  );
