'use client';

/**
 * The same table, drawn by a component of the browser: what a page tells of it is its cells, not a row of elements around
 * each. For long tables of pages that only signed-in people read: of a public page the markup is told once anyway
 * (`lib/pages/told-once.ts`).
 */
export { DataTable } from './data-table';
