import { deadlineWords } from '@/lib/wording/deadlines';
import type { ExceptionFacts } from './exception-facts';
import { type LetterContext, link, list, type Said, text } from './letter';
import { sectionName } from './report-blocks';

/** An exception asked, granted, refused, about to end or ended. */
export function exceptionSaid(facts: ExceptionFacts, { base }: LetterContext): Said {
  const { heading, section, by, reason, overseas, officers } = facts;
  const report = `${heading.acronym}, ${heading.campaignLabel}`;
  const address = `${base}/espace/rapports/${heading.id}`;
  const until = facts.until === null ? '' : deadlineWords(facts.until, overseas);
  const named = list([sectionName(section)]);
  const open = link('Ouvrir le rapport', address);
  switch (facts.kind) {
    case 'exception_asked':
      return {
        subject: `Exception demandée : ${report}`,
        body: [
          text(
            `${by ?? 'Le chef de file'} demande de pouvoir encore saisir et envoyer un volet d’une campagne close (${report}) :`,
          ),
          named,
          text(`Motif : ${reason}`),
          link(
            'Accorder ou refuser',
            `${base}/pilotage/campagnes/${heading.campaignId}/exception?section=${section.id}`,
          ),
        ],
      };
    case 'exception_granted':
      return {
        subject: `Exception accordée : ${report}`,
        officers,
        body: [
          text(
            `${by ?? 'La personne en charge de l’action'} vous laisse saisir et envoyer ce volet jusqu’au ${until}, bien que la campagne soit close :`,
          ),
          named,
          text(`Motif : ${reason}`),
          open,
        ],
      };
    case 'exception_refused':
      return {
        subject: `Exception refusée : ${report}`,
        officers,
        body: [
          text(
            `${by ?? 'La personne en charge de l’action'} a refusé l’exception demandée pour ce volet (${report}) :`,
          ),
          named,
          text(`Sa réponse : ${reason}`),
          text('Ce qui y est saisi est gardé, et n’est compté dans aucun chiffre.'),
          open,
        ],
      };
    case 'exception_ending':
      return {
        subject: `L’exception se termine : ${report}`,
        officers,
        body: [text(`Ce volet reste ouvert jusqu’au ${until}, et n’est pas encore envoyé :`), named, open],
      };
    case 'exception_ended':
      return {
        subject: `Exception terminée : ${report}`,
        officers,
        body: [
          text('L’exception est terminée : ce volet, non envoyé, ne se saisit et ne s’envoie plus :'),
          named,
          link('Demander une autre exception', `${address}/exception`),
        ],
      };
  }
}
