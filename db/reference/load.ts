import type { Now } from '@/lib/domain/time';
import { appendJournal } from '../journal';
import { versionSums } from '../objective-version-sums';
import type { Tx } from '../store';
import { loadActions } from './load-actions';
import { loadBudgets } from './load-budgets';
import { loadComponents } from './load-components';
import { loadDiscrepancies } from './load-discrepancies';
import { loadDocuments } from './load-documents';
import { loadFacts } from './load-facts';
import { loadFrameworks } from './load-frameworks';
import { loadIndicators } from './load-indicators';
import { loadJobs } from './load-jobs';
import { loadLaureates } from './load-laureates';
import { loadPeriods } from './load-periods';
import { loadProfessionAims } from './load-profession-aims';
import { loadProfessions } from './load-professions';
import { loadPublished } from './load-published';
import { loadSeasons } from './load-seasons';
import { loadSpecialties } from './load-specialties';
import { loadStatements } from './load-statements';
import { loadStudyFindings } from './load-study-findings';
import { loadTerritories } from './load-territories';
import { loadUniversities } from './load-universities';

/** Each family after those that its rows refer to. */
const FAMILIES = {
  documents: loadDocuments,
  seasons: loadSeasons,
  actions: loadActions,
  indicators: loadIndicators,
  components: loadComponents,
  published: loadPublished,
  budgets: loadBudgets,
  statements: loadStatements,
  discrepancies: loadDiscrepancies,
  territories: loadTerritories,
  professions: loadProfessions,
  specialties: loadSpecialties,
  professionAims: loadProfessionAims,
  frameworks: loadFrameworks,
  universities: loadUniversities,
  laureates: loadLaureates,
  periods: loadPeriods,
  findings: loadStudyFindings,
  jobs: loadJobs,
  facts: loadFacts,
} satisfies Record<string, (tx: Tx, circumstances: { now: Now }) => number>;

export type ReferenceFamily = keyof typeof FAMILIES;
export const REFERENCE_FAMILIES = Object.keys(FAMILIES) as ReferenceFamily[];

/**
 * Loads the reference data of the real programme. Idempotent: a second load writes nothing, adds no version
 * and no journal line; a corrected file corrects its rows, except versions, which are only ever appended.
 * Answers how many rows each family wrote.
 */
export async function loadReference(tx: Tx, { now }: { now: Now }): Promise<Record<ReferenceFamily, number>> {
  const families = Object.entries(FAMILIES).map(([family, load]) => [family, load(tx, { now })] as const);
  const written = Object.fromEntries(families) as Record<ReferenceFamily, number>;
  if (families.some(([, rows]) => rows > 0))
    await appendJournal(tx, {
      command: 'load-reference',
      subject: 'reference',
      references: { ...written, targets: versionSums(tx) },
      actor: null,
      now,
      door: 'script',
    });
  return written;
}
