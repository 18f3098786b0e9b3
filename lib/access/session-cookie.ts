/** The cookie that names a session. `__Host-`: secure, for this host alone, on the whole site; it holds on localhost too. */
export const SESSION_COOKIE = '__Host-suivi-cma.session';
