import type { SectionEdit } from '@/lib/report/section-correction';
import { isChanged, type Typed, type TypedCell, typed, typedCell } from '../_cells/typed';

/** What is typed over the figures and opening days of a section, in their order. */
export interface EditState {
  lines: readonly TypedCell[];
  offers: readonly Typed[];
  reason: string;
  reasonRefused: string | null;
}

/** The comment of a line is the reason of its change: what was said of the value before is none. */
export const editState = ({ lines, offers }: SectionEdit): EditState => ({
  lines: lines.map(({ text, seen }) => typedCell(text, '', seen)),
  offers: offers.map(({ text, seen }) => typed(text, seen)),
  reason: '',
  reasonRefused: null,
});

/** The positions of what changed. */
export const changedIn = (fields: readonly Typed[]): number[] =>
  fields.flatMap((field, index) => (isChanged(field) ? [index] : []));

export const withOne = <Of>(all: readonly Of[], index: number, change: (one: Of) => Of): readonly Of[] =>
  all.map((one, at) => (at === index ? change(one) : one));
