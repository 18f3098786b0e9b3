import {
  type CompetenceRow,
  type FrameworkRow,
  frameworkActionRows,
  frameworkCapacityRows,
  frameworkCompetenceRows,
  frameworkDomainRows,
  frameworkRows,
  frameworkTitleRows,
  professionFrameworkRows,
} from '@/db/frameworks';
import type { Read } from '@/db/store';
import type { FrameworkKey } from '@/lib/domain/framework/vocabulary';
import { remember } from '@/lib/figure/memory';

export interface Competence extends Omit<CompetenceRow, 'frameworkKey'> {
  /** What it is made of, in condensed words of ours; none is known to be compulsory or not (D081). */
  capacities: { label: string; concept: string | null }[];
}

export interface Domain {
  number: number;
  codePrinted: string | null;
  title: string;
  hours: number | null;
  src: string;
  competences: Competence[];
}

/** What an officer decided of a table without title: a printed title, from a day. */
export interface Attribution {
  title: string;
  effectiveOn: string;
  source: string | null;
  reason: string;
}

/** A framework as printed, and what is known of its title on a day. */
export interface Framework extends FrameworkRow {
  /** The actions whose trainings rest on it, with the line that says so. */
  actions: { key: string; src: string }[];
  domains: Domain[];
  /** All of its competences, in the printed order. */
  competences: Competence[];
  attribution: Attribution | null;
  /** The professions trained by it: ours, deduced where no officer decided. */
  professions: { id: number; label: string; decided: boolean }[];
}

/** The seven frameworks, in the printed order, as known at the end of a day. */
export const frameworksAt = (read: Read, day: string): Promise<Framework[]> =>
  remember(read, 'frameworks', { day }, async () => {
    const actions = byFramework(frameworkActionRows(read));
    const domains = byFramework(frameworkDomainRows(read));
    const competences = byFramework(frameworkCompetenceRows(read));
    const capacities = byFramework(frameworkCapacityRows(read));
    const titles = byFramework(frameworkTitleRows(read, day));
    const professions = byFramework(professionFrameworkRows(read, day));
    return frameworkRows(read).map((row): Framework => {
      const made = competences(row.key).map(({ frameworkKey: _, ...one }) => ({
        ...one,
        capacities: capacities(row.key)
          .filter(({ position }) => position === one.position)
          .map(({ label, concept }) => ({ label, concept })),
      }));
      const [last] = titles(row.key);
      return {
        ...row,
        actions: actions(row.key).map(({ actionKey: key, src }) => ({ key, src })),
        domains: domains(row.key).map(({ frameworkKey: _, ...domain }) => ({
          ...domain,
          competences: made.filter(({ domainNumber }) => domainNumber === domain.number),
        })),
        competences: made,
        attribution: last?.title != null ? { ...last, title: last.title } : null,
        professions: professions(row.key).map(({ professionId: id, profession: label, linkId }) => ({
          ...{ id, label, decided: linkId !== null },
        })),
      };
    });
  });

export async function frameworksOfAction(read: Read, actionKey: string, day: string): Promise<Framework[]> {
  return (await frameworksAt(read, day)).filter(({ actions }) =>
    actions.some(({ key }) => key === actionKey),
  );
}

function byFramework<Row extends { frameworkKey: FrameworkKey }>(
  rows: readonly Row[],
): (key: FrameworkKey) => readonly Row[] {
  const own = Map.groupBy(rows, ({ frameworkKey }) => frameworkKey);
  return (key) => own.get(key) ?? [];
}
