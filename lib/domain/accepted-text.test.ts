import { describe, expect, it } from 'vitest';
import {
  acceptedLine,
  acceptedLines,
  linesText,
  lineText,
  sameText,
  uncarriedCharacter,
} from './accepted-text';

describe('a text as every door accepts it', () => {
  it.each([
    ['un\r\ndeux\rtrois\u2028quatre\u000bcinq', 'un\ndeux\ntrois\nquatre\ncinq'],
    ['  = 1  +  1 \n', '= 1  +  1'],
    ["'- un\u00a0point", "'- un\u00a0point"],
    ['_x000D_', '_x000D_'],
    ['👩‍⚕️\tvu', '👩‍⚕️\tvu'],
  ])('of several lines: %j is %j', (text, accepted) => {
    expect(acceptedLines(text)).toBe(accepted);
    expect(acceptedLines(accepted)).toBe(accepted);
    expect(linesText.parse(text)).toBe(accepted);
  });

  it.each([
    [' Master  «\u00a0Données\u00a0»\r\n de\tsanté ', 'Master «\u00a0Données\u00a0» de santé'],
    ['E\u0301cole\u200b', 'École'],
  ])('of one line: %j is %j', (text, accepted) => {
    expect(acceptedLine(text)).toBe(accepted);
    expect(lineText.parse(accepted)).toBe(accepted);
  });

  it.each([
    ['a\u0000b', 'U+0000'],
    ['a\u001b[1m', 'U+001B'],
    ['\u009f', 'U+009F'],
    ['x\ud800', 'U+D800'],
    ['\uffff', 'U+FFFF'],
    ['un\ndeux\t« é » 👩‍⚕️ \ufffd', undefined],
  ])('%j holds %s, which no file carries', (text, character) => {
    expect(uncarriedCharacter(text)).toBe(character);
    expect(linesText.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(
      character && ['uncarried_character'],
    );
  });

  it.each([
    ['vu  le\u00a03 mars \r\nau soir', 'vu le 3 mars\nau soir', true],
    ["'- un point", '- un point', true],
    ["''=1+1", '=1+1', true],
    ['E\u0301cole', 'École', true],
    ["'90", '90', false],
    ['- un', 'un', false],
    ['un\ndeux', 'un deux', false],
  ])('%j and %j say the same: %s', (one, other, same) => {
    expect(sameText(one, other)).toBe(same);
  });
});
