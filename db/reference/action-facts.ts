import type { ActionFacts } from '@/lib/domain/reference';
import type { ActionSource } from './action-source';
import { constraintWords } from './constraint-words';

/** What the documents print of an action besides its objectives: titles, levels, rules for consortia, remaining need. */
export function actionFacts(action: ActionSource): ActionFacts {
  const { lead, remaining_need: need } = action;
  return {
    titles: action.numbering,
    scopeChange: action.scope_change ?? null,
    levelsPrinted: levelsPrinted(action),
    season1: action.season1 && {
      objectivePrinted: action.season1.objective_printed,
      levels: action.season1.levels,
      levelsPrinted: action.season1.levels_printed,
      areasPrinted: action.season1.geographic_areas_printed,
      src: action.season1.src,
    },
    diagnostic: { allowed: action.diagnostic.allowed, src: action.diagnostic.src },
    lead: {
      structure: lead.structure,
      consortiumRequired: lead.consortium_required ?? null,
      leadType: lead.lead_type,
      leadExamples: lead.lead_examples ?? [],
      leadMandatory: lead.lead_mandatory,
      elimination: lead.elimination ?? null,
      mandatoryMembers: lead.mandatory_members,
      optionalMembers: lead.optional_members,
      derogation: lead.derogation && derogationWords(lead.derogation),
      certifications: lead.certifications.map((c) => `${c.label} (${c.src})`),
      note: lead.note ?? null,
      src: lead.src,
    },
    constraints: action.constraints.map((c) => ({
      code: c.code,
      label: c.label,
      words: constraintWords(c),
      src: c.src,
    })),
    remainingNeed: {
      label: need.label,
      count: need.count,
      countInferred: need.count_is_derived ?? false,
      src: need.src,
    },
  };
}

const derogationWords = (d: { label: string; granted_by: string; exceptional: boolean; src: string }) =>
  `${d.label}${d.exceptional ? ', à titre exceptionnel' : ''}, sur décision du ${d.granted_by} (${d.src})`;

function levelsPrinted({ season1, training_levels: levels }: ActionSource): string | null {
  // « / » is printed for action 8: not applicable, neither zero nor missing.
  if (levels.printed === '/') return 'sans objet';
  const seasons: string[] = [];
  if (season1)
    seasons.push(`saison 1 : niveau${season1.levels.length > 1 ? 'x' : ''} ${season1.levels.join(' et ')}`);
  if (levels.text_s2) seasons.push(`saison 2 : ${levels.text_s2.join(', ')}`);
  return seasons.length > 0 ? seasons.join(' ; ') : null;
}
