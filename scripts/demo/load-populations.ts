import universitiesFile from '@/db/reference/universities.json';
import { loadPopulation } from '@/lib/population/load-population';
import { MANAGER } from './accounts';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

/** « Infirmier » and « Aide-soignant » of the annex. */
const NURSES = 16;
const ASSISTANTS = 7;

/** Invented, region by region: students in nursing, then care assistants. They describe no region. */
const STUDENTS: Readonly<Record<string, readonly [nurses: string, assistants: string]>> = {
  '11': ['5400', '3300'],
  '24': ['1400', '820'],
  '27': ['1600', '980'],
  '28': ['1900', '1150'],
  '32': ['3500', '2150'],
  '44': ['3000', '1800'],
  '52': ['1700', '1000'],
  '53': ['1800', '1120'],
  '75': ['2900', '1760'],
  '76': ['2900', '1700'],
  '84': ['3900', '2400'],
  '93': ['2500', '1500'],
  '94': ['180', 's'],
  '01': ['240', '150'],
  '02': ['230', '140'],
  '03': ['s', 's'],
  '04': ['400', '260'],
  '06': ['manquant', 'manquant'],
};

/** The code of the file for the collectivities that are outside the 18 regions. */
const OUTSIDE = '00';

/**
 * Two populations: an invented one, to be divided by, and the enrolments that the ministry publishes, of all subjects,
 * which are no denominator of anybody's training in digital health.
 */
export function planPopulations(world: World, timeline: Timeline): void {
  timeline.on('2026-09-15', async (now) => {
    const professions = [NURSES, ASSISTANTS];
    await perform(
      loadPopulation,
      {
        title: 'Population de démonstration',
        unit: 'students_enrolled',
        basis: 'Nombres inventés pour la démonstration : ils ne décrivent aucune région.',
        datedOn: '2024-10',
        source: 'Données fictives de la démonstration',
        lines: Object.entries(STUDENTS).flatMap(([regionCode, texts]) =>
          texts.map((text, index) => ({ regionCode, professionId: professions[index], text })),
        ),
      },
      world.actor(MANAGER),
      now,
    );
    await perform(loadPopulation, enrolments(), world.actor(MANAGER), now);
  });
}

function enrolments() {
  const { universities, source } = universitiesFile;
  const inside = universities.filter(({ region_code: code }) => code !== OUTSIDE);
  const byRegion = Map.groupBy(inside, ({ region_code: code }) => code);
  return {
    title: 'Inscrits des universités avec secteur santé, toutes disciplines',
    unit: 'students_enrolled',
    basis: `Étudiants inscrits en 2022-2023 dans ${inside.length} universités, toutes disciplines : ce n’est pas une population de santé.`,
    datedOn: '2023',
    source: `Ministère de l’enseignement supérieur, ${source.dataset}`,
    licence: source.licence,
    lines: [...byRegion].map(([regionCode, own]) => ({
      regionCode,
      text: String(own.reduce((sum, one) => sum + (one.enrolled_2022_23 ?? 0), 0)),
    })),
  };
}
