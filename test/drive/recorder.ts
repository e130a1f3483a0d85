/** What happened on a page that its visitor does not see. */
export interface Recorded {
  /** Each call of a console method: its level and its arguments as text. */
  readonly console: readonly {readonly level: string; readonly text: string}[];
  /** Uncaught errors and unhandled rejections. */
  readonly errors: readonly string[];
  /** Violations of the page's content security policy: directive and what was refused. */
  readonly violations: readonly string[];
}

/** The recorder runs in the page: only what stands inside it is there. */
const record = (): void => {
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
};

/**
 * A script for the top of a page. It is part of the page because WebDriver, which drives WebKit, has no way to hear
 * the console or to run anything before the page's own scripts; so all engines are heard alike.
 */
export const recorderSource = `(${record.toString()})();`;
