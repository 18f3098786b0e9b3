import { Disclosure } from '@/app/_ui/disclosure';
import type { ManagedLink } from '@/lib/observatory/managed-links';
import { formatDay } from '@/lib/wording/dates';
import { OWN_PROPOSAL } from '@/lib/wording/findings';
import { linkNatureWords, linkStateWords, linkTargetWords } from '@/lib/wording/observatory';
import { capitalised, french } from '@/lib/wording/typography';
import { withdrawJobLink } from '../../_observatory/actions';
import { ConfirmForm } from '../../_observatory/confirm-form';
import { WithdrawForm } from '../withdraw-form';

/** Links with what may be done of each. */
export function ManagedLinks({ links }: { links: readonly ManagedLink[] }) {
  return (
    <ul>
      {links.map(
        ({ id, job, jobKey, to, target, targetKey, project, nature, state, since, source, note, isOwn }) => (
          <li key={id}>
            {target === 'training' ? (
              <a href={`/formations/${targetKey}`}>{french(to)}</a>
            ) : (
              `${capitalised(linkTargetWords[target])} « ${french(to)} »`
            )}
            {project && `, ${french(project.acronym)}`} : {linkNatureWords[nature]}{' '}
            <a href={`/observatoire/metiers/${jobKey}`}>{french(job)}</a>, {linkStateWords[state]} le{' '}
            {formatDay(since)}.{source && ` Source : ${french(source)}.`}
            {note && ` ${french(note)}`}
            {state === 'proposed' &&
              (isOwn ? ` ${capitalised(OWN_PROPOSAL)}.` : <ConfirmForm linkId={id} of={`${to}, ${job}`} />)}
            <Disclosure summary={state === 'proposed' ? 'Ne pas retenir' : 'Retirer ce lien'}>
              <WithdrawForm action={withdrawJobLink} id={id} thing="lien" what="le lien" />
            </Disclosure>
          </li>
        ),
      )}
    </ul>
  );
}
