import type { Completeness, LabelAnswer, LabelDecision, PlacementReading } from '@/lib/domain/label';
import { counted } from './plural';

export const labelAnswerWords: Record<LabelAnswer, string> = {
  yes: 'Oui',
  no: 'Non',
  na: 'N/A',
  text: 'Décrit',
};

/** What became of a file; « accordé » stands only beside its document. */
export const labelDecisionWords: Record<LabelDecision, string> = {
  submitted: 'déposé',
  granted: 'label accordé',
  refused: 'label refusé',
  withdrawn: 'label retiré',
};

export const placementWords: Record<PlacementReading, string> = {
  long_enough: 'durée demandée atteinte',
  too_short: 'durée plus courte que celle que demande le guide',
  to_check: 'à vérifier',
};

/** « 6 oui sur 7 obligatoires, 1 N/A ; 4 points forts sur 5 cotés »: what was answered, never a score. */
export function completenessWords({ mandatory, strong, told }: Completeness): string {
  const { yes, no, na, blank } = mandatory;
  const obligatory = [
    `${yes} oui sur ${yes + no + na + blank} obligatoires`,
    no > 0 && `${no} non`,
    na > 0 && `${na} N/A`,
    blank > 0 && counted(blank, 'sans réponse', 'sans réponse'),
  ];
  const points = [
    `${counted(strong.yes, 'point fort', 'points forts')} sur ${strong.yes + strong.no + strong.blank} cotés`,
    strong.blank > 0 && counted(strong.blank, 'sans réponse', 'sans réponse'),
    told && 'un autre point fort décrit',
  ];
  const said = (parts: (string | false)[]) => parts.filter((part) => part !== false).join(', ');
  return `${said(obligatory)}\u00a0; ${said(points)}`;
}
