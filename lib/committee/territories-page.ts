import type { Cell, Column, TaggedPdf } from '@/lib/documents/tagged-pdf';
import { seasonNames, seasonWords } from '@/lib/wording/actions';
import { MAP_ATTRIBUTION } from '@/lib/wording/map-regions';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { plansStand } from '@/lib/wording/plan-verdicts';
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
  const [only] = seasons;
  if (seasons.length === 1 && only)
    await pdf.columns([4, 5], [() => pdf.drawing(mapOf(only, pdf.width)), () => beside(pdf, only)]);
  else
    await pdf.columns(
      seasons.map(() => 1),
      seasons.map((season) => () => pdf.drawing(mapOf(season, pdf.width))),
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
  const reach = `${formatCount(reached)} régions sur ${formatCount(regions.length)} ont un projet.`;
  if (!withPlans) return reach;
  const plans = plansStand(
    regions.map(({ plan }) => plan ?? undefined),
    { singular: 'région', none: 'aucune région' },
  );
  return `${reach} ${plans}`;
}

/** Beside the one map: where things are behind, and where there is nothing. */
function beside(pdf: TaggedPdf, { territories }: CommitteeSeason): void {
  const { regions } = territories;
  const below = regions
    .filter(({ plan }) => plan?.code === 'below_plan')
    .toSorted((a, b) => (a.plan?.rate ?? 0) - (b.plan?.rate ?? 0));
  pdf.heading(3, 'Régions en dessous de leur plan');
  if (below.length === 0) pdf.paragraph('Aucune, parmi celles dont le plan peut être lu.');
  else
    pdf.list(
      below.map(
        ({ name, plan }) =>
          `${french(name)}\u00a0: ${formatRate(plan?.rate ?? 0)}, soit ${said(plan?.realised ?? NONE, 'verified')} sur ${said(plan?.planned ?? NONE, 'committed')}`,
      ),
    );
  const without = regions.filter(({ projects }) => projects === 0);
  pdf.heading(3, 'Régions sans projet');
  pdf.paragraph(without.length === 0 ? 'Aucune.' : `${without.map(({ name }) => french(name)).join(', ')}.`);
}

const NONE = { value: null, state: 'not_reported' } as const;

async function regionTable(pdf: TaggedPdf, seasons: readonly CommitteeSeason[]): Promise<void> {
  const several = seasons.length > 1;
  const columns: Column[] = [{ label: 'Région', width: 3 }];
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
      { label: territories.withPlans ? `Réalisé / prévu${of}` : `Lecture${of}`, width: several ? 2.4 : 3.4 },
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
  short && region.plan?.rate != null ? formatRate(region.plan.rate) : regionWords(region, withPlans),
];
