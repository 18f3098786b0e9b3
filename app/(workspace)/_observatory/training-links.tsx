import { Disclosure } from '@/app/_ui/disclosure';
import type { trainingJobLinks } from '@/lib/observatory/managed-links';
import { formatDay } from '@/lib/wording/dates';
import { linkNatureWords, linkStateWords } from '@/lib/wording/observatory';
import { french } from '@/lib/wording/typography';
import { WithdrawForm } from '../pilotage/withdraw-form';
import { withdrawJobLink } from './actions';
import { LinkForm } from './link-form';

interface Props extends ReturnType<typeof trainingJobLinks> {
  trainingId: number;
}

/** The emerging jobs that a training goes with, and the form by which its consortium proposes one. */
export function TrainingLinks({ trainingId, links, jobs }: Props) {
  return (
    <section aria-labelledby="metiers">
      <h2 id="metiers">Métiers en émergence</h2>
      {links.length === 0 && <p>Aucun métier de l’observatoire n’est lié à cette formation.</p>}
      <ul>
        {links.map(({ id, jobKey, job, nature, state, since, source, note, mayTakeBack }) => (
          <li key={id}>
            <a href={`/observatoire/metiers/${jobKey}`}>{french(job)}</a> : {linkNatureWords[nature]},{' '}
            {linkStateWords[state]} le {formatDay(since)}
            {[source, note].filter(Boolean).map((words) => (
              <span key={words}> · {french(words ?? '')}</span>
            ))}
            {mayTakeBack && (
              <Disclosure summary="Retirer ce lien">
                <WithdrawForm action={withdrawJobLink} id={id} thing="lien" what="le lien" />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      <Disclosure summary="Proposer un métier">
        <LinkForm jobs={jobs} target={`training:${trainingId}`} natures={['trains_for', 'close_to']} />
      </Disclosure>
    </section>
  );
}
