import type { Added } from '@/lib/domain/multiplied';
import type { Measure } from '@/lib/domain/vocabulary';
import { measureWords } from './measures';
import { formatCount } from './numbers';
import { french } from './typography';

/** What a section does to the total of its action, for who will open it. */
export const multipliedWords = ({ measure, added, others }: Added & { measure: Measure }): string =>
  french(
    `${measureWords[measure].label} : ${formatCount(added)} de plus, pour ${formatCount(others)} dans tout le reste de l’action.`,
  );

/** Beside a total that one section multiplies, for everyone. */
export const TO_CHECK = 'à contrôler';

export const TO_CHECK_NOTE = french(
  '« À contrôler » : un seul rapport, que personne n’a encore examiné, fait au moins doubler le nombre déclaré de cette action.',
);

export const TO_CHECK_ACTIONS = french(
  'Un rapport que personne n’a encore examiné fait au moins doubler le nombre déclaré de :',
);
