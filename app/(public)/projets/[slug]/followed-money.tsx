import { PaymentTable } from '@/app/_money/payment-table';
import { PledgeTable } from '@/app/_money/pledge-table';
import { ReviewTable } from '@/app/_money/review-table';
import { TrancheTable } from '@/app/_money/tranche-table';
import { ExportLinks } from '@/app/_ui/export-links';
import type { Params } from '@/app/_ui/keep-filters';
import type { ProjectMoney } from '@/lib/money/project-money';

/** What only those who follow the project read of its money: the schedule, payments, reviews, funders by their names. */
export function FollowedMoney({ money, exported }: { money: ProjectMoney; exported: Params }) {
  const { tranches, payments, pledges, reviews, milestones } = money;
  return (
    <>
      <h3>Échéancier</h3>
      <TrancheTable tranches={tranches} milestones={milestones} />
      {tranches.length > 0 && <ExportLinks table="project-tranches" params={exported} />}
      <h3>Versements</h3>
      <PaymentTable payments={payments} />
      {payments.length > 0 && <ExportLinks table="project-payments" params={exported} />}
      <h3>Cofinancements par financeur</h3>
      <PledgeTable pledges={pledges} />
      {pledges.length > 0 && <ExportLinks table="project-cofunding" params={exported} />}
      <h3>Revues</h3>
      <ReviewTable reviews={reviews} />
    </>
  );
}
