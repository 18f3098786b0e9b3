import { formatDay } from '@/lib/wording/dates';
import { ofOrganisation, thatName } from '@/lib/wording/elision';
import type { LeadFacts } from './lead-facts';
import { type LetterContext, link, type Said, text } from './letter';

/** Who leads a project from a day on: told to those who take it over, and to those who hand it over. */
export function leadSaid(facts: LeadFacts, { base, today, to }: LetterContext): Said {
  const { project, lead, before, stays, effectiveOn, reason, by, officers } = facts;
  const isNew = to.organisationId === facts.leadId;
  const from = `${effectiveOn > today ? 'à partir du' : 'depuis le'} ${formatDay(effectiveOn)}`;
  const sends =
    'Les rapports, les brouillons, les pièces jointes et les rappels suivent : rien n’est perdu de ce qui est saisi.';
  return {
    subject: isNew
      ? `Votre organisation conduit ${project.acronym}`
      : `${project.acronym} change de chef de file`,
    officers,
    body: [
      text(
        `${by ?? 'La personne en charge de l’action'} a enregistré ${thatName(lead)} est chef de file du projet ${project.acronym} (${project.name}), ${from}${before ? `, à la place ${ofOrganisation(before)}` : ''}.`,
      ),
      ...(reason ? [text(`Motif : ${reason}`)] : []),
      text(
        isNew
          ? `C’est vous qui envoyez les rapports du projet ${from}. ${sends}`
          : `Vous n’envoyez plus les rapports de ce projet ${from}. ${sends}`,
      ),
      ...(isNew
        ? []
        : [
            text(
              stays
                ? 'Votre organisation reste partenaire : vous saisissez toujours ses propres lignes.'
                : 'Votre organisation quitte le consortium ce jour-là : ses lignes ne vous sont plus demandées.',
            ),
          ]),
      link('Voir le consortium', `${base}/projets/${project.slug}`),
      ...(isNew ? [link('Ouvrir mon espace', `${base}/espace`)] : []),
    ],
  };
}
