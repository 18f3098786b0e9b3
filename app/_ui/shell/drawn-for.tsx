'use client';

import { useEffect } from 'react';
import { DRAWN_FIELD, drawnFor } from '@/app/_web/drawn-for';

/**
 * Lets every form that writes say the account that its page was drawn for, at the moment when it is sent: a tab of
 * before one changed accounts is refused by the server. The filters, which a browser sends in an address, say nothing.
 */
export function DrawnFor() {
  useEffect(() => {
    const say = (event: FormDataEvent) => {
      const form = event.target;
      const account = drawnFor();
      if (account === undefined || !(form instanceof HTMLFormElement)) return;
      // React gives a form whose action is a function an address that only it follows.
      if (form.method === 'post' || form.action.startsWith('javascript:'))
        event.formData.set(DRAWN_FIELD, account);
    };
    document.addEventListener('formdata', say);
    return () => document.removeEventListener('formdata', say);
  }, []);
  return null;
}
