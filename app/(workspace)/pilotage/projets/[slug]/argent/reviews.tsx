import { ReviewTable } from '@/app/_money/review-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ManagedMoney } from '@/lib/money/managed-money';
import { formatDay } from '@/lib/wording/dates';
import { reviewStepWords, reviewWords } from '@/lib/wording/money';
import { capitalised } from '@/lib/wording/typography';
import { withdrawMoneyFact } from '../../../../_money/actions';
import { WithdrawForm } from '../../../withdraw-form';
import { ReviewForm } from './review-form';

/** The reviews: their opinion, then their decision, releases the tranche that waits for it, or blocks it. */
export function Reviews({ managed: { project, money } }: { managed: ManagedMoney }) {
  return (
    <section aria-labelledby="revue">
      <h2 id="revue">Revues</h2>
      <ReviewTable reviews={money.reviews} />
      <Disclosure summary="Enregistrer une étape">
        <ReviewForm project={project} />
      </Disclosure>
      {money.reviews.length > 0 && (
        <Disclosure summary="Une étape enregistrée par erreur ?">
          {money.reviews.map(({ id, review, step, onDay }) => (
            <div key={id}>
              <h3>{`${capitalised(reviewWords[review])}, ${reviewStepWords[step]}, ${formatDay(onDay)}`}</h3>
              <WithdrawForm
                action={withdrawMoneyFact}
                thing="review_step"
                id={id}
                version={project.version}
                what="cette étape"
              />
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  );
}
