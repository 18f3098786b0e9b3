import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { drawnHeader } from '@/app/_web/drawn-for';

const UNREACHABLE =
  'Le service ne répond pas. Si la publication avait commencé, elle continue\u00a0: rechargez la page dans un instant.';

/**
 * Publishes a previewed file at an address of the API: a second click while the first is on its way does nothing, and
 * what is refused is said in its own words. `refuse` says why nothing is sent yet.
 */
export function usePublish(address: string) {
  const [state, setState] = useState<{ busy: boolean; message?: string }>({ busy: false });
  const sent = useRef(false);
  const router = useRouter();

  async function publish(choices: Readonly<Record<string, unknown>>) {
    if (sent.current) return;
    sent.current = true;
    setState({ busy: true });
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...drawnHeader() },
        body: JSON.stringify(choices),
      });
      const answer: { error?: { message?: string } } = await response.json();
      sent.current = false;
      setState(response.ok ? { busy: true } : { busy: false, message: answer.error?.message ?? UNREACHABLE });
      router.refresh();
    } catch {
      sent.current = false;
      setState({ busy: false, message: UNREACHABLE });
    }
  }

  return { ...state, publish, refuse: (message: string) => setState({ busy: false, message }) };
}
