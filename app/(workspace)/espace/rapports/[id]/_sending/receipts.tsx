import { Disclosure } from '@/app/_ui/disclosure';
import type { ReceiptLine } from '@/lib/report/receipt-content';
import { formatInstant } from '@/lib/wording/dates';
import './receipts.css';

/** What was sent, to be kept: the last sending in sight, the ones before on demand. */
export function Receipts({ reportId, receipts }: { reportId: number; receipts: readonly ReceiptLine[] }) {
  const [last, ...before] = receipts;
  if (!last) return null;
  return (
    <>
      <Receipt reportId={reportId} receipt={last} />
      {before.length > 0 && (
        <Disclosure summary="Accusés de réception des envois précédents">
          {before.map((receipt) => (
            <Receipt key={receipt.eventId} reportId={reportId} receipt={receipt} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

function Receipt({ reportId, receipt }: { reportId: number; receipt: ReceiptLine }) {
  const { eventId, at, by, fingerprint, version } = receipt;
  return (
    <p className="app-receipt">
      <a href={`/api/v1/reports/${reportId}/receipts/${eventId}`}>
        Accusé de réception du {formatInstant(at)} (PDF)
      </a>
      {by && `, envoyé par ${by}`}.{' '}
      <span className="app-receipt__mark">
        Empreinte de ce qui a été envoyé (version {version}) : {fingerprint}
      </span>
    </p>
  );
}
