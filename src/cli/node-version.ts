/** The oldest Node that the command line runs on, as `engines` in package.json has it. */
const OLDEST = 20;

/** Says that a version of Node is too old, and what to do; `undefined` when it is not. */
export function oldNodeMessage(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST) return undefined;
  return `privacy-desk needs Node ${OLDEST} or later. This is Node ${version}: get a newer one from https://nodejs.org/.`;
}
