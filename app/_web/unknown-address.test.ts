import { expect, it } from 'vitest';
import * as unknown from '@/app/api/[[...address]]/route';
import { apiError } from '@/lib/api/common';

it.each(Object.entries(unknown))(
  '%s at an unknown address of the API is refused in its shape',
  async (_, answer) => {
    const response = answer();
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(apiError.parse(await response.json()).error.kind).toBe('missing');
  },
);
