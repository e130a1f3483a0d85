import assert from 'node:assert/strict';

/**
 * Asserts that nothing but `allowed` was asked for. For a second look at a page: WebKit keeps what it was told to fetch
 * ahead in memory and need not ask for it again, so that what ran tells the rest.
 */
export const nothingBut = (requested: readonly string[], allowed: readonly string[]): void =>
  assert.deepEqual(
    requested.filter((path) => !allowed.includes(path)),
    [],
  );
