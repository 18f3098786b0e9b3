/** A rectangle of a slide, in centimetres from its top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Sixteen by nine, as screens and projectors are: 12,192,000 by 6,858,000 of Office's units. */
export const SLIDE = { width: 12_192_000 / 360_000, height: 6_858_000 / 360_000 } as const;

export interface Paragraph {
  text: string;
  /** In points. */
  size?: number;
  bold?: boolean;
  colour?: Colour;
  bullet?: boolean;
}

/** The few colours of a deck: dark enough on white, and never alone in carrying what is said. */
export const COLOURS = {
  ink: '161616',
  grey: '666666',
  rule: '929292',
  shade: 'EEEEEE',
  blue: '000091',
  pale: 'CACAFB',
  white: 'FFFFFF',
  warning: 'B34000',
} as const;
export type Colour = keyof typeof COLOURS;

export interface TextShape {
  kind: 'text';
  box: Box;
  /** Its name in the list of the things of a slide. */
  name: string;
  paragraphs: readonly Paragraph[];
}

export interface TableColumn {
  label: string;
  /** A share of the width. */
  width: number;
  numeric?: boolean;
}

export interface TableShape {
  kind: 'table';
  box: Box;
  name: string;
  /** What it is, for those who do not see it. */
  alt: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly string[])[];
  /** In points. */
  letters?: number;
}

export interface ChartSeries {
  name: string;
  /** Beside the categories, one each; null is no bar, which is not a bar of zero. */
  values: readonly (number | null)[];
  colour: Colour;
  /** Hatched: told apart without its colour. */
  hatched?: boolean;
}

/** Bars, drawn by the program that opens the deck, which edits them too. */
export interface BarChart {
  categories: readonly string[];
  /** What the categories are: the heading of their column where the data are edited. */
  categoryLabel: string;
  series: readonly ChartSeries[];
  unit: 'count' | 'rate';
}

export interface ChartShape {
  kind: 'chart';
  box: Box;
  name: string;
  alt: string;
  chart: BarChart;
}

export type Shape = TextShape | TableShape | ChartShape;

export interface Slide {
  title: string;
  /** The first slide of a deck, or one of the others. */
  layout: 'opening' | 'content';
  shapes: readonly Shape[];
}

export interface Deck {
  title: string;
  author: string;
  /** An instant, so that the same content is the same file. */
  at: string;
  /** Stands at the foot of every slide. */
  foot: string;
  /** Stands above every title: what may not be overlooked, « Données de démonstration ». */
  marks: readonly string[];
  slides: readonly Slide[];
}
