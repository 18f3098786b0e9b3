import { sourceWords } from '@/lib/wording/source-lines';

/** Where a document says it: « Source : document 001, ligne 501. » */
export function SourceNote({ src }: { src: string }) {
  return <span className="app-observatory__source">Source : {sourceWords(src)}.</span>;
}
