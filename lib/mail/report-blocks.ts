import type { DueReport, DueSection } from '@/lib/campaign/due-work';
import { deadlineWords } from '@/lib/wording/deadlines';
import { actionWords, dueAgainWords, dueWords } from '@/lib/wording/sections';
import type { LetterContext } from './letter';
import { type Block, link, list, text } from './letter';

/** A report that waits: until when, what is missing in it, and where to go. `sends`: the person sends it himself. */
export function reportBlocks(report: DueReport, { base, today }: LetterContext, sends: boolean): Block[] {
  return [
    text(
      `${report.acronym}, ${report.campaign} : ${(report.resent ? dueAgainWords : dueWords)(report.expectedOn, today)}, le ${deadlineWords(report.expectedOn, report.overseas)}.${closingWords(report)}`,
    ),
    list(report.sections.map((section) => missingWords(section, sends))),
    link(`Ouvrir le rapport ${report.acronym}`, `${base}/espace/rapports/${report.reportId}`),
  ];
}

/** The day after which nothing is sent any more, where that is another than the due day. */
const closingWords = ({ open, expectedOn, closesOn, overseas }: DueReport): string =>
  open && closesOn !== expectedOn ? ` Clôture de la campagne : ${deadlineWords(closesOn, overseas)}.` : '';

const MISSING: Record<DueSection['missing'], string> = {
  all: 'rien n’est encore saisi',
  rest: 'saisie commencée, à terminer',
  correction: 'retourné, à corriger',
};
/** What the one who leads does besides: sending is his alone. */
const THEN_SEND: Record<DueSection['missing'], string> = {
  all: '',
  rest: ' et à envoyer',
  correction: ' et à envoyer de nouveau',
};

function missingWords({ action, missing, unfinished }: DueSection, sends: boolean): string {
  const parts = unfinished.length > 0 ? ` ; parties non terminées : ${unfinished.join(', ')}` : '';
  return `${actionWords(action)} : ${MISSING[missing]}${sends ? THEN_SEND[missing] : ''}${parts}`;
}

/** A section as a message names it. */
export const sectionName = (section: {
  actionNumber: number;
  actionTitle: string;
  seasonKey: string;
}): string =>
  actionWords({ number: section.actionNumber, title: section.actionTitle, season: section.seasonKey });
