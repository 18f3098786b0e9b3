import type { CoverageRefusalCode } from '@/lib/domain/coverage-refusal-codes';

/** What a link between an action and a profession, or a crossing of the coverage matrix, is refused for. */
export const coverageRefusals: Record<CoverageRefusalCode, () => string> = {
  aim_profession_needed: () => 'Choisissez la profession, ou le type de professions.',
  aim_answer_needed: () => 'Dites si l’action vise cette profession ou ne la vise pas.',
  aim_unchanged: () => 'C’est déjà ce qui est dit de cette action et de cette profession.',
  unknown_profession: () => 'Cette profession n’est pas dans la liste de l’annexe (003:757-809).',
  unknown_crossing: () => 'Ce croisement n’existe pas\u00a0: choisissez-le dans la liste.',
};
