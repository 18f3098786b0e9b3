import { fold } from './fold';

/** What is tried before anything else: words, names and passwords that were met elsewhere. */
export interface Lists {
  /** Folded, of any length. */
  isKnown(word: string): boolean;
  /** Among the first few thousand, by which two together are tried too. */
  isFrequent(word: string): boolean;
}

export type Guess = { code: 'common_password' } | { code: 'context_password'; words: string[] };

/** Letters left beside known words that make no word of their own. */
const FEW = 4;

/**
 * Why a password would be among the first guesses: a known word or two, a run of keys or a repetition, or little else
 * than words of its `context` – in capitals, with digits and signs around or in the place of letters. Undefined where it
 * would not. A phrase of several words passes: each word that is added multiplies the guesses.
 */
export function guessOf(password: string, context: readonly string[], lists: Lists): Guess | undefined {
  const words = contextWords(context);
  const readings = readingsOf(password);
  for (const reading of readings) {
    const { rest, found } = without(reading, words);
    if (found.length > 0 && (rest.length < FEW || isCommon(rest, lists)))
      return { code: 'context_password', words: found };
  }
  const isGuessed = lists.isKnown(fold(password)) || readings.some((reading) => isCommon(reading, lists));
  return isGuessed ? { code: 'common_password' } : undefined;
}

/** The words of three letters and more in names and addresses, the longest first. */
function contextWords(context: readonly string[]): string[] {
  const words = context.flatMap((text) => fold(text).match(/\p{L}{3,}/gu) ?? []);
  return [...new Set(words)].toSorted((a, b) => b.length - a.length);
}

function without(reading: string, words: readonly string[]): { rest: string; found: string[] } {
  const found = words.filter((word) => reading.includes(word));
  return { rest: found.reduce((rest, word) => rest.replaceAll(word, ''), reading), found };
}

const KEYS = [
  'abcdefghijklmnopqrstuvwxyz',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
  'aqwzsxedcrfvtgbyhnujikolpm',
  'qazwsxedcrfvtgbyhnujmikolp',
];
const RUNS = KEYS.flatMap((keys) => [keys.repeat(2), [...keys].toReversed().join('').repeat(2)]);

function isCommon(reading: string, lists: Lists): boolean {
  if (reading.length < 3) return true;
  const reversed = [...reading].toReversed().join('');
  if (lists.isKnown(reading) || lists.isKnown(reversed)) return true;
  if (RUNS.some((run) => run.includes(reading)) || isRepetition(reading)) return true;
  for (let at = 3; at <= reading.length - 3; at += 1)
    if (lists.isFrequent(reading.slice(0, at)) && lists.isFrequent(reading.slice(at))) return true;
  return false;
}

/** One to eight letters, again and again. */
const isRepetition = (reading: string): boolean => {
  const unit = /^(.{1,8}?)\1+(.*)$/.exec(reading);
  return unit?.[1]?.startsWith(unit[2] ?? '') === true;
};

const DRAWN: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '3': 'e', '4': 'a', '5': 's', '6': 'g', '7': 't', '8': 'b', '9': 'g', '2': 'z' },
  ...{ '@': 'a', '€': 'e', '£': 'l', $: 's', '(': 'c', '+': 't' },
};
const ONE = /[1!|]/g;

/**
 * The letters that a password may stand for: those that are typed, and those that digits and signs are drawn for, with
 * what surrounds the letters taken off or not.
 */
function readingsOf(password: string): string[] {
  const text = fold(password);
  const readings = new Set([lettersOf(text)]);
  const [before = '', , after = ''] = /^(\P{L}*)(.*?)(\P{L}*)$/u.exec(text)?.slice(1) ?? [];
  const inside = text.slice(before.length, text.length - after.length);
  for (const start of ['', before.slice(-1), before])
    for (const end of ['', after.slice(0, 1), after.slice(0, 2), after])
      for (const one of ['i', 'l'])
        readings.add(lettersOf(drawn(`${start}${inside}${end}`).replace(ONE, one)));
  return [...readings];
}

const drawn = (text: string) => [...text].map((sign) => DRAWN[sign] ?? sign).join('');
const lettersOf = (text: string) => text.replace(/\P{L}/gu, '');
