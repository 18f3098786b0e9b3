import type { Net } from '@/lib/domain/overlaps';
import { netWords } from '@/lib/wording/nets';

/** What stands under a gross sum of learners where overlaps are declared: the net, its range, or that it is hidden. */
export function NetValue({ net }: { net: Net | null | undefined }) {
  if (!net) return null;
  return (
    <span className="app-net">
      {net.state === 'hidden' ? <a href="/aide#effectifs-masques">{netWords(net)}</a> : netWords(net)}
    </span>
  );
}
