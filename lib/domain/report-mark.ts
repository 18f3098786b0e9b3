interface Marked {
  revision: number;
  offerRevision: number;
}

/** What a report held at a moment, as one word that a program sends back without reading it: `1204.37`. */
export const reportMark = ({ revision, offerRevision }: Marked): string => `${revision}.${offerRevision}`;

/** The same, read back; undefined where it is not one. */
export function parseReportMark(text: string): Marked | undefined {
  const [, revision, offerRevision] = /^(\d{1,15})\.(\d{1,15})$/.exec(text) ?? [];
  return revision === undefined || offerRevision === undefined
    ? undefined
    : { revision: Number(revision), offerRevision: Number(offerRevision) };
}
