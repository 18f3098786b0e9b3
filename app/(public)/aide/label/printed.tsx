import { inTurns } from '@/lib/wording/label-guide';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';

/** What the guide prints, its bold words bold, and where. */
export function Printed({ text, src }: { text: string; src: string }) {
  return (
    <>
      <InTurns text={text} /> ({sourceWords(src)})
    </>
  );
}

export function InTurns({ text }: { text: string }) {
  return inTurns(french(text)).map(({ words, isBold }) =>
    isBold ? <strong key={words}>{words}</strong> : <span key={words}>{words}</span>,
  );
}
