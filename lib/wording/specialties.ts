import {
  AI_CATEGORY,
  type Share,
  type Specialty,
  type SpecialtyCategory,
  type SpecialtyStage,
} from '@/lib/domain/specialty';
import { formatCount, formatRate } from './numbers';

/** What the action asks for, stage by stage (003:270). */
export const stageWords: Record<SpecialtyStage, string> = {
  framework_written: 'référentiel écrit',
  module_open: 'module ouvert',
};

/** The columns of the annex, short enough for a cell or a choice; their printed words stand on the page. */
export const categoryWords: Record<SpecialtyCategory, string> = {
  imagerie: 'Imagerie médicale',
  chirurgie_interventionnelle: 'Chirurgie et médecine interventionnelle',
  prevention: 'Prévention',
  synergie_med_paramed: 'Synergie médicale et paramédicale',
  examens_biologiques: 'Examens biologiques',
  ambulatoire: 'Pratique ambulatoire',
  industrie: 'Industrie',
  ia: 'Intelligence artificielle',
};

/** « Médecine – Médecine générale »; the annex prints no specialty beside Maieutique. */
export const specialtyWords = ({ profession, label }: Pick<Specialty, 'profession' | 'label'>): string =>
  label === null ? `${profession} (aucune spécialité imprimée)` : `${profession} – ${label}`;

/** « 2 sur 55 (3,6 %) ». */
export const shareWords = ({ covered, of }: Share): string =>
  `${formatCount(covered)} sur ${formatCount(of)}${of === 0 ? '' : ` (${formatRate(covered / of)})`}`;

/** Why a cell that is said counts in no rate; null where it counts. */
export function outsideWords(
  specialty: Pick<Specialty, 'inScope' | 'printed'>,
  category: SpecialtyCategory,
): string | null {
  if (!specialty.inScope) return 'hors périmètre de l’action';
  if (!specialty.printed.includes(category)) return 'hors matrice imprimée';
  return category === AI_CATEGORY ? 'colonne comptée à part' : null;
}
