import { DataTable } from '@/app/_ui/data-table';
import { type Params, withParams } from '@/app/_ui/keep-filters';
import type { WhiteProfession, WhiteZones } from '@/lib/population/white-zones';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { withoutDenominatorWords } from '@/lib/wording/populations';
import { capitalised, french } from '@/lib/wording/typography';
import { NearProjects } from './near-projects';

interface Props {
  zones: WhiteZones;
  params: Params;
  path: string;
}

/** White zones of which nobody says how many people they are: of one profession each, of several a line a profession. */
export function WithoutDenominators({ zones: { without, asked }, params, path }: Props) {
  const total = without.reduce((sum, { zones }) => sum + zones.length, 0);
  const [first] = without;
  if (!first) return null;
  return (
    <section aria-labelledby="sans-denominateur">
      <h2 id="sans-denominateur">Sans dénominateur</h2>
      {asked.profession ? (
        <OneProfession {...first} />
      ) : (
        <DataTable
          caption={counted(total, 'zone blanche sans dénominateur', 'zones blanches sans dénominateur')}
          asCards
          columns={[
            { key: 'profession', label: 'Profession' },
            { key: 'count', label: 'Régions', numeric: true },
            { key: 'regions', label: 'Lesquelles' },
            { key: 'why', label: 'Pourquoi' },
          ]}
          rows={without.map(({ profession, zones }) => ({
            key: String(profession.id),
            cells: [
              <a
                key="profession"
                href={withParams(path, params, {
                  profession: String(profession.id),
                  action: asked.action.key,
                })}
              >
                {french(profession.label)}
              </a>,
              formatCount(zones.length),
              zones.length === 18 ? 'Toutes' : french(zones.map(({ region }) => region.name).join(', ')),
              whyOf(zones),
            ],
          }))}
        />
      )}
    </section>
  );
}

function OneProfession({ zones, profession }: WhiteProfession) {
  return (
    <DataTable
      caption={french(
        `${profession.label} : ${counted(zones.length, 'zone blanche sans dénominateur', 'zones blanches sans dénominateur')}`,
      )}
      asCards
      columns={[
        { key: 'region', label: 'Région' },
        { key: 'why', label: 'Pourquoi' },
        { key: 'near', label: 'Consortiums voisins' },
      ]}
      rows={zones.map((zone) => ({
        key: zone.region.code,
        cells: [
          <a key="region" href={`/territoires/${zone.region.code}`}>
            {french(zone.region.name)}
          </a>,
          whyOf([zone]),
          <NearProjects key="near" zone={zone} />,
        ],
      }))}
    />
  );
}

const whyOf = (zones: WhiteProfession['zones']): string =>
  french(
    capitalised(
      [...new Set(zones.map(({ without }) => without))]
        .flatMap((why) => (why ? withoutDenominatorWords[why] : []))
        .join(', '),
    ),
  );
