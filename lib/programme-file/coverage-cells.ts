import { foldLook } from '@/lib/domain/fold';
import { typedMinutes } from '@/lib/domain/framework/duration';
import { nearest } from '@/lib/domain/nearest';
import { SPECIALTY_CATEGORIES, type SpecialtyCategory, specialtyName } from '@/lib/domain/specialty';
import { categoryWords, specialtyWords } from '@/lib/wording/specialties';
import { bad, type CellForm, good } from './cell-form';

/** A row of the annex by its printed words, what people write instead, or its printed order. */
export const specialty: CellForm<number> = {
  read(text, { specialties }) {
    const wanted = foldLook(text);
    const found = specialties.find((one) =>
      [specialtyName(one), specialtyWords(one), ...one.aliases, `${one.id}`].some(
        (name) => foldLook(name) === wanted,
      ),
    );
    return found
      ? good(found.id)
      : bad('unknown_specialty', { text, nearest: nearest(text, specialties.map(specialtyName)) });
  },
  show(id, { specialties }) {
    const found = specialties.find((one) => one.id === id);
    return found ? specialtyName(found) : `${id}`;
  },
};

/** A column of the annex, by our words or the printed ones. */
export const specialtyCategory: CellForm<SpecialtyCategory> = {
  read(text, { specialtyCategories }) {
    const wanted = foldLook(text);
    const key = SPECIALTY_CATEGORIES.find((one) =>
      [categoryWords[one], specialtyCategories.get(one) ?? '', one].some((name) => foldLook(name) === wanted),
    );
    const words = SPECIALTY_CATEGORIES.map((one) => categoryWords[one]);
    return key
      ? good(key)
      : bad('not_a_choice', { text, choices: words.join(', '), nearest: nearest(text, words) });
  },
  show: (key) => categoryWords[key],
};

/** « 1.1 », « 1,1 » as a spreadsheet makes of it, or with the words that follow it. */
export const competence: CellForm<string> = {
  read(text) {
    const [, position] = /^(\d{1,2}(?:[.,]\d{1,2})?)(?:\s.*)?$/.exec(text) ?? [];
    return position === undefined ? bad('competence_unknown', { text }) : good(position.replace(',', '.'));
  },
  show: (position) => position,
};

/** A duration in minutes, as hours are typed: « 1,5 », « 1 h 30 ». */
export const duration: CellForm<number> = {
  read(text) {
    const minutes = typedMinutes(text);
    return typeof minutes === 'number' ? good(minutes) : bad('minutes_not_whole', { text });
  },
  show(minutes) {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return rest === 0 ? `${hours}` : `${hours} h ${String(rest).padStart(2, '0')}`;
  },
};
