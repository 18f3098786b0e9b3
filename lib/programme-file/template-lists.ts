import type { NamedRange } from 'hucre';
import type { WriteSheet } from 'hucre/xlsx';
import { columnName } from '@/lib/domain/exchange';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { specialtyName } from '@/lib/domain/specialty';
import { LEVEL_KEYS } from '@/lib/domain/vocabulary';
import { levelName, NO_PROFESSION, OTHER_PROFESSION } from '@/lib/import/line-names';
import { assessmentWords, frameworkNames } from '@/lib/wording/frameworks';
import { detailChoices, trainingKindWords } from '@/lib/wording/lines';
import {
  agreementKindWords,
  funderKindWords,
  milestoneKindWords,
  pledgeStateWords,
  trancheConditionWords,
} from '@/lib/wording/money';
import { lifeEventWords } from '@/lib/wording/project-life';
import {
  membershipRoleWords,
  modalityWords,
  organisationKindWords,
  projectStatusWords,
  regimeWords,
} from '@/lib/wording/projects';
import { categoryWords, stageWords } from '@/lib/wording/specialties';
import { HEADER, LOCKED } from '@/lib/workbook/sheet-styles';
import { cellsOf, LANDSCAPE, PROTECTION, widthFor } from '@/lib/workbook/sheet-writer';
import type { FileWords } from './file-words';

/** The sheet of the lists that drop-downs offer. */
export const LISTS_SHEET = 'Listes';

/** Each list with its heading there; the name of its range is made of the heading. */
const HEADINGS = {
  actions: 'Actions',
  organisations: 'Organisations connues',
  regions: 'Régions',
  periods: 'Périodes',
  levels: 'Niveaux',
  professions: 'Métiers',
  practice: 'Types d’exercice',
  employerKind: 'Types d’établissement',
  aims: 'Objectifs (compte pour)',
  organisationKinds: 'Types d’organisation',
  projectStatuses: 'Statuts',
  roles: 'Rôles',
  trainingKinds: 'Types de formation',
  regimes: 'Régimes',
  modalities: 'Modalités',
  yesNo: 'Oui ou non',
  agreementKinds: 'Pièces de convention',
  trancheConditions: 'Conditions de tranche',
  milestoneKinds: 'Natures de jalon',
  funderKinds: 'Types de financeur',
  pledgeStates: 'États de cofinancement',
  lifeEvents: 'Événements de la vie d’un projet',
  specialties: 'Spécialités de l’annexe',
  specialtyCategories: 'Catégories transverses',
  specialtyStages: 'Étapes d’une spécialité',
  frameworks: 'Référentiels',
  assessments: 'Évaluations',
} as const;
export type ListName = keyof typeof HEADINGS;

/** A list written out in a validation holds 255 characters: a range holds any. */
export const rangeName = (list: ListName): string => `Liste_${list}`;

/** The lists in the order of their columns. */
export function fileLists(
  words: FileWords,
  organisations: readonly string[],
): Record<ListName, readonly string[]> {
  return {
    actions: words.actions.map((one) => one.words),
    organisations,
    regions: [...words.regions.values()].toSorted(inFrenchOrder),
    periods: [...words.periods.values()],
    levels: LEVEL_KEYS.map(levelName),
    professions: [NO_PROFESSION, OTHER_PROFESSION, ...words.professions.values()],
    practice: detailChoices('practice').map(({ label }) => label),
    employerKind: detailChoices('employerKind').map(({ label }) => label),
    aims: words.aims.map(({ id }) => id),
    organisationKinds: Object.values(organisationKindWords),
    projectStatuses: Object.values(projectStatusWords),
    roles: Object.values(membershipRoleWords),
    trainingKinds: Object.values(trainingKindWords),
    regimes: Object.values(regimeWords),
    modalities: Object.values(modalityWords),
    yesNo: ['oui', 'non'],
    agreementKinds: Object.values(agreementKindWords),
    trancheConditions: Object.values(trancheConditionWords),
    milestoneKinds: Object.values(milestoneKindWords),
    funderKinds: Object.values(funderKindWords),
    pledgeStates: Object.values(pledgeStateWords),
    lifeEvents: Object.values(lifeEventWords),
    specialties: words.specialties.map(specialtyName),
    specialtyCategories: Object.values(categoryWords),
    specialtyStages: Object.values(stageWords),
    frameworks: Object.values(frameworkNames),
    assessments: Object.values(assessmentWords),
  };
}

export function listsSheet(lists: Record<ListName, readonly string[]>): {
  sheet: WriteSheet;
  ranges: NamedRange[];
} {
  const names = Object.keys(HEADINGS) as ListName[];
  const height = Math.max(...names.map((name) => lists[name].length));
  const rows = [
    names.map((name) => ({ value: HEADINGS[name], style: HEADER })),
    ...Array.from({ length: height }, (_, index) =>
      names.map((name) => {
        const text = lists[name][index];
        return text === undefined ? null : { value: text, style: LOCKED };
      }),
    ),
  ];
  return {
    sheet: {
      name: LISTS_SHEET,
      ...cellsOf(rows),
      columns: names.map((name) => ({ width: widthFor([HEADINGS[name], ...lists[name]], 14, 60) })),
      freezePane: { rows: 1 },
      protection: PROTECTION,
      pageSetup: LANDSCAPE,
    },
    ranges: names.map((name, index) => ({
      name: rangeName(name),
      range: `${LISTS_SHEET}!$${columnName(index)}$2:$${columnName(index)}$${Math.max(lists[name].length, 1) + 1}`,
    })),
  };
}
