import { DataTable } from '@/app/_ui/data-table';
import type { Edition } from '@/lib/domain/edition';
import { gapStateWords, gapTitle } from '@/lib/wording/gaps';
import { french } from '@/lib/wording/typography';

/** The disagreements known when the edition was frozen, with their state then. */
export function EditionGaps({ edition: { gaps, seasons } }: { edition: Edition }) {
  const numberOf = (key: string, season: string | null): number | undefined =>
    (seasons.find((one) => one.season === season) ?? seasons.at(-1))?.actions.find(
      ({ action }) => action === key,
    )?.number;
  return (
    <DataTable
      caption="Écarts et contradictions des sources connus ce jour-là"
      columns={[
        { key: 'gap', label: 'Écart' },
        { key: 'state', label: 'État' },
        { key: 'found', label: 'Constat' },
      ]}
      empty="Aucun écart n’était connu ce jour-là."
      rows={gaps.map((gap) => ({
        key: gap.key,
        cells: [
          gapTitle({
            ...gap,
            coherent: false,
            actions: gap.actions.map((key) => ({ number: numberOf(key, gap.season) ?? 0 })),
          }),
          gapStateWords[gap.state],
          gap.records.map(({ code, finding }) => `${code} – ${french(finding)}`).join(' ') || '–',
        ],
      }))}
    />
  );
}
