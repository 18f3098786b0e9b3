import type { Cell, Column, TaggedPdf } from '@/lib/documents/tagged-pdf';
import type { PlanVerdict } from '@/lib/domain/plan-verdict';
import { seasonNames, seasonWords } from '@/lib/wording/actions';
import { MAP_ATTRIBUTION } from '@/lib/wording/map-regions';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { planNames, plansStand } from '@/lib/wording/plan-verdicts';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import type { CommitteeReport } from './committee-report';
import type { CommitteeSeason } from './committee-season';
import type { CommitteeRegion } from './committee-territories';
import { coverageLine, said } from './committee-words';
import { regionsMap, regionWords } from './map-drawing';

/** The third page: the map of each season and the 18 regions, those overseas among them. */
export async function territoriesPage(pdf: TaggedPdf, { seasons }: CommitteeReport): Promise<void> {
  pdf.heading(1, 'Territoires');
  for (const season of seasons) {
    pdf.paragraph(french(`${seasonNames(season.season)} : ${standing(season)}`));
    pdf.note(french(coverageLine(season)));
  }
  if (seasons.length === 0) return;
  const several = seasons.length > 1;
  await pdf.columns(
    [...seasons.map(() => 4), several ? 5 : 6],
    [
      ...seasons.map((season) => () => pdf.drawing(mapOf(season, pdf.width))),
      () => {
        for (const season of seasons) beside(pdf, season, several);
      },
    ],
  );
  await regionTable(pdf, seasons);
  pdf.note(
    french(
      `Une région est celle où une formation est délivrée ; un projet délivré dans trois régions est compté dans chacune, et une seule fois dans le total. Entrants de la dernière période connue. ${MAP_ATTRIBUTION}`,
    ),
  );
}

const mapOf = ({ territories, season }: CommitteeSeason, width: number) =>
  regionsMap(
    territories,
    `${territories.withPlans ? 'Réalisé / prévu par région' : 'Régions avec un projet'}, ${seasonWords(season).toLocaleLowerCase('fr')}`,
    width,
  );

function standing({ territories }: CommitteeSeason): string {
  const { regions, withPlans } = territories;
  const reached = regions.filter(({ projects }) => projects > 0).length;
  const reach = `${counted(reached, 'région')} sur ${formatCount(regions.length)} ${reached > 1 ? 'ont' : 'a'} un projet.`;
  if (!withPlans) return reach;
  const plans = plansStand(
    regions.map(({ plan }) => plan ?? undefined),
    { singular: 'région', none: 'Aucune région' },
  );
  return `${reach} ${plans}`;
}

/** Beside the maps: where things are behind, and where there is nothing. */
function beside(pdf: TaggedPdf, { territories, season }: CommitteeSeason, several: boolean): void {
  const { regions, withPlans } = territories;
  const of = several ? `, ${seasonWords(season).toLocaleLowerCase('fr')}` : '';
  if (withPlans) {
    const below = regions
      .filter(({ plan }) => plan?.code === 'below_plan')
      .toSorted((a, b) => (a.plan?.rate ?? 0) - (b.plan?.rate ?? 0));
    pdf.heading(3, `En dessous du plan${of}`);
    if (below.length === 0) pdf.note('Aucune, parmi celles dont le plan peut être lu.');
    else pdf.list(below.map(({ name, plan }) => `${french(name)}\u00a0: ${formatRate(plan?.rate ?? 0)}`));
  }
  const without = regions.filter(({ projects }) => projects === 0);
  pdf.heading(3, `Sans projet${of}`);
  pdf.note(without.length === 0 ? 'Aucune.' : `${without.map(({ name }) => french(name)).join(', ')}.`);
}

async function regionTable(pdf: TaggedPdf, seasons: readonly CommitteeSeason[]): Promise<void> {
  const several = seasons.length > 1;
  const columns: Column[] = [{ label: 'Région', width: 3.4 }];
  for (const { season, territories } of seasons) {
    const of = several ? ` ${season}` : '';
    columns.push(
      { label: `Projets${of}`, width: 1.2, numeric: true },
      { label: `Formations ouvertes${of}`, width: 1.6, numeric: true },
      {
        label: `Entrants vérifiés${of}${territories.period ? ` ${territories.period.label}` : ''}`,
        width: 1.8,
        numeric: true,
      },
      { label: territories.withPlans ? `Réalisé / prévu${of}` : `Lecture${of}`, width: several ? 2 : 3.4 },
    );
  }
  const codes = seasons[0]?.territories.regions ?? [];
  const rows = codes.map(({ code, name, overseas }): Cell[] => [
    { text: `${french(name)}${overseas ? ' (outre-mer)' : ''}` },
    ...seasons.flatMap(({ territories }) => {
      const region = territories.regions.find((one) => one.code === code);
      return region ? cellsOf(region, territories.withPlans, several) : ['–', '–', '–', '–'];
    }),
  ]);
  await pdf.table(columns, rows, { size: 7, rowHeads: true });
}

const cellsOf = (region: CommitteeRegion, withPlans: boolean, short: boolean): string[] => [
  formatCount(region.projects),
  said(region.trainings.verified, 'verified'),
  region.learners ? said(region.learners.verified, 'verified') : '–',
  short && region.plan ? shortWords(region.plan) : regionWords(region, withPlans),
];

const shortWords = ({ rate, code }: PlanVerdict): string =>
  rate === null ? planNames[code] : formatRate(rate);
