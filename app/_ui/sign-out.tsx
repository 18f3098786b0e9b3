'use client';

import { type FormEvent, useState } from 'react';
import { keptInBrowser, sendKept } from '@/app/_attendance/before-sign-out';
import { counted } from '@/lib/wording/plural';

/**
 * A form of one button, sent as a whole page: what the scripts of the pages before held in memory ends with them. The
 * presences that the browser still keeps leave first; signing out would empty it, and is asked about where they cannot.
 */
export function SignOut() {
  const [sending, setSending] = useState(false);
  const leave = async (form: HTMLFormElement) => {
    setSending(true);
    const left = await sendKept().catch(keptInBrowser);
    setSending(false);
    if (left === 0 || window.confirm(lossWords(left))) form.submit();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (keptInBrowser() === 0) return;
    event.preventDefault();
    if (!sending) void leave(event.currentTarget);
  };
  return (
    <form action="/api/auth/signout" method="post" onSubmit={onSubmit}>
      <button type="submit" className="fr-btn fr-btn--icon-left fr-icon-logout-box-r-line">
        {sending ? 'Envoi…' : 'Se déconnecter'}
      </button>
    </form>
  );
}

const lossWords = (left: number): string =>
  `${counted(left, 'présence pointée n’a pas pu être envoyée', 'présences pointées n’ont pas pu être envoyées')}, faute de réseau ou parce qu’un autre compte les a pointées. Se déconnecter les efface de cet appareil.\n\nSe déconnecter quand même\u00a0?`;
