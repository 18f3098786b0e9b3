import type { CellKind } from './cell-values';
import type { ListName } from './template-lists';

/** A column of a sheet. Its key is the field of the command that it fills, wherever there is one. */
export interface FileColumn {
  key: string;
  heading: string;
  kind: CellKind;
  /** Whether a sheet without it cannot be read. */
  required?: boolean;
  /**
   * « key » names a thing, by any of its names; « aside » says how a row came about, not what it says; « fixed » is said
   * once and does not change.
   */
  standing?: 'key' | 'aside' | 'fixed';
  /** It was not there from the first: blank, it says no more than a file without it. */
  later?: boolean;
  /** The drop-down of its cells. */
  list?: ListName;
  width?: number;
}

/** What a row that the service wrote says of itself: hidden in a workbook. */
export const MARK: FileColumn = { key: 'mark', heading: 'Repère', kind: 'text', width: 18 };

export const project: FileColumn = {
  key: 'project',
  standing: 'key',
  heading: 'Projet',
  kind: 'text',
  required: true,
  width: 18,
};
export const action: FileColumn = {
  key: 'action',
  standing: 'key',
  heading: 'Action',
  kind: 'action',
  required: true,
  list: 'actions',
  width: 36,
};
export const organisation: FileColumn = {
  key: 'organisationId',
  standing: 'key',
  heading: 'Organisation',
  kind: 'text',
  required: true,
  list: 'organisations',
  width: 36,
};
export const source: FileColumn = {
  key: 'source',
  heading: 'Source',
  kind: 'text',
  standing: 'fixed',
  width: 30,
};
export const reason: FileColumn = {
  key: 'reason',
  heading: 'Motif',
  kind: 'text',
  standing: 'aside',
  width: 30,
};

export const named = (
  key: string,
  heading: string,
  kind: CellKind,
  more: Partial<FileColumn> = {},
): FileColumn => ({
  key,
  heading,
  kind,
  ...more,
});
