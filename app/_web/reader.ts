import { cache } from 'react';
import { entitledRead } from '@/lib/figure/entitled-read';
import { type Read, read } from '@/lib/store';
import { currentActor } from './actor';
import { requestNow } from './clock';

/** The handle of a page: a visitor reads what anyone may, who is signed in also the numbers of his projects. */
export const pageRead = cache(
  async (): Promise<Read> => entitledRead(read(), await currentActor(), requestNow()),
);
