import type { CoveredFramework } from '@/lib/framework/training-coverage';
import { competenceNumber } from '@/lib/wording/frameworks';
import { minutesWords } from '@/lib/wording/minutes';
import { french } from '@/lib/wording/typography';

/** A competence as the form draws it: words only, so that it crosses to the browser once. */
export interface CompetenceView {
  position: string;
  number: string;
  title: string;
  /** Its rank in the framework, by which a refusal names its field. */
  at: number;
  printed: string | null;
  covers: boolean;
  minutes: string;
  assessed: string;
}

export interface DomainView {
  number: number;
  title: string;
  /** The hours printed for it, in minutes; null: none are. */
  printedMinutes: number | null;
  competences: CompetenceView[];
}

export function competenceViews({ framework, said }: CoveredFramework): DomainView[] {
  const ranks = new Map(framework.competences.map(({ position }, at) => [position, at]));
  return framework.domains.map(({ number, title, hours, competences }) => ({
    number,
    title: french(title),
    printedMinutes: hours === null ? null : hours * 60,
    competences: competences.map((one) => {
      const last = said.get(one.position);
      return {
        position: one.position,
        number: competenceNumber(one),
        title: french(one.title),
        at: ranks.get(one.position) ?? 0,
        printed: one.hours === null ? null : minutesWords(one.hours * 60),
        covers: last?.covers ?? false,
        minutes: last?.minutes ? minutesWords(last.minutes) : '',
        assessed: last?.assessed ?? '',
      };
    }),
  }));
}
