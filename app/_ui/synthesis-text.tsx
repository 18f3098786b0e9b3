import type { Synthesis } from '@/lib/domain/synthesis';
import { synthesisFacts } from '@/lib/wording/synthesis';
import { capitalised, french } from '@/lib/wording/typography';

/** The words of a synthèse, then its days and how sure its author is; never who wrote it. */
export function SynthesisText({ synthesis }: { synthesis: Synthesis }) {
  return (
    <figure className="app-synthesis">
      <blockquote className="app-synthesis__words">{french(synthesis.body)}</blockquote>
      <figcaption className="app-synthesis__facts">{capitalised(synthesisFacts(synthesis))}.</figcaption>
    </figure>
  );
}
