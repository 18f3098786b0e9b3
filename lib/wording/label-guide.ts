/** The place of a line of the guide on its page: « 002:140, 002:142 » stands at `ligne-142`. */
export const labelAnchor = (src: string): string => `ligne-${/(\d+)$/.exec(src)?.[1] ?? ''}`;

/** A printed text without its marks of bold. */
export const unmarked = (text: string): string => text.replaceAll('**', '');

/** A printed text in turns: plain, bold, plain… */
export const inTurns = (text: string): { words: string; isBold: boolean }[] =>
  text
    .split('**')
    .map((words, index) => ({ words, isBold: index % 2 === 1 }))
    .filter(({ words }) => words !== '');
