import type { ProjectOverlap } from '@/lib/project/project-overlaps';
import { formatInstant } from '@/lib/wording/dates';
import { measureWords } from '@/lib/wording/measures';
import { counted } from '@/lib/wording/plural';
import { signatureWords } from '@/lib/wording/signatures';
import { french } from '@/lib/wording/typography';

/** A line of a project's overlaps as a table shows it. */
export interface OverlapView {
  id: number;
  first: string;
  firstBy: string;
  second: string;
  secondBy: string;
  period: string;
  measure: string;
  /** « 120 personnes », « nombre inconnu », « retiré ». */
  learners: string;
  reason: string;
  by: string;
  when: string;
}

export const overlapView = (line: ProjectOverlap): OverlapView => ({
  id: line.id,
  first: french(line.first.title),
  firstBy: french(line.first.organisation),
  second: french(line.second.title),
  secondBy: french(line.second.organisation),
  period: line.period,
  measure: measureWords[line.measure].label,
  learners: line.withdrawn
    ? 'retiré'
    : line.learners === null
      ? 'nombre inconnu'
      : counted(line.learners, 'personne'),
  reason: line.reason === null ? '' : french(line.reason),
  by: signatureWords(line.by),
  when: formatInstant(line.at),
});
