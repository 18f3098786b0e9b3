import { describe, expect, it } from 'vitest';
import { sourceFiles } from '@/test/source-files';
import { COMMAND_GROUPS, commandWords } from './journal-commands';

const commands = COMMAND_GROUPS.flatMap((group) => group.commands);
const sources = sourceFiles('lib', 'db').filter(({ path }) => !path.endsWith('/journal-commands.ts'));

it('names each command once', () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
});

// A command without its words does not compile; words whose command is gone do.
describe('each name is that of a command, and its words begin a line', () => {
  it.each(commands)('$name', ({ name, words }) => {
    const writes = new RegExp(`\\b(?:name|command): '${name}'`);
    expect(sources.filter(({ text }) => writes.test(text))).not.toEqual([]);
    expect(words).toMatch(/^\p{Lu}/u);
  });
});

it('shows a name of another version as it was written', () => {
  expect(commandWords('enter-figures')).toBe('Saisie enregistrée');
  expect(commandWords('drop-everything')).toBe('drop-everything');
});
