import { foldLook } from '@/lib/domain/fold';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { nearest } from '@/lib/domain/nearest';
import { LEVEL_KEYS, type LevelKey } from '@/lib/domain/vocabulary';
import { type ActionRef, bad, type CellForm, each, good, JOINED, whole } from './cell-form';

/** Cells that name something of the lists of the programme, by its words or its code. */

export const region: CellForm<string> = {
  read(text, { regions }) {
    const wanted = foldLook(text);
    const found = [...regions].find(
      ([code, name]) => foldLook(name) === wanted || code === text || code.replace(/^0/, '') === text,
    );
    return found
      ? good(found[0])
      : bad('unknown_region_here', { text, nearest: nearest(text, [...regions.values()]) });
  },
  show: (code, { regions }) => regions.get(code) ?? code,
};

/** « Bretagne (40) ; Normandie »: with the places, where they are known. */
export const regionsForm: CellForm<{ regionCode: string; places: number | null }[]> = {
  read: (text, words) =>
    each(text, (part) => {
      const [, name = part, places] =
        /^(.*?)\s*\(\s*(\d[\d\s\u00a0\u202f]*?)(?:\s*places?)?\s*\)$/.exec(part) ?? [];
      const found = region.read(name, words);
      if (!found.ok) return found;
      const known = places === undefined ? undefined : whole.read(places, words);
      if (known && !known.ok) return known;
      return good({ regionCode: found.value, places: known ? known.value : null });
    }),
  show: (value, words) =>
    value
      .map(
        ({ regionCode, places }) =>
          `${region.show(regionCode, words)}${places === null ? '' : ` (${places})`}`,
      )
      .toSorted(inFrenchOrder)
      .join(JOINED),
};

export const levels: CellForm<LevelKey[]> = {
  read: (text) =>
    each(text.replaceAll(',', ';'), (part) => {
      const folded = foldLook(part);
      const key = ['na', 'so', 'sans objet', 'niveau sans objet'].includes(folded)
        ? 'na'
        : LEVEL_KEYS.find((one) => one === folded.replace(/^niveau /, ''));
      return key ? good(key) : bad('unknown_level_here', { text: part });
    }),
  show: (keys) =>
    LEVEL_KEYS.filter((key) => keys.includes(key))
      .map((key) => (key === 'na' ? 'sans objet' : key))
      .join(JOINED),
};

export const professions: CellForm<number[]> = {
  read: (text, { professions: known, professionAliases }) =>
    each(text, (part) => {
      const wanted = foldLook(part);
      const found = [...known].find(([id, label]) => foldLook(label) === wanted || `${id}` === part);
      const id = found?.[0] ?? professionAliases.get(wanted);
      return id !== undefined
        ? good(id)
        : bad('unknown_profession_of_list', { text: part, nearest: nearest(part, [...known.values()]) });
    }),
  show: (ids, { professions: known }) =>
    ids
      .map((id) => known.get(id) ?? `${id}`)
      .toSorted(inFrenchOrder)
      .join(JOINED),
};

/** Objectives by their words, or by their codes. */
export const aims: CellForm<string[]> = {
  read: (text, { aims: known }) =>
    each(text, (part) => {
      const wanted = foldLook(part);
      const found = known.find(({ id, words }) => foldLook(words) === wanted || foldLook(id) === wanted);
      return found
        ? good(found.id)
        : bad('unknown_aim', {
            text: part,
            nearest: nearest(
              part,
              known.map(({ words }) => words),
            ),
          });
    }),
  show: (ids) => ids.toSorted().join(JOINED),
};

export const period: CellForm<number> = {
  read(text, { periods }) {
    const key = (label: string) => foldLook(label).replaceAll('/', '-').replaceAll(' ', '');
    const found = [...periods].find(([, label]) => key(label) === key(text));
    return found
      ? good(found[0])
      : bad('unknown_period_here', {
          ...{ text, labels: [...periods.values()].join(', ') },
          nearest: nearest(text, [...periods.values()]),
        });
  },
  show: (id, { periods }) => periods.get(id) ?? `${id}`,
};

export const action: CellForm<ActionRef> = {
  read(text, { actions }) {
    const wanted = foldLook(text);
    const found = actions.find(({ words, actionKey, seasonKey }) =>
      [words, `${actionKey} ${seasonKey}`, `${seasonKey} ${actionKey}`].some(
        (one) => foldLook(one) === wanted,
      ),
    );
    const alone = actions.filter(({ actionKey }) => foldLook(actionKey) === wanted);
    const one = found ?? (alone.length === 1 ? alone[0] : undefined);
    if (one) return good({ actionKey: one.actionKey, seasonKey: one.seasonKey });
    return bad('unknown_action_here', {
      text,
      nearest: nearest(
        text,
        actions.map(({ words }) => words),
      ),
    });
  },
  show: (ref, { actions }) =>
    actions.find(({ actionKey, seasonKey }) => actionKey === ref.actionKey && seasonKey === ref.seasonKey)
      ?.words ?? `${ref.actionKey} ${ref.seasonKey}`,
};
