import { z } from 'zod';
import definitionsFile from './reference/device-definitions.json';
import { readFile } from './reference/source';

const text = z.string().min(1);

const definitions = readFile(
  'device-definitions.json',
  z.array(z.object({ key: text, definition: text, src: text })),
  definitionsFile,
);

/**
 * What the study prints that a competence is, by its key (000:1952-2009); none of M06, whose definition the extraction
 * of the document lost (000:1961).
 */
export const DEVICE_DEFINITIONS: ReadonlyMap<string, string> = new Map(
  definitions.map(({ key, definition }) => [key, definition]),
);
