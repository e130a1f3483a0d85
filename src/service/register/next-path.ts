/** A page of the register to open after the sign-in: never one of another site. */
export function afterSignIn(next: unknown): string {
  const base = 'http://localhost';
  const url = typeof next === 'string' && URL.canParse(next, base) ? new URL(next, base) : undefined;
  const isRegister = url?.origin === base && url.pathname.startsWith('/register/');
  return isRegister ? url.pathname + url.search : '/register/';
}
