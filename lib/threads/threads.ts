import { join } from 'node:path';

/**
 * The files that run in threads of their own, by what they make. Each is named at run time, from the root of the
 * project: a bundler must neither follow it nor put its like into a bundle. A test starts every one of them.
 */
export const THREADS = {
  /** Reads an uploaded file whole. */
  'file-reader': 'lib/workbook/file-reader-worker.ts',
  /** Reads an uploaded file of several tables whole. */
  'table-reader': 'lib/workbook/table-reader-worker.ts',
  /** Gives a file back with its wrong cells marked. */
  mark: 'lib/workbook/mark-worker.ts',
  /** Makes the template of a report, prefilled. */
  template: 'lib/import/template-worker.ts',
  /** Makes the workbook of the programme, or one of its sheets. */
  'programme-template': 'lib/programme-file/template-worker.ts',
  /** Lays out the receipt of a sending. */
  receipt: 'lib/report/receipt-worker.ts',
  /** Lays out the certificate of a participant. */
  certificate: 'lib/certificate/certificate-worker.ts',
  /** Makes a file of a committee: its report, its workbook, its slides. */
  committee: 'lib/committee/committee-worker.ts',
  /** Writes a long table as a workbook. */
  workbook: 'lib/export/workbook-worker.ts',
} as const;
export type ThreadName = keyof typeof THREADS;

/** Where the thread's file stands on this machine. */
export const threadFile = (name: ThreadName): string =>
  join(/* turbopackIgnore: true */ process.cwd(), ...THREADS[name].split('/'));
