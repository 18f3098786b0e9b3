import type { WhiteZone } from '@/lib/population/white-zones';
import { nearWords } from '@/lib/wording/populations';
import { french } from '@/lib/wording/typography';

/** The consortia next door, each with the regions in which it trains the profession. */
export function NearProjects({ zone }: { zone: WhiteZone }) {
  const nobody = nearWords(zone);
  if (nobody) return <span className="app-figure--words">{nobody}</span>;
  return (
    <>
      {zone.near.map(({ slug, acronym, regions }, index) => (
        <span key={slug}>
          {index > 0 && ', '}
          <a href={`/projets/${slug}`}>{acronym}</a> ({french(regions.join(', '))})
        </span>
      ))}
    </>
  );
}
