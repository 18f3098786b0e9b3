'use client';

import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { cellKey, type FigureRow } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import { netWords } from '@/lib/wording/nets';
import type { EntryDraft } from './entry-draft';

export const DraftContext = createContext<EntryDraft | null>(null);

export function useDraft(): EntryDraft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('Outside of the entry form');
  return draft;
}

/** Reads something of the draft, and draws again when that alone changes. */
function useTopic<Said>(topic: string, said: (draft: EntryDraft) => Said): Said {
  const draft = useDraft();
  const get = () => said(draft);
  return useSyncExternalStore((listener) => draft.subscribe(topic, listener), get, get);
}

/** After a key: the cell itself is drawn at once, what follows from it a moment later, between two keys. */
const SOON = 100;

/** The same, drawn a moment later: sums, counts and warnings of hundreds of lines must not hold the key that changes one. */
function useTopicSoon<Said>(topic: string, said: (draft: EntryDraft) => Said): Said {
  const draft = useDraft();
  const get = () => said(draft);
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = draft.subscribe(topic, () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          listener();
        }, SOON);
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    [draft, topic],
  );
  return useSyncExternalStore(subscribe, get, get);
}

export const useCell = (row: FigureRow, measure: Measure) =>
  useTopic(`cell ${cellKey(row, measure)}`, (draft) => draft.cell(row, measure));

export const useOffer = (id: string) => useTopic(`offer ${id}`, (draft) => draft.offer(id));

export const useSection = (id: number) => useTopic(`section ${id}`, (draft) => draft.section(id));

export const useTotal = (sectionId: number, measure: Measure) =>
  useTopicSoon(`totals ${sectionId}`, (draft) => draft.total(sectionId, measure));

/** The net of a total in words: a text, which is the same as long as it says the same. */
export const useNet = (sectionId: number, measure: Measure) =>
  useTopicSoon(`totals ${sectionId}`, (draft) => {
    const net = draft.net(sectionId, measure);
    return net && netWords(net);
  });

/** How many cells of a section say something. */
export const useFilled = (sectionId: number) =>
  useTopicSoon(`totals ${sectionId}`, (draft) =>
    draft
      .section(sectionId)
      .measures.reduce((sum, measure) => sum + draft.total(sectionId, measure).filled, 0),
  );

export const useStatus = () => useTopicSoon('status', (draft) => draft.status());

export const useStepNames = () => useTopicSoon('steps', (draft) => draft.stepNames());

/** What is surprising in a cell: the same list as long as it says the same. */
export const useWarnings = (row: FigureRow, measure: Measure, sectionId: number) =>
  useTopicSoon(`warned ${cellKey(row, measure)}`, (draft) => draft.warnings(row, measure, sectionId));

/** The lines that the grid of a section shows. */
export const useView = (sectionId: number) => useTopic(`view ${sectionId}`, (draft) => draft.view(sectionId));

/** How much of a section is still to fill. */
export const useLeft = (sectionId: number) =>
  useTopicSoon(`totals ${sectionId}`, (draft) => draft.left(sectionId));

/** The same over all sections that may be written. */
export const useAllLeft = () => useTopicSoon('status', (draft) => draft.allLeft());

/** How much each view of a grid would show: the same object as long as it says the same. */
export const useViewCounts = (sectionId: number) =>
  useTopicSoon(`totals ${sectionId}`, (draft) => draft.viewCounts(sectionId));

export const useToJustify = (sectionId: number) =>
  useTopicSoon(`totals ${sectionId}`, (draft) => draft.toJustify(sectionId));

export function useCellFiles(row: FigureRow, measure: Measure) {
  const { files } = useDraft();
  const get = () => files.ofCell(row, measure);
  return useSyncExternalStore((listener) => files.subscribe(listener), get, get);
}

export function useSectionFiles(sectionId: number) {
  const { files } = useDraft();
  const get = () => files.ofSection(sectionId);
  return useSyncExternalStore((listener) => files.subscribe(listener), get, get);
}
