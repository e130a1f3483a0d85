import {
  createElement,
  Fragment,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import {type ConsentOptions, describeMarker} from './describe-marker.ts';
import {expectLoader} from './expect-loader.ts';
import {createMarker, type Marker, markerHtml} from './marker.ts';
import {allowsAll} from './use-consent.ts';

/** Properties of `<Consent>`. */
export interface ConsentProps extends ConsentOptions {
  /** Rendered once the visitor has allowed it or plays it, and never before. */
  readonly children: ReactNode;
}

/**
 * Renders its children when the visitor has allowed a category or a service, or plays them once. Until then a held template
 * stands in their place, which React does not look into: the category is asked about, and the visitor sees a placeholder of
 * the same size. After a withdrawal the children are taken away.
 */
export function Consent(props: ConsentProps): ReactNode {
  const {category, service = ''} = props;
  const [withdrawals, setWithdrawals] = useState(0);
  const onWithdrawn = (): void => setWithdrawals((count) => count + 1);
  return createElement(Held, {...props, onWithdrawn, key: `${category} ${service} ${withdrawals}`});
}

/** React 18 warns of layout effects on a server, where none run. */
const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

function Held({onWithdrawn, children, ...options}: ConsentProps & {onWithdrawn(): void}): ReactNode {
  const [marker] = useState(() => describeMarker(options, children));
  const place = useRef<HTMLSpanElement>(null);
  const fromServer = useIsFromServer();
  const isReleased = useIsReleased(place, fromServer ? undefined : marker);
  useWithdrawal(keysOf(options), onWithdrawn);
  useBrowserLayoutEffect(() => {
    if (isReleased && place.current) giveWay(place.current);
  }, [isReleased]);
  const held = createElement('span', {
    ref: place,
    style: {display: 'contents'},
    // The loader may have released the template before React is here, and adds its placeholder beside it.
    suppressHydrationWarning: true,
    ...(fromServer ? {dangerouslySetInnerHTML: {__html: markerHtml(marker)}} : {}),
  });
  return createElement(Fragment, null, held, isReleased ? children : null);
}

const never = (): (() => void) => () => undefined;

/** Whether a server renders this component, or has rendered it. The answer stays the same while the component does. */
function useIsFromServer(): boolean {
  const isServerRender = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  return useState(isServerRender)[0];
}

/** Whether the loader has released the template in `place`, in which `missing` is put first. */
function useIsReleased(place: {readonly current: Element | null}, missing: Marker | undefined): boolean {
  const [isReleased, setReleased] = useState(false);
  const isPlaced = useRef(!missing);
  useEffect(() => expectLoader(window), []);
  useEffect(() => {
    const {current: element} = place;
    if (!element) return;
    if (!isPlaced.current && missing) element.append(createMarker(document, missing));
    isPlaced.current = true;
    const look = (): void => {
      if (!element.querySelector('template')) setReleased(true);
    };
    look();
    document.addEventListener('privacy-desk:released', look);
    return () => document.removeEventListener('privacy-desk:released', look);
  }, [place, missing]);
  return isReleased;
}

/** Calls `onWithdrawn` when `keys` were allowed and are not any more. What is only played stays. */
function useWithdrawal(keys: readonly string[], onWithdrawn: () => void): void {
  const latest = useRef(onWithdrawn);
  useEffect(() => {
    latest.current = onWithdrawn;
  });
  const names = keys.join(' ');
  useEffect(() => {
    let wasAllowed = allowsAll(names.split(' '));
    const compare = (): void => {
      const isAllowed = allowsAll(names.split(' '));
      if (wasAllowed && !isAllowed) latest.current();
      wasAllowed = isAllowed;
    };
    document.addEventListener('privacy-desk:choice', compare);
    return () => document.removeEventListener('privacy-desk:choice', compare);
  }, [names]);
}

function keysOf({category, service}: ConsentOptions): readonly string[] {
  const names = category.match(/[^\s,]+/g) ?? [];
  return names.map((name) => (service && !name.includes(':') ? `${name}:${service}` : name));
}

const FOCUSABLE = 'iframe,video,audio,a[href],button,input,[tabindex]';

/** Removes what stood in for the children, and passes the focus on if it was there. */
function giveWay(place: Element): void {
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren();
  const next = place.nextElementSibling;
  if (!hadFocus || !next) return;
  const target = next.matches(FOCUSABLE) ? next : (next.querySelector(FOCUSABLE) ?? next);
  (target as HTMLElement).focus({preventScroll: true});
}
