import { counted } from '@/lib/wording/plural';
import type { ArrivalFacts } from './arrival-facts';
import { type LetterContext, link, list, type Said, text } from './letter';
import { sectionName } from './report-blocks';

/** What arrived since the last morning, for whoever validates it. */
export function arrivalSaid({ arrived, waiting }: ArrivalFacts, { base }: LetterContext): Said {
  const several = arrived.length > 1;
  return {
    subject: `${counted(arrived.length, 'volet')} à valider`,
    body: [
      text(several ? 'Ces volets sont arrivés :' : 'Ce volet est arrivé :'),
      list(
        arrived.map((section) => `${section.acronym}, ${section.campaignLabel} – ${sectionName(section)}`),
      ),
      ...(waiting > 0
        ? [text(`${counted(waiting, 'autre attend', 'autres attendent')} déjà votre examen.`)]
        : []),
      link('Ouvrir la boîte de réception', `${base}/pilotage`),
    ],
  };
}
