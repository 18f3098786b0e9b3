import { professionAliases } from '@/db/professions';
import { professions } from '@/db/reference';
import type { NamedTraining } from '@/db/report-entry-standing';
import type { Read } from '@/db/store';
import { acceptedLine, unprotected } from '@/lib/domain/accepted-text';
import type { BREAKDOWN_NAMES, LineName, ReadRow } from '@/lib/domain/exchange';
import { foldLook } from '@/lib/domain/fold';
import {
  type Breakdown,
  DETAIL_NAMES,
  LINE_DETAILS,
  type LineDetail,
  type LineDetails,
} from '@/lib/domain/line-address';
import { nearest } from '@/lib/domain/nearest';
import { LEVEL_KEYS, type LevelKey } from '@/lib/domain/vocabulary';
import { breakdownRule } from '@/lib/figure/breakdown-rules';
import { detailChoices, detailWords } from '@/lib/wording/lines';
import { no, type Refused } from './line-refused';

/** The columns that say what the learners of a line are. */
export type NamedBreakdown = Pick<ReadRow, (typeof BREAKDOWN_NAMES)[number]>;
type TrainingOfLine = Pick<NamedTraining, 'title' | 'levelKeys'>;

/** What a file says of the learners of a line, by names or beside an identifier. */
export interface BreakdownNames {
  /** The first column that names something else than a row does. */
  differing(
    given: NamedBreakdown,
    row: Breakdown,
  ): { column: LineName; text: string; known: string } | undefined;
  /** By its columns alone: a blank one is what the training leaves no choice of, else « sans objet ». */
  named(given: NamedBreakdown, training: TrainingOfLine): Breakdown | Refused;
  /** What keeps a line that was named, or identified, from being one of its action. */
  refused(row: Breakdown, training: Pick<TrainingOfLine, 'title'>, actionKey: string): Refused | undefined;
}

/** Finds the known name that looks most like a text. */
export type Suggest = (text: string, known: readonly string[], list: string) => string | null;

const NOT_APPLICABLE = ['na', 'so', 's.o.', 'sans objet', 'niveau sans objet', 'profession sans objet'];
const OTHER = ['other', 'autre', 'autre (a preciser)', 'autre profession'];

export async function breakdownNames(read: Read, suggest: Suggest): Promise<BreakdownNames> {
  const all = await professions(read);
  const wrongBreakdown = await breakdownRule(read);
  const byId = new Map(all.map(({ id, label }) => [`${id}`, label]));
  const professionKey = new Map(
    all.flatMap(({ id, label }) => [
      [foldLook(label), `${id}`],
      [`${id}`, `${id}`],
      [foldLook(`n° ${id}`), `${id}`],
    ]),
  );
  for (const { label, professionId } of professionAliases(read))
    if (!professionKey.has(foldLook(label))) professionKey.set(foldLook(label), `${professionId}`);
  for (const word of NOT_APPLICABLE) professionKey.set(word, 'na');
  for (const word of OTHER) professionKey.set(word, 'other');

  const professionName = ({ professionKey: key, professionOther }: Breakdown) =>
    byId.get(key) ?? (key === 'na' ? 'sans objet' : professionOther);

  function professionNamed({ profession, professionOther }: NamedBreakdown): string | Refused {
    if (profession === '') return professionOther === '' ? 'na' : 'other';
    return (
      professionKey.get(foldLook(profession)) ??
      no('unknown_profession_here', 'profession', {
        text: profession,
        nearest: suggest(profession, [...byId.values()], 'profession'),
      })
    );
  }

  return {
    differing(given, row) {
      const level = given.level === '' ? row.levelKey : levelKeyOf(given.level);
      if (level !== row.levelKey)
        return { column: 'level', text: given.level, known: levelName(row.levelKey) };
      const profession =
        given.profession === '' ? row.professionKey : professionKey.get(foldLook(given.profession));
      if (profession !== row.professionKey)
        return { column: 'profession', text: given.profession, known: professionName(row) };
      const inWords = given.professionOther;
      if (inWords !== '' && foldLook(inWords) !== foldLook(unprotected(row.professionOther)))
        return { column: 'professionOther', text: inWords, known: row.professionOther };
      const detail = DETAIL_NAMES.find(
        (name) => given[name] !== '' && detailKey(name, given[name]) !== row[name],
      );
      return detail && { column: detail, text: given[detail], known: detailWords(detail, row[detail]) };
    },

    named(given, training) {
      const levelKey = levelNamed(given, training);
      if (typeof levelKey !== 'string') return levelKey;
      const profession = professionNamed(given);
      if (typeof profession !== 'string') return profession;
      const professionOther = profession === 'other' ? acceptedLine(given.professionOther) : '';
      const practice = detailNamed('practice', given);
      if (typeof practice !== 'string') return practice;
      const employerKind = detailNamed('employerKind', given);
      if (typeof employerKind !== 'string') return employerKind;
      return { levelKey, professionKey: profession, professionOther, practice, employerKind };
    },

    refused(row, { title }, actionKey) {
      const wrong = wrongBreakdown(row, actionKey);
      if (wrong?.code === 'unknown_profession') return no('unreadable_identifier', null, {});
      return wrong?.code === 'detail_not_asked'
        ? no('detail_not_asked_here', wrong.field, { training: title })
        : undefined;
    },
  };
}

function levelNamed({ level }: NamedBreakdown, training: TrainingOfLine): LevelKey | Refused {
  if (level !== '') return levelKeyOf(level) ?? no('unknown_level_here', 'level', { text: level });
  const [only, ...more] = training.levelKeys;
  if (more.length > 0)
    return no('level_missing', 'level', {
      training: training.title,
      levels: training.levelKeys.map(levelName).join(', '),
    });
  return only ?? 'na';
}

function levelKeyOf(text: string): LevelKey | undefined {
  const folded = foldLook(text);
  if (NOT_APPLICABLE.includes(folded)) return 'na';
  const number = folded.replace(/^niveau /, '');
  return LEVEL_KEYS.find((key) => key === number);
}

type Keys<Detail extends LineDetail> = LineDetails[Detail];

/** A file without the column, or with a blank in it, says « sans objet ». */
function detailNamed<Detail extends LineDetail>(
  detail: Detail,
  given: NamedBreakdown,
): Keys<Detail> | Refused {
  const text = given[detail];
  if (text === '') return 'na';
  const labels = detailChoices(detail).map(({ label }) => label);
  const known = labels.join(', ');
  return (
    detailKey(detail, text) ??
    no('unknown_detail_here', detail, { text, known, nearest: nearest(text, labels) })
  );
}

/** « libéral », « exercice libéral » and the code are one. */
function detailKey<Detail extends LineDetail>(detail: Detail, text: string): Keys<Detail> | undefined {
  const keys = LINE_DETAILS[detail];
  const bare = (words: string) => foldLook(words).replace(/^(?:exercice|etablissement) /, '');
  if (NOT_APPLICABLE.includes(foldLook(text))) return 'na';
  return keys.find((key) => key === text || bare(detailWords(detail, key)) === bare(text));
}

const levelName = (key: LevelKey) => (key === 'na' ? 'sans objet' : key);
