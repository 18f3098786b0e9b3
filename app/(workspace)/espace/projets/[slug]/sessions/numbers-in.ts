import { idOf } from '@/lib/domain/id';

/** « 1-4, 7 9 »: the numbers that a person means, each once. What is no number stays as text, for the command to refuse. */
export function numbersIn(text: string): (number | string)[] {
  const found = text
    .split(/[\s,;]+/)
    .filter((piece) => piece !== '')
    .flatMap((piece): (number | string)[] => {
      const [, from, to] = /^(\d{1,6})[-–](\d{1,6})$/.exec(piece) ?? [];
      if (
        from !== undefined &&
        to !== undefined &&
        Number(to) >= Number(from) &&
        Number(to) - Number(from) < 100
      )
        return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at);
      return [idOf(piece) ?? piece];
    });
  return [...new Set(found)];
}
