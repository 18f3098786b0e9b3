import { findingsAt } from '@/db/findings';
import { frameworkCompetenceRows, frameworkRows } from '@/db/frameworks';
import { allIndicators } from '@/db/objective-indicators';
import { allJobs, factsAt } from '@/db/observatory-rows';
import { professionAimsAt } from '@/db/profession-aims';
import {
  actionsOfSeason,
  allComponents,
  budgetsAsOf,
  discrepancies,
  documents,
  laureateReferences,
  levels,
  periods,
  professions,
  publishedFigures,
  referenceUniversities,
  regions,
  seasonsAndRounds,
  statements,
  zonesWithRegions,
} from '@/db/reference';
import { REFERENCE_FAMILIES, type ReferenceFamily } from '@/db/reference/load';
import { specialties } from '@/db/specialties';
import type { Read } from '@/db/store';

const NBSP = '\u00a0';
const FAR_FUTURE = '9999-12-31';

/** One French line a family: what is in the database, and whether this load changed it. */
export async function referenceLines(
  read: Read,
  written: Record<ReferenceFamily, number>,
): Promise<string[]> {
  const words: Record<ReferenceFamily, string> = {
    documents: `Documents sources${NBSP}: ${(await documents(read)).length}`,
    seasons: await seasonWords(read),
    actions: `Actions${NBSP}: ${(await actionsOfSeason(read, 'S1')).length} en saison${NBSP}1 (édition 2021), ${(await actionsOfSeason(read, 'S2')).length} en saison${NBSP}2 (édition 2023)`,
    indicators: `Indicateurs du catalogue${NBSP}: ${(await allIndicators(read)).length}`,
    components: await componentWords(read),
    published: await publishedWords(read),
    budgets: `Budgets datés${NBSP}: ${(await budgetsAsOf(read, FAR_FUTURE)).length}`,
    statements: `Déclarations publiques${NBSP}: ${(await statements(read)).length}`,
    discrepancies: `Incohérences des sources${NBSP}: ${(await discrepancies(read)).length}`,
    territories: await territoryWords(read),
    professions: `Professions${NBSP}: ${(await professions(read)).length}, niveaux${NBSP}: ${(await levels(read)).length}`,
    specialties: `Spécialités de l’action 6${NBSP}: ${specialties(read).length}`,
    professionAims: `Professions visées par les actions${NBSP}: ${professionAimsAt(read, FAR_FUTURE).filter(({ isAimed }) => isAimed).length} liens`,
    frameworks: `Référentiels de compétences${NBSP}: ${frameworkRows(read).length}, compétences${NBSP}: ${frameworkCompetenceRows(read).length}`,
    universities: await universityWords(read),
    laureates: `Lauréats publiquement connus${NBSP}: ${await laureateWords(read)}`,
    findings: `Constats de l’étude du document 000${NBSP}: ${findingsAt(read, FAR_FUTURE).filter((f) => f.ofReference === 1).length}`,
    periods: `Années universitaires${NBSP}: ${(await periods(read)).filter((p) => p.kind === 'academic_year').length}`,
    jobs: `Métiers en émergence${NBSP}: ${allJobs(read).length}`,
    facts: `Faits sourcés${NBSP}: ${factsAt(read, FAR_FUTURE).length}`,
  };
  return REFERENCE_FAMILIES.map((family) =>
    written[family] > 0 ? words[family] : `${words[family]} (inchangé)`,
  );
}

async function seasonWords(read: Read): Promise<string> {
  const seasons = await seasonsAndRounds(read);
  return `Saisons${NBSP}: ${seasons.length}, relèves${NBSP}: ${seasons.flatMap((s) => s.rounds).length}`;
}

async function componentWords(read: Read): Promise<string> {
  const components = await allComponents(read);
  const withTarget = components.filter((c) => c.versions.some((v) => v.target !== null));
  return `Composantes d’objectifs${NBSP}: ${components.length}, dont ${withTarget.length} avec une cible chiffrée`;
}

async function publishedWords(read: Read): Promise<string> {
  const figures = await publishedFigures(read);
  return `Chiffres publiés${NBSP}: ${figures.length}, dont ${figures.filter((f) => f.kind === 'rate').length} taux`;
}

async function territoryWords(read: Read): Promise<string> {
  const zones = await zonesWithRegions(read);
  return `Régions${NBSP}: ${(await regions(read)).length}, zones de l’action${NBSP}8${NBSP}: ${zones.filter((z) => z.label !== null).length} connues sur ${zones.length}`;
}

async function universityWords(read: Read): Promise<string> {
  const universities = await referenceUniversities(read);
  return `Universités avec secteur santé${NBSP}: ${universities.length}, dont ${universities.filter((u) => u.reconstruction33).length} dans la reconstitution des 33`;
}

async function laureateWords(read: Read): Promise<string> {
  const laureates = await laureateReferences(read);
  const candidates = laureates.filter((l) => l.facts.status !== null);
  return `${laureates.length - candidates.length}, et ${candidates.length} candidat`;
}
