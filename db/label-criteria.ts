import { z } from 'zod';
import { LABEL_CRITERIA, type LabelCriterion } from '@/lib/domain/label';
import criteriaFile from './reference/label-criteria.json';
import { readFile } from './reference/source';

const text = z.string().min(1);

const file = readFile(
  'label-criteria.json',
  z.object({
    criteria: z.array(
      z.object({ number: z.enum(LABEL_CRITERIA), title: text, asked: z.array(text), src: text }),
    ),
    file: z.array(z.object({ label: text, src: text })),
  }),
  criteriaFile,
);

/** A criterion of the guide, as it is printed. */
export interface PrintedCriterion {
  criterion: LabelCriterion;
  title: string;
  /** What stands under its title. */
  asked: readonly string[];
  src: string;
}

export const PRINTED_CRITERIA: readonly PrintedCriterion[] = file.criteria.map(({ number, ...rest }) => ({
  criterion: number,
  ...rest,
}));

/** What the guide asks to put into a file (002:58-78). */
export const LABEL_FILE_CONTENT: readonly { label: string; src: string }[] = file.file;
