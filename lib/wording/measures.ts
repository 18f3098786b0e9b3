import type { Measure } from '@/lib/domain/vocabulary';

/** The closed list of learner measures in French: its name, what it counts, and what the help page adds. */
export const measureWords: Record<Measure, { label: string; definition: string; note?: string }> = {
  entered: {
    label: 'Entrants',
    definition: 'Les personnes inscrites pour la première fois dans cette formation pendant cette période.',
  },
  first_entered: {
    label: 'Primo-entrants',
    definition: 'Les entrants jamais comptés auparavant dans ce projet.',
    note: 'Un objectif qui compte des personnes distinctes sur plusieurs années ne se calcule qu’avec eux.',
  },
  validated: {
    label: 'Ayant validé',
    definition: 'Les personnes qui ont validé la formation pendant la période.',
  },
  certified: {
    label: 'Certifiés',
    definition: 'Les personnes qui ont obtenu la certification ou le badge prévu (Pix, par exemple).',
  },
  made_aware: {
    label: 'Sensibilisés',
    definition: 'Les personnes touchées par une sensibilisation. Jamais ajoutées aux autres mesures.',
  },
  active: {
    label: 'File active',
    definition: 'Les personnes présentes pendant la période, quelle que soit leur année d’entrée.',
    note: 'Ce nombre ne s’additionne pas d’une période à l’autre.',
  },
};
