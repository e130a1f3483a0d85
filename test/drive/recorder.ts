/** What happened on a page that its visitor does not see. */
export interface Recorded {
  /** Each call of a console method: its level, and its arguments as text. */
  readonly console: readonly {readonly level: string; readonly text: string}[];
  /** Uncaught errors and unhandled rejections. */
  readonly errors: readonly string[];
  /** Violations of the page's content security policy: the directive and what was blocked. */
  readonly violations: readonly string[];
}

/**
 * A script for the top of a page. It is part of the page because WebDriver, which drives WebKit, can neither read the
 * console nor run code before the page's own scripts. All engines use it, so that they record the same.
 */
export const recorderSource = `(${record.toString()})();`;

/** Reads what the recorder has recorded. Runs in the page. */
export function readRecorded(): Recorded {
  const {recorded} = window as unknown as {recorded?: Recorded};
  if (!recorded) throw new Error('This page was served without the recorder.');
  return recorded;
}

/** Runs in the page, so it can use nothing from outside. */
function record(): void {
  const recorded = {console: [] as object[], errors: [] as string[], violations: [] as string[]};
  Object.defineProperty(window, 'recorded', {value: recorded});
  for (const level of ['error', 'warn', 'info', 'log', 'debug'] as const) {
    const print = console[level].bind(console);
    console[level] = (...args: unknown[]) => {
      recorded.console.push({level, text: args.map(String).join(' ')});
      print(...args);
    };
  }
  addEventListener('error', ({message}) => recorded.errors.push(message));
  addEventListener('unhandledrejection', ({reason}) => recorded.errors.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) =>
    recorded.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`.trim()),
  );
}
