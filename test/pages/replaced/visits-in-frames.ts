import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import type {Progress, Step} from './self-visit.ts';

/** Pages that visit themselves in frames, all at the same time. */
export interface FrameVisits {
  /** Waits until every page has come to one of `steps`, and returns what each has told last, by name. */
  until(...steps: readonly Step[]): Promise<ReadonlyMap<string, Progress>>;
  /** Lets those pages go on that wait at `step`. */
  goOn(step: Step): Promise<void>;
}

/** Opens each page in a frame of an origin of its own: storage and cookies are not shared. All of them are visible. */
export async function visitInFrames(tab: Tab, {site}: Hosts, pages: readonly string[]): Promise<FrameVisits> {
  const urlOn = (host: string, page: string): string => `http://${host}.site.localhost:${site.port}/${page}`;
  await tab.goto(urlOn('top', 'blank.html'));
  await tab.evaluate(
    openFrames,
    pages.map((page, index) => urlOn(`frame-${index}`, page)),
  );
  const progress = async (): Promise<ReadonlyMap<string, Progress>> =>
    new Map(
      (await tab.evaluate(() => (window as unknown as FramesWindow).told)).map((one) => [one.name, one]),
    );
  return {
    until: (...steps) =>
      until(`${pages.length} pages: ${steps.join(' or ')}`, async () => {
        const told = await progress();
        const late = [...told.values()].filter(({step}) => !steps.includes(step));
        if (late.length || told.size < pages.length)
          throw new Error(`${told.size} told; late: ${JSON.stringify(late)}`);
        return told;
      }),
    goOn: (step) => tab.evaluate((wanted) => (window as unknown as FramesWindow).goOn(wanted), step),
  };
}

/** What `openFrames` leaves in the window. */
interface FramesWindow {
  readonly told: readonly Progress[];
  goOn(step: string): void;
}

/** Opens the frames, and keeps what each has told last. Runs in the page. */
function openFrames(urls: readonly string[]): void {
  const last = new Map<MessageEventSource, Progress>();
  addEventListener('message', ({source, data}: MessageEvent<string>) => {
    if (source) last.set(source, JSON.parse(data) as Progress);
  });
  Object.assign(window, {
    goOn(step: string) {
      for (const [source, one] of last)
        if (one.step === step) source.postMessage('go on', {targetOrigin: '*'});
    },
  });
  Object.defineProperty(window, 'told', {get: () => [...last.values()]});
  const columns = Math.ceil(Math.sqrt(urls.length));
  document.body.style.cssText = `margin:0;display:grid;grid-template-columns:repeat(${columns},1fr);height:100vh`;
  for (const src of urls) {
    const frame = Object.assign(document.createElement('iframe'), {src});
    frame.style.cssText = 'border:0;width:100%;height:100%;min-height:0';
    document.body.append(frame);
  }
}
