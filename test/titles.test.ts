import { expect, it } from 'vitest';
import { sourceFiles } from './source-files';

const pages = sourceFiles('app').filter(({ path }) => /\/(page|not-found)\.tsx$/.test(path));
const screens = sourceFiles('app').filter(({ path }) => /\.tsx$/.test(path));

it('every page has a title of its own, in its header, and none in the metadata', () => {
  const own = pages.filter(({ text }) => !/<(PageHeader|PageOfAction|PageTitle|NotFoundText)\b/.test(text));
  expect(own.map(({ path }) => path)).toEqual([]);
  // Next draws a missing page in the browser: the title of its first answer stands in its metadata.
  const twice = pages.filter(({ text }) => /Metadata\b[^;]*\btitle:|generateMetadata/.test(text));
  expect(twice.map(({ path }) => path)).toEqual(['app/not-found.tsx']);
});

it('a page about one thing names it in its title', () => {
  const unnamed = pages.filter(({ path, text }) => {
    if (!/\[\w+\]/.test(path) || path.includes('/invitation/')) return false;
    // It writes the number and the name of its action into both.
    if (/<PageOfAction\s+of=\{\w+\}/.test(text)) return false;
    const headers = text.split('<PageHeader').slice(1);
    return !headers.some((header) =>
      /^[\s\S]*?\b(tab|title)(=\{|: )[^\n]*(\$\{|\(|\w\.\w|name)/.test(header),
    );
  });
  expect(unnamed.map(({ path }) => path)).toEqual([]);
});

it('no screen shows an escape: an attribute between quotes and the text of an element take them as they are', () => {
  const shown = screens.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        /\s[\w-]+="[^"{]*\\u[0-9a-f]{4}/i.test(line) ||
        /^\s*[^\s'"`{}=:?(/*][^'"`{}]*\\u[0-9a-f]{4}[^'"`]*$/i.test(line)
          ? [`${path}:${index + 1}`]
          : [],
      ),
  );
  expect(shown).toEqual([]);
});
