import { describe, expect, it } from 'vitest';
import { looseSigns } from './loose-signs';
import { sourceFiles } from './source-files';

const N = '\u00a0';

describe('French sentences in the sources', () => {
  it('hold their signs, their guillemets and their numbers together', () => {
    expect(sourceFiles('app', 'lib').flatMap(looseSigns)).toEqual([]);
  });

  it.each([
    ['a sign', "const a = 'Motif : absent';"],
    ['a question', 'const a = "Motif ?";'],
    ['a guillemet', `const a = 'le « volet${N}»';`],
    ['the other one', `const a = 'le «${N}volet »';`],
    ['the other one before a stop', `const a = 'le «${N}volet ».';`],
    ['after a value', `const a = \`\${b} ; suite\`;`],
    ['before a value', `const a = \`« \${b}${N}»\`;`],
    ['between values', "const a = b.join(' ; ');"],
    ['a number', "const a = '10 000 euros';"],
    ['a rank', "const a = 'Action n° 2';"],
    ['a rate', "const a = '50 % du total';"],
    ['an amount', `const a = \`\${b} M€\`;`],
    ['an attribute', 'const a = <A label="Motif : absent" />;'],
    ['between elements', 'const a = <p>Motif : {b}</p>;'],
    ['after an element', 'const a = <p><b>Motif</b> : {b}</p>;'],
    ['at the beginning of a line', "const a = <p>\n<b>Motif</b>{' '}\n: absent</p>;"],
    ['at the end of a line', `const a = <p>le «{' '}\n{b}${N}»</p>;`],
  ])('a plain space is found: %s', (_, text) => {
    expect(looseSigns({ path: 'app/page.tsx', text })).toHaveLength(1);
  });

  it.each([
    ['no-break spaces', `const a = 'Motif${N}: «${N}volet${N}», n°${N}2, 10\u202f000${N}%';`],
    ['as escapes', "const a = 'Motif\\u00a0: absent';"],
    ['as entities', 'const a = <p>Motif&nbsp;: {b}</p>;'],
    ['given by french()', `const a = french(\`\${b} : \${c}\`);`],
    ['a condition', "const a = b ? 'c' : d;"],
    ['a time', "const a = 'à 12:30';"],
    ['an address', "const a = '/pilotage?a=1';"],
    ['a shape', 'const a = <svg viewBox="0 0 320 200" />;'],
    ['what is cut', "const a = b.split(' ; ');"],
  ])('is left alone: %s', (_, text) => {
    expect(looseSigns({ path: 'app/page.tsx', text })).toEqual([]);
  });
});
