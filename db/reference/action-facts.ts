import type { ActionFacts } from '@/lib/domain/reference';
import { type ActionSource, MATRIX } from './action-source';
import { constraintWords } from './constraint-words';
import { oneSource, type PrintedAt } from './source';

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
    printed: {
      derogationWithoutConsortium: ofAction(MATRIX.derogation_without_consortium, action.key),
      fiveYears: ofAction(MATRIX.duration_5_years, action.key),
    },
    lead: {
      season: lead.season,
      structure: lead.structure,
      consortiumRequired: lead.consortium_required ?? null,
      consortiumInferred: lead.consortium_required_inferred ?? false,
      leadType: lead.lead_type,
      leadExamples: lead.lead_examples ?? [],
      leadMandatory: lead.lead_mandatory,
      leadInferred: lead.lead_inferred ?? false,
      elimination: lead.elimination ?? null,
      mandatoryMembers: lead.mandatory_members,
      optionalMembers: lead.optional_members,
      derogation: lead.derogation && derogationWords(lead.derogation),
      certifications: lead.certifications.map((c) => `${c.label} (${c.src})`),
      certified:
        lead.applies_to === undefined
          ? null
          : { words: lead.applies_to, src: lead.applies_to_src ?? lead.src },
      openQuestions: openQuestions(lead),
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
    ...(action.line_details && {
      lineDetails: action.line_details.map(({ key, label, src }) => ({ key, label, src })),
    }),
  };
}

/** Nothing is taken for « not printed » but what the file says is. */
function ofAction<T>(row: Record<string, T>, actionKey: string): T {
  const value = row[actionKey];
  if (value === undefined) throw new Error(`Action absente du tableau des faits imprimés : ${actionKey}`);
  return value;
}

function openQuestions({ ambiguity, conflict }: ActionSource['lead']) {
  const sourced = (said: { label: string; src: PrintedAt }) => `${said.label} (${oneSource(said.src)})`;
  return [
    ...(ambiguity ? [{ words: sourced(ambiguity), discrepancy: ambiguity.discrepancy }] : []),
    ...(conflict
      ? [{ words: conflict.values.map(sourced).join(' ; ou '), discrepancy: conflict.discrepancy }]
      : []),
  ];
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
