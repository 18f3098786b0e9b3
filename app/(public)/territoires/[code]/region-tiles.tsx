import { FigureLinks } from '@/app/_ui/figure-links';
import { FigureValue } from '@/app/_ui/figure-value';
import { keepFilters } from '@/app/_ui/keep-filters';
import { Tile, Tiles } from '@/app/_ui/tile';
import type { FigureAddress } from '@/lib/domain/figure-address';
import type { Value } from '@/lib/domain/value';
import type { Layer } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import type { RegionDetail } from '@/lib/overview/region-detail';
import { formatDay } from '@/lib/wording/dates';
import { measureWords } from '@/lib/wording/measures';
import { netLine } from '@/lib/wording/nets';
import { formatCount } from '@/lib/wording/numbers';
import { absentWords, valueInWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';

interface Props {
  region: RegionDetail;
  day: string;
  params: Readonly<Record<string, string | undefined>>;
}

/** A commitment comes from an agreement: nobody declares it. */
const committedWords = (value: Value) => (value.state === 'not_reported' ? 'aucun' : valueInWords(value));

export function RegionTiles({ region, day, params }: Props) {
  const { code, projects, openings, learners } = region;
  const asOf = `connu au ${formatDay(day)}`;
  const why = (address: FigureAddress, of: string, layer?: Layer) => (
    <FigureLinks why={whyPath(address, layer)} of={of} params={params} />
  );
  const place = { region: code };
  const label = measureWords[learners.measure].label;
  return (
    <Tiles label={`Chiffres clés, ${french(region.name)}`}>
      <Tile
        label="Projets distincts"
        value={formatCount(projects)}
        note="qui ont une formation dans la région"
        asOf={asOf}
        link={{ href: keepFilters(`/projets?region=${code}`, params), label: 'Voir ces projets' }}
        why={why({ kind: 'count', what: 'laureates', place }, 'projets distincts')}
      />
      <Tile
        label="Formations ouvertes, vérifié"
        value={<FigureValue figure={openings.verified} absent={absentWords.verified} />}
        note={`déclarées ouvertes (non vérifié)\u00a0: ${valueInWords(openings.declared)}\u00a0; engagées\u00a0: ${committedWords(openings.committed)}`}
        asOf={asOf}
        why={why({ kind: 'count', what: 'trainings', place }, 'formations ouvertes', 'verified')}
      />
      <Tile
        label={`${label}, vérifié${learners.period ? `, ${learners.period.label}` : ''}`}
        value={<FigureValue figure={learners.verified} absent={absentWords.verified} />}
        note={`déclarés (non vérifié)\u00a0: ${valueInWords(learners.declared)}\u00a0; prévus\u00a0: ${committedWords(learners.committed)}${learners.verified.state === 'number' ? `\u00a0; ${netLine(learners.nets.verified)}` : ''}`}
        asOf={asOf}
        why={why(
          {
            kind: 'learners',
            measure: learners.measure,
            ...(learners.period && { periodId: learners.period.id }),
            place,
          },
          label,
          'verified',
        )}
      />
    </Tiles>
  );
}
