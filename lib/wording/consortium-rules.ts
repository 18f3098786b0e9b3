import type { ActionFacts, Source } from '@/lib/domain/reference';
import { sourceWords } from './source-lines';
import { french } from './typography';

/** A rule of an action under its name. */
export interface NamedRule {
  term: string;
  text: string;
}

/**
 * Who may lead an action, who must and may take part, and what is printed besides. What the documents do not
 * print reads « sans objet » or « non imprimé », never « non »; what they leave open reads « à vérifier ».
 */
export function consortiumRules({ lead, printed, diagnostic }: ActionFacts): NamedRule[] {
  const rules = [
    { term: 'Structure', text: lead.structure },
    { term: 'Consortium', text: consortiumWords(lead) },
    { term: 'Porteur', text: leadWords(lead) },
    { term: 'Élimination', text: lead.elimination },
    { term: 'Membres obligatoires', text: lead.mandatoryMembers.join(' ; ') },
    { term: 'Membres possibles', text: lead.optionalMembers.join(' ; ') },
    { term: 'Dérogation', text: derogationWords(lead, printed) },
    { term: 'Certifications', text: lead.certifications.join(' ; ') },
    { term: 'Certifications exigées de', text: certifiedWords(lead.certified) },
    ...(lead.openQuestions ?? []).map(({ words, discrepancy }) => ({
      term: 'À vérifier',
      text: `${words}, écart ${discrepancy}`,
    })),
    { term: 'Remarque', text: lead.note },
    { term: 'Diagnostic', text: diagnosticWords(diagnostic) },
    { term: 'Durée de l’action', text: durationWords(printed) },
  ];
  return rules.flatMap(({ term, text }) => (text ? [{ term, text: french(text) }] : []));
}

export const SEASON_ONE_RULES =
  'Ces règles sont imprimées pour la saison 2. Le cahier des charges de la saison 1 n’est pas parmi les documents : pour elle, elles sont indicatives (écart D182).';

/** Season 1 is judged by no rule of ours: its specification is not among the documents (D182). */
export function rulesOfAnotherSeason(
  season: string,
  { lead }: Pick<ActionFacts, 'lead'>,
): string | undefined {
  if (season !== 'S1' || lead.season !== 'S2') return undefined;
  return french(SEASON_ONE_RULES);
}

/** Where a rule is printed, in one place or in several. */
export const ruleSource = (src: Source): string =>
  sourceWords([src].flat().filter(Boolean).join(', ')) || 'sans source';

const certifiedWords = (certified: ActionFacts['lead']['certified']) =>
  certified ? `${certified.words} (${ruleSource(certified.src)})` : null;

function consortiumWords({ consortiumRequired, consortiumInferred }: ActionFacts['lead']): string {
  if (consortiumRequired === null) return 'à vérifier : le texte ne le dit pas';
  return (consortiumRequired ? 'obligatoire' : 'facultatif') + (consortiumInferred ? ' (déduit)' : '');
}

function leadWords({ leadType, leadMandatory, leadInferred, leadExamples }: ActionFacts['lead']): string {
  if (leadType === null) return 'à vérifier : le texte n’impose aucun porteur';
  const force = leadMandatory === null ? 'à vérifier' : leadMandatory ? 'obligatoire' : 'possible';
  const examples = leadExamples.length > 0 ? `, par exemple ${leadExamples.join(', ')}` : '';
  return `${leadType} (${force}${leadInferred ? ' ; déduit' : ''})${examples}`;
}

function derogationWords(
  { derogation }: ActionFacts['lead'],
  printed: ActionFacts['printed'],
): string | null {
  if (derogation !== null || printed === undefined) return derogation;
  return printed.derogationWithoutConsortium === null
    ? 'sans objet : le texte n’imprime aucune règle de consortium'
    : 'non prévue : le texte demande un consortium';
}

function diagnosticWords({ allowed, src }: ActionFacts['diagnostic']): string {
  if (allowed === null) return 'non imprimé';
  return `${allowed ? 'admis' : 'non admis'} (${ruleSource(src)})`;
}

function durationWords(printed: ActionFacts['printed']): string | null {
  if (printed === undefined) return null;
  return printed.fiveYears === null ? 'non imprimée' : '5 ans';
}
