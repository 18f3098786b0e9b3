import { keepFilters } from '@/app/_ui/keep-filters';
import { DIAGNOSED_ACTION } from '@/lib/domain/finding';
import { LONGEST_SEARCH } from '@/lib/domain/search';
import { gapPath } from '@/lib/gap/gap-marks';
import { type Hit, search } from '@/lib/search/search';
import { read } from '@/lib/store';
import { seasonWords } from '@/lib/wording/actions';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { sectionStatusWords } from '@/lib/wording/sections';
import { capitalised, french } from '@/lib/wording/typography';
import { currentSession } from './actor';
import { requestNow } from './clock';
import { sitePages } from './site-pages';

/** What the page of the search and its dialog show of what was found. */
export interface FoundGroup {
  title: string;
  items: FoundItem[];
  total: number;
}

export interface FoundItem {
  title: string;
  /** What tells it from others of that name; may be empty. */
  detail: string;
  href: string;
}

/** What the reader of this request finds; whoever owes something finds what anyone does. */
export async function searchAnswer(typed: string, most: number): Promise<FoundGroup[]> {
  const session = await currentSession();
  const actor = session?.owes === null ? session.actor : null;
  const pages = [
    ...new Map(
      sitePages(session)
        .flatMap(({ pages }) => pages)
        .map((page) => [page.label, page]),
    ).values(),
  ];
  const groups = await search(read(), actor, requestNow(), {
    typed: typed.slice(0, LONGEST_SEARCH),
    pages,
    most,
  });
  return groups.map(({ kind, hits, total }) => ({ title: titles[kind], items: hits.map(itemOf), total }));
}

const titles: Record<Hit['kind'], string> = {
  project: 'Projets',
  organisation: 'Organisations',
  action: 'Actions',
  region: 'Régions',
  finding: 'Diagnostics et constats',
  profession: 'Métiers',
  specialty: 'Spécialités',
  population: 'Populations',
  gap: 'Écarts',
  section: 'Volets',
  report: 'Bilans',
  competence: 'Référentiels et compétences',
  label: 'Label Medicen',
  figure: 'Cibles, chiffres publiés et budgets',
  job: 'Métiers de l’observatoire',
  fact: 'Faits sourcés',
  studied: 'Formations et compétences de l’étude',
  page: 'Pages',
};

function itemOf(hit: Hit): FoundItem {
  const { title, detail, href } = wordsOf(hit);
  return { title: french(title), detail: french(detail), href };
}

function wordsOf(hit: Hit): FoundItem {
  switch (hit.kind) {
    case 'project':
      return {
        title: hit.acronym,
        detail: `${hit.recorded ? `${hit.name} – pas encore public` : hit.name}${formerly(hit)}`,
        href: hit.recorded ? `/pilotage/projets/${hit.slug}` : `/projets/${hit.slug}`,
      };
    case 'organisation':
      return {
        title: hit.name,
        detail: `${counted(hit.projects, 'projet')}${formerly(hit)}`,
        href: hit.recorded
          ? `/pilotage/organisations/${hit.id}`
          : `/projets?${new URLSearchParams({ q: hit.name })}`,
      };
    case 'action':
      return {
        title: hit.title,
        detail: `Action n° ${hit.number}, ${seasonWords(hit.season).toLowerCase()}`,
        href: `/actions/${hit.key}?season=${hit.season}`,
      };
    case 'region':
      return { title: hit.name, detail: '', href: `/territoires/${hit.code}` };
    case 'finding':
      return {
        title: hit.label,
        detail: hit.diagnostic ? `Constat – ${hit.diagnostic}` : 'Diagnostic des besoins',
        href: `/actions/${DIAGNOSED_ACTION}/diagnostics#${hit.anchor}`,
      };
    case 'profession':
      return { title: hit.label, detail: hit.typeLabel, href: `/aide/professions#profession-${hit.id}` };
    case 'specialty':
      return {
        title: hit.label ?? hit.profession,
        detail: `${hit.profession}, annexe de l’action n° 6`,
        href: `/actions/SPECIALITES/specialites#specialite-${hit.id}`,
      };
    case 'population':
      return { title: hit.title, detail: hit.detail, href: `/pilotage/populations/${hit.id}` };
    case 'gap':
      return {
        title: capitalised(hit.title),
        detail: hit.detail,
        href: keepFilters(gapPath(hit.key), hit.season ? { season: hit.season } : {}),
      };
    case 'section':
      return {
        title: `${hit.acronym} – action ${hit.actionNumber}, ${hit.campaign}`,
        detail: `${hit.actionTitle} · ${sectionStatusWords[hit.status].toLowerCase()}`,
        href: `/pilotage/volets/${hit.sectionId}`,
      };
    case 'report':
      return {
        title: `${hit.acronym} – ${hit.campaign}`,
        detail: actionsWords(hit.actionNumbers),
        href: `/espace/rapports/${hit.reportId}`,
      };
    case 'competence':
    case 'label':
    case 'figure':
    case 'job':
    case 'fact':
    case 'studied':
      return { title: capitalised(hit.name), detail: hit.detail, href: hit.href };
    case 'page':
      return { title: hit.label, detail: '', href: hit.href };
  }
}

const formerly = ({ formerly }: { formerly: string | null }): string =>
  formerly === null ? '' : ` – anciennement ${formerly}`;

/** « action 1 », « actions 1, 3 et 5 ». */
function actionsWords(numbers: readonly number[]): string {
  const [last, ...before] = [...new Set(numbers)].map(formatCount).reverse();
  return before.length === 0 ? `action ${last}` : `actions ${before.reverse().join(', ')} et ${last}`;
}
