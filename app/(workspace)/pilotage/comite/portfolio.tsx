import { Disclosure } from '@/app/_ui/disclosure';
import { SheetLink } from '@/app/_ui/sheet-link';
import type { CommitteeSeason } from '@/lib/committee/committee-season';
import type { CommitteeAsked } from '@/lib/domain/committee-report';
import { seasonNames } from '@/lib/wording/actions';
import { french } from '@/lib/wording/typography';

interface Props {
  seasons: readonly CommitteeSeason[];
  asked: CommitteeAsked;
}

/** One page an action and one a region, of the same day and the same view. */
export function Portfolio({ seasons, asked: { day, season, view } }: Props) {
  const [first] = seasons;
  if (!first) return null;
  const params = { 'as-of': day, ...(view === 'own' && { view }) };
  return (
    <section aria-labelledby="fiches">
      <h2 id="fiches">Fiches d’une page</h2>
      <p>Pour un préfet, un recteur ou une direction : une action ou une région, en PDF.</p>
      {seasons.map((one) => (
        <Disclosure key={one.season} summary={`Par action, ${seasonNames(one.season)}`}>
          <ul>
            {one.actions.map(({ key, number, shortTitle }) => (
              <li key={key}>
                <SheetLink of="actions" name={key} params={{ ...params, season: one.season }}>
                  {french(`N° ${number} – ${shortTitle}`)}
                </SheetLink>
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
      <Disclosure summary="Par région">
        <ul>
          {first.territories.regions.map(({ code, name }) => (
            <li key={code}>
              <SheetLink of="regions" name={code} params={{ ...params, season }}>
                {french(name)}
              </SheetLink>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
