import type { FirstStep, StepToTake } from '@/lib/programme/steps-to-take';

const steps: Record<FirstStep, { text: string; href: string; who: string }> = {
  officers: {
    text: 'Ouvrir les comptes des responsables d’action',
    href: '/administration/comptes/nouveau',
    who: 'un administrateur',
  },
  organisations: {
    text: 'Enregistrer les organisations du premier consortium',
    href: '/pilotage/organisations/nouvelle',
    who: 'un responsable d’action',
  },
  projects: {
    text: 'Enregistrer le projet, ses actions et ses membres',
    href: '/pilotage/projets/nouveau',
    who: 'un responsable d’action',
  },
  trainings: {
    text: 'Enregistrer ses formations',
    href: '/pilotage/projets',
    who: 'un responsable d’action, ou le chef de file',
  },
  commitments: {
    text: 'Enregistrer ce que la convention engage',
    href: '/pilotage/projets',
    who: 'un responsable d’action',
  },
  leads: {
    text: 'Ouvrir le compte du chef de file',
    href: '/administration/comptes/nouveau',
    who: 'un responsable d’action',
  },
  campaigns: {
    text: 'Ouvrir la première campagne',
    href: '/pilotage/campagnes/nouvelle',
    who: 'un responsable d’action',
  },
};

/** What is to be done next on an installation that begins, and by whom. Nothing once it has begun. */
export function FirstSteps({ steps: given }: { steps: readonly StepToTake[] }) {
  const next = given.find(({ done }) => !done);
  if (!next) return null;
  return (
    <section className="fr-callout" aria-labelledby="premiers-pas">
      <h2 id="premiers-pas" className="fr-callout__title">
        Premiers pas
      </h2>
      <ol>
        {given.map(({ step, done, mine }) => {
          const { text, href, who } = steps[step];
          return (
            <li key={step} aria-current={step === next.step ? 'step' : undefined}>
              {done ? (
                <>{text} : fait</>
              ) : mine ? (
                <a href={href}>{text}</a>
              ) : (
                <>
                  {text} ({who})
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
