import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceFiles } from './source-files';

const styles = readFileSync('app/dsfr.css', 'utf8');
const parts = [...styles.matchAll(/dsfr\/component\/(\w+)\//g)].map(([, part = '']) => part);
/** The class of a part, where it is not named as the part is. */
const CLASSES: Record<string, string> = { button: 'btn', form: 'fieldset', navigation: 'nav' };

it('each part of the design system that every page loads is drawn somewhere', () => {
  const text = sourceFiles('app')
    .map((file) => file.text)
    .join('\n');
  const unused = parts.filter((part) => !new RegExp(`\\bfr-${CLASSES[part] ?? part}`).test(text));
  expect(parts.length).toBeGreaterThan(0);
  expect(unused).toEqual([]);
});
