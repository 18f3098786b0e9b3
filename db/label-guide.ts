import { z } from 'zod';
import guideFile from './reference/label-guide.json';
import { readFile } from './reference/source';

const text = z.string().min(1);
const sentence = z.object({ text, src: text });

const guide = readFile(
  'label-guide.json',
  z.object({
    /** The only step that is printed. */
    procedure: sentence,
    rules: z.array(sentence),
    needs: z.array(sentence),
    roadmap: z.array(sentence.extend({ items: z.array(sentence) })),
    horizon: sentence,
    legend: sentence,
    sectors: z.array(
      z.object({
        label: text,
        src: text,
        rows: z.array(
          z.object({
            theme: text.nullable(),
            heading: text.nullable(),
            items: z.array(text),
            profiles: text.nullable(),
            src: text,
          }),
        ),
      }),
    ),
  }),
  guideFile,
);

/** Key competences of the annex, as one line of it prints them; what stands between `**` is printed bold. */
export interface KeyCompetences {
  /** Of the line, or of the one above where it is left blank (002:107). */
  theme: string;
  /** What heads these within their cell: « Technique ». */
  heading: string | null;
  items: readonly string[];
  /** As printed, several of them without a sign between; null: the line prints none. */
  profiles: string | null;
  src: string;
}

export interface LabelSector {
  label: string;
  src: string;
  rows: readonly KeyCompetences[];
}

/** What the guide of the label prints around its grid (002): how to apply, why the label exists, and its annex. */
export const LABEL_GUIDE = {
  procedure: guide.procedure,
  rules: guide.rules,
  needs: guide.needs,
  roadmap: guide.roadmap,
  horizon: guide.horizon,
  legend: guide.legend,
  sectors: guide.sectors.map(({ rows, ...sector }): LabelSector => {
    let theme = '';
    return {
      ...sector,
      rows: rows.map((row) => {
        theme = row.theme ?? theme;
        return { ...row, theme };
      }),
    };
  }),
};
