import { parseArgs } from 'node:util';

export const PARTS = [
  'queries',
  'http',
  'pages',
  'crowd',
  'start',
  'js',
  'memory',
  'durability',
  'import',
  'secrecy',
  'waiting',
  'workspace',
  'consortia',
  'coverage',
  'sessions',
  'money',
] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  figures: number[];
  only: Part[];
  /** Few rounds, to see that the scripts work: the numbers mean nothing and the kept results are not touched. */
  quick: boolean;
  /** Measures the build that is there, whatever the sources are now. */
  keepBuild: boolean;
}

/** Reads the command line; throws an Error that says how it is written. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      figures: { type: 'string', default: '5000,200000' },
      only: { type: 'string', default: PARTS.join(',') },
      quick: { type: 'boolean', default: false },
      'keep-build': { type: 'boolean', default: false },
    },
  });
  const figures = values.figures.split(',').map(Number);
  const only = values.only.split(',').map((name) => PARTS.find((part) => part === name));
  if (figures.some((n) => !Number.isInteger(n) || n < 3000 || n > 10_000_000))
    throw new Error(`--figures ${values.figures}: whole numbers from 3000 to 10000000, separated by commas.`);
  if (only.includes(undefined))
    throw new Error(`--only ${values.only}: some of ${PARTS.join(', ')}, separated by commas.`);
  return {
    figures: figures.toSorted((a, b) => a - b),
    only: only.filter((part) => part !== undefined),
    quick: values.quick,
    keepBuild: values['keep-build'],
  };
}
