/** Why a script gave its turn up without running. */
export type Skipped = 'failed' | 'stalled';

/** A script, and the node that keeps its place in the page. */
export interface PlacedScript {
  readonly script: HTMLScriptElement;
  readonly place: ChildNode;
}

/**
 * Puts a script in its place, which runs it. `then` is called once: at once for inline classic code, otherwise when it
 * has loaded, has failed, or has kept everybody waiting for `stallMs`; the reason is given in the last two cases.
 */
export const runScript = (
  {script, place}: PlacedScript,
  stallMs: number,
  then: (skipped?: Skipped) => void,
): void => {
  if (!place.isConnected) return then(); // the page has thrown its surroundings away
  const waits = script.type === 'module' || script.hasAttribute('src');
  const finish = (skipped?: Skipped): void => {
    clearTimeout(timer);
    script.removeEventListener('load', onLoad);
    script.removeEventListener('error', onError);
    then(skipped);
  };
  const onLoad = (): void => finish();
  const onError = (): void => finish('failed');
  const timer = waits ? setTimeout(finish, stallMs, 'stalled') : undefined;
  script.addEventListener('load', onLoad);
  script.addEventListener('error', onError);
  place.replaceWith(script);
  if (!waits) finish();
};
