import { posix } from 'node:path';
import type { SourceFile } from './source-files';

export interface Import {
  /** A path from the root without its ending, or `npm:` and the package's own name. */
  to: string;
  /** Nothing of it is left once the types are gone. */
  type: boolean;
}

const isType = (clause: string) => {
  const names = /^\s*\{([\s\S]*)\}\s*$/.exec(clause)?.[1];
  const each = names
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return (each?.length ?? 0) > 0 && each?.every((name) => name.startsWith('type ')) === true;
};

/** What a file imports, exports again, or loads when it is called. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const place = (specifier: string) => {
    if (specifier.startsWith('@/')) return specifier.slice(2);
    return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : `npm:${specifier}`;
  };
  const named = text.matchAll(/^\s*(?:import|export)\b(\s+type\b)?([^'"();]*?)from\s*['"]([^'"]+)['"]/gm);
  const bare = text.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm);
  const called = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...named].map(([, type, clause = '', specifier = '']) => ({
      to: place(specifier),
      type: type !== undefined || isType(clause),
    })),
    ...[...bare, ...called].map(([, specifier = '']) => ({ to: place(specifier), type: false })),
  ];
}

/** The files of the project by the name that an import gives them. */
export const byName = (files: readonly SourceFile[]): Map<string, SourceFile> =>
  new Map(
    files.flatMap((file) => {
      const name = file.path.replace(/\.tsx?$/, '');
      return name.endsWith('/index')
        ? [
            [name, file],
            [name.slice(0, -'/index'.length), file],
          ]
        : [[name, file]];
    }),
  );
