import {type CSSProperties, isValidElement, type ReactNode} from 'react';
import type {Marker} from './marker.ts';

/** The category that a visitor is asked about, and the space that its content takes. */
export interface ConsentOptions {
  /** Id of the category; several, separated by spaces, when all of them must be allowed. */
  readonly category: string;
  /** Id of the service in it. */
  readonly service?: string;
  /**
   * Size and title of what the children show, as attributes of an `<iframe>`. The placeholder has this size. Not needed around
   * one `<iframe>`, `<video>`, `<audio>` or `<object>`, whose own are used; without them, there is no placeholder.
   */
  readonly width?: number | string;
  readonly height?: number | string;
  readonly title?: string;
}

/** Properties of a child that decide how large it is, and its name. None of them loads anything. */
interface SizedProps extends Pick<ConsentOptions, 'width' | 'height' | 'title'> {
  readonly className?: string;
  readonly id?: string;
  readonly src?: string;
  readonly style?: CSSProperties;
}

/** Elements that take up space by themselves. */
const SIZED = ['iframe', 'video', 'audio', 'object'];

/** Numbers of these CSS properties have no unit. The others are lengths in pixels, as in React. */
const UNITLESS = /^(aspectRatio|flex(Grow|Shrink)?|opacity|order|zIndex|zoom|lineHeight)$/;

/** Describes the template that waits in place of `children`. */
export function describeMarker({category, service, ...own}: ConsentOptions, children: ReactNode): Marker {
  const child = isValidElement<SizedProps>(children) ? children : undefined;
  const isSized = typeof child?.type === 'string' && SIZED.includes(child.type);
  const {width, height, title, className, id, src, style}: SizedProps = {
    ...(isSized ? child.props : {}),
    ...own,
  };
  const sizes = {width, height, title, class: className, id, style: style && cssText(style)};
  const takesSpace = isSized || width !== undefined || height !== undefined;
  const tag = isSized ? String(child.type) : 'iframe';
  return {
    attributes: present({
      'data-consent': category,
      'data-service': service,
      // Another held template without content is a mistake, of which the console tells.
      'data-component': '',
    }),
    // The placeholder reads the vendor's host from the address. Under this name, nothing ever loads it.
    standIn: takesSpace ? {tag, attributes: present({...sizes, 'data-address-src': src})} : undefined,
  };
}

function present(
  values: Readonly<Record<string, string | number | undefined>>,
): readonly (readonly [string, string])[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
}

function cssText(style: CSSProperties): string {
  return Object.entries(style)
    .map(([name, value]) => {
      const property = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return `${property}:${String(value)}${typeof value === 'number' && value && !UNITLESS.test(name) ? 'px' : ''}`;
    })
    .join(';');
}
